package recurrence

import (
	"time"

	"sundial/record"
)

// quietMost bounds how far ahead, in days, the end of quiet times is looked for: a member with
// all seven days off gets nothing.
const quietMost = 400

// QuietUntil returns the first moment from now on at which the member may get a scheduled
// message; now if that's at once.
func QuietUntil(q record.Quiet, now time.Time, loc *time.Location) time.Time {
	at := now
	for range quietMost {
		next := quietEnd(q, at, loc)
		if !next.After(at) {
			return at.UTC()
		}
		at = next
	}
	return at.UTC()
}

// quietEnd returns the end of the quiet time at the moment; the moment itself if there's none.
func quietEnd(q record.Quiet, at time.Time, loc *time.Location) time.Time {
	day := record.DateOf(at, loc)
	if q.Off(day) {
		return day.End(loc)
	}
	if !q.Hours() {
		return at
	}
	local := at.In(loc)
	minutes := local.Hour()*60 + local.Minute()
	switch {
	case q.From < q.To && (minutes < q.From || minutes >= q.To), q.From > q.To && minutes >= q.To && minutes < q.From:
		return at
	case q.From > q.To && minutes >= q.From:
		day = day.AddDays(1)
	}
	return record.At(day, q.To, loc)
}
