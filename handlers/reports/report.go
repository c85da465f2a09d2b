package reports

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/paper"
	"sundial/record"
	"sundial/reporting"
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
			"report last month hours 1:30 without notes as csv",
			"report last month #acme as pdf on the 1st at 9:00",
		},
		Buttons: map[string]handlers.Button{
			"report_week": handlers.CommandButton(command.Command{Verb: command.Report}),
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

	// reportKey bounds a row's name; a note can be longer than a page.
	reportKey = 80
)

// report adds up a range by tag, day, week, month or note, or by two of them.
func report(in *handlers.Interaction, c command.Command) error {
	if slices.Contains(c.GroupBy, "person") {
		return in.Say(in.Words.ReportsOwnOnly())
	}
	switch {
	case c.Off:
		return noReportsLater(in, c)
	case c.Rule.Repeats():
		return reportLater(in, c)
	case c.Range.IsZero() && c.Unbilled:
		all, err := writer(in).AllDays(in.Ctx)
		if err != nil {
			return err
		}
		c.Range = all
	case c.Range.IsZero():
		c.Range, c.RangeName = in.ThisWeek(), "week"
	}
	if c.Format != "" {
		return reportFile(in, c)
	}
	return reportPage(in, c, 0)
}

// writer reads the member's reports as of the request.
func writer(in *handlers.Interaction) reporting.Writer {
	return reporting.Writer{
		Store: in.Store, Member: in.Member, Words: in.Words, Now: in.Now, Zone: in.Zone, Author: in.SlackName, Fonts: in.Fonts, PDFSlot: in.PDFSlot,
	}
}

// reportFile sends a report as a file.
func reportFile(in *handlers.Interaction, c command.Command) error {
	file, err := writer(in).File(in.Ctx, c)
	if errors.Is(err, paper.ErrTooLong) {
		return in.Say(in.Words.PaperTooLong(paper.MaxPages))
	}
	if err != nil {
		return err
	}
	in.Remark = strings.TrimSpace(in.Remark + " " + file.Remark)
	in.Upload(file.Name, in.Words.ReportsFileTitle(), file.Content)
	if tag, ok := c.Filter.OnlyTag(); ok && c.Format == "pdf" && len(in.Member.Settings.Tags[tag].Client) == 0 {
		in.Choices = []command.Command{c}
		in.AddBlocks(blockkit.Small(in.Words.OutsideNoClientNamed("#"+tag)), blockkit.Buttons(blockkit.Button("client", in.Words.OutsideNameClientButton(), in.Request.Envelope)))
	}
	return nil
}

// reportPage shows the report's rows from the given one on: the sum, then a chart if one fits,
// then the groups. The command is stored with the envelope, so no button contains any of it.
func reportPage(in *handlers.Interaction, c command.Command, from int) error {
	records, q, err := writer(in).Read(in.Ctx, c)
	if err != nil {
		return err
	}
	table := timesheet.Report(records, q)
	name := rangeTitle(in, c)
	if len(table.Rows) == 0 {
		in.Tell(in.Words.ReportsEmptyHead(name), "")
		return nil
	}
	head := in.Words.ReportsTotalHead(name, in.Words.Length(table.Total))
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
	columns := blockkit.TextBars
	if in.Request.View == nil && from == 0 && reportChart(table, q) != nil { // a view can't contain a chart
		columns = blockkit.TextColumns
	}
	draw := func(amounts []blockkit.Amount) slack.Block { return columns(amounts, in.Words.Length) }
	rows, lines := reportBlocks(in.Words, table.Rows[from:until], len(q.GroupBy) > 1, draw)
	blocks = append(blocks, rows...)
	if len(table.Rows) > perPage {
		blocks = append(blocks, blockkit.Small(in.Words.ReportsRowRange(from+1, until, len(table.Rows))))
	}
	if table.Rounding != 0 && until == len(table.Rows) {
		line := in.Words.TimesheetRounding() + "  " + in.Words.Length(table.Rounding)
		lines, blocks = append(lines, line), append(blocks, blockkit.Text(line))
	}
	in.Choices = []command.Command{c}
	blocks = append(blocks, reportControls(in, billButton(in, records, q), q.GroupBy, from, until, perPage, len(table.Rows)))
	in.Show(blockkit.NewReply(record.Ellipsis(head+"\n"+strings.Join(lines, "\n"), handlers.FallbackText), blocks...))
	return nil
}

// rangeTitle names a report's days and filters.
func rangeTitle(in *handlers.Interaction, c command.Command) string {
	name := in.RangeName(c, c.Range)
	if c.Unbilled {
		name = in.Words.ReportsUnbilled(name)
	}
	if filter := c.Filter.String(); filter != "" {
		name = in.Words.ReportsFiltered(name, record.Ellipsis(filter, 200))
	}
	return name
}

// reportHead returns what's between the sum and the rows.
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
	for _, remark := range append(reporting.RoundWords(in.Words, c.Round, table), table.Remarks(in.Words)...) {
		blocks = append(blocks, blockkit.Small(remark))
	}
	if table.Breaks > 0 {
		blocks = append(blocks, blockkit.Small(in.Words.ReportsBreaks(in.Words.Length(table.Breaks))))
	}
	if chart := reportChart(table, q); chart != nil {
		blocks = append(blocks, chart)
	}
	return blocks, nil
}

