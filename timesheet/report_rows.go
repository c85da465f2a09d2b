package timesheet

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// line is a row being computed.
type line struct {
	sum
	names []string
	// last is the record counted last: a record's parts are adjacent.
	last, records int
}

// tagRows lists the tags in whose rows the record counts: its own and their parents; the empty
// one if it has none. If each record counts once, its tags together have a row.
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

// tagJoint separates the tags of a record that have a row together.
const tagJoint = ", "

// names returns the names of the row to which a record's part belongs.
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

// periodNames returns each day's period, named by the period's first day.
func (s *sheet) periodNames(by string) []string {
	names := make([]string, len(s.days))
	for i, day := range s.days {
		names[i] = s.period(by, day).String()
	}
	return names
}

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
	s.out.Total = s.roundedLength(s.total)
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

// sort sorts periods by time, tags and notes by length.
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

// compareLast orders rows with the same first group.
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

// keys returns a row's names for people.
func (s *sheet) keys(names []string) []string {
	keys := make([]string, len(names))
	for i, name := range names {
		keys[i] = s.key(s.q.GroupBy[i], name)
	}
	return keys
}

func (s *sheet) key(by, name string) string {
	switch by {
	case ByTag:
		if name == "" {
			return s.q.Words.TimesheetNoTag()
		}
		return "#" + strings.ReplaceAll(name, tagJoint, tagJoint+"#")
	case ByNote:
		return cmp.Or(name, s.q.Words.TimesheetNoNote())
	}
	day, err := record.ParseDate(name)
	if err != nil {
		return name
	}
	switch by {
	case ByWeek:
		return s.q.Words.Week(day, s.today)
	case ByMonth:
		return s.q.Words.Month(day, s.today)
	}
	return s.q.Words.Day(day, s.today)
}

// shortNames returns a row's names for programs: a month is 2026-11.
func (s *sheet) shortNames(names []string) []string {
	for i, by := range s.q.GroupBy {
		if by == ByMonth {
			names[i] = names[i][:len("2026-11")]
		}
	}
	return names
}
