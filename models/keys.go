package models

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"fmt"
	"sync"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// key is the deployment's key at work.
type key struct {
	vault vault
	// mac keys the hashes of who was forgotten.
	mac []byte
	// check is the key's check as it stands in the database.
	check []byte
}

func newKey(secret []byte) (*key, error) {
	v, err := newVault(secret)
	if err != nil {
		return nil, err
	}
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte("sundial/1 forgotten"))
	return &key{vault: v, mac: mac.Sum(nil)}, nil
}

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

// checked is what the key's check says.
const checked = "deployment"

// verify opens the key's check, if there is one: ErrWrongKey.
func (s *Store) verify(ctx context.Context) error {
	var row deploymentRow
	if err := s.read.WithContext(ctx).Limit(1).Find(&row).Error; err != nil {
		return fmt.Errorf("read the key's check: %w", err)
	}
	if row.ID == 0 {
		return nil
	}
	k := s.key()
	if _, err := k.vault.open(row.Sealed, identity(checked, "", "")); err != nil {
		return ErrWrongKey
	}
	k.check = row.Sealed
	return nil
}

// checkKey verifies the key, or seals the check that the very first start makes. Of
// several that start at once the first one's check holds for all.
func (s *Store) checkKey(ctx context.Context) error {
	if err := s.verify(ctx); err != nil || s.key().check != nil {
		return err
	}
	k := s.key()
	first := deploymentRow{ID: 1, Sealed: k.vault.seal([]byte(checked), identity(checked, "", ""))}
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&first).Error; err != nil {
		return fmt.Errorf("write the key's check: %w", err)
	}
	return s.verify(ctx)
}

// holds refuses, with ErrConflict, to store what was wrapped with a key that is no
// longer the database's.
func (k *key) holds(tx *gorm.DB) error {
	var row deploymentRow
	if err := tx.Clauses(clause.Locking{Strength: "SHARE"}).Limit(1).Find(&row).Error; err != nil {
		return fmt.Errorf("read the key's check: %w", err)
	}
	if !bytes.Equal(row.Sealed, k.check) {
		return ErrConflict
	}
	return nil
}

// unwrap opens with the deployment's key; if that was changed meanwhile, with the
// new one.
func (s *Store) unwrap(sealed []byte, name string) ([]byte, error) {
	plain, err := s.key().vault.open(sealed, name)
	if !errors.Is(err, errSealed) || s.keys.reload == nil {
		return plain, err
	}
	if next := s.reloaded(); next != nil {
		return next.vault.open(sealed, name)
	}
	return nil, err
}

// reloaded is the key that the database was changed to, now in use; nil where it
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
	if s.read.Limit(1).Find(&row).Error != nil {
		return nil
	}
	if _, err := next.vault.open(row.Sealed, identity(checked, "", "")); err != nil {
		return nil
	}
	next.check = row.Sealed
	s.keys.set(next)
	return next
}
