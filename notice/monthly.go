package notice

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/record"
	"sundial/timesheet"
)

// SummaryMonth returns the month that a monthly summary on the day covers: in the first half of
// a month the previous one, otherwise the day's.
func SummaryMonth(day record.Date) record.DateRange { return record.Month(day.AddDays(-15)) }

// MonthlySummary covers SummaryMonth: its total and time by tag, compared to the month before.
// Nil: neither month has anything.
func MonthlySummary(r Reader, records []record.Record, day record.Date, schedule string) *interaction.Reply {
	days := SummaryMonth(day)
	before := record.Month(days.From.AddDays(-1))
	table, last := r.report(records, days, timesheet.ByTag), r.report(records, before, timesheet.ByTag)
	if table.Records == 0 && last.Records == 0 {
		return nil
	}
	other := record.Date{Year: -1} // with its year
	head := r.Words.NoticeYourMonth(r.Words.Length(table.Total), r.Words.Month(days.From, other))
	text := r.Words.NoticeMonthBefore(r.Words.Length(last.Total))
	blocks := []slack.Block{blockkit.Headed(head, text)}
	if len(table.Rows) > 0 {
		blocks = append(blocks, blockkit.Text(r.rows(table, nil)))
	}
	blocks = append(blocks, r.details(records, days, table, schedule)...)
	return blockkit.NewReply(head+". "+text, append(blocks, r.scheduleButtons(schedule)...)...)
}
