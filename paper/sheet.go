package paper

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"sundial/paper/internal/pdf"
	"sundial/paper/internal/typeset"
	"sundial/timesheet"
)

// Lengths on a page, in points.
const (
	margin    = 50.0
	bottom    = 62.0 // where the footer begins
	textSize  = 9.0
	smallSize = 7.5
	titleSize = 20.0
	// leading is the line spacing relative to the size. Thai and Devanagari extend far above
	// and below.
	leading = 1.45
	gap     = 8.0 // between columns
	padding = 2.0 // above and below a row
)

// The shades of gray.
const (
	black = 0.0
	soft  = 0.4
	rule  = 0.75
	shade = 0.94
)

// size is the size of a page.
type size struct{ width, height float64 }

// sizeFor returns US Letter if the region uses it (Unicode CLDR, paperSize), otherwise A4.
func sizeFor(locale string) size {
	tag, err := language.Parse(strings.ReplaceAll(locale, "_", "-"))
	if err == nil {
		region, _ := tag.Region()
		switch region.String() {
		case "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE":
			return size{612, 792}
		}
	}
	return size{595.28, 841.89}
}

// rowsAPage returns more table rows than fit on a page.
func rowsAPage(of size) int { return int((of.height-margin-bottom)/rowHeight(1, textSize)) + 1 }

// sheet is a paper being made. Y increases down the current page.
type sheet struct {
	Timesheet
	doc    *pdf.Document
	setter *typeset.Setter
	size   size
	canvas *pdf.Canvas
	y      float64
	// empty: only a table's head is on the page.
	empty bool
	// table is the columns of the table that continues on the next page; nil: none.
	table    []column
	maxPages int
	tooLong  bool
	// total is the row of the whole paper's total, for its last page.
	total        []string
	totalColumns []column
}

// column is a table's column; its width includes the gap to the next one.
type column struct {
	name  string // in files
	head  string
	width float64
	right bool // right-aligned
	// cell returns a line's cell; length is the line's as written.
	cell func(l *timesheet.Line, length string) string
}

func newSheet(t Timesheet, doc *pdf.Document, setter *typeset.Setter, maxPages int) *sheet {
	s := &sheet{Timesheet: t, doc: doc, setter: setter, size: sizeFor(t.Locale), maxPages: maxPages, canvas: &pdf.Canvas{}}
	s.beginPage()
	return s
}

func (s *sheet) width() float64 { return s.size.width - 2*margin }

func (s *sheet) beginPage() {
	s.y, s.empty = s.size.height-margin, true
	if s.doc.Pages() == 0 {
		return
	}
	s.text(margin, smallSize, s.width(), s.title(), style{gray: soft})
	s.y -= 8
	if s.table != nil {
		s.head()
	}
}

// endPage adds the page to the file.
func (s *sheet) endPage() {
	if s.doc.Pages() == s.maxPages {
		s.tooLong = true
	}
	if !s.tooLong {
		s.doc.Add(s.canvas)
	}
	s.canvas.Reset()
}

func (s *sheet) breakPage() {
	s.endPage()
	s.beginPage()
}

// room begins a new page if less than height is left, unless the page is still empty.
func (s *sheet) room(height float64) {
	if s.y-height < bottom && !s.empty {
		s.breakPage()
	}
}

// style is a text's appearance.
type style struct {
	bold, right bool
	gray        float64
}

// lines breaks a text for a width.
func (s *sheet) lines(text string, size, width float64, of style) []typeset.Line {
	return s.setter.Lines(text, of.bold, width*1000/size)
}

// text writes a text below the page's content, in as many lines as it takes.
func (s *sheet) text(x, size, width float64, text string, of style) {
	for _, line := range s.lines(text, size, width, of) {
		s.room(size * leading)
		s.y -= size * leading
		s.line(x, s.y, size, width, line, of)
		s.empty = false
	}
}

// line writes one line; right-to-left lines begin at the right.
func (s *sheet) line(x, y, size, width float64, line typeset.Line, of style) {
	if of.right || line.Backward {
		x += max(0, width-line.Width*size/1000)
	}
	s.canvas.Text(x, y, size, of.gray, line.Glyphs)
}

// beginTable writes a table's head, which each page repeats until endTable.
func (s *sheet) beginTable(columns []column) {
	s.room(4 * textSize * leading)
	s.table = columns
	s.head()
}

func (s *sheet) endTable() { s.table = nil }

func (s *sheet) head() {
	cells := make([]string, len(s.table))
	for i, c := range s.table {
		cells[i] = c.head
	}
	s.cells(cells, smallSize, style{bold: true, gray: soft})
	s.canvas.Line(margin, s.y, s.size.width-margin, s.y, 0.8, soft)
	s.empty = true
}

// row writes a table's row, with a line below it. One that doesn't fit goes to the next page;
// only one that's longer than a page is split.
func (s *sheet) row(cells []string, of style) {
	s.cells(cells, textSize, of)
	s.canvas.Line(margin, s.y, s.size.width-margin, s.y, 0.4, rule)
}

// sum writes a row of sums, shaded.
func (s *sheet) sum(cells []string) {
	height := s.height(cells, textSize, style{bold: true})
	s.room(height)
	s.canvas.Fill(margin, s.y-height, s.width(), height, shade)
	s.row(cells, style{bold: true})
}

// broken breaks a row's cells into lines; rows is the most of any cell.
func (s *sheet) broken(cells []string, size float64, of style) (lines [][]typeset.Line, rows int) {
	lines, rows = make([][]typeset.Line, len(cells)), 1
	for i, c := range s.table {
		lines[i] = s.lines(cells[i], size, c.width-gap, of)
		rows = max(rows, len(lines[i]))
	}
	return lines, rows
}

func rowHeight(rows int, size float64) float64 { return float64(rows)*size*leading + 2*padding }

func (s *sheet) height(cells []string, size float64, of style) float64 {
	_, rows := s.broken(cells, size, of)
	return rowHeight(rows, size)
}

func (s *sheet) cells(cells []string, size float64, of style) {
	lines, rows := s.broken(cells, size, of)
	if height := rowHeight(rows, size); height < s.size.height-margin-bottom-5*textSize*leading {
		s.room(height)
	}
	s.y -= padding
	for at := range rows {
		s.room(size * leading)
		s.y -= size * leading
		x := margin
		for i, c := range s.table {
			if at < len(lines[i]) {
				s.line(x, s.y+size*0.3, size, c.width-gap, lines[i][at], style{of.bold, c.right, of.gray})
			}
			x += c.width
		}
		s.empty = false
	}
	s.y -= padding
}

// foot writes 'page n of m' and the title in a page's footer.
func (s *sheet) foot(page, pages int, c *pdf.Canvas) {
	s.canvas = c
	y := bottom - 24
	c.Line(margin, y+12, s.size.width-margin, y+12, 0.4, rule)
	small := style{gray: soft}
	const room = 120
	if line := s.lines(s.title(), smallSize, s.width()-room, small); len(line) > 0 {
		s.line(margin, y, smallSize, s.width()-room, line[0], small)
	}
	small.right = true
	for _, line := range s.lines(s.Words.PaperPage(strconv.Itoa(page), strconv.Itoa(pages)), smallSize, room, small) {
		s.line(s.size.width-margin-room, y, smallSize, room, line, small)
	}
}
