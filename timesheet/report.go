package timesheet

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// The units a report is grouped by.
const (
	ByTag   = "tag"
	ByDay   = "day"
	ByWeek  = "week"
	ByMonth = "month"
	ByNote  = "note"
)

// maxGroups is how many groups a report may have at once.
const maxGroups = 2

// Query says what a report is to show.
type Query struct {
	// Range is the days that count; the zero range is all that the records cover.
	Range record.DateRange
	// Filter picks the records.
	Filter record.Filter
	// GroupBy is none, one or two of tag, day, week, month, note.
	GroupBy []string
	// Round is how lengths of work are rounded; breaks never are.
	Round Rounding
	// Apart counts each record in one row only: by tag, in that of all its tags
	// together. Rows and Rounding then always add up to the total.
	Apart bool
	// Billed is what was billed, by record and day. Unbilled leaves it out.
	Billed   map[RecordDay]BilledDay
	Unbilled bool
	// Now is up to when a running record counts.
	Now time.Time
	// Zone is the member's present zone, by which today and what runs are counted;
	// required. Every other record counts on the days of its own zone.
	Zone *time.Location
	// WeekStart is the first day of a week.
	WeekStart time.Weekday
	// Words writes the names of the rows; nil: in English.
	Words *messages.Printer
}

// Table is a report.
type Table struct {
	// Range is the days that were counted.
	Range record.DateRange
	// Total is all work, each record counted once, rounded as asked.
	Total time.Duration
	// Exact is Total without rounding.
	Exact time.Duration
	// Breaks is all rest, which is no part of Total and of no row.
	Breaks time.Duration
	// Records counts the records of work.
	Records int
	// Rows are in order of time where time comes first, else the longest first.
	Rows []Row
	// Overlapping says that some record counts in more rows than one, so that the
	// rows add up to more than the total: it has several tags, or one below another.
	Overlapping bool
	// several says that some of them have several tags, neither of which includes the
	// other; byTag is the place of the tag among the names of a row.
	several bool
	byTag   int
	// Rounding is what rounding per day or in total adds to the rows or takes from them:
	// they and it add up to the total, but where Overlapping is set.
	Rounding time.Duration
	// Running says that a timer still runs in it.
	Running bool
}

// Remarks are the sentences that a reader needs beside the figures.
func (t Table) Remarks(words *messages.Printer) []string {
	var remarks []string
	if t.Overlapping {
		remarks = append(remarks, Includes(words, t.tags(), t.several)...)
	}
	if t.Running {
		remarks = append(remarks, words.TimesheetStillRunning())
	}
	return remarks
}

// tags are those of the rows, each once.
func (t Table) tags() []string {
	var all []string
	for _, row := range t.Rows {
		if tag := row.Names[t.byTag]; !slices.Contains(all, tag) {
			all = append(all, tag)
		}
	}
	return all
}

// Row is one line of a report.
type Row struct {
	// Keys are the names of the groups as people read them, one for each of
	// GroupBy: #acme, Mon 3 Nov, W45, November, a note.
	Keys []string
	// Names are the same for programs: acme, 2026-11-03, the first day of the
	// week, 2026-11, a note; empty for no tag and no note.
	Names []string
	// Length is the row's work, rounded as asked.
	Length time.Duration
	// Records counts the records that have a part in the row.
	Records int
}

// Report adds up the records. Each is clipped to the range; one over midnight
// counts on both days, in the total once. By tag, a row counts the records
// whose tags its tag covers: #acme counts those of #acme/web too.
//
// Rounding per record rounds each record's length within the range, and a row
// adds up rounded records. Rounding per day rounds the work of each day, and rounding
// per total the total: what that adds to rows that are no days stands in Rounding.
func Report(records []record.Record, q Query) Table {
	q.GroupBy = q.GroupBy[:min(len(q.GroupBy), maxGroups)]
	if q.Range.IsZero() {
		q.Range = covered(records, q.Now, q.Zone)
	}
	if q.Range.IsZero() {
		return Table{}
	}
	s := newSheet(q, records)
	picked := s.pick(records)
	for i := range picked {
		s.count(i, &picked[i])
	}
	return s.table()
}

