package help_test

import (
	"strings"
	"testing"
	"time"

	"sundial/command"
	"sundial/handlers/handlerstest"
)

// The members who type.
var ann = handlerstest.Ann

// asSlackSends returns an example as it arrives once it's pasted: Slack makes people
// of the names.
func asSlackSends(example string) string {
	return strings.ReplaceAll(command.Escape(strings.TrimPrefix(example, "/time ")), "@ann", "<@UANN|ann>")
}

// TestEveryExampleOfHelpWorksWhenPasted reads each example in the first and the
// last minute of a day and in between, in both clock habits.
func TestEveryExampleOfHelpWorksWhenPasted(t *testing.T) {
	d := handlerstest.New(t)
	amsterdam, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{"": true}
	for _, verb := range command.English().Verbs {
		asked[string(verb)] = true
	}
	for verb := range asked {
		got := strings.TrimSpace(d.Says(ann, "help "+verb))
		if strings.Contains(got, "no help") {
			t.Errorf("%q has no help", verb)
		}
		if strings.Count(got, "/time ") == 0 {
			t.Errorf("help %s has no example: %q", verb, got)
		}
		for example := range strings.SplitSeq(got, "\n") {
			_, rest, ok := strings.Cut(example, "/time ")
			if !ok {
				continue
			}
			example = "/time " + rest
			for _, clock := range []string{"00:01", "06:30", "14:20", "23:59"} {
				now, err := time.ParseInLocation("2006-01-02 15:04", "2026-03-04 "+clock, amsterdam)
				if err != nil {
					t.Fatal(err)
				}
				for _, twelve := range []bool{false, true} {
					h := command.Habits{Now: now, Zone: amsterdam, Clock12: twelve, WeekStart: time.Monday, RunningSince: now.Add(-time.Second)}
					if r := command.Parse(asSlackSends(example), h); r.Command == nil {
						t.Errorf("help %s: %q at %s reads as %+v %+v", verb, example, clock, r.Problem, r.Question)
					}
				}
			}
		}
	}
}

func TestHelpTakesAVerbByAnyOfItsNames(t *testing.T) {
	d := handlerstest.New(t)
	for asked, want := range map[string]string{
		"help begin": "/time start fix login #acme", "help log": "/time 1h30 review #acme", "help DELETE THESE": "/time delete these",
		"help again": "/time resume 2", "help nothing": "There's no help topic by that name. To see all commands, type: /time help", "help": "Settings and your data: here, settings, export, privacy, help",
	} {
		if got := d.Says(ann, asked); !strings.Contains(got, want) {
			t.Errorf("%s: %q", asked, got)
		}
	}
}

// TestHelpHasFiveGroupsThatHoldEachCommand presses each group: together they show an
// example of every feature with help.
func TestHelpHasFiveGroupsThatHoldEachCommand(t *testing.T) {
	d := handlerstest.New(t)
	answer := d.Types(ann, "help")
	shown := ""
	groups := 0
	for _, button := range handlerstest.ButtonsByLabel(answer) {
		if strings.HasPrefix(button.ActionID, "help_") {
			groups++
			shown += handlerstest.Text(d.Presses(ann, button.ActionID, button.Value))
		}
	}
	if groups != 5 {
		t.Errorf("%d groups", groups)
	}
	for _, f := range d.Service.Router().Features() {
		if f.Does != nil && (f.Group == 0 || !strings.Contains(shown, "/time "+f.Examples[0])) {
			t.Errorf("no group shows %q", f.Examples[0])
		}
	}
}
