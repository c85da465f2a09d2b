package exchange

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"

	"sundial/record"
)

// Summary is a report as a file: hours by one or two groups, rounded as was asked.
type Summary struct {
	Title string
	// Groups are what the rows are grouped by, as in tag and day.
	Groups []string
	Rows   []SummaryRow
	// Total counts each record once; rows of tags that overlap add up to more.
	Total time.Duration
	// Remarks are the sentences that a reader needs beside the figures. CSV, which
	// programs read, has none.
	Remarks []string
}

// SummaryRow is one line: a name for each of the groups, empty for no tag and no note,
// and the hours.
type SummaryRow struct {
	Names  []string
	Length time.Duration
}

// total is the name of the last row.
const total = "Total"

func (s Summary) heads() []string {
	var heads []string
	for _, group := range s.Groups {
		heads = append(heads, strings.ToUpper(group[:1])+group[1:])
	}
	return append(heads, "Length", "Hours")
}

// rows are all rows, the total last.
func (s Summary) rows() []SummaryRow {
	last := SummaryRow{Names: make([]string, len(s.Groups)), Length: s.Total}
	last.Names[0] = total
	return append(s.Rows[:len(s.Rows):len(s.Rows)], last)
}

// WriteCSV writes the rows as RFC 4180 in UTF-8, the total last.
func (s Summary) WriteCSV(w io.Writer) error {
	out, err := newTable(w, s.heads())
	if err != nil {
		return err
	}
	var all []time.Duration
	for _, r := range s.Rows {
		all = append(all, r.Length)
	}
	hours := newHours(all)
	for i, r := range s.rows() {
		var row []string
		for _, name := range r.Names {
			row = append(row, Guard(name))
		}
		text := decimalHours(r.Length, hours.places)
		if i < len(s.Rows) {
			text = hours.next(r.Length)
		}
		out.Write(append(row, clockLength(r.Length), text))
	}
	return flushed(out)
}

// WriteXLSX writes the rows as a workbook of one sheet, lengths and hours as numbers,
// the total and the remarks last.
func (s Summary) WriteXLSX(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	err := s.fillBook(f)
	if err == nil {
		err = f.Write(w)
	}
	if err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	return nil
}

func (s Summary) fillBook(f *excelize.File) error {
	out, styles, err := newSheet(f, "Report", len(s.heads()))
	if err != nil {
		return err
	}
	rows := [][]any{headRow(s.heads(), styles)}
	for _, r := range s.rows() {
		var row []any
		for _, name := range r.Names {
			row = append(row, name)
		}
		rows = append(rows, append(row, lengthCells(r.Length, styles)...))
	}
	for _, remark := range s.Remarks {
		rows = append(rows, []any{remark})
	}
	return setRows(out, rows)
}

// WritePDF writes the rows as a table on pages of A4, the total and the remarks last.
// Of its letters the same holds as of WritePDF for records.
func (s Summary) WritePDF(w io.Writer) error {
	doc := newPDF(s.Title, time.Unix(0, 0))
	heads := s.heads()
	heads = append(heads[len(s.Groups):len(s.Groups)+1], heads[:len(s.Groups)]...)
	widths := []float64{30, 90, 150}[:len(heads)]
	table := func(style string, r SummaryRow) {
		pdfRow(doc, style, widths, append([]string{record.FormatLength(r.Length)}, r.Names...))
	}
	pdfRow(doc, "B", widths, heads)
	for _, r := range s.Rows {
		table("", r)
	}
	table("B", s.rows()[len(s.Rows)])
	s.remark(doc)
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

func (s Summary) remark(doc *fpdf.Fpdf) {
	doc.SetFont(pdfFont, "", pdfSize)
	doc.Ln(pdfLine)
	for _, remark := range s.Remarks {
		doc.MultiCell(0, pdfLine, pdfText(remark), "", "L", false)
	}
}
