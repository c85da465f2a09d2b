package timesheet

import (
	"slices"
	"time"

	"sundial/messages"
	"sundial/record"
)

// sheet is a report being computed. For speed, days are indexes, and moments Unix seconds.
type sheet struct {
	q     Query
	today record.Date
	days  []record.Date
	zones record.Zones
	// starts has, for each zone, the first second of each day, and the first one after the
	// range. No record is on a day between two of them.
	starts map[*time.Location][]int64
	tagged bool // grouped by tag
	total  sum
	lines  map[[maxGroups]string]*line
	// periods has, for each group of time, the name of each day's period.
	periods [maxGroups][]string
	out     Table
}

// sum adds up lengths, separately by day if days are rounded separately.
type sum struct {
	length time.Duration
	byDay  map[int]time.Duration
}

// stretch is a record's part on one day.
type stretch struct {
	day    int
	length time.Duration
}

// entry is a counted record, with its parts and tags.
type entry struct {
	*record.Record
	parts []stretch
	tags  []string
}

// newSheet prepares a report. It includes only days that the records touch: a range may span
// thousands of years, and so may the time between two records.
func newSheet(q Query, records []record.Record) *sheet {
	if q.Words == nil {
		q.Words = messages.For(messages.English, "")
	}
	s := &sheet{q: q, today: record.DateOf(q.Now, q.Zone), lines: map[[maxGroups]string]*line{}}
	s.tagged = slices.Contains(q.GroupBy, ByTag)
	s.zones, s.starts = record.Zones{}, map[*time.Location][]int64{}
	s.days = s.touched(records)
	for i := range q.GroupBy {
		if s.timed(i) {
			s.periods[i] = s.periodNames(q.GroupBy[i])
		}
	}
	s.out.Range, s.out.byTag = q.Range, max(0, slices.Index(q.GroupBy, ByTag))
	return s
}

// touched returns the range's days that the records touch, in order.
func (s *sheet) touched(records []record.Record) []record.Date {
	runs := make([]record.DateRange, 0, len(records))
	for i := range records {
		run := s.daysOf(&records[i])
		if run.From.Before(s.q.Range.From) {
			run.From = s.q.Range.From
		}
		if s.q.Range.To.Before(run.To) {
			run.To = s.q.Range.To
		}
		if last := len(runs) - 1; !run.To.Before(run.From) && (last < 0 || runs[last] != run) {
			runs = append(runs, run)
		}
	}
	slices.SortFunc(runs, func(a, b record.DateRange) int { return b.From.DaysUntil(a.From) })
	var days []record.Date
	for _, run := range runs {
		day := run.From
		if n := len(days); n > 0 && !days[n-1].Before(day) {
			day = days[n-1].AddDays(1)
		}
		for ; !run.To.Before(day); day = day.AddDays(1) {
			days = append(days, day)
		}
	}
	return days
}

// daysOf returns the days on which cut or whole find the record, or one more.
func (s *sheet) daysOf(r *record.Record) record.DateRange {
	loc := s.zones.Of(*r, s.q.Zone)
	if r.Placed {
		day := r.Day(loc)
		return record.DateRange{From: day, To: day}
	}
	start := record.Minute(r.Start)
	return record.DateRange{From: record.DateOf(start, loc), To: record.DateOf(start.Add(r.Length(s.q.Now)), loc)}
}

// pick lists the records of work in the range that pass the filter, and adds up such breaks.
func (s *sheet) pick(records []record.Record) []entry {
	picked := make([]entry, 0, len(records))
	tagged := s.tagged || len(s.q.Filter.All)+len(s.q.Filter.None) > 0 || s.q.Filter.Untagged
	for i := range records {
		r := &records[i]
		parts := s.unbilled(r, s.cut(r))
		if len(parts) == 0 {
			continue
		}
		var tags []string
		if tagged {
			tags = r.Tags()
		}
		if !s.q.Filter.MatchTagged(*r, tags) {
			continue
		}
		if r.Kind == record.Break {
			s.out.Breaks += lengthOf(parts)
			continue
		}
		picked = append(picked, entry{Record: r, parts: parts, tags: tags})
	}
	return picked
}

// unbilled leaves out billed parts, if the query says so.
func (s *sheet) unbilled(r *record.Record, parts []stretch) []stretch {
	if !s.q.Unbilled {
		return parts
	}
	return slices.DeleteFunc(parts, func(p stretch) bool {
		_, billed := s.q.Billed[RecordDay{r.ID, s.days[p.day]}]
		return billed
	})
}

