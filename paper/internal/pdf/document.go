// Package pdf writes PDF 1.7 (ISO 32000-1): pages of text and lines, and fonts with the glyphs
// that were used. It doesn't shape text.
//
// A page is written when it's finished, so memory doesn't grow with the number of pages.
package pdf

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"
)

// Info is the document's metadata.
type Info struct {
	Title, Author string
	// Language is a BCP 47 tag.
	Language string
	Created  time.Time
	// Width and Height are a page's, in points.
	Width, Height float64
}

// ref is the number of an object.
type ref int

// The objects in every file.
const (
	catalog ref = 1 + iota
	pageTree
	resources
	info
	lastFixed = info
)

// Document is a file being written. The first error stops writing; Close returns it.
type Document struct {
	w       io.Writer
	err     error
	written int64
	// offsets are where objects begin, by number; zero: not yet written.
	offsets []int64
	pages   []ref // their contents
	fonts   []*Font
	// names counts the fonts' parts, which pages refer to by number.
	names int
	zip   *zlib.Writer
	info  Info
}

// New begins a file.
func New(w io.Writer, about Info) *Document {
	d := &Document{w: w, offsets: make([]int64, lastFixed+1), zip: zlib.NewWriter(io.Discard), info: about}
	// The comment's bytes mark the file as binary.
	d.printf("%%PDF-1.7\n%%\xe2\xe3\xcf\xd3\n")
	return d
}

func (d *Document) printf(format string, args ...any) {
	if d.err != nil {
		return
	}
	n, err := fmt.Fprintf(d.w, format, args...)
	d.written += int64(n)
	d.err = err
}

// reserve returns the number of an object that's written later.
func (d *Document) reserve() ref {
	d.offsets = append(d.offsets, 0)
	return ref(len(d.offsets) - 1)
}

// object writes an object of a reserved number.
func (d *Document) object(number ref, body string) {
	d.offsets[number] = d.written
	d.printf("%d 0 obj\n%s\nendobj\n", number, body)
}

// stream writes a compressed stream; entries are additional dictionary entries.
func (d *Document) stream(number ref, entries string, content []byte) {
	var packed bytes.Buffer
	d.zip.Reset(&packed)
	_, err := d.zip.Write(content)
	d.err = cmp.Or(d.err, err, d.zip.Close())
	d.object(number, fmt.Sprintf("<</Length %d/Filter/FlateDecode%s>>\nstream\n%s\nendstream", packed.Len(), entries, packed.Bytes()))
}

// Add finishes a page. The canvas can be reused after Reset.
func (d *Document) Add(c *Canvas) {
	d.pages = append(d.pages, d.reserve())
	d.stream(d.pages[len(d.pages)-1], "", c.out.Bytes())
}

// Pages counts the pages that were added.
func (d *Document) Pages() int { return len(d.pages) }

// Close ends the file. foot draws the rest of each page once the number of pages is known; page
// counts from 1.
func (d *Document) Close(foot func(page int, c *Canvas)) error {
	kids := make([]ref, len(d.pages))
	canvas := &Canvas{}
	for i, content := range d.pages {
		canvas.Reset()
		foot(i+1, canvas)
		below := d.reserve()
		d.stream(below, "", canvas.out.Bytes())
		kids[i] = d.reserve()
		d.object(kids[i], fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents[%d 0 R %d 0 R]>>",
			pageTree, number(d.info.Width), number(d.info.Height), resources, content, below))
	}
	d.tree(kids)
	var fonts strings.Builder
	for _, f := range d.fonts {
		f.write(d, &fonts)
	}
	d.object(resources, "<</Font<<"+fonts.String()+">>>>")
	d.object(catalog, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang%s/ViewerPreferences<</DisplayDocTitle true>>>>", pageTree, text(d.info.Language)))
	d.object(info, fmt.Sprintf("<</Title%s/Author%s/Producer(Sundial)/CreationDate(D:%s)>>",
		text(d.info.Title), text(d.info.Author), d.info.Created.UTC().Format("20060102150405Z")))
	d.trailer()
	return d.err
}

func (d *Document) tree(kids []ref) {
	var list strings.Builder
	for _, kid := range kids {
		fmt.Fprintf(&list, "%d 0 R ", kid)
	}
	d.object(pageTree, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.TrimSpace(list.String())))
}

// trailer writes where each object begins, and the root.
func (d *Document) trailer() {
	start := d.written
	d.printf("xref\n0 %d\n0000000000 65535 f \n", len(d.offsets))
	for _, offset := range d.offsets[1:] {
		d.printf("%010d 00000 n \n", offset)
	}
	d.printf("trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(d.offsets), catalog, info, start)
}

// text returns a text string object: UTF-16 in hexadecimal, so nothing has to be escaped.
func text(s string) string {
	if s == "" {
		return "()"
	}
	return "<FEFF" + hexText(s) + ">"
}

// hexText is UTF-16BE in hexadecimal.
func hexText(s string) string {
	var out strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&out, "%04X", unit)
	}
	return out.String()
}

// number writes a coordinate with at most three decimals.
func number(v float64) string {
	s := strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.3f", v), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
