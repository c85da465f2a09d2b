package models

import (
	"context"
	"fmt"
	"maps"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Message is a direct message that Sundial sends of itself, composed and on its
// way. It is unique by member, Kind, Subject and Due.
type Message struct {
	ID       string
	MemberID string
	Member   MemberKey
	// Owner is the member as they were when the message was read; nil for one that
	// was just made.
	Owner *Member
	Kind  ScheduleKind
	// Subject tells messages of one kind and moment apart: the schedule of a text
	// reminder, the record of a question about a timer.
	Subject string
	Due     time.Time
	// From is when it may be sent at the earliest; zero: at once.
	From time.Time
	// Until is when it is too late to send it; zero: never.
	Until time.Time
	// Body is the composed reply as JSON; the same bytes at each attempt.
	Body []byte
	// Again says that it may have been sent already.
	Again    bool
	Attempts int
	// Dropped is why the message is not to be sent at all; empty: it is. It is kept so
	// that its member is told.
	Dropped string
	// Err is why the Body can't be read; the rest of the message holds.
	Err error
	// leased is the end of this process's lease, by which it knows its own.
	leased int64
}

// The states of a message.
const (
	waiting = "waiting" // composed, not yet tried or to be tried again
	sending = "sending" // leased by the process that sends it
	sent    = "sent"    // stands in the member's direct messages
	dropped = "dropped" // never to be sent, for Reason
)

type outboxRow struct {
	ID         string `gorm:"primaryKey"`
	MemberID   string
	Kind       string
	Subject    string
	DueAt      int64
	Enterprise string
	Team       string
	State      string
	// TryAt is the earliest moment at which a waiting message is tried, LeaseUntil
	// the end of the lease of one that is being sent.
	TryAt      int64
	LeaseUntil int64
	// SentAt is when Slack had taken the message. DeleteAt is when a sent message is
	// deleted in Slack and here, ForgetAt when the row of a dropped one is deleted.
	SentAt   int64
	DeleteAt int64
	ForgetAt int64
	// FormerAt repeats the moment of the message's state for the version before,
	// which runs beside this one during an upgrade and reads no other column.
	FormerAt int64 `gorm:"column:at"`
	UntilAt  int64
	Again    bool
	Attempts int
	Reason   string
	Channel  string
	TS       string
	Sealed   []byte
}

func (outboxRow) TableName() string { return "outbox" }

var outboxTable = newTable("outbox",
	"id, member_id, kind, subject, due_at, enterprise, team, state, try_at, lease_until, sent_at, delete_at, forget_at, at, until_at, again, attempts, reason, channel, ts, sealed",
	func(r outboxRow) []any {
		return []any{
			r.ID, r.MemberID, r.Kind, r.Subject, r.DueAt, r.Enterprise, r.Team, r.State, r.TryAt, r.LeaseUntil, r.SentAt, r.DeleteAt, r.ForgetAt,
			r.FormerAt, r.UntilAt, r.Again, r.Attempts, r.Reason, r.Channel, r.TS, r.Sealed,
		}
	})

// momentOf names the column that holds the next moment of a message in that state.
var momentOf = map[string]string{waiting: "try_at", sending: "lease_until", sent: "delete_at", dropped: "forget_at"}

// become is the update that puts a message into a state until the moment.
func become(state string, at time.Time, more map[string]any) map[string]any {
	values := map[string]any{"state": state, "lease_until": 0, "at": toUnix(at)}
	values[momentOf[state]] = toUnix(at)
	maps.Copy(values, more)
	return values
}

// NewMessage makes a message for the member; the body is JSON.
func (m *Member) NewMessage(kind ScheduleKind, subject string, due time.Time, body []byte) *Message {
	return &Message{ID: newID(), MemberID: m.ID, Member: m.Key, Kind: kind, Subject: subject, Due: due.UTC(), Body: body}
}

func (m *Member) outboxRow(message Message) outboxRow {
	row := outboxRow{
		ID: message.ID, MemberID: m.ID, Kind: string(message.Kind), Subject: message.Subject, DueAt: message.Due.Unix(),
		Enterprise: m.Key.Enterprise, Team: m.Key.Team, State: waiting, TryAt: toUnix(message.From), FormerAt: toUnix(message.From), UntilAt: toUnix(message.Until),
	}
	if message.Dropped != "" {
		forgetAt := message.Due.Add(droppedKept).Unix()
		row.State, row.Reason, row.TryAt, row.ForgetAt, row.FormerAt = dropped, message.Dropped, 0, forgetAt, forgetAt
		return row
	}
	row.Sealed = m.keys.seal(message.Body, row.place())
	return row
}

func (r outboxRow) place() place {
	return placeOf("outbox.sealed", r.MemberID, r.ID, r.Kind, r.Subject).number(r.DueAt)
}

// droppedKept is for how long it is known that a message was dropped which was never
// composed.
const droppedKept = 7 * 24 * time.Hour

// Undelivered is a message that was dropped and of which its member was not told.
type Undelivered struct {
	ID       string
	MemberID string
	Kind     ScheduleKind
	Due      time.Time
}

// Undelivered lists what was dropped for each of the members and was not told, the
// oldest first.
func (s *Store) Undelivered(ctx context.Context, members []string) (map[string][]Undelivered, error) {
	var rows []outboxRow
	err := s.read.WithContext(ctx).Select("id", "member_id", "kind", "due_at").
		Where("member_id IN ? AND state = 'dropped' AND reason <> ''", members).Order("due_at, id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read what was dropped: %w", err)
	}
	all := map[string][]Undelivered{}
	for _, row := range rows {
		all[row.MemberID] = append(all[row.MemberID], Undelivered{ID: row.ID, MemberID: row.MemberID, Kind: ScheduleKind(row.Kind), Due: fromUnix(row.DueAt)})
	}
	return all, nil
}

