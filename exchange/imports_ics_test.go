package exchange

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

func showCalendar(c Calendar, zone *time.Location) string {
	var text strings.Builder
	for _, m := range c.Meetings {
		fmt.Fprintf(&text, "%s (%s)\n", m.Title, m.Doubt)
		for _, r := range m.Records {
			fmt.Fprintf(&text, "  %s %s %t\n", r.Start.In(zone).Format(time.DateTime), r.End.Sub(r.Start), r.Placed)
		}
	}
	fmt.Fprintf(&text, "%d cancelled, %d ahead, %d rejected\n", c.Cancelled, c.Ahead, len(c.Rejected))
	return text.String()
}

func berlin(t *testing.T) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func TestTheSampleOfMeetings(t *testing.T) {
	data, err := os.ReadFile("testdata/imports/meetings.ics")
	if err != nil {
		t.Fatal(err)
	}
	if got := Detect(data); got != ICS {
		t.Fatalf("taken for %q", got)
	}
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	c, err := ReadCalendar(data, berlin(t), 8*time.Hour, now)
	if err != nil {
		t.Fatal(err)
	}
	const want = "Standup ()\n  2026-03-02 09:15:00 15m0s false\n  2026-03-03 09:15:00 15m0s false\n  2026-03-04 09:15:00 15m0s false\n" +
		"Birthday (all day)\n  2026-03-04 12:00:00 8h0m0s true\n" +
		"Review with, a comma and a folded line ()\n  2026-03-04 14:00:00 1h0m0s false\n" +
		"1 cancelled, 0 ahead, 0 rejected\n"
	if got := showCalendar(c, berlin(t)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestEventsOfACalendar(t *testing.T) {
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	for name, tc := range map[string]struct{ event, want string }{
		"a weekly meeting over a clock change keeps its time": {
			"DTSTART;TZID=Europe/Berlin:20261023T090000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:x",
			"x ()\n  2026-10-23 09:00:00 30m0s false\n  2026-10-30 09:00:00 30m0s false\n0 cancelled, 0 ahead, 0 rejected\n"},
		"an exception of a rule": {
			"DTSTART:20261020T090000Z\nDTEND:20261020T100000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261021T090000Z\nSUMMARY:x",
			"x ()\n  2026-10-20 11:00:00 1h0m0s false\n  2026-10-22 11:00:00 1h0m0s false\n0 cancelled, 0 ahead, 0 rejected\n"},
		"an occurrence that was moved": {
			"UID:a\nDTSTART:20261020T090000Z\nDTEND:20261020T100000Z\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:x\nEND:VEVENT\nBEGIN:VEVENT\n" +
				"UID:a\nRECURRENCE-ID:20261021T090000Z\nDTSTART:20261021T120000Z\nDTEND:20261021T130000Z\nSUMMARY:x",
			"x ()\n  2026-10-20 11:00:00 1h0m0s false\n  2026-10-21 14:00:00 1h0m0s false\n0 cancelled, 0 ahead, 0 rejected\n"},
		"events in the future": {
			"DTSTART:20261125T090000Z\nDTEND:20261125T100000Z\nRRULE:FREQ=DAILY\nSUMMARY:x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nSUMMARY:y",
			"x ()\n  2026-11-25 10:00:00 1h0m0s false\n  2026-11-26 10:00:00 1h0m0s false\n0 cancelled, 1 ahead, 0 rejected\n"},
		"declined by the only attendee": {
			"DTSTART:20261020T090000Z\nDTEND:20261020T100000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:me@x.test\nSUMMARY:x",
			"x (declined)\n  2026-10-20 11:00:00 1h0m0s false\n0 cancelled, 0 ahead, 0 rejected\n"},
		"time shown as free": {
			"DTSTART:20261020T090000Z\nDTEND:20261020T100000Z\nTRANSP:TRANSPARENT\nSUMMARY:x",
			"x (free)\n  2026-10-20 11:00:00 1h0m0s false\n0 cancelled, 0 ahead, 0 rejected\n"},
		"a zone with a Windows name is the member's": {
			"DTSTART;TZID=W. Europe Standard Time:20261020T090000\nDTEND;TZID=W. Europe Standard Time:20261020T100000\nSUMMARY:x",
			"x ()\n  2026-10-20 09:00:00 1h0m0s false\n0 cancelled, 0 ahead, 0 rejected\n"},
		"a rule of seconds": {
			"DTSTART:19700101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:x",
			"0 cancelled, 0 ahead, 1 rejected\n"},
		"a title that's longer than a note": {
			"DTSTART:20261020T090000Z\nDTEND:20261020T100000Z\nSUMMARY:" + strings.Repeat("x", MaxNote+1),
			"0 cancelled, 0 ahead, 1 rejected\n"},
		"an unreadable event doesn't affect the others": {
			"DTSTART:secret\nSUMMARY:bad\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261020T090000Z\nDTEND:20261020T100000Z\nSUMMARY:x",
			"x ()\n  2026-10-20 11:00:00 1h0m0s false\n0 cancelled, 0 ahead, 1 rejected\n"},
	} {
		t.Run(name, func(t *testing.T) {
			data := "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + tc.event + "\nEND:VEVENT\nEND:VCALENDAR\n"
			c, err := ReadCalendar([]byte(data), berlin(t), 8*time.Hour, now)
			if err != nil {
				t.Fatal(err)
			}
			if got := showCalendar(c, berlin(t)); got != tc.want {
				t.Errorf("got\n%swant\n%s", got, tc.want)
			}
		})
	}
}
