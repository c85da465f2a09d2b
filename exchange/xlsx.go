package exchange

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

// workbook is an XLSX file being written. Typed text is always text in it, never a formula.
// writeBook returns its first error.
type workbook struct {
	file   *excelize.File
	styles map[string]int
	head   int
	sheets []*sheet
	err    error
}

// try keeps the first error.
func (b *workbook) try(err error) { b.err = cmp.Or(b.err, err) }

// writeBook writes a workbook with its author and title as properties, which would otherwise
// name the library; fill makes its sheets.
func writeBook(w io.Writer, title, author string, fill func(*workbook)) error {
	b := &workbook{file: excelize.NewFile(), styles: map[string]int{}}
	defer b.file.Close()
	b.try(b.file.SetDocProps(&excelize.DocProperties{Title: title, Creator: author, LastModifiedBy: author}))
	b.try(b.file.SetAppProps(&excelize.AppProperties{Application: "Sundial"}))
	b.head = b.style(&excelize.Style{Font: &excelize.Font{Bold: true}})
	fill(b)
	if b.err == nil {
		b.try(b.writeTo(w))
	}
	if b.err != nil {
		return fmt.Errorf("write XLSX: %w", b.err)
	}
	return nil
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
		for i, s := range b.sheets {
			if part.Name == fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1) {
				copied = func(part *zip.File) error { return s.into(out, part) }
			}
		}
		if err := copied(part); err != nil {
			return err
		}
	}
	return out.Close()
}

func (b *workbook) style(of *excelize.Style) int {
	id, err := b.file.NewStyle(of)
	b.try(err)
	return id
}

// cell returns a number or a date in a number format, computed by the formula if there's one.
func (b *workbook) cell(value any, format, formula string) excelize.Cell {
	if _, ok := b.styles[format]; !ok {
		b.styles[format] = b.style(&excelize.Style{CustomNumFmt: &format})
	}
	return excelize.Cell{StyleID: b.styles[format], Value: value, Formula: formula}
}

// heads returns the names of columns.
func (b *workbook) heads(names []string) []any {
	row := make([]any, len(names))
	for i, name := range names {
		row[i] = excelize.Cell{StyleID: b.head, Value: name}
	}
	return row
}

// letter returns the name of a column, counted from 1.
func (b *workbook) letter(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	b.try(err)
	return name
}

// addTable adds a sheet with a frozen header row, and filters over its rows.
func (b *workbook) addTable(name string, heads []string, widths []float64, rows int) *sheet {
	b.name(name)
	b.try(b.file.AutoFilter(name, fmt.Sprintf("A1:%s%d", b.letter(len(heads)), rows+1), nil))
	b.try(b.file.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	s := b.begin(name, widths)
	s.row(b.heads(heads)...)
	return s
}

// name names the next sheet. The first one replaces the default sheet.
func (b *workbook) name(name string) {
	if len(b.sheets) == 0 {
		b.try(b.file.SetSheetName("Sheet1", name))
		return
	}
	_, err := b.file.NewSheet(name)
	b.try(err)
}

// begin begins the rows of the next sheet. All of its columns fit on one page when it's printed.
func (b *workbook) begin(name string, widths []float64) *sheet {
	across, fit, width, height := "landscape", true, 1, 0
	b.try(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.try(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &across, FitToWidth: &width, FitToHeight: &height}))
	for i, width := range widths {
		column := b.letter(i + 1)
		b.try(b.file.SetColWidth(name, column, column, width))
	}
	s := &sheet{book: b}
	var err error
	s.to, err = flate.NewWriter(&s.packed, flate.BestSpeed)
	b.try(err)
	b.sheets = append(b.sheets, s)
	return s
}

// sheet is a sheet that's written row by row. Rows are kept compressed until the workbook is
// written: the library would keep them as text, or write them to a temporary file, where typed
// words mustn't be.
type sheet struct {
	book *workbook
	// rows counts the written and skipped rows.
	rows   int
	packed bytes.Buffer
	to     *flate.Writer
	line   bytes.Buffer
}

// row adds a row: texts, numbers, days as midnight UTC, and such cells with a style or a
// formula; nil is an empty cell.
func (s *sheet) row(cells ...any) {
	if s.book.err != nil {
		return
	}
	s.rows++
	s.line.Reset()
	fmt.Fprintf(&s.line, `<row r="%d">`, s.rows)
	for i, cell := range cells {
		if cell == nil {
			continue
		}
		styled, ok := cell.(excelize.Cell)
		if !ok {
			styled.Value = cell
		}
		where, err := excelize.CoordinatesToCellName(i+1, s.rows)
		s.book.try(err)
		s.book.try(writeCell(&s.line, where, styled))
	}
	s.line.WriteString("</row>")
	_, err := s.to.Write(s.line.Bytes())
	s.book.try(err)
}

// firstDay is day 0 of a spreadsheet's dates.
var firstDay = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// escapes look like a workbook's character escapes, but are text here.
var escapes = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// writeCell writes a cell (ECMA-376 part 1, 18.3.1.4).
func writeCell(out *bytes.Buffer, where string, c excelize.Cell) error {
	fmt.Fprintf(out, `<c r="%s"`, where)
	if c.StyleID > 0 {
		fmt.Fprintf(out, ` s="%d"`, c.StyleID)
	}
	value := 0.0
	switch v := c.Value.(type) {
	case string:
		out.WriteString(` t="inlineStr"><is><t xml:space="preserve">`)
		err := xml.EscapeText(out, escapes.ReplaceAll([]byte(v), []byte("_x005F$0")))
		out.WriteString("</t></is></c>")
		return err
	case int:
		value = float64(v)
	case float64:
		value = v
	case time.Time:
		value = v.Sub(firstDay).Hours() / 24
	default:
		return fmt.Errorf("a cell of %T", c.Value)
	}
	out.WriteByte('>')
	if c.Formula != "" {
		out.WriteString("<f>")
		if err := xml.EscapeText(out, []byte(c.Formula)); err != nil {
			return err
		}
		out.WriteString("</f>")
	}
	out.WriteString("<v>" + strconv.FormatFloat(value, 'f', -1, 64) + "</v></c>")
	return nil
}

// into writes the sheet's part of a workbook with its rows, which it doesn't have yet.
func (s *sheet) into(out *zip.Writer, part *zip.File) error {
	if err := s.to.Close(); err != nil {
		return err
	}
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	around, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	at := bytes.Index(around, []byte("</sheetData>"))
	if at < 0 {
		return fmt.Errorf("no place for rows in %s", part.Name)
	}
	w, err := out.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, io.MultiReader(bytes.NewReader(around[:at]), flate.NewReader(&s.packed), bytes.NewReader(around[at:])))
	return err
}
