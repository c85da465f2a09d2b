package record

import (
	"time"
)

// At returns the moment at which clocks in loc show the minutes after midnight on the day: in a
// daylight saving gap, the first one after it; in a repeated hour, the earlier one.
func At(day Date, minutes int, loc *time.Location) time.Time {
	t := time.Date(day.Year, day.Month, day.Day, 0, minutes, 0, 0, loc)
	want := time.Date(day.Year, day.Month, day.Day, 0, minutes, 0, 0, time.UTC)
	start, end := t.ZoneBounds()
	switch shown := wall(t); {
	case shown.Before(want):
		return end
	case shown.After(want):
		return start
	case start.IsZero():
		return t
	}
	_, before := start.Add(-time.Second).Zone()
	_, after := t.Zone()
	if earlier := t.Add(time.Duration(after-before) * time.Second); earlier.Before(start) && wall(earlier).Equal(want) {
		return earlier
	}
	return t
}

// Later returns the second moment at which clocks in loc show the same time as at t, if they're
// set back over it; otherwise ok is false.
func Later(t time.Time, loc *time.Location) (later time.Time, ok bool) {
	_, end := t.In(loc).ZoneBounds()
	if end.IsZero() {
		return t, false
	}
	_, before := t.In(loc).Zone()
	_, after := end.In(loc).Zone()
	later = t.Add(time.Duration(before-after) * time.Second)
	return later.UTC(), before > after && !later.Before(end)
}

// Repeated reports whether clocks in loc show t's minute twice, because they're set back.
func Repeated(t time.Time, loc *time.Location) bool {
	start, end := t.In(loc).ZoneBounds()
	return shownAcross(t, start, loc) || shownAcross(t, end, loc)
}

// shownAcross reports whether clocks show t's minute on the other side of the change too.
func shownAcross(t, change time.Time, loc *time.Location) bool {
	if change.IsZero() {
		return false
	}
	_, before := change.Add(-time.Second).In(loc).Zone()
	_, after := change.In(loc).Zone()
	back := time.Duration(before-after) * time.Second
	if back <= 0 {
		return false
	}
	return !t.Before(change.Add(-back)) && t.Before(change.Add(back))
}

// wall returns what clocks show at t, as a UTC time.
func wall(t time.Time) time.Time {
	_, offset := t.Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}

// Week returns the week of the day, if weeks begin on start.
func Week(day Date, start time.Weekday) DateRange {
	back := (int(day.Weekday()) - int(start) + 7) % 7
	from := day.AddDays(-back)
	return DateRange{From: from, To: from.AddDays(6)}
}

// ISOWeek returns a numbered week by ISO 8601; ok is false if the year has no such week.
func ISOWeek(year, week int) (days DateRange, ok bool) {
	// 4 January is always in the first week (ISO 8601).
	first := Week(Date{Year: year, Month: time.January, Day: 4}, time.Monday)
	from := first.From.AddDays(7 * (week - 1))
	y, w := from.ISOWeek()
	return DateRange{From: from, To: from.AddDays(6)}, y == year && w == week
}

// Month returns the month of the day.
func Month(day Date) DateRange {
	from := Date{Year: day.Year, Month: day.Month, Day: 1}
	next := DateOf(time.Date(day.Year, day.Month+1, 1, 12, 0, 0, 0, time.UTC), time.UTC)
	return DateRange{From: from, To: next.AddDays(-1)}
}
