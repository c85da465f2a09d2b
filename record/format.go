package record

import (
	"cmp"
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

// FormatClock writes the time of day in loc, without seconds: 14:05, or 2:05 pm with clock12.
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
	from, to = FormatClock(start, loc, clock12), FormatClock(end, loc, clock12)
	if Repeated(start, loc) || Repeated(end, loc) {
		const abbreviation = " MST"
		from, to = from+start.In(loc).Format(abbreviation), to+end.In(loc).Format(abbreviation)
	}
	return from, to
}

// FormatLength writes a length as people read it: 34h 7m, 2h, 25m, or 12s below a minute; never
// days. Seconds are dropped from one minute on, and a negative length has a minus sign.
func FormatLength(d time.Duration) string {
	if d < 0 {
		return "-" + FormatLength(-d)
	}
	hours, minutes := int(d/time.Hour), int(d%time.Hour/time.Minute)
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%ds", int(d/time.Second))
	case hours == 0:
		return fmt.Sprintf("%dm", minutes)
	case minutes == 0:
		return fmt.Sprintf("%dh", hours)
	}
	return fmt.Sprintf("%dh %dm", hours, minutes)
}

// FormatRecordLength writes a record's length: seconds too, if it counts as nothing.
func FormatRecordLength(r Record, now time.Time) string {
	return FormatLength(cmp.Or(r.Length(now), r.Elapsed(now)))
}

// Ellipsis shortens the text to at most n characters, ending in an ellipsis.
func Ellipsis(text string, n int) string {
	if letters := []rune(text); len(letters) > n {
		return string(letters[:n-1]) + "…"
	}
	return text
}
