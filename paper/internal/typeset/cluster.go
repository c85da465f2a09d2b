package typeset

import (
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"

	"sundial/paper/internal/pdf"
)

// cluster is the glyphs, from left to right, for some characters.
type cluster struct {
	glyphs   []shaping.Glyph
	text     []rune
	backward bool
}

// clustersOf returns a run's clusters from left to right.
func clustersOf(run shaping.Output, text []rune) []cluster {
	var all []cluster
	backward := run.Direction.Progression() == di.TowardTopLeft
	for from := 0; from < len(run.Glyphs); {
		first := run.Glyphs[from]
		until := from + 1
		for until < len(run.Glyphs) && run.Glyphs[until].TextIndex() == first.TextIndex() {
			until++
		}
		all = append(all, cluster{run.Glyphs[from:until], text[first.TextIndex() : first.TextIndex()+first.RunesCount()], backward})
		from = until
	}
	return all
}

// glyph is a glyph and its text in the file.
type glyph struct {
	shaping.Glyph
	text     string
	together int
	empty    bool
}

func (g glyph) id() uint32 {
	if g.empty {
		return pdf.Empty
	}
	return uint32(g.GlyphID)
}

// written distributes the characters among the glyphs, so that programs extract them in the
// right order. Such programs read glyphs from left to right, reverse Hebrew and Arabic (even
// within one glyph), and take a glyph without text for a gap if it has a width.
//
// So each glyph with a width gets one character, whichever of the cluster's; the rest go with
// the last one, or in Hebrew and Arabic become invisible glyphs. If there are more such glyphs
// than characters, all glyphs represent all characters together.
func (c cluster) written() []glyph {
	out := make([]glyph, len(c.glyphs))
	var leading []int // those with a width, in reading order
	for i, g := range c.glyphs {
		out[i].Glyph = g
		if g.Advance != 0 {
			leading = append(leading, i)
		}
	}
	if len(leading) == 0 {
		leading = []int{0}
	}
	if c.backward {
		slices.Reverse(leading)
	}
	if len(leading) > len(c.text) {
		out[0].text, out[0].together = string(c.text), len(out)
		return out
	}
	last := len(leading) - 1
	for i, at := range leading[:last] {
		out[at].text = string(c.text[i])
	}
	rest := c.text[last:]
	if !c.backward {
		out[leading[last]].text = string(rest)
		return out
	}
	out[leading[last]].text = string(rest[len(rest)-1])
	var others []glyph // right of it, the last character first
	for _, r := range slices.Backward(rest[:len(rest)-1]) {
		others = append(others, glyph{text: string(r), empty: true})
	}
	return slices.Insert(out, leading[last]+1, others...)
}
