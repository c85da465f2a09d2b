package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// reportFeature adds up hours, here or as a file.
func reportFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Report: report},
		Group: handlers.HelpReview,
		Does:  (*messages.Printer).HelpReport,
		Examples: []string{
			"report",
			"report last month #acme by day",
			"report october by tag and week",
			"report last week round up 15m per day",
			"report last month as xlsx",
		},
		Buttons: map[string]handlers.Button{
			"report_week": reportWeekButton,
			"report_more": pageButton,
			"report_less": pageButton,
			"report_by":   reportBy,
			"report_as":   reportAs,
		},
	}
}

const (
	reportRows = 30

	reportNested = 18

	// reportKey bounds a row's name; a note may be longer than a page.
	reportKey = 80
)

// report adds up a range by tag, day, week, month or note, or two of them.
func report(in *handlers.Interaction, c command.Command) error {
	if slices.Contains(c.GroupBy, "person") {
		in.Say("A report is of your own hours. Type instead: %s received by person", in.Command)
		return nil
	}
	switch {
	case c.Range.IsZero() && c.Unbilled:
		all, err := allDays(in)
		if err != nil {
			return err
		}
		c.Range, c.RangeName = all, "all unbilled"
	case c.Range.IsZero():
		c.Range, c.RangeName = in.ThisWeek(), "this week"
	}
	if c.Format != "" {
		return reportFile(in, c)
	}
	return reportPage(in, c, 0)
}

// allDays are the days of all records.
func allDays(in *handlers.Interaction) (record.DateRange, error) {
	days := record.DateRange{From: in.Today(), To: in.Today()}
	records, err := in.Store.AllRecords(in.Ctx, in.Member)
	if err != nil {
		return days, err
	}
	zones := record.Zones{}
	for _, r := range records {
		own := r.Days(in.Now, zones.Of(r, in.Zone))
		if own.From.Before(days.From) {
			days.From = own.From
		}
		if days.To.Before(own.To) {
			days.To = own.To
		}
	}
	return days, nil
}

// reported reads the records of a report, and how it counts them.
func reported(in *handlers.Interaction, c command.Command) ([]record.Record, timesheet.Query, error) {
	q := query(in, c)
	bills, err := in.Store.Bills(in.Ctx, in.Member)
	if err != nil {
		return nil, q, err
	}
	q.Billed = notice.Billed(bills)
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, c.Range, in.Now)
	return records, q, err
}

// reportPage shows the rows of a report from the given one on: the sum first,
// then a chart where one fits, then the groups. What was asked is kept with the
// envelope, so that no button carries a word of it.
func reportPage(in *handlers.Interaction, c command.Command, from int) error {
	records, q, err := reported(in, c)
	if err != nil {
		return err
	}
	table := timesheet.Report(records, q)
	name := in.RangeName(c, c.Range)
	if words := c.Filter.String(); words != "" {
		name += ", " + blockkit.Ellipsis(words, 200)
	}
	if len(table.Rows) == 0 {
		in.Tell(name+":", "nothing tracked.")
		return nil
	}
	head := name + ": " + record.FormatLength(table.Total)
	blocks := []slack.Block{blockkit.Headed(head, "")}
	if from == 0 {
		more, err := reportHead(in, c, table, records, q)
		if err != nil {
			return err
		}
		blocks = append(blocks, more...)
	}
	perPage := reportRows
	if len(q.GroupBy) > 1 {
		perPage = reportNested
	}
	from = min(max(from, 0), len(table.Rows)-1)
	until := min(from+perPage, len(table.Rows))
	draw := blockkit.TextBars
	if in.Request.View == nil && from == 0 && reportChart(table, q) != nil { // a view takes no chart
		draw = blockkit.TextColumns
	}
	rows, lines := reportBlocks(table.Rows[from:until], len(q.GroupBy) > 1, draw)
	blocks = append(blocks, rows...)
	if len(table.Rows) > perPage {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("Rows %d to %d of %d.", from+1, until, len(table.Rows))))
	}
	if table.Rounding != 0 && until == len(table.Rows) {
		line := in.Words.TimesheetRounding() + "  " + record.FormatLength(table.Rounding)
		lines, blocks = append(lines, line), append(blocks, blockkit.Text(line))
	}
	in.Choices = []command.Command{c}
	bill, err := billButton(in, c)
	if err != nil {
		return err
	}
	blocks = append(blocks, reportControls(in, bill, q.GroupBy, from, until, perPage, len(table.Rows)))
	in.Show(blockkit.NewReply(blockkit.Ellipsis(head+"\n"+strings.Join(lines, "\n"), handlers.FallbackText), blocks...))
	return nil
}

