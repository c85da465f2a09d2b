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

// maxGroups is how many groups a report may have at once.
const maxGroups = 2

// Query says what a report is to show.
type Query struct {
	// Range is the days that count; the zero range is all that the records cover.
	Range record.DateRange
	// Filter picks the records.
	Filter record.Filter
	// GroupBy is none, one or two of tag, day, week, month, note.
	GroupBy []string
	// Round is how lengths of work are rounded; breaks never are.
	Round Rounding
	// Apart counts each record in one row only: by tag, in that of all its tags
	// together. Rows and Rounding then always add up to the total.
	Apart bool
	// Billed is what was billed, by record and day. Unbilled leaves it out.
	Billed   map[RecordDay]BilledDay
	Unbilled bool
	// Now is up to when a running record counts.
	Now time.Time
	// Zone is the member's present zone, by which today and what runs are counted;
	// required. Every other record counts on the days of its own zone.
	Zone *time.Location
	// WeekStart is the first day of a week.
	WeekStart time.Weekday
	// Words writes the names of the rows; nil: in English.
	Words *messages.Printer
}

// Table is a report.
type Table struct {
	// Range is the days that were counted.
	Range record.DateRange
	// Total is all work, each record counted once, rounded as asked.
	Total time.Duration
	// Exact is Total without rounding.
	Exact time.Duration
	// Breaks is all rest, which is no part of Total and of no row.
	Breaks time.Duration
	// Records counts the records of work.
	Records int
	// Rows are in order of time where time comes first, else the longest first.
	Rows []Row
	// Overlapping says that some record counts in more rows than one, so the
	// rows add up to more than the total: it has several tags, or one below another.
	Overlapping bool
	// several says that some of them have several tags, neither of which includes the
	// other; byTag is the place of the tag among the names of a row.
	several bool
	byTag   int
	// Rounding is what rounding per day or in total adds to the rows or takes from them:
	// they and it add up to the total, but where Overlapping is set.
	Rounding time.Duration
	// Running says that a timer still runs in it.
	Running bool
}

// Remarks returns the sentences that a reader needs next to the figures.
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

// tags returns those of the rows, each once.
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
	// Keys are the names of the groups as people read them, one for each of
	// GroupBy: #acme, Mon 3 Nov, W45, November, a note.
	Keys []string
	// Names are the same for programs: acme, 2026-11-03, the first day of the
	// week, 2026-11, a note; empty for no tag and no note.
	Names []string
	// Length is the row's work, rounded as asked.
	Length time.Duration
	// Records counts the records that have a part in the row.
	Records int
}

// Report adds up the records. Each is clipped to the range; one over midnight
// counts on both days, in the total once. By tag, a row counts the records
// whose tags its tag covers: #acme counts those of #acme/web too.
//
// Rounding per record rounds each record's length within the range, and a row
// adds up rounded records. Rounding per day rounds the work of each day, and rounding
// per total the total: what that adds to rows that are no days is in Rounding.
func Report(records []record.Record, q Query) Table {
	q.GroupBy = q.GroupBy[:min(len(q.GroupBy), maxGroups)]
	if q.Range.IsZero() {
		q.Range = covered(records, q.Now, q.Zone)
	}
	if q.Range.IsZero() {
		return Table{}
	}
	s := newSheet(q, records)
	picked := s.pick(records)
	for i := range picked {
		s.count(i, &picked[i])
	}
	return s.table()
}

// covered returns the range of days that the records touch.
func covered(records []record.Record, now time.Time, present *time.Location) record.DateRange {
	var all record.DateRange
	zones := record.Zones{}
	for _, r := range records {
		days := r.Days(now, zones.Of(r, present))
		if all.IsZero() || days.From.Before(all.From) {
			all.From = days.From
		}
		if all.To.IsZero() || all.To.Before(days.To) {
			all.To = days.To
		}
	}
	return all
}
