package handlers_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// A said is the answer to one thing that Ann does, after the steps before it
// it. An act is typed, or one of these: "+1h" lets time pass, "press ACTION [VALUE]"
// presses a button of the answer before (the value is found there unless it is
// given; "press@3" means the third answer), "row ACTION" picks from the menu of the first record, "shortcut NAME"
// uses a shortcut, "submit BLOCK=VALUE; …" enters into the form that is open, and
// "several" lets several timers run.
type said struct{ name, acts string }

// do carries out one act. open is the form that was opened last.
func do(d *handlerstest.Desk, act string, answers []interaction.Answer, open *slack.ModalViewRequest) interaction.Answer {
	d.T.Helper()
	word, rest, _ := strings.Cut(act, " ")
	last := append([]interaction.Answer{{}}, answers...)[len(answers)]
	if at, ok := strings.CutPrefix(word, "press@"); ok {
		n, err := strconv.Atoi(at)
		if err != nil || n > len(answers) {
			d.T.Fatalf("%s: %v", act, err)
		}
		word, last = "press", answers[n-1]
	}
	switch {
	case strings.HasPrefix(act, "+"):
		length, err := time.ParseDuration(act[1:])
		if err != nil {
			d.T.Fatal(err)
		}
		d.Clock.Advance(length)
		return last
	case word == "press":
		action, value, given := strings.Cut(rest, " ")
		if !given {
			value = handlerstest.ButtonValue(d.T, handlerstest.AsReply(last), action)
		}
		return d.Presses(ann, action, value)
	case word == "row":
		return d.Presses(ann, "row", rest+" "+d.Records(ann)[0].ID)
	case word == "shortcut":
		return d.Handle(interaction.Request{Kind: interaction.Shortcut, Who: ann, Callback: rest})
	case word == "submit":
		enter := map[string]string{}
		for _, pair := range strings.Split(rest, "; ") {
			if block, value, ok := strings.Cut(pair, "="); ok {
				enter[block] = value
			}
		}
		return d.Submits(ann, open, enter)
	case act == "several":
		d.Several(ann)
		return last
	}
	return d.Types(ann, strings.ReplaceAll(act, "LONG", strings.Repeat("x", 1990)))
}

