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
// (1h 30m), on the clocks of its own zone. A placed record shows its date and
// length (Mon 3 Nov 2h), a running one what it has so far, on the clocks of the
// present zone (Mon 3 Nov 10:00–… (25m so far)). Where a record of a day or more
// ends, the day of its end is written too.
func FormatSpan(r record.Record, now time.Time, present *time.Location, clock12 bool) string {
	today, loc := record.DateOf(now, present), r.Location(present)
	day := FormatDay(r.Day(loc), today)
	length := record.FormatRecordLength(r, now)
	switch {
	case r.Running():
		return fmt.Sprintf("%s %s–… (%s so far)", day, FormatClock(r.Start, loc, clock12), length)
	case r.Placed:
		return fmt.Sprintf("%s %s", day, length)
	}
	start, end := FormatClock(r.Start, loc, clock12), FormatClock(r.End, loc, clock12)
	switch {
	case r.Elapsed(now) >= 24*time.Hour:
		end = FormatDay(record.DateOf(r.End, loc), today) + " " + end
	case record.DateOf(r.End, loc) == r.Day(loc) && wall(r.End.In(loc)).Before(wall(r.Start.In(loc))):
		start, end = namedHour(r.Start, loc, clock12), namedHour(r.End, loc, clock12)
	}
	return fmt.Sprintf("%s %s–%s (%s)", day, start, end, length)
}

// FormatClocks writes two times of day as FormatClock does. Where clocks show one
// of them twice on its day, each gets the name of its hour: 02:40 CEST, 02:15 CET.
func FormatClocks(start, end time.Time, loc *time.Location, clock12 bool) (from, to string) {
	if Repeated(start, loc) || Repeated(end, loc) {
		return namedHour(start, loc, clock12), namedHour(end, loc, clock12)
	}
	return FormatClock(start, loc, clock12), FormatClock(end, loc, clock12)
}

// namedHour is the time of day with the abbreviation of what the zone keeps then.
func namedHour(t time.Time, loc *time.Location, clock12 bool) string {
	return FormatClock(t, loc, clock12) + t.In(loc).Format(" MST")
}
