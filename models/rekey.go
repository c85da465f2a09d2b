package models

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
)

// Rekey wraps every member's key and every workspace's token with a new deployment key, in one
// transaction. Words aren't touched: they're sealed with the members' keys. What was hashed
// with the old key is recognized for as long as it counts. An earlier backup opens with the old
// key until that's destroyed. Running processes read the new key when they need it
// (Options.Reload); those that can't must be restarted with it.
func (s *Store) Rekey(ctx context.Context, key []byte) error {
	next, err := newKey(key)
	if err != nil {
		return err
	}
	err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		// The check comes first, which locks its row: anyone who wraps with the old key now is
		// refused.
		next.check = next.sealCheck()
		if err := tx.Model(&deploymentRow{}).Where("id = ?", 1).UpdateColumn("sealed", next.check).Error; err != nil {
			return err
		}
		if err := s.keepHashes(tx, next); err != nil {
			return err
		}
		return errors.Join(s.rewrapMembers(tx, next.members), s.rewrapWorkspaces(tx, next.workspaces))
	})
	if err != nil {
		return fmt.Errorf("rekey: %w", err)
	}
	s.key.Store(next)
	if err := s.EmptyLog(ctx); !errors.Is(err, ErrLogInUse) { // housekeeping does the rest
		return err
	}
	return nil
}

// keepHashes keeps the old key's hash keys, sealed with the next key, so that the list of
// forgotten members and the limits between people stay in effect.
func (s *Store) keepHashes(tx *gorm.DB, next *key) error {
	if err := tx.Where("1 = 1").Delete(&formerKeysRow{}).Error; err != nil {
		return err
	}
	next.hashes = append(next.hashes, s.key.Load().hashes...)
	for _, former := range next.hashes[1:] {
		row := next.sealFormer(former)
		if err := tx.Create(&row).Error; err != nil {
			return err
		}
	}
	return nil
}

// rewrap opens with the old key and seals with the next. What the old key doesn't open stays as
// it is: nobody can open it, and it must not keep the others from a new key.
func rewrap(former, next vault, sealed []byte, at associatedData) []byte {
	plain, err := former.open(sealed, at)
	if err != nil {
		return sealed
	}
	return next.seal(plain, at)
}

func (s *Store) rewrapMembers(tx *gorm.DB, next vault) error {
	var all []memberRow
	return tx.Select("id", "enterprise", "team", "slack_user", "wrapped").FindInBatches(&all, pageSize, func(page *gorm.DB, _ int) error {
		for _, m := range all {
			wrapped := rewrap(s.key.Load().members, next, m.Wrapped, wrappedData(MemberKey{m.Enterprise, m.Team, m.User}, m.ID))
			if err := tx.Model(&memberRow{}).Where("id = ?", m.ID).UpdateColumn("wrapped", wrapped).Error; err != nil {
				return err
			}
		}
		return nil
	}).Error
}

func (s *Store) rewrapWorkspaces(tx *gorm.DB, next vault) error {
	all, err := find[workspaceRow](tx.Where("sealed_token IS NOT NULL"), "workspaces")
	if err != nil {
		return err
	}
	for _, w := range all {
		token := rewrap(s.key.Load().workspaces, next, w.SealedToken, tokenData(WorkspaceKey{w.Enterprise, w.Team}))
		if err := tx.Model(&workspaceRow{}).Where("enterprise = ? AND team = ?", w.Enterprise, w.Team).UpdateColumn("sealed_token", token).Error; err != nil {
			return err
		}
	}
	return nil
}
