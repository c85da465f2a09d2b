// Command icon draws the app's icon, a sundial seen from above:
//
//	go run ./deploy/icon docs/icon
//
// writes docs/icon.svg, and docs/icon.png for Slack's page of the app, which takes squares
// from 512 to 2,000 pixels (https://docs.slack.dev/app-management/).
package main

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"os"
	"strings"

	"golang.org/x/image/vector"
)

// side is the size of the square for the layout; pixels, that of the PNG.
const (
	side   = 512.0
	pixels = 1024
)

// point is a position on the square, from its upper left corner.
type point struct{ x, y float64 }

// at returns the point at a distance from the dial's centre, in an hour's direction.
func at(hour, distance float64) point {
	angle := hour * math.Pi / 6
	return point{side/2 + distance*math.Sin(angle), side/2 - distance*math.Cos(angle)}
}

// shape is filled with one colour: a polygon, whose corners are rounded by a radius.
type shape struct {
	fill    color.RGBA
	corners []point
	radius  float64
}

var (
	night  = color.RGBA{0x1d, 0x2b, 0x4f, 0xff}
	sun    = color.RGBA{0xff, 0xc8, 0x3d, 0xff}
	face   = color.RGBA{0xff, 0xf6, 0xdd, 0xff}
	shadow = color.RGBA{0xe0, 0x9f, 0x1f, 0xff}
)

// circle returns a square with corners rounded to a circle.
func circle(fill color.RGBA, radius float64) shape {
	s := square(fill, side/2-radius)
	s.radius = radius
	return s
}

// square returns a square at a distance from each border.
func square(fill color.RGBA, border float64) shape {
	far := side - border
	return shape{fill: fill, corners: []point{{border, border}, {far, border}, {far, far}, {border, far}}}
}

// icon returns the shapes, the lowest first: the dial's rim, its face with a mark for each
// hour, the shadow, which shows the time, and the gnomon that casts it.
func icon() []shape {
	ground := square(night, 0)
	ground.radius = 116
	shapes := []shape{ground, circle(sun, 186), circle(face, 150)}
	for hour := range 12 {
		h, width, inner := float64(hour), 5.0, 122.0
		if hour%3 == 0 {
			width, inner = 8, 108
		}
		shapes = append(shapes, bar(night, at(h, inner), at(h, 138), width))
	}
	left, right, tip := point{226, 318}, point{286, 318}, point{256, 158}
	return append(shapes,
		shape{fill: shadow, corners: []point{left, at(2.4, 124), right}, radius: 8},
		shape{fill: night, corners: []point{left, tip, right}, radius: 10},
	)
}

// bar returns a line of a width, with round ends.
func bar(fill color.RGBA, from, to point, width float64) shape {
	length := math.Hypot(to.x-from.x, to.y-from.y)
	x, y := (to.y-from.y)/length*width, -(to.x-from.x)/length*width
	return shape{fill: fill, radius: width, corners: []point{
		{from.x + x, from.y + y}, {to.x + x, to.y + y}, {to.x - x, to.y - y}, {from.x - x, from.y - y},
	}}
}

// toward returns the point at a distance from one point toward another, at most halfway.
func toward(from, to point, distance float64) point {
	share := min(distance/math.Hypot(to.x-from.x, to.y-from.y), 0.5)
	return point{from.x + (to.x-from.x)*share, from.y + (to.y-from.y)*share}
}

// round makes a cubic curve a quarter of a circle.
const round = 0.5522847498

// pen draws outlines: an SVG path or a rasterizer.
type pen interface {
	move(point)
	line(point)
	curve(a, b, to point)
}

// draw goes round the shape.
func (s shape) draw(p pen) {
	n := len(s.corners)
	for i, corner := range s.corners {
		before, after := s.corners[(i+n-1)%n], s.corners[(i+1)%n]
		in, out := toward(corner, before, s.radius), toward(corner, after, s.radius)
		if i == 0 {
			p.move(in)
		} else {
			p.line(in)
		}
		p.curve(bend(in, corner), bend(out, corner), out)
	}
}

// bend returns the control point of a curve from an edge to a corner's other side.
func bend(edge, corner point) point {
	return point{edge.x + (corner.x-edge.x)*round, edge.y + (corner.y-edge.y)*round}
}

// path is an SVG path.
type path struct{ strings.Builder }

func (p *path) move(to point) { fmt.Fprintf(p, "M%.1f %.1f", to.x, to.y) }
func (p *path) line(to point) { fmt.Fprintf(p, "L%.1f %.1f", to.x, to.y) }
func (p *path) curve(a, b, to point) {
	fmt.Fprintf(p, "C%.1f %.1f %.1f %.1f %.1f %.1f", a.x, a.y, b.x, b.y, to.x, to.y)
}

// raster is a rasterizer for a picture of some pixels.
type raster struct {
	*vector.Rasterizer
	scale float64
}

func (r raster) xy(p point) (x, y float32) { return float32(p.x * r.scale), float32(p.y * r.scale) }
func (r raster) move(to point)             { r.MoveTo(r.xy(to)) }
func (r raster) line(to point)             { r.LineTo(r.xy(to)) }
func (r raster) curve(a, b, to point) {
	ax, ay := r.xy(a)
	bx, by := r.xy(b)
	x, y := r.xy(to)
	r.CubeTo(ax, ay, bx, by, x, y)
}

// writeSVG writes the icon as shapes.
func writeSVG(w io.Writer) error {
	text := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" role="img"><title>Sundial</title>`+"\n", side, side)
	for _, s := range icon() {
		var outline path
		s.draw(&outline)
		text += fmt.Sprintf(`<path fill="#%02x%02x%02x" d="%sZ"/>`+"\n", s.fill.R, s.fill.G, s.fill.B, outline.String())
	}
	_, err := io.WriteString(w, text+"</svg>\n")
	return err
}

// picture returns the icon in pixels.
func picture() *image.RGBA {
	all := image.NewRGBA(image.Rect(0, 0, pixels, pixels))
	for _, s := range icon() {
		r := raster{vector.NewRasterizer(pixels, pixels), pixels / side}
		s.draw(r)
		r.ClosePath()
		r.DrawOp = draw.Over
		r.Draw(all, all.Bounds(), image.NewUniform(s.fill), image.Point{})
	}
	return all
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "icon: say where, as in docs/icon")
		os.Exit(2)
	}
	err := errors.Join(
		write(os.Args[1]+".svg", writeSVG),
		write(os.Args[1]+".png", func(w io.Writer) error { return png.Encode(w, picture()) }),
	)
	if err != nil {
		fmt.Fprintln(os.Stderr, "icon:", err)
		os.Exit(1)
	}
}

func write(name string, content func(io.Writer) error) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(content(file), file.Close())
}
