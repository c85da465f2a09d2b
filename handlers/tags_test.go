package handlers_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// picks picks an entry of the menu in a row that shows the words.
func (d *desk) picks(who models.MemberKey, a interaction.Answer, words, label string) interaction.Answer {
	d.t.Helper()
	for _, b := range a.Reply.Blocks.BlockSet {
		row, ok := b.(*slack.SectionBlock)
		if !ok || !strings.Contains(row.Text.Text, words) {
			continue
		}
		for _, o := range row.Accessory.OverflowElement.Options {
			if o.Text.Text == label {
				return d.presses(who, row.Accessory.OverflowElement.ActionID, o.Value)
			}
		}
	}
	d.t.Fatalf("no %q at %q in %s", label, words, drawn(a.Reply.Blocks.BlockSet))
	return interaction.Answer{}
}

// allNotes returns the notes of all records, in order.
func (d *desk) allNotes(who models.MemberKey) string {
	d.t.Helper()
	var all []string
	for _, r := range d.records(who) {
		all = append(all, r.Note)
	}
	return strings.Join(all, ", ")
}

func TestTagsAreListedHiddenShownAndRenamed(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add mon 9-10 review #acme")
	d.types(ann, "add tue 9-12 plan #acme/web #office")
	d.types(ann, "budget #acme 40h")
	list := d.types(ann, "tags")
	golden(t, "tags", drawn(list.Reply.Blocks.BlockSet))
	hidden := d.picks(ann, list, "#office", "Hide in pickers")
	golden(t, "tags-hidden", text(hidden))
	list = d.types(ann, "tags")
	if !strings.HasSuffix(text(list), "#office: 3h in 1 record, Tue 3 Mar; hidden") {
		t.Errorf("hidden: %q", text(list))
	}
	golden(t, "tags-shown", text(d.picks(ann, list, "#office", "Show again")))
	golden(t, "tags-report", drawn(d.picks(ann, list, "#office", "Report").Reply.Blocks.BlockSet))
	form := opened(t, d.picks(ann, list, "#acme:", "Rename…"))
	refused := d.submits(ann, form, map[string]string{"tag_name": "two words"})
	same := d.submits(ann, form, map[string]string{"tag_name": "#acme"})
	golden(t, "tags-rename-refused", refusals(refused.View)["tag_name"]+"\n"+refusals(same.View)["tag_name"])
	golden(t, "tags-renamed", drawn(modalOf(d.submits(ann, form, map[string]string{"tag_name": "#client"}).View).Blocks.BlockSet))
	if got := d.allNotes(ann); got != "review #client, plan #client/web #office" {
		t.Errorf("notes: %s", got)
	}
	if got := d.settings(ann).Tags; got["client"].Budget != 40*3600 || len(got) != 1 {
		t.Errorf("said of tags: %+v", got)
	}
}

func TestRenamingOntoAnotherTagMergesAndIsUndone(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add mon 9-10 review #acme")
	d.types(ann, "add tue 9-12 plan #client")
	d.types(ann, "add tue 13-14 both #acme #client")
	d.types(ann, "rate #acme 90 EUR/h from the beginning")
	d.types(ann, "target #acme 20h/week")
	d.types(ann, "target #client 5h/week")
	d.types(ann, "here #acme")
	golden(t, "tags-merged", text(d.types(ann, "rename #acme #client")))
	if got := d.allNotes(ann); got != "review #client, plan #client, both #client" {
		t.Errorf("notes: %s", got)
	}
	s := d.settings(ann)
	if got := s.Tags["client"]; got.Rate != "90" || got.Target != 5*3600 || len(s.Tags) != 1 || s.Here["C1"] != "client" {
		t.Errorf("settings: %+v", s)
	}
	d.types(ann, "undo")
	if got := d.allNotes(ann); got != "review #acme, plan #client, both #acme #client" {
		t.Errorf("after undo: %s", got)
	}
	if s := d.settings(ann); s.Tags["acme"].Rate != "90" || s.Tags["client"].Rate != "" || s.Here["C1"] != "acme" {
		t.Errorf("after undo: %+v", s)
	}
}

