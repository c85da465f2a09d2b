package timesheet

import (
	"strings"

	"sundial/record"
)

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
		return orElse(name != "", "#"+strings.ReplaceAll(name, tagJoint, tagJoint+"#"), s.q.Words.TimesheetNoTag())
	case ByNote:
		return orElse(name != "", name, s.q.Words.TimesheetNoNote())
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

func orElse(yes bool, text, other string) string {
	if yes {
		return text
	}
	return other
}
