package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"

	"sundial/paper/internal/pdf"
)

const (
	// unit is the size at which texts are shaped. Lengths have 26 bits before the point, which
	// is enough for lines of 300,000 letters.
	unit = 100
	// maxKept bounds the cached lines; keptLength, their length.
	maxKept    = 1024
	keptLength = 60
)

// Line is a line of glyphs. Lengths are in thousandths of the font's size.
type Line struct {
	Glyphs []pdf.Glyph
	Width  float64
	// Backward: the paragraph runs from right to left.
	Backward bool
}

// Setter typesets one document. It isn't safe for concurrent use.
type Setter struct {
	fonts *Fonts
	doc   *pdf.Document
	lang  language.Language
	used  map[*Face]*pdf.Font
	// byFont maps the shaper's font to its face.
	byFont    map[*font.Face]*Face
	segmenter shaping.Segmenter
	shaper    shaping.HarfbuzzShaper
	wrapper   shaping.LineWrapper
	cache     map[cacheKey][]Line
}

type cacheKey struct {
	text  string
	bold  bool
	width float64
}

// NewSetter returns a Setter with the fonts for the document.
func NewSetter(doc *pdf.Document, fonts *Fonts, lang string) *Setter {
	return &Setter{
		fonts: fonts, doc: doc, lang: language.NewLanguage(lang),
		used: map[*Face]*pdf.Font{}, byFont: map[*font.Face]*Face{}, cache: map[cacheKey][]Line{},
	}
}

// Lines breaks a text into lines no wider than width, in thousandths of the font's size. A line
// feed begins a paragraph, whose direction is that of its first letter. A word that's wider
// than the line is broken.
func (s *Setter) Lines(text string, bold bool, width float64) []Line {
	key := cacheKey{text, bold, width}
	if known, ok := s.cache[key]; ok {
		return known
	}
	var lines []Line
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, s.paragraph(s.fonts.spell(paragraph, bold), bold, width)...)
	}
	if len(text) <= keptLength {
		if len(s.cache) >= maxKept {
			clear(s.cache)
		}
		s.cache[key] = lines
	}
	return lines
}

func (s *Setter) paragraph(text []rune, bold bool, width float64) []Line {
	if len(text) == 0 {
		return []Line{{}}
	}
	direction := directionOf(text)
	text = withMarks(text)
	shaped, text := s.shapeAll(text, bold, direction)
	if len(text) == 0 {
		return []Line{{}}
	}
	wrapped, _ := s.wrapper.WrapParagraphF(shaping.WrapConfig{Direction: direction, DisableTrailingWhitespaceTrim: true}, fixed.Int26_6(width*unit*64/1000), text, shaping.NewSliceIterator(shaped))
	lines := make([]Line, len(wrapped))
	for i, line := range wrapped {
		lines[i] = s.line(line, text)
		lines[i].Backward = direction == di.DirectionRTL
	}
	return lines
}

// maxShapings bounds how often a paragraph is shaped: characters without a glyph are spelled
// out, and it's shaped again.
const maxShapings = 3

// shapeAll shapes the paragraph, and returns the text that has a glyph for each character.
func (s *Setter) shapeAll(text []rune, bold bool, direction di.Direction) ([]shaping.Output, []rune) {
	for attempt := 1; ; attempt++ {
		runs := s.segmenter.Split(shaping.Input{
			Text: text, RunEnd: len(text), Direction: direction, Size: fixed.I(unit), Language: s.lang, Script: language.Latin,
		}, &chooser{s: s, bold: bold})
		shaped := make([]shaping.Output, len(runs))
		missing := map[int]bool{}
		for i, run := range runs {
			shaped[i] = s.shaper.ShapeNoExtents(run)
			if len(shaped[i].Glyphs) == 0 { // the wrapper panics at a run without any
				shaped[i].Glyphs = []shaping.Glyph{{GlyphID: font.EmptyGlyph, ClusterIndex: run.RunStart, RuneCount: run.RunEnd - run.RunStart, GlyphCount: 1}}
			}
			for j, g := range shaped[i].Glyphs {
				if g.GlyphID != 0 {
					continue
				}
				shaped[i].Glyphs[j].GlyphID = font.EmptyGlyph
				for at := range g.RunesCount() {
					if !isMark(text[g.TextIndex()]) {
						missing[g.TextIndex()+at] = true
					}
				}
			}
		}
		if len(missing) == 0 || attempt == maxShapings {
			return shaped, text
		}
		text = s.fonts.without(missing, text)
	}
}

