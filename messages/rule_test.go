package messages

import (
	"testing"
	"time"

	"sundial/record"
)

func TestARuleIsDescribedInEachLanguage(t *testing.T) {
	weekdays := []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	for _, c := range []struct {
		rule    record.Rule
		english string
		german  string
	}{
		{record.Rule{Weekdays: weekdays, Clock: []int{9 * 60, 14 * 60}}, "weekdays at 9:00 and 14:00", "Mo.–Fr. um 9:00 und 14:00"},
		{record.Rule{Weekdays: []time.Weekday{time.Monday}, Every: 2, Clock: []int{9 * 60}}, "every second Monday at 9:00", "jeden zweiten Montag um 9:00"},
		{record.Rule{Weekdays: []time.Weekday{time.Monday}, Every: 3}, "every 3 weeks, Monday", "alle 3 Wochen, Montag"},
		{record.Rule{Weekdays: []time.Weekday{time.Monday, time.Friday}}, "every Monday and Friday", "jeden Montag und Freitag"},
		{record.Rule{MonthDays: []int{1, 2, 3, 11, 12, 13, 21, 22, 23, -1}}, "on the 1st, 2nd, 3rd, 11th, 12th, 13th, 21st, 22nd, 23rd and last day", "am 1., 2., 3., 11., 12., 13., 21., 22., 23. und letzten Tag des Monats"},
		{record.Rule{Unit: "hour"}, "every hour", "jede Stunde"},
		{record.Rule{Unit: "hour", Every: 2}, "every 2 hours", "alle 2 Stunden"},
		{record.Rule{Unit: "week", Clock: []int{0}}, "every week at 0:00", "jede Woche um 0:00"},
		{record.Rule{Unit: "week", Every: 2}, "every 2 weeks", "alle 2 Wochen"},
		{record.Rule{Unit: "day", Every: 3}, "every 3 days", "alle 3 Tage"},
		{record.Rule{Clock: []int{10 * 60}}, "every day at 10:00", "jeden Tag um 10:00"},
	} {
		if got := For(English, "/time").Rule(c.rule, false); got != c.english {
			t.Errorf("%+v: %q, want %q", c.rule, got, c.english)
		}
		if got := For(German, "/time").Rule(c.rule, false); got != c.german {
			t.Errorf("%+v: %q, want %q", c.rule, got, c.german)
		}
	}
}
