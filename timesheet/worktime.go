package timesheet

import (
	"time"

	"sundial/record"
)

// Workday is one line of a record of working time.
type Workday struct {
	Day record.Date
	// Start and End are the first start and the last end of work on the day; zero
	// where only lengths were entered.
	Start, End time.Time
	// Break is the rest between Start and End, Total the work. With no gaps they
	// add up to the time between Start and End.
	Break, Total time.Duration
	// Gaps are the stretches between Start and End that neither work nor a break
	// covers. What they were is for the member to say.
	Gaps []Span
}

// Workdays lists the working time on the days of the range, in order. Work on
// the clock and work entered as a length alone stand in lines of their own. A
// minute that two records cover counts once; a break within work is rest. Gaps
// below a minute are none.
func Workdays(records []record.Record, days record.DateRange, now time.Time, loc *time.Location) []Workday {
	var all []Workday
	for _, day := range days.Days() {
		if line, ok := clocked(records, day, now, loc); ok {
			all = append(all, line)
		}
		if length := entered(records, day, now, loc); length > 0 {
			all = append(all, Workday{Day: day, Total: length})
		}
	}
	return all
}

// entered adds up the work on the day whose place was not meant.
func entered(records []record.Record, day record.Date, now time.Time, loc *time.Location) time.Duration {
	var all time.Duration
	for _, r := range records {
		if c, ok := Clip(r, record.DateRange{From: day, To: day}, now, loc); ok && r.Placed && r.Kind == record.Work {
			all += c.Length(now)
		}
	}
	return all
}

func clocked(records []record.Record, day record.Date, now time.Time, loc *time.Location) (Workday, bool) {
	var work, rest, either []record.Record
	for _, r := range records {
		c, ok := Clip(r, record.DateRange{From: day, To: day}, now, loc)
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
	worked, rested := occupied(work, now), occupied(rest, now)
	if len(worked) == 0 {
		return Workday{}, false
	}
	bounds := Span{worked[0].Start, worked[len(worked)-1].End}
	line := Workday{Day: day, Start: bounds.Start, End: bounds.End, Break: lengthsOf(within(rested, bounds))}
	for _, s := range worked {
		line.Total += s.Length() - lengthsOf(within(rested, s))
	}
	for _, gap := range free(occupied(either, now), bounds) {
		if gap.Length() >= time.Minute {
			line.Gaps = append(line.Gaps, gap)
		}
	}
	return line, true
}

func lengthsOf(spans []Span) time.Duration {
	var all time.Duration
	for _, s := range spans {
		all += s.Length()
	}
	return all
}
