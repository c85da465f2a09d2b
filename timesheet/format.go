package timesheet

import (
	"fmt"
	"time"

	"sundial/record"
)

// FormatDay writes a day as Mon 3 Nov, with the year where it is not today's.
func FormatDay(day, today record.Date) string {
	text := fmt.Sprintf("%s %d %s", day.Weekday().String()[:3], day.Day, day.Month.String()[:3])
	if day.Year != today.Year {
		text += fmt.Sprintf(" %d", day.Year)
	}
	return text
}

// FormatClock writes the time of day in loc: 14:05, or 2:05 pm with clock12.
// Seconds are dropped.
func FormatClock(t time.Time, loc *time.Location, clock12 bool) string {
	if clock12 {
		return t.In(loc).Format("3:04 pm")
	}
	return t.In(loc).Format("15:04")
}

// FormatSpan writes when a record was and how long: Mon 3 Nov 10:00–11:30
// (1h 30m). A placed record shows its length alone (Mon 3 Nov 2h), a running
// one what it has so far (Mon 3 Nov 10:00–… (25m so far)). Where a record of a
// day or more ends, the day of its end is written too.
func FormatSpan(r record.Record, now time.Time, loc *time.Location, clock12 bool) string {
	today := record.DateOf(now, loc)
	day := FormatDay(record.DateOf(r.Start, loc), today)
	length := record.FormatLength(r.Length(now))
	start := FormatClock(r.Start, loc, clock12)
	switch {
	case r.Running():
		return fmt.Sprintf("%s %s–… (%s so far)", day, start, length)
	case r.Placed:
		return fmt.Sprintf("%s %s", day, length)
	}
	end := FormatClock(r.End, loc, clock12)
	if r.Length(now) >= 24*time.Hour {
		end = FormatDay(record.DateOf(r.End, loc), today) + " " + end
	}
	return fmt.Sprintf("%s %s–%s (%s)", day, start, end, length)
}