// without spells out the characters at the places, or leaves out invisible ones.
func (f *Fonts) without(missing map[int]bool, text []rune) (out []rune) {
	for i, r := range text {
		switch {
		case !missing[i]:
			out = append(out, r)
		case unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp):
			out = append(out, ' ')
		case changesLook(r), unicode.Is(unicode.Cf, r):
		default:
			out = append(out, []rune(f.spelled(r))...)
		}
	}
	return out
}

// directionOf returns the direction of the first letter that has one (UAX #9, P2 and P3).
func directionOf(text []rune) di.Direction {
	for _, r := range text {
		properties, _ := bidi.LookupRune(r)
		switch properties.Class() {
		case bidi.L:
			return di.DirectionLTR
		case bidi.R, bidi.AL:
			return di.DirectionRTL
		}
	}
	return di.DirectionLTR
}

// The marks that have a direction and show nothing (UAX #9, 2.6).
const (
	leftToRight = '\u200E'
	rightToLeft = '\u200F'
)

func isMark(r rune) bool { return r == leftToRight || r == rightToLeft }

// withMarks puts a direction mark before a tag's sign, which has no direction: otherwise the
// sign would follow a Latin tag in Hebrew, and be at the wrong end of a Hebrew one in Latin.
// Text of only one direction needs no marks.
func withMarks(text []rune) []rune {
	if !slices.ContainsFunc(text, func(r rune) bool { return r == '#' }) || !slices.ContainsFunc(text, backward) {
		return text
	}
	out := make([]rune, 0, len(text)+4)
	for i, r := range text {
		if r == '#' && i+1 < len(text) && inWord(text[i+1]) && (i == 0 || !inWord(text[i-1])) {
			mark := leftToRight
			if backward(text[i+1]) {
				mark = rightToLeft
			}
			out = append(out, mark)
		}
		out = append(out, r)
	}
	return out
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// backward reports whether the character is of a script that runs from right to left.
func backward(r rune) bool {
	properties, _ := bidi.LookupRune(r)
	return properties.Class() == bidi.R || properties.Class() == bidi.AL
}

// chooser chooses the face for each character of a run of one script.
type chooser struct {
	s      *Setter
	bold   bool
	script language.Script
}

func (c *chooser) SetScript(script language.Script) { c.script = script }

func (c *chooser) ResolveFace(r rune) *font.Face {
	face := c.s.fonts.face(r, c.script, c.bold)
	if face == nil { // such as an invisible control character
		face = c.s.fonts.common(c.bold)[0]
	}
	c.s.byFont[face.Face] = face
	return face.Face
}

// line places a line's runs next to each other, the leftmost first.
func (s *Setter) line(runs shaping.Line, text []rune) Line {
	runs = slices.Clone(runs)
	slices.SortStableFunc(runs, func(a, b shaping.Output) int { return int(a.VisualIndex - b.VisualIndex) })
	var out Line
	for _, run := range runs {
		source := s.pdfFont(s.byFont[run.Face])
		for _, c := range clustersOf(run, text) {
			if len(c.text) == 1 && isMark(c.text[0]) {
				continue
			}
			for _, g := range c.written() {
				if g.GlyphID != font.EmptyGlyph {
					out.Glyphs = append(out.Glyphs, pdf.Glyph{
						Font: source, ID: g.id(), Text: g.text, Together: g.together,
						X: out.Width + thousandths(g.XOffset), Y: thousandths(g.YOffset),
					})
				}
				out.Width += thousandths(g.Advance)
			}
		}
	}
	return out
}

func thousandths(v fixed.Int26_6) float64 { return float64(v) * 1000 / (64 * unit) }

func (s *Setter) pdfFont(face *Face) *pdf.Font {
	if s.used[face] == nil {
		s.used[face] = s.doc.Font(face.name, face.Face)
	}
	return s.used[face]
}