func TestEachRefusalAboutTagsSaysWhatToTypeInstead(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add mon 9-10 review #acme")
	var lines []string
	for _, line := range []string{"rename #nothing #other", "rename #acme #acme", "here off", "suggest #acme off", "target #acme off"} {
		lines = append(lines, line+": "+text(d.types(ann, line)))
	}
	for _, press := range [][2]string{{"tag_row", "hide x"}, {"here_off", ""}, {"suggest_off", "x"}, {"use_tag", "x"}, {"use_tag", "x y z"}, {"report_more", "1 x"}, {"same_day", "x"}} {
		lines = append(lines, strings.Join(press[:], " ")+": "+text(d.presses(ann, press[0], press[1])))
	}
	d.types(bob, "suggest #acme")
	dm := d.handle(interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "suggest #acme", Channel: "D1"})
	lines = append(lines, "suggest in a direct message: "+text(dm), "no tags: "+text(d.types(bob, "tags")))
	golden(t, "tags-refusals", strings.Join(lines, "\n"))
}

func TestALongListOfTagsIsTurned(t *testing.T) {
	d := newDesk(t)
	for i := range 25 {
		d.clock.Advance(time.Minute)
		d.types(ann, fmt.Sprintf("add 1m x #%c%ctag", 'a'+i, 'a'+i))
	}
	first := d.types(ann, "tags")
	second := d.presses(ann, "tags_more", find(t, first, "tags_more"))
	if !strings.Contains(drawn(first.Reply.Blocks.BlockSet), "Tags 1 to 20 of 25.") || !strings.Contains(drawn(second.Reply.Blocks.BlockSet), "Tags 21 to 25 of 25.") {
		t.Errorf("first %s\nsecond %s", text(first), text(second))
	}
	if back := d.presses(ann, "tags_less", find(t, second, "tags_less")); text(back) != text(first) {
		t.Errorf("back: %s", text(back))
	}
}

func TestAMembersTokensMeanNothingToAnother(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add mon 9-10 review #acme")
	d.types(bob, "add mon 9-10 lunch #acme")
	list := d.types(ann, "tags")
	for _, b := range list.Reply.Blocks.BlockSet {
		row, ok := b.(*slack.SectionBlock)
		if !ok {
			continue
		}
		for _, o := range row.Accessory.OverflowElement.Options {
			if strings.Contains(o.Value, "acme") {
				t.Errorf("a menu carries the word: %q", o.Value)
			}
			if got := text(d.presses(bob, "tag_row", o.Value)); got != "You no longer have that tag. To see yours, type: /time tags" {
				t.Errorf("Bob picks %q of Ann's: %q", o.Value, got)
			}
		}
	}
}

func TestTheChannelsTagIsShownAndGoesWithOneClick(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "status")
	golden(t, "here", drawn(d.types(ann, "here #acme").Reply.Blocks.BlockSet))
	d.types(ann, "add 9-10 other #office")
	made := d.types(ann, "add 11-12 review")
	golden(t, "here-used", drawn(made.Reply.Blocks.BlockSet))
	off := d.handle(interaction.Request{Kind: interaction.Action, Who: ann, Channel: "C1", ActionID: "here_off", Value: find(t, made, "here_off")})
	golden(t, "here-off", drawn(off.Reply.Blocks.BlockSet))
	if got := d.allNotes(ann); got != "other #office, review" {
		t.Errorf("notes: %s", got)
	}
	d.presses(ann, "undo", find(t, off, "undo"))
	if got := d.allNotes(ann); got != "other #office, review #acme" || d.settings(ann).Here["C1"] != "acme" {
		t.Errorf("after undo: %s, %+v", got, d.settings(ann).Here)
	}
	elsewhere := d.handle(interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "add 12-13 lunch", Channel: "C2"})
	if strings.Contains(text(elsewhere), "#acme") {
		t.Errorf("in another channel: %q", text(elsewhere))
	}
}

// offeredTags returns what a picker offers for what was typed.
func (d *desk) offeredTags(who models.MemberKey, typed string) string {
	d.t.Helper()
	var tags []string
	for _, o := range d.handle(interaction.Request{Kind: interaction.Suggestion, Who: who, ActionID: "tags", Value: typed}).Options {
		tags = append(tags, o.Text.Text)
	}
	return strings.Join(tags, ", ")
}

