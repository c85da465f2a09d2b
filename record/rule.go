package record

import (
	"time"
)

// Rule says when something repeats, in the member's local time.
type Rule struct {
	// Clock lists minutes after local midnight, in ascending order.
	Clock []int `json:",omitempty"`
	// Weekdays on which it applies, in order from Sunday = 0; empty: every day.
	Weekdays []time.Weekday `json:",omitempty"`
	// MonthDays on which it applies instead, 1 to 31; -1 is the last day.
	MonthDays []int `json:",omitempty"`
	// Every is the step: for every second Monday, it's 2. Zero and one are the same. Without
	// Weekdays and MonthDays, it counts in Unit.
	Every int `json:",omitempty"`
	// Unit is day, week or hour; it's empty if Weekdays or MonthDays are set.
	Unit string `json:",omitempty"`
}

// Repeats reports whether the rule has a time or a day by which something repeats.
func (r Rule) Repeats() bool {
	return len(r.Clock)+len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != ""
}

// OrAt returns the rule, at the given minutes after midnight if it has no time of day.
func (r Rule) OrAt(clock ...int) Rule {
	if len(r.Clock) == 0 {
		r.Clock = clock
	}
	return r
}

// IsZero reports whether the rule is empty.
func (r Rule) IsZero() bool { return !r.Repeats() && r.Every == 0 }
