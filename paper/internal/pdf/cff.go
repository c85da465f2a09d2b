package pdf

import (
	"encoding/binary"
	"math"
)

// compactFont writes a CID-keyed font in the Compact Font Format (Adobe Technical Note
// #5176) with its shapes as Type 2 charstrings (#5177). A glyph's CID is its index.
func compactFont(name string, glyphs []partGlyph, source Source) []byte {
	shapes := make([][]byte, len(glyphs))
	for i, g := range glyphs {
		var contours []Segment
		if i > 0 && g.id != Empty { // the first is .notdef, which is never shown
			contours = source.Outline(g.id)
		}
		shapes[i] = charstring(contours, g.width)
	}
	var (
		header  = []byte{1, 0, 4, 4} // version 1.0, the header's size, offsets of 4 bytes
		names   = cffIndex([]byte(name))
		texts   = cffIndex([]byte("Adobe"), []byte("Identity"))
		global  = cffIndex()
		charset = append([]byte{2}, u16s(1, len(glyphs)-2)...) // format 2: one range
		selects = append(append([]byte{3}, u16s(1, 0)...), 0)  // format 3: one range, the first dictionary
	)
	selects = append(selects, u16s(len(glyphs))...)
	outlines := cffIndex(shapes...)
	private := []byte{139, 20, 139, 21} // defaultWidthX and nominalWidthX are 0
	// Offsets in a dictionary always take five bytes, so its length is known in advance.
	top := func(charsetAt, selectAt, shapesAt, dictsAt int) []byte {
		var d []byte
		d = append(append(append(d, dictNumber(391)...), dictNumber(392)...), 139, 12, 30) // ROS: the two strings, supplement 0
		d = append(append(d, dictNumber(len(glyphs))...), 12, 34)                          // CIDCount
		d = append(append(d, dictNumber(charsetAt)...), 15)
		d = append(append(d, dictNumber(selectAt)...), 12, 37)
		d = append(append(d, dictNumber(shapesAt)...), 17)
		return append(append(d, dictNumber(dictsAt)...), 12, 36)
	}
	dict := func(privateAt int) []byte {
		return append(append(dictNumber(len(private)), dictNumber(privateAt)...), 18)
	}
	at := len(header) + len(names) + len(cffIndex(top(0, 0, 0, 0))) + len(texts) + len(global)
	charsetAt := at
	selectAt := charsetAt + len(charset)
	shapesAt := selectAt + len(selects)
	dictsAt := shapesAt + len(outlines)
	privateAt := dictsAt + len(cffIndex(dict(0)))
	var font []byte
	for _, piece := range [][]byte{
		header, names, cffIndex(top(charsetAt, selectAt, shapesAt, dictsAt)), texts, global,
		charset, selects, outlines, cffIndex(dict(privateAt)), private,
	} {
		font = append(font, piece...)
	}
	return font
}

// cffIndex returns an INDEX of objects of any size.
func cffIndex(objects ...[]byte) []byte {
	out := u16s(len(objects))
	if len(objects) == 0 {
		return out
	}
	out = append(out, 4)
	offset := 1
	for i := 0; i <= len(objects); i++ {
		out = binary.BigEndian.AppendUint32(out, uint32(offset))
		if i < len(objects) {
			offset += len(objects[i])
		}
	}
	for _, object := range objects {
		out = append(out, object...)
	}
	return out
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

// charstring returns a glyph's shape. Its width precedes the first operator.
func charstring(contours []Segment, width int) []byte {
	s := &shape{out: charNumber(nil, width)}
	for _, c := range contours {
		switch c.Kind {
		case Move:
			s.to(c.Points[:1], opMove)
		case Straight:
			s.to(c.Points[:1], opLine)
		case Cubic:
			s.to(c.Points[:3], opCurve)
		}
	}
	return append(s.out, opEnd)
}

// shape is a charstring in the making.
type shape struct {
	out  []byte
	x, y int
}

// to continues to the points, each relative to the previous one.
func (s *shape) to(points []Point, op byte) {
	for _, p := range points {
		x, y := grid(p.X), grid(p.Y)
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
