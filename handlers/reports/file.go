package reports

import (
	"io"
	"slices"
	"strings"
	"time"

	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// reportFile sends a report as a file: as CSV, XLSX or PDF what was asked for, as ICS or
// JSON its records.
func reportFile(in *handlers.Interaction, c command.Command) error {
	records, q, err := reported(in, c)
	if err != nil {
		return err
	}
	content := &interaction.Content{}
	remark, ok := "", true
	switch grouped := len(c.GroupBy) > 0; {
	case c.Format == "xlsx", c.Format == "csv" && !grouped:
		err = writeTimesheet(in, content, c, records, q)
	case c.Format == "csv":
		err = writeSummary(in, content, c, records, q)
	case c.Format == "pdf":
		remark, ok, err = writePaper(in, content, c, records, q)
	case c.Format == "ics":
		err = exchange.WriteICS(content, cut(in, c, records, q), in.Zone)
	default:
		// A report may be handed on: it holds its records and nothing else.
		err = exchange.WriteJSON(content, exchange.Archive{
			ExportedAt: in.Now.In(in.Zone).Format(time.RFC3339), Member: handlers.ExchangeMember(in.Member, in.Zone), Records: exchange.Records(cut(in, c, records, q)),
		})
	}
	if err != nil {
		return err
	}
	if !ok {
		in.Tell("", remark)
		return nil
	}
	in.Remark = strings.TrimSpace(in.Remark + " " + remark)
	in.Upload(fileName(c), in.Words.ReportsFileTitle(), content)
	return nil
}

// fileName tells the client, by its tags, and the days.
func fileName(c command.Command) string {
	var parts []string
	for _, any := range c.Filter.All {
		parts = append(parts, any...)
	}
	for _, none := range c.Filter.None {
		parts = append(parts, "without", none)
	}
	if c.Filter.Untagged {
		parts = append(parts, "untagged")
	}
	if c.Unbilled {
		parts = append(parts, "unbilled")
	}
	return exchange.FileName(parts, c.Range, c.Format)
}

// writeTimesheet writes the lines of a report as CSV or XLSX.
func writeTimesheet(in *handlers.Interaction, to io.Writer, c command.Command, records []record.Record, q timesheet.Query) error {
	sheet := exchange.Timesheet{
		Lines: lines(in, c, records, q), Hours: exchange.HoursForm(c.Layout.Hours), WeekStart: q.WeekStart,
		Columns: exchange.Columns(c.Layout.Columns, c.Layout.Without),
	}
	if c.Layout.Hours == command.HoursDecimal {
		sheet.Hours = exchange.DecimalForm
	}
	if c.Format == "csv" {
		return sheet.WriteCSV(to)
	}
	table := timesheet.Report(records, q)
	sheet.Title = "Timesheet " + c.Range.From.String() + " – " + c.Range.To.String()
	sheet.Author = in.OwnName()
	sheet.Remarks = append(roundWords(in.Words, c.Round, table), table.Remarks(in.Words)...)
	if sheet.Groups = [][]string{c.GroupBy}; len(c.GroupBy) == 0 {
		sheet.Groups = [][]string{{timesheet.ByTag}, {timesheet.ByDay}}
	}
	return sheet.WriteXLSX(to)
}

// lines are those of a report, without the breaks where they're to be left out.
func lines(in *handlers.Interaction, c command.Command, records []record.Record, q timesheet.Query) []timesheet.Line {
	all := timesheet.Lines(records, notice.Rates(in.Member.Settings.Tags), q)
	if slices.Contains(c.Layout.Without, "breaks") {
		all = slices.DeleteFunc(all, func(l timesheet.Line) bool { return l.Kind == record.Break })
	}
	return all
}

// writeSummary writes the rows of a report, rounded as asked, as CSV.
func writeSummary(in *handlers.Interaction, to io.Writer, c command.Command, records []record.Record, q timesheet.Query) error {
	q.Apart = true
	table := timesheet.Report(records, q)
	s := exchange.Summary{
		Groups: q.GroupBy, Total: table.Total, Hours: exchange.HoursForm(c.Layout.Hours),
	}
	for _, row := range table.Rows {
		s.Rows = append(s.Rows, exchange.SummaryRow{Names: row.Names, Length: row.Length})
	}
	if table.Rounding != 0 {
		names := make([]string, len(q.GroupBy))
		names[0] = exchange.RoundingName
		s.Rows = append(s.Rows, exchange.SummaryRow{Names: names, Length: table.Rounding})
	}
	if slices.Contains(c.Layout.With, "rates") {
		s.Price(lines(in, c, records, q), q.WeekStart)
	}
	return s.WriteCSV(to)
}

// cut is the report's records, each cut to its days as its sums are: a file of them adds
// up to what the report says. Of an unbilled report, what was billed is cut out.
func cut(in *handlers.Interaction, c command.Command, records []record.Record, q timesheet.Query) []record.Record {
	var all []record.Record
	for _, r := range records {
		if !c.Filter.Match(r) {
			continue
		}
		for i, days := range unbilledDays(in, r, c, q) {
			one, inside := timesheet.Clip(r, days, in.Now, in.Zone)
			if !inside {
				continue
			}
			if i > 0 {
				one.ID = "" // an id names one record
			}
			all = append(all, one)
		}
	}
	return all
}

// unbilledDays are the days of a record that the report counts.
func unbilledDays(in *handlers.Interaction, r record.Record, c command.Command, q timesheet.Query) []record.DateRange {
	if !c.Unbilled {
		return []record.DateRange{c.Range}
	}
	var runs []record.DateRange
	for _, day := range r.Days(in.Now, r.Location(in.Zone)).Days() {
		if _, billed := q.Billed[timesheet.RecordDay{ID: r.ID, Day: day}]; billed || !c.Range.Contains(day) {
			continue
		}
		if last := len(runs) - 1; last >= 0 && runs[last].To.AddDays(1) == day {
			runs[last].To = day
			continue
		}
		runs = append(runs, record.DateRange{From: day, To: day})
	}
	return runs
}
