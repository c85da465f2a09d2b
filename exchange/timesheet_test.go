package exchange

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"sundial/record"
	"sundial/timesheet"
)

// month returns a timesheet with a night, a break, a record without clock times, #nobill, a rate and a bill.
func month(t *testing.T) Timesheet {
	t.Helper()
	rates := []timesheet.Rate{{Tag: "acme", Hour: decimal.RequireFromString("90.50"), Currency: "EUR"}, {Tag: "tokyo", Hour: decimal.NewFromInt(4321), Currency: "JPY"}}
	one := func(id, start, end, note string) record.Record {
		return record.Record{ID: id, Start: at(t, start), End: at(t, end), Kind: record.Work, Note: note, Zone: "Europe/Amsterdam"}
	}
	records := []record.Record{
		one("r1", "2026-11-03T10:00:00+01:00", "2026-11-03T11:20:00+01:00", "review #acme #web"),
		one("r2", "2026-11-03T12:00:00+01:00", "2026-11-03T12:30:00+01:00", "lunch"),
		one("r3", "2026-11-03T22:00:00+01:00", "2026-11-04T00:40:00+01:00", `=SUM(A1); "night" #acme`),
		one("r4", "2026-11-04T12:00:00+01:00", "2026-11-04T14:00:00+01:00", "plan #tokyo"),
		one("r5", "2026-11-04T15:00:00+01:00", "2026-11-04T15:20:00+01:00", "talk #acme #nobill"),
		one("r6", "2026-11-05T15:00:00+01:00", "2026-11-05T15:20:00+01:00", "billed #acme"),
	}
	records[1].Kind = record.Break
	records[3] = records[3].Place(record.Date{Year: 2026, Month: 11, Day: 4}, 2*time.Hour, time.Time{}, amsterdam(t))
	day := record.Date{Year: 2026, Month: 11, Day: 5}
	q := timesheet.Query{Zone: amsterdam(t), Now: at(t, "2026-11-06T00:00:00Z"), Billed: map[timesheet.RecordDay]timesheet.BilledDay{
		{ID: "r6", Day: day}: {Rate: rates[0], Length: 20 * time.Minute, Amount: decimal.RequireFromString("30.17")},
	}}
	return Timesheet{
		Title: "Timesheet 2026-11", Author: "Ann Lee", Lines: timesheet.Lines(records, rates, q), Columns: Columns(nil, nil),
		Groups: [][]string{{timesheet.ByTag}, {timesheet.ByDay}}, WeekStart: time.Monday, Remarks: []string{"A remark."},
	}
}

func TestTheCSVOfATimesheet(t *testing.T) {
	var out bytes.Buffer
	if err := month(t).WriteCSV(&out); err != nil {
		t.Fatal(err)
	}
	golden(t, "timesheet.csv", out.Bytes())
}

func TestColumnsAreChosenAndLeftOut(t *testing.T) {
	sheet := month(t)
	for want, of := range map[string][2][]string{
		"Date,Hours,Note": {{"date", "hours", "note"}, nil},
		"Note,Date":       {{"note", "date"}, nil},
		"Date,Hours":      {{"date", "hours", "note"}, {"notes"}},
		"Date,From,To,Hours,Break,Billable,Billed,Tags,Note":   {nil, {"rates"}},
		"Date,Hours,Rate,Amount,Currency,Billable,Billed,Tags": {nil, {"times", "notes", "breaks"}},
	} {
		sheet.Columns = Columns(of[0], of[1])
		var out bytes.Buffer
		if err := sheet.WriteCSV(&out); err != nil {
			t.Fatal(err)
		}
		if heads, _, _ := strings.Cut(strings.TrimPrefix(out.String(), bom), "\r\n"); heads != want {
			t.Errorf("%v has %s, want %s", of, heads, want)
		}
	}
}

func TestHoursAreWrittenAsRequested(t *testing.T) {
	for form, want := range map[HoursForm]string{DecimalForm: "1.3333", ClockForm: "1:20", WordsForm: "1h 20m"} {
		sheet := month(t)
		sheet.Hours, sheet.Columns = form, []string{"hours"}
		var out bytes.Buffer
		if err := sheet.WriteCSV(&out); err != nil {
			t.Fatal(err)
		}
		if got := strings.Split(out.String(), "\r\n")[1]; got != want {
			t.Errorf("%q is %q, want %q", form, got, want)
		}
	}
}

