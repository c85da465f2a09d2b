package models

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

// memberKeys are a member's keys.
type memberKeys struct {
	vault
	// tokens is the key for the tokens that stand for the member's texts.
	tokens []byte
	// own is the member's key itself, for what an earlier version sealed with it.
	own []byte
}

func newMemberKeys(own []byte) (memberKeys, error) {
	secret, err := newSplit(own)
	if err != nil {
		return memberKeys{}, err
	}
	v, err := secret.vault("words")
	if err != nil {
		return memberKeys{}, err
	}
	tokens, err := tokenKey(own)
	return memberKeys{v, tokens, own}, err
}

// tokenSize is the number of bytes in a token: enough to distinguish a member's tags.
const tokenSize = 12

// Token replaces one of the member's texts where the text itself must not appear, such as in a
// button's value. It's always the same for a text, differs between members, and can't be
// reversed: it's looked up among the member's texts.
func (m *Member) Token(text string) string {
	mac := hmac.New(sha256.New, m.keys.tokens)
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil)[:tokenSize])
}

// tokenKey derives the key of tokens from a sealing key (RFC 5869), so that neither reveals the
// other.
func tokenKey(key []byte) ([]byte, error) {
	return hkdf.Expand(sha256.New, key, "sundial/1 tokens", KeySize)
}
