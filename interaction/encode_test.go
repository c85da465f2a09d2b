package interaction_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/slack-go/slack"
	"pgregory.net/rapid"

	"sundial/interaction"
)

// drawReply returns a reply with texts of any kind.
func drawReply(t *rapid.T) *interaction.Reply {
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "<a> & \"b\"", "\u2028\x00\xff", "日本"}))
	r := &interaction.Reply{Text: text.Draw(t, "text"), Replace: rapid.Bool().Draw(t, "replace"), Delete: rapid.Bool().Draw(t, "delete")}
	for range rapid.IntRange(0, 4).Draw(t, "blocks") {
		switch rapid.IntRange(0, 2).Draw(t, "kind") {
		case 0:
			r.Blocks.BlockSet = append(r.Blocks.BlockSet, slack.NewDividerBlock())
		case 1:
			r.Blocks.BlockSet = append(r.Blocks.BlockSet, slack.NewSectionBlock(plain(text.Draw(t, "section")), nil, nil))
		default:
			r.Blocks.BlockSet = append(r.Blocks.BlockSet, slack.NewActionBlock("", slack.NewButtonBlockElement("a", text.Draw(t, "value"), plain("b"))))
		}
	}
	return r
}

// TestWhatWeEncodeIsWhatEncodingJSONWrites compares our bytes with those of the same
// values by encoding/json.
func TestWhatWeEncodeIsWhatEncodingJSONWrites(t *testing.T) {
	type storedReply struct {
		Version int           `json:"v"`
		Text    string        `json:"Text"`
		Blocks  []slack.Block `json:"Blocks"`
		Replace bool          `json:"Replace,omitempty"`
		Delete  bool          `json:"Delete,omitempty"`
	}
	rapid.Check(t, func(t *rapid.T) {
		r := drawReply(t)
		var a interaction.Answer
		want := map[string]any{}
		if rapid.Bool().Draw(t, "with a reply") {
			a.Reply, want["Reply"] = r, storedReply{1, r.Text, r.Blocks.BlockSet, r.Replace, r.Delete}
		}
		if rapid.Bool().Draw(t, "with a view") {
			a.View, want["View"] = interaction.CloseModals{}, map[string]bool{"Clear": true}
		}
		same(t, want, a.AppendJSON)

		type message struct {
			Type   string        `json:"response_type"`
			Text   string        `json:"text"`
			Blocks []slack.Block `json:"blocks,omitempty"`
		}
		same(t, message{"ephemeral", r.Text, r.Blocks.BlockSet}, r.AppendMessage)
	})
}

func same(t *rapid.T, value any, encode func([]byte) ([]byte, error)) {
	want, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := encode([]byte("before")); err != nil || !bytes.Equal(got, append([]byte("before"), want...)) {
		t.Fatalf("%s, %v\nencoding/json writes\n%s", got, err, want)
	}
}
