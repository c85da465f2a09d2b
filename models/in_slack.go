package models

import (
	"context"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// NoteSent records a direct message that bypassed the outbox (an answer to a command), so that
// it's deleted when due. It counts once. If the member was forgotten in the meantime, it's
// deleted at once, and leads back to nobody.
func (s *Store) NoteSent(ctx context.Context, m *Member, channel, ts string, now, deleteAt time.Time) error {
	return s.noteInSlack(ctx, m, outboxRow{ID: NewID(), Kind: string(answerKind), Subject: channel + " " + ts, Channel: channel, TS: ts}, now, deleteAt)
}

// FileRetention is how long a report's or an export's file stays in Slack.
const FileRetention = 24 * time.Hour

// NoteFile records a file that Sundial put into the member's DM, under our ID, so that it's
// deleted from Slack when due, as with NoteSent.
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
	return wrap("note what's in Slack", err)
}

// fileOfMember selects a member's file that's in Slack.
const fileOfMember = "member_id = ? AND id = ? AND (kind = 'file' OR kind = 'report' AND state = 'sent' AND channel = '')"

// SentFile returns Slack's ID of a file with our ID of this member; ErrNotFound for any other.
func (s *Store) SentFile(ctx context.Context, m *Member, id string) (string, error) {
	row, err := findOne[outboxRow](s.read.WithContext(ctx).Where(fileOfMember, m.ID, id), "a sent file")
	return row.TS, err
}

// InSlack lists up to limit of Sundial's messages and files in the member's DM, the newest
// first.
func (s *Store) InSlack(ctx context.Context, m *Member, limit int) ([]SlackItem, error) {
	return inSlack(s.read.WithContext(ctx).Where("member_id = ? AND state = ?", m.ID, sent).Order("id DESC").Limit(limit))
}

func inSlack(query *gorm.DB) ([]SlackItem, error) {
	rows, err := find[outboxRow](query, "what's in Slack")
	if err != nil {
		return nil, err
	}
	items := make([]SlackItem, len(rows))
	for i, row := range rows {
		items[i] = SlackItem{ID: row.ID, Channel: row.Channel, TS: row.TS, From: fromUnix(row.DeleteAt)}
		if row.Kind == string(fileKind) || row.Kind == string(FileReport) && row.Channel == "" {
			items[i].Channel, items[i].TS, items[i].File = "", "", row.TS
		}
	}
	return items, nil
}

// DeleteFileFrom makes the member's file due for deletion at from.
func (s *Store) DeleteFileFrom(ctx context.Context, m *Member, id string, from time.Time) error {
	_, err := s.moveMessage(ctx, fileOfMember, []any{m.ID, id}, map[string]any{"delete_at": from.Unix(), "at": from.Unix()})
	return err
}

// leaveInSlack keeps where a forgotten member's messages and files are in Slack, without the
// member, until they're deleted there.
func leaveInSlack(tx *gorm.DB, memberID string, now time.Time) error {
	// A file whose upload is in progress may already be there.
	const stands = "member_id = ? AND (state = 'sent' OR state = 'sending' AND kind = 'report' AND ts <> '')"
	return tx.Model(&outboxRow{}).Where(stands, memberID).Updates(map[string]any{
		"member_id": "", "subject": gorm.Expr("id"), "due_at": 0, "until_at": 0, "reason": "", "sent_at": 0, "delete_at": now.Unix(), "at": now.Unix(), "sealed": nil,
		"state": sent, "lease_until": 0,
	}).Error
}

// SlackItem is one of Sundial's messages or files that's due for deletion from Slack.
type SlackItem struct {
	ID string
	// Channel and TS are a message's, File is a file's.
	Channel string
	TS      string
	File    string
	// From is when it's to be deleted.
	From time.Time
}

// OldMessages lists up to limit of the workspace's messages that are due for deletion from
// Slack, by that time, starting after behind (the zero SlackItem: from the beginning).
func (s *Store) OldMessages(ctx context.Context, w WorkspaceKey, now time.Time, behind SlackItem, limit int) ([]SlackItem, error) {
	due := s.read.WithContext(ctx).Where("state = 'sent' AND delete_at > 0 AND delete_at <= ? AND enterprise = ? AND team = ?", now.Unix(), w.Enterprise, w.Team)
	return inSlack(inOrderBehind(due, "delete_at", behind.From, behind.ID).Limit(limit))
}

// OldWorkspaces lists the workspaces with messages due for deletion.
func (s *Store) OldWorkspaces(ctx context.Context, now time.Time) ([]WorkspaceKey, error) {
	return find[WorkspaceKey](s.read.WithContext(ctx).Model(&outboxRow{}).Distinct("enterprise", "team").
		Where("state = 'sent' AND delete_at > 0 AND delete_at <= ?", now.Unix()), "workspaces with old messages")
}

// DropMessage deletes the row of a message that's no longer in Slack.
func (s *Store) DropMessage(ctx context.Context, id string) error {
	return wrap("delete a message's row", s.write.WithContext(ctx).Where("id = ?", id).Delete(&outboxRow{}).Error)
}

// deletionTried is how long deleting a message is retried; a workspace that's gone longer won't
// come back.
const deletionTried = 30 * 24 * time.Hour

// DropOldMessages deletes expired messages that were never sent, and those that couldn't be
// deleted from Slack.
func (s *Store) DropOldMessages(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "outbox", "id",
		"(state = 'dropped' AND forget_at > 0 AND forget_at <= ?) OR (state = 'sent' AND delete_at > 0 AND delete_at <= ?)", now.Unix(), now.Add(-deletionTried).Unix())
}

// Kinds of what's in Slack without having passed the outbox.
const (
	answerKind ScheduleKind = "answer" // a message that answers a command
	fileKind   ScheduleKind = "file"   // a file; its ID is in the timestamp's column
)
