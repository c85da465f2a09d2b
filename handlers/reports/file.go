package reports

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/record"
	"sundial/sharing"
	"sundial/timesheet"
)

// reportFile sends a report as a file: its rows where groups or rounding were typed and
// the format is one of tables, else its records.
func reportFile(in *handlers.Interaction, c command.Command) error {
	records, q, err := reported(in, c)
	if err != nil {
		return err
	}
	days := c.Range
	table := c.Format == "csv" || c.Format == "xlsx" || c.Format == "pdf"
	if table && (len(c.GroupBy) > 0 || c.Round.Step > 0) {
		return summaryFile(in, c, records, q)
	}
	var found []record.Record
	for _, r := range records {
		if c.Filter.Match(r) {
			found = append(found, r)
		}
	}
	if table {
		found = cutTo(in, days, found)
	}
	if c.Unbilled {
		found = slices.DeleteFunc(found, func(r record.Record) bool { return allBilled(in, r, days, q) })
	}
	var content bytes.Buffer
	switch c.Format {
	case "csv":
		err = exchange.WriteCSV(&content, found, in.Zone)
	case "xlsx":
		err = exchange.WriteXLSX(&content, found, in.Zone)
	case "ics":
		err = exchange.WriteICS(&content, found, in.Zone)
	case "pdf":
		err = exchange.WritePDF(&content, in.Words.ReportsOfDays(sharing.DaysName(in.Words, days)), found, in.Zone)
	case "json":
		// A report may be handed on: it holds its records and nothing else.
		err = exchange.WriteJSON(&content, exchange.Archive{
			ExportedAt: in.Now.In(in.Zone).Format(time.RFC3339), Member: handlers.ExchangeMember(in.Member, in.Zone), Records: exchange.Records(found),
		})
	}
	if err != nil {
		return err
	}
	uploadReport(in, c, days, content.Bytes())
	return nil
}

func uploadReport(in *handlers.Interaction, c command.Command, days record.DateRange, content []byte) {
	in.Upload(fmt.Sprintf("sundial-%s-%s.%s", days.From, days.To, c.Format), in.Words.ReportsFileTitle(), content)
}

// summaryFile sends the rows of a report, rounded as asked.
func summaryFile(in *handlers.Interaction, c command.Command, records []record.Record, q timesheet.Query) error {
	q.Apart = true
	table := timesheet.Report(records, q)
	s := exchange.Summary{
		Title: in.Words.ReportsOfDays(sharing.DaysName(in.Words, c.Range)), Groups: q.GroupBy, Total: table.Total,
		Remarks: slices.Concat(moneyLines(in, records, q), roundWords(in.Words, c.Round, table), table.Remarks(in.Words)),
	}
	for _, row := range table.Rows {
		s.Rows = append(s.Rows, exchange.SummaryRow{Names: row.Names, Length: row.Length})
	}
	if table.Rounding != 0 {
		names := make([]string, len(q.GroupBy))
		names[0] = blockkit.Capitalized(in.Words.TimesheetRounding())
		s.Rows = append(s.Rows, exchange.SummaryRow{Names: names, Length: table.Rounding})
	}
	var content bytes.Buffer
	write := map[string]func(io.Writer) error{"csv": s.WriteCSV, "xlsx": s.WriteXLSX, "pdf": s.WritePDF}[c.Format]
	if err := write(&content); err != nil {
		return err
	}
	uploadReport(in, c, c.Range, content.Bytes())
	return nil
}

// allBilled says whether all that a record has in the days was billed.
func allBilled(in *handlers.Interaction, r record.Record, days record.DateRange, q timesheet.Query) bool {
	for _, day := range r.Days(in.Now, r.Location(in.Zone)).Days() {
		if _, billed := q.Billed[timesheet.RecordDay{ID: r.ID, Day: day}]; days.Contains(day) && !billed {
			return false
		}
	}
	return true
}

// cutTo cuts records to the days, so that a table of them adds up to what the
// report says. One that runs goes on running.
func cutTo(in *handlers.Interaction, days record.DateRange, records []record.Record) []record.Record {
	var cut []record.Record
	for _, r := range records {
		one, inside := timesheet.Clip(r, days, in.Now, in.Zone)
		if !inside {
			continue
		}
		if r.Running() {
			one.End = time.Time{}
		}
		cut = append(cut, one)
	}
	return cut
}
