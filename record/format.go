package record

import (
	"fmt"
	"strings"
	"time"
)

// FormatDay writes a day as Mon 3 Nov, with the year if it isn't today's.
func FormatDay(day, today Date) string {
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

// FormatTimeOfDay writes minutes after midnight like FormatClock, but without a leading zero:
// 9:05, 14:05, or 2:05 pm with clock12.
func FormatTimeOfDay(minutes int, clock12 bool) string {
	at := time.Date(2000, time.January, 1, 0, minutes, 0, 0, time.UTC)
	return strings.TrimPrefix(FormatClock(at, time.UTC, clock12), "0")
}

// FormatClocks writes two times of day like FormatClock. If one of them occurs twice on its
// day, each gets its zone abbreviation: 02:40 CEST, 02:15 CET.
func FormatClocks(start, end time.Time, loc *time.Location, clock12 bool) (from, to string) {
	if Repeated(start, loc) || Repeated(end, loc) {
		return namedHour(start, loc, clock12), namedHour(end, loc, clock12)
	}
	return FormatClock(start, loc, clock12), FormatClock(end, loc, clock12)
}

// namedHour returns the time of day with the zone's abbreviation at that moment.
func namedHour(t time.Time, loc *time.Location, clock12 bool) string {
	return FormatClock(t, loc, clock12) + t.In(loc).Format(" MST")
}