// AddMessage puts a message into the outbox outside of a claim; one that is there
// already stays as it is.
func (s *Store) AddMessage(ctx context.Context, m *Member, message Message) error {
	row := m.outboxRow(message)
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("put a message into the outbox: %w", err)
	}
	return nil
}

// SentAt is when the member was sent the message of that kind and subject; zero: not
// yet, or by a version that didn't note it. found is false where there is no such
// message, or it was dropped.
func (s *Store) SentAt(ctx context.Context, m *Member, kind ScheduleKind, subject string) (at time.Time, found bool, err error) {
	var rows []outboxRow
	err = s.read.WithContext(ctx).Where("member_id = ? AND kind = ? AND subject = ? AND state <> ?", m.ID, string(kind), subject, dropped).
		Order("due_at DESC").Limit(1).Find(&rows).Error
	if err != nil {
		return time.Time{}, false, fmt.Errorf("look a message up in the outbox: %w", err)
	}
	if len(rows) == 0 {
		return time.Time{}, false, nil
	}
	return fromUnix(rows[0].SentAt), true, nil
}

// WaitingWorkspaces lists the workspaces for which something may be sent now.
func (s *Store) WaitingWorkspaces(ctx context.Context, now time.Time) ([]WorkspaceKey, error) {
	var keys []WorkspaceKey
	err := s.read.WithContext(ctx).Model(&outboxRow{}).Distinct("enterprise", "team").
		Where("state = 'waiting' AND try_at <= ?", now.Unix()).Find(&keys).Error
	if err != nil {
		return nil, fmt.Errorf("read waiting workspaces: %w", err)
	}
	return keys, nil
}

// Waiting lists up to limit messages that may be sent now in the workspace, in
// order of due time, from behind the one given (the zero Message: from the first
// on).
func (s *Store) Waiting(ctx context.Context, w WorkspaceKey, now time.Time, behind Message, limit int) ([]Message, error) {
	const which = "state = 'waiting' AND enterprise = ? AND team = ? AND try_at <= ?"
	if behind.ID == "" {
		return s.messages(ctx, limit, which, w.Enterprise, w.Team, now.Unix())
	}
	last := behind.Due.Unix()
	return s.messages(ctx, limit, which+" AND (due_at > ? OR due_at = ? AND id > ?)", w.Enterprise, w.Team, now.Unix(), last, last, behind.ID)
}