// book opens a workbook.
func book(t testing.TB, sheet Timesheet) (*excelize.File, []byte) {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, out.Bytes()
}

func TestTheWorkbookHasItsRecordsAsNumbersAndTotalsAsFormulas(t *testing.T) {
	f, _ := book(t, month(t))
	for cell, want := range map[string]string{
		"A1": "Date", "M1": "Group", "A2": "2026-11-03", "B2": "10:00", "C2": "11:20", "D2": "1.33", "E2": "", "F2": "90.50", "G2": "120.67", "H2": "EUR", "I2": "yes", "J2": "no",
		"K2": "acme, web", "L2": "review #acme #web", "D3": "", "E3": "0.50", "I3": "", "B4": "22:00", "C4": "24:00", "D4": "2.00",
		"L4": `=SUM(A1); "night" #acme`, "B5": "00:00", "B6": "", "D6": "2.00", "H6": "JPY", "G6": "8642", "I7": "no", "G7": "", "J8": "yes", "G8": "30.17",
	} {
		got, err := f.GetCellValue(recordSheet, cell)
		if formula, _ := f.GetCellFormula(recordSheet, cell); err != nil || got != want || formula != "" {
			t.Errorf("%s shows %q, %q (%v), want %q", cell, got, formula, err, want)
		}
	}
	for cell, want := range map[string]string{
		"A1": "Timesheet 2026-11", "A3": "Tag", "B3": "Hours", "C3": "Amount EUR", "D3": "Amount JPY", "A4": "acme", "B4": "3.00", "A9": "", "A8": "Total", "B8": "6.67", "A10": "Day", "A11": "2026-11-03",
	} {
		if got, err := f.GetCellValue(totalSheet, cell); err != nil || got != want {
			t.Errorf("%s of the totals shows %q (%v), want %q", cell, got, err, want)
		}
	}
	for cell, want := range map[string]string{
		"B4": "SUMIFS(Records!$D$2:$D$8,Records!$M$2:$M$8,1)", "B8": "SUM(Records!$D$2:$D$8)", "B11": "SUMIFS(Records!$D$2:$D$8,Records!$A$2:$A$8,$A11)",
		"C4": `SUMIFS(Records!$G$2:$G$8,Records!$M$2:$M$8,1,Records!$H$2:$H$8,"EUR")`,
	} {
		if got, err := f.GetCellFormula(totalSheet, cell); err != nil || got != want {
			t.Errorf("%s of the totals is computed by %q (%v), want %q", cell, got, err, want)
		}
	}
	props, err := f.GetDocProps()
	if err != nil || props.Creator != "Ann Lee" || props.LastModifiedBy != "Ann Lee" {
		t.Errorf("properties: %+v, %v", props, err)
	}
	panes, err := f.GetPanes(recordSheet)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes: %+v, %v", panes, err)
	}
}

// parts returns the files within a workbook.
func parts(t testing.TB, content []byte) map[string]string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range in.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[file.Name] = string(text)
	}
	return all
}

func TestTheWorkbookHasFiltersAndAChart(t *testing.T) {
	_, content := book(t, month(t))
	files := parts(t, content)
	if !strings.Contains(files["xl/worksheets/sheet1.xml"], `<autoFilter ref="$A$1:$M$8"`) && !strings.Contains(files["xl/worksheets/sheet1.xml"], `<autoFilter ref="A1:M8"`) {
		t.Error("the records have no filters")
	}
	if chart := files["xl/charts/chart1.xml"]; !strings.Contains(chart, "Totals!$B$4:$B$7") || !strings.Contains(files["xl/worksheets/sheet2.xml"], "<drawing") {
		t.Errorf("the chart is %q", chart)
	}
}

// TestWhatIsLeftOutIsNowhereInTheWorkbook searches the cells, properties, formulas and the chart.
func TestWhatIsLeftOutIsNowhereInTheWorkbook(t *testing.T) {
	sheet := month(t)
	for i := range sheet.Lines {
		sheet.Lines[i].Note = "zebrafish " + strconv.Itoa(i)
	}
	sheet.Columns = Columns(nil, []string{"rates", "notes", "times"})
	_, content := book(t, sheet)
	for name, text := range parts(t, content) {
		for _, hidden := range []string{"zebrafish", "90.5", "4321", "EUR", "JPY", "120.67", "8642", "xuri"} {
			if strings.Contains(text, hidden) {
				t.Errorf("%s holds %q", name, hidden)
			}
		}
	}
}

