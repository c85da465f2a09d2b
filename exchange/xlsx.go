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
func WriteXLSX(w io.Writer, records []record.Record, loc *time.Location) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := fillBook(f, records, loc); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	return nil
}

func fillBook(f *excelize.File, records []record.Record, loc *time.Location) error {
	if err := f.SetSheetName(f.GetSheetName(0), recordSheet); err != nil {
		return err
	}
	styles, err := makeStyles(f)
	if err != nil {
		return err
	}
	out, err := f.NewStreamWriter(recordSheet)
	if err != nil {
		return err
	}
	if err := out.SetColWidth(1, len(columns), 18); err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i := -1; i < len(records); i++ {
		row := headRow(styles)
		if i >= 0 {
			row = xlsxRow(records[i], loc, styles)
		}
		if err := out.SetRow(fmt.Sprintf("A%d", i+2), row); err != nil {
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

func headRow(s xlsxStyles) []any {
	row := make([]any, len(columns))
	for i, name := range columns {
		row[i] = excelize.Cell{StyleID: s.head, Value: name}
	}
	return row
}

func xlsxRow(r record.Record, loc *time.Location, s xlsxStyles) []any {
	day := wall(r.Start, loc).Truncate(24 * time.Hour)
	row := []any{
		excelize.Cell{StyleID: s.day, Value: day}, nil, nil, nil, nil,
		string(r.Kind), strings.Join(r.Tags(), ", "), r.Note,
	}
	if !r.Placed {
		row[1] = excelize.Cell{StyleID: s.moment, Value: wall(r.Start, loc)}
	}
	if r.Running() {
		return row
	}
	if !r.Placed {
		row[2] = excelize.Cell{StyleID: s.moment, Value: wall(r.End, loc)}
	}
	length := r.Length(r.End)
	row[3] = excelize.Cell{StyleID: s.length, Value: length.Hours() / 24}
	row[4] = excelize.Cell{StyleID: s.hours, Value: length.Hours()}
	return row
}

// wall is what clocks in loc show, written as if it were UTC: a spreadsheet
// knows no zones.
func wall(t time.Time, loc *time.Location) time.Time {
	_, offset := t.In(loc).Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}
