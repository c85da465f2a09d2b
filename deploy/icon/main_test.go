package main

import (
	"bytes"
	"image/png"
	"os"
	"testing"
)

// TestTheIconsAreThoseThatAreDrawn compares the files with what's drawn now. A pixel may
// differ by a little: processors round differently.
func TestTheIconsAreThoseThatAreDrawn(t *testing.T) {
	var drawn bytes.Buffer
	if err := writeSVG(&drawn); err != nil {
		t.Fatal(err)
	}
	if kept, err := os.ReadFile("../../docs/icon.svg"); err != nil || !bytes.Equal(kept, drawn.Bytes()) {
		t.Errorf("docs/icon.svg is another (%v): make icon", err)
	}
	file, err := os.Open("../../docs/icon.png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	kept, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	want := picture()
	if kept.Bounds() != want.Bounds() {
		t.Fatalf("docs/icon.png is of the size %v: make icon", kept.Bounds())
	}
	for y := range pixels {
		for x := range pixels {
			r1, g1, b1, a1 := kept.At(x, y).RGBA()
			r2, g2, b2, a2 := want.At(x, y).RGBA()
			if far(r1, r2) || far(g1, g2) || far(b1, b2) || far(a1, a2) {
				t.Fatalf("docs/icon.png differs at %d, %d: make icon", x, y)
			}
		}
	}
}

// far reports whether two values of a colour, of 65,535, differ by more than rounding.
func far(a, b uint32) bool { return max(a, b)-min(a, b) > 0x0400 }

// TestSlackTakesTheIcon holds the PNG to what Slack's page of an app takes.
func TestSlackTakesTheIcon(t *testing.T) {
	if size := picture().Bounds().Size(); size.X != size.Y || size.X < 512 || size.X > 2000 {
		t.Errorf("the icon is %v", size)
	}
}