func TestTotalsWithoutAFormulaAreNumbers(t *testing.T) {
	sheet := month(t)
	sheet.Columns = []string{"date", "note"}
	f, _ := book(t, sheet)
	if formula, _ := f.GetCellFormula(totalSheet, "B4"); formula != "" {
		t.Errorf("computed by %q", formula)
	}
	if got, _ := f.GetCellValue(totalSheet, "B8"); got != "6.67" {
		t.Errorf("the total is %q", got)
	}
}

func TestAnEmptyTimesheetIsAFile(t *testing.T) {
	sheet := Timesheet{Columns: Columns(nil, nil), Groups: [][]string{{timesheet.ByTag}}}
	f, _ := book(t, sheet)
	if got, _ := f.GetCellValue(totalSheet, "B4"); got != "0.00" {
		t.Errorf("the total of nothing is %q", got)
	}
}

// TestEachFileAddsUpToTheReport tries any rounding and grouping.
func TestEachFileAddsUpToTheReport(t *testing.T) {
	zones := []string{"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"}
	rates := []timesheet.Rate{{Tag: "acme", Hour: decimal.RequireFromString("90.37"), Currency: "EUR"}, {Tag: "b", Hour: decimal.NewFromInt(4321), Currency: "JPY"}}
	rapid.Check(t, func(t *rapid.T) {
		one := rapid.Custom(func(t *rapid.T) record.Record {
			zone := rapid.SampledFrom(zones).Draw(t, "zone")
			around := time.Date(2026, rapid.SampledFrom([]time.Month{3, 4, 10, 11}).Draw(t, "month"), rapid.IntRange(1, 30).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
			start := around.Add(time.Duration(rapid.IntRange(0, 86400).Draw(t, "start")) * time.Second)
			return record.Record{
				Start: start, End: start.Add(time.Duration(rapid.IntRange(0, 36*3600).Draw(t, "length")) * time.Second), Zone: zone,
				Kind: rapid.SampledFrom([]record.Kind{record.Work, record.Work, record.Break}).Draw(t, "kind"),
				Note: rapid.SampledFrom([]string{"#acme", "#acme #b", "#b", "#acme/x y", "none", "", "*", "NONE", "=1", "#nobill #acme"}).Draw(t, "note"),
			}
		})
		records := rapid.SliceOfN(one, 0, 12).Draw(t, "records")
		for i := range records {
			records[i].ID = strconv.Itoa(i)
		}
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "present"))
		if err != nil {
			t.Fatal(err)
		}
		groups := rapid.SampledFrom([][]string{{"tag"}, {"day"}, {"week"}, {"month"}, {"note"}, {"tag", "day"}, {"week", "note"}}).Draw(t, "groups")
		q := timesheet.Query{Zone: loc, Apart: true, GroupBy: groups, Now: time.Date(2026, 12, 5, 0, 0, 0, 0, time.UTC), WeekStart: time.Monday, Round: timesheet.Rounding{
			Step: time.Duration(rapid.SampledFrom([]int{0, 6, 15}).Draw(t, "step")) * time.Minute,
			Mode: rapid.SampledFrom([]string{"up", "down", "nearest"}).Draw(t, "mode"), Per: rapid.SampledFrom([]string{"record", "day", "total"}).Draw(t, "per"),
		}}
		table, money := timesheet.Report(records, q), timesheet.Amounts(records, rates, q)
		sheet := Timesheet{Lines: timesheet.Lines(records, rates, q), Columns: Columns(nil, nil), Groups: [][]string{groups}, WeekStart: time.Monday}
		var out bytes.Buffer
		if err := sheet.WriteCSV(&out); err != nil {
			t.Fatal(err)
		}
		work, rest, amounts := sumsOf(t, out.String())
		if want := hoursText(table.Total, places(out.String(), 3)); !work.Equal(decimal.RequireFromString(want)) {
			t.Fatalf("the hours add up to %s, not %s\n%s", work, want, out.String())
		}
		if want := hoursText(table.Breaks, places(out.String(), 4)); !rest.Equal(decimal.RequireFromString(want)) {
			t.Fatalf("the breaks add up to %s, not %s\n%s", rest, want, out.String())
		}
		for _, a := range money.Amounts {
			if !amounts[a.Currency].Equal(a.Sum) {
				t.Fatalf("the amounts add up to %s, not %s", amounts[a.Currency], a)
			}
		}
		var length time.Duration
		rows, _ := sheet.groups(groups)
		for _, row := range rows {
			length += row.Length
		}
		if length != table.Total {
			t.Fatalf("the rows add up to %s, the report to %s", length, table.Total)
		}
	})
}

