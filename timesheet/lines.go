package timesheet

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// Line is a record's part of one day, as the table of a report has it.
type Line struct {
	Day record.Date
	// Zone is on whose clocks From and To are.
	Zone *time.Location
	// From and To are when the part began and ended; both zero where only a length was
	// entered, To where a timer still runs.
	From, To time.Time
	Kind     record.Kind
	// Length is the work with its part of what rounding made of it, or the rest as it was.
	Length time.Duration
	// Class says what becomes of work in money. Rate is the rate at which it's priced or
	// was billed, and Amount what it comes to; both are zero for all else.
	Class  MoneyClass
	Rate   Rate
	Amount decimal.Decimal
	Tags   []string
	Note   string
}

// HasAmount says whether the line is priced or was billed.
func (l Line) HasAmount() bool {
	return l.Kind == record.Work && (l.Class == Priced || l.Class == Billed)
}

// Lines lists what the records have in the range of the query by its filter, one line for
// each record and day, in order of the days and then of the records. The lengths of work
// add up to the report's total, those of breaks to its breaks, and the amounts to
// Amounts; nothing is in two lines. What runs counts up to now.
func Lines(records []record.Record, rates []Rate, q Query) []Line {
	if q.Range.IsZero() {
		q.Range = covered(records, q.Now, q.Zone)
	}
	if q.Range.IsZero() {
		return nil
	}
	l := lister{q: q, zones: record.Zones{}}
	parts := map[string][]MoneyPart{}
	for _, p := range Amounts(records, rates, q).Parts {
		parts[p.Record.ID] = append(parts[p.Record.ID], p)
	}
	for i := range records {
		r := &records[i]
		if r.Kind == record.Break {
			l.rest(*r)
			continue
		}
		for _, p := range parts[r.ID] {
			l.work(p)
		}
	}
	slices.SortStableFunc(l.out, func(a, b Line) int { return b.Day.DaysUntil(a.Day) })
	return l.out
}

// lister is Lines in the making.
type lister struct {
	q     Query
	zones record.Zones
	out   []Line
}

func (l *lister) work(p MoneyPart) {
	line := l.line(*p.Record, p.Day)
	line.Length, line.Class, line.Rate, line.Amount = p.Length, p.Class, p.Rate, p.Amount
	if p.Class == Billed {
		line.Rate = l.q.Billed[RecordDay{p.Record.ID, p.Day}].Rate
	}
	l.out = append(l.out, line)
}

func (l *lister) rest(r record.Record) {
	if !l.q.Filter.Match(r) {
		return
	}
	within, ok := clip(r, l.q.Range, l.q.Now, l.zones.Of(r, l.q.Zone))
	if !ok {
		return
	}
	for _, day := range within.Days(l.q.Now, l.zones.Of(r, l.q.Zone)).Days() {
		line := l.line(r, day)
		if part, ok := clip(r, record.DateRange{From: day, To: day}, l.q.Now, line.Zone); ok {
			line.Length = part.Length(l.q.Now)
			l.out = append(l.out, line)
		}
	}
}

// line is the record's part of a day, without its length.
func (l *lister) line(r record.Record, day record.Date) Line {
	line := Line{Day: day, Zone: l.zones.Of(r, l.q.Zone), Kind: r.Kind, Tags: r.Tags(), Note: r.Note}
	part, ok := clip(r, record.DateRange{From: day, To: day}, l.q.Now, line.Zone)
	if !ok || r.Placed {
		return line
	}
	line.From = record.Minute(part.Start)
	if !part.Running() {
		line.To = record.Minute(part.End)
	}
	return line
}
