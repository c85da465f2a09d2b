// Package reporting reads a report's records and makes its files, now or scheduled.
package reporting

import (
	"context"
	"io"
	"slices"
	"time"

	"sundial/command"
	"sundial/exchange"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/paper"
	"sundial/record"
	"sundial/timesheet"
)

// Writer reads a member's reports as of a moment, and writes their files.
type Writer struct {
	Store  *models.Store
	Member *models.Member
	Words  *messages.Printer
	// Now is the moment up to which running timers count, Zone their zone.
	Now  time.Time
	Zone *time.Location
	// Author returns the member's name in Slack, or ID: a workbook's author, and a paper's
	// sender if none was set.
	Author func() string
	// Fonts are for PDFs. PDFSlot holds one token while a PDF is being made.
	Fonts   paper.Fonts
	PDFSlot chan struct{}
}

// File is a report as a file.
type File struct {
	Name    string
	Content *interaction.Content
	// Remark is a sentence about what the file lacks; usually empty.
	Remark string
}

// Read reads a report's records, and its query.
func (w Writer) Read(ctx context.Context, c command.Command) ([]record.Record, timesheet.Query, error) {
	q := w.query(c)
	bills, err := w.Store.Bills(ctx, w.Member)
	if err != nil {
		return nil, q, err
	}
	q.Billed = notice.Billed(bills)
	records, err := w.Store.RecordsOn(ctx, w.Member, c.Range, w.Now)
	return records, q, err
}

// AllDays returns the days of all records.
func (w Writer) AllDays(ctx context.Context) (record.DateRange, error) {
	today := record.DateOf(w.Now, w.Zone)
	days := record.DateRange{From: today, To: today}
	records, err := w.Store.AllRecords(ctx, w.Member)
	if err != nil {
		return days, err
	}
	zones := record.Zones{}
	for _, r := range records {
		own := r.Days(w.Now, zones.Of(r, w.Zone))
		days = days.Including(own.From).Including(own.To)
	}
	return days, nil
}

// Title names a report's days and filters.
func (w Writer) Title(c command.Command) string { return w.title(c, record.DateOf(w.Now, w.Zone)) }

// title writes days of other years than today's with their year.
func (w Writer) title(c command.Command, today record.Date) string {
	name := w.Words.Period(c.Range, today)
	return Filtered(w.Words, name, c.Unbilled, c.Filter)
}

// Filtered adds a report's filters to the name of its days.
func Filtered(words *messages.Printer, name string, unbilled bool, f record.Filter) string {
	if unbilled {
		name = words.ReportsUnbilled(name)
	}
	if filter := f.String(); filter != "" {
		name = words.ReportsFiltered(name, record.Ellipsis(filter, 200))
	}
	return name
}

func (w Writer) query(c command.Command) timesheet.Query {
	by := c.GroupBy
	if len(by) == 0 {
		by = []string{timesheet.ByTag}
	}
	return timesheet.Query{
		Range: c.Range, Filter: c.Filter, Unbilled: c.Unbilled, GroupBy: by, Now: w.Now, Zone: w.Zone, WeekStart: w.Member.WeekStart(), Words: w.Words,
		Round: timesheet.Rounding{Step: c.Round.Step, Mode: c.Round.Mode, Per: c.Round.Per},
	}
}

// File makes a report's file: CSV, XLSX, PDF and HTML as requested, ICS and JSON with its
// records. paper.ErrTooLong: it would have too many pages.
func (w Writer) File(ctx context.Context, c command.Command) (File, error) {
	records, q, err := w.Read(ctx, c)
	if err != nil {
		return File{}, err
	}
	return w.make(ctx, c, records, q)
}

// FileWithTotal is File with the report's total. ok is false if there's nothing to put into a
// file.
func (w Writer) FileWithTotal(ctx context.Context, c command.Command) (file File, total time.Duration, ok bool, err error) {
	records, q, err := w.Read(ctx, c)
	if err != nil {
		return File{}, 0, false, err
	}
	table := timesheet.Report(records, q)
	if table.Records == 0 && table.Breaks == 0 {
		return File{}, 0, false, nil
	}
	file, err = w.make(ctx, c, records, q)
	return file, table.Total, true, err
}

func (w Writer) make(ctx context.Context, c command.Command, records []record.Record, q timesheet.Query) (file File, err error) {
	file = File{Name: fileName(c), Content: &interaction.Content{}}
	switch grouped := len(c.GroupBy) > 0; {
	case c.Format == "xlsx", c.Format == "csv" && !grouped:
		err = w.timesheet(file.Content, c, records, q)
	case c.Format == "csv":
		err = w.summary(file.Content, c, records, q)
	case c.Format == "pdf":
		file.Remark, err = w.paper(ctx, file.Content, c, records, q)
	case c.Format == "html":
		err = w.webpage(file.Content, c, records, q)
	case c.Format == "ics":
		err = exchange.WriteICS(file.Content, w.cut(c, records, q), w.Zone)
	default:
		// A report may be passed on, so it contains only its records.
		err = exchange.WriteJSON(file.Content, exchange.Archive{
			ExportedAt: w.Now.In(w.Zone).Format(time.RFC3339), Records: exchange.Records(w.cut(c, records, q)),
			Member: exchange.Member{Team: w.Member.Key.Team, User: w.Member.Key.User, Zone: w.Zone.String()},
		})
	}
	return file, err
}

