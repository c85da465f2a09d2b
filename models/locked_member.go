package models

import (
	"context"
	"errors"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// WithLockedMember calls do with a Store on which nobody else, in any process, can change the
// member until do returns: on PostgreSQL by a lock on the member's row, which each Commit needs
// too; on SQLite by the file's write lock, which a transaction takes when it begins. What do
// commits is durable when WithLockedMember returns nil, and rolled back when it returns an
// error.
//
// It's for a caller that lost with ErrConflict before. do must use no other Store. Afterwards,
// the Store it was given is an ordinary one, which the answer's effects may use.
func (s *Store) WithLockedMember(ctx context.Context, key MemberKey, do func(locked *Store) error) error {
	locked := &Store{reload: s.reload, lists: s.lists}
	locked.key.Store(s.key.Load())
	defer func() { locked.read, locked.write, locked.writer, locked.locked = s.read, s.write, s.writer, nil }()
	var returned error // do's error is the caller's, and stays as it is
	err := s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		if err := lockMember(tx, key); err != nil {
			return err
		}
		locked.read, locked.write, locked.locked = tx, tx, tx
		returned = do(locked)
		return returned
	})
	if err == nil {
		return s.checkFile()
	}
	if returned != nil && errors.Is(err, returned) {
		return returned
	}
	return explain(err)
}

// lockMember waits for the row; a member who was never stored has none. A process that stops
// responding while it holds the row loses it after 10 s. SQLite has no row locks: the
// transaction holds the file.
func lockMember(tx *gorm.DB, key MemberKey) error {
	if tx.Name() != "postgres" {
		return nil
	}
	err := tx.Exec("SET LOCAL idle_in_transaction_session_timeout = '10s'").Error
	if err == nil {
		err = tx.Exec("SET LOCAL lock_timeout = '10s'").Error
	}
	if err == nil {
		err = tx.Clauses(clause.Locking{Strength: clause.LockingStrengthUpdate}).Select("id").
			Where("enterprise = ? AND team = ? AND slack_user = ?", key.Enterprise, key.Team, key.User).Find(&[]memberRow{}).Error
	}
	return wrap("lock a member", err)
}

// isStored reports whether the member is stored, and keeps them from being forgotten until the
// transaction ends.
func isStored(tx *gorm.DB, m *Member) (bool, error) {
	var found []string
	err := tx.Model(&memberRow{}).Clauses(clause.Locking{Strength: clause.LockingStrengthUpdate}).Where("id = ?", m.ID).Pluck("id", &found).Error
	return len(found) > 0, wrap("lock a member", err)
}
