package models

import (
	"context"
	"fmt"
	"time"
)

// Lease takes the message for sending until the moment; false: another process
// took it, or its member was forgotten.
func (s *Store) Lease(ctx context.Context, message *Message, until time.Time) (bool, error) {
	n, err := s.moveMessage(ctx, "id = ? AND state = 'waiting'", []any{message.ID}, become(sending, until, nil))
	message.leased = until.Unix()
	return n == 1, err
}

// LeaseFile is Lease for a message that is a file. It notes the id of the uploaded file
// before anyone sees it, so one whose fate is not known can be deleted.
func (s *Store) LeaseFile(ctx context.Context, message *Message, file string, until time.Time) (bool, error) {
	n, err := s.moveMessage(ctx, "id = ? AND state = 'waiting'", []any{message.ID}, become(sending, until, map[string]any{"ts": file}))
	message.leased, message.File = until.Unix(), file
	return n == 1, err
}

// Sent notes that Slack had taken the message at the moment, where it is there, and
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

// PutBackFile lets a file be tried again from the moment on that is leased by this
// process, or by none.
func (s *Store) PutBackFile(ctx context.Context, message Message, from time.Time) error {
	const which = "id = ? AND (state = 'waiting' OR state = 'sending' AND lease_until = ?)"
	_, err := s.moveMessage(ctx, which, message.lease(), become(waiting, from, map[string]any{"again": message.Again, "attempts": message.Attempts}))
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
