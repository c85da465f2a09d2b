package models

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

// tokenSize is how many bytes of the hash a token keeps: enough to tell a
// member's tags apart, and to leave nothing to guess without their key.
const tokenSize = 12

// Token stands for a text of the member's where the text itself must not go, such
// as a button's value. It is the same each time, differs for every member, and
// leads back to the text for nobody: who has the token looks it up among the
// member's own texts.
func (m *Member) Token(text string) string {
	mac := hmac.New(sha256.New, m.keys.tokens)
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil)[:tokenSize])
}

// tokenKey derives the key of tokens from one that seals (RFC 5869), so the
// one tells nothing of the other.
func tokenKey(key []byte) ([]byte, error) {
	return hkdf.Expand(sha256.New, key, "sundial/1 tokens", KeySize)
}