func TestASuggestedTagIsOfferedOnlyInItsChannel(t *testing.T) {
	d := newDesk(t)
	cem := models.MemberKey{Team: "T1", User: "UCEM"}
	other := models.MemberKey{Team: "T2", User: "UBOB"}
	d.types(ann, "status")
	golden(t, "suggest", drawn(d.types(ann, "suggest #zebra").Reply.Blocks.BlockSet))
	d.types(ann, "add 9-10 secret #acme")
	d.types(bob, "status")
	d.handle(interaction.Request{Kind: interaction.SlashCommand, Who: cem, Text: "status", Channel: "C2"})
	d.types(other, "status")
	for who, want := range map[models.MemberKey]string{bob: "#zebra", cem: "", other: ""} {
		if got := d.offeredTags(who, ""); got != want {
			t.Errorf("%s is offered %q, want %q", who.User, got, want)
		}
	}
	again := d.types(ann, "suggest #zebra")
	golden(t, "suggest-again", text(again))
	off := d.handle(interaction.Request{Kind: interaction.Action, Who: ann, Channel: "C1", ActionID: "suggest_off", Value: find(t, again, "suggest_off")})
	golden(t, "suggest-off", text(off))
	if got := d.offeredTags(bob, ""); got != "" {
		t.Errorf("after taking it back Bob is offered %q", got)
	}
	d.types(ann, "undo")
	if got := d.offeredTags(bob, ""); got != "#zebra" {
		t.Errorf("after undo Bob is offered %q", got)
	}
	d.presses(ann, "forget_me", "")
	if got := d.offeredTags(bob, ""); got != "" {
		t.Errorf("after Ann is forgotten Bob is offered %q", got)
	}
}

func TestAMisspelledTagIsCorrectedByOneClick(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add mon 9-10 review #internal")
	d.types(bob, "suggest #zebrafish")
	for _, line := range []string{"add tue 9-10 known #internal", "add tue 10-11 other #office", "add tue 11-12 none"} {
		if got := drawn(d.types(ann, line).Reply.Blocks.BlockSet); strings.Contains(got, "Did you mean") {
			t.Errorf("%s: %s", line, got)
		}
	}
	slip := d.types(ann, "start write #intrnal")
	golden(t, "near", drawn(slip.Reply.Blocks.BlockSet))
	value := find(t, slip, "use_tag")
	if strings.Contains(value, "internal") || strings.Contains(value, "intrnal") {
		t.Errorf("the button carries the words: %q", value)
	}
	d.types(bob, "status")
	if got := text(d.presses(bob, "use_tag", value)); got != "That record no longer exists. To see your records, type: /time list" {
		t.Errorf("Bob presses it: %q", got)
	}
	mended := d.presses(ann, "use_tag", value)
	if got := d.allNotes(ann); !strings.HasSuffix(got, "write #internal") || !strings.HasPrefix(text(mended), "Changed") {
		t.Errorf("notes: %s, %q", got, text(mended))
	}
	d.types(ann, "undo")
	if got := d.allNotes(ann); !strings.HasSuffix(got, "write #intrnal") {
		t.Errorf("after undo: %s", got)
	}
	if got := drawn(d.types(ann, "add tue 14-15 zoo #zebrafich").Reply.Blocks.BlockSet); !strings.Contains(got, "Did you mean #zebrafish?") {
		t.Errorf("a slip of a suggested tag: %s", got)
	}
}

func TestATargetForAllWorkNeedsNoTag(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add tue 9-12 plan #acme")
	d.types(ann, "add wed 9-10 mail")
	golden(t, "target-all", text(d.types(ann, "target 30h/week")))
	golden(t, "target-all-off", text(d.types(ann, "target off")))
}

// A repeated share never starts to share what another tag holds: it keeps the name it
// was agreed on with, and the answer says so.
func TestRenamingATagDoesNotChangeRepeatedShares(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 9-10 review #acme/web")
	d.types(ann, "share totals #acme with <@UBOB> every friday")
	d.types(ann, "report last month #acme/web as pdf on the 1st at 9:00")
	d.types(ann, "add 10-11 secret #client")
	if got := words(t, d.types(ann, "rename #acme #client").Reply); !strings.Contains(got, "1 repeated share still names #acme.") || !strings.Contains(got, "1 scheduled report still names #acme.") {
		t.Errorf("it says %s", got)
	}
	if got := words(t, d.types(ann, "rename #client #other").Reply); strings.Contains(got, "still names") {
		t.Errorf("no share names #client, yet it says %s", got)
	}
	if got := words(t, d.types(ann, "reminders").Reply); !strings.Contains(got, "#acme") || strings.Contains(got, "#client") {
		t.Errorf("the share is now %s", got)
	}
}
