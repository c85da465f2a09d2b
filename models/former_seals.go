package models

import (
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
)

// What versions before 0014-new-seals sealed: version 1, a nonce of 12 bytes and the output
// of AES-256-GCM over the text itself, under the secret itself. It told how long the text
// was and bound it to table, member and row by the text "sundial/1 TABLE MEMBER ROW".
//
// Three things read it: the key's check, which stays as it is, so a former version
// says that the database is newer rather than that the key is wrong; the answers to
// envelopes of the last 24 hours, whose rows don't hold the id that they are bound to; and
// what seals again. Nothing else does, or a text of then could be put where it no longer
// opens.
const formerVersion = 1

// formerVault opens what was sealed so.
type formerVault struct{ aead cipher.AEAD }

func newFormerVault(secret []byte) (formerVault, error) {
	aead, err := newGCM(secret)
	return formerVault{aead}, err
}

// isFormer reports whether a text was sealed by a former version.
func isFormer(sealed []byte) bool { return len(sealed) > 0 && sealed[0] == formerVersion }

func (v formerVault) open(sealed []byte, table, owner, id string) ([]byte, error) {
	const head = 1 + nonceSize
	if len(sealed) < head || !isFormer(sealed) {
		return nil, ErrBroken
	}
	plain, err := v.aead.Open(nil, sealed[1:head], sealed[head:], formerPlace(table, owner, id))
	if err != nil {
		return nil, ErrBroken
	}
	return plain, nil
}

// seal is for the key's check.
func (v formerVault) seal(plain []byte, table, owner, id string) []byte {
	const head = 1 + nonceSize
	out := make([]byte, head)
	out[0] = formerVersion
	copy(out[1:], randomKey())
	return v.aead.Seal(out, out[1:head], plain, formerPlace(table, owner, id))
}

func formerPlace(table, owner, id string) []byte {
	return []byte("sundial/1 " + table + " " + owner + " " + id)
}

// formerHashes returns the keys with which former versions hashed people.
func formerHashes(secret []byte) hashKeys {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte("sundial/1 forgotten"))
	key := mac.Sum(nil)
	return hashKeys{forgotten: key, contacts: key}
}
