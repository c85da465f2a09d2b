// Package record holds the value types that every other part of Sundial
// speaks of: a record of time, the calendar day it counts on, its tags, and
// the filter that picks some of them.
//
// A day is a fact: a record counts for ever on the days of the zone in which it
// was entered. Only what still runs follows the member's present zone, which is
// handed in.
//
// Nothing here reads a clock or a store. Moments are UTC in whole seconds.
package record

import "time"

// Kind tells work from rest.
type Kind string

// The two kinds of record.
const (
	Work  Kind = "work"
	Break Kind = "break"
)

// Record is one stretch of someone's time. Whose it is, is not part of the
// value: a Record never leaves its owner's hands without the store saying so.
//
// Its JSON is that of the history: its names are those of the first version, whatever
// becomes of the fields'.
type Record struct {
	// ID is unique over all members and grows with the order of making.
	ID string `json:"ID"`
	// Start is the first second, in UTC.
	Start time.Time `json:"Start"`
	// End is the moment after the last second, in UTC; zero while it runs.
	End time.Time `json:"End"`
	// Kind is Work or Break.
	Kind Kind `json:"Kind"`
	// Placed says that the record was entered as a bare duration: it has a date and
	// a length and no place on that date. Start and End are nominal.
	Placed bool `json:"Placed"`
	// Date is the date of a placed record; zero for every other, whose days follow
	// from its times.
	Date Date `json:"Date,omitzero"`
	// Note is the text as typed, tags in place, white space runs made one.
	Note string `json:"Note"`
	// Zone is the IANA name of the zone in which it was entered.
	Zone string `json:"Zone"`
	// PlannedEnd is when a timer that was started for a length wants to be
	// asked about, in UTC; zero when it has no such moment.
	PlannedEnd time.Time `json:"PlannedEnd"`
}

// Tags returns the tags of the note: lower case, without the sign, in the
// order typed, each once.
func (r Record) Tags() []string { return Tags(r.Note) }

// Running reports whether the record is a timer that has not been stopped.
func (r Record) Running() bool { return r.End.IsZero() }

// EndAt returns the record's end, or now while it runs.
func (r Record) EndAt(now time.Time) time.Time {
	if r.Running() {
		return now
	}
	return r.End
}

// Elapsed returns the exact time between start and end, up to now while the record
// runs; never negative, since a clock set back must not take hours away.
func (r Record) Elapsed(now time.Time) time.Duration {
	return max(0, r.EndAt(now).Sub(r.Start))
}

// Length returns how long the record counts: the whole minutes between its clock times
// as they are shown, up to now while it runs. It is zero where both show the same
// minute.
func (r Record) Length(now time.Time) time.Duration {
	if r.Placed {
		return r.Elapsed(now).Truncate(time.Minute)
	}
	return max(0, Minute(r.EndAt(now)).Sub(Minute(r.Start)))
}

// Minute returns the moment at which clocks began to show the minute that they show at
// t. Every zone has been whole minutes from UTC since 1972.
func Minute(t time.Time) time.Time { return t.UTC().Truncate(time.Minute) }

// Overlaps reports whether clocks show a minute that both records cover. A placed
// record has no place that anything could overlap.
func (r Record) Overlaps(other Record, now time.Time) bool {
	return r.Shared(other, now) > 0
}

// Shared returns how much time both records cover, in minutes as clocks show them.
func (r Record) Shared(other Record, now time.Time) time.Duration {
	if r.Placed || other.Placed {
		return 0
	}
	start, end := Minute(r.Start), Minute(r.EndAt(now))
	if later := Minute(other.Start); later.After(start) {
		start = later
	}
	if earlier := Minute(other.EndAt(now)); earlier.Before(end) {
		end = earlier
	}
	return max(0, end.Sub(start))
}
