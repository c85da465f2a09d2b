package handlers_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestATimerIsStartedStoppedListedAndUndone(t *testing.T) {
	d := handlerstest.New(t)
	if got := d.Says(ann, "start fix login #acme"); got != "Started at 14:20: fix login #acme" {
		t.Errorf("start: %q", got)
	}
	d.Clock.Advance(90 * time.Minute)
	if got := d.Says(ann, "stop"); got != "Stopped Wed 4 Mar 14:20–15:50 (1h 30m) fix login #acme" {
		t.Errorf("stop: %q", got)
	}
	if got := d.Says(ann, "list"); got != "Wed 4 Mar: 1h 30m\n1. Wed 4 Mar 14:20–15:50 (1h 30m) fix login #acme" {
		t.Errorf("list: %q", got)
	}
	if got := d.Says(ann, "undo"); !strings.HasPrefix(got, "Undone Restored: Wed 4 Mar 14:20") {
		t.Errorf("undo: %q", got)
	}
	if all := d.Records(ann); len(all) != 1 || !all[0].Running() {
		t.Errorf("after undo: %+v", all)
	}
	d.Types(ann, "redo")
	if all := d.Records(ann); len(all) != 1 || all[0].Running() {
		t.Errorf("after redo: %+v", all)
	}
	d.Types(ann, "undo")
	d.Types(ann, "undo")
	if all := d.Records(ann); len(all) != 0 {
		t.Errorf("after undoing the start: %+v", all)
	}
}

func TestOnlyTheFirstCommandCarriesTheWelcome(t *testing.T) {
	d := handlerstest.New(t)
	first, second := d.Types(ann, ""), d.Types(ann, "")
	if !strings.Contains(handlerstest.JSON(t, first), "Hours, not surveillance") {
		t.Error("no welcome on the first command")
	}
	if strings.Contains(handlerstest.JSON(t, second), "Hours, not surveillance") {
		t.Error("a welcome on the second command")
	}
}

func TestASecondDeliveryAnswersTheSameAndChangesNothing(t *testing.T) {
	d := handlerstest.New(t)
	r := interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "add 9-10 review #acme", Envelope: "twice"}
	first, second := d.Handle(r), d.Handle(r)
	if handlerstest.JSON(t, first) != handlerstest.JSON(t, second) {
		t.Errorf("first %s\nsecond %s", handlerstest.JSON(t, first), handlerstest.JSON(t, second))
	}
	if all := d.Records(ann); len(all) != 1 {
		t.Errorf("%d records", len(all))
	}
}

func TestAMembersButtonsDoNothingForAnother(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "status")
	started := d.Types(ann, "start secret #acme")
	asked := d.Types(ann, "add 2 x")
	before := d.Records(ann)
	for _, press := range [][2]string{{"stop", handlerstest.ButtonValue(t, started, "stop")}, {"undo", handlerstest.ButtonValue(t, started, "undo")}, {"edit", handlerstest.ButtonValue(t, started, "edit")}, {"delete", before[0].ID}, {"again", before[0].ID}, {"row", "delete " + before[0].ID}, {"choose_0", handlerstest.ButtonValue(t, asked, "choose_0")}} {
		real := d.Presses(bob, press[0], press[1])
		forged := d.Presses(bob, press[0], press[1][:len(press[1])-1]+"x")
		if handlerstest.JSON(t, real) != handlerstest.JSON(t, forged) {
			t.Errorf("%s tells Bob that it exists:\n%s\n%s", press[0], handlerstest.JSON(t, real), handlerstest.JSON(t, forged))
		}
		if strings.Contains(handlerstest.JSON(t, real), "secret") {
			t.Errorf("%s shows Bob the note: %s", press[0], handlerstest.JSON(t, real))
		}
	}
	if after := d.Records(ann); len(after) != 1 || after[0] != before[0] {
		t.Errorf("Ann's records are now %+v", after)
	}
	if all := d.Records(bob); len(all) != 0 {
		t.Errorf("Bob has %+v", all)
	}
}

func TestAQuestionIsAnsweredOnce(t *testing.T) {
	d := handlerstest.New(t)
	asked := d.Types(ann, "add 2 review #acme")
	if all := d.Records(ann); len(all) != 0 {
		t.Fatalf("stored before an answer: %+v", all)
	}
	d.Clock.Advance(time.Hour)
	d.Taps(ann, asked, "choose_0")
	again := d.Taps(ann, asked, "choose_0")
	all := d.Records(ann)
	if len(all) != 1 || all[0].Note != "review #acme" {
		t.Errorf("stored: %+v", all)
	}
	if handlerstest.Text(again) != "This is out of date. Type the command again." {
		t.Errorf("second answer: %q", handlerstest.Text(again))
	}
}

func TestHostileTextIsShownAndNeverObeyed(t *testing.T) {
	d := handlerstest.New(t)
	for _, note := range []string{"&lt;!channel&gt; hi", "*bold* _it_ ~s~ `code`", "<@UBOB|bob> ping", "\u202egnp.exe #acme", "🎉"} {
		answer := d.Types(ann, "start "+note)
		if strings.Contains(answer.Reply.Text, "<") {
			t.Errorf("%q: the fallback is %q", note, answer.Reply.Text)
		}
		for _, block := range answer.Reply.Blocks.BlockSet {
			if section, ok := block.(*slack.SectionBlock); ok && section.Text.Type == slack.MarkdownType {
				t.Errorf("%q is shown as mrkdwn", note)
			}
		}
	}
}

func TestNoWordReachesTheLog(t *testing.T) {
	d := handlerstest.New(t)
	for _, line := range []string{"start quokka #zebrafish", "note axolotl", "stop", "add 2 narwhal", "frobnicate the quokka", "export as json"} {
		d.Types(ann, line)
	}
	for _, word := range []string{"quokka", "zebrafish", "axolotl", "narwhal", "frobnicate"} {
		if strings.Contains(d.Log.String(), word) {
			t.Errorf("the log holds %q: %s", word, d.Log)
		}
	}
}
