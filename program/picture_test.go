package program_test

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
)

// film is the animated picture in the making.
type film struct {
	viewer
	frames []image.Image
	delays []int // hundredths of a second
}

// shot adds what the page shows now, for so many hundredths of a second.
func (f *film) shot(hundredths int) {
	f.t.Helper()
	encoded, err := chromedp.Run(f.ctx, chromedp.CaptureScreenshot())
	must(f.t, err)
	frame, err := png.Decode(bytes.NewReader(encoded))
	must(f.t, err)
	f.frames, f.delays = append(f.frames, frame), append(f.delays, hundredths)
}

// typed shows a line while it's typed, and then its answer.
func (f *film) typed(line, told string) {
	f.t.Helper()
	const field = `document.querySelector('#col-UANN .composer input')`
	for n := 6; n < len(line); n += 6 {
		f.until(fmt.Sprintf(`(%s.value = %q, true)`, field, line[:n]))
		f.shot(9)
	}
	f.until(fmt.Sprintf(`(%s.value = %q, true)`, field, line))
	f.shot(35)
	f.until(`(document.querySelector('#col-UANN .composer').requestSubmit(), true)`)
	f.last("UANN", told)
	f.shot(170)
}

// TestDrawThePictures draws docs/demo.png and docs/demo.gif: make pictures. It's a tool,
// and does nothing where SUNDIAL_PICTURES names no folder.
func TestDrawThePictures(t *testing.T) {
	folder := os.Getenv("SUNDIAL_PICTURES")
	if folder == "" {
		t.Skip("SUNDIAL_PICTURES names no folder")
	}
	f := &film{viewer: demo(t)}
	f.size(1180, "light")
	f.chip("Fill a sample week")
	f.until(`(document.querySelector('.toast')?.remove(), document.querySelectorAll('.chips, .about').forEach(n => n.remove()), true)`)
	f.answered("/time status") // so that the welcome isn't in the way
	f.click(`#col-UANN [data-conversation="CGENERAL"]`)
	f.click(`#col-UBOB [data-conversation^="D"]`)
	f.typed("/time start fix login #acme", "Started at")
	f.forward("45m")
	f.typed("/time stop", "(45m) fix login #acme")
	f.typed("/time report last 7 days", "#acme/web")
	f.typed("/time share totals last 7 days #acme with @bob", "Preview, only visible to you")
	f.click(`#col-UANN .message:last-of-type [data-action-id="share_send"]`)
	f.last("UANN", "Sent:")
	f.anyOf("UBOB", "#acme")
	f.shot(260)
	still := f.frames[len(f.frames)-1]
	f.click("#thief-open")
	f.reads("#thief .tables", "records")
	f.shot(330)

	var out bytes.Buffer
	must(t, png.Encode(&out, still))
	must(t, os.WriteFile(filepath.Join(folder, "demo.png"), out.Bytes(), 0o644))
	out.Reset()
	must(t, gif.EncodeAll(&out, f.animated()))
	must(t, os.WriteFile(filepath.Join(folder, "demo.gif"), out.Bytes(), 0o644))
}

// animated puts the frames in one palette, each cut to what differs from the previous one.
func (f *film) animated() *gif.GIF {
	colors := commonColors(f.frames)
	nearest := map[color.Color]uint8{}
	out := &gif.GIF{}
	var before *image.Paletted
	for i, frame := range f.frames {
		now := image.NewPaletted(frame.Bounds(), colors)
		for y := range frame.Bounds().Dy() {
			for x := range frame.Bounds().Dx() {
				c := frame.At(x, y)
				index, known := nearest[c]
				if !known {
					index = uint8(colors.Index(c))
					nearest[c] = index
				}
				now.SetColorIndex(x, y, index)
			}
		}
		changed := differing(before, now)
		cut := image.NewPaletted(changed, colors)
		draw.Draw(cut, changed, now, changed.Min, draw.Src)
		out.Image, out.Delay = append(out.Image, cut), append(out.Delay, f.delays[i])
		before = now
	}
	return out
}

// commonColors returns the 256 colours that most pixels have.
func commonColors(frames []image.Image) color.Palette {
	count := map[color.RGBA]int{}
	for _, frame := range frames {
		for y := range frame.Bounds().Dy() {
			for x := range frame.Bounds().Dx() {
				r, g, b, _ := frame.At(x, y).RGBA()
				count[color.RGBA{uint8(r>>8) &^ 3, uint8(g>>8) &^ 3, uint8(b>>8) &^ 3, 255}]++
			}
		}
	}
	all := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	var palette color.Palette
	for _, c := range all[:min(len(all), 256)] {
		palette = append(palette, c)
	}
	return palette
}

// differing returns the rectangle outside of which both are the same.
func differing(before, now *image.Paletted) image.Rectangle {
	if before == nil {
		return now.Bounds()
	}
	var changed image.Rectangle
	for y := range now.Bounds().Dy() {
		for x := range now.Bounds().Dx() {
			if before.ColorIndexAt(x, y) != now.ColorIndexAt(x, y) {
				changed = changed.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if changed.Empty() {
		return image.Rect(0, 0, 1, 1)
	}
	return changed
}
