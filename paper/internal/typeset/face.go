package typeset

import (
	"os"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"sundial/paper/internal/pdf"
)

// Face is a font that provides glyphs.
type Face struct {
	*font.Face
	name  string
	bold  bool
	scale float64 // to thousandths of the size
}

func newFace(file string, parsed *font.Face) *Face {
	name, _, _ := strings.Cut(file, ".")
	return &Face{
		Face: parsed, name: name,
		bold:  parsed.Describe().Aspect.Weight >= font.WeightSemibold,
		scale: 1000 / float64(max(parsed.Upem(), 1)),
	}
}

func loadersOf(file *os.File) ([]*opentype.Loader, error) { return opentype.NewLoaders(file) }

// Name returns the font's PostScript name in the file.
func (f *Face) Name() string { return f.name }

// Width returns a glyph's advance in thousandths.
func (f *Face) Width(id uint32) int {
	return int(float64(f.HorizontalAdvance(font.GID(id)))*f.scale + 0.5)
}

// Ascent returns how far letters extend above the baseline.
func (f *Face) Ascent() int {
	extents, _ := f.FontHExtents()
	return int(float64(extents.Ascender) * f.scale)
}

// Descent returns how far letters extend below the baseline, negative.
func (f *Face) Descent() int {
	extents, _ := f.FontHExtents()
	return int(float64(extents.Descender) * f.scale)
}

// Outline returns a glyph's shape; bitmap glyphs have none.
func (f *Face) Outline(id uint32) []pdf.Segment {
	shape, ok := f.GlyphDataOutline(font.GID(id))
	if !ok {
		return nil
	}
	segments := make([]pdf.Segment, 0, len(shape.Segments))
	var at pdf.Point
	for _, s := range shape.Segments {
		var points [3]pdf.Point
		for i, arg := range s.Args {
			points[i] = pdf.Point{X: float64(arg.X) * f.scale, Y: float64(arg.Y) * f.scale}
		}
		segment := pdf.Segment{Kind: pdf.Move, Points: points}
		end := points[0]
		switch s.Op {
		case opentype.SegmentOpLineTo:
			segment.Kind = pdf.Straight
		case opentype.SegmentOpQuadTo:
			segment.Kind, segment.Points, end = pdf.Cubic, cubic(at, points[0], points[1]), points[1]
		case opentype.SegmentOpCubeTo:
			segment.Kind, end = pdf.Cubic, points[2]
		}
		segments = append(segments, segment)
		at = end
	}
	return segments
}

// cubic returns a quadratic curve as an equivalent cubic one.
func cubic(from, control, to pdf.Point) [3]pdf.Point {
	toward := func(p pdf.Point) pdf.Point {
		return pdf.Point{X: p.X + 2*(control.X-p.X)/3, Y: p.Y + 2*(control.Y-p.Y)/3}
	}
	return [3]pdf.Point{toward(from), toward(to), to}
}
