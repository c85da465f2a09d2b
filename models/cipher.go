package models

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
)

// KeySize is the length of every key, in bytes: AES-256.
const KeySize = 32

// sealVersion is the first byte of everything sealed; docs/encryption.md
// specifies what follows it.
const sealVersion = 1

var errSealed = errors.New("sealed data does not open with this key")

// vault seals and opens what belongs to one key. A sealed text is the version
// byte, a random nonce of 12 bytes and AES-256-GCM's output; the identity of the
// row is bound to it as associated data, so that a text moved to another row
// does not open.
type vault struct {
	aead cipher.AEAD
	// tokens is the key of the tokens that stand for its texts.
	tokens []byte
}

func newVault(key []byte) (vault, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return vault{}, fmt.Errorf("take key: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return vault{}, fmt.Errorf("take key: %w", err)
	}
	tokens, err := tokenKey(key)
	return vault{aead, tokens}, err
}

func randomKey() []byte {
	key := make([]byte, KeySize)
	rand.Read(key) // never fails: crypto/rand ends the process instead
	return key
}

func (v vault) seal(plain []byte, identity string) []byte {
	out := make([]byte, 1+v.aead.NonceSize(), 1+v.aead.NonceSize()+len(plain)+v.aead.Overhead())
	out[0] = sealVersion
	rand.Read(out[1:])
	return v.aead.Seal(out, out[1:], plain, []byte(identity))
}

func (v vault) open(sealed []byte, identity string) ([]byte, error) {
	head := 1 + v.aead.NonceSize()
	if len(sealed) < head || sealed[0] != sealVersion {
		return nil, errSealed
	}
	plain, err := v.aead.Open(nil, sealed[1:head], sealed[head:], []byte(identity))
	if err != nil {
		return nil, errSealed
	}
	return plain, nil
}

// identity names a row for the associated data. Slack's ids and ours hold no
// space, so no two rows share a name.
func identity(table, owner, id string) string {
	return "sundial/1 " + table + " " + owner + " " + id
}

// hashed is how an envelope's id is kept: enough to know it again, and nothing
// that leads back to a person.
func hashed(parts ...string) []byte {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d %s ", len(p), p)
	}
	return h.Sum(nil)
}
