package timesheet

import (
	"cmp"
	"slices"
	"time"

	"sundial/record"
)

// Span is a span of time, in UTC; End is exclusive.
type Span struct {
	Start, End time.Time
}

// Length returns the time between Start and End.
func (s Span) Length() time.Duration { return s.End.Sub(s.Start) }

// occupied lists the spans of the records, merged and in order, in displayed minutes. Placed
// records and records of no length have none.
func occupied(records []record.Record, now time.Time) []Span {
	var spans []Span
	for _, r := range records {
		start := record.Minute(r.Start)
		if s := (Span{start, start.Add(r.Length(now))}); s.Length() > 0 && !r.Placed {
			spans = append(spans, s)
		}
	}
	return merged(spans)
}

// merged sorts spans, and joins those that touch.
func merged(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return a.Start.Compare(b.Start) })
	var all []Span
	for _, s := range spans {
		last := len(all) - 1
		if last < 0 || s.Start.After(all[last].End) {
			all = append(all, s)
		} else if s.End.After(all[last].End) {
			all[last].End = s.End
		}
	}
	return all
}

// within clips the spans to the bounds.
func within(spans []Span, bounds Span) []Span {
	var inside []Span
	for _, s := range spans {
		s.Start, s.End = record.Latest(s.Start, bounds.Start), record.Earliest(s.End, bounds.End)
		if s.Length() > 0 {
			inside = append(inside, s)
		}
	}
	return inside
}

// free lists what the merged spans leave of the bounds, in order.
func free(taken []Span, bounds Span) []Span {
	var gaps []Span
	from := bounds.Start
	for _, s := range within(taken, bounds) {
		if from.Before(s.Start) {
			gaps = append(gaps, Span{from, s.Start})
		}
		from = s.End
	}
	if from.Before(bounds.End) {
		gaps = append(gaps, Span{from, bounds.End})
	}
	return gaps
}

// Gaps lists the day's spans without a record between two times of day, in minutes after midnight,
// up to now. The records may be in any order and extend beyond the day.
func Gaps(records []record.Record, day record.Date, from, to int, now time.Time, loc *time.Location) []Span {
	bounds := Span{record.At(day, from, loc).UTC(), record.At(day, to, loc).UTC()}
	if now.Before(bounds.End) {
		bounds.End = record.Minute(now)
	}
	return free(occupied(records, now), bounds)
}

// ZoneOf returns the zone of a day's records: the current one if none of them has a time of
// day. one is false on a day of travel, whose records have several zones.
func ZoneOf(records []record.Record, day record.Date, now time.Time, present *time.Location) (zone *time.Location, one bool) {
	var of *time.Location
	zones := record.Zones{}
	for _, r := range records {
		loc := zones.Of(r, present)
		if r.Placed || !r.CountsOn(record.DateRange{From: day, To: day}, now, loc) {
			continue
		}
		if of != nil && of.String() != loc.String() {
			return present, false
		}
		of = loc
	}
	return cmp.Or(of, present), true
}
