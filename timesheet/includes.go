package timesheet

import (
	"slices"

	"sundial/messages"
	"sundial/record"
)

// maxIncluded bounds the explained parents, and the tags named for each.
const maxIncluded = 3

// Includes explains which of the displayed rows by tag include others: #acme includes #acme/web.
// several: a record counts in rows of which neither includes the other.
func Includes(words *messages.Printer, rows []string, several bool) []string {
	var lines []string
	for _, parent := range rows {
		var children []string
		for _, tag := range rows {
			if tag != parent && parent != "" && record.Covers(parent, tag) {
				children = append(children, "#"+tag)
			}
		}
		if len(children) == 0 || len(lines) == maxIncluded {
			continue
		}
		slices.Sort(children)
		if more := len(children) - maxIncluded; more > 0 {
			lines = append(lines, words.TimesheetIncludesMore(more, "#"+parent, words.List(children[:maxIncluded])))
			continue
		}
		lines = append(lines, words.TimesheetIncludes("#"+parent, words.And(children)))
	}
	if several {
		lines = append(lines, words.TimesheetOverlapping())
	}
	return lines
}

// SeveralTags reports whether two of the tags have rows of which neither includes the other.
func SeveralTags(tags []string) bool {
	for i, one := range tags {
		for _, other := range tags[:i] {
			if !record.Covers(one, other) && !record.Covers(other, one) {
				return true
			}
		}
	}
	return false
}
