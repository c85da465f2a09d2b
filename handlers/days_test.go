package handlers_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"sundial/record"
)

// abroad are zones in which the days of Amsterdam, Tokyo and New York begin at other
// moments, or end on other dates.
var abroad = []string{"Europe/Amsterdam", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "Etc/GMT+12", "Australia/Lord_Howe", "Asia/Kathmandu"}

// TestThePastDoesNotMoveWhenTheZoneChanges enters records in three zones, over
// midnights and clock changes, and looks at them from each zone.
func TestThePastDoesNotMoveWhenTheZoneChanges(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	d := newDesk(t)
	d.clock.Advance(time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC).Sub(wednesday))
	for zone, typed := range map[string][]string{
		"Europe/Amsterdam": {"add 24 oct 23:00 to 25 oct 4:00 deploy #ops", "add 26 oct 9-17 review #acme", "add 26 oct 4h more #acme", "add 31 oct 22:00 to 1 nov 1:00 night #acme/web"},
		"Asia/Tokyo":       {"add 28 oct 0:00-2:00 early #acme", "add 28 oct 22:30-23:59 late #ops", "add 29 oct 26h lengths #beta"},
		"America/New_York": {"add 31 oct 23:00 to 1 nov 3:00 release #ops", "add 2 nov 9:00-9:20 call #acme", "add 3 nov 20m mail"},
	} {
		d.types(ann, "timezone "+zone)
		for _, text := range typed {
			if got := text + ": " + d.said(text); !strings.Contains(got, "Logged") {
				t.Fatal(got)
			}
		}
	}
	if n := len(d.records(ann)); n != 10 {
		t.Fatalf("%d records", n)
	}
	looks := []string{
		"list 24 oct to 4 nov", "list 31 oct", "list 1 nov", "list 28 oct",
		"report 24 oct to 4 nov by day", "report october by tag and day round up 15m per day", "report 1 nov to 4 nov",
		"share totals 24 oct to 4 nov with <@UBOB>", "share days 24 oct to 4 nov with <@UBOB>", "share times 24 oct to 4 nov with <@UBOB>", "share notes 24 oct to 4 nov with <@UBOB>",
	}
	files := []string{
		"export as csv", "report 24 oct to 4 nov as csv", "report 24 oct to 4 nov as ics", "report 24 oct to 4 nov as xlsx", "report 24 oct to 4 nov as pdf",
		"report 24 oct to 4 nov as json", "report 24 oct to 4 nov by day and tag as csv",
	}
	before := map[string]string{}
	for _, zone := range abroad {
		d.types(ann, "timezone "+zone)
		now := map[string]string{"share worktime 24 oct to 4 nov with <@UBOB>": d.workingTime("share worktime 24 oct to 4 nov with <@UBOB>")}
		for _, text := range looks {
			now[text] = words(t, d.types(ann, text).Reply)
		}
		for _, text := range files {
			now[text] = ofRecords(t, string(uploaded(t, d.types(ann, text))))
		}
		for text, got := range now {
			if was, ok := before[text]; ok && got != was {
				t.Errorf("in %s %q gives\n%s\nand gave\n%s", zone, text, got, was)
			}
		}
		before = now
	}
	if got := before["list 28 oct"]; !strings.Contains(got, "Wed 28 Oct 00:00–02:00 (2h) early") {
		t.Errorf("28 October is %s", got)
	}
	if got := before["report 24 oct to 4 nov as csv"]; !strings.Contains(got, "2026-10-29,,,26.0000,") {
		t.Errorf("29 October is in %s", got)
	}
}

// ofRecords returns a file without what it says of the member, and when it was made; of a PDF,
// its text.
func ofRecords(t *testing.T, content string) string {
	t.Helper()
	if strings.HasPrefix(content, "%PDF") {
		read := exec.Command("pdftotext", "-layout", "-", "-")
		read.Stdin = strings.NewReader(content)
		out, err := read.Output()
		must(t, err)
		content = string(out)
	}
	return regexp.MustCompile(`"(exported_at|zone)": "[^"]*",?\n\s*("settings"|"member")|(?m)^\s*As of .*$`).ReplaceAllString(content, "")
}

func (d *desk) said(typed string) string { return text(d.types(ann, typed)) }

// workingTime returns the file that a share of working time would send.
func (d *desk) workingTime(typed string) string {
	d.t.Helper()
	asked := d.types(ann, typed)
	preview := d.presses(ann, "share_breaks", find(d.t, asked, "share_breaks"))
	t, ok := d.t.(*testing.T)
	if !ok {
		d.t.Fatal("no test")
	}
	return words(t, asked.Reply) + regexp.MustCompile(`SHA-256.*|working-time-.*csv|Number,\d+|number \d+|file \d+`).ReplaceAllString(words(t, preview.Reply), "")
}

