package interaction

import (
	"bytes"
	"io"
)

// Content is what is in a file. It is held in pieces: one buffer that grows would be held
// three times while a large file is written.
type Content struct {
	parts [][]byte
	size  int
}

// pieceSize is in bytes.
const pieceSize = 256 << 10

// NewContent returns a content that is there already.
func NewContent(all []byte) *Content { return &Content{parts: [][]byte{all}, size: len(all)} }

// Write adds to the content; it never fails.
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

// Len returns how many bytes it has.
func (c *Content) Len() int { return c.size }

// Reader reads it from the beginning.
func (c *Content) Reader() io.Reader {
	readers := make([]io.Reader, len(c.parts))
	for i, piece := range c.parts {
		readers[i] = bytes.NewReader(piece)
	}
	return io.MultiReader(readers...)
}

// Bytes returns all of it in one piece, for what is known to be small.
func (c *Content) Bytes() []byte { return bytes.Join(c.parts, nil) }
