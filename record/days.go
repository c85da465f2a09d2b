package record

import (
	"cmp"
	"sync"
	"time"
)

// Zones caches loaded locations by IANA name.
type Zones map[string]*time.Location

// Of returns the location on whose days the record counts: that of its zone. A running timer
// follows the current zone, and so does a record whose zone is unknown here.
func (z Zones) Of(r Record, present *time.Location) *time.Location {
	if r.Running() || r.Zone == "" {
		return present
	}
	return z.Named(r.Zone, present)
}

// Named returns the location with that name, or the other one if it's unknown here.
func (z Zones) Named(name string, other *time.Location) *time.Location {
	if name == other.String() {
		return other
	}
	loc, known := z[name]
	if !known {
		loc = load(name)
		z[name] = loc
	}
	return cmp.Or(loc, other)
}

// loaded caches time zones by name: loading one is the slowest thing done with a record.
var loaded sync.Map

// load returns the named location; nil if there's none. Local is the process's, so it doesn't count.
func load(name string) *time.Location {
	if loc, ok := loaded.Load(name); ok {
		return loc.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	if err != nil || name == "Local" {
		return nil
	}
	loaded.Store(name, loc)
	return loc
}

// Location is Zones.Of for a single record.
func (r Record) Location(present *time.Location) *time.Location { return Zones{}.Of(r, present) }

// Day returns the day of the record's start, or a placed record's date; loc is its location.
func (r Record) Day(loc *time.Location) Date {
	if r.Placed && !r.Date.IsZero() {
		return r.Date
	}
	return DateOf(r.Start, loc)
}

// Days returns the days on which the record counts, up to now if it's running; loc is its
// location. A record that ends at midnight doesn't count on the next day.
func (r Record) Days(now time.Time, loc *time.Location) DateRange {
	first := r.Day(loc)
	days := DateRange{From: first, To: first}
	if end := Minute(r.EndAt(now)); !r.Placed && end.After(r.Start) {
		days.To = DateOf(end.Add(-time.Second), loc)
	}
	if days.To.Before(first) {
		days.To = first
	}
	return days
}

// CountsOn reports whether the record counts on a day of the range; loc is its location.
func (r Record) CountsOn(days DateRange, now time.Time, loc *time.Location) bool {
	own := r.Days(now, loc)
	return !own.To.Before(days.From) && !days.To.Before(own.From)
}

// Place gives a bare duration its date, and nominal start and end times: today it ends now, and
// begins the length before that even if that's yesterday; on another day it begins at noon.
func (r Record) Place(day Date, length time.Duration, now time.Time, loc *time.Location) Record {
	r.Placed, r.Date, r.PlannedEnd = true, day, time.Time{}
	length = length.Truncate(time.Second)
	if day == DateOf(now, loc) {
		r.End = now.UTC().Truncate(time.Second)
		r.Start = r.End.Add(-length)
		return r
	}
	r.Start = Noon(day, loc)
	r.End = r.Start.Add(length)
	return r
}

// Noon returns the moment at which clocks in loc show 12:00 on the day. No zone has ever
// skipped noon on a day that it has.
func Noon(day Date, loc *time.Location) time.Time {
	return time.Date(day.Year, day.Month, day.Day, 12, 0, 0, 0, loc).UTC()
}
