package models

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// key is the deployment's key at work: a vault, or a key of hashes, for each of its uses.
type key struct {
	members    vault // members' keys
	workspaces vault // tokens of workspaces
	former     vault // hash keys of former deployment keys
	// hashes are the keys of hashes, today's first.
	hashes []hashKeys
	// before opens what versions before 0014-new-seals sealed, and hashedBefore is what
	// they hashed people with.
	before       formerVault
	hashedBefore hashKeys
	// check is the key's check as it is in the database.
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

// keys holds the key that is in use. Another process may change it (rekey).
type keys struct {
	reload func() ([]byte, error)

	mu  sync.RWMutex
	now *key
}

func (k *keys) set(next *key) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.now = next
}

func (s *Store) key() *key {
	s.keys.mu.RLock()
	defer s.keys.mu.RUnlock()
	return s.keys.now
}

// checked is what the key's check says. It is sealed as former versions did.
const checked = "deployment"

func (k *key) sealCheck() []byte { return k.before.seal([]byte(checked), checked, "", "") }

// opens reports whether the check is one of this key.
func (k *key) opens(check []byte) bool {
	_, err := k.before.open(check, checked, "", "")
	return err == nil
}

// verify opens the key's check, if there is one: ErrWrongKey.
func (s *Store) verify(ctx context.Context) error {
	var row deploymentRow
	if err := s.read.WithContext(ctx).Select("id", "sealed").Limit(1).Find(&row).Error; err != nil {
		return fmt.Errorf("read the key's check: %w", err)
	}
	if row.ID == 0 {
		return nil
	}
	k := s.key()
	if !k.opens(row.Sealed) {
		return ErrWrongKey
	}
	k.check = row.Sealed
	return nil
}

// checkKey verifies the key, or seals the check that the very first start makes. Of
// several that start at once the first one's check holds for all.
func (s *Store) checkKey(ctx context.Context) error {
	if err := s.verify(ctx); err != nil {
		return err
	}
	k := s.key()
	if k.check != nil {
		return k.readFormer(s.read.WithContext(ctx), s.leftOut)
	}
	first := deploymentRow{ID: 1, Sealed: k.sealCheck(), Format: sealVersion}
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&first).Error; err != nil {
		return fmt.Errorf("write the key's check: %w", err)
	}
	return s.verify(ctx)
}

// holds refuses, with ErrConflict, to store what was wrapped with a key that is no
// longer the database's.
func (k *key) holds(tx *gorm.DB) error {
	var row deploymentRow
	if err := tx.Clauses(clause.Locking{Strength: "SHARE"}).Select("id", "sealed").Limit(1).Find(&row).Error; err != nil {
		return fmt.Errorf("read the key's check: %w", err)
	}
	if !bytes.Equal(row.Sealed, k.check) {
		return ErrConflict
	}
	return nil
}

// unwrap opens with the deployment's key; if that was changed in the meantime, with the
// new one.
func (s *Store) unwrap(which func(*key) vault, sealed []byte, at place) ([]byte, error) {
	plain, err := which(s.key()).open(sealed, at)
	if !errors.Is(err, ErrUnknownKey) || s.keys.reload == nil {
		return plain, err
	}
	if next := s.reloaded(); next != nil {
		return which(next).open(sealed, at)
	}
	return nil, err
}

// reloaded returns the key that the database was changed to, now in use; nil where it
// can't be had.
func (s *Store) reloaded() *key {
	secret, err := s.keys.reload()
	if err != nil {
		return nil
	}
	next, err := newKey(secret)
	if err != nil {
		return nil
	}
	var row deploymentRow
	if s.read.Select("id", "sealed").Limit(1).Find(&row).Error != nil || !next.opens(row.Sealed) || next.readFormer(s.read, s.leftOut) != nil {
		return nil
	}
	next.check = row.Sealed
	s.keys.set(next)
	return next
}
