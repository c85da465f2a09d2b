package interaction

import (
	"bytes"
	"io"
)

// Content is what is in a file. It is held in pieces: one buffer that grows would be held
// three times while a large file is written.
type Content struct {
	pieces [][]byte
	size   int
}

// pieceSize is in bytes.
const pieceSize = 256 << 10

// NewContent is a content that is there already.
func NewContent(all []byte) *Content { return &Content{pieces: [][]byte{all}, size: len(all)} }

// Write adds to the content; it never fails.
func (c *Content) Write(p []byte) (int, error) {
	written := len(p)
	c.size += written
	for len(p) > 0 {
		last := len(c.pieces) - 1
		if last < 0 || len(c.pieces[last]) == cap(c.pieces[last]) {
			c.pieces, last = append(c.pieces, make([]byte, 0, pieceSize)), last+1
		}
		n := min(len(p), cap(c.pieces[last])-len(c.pieces[last]))
		c.pieces[last] = append(c.pieces[last], p[:n]...)
		p = p[n:]
	}
	return written, nil
}

// Len is how many bytes it has.
func (c *Content) Len() int { return c.size }

// Reader reads it from the beginning.
func (c *Content) Reader() io.Reader {
	readers := make([]io.Reader, len(c.pieces))
	for i, piece := range c.pieces {
		readers[i] = bytes.NewReader(piece)
	}
	return io.MultiReader(readers...)
}

// Bytes is all of it in one piece, for what is known to be small.
func (c *Content) Bytes() []byte { return bytes.Join(c.pieces, nil) }
