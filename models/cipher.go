package models

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
)

// KeySize is the size of every key, in bytes: AES-256.
const KeySize = 32

// sealVersion is the first byte of everything sealed; docs/encryption.md specifies the rest.
const sealVersion = 2

// The parts of a sealed text before AES-256-GCM's output.
const (
	keyIDSize = 4
	nonceSize = 12
	sealHead  = 1 + keyIDSize + nonceSize
)

var (
	// ErrBroken means that a sealed text doesn't open in its place: it was changed, moved or
	// damaged in the database.
	ErrBroken = errors.New("sealed data can't be opened in its place")
	// ErrUnknownKey means that a text was sealed with a different key.
	ErrUnknownKey = fmt.Errorf("%w: it is sealed with another key", ErrBroken)
)

// keyID distinguishes keys: everything that a key seals begins with it.
type keyID [keyIDSize]byte

// vault seals and opens texts for one use of one key. A sealed text is the version byte, the
// key's ID, a random nonce and AES-256-GCM's output over the padded text. Its associated data
// names its place, so it opens nowhere else.
type vault struct {
	aead cipher.AEAD
	id   keyID
}

// split derives a key for each use from a secret by HKDF (RFC 5869), so that one use reveals
// nothing about another.
type split struct{ pseudorandom []byte }

func newSplit(secret []byte) (split, error) {
	if len(secret) != KeySize {
		return split{}, fmt.Errorf("take key: it has %d bytes, not %d", len(secret), KeySize)
	}
	pseudorandom, err := hkdf.Extract(sha256.New, secret, nil)
	if err != nil {
		return split{}, fmt.Errorf("take key: %w", err)
	}
	return split{pseudorandom}, nil
}

func (s split) key(use string, size int) ([]byte, error) {
	key, err := hkdf.Expand(sha256.New, s.pseudorandom, "sundial/2 "+use, size)
	if err != nil {
		return nil, fmt.Errorf("derive the key of %s: %w", use, err)
	}
	return key, nil
}

func (s split) vault(use string) (vault, error) {
	sealing, err := s.key(use, KeySize)
	if err != nil {
		return vault{}, err
	}
	id, err := s.key("key id", keyIDSize)
	if err != nil {
		return vault{}, err
	}
	aead, err := newGCM(sealing)
	return vault{aead: aead, id: keyID(id)}, err
}

func newGCM(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("take key: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("take key: %w", err)
	}
	return aead, nil
}

func randomKey() []byte {
	key := make([]byte, KeySize)
	rand.Read(key) // never fails: crypto/rand crashes the process instead
	return key
}

func (v vault) seal(plain []byte, at associatedData) []byte {
	var nonce [nonceSize]byte
	rand.Read(nonce[:])
	return v.sealWith(nonce, plain, at)
}

// sealWith seals with a nonce, which must be unique for this key.
func (v vault) sealWith(nonce [nonceSize]byte, plain []byte, at associatedData) []byte {
	padded := paddedSize(len(plain))
	out := make([]byte, sealHead+padded, sealHead+padded+v.aead.Overhead())
	out[0] = sealVersion
	copy(out[1:], v.id[:])
	copy(out[1+keyIDSize:], nonce[:])
	pad(out[sealHead:], plain)
	return v.aead.Seal(out[:sealHead], out[1+keyIDSize:sealHead], out[sealHead:], at)
}

// open returns ErrUnknownKey or ErrBroken.
func (v vault) open(sealed []byte, at associatedData) ([]byte, error) {
	if len(sealed) < sealHead || sealed[0] != sealVersion {
		return nil, ErrBroken
	}
	if !v.sealed(sealed) {
		return nil, fmt.Errorf("%w, %x instead of %x", ErrUnknownKey, sealed[1:1+keyIDSize], v.id)
	}
	padded, err := v.aead.Open(nil, sealed[1+keyIDSize:sealHead], sealed[sealHead:], at)
	if err != nil {
		return nil, ErrBroken
	}
	return unpad(padded)
}

// sealed reports whether a text was sealed with this key.
func (v vault) sealed(text []byte) bool {
	return len(text) >= sealHead && keyID(text[1:1+keyIDSize]) == v.id
}

// hashed returns the stored form of an envelope's ID: enough to recognize it, but nothing that
// leads back to a person.
func hashed(parts ...string) []byte {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d %s ", len(p), p)
	}
	return h.Sum(nil)
}

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

// associatedData names a sealed text's place: its column, owner and row, and the row's columns
// that are written with it. Each part is a netstring (https://cr.yp.to/proto/netstrings.txt),
// so no two places are encoded alike, whatever a column contains.
type associatedData []byte

// associate begins with the column, TABLE.COLUMN.
func associate(column string, parts ...string) associatedData {
	p := append(make(associatedData, 0, 224), "9:sundial/2,"...).text(column)
	for _, part := range parts {
		p = p.text(part)
	}
	return p
}

func (p associatedData) text(part string) associatedData {
	p = strconv.AppendInt(p, int64(len(part)), 10)
	p = append(p, ':')
	p = append(p, part...)
	return append(p, ',')
}

func (p associatedData) number(n int64) associatedData {
	var digits [20]byte
	return p.text(string(strconv.AppendInt(digits[:0], n, 10)))
}

func (p associatedData) flag(set bool) associatedData {
	if set {
		return p.text("1")
	}
	return p.text("0")
}
