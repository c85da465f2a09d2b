package timesheet

import (
	"slices"
	"time"

	"sundial/record"
)

// riskDivisor is how much the required pace may exceed the even one before a target is at risk:
// by a quarter.
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
