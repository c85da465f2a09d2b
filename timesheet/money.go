package timesheet

import (
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// MoneyLine is the hours of one class; priced ones, at one rate.
type MoneyLine struct {
	Class  MoneyClass
	Rate   Rate
	Length time.Duration
	Amount decimal.Decimal
}

// RecordDay is a record's work on one day.
type RecordDay struct {
	ID  string
	Day record.Date
}

// BilledDay is how a record's work on one day was billed.
type BilledDay struct {
	Rate Rate
	// Length is what was billed, rounded as it was then.
	Length time.Duration
	Amount decimal.Decimal
}

// PricedDay is a record's work on one day at its rate, with its share of the rounding
// differences of hours and amount.
type PricedDay struct {
	RecordDay
	BilledDay
}

// MoneyPart is a record's work on one day as a report counts it.
type MoneyPart struct {
	// Record is the whole record.
	Record *record.Record
	Day    record.Date
	Class  MoneyClass
	// Rate is the rate of priced work; for billed work only its currency is known.
	Rate Rate
	// Length is the work with its share of the rounding difference.
	Length time.Duration
	// Amount is zero unless the work is priced or was billed.
	Amount decimal.Decimal
}

func (p MoneyPart) recordDay() RecordDay { return RecordDay{p.Record.ID, p.Day} }

// Money is what records cost.
type Money struct {
	// Lines are the hours by class and rate, priced ones first, longest first. Their lengths
	// add up to the report's total, their amounts to Amounts.
	Lines []MoneyLine
	// Amounts has one sum per currency, alphabetically.
	Amounts []Amount
	// Tied are the IDs of the records for which two rates tie.
	Tied []string
	// Days are the priced hours by record and day; they add up to the priced lines.
	Days []PricedDay
	// Parts are all hours of work by record and day, in the records' order. The lengths and
	// amounts of a class and rate add up to those of its line.
	Parts []MoneyPart
}

// Length adds up the hours of a class.
func (m Money) Length(class MoneyClass) time.Duration {
	var all time.Duration
	for _, l := range m.Lines {
		if l.Class == class {
			all += l.Length
		}
	}
	return all
}

// Amounts returns what the work in the query's range that passes its filter costs. Each hour
// counts once; breaks cost nothing.
//
// An amount is the displayed length times the rate, rounded half to even to the currency's
// minor unit. With rounding per record, each record is priced separately; otherwise, the hours
// of a rate are priced together. Differences from rounding per day or in total go to the rate
// with the most hours. Billed work keeps its amount from the query.
func Amounts(records []record.Record, rates []Rate, q Query) Money {
	q.GroupBy = nil
	if !q.fillRange(records) {
		return Money{}
	}
	b := &billing{sheet: newSheet(q, records), rates: rates, lines: map[string]*MoneyLine{}}
	picked := b.pick(records)
	for i := range picked {
		b.collect(&picked[i])
	}
	for _, group := range b.groups() {
		b.priceGroup(group)
	}
	return b.money()
}

type billing struct {
	*sheet
	rates []Rate
	// on are the rates on ratesDay; records of one day are adjacent.
	on       map[string]Rate
	ratesDay record.Date
	parts    []*billedPart
	lines    map[string]*MoneyLine
	out      Money
}

// billedPart is a part with the line to which it belongs, and its day as an index.
type billedPart struct {
	MoneyPart
	key string
	day int
}

func (b *billing) collect(r *entry) {
	tags := r.Tags()
	for _, part := range b.roundRecord(r.parts) {
		p := &billedPart{day: part.day, MoneyPart: MoneyPart{Record: r.Record, Day: b.days[part.day], Length: part.length}}
		if billed, ok := b.q.Billed[p.recordDay()]; ok {
			p.Class, p.Rate.Currency, p.Amount = Billed, billed.Rate.Currency, billed.Amount
		} else {
			p.Rate, p.Class = rateAmong(tags, b.ratesOn(p.Day))
		}
		if p.Class == Undecided && !slices.Contains(b.out.Tied, r.ID) {
			b.out.Tied = append(b.out.Tied, r.ID)
		}
		p.key = lineKey(p.Class, p.Rate)
		b.parts = append(b.parts, p)
	}
}

func lineKey(class MoneyClass, rate Rate) string {
	return strings.Join([]string{string(rune('0' + class)), rate.Tag, rate.Hour.String(), rate.Currency}, " ")
}

func (b *billing) ratesOn(day record.Date) map[string]Rate {
	if b.ratesDay != day {
		b.ratesDay, b.on = day, ratesOn(day, b.rates)
	}
	return b.on
}

func (b *billing) money() Money {
	for _, l := range sortedLines(b.lines) {
		b.out.Lines = append(b.out.Lines, *l)
		if l.Class == Priced || l.Class == Billed {
			b.out.Amounts = addAmount(b.out.Amounts, l.Rate.Currency, l.Amount)
		}
	}
	b.out.Parts = make([]MoneyPart, len(b.parts))
	for i, p := range b.parts {
		b.out.Parts[i] = p.MoneyPart
		if p.Class == Priced {
			b.out.Days = append(b.out.Days, PricedDay{p.recordDay(), BilledDay{p.Rate, p.Length, p.Amount}})
		}
	}
	return b.out
}