// reportChart draws time as bars, parts of a whole as a pie. Groups that overlap aren't parts
// of a whole.
func reportChart(table timesheet.Table, q timesheet.Query) slack.Block {
	if len(q.GroupBy) != 1 {
		return nil
	}
	amounts := amountsIn(table.Rows, 0)
	switch by := q.GroupBy[0]; {
	case by == timesheet.ByNote || len(amounts) < 2:
		return nil
	case by == timesheet.ByDay:
		return blockkit.BarChart(q.Words, q.Words.ReportsHoursByDay(), amounts)
	case by == timesheet.ByWeek:
		return blockkit.BarChart(q.Words, q.Words.ReportsHoursByWeek(), amounts)
	case by == timesheet.ByMonth:
		return blockkit.BarChart(q.Words, q.Words.ReportsHoursByMonth(), amounts)
	case table.Overlapping:
		return blockkit.BarChart(q.Words, q.Words.ReportsHoursByTag(), amounts[:min(len(amounts), blockkit.ChartSegments)])
	}
	return blockkit.PieChart(q.Words, q.Words.ReportsHoursByTag(), amounts)
}

// amountsIn returns the rows by their key of the given group.
func amountsIn(rows []timesheet.Row, group int) []blockkit.Amount {
	amounts := make([]blockkit.Amount, len(rows))
	for i, row := range rows {
		amounts[i] = blockkit.Amount{Label: row.Keys[group], Length: row.Length}
	}
	return amounts
}

// reportBlocks draws rows, and their lines for the notification.
func reportBlocks(words *messages.Printer, rows []timesheet.Row, nested bool, draw func([]blockkit.Amount) slack.Block) (blocks []slack.Block, lines []string) {
	for _, row := range rows {
		lines = append(lines, record.Ellipsis(strings.Join(row.Keys, " · "), reportKey)+"  "+words.Length(row.Length))
	}
	if !nested {
		return []slack.Block{rowsBlock(words, amountsIn(rows, 0), draw)}, lines
	}
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Names[0] == rows[0].Names[0] {
			n++
		}
		blocks = append(blocks, blockkit.Headed(blockkit.Middle(rows[0].Keys[0], reportKey), ""), rowsBlock(words, amountsIn(rows[:n], 1), draw))
		rows = rows[n:]
	}
	return blocks, lines
}

// rowsBlock shows short names in columns, long ones as lines that wrap.
func rowsBlock(words *messages.Printer, amounts []blockkit.Amount, draw func([]blockkit.Amount) slack.Block) slack.Block {
	var lines []string
	for _, a := range amounts {
		lines = append(lines, words.Length(a.Length)+"  "+blockkit.Middle(a.Label, reportKey))
		if len([]rune(a.Label)) > blockkit.ChartLabel {
			for _, b := range amounts[len(lines):] {
				lines = append(lines, words.Length(b.Length)+"  "+blockkit.Middle(b.Label, reportKey))
			}
			return blockkit.Text(strings.Join(lines, "\n"))
		}
	}
	return draw(amounts)
}

// reportControls returns the controls that page, regroup or send a file.
func reportControls(in *handlers.Interaction, bill *slack.ButtonBlockElement, groups []string, from, until, perPage, rows int) slack.Block {
	var by *slack.OptionBlockObject
	var choices []*slack.OptionBlockObject
	for _, group := range [][2]string{
		{timesheet.ByTag, in.Words.ReportsByTagOption()}, {timesheet.ByDay, in.Words.ReportsByDayOption()}, {timesheet.ByWeek, in.Words.ReportsByWeekOption()},
		{timesheet.ByMonth, in.Words.ReportsByMonthOption()}, {timesheet.ByNote, in.Words.ReportsByNoteOption()},
	} {
		one := slack.NewOptionBlockObject(group[0]+" "+in.Request.Envelope, blockkit.Plain(group[1]), nil)
		if choices = append(choices, one); len(groups) == 1 && groups[0] == group[0] {
			by = one
		}
	}
	pick := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain(in.Words.ReportsByPlaceholder()), "report_by", choices...)
	pick.InitialOption = by
	var files []*slack.OptionBlockObject
	for _, format := range []string{"csv", "xlsx", "pdf", "html", "ics"} { // Slack allows five; json can be typed
		files = append(files, slack.NewOptionBlockObject(format+" "+in.Request.Envelope, blockkit.Plain(in.Words.ReportsSendAsOption(strings.ToUpper(format))), nil))
	}
	elements := []slack.BlockElement{pick}
	if from > 0 {
		elements = append(elements, blockkit.Button("report_less", in.Words.AnswersNewerButton(), fmt.Sprintf("%d %s", max(0, from-perPage), in.Request.Envelope)))
	}
	if until < rows {
		elements = append(elements, blockkit.Button("report_more", in.Words.AnswersMoreButton(), fmt.Sprintf("%d %s", until, in.Request.Envelope)))
	}
	if bill != nil {
		elements = append(elements, bill)
	}
	return slack.NewActionBlock("", append(elements, slack.NewOverflowBlockElement("report_as", files...))...)
}

// askedReport returns the report to which a control belongs, as of the time it was requested.
func askedReport(in *handlers.Interaction, value string) (c command.Command, what string, ok bool, err error) {
	what, envelope, _ := strings.Cut(value, " ")
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return c, what, false, err
	}
	if !ok || len(k.Choices) != 1 || k.Choices[0].Verb != command.Report {
		return c, what, false, in.Say(in.Words.ReportsExpired())
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

// reportBy regroups a report.
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

// reportAs sends a report as a file. Its message stays.
func reportAs(in *handlers.Interaction, value string) error {
	c, what, ok, err := askedReport(in, value)
	if err != nil || !ok {
		return err
	}
	if c.Format = what; !slices.Contains(command.Formats(), what) {
		c.Format = "csv"
	}
	if err := report(in, c); err != nil {
		return err
	}
	in.Answer.Reply.Replace = false
	return nil
}
