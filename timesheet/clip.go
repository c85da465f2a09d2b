// Package timesheet turns records into what people read: days, weeks, totals,
// gaps, overlaps, rounded reports, targets and amounts of money.
//
// Everything here is pure. The moment and the member's present zone are passed in.
// A record counts on the days of its own zone, with their 23, 24 or 25 hours, and
// one over midnight counts on both of its days. Lengths are those of the clock
// times shown, in whole minutes, and never turned into floats.
package timesheet

import (
	"time"

	"sundial/record"
)

// Clip returns the part of a record that is within the range of days, as a record of
// its own; a placed record is all in it or not at all. The days are those of the
// record's own zone, and present is the member's present one. ok is false when
// none of it is within. A running record is counted up to now and stays running
// if it reaches the end of nothing but now.
func Clip(r record.Record, days record.DateRange, now time.Time, present *time.Location) (clipped record.Record, ok bool) {
	return clip(r, days, now, r.Location(present))
}

// clip is Clip with the record's own location.
func clip(r record.Record, days record.DateRange, now time.Time, loc *time.Location) (clipped record.Record, ok bool) {
	if !r.CountsOn(days, now, loc) {
		return record.Record{}, false
	}
	if r.Placed {
		return r, true
	}
	from, to := days.Bounds(loc)
	clipped = r
	if r.Start.Before(from) {
		clipped.Start = from.UTC()
	}
	if r.EndAt(now).After(to) {
		clipped.End = to.UTC()
	}
	return clipped, true
}
