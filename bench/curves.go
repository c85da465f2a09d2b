package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sundial/models"
	"sundial/record"
)

// growth is one curve: how long commands take as something grows.
type growth struct {
	what  string
	sizes []int
	// filled makes a database with n of them.
	filled func(ctx context.Context, s *models.Store, n int) error
}

func growths() []growth {
	return []growth{
		{"records of one member", []int{1_000, 10_000, 100_000, 1_000_000}, fillRecords},
		{"members", []int{100, 1_000, 10_000, 100_000}, fillMembers},
		{"workspaces", []int{1, 10, 100}, fillWorkspaces},
	}
}

// asked are the measured commands. The slowest is last, because a command waits for the one
// before.
var asked = []string{"list", "report week", "add 5m write the report #load", "tags"}

// database is one on which the curves are measured.
type database struct {
	name string
	// empty makes an empty one, in the folder if it's a file.
	empty func(ctx context.Context, folder string) (url string, drop func(), err error)
	// dashes is its lines' style in the picture, as in SVG.
	dashes string
}

// databases returns SQLite and, if a server is given, PostgreSQL.
func databases(server string) []database {
	all := []database{{"SQLite", func(_ context.Context, folder string) (string, func(), error) {
		return "sqlite:" + filepath.Join(folder, "sundial.db"), func() {}, nil
	}, "none"}}
	if server != "" {
		all = append(all, database{"PostgreSQL", func(ctx context.Context, _ string) (string, func(), error) { return schema(ctx, server) }, "5 3"})
	}
	return all
}

// curves measures each growth on each database, prints tables, and draws a picture.
func curves(ctx context.Context, o loadOptions, picture string) error {
	var drawn []panel
	for _, g := range growths() {
		p := panel{title: g.what}
		for _, d := range databases(o.postgres) {
			lines, err := curve(ctx, o, g, d)
			if err != nil {
				return err
			}
			p.lines = append(p.lines, lines...)
		}
		drawn = append(drawn, p)
	}
	if err := os.WriteFile(picture, []byte(drawing(drawn)), 0o644); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// curve measures one growth on one database, prints its table, and returns a line for each
// command.
func curve(ctx context.Context, o loadOptions, g growth, d database) ([]line, error) {
	fmt.Printf("\n| %s, %s | %s |\n| --- |%s\n", g.what, d.name, strings.Join(asked, " | "), strings.Repeat(" --- |", len(asked)))
	lines := make([]line, len(asked))
	for i, n := range g.sizes {
		waits, err := grown(ctx, o, g, d, n, i)
		if err != nil {
			return nil, fmt.Errorf("%d %s on %s: %w", n, g.what, d.name, err)
		}
		row := fmt.Sprintf("| %d |", n)
		for j := range asked {
			row += fmt.Sprintf(" %.2f ms |", float64(waits[j])/1e6)
			lines[j].color, lines[j].dashes = colors[j], d.dashes
			lines[j].points = append(lines[j].points, point{float64(n), float64(waits[j]) / 1e6})
		}
		fmt.Println(row)
	}
	return lines, nil
}

// grown returns each command's median time, for one member, in a database that has grown.
func grown(ctx context.Context, o loadOptions, g growth, d database, n, run int) (waits []time.Duration, err error) {
	folder, err := os.MkdirTemp(o.folder, "grown-")
	if err != nil {
		return nil, err
	}
	url, drop, err := d.empty(ctx, folder)
	if err != nil {
		return nil, err
	}
	defer drop()
	s, err := models.Open(ctx, url, models.Options{Key: make([]byte, models.KeySize)})
	if err != nil {
		return nil, err
	}
	if err := errors.Join(g.filled(ctx, s, n), s.Close()); err != nil {
		return nil, err
	}
	w, err := startWire()
	if err != nil {
		return nil, err
	}
	defer w.close()
	unbounded := []string{"SUNDIAL_MEMBER_RECORDS=0", "SUNDIAL_MEMBER_MB=0"} // a member may have 100,000 records otherwise
	p, err := started(ctx, target{name: g.what, argv: []string{o.program, "serve"}, database: url, env: unbounded, sockets: 2}, w, folder)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, p.stop()) }()
	one := members("U", 1)
	for i, text := range asked {
		r, err := closedLoop(ctx, w, fmt.Sprint("grown-", run, "-", i), one, func(*member) string { return text }, time.Second)
		if err != nil {
			return nil, err
		}
		waits = append(waits, r.wait(0.5))
	}
	return waits, nil
}

// measured is the member who types.
var measured = models.MemberKey{Team: "T1", User: "U00000"}

// fillRecords gives the member records that reach back from a year ago, in chunks.
func fillRecords(ctx context.Context, s *models.Store, n int) error {
	now := time.Now().UTC().Truncate(time.Minute)
	m, err := s.Member(ctx, measured, now)
	const chunk = 5_000
	for from := 0; from < n && err == nil; from += chunk {
		change := &models.Change{Member: m}
		for i := from; i < min(n, from+chunk); i++ {
			start := now.AddDate(-1, 0, 0).Add(-time.Duration(i) * 10 * time.Minute)
			change.Records = append(change.Records, record.Record{ID: models.NewID(), Start: start, End: start.Add(9 * time.Minute), Kind: record.Work, Note: "write the report #load", Zone: "Europe/Amsterdam"})
		}
		err = s.Commit(ctx, change)
	}
	return err
}

