package record

import (
	"fmt"
	"time"
)

// Date is a calendar day, without a zone. The zero Date is no day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the calendar day of the moment t in loc.
func DateOf(t time.Time, loc *time.Location) Date {
	y, m, d := t.In(loc).Date()
	return Date{y, m, d}
}

// NewDate returns a Date, and whether such a day exists.
func NewDate(year int, month time.Month, day int) (Date, bool) {
	d := Date{year, month, day}
	return d, DateOf(d.noon(), time.UTC) == d
}

// ParseDate parses a date such as 2026-11-03.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return Date{}, fmt.Errorf("read date: %w", err)
	}
	return DateOf(t, time.UTC), nil
}

func (d Date) noon() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC)
}

// IsZero reports whether d is no day at all.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the date in the form 2026-11-03.
func (d Date) String() string {
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText writes the form 2026-11-03, or nothing for the zero Date.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return nil, nil
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads MarshalText's form.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	read, err := ParseDate(string(text))
	if err == nil {
		*d = read
	}
	return err
}

// AddDays returns the day n days later, or earlier if n is negative.
func (d Date) AddDays(n int) Date {
	return DateOf(d.noon().AddDate(0, 0, n), time.UTC)
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.noon().Weekday() }

// Before reports whether d is before other.
func (d Date) Before(other Date) bool { return d.noon().Before(other.noon()) }

// DaysUntil counts the days from d to other; it's negative if other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int(other.noon().Sub(d.noon()) / (24 * time.Hour))
}

// ISOWeek returns the ISO 8601 week number, and the year to which it belongs.
func (d Date) ISOWeek() (year, week int) { return d.noon().ISOWeek() }

// Start returns the first moment of the day in loc: after a gap that skips midnight (as in
// Beirut or Santiago), the first of two midnights (as in Havana).
func (d Date) Start(loc *time.Location) time.Time { return At(d, 0, loc) }

// End returns the first moment of the next day in loc.
func (d Date) End(loc *time.Location) time.Time { return d.AddDays(1).Start(loc) }

// DateRange is a range of days, including both ends. The zero DateRange is none.
type DateRange struct {
	From Date `json:"From"`
	To   Date `json:"To"`
}

func (r DateRange) IsZero() bool { return r == DateRange{} }

// Days lists the range's days in order.
func (r DateRange) Days() []Date {
	var days []Date
	for d := r.From; !r.To.Before(d); d = d.AddDays(1) {
		days = append(days, d)
	}
	return days
}

// Len counts the range's days.
func (r DateRange) Len() int { return r.From.DaysUntil(r.To) + 1 }

// Contains reports whether the day is in the range.
func (r DateRange) Contains(d Date) bool { return !d.Before(r.From) && !r.To.Before(d) }

// Including returns the range extended to the day; if there's none, only the day.
func (r DateRange) Including(d Date) DateRange {
	if r.IsZero() || d.Before(r.From) {
		r.From = d
	}
	if r.To.Before(d) {
		r.To = d
	}
	return r
}

// Bounds returns the first moment of the range and the first moment after it.
func (r DateRange) Bounds(loc *time.Location) (start, end time.Time) {
	return r.From.Start(loc), r.To.End(loc)
}
