package models

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// NoteSent notes a direct message that did not pass the outbox (an answer to a
// command), so it is deleted at its time. It counts once. That of a member
// who was forgotten in the meantime is deleted at once, and leads back to nobody.
func (s *Store) NoteSent(ctx context.Context, m *Member, channel, ts string, now, deleteAt time.Time) error {
	return s.noteInSlack(ctx, m, outboxRow{ID: newID(), Kind: string(answerKind), Subject: channel + " " + ts, Channel: channel, TS: ts}, now, deleteAt)
}

// FileKept is how long a file of a report or an export is in Slack.
const FileKept = 24 * time.Hour

// NewFileID makes the id under which a file is noted.
func NewFileID() string { return newID() }

// NoteFile notes a file that Sundial put into the member's direct messages, under
// an id of our own, so it is deleted in Slack at its time; as NoteSent does.
func (s *Store) NoteFile(ctx context.Context, m *Member, id, file string, now, deleteAt time.Time) error {
	return s.noteInSlack(ctx, m, outboxRow{ID: id, Kind: string(fileKind), Subject: file, TS: file}, now, deleteAt)
}

func (s *Store) noteInSlack(ctx context.Context, m *Member, row outboxRow, now, deleteAt time.Time) error {
	row.MemberID, row.State, row.Enterprise, row.Team = m.ID, sent, m.Key.Enterprise, m.Key.Team
	row.DueAt, row.SentAt = now.Unix(), now.Unix()
	err := s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		stored, err := isStored(tx, m)
		if err != nil {
			return err
		}
		if !stored {
			row.MemberID, row.Subject, deleteAt = "", row.ID, now
		}
		row.DeleteAt, row.FormerAt = deleteAt.Unix(), deleteAt.Unix()
		return tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error
	})
	if err != nil {
		return fmt.Errorf("note what stands in Slack: %w", err)
	}
	return nil
}

// fileOfMember picks a file of the member's that is in Slack.
const fileOfMember = "member_id = ? AND id = ? AND (kind = 'file' OR kind = 'report' AND state = 'sent' AND channel = '')"

// SentFile is Slack's id of a file that was noted under our id for this member;
// ErrNotFound for any other.
func (s *Store) SentFile(ctx context.Context, m *Member, id string) (string, error) {
	var rows []outboxRow
	err := s.read.WithContext(ctx).Where(fileOfMember, m.ID, id).Limit(1).Find(&rows).Error
	if err != nil {
		return "", fmt.Errorf("read a sent file: %w", err)
	}
	if len(rows) == 0 {
		return "", ErrNotFound
	}
	return rows[0].TS, nil
}

// InSlack lists up to limit of the messages and files of ours that are in the
// member's direct messages, the newest first.
func (s *Store) InSlack(ctx context.Context, m *Member, limit int) ([]Old, error) {
	return s.old(s.read.WithContext(ctx).Where("member_id = ? AND state = ?", m.ID, sent).Order("id DESC").Limit(limit))
}

func (s *Store) old(query *gorm.DB) ([]Old, error) {
	var rows []outboxRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read what stands in Slack: %w", err)
	}
	old := make([]Old, len(rows))
	for i, row := range rows {
		old[i] = Old{ID: row.ID, Channel: row.Channel, TS: row.TS}
		if row.Kind == string(fileKind) || row.Kind == string(FileReport) && row.Channel == "" {
			old[i] = Old{ID: row.ID, File: row.TS}
		}
	}
	return old, nil
}

// DeleteFileFrom has the member's file deleted from the moment on.
func (s *Store) DeleteFileFrom(ctx context.Context, m *Member, id string, from time.Time) error {
	_, err := s.moveMessage(ctx, fileOfMember, []any{m.ID, id}, map[string]any{"delete_at": from.Unix(), "at": from.Unix()})
	return err
}

// leaveInSlack keeps, of a member who is forgotten, where Sundial's own messages
// and files are in Slack, without whose they were, until they are deleted there.
func leaveInSlack(tx *gorm.DB, memberID string, now time.Time) error {
	// A file that being uploaded may be there already.
	const stands = "member_id = ? AND (state = 'sent' OR state = 'sending' AND kind = 'report' AND ts <> '')"
	return tx.Model(&outboxRow{}).Where(stands, memberID).Updates(map[string]any{
		"member_id": "", "subject": gorm.Expr("id"), "due_at": 0, "until_at": 0, "reason": "", "sent_at": 0, "delete_at": now.Unix(), "at": now.Unix(), "sealed": nil,
		"state": sent, "lease_until": 0,
	}).Error
}

// Old is a message or a file of ours that has stood in Slack for as long as it
// may.
type Old struct {
	ID string
	// Channel and TS are of a message, File is of a file.
	Channel string
	TS      string
	File    string
}

// OldMessages lists up to limit messages of the workspace that are to be deleted
// in Slack.
func (s *Store) OldMessages(ctx context.Context, w WorkspaceKey, now time.Time, limit int) ([]Old, error) {
	return s.old(s.read.WithContext(ctx).Where("state = 'sent' AND delete_at > 0 AND delete_at <= ? AND enterprise = ? AND team = ?", now.Unix(), w.Enterprise, w.Team).
		Order("delete_at, id").Limit(limit))
}

// OldWorkspaces lists the workspaces in which messages are to be deleted.
func (s *Store) OldWorkspaces(ctx context.Context, now time.Time) ([]WorkspaceKey, error) {
	var keys []WorkspaceKey
	err := s.read.WithContext(ctx).Model(&outboxRow{}).Distinct("enterprise", "team").
		Where("state = 'sent' AND delete_at > 0 AND delete_at <= ?", now.Unix()).Find(&keys).Error
	if err != nil {
		return nil, fmt.Errorf("read workspaces with old messages: %w", err)
	}
	return keys, nil
}

// DropMessage forgets a message that is no longer in Slack.
func (s *Store) DropMessage(ctx context.Context, id string) error {
	if err := s.write.WithContext(ctx).Where("id = ?", id).Delete(&outboxRow{}).Error; err != nil {
		return fmt.Errorf("forget a message: %w", err)
	}
	return nil
}

// deletionTried is for how long a message that could not be deleted in Slack is
// tried again; a workspace that is gone for longer does not come back.
const deletionTried = 30 * 24 * time.Hour

// DropOldMessages forgets the messages that were never sent, at their time, and
// those that could not be deleted in Slack.
func (s *Store) DropOldMessages(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "outbox", "id",
		"(state = 'dropped' AND forget_at > 0 AND forget_at <= ?) OR (state = 'sent' AND delete_at > 0 AND delete_at <= ?)", now.Unix(), now.Add(-deletionTried).Unix())
}

// The kinds of what is in Slack without having passed the outbox.
const (
	answerKind ScheduleKind = "answer" // a message in answer to a command
	fileKind   ScheduleKind = "file"   // a file; its id is in the column of the timestamp
)
