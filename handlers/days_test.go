package handlers_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
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
	d := handlerstest.New(t)
	d.Clock.Advance(time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC).Sub(handlerstest.Wednesday))
	for zone, typed := range map[string][]string{
		"Europe/Amsterdam": {"add 24 oct 23:00 to 25 oct 4:00 deploy #ops", "add 26 oct 9-17 review #acme", "add 26 oct 4h more #acme", "add 31 oct 22:00 to 1 nov 1:00 night #acme/web"},
		"Asia/Tokyo":       {"add 28 oct 0:00-2:00 early #acme", "add 28 oct 22:30-23:59 late #ops", "add 29 oct 26h lengths #beta"},
		"America/New_York": {"add 31 oct 23:00 to 1 nov 3:00 release #ops", "add 2 nov 9:00-9:20 call #acme", "add 3 nov 20m mail"},
	} {
		d.Types(ann, "timezone "+zone)
		for _, text := range typed {
			if got := text + ": " + d.Says(ann, text); !strings.Contains(got, "Logged") {
				t.Fatal(got)
			}
		}
	}
	if n := len(d.Records(ann)); n != 10 {
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
		d.Types(ann, "timezone "+zone)
		now := map[string]string{"share worktime 24 oct to 4 nov with <@UBOB>": workingTime(d, "share worktime 24 oct to 4 nov with <@UBOB>")}
		for _, text := range looks {
			now[text] = handlerstest.Words(t, d.Types(ann, text).Reply)
		}
		for _, text := range files {
			now[text] = ofRecords(t, string(handlerstest.Uploaded(t, d.Types(ann, text))))
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
		handlerstest.Must(t, err)
		content = string(out)
	}
	return regexp.MustCompile(`"(exported_at|zone)": "[^"]*",?\n\s*("settings"|"member")|(?m)^\s*As of .*$`).ReplaceAllString(content, "")
}

// workingTime returns the file that a share of working time would send.
func workingTime(d *handlerstest.Desk, typed string) string {
	d.T.Helper()
	asked := d.Types(ann, typed)
	preview := d.Taps(ann, asked, "share_breaks")
	t, ok := d.T.(*testing.T)
	if !ok {
		d.T.Fatal("no test")
	}
	return handlerstest.Words(t, asked.Reply) + regexp.MustCompile(`SHA-256.*|working-time-.*csv|Number,\d+|number \d+|file \d+`).ReplaceAllString(handlerstest.Words(t, preview.Reply), "")
}

// TestAnAnswerKeepsOneClockHabit: who reads 4:00 pm is never shown 16:00 next to it.
func TestAnAnswerKeepsOneClockHabit(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "settings clock 12")
	d.Clock.Advance(6 * time.Hour) // 20:20
	d.Types(ann, "start one at 16:00")
	clock24 := regexp.MustCompile(`\b(1[3-9]|2[0-3]):\d\d|\b\d{4}-\d\d-\d\d\b`)
	for _, typed := range []string{
		"start two at 15:00", "stop 15:00", "stop 19:30", "undo", "remind at 16:00 on weekdays to stretch", "remind daily at 14:30 to drink", "reminders",
		"summary daily at 17:30", "summary weekly on fri at 18:00", "quiet 22:00 to 7:00", "reminders", "yesterday call 2h #acme",
		"add yesterday 21-23 late", "list yesterday", "split 1 at 8:00", "remind at 21:00 to call", "status", "summary now",
	} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); clock24.MatchString(got) {
			t.Errorf("%s: %s", typed, got)
		}
	}
}
