package exchange

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"sundial/record"
)

const (
	pdfFont   = "Go"
	pdfSize   = 9
	pdfLine   = 5
	pdfBottom = 15
)

// pdfWidths are the columns of a page of A4 across, in millimetres: date, span,
// length, kind, note.
func pdfWidths() []float64 { return []float64{26, 44, 22, 18, 167} }

// WritePDF writes the records as a table on pages of A4, each with the clock times
// of its own zone, and the sum of work at the end. A placed record has no start and end, a
// running one no length. The font (Go, https://go.dev/blog/go-fonts) has Latin,
// Greek and Cyrillic letters; what it lacks is shown as a box, and what PDF
// text here can't hold at all (most emoji) as a question mark.
func WritePDF(w io.Writer, title string, records []record.Record, present *time.Location) error {
	// The date of the file comes from the records, so that the same give the same file.
	stamp := time.Unix(0, 0)
	if n := len(records); n > 0 {
		stamp = records[n-1].Start
	}
	doc := newPDF(title, stamp)
	pdfRow(doc, "B", pdfWidths(), []string{"Date", "Time", "Length", "Kind", "Note"})
	var work time.Duration
	zones := record.Zones{}
	for _, r := range records {
		if r.Kind == record.Work && !r.Running() {
			work += r.Length(r.End)
		}
		pdfRow(doc, "", pdfWidths(), pdfCells(r, zones.Of(r, present)))
	}
	pdfRow(doc, "B", pdfWidths(), []string{"Work", "", record.FormatLength(work), "", ""})
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// newPDF begins a document under its title.
func newPDF(title string, stamp time.Time) *fpdf.Fpdf {
	doc := fpdf.New("L", "mm", "A4", "")
	doc.SetCreationDate(stamp.UTC())
	doc.SetModificationDate(stamp.UTC())
	doc.SetCatalogSort(true)
	doc.SetProducer("Sundial", true)
	doc.SetTitle(title, true)
	doc.AddUTF8FontFromBytes(pdfFont, "", goregular.TTF)
	doc.AddUTF8FontFromBytes(pdfFont, "B", gobold.TTF)
	doc.SetAutoPageBreak(true, pdfBottom)
	doc.AddPage()
	doc.SetFont(pdfFont, "B", pdfSize+5)
	doc.CellFormat(0, 2*pdfLine, pdfText(title), "", 1, "L", false, 0, "")
	return doc
}

func pdfCells(r record.Record, loc *time.Location) []string {
	span, length := "", ""
	if !r.Running() {
		length = record.FormatRecordLength(r, r.End)
		span = r.Start.In(loc).Format("15:04") + "–" + r.End.In(loc).Format("15:04")
	} else {
		span = r.Start.In(loc).Format("15:04") + "–…"
	}
	if r.Placed {
		span = ""
	}
	return []string{r.Day(loc).String(), span, length, string(r.Kind), r.Note}
}

// pdfRow writes a row; its last cell takes as many lines as it needs.
func pdfRow(doc *fpdf.Fpdf, style string, widths []float64, cells []string) {
	doc.SetFont(pdfFont, style, pdfSize)
	last := len(cells) - 1
	note := pdfText(cells[last])
	lines := max(1, len(doc.SplitText(note, widths[last])))
	_, height := doc.GetPageSize()
	if doc.GetY()+float64(lines*pdfLine) > height-pdfBottom && lines*pdfLine < int(height)/2 {
		doc.AddPage()
	}
	for i, cell := range cells[:last] {
		text := pdfText(cell)
		if parts := doc.SplitText(text, widths[i]); len(parts) > 1 {
			text = parts[0] + "…"
		}
		doc.CellFormat(widths[i], pdfLine, text, "", 0, "L", false, 0, "")
	}
	doc.MultiCell(widths[last], pdfLine, note, "", "L", false)
}

// pdfText replaces what lies beyond the plane that the PDF library writes.
func pdfText(text string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return '?'
		}
		return r
	}, text)
}
