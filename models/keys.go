package models

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// key is the deployment's key, split into a vault or a hash key for each of its uses.
type key struct {
	members    vault // members' keys
	workspaces vault // workspaces' tokens
	former     vault // hash keys of earlier deployment keys
	// hashes are the hash keys, the current one first.
	hashes []hashKeys
	// before opens what versions before 0014-new-seals sealed; hashedBefore is how they hashed
	// people.
	before       formerVault
	hashedBefore hashKeys
	// check is the key's check as stored in the database.
	check []byte
}

func newKey(secret []byte) (*key, error) {
	from, err := newSplit(secret)
	if err != nil {
		return nil, err
	}
	k := &key{hashes: make([]hashKeys, 1), hashedBefore: formerHashes(secret)}
	var errs [5]error
	k.members, errs[0] = from.vault("members")
	k.workspaces, errs[1] = from.vault("workspaces")
	k.former, errs[2] = from.vault("former keys")
	k.hashes[0], errs[3] = newHashKeys(from)
	k.before, errs[4] = newFormerVault(secret)
	return k, errors.Join(errs[:]...)
}

// The uses of the deployment's key that open something.
func ofMembers(k *key) vault    { return k.members }
func ofWorkspaces(k *key) vault { return k.workspaces }

// deploymentRow has the check of the deployment's key.
type deploymentRow struct {
	ID     int `gorm:"primaryKey;autoIncrement:false"`
	Sealed []byte
	// Format is the version of the database's sealed texts; see reseal.
	Format int
}

func (deploymentRow) TableName() string { return "deployment" }

// checked is the plaintext of the key's check, which is sealed as in earlier versions.
const checked = "deployment"

func (k *key) sealCheck() []byte { return k.before.seal([]byte(checked), checked, "", "") }

// opens reports whether the check was made with this key.
func (k *key) opens(check []byte) bool {
	_, err := k.before.open(check, checked, "", "")
	return err == nil
}

func storedCheck(db *gorm.DB) (row deploymentRow, err error) {
	err = db.Select("id", "sealed").Limit(1).Find(&row).Error
	return row, wrap("read the key's check", err)
}

// verify reads the key's check, if the database has one; ErrWrongKey: another key made it.
func (k *key) verify(db *gorm.DB) error {
	row, err := storedCheck(db)
	switch {
	case err != nil || row.ID == 0:
		return err
	case !k.opens(row.Sealed):
		return ErrWrongKey
	}
	k.check = row.Sealed
	return nil
}

// checkKey verifies the key. The first start seals the check; of several processes that start
// at once, the first one's check counts.
func (s *Store) checkKey(ctx context.Context) error {
	k := s.key.Load()
	if err := k.verify(s.read.WithContext(ctx)); err != nil {
		return err
	}
	if k.check != nil {
		return k.readFormer(s.read.WithContext(ctx), s.leftOut)
	}
	first := deploymentRow{ID: 1, Sealed: k.sealCheck(), Format: sealVersion}
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&first).Error; err != nil {
		return fmt.Errorf("write the key's check: %w", err)
	}
	return k.verify(s.read.WithContext(ctx))
}

// holds refuses, with ErrConflict, to store what was wrapped with a key that's no longer the
// database's.
func (k *key) holds(tx *gorm.DB) error {
	row, err := storedCheck(tx.Clauses(clause.Locking{Strength: "SHARE"}))
	if err == nil && !bytes.Equal(row.Sealed, k.check) {
		err = ErrConflict
	}
	return err
}

// unwrap opens with the deployment's key; if that has changed, with the new one.
func (s *Store) unwrap(which func(*key) vault, sealed []byte, at associatedData) ([]byte, error) {
	plain, err := which(s.key.Load()).open(sealed, at)
	if !errors.Is(err, ErrUnknownKey) {
		return plain, err
	}
	if next := s.reloaded(); next != nil {
		return which(next).open(sealed, at)
	}
	return nil, err
}

// reloaded returns the database's new key, now in use; nil if it's unavailable.
func (s *Store) reloaded() *key {
	if s.reload == nil {
		return nil
	}
	secret, err := s.reload()
	if err != nil {
		return nil
	}
	next, err := newKey(secret)
	if err != nil || next.verify(s.read) != nil || next.check == nil || next.readFormer(s.read, s.leftOut) != nil {
		return nil
	}
	s.key.Store(next)
	return next
}
