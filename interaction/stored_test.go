package interaction_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"testing"

	"github.com/slack-go/slack"

	"sundial/interaction"
)

func plain(text string) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
}

// blocks are some of those that Sundial composes.
func blocks() slack.Blocks {
	button := slack.NewButtonBlockElement("undo", "s1", plain("Undo"))
	button.Style = slack.StylePrimary
	chart := slack.NewDataVisualizationPieChart(slack.NewDataVisualizationSegment("#acme", 1.5), slack.NewDataVisualizationSegment("#ops", 0.5))
	return slack.Blocks{BlockSet: []slack.Block{
		slack.NewHeaderBlock(plain("Your day")),
		slack.NewSectionBlock(plain("a < b & \u2028"), nil, nil),
		slack.NewDividerBlock(),
		slack.NewContextBlock("", plain("small")),
		slack.NewActionBlock("row", button),
		slack.NewRichTextBlock("", slack.NewRichTextSection(slack.NewRichTextSectionUserElement("UANN", nil))),
		&slack.DataVisualizationBlock{Type: slack.MBTDataVisualization, Title: "Work", Chart: chart},
	}}
}

func modal() *slack.ModalViewRequest {
	return &slack.ModalViewRequest{Type: slack.VTModal, Title: plain("Edit"), Submit: plain("Save"), Blocks: blocks(), PrivateMetadata: "r1", CallbackID: "edit", ClearOnClose: true}
}

func answer() interaction.Answer {
	return interaction.Answer{
		Reply: &interaction.Reply{Text: "Your day", Blocks: blocks(), Replace: true, Delete: true},
		View:  interaction.UpdateModal{View: modal()},
	}
}

// TestAnAnswerIsStoredAsItsGoldenFileSays holds the form of what's stored of replies and
// views: answer.json is what's written. What it and the files of earlier versions contain
// goes out again byte for byte.
func TestAnAnswerIsStoredAsItsGoldenFileSays(t *testing.T) {
	written, err := json.Marshal(answer())
	if err != nil {
		t.Fatal(err)
	}
	if golden := read(t, "testdata/answer.json"); !bytes.Equal(written, golden) {
		t.Errorf("written is\n%s\nand the file says\n%s", written, golden)
	}
	for _, file := range []string{"testdata/answer.json", "testdata/answer.v0.json"} {
		stored := read(t, file)
		var a interaction.Answer
		if err := json.Unmarshal(stored, &a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		again, err := json.Marshal(a)
		if err != nil || !bytes.Equal(again, written) {
			t.Errorf("%s is read as\n%s, %v\nand was\n%s", file, again, err, written)
		}
		if typed := interaction.Typed(a.Reply.Blocks.BlockSet[6]); !reflect.DeepEqual(typed, answer().Reply.Blocks.BlockSet[6]) {
			t.Errorf("%s: the chart is read as %#v", file, typed)
		}
		if got := a.Reply.Blocks.BlockSet[4]; got.BlockType() != slack.MBTAction || got.ID() != "row" {
			t.Errorf("%s: the buttons are a %s with the id %s", file, got.BlockType(), got.ID())
		}
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSuffix(content, []byte("\n"))
}

// TestBlocksThatSlackGoDoesNotKnowGoOutAsTheyWereStored reads what another slack-go
// composed.
func TestBlocksThatSlackGoDoesNotKnowGoOutAsTheyWereStored(t *testing.T) {
	const stored = `{"v":1,"Text":"x","Blocks":[{"type":"hologram","angle":1.50},{"type":"divider","new_field":{"b":1,"a":[]}}]}`
	var r interaction.Reply
	if err := json.Unmarshal([]byte(stored), &r); err != nil {
		t.Fatal(err)
	}
	if again, err := json.Marshal(r); err != nil || string(again) != stored {
		t.Errorf("%s, %v", again, err)
	}
	if unknown := r.Blocks.BlockSet[0]; interaction.Typed(unknown) == nil {
		t.Error("what slack-go can't read has become nothing")
	}
	if err := json.Unmarshal([]byte(`{"v":2,"Text":"x"}`), &r); err == nil {
		t.Error("a reply of a later version is read")
	}
}

// TestEachAnswerToAModalIsReadBackAsItWasStored holds the closed set: one of each.
func TestEachAnswerToAModalIsReadBackAsItWasStored(t *testing.T) {
	for _, c := range []struct {
		view   interaction.ViewAnswer
		stored string
	}{
		{nil, `{}`},
		{interaction.RefuseInputs{Errors: map[string]string{"from": "not a time"}}, `{"View":{"Errors":{"from":"not a time"}}}`},
		{interaction.CloseModals{}, `{"View":{"Clear":true}}`},
		{interaction.UpdateModal{View: modal()}, ""},
		{interaction.PushModal{View: modal()}, ""},
	} {
		written, err := json.Marshal(interaction.Answer{View: c.view})
		if err != nil || c.stored != "" && string(written) != c.stored {
			t.Errorf("%T is stored as %s, %v", c.view, written, err)
		}
		var a interaction.Answer
		if err := json.Unmarshal(written, &a); err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(a)
		if reflect.TypeOf(a.View) != reflect.TypeOf(c.view) || err != nil || !bytes.Equal(again, written) {
			t.Errorf("%T is read as %T: %s, %v", c.view, a.View, again, err)
		}
	}
}
