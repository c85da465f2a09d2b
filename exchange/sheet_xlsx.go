package exchange

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

// sheet is a sheet that's written row by row. Rows are kept compressed until the workbook is
// written: the library would keep them as text, or write them to a temporary file, where typed
// words mustn't be.
type sheet struct {
	// rows counts the written and skipped rows.
	rows   int
	packed bytes.Buffer
	to     *flate.Writer
	line   bytes.Buffer
}

func newRows() (*sheet, error) {
	s := &sheet{}
	var err error
	s.to, err = flate.NewWriter(&s.packed, flate.BestSpeed)
	return s, err
}

// row adds a row: texts, numbers, days as midnight UTC, and such cells with a style or a
// formula; nil is an empty cell.
func (s *sheet) row(cells []any) error {
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
		if err == nil {
			err = writeCell(&s.line, where, styled)
		}
		if err != nil {
			return err
		}
	}
	s.line.WriteString("</row>")
	_, err := s.to.Write(s.line.Bytes())
	return err
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
	text, isText := c.Value.(string)
	if isText {
		out.WriteString(` t="inlineStr"><is><t xml:space="preserve">`)
		if err := xml.EscapeText(out, escapes.ReplaceAllFunc([]byte(text), func(e []byte) []byte { return append([]byte("_x005F"), e...) })); err != nil {
			return err
		}
		out.WriteString("</t></is></c>")
		return nil
	}
	out.WriteByte('>')
	if c.Formula != "" {
		out.WriteString("<f>")
		if err := xml.EscapeText(out, []byte(c.Formula)); err != nil {
			return err
		}
		out.WriteString("</f>")
	}
	value := 0.0
	switch v := c.Value.(type) {
	case int:
		value = float64(v)
	case float64:
		value = v
	case time.Time:
		value = v.Sub(firstDay).Hours() / 24
	default:
		return fmt.Errorf("a cell of %T", c.Value)
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
	before, after, ok := bytes.Cut(around, []byte("<sheetData></sheetData>"))
	if !ok {
		return fmt.Errorf("no place for rows in %s", part.Name)
	}
	w, err := out.Create(part.Name)
	if err != nil {
		return err
	}
	for _, from := range []io.Reader{
		bytes.NewReader(before), bytes.NewReader([]byte("<sheetData>")), flate.NewReader(&s.packed),
		bytes.NewReader([]byte("</sheetData>")), bytes.NewReader(after),
	} {
		if _, err := io.Copy(w, from); err != nil {
			return err
		}
	}
	return nil
}
