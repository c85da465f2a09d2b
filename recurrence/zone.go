package recurrence

import (
	"time"

	"sundial/record"
)

// Rezone returns a schedule's new due time after its member moved to another zone: from the day
// after today on. False: it doesn't change.
func Rezone(r record.Rule, anchor record.Date, next time.Time, zone string, now time.Time, to *time.Location) (time.Time, bool) {
	from, err := time.LoadLocation(zone)
	if err != nil {
		from = time.UTC
	}
	today := record.DateOf(now, from)
	if zone == to.String() || !r.Repeats() || !today.Before(record.DateOf(next, from)) {
		return next, false
	}
	return Moved(r, anchor, now, today, to), true
}
