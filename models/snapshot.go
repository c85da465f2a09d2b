package models

import (
	"context"
	"fmt"
	"time"

	"sundial/record"
)

// Snapshot is the state on which nearly every request is decided. One query reads it, so that
// it's consistent.
type Snapshot struct {
	Member *Member
	// Handled: the envelope was handled before. Its Answer is nil if it isn't available
	// (someone else's, or the member was forgotten since).
	Handled bool
	Answer  []byte
	// Running are the running timers, the latest first.
	Running []record.Record
	// Suggested: someone suggests, or suggested, a tag in the channel.
	Suggested bool
	// Answered: someone answered one of the member's shares.
	Answered bool
	// undone: the history has undone entries; scheduled: the member has schedules.
	undone, scheduled bool
}

// snapshotRow is the member with one of the running timers; both may be absent.
type snapshotRow struct {
	Member    memberRow `gorm:"embedded"`
	Timer     recordRow `gorm:"embedded;embeddedPrefix:timer_"`
	Handled   bool
	HandledBy string
	Answer    []byte
	Suggested bool
	Answered  bool
	Undone    bool
	Scheduled bool
}

// snapshotQuery returns a row even for an unknown member.
const snapshotQuery = `SELECT members.*, envelopes.hash IS NOT NULL AS handled, envelopes.member_id AS handled_by, envelopes.sealed AS answer,
	EXISTS (SELECT 1 FROM suggesters WHERE suggesters.enterprise = ? AND suggesters.team = ? AND suggesters.channel = ?) AS suggested,
	EXISTS (SELECT 1 FROM answers WHERE answers.member_id = members.id) AS answered,
	EXISTS (SELECT 1 FROM steps WHERE steps.member_id = members.id AND steps.undone) AS undone,
	EXISTS (SELECT 1 FROM schedules WHERE schedules.member_id = members.id) AS scheduled,
	records.id AS timer_id, records.start_at AS timer_start_at, records.kind AS timer_kind, records.placed AS timer_placed,
	records.day AS timer_day, records.zone AS timer_zone, records.planned AS timer_planned, records.sealed AS timer_sealed
FROM (SELECT 1) AS one
LEFT JOIN members ON members.enterprise = ? AND members.team = ? AND members.slack_user = ?
LEFT JOIN envelopes ON envelopes.hash = ?
LEFT JOIN records ON records.member_id = members.id AND records.end_at = 0`

// Snapshot reads the member, or returns one that's New, as Member does, and what else is known
// when the member's envelope comes from a channel. Either may be empty.
//
// For a recently active member, nothing is read: the cached state is taken from memory. Whether
// the envelope was already handled, or the member has changed, is then discovered by the commit
// (ErrConflict), and the next Snapshot reads. So a request that commits nothing, or acts before
// it commits, needs a FreshSnapshot.
func (s *Store) Snapshot(ctx context.Context, key MemberKey, envelope, channel string, now time.Time) (Snapshot, error) {
	if s.hot == nil {
		return s.FreshSnapshot(ctx, key, envelope, channel, now)
	}
	h := s.hot.pop(key, now)
	if h == nil {
		asked := time.Now()
		k, err := s.FreshSnapshot(ctx, key, envelope, channel, now)
		if err == nil && channel != "" && !k.Suggested {
			s.channels.put(channelKey{key.Workspace(), channel}, offered{}, asked)
		}
		if err == nil && !k.Handled {
			k.Member.hot = &hotMember{member: k.Member, running: k.Running, answered: k.Answered, undone: k.undone, scheduled: k.scheduled, usedAt: now}
		}
		return k, err
	}
	found, err := s.offered(ctx, key.Workspace(), channel)
	if err != nil {
		return Snapshot{}, err
	}
	return Snapshot{Member: h.member, Running: h.running, Suggested: found.any, Answered: h.answered}, nil
}

// FreshSnapshot is Snapshot read from the database.
func (s *Store) FreshSnapshot(ctx context.Context, key MemberKey, envelope, channel string, now time.Time) (k Snapshot, err error) {
	var rows []snapshotRow
	err = s.read.WithContext(ctx).Raw(snapshotQuery, key.Enterprise, key.Team, channel, key.Enterprise, key.Team, key.User,
		envelopeHash(key.Workspace(), envelope)).Find(&rows).Error
	if err != nil {
		return k, fmt.Errorf("read what is known: %w", err)
	}
	if len(rows) == 0 || rows[0].Member.ID == "" {
		k.Member, err = s.newMember(key, now)
	} else {
		k.Member, err = s.openMember(rows[0].Member)
	}
	if err != nil {
		return k, err
	}
	k.open(rows, envelope)
	k.Member.unanswered = !k.Answered
	return k, nil
}

func (k *Snapshot) open(rows []snapshotRow, envelope string) {
	for _, row := range rows {
		k.Handled, k.Suggested, k.Answered, k.undone, k.scheduled = row.Handled, row.Suggested, row.Answered, row.Undone, row.Scheduled
		if row.Timer.ID == "" {
			continue
		}
		timer, err := k.Member.record(row.Timer)
		if err != nil {
			k.Member.setAside("records", row.Timer.ID, err)
			continue
		}
		k.Running = append(k.Running, timer)
	}
	latestFirst(k.Running)
	if !k.Handled || rows[0].HandledBy != k.Member.ID {
		return
	}
	k.Answer = k.Member.answer(rows[0].Answer, envelope)
}
