// Package timesheet turns records into what people read: days, weeks, totals, gaps, overlaps,
// rounded reports, targets and amounts of money.
//
// Everything here is pure: the caller passes the moment and the member's current zone. A record
// counts on the days of its zone, with their 23, 24 or 25 hours, and one over midnight counts
// on both days. Lengths are differences of the displayed clock times, in whole minutes, and are
// never converted to floats.
package timesheet

import (
	"time"

	"sundial/record"
)

// Clip returns the part of a record within the range of days, as a record; a placed record is
// in it completely or not at all. The days are those of the record's zone; present is the
// member's current one. ok is false if no part is within. A running record counts up to now,
// and stays running if it reaches now within the range.
func Clip(r record.Record, days record.DateRange, now time.Time, present *time.Location) (clipped record.Record, ok bool) {
	return clip(r, days, now, r.Location(present))
}

// clip is Clip with the record's location.
func clip(r record.Record, days record.DateRange, now time.Time, loc *time.Location) (clipped record.Record, ok bool) {
	if !r.CountsOn(days, now, loc) {
		return record.Record{}, false
	}
	if r.Placed {
		return r, true
	}
	from, to := days.Bounds(loc)
	clipped = r
	clipped.Start = record.Latest(r.Start, from).UTC()
	if r.EndAt(now).After(to) {
		clipped.End = to.UTC()
	}
	return clipped, true
}
