package timesheet

import (
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// Goal is hours under a tag: a target to reach within each day, week or month,
// or a budget not to pass, once and for all.
type Goal struct {
	// Tag counts for itself and all below it; empty for all work.
	Tag string
	// Length is how much is meant.
	Length time.Duration
	// Per is day, week or month; empty for a budget that counts all records.
	Per string
	// Budget says that it is one, and not to be passed.
	Budget bool
}

// Progress is how far a goal is.
type Progress struct {
	Goal
	// Range is the days that count; zero for a budget.
	Range record.DateRange
	// Done is the work so far, a running timer included.
	Done time.Duration
}

// Left returns what is missing, or for a budget what remains; never negative.
func (p Progress) Left() time.Duration { return max(0, p.Length-p.Done) }

// MinutesLeft is Left rounded up to a minute: beside Done, whose seconds people don't
// read, it adds up to what was meant.
func (p Progress) MinutesLeft() time.Duration {
	return (p.Left() + time.Minute - 1).Truncate(time.Minute)
}

// Over returns what is more than was meant; never negative.
func (p Progress) Over() time.Duration { return max(0, p.Done-p.Length) }

// Percent returns the part that is done, in whole percent, rounded down, so 100
// means reached; above 100 it continues.
func (p Progress) Percent() int {
	if p.Length <= 0 {
		return 100
	}
	return int(p.Done * 100 / p.Length)
}

// Track says how far the goal is in the day, week or month that now is in.
// The records are those of that period at least.
func Track(records []record.Record, g Goal, now time.Time, loc *time.Location, weekStart time.Weekday) Progress {
	p := Progress{Goal: g, Range: goalRange(g.Per, record.DateOf(now, loc), weekStart)}
	q := Query{Range: p.Range, Now: now, Zone: loc}
	if g.Tag != "" {
		q.Filter.All = [][]string{{g.Tag}}
	}
	p.Done = Report(records, q).Total
	return p
}

func goalRange(per string, today record.Date, weekStart time.Weekday) record.DateRange {
	switch per {
	case ByDay:
		return record.DateRange{From: today, To: today}
	case ByWeek:
		return record.Week(today, weekStart)
	case ByMonth:
		return record.Month(today)
	}
	return record.DateRange{}
}

// MoneyGoal is a budget of money under a tag.
type MoneyGoal struct {
	Tag    string
	Budget Amount
	// Per is month; empty: it counts all records.
	Per string
}

// MoneyProgress is how much of a budget is spent.
type MoneyProgress struct {
	MoneyGoal
	Spent Amount
}

// Left returns what remains, or less than nothing.
func (p MoneyProgress) Left() Amount {
	return Amount{p.Budget.Currency, p.Budget.Sum.Sub(p.Spent.Sum)}
}

// Percent returns the part that is spent, in whole percent, rounded down.
func (p MoneyProgress) Percent() int {
	if !p.Budget.Sum.IsPositive() {
		return 100
	}
	return int(p.Spent.Sum.Mul(decimal.NewFromInt(100)).Div(p.Budget.Sum).IntPart())
}

// TrackMoney says how much of the budget is spent by the work under its tag, in its
// currency. The records are those of the period at least; the query says at which
// moment, in which zone, and what was billed.
func TrackMoney(records []record.Record, rates []Rate, g MoneyGoal, q Query) MoneyProgress {
	q.Range = goalRange(g.Per, record.DateOf(q.Now, q.Zone), q.WeekStart)
	q.Filter = record.Filter{All: [][]string{{g.Tag}}}
	p := MoneyProgress{MoneyGoal: g, Spent: Amount{Currency: g.Budget.Currency}}
	for _, a := range Amounts(records, rates, q).Amounts {
		if a.Currency == p.Spent.Currency {
			p.Spent = a
		}
	}
	return p
}

// paceDays is how many days a pace is of, today among them.
const paceDays = 28

// maxPace bounds how far ahead a pace is looked.
const maxPace = 366

// paceRange returns the days that a pace is of.
func paceRange(today record.Date) record.DateRange {
	return record.DateRange{From: today.AddDays(1 - paceDays), To: today}
}

// SpentBy returns the day on which a budget of hours is spent, if the work continues as in the
// last four weeks; zero: it isn't within a year, or not within its month. The records are
// those of these weeks at least.
func (p Progress) SpentBy(records []record.Record, now time.Time, loc *time.Location) record.Date {
	q := Query{Range: paceRange(record.DateOf(now, loc)), Now: now, Zone: loc}
	if p.Tag != "" {
		q.Filter.All = [][]string{{p.Tag}}
	}
	return spentBy(decimal.NewFromInt(int64(p.Left())), decimal.NewFromInt(int64(Report(records, q).Total)), p.Range, record.DateOf(now, loc))
}

// SpentBy returns the same for a budget of money.
func (p MoneyProgress) SpentBy(records []record.Record, rates []Rate, q Query) record.Date {
	today := record.DateOf(q.Now, q.Zone)
	q.Range, q.Filter = paceRange(today), record.Filter{All: [][]string{{p.Tag}}}
	pace := decimal.Zero
	for _, a := range Amounts(records, rates, q).Amounts {
		if a.Currency == p.Spent.Currency {
			pace = a.Sum
		}
	}
	return spentBy(p.Left().Sum, pace, goalRange(p.Per, today, q.WeekStart), today)
}

// spentBy returns the day on which what's left is spent at the pace of four weeks, within the
// range if there is one.
func spentBy(left, pace decimal.Decimal, within record.DateRange, today record.Date) record.Date {
	if !left.IsPositive() || !pace.IsPositive() {
		return record.Date{}
	}
	days := left.Mul(decimal.NewFromInt(paceDays)).Div(pace).Ceil()
	if days.GreaterThan(decimal.NewFromInt(maxPace)) {
		return record.Date{}
	}
	day := today.AddDays(int(days.IntPart()))
	if !within.IsZero() && !within.Contains(day) {
		return record.Date{}
	}
	return day
}