// fileName names the client, by its tags, and the days. Excluded tags aren't named: they may be
// other clients.
func fileName(c command.Command) string {
	var parts []string
	for _, tags := range c.Filter.All {
		parts = append(parts, tags...)
	}
	if c.Filter.Untagged {
		parts = append(parts, "untagged")
	}
	if c.Unbilled {
		parts = append(parts, "unbilled")
	}
	return exchange.FileName(parts, c.Range, c.Format)
}

// timesheet writes a report's lines as CSV or XLSX.
func (w Writer) timesheet(to io.Writer, c command.Command, records []record.Record, q timesheet.Query) error {
	sheet := exchange.Timesheet{
		Lines: w.lines(c, records, q), Hours: exchange.HoursForm(c.Layout.Hours), WeekStart: q.WeekStart,
		Columns: exchange.Columns(c.Layout.Columns, c.Layout.Without),
	}
	if c.Format == "csv" {
		return sheet.WriteCSV(to)
	}
	table := timesheet.Report(records, q)
	sheet.Title = "Timesheet " + c.Range.From.String() + " – " + c.Range.To.String()
	sheet.Author = w.Author()
	sheet.Remarks = Remarks(w.Words, c.Round, table)
	if sheet.Groups = [][]string{c.GroupBy}; len(c.GroupBy) == 0 {
		sheet.Groups = [][]string{{timesheet.ByTag}, {timesheet.ByDay}}
	}
	return sheet.WriteXLSX(to)
}

// lines returns a report's lines, without breaks if they're excluded.
func (w Writer) lines(c command.Command, records []record.Record, q timesheet.Query) []timesheet.Line {
	all := timesheet.Lines(records, notice.Rates(w.Member.Settings.Tags), q)
	if slices.Contains(c.Layout.Without, "breaks") {
		all = slices.DeleteFunc(all, func(l timesheet.Line) bool { return l.Kind == record.Break })
	}
	return all
}

// summary writes a report's rows as CSV, rounded as requested.
func (w Writer) summary(to io.Writer, c command.Command, records []record.Record, q timesheet.Query) error {
	q.Apart = true
	table := timesheet.Report(records, q)
	s := exchange.Summary{
		Groups: q.GroupBy, Rows: table.Rows, Rounding: table.Rounding, Total: table.Total, Hours: exchange.HoursForm(c.Layout.Hours),
	}
	if slices.Contains(c.Layout.With, "rates") {
		s.Price(w.lines(c, records, q), q.WeekStart)
	}
	return s.WriteCSV(to)
}

// cut returns the report's records, each cut to its days like its sums, so that the file adds
// up to the report's total. For an unbilled report, billed parts are cut out.
func (w Writer) cut(c command.Command, records []record.Record, q timesheet.Query) []record.Record {
	var all []record.Record
	for _, r := range records {
		if !c.Filter.Match(r) {
			continue
		}
		for i, days := range w.unbilledDays(r, c, q) {
			one, inside := timesheet.Clip(r, days, w.Now, w.Zone)
			if !inside {
				continue
			}
			if i > 0 {
				one.ID = "" // an ID names one record
			}
			all = append(all, one)
		}
	}
	return all
}

// unbilledDays returns the days of a record that the report counts.
func (w Writer) unbilledDays(r record.Record, c command.Command, q timesheet.Query) []record.DateRange {
	if !c.Unbilled {
		return []record.DateRange{c.Range}
	}
	var runs []record.DateRange
	for _, day := range r.Days(w.Now, r.Location(w.Zone)).Days() {
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

// Remarks says how a report was rounded, and its total without rounding; then what its table
// says of itself.
func Remarks(words *messages.Printer, r command.Rounding, table timesheet.Table) []string {
	remarks := table.Remarks(words)
	if r.Step <= 0 {
		return remarks
	}
	return slices.Insert(remarks, 0, roundedBy(words, r)(words.Length(table.Exact), words.Length(r.Step)))
}

// roundedBy chooses the message for a rounding's direction and unit.
func roundedBy(words *messages.Printer, r command.Rounding) func(exact, step string) string {
	switch r.Mode + " " + r.Per {
	case "up record":
		return words.ReportsRoundedUpRecord
	case "up day":
		return words.ReportsRoundedUpDay
	case "up total":
		return words.ReportsRoundedUpTotal
	case "down record":
		return words.ReportsRoundedDownRecord
	case "down day":
		return words.ReportsRoundedDownDay
	case "down total":
		return words.ReportsRoundedDownTotal
	case "nearest record":
		return words.ReportsRoundedNearestRecord
	case "nearest day":
		return words.ReportsRoundedNearestDay
	}
	return words.ReportsRoundedNearestTotal
}