// reportHead is what stands between the sum and the rows.
func reportHead(in *handlers.Interaction, c command.Command, table timesheet.Table, records []record.Record, q timesheet.Query) ([]slack.Block, error) {
	var blocks []slack.Block
	if lines := moneyLines(in, records, q); len(lines) > 0 {
		blocks = append(blocks, blockkit.Text(strings.Join(lines, "\n")))
	}
	if c.Range.Contains(in.Today()) {
		below := ""
		if len(c.Filter.All) == 1 && len(c.Filter.All[0]) == 1 {
			below = c.Filter.All[0][0]
		}
		goals, err := in.GoalLines(below)
		if err != nil {
			return nil, err
		}
		if len(goals) > 0 {
			blocks = append(blocks, blockkit.Text(strings.Join(goals[:min(len(goals), handlers.HomeGoals)], "\n")))
		}
	}
	for _, remark := range append(roundWords(c.Round, table), table.Remarks(in.Words)...) {
		blocks = append(blocks, blockkit.Small(remark))
	}
	if table.Breaks > 0 {
		blocks = append(blocks, blockkit.Small("Breaks, in none of these: "+record.FormatLength(table.Breaks)+"."))
	}
	if chart := reportChart(table, q); chart != nil {
		blocks = append(blocks, chart)
	}
	return blocks, nil
}

// reportChart draws the groups where there is one of them: time as bars, parts
// of a whole as a pie. Groups that overlap are no parts of a whole.
func reportChart(table timesheet.Table, q timesheet.Query) slack.Block {
	if len(q.GroupBy) != 1 {
		return nil
	}
	amounts := amountsIn(table.Rows, 0)
	switch by := q.GroupBy[0]; {
	case by == timesheet.ByNote || len(amounts) < 2:
		return nil
	case by != timesheet.ByTag:
		return blockkit.BarChart(q.Words, "Hours by "+by, amounts)
	case table.Overlapping:
		return blockkit.BarChart(q.Words, "Hours by tag", amounts[:min(len(amounts), blockkit.ChartSegments)])
	}
	return blockkit.PieChart(q.Words, "Hours by tag", amounts)
}

// amountsIn are the rows by their key of the given group.
func amountsIn(rows []timesheet.Row, group int) []blockkit.Amount {
	amounts := make([]blockkit.Amount, len(rows))
	for i, row := range rows {
		amounts[i] = blockkit.Amount{Label: row.Keys[group], Length: row.Length}
	}
	return amounts
}

// reportBlocks draws rows, and their lines for the notification.
func reportBlocks(rows []timesheet.Row, nested bool, draw func([]blockkit.Amount) slack.Block) (blocks []slack.Block, lines []string) {
	for _, row := range rows {
		lines = append(lines, blockkit.Ellipsis(strings.Join(row.Keys, " · "), reportKey)+"  "+record.FormatLength(row.Length))
	}
	if !nested {
		return []slack.Block{rowsBlock(amountsIn(rows, 0), draw)}, lines
	}
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Names[0] == rows[0].Names[0] {
			n++
		}
		blocks = append(blocks, blockkit.Headed(blockkit.Middle(rows[0].Keys[0], reportKey), ""), rowsBlock(amountsIn(rows[:n], 1), draw))
		rows = rows[n:]
	}
	return blocks, lines
}

// rowsBlock draws short names in columns, long ones as lines that wrap.
func rowsBlock(amounts []blockkit.Amount, draw func([]blockkit.Amount) slack.Block) slack.Block {
	var lines []string
	for _, a := range amounts {
		lines = append(lines, record.FormatLength(a.Length)+"  "+blockkit.Middle(a.Label, reportKey))
		if len([]rune(a.Label)) > blockkit.ChartLabel {
			for _, b := range amounts[len(lines):] {
				lines = append(lines, record.FormatLength(b.Length)+"  "+blockkit.Middle(b.Label, reportKey))
			}
			return blockkit.Text(strings.Join(lines, "\n"))
		}
	}
	return draw(amounts)
}

