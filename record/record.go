// Package record defines the value types that all of Sundial uses: a time record, the calendar
// day on which it counts, its tags, and a filter for records.
//
// Days don't change: a record always counts on the days of the zone in which it was entered.
// Only a running timer follows the member's current zone, which the caller passes.
//
// Nothing here reads a clock or a store. Moments are UTC in whole seconds.
package record

import (
	"slices"
	"time"
)

// Kind distinguishes work and breaks.
type Kind string

// The two kinds of records.
const (
	Work  Kind = "work"
	Break Kind = "break"
)

// Record is a span of someone's time. Its owner isn't part of the value: only the store
// connects the two.
//
// Its JSON is stored in the history, so its names are those of the first version, whatever the
// fields are called.
type Record struct {
	// ID is unique across all members and increases with creation time.
	ID string `json:"ID"`
	// Start is the first second, in UTC.
	Start time.Time `json:"Start"`
	// End is the moment after the last second, in UTC; zero while it's running.
	End time.Time `json:"End"`
	// Kind is Work or Break.
	Kind Kind `json:"Kind"`
	// Placed: the record was entered as a bare length. It has a date and a length, but no time
	// of day; Start and End are nominal.
	Placed bool `json:"Placed"`
	// Date is a placed record's date; zero for others, whose days follow from their times.
	Date Date `json:"Date,omitzero"`
	// Note is the text as typed, including tags, with white space collapsed.
	Note string `json:"Note"`
	// Zone is the IANA zone in which it was entered.
	Zone string `json:"Zone"`
	// PlannedEnd is the end, in UTC, of a timer that was started for a length; otherwise zero.
	PlannedEnd time.Time `json:"PlannedEnd"`
}

// Tags returns the note's tags: lower case, without #, in the order typed, each once.
func (r Record) Tags() []string { return Tags(r.Note) }

// Running reports whether the record is a running timer.
func (r Record) Running() bool { return r.End.IsZero() }

// EndAt returns the record's end, or now while it's running.
func (r Record) EndAt(now time.Time) time.Time {
	if r.Running() {
		return now
	}
	return r.End
}

// Elapsed returns the exact time between start and end, up to now while it's running. It's
// never negative: a clock that's set back mustn't take hours away.
func (r Record) Elapsed(now time.Time) time.Duration {
	return max(0, r.EndAt(now).Sub(r.Start))
}

// Length returns how long the record counts: the whole minutes between its displayed clock
// times, up to now while it's running. It's zero if both show the same minute.
func (r Record) Length(now time.Time) time.Duration {
	if r.Placed {
		return r.Elapsed(now).Truncate(time.Minute)
	}
	return max(0, Minute(r.EndAt(now)).Sub(Minute(r.Start)))
}

// Minute returns the moment at which clocks began to show the minute of t. Every zone's offset
// has been whole minutes since 1972.
func Minute(t time.Time) time.Time { return t.UTC().Truncate(time.Minute) }

// Earliest returns the first of the moments.
func Earliest(all ...time.Time) time.Time { return slices.MinFunc(all, time.Time.Compare) }

// Latest returns the last of the moments.
func Latest(all ...time.Time) time.Time { return slices.MaxFunc(all, time.Time.Compare) }

// Overlaps reports whether both cover the same clock minute. A placed record overlaps nothing.
func (r Record) Overlaps(other Record, now time.Time) bool {
	if r.Placed || other.Placed {
		return false
	}
	start := Latest(Minute(r.Start), Minute(other.Start))
	return start.Before(Earliest(Minute(r.EndAt(now)), Minute(other.EndAt(now))))
}
