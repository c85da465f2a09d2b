package timesheet

import "time"

// Rounding is how a report rounds lengths. The zero Rounding doesn't.
type Rounding struct {
	// Step: lengths become multiples of it; zero or less rounds nothing.
	Step time.Duration
	// Mode is up, down or nearest; halves go up.
	Mode string
	// Per is what's rounded: each record, each day, or the total.
	Per string
}

// Apply rounds one length. The result is a multiple of Step less than one Step away; for
// nearest, at most half a Step.
func (r Rounding) Apply(length time.Duration) time.Duration {
	if r.Step <= 0 {
		return length
	}
	down := length - length%r.Step
	rest := length - down
	switch {
	case rest == 0, r.Mode == "down":
		return down
	case r.Mode == "nearest" && rest < r.Step-rest:
		return down
	}
	return down + r.Step
}

// per reports whether the rounding applies to the unit.
func (r Rounding) per(unit string) bool { return r.Step > 0 && r.Per == unit }
