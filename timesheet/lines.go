package timesheet

import (
	"cmp"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// Line is a record's part on one day, as a line of a report's table.
type Line struct {
	Day record.Date
	// Zone is that of From and To.
	Zone *time.Location
	// From and To are when the part began and ended; both zero if only a length was entered, To
	// if the timer is still running.
	From, To time.Time
	Kind     record.Kind
	// Length is the work with its share of the rounding difference, or the exact break.
	Length time.Duration
	// Class says how work is billed. Rate is the rate at which it's priced or was billed, and
	// Amount the result; otherwise both are zero.
	Class  MoneyClass
	Rate   Rate
	Amount decimal.Decimal
	Note   string
}

// Tags returns the tags of the note.
func (l Line) Tags() []string { return record.Tags(l.Note) }

// HasAmount reports whether the line is priced or was billed.
func (l Line) HasAmount() bool {
	return l.Kind == record.Work && (l.Class == Priced || l.Class == Billed)
}

// Lines lists the records in the query's range that pass its filter, a line for each record and
// day, ordered by day and then as the records are. The lengths of work add up to the report's
// total, those of breaks to its breaks, and the amounts to Amounts; nothing is in two lines.
// Running timers count up to now.
func Lines(records []record.Record, rates []Rate, q Query) []Line {
	if !q.fillRange(records) {
		return nil
	}
	l := lister{q: q, zones: record.Zones{}}
	parts := Amounts(records, rates, q).Parts
	for i := range records {
		if records[i].Kind == record.Break {
			parts = append(parts, l.rest(&records[i])...)
		}
	}
	slices.SortStableFunc(parts, func(a, b MoneyPart) int {
		return cmp.Or(b.Day.DaysUntil(a.Day), a.Record.Start.Compare(b.Record.Start), cmp.Compare(a.Record.ID, b.Record.ID))
	})
	lines := make([]Line, len(parts))
	for i, p := range parts {
		lines[i] = l.line(p)
	}
	return lines
}

type lister struct {
	q     Query
	zones record.Zones
}

// rest returns a break by its days.
func (l *lister) rest(r *record.Record) []MoneyPart {
	loc := l.zones.Of(*r, l.q.Zone)
	within, ok := clip(*r, l.q.Range, l.q.Now, loc)
	if !ok || !l.q.Filter.Match(*r) {
		return nil
	}
	var parts []MoneyPart
	for _, day := range within.Days(l.q.Now, loc).Days() {
		if part, ok := clip(*r, record.DateRange{From: day, To: day}, l.q.Now, loc); ok {
			parts = append(parts, MoneyPart{Record: r, Day: day, Length: part.Length(l.q.Now)})
		}
	}
	return parts
}

// line returns a part with its times of day.
func (l *lister) line(p MoneyPart) Line {
	r := *p.Record
	line := Line{Day: p.Day, Zone: l.zones.Of(r, l.q.Zone), Kind: r.Kind, Length: p.Length, Class: p.Class, Rate: p.Rate, Amount: p.Amount, Note: r.Note}
	if p.Class == Billed {
		line.Rate = l.q.Billed[RecordDay{r.ID, p.Day}].Rate
	}
	part, ok := clip(r, record.DateRange{From: p.Day, To: p.Day}, l.q.Now, line.Zone)
	if !ok || r.Placed {
		return line
	}
	line.From = record.Minute(part.Start)
	if !part.Running() {
		line.To = record.Minute(part.End)
	}
	return line
}

// Minute returns a time as a minute of the line's day, whose end is 1440; false for no time.
func (l Line) Minute(at time.Time) (minute int, ok bool) {
	if at.IsZero() {
		return 0, false
	}
	at = at.In(l.Zone)
	if record.DateOf(at, l.Zone) != l.Day {
		return 24 * 60, true
	}
	return at.Hour()*60 + at.Minute(), true
}
