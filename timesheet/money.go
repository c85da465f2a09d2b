package timesheet

import (
	"cmp"
	"maps"
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

// Money is what records cost.
type Money struct {
	// Lines are the hours by class and rate, priced ones first, longest first. Their lengths
	// add up to the report's total, their amounts to Amounts.
	Lines []MoneyLine
	// Amounts has one sum per currency, alphabetically.
	Amounts []Amount
	// Tied are the IDs of the records for which two rates tie.
	Tied []string
	// Days are the priced hours by record and day. Their lengths and amounts add up to those of
	// the priced lines.
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
	if q.Range.IsZero() {
		q.Range = covered(records, q.Now, q.Zone)
	}
	if q.Range.IsZero() {
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

// billing computes Money.
type billing struct {
	*sheet
	rates []Rate
	// on are the rates on ratesDay; records of one day are adjacent.
	on       map[string]Rate
	ratesDay record.Date
	parts    []*recordPart
	lines    map[string]*MoneyLine
	out      Money
}

// recordPart is a record's work on one day.
type recordPart struct {
	RecordDay
	of   *record.Record
	key  string
	line MoneyLine // with the piece's length and amount
	day  int
}

func (b *billing) collect(r *entry) {
	tags := r.Tags()
	for _, part := range b.roundRecord(r.parts) {
		day := b.days[part.day]
		length := time.Duration(part.seconds) * time.Second
		of := RecordDay{r.ID, day}
		if billed, ok := b.q.Billed[of]; ok {
			line := MoneyLine{Class: Billed, Rate: Rate{Currency: billed.Rate.Currency}, Length: length, Amount: billed.Amount}
			b.parts = append(b.parts, &recordPart{RecordDay: of, of: r.Record, key: lineKey(Billed, line.Rate), day: part.day, line: line})
			continue
		}
		if b.ratesDay != day {
			b.ratesDay, b.on = day, ratesOn(day, b.rates)
		}
		rate, class := rateAmong(tags, b.on)
		if class == Undecided && !slices.Contains(b.out.Tied, r.ID) {
			b.out.Tied = append(b.out.Tied, r.ID)
		}
		b.parts = append(b.parts, &recordPart{
			RecordDay: of, of: r.Record, key: lineKey(class, rate), day: part.day,
			line: MoneyLine{Class: class, Rate: rate, Length: length},
		})
	}
}

func lineKey(class MoneyClass, rate Rate) string {
	return strings.Join([]string{string(rune('0' + class)), rate.Tag, rate.Hour.String(), rate.Currency}, " ")
}

// groups returns the pieces that are rounded together.
func (b *billing) groups() [][]*recordPart {
	together := func(a, c *recordPart) bool { return true }
	pieces := b.parts
	switch {
	case b.q.Round.per("record"):
		together = func(a, c *recordPart) bool { return a.ID == c.ID }
	case b.q.Round.per("day"):
		pieces = slices.Clone(pieces) // the result keeps the records' order
		slices.SortStableFunc(pieces, func(a, c *recordPart) int { return cmp.Compare(a.day, c.day) })
		together = func(a, c *recordPart) bool { return a.day == c.day }
	}
	var groups [][]*recordPart
	for _, p := range pieces {
		last := len(groups) - 1
		if last >= 0 && together(groups[last][0], p) {
			groups[last] = append(groups[last], p)
		} else {
			groups = append(groups, []*recordPart{p})
		}
	}
	return groups
}

// priceGroup adds a group's hours to the lines, including the rounding difference, and divides
// hours and amounts among its pieces.
func (b *billing) priceGroup(group []*recordPart) {
	sums := map[string]*MoneyLine{}
	var total time.Duration
	for _, p := range group {
		if sums[p.key] == nil {
			sums[p.key] = &MoneyLine{Class: p.line.Class, Rate: p.line.Rate}
		}
		sums[p.key].Length += p.line.Length
		sums[p.key].Amount = sums[p.key].Amount.Add(p.line.Amount)
		total += p.line.Length
	}
	if b.q.Round.per("day") || b.q.Round.per("total") {
		spread(sortedLines(sums), b.q.Round.Apply(total)-total)
	}
	for key, sum := range sums {
		share(key, sum, group)
		line := b.lines[key]
		if line == nil {
			line = &MoneyLine{Class: sum.Class, Rate: sum.Rate}
			b.lines[key] = line
		}
		line.Length += sum.Length
		line.Amount = line.Amount.Add(sum.Amount)
	}
}

// spread adds what rounding adds to the first line, or takes what it takes from the first lines
// that have it.
func spread(lines []*MoneyLine, rest time.Duration) {
	for _, l := range lines {
		change := max(rest, -l.Length)
		l.Length += change
		rest -= change
	}
}

// share divides a sum's hours among its pieces and, if a rate applies, prices both so that the
// pieces add up to the sum: each compensates for what the pieces before it lost by rounding.
// Billed pieces keep their amounts.
func share(key string, sum *MoneyLine, group []*recordPart) {
	if sum.Class == Priced {
		sum.Amount = price(sum.Length, sum.Rate)
	}
	var rated []*recordPart
	var exact, length time.Duration
	for _, p := range group {
		if p.key == key {
			rated, exact = append(rated, p), exact+p.line.Length
		}
	}
	amount, seen := decimal.Zero, time.Duration(0)
	for i, p := range rated {
		seen += p.line.Length
		last := i == len(rated)-1
		upTo := sum.Length
		if !last {
			upTo = partOf(sum.Length, seen, exact)
		}
		p.line.Length, length = upTo-length, upTo
		if sum.Class != Priced {
			continue
		}
		priced := sum.Amount
		if !last {
			priced = decimal.Min(sum.Amount, price(upTo, sum.Rate))
		}
		p.line.Amount, amount = priced.Sub(amount), priced
	}
}

// partOf returns the part of a rounded length that corresponds to so much of the exact one, in
// whole minutes.
func partOf(rounded, seen, exact time.Duration) time.Duration {
	if exact == 0 {
		return 0
	}
	minutes := int64(rounded/time.Minute) * int64(seen/time.Minute) / int64(exact/time.Minute)
	return time.Duration(minutes) * time.Minute
}

// sortedLines returns lines in display order.
func sortedLines(lines map[string]*MoneyLine) []*MoneyLine {
	keys := slices.SortedFunc(maps.Keys(lines), func(a, b string) int {
		return cmp.Or(cmp.Compare(lines[a].Class, lines[b].Class), -cmp.Compare(lines[a].Length, lines[b].Length), cmp.Compare(a, b))
	})
	all := make([]*MoneyLine, len(keys))
	for i, key := range keys {
		all[i] = lines[key]
	}
	return all
}

func (b *billing) money() Money {
	for _, l := range sortedLines(b.lines) {
		b.out.Lines = append(b.out.Lines, *l)
		if l.Class == Priced || l.Class == Billed {
			b.out.Amounts = addAmount(b.out.Amounts, l.Rate.Currency, l.Amount)
		}
	}
	b.out.Parts = make([]MoneyPart, 0, len(b.parts))
	priced := 0
	for _, p := range b.parts {
		if p.line.Class == Priced {
			priced++
		}
	}
	b.out.Days = make([]PricedDay, 0, priced)
	for _, p := range b.parts {
		b.out.Parts = append(b.out.Parts, MoneyPart{p.of, p.Day, p.line.Class, p.line.Rate, p.line.Length, p.line.Amount})
		if p.line.Class == Priced {
			b.out.Days = append(b.out.Days, PricedDay{p.RecordDay, BilledDay{p.line.Rate, p.line.Length, p.line.Amount}})
		}
	}
	return b.out
}
