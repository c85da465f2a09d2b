package exchange

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"sort"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

// workbook is an XLSX file being written. Typed text is always text in it, never a formula.
type workbook struct {
	file   *excelize.File
	styles map[string]int
	head   int
	sheets []*sheet
}

// writeBook writes a workbook with its author and title as properties; fill makes its sheets.
func writeBook(w io.Writer, title, author string, fill func(*workbook) error) error {
	file := excelize.NewFile()
	defer file.Close()
	b := &workbook{file: file, styles: map[string]int{}}
	err := b.describe(title, author)
	if err == nil {
		err = fill(b)
	}
	if err == nil {
		err = b.writeTo(w)
	}
	if err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	return nil
}

// describe sets the properties, which would otherwise name the library.
func (b *workbook) describe(title, author string) error {
	if err := b.file.SetDocProps(&excelize.DocProperties{Title: title, Creator: author, LastModifiedBy: author}); err != nil {
		return err
	}
	if err := b.file.SetAppProps(&excelize.AppProperties{Application: "Sundial"}); err != nil {
		return err
	}
	var err error
	b.head, err = b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	return err
}

// writeTo writes the workbook with its parts in a fixed order, and with its sheets' rows. The
// library's order varies, so the same records would give a different file each time.
func (b *workbook) writeTo(w io.Writer) error {
	types := b.file.ContentTypes.Defaults
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	var written bytes.Buffer
	if err := b.file.Write(&written); err != nil {
		return err
	}
	in, err := zip.NewReader(bytes.NewReader(written.Bytes()), int64(written.Len()))
	if err != nil {
		return err
	}
	slices.SortFunc(in.File, func(x, y *zip.File) int { return cmp.Compare(x.Name, y.Name) })
	out := zip.NewWriter(w)
	for _, part := range in.File {
		copied := out.Copy
		for i, rows := range b.sheets {
			if part.Name == fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1) {
				copied = func(part *zip.File) error { return rows.into(out, part) }
			}
		}
		if err := copied(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// style returns the number of a number format.
func (b *workbook) style(format string) (int, error) {
	if id, ok := b.styles[format]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(&excelize.Style{CustomNumFmt: &format})
	b.styles[format] = id
	return id, err
}

// headCells returns the names of columns.
func (b *workbook) headCells(names []string) []any {
	row := make([]any, len(names))
	for i, name := range names {
		row[i] = excelize.Cell{StyleID: b.head, Value: name}
	}
	return row
}

// number returns a number's cell in a format, computed by the formula if there's one.
func (b *workbook) number(value float64, format, formula string) (excelize.Cell, error) {
	id, err := b.style(format)
	return excelize.Cell{StyleID: id, Value: value, Formula: formula}, err
}

// moneyFormat returns a number format with a currency's decimals.
func moneyFormat(places int32) string { return decimal.Zero.StringFixed(places) }

// add adds a sheet with a frozen header row, and filters over its rows. The first one replaces
// the default sheet.
func (b *workbook) add(name string, heads []string, widths []float64, rows int) (*sheet, error) {
	if err := b.named(name); err != nil {
		return nil, err
	}
	last, err := excelize.ColumnNumberToName(len(heads))
	if err == nil {
		err = b.file.AutoFilter(name, fmt.Sprintf("A1:%s%d", last, rows+1), nil)
	}
	if err != nil {
		return nil, err
	}
	panes := &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if err := b.file.SetPanes(name, panes); err != nil {
		return nil, err
	}
	s, err := b.begin(name, widths)
	if err != nil {
		return nil, err
	}
	return s, s.row(b.headCells(heads))
}

func (b *workbook) named(name string) error {
	if b.file.SheetCount == 1 && b.file.GetSheetName(0) == "Sheet1" {
		return b.file.SetSheetName("Sheet1", name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// begin begins the workbook's next sheet.
func (b *workbook) begin(name string, widths []float64) (*sheet, error) {
	if err := b.fitToPage(name); err != nil {
		return nil, err
	}
	for i, width := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err == nil {
			err = b.file.SetColWidth(name, column, column, width)
		}
		if err != nil {
			return nil, err
		}
	}
	s, err := newRows()
	b.sheets = append(b.sheets, s)
	return s, err
}

// fitToPage fits all of a sheet's columns on one page when printing.
func (b *workbook) fitToPage(name string) error {
	across, fit, width, height := "landscape", true, 1, 0
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &across, FitToWidth: &width, FitToHeight: &height})
}
