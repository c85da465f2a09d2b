package reports

import (
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/record"
	"sundial/timesheet"
)

// homeWeek shows this week, day by day.
func homeWeek(in *handlers.Interaction) ([]slack.Block, error) {
	days := in.ThisWeek()
	table, err := tableOf(in, days, record.Filter{}, timesheet.ByDay)
	if err != nil || table.Records == 0 {
		return nil, err
	}
	by := map[string]time.Duration{}
	for _, row := range table.Rows {
		by[row.Names[0]] = row.Length
	}
	var amounts []blockkit.Amount
	for _, d := range days.Days() {
		amounts = append(amounts, blockkit.Amount{Label: in.Words.ShortWeekday(d.Weekday()), Length: by[d.String()]})
	}
	blocks := []slack.Block{blockkit.Header(in.Words.HomeWeekHeader(in.Words.Length(table.Total)))}
	if chart := blockkit.BarChart(in.Words, in.Words.HomeHoursTitle(), amounts); chart != nil {
		blocks = append(blocks, chart)
	}
	return blocks, nil
}

// tableOf adds up the member's records of the days.
func tableOf(in *handlers.Interaction, days record.DateRange, filter record.Filter, by ...string) (timesheet.Table, error) {
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, days, in.Now)
	if err != nil {
		return timesheet.Table{}, err
	}
	return timesheet.Report(records, timesheet.Query{
		Range: days, Filter: filter, GroupBy: by, Now: in.Now, Zone: in.Zone, WeekStart: in.Member.WeekStart(), Words: in.Words,
	}), nil
}
