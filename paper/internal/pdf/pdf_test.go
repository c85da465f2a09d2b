package pdf

import (
	"bytes"
	"fmt"
	"testing"
	"time"
)

// blocks is a font whose glyphs are all the same square.
type blocks struct{}

func (blocks) Name() string     { return "Blocks" }
func (blocks) Width(uint32) int { return 500 }
func (blocks) Ascent() int      { return 800 }
func (blocks) Descent() int     { return -200 }
func (blocks) Outline(uint32) []Segment {
	return []Segment{{Move, [3]Point{{0, 0}}}, {Straight, [3]Point{{500, 0}}}, {Straight, [3]Point{{500, 700}}}}
}

func TestAGlyphOfTwoTextsHasTwoCodes(t *testing.T) {
	f := New(&bytes.Buffer{}, Info{}).Font(blocks{})
	first, _ := f.use(7, "a")
	again, _ := f.use(7, "a")
	other, _ := f.use(7, "b")
	if first != again || first == other {
		t.Errorf("the codes are %d, %d and %d", first, again, other)
	}
}

// TestAFullFontContinuesInAnother: a font in a file has 65,535 glyphs at most.
func TestAFullFontContinuesInAnother(t *testing.T) {
	var out bytes.Buffer
	d := New(&out, Info{Created: time.Unix(0, 0)})
	f := d.Font(blocks{})
	for i := range maxGlyphs + 10 {
		f.use(1, fmt.Sprint(i))
	}
	if len(f.parts) != 2 || len(f.parts[0].glyphs) != maxGlyphs || len(f.parts[1].glyphs) != 12 {
		t.Fatalf("there are %d parts", len(f.parts))
	}
	c := &Canvas{}
	c.Text(0, 0, 9, 0, []Glyph{{Font: f, ID: 1, Text: "0"}, {Font: f, ID: 1, Text: "65540"}})
	d.Add(100, 100, c)
	if err := d.Close(func(int, *Canvas) {}); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out.Bytes(), []byte("/FontFile3")); n != 2 {
		t.Errorf("the file has %d fonts", n)
	}
}

// TestNumbersOfShapesHaveTheirForm: Adobe Technical Note #5177, table 1.
func TestNumbersOfShapesHaveTheirForm(t *testing.T) {
	for n, want := range map[int][]byte{
		0: {139}, -107: {32}, 107: {246}, 108: {247, 0}, 1131: {250, 255}, -108: {251, 0}, -1131: {254, 255}, 1132: {28, 4, 108}, -10000: {28, 0xd8, 0xf0},
	} {
		if got := charNumber(nil, n); !bytes.Equal(got, want) {
			t.Errorf("%d is %v, not %v", n, got, want)
		}
	}
}