func fillMembers(ctx context.Context, s *models.Store, n int) error {
	return fillWith(ctx, s, n, func(i int) models.MemberKey { return models.MemberKey{Team: "T1", User: fmt.Sprintf("X%06d", i)} })
}

func fillWorkspaces(ctx context.Context, s *models.Store, n int) error {
	return fillWith(ctx, s, 100*n, func(i int) models.MemberKey {
		return models.MemberKey{Team: fmt.Sprint("T", 1+i%n), User: fmt.Sprintf("X%06d", i)}
	})
}

// fillWith makes members with ten records each, some at a time.
func fillWith(ctx context.Context, s *models.Store, n int, key func(int) models.MemberKey) error {
	const atOnce = 64
	errs, free := make([]error, n), make(chan struct{}, atOnce)
	now := time.Now().UTC().Truncate(time.Minute)
	for i := range n {
		free <- struct{}{}
		go func() {
			defer func() { <-free }()
			m, err := s.Member(ctx, key(i), now)
			if err != nil {
				errs[i] = err
				return
			}
			change := &models.Change{Member: m}
			for back := range 10 {
				start := now.Add(-time.Duration(back+1) * time.Hour)
				change.Records = append(change.Records, record.Record{ID: models.NewID(), Start: start, End: start.Add(time.Hour), Kind: record.Work, Note: "write #load", Zone: "Europe/Amsterdam"})
			}
			errs[i] = s.Commit(ctx, change)
		}()
	}
	for range atOnce {
		free <- struct{}{}
	}
	return errors.Join(errs...)
}

// panel is one diagram of the picture.
type panel struct {
	title string
	lines []line
}

type line struct {
	color, dashes string
	points        []point
}

type point struct{ x, y float64 }

// The picture's dimensions, in its own units.
const (
	panelWidth, panelHeight = 300.0, 220.0
	margin                  = 50.0
	// minMillis and maxMillis are the ends of the vertical axis.
	minMillis, maxMillis = 0.1, 10_000.0
)

var colors = []string{"#1264a3", "#2eb67d", "#e01e5a", "#b07a00"}

// drawing returns the panels next to each other as SVG; both axes are logarithmic.
func drawing(panels []panel) string {
	var b strings.Builder
	width := float64(len(panels))*(panelWidth+margin) + margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="sans-serif" font-size="11">`+"\n", width, panelHeight+3*margin)
	b.WriteString(`<rect width="100%" height="100%" fill="#fff"/>` + "\n")
	for i, p := range panels {
		fmt.Fprintf(&b, `<g transform="translate(%.0f,%.0f)">`+"\n", margin+float64(i)*(panelWidth+margin), margin)
		p.draw(&b)
		b.WriteString("</g>\n")
	}
	for j, text := range asked {
		fmt.Fprintf(&b, `<text x="%.0f" y="%.0f" fill="%s">%s</text>`+"\n", margin+float64(j)*220, panelHeight+2.3*margin, colors[j], text)
	}
	fmt.Fprintf(&b, `<text x="%.0f" y="%.0f" fill="#555">solid: SQLite, dashed: PostgreSQL</text>`+"\n", margin, panelHeight+2.7*margin)
	b.WriteString("</svg>\n")
	return b.String()
}

func (p panel) draw(b *strings.Builder) {
	points := p.lines[0].points
	first, last := math.Log10(points[0].x), math.Log10(points[len(points)-1].x)
	x := func(v float64) float64 { return (math.Log10(v) - first) / (last - first) * panelWidth }
	y := func(v float64) float64 {
		return panelHeight - (math.Log10(v)-math.Log10(minMillis))/(math.Log10(maxMillis)-math.Log10(minMillis))*panelHeight
	}
	fmt.Fprintf(b, `<text x="0" y="-12" font-weight="bold">median wait by %s</text>`+"\n", p.title)
	for v := minMillis; v <= maxMillis; v *= 10 {
		fmt.Fprintf(b, `<line x1="0" x2="%.0f" y1="%.1f" y2="%.1f" stroke="#ddd"/><text x="-6" y="%.1f" text-anchor="end">%g ms</text>`+"\n", panelWidth, y(v), y(v), y(v)+4, v)
	}
	for _, at := range points {
		fmt.Fprintf(b, `<text x="%.1f" y="%.0f" text-anchor="middle">%.0f</text>`+"\n", x(at.x), panelHeight+16, at.x)
	}
	for _, l := range p.lines {
		var path []string
		for _, at := range l.points {
			path = append(path, fmt.Sprintf("%.1f,%.1f", x(at.x), y(min(max(at.y, minMillis), maxMillis))))
		}
		fmt.Fprintf(b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`+"\n", strings.Join(path, " "), l.color, l.dashes)
	}
}
