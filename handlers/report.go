package handlers

import (
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/record"
	"sundial/timesheet"
)

// reportRows is how many rows a report shows in a message.
const reportRows = 40

// report adds up a range by tag, day, week, month or note.
func report(t *task, c command.Command) error {
	days := c.Range
	if days.IsZero() {
		days = t.thisWeek()
	}
	start, end := days.Bounds(t.loc)
	records, err := t.store.Records(t.ctx, t.m, start, end)
	if err != nil {
		return err
	}
	if c.Format != "" {
		return t.reportFile(c, days, records)
	}
	table := timesheet.Report(records, t.query(c, days))
	head := t.rangeName(c, days) + ": " + record.FormatLength(table.Total)
	if len(table.Rows) == 0 {
		t.tell(t.rangeName(c, days)+":", "nothing tracked.")
		return nil
	}
	var lines []string
	for i, row := range table.Rows {
		if i == reportRows {
			lines = append(lines, fmt.Sprintf("… and %d more; %s report as csv has them all", len(table.Rows)-i, t.command))
			break
		}
		lines = append(lines, strings.Join(row.Keys, " · ")+"  "+record.FormatLength(row.Length)+"  "+bar(row.Length.Seconds(), table.Total.Seconds()))
	}
	blocks := []slack.Block{headedBlock(head, ""), textBlock(strings.Join(lines, "\n"))}
	if table.Overlapping {
		blocks = append(blocks, smallBlock("Some records have several tags: the rows overlap, the sum counts each record once."))
	}
	t.show(newReply(head+"\n"+strings.Join(lines, "\n"), blocks...))
	return nil
}

func (t *task) query(c command.Command, days record.DateRange) timesheet.Query {
	by := c.GroupBy
	if len(by) == 0 {
		by = []string{"tag"}
	}
	return timesheet.Query{
		Range: days, Filter: c.Filter, GroupBy: by, Now: t.now, Zone: t.loc, WeekStart: t.weekStart(),
		Round: timesheet.Rounding{Step: c.Round.Step, Mode: c.Round.Mode, Per: c.Round.Per},
	}
}

// bar draws a share of the whole in ten steps, for clients without charts.
func bar(part, whole float64) string {
	if whole <= 0 {
		return ""
	}
	return strings.Repeat("▇", max(1, int(part/whole*10+0.5)))
}

func (t *task) thisWeek() record.DateRange {
	from := t.today()
	for from.Weekday() != t.weekStart() {
		from = from.AddDays(-1)
	}
	return record.DateRange{From: from, To: from.AddDays(6)}
}