// reportControls turn the page, group anew, or send a file.
func reportControls(in *handlers.Interaction, bill *slack.ButtonBlockElement, groups []string, from, until, perPage, rows int) slack.Block {
	var by *slack.OptionBlockObject
	var choices []*slack.OptionBlockObject
	for _, group := range []string{timesheet.ByTag, timesheet.ByDay, timesheet.ByWeek, timesheet.ByMonth, timesheet.ByNote} {
		one := slack.NewOptionBlockObject(group+" "+in.Request.Envelope, blockkit.Plain("By "+group), nil)
		if choices = append(choices, one); len(groups) == 1 && groups[0] == group {
			by = one
		}
	}
	pick := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain("By …"), "report_by", choices...)
	pick.InitialOption = by
	var files []*slack.OptionBlockObject
	for _, format := range []string{"csv", "xlsx", "pdf", "ics", "json"} {
		files = append(files, slack.NewOptionBlockObject(format+" "+in.Request.Envelope, blockkit.Plain("Send as "+strings.ToUpper(format)), nil))
	}
	elements := []slack.BlockElement{pick}
	if from > 0 {
		elements = append(elements, blockkit.Button("report_less", in.Words.AppNewerButton(), fmt.Sprintf("%d %s", max(0, from-perPage), in.Request.Envelope)))
	}
	if until < rows {
		elements = append(elements, blockkit.Button("report_more", in.Words.AppMoreButton(), fmt.Sprintf("%d %s", until, in.Request.Envelope)))
	}
	if bill != nil {
		elements = append(elements, bill)
	}
	return slack.NewActionBlock("", append(elements, slack.NewOverflowBlockElement("report_as", files...))...)
}

// askedReport is the report that a control belongs to, looked at as of the
// moment when it was asked for.
func askedReport(in *handlers.Interaction, value string) (c command.Command, what string, ok bool, err error) {
	what, envelope, _ := strings.Cut(value, " ")
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return c, what, false, err
	}
	if !ok || len(k.Choices) != 1 || k.Choices[0].Verb != command.Report {
		in.Say("This report is over. Type it again: %s report", in.Command)
		return c, what, false, nil
	}
	in.Now = k.At
	return k.Choices[0], what, true, nil
}

// pageButton shows another page of a report.
func pageButton(in *handlers.Interaction, value string) error {
	c, what, ok, err := askedReport(in, value)
	if err != nil || !ok {
		return err
	}
	from, err := strconv.Atoi(what)
	if err != nil {
		from = 0
	}
	return reportPage(in, c, from)
}

// reportBy groups a report anew.
func reportBy(in *handlers.Interaction, value string) error {
	c, what, ok, err := askedReport(in, value)
	if err != nil || !ok {
		return err
	}
	if c.GroupBy = []string{what}; !slices.Contains([]string{timesheet.ByTag, timesheet.ByDay, timesheet.ByWeek, timesheet.ByMonth, timesheet.ByNote}, what) {
		c.GroupBy = nil
	}
	return reportPage(in, c, 0)
}

// reportAs sends a report as a file. Its message stays as it is.
func reportAs(in *handlers.Interaction, value string) error {
	c, what, ok, err := askedReport(in, value)
	if err != nil || !ok {
		return err
	}
	if c.Format = what; !slices.Contains([]string{"csv", "xlsx", "pdf", "ics", "json"}, what) {
		c.Format = "csv"
	}
	if err := report(in, c); err != nil {
		return err
	}
	in.Answer.Reply.Replace = false
	return nil
}

func query(in *handlers.Interaction, c command.Command) timesheet.Query {
	by := c.GroupBy
	if len(by) == 0 {
		by = []string{timesheet.ByTag}
	}
	return timesheet.Query{
		Range: c.Range, Filter: c.Filter, Unbilled: c.Unbilled, GroupBy: by, Now: in.Now, Zone: in.Zone, WeekStart: in.Member.WeekStart(), Words: in.Words,
		Round: timesheet.Rounding{Step: c.Round.Step, Mode: c.Round.Mode, Per: c.Round.Per},
	}
}

// roundWords say how a report was rounded, and what it is without.
func roundWords(r command.Rounding, table timesheet.Table) []string {
	if r.Step <= 0 {
		return nil
	}
	how := map[string]string{"up": "up to", "down": "down to", "nearest": "to the nearest"}[r.Mode]
	return []string{fmt.Sprintf("Rounded %s %s per %s; exactly %s.", how, record.FormatLength(r.Step), r.Per, record.FormatLength(table.Exact))}
}
