package reports

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
	"sundial/reporting"
	"sundial/timesheet"
)

const (
	// reportRows and reportNested bound the rows of a page, grouped by one or by two.
	reportRows   = 30
	reportNested = 18
	// reportKey bounds a row's name; a note can be longer than a page.
	reportKey = 80
)

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

// reportHead returns what's between the sum and the rows.
func reportHead(in *handlers.Interaction, c command.Command, table timesheet.Table, records []record.Record, q timesheet.Query) ([]slack.Block, error) {
	var blocks []slack.Block
	if lines := moneyLines(in, records, q); len(lines) > 0 {
		blocks = append(blocks, blockkit.Text(strings.Join(lines, "\n")))
	}
	if c.Range.Contains(in.Today()) {
		below, _ := c.Filter.OnlyTag()
		goals, err := in.GoalLines(below)
		if err != nil {
			return nil, err
		}
		if len(goals) > 0 {
			blocks = append(blocks, blockkit.Text(strings.Join(goals[:min(len(goals), handlers.HomeGoals)], "\n")))
		}
	}
	for _, remark := range reporting.Remarks(in.Words, c.Round, table) {
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
	if !slices.ContainsFunc(amounts, func(a blockkit.Amount) bool { return utf8.RuneCountInString(a.Label) > blockkit.ChartLabel }) {
		return draw(amounts)
	}
	var lines []string
	for _, a := range amounts {
		lines = append(lines, words.Length(a.Length)+"  "+blockkit.Middle(a.Label, reportKey))
	}
	return blockkit.Text(strings.Join(lines, "\n"))
}

// reportControls returns the controls that page, regroup or send a file.
func reportControls(in *handlers.Interaction, bill *slack.ButtonBlockElement, groups []string, from, until, perPage, rows int) slack.Block {
	suffix, initial := " "+in.Request.Envelope, ""
	if len(groups) == 1 {
		initial = groups[0] + suffix
	}
	var choices [][2]string
	for _, group := range [][2]string{
		{timesheet.ByTag, in.Words.ReportsByTagOption()}, {timesheet.ByDay, in.Words.ReportsByDayOption()}, {timesheet.ByWeek, in.Words.ReportsByWeekOption()},
		{timesheet.ByMonth, in.Words.ReportsByMonthOption()}, {timesheet.ByNote, in.Words.ReportsByNoteOption()},
	} {
		choices = append(choices, [2]string{group[0] + suffix, group[1]})
	}
	pick := blockkit.Choice("report_by", initial, choices)
	pick.Placeholder = blockkit.Plain(in.Words.ReportsByPlaceholder())
	var files []*slack.OptionBlockObject
	for _, format := range []string{"csv", "xlsx", "pdf", "html", "ics"} { // Slack allows five; json can be typed
		files = append(files, blockkit.Option(format, in.Words.ReportsSendAsOption(strings.ToUpper(format)), in.Request.Envelope))
	}
	elements := []slack.BlockElement{pick}
	if from > 0 {
		elements = append(elements, blockkit.Button("report_less", in.Words.AnswersNewerButton(), strconv.Itoa(max(0, from-perPage))+suffix))
	}
	if until < rows {
		elements = append(elements, blockkit.Button("report_more", in.Words.AnswersMoreButton(), strconv.Itoa(until)+suffix))
	}
	if bill != nil {
		elements = append(elements, bill)
	}
	return slack.NewActionBlock("", append(elements, slack.NewOverflowBlockElement("report_as", files...))...)
}
