package models

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
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
// key's ID, a random nonce and AES-256-GCM's output over the padded text. The text's place is
// its associated data, so it opens nowhere else.
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

// key returns the key for one use, in the given size in bytes.
func (s split) key(use string, size int) ([]byte, error) {
	key, err := hkdf.Expand(sha256.New, s.pseudorandom, "sundial/2 "+use, size)
	if err != nil {
		return nil, fmt.Errorf("derive the key of %s: %w", use, err)
	}
	return key, nil
}

// vault returns a vault for one use.
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

func (v vault) seal(plain []byte, at place) []byte {
	var nonce [nonceSize]byte
	rand.Read(nonce[:])
	return v.sealWith(nonce, plain, at)
}

// sealWith seals with a nonce, which must be unique for this key.
func (v vault) sealWith(nonce [nonceSize]byte, plain []byte, at place) []byte {
	padded := paddedSize(len(plain))
	out := make([]byte, sealHead+padded, sealHead+padded+v.aead.Overhead())
	out[0] = sealVersion
	copy(out[1:], v.id[:])
	copy(out[1+keyIDSize:], nonce[:])
	pad(out[sealHead:], plain)
	return v.aead.Seal(out[:sealHead], out[1+keyIDSize:sealHead], out[sealHead:], at)
}

// open returns ErrUnknownKey or ErrBroken.
func (v vault) open(sealed []byte, at place) ([]byte, error) {
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
