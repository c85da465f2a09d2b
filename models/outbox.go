package models

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Message is a scheduled direct message, composed and waiting. It's unique by member, Kind,
// Subject and Due.
type Message struct {
	ID       string
	MemberID string
	Member   MemberKey
	// Owner is the member when the message was read; nil for a new one.
	Owner *Member
	Kind  ScheduleKind
	// Subject distinguishes messages of one kind and moment: a text reminder's schedule, the
	// record of a question about a timer.
	Subject string
	Due     time.Time
	// From is the earliest moment to send it; zero: at once.
	From time.Time
	// Until is when it's too late to send it; zero: never.
	Until time.Time
	// Body is the composed reply as JSON; each attempt sends the same bytes.
	Body []byte
	// Again: it may have been sent already.
	Again    bool
	Attempts int
	// Dropped is why the message won't be sent; empty: it will. It's kept so that its member
	// can be notified.
	Dropped string
	// File is Slack's ID of the file that an attempt to send a FileReport uploaded.
	File string
	// Err is why the Body can't be read; the other fields are valid.
	Err error
	// leased is the end of this process's lease, by which it recognizes it.
	leased int64
}

// The states of a message.
const (
	waiting = "waiting" // composed, not yet tried or to be tried again
	sending = "sending" // leased by the process that's sending it
	sent    = "sent"    // in the member's direct messages
	dropped = "dropped" // will never be sent; see Reason
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
	// TryAt is when a waiting message may be tried; LeaseUntil ends the lease of one that's
	// being sent.
	TryAt      int64
	LeaseUntil int64
	// SentAt is when Slack accepted the message. DeleteAt is when a sent message is deleted
	// here and in Slack; ForgetAt is when a dropped one's row is deleted.
	SentAt   int64
	DeleteAt int64
	ForgetAt int64
	// FormerAt repeats the state's moment for the previous version, which runs next to this one
	// during an upgrade and reads no other column.
	FormerAt int64 `gorm:"column:at"`
	UntilAt  int64
	Again    bool
	Attempts int
	Reason   string
	Channel  string
	TS       string
	Sealed   []byte
}

func (outboxRow) TableName() string         { return "outbox" }
func (r outboxRow) ids() (id, owner string) { return r.ID, r.MemberID }

var outboxTable = newTable("outbox",
	"id, member_id, kind, subject, due_at, enterprise, team, state, try_at, lease_until, sent_at, delete_at, forget_at, at, until_at, again, attempts, reason, channel, ts, sealed",
	func(r outboxRow) []any {
		return []any{
			r.ID, r.MemberID, r.Kind, r.Subject, r.DueAt, r.Enterprise, r.Team, r.State, r.TryAt, r.LeaseUntil, r.SentAt, r.DeleteAt, r.ForgetAt,
			r.FormerAt, r.UntilAt, r.Again, r.Attempts, r.Reason, r.Channel, r.TS, r.Sealed,
		}
	})

// momentOf names the column with the next moment of a message in that state.
var momentOf = map[string]string{waiting: "try_at", sending: "lease_until", sent: "delete_at", dropped: "forget_at"}

// become returns the update that puts a message into a state until the moment.
func become(state string, at time.Time, more map[string]any) map[string]any {
	values := map[string]any{"state": state, "lease_until": 0, "at": toUnix(at)}
	values[momentOf[state]] = toUnix(at)
	maps.Copy(values, more)
	return values
}

// NewMessage makes a message for the member; the body is JSON.
func (m *Member) NewMessage(kind ScheduleKind, subject string, due time.Time, body []byte) *Message {
	return &Message{ID: NewID(), MemberID: m.ID, Member: m.Key, Kind: kind, Subject: subject, Due: due.UTC(), Body: body}
}