// hoursText writes a length with so many decimals.
func hoursText(length time.Duration, places int) string {
	return (&timesheet.HoursColumn{Places: int32(places)}).Text(length)
}

// sumsOf adds up a timesheet's columns of hours, breaks and amounts.
func sumsOf(t interface{ Fatal(...any) }, file string) (work, rest decimal.Decimal, amounts map[string]decimal.Decimal) {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, bom))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	number := func(cell string) decimal.Decimal {
		if cell == "" {
			return decimal.Zero
		}
		return decimal.RequireFromString(cell)
	}
	amounts = map[string]decimal.Decimal{}
	for _, row := range rows[1:] {
		work, rest = work.Add(number(row[3])), rest.Add(number(row[4]))
		amounts[row[7]] = amounts[row[7]].Add(number(row[6]))
	}
	return work, rest, amounts
}

// places returns how many decimals a column has.
func places(file string, column int) int {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, bom))).ReadAll()
	if err != nil {
		return 0
	}
	for _, row := range rows[1:] {
		if _, decimals, ok := strings.Cut(row[column], "."); ok {
			return len(decimals)
		}
	}
	return 2
}

func TestTheSameRecordsGiveTheSameWorkbook(t *testing.T) {
	_, first := book(t, month(t))
	for range 5 {
		if _, again := book(t, month(t)); !bytes.Equal(first, again) {
			t.Fatal("two workbooks of the same records differ")
		}
	}
}

// TestNoNameBecomesAFormula uses names that anyone can choose in Slack.
func TestNoNameBecomesAFormula(t *testing.T) {
	file := Received{Author: "=1+1", Rows: []ReceivedRow{{Name: "=HYPERLINK(1)", Person: "U1", Length: time.Hour}, {Name: "@sum", Person: "U2", Length: 20 * time.Minute}, {Person: "U1", Tag: "#acme", Length: 30 * time.Minute}}}
	var text, bookText bytes.Buffer
	if err := file.WriteCSV(&text); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.String(), "\r\n'=HYPERLINK(1),U1,,,,,1.00,,\r\n'@sum,U2,,,,,0.33,,\r\n,U1,,,,,,#acme,0.50\r\n") {
		t.Errorf("the file:\n%s", text.String())
	}
	if err := file.WriteXLSX(&bookText); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(bookText.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range []string{receivedSheet, totalSheet} {
		formula, err := f.GetCellFormula(sheet, "A2")
		if got, _ := f.GetCellValue(sheet, "A2"); err != nil || formula != "" || got != "=HYPERLINK(1)" {
			t.Errorf("%s has %q, computed by %q, %v", sheet, got, formula, err)
		}
	}
	for cell, want := range map[string]string{"C2": "SUMIFS(Received!$G$2:$G$4,Received!$B$2:$B$4,$B2)", "C4": "SUM(Received!$G$2:$G$4)"} {
		if got, _ := f.GetCellFormula(totalSheet, cell); got != want {
			t.Errorf("%s is computed by %q, not %q", cell, got, want)
		}
	}
}

// TestTextThatLooksLikeAnEscapeStaysText: _x0041_ is an escaped A in a workbook.
func TestTextThatLooksLikeAnEscapeStaysText(t *testing.T) {
	sheet := month(t)
	sheet.Lines[0].Note = "_x0041_ <b>&amp; \u202e 🎉"
	f, _ := book(t, sheet)
	if got, _ := f.GetCellValue(recordSheet, "L2"); got != sheet.Lines[0].Note {
		t.Errorf("%q became %q", sheet.Lines[0].Note, got)
	}
}
