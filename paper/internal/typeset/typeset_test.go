package typeset

import (
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"sundial/paper/internal/pdf"
)

// folders are those of Debian's fonts.
var folders = []string{"/usr/share/fonts", "/usr/local/share/fonts"}

// plain returns a Setter with only the built-in font.
func plain() *Setter {
	return NewSetter(pdf.New(io.Discard, pdf.Info{}), Open("", nil, "en"), "en")
}

// read returns the text of the lines' glyphs, from left to right.
func read(lines []Line) string {
	var out strings.Builder
	for _, line := range lines {
		for _, g := range line.Glyphs {
			out.WriteString(g.Text)
		}
	}
	return out.String()
}

func TestCharactersWithoutAFontAreSpelledOut(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"letters have their font", "Größe Ωμέγα Привет", "Größe Ωμέγα Привет"},
		{"an emoji by its name", "go 🚀!", "go [rocket]!"},
		{"its skin tone and variant are dropped", "👍🏽 ⛄️", "[thumbs up sign] [snowman without snow]"},
		{"a family by its members' names", "👩‍💻", "[woman][personal computer]"},
		{"a flag by its letters", "🇩🇪🇫🇷", "[DE][FR]"},
		{"half a flag by its name", "🇩", "[regional indicator symbol letter d]"},
		{"a key's frame is dropped", "1️⃣", "1"},
		{"a letter by its number", "กx", "U+0E01x"},
		{"a letter beyond the first plane", "𐌰", "U+10330"},
		{"a character without a name", "\uE000\U0010FFFF", "U+E000U+10FFFF"},
		{"controls that reorder text are dropped", "a\u202Ebc\u202C \u2066d\u2069", "abc d"},
		{"control characters are dropped", "a\x00\x1b[31mb\u0085", "a[31mb"},
		{"all spaces are plain spaces", "a\u2003b\tc\u2028d", "a b c d"},
		{"broken text", "a\xffb", "a?b"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Variation_Selector, r) || r == 0x200D {
					return -1
				}
				return r
			}, read(plain().Lines(tc.text, false, 1e6)))
			if got != tc.want {
				t.Errorf("%q is set as %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}

func TestScriptsWithoutAFontAreNamed(t *testing.T) {
	s := plain()
	s.Lines("ก ห שלום 🚀 日本 かな Größe", false, 1e6)
	if got, want := s.fonts.Missing(), []string{"Han", "Hebrew", "Hiragana", "Thai"}; !slices.Equal(got, want) {
		t.Errorf("named are %v, want %v", got, want)
	}
}

// TestNoGlyphIsABox checks that no glyph is glyph 0, a font's box, and that no line is wider
// than requested, unless a single letter is. Columns are at least five letters wide.
func TestNoGlyphIsABox(t *testing.T) {
	setters := []*Setter{plain(), NewSetter(pdf.New(io.Discard, pdf.Info{}), Open("", folders, "ja"), "ja")}
	rapid.Check(t, func(t *rapid.T) {
		s := setters[rapid.IntRange(0, 1).Draw(t, "fonts")]
		text := string(rapid.SliceOf(rapid.OneOf(
			rapid.Rune(), rapid.RuneFrom(nil, unicode.Arabic, unicode.Devanagari, unicode.Thai, unicode.Hebrew, unicode.Hangul, unicode.Khmer, unicode.Mn, unicode.So),
			rapid.SampledFrom([]rune(" \n-(a1\u200d\u200c\ufe0f🏽\u0301\u202e")),
		)).Draw(t, "text"))
		width := rapid.Float64Range(5000, 40_000).Draw(t, "width")
		for _, line := range s.Lines(text, rapid.Bool().Draw(t, "bold"), width) {
			widest := 0.0
			for i, g := range line.Glyphs {
				if g.ID == 0 {
					t.Fatalf("%q has a box", text)
				}
				if i > 0 {
					widest = max(widest, math.Abs(g.X-line.Glyphs[i-1].X))
				}
			}
			if visible := strings.TrimSpace(read([]Line{line})); line.Width > width+3000 && len(visible) > 12 {
				t.Fatalf("%q is %.0f wide, not %.0f", visible, line.Width, width)
			}
		}
	})
}

// TestTheGlyphsOfALineHaveItsText: the typed text is found, whatever shaping did to
// it.
func TestTheGlyphsOfALineHaveItsText(t *testing.T) {
	s := plain()
	for text, want := range map[string]string{"office ffi": "office ffi", "e\u0301t\u00e9": "été"} {
		if got := read(s.Lines(text, false, 1e6)); got != want {
			t.Errorf("%q is found as %q", text, got)
		}
	}
}

func TestTheBuiltInFontIsTheLastResort(t *testing.T) {
	f := Open("testdata", nil, "en")
	if len(f.operators) != 0 {
		t.Fatal("there are fonts in an empty folder")
	}
	if face := f.face('a', 0, true); face == nil || face.name != "Go-Bold" {
		t.Errorf("the last resort is %v", face)
	}
}

func TestHanCharactersHaveTheReadersForms(t *testing.T) {
	for lang, want := range map[string]int{"ja-JP": japanese, "ko-KR": korean, "zh-TW": traditional, "zh-HK": hongKong, "zh-CN": simplified, "en-GB": simplified, "": simplified} {
		if got := hanOf(lang); got != want {
			t.Errorf("%q has form %d, want %d", lang, got, want)
		}
	}
}

// TestATagBeginsWithItsSign typesets tags in texts of the other direction: the sign is
// where a reader of the tag's script begins, and the text has no marks.
func TestATagBeginsWithItsSign(t *testing.T) {
	fonts := Open("", folders, "en")
	if lacking := fonts.Lacking([]rune("שع")); len(lacking) > 0 {
		if os.Getenv("CI") != "" {
			t.Fatal("no fonts of ", lacking)
		}
		t.Skip("no fonts of ", lacking)
	}
	s := NewSetter(pdf.New(io.Discard, pdf.Info{}), fonts, "en")
	for _, tc := range []struct {
		text string
		tag  string
		sign string // left or right of its tag
	}{
		{"פגישה #acme", "acme", "left"}, {"#acme פגישה", "acme", "left"}, {"פגישה #acme עם הלקוח", "acme", "left"},
		{"اجتماع #acme/web مع", "acme/web", "left"}, {"פגישה #acme, #globex.", "globex", "left"}, {"פגישה #v2", "v2", "left"},
		{"call #פגישה today", "פגישה", "right"}, {"call #פגישה", "פגישה", "right"}, {"عمل #פגישה", "פגישה", "right"}, {"פגישה #acme", "acme", "left"},
		{"review #acme", "acme", "left"},
	} {
		lines := s.Lines(tc.text, false, 1e6)
		got := read(lines)
		if strings.ContainsAny(got, "\u200e\u200f") {
			t.Errorf("%q has a mark: %q", tc.text, got)
		}
		want := "#" + tc.tag
		if tc.sign == "right" {
			runes := []rune(tc.tag)
			slices.Reverse(runes)
			want = string(runes) + "#"
		}
		if !strings.Contains(got, want) {
			t.Errorf("%q is drawn as %q, without %q", tc.text, got, want)
		}
	}
}