func TestWhatIsSaidAboutRecordsByHand(t *testing.T) {
	cases := []said{
		// Timers.
		{"starting", "start review #acme"},
		{"starting while another runs", "start one | +1h | start two"},
		{"starting before the one that runs", "start one | +10m | start two at 14:00"},
		{"moving a start", "start one | started 15m ago"},
		{"moving the start of nothing", "started 15m ago"},
		{"stopping", "start one | +1h | stop"},
		{"stopping within ten minutes", "start one | +5m | stop"},
		{"stopping nothing", "stop"},
		{"stopping before the start", "start one | +1h | stop 14:00"},
		{"stopped ten minutes ago", "start one | +1h | stop | +5m | press stopped_ago"},
		{"stopped ten minutes ago, of nothing", "press stopped_ago 1772629200 none"},
		{"stopped ten minutes ago, forged", "start one | +1h | stop | press stopped_ago x"},
		{"going on", "start one | +1h | stop | +5m | press go_on"},
		{"going on beside another", "start one | +1h | stop | press again | press@3 go_on"},
		{"going on with nothing", "press go_on none"},
		{"started earlier", "add 13:30-14 before | start one | press started_earlier"},
		{"started earlier, chosen", "start one | press started_earlier | submit moved=13:00"},
		{"started earlier, nothing chosen", "start one | press started_earlier | submit"},
		{"started earlier, both chosen", "start one | press started_earlier | submit moved=13:00; earlier=1772628000"},
		{"started earlier, later", "start one | press started_earlier | submit earlier=1999999999"},
		{"started earlier, onto another record", "add 13-14 before | start one | press started_earlier | submit moved=13:30"},
		{"changing the text of nothing", "note two"},
		{"changing the text", "start one | note two"},
		{"discarding", "start one | cancel"},
		{"discarding nothing", "cancel"},
		{"resuming", "add 9-10 one | resume"},
		{"resuming nothing", "resume"},
		{"resuming a number", "add 9-10 one | list | resume 1"},
		{"resuming a number that is not there", "add 9-10 one | list | resume 7"},
		{"several: which to stop", "several | start one | +1m | start two | stop"},
		{"several: which to discard", "several | start one | +1m | start two | cancel"},
		{"several: one is stopped", "several | start one | +1m | start two | stop | press offer_0"},
		{"several: all are stopped", "several | start one | +1m | start two | stop | +1h | press offer_2"},
		{"an offer twice", "several | start one | +1m | start two | stop | press offer_2 | press@5 offer_2"},
		{"an offer of nobody's", "status | press offer_0 0 none"},
		// Breaks.
		{"a break", "start one | +1h | break"},
		{"a break in a break", "start one | +1h | break | break"},
		{"a break of a length", "break 30m"},
		{"a break of a length while a timer runs", "start one | +2h | break 30m"},
		{"a break of a length taken out of the timer", "start one | +2h | break 30m | press mend"},
		{"a break of a length taken out of nothing", "start one | +2h | break 30m | stop | press@3 mend"},
		{"a break within work", "add 9-13 one | break 12-12:30"},
		{"back", "start one | +1h | break | +30m | back"},
		{"back from nothing", "back"},
		{"back to nothing", "break | +30m | back"},
		// Records.
		{"adding", "add 9-10:30 review #acme"},
		{"adding a length", "add 1h30 review #acme"},
		{"adding to a day that is full", "add yesterday 23h one | add yesterday 2h two"},
		{"an overlap", "add 9-11 one | add 10-12 two"},
		{"an overlap mended", "add 9-11 one | add 10-12 two | press mend"},
		{"an overlap that is over", "add 9-11 one | add 10-12 two | press mend | press@2 mend"},
		{"an overlap, forged", "status | press mend nonsense"},
		{"listing", "add 9-10 one | add 11-12 two | list"},
		{"listing a gap, filled", "add 9-10 one | add 11-12 two | list | press fill_gap_0"},
		{"listing nothing", "list"},
		{"listing what runs", "start one | list"},
		{"searching", "add 9-10 fix login | add 10-11 fix form | search login fix"},
		{"searching for a phrase", `add 9-10 fix login | add 10-11 login fix | search "login fix"`},
		{"searching in vain", "search login"},
		{"editing nothing", "edit"},
		{"editing a number that is not there", "add 9-10 one | list | edit 7"},
		{"editing", "add 9-10 one | list | edit 1"},
		{"editing a length", "add 1h one | edit"},
		{"editing what runs", "start one | edit"},
		{"editing over midnight", "add yesterday 22-2 one | edit"},
		{"editing another's", "status | press edit none"},
		{"edited", "add 9-10 one | edit | submit note=two; end=11:00"},
		{"edited onto another", "add 10-11 one | add 8-9 two | press edit | submit end=10:30"},
		{"edited without a change", "add 9-10 one | edit | submit"},
		{"edited, then gone", "add 9-10 one | edit | delete | submit"},
		{"deleting", "add 9-10 one | list | delete 1"},
		{"deleting from the menu", "add 9-10 one | row delete"},
		{"deleting nothing", "delete"},
		{"deleting twice", "add 9-10 one | list | delete 1 | delete 1"},
		{"splitting", "add 9-10 one | list | split 1"},
		{"splitting at a time", "add 9-10 one | list | split 1 at 9:15"},
		{"splitting outside", "add 9-10 one | list | split 1 at 11:00"},
		{"splitting nothing", "split"},
		{"splitting by form", "add 9-10 one | row split"},
		{"splitting a length by form", "add 1h one | row split"},
		{"splitting over midnight by form", "add yesterday 22-2 one | row split"},
		{"splitting no time", "start one | stop | row split"},
		{"split by form", "add 9-10 one | row split | submit start=09:15; note=two"},
		{"split outside by form", "add 9-10 one | row split | submit start=10:15"},
		{"split a length by form", "add 1h one | row split | submit length=0:20"},
		{"split a length by form, wrongly", "add 1h one | row split | submit length=2:00"},
		// Many at once.
		{"tagging no list", "tag these #x"},
		{"tagging these", "add 9-10 one | add 10-11 two #x | list | tag these #x"},
		{"tagged these", "add 9-10 one | add 10-11 two #x | list | tag these #x | press offer_0"},
		{"tagging what has it", "add 9-10 one #x | list | tag these #x"},
		{"tagging what is too long", "add 9-10 LONG | list | tag these #x-long-tag"},
		{"deleting these", "add 9-10 one | add 10-11 two | list | delete these"},
		{"deleted these", "add 9-10 one | add 10-11 two | list | delete these | press offer_0"},
		{"deleting these of no list", "delete these"},
		{"deleted these that are gone", "add 9-10 one | list | delete these | delete 1 | press@3 offer_0"},
		// Undo.
		{"undoing", "add 9-10 one | undo"},
		{"undoing a deletion", "add 9-10 one | delete | undo"},
		{"undoing nothing", "undo"},
		{"undoing twice", "add 9-10 one | undo | press@1 undo"},
		{"redoing", "add 9-10 one | undo | redo"},
		{"undoing what has changed since", "add 9-10 one | edit | submit note=two | press@1 undo"},
		{"redoing nothing", "redo"},
		// Forms.
		{"the timer's form", "shortcut start_timer"},
		{"the timer's form, sent", "status | shortcut start_timer | submit note=one; start=14:00"},
		{"the first use is a shortcut", "shortcut start_timer | submit note=one"},
		{"the log form", "shortcut log_time"},
		{"the log form, sent", "status | shortcut log_time | submit length=1:30; note=one"},
		{"the log form, empty", "shortcut log_time | submit"},
		{"a week's form", "add yesterday 2h #acme | fill yesterday"},
		{"a week's form, empty", "fill yesterday | submit"},
		{"a week's form, seen", "fill yesterday | submit hours 0 0=1:30"},
		{"a week's form, stored", "fill yesterday | submit hours 0 0=1:30 | submit"},
		{"a week's form of a month", "fill last month"},
	}
	var told strings.Builder
	for _, c := range cases {
		d := handlerstest.New(t)
		var answers []interaction.Answer
		var open *slack.ModalViewRequest
		for _, act := range strings.Split(c.acts, " | ") {
			answers = append(answers, do(d, act, answers, open))
			if view := handlerstest.Form(answers[len(answers)-1]); view != nil {
				open = view
			}
		}
		told.WriteString("## " + c.name + "\n> " + strings.ReplaceAll(c.acts, " | ", "\n> ") + "\n\n  " + withoutWelcome(handlerstest.Shown(answers[len(answers)-1])) + "\n\n")
	}
	handlerstest.Golden(t, "hands", strings.TrimSpace(told.String()))
}

// withoutWelcome leaves out what's under each first command.
func withoutWelcome(text string) string {
	if i := strings.Index(text, "\n  Welcome to Sundial."); i >= 0 {
		return text[:i] + "\n  (the welcome)"
	}
	return text
}
