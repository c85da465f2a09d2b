package timesheet

import (
	"slices"
	"time"

	"sundial/messages"
	"sundial/record"
)

// The units a report is grouped by.
const (
	ByTag   = "tag"
	ByDay   = "day"
	ByWeek  = "week"
	ByMonth = "month"
	ByNote  = "note"
)

// maxGroups bounds the groups of a report.
const maxGroups = 2

// Query says what a report shows.
type Query struct {
	// Range is the days; the zero range is all that the records cover.
	Range record.DateRange
	// Filter selects the records.
	Filter record.Filter
	// GroupBy is none, one or two of tag, day, week, month, note.
	GroupBy []string
	// Round is how lengths of work are rounded; breaks aren't.
	Round Rounding
	// Apart counts each record in only one row: by tag, in that of all its tags together. Rows
	// and Rounding then always add up to the total.
	Apart bool
	// Billed is what was billed, by record and day. Unbilled leaves it out.
	Billed   map[RecordDay]BilledDay
	Unbilled bool
	// Now is the moment up to which a running record counts.
	Now time.Time
	// Zone is the member's current zone, for today and for running timers; required. Other
	// records count on the days of their zone.
	Zone *time.Location
	// WeekStart is the first day of a week.
	WeekStart time.Weekday
	// Words writes the rows' names; nil: in English.
	Words *messages.Printer
}

// Rounding is how a report rounds lengths. The zero Rounding doesn't.
type Rounding struct {
	// Step: lengths become multiples of it; zero or less rounds nothing.
	Step time.Duration
	// Mode is up, down or nearest; halves go up.
	Mode string
	// Per is what's rounded: each record, each day, or the total.
	Per string
}

// Apply rounds one length. The result is a multiple of Step less than one Step away; for
// nearest, at most half a Step.
func (r Rounding) Apply(length time.Duration) time.Duration {
	if r.Step <= 0 {
		return length
	}
	down := length - length%r.Step
	rest := length - down
	switch {
	case rest == 0, r.Mode == "down":
		return down
	case r.Mode == "nearest" && rest < r.Step-rest:
		return down
	}
	return down + r.Step
}

func (r Rounding) per(unit string) bool { return r.Step > 0 && r.Per == unit }

// Table is a report.
type Table struct {
	// Range is the days that were counted.
	Range record.DateRange
	// Total is all work, each record counted once, rounded as requested.
	Total time.Duration
	// Exact is Total without rounding.
	Exact time.Duration
	// Breaks is the sum of breaks, which isn't part of Total or any row.
	Breaks time.Duration
	// Records counts the records of work.
	Records int
	// Rows are in order of time if grouped by time first, otherwise longest first.
	Rows []Row
	// Overlapping: a record counts in several rows, because it has several tags or a subtag, so
	// the rows add up to more than the total.
	Overlapping bool
	// several: some have several tags of which neither includes the other; byTag is the tag's
	// index among a row's names.
	several bool
	byTag   int
	// Rounding is by how much rounding makes the total exceed the rows, unless Overlapping.
	Rounding time.Duration
	// Running: a timer in it is still running.
	Running bool
}

// Remarks returns the sentences that a reader needs to understand the figures.
func (t Table) Remarks(words *messages.Printer) []string {
	var remarks []string
	if t.Overlapping {
		remarks = append(remarks, Includes(words, t.tags(), t.several)...)
	}
	if t.Running {
		remarks = append(remarks, words.TimesheetStillRunning())
	}
	return remarks
}

func (t Table) tags() []string {
	var all []string
	for _, row := range t.Rows {
		if tag := row.Names[t.byTag]; !slices.Contains(all, tag) {
			all = append(all, tag)
		}
	}
	return all
}

// Row is one line of a report.
type Row struct {
	// Keys are the groups' names for people, one for each of GroupBy: #acme, Mon 3 Nov, W45.
	Keys []string
	// Names are the same for programs: acme, 2026-11-03, the first day of the week, 2026-11, a
	// note; empty for no tag and no note.
	Names []string
	// Length is the row's work, rounded as requested.
	Length time.Duration
	// Records counts the records with a part in the row.
	Records int
}

// Report adds up the records. Each is clipped to the range; one over midnight counts on both
// days, but once in the total. By tag, a row counts the records whose tags its tag covers:
// #acme includes those of #acme/web.
//
// Rounding per record rounds each record's length within the range, and rows add up rounded
// records. Rounding per day rounds each day's work, and rounding per total the total; the
// difference from rows that aren't days is in Rounding.
func Report(records []record.Record, q Query) Table {
	q.GroupBy = q.GroupBy[:min(len(q.GroupBy), maxGroups)]
	if !q.fillRange(records) {
		return Table{}
	}
	s := newSheet(q, records)
	picked := s.pick(records)
	for i := range picked {
		s.count(i, &picked[i])
	}
	return s.table()
}

// fillRange makes an empty range all days that the records touch; false: there are none.
func (q *Query) fillRange(records []record.Record) bool {
	if !q.Range.IsZero() {
		return true
	}
	zones := record.Zones{}
	for _, r := range records {
		days := r.Days(q.Now, zones.Of(r, q.Zone))
		if q.Range.IsZero() || days.From.Before(q.Range.From) {
			q.Range.From = days.From
		}
		if q.Range.To.IsZero() || q.Range.To.Before(days.To) {
			q.Range.To = days.To
		}
	}
	return !q.Range.IsZero()
}
