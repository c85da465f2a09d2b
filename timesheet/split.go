// Package timesheet turns records into what people read: days, weeks, totals,
// gaps, overlaps, rounded reports, targets and amounts of money.
//
// Everything here is pure. The moment and the zone are handed in; a day is the
// local day of that zone, with its 23, 24 or 25 hours, and a record over
// midnight counts on both of its days. Lengths are counted in whole seconds and
// never turned into floats.
package timesheet

import (
	"time"

	"sundial/record"
)

// Part is the share of a record that falls on one local day.
type Part struct {
	// Day is the day that the part counts on.
	Day record.Date
	// Start and End bound the part, in UTC; they never leave the day.
	Start, End time.Time
	// Length is the time between them.
	Length time.Duration
}

// Split cuts a record at each local midnight in loc. A running record is
// counted up to now. A record of no length is one part of no length, so every
// record has at least one part; the parts add up to the record.
func Split(r record.Record, now time.Time, loc *time.Location) []Part {
	start, end := r.Start, r.Start.Add(r.Length(now))
	day := record.DateOf(start, loc)
	var parts []Part
	for {
		until := day.End(loc).UTC()
		if !until.Before(end) {
			return append(parts, part(day, start, end))
		}
		parts = append(parts, part(day, start, until))
		start, day = until, record.DateOf(until, loc)
	}
}

func part(day record.Date, start, end time.Time) Part {
	return Part{Day: day, Start: start.UTC(), End: end.UTC(), Length: end.Sub(start)}
}

// Clip is the part of a record that lies within the range of days, as a record
// of its own. ok is false when none of it does. A running record is counted up
// to now and stays running if it reaches the end of nothing but now.
func Clip(r record.Record, days record.DateRange, now time.Time, loc *time.Location) (clipped record.Record, ok bool) {
	from, to := days.Bounds(loc)
	start, end := r.Start, r.Start.Add(r.Length(now))
	if !start.Before(to) || end.Before(from) || end.Equal(from) && start.Before(from) {
		return record.Record{}, false
	}
	clipped = r
	if start.Before(from) {
		clipped.Start = from.UTC()
	}
	if end.After(to) {
		clipped.End = to.UTC()
	}
	return clipped, true
}
