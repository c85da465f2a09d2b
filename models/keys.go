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

// keys holds the current key. Another process may change it (rekey).
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

// checked is the plaintext of the key's check, which is sealed as in earlier versions.
const checked = "deployment"

func (k *key) sealCheck() []byte { return k.before.seal([]byte(checked), checked, "", "") }

// opens reports whether the check was made with this key.
func (k *key) opens(check []byte) bool {
	_, err := k.before.open(check, checked, "", "")
	return err == nil
}

// verify opens the key's check, if there's one: ErrWrongKey.
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

// checkKey verifies the key. The first start seals the check; of several processes that start
// at once, the first one's check counts.
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

// holds refuses, with ErrConflict, to store what was wrapped with a key that's no longer the
// database's.
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

// unwrap opens with the deployment's key; if that has changed, with the new one.
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

// reloaded returns the database's new key, now in use; nil if it's unavailable.
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