func (m *Member) outboxRow(message Message) outboxRow {
	row := outboxRow{
		ID: message.ID, MemberID: m.ID, Kind: string(message.Kind), Subject: message.Subject, DueAt: message.Due.Unix(),
		Enterprise: m.Key.Enterprise, Team: m.Key.Team, State: waiting, TryAt: toUnix(message.From), FormerAt: toUnix(message.From), UntilAt: toUnix(message.Until),
	}
	if message.Dropped != "" {
		forgetAt := message.Due.Add(droppedRetention).Unix()
		row.State, row.Reason, row.TryAt, row.ForgetAt, row.FormerAt = dropped, message.Dropped, 0, forgetAt, forgetAt
		return row
	}
	row.Sealed = m.keys.seal(message.Body, row.associatedData())
	return row
}

func (r outboxRow) associatedData() associatedData {
	return associate("outbox.sealed", r.MemberID, r.ID, r.Kind, r.Subject).number(r.DueAt)
}

// droppedRetention is how long a dropped message that was never composed is remembered.
const droppedRetention = 7 * 24 * time.Hour

// Undelivered is a dropped message that hasn't been reported to its member.
type Undelivered struct {
	ID   string
	Kind ScheduleKind
	Due  time.Time
}

// Undelivered lists each member's dropped messages that haven't been reported, oldest first.
func (s *Store) Undelivered(ctx context.Context, members []string) (map[string][]Undelivered, error) {
	rows, err := find[outboxRow](s.read.WithContext(ctx).Select("id", "member_id", "kind", "due_at").
		Where("member_id IN ? AND state = 'dropped' AND reason <> ''", members).Order("due_at, id"), "what was dropped")
	if err != nil {
		return nil, err
	}
	all := map[string][]Undelivered{}
	for _, row := range rows {
		all[row.MemberID] = append(all[row.MemberID], Undelivered{ID: row.ID, Kind: ScheduleKind(row.Kind), Due: fromUnix(row.DueAt)})
	}
	return all, nil
}

// AddMessage adds a message to the outbox outside of a claim; an existing one stays as it is.
func (s *Store) AddMessage(ctx context.Context, m *Member, message Message) error {
	row := m.outboxRow(message)
	return wrap("put a message into the outbox", s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error)
}

// SentAt returns when the member was sent the message of that kind and subject; zero: not yet,
// or by a version that didn't record it. found is false if there's no such message, or it was
// dropped.
func (s *Store) SentAt(ctx context.Context, m *Member, kind ScheduleKind, subject string) (at time.Time, found bool, err error) {
	row, err := findOne[outboxRow](s.rowsOf(ctx, m).Where("kind = ? AND subject = ? AND state <> ?", string(kind), subject, dropped).Order("due_at DESC"), "a message of the outbox")
	if errors.Is(err, ErrNotFound) {
		return time.Time{}, false, nil
	}
	return fromUnix(row.SentAt), err == nil, err
}

// WaitingWorkspaces lists the workspaces that have something to send now.
func (s *Store) WaitingWorkspaces(ctx context.Context, now time.Time) ([]WorkspaceKey, error) {
	return find[WorkspaceKey](s.read.WithContext(ctx).Model(&outboxRow{}).Distinct("enterprise", "team").
		Where("state = 'waiting' AND try_at <= ?", now.Unix()), "waiting workspaces")
}

// Waiting lists up to limit of the workspace's messages that may be sent now, by due time,
// starting after behind (the zero Message: from the beginning). Reports as files are in
// WaitingFiles.
func (s *Store) Waiting(ctx context.Context, w WorkspaceKey, now time.Time, behind Message, limit int) ([]Message, error) {
	return s.waitingBehind(ctx, "kind <> 'report'", w, now, behind, limit)
}

// WaitingFiles is Waiting for reports as files, and the messages behind them.
func (s *Store) WaitingFiles(ctx context.Context, w WorkspaceKey, now time.Time, behind Message, limit int) ([]Message, error) {
	return s.waitingBehind(ctx, "kind = 'report'", w, now, behind, limit)
}