// InDoubt lists up to limit messages whose lease ran out: whether they were sent
// is not known.
func (s *Store) InDoubt(ctx context.Context, now time.Time, limit int) ([]Message, error) {
	return s.messages(ctx, limit, "state = 'sending' AND lease_until > 0 AND lease_until <= ?", now.Unix())
}

func (s *Store) messages(ctx context.Context, limit int, where string, args ...any) ([]Message, error) {
	var rows []outboxRow
	err := s.read.WithContext(ctx).Where(where, args...).Order("due_at, id").Limit(limit).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read the outbox: %w", err)
	}
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.MemberID
	}
	members, err := s.openMembers(ctx, ids)
	if err != nil {
		return nil, err
	}
	var messages []Message
	for _, row := range rows {
		if found, ok := members[row.MemberID]; ok { // else forgotten between the two reads
			messages = append(messages, found.message(row))
		}
	}
	return messages, nil
}

func (o opened) message(row outboxRow) Message {
	message := Message{
		ID: row.ID, MemberID: row.MemberID, Kind: ScheduleKind(row.Kind), Subject: row.Subject, Due: fromUnix(row.DueAt),
		Until: fromUnix(row.UntilAt), Again: row.Again, Attempts: row.Attempts, leased: row.LeaseUntil, Err: o.err,
	}
	if o.err != nil {
		return message
	}
	message.Owner, message.Member = o.member, o.member.Key
	body, err := o.member.keys.open(row.Sealed, row.place())
	if err != nil {
		message.Err = fmt.Errorf("open outbox: %w", err)
	}
	message.Body = body
	return message
}

// Lease takes the message for sending until the moment; false: another process
// took it, or its member was forgotten.
func (s *Store) Lease(ctx context.Context, message *Message, until time.Time) (bool, error) {
	n, err := s.moveMessage(ctx, "id = ? AND state = 'waiting'", []any{message.ID}, become(sending, until, nil))
	message.leased = until.Unix()
	return n == 1, err
}

// Sent notes that Slack had taken the message at the moment, where it stands there, and
// when it is to be deleted. Its words are no longer kept here. Like PutBack it does
// nothing when the lease ran out and another process took the message.
func (s *Store) Sent(ctx context.Context, message Message, channel, ts string, at, deleteAt time.Time) error {
	_, err := s.moveMessage(ctx, ownLease, message.lease(), become(sent, deleteAt, map[string]any{
		"sent_at": at.Unix(), "channel": channel, "ts": ts, "sealed": nil,
	}))
	return err
}

// PutBack lets a message that was being sent be tried again from the moment on;
// its Again and Attempts are stored.
func (s *Store) PutBack(ctx context.Context, message Message, from time.Time) error {
	_, err := s.moveMessage(ctx, ownLease, message.lease(), become(waiting, from, map[string]any{"again": message.Again, "attempts": message.Attempts}))
	return err
}

// Drop ends a message that waits or is in doubt; it is never sent. The row tells
// the reason until its member was told, and is gone after forgetAt.
func (s *Store) Drop(ctx context.Context, message Message, reason string, forgetAt time.Time) error {
	values := become(dropped, forgetAt, map[string]any{"reason": reason, "sealed": nil})
	err := s.write.WithContext(ctx).Model(&outboxRow{}).
		Where("id = ? AND state IN ('waiting', 'sending')", message.ID).Updates(values).Error
	if err != nil {
		return fmt.Errorf("drop a message: %w", err)
	}
	return nil
}

// ownLease picks a message that this process still has to itself.
const ownLease = "id = ? AND state = 'sending' AND lease_until = ?"

func (m Message) lease() []any { return []any{m.ID, m.leased} }

func (s *Store) moveMessage(ctx context.Context, where string, args []any, values map[string]any) (int64, error) {
	result := s.write.WithContext(ctx).Model(&outboxRow{}).Where(where, args...).Updates(values)
	if result.Error != nil {
		return 0, fmt.Errorf("move a message of the outbox: %w", result.Error)
	}
	return result.RowsAffected, nil
}

// The kinds of what stands in Slack without having passed the outbox.
const (
	answerKind ScheduleKind = "answer" // a message in answer to a command
	fileKind   ScheduleKind = "file"   // a file; its id stands in the column of the timestamp
)

