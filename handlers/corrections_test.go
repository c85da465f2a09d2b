package handlers_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

// notes returns the notes of the member's records with their times in Amsterdam, in
// order of start.
func (d *desk) notes(who models.MemberKey) []string {
	d.t.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		d.t.Fatal(err)
	}
	var lines []string
	for _, r := range d.records(who) {
		end := "…"
		if !r.Running() {
			end = r.End.In(loc).Format("15:04")
		}
		line := r.Start.In(loc).Format("2 15:04") + "–" + end
		if r.Placed {
			line = r.Start.In(loc).Format("2 ") + record.FormatLength(r.Length(d.clock.Now()))
		}
		if r.Kind == record.Break {
			line += " break"
		}
		lines = append(lines, strings.TrimSpace(line+" "+r.Note))
	}
	return lines
}

func (d *desk) wants(who models.MemberKey, want ...string) {
	d.t.Helper()
	if got := d.notes(who); strings.Join(got, "\n") != strings.Join(want, "\n") {
		d.t.Errorf("stored:\n%s\nwanted:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// taps presses the button of that action id in the answer.
func (d *desk) taps(who models.MemberKey, a interaction.Answer, action string) interaction.Answer {
	d.t.Helper()
	return d.presses(who, action, find(d.t, reply(a), action))
}

// reply returns an answer whose view stands as a reply, so one can look for its
// buttons.
func reply(a interaction.Answer) interaction.Answer {
	if v, ok := a.View.(interaction.UpdateModal); ok {
		a.Reply = &interaction.Reply{Blocks: v.View.Blocks}
	}
	return a
}

// opened returns the form that an answer opens.
func opened(t testing.TB, a interaction.Answer) *slack.ModalViewRequest {
	t.Helper()
	view := form(a)
	if view == nil {
		t.Fatalf("no form was opened: %q", text(a))
	}
	return view
}

// form returns the form that an answer opens, updates or pushes; nil: none.
func form(a interaction.Answer) *slack.ModalViewRequest {
	if view := modalOf(a.View); view != nil {
		return view
	}
	for _, effect := range a.Then {
		if view := modalIn(effect); view != nil {
			return view
		}
	}
	return nil
}

// modalOf returns the modal that answers a submitted one; nil: none.
func modalOf(answer interaction.ViewAnswer) *slack.ModalViewRequest {
	effect, _ := answer.(interaction.Effect)
	return modalIn(effect)
}

// modalIn returns the modal that an effect shows; nil: none.
func modalIn(effect interaction.Effect) *slack.ModalViewRequest {
	switch effect := effect.(type) {
	case interaction.OpenModal:
		return effect.View
	case interaction.PushModal:
		return effect.View
	case interaction.UpdateModal:
		return effect.View
	}
	return nil
}

// refusals returns the sentences below the inputs of a refused form; nil: it was taken.
func refusals(answer interaction.ViewAnswer) map[string]string {
	refuse, _ := answer.(interaction.RefuseInputs)
	return refuse.Errors
}

// effects returns those of an answer's effects that have the type.
func effects[E interaction.Effect](a interaction.Answer) []E {
	var all []E
	for _, effect := range a.Then {
		if one, ok := effect.(E); ok {
			all = append(all, one)
		}
	}
	return all
}

// initial returns what a form's inputs hold before anything is entered.
func initial(view *slack.ModalViewRequest) map[string]map[string]interaction.Input {
	values := map[string]map[string]interaction.Input{}
	for _, block := range view.Blocks.BlockSet {
		in, ok := block.(*slack.InputBlock)
		if !ok {
			continue
		}
		var value string
		var several []string
		switch e := in.Element.(type) {
		case *slack.CheckboxGroupsBlockElement:
			for _, option := range e.InitialOptions {
				several = append(several, option.Value)
			}
		case *slack.PlainTextInputBlockElement:
			value = e.InitialValue
		case *slack.DatePickerBlockElement:
			value = e.InitialDate
		case *slack.TimePickerBlockElement:
			value = e.InitialTime
		case *slack.SelectBlockElement:
			if e.InitialOption != nil {
				value = e.InitialOption.Value
			}
		case *slack.RadioButtonsBlockElement:
			if e.InitialOption != nil {
				value = e.InitialOption.Value
			}
		}
		values[in.BlockID] = map[string]interaction.Input{in.BlockID: {Value: value, Values: several}}
	}
	return values
}

// submits enters values into the form and submits it.
func (d *desk) submits(who models.MemberKey, view *slack.ModalViewRequest, enter map[string]string) interaction.Answer {
	d.t.Helper()
	values := initial(view)
	for block, value := range enter {
		if _, there := values[block]; !there {
			d.t.Fatalf("the form has no input %q", block)
		}
		values[block][block] = interaction.Input{Value: value}
		if strings.HasPrefix(value, "[") {
			var several []string
			if err := json.Unmarshal([]byte(value), &several); err != nil {
				d.t.Fatal(err)
			}
			values[block][block] = interaction.Input{Values: several}
		}
	}
	return d.handle(interaction.Request{Kind: interaction.Submission, Who: who, View: &interaction.View{
		ID: "V1", Type: "modal", Callback: view.CallbackID, Private: view.PrivateMetadata, Values: values,
	}})
}

// shown returns what a reader sees of an answer, whether a reply or a view, with its
// buttons and errors.
func shown(a interaction.Answer) string {
	var lines []string
	for _, r := range []*interaction.Reply{a.Reply} {
		if r != nil {
			lines = append(lines, strings.ReplaceAll(r.Text, "\n", "\n  "))
			lines = append(lines, buttonsIn(r.Blocks.BlockSet)...)
		}
	}
	if view := modalOf(a.View); view != nil {
		lines = append(lines, viewLines(view)...)
	}
	errors := refusals(a.View)
	for _, block := range slices.Sorted(maps.Keys(errors)) {
		lines = append(lines, "at "+block+": "+errors[block])
	}
	if _, closes := a.View.(interaction.CloseModals); closes {
		lines = append(lines, "(closed)")
	}
	for _, effect := range a.Then {
		if view := modalIn(effect); view != nil {
			lines = append(lines, viewLines(view)...)
		}
	}
	return strings.Join(lines, "\n  ")
}

func viewLines(view *slack.ModalViewRequest) []string {
	lines := []string{"view " + view.Title.Text}
	for _, block := range view.Blocks.BlockSet {
		switch b := block.(type) {
		case *slack.InputBlock:
			line := "input " + b.BlockID + " (" + b.Label.Text + ")"
			if v := initial(view)[b.BlockID][b.BlockID].Value; v != "" {
				line += " = " + v
			}
			if b.Hint != nil {
				line += ": " + b.Hint.Text
			}
			lines = append(lines, line)
		case *slack.RichTextBlock:
			lines = append(lines, strings.ReplaceAll(richText(b), "\n", "\n  "))
		case *slack.ContextBlock:
			for _, e := range b.ContextElements.Elements {
				if text, ok := e.(*slack.TextBlockObject); ok {
					lines = append(lines, text.Text)
				}
			}
		case *slack.HeaderBlock:
			lines = append(lines, "header "+b.Text.Text)
		}
	}
	lines = append(lines, buttonsIn(view.Blocks.BlockSet)...)
	if view.Submit != nil {
		lines = append(lines, "submit "+view.Submit.Text)
	}
	return lines
}

func richText(b *slack.RichTextBlock) string {
	var text strings.Builder
	for _, element := range b.Elements {
		if section, ok := element.(*slack.RichTextSection); ok {
			for _, part := range section.Elements {
				if words, ok := part.(*slack.RichTextSectionTextElement); ok {
					text.WriteString(words.Text)
				}
			}
		}
	}
	return text.String()
}

func buttonsIn(blocks []slack.Block) []string {
	var lines []string
	for _, block := range blocks {
		row, ok := interaction.Typed(block).(*slack.ActionBlock)
		if !ok {
			continue
		}
		var labels []string
		for _, element := range row.Elements.ElementSet {
			if b, ok := element.(*slack.ButtonBlockElement); ok {
				label := "[" + b.Text.Text + "]"
				if b.Style != "" {
					label += fmt.Sprintf("(%s)", b.Style)
				}
				labels = append(labels, label)
			}
		}
		lines = append(lines, strings.Join(labels, " "))
	}
	return lines
}

func TestATimersReplyCorrectsItWithOneClick(t *testing.T) {
	d := newDesk(t)
	started := d.types(ann, "start review #acme")
	moved := d.submits(ann, opened(t, d.taps(ann, started, "started_earlier")), map[string]string{"moved": "14:05"})
	d.wants(ann, "4 14:05–… review #acme")
	d.taps(ann, moved, "undo")
	d.wants(ann, "4 14:20–… review #acme")
	d.clock.Advance(time.Hour)
	stopped := d.types(ann, "stop")
	d.clock.Advance(5 * time.Minute)
	ago := d.taps(ann, stopped, "stopped_ago")
	d.wants(ann, "4 14:20–15:10 review #acme")
	d.taps(ann, ago, "go_on")
	d.wants(ann, "4 14:20–… review #acme")
	d.types(ann, "undo")
	d.wants(ann, "4 14:20–15:10 review #acme")
	d.types(ann, "undo")
	d.wants(ann, "4 14:20–15:20 review #acme")
	d.types(ann, "undo")
	d.wants(ann, "4 14:20–… review #acme")
}

func TestGoOnRefusesToRunBesideAnotherTimer(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start one")
	d.clock.Advance(time.Hour)
	stopped := d.types(ann, "stop")
	d.types(ann, "start two")
	if got := text(d.taps(ann, stopped, "go_on")); got != "Another timer is running. Type /time stop first, then try again." {
		t.Errorf("it said %q", got)
	}
	d.wants(ann, "4 14:20–15:20 one", "4 15:20–… two")
}

func TestOverlapsAreCorrectedWithOneClick(t *testing.T) {
	for name, c := range map[string]struct {
		before, typed, label string
		after                []string
	}{
		"an earlier one ends":        {"add 9-11 a", "add 10-12 b", "End the other at 10:00", []string{"4 09:00–10:00 a", "4 10:00–12:00 b"}},
		"a later one starts":         {"add 11-13 a", "add 10-12 b", "Start the other at 12:00", []string{"4 10:00–12:00 b", "4 12:00–13:00 a"}},
		"a longer one is cut":        {"add 9-13 a", "add 10-12 b", "Cut this out of the other", []string{"4 09:00–10:00 a", "4 10:00–12:00 b", "4 12:00–13:00 a"}},
		"a break is taken out":       {"add 9-13 a", "break 10-10:30", "Take the break out of it", []string{"4 09:00–10:00 a", "4 10:00–10:30 break", "4 10:30–13:00 a"}},
		"this one is cut":            {"add 10-12 a", "add 9-13 b", "Cut the other out of this", []string{"4 09:00–10:00 b", "4 10:00–12:00 a", "4 12:00–13:00 b"}},
		"this one begins later":      {"add 9-10 a", "add 9-13 b", "Cut the other out of this", []string{"4 09:00–10:00 a", "4 10:00–13:00 b"}},
		"the same stretch goes":      {"add 9-10 a", "add 9-10 b", "Delete the other", []string{"4 09:00–10:00 b"}},
		"a running timer goes on":    {"start a at 9:00", "add 10-12 b", "Cut this out of the other", []string{"4 09:00–10:00 a", "4 10:00–12:00 b", "4 12:00–… a"}},
		"a timer leaves another out": {"add 10-12 a", "start b at 9:00", "Cut the other out of this", []string{"4 09:00–10:00 b", "4 10:00–12:00 a", "4 12:00–… b"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.types(ann, c.before)
			answer := d.types(ann, c.typed)
			stored := d.notes(ann)
			if got := shown(answer); !strings.Contains(got, "["+c.label+"]") {
				t.Fatalf("no button %q in %s", c.label, got)
			}
			mended := d.taps(ann, answer, "mend")
			d.wants(ann, c.after...)
			d.taps(ann, mended, "undo")
			d.wants(ann, stored...)
		})
	}
}

func TestNoOverlapIsNamedWhereNoneIs(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 9-10 a")
	d.types(ann, "add 1h placed")
	for _, line := range []string{"add 10-11 b", "add 2h placed too", "add 11-14:20 c"} {
		if got := text(d.types(ann, line)); strings.Contains(got, "overlaps") {
			t.Errorf("%s: %s", line, got)
		}
	}
}

func TestSeveralTimersAreAskedAbout(t *testing.T) {
	d := newDesk(t)
	d.several(ann)
	d.types(ann, "start one")
	d.clock.Advance(time.Minute)
	d.types(ann, "start two")
	d.clock.Advance(time.Hour)
	asked := d.types(ann, "stop")
	d.wants(ann, "4 14:20–… one", "4 14:21–… two")
	d.clock.Advance(time.Hour)
	d.taps(ann, asked, "offer_1")
	d.wants(ann, "4 14:20–15:21 one", "4 14:21–… two")
	if got := text(d.taps(ann, asked, "offer_0")); got != "This no longer applies. Type the command again." {
		t.Errorf("a second answer: %q", got)
	}
	d.types(ann, "undo")
	d.taps(ann, d.types(ann, "stop"), "offer_2")
	d.wants(ann, "4 14:20–16:21 one", "4 14:21–16:21 two")
	d.types(ann, "undo")
	d.taps(ann, d.types(ann, "break"), "back")
	d.wants(ann, "4 14:20–16:21 one", "4 14:21–16:21 two", "4 16:21–16:21 break", "4 16:21–… one", "4 16:21–… two")
}

// several lets the member run several timers.
func (d *desk) several(who models.MemberKey) {
	d.t.Helper()
	d.types(who, "status")
	m, err := d.store.Member(d.t.Context(), who, d.clock.Now())
	if err != nil {
		d.t.Fatal(err)
	}
	m.Settings.Several = true
	if err := d.store.Commit(d.t.Context(), &models.Change{Member: m, At: d.clock.Now()}); err != nil {
		d.t.Fatal(err)
	}
}

func TestABreakWithNothingRunningResumesNothing(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start one")
	d.types(ann, "break")
	d.types(ann, "start two")
	d.types(ann, "stop")
	d.clock.Advance(time.Hour)
	d.types(ann, "break")
	d.clock.Advance(time.Minute)
	d.types(ann, "back")
	if n := len(d.records(ann)); n != 4 {
		t.Errorf("back resumed something: %q", d.notes(ann))
	}
}

func TestTheseAreShownBeforeTheyChange(t *testing.T) {
	d := newDesk(t)
	for _, line := range []string{"add 9-10 one", "add 10-11 two #x", "add 11-12 three"} {
		d.types(ann, line)
	}
	d.types(ann, "list today")
	asked := d.types(ann, "tag these #x")
	if got := shown(asked); !strings.Contains(got, "2 records") || strings.Contains(got, "two") || !strings.Contains(got, "[Tag 2 records](primary)") {
		t.Errorf("the preview: %s", got)
	}
	d.wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
	d.taps(ann, asked, "offer_0")
	d.wants(ann, "4 09:00–10:00 one #x", "4 10:00–11:00 two #x", "4 11:00–12:00 three #x")
	d.types(ann, "undo")
	d.wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
	d.types(ann, "list #x")
	asked = d.types(ann, "delete these")
	d.wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
	d.taps(ann, asked, "offer_0")
	d.wants(ann, "4 09:00–10:00 one", "4 11:00–12:00 three")
	d.types(ann, "undo")
	d.wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
}

func TestAMembersCorrectionsDoNothingForAnother(t *testing.T) {
	d := newDesk(t)
	d.types(bob, "status")
	d.several(ann)
	d.types(ann, "start secret")
	d.clock.Advance(time.Hour)
	stopped := d.types(ann, "stop")
	d.types(ann, "list")
	bulk := d.types(ann, "delete these")
	before := d.records(ann)
	id := before[0].ID
	for _, press := range [][2]string{
		{"started_earlier", id}, {"stopped_ago", find(t, stopped, "stopped_ago")}, {"go_on", find(t, stopped, "go_on")},
		{"mend", "end " + id + " " + id}, {"offer_0", find(t, bulk, "offer_0")},
	} {
		real := d.presses(bob, press[0], press[1])
		forged := d.presses(bob, press[0], press[1][:len(press[1])-1]+"x")
		if asJSON(t, real) != asJSON(t, forged) || strings.Contains(asJSON(t, real), "secret") {
			t.Errorf("%s tells Bob that it exists:\n%s\n%s", press[0], asJSON(t, real), asJSON(t, forged))
		}
	}
	if after := d.records(ann); len(after) != 1 || after[0] != before[0] {
		t.Errorf("Ann's records are now %+v", after)
	}
}