func (s *Store) waitingBehind(ctx context.Context, kinds string, w WorkspaceKey, now time.Time, behind Message, limit int) ([]Message, error) {
	which := "state = 'waiting' AND enterprise = ? AND team = ? AND try_at <= ? AND " + kinds
	if behind.ID == "" {
		return s.messages(ctx, limit, which, w.Enterprise, w.Team, now.Unix())
	}
	last := behind.Due.Unix()
	return s.messages(ctx, limit, which+" AND (due_at > ? OR due_at = ? AND id > ?)", w.Enterprise, w.Team, now.Unix(), last, last, behind.ID)
}

// InDoubt lists up to limit messages whose lease expired: nobody knows whether they were sent.
func (s *Store) InDoubt(ctx context.Context, now time.Time, limit int) ([]Message, error) {
	return s.messages(ctx, limit, "state = 'sending' AND lease_until > 0 AND lease_until <= ?", now.Unix())
}

func (s *Store) messages(ctx context.Context, limit int, where string, args ...any) ([]Message, error) {
	return openOwned(ctx, s, s.read.WithContext(ctx).Where(where, args...).Order("due_at, id").Limit(limit), owner.message)
}

func (o owner) message(row outboxRow) Message {
	message := Message{
		ID: row.ID, MemberID: row.MemberID, Kind: ScheduleKind(row.Kind), Subject: row.Subject, Due: fromUnix(row.DueAt),
		Until: fromUnix(row.UntilAt), Again: row.Again, Attempts: row.Attempts, leased: row.LeaseUntil, Err: o.err,
	}
	if message.Kind == FileReport {
		message.File = row.TS
	}
	if o.err != nil {
		return message
	}
	message.Owner, message.Member = o.member, o.member.Key
	body, err := o.member.keys.open(row.Sealed, row.associatedData())
	if err != nil {
		message.Err = fmt.Errorf("open outbox: %w", err)
	}
	message.Body = body
	return message
}

// AdoptMessages fills the columns of messages that the previous version wrote while running
// next to this one. When it sent a message is unknown; now is the latest possible time.
func (s *Store) AdoptMessages(ctx context.Context, now time.Time) error {
	for state, column := range momentOf {
		// The state is in the SQL; otherwise, SQLite wouldn't recognize the index.
		unknown := s.write.WithContext(ctx).Model(&outboxRow{}).Where("state = '" + state + "' AND at > 0")
		values := map[string]any{column: gorm.Expr("at")}
		if state == sent {
			// A message of a forgotten member has no sending time.
			unknown, values["sent_at"] = unknown.Where("sent_at = 0 AND member_id <> ''"), now.Unix()
		} else {
			unknown = unknown.Where(column + " = 0")
		}
		if err := unknown.Updates(values).Error; err != nil {
			return fmt.Errorf("adopt messages of the previous version: %w", err)
		}
	}
	return nil
}

// Backlog returns how many messages are due but not sent, and since when the first has been
// due. It counts what the scheduler hasn't claimed yet and what waits in the outbox, except
// what's scheduled for later.
func (s *Store) Backlog(ctx context.Context, now time.Time) (waiting int, oldest time.Time, err error) {
	var parts []struct {
		Messages int
		First    int64
	}
	err = s.read.WithContext(ctx).Raw(`SELECT count(*) AS messages, coalesce(min(next_at), 0) AS first FROM schedules
		WHERE next_at > ? AND NOT paused AND next_at <= ?
		UNION ALL SELECT count(*), coalesce(min(due_at), 0) FROM outbox
		WHERE state = ? AND due_at <= ? AND (try_at <= ? OR attempts > 0)`,
		atOnce, now.Unix(), "waiting", now.Unix(), now.Unix()).Scan(&parts).Error
	if err != nil {
		return 0, time.Time{}, fmt.Errorf("count what waits: %w", err)
	}
	first := int64(0)
	for _, part := range parts {
		waiting += part.Messages
		if part.Messages > 0 && (first == 0 || part.First < first) {
			first = part.First
		}
	}
	return waiting, fromUnix(first), nil
}
