package interaction

import (
	"bytes"
	"io"
)

// Content is a file's content. It's held in pieces: writing a large file into one growing
// buffer would hold it three times.
type Content struct {
	parts [][]byte
	size  int
}

// pieceSize is the size of a piece in bytes.
const pieceSize = 256 << 10

// NewContent returns a content with the given bytes.
func NewContent(all []byte) *Content { return &Content{parts: [][]byte{all}, size: len(all)} }

// Write appends to the content; it never fails.
func (c *Content) Write(p []byte) (int, error) {
	written := len(p)
	c.size += written
	for len(p) > 0 {
		last := len(c.parts) - 1
		if last < 0 || len(c.parts[last]) == cap(c.parts[last]) {
			c.parts, last = append(c.parts, make([]byte, 0, pieceSize)), last+1
		}
		n := min(len(p), cap(c.parts[last])-len(c.parts[last]))
		c.parts[last] = append(c.parts[last], p[:n]...)
		p = p[n:]
	}
	return written, nil
}

// Len returns the size in bytes.
func (c *Content) Len() int { return c.size }

// Reader returns a reader from the beginning.
func (c *Content) Reader() io.Reader {
	readers := make([]io.Reader, len(c.parts))
	for i, piece := range c.parts {
		readers[i] = bytes.NewReader(piece)
	}
	return io.MultiReader(readers...)
}

// Bytes returns all of it in one slice, for small contents.
func (c *Content) Bytes() []byte { return bytes.Join(c.parts, nil) }