func lengthOf(parts []stretch) time.Duration {
	var all time.Duration
	for _, p := range parts {
		all += p.length
	}
	return all
}

// count adds one record to the total and to its rows.
func (s *sheet) count(i int, r *entry) {
	s.out.Records++
	s.out.Running = s.out.Running || r.Running()
	s.out.Exact += lengthOf(r.parts)
	parts := s.roundRecord(r.parts)
	for _, p := range parts {
		s.add(&s.total, p)
	}
	s.countRows(i, r, parts)
}

func (s *sheet) countRows(i int, r *entry, parts []stretch) {
	if len(s.q.GroupBy) == 0 {
		return
	}
	tags := s.tagRows(r)
	s.out.Overlapping = s.out.Overlapping || len(tags) > 1
	s.out.several = s.out.several || len(r.tags) > 1 && SeveralTags(r.tags)
	for _, p := range parts {
		for _, tag := range tags {
			l := s.line(s.names(p.day, tag, r.Note))
			s.add(&l.sum, p)
			if l.last != i {
				l.last, l.records = i, l.records+1
			}
		}
	}
}

// cut returns the record's parts on the range's days; none if it's outside. A record of no
// length has one part of no length.
func (s *sheet) cut(r *record.Record) []stretch {
	loc := s.zones.Of(*r, s.q.Zone)
	if r.Placed {
		return s.whole(r, loc)
	}
	starts := s.startsIn(loc)
	from, to := starts[0], starts[len(starts)-1]
	start := record.Minute(r.Start).Unix()
	end := start + int64(r.Length(s.q.Now)/time.Second)
	if start >= to || end < from || end == from && start < from {
		return nil
	}
	start, end = max(start, from), min(end, to)
	day, exact := slices.BinarySearch(starts, start)
	if !exact {
		day--
	}
	parts := make([]stretch, 0, 1)
	for {
		until := min(end, starts[day+1])
		parts = append(parts, stretch{day, time.Duration(until-start) * time.Second})
		if until >= end {
			return parts
		}
		start, day = until, day+1
	}
}

// whole returns a placed record's only part, on its date.
func (s *sheet) whole(r *record.Record, loc *time.Location) []stretch {
	day := r.Day(loc)
	if !s.q.Range.Contains(day) {
		return nil
	}
	at, _ := slices.BinarySearchFunc(s.days, day, func(a, b record.Date) int { return b.DaysUntil(a) })
	return []stretch{{at, r.Length(s.q.Now)}}
}

func (s *sheet) startsIn(loc *time.Location) []int64 {
	starts := s.starts[loc]
	if starts == nil {
		starts = make([]int64, 0, len(s.days)+1)
		for _, d := range s.days {
			starts = append(starts, d.Start(loc).Unix())
		}
		starts = append(starts, s.q.Range.To.End(loc).Unix())
		s.starts[loc] = starts
	}
	return starts
}

// roundRecord rounds the record as a whole, if requested, and applies the difference to its
// last day, then to earlier days if that's too short.
func (s *sheet) roundRecord(parts []stretch) []stretch {
	if !s.q.Round.per("record") {
		return parts
	}
	whole := lengthOf(parts)
	rest := s.q.Round.Apply(whole) - whole
	for i, p := range slices.Backward(parts) {
		change := max(rest, -p.length)
		parts[i].length += change
		rest -= change
	}
	return parts
}

func (s *sheet) add(to *sum, p stretch) {
	to.length += p.length
	if !s.q.Round.per("day") {
		return
	}
	if to.byDay == nil {
		to.byDay = map[int]time.Duration{}
	}
	to.byDay[p.day] += p.length
}

// rowLength returns a row's length. Rounding per day applies if the rows are days; otherwise
// the difference from the total is in Rounding.
func (s *sheet) rowLength(of sum) time.Duration {
	for i := range s.q.GroupBy {
		if !s.timed(i) || s.q.Round.per("total") {
			return of.length
		}
	}
	return s.roundedLength(of)
}

// roundedLength returns the sum's length, rounded per day or per total if requested.
func (s *sheet) roundedLength(of sum) time.Duration {
	switch {
	case s.q.Round.per("total"):
		return s.q.Round.Apply(of.length)
	case s.q.Round.per("day"):
		var all time.Duration
		for _, day := range of.byDay {
			all += s.q.Round.Apply(day)
		}
		return all
	}
	return of.length
}
