package timesheet

import (
	"maps"
	"slices"
	"time"

	"sundial/record"
)

// Workday is one line of a working-time file.
type Workday struct {
	Day record.Date
	// Zone is that of Start and End; if only lengths were entered, the zone in which they were.
	Zone *time.Location
	// Start and End bound the day's work; zero if only lengths were entered.
	Start, End time.Time
	// Break is the breaks between Start and End, Total the work. Without gaps they add up to
	// the time between Start and End.
	Break, Total time.Duration
	// Gaps are neither work nor a break: the member has to explain them.
	Gaps []Span
}

// Workdays lists the working time on the range's days, in order. Work with times and work
// entered only as a length are on separate lines, and on a day of travel so is the work of each
// zone. A minute that two records cover counts once; a break within work counts as a break.
func Workdays(records []record.Record, days record.DateRange, now time.Time, present *time.Location) []Workday {
	var all []Workday
	zoned, touched := byZone(records, days, now, present)
	var counted []Span
	for _, day := range touched {
		counted = slices.DeleteFunc(counted, func(s Span) bool { return s.End.Before(record.Noon(day, time.UTC).Add(-farthest)) })
		for _, in := range zoned {
			if line, worked := in.clocked(day, now, counted); len(worked) > 0 {
				all, counted = append(all, line), merged(append(counted, worked...))
			}
		}
		for _, in := range zoned {
			if length := in.entered(day, now); length > 0 {
				all = append(all, Workday{Day: day, Zone: in.loc, Total: length})
			}
		}
	}
	return all
}

// farthest is longer than any moment of a day, in any zone, is from its noon in UTC.
const farthest = 48 * time.Hour

// zoneRecords are the records of one zone, by the days that they touch.
type zoneRecords struct {
	loc   *time.Location
	byDay map[record.Date][]record.Record
}

// byZone groups records by zone, in order of appearance, and by the days that they touch, which it
// returns in order. A range of centuries costs no more: only days with records are visited.
func byZone(records []record.Record, days record.DateRange, now time.Time, present *time.Location) (all []zoneRecords, touched []record.Date) {
	zones, seen := record.Zones{}, map[record.Date]bool{}
	for _, r := range records {
		loc := zones.Of(r, present)
		at := slices.IndexFunc(all, func(in zoneRecords) bool { return in.loc == loc })
		if at < 0 {
			at, all = len(all), append(all, zoneRecords{loc, map[record.Date][]record.Record{}})
		}
		of := r.Days(now, loc)
		for day := of.From; !of.To.Before(day); day = day.AddDays(1) {
			if days.Contains(day) {
				all[at].byDay[day], seen[day] = append(all[at].byDay[day], r), true
			}
		}
	}
	return all, slices.SortedFunc(maps.Keys(seen), func(a, b record.Date) int { return b.DaysUntil(a) })
}

func (in zoneRecords) entered(day record.Date, now time.Time) time.Duration {
	var all time.Duration
	for _, r := range in.byDay[day] {
		if r.Placed && r.Kind == record.Work && r.Day(in.loc) == day {
			all += r.Length(now)
		}
	}
	return all
}

// clocked returns the day's line of work with times, except already counted spans, and its own.
func (in zoneRecords) clocked(day record.Date, now time.Time, counted []Span) (Workday, []Span) {
	var work, rest, either []record.Record
	for _, r := range in.byDay[day] {
		c, ok := clip(r, record.DateRange{From: day, To: day}, now, in.loc)
		if !ok || r.Placed {
			continue
		}
		either = append(either, c)
		if r.Kind == record.Work {
			work = append(work, c)
		} else {
			rest = append(rest, c)
		}
	}
	var worked []Span
	for _, s := range occupied(work, now) {
		worked = append(worked, free(counted, s)...)
	}
	if len(worked) == 0 {
		return Workday{}, nil
	}
	bounds, rested := Span{worked[0].Start, worked[len(worked)-1].End}, occupied(rest, now)
	line := Workday{Day: day, Zone: in.loc, Start: bounds.Start, End: bounds.End, Break: lengthsOf(within(rested, bounds))}
	for _, s := range worked {
		line.Total += s.Length() - lengthsOf(within(rested, s))
	}
	line.Gaps = free(occupied(either, now), bounds)
	return line, worked
}

func lengthsOf(spans []Span) time.Duration {
	var all time.Duration
	for _, s := range spans {
		all += s.Length()
	}
	return all
}
