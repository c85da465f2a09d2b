package reports

import (
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/timesheet"
)

func homeWeek(in *handlers.Interaction) ([]slack.Block, error) {
	days := in.ThisWeek()
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, days, in.Now)
	if err != nil {
		return nil, err
	}
	table := timesheet.Report(records, timesheet.Query{
		Range: days, GroupBy: []string{timesheet.ByDay}, Now: in.Now, Zone: in.Zone, WeekStart: in.Member.WeekStart(), Words: in.Words,
	})
	if table.Records == 0 {
		return nil, nil
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
