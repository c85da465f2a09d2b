package pdf

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// compact writes glyphs as a CID-keyed font in the Compact Font Format (Adobe Technical Note
// #5176) with its shapes as Type 2 charstrings (#5177). A glyph's CID is its index.
func (f *Font) compact(name string, glyphs []partGlyph) []byte {
	shapes := make([][]byte, len(glyphs))
	for i, g := range glyphs {
		var outline font.GlyphOutline
		if i > 0 && g.id != Empty { // the first is .notdef, which is never shown
			outline, _ = f.face.GlyphDataOutline(font.GID(g.id)) // a bitmap has none
		}
		shapes[i] = charstring(outline.Segments, f.scale(), g.width)
	}
	var (
		header   = []byte{1, 0, 4, 4} // version 1.0, the header's size, offsets of 4 bytes
		names    = cffIndex([]byte(name))
		texts    = cffIndex([]byte("Adobe"), []byte("Identity"))
		global   = cffIndex()
		charset  = append([]byte{2}, u16s(1, len(glyphs)-2)...)                       // format 2: one range
		selects  = slices.Concat([]byte{3}, u16s(1, 0), []byte{0}, u16s(len(glyphs))) // format 3: one range, the first dictionary
		outlines = cffIndex(shapes...)
		private  = []byte{139, 20, 139, 21} // defaultWidthX and nominalWidthX are 0
	)
	// Offsets in a dictionary always take five bytes, so its length is known in advance.
	top := func(charsetAt, selectAt, shapesAt, dictsAt int) []byte {
		return slices.Concat(
			dictNumber(391), dictNumber(392), []byte{139, 12, 30}, // ROS: the two strings, supplement 0
			dictNumber(len(glyphs)), []byte{12, 34}, // CIDCount
			dictNumber(charsetAt), []byte{15}, dictNumber(selectAt), []byte{12, 37},
			dictNumber(shapesAt), []byte{17}, dictNumber(dictsAt), []byte{12, 36},
		)
	}
	dict := func(privateAt int) []byte {
		return slices.Concat(dictNumber(len(private)), dictNumber(privateAt), []byte{18})
	}
	at := len(header) + len(names) + len(cffIndex(top(0, 0, 0, 0))) + len(texts) + len(global)
	charsetAt := at
	selectAt := charsetAt + len(charset)
	shapesAt := selectAt + len(selects)
	dictsAt := shapesAt + len(outlines)
	privateAt := dictsAt + len(cffIndex(dict(0)))
	return slices.Concat(
		header, names, cffIndex(top(charsetAt, selectAt, shapesAt, dictsAt)), texts, global,
		charset, selects, outlines, cffIndex(dict(privateAt)), private,
	)
}

// cffIndex returns an INDEX of objects of any size.
func cffIndex(objects ...[]byte) []byte {
	out := u16s(len(objects))
	if len(objects) == 0 {
		return out
	}
	out = append(out, 4) // bytes of an offset
	offset := 1
	for _, object := range objects {
		out = binary.BigEndian.AppendUint32(out, uint32(offset))
		offset += len(object)
	}
	out = binary.BigEndian.AppendUint32(out, uint32(offset))
	return append(out, slices.Concat(objects...)...)
}

// dictNumber returns an integer in a dictionary, in five-byte form.
func dictNumber(n int) []byte {
	return binary.BigEndian.AppendUint32([]byte{29}, uint32(n)) //nolint:gosec // an offset within the font, never negative
}

func u16s(numbers ...int) []byte {
	var out []byte
	for _, n := range numbers {
		out = binary.BigEndian.AppendUint16(out, uint16(n)) //nolint:gosec // counts of glyphs: at most maxGlyphs
	}
	return out
}

// The charstring operators we use.
const (
	opLine  = 5
	opCurve = 8
	opEnd   = 14
	opMove  = 21
)

// charstring returns a glyph's shape, scaled. Its width precedes the first operator.
func charstring(segments []opentype.Segment, scale float64, width int) []byte {
	s := &shape{out: charNumber(nil, width)}
	var at point
	for _, segment := range segments {
		var p [3]point
		for i, arg := range segment.Args {
			p[i] = point{float64(arg.X) * scale, float64(arg.Y) * scale}
		}
		switch segment.Op {
		case opentype.SegmentOpMoveTo:
			s.to(opMove, p[0])
			at = p[0]
		case opentype.SegmentOpLineTo:
			s.to(opLine, p[0])
			at = p[0]
		case opentype.SegmentOpQuadTo: // as an equivalent cubic curve
			s.to(opCurve, at.toward(p[0]), p[1].toward(p[0]), p[1])
			at = p[1]
		case opentype.SegmentOpCubeTo:
			s.to(opCurve, p[:]...)
			at = p[2]
		}
	}
	return append(s.out, opEnd)
}

// point is a position in a glyph, in thousandths of the font's size.
type point struct{ x, y float64 }

// toward returns the point two thirds of the way to another.
func (p point) toward(to point) point { return point{p.x + 2*(to.x-p.x)/3, p.y + 2*(to.y-p.y)/3} }

// shape is a charstring in the making.
type shape struct {
	out  []byte
	x, y int
}

// to continues to the points, each relative to the previous one.
func (s *shape) to(op byte, points ...point) {
	for _, p := range points {
		x, y := grid(p.x), grid(p.y)
		s.out = charNumber(charNumber(s.out, x-s.x), y-s.y)
		s.x, s.y = x, y
	}
	s.out = append(s.out, op)
}

// grid rounds a coordinate, and limits a broken font's values: a distance has 16 bits.
func grid(v float64) int {
	return int(math.Round(min(max(v, -16000), 16000)))
}

// charNumber appends an integer in its shortest form.
func charNumber(out []byte, n int) []byte {
	switch {
	case n >= -107 && n <= 107:
		return append(out, byte(n+139))
	case n >= 108 && n <= 1131:
		n -= 108
		return append(out, byte(247+n>>8), byte(n)) //nolint:gosec // the low byte is what the format requires
	case n >= -1131 && n <= -108:
		n = -n - 108
		return append(out, byte(251+n>>8), byte(n)) //nolint:gosec // as above
	}
	return append(out, 28, byte(n>>8), byte(n)) //nolint:gosec // as above
}
