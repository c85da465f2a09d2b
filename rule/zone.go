package rule

import (
	"time"

	"sundial/models"
	"sundial/record"
)

// Repeats says whether the schedule has a rule by which it comes again.
func Repeats(s models.Schedule) bool {
	r := s.Rule
	return len(r.Clock)+len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != ""
}

// Rezone puts the schedule onto the zone into which its member has moved, from
// the next day on; false: it stays as it is.
func Rezone(s models.Schedule, now time.Time, to *time.Location) (models.Schedule, bool) {
	from, err := time.LoadLocation(s.Zone)
	if err != nil {
		from = time.UTC
	}
	today := record.DateOf(now, from)
	if s.Zone == to.String() || !Repeats(s) || !today.Before(record.DateOf(s.Next, from)) {
		return s, false
	}
	s.Next, s.Zone = Moved(s.Rule, s.Anchor, now, today, to), to.String()
	return s, true
}
