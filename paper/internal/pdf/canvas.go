package pdf

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
)

// Glyph is a glyph positioned on a line.
type Glyph struct {
	Font *Font
	// ID is the glyph's number in the font's own file.
	ID uint32
	// Text is what the glyph represents when searching or copying.
	Text string
	// Together, if more than 1, is how many glyphs from this one on represent the text
	// together; the others have none.
	Together int
	// X and Y are its position from the start of the line, in thousandths of the font's size.
	X, Y float64
}

// Empty is the ID of an invisible glyph without width.
const Empty = math.MaxUint32

// Canvas is a page's content. The origin is at the bottom left, the unit a point (1/72 inch).
type Canvas struct {
	out bytes.Buffer
}

// Reset empties the canvas.
func (c *Canvas) Reset() { c.out.Reset() }

// Line draws a line of the width, in a shade of gray from 0 (black) to 1.
func (c *Canvas) Line(x1, y1, x2, y2, width, gray float64) {
	fmt.Fprintf(&c.out, "%s G %s w %s %s m %s %s l S\n", number(gray), number(width), number(x1), number(y1), number(x2), number(y2))
}

// Fill fills a rectangle with a shade of gray.
func (c *Canvas) Fill(x, y, width, height, gray float64) {
	fmt.Fprintf(&c.out, "%s g %s %s %s %s re f\n", number(gray), number(x), number(y), number(width), number(height))
}

// Text draws glyphs on a baseline that begins at x and y, in a shade of gray.
func (c *Canvas) Text(x, y, size, gray float64, glyphs []Glyph) {
	if len(glyphs) == 0 {
		return
	}
	fmt.Fprintf(&c.out, "BT %s g %s %s Td\n", number(gray), number(x), number(y))
	line := line{out: &c.out, size: size}
	until := 0 // the end of those that represent a text together
	for i, g := range glyphs {
		if g.Together > 1 {
			line.enter(closed)
			fmt.Fprintf(&c.out, "/Span<</ActualText%s>>BDC\n", text(g.Text))
			until = i + g.Together
		}
		if i < until {
			g.Text = ""
		}
		line.show(g)
		if i == until-1 {
			line.enter(closed)
			c.out.WriteString("EMC\n")
		}
	}
	line.enter(closed)
	c.out.WriteString("ET\n")
}

// line writes glyphs one after another, with adjustments where the position differs from the
// font's widths.
type line struct {
	out  *bytes.Buffer
	size float64
	part *part
	// pen is where the next glyph would be, rise its height.
	pen, rise float64
	state     lineState
}

// lineState is which brackets of the list of glyphs are open.
type lineState int

const (
	closed lineState = iota
	inList           // [
	inText           // [<
)

func (l *line) show(g Glyph) {
	code, part := g.Font.use(g.ID, g.Text)
	if part != l.part {
		l.enter(closed)
		l.part = part
		fmt.Fprintf(l.out, "/F%d %s Tf\n", part.name, number(l.size))
	}
	if g.Y != l.rise {
		l.enter(closed)
		l.rise = g.Y
		fmt.Fprintf(l.out, "%s Ts\n", number(g.Y*l.size/1000))
	}
	// A positive number moves to the left.
	if move := math.Round(l.pen - g.X); move != 0 {
		l.enter(inList)
		l.out.Write(strconv.AppendInt(l.out.AvailableBuffer(), int64(move), 10))
		l.pen -= move
	}
	l.enter(inText)
	const digits = "0123456789ABCDEF"
	l.out.Write([]byte{digits[code>>12], digits[code>>8&15], digits[code>>4&15], digits[code&15]})
	l.pen += float64(part.glyphs[code].width)
}

// enter opens or closes brackets to reach the state.
func (l *line) enter(state lineState) {
	for l.state < state {
		l.out.WriteByte("[<"[l.state])
		l.state++
	}
	for l.state > state {
		l.state--
		l.out.WriteString([]string{"]TJ\n", ">"}[l.state])
	}
}
