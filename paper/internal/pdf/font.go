package pdf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
)

// maxGlyphs bounds a font's glyphs in the file, including .notdef.
const maxGlyphs = 65535

// Font is the used part of a font. If one font in the file can't hold all glyphs and their
// texts, there are several.
type Font struct {
	d     *Document
	name  string
	face  *font.Face
	parts []*part
	codes map[use]place
}

// use is a glyph and its text. A glyph with two texts has two codes.
type use struct {
	id   uint32
	text string
}

type place struct {
	code uint16
	part *part
}

// part is one font in the file.
type part struct {
	// name is the number by which pages refer to it.
	name   int
	glyphs []partGlyph // by code; the first is .notdef
}

type partGlyph struct {
	use
	width int
}

// Font adds a font with a PostScript name to the document.
func (d *Document) Font(name string, face *font.Face) *Font {
	f := &Font{d: d, name: name, face: face, codes: map[use]place{}}
	d.fonts = append(d.fonts, f)
	return f
}

// scale converts the font's units to thousandths of its size.
func (f *Font) scale() float64 { return 1000 / float64(max(f.face.Upem(), 1)) }

// use returns the code of a glyph with a text, and the part that has it.
func (f *Font) use(id uint32, text string) (uint16, *part) {
	key := use{id, text}
	if known, ok := f.codes[key]; ok {
		return known.code, known.part
	}
	if len(f.parts) == 0 || len(f.parts[len(f.parts)-1].glyphs) == maxGlyphs {
		f.d.names++
		f.parts = append(f.parts, &part{name: f.d.names, glyphs: []partGlyph{{}}})
	}
	p := f.parts[len(f.parts)-1]
	code, width := uint16(len(p.glyphs)), 0 //nolint:gosec // fewer than maxGlyphs
	if id != Empty {
		width = int(float64(f.face.HorizontalAdvance(font.GID(id)))*f.scale() + 0.5)
	}
	p.glyphs = append(p.glyphs, partGlyph{key, width})
	f.codes[key] = place{code, p}
	return code, p
}

// write writes the parts and adds them to the pages' resources.
func (f *Font) write(d *Document, resources *strings.Builder) {
	extents, _ := f.face.FontHExtents()
	ascent, descent := int(float64(extents.Ascender)*f.scale()), int(float64(extents.Descender)*f.scale())
	for _, p := range f.parts {
		whole := d.reserve()
		fmt.Fprintf(resources, "/F%d %d 0 R", p.name, whole)
		name := tag(p.name) + "+" + psName(f.name)
		file, descriptor, descendant, unicode := d.reserve(), d.reserve(), d.reserve(), d.reserve()
		d.stream(file, "/Subtype/CIDFontType0C", f.compact(name, p.glyphs))
		d.object(descriptor, fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[-1000 -1000 3000 2000]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile3 %d 0 R>>",
			name, ascent, descent, ascent, file))
		d.object(descendant, fmt.Sprintf("<</Type/Font/Subtype/CIDFontType0/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW 0/W[%s]>>",
			name, descriptor, p.widths()))
		d.stream(unicode, "", p.unicode())
		d.object(whole, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
			name, descendant, unicode))
	}
}

// widths lists all widths from the first code on.
func (p *part) widths() string {
	all := make([]int, len(p.glyphs))
	for i, g := range p.glyphs {
		all[i] = g.width
	}
	return "0" + fmt.Sprint(all)
}

// unicode returns the CMap from codes to texts. Its lists may have 100 entries each
// (Adobe Technical Note #5014).
func (p *part) unicode() []byte {
	var out strings.Builder
	out.WriteString("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n" +
		"1 begincodespacerange<0000><FFFF>endcodespacerange\n")
	var lines []string
	for code, g := range p.glyphs {
		if g.text != "" {
			lines = append(lines, fmt.Sprintf("<%04X><%s>\n", code, hexText(g.text)))
		}
	}
	for some := range slices.Chunk(lines, 100) {
		fmt.Fprintf(&out, "%d beginbfchar\n%sendbfchar\n", len(some), strings.Join(some, ""))
	}
	out.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return []byte(out.String())
}

// tag returns the six letters that begin a subset's name, different for each number.
func tag(n int) string {
	letters := []byte("AAAAAA")
	for i := len(letters) - 1; i >= 0; i-- {
		letters[i] += byte(n % 26) //nolint:gosec // below 26
		n /= 26
	}
	return string(letters)
}

// psName keeps only characters that a name may contain.
func psName(name string) string {
	kept := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return -1
	}, name)
	if kept == "" {
		return "Font"
	}
	return kept
}
