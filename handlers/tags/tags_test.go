package tags_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestTheChannelsTagIsAddedWithinTheTextsLimit(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "here #acme")
	d.Types(ann, "start mails")
	d.Types(ann, "note letters")
	d.Wants(ann, "4 14:20–… letters #acme")
	d.Types(ann, "note letters #other")
	d.Wants(ann, "4 14:20–… letters #other")
	d.Types(ann, "note "+strings.Repeat("x", 2000))
	d.Wants(ann, "4 14:20–… "+strings.Repeat("x", 2000))
}

// picks picks an entry from the menu of the row with the words.
func picks(d *handlerstest.Desk, who models.MemberKey, a interaction.Answer, words, label string) interaction.Answer {
	d.T.Helper()
	for _, b := range a.Reply.Blocks.BlockSet {
		row, ok := b.(*slack.SectionBlock)
		if !ok || !strings.Contains(row.Text.Text, words) {
			continue
		}
		for _, o := range row.Accessory.OverflowElement.Options {
			if o.Text.Text == label {
				return d.Presses(who, row.Accessory.OverflowElement.ActionID, o.Value)
			}
		}
	}
	d.T.Fatalf("no %q at %q in %s", label, words, handlerstest.Drawn(a.Reply.Blocks.BlockSet))
	return interaction.Answer{}
}

// allNotes returns the notes of all records, in order.
func allNotes(d *handlerstest.Desk, who models.MemberKey) string {
	d.T.Helper()
	var all []string
	for _, r := range d.Records(who) {
		all = append(all, r.Note)
	}
	return strings.Join(all, ", ")
}

func TestTagsAreListedHiddenShownAndRenamed(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 9-10 review #acme")
	d.Types(ann, "add tue 9-12 plan #acme/web #office")
	d.Types(ann, "budget #acme 40h")
	list := d.Types(ann, "tags")
	handlerstest.Golden(t, "tags", handlerstest.Drawn(list.Reply.Blocks.BlockSet))
	hidden := picks(d, ann, list, "#office", "Hide in pickers")
	handlerstest.Golden(t, "tags-hidden", handlerstest.Text(hidden))
	list = d.Types(ann, "tags")
	if !strings.HasSuffix(handlerstest.Text(list), "#office: 3h in 1 record, Tue 3 Mar; hidden") {
		t.Errorf("hidden: %q", handlerstest.Text(list))
	}
	handlerstest.Golden(t, "tags-shown", handlerstest.Text(picks(d, ann, list, "#office", "Show again")))
	handlerstest.Golden(t, "tags-report", handlerstest.Drawn(picks(d, ann, list, "#office", "Report").Reply.Blocks.BlockSet))
	form := handlerstest.Opened(t, picks(d, ann, list, "#acme:", "Rename…"))
	refused := d.Submits(ann, form, map[string]string{"tag_name": "two words"})
	same := d.Submits(ann, form, map[string]string{"tag_name": "#acme"})
	handlerstest.Golden(t, "tags-rename-refused", handlerstest.Refusals(refused.View)["tag_name"]+"\n"+handlerstest.Refusals(same.View)["tag_name"])
	handlerstest.Golden(t, "tags-renamed", handlerstest.Drawn(handlerstest.Modal(d.Submits(ann, form, map[string]string{"tag_name": "#client"}).View).Blocks.BlockSet))
	if got := allNotes(d, ann); got != "review #client, plan #client/web #office" {
		t.Errorf("notes: %s", got)
	}
	if got := d.Settings(ann).Tags; got["client"].Budget != 40*3600 || len(got) != 1 {
		t.Errorf("said of tags: %+v", got)
	}
}

func TestRenamingOntoAnotherTagMergesAndIsUndone(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 9-10 review #acme")
	d.Types(ann, "add tue 9-12 plan #client")
	d.Types(ann, "add tue 13-14 both #acme #client")
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	d.Types(ann, "target #acme 20h/week")
	d.Types(ann, "target #client 5h/week")
	d.Types(ann, "here #acme")
	handlerstest.Golden(t, "tags-merged", d.Says(ann, "rename #acme #client"))
	if got := allNotes(d, ann); got != "review #client, plan #client, both #client" {
		t.Errorf("notes: %s", got)
	}
	s := d.Settings(ann)
	if got := s.Tags["client"]; got.Rate != "90" || got.Target != 5*3600 || len(s.Tags) != 1 || s.Here["C1"] != "client" {
		t.Errorf("settings: %+v", s)
	}
	d.Types(ann, "undo")
	if got := allNotes(d, ann); got != "review #acme, plan #client, both #acme #client" {
		t.Errorf("after undo: %s", got)
	}
	if s := d.Settings(ann); s.Tags["acme"].Rate != "90" || s.Tags["client"].Rate != "" || s.Here["C1"] != "acme" {
		t.Errorf("after undo: %+v", s)
	}
}

