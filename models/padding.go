package models

import "bytes"

// Padding hides a text's length: all texts of up to 31 bytes have the same size. The byte 0x80
// ends the text, followed by zeros up to the next size (ISO/IEC 7816-4, like libsodium). Sizes
// are multiples of 32 up to 256 bytes; beyond that, there are four per doubling, so padding
// adds at most a quarter.
const (
	minPadded = 32
	padMark   = 0x80
)

// paddedSize returns the size to which a text of n bytes is padded.
func paddedSize(n int) int {
	n++ // the mark
	step := minPadded
	for 8*step < n {
		step *= 2
	}
	return (n + step - 1) / step * step
}

// pad writes the text and its padding into a buffer of the padded size.
func pad(into, text []byte) {
	n := copy(into, text)
	into[n] = padMark
	clear(into[n+1:])
}

// unpad returns the text; ErrBroken: the padding isn't what pad writes.
func unpad(padded []byte) ([]byte, error) {
	end := len(bytes.TrimRight(padded, "\x00")) - 1
	if end < 0 || padded[end] != padMark || paddedSize(end) != len(padded) {
		return nil, ErrBroken
	}
	return padded[:end], nil
}
