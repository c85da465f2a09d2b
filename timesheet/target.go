package timesheet

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// Goal is hours under a tag: a target for each day, week or month, or a total budget.
type Goal struct {
	// Tag includes its subtags; empty for all work.
	Tag string
	// Length is the number of hours.
	Length time.Duration
	// Per is day, week or month; empty for a budget that counts all records.
	Per string
	// Budget: it's a budget, not a target.
	Budget bool
}

// Progress is how much of a goal is done.
type Progress struct {
	Goal
	// Range is the days that count; zero for a budget.
	Range record.DateRange
	// Done is the work so far, including a running timer.
	Done time.Duration
}

// Left returns what's missing from a target, or left of a budget; never negative.
func (p Progress) Left() time.Duration { return max(0, p.Length-p.Done) }

// MinutesLeft is Left rounded up to a minute, so that it and Done as shown make up the goal.
func (p Progress) MinutesLeft() time.Duration {
	return (p.Left() + time.Minute - 1).Truncate(time.Minute)
}

// Over returns what exceeds the goal; never negative.
func (p Progress) Over() time.Duration { return max(0, p.Done-p.Length) }

// Percent returns how much is done in whole percent, rounded down; it can exceed 100.
func (p Progress) Percent() int {
	if p.Length <= 0 {
		return 100
	}
	return int(p.Done * 100 / p.Length)
}

// Track returns the progress in the day, week or month of now, which the records must include.
func Track(records []record.Record, g Goal, now time.Time, loc *time.Location, weekStart time.Weekday) Progress {
	days := goalRange(g.Per, record.DateOf(now, loc), weekStart)
	return Progress{Goal: g, Range: days, Done: g.work(records, days, now, loc)}
}

// work returns the work on the days that counts toward the goal.
func (g Goal) work(records []record.Record, days record.DateRange, now time.Time, loc *time.Location) time.Duration {
	q := Query{Range: days, Now: now, Zone: loc}
	if g.Tag != "" {
		q.Filter.All = [][]string{{g.Tag}}
	}
	return Report(records, q).Total
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

// riskDivisor: a target is at risk if it requires a quarter more than the even pace.
const riskDivisor = 4

// Risk reports whether a target is at risk on the day: less than half of a day's target is
// done, or for a week or month, more is missing than the remaining working days, including
// today, bring at 5/4 of the even pace. off are the weekdays off.
func Risk(p Progress, today record.Date, off []time.Weekday) bool {
	if p.Length <= 0 || p.Left() == 0 || p.Range.IsZero() {
		return false
	}
	if p.Per == ByDay {
		return p.Done < p.Length/2
	}
	all, left := 0, 0
	for _, day := range p.Range.Days() {
		if slices.Contains(off, day.Weekday()) {
			continue
		}
		all++
		if !day.Before(today) {
			left++
		}
	}
	if all == 0 {
		return false
	}
	brings := p.Length * time.Duration(left) / time.Duration(all)
	return p.Left() > brings+brings/riskDivisor
}

// MoneyGoal is a money budget under a tag.
type MoneyGoal struct {
	Tag    string
	Budget Amount
	// Per is month; empty: it counts all records.
	Per string
}

// MoneyProgress is how much of a money budget is spent.
type MoneyProgress struct {
	MoneyGoal
	Spent Amount
}

// Left returns what's left, which may be negative.
func (p MoneyProgress) Left() Amount {
	return Amount{p.Budget.Currency, p.Budget.Sum.Sub(p.Spent.Sum)}
}

// Percent returns how much is spent, in whole percent, rounded down.
func (p MoneyProgress) Percent() int {
	if !p.Budget.Sum.IsPositive() {
		return 100
	}
	return int(p.Spent.Sum.Mul(decimal.NewFromInt(100)).Div(p.Budget.Sum).IntPart())
}

// TrackMoney returns how much of the budget the work under its tag has spent, in its currency.
// The records must include the period; the query has the moment, the zone, and what was billed.
func TrackMoney(records []record.Record, rates []Rate, g MoneyGoal, q Query) MoneyProgress {
	q.Range = goalRange(g.Per, record.DateOf(q.Now, q.Zone), q.WeekStart)
	return MoneyProgress{MoneyGoal: g, Spent: Amount{g.Budget.Currency, g.cost(records, rates, q)}}
}

// cost returns what the work under the tag in the query's range costs, in the budget's currency.
func (g MoneyGoal) cost(records []record.Record, rates []Rate, q Query) decimal.Decimal {
	q.Filter = record.Filter{All: [][]string{{g.Tag}}}
	for _, a := range Amounts(records, rates, q).Amounts {
		if a.Currency == g.Budget.Currency {
			return a.Sum
		}
	}
	return decimal.Zero
}

// paceDays is the number of days over which a pace is measured, including today.
const paceDays = 28

// maxPace bounds how far ahead, in days, a pace is extrapolated.
const maxPace = 366

func paceRange(today record.Date) record.DateRange {
	return record.DateRange{From: today.AddDays(1 - paceDays), To: today}
}

// SpentBy returns the day on which an hours budget is spent at the pace of the last four weeks,
// which the records must include; zero: not within a year, or not within its month.
func (p Progress) SpentBy(records []record.Record, now time.Time, loc *time.Location) record.Date {
	today := record.DateOf(now, loc)
	pace := p.work(records, paceRange(today), now, loc)
	return spentBy(decimal.NewFromInt(int64(p.Left())), decimal.NewFromInt(int64(pace)), p.Range, today)
}

// SpentBy returns the same for a money budget.
func (p MoneyProgress) SpentBy(records []record.Record, rates []Rate, q Query) record.Date {
	today := record.DateOf(q.Now, q.Zone)
	q.Range = paceRange(today)
	return spentBy(p.Left().Sum, p.cost(records, rates, q), goalRange(p.Per, today, q.WeekStart), today)
}

// spentBy returns the day on which what's left is spent, within the range if there's one.
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
