package timesheet_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/messages"
	"sundial/record"
	"sundial/timesheet"
)

// TestTheExplainedInclusionsMatchTheRows draws records with nested tags: a remark names a
// parent and a child exactly where both have a row, and the parent's row is no shorter
// than the child's.
func TestTheExplainedInclusionsMatchTheRows(t *testing.T) {
	words := messages.For(messages.English, "/time")
	day := record.Date{Year: 2026, Month: 3, Day: 2}
	rapid.Check(t, func(t *rapid.T) {
		tags := rapid.SliceOfN(rapid.SampledFrom([]string{"#a", "#a/b", "#a/b/c", "#d", "#d/e", "#f"}), 0, 3)
		var records []record.Record
		for i, drawn := range rapid.SliceOfN(tags, 1, 6).Draw(t, "tags") {
			start := time.Date(2026, 3, 2, 8+i, 0, 0, 0, time.UTC)
			records = append(records, record.Record{ID: string(rune('a' + i)), Kind: record.Work, Note: strings.Join(drawn, " "), Start: start, End: start.Add(30 * time.Minute), Zone: "UTC"})
		}
		table := timesheet.Report(records, timesheet.Query{Range: record.DateRange{From: day, To: day}, GroupBy: []string{timesheet.ByTag}, Now: day.End(time.UTC), Zone: time.UTC})
		length := map[string]time.Duration{}
		for _, row := range table.Rows {
			length[row.Names[0]] = row.Length
		}
		said := strings.Join(table.Remarks(words), " ")
		for parent, whole := range length {
			for child, part := range length {
				if child == parent || parent == "" || !strings.HasPrefix(child, parent+"/") {
					continue
				}
				if part > whole || !strings.Contains(said, "#"+parent+" includes ") || !strings.Contains(said, "#"+child) {
					t.Fatalf("#%s %v, #%s %v: %q", parent, whole, child, part, said)
				}
			}
		}
		several := false
		for _, r := range records {
			several = several || timesheet.SeveralTags(r.Tags())
		}
		if got := strings.Contains(said, "several tags"); got != several {
			t.Fatalf("several tags: %v, and it says %q", several, said)
		}
	})
}
