package timesheet

import (
	"slices"
	"time"

	"sundial/record"
)

// riskDivisor is the part by which the pace that is needed may be above the even
// one before a target counts as at risk: a quarter.
const riskDivisor = 4

// Risk reports whether a target is at risk on the day: of a day's target less than
// half is done; of a week's or month's more is missing than the working days that
// are left, this one included, bring at the even pace and a quarter more. The days
// off are those of each week on which nothing is to be done.
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
