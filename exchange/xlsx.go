package exchange

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"sundial/record"
)

const recordSheet = "Records"

// xlsxStyles are the number formats of a workbook, as excelize numbers them.
type xlsxStyles struct {
	head, day, moment, length, hours int
}

// WriteXLSX writes the records as a workbook of one sheet, with the columns of
// the CSV. Dates, lengths and hours are numbers, so that they can be added up;
// typed text is always text, never a formula.
func WriteXLSX(w io.Writer, records []record.Record, present *time.Location) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := fillBook(f, records, present); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	return nil
}

func fillBook(f *excelize.File, records []record.Record, present *time.Location) error {
	out, styles, err := newSheet(f, recordSheet, len(columns))
	if err != nil {
		return err
	}
	rows := [][]any{headRow(columns, styles)}
	zones := record.Zones{}
	for _, r := range records {
		rows = append(rows, xlsxRow(r, zones.Of(r, present), styles))
	}
	return setRows(out, rows)
}

// newSheet begins the workbook's one sheet, its first row kept in view.
func newSheet(f *excelize.File, name string, columns int) (*excelize.StreamWriter, xlsxStyles, error) {
	if err := f.SetSheetName(f.GetSheetName(0), name); err != nil {
		return nil, xlsxStyles{}, err
	}
	styles, err := makeStyles(f)
	if err != nil {
		return nil, styles, err
	}
	out, err := f.NewStreamWriter(name)
	if err == nil {
		err = out.SetColWidth(1, columns, 18)
	}
	if err == nil {
		err = out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	}
	return out, styles, err
}

func setRows(out *excelize.StreamWriter, rows [][]any) error {
	for i, row := range rows {
		if err := out.SetRow(fmt.Sprintf("A%d", i+1), row); err != nil {
			return err
		}
	}
	return out.Flush()
}

func makeStyles(f *excelize.File) (s xlsxStyles, err error) {
	for _, style := range []struct {
		id     *int
		format string
	}{{&s.day, "yyyy-mm-dd"}, {&s.moment, "yyyy-mm-dd hh:mm:ss"}, {&s.length, "[h]:mm:ss"}, {&s.hours, "0.00"}} {
		if *style.id, err = f.NewStyle(&excelize.Style{CustomNumFmt: &style.format}); err != nil {
			return s, err
		}
	}
	s.head, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	return s, err
}

func headRow(heads []string, s xlsxStyles) []any {
	row := make([]any, len(heads))
	for i, name := range heads {
		row[i] = excelize.Cell{StyleID: s.head, Value: name}
	}
	return row
}

func xlsxRow(r record.Record, loc *time.Location, s xlsxStyles) []any {
	day := r.Day(loc).Start(time.UTC)
	row := []any{
		excelize.Cell{StyleID: s.day, Value: day}, nil, nil, nil, nil,
		string(r.Kind), loc.String(), strings.Join(r.Tags(), ", "), r.Note,
	}
	if !r.Placed {
		row[1] = excelize.Cell{StyleID: s.moment, Value: wall(record.Minute(r.Start), loc)}
	}
	if r.Running() {
		return row
	}
	if !r.Placed {
		row[2] = excelize.Cell{StyleID: s.moment, Value: wall(record.Minute(r.End), loc)}
	}
	copy(row[3:], lengthCells(r.Length(r.End), s))
	return row
}

// lengthCells are a length as a spreadsheet's time, a part of a day, and as hours.
func lengthCells(length time.Duration, s xlsxStyles) []any {
	return []any{
		excelize.Cell{StyleID: s.length, Value: length.Hours() / 24},
		excelize.Cell{StyleID: s.hours, Value: length.Hours()},
	}
}

// wall is what clocks in loc show, written as if it were UTC: a spreadsheet
// knows no zones.
func wall(t time.Time, loc *time.Location) time.Time {
	_, offset := t.In(loc).Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}
