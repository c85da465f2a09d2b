package record

import (
	"time"
)

// Rule says when something repeats, in the member's local time.
type Rule struct {
	// Clock lists minutes after local midnight, in order.
	Clock []int `json:",omitempty"`
	// Weekdays on which it holds, in order from Sunday = 0; empty: every day.
	Weekdays []time.Weekday `json:",omitempty"`
	// MonthDays on which it holds instead, 1 to 31; -1 is the last day.
	MonthDays []int `json:",omitempty"`
	// Every is the step: every second monday is 2. Zero and one are the same.
	// With neither Weekdays nor MonthDays it counts in Unit.
	Every int `json:",omitempty"`
	// Unit is day, week or hour; it is empty when Weekdays or MonthDays decide.
	Unit string `json:",omitempty"`
}

// Repeats reports whether the rule names a time or a day by which something comes again.
func (r Rule) Repeats() bool {
	return len(r.Clock)+len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != ""
}

// IsZero says that the rule says nothing.
func (r Rule) IsZero() bool { return !r.Repeats() && r.Every == 0 }
