package handlers_test

import (
	"strings"
	"testing"
	"time"

	"sundial/models"
)

func TestABreakBeginsAndEndsAtTheMomentNamed(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start review at 9 #acme")
	d.types(ann, "break lunch at 12:30")
	if got := text(d.types(ann, "back at 12:00")); got != "Wed 4 Mar 12:00 is before the break started (Wed 4 Mar 12:30). Type /time back" {
		t.Errorf("back too early: %q", got)
	}
	d.types(ann, "back at 13:00")
	d.types(ann, "stop 10m ago")
	d.wants(ann, "4 09:00–12:30 review #acme", "4 12:30–13:00 break lunch", "4 13:00–14:10 review #acme")
	d.types(ann, "resume 5m ago")
	d.wants(ann, "4 09:00–12:30 review #acme", "4 12:30–13:00 break lunch", "4 13:00–14:10 review #acme", "4 14:15–… review #acme")
}

func TestATimerWithAnEndSaysWhenItIsAskedAbout(t *testing.T) {
	d := newDesk(t)
	a := d.types(ann, "start mails for 2h")
	if got := text(d.taps(ann, a, "choose_0")); got != "Started at 14:20: mails\nSundial will ask you at 16:20." {
		t.Errorf("start: %q", got)
	}
	if got := text(d.types(ann, "")); got != "Running Wed 4 Mar 14:20–… (0s so far) mails\nSundial will ask you at 16:20.\nToday so far: 0s." {
		t.Errorf("status: %q", got)
	}
}

func TestTurningOffOneSummaryKeepsTheOther(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "summary daily")
	d.types(ann, "summary weekly")
	d.types(ann, "summary daily off")
	for _, s := range d.schedules(ann) {
		if off := s.Kind == models.DailySummary; s.Paused != off {
			t.Errorf("%s: paused %v", s.Kind, s.Paused)
		}
	}
	d.types(ann, "summary off")
	for _, s := range d.schedules(ann) {
		if !s.Paused {
			t.Errorf("%s is still on", s.Kind)
		}
	}
}

func TestAReminderForOneMomentComesOnce(t *testing.T) {
	for typed, want := range map[string]string{
		"remind in 10 min to stretch":      "2026-03-04T13:30:00Z",
		"remind tomorrow at 9 to call":     "2026-03-05T08:00:00Z",
		"remind on 1 dec at 9:00 to pay":   "2026-12-01T08:00:00Z",
		"remind 2026-07-01 at 9:00 to pay": "2026-07-01T07:00:00Z",
	} {
		d := newDesk(t)
		d.types(ann, typed)
		all := d.schedules(ann)
		if len(all) != 1 || all[0].Next.Format(time.RFC3339) != want || len(all[0].Rule.Clock) > 0 {
			t.Errorf("%s: %+v, want once at %s", typed, all, want)
		}
	}
}

func TestASplitOutsideOfTheRecordSaysWhatWasRead(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 9-10:30 review")
	d.types(ann, "list")
	if got := text(d.types(ann, "split 1 at 11:00")); got != "11:00 is outside the record: Wed 4 Mar 09:00–10:30 (1h 30m) review. Type /time split 1" {
		t.Errorf("got %q", got)
	}
}

func TestResumeTakesUpTheLastWorkAndNotABreak(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 9-10 review #acme")
	d.types(ann, "break 10-10:30 lunch")
	d.types(ann, "resume")
	d.wants(ann, "4 09:00–10:00 review #acme", "4 10:00–10:30 break lunch", "4 14:20–… review #acme")

	d.types(bob, "break 10-10:30")
	if got := text(d.types(bob, "resume")); got != "There's no work to resume yet. Type /time start and what you're doing." {
		t.Errorf("got %q", got)
	}
}

func TestUndoSaysWhichSettingsApplyAgain(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 1h review #acme")
	d.types(ann, "rate #acme 90 EUR/h from the beginning")
	d.types(ann, "target #acme 20h/week")
	d.types(ann, "settings clock 12")
	for _, want := range []string{"Clock: 24 hours", "#acme: 90 EUR an hour", "#acme: nothing is set"} {
		if got := text(d.types(ann, "undo")); got != "Undone Now again: "+want {
			t.Errorf("undo: %q, want %s", got, want)
		}
	}
	if got := text(d.types(ann, "redo")); got != "Redone Now again: #acme: 90 EUR an hour" {
		t.Errorf("redo: %q", got)
	}
}

func TestATimerDoesNotOutlastTheLongestRecord(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start review")
	d.clock.Advance(400 * 24 * time.Hour)
	if got := text(d.types(ann, "stop")); got != "A record can last 366 days at most, and this timer started on Wed 4 Mar 2026. Type /time stop 4 mar 2026 at 23:59" {
		t.Errorf("got %q", got)
	}
	d.types(ann, "stop 4 mar 2026 at 23:59")
	d.wants(ann, "4 14:20–23:59 review")
}

func TestTheChannelsTagIsAddedWithinTheTextsLimit(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "here #acme")
	d.types(ann, "start mails")
	d.types(ann, "note letters")
	d.wants(ann, "4 14:20–… letters #acme")
	d.types(ann, "note letters #other")
	d.wants(ann, "4 14:20–… letters #other")
	d.types(ann, "note "+strings.Repeat("x", 2000))
	d.wants(ann, "4 14:20–… "+strings.Repeat("x", 2000))
}

func TestAReportSaysWhichDaysItIsAbout(t *testing.T) {
	d := newDesk(t)
	for typed, want := range map[string]string{
		"report week":             "This week",
		"report for last week":    "Last week",
		"report last month":       "Last month",
		"report february":         "February",
		"report october":          "October 2025",
		"report w45":              "W45 2025",
		"report q4 2025":          "Wed 1 Oct 2025 to Wed 31 Dec 2025",
		"report 2025":             "2025",
		"report 2026-02":          "February",
		"report 1 feb to 5 feb":   "Sun 1 Feb to Thu 5 Feb",
		"report since monday":     "Mon 2 Mar to Wed 4 Mar",
		"report monday to friday": "Mon 2 Mar to Fri 6 Mar",
		"report last 30 days":     "Tue 3 Feb to Wed 4 Mar",
		"report yesterday":        "Tue 3 Mar",
	} {
		if got := text(d.types(ann, typed)); got != want+": nothing tracked" {
			t.Errorf("%s: %q, want %s", typed, got, want)
		}
	}
}
