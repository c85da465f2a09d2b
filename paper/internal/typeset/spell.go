package typeset

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"
)

// spell spells out what no font has: an emoji by name, as in [rocket], a flag by its letters,
// as in [DE], and other characters by number, as in U+0E2A. Characters that only modify such a
// character are dropped.
func (f *Fonts) spell(text string, bold bool) []rune {
	s := spelling{fonts: f, bold: bold, script: language.Common}
	// More fonts have a letter with its marks as one character than the marks.
	runes := []rune(norm.NFC.String(text))
	for i := 0; i < len(runes); i++ {
		if isRegional(runes[i]) && i+1 < len(runes) && isRegional(runes[i+1]) && s.face(runes[i]) == nil {
			s.write("[" + string(letterOf(runes[i])) + string(letterOf(runes[i+1])) + "]")
			i++
			continue
		}
		s.add(runes[i])
	}
	return s.out
}

// spelling is a text that's spelled.
type spelling struct {
	fonts  *Fonts
	bold   bool
	script language.Script // of the last letter
	out    []rune
	// written: the last character was spelled out.
	written bool
}

func (s *spelling) face(r rune) *Face { return s.fonts.face(r, s.script, s.bold) }

func (s *spelling) add(r rune) {
	if own := language.LookupScript(r); own.Strong() {
		s.script = own
	}
	switch {
	case unicode.In(r, unicode.Zl, unicode.Zp): // a space, where a line would break
		s.keep(' ', ' ')
	case unicode.Is(unicode.Zs, r) || r == '\t':
		s.keep(' ', r)
	case r == unicode.ReplacementChar:
		s.write("?")
	case reordersText(r) || unicode.IsControl(r) || r == keycap || s.written && changesLook(r):
	case isJoiner(r) && (len(s.out) == 0 || s.out[len(s.out)-1] == ' '):
	case isJoiner(r):
		s.out = append(s.out, r) // affects shaping, but is invisible
	case s.face(r) != nil:
		s.keep(r, r)
	case changesLook(r) || unicode.Is(unicode.Cf, r):
	default:
		s.write(s.fonts.spelled(r))
	}
}

// keep adds a character, or the better one if a font has it.
func (s *spelling) keep(r, better rune) {
	if better != r && better > ' ' && s.face(better) != nil {
		r = better
	}
	s.out, s.written = append(s.out, r), false
}

func (s *spelling) write(name string) {
	s.out, s.written = append(s.out, []rune(name)...), true
}

// spelled returns a character without a font, in letters.
func (f *Fonts) spelled(r rune) string {
	if name := ScriptName(r); name != "" {
		f.missing[name] = true
		return fmt.Sprintf("U+%04X", r)
	}
	if name := runenames.Name(r); unicode.In(r, unicode.So, unicode.Sk, unicode.Sm) && name != "" && name[0] != '<' {
		return "[" + strings.ToLower(name) + "]"
	}
	return fmt.Sprintf("U+%04X", r)
}

// reordersText reports whether the character reorders what follows it (UAX #9, X1 to X8). Our
// paragraphs contain only one text, and need none of them.
func reordersText(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// changesLook reports whether a character only changes how the one before it looks, or joins it
// to the next: variation selectors, joiners, skin tones, tags.
func changesLook(r rune) bool {
	return isJoiner(r) || r >= 0x1F3FB && r <= 0x1F3FF || r >= 0xE0000 && r <= 0xE01EF
}

// keycap draws a frame around the preceding figure, which would look like a missing glyph.
const keycap = 0x20E3

func isJoiner(r rune) bool { return r == 0x200C || r == 0x200D || r >= 0xFE00 && r <= 0xFE0F }

// isRegional reports whether the character is half of a flag.
func isRegional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

func letterOf(regional rune) rune { return 'A' + regional - 0x1F1E6 }
