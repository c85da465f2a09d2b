package typeset

import (
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"

	"sundial/paper/internal/pdf"
)

// cluster is the glyphs, from left to right, that some characters became together.
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

// glyph is a glyph with what it stands for in the file.
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

// written shares the characters out among the glyphs, so programs that read the
// file find them in their order. They read glyphs from left to right, turn around what
// is Hebrew or Arabic, take a glyph that stands for nothing for a gap if it has a width,
// and turn around even the letters of one glyph.
//
// So each glyph with a width gets a character, whichever it shows of the cluster; those
// that are left go with the last one, in Hebrew and Arabic as glyphs of their own that
// show nothing. Where there are more such glyphs than characters, all of the glyphs
// stand for all of the characters.
func (c cluster) written() []glyph {
	out := make([]glyph, len(c.glyphs))
	var leading []int // those with a width, in the order of reading
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
		for i, j := 0, len(leading)-1; i < j; i, j = i+1, j-1 {
			leading[i], leading[j] = leading[j], leading[i]
		}
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
	return withEmpty(out, leading[last], rest[:len(rest)-1])
}

// withEmpty puts characters that no glyph stands for to the right of a glyph, the last
// one first.
func withEmpty(glyphs []glyph, at int, text []rune) []glyph {
	out := append([]glyph{}, glyphs[:at+1]...)
	for i := len(text) - 1; i >= 0; i-- {
		out = append(out, glyph{text: string(text[i]), empty: true})
	}
	return append(out, glyphs[at+1:]...)
}