// NoteSent notes a direct message that did not pass the outbox (an answer to a
// command), so that it is deleted at its time. It counts once. That of a member
// who was forgotten meanwhile is deleted at once, and leads back to nobody.
func (s *Store) NoteSent(ctx context.Context, m *Member, channel, ts string, now, deleteAt time.Time) error {
	return s.noteInSlack(ctx, m, outboxRow{ID: newID(), Kind: string(answerKind), Subject: channel + " " + ts, Channel: channel, TS: ts}, now, deleteAt)
}

// NewFileID makes the id under which a file is noted.
func NewFileID() string { return newID() }

// NoteFile notes a file that Sundial put into the member's direct messages, under
// an id of our own, so that it is deleted in Slack at its time; as NoteSent does.
func (s *Store) NoteFile(ctx context.Context, m *Member, id, file string, now, deleteAt time.Time) error {
	return s.noteInSlack(ctx, m, outboxRow{ID: id, Kind: string(fileKind), Subject: file, TS: file}, now, deleteAt)
}

func (s *Store) noteInSlack(ctx context.Context, m *Member, row outboxRow, now, deleteAt time.Time) error {
	row.MemberID, row.State, row.Enterprise, row.Team = m.ID, sent, m.Key.Enterprise, m.Key.Team
	row.DueAt, row.SentAt = now.Unix(), now.Unix()
	err := s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		known, err := isStored(tx, m)
		if err != nil {
			return err
		}
		if !known {
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

// SentFile is Slack's id of a file that was noted under our id for this member;
// ErrNotFound for any other.
func (s *Store) SentFile(ctx context.Context, m *Member, id string) (string, error) {
	var rows []outboxRow
	err := s.read.WithContext(ctx).Where("member_id = ? AND id = ? AND kind = ?", m.ID, id, string(fileKind)).Limit(1).Find(&rows).Error
	if err != nil {
		return "", fmt.Errorf("read a sent file: %w", err)
	}
	if len(rows) == 0 {
		return "", ErrNotFound
	}
	return rows[0].TS, nil
}

// InSlack lists up to limit of the messages and files of ours that stand in the
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
		if row.Kind == string(fileKind) {
			old[i] = Old{ID: row.ID, File: row.TS}
		}
	}
	return old, nil
}

// DeleteFileFrom has the member's file deleted from the moment on.
func (s *Store) DeleteFileFrom(ctx context.Context, m *Member, id string, from time.Time) error {
	_, err := s.moveMessage(ctx, "member_id = ? AND id = ? AND kind = ?", []any{m.ID, id, string(fileKind)}, map[string]any{"delete_at": from.Unix(), "at": from.Unix()})
	return err
}

// leaveInSlack keeps, of a member who is forgotten, where Sundial's own messages
// and files stand in Slack, without whose they were, until they are deleted there.
func leaveInSlack(tx *gorm.DB, memberID string, now time.Time) error {
	return tx.Model(&outboxRow{}).Where("member_id = ? AND state = ?", memberID, sent).Updates(map[string]any{
		"member_id": "", "subject": gorm.Expr("id"), "due_at": 0, "until_at": 0, "reason": "", "sent_at": 0, "delete_at": now.Unix(), "at": now.Unix(), "sealed": nil,
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

// AdoptMessages fills the columns of what the version before wrote while it ran beside
// this one. When it sent a message is not known: now is the latest it can have been.
func (s *Store) AdoptMessages(ctx context.Context, now time.Time) error {
	for state, column := range momentOf {
		// The state stands in the SQL, or SQLite would not see which index holds it.
		unknown := s.write.WithContext(ctx).Model(&outboxRow{}).Where("state = '" + state + "' AND at > 0")
		values := map[string]any{column: gorm.Expr("at")}
		if state == sent {
			// One whose member was forgotten has no moment of sending.
			unknown, values["sent_at"] = unknown.Where("sent_at = 0 AND member_id <> ''"), now.Unix()
		} else {
			unknown = unknown.Where(column + " = 0")
		}
		if err := unknown.Updates(values).Error; err != nil {
			return fmt.Errorf("take over messages of the version before: %w", err)
		}
	}
	return nil
}
