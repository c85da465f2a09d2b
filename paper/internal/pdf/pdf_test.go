package pdf

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/font/gofont/goregular"
)

// goRegular adds a font to a document.
func goRegular(t *testing.T, d *Document) *Font {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(goregular.TTF))
	if err != nil {
		t.Fatal(err)
	}
	return d.Font("Go-Regular", face)
}

func TestAGlyphOfTwoTextsHasTwoCodes(t *testing.T) {
	f := goRegular(t, New(&bytes.Buffer{}, Info{}))
	first, _ := f.use(7, "a")
	again, _ := f.use(7, "a")
	other, _ := f.use(7, "b")
	if first != again || first == other {
		t.Errorf("the codes are %d, %d and %d", first, again, other)
	}
}

// TestAFullFontContinuesInAnother: a font in the file has at most 65,535 glyphs.
func TestAFullFontContinuesInAnother(t *testing.T) {
	var out bytes.Buffer
	d := New(&out, Info{Created: time.Unix(0, 0)})
	f := goRegular(t, d)
	for i := range maxGlyphs + 10 {
		f.use(1, fmt.Sprint(i))
	}
	if len(f.parts) != 2 || len(f.parts[0].glyphs) != maxGlyphs || len(f.parts[1].glyphs) != 12 {
		t.Fatalf("there are %d parts", len(f.parts))
	}
	c := &Canvas{}
	c.Text(0, 0, 9, 0, []Glyph{{Font: f, ID: 1, Text: "0"}, {Font: f, ID: 1, Text: "65540"}})
	d.Add(c)
	if err := d.Close(func(int, *Canvas) {}); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out.Bytes(), []byte("/FontFile3")); n != 2 {
		t.Errorf("the file has %d fonts", n)
	}
}

// TestCharstringNumbersHaveTheShortestForm: see Adobe Technical Note #5177, table 1.
func TestCharstringNumbersHaveTheShortestForm(t *testing.T) {
	for n, want := range map[int][]byte{
		0: {139}, -107: {32}, 107: {246}, 108: {247, 0}, 1131: {250, 255}, -108: {251, 0}, -1131: {254, 255}, 1132: {28, 4, 108}, -10000: {28, 0xd8, 0xf0},
	} {
		if got := charNumber(nil, n); !bytes.Equal(got, want) {
			t.Errorf("%d is %v, not %v", n, got, want)
		}
	}
}
