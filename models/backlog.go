package models

import (
	"context"
	"fmt"
	"time"
)

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

// EnoughInAll reports whether at least Enough members are stored in all workspaces together.
func (s *Store) EnoughInAll(ctx context.Context) (bool, error) {
	var ids []string
	err := s.read.WithContext(ctx).Model(&memberRow{}).Limit(Enough).Pluck("id", &ids).Error
	return len(ids) >= Enough, wrap("count members", err)
}