func TestABareDurationStaysOnItsDate(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add tue 0:00-24:00 all day")
	d.types(ann, "add tue 4h more")
	d.clock.Advance(13 * time.Hour) // Thu 5 Mar 03:20
	d.types(ann, "add 8h night")
	for typed, want := range map[string]string{
		"list wed":             "",
		"list mon":             "",
		"list tue":             "Tue 3 Mar 4h more",
		"list today":           "Thu 5 Mar 8h night",
		"report mon to thu":    "32h 0m",
		"report tue to tue":    "28h",
		"report today":         "8h",
		"report thu by day":    "8h",
		"list mon to thu":      "4h more",
		"report tue by day":    "28h",
		"report wed to wed":    "nothing tracked",
		"report last month":    "nothing tracked",
		"list yesterday":       "no records",
		"report mon to mon":    "nothing tracked",
		"report 5 mar by note": "8h",
	} {
		got := d.said(typed)
		if typed == "report mon to thu" {
			want = "36h"
		}
		if !strings.Contains(got, want) || want == "" && !strings.Contains(got, "no records") || strings.Contains(got, "overlaps") {
			t.Errorf("%s: %s", typed, got)
		}
	}
	for _, r := range d.records(ann) {
		if r.Placed && r.Date == (record.Date{}) {
			t.Errorf("%s has no date", r.Note)
		}
	}
}

func TestSameAsYesterdayCopiesOntoTodaysDate(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "timezone Asia/Tokyo")
	d.types(ann, "add yesterday 9-10 a")
	d.types(ann, "add yesterday 8h b")
	d.types(ann, "timezone Europe/Amsterdam")
	home := d.types(ann, "status")
	_ = home
	d.pressesAtHome(ann, "same_day", "2026-03-04 2026-03-03")
	d.wants(ann, "3 01:00–02:00 a", "3 8h b", "4 8h b", "4 09:00–10:00 a")
}

func TestATimerThatRanForLongIsAskedAbout(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start review #acme at 9:30")
	d.clock.Advance(22 * time.Hour) // Thu 5 Mar 12:20
	asked := d.types(ann, "stop")
	if got := shown(asked); !strings.Contains(got, "Forgotten?") || !strings.Contains(got, "[Stop at Wed 17:30] [Keep 26h 50m]") {
		t.Fatalf("it asks %s", got)
	}
	if r := d.records(ann)[0]; !r.Running() {
		t.Fatal("it was stopped all the same")
	}
	d.taps(ann, asked, "offer_0")
	d.wants(ann, "4 09:30–17:30 review #acme")
	d.types(ann, "undo")
	d.taps(ann, d.presses(ann, "stop", d.records(ann)[0].ID), "offer_1")
	d.wants(ann, "4 09:30–12:20 review #acme")
	d.types(ann, "undo")
	d.types(ann, "stop wed 18:00")
	d.wants(ann, "4 09:30–18:00 review #acme")
}

func TestADayOfMoreThan24HoursIsNamedOnce(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		typed string
		named bool
	}{
		{"add tue 20h a", false},
		{"add tue 4h b", false},
		{"add tue 1h c", true},
		{"add tue 1h d", false},
		{"add mon 20h e", false},
		{"add sun 25h f", true},
	} {
		if got := d.said(c.typed); strings.Contains(got, "more than a day has") != c.named {
			t.Errorf("%s: %s", c.typed, got)
		}
	}
	if got := d.said("add mon 5h g"); !strings.Contains(got, "Mon 2 Mar now has 25h, which is more than a day has.") {
		t.Error(got)
	}
}

func TestAMoreThanRunningTimerIsNotInTheDaysToCome(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start review")
	if got := d.said("list tomorrow"); strings.Contains(got, "review") {
		t.Errorf("tomorrow has %s", got)
	}
}

func TestAGapInTheRepeatedHourNamesBothHours(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "timezone America/New_York")
	d.clock.Advance(time.Date(2026, 11, 1, 15, 0, 0, 0, time.UTC).Sub(wednesday))
	d.types(ann, "add 2026-11-01T04:00:00Z +1h40m a")
	d.types(ann, "add 2026-11-01T06:15:00Z +1h b")
	if got := d.said("list 1 nov"); !strings.Contains(got, "from 01:40 EDT to 01:15 EST") {
		t.Errorf("the gap is %s", got)
	}
}

// TestAnAnswerKeepsOneClockHabit: who reads 4:00 pm is never shown 16:00 next to it.
func TestAnAnswerKeepsOneClockHabit(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "settings clock 12")
	d.clock.Advance(6 * time.Hour) // 20:20
	d.types(ann, "start one at 16:00")
	clock24 := regexp.MustCompile(`\b(1[3-9]|2[0-3]):\d\d|\b\d{4}-\d\d-\d\d\b`)
	for _, typed := range []string{
		"start two at 15:00", "stop 15:00", "stop 19:30", "undo", "remind at 16:00 on weekdays to stretch", "remind daily at 14:30 to drink", "reminders",
		"summary daily at 17:30", "summary weekly on fri at 18:00", "quiet 22:00 to 7:00", "reminders", "yesterday call 2h #acme",
		"add yesterday 21-23 late", "list yesterday", "split 1 at 8:00", "remind at 21:00 to call", "status", "summary now",
	} {
		if got := words(t, d.types(ann, typed).Reply); clock24.MatchString(got) {
			t.Errorf("%s: %s", typed, got)
		}
	}
}
