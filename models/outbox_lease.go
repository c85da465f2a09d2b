package models

import (
	"context"
	"time"
)

// Lease leases the message for sending until the given moment; false: another process did, or
// its member was forgotten.
func (s *Store) Lease(ctx context.Context, message *Message, until time.Time) (bool, error) {
	return s.lease(ctx, message, until, nil)
}

// LeaseFile is Lease for a message with a file. It stores the uploaded file's ID before anyone
// can see the file, so that one with an unknown outcome can be deleted.
func (s *Store) LeaseFile(ctx context.Context, message *Message, file string, until time.Time) (bool, error) {
	message.File = file
	return s.lease(ctx, message, until, map[string]any{"ts": file})
}

func (s *Store) lease(ctx context.Context, message *Message, until time.Time, more map[string]any) (bool, error) {
	message.leased = until.Unix()
	n, err := s.moveMessage(ctx, "id = ? AND state = 'waiting'", []any{message.ID}, become(sending, until, more))
	return n == 1, err
}

// Sent records when Slack accepted the message, where it is, and when to delete it. Its words
// are deleted here. Like Requeue, it does nothing if the lease expired and another process took
// the message.
func (s *Store) Sent(ctx context.Context, message Message, channel, ts string, at, deleteAt time.Time) error {
	_, err := s.moveMessage(ctx, heldLease, message.lease(), become(sent, deleteAt, map[string]any{
		"sent_at": at.Unix(), "channel": channel, "ts": ts, "sealed": nil,
	}))
	return err
}

// Requeue makes a message that was being sent available again from the given moment; it stores
// its Again and Attempts.
func (s *Store) Requeue(ctx context.Context, message Message, from time.Time) error {
	_, err := s.moveMessage(ctx, heldLease, message.lease(), become(waiting, from, map[string]any{"again": message.Again, "attempts": message.Attempts}))
	return err
}

// RequeueFile does so for a file that this process, or none, has leased.
func (s *Store) RequeueFile(ctx context.Context, message Message, from time.Time) error {
	const which = "id = ? AND (state = 'waiting' OR state = 'sending' AND lease_until = ?)"
	_, err := s.moveMessage(ctx, which, message.lease(), become(waiting, from, map[string]any{"again": message.Again, "attempts": message.Attempts}))
	return err
}

// Drop ends a message that's waiting or in doubt; it will never be sent. The row keeps the
// reason until it's reported to its member, and is deleted after forgetAt.
func (s *Store) Drop(ctx context.Context, message Message, reason string, forgetAt time.Time) error {
	_, err := s.moveMessage(ctx, "id = ? AND state IN ('waiting', 'sending')", []any{message.ID},
		become(dropped, forgetAt, map[string]any{"reason": reason, "sealed": nil}))
	return err
}

// heldLease selects a message that this process still leases.
const heldLease = "id = ? AND state = 'sending' AND lease_until = ?"

func (m Message) lease() []any { return []any{m.ID, m.leased} }

func (s *Store) moveMessage(ctx context.Context, where string, args []any, values map[string]any) (int64, error) {
	result := s.write.WithContext(ctx).Model(&outboxRow{}).Where(where, args...).Updates(values)
	return result.RowsAffected, wrap("move a message of the outbox", result.Error)
}
