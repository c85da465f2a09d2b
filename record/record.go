// Package record holds the value types that every other part of Sundial
// speaks of: a record of time, the calendar day it counts on, its tags, and
// the filter that picks some of them.
//
// Nothing here reads a clock, a zone database of its own or a store. Moments
// are UTC in whole seconds; a day exists only together with a zone that is
// handed in.
package record

import "time"

// Kind tells work from rest.
type Kind string

// The two kinds of record.
const (
	Work  Kind = "work"
	Break Kind = "break"
)

// Record is one stretch of somebody's time. Whose it is, is not part of the
// value: a Record never leaves its owner's hands without the store saying so.
type Record struct {
	// ID is unique over all members and grows with the order of making.
	ID string
	// Start is the first second, in UTC.
	Start time.Time
	// End is the moment after the last second, in UTC; zero while it runs.
	End time.Time
	// Kind is Work or Break.
	Kind Kind
	// Placed says that only the length was meant: the record was entered as a
	// bare duration, and where it stands on the day is our doing.
	Placed bool
	// Note is the text as typed, tags in place, white space runs made one.
	Note string
	// Zone is the IANA name of the zone in which it was entered.
	Zone string
	// PlannedEnd is when a timer that was started for a length wants to be
	// asked about, in UTC; zero when it has no such moment.
	PlannedEnd time.Time
}

// Tags returns the tags of the note: lower case, without the sign, in the
// order typed, each once.
func (r Record) Tags() []string { return Tags(r.Note) }

// Running says whether the record is a timer that has not been stopped.
func (r Record) Running() bool { return r.End.IsZero() }

// EndAt is the record's end, or now while it runs.
func (r Record) EndAt(now time.Time) time.Time {
	if r.Running() {
		return now
	}
	return r.End
}

// Length is how long the record is, counted up to now while it runs; never
// negative, since a clock set back must not take hours away.
func (r Record) Length(now time.Time) time.Duration {
	return max(0, r.EndAt(now).Sub(r.Start))
}

// Overlaps says whether the two share at least a second.
func (r Record) Overlaps(other Record, now time.Time) bool {
	return r.Start.Before(other.EndAt(now)) && other.Start.Before(r.EndAt(now))
}
