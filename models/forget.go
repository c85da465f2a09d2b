package models

import (
	"context"
	"fmt"

	"gorm.io/gorm"
)

// memberTables are the tables whose rows belong to a member by member_id and go
// with her. Envelopes stay as hashes, so that a late second delivery recreates
// nothing.
func memberTables() []any {
	return []any{
		&recordRow{}, &stepRow{}, &scheduleRow{}, &outboxRow{},
		&shareRow{}, &receivedRow{}, &answerRow{}, &requestRow{},
	}
}

// Forget erases everything that is held about the member. On SQLite the freed
// pages are overwritten (secure_delete) and the write-ahead log is emptied.
func (s *Store) Forget(ctx context.Context, m *Member) error {
	err := s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		for _, table := range memberTables() {
			if err := tx.Where("member_id = ?", m.ID).Delete(table).Error; err != nil {
				return err
			}
		}
		if err := forgetShared(tx, m); err != nil {
			return err
		}
		emptied := map[string]any{"member_id": "", "sealed": nil}
		if err := tx.Model(&envelopeRow{}).Where("member_id = ?", m.ID).Updates(emptied).Error; err != nil {
			return err
		}
		return tx.Where("id = ?", m.ID).Delete(&memberRow{}).Error
	})
	if err != nil {
		return fmt.Errorf("forget member: %w", err)
	}
	return s.emptyLog(ctx)
}

// NoteEnvelope records an envelope as handled without a member: after the member
// was forgotten, so that a second delivery recreates nothing.
func (s *Store) NoteEnvelope(ctx context.Context, w WorkspaceKey, envelope string, at int64) error {
	row := envelopeRow{Hash: envelopeHash(w, envelope), At: at}
	if err := s.write.WithContext(ctx).Create(&row).Error; err != nil {
		return explain(fmt.Errorf("note envelope: %w", err))
	}
	return nil
}