func TestEachRefusalAboutTagsSaysWhatToTypeInstead(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 9-10 review #acme")
	var lines []string
	for _, line := range []string{"rename #nothing #other", "rename #acme #acme", "here off", "suggest #acme off", "target #acme off"} {
		lines = append(lines, line+": "+d.Says(ann, line))
	}
	for _, press := range [][2]string{{"tag_row", "hide x"}, {"here_off", ""}, {"suggest_off", "x"}, {"use_tag", "x"}, {"use_tag", "x y z"}, {"report_more", "1 x"}, {"same_day", "x"}} {
		lines = append(lines, strings.Join(press[:], " ")+": "+handlerstest.Text(d.Presses(ann, press[0], press[1])))
	}
	d.Types(bob, "suggest #acme")
	dm := d.Handle(interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "suggest #acme", Channel: "D1"})
	lines = append(lines, "suggest in a direct message: "+handlerstest.Text(dm), "no tags: "+d.Says(bob, "tags"))
	handlerstest.Golden(t, "tags-refusals", strings.Join(lines, "\n"))
}

func TestALongListOfTagsHasPages(t *testing.T) {
	d := handlerstest.New(t)
	for i := range 25 {
		d.Clock.Advance(time.Minute)
		d.Types(ann, fmt.Sprintf("add 1m x #%c%ctag", 'a'+i, 'a'+i))
	}
	first := d.Types(ann, "tags")
	second := d.Taps(ann, first, "tags_more")
	if !strings.Contains(handlerstest.Drawn(first.Reply.Blocks.BlockSet), "Tags 1 to 20 of 25.") || !strings.Contains(handlerstest.Drawn(second.Reply.Blocks.BlockSet), "Tags 21 to 25 of 25.") {
		t.Errorf("first %s\nsecond %s", handlerstest.Text(first), handlerstest.Text(second))
	}
	if back := d.Taps(ann, second, "tags_less"); handlerstest.Text(back) != handlerstest.Text(first) {
		t.Errorf("back: %s", handlerstest.Text(back))
	}
}

func TestAMembersTokensMeanNothingToAnother(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 9-10 review #acme")
	d.Types(bob, "add mon 9-10 lunch #acme")
	list := d.Types(ann, "tags")
	for _, b := range list.Reply.Blocks.BlockSet {
		row, ok := b.(*slack.SectionBlock)
		if !ok {
			continue
		}
		for _, o := range row.Accessory.OverflowElement.Options {
			if strings.Contains(o.Value, "acme") {
				t.Errorf("a menu carries the word: %q", o.Value)
			}
			if got := handlerstest.Text(d.Presses(bob, "tag_row", o.Value)); got != "You no longer have that tag. To see yours, type: /time tags" {
				t.Errorf("Bob picks %q of Ann's: %q", o.Value, got)
			}
		}
	}
}

func TestTheChannelsTagIsShownAndGoesWithOneClick(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "status")
	handlerstest.Golden(t, "here", handlerstest.Drawn(d.Types(ann, "here #acme").Reply.Blocks.BlockSet))
	d.Types(ann, "add 9-10 other #office")
	made := d.Types(ann, "add 11-12 review")
	handlerstest.Golden(t, "here-used", handlerstest.Drawn(made.Reply.Blocks.BlockSet))
	off := d.Handle(interaction.Request{Kind: interaction.Action, Who: ann, Channel: "C1", ActionID: "here_off", Value: handlerstest.ButtonValue(t, made, "here_off")})
	handlerstest.Golden(t, "here-off", handlerstest.Drawn(off.Reply.Blocks.BlockSet))
	if got := allNotes(d, ann); got != "other #office, review" {
		t.Errorf("notes: %s", got)
	}
	d.Taps(ann, off, "undo")
	if got := allNotes(d, ann); got != "other #office, review #acme" || d.Settings(ann).Here["C1"] != "acme" {
		t.Errorf("after undo: %s, %+v", got, d.Settings(ann).Here)
	}
	elsewhere := d.Handle(interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "add 12-13 lunch", Channel: "C2"})
	if strings.Contains(handlerstest.Text(elsewhere), "#acme") {
		t.Errorf("in another channel: %q", handlerstest.Text(elsewhere))
	}
}

// offeredTags returns what a picker offers for what was typed.
func offeredTags(d *handlerstest.Desk, who models.MemberKey, typed string) string {
	d.T.Helper()
	var tags []string
	for _, o := range d.Handle(interaction.Request{Kind: interaction.Suggestion, Who: who, ActionID: "tags", Value: typed}).Options {
		tags = append(tags, o.Text.Text)
	}
	return strings.Join(tags, ", ")
}

