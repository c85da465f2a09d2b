package record

import (
	"slices"
	"time"
)

// Quiet is when a member gets no scheduled messages. The zero value is never.
type Quiet struct {
	// From and To are minutes after local midnight. If From isn't before To, they span
	// midnight. If they're equal, no hours are quiet.
	From int `json:"from,omitempty"`
	To   int `json:"to,omitempty"`
	// DaysOff are quiet each week.
	DaysOff []time.Weekday `json:"days_off,omitempty"`
	// AwayFrom and AwayUntil, inclusive, are quiet once; zero: no days are.
	AwayFrom  Date `json:"away_from,omitzero"`
	AwayUntil Date `json:"away_until,omitzero"`
}

// Hours reports whether some hours of each day are quiet.
func (q Quiet) Hours() bool { return q.From != q.To }

// Off reports whether the whole day is quiet.
func (q Quiet) Off(day Date) bool {
	away := !q.AwayFrom.IsZero() && !day.Before(q.AwayFrom) && !q.AwayUntil.Before(day)
	return away || slices.Contains(q.DaysOff, day.Weekday())
}
