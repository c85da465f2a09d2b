package timesheet

import (
	"slices"
	"time"

	"sundial/record"
)

// usualStart is where a bare duration begins on a day that holds nothing yet,
// in minutes after midnight. Nobody is shown it: a placed record shows its
// length alone.
const usualStart = 9 * 60

// Span is a stretch of time, in UTC, End not counted.
type Span struct {
	Start, End time.Time
}

// Length is the time between Start and End.
func (s Span) Length() time.Duration { return s.End.Sub(s.Start) }

// Place finds where a bare duration stands among the records, so that it
// overlaps none of them. The records are those of the day, in any order; for
// today also those as far back before midnight as the duration is long.
//
// Today it ends now, or where that would overlap at the end of the last free
// stretch before; it may reach back over midnight, yet some of it is today. On
// an earlier day it follows that day's last record, and where it would run past
// midnight it takes the end of the latest free stretch that fits. ok is false
// where there is no room, and for a day to come. Moments are UTC whole seconds.
func Place(records []record.Record, day record.Date, length time.Duration, now time.Time, loc *time.Location) (start, end time.Time, ok bool) {
	today := record.DateOf(now, loc)
	if length < time.Second || today.Before(day) {
		return time.Time{}, time.Time{}, false
	}
	now = now.UTC().Truncate(time.Second)
	length = length.Truncate(time.Second)
	midnight := day.Start(loc).UTC()
	taken := occupied(records, now)
	if day == today {
		reach := Span{Start: midnight.Add(time.Second - length), End: now}
		if reach.Start.After(midnight) {
			reach.Start = midnight
		}
		return latest(taken, reach, length)
	}
	whole := Span{Start: midnight, End: day.End(loc).UTC()}
	if start, end, ok = following(taken, whole, At(day, usualStart, loc).UTC(), length); ok {
		return start, end, true
	}
	return latest(taken, whole, length)
}

// PlaceOver is where a bare duration stands on a day that has no room left for it:
// up to the day's end, or up to now today, whatever is there. An overlap never
// holds up storing, and the place of such a record was not meant anyway.
func PlaceOver(day record.Date, length time.Duration, now time.Time, loc *time.Location) (start, end time.Time) {
	end = day.End(loc).UTC()
	if now.Before(end) {
		end = now.UTC().Truncate(time.Second)
	}
	return end.Add(-length.Truncate(time.Second)), end
}

// following puts the length after the last of what is taken in the day, or at
// the usual hour where nothing is; ok is false where it would leave the day.
func following(taken []Span, day Span, usual time.Time, length time.Duration) (start, end time.Time, ok bool) {
	start = usual
	inside := within(taken, day)
	if len(inside) > 0 {
		start = inside[len(inside)-1].End
	}
	end = start.Add(length)
	return start, end, !end.After(day.End)
}

// latest is the last room of the length within the bounds.
func latest(taken []Span, bounds Span, length time.Duration) (start, end time.Time, ok bool) {
	for _, gap := range slices.Backward(free(taken, bounds)) {
		if gap.Length() >= length {
			return gap.End.Add(-length), gap.End, true
		}
	}
	return time.Time{}, time.Time{}, false
}

// occupied lists the stretches that the records take, merged and in order. A
// record of no length takes none.
func occupied(records []record.Record, now time.Time) []Span {
	var spans []Span
	for _, r := range records {
		if s := (Span{r.Start.UTC(), r.Start.UTC().Add(r.Length(now))}); s.Length() > 0 {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return a.Start.Compare(b.Start) })
	var merged []Span
	for _, s := range spans {
		last := len(merged) - 1
		if last < 0 || s.Start.After(merged[last].End) {
			merged = append(merged, s)
		} else if s.End.After(merged[last].End) {
			merged[last].End = s.End
		}
	}
	return merged
}

// within cuts the spans to the bounds and drops what lies outside.
func within(spans []Span, bounds Span) []Span {
	var inside []Span
	for _, s := range spans {
		if s.Start.Before(bounds.Start) {
			s.Start = bounds.Start
		}
		if s.End.After(bounds.End) {
			s.End = bounds.End
		}
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

// Gaps lists the stretches of the day that no record covers, between two times
// of day in minutes after midnight (540 and 1020 for 9:00 to 17:00) and not
// later than now. The records may be in any order and reach beyond the day.
func Gaps(records []record.Record, day record.Date, from, to int, now time.Time, loc *time.Location) []Span {
	bounds := Span{At(day, from, loc).UTC(), At(day, to, loc).UTC()}
	if now.Before(bounds.End) {
		bounds.End = now.UTC()
	}
	return free(occupied(records, now), bounds)
}

// Overlap names the record that shares the most time with r, if any does; of
// several that share as much, the first. A placed record overlaps nothing,
// since its place was not meant; nor does a record overlap itself.
func Overlap(records []record.Record, r record.Record, now time.Time) (other record.Record, ok bool) {
	if r.Placed {
		return record.Record{}, false
	}
	var most time.Duration
	for _, candidate := range records {
		if candidate.Placed || candidate.ID == r.ID || !r.Overlaps(candidate, now) {
			continue
		}
		if s := shared(r, candidate, now); s > most {
			other, most, ok = candidate, s, true
		}
	}
	return other, ok
}

// shared is how much time two records have in common.
func shared(a, b record.Record, now time.Time) time.Duration {
	start, end := a.Start, a.EndAt(now)
	if b.Start.After(start) {
		start = b.Start
	}
	if b.EndAt(now).Before(end) {
		end = b.EndAt(now)
	}
	return max(0, end.Sub(start))
}