func TestASuggestedTagIsOfferedOnlyInItsChannel(t *testing.T) {
	d := handlerstest.New(t)
	cem := models.MemberKey{Team: "T1", User: "UCEM"}
	other := models.MemberKey{Team: "T2", User: "UBOB"}
	d.Types(ann, "status")
	handlerstest.Golden(t, "suggest", handlerstest.Drawn(d.Types(ann, "suggest #zebra").Reply.Blocks.BlockSet))
	d.Types(ann, "add 9-10 secret #acme")
	d.Types(bob, "status")
	d.Handle(interaction.Request{Kind: interaction.SlashCommand, Who: cem, Text: "status", Channel: "C2"})
	d.Types(other, "status")
	for who, want := range map[models.MemberKey]string{bob: "#zebra", cem: "", other: ""} {
		if got := offeredTags(d, who, ""); got != want {
			t.Errorf("%s is offered %q, want %q", who.User, got, want)
		}
	}
	again := d.Types(ann, "suggest #zebra")
	handlerstest.Golden(t, "suggest-again", handlerstest.Text(again))
	off := d.Handle(interaction.Request{Kind: interaction.Action, Who: ann, Channel: "C1", ActionID: "suggest_off", Value: handlerstest.ButtonValue(t, again, "suggest_off")})
	handlerstest.Golden(t, "suggest-off", handlerstest.Text(off))
	if got := offeredTags(d, bob, ""); got != "" {
		t.Errorf("after taking it back Bob is offered %q", got)
	}
	d.Types(ann, "undo")
	if got := offeredTags(d, bob, ""); got != "#zebra" {
		t.Errorf("after undo Bob is offered %q", got)
	}
	d.Presses(ann, "forget_me", "")
	if got := offeredTags(d, bob, ""); got != "" {
		t.Errorf("after Ann is forgotten Bob is offered %q", got)
	}
}

func TestAMisspelledTagIsCorrectedByOneClick(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 9-10 review #internal")
	d.Types(bob, "suggest #zebrafish")
	for _, line := range []string{"add tue 9-10 known #internal", "add tue 10-11 other #office", "add tue 11-12 none"} {
		if got := handlerstest.Drawn(d.Types(ann, line).Reply.Blocks.BlockSet); strings.Contains(got, "Did you mean") {
			t.Errorf("%s: %s", line, got)
		}
	}
	slip := d.Types(ann, "start write #intrnal")
	handlerstest.Golden(t, "near", handlerstest.Drawn(slip.Reply.Blocks.BlockSet))
	value := handlerstest.ButtonValue(t, slip, "use_tag")
	if strings.Contains(value, "internal") || strings.Contains(value, "intrnal") {
		t.Errorf("the button carries the words: %q", value)
	}
	d.Types(bob, "status")
	if got := handlerstest.Text(d.Presses(bob, "use_tag", value)); got != "That record no longer exists. To see your records, type: /time list" {
		t.Errorf("Bob presses it: %q", got)
	}
	mended := d.Presses(ann, "use_tag", value)
	if got := allNotes(d, ann); !strings.HasSuffix(got, "write #internal") || !strings.HasPrefix(handlerstest.Text(mended), "Changed") {
		t.Errorf("notes: %s, %q", got, handlerstest.Text(mended))
	}
	d.Types(ann, "undo")
	if got := allNotes(d, ann); !strings.HasSuffix(got, "write #intrnal") {
		t.Errorf("after undo: %s", got)
	}
	if got := handlerstest.Drawn(d.Types(ann, "add tue 14-15 zoo #zebrafich").Reply.Blocks.BlockSet); !strings.Contains(got, "Did you mean #zebrafish?") {
		t.Errorf("a slip of a suggested tag: %s", got)
	}
}

func TestATargetForAllWorkNeedsNoTag(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add tue 9-12 plan #acme")
	d.Types(ann, "add wed 9-10 mail")
	handlerstest.Golden(t, "target-all", d.Says(ann, "target 30h/week"))
	handlerstest.Golden(t, "target-all-off", d.Says(ann, "target off"))
}

// A repeated share never starts to share what another tag holds: it keeps the name it
// was agreed on with, and the answer says so.
func TestRenamingATagDoesNotChangeRepeatedShares(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 review #acme/web")
	d.Types(ann, "share totals #acme with <@UBOB> every friday")
	d.Types(ann, "report last month #acme/web as pdf on the 1st at 9:00")
	d.Types(ann, "add 10-11 secret #client")
	if got := handlerstest.Words(t, d.Types(ann, "rename #acme #client").Reply); !strings.Contains(got, "1 repeated share still names #acme.") || !strings.Contains(got, "1 scheduled report still names #acme.") {
		t.Errorf("it says %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "rename #client #other").Reply); strings.Contains(got, "still names") {
		t.Errorf("no share names #client, yet it says %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "reminders").Reply); !strings.Contains(got, "#acme") || strings.Contains(got, "#client") {
		t.Errorf("the share is now %s", got)
	}
}
