package models

import (
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"fmt"

	"gorm.io/gorm"
)

// What versions before 0014-new-seals sealed: version 1, a nonce of 12 bytes and the output of
// AES-256-GCM over the unpadded text, with the secret as the key. It revealed the text's length
// and bound it to table, member and row by the text "sundial/1 TABLE MEMBER ROW".
//
// Only three things read it: the key's check, which stays as it is so that an earlier version
// reports a newer database instead of a wrong key; answers to envelopes of the last 24 hours,
// whose rows lack the ID to which they're bound; and resealing. Anything else would let an
// attacker put an old text where it no longer belongs.
const formerVersion = 1

// formerVault opens such texts.
type formerVault struct{ aead cipher.AEAD }

func newFormerVault(secret []byte) (formerVault, error) {
	aead, err := newGCM(secret)
	return formerVault{aead}, err
}

func isFormer(sealed []byte) bool { return len(sealed) > 0 && sealed[0] == formerVersion }

func (v formerVault) open(sealed []byte, table, owner, id string) ([]byte, error) {
	const head = 1 + nonceSize
	if len(sealed) < head || !isFormer(sealed) {
		return nil, ErrBroken
	}
	plain, err := v.aead.Open(nil, sealed[1:head], sealed[head:], formerData(table, owner, id))
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
	return v.aead.Seal(out, out[1:head], plain, formerData(table, owner, id))
}

func formerData(table, owner, id string) []byte {
	return []byte("sundial/1 " + table + " " + owner + " " + id)
}

// formerHashes returns the keys with which earlier versions hashed people.
func formerHashes(secret []byte) hashKeys {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte("sundial/1 forgotten"))
	key := mac.Sum(nil)
	return hashKeys{forgotten: key, contacts: key}
}

// ErrFormerServes means that a process of an earlier version uses the database. It could
// neither read nor write what's resealed.
var ErrFormerServes = errors.New("a Sundial that doesn't know how this version seals uses the database: stop it first, then start this one again")

// refuseFormer refuses to begin while a process of an earlier version serves.
func (s *Store) refuseFormer(tx *gorm.DB) error {
	if tx.Name() == "postgres" {
		n, err := sessions(tx, formerServeName)
		if err == nil && n > 0 {
			err = ErrFormerServes
		}
		return err
	}
	if s.file == nil && isServed(s.path) {
		return ErrFormerServes
	}
	return nil
}

// sealedFormat returns the version of the database's sealed texts; 0: there are none.
func sealedFormat(db *gorm.DB) (format int, err error) {
	if !db.Migrator().HasTable(&deploymentRow{}) {
		return 0, nil
	}
	formats := "SELECT format FROM deployment"
	if !db.Migrator().HasColumn(&deploymentRow{}, "format") {
		formats = fmt.Sprintf("SELECT %d AS format FROM deployment", formerVersion)
	}
	if err := db.Raw(formats).Scan(&format).Error; err != nil {
		return 0, fmt.Errorf("read how the database is sealed: %w", err)
	}
	return format, nil
}
