package models

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// hashKeys key the hashes of people that are kept after forgetting. They're derived from the
// deployment's key. When that changes (rekey), the earlier ones are kept, sealed, until no row
// needs them: otherwise forgetting would no longer apply to waiting requests, and every limit
// between people would be reset.
type hashKeys struct {
	forgotten []byte
	contacts  []byte
}

func newHashKeys(secret split) (hashKeys, error) {
	forgotten, err := secret.key("forgotten", KeySize)
	if err != nil {
		return hashKeys{}, err
	}
	contacts, err := secret.key("contacts", KeySize)
	return hashKeys{forgotten, contacts}, err
}

// formerKeysRow has an earlier deployment key's hash keys. UntilAt is 0 until housekeeping has
// seen it.
type formerKeysRow struct {
	ID      string `gorm:"primaryKey"`
	UntilAt int64
	Sealed  []byte
}

func (formerKeysRow) TableName() string { return "former_keys" }

func formerKeysData(id string) associatedData { return associate("former_keys.sealed", id) }

func (k *key) sealFormer(h hashKeys) formerKeysRow {
	id := NewID()
	return formerKeysRow{ID: id, Sealed: k.former.seal(append(append([]byte{}, h.forgotten...), h.contacts...), formerKeysData(id))}
}

func (k *key) openFormer(row formerKeysRow) (hashKeys, error) {
	both, err := k.former.open(row.Sealed, formerKeysData(row.ID))
	if err == nil && len(both) != 2*KeySize {
		err = ErrBroken
	}
	if err != nil {
		return hashKeys{}, fmt.Errorf("open former keys: %w", err)
	}
	return hashKeys{both[:KeySize], both[KeySize:]}, nil
}

// readFormer reads the earlier hash keys; k isn't in use yet.
func (k *key) readFormer(db *gorm.DB, broken func(BrokenRow)) error {
	rows, err := find[formerKeysRow](db.Order("id"), "former keys")
	if err != nil {
		return err
	}
	k.hashes = k.hashes[:1]
	for _, row := range rows {
		former, err := k.openFormer(row)
		if err != nil {
			broken(BrokenRow{Table: "former_keys", ID: row.ID, Err: err})
			continue
		}
		k.hashes = append(k.hashes, former)
	}
	return nil
}

// forgottenHashes returns the hashes under which a person may be among the forgotten, the
// current key's first.
func (k *key) forgottenHashes(who MemberKey) [][]byte {
	return k.each(func(h hashKeys) []byte { return h.forgotten }, who.Enterprise, who.Team, who.User)
}

// contactHashes returns different hashes for each use, so that a person's rows as sender and
// receiver can't be linked; the current key's first.
func (k *key) contactHashes(use string, people ...MemberKey) [][]byte {
	parts := []string{"contact", use}
	for _, who := range people {
		parts = append(parts, who.Enterprise, who.Team, who.User)
	}
	return k.each(func(h hashKeys) []byte { return h.contacts }, parts...)
}

func (k *key) each(which func(hashKeys) []byte, parts ...string) [][]byte {
	text := hashed(parts...)
	all := make([][]byte, len(k.hashes))
	for i, h := range k.hashes {
		mac := hmac.New(sha256.New, which(h))
		mac.Write(text)
		all[i] = mac.Sum(nil)
	}
	return all
}

// DropFormerKeys deletes an earlier key's hash keys once no row needs them.
func (s *Store) DropFormerKeys(ctx context.Context, now time.Time) error {
	until := now.Add(max(ContactRetention, EnvelopeRetention)).Unix()
	if err := s.write.WithContext(ctx).Model(&formerKeysRow{}).Where("until_at = 0").UpdateColumn("until_at", until).Error; err != nil {
		return fmt.Errorf("date former keys: %w", err)
	}
	return wrap("drop former keys", s.write.WithContext(ctx).Where("until_at > 0 AND until_at <= ?", now.Unix()).Delete(&formerKeysRow{}).Error)
}