// covered is the range of days that the records touch.
func covered(records []record.Record, now time.Time, present *time.Location) record.DateRange {
	var all record.DateRange
	zones := record.Zones{}
	for _, r := range records {
		days := r.Days(now, zones.Of(r, present))
		if all.IsZero() || days.From.Before(all.From) {
			all.From = days.From
		}
		if all.To.IsZero() || all.To.Before(days.To) {
			all.To = days.To
		}
	}
	return all
}

// sheet is a report in the making. Days are counted as an index into days, and
// moments as Unix seconds, since a report goes over many records.
type sheet struct {
	q     Query
	today record.Date
	days  []record.Date
	zones record.Zones
	// starts holds for each zone the first second of each of the days, and the first one
	// after the range. No record lies on a day between two of them.
	starts map[*time.Location][]int64
	tagged bool // tags have rows
	total  sum
	lines  map[[maxGroups]string]*line
	// periods holds, for each group of time, the name of each day's period.
	periods [maxGroups][]string
	out     Table
}

// sum adds up seconds. Where a day is rounded on its own, the days are apart.
type sum struct {
	seconds int64
	byDay   map[int]int64
}

// line is a row in the making.
type line struct {
	sum
	names []string
	// last is the record counted last: parts of one record come one after another.
	last, records int
}

// stretch is the part of a record on one day.
type stretch struct {
	day     int
	seconds int64
}

// entry is a record that counts, with its parts and tags.
type entry struct {
	*record.Record
	parts []stretch
	tags  []string
}

// newSheet readies a report. Only days that the records touch are laid out: a range may
// reach over thousands of years, and so may what lies between two records.
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

// touched are the days of the range that the records touch, in order.
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

// daysOf are the days on which cut or whole find the record, or one more.
func (s *sheet) daysOf(r *record.Record) record.DateRange {
	loc := s.zones.Of(*r, s.q.Zone)
	if r.Placed {
		day := r.Day(loc)
		return record.DateRange{From: day, To: day}
	}
	start := record.Minute(r.Start)
	return record.DateRange{From: record.DateOf(start, loc), To: record.DateOf(start.Add(r.Length(s.q.Now)), loc)}
}

// pick lists the records of work that lie in the range and pass the filter, and
// adds up the breaks that do.
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

// unbilled leaves out the parts that were billed, where the query wants that.
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
	var seconds int64
	for _, p := range parts {
		seconds += p.seconds
	}
	return time.Duration(seconds) * time.Second
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

// cut is the record's parts on the days of the range; none where it lies
// outside. A record of no length has one part of no length.
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
		parts = append(parts, stretch{day, until - start})
		if until >= end {
			return parts
		}
		start, day = until, day+1
	}
}

