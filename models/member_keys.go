package models

import (
	"crypto/hkdf"
	"crypto/sha256"
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

// tokenKey derives the key of tokens from a sealing key (RFC 5869), so that neither reveals the
// other.
func tokenKey(key []byte) ([]byte, error) {
	return hkdf.Expand(sha256.New, key, "sundial/1 tokens", KeySize)
}