// whole is the one part of a placed record, on its date.
func (s *sheet) whole(r *record.Record, loc *time.Location) []stretch {
	day := r.Day(loc)
	if !s.q.Range.Contains(day) {
		return nil
	}
	at, _ := slices.BinarySearchFunc(s.days, day, func(a, b record.Date) int { return b.DaysUntil(a) })
	return []stretch{{at, int64(r.Length(s.q.Now) / time.Second)}}
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

// roundRecord rounds the record as a whole, where that was asked for, and lets
// its last day take the difference; a day before gives what the last lacks.
func (s *sheet) roundRecord(parts []stretch) []stretch {
	if !s.q.Round.per("record") {
		return parts
	}
	whole := int64(lengthOf(parts) / time.Second)
	rest := s.round(whole) - whole
	for i := len(parts) - 1; i >= 0; i-- {
		change := max(rest, -parts[i].seconds)
		parts[i].seconds += change
		rest -= change
	}
	return parts
}

func (s *sheet) round(seconds int64) int64 {
	return int64(s.q.Round.Apply(time.Duration(seconds)*time.Second) / time.Second)
}

func (s *sheet) add(to *sum, p stretch) {
	to.seconds += p.seconds
	if !s.q.Round.per("day") {
		return
	}
	if to.byDay == nil {
		to.byDay = map[int]int64{}
	}
	to.byDay[p.day] += p.seconds
}

// rowLength is a row's length. Rounding per day rounds it where the rows are of days;
// else what rounding makes of the total stands in Rounding.
func (s *sheet) rowLength(of sum) time.Duration {
	for i := range s.q.GroupBy {
		if !s.timed(i) || s.q.Round.per("total") {
			return time.Duration(of.seconds) * time.Second
		}
	}
	return s.settle(of)
}

// settle is the sum's length, rounded per day or per total where asked for.
func (s *sheet) settle(of sum) time.Duration {
	seconds := of.seconds
	if s.q.Round.per("total") {
		seconds = s.round(seconds)
	}
	if s.q.Round.per("day") {
		seconds = 0
		for _, day := range of.byDay {
			seconds += s.round(day)
		}
	}
	return time.Duration(seconds) * time.Second
}

// tagRows lists the tags in whose rows the record counts: its own and all above
// them. Without a tag it is the empty one. Where each record is to count once, its
// tags together have a row.
func (s *sheet) tagRows(r *entry) []string {
	switch {
	case !s.tagged || len(r.tags) == 0:
		return []string{""}
	case s.q.Apart:
		return []string{strings.Join(r.tags, tagJoint)}
	}
	rows := slices.Clone(r.tags)
	for _, tag := range r.tags {
		for at := strings.LastIndexByte(tag, '/'); at > 0; at = strings.LastIndexByte(tag[:at], '/') {
			if parent := tag[:at]; !slices.Contains(rows, parent) {
				rows = append(rows, parent)
			}
		}
	}
	return rows
}

// tagJoint stands between the tags of a record that have a row together.
const tagJoint = ", "

// names are the names of the row that a part of a record counts in.
func (s *sheet) names(day int, tag, note string) (names [maxGroups]string) {
	for i, by := range s.q.GroupBy {
		switch by {
		case ByTag:
			names[i] = tag
		case ByNote:
			names[i] = note
		default:
			names[i] = s.periods[i][day]
		}
	}
	return names
}

// periodNames names, for each day of the range, the period it belongs to by the
// period's first day.
func (s *sheet) periodNames(by string) []string {
	names := make([]string, len(s.days))
	for i, day := range s.days {
		names[i] = s.period(by, day).String()
	}
	return names
}

// period is the first day of the day, week or month that the day belongs to.
func (s *sheet) period(by string, day record.Date) record.Date {
	switch by {
	case ByWeek:
		return record.Week(day, s.q.WeekStart).From
	case ByMonth:
		return record.Month(day).From
	}
	return day
}

func (s *sheet) line(names [maxGroups]string) *line {
	l := s.lines[names]
	if l == nil {
		l = &line{names: names[:len(s.q.GroupBy)], last: -1}
		s.lines[names] = l
	}
	return l
}

func (s *sheet) table() Table {
	s.out.Total = s.settle(s.total)
	for _, l := range s.lines {
		s.out.Rows = append(s.out.Rows, Row{
			Keys: s.keys(l.names), Names: s.shortNames(l.names), Length: s.rowLength(l.sum), Records: l.records,
		})
	}
	s.sort()
	if len(s.out.Rows) == 1 && !s.out.Overlapping {
		s.out.Rows[0].Length = s.out.Total
	}
	if len(s.out.Rows) > 0 && !s.out.Overlapping {
		s.out.Rounding = s.out.Total
		for _, r := range s.out.Rows {
			s.out.Rounding -= r.Length
		}
	}
	return s.out
}

// sort puts periods in order of time, tags and notes by length.
func (s *sheet) sort() {
	first := map[string]time.Duration{}
	for _, r := range s.out.Rows {
		first[r.Names[0]] += r.Length
	}
	slices.SortFunc(s.out.Rows, func(a, b Row) int {
		if s.timed(0) || a.Names[0] == b.Names[0] {
			return cmp.Or(cmp.Compare(a.Names[0], b.Names[0]), s.compareLast(a, b))
		}
		return cmp.Or(-cmp.Compare(first[a.Names[0]], first[b.Names[0]]), cmp.Compare(a.Names[0], b.Names[0]))
	})
}

// compareLast orders rows whose first group is the same.
func (s *sheet) compareLast(a, b Row) int {
	last := len(a.Names) - 1
	byName := cmp.Compare(a.Names[last], b.Names[last])
	if s.timed(last) {
		return byName
	}
	return cmp.Or(-cmp.Compare(a.Length, b.Length), byName)
}

func (s *sheet) timed(group int) bool {
	by := s.q.GroupBy[group]
	return by != ByTag && by != ByNote
}
