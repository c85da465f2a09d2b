package models

import (
	"context"
	"fmt"
)

// MaxSealed is more than the sealed words of one record take: a note of 2,000 four-byte
// characters, plus the overhead of encryption.
const MaxSealed = 9 << 10

// Held is how much of the database a member uses.
type Held struct {
	Records int64
	// Bytes is the size of the sealed words of records and history. It's computed only if so
	// many records could reach the limit; otherwise zero.
	Bytes int64
}

// HeldBy counts what a member has; bytes is the limit on size.
func (s *Store) HeldBy(ctx context.Context, m *Member, bytes int64) (Held, error) {
	var held Held
	db := s.read.WithContext(ctx)
	if err := db.Raw("SELECT count(*) FROM records WHERE member_id = ?", m.ID).Scan(&held.Records).Error; err != nil {
		return held, fmt.Errorf("count a member's records: %w", err)
	}
	known := knownHeld{Held: held}
	if mayHold(held.Records, bytes) {
		const sum = "SELECT (SELECT coalesce(sum(length(sealed)), 0) FROM records WHERE member_id = ?) + (SELECT coalesce(sum(length(sealed)), 0) FROM steps WHERE member_id = ?)"
		if err := db.Raw(sum, m.ID, m.ID).Scan(&known.Bytes).Error; err != nil {
			return held, fmt.Errorf("sum up a member's words: %w", err)
		}
		known.summed = true
	}
	if m.hot != nil {
		m.hot.held = &known
	}
	return known.Held, nil
}

// mayHold reports whether so many records, with their history, could reach a limit.
func mayHold(records, bytes int64) bool { return bytes != 0 && records*MaxSealed >= bytes/4 }

// HeldAtMost is HeldBy, or more: for a recently active member it's what was counted
// then, with all that was stored since.
func (s *Store) HeldAtMost(ctx context.Context, m *Member, bytes int64) (Held, error) {
	if m.hot != nil && m.hot.held.answers(bytes) {
		return m.hot.held.Held, nil
	}
	return s.HeldBy(ctx, m, bytes)
}

// knownHeld is what a hot member holds at most.
type knownHeld struct {
	Held
	// summed says that the bytes are known.
	summed bool
}

// answers reports whether a bound on the bytes can be looked for.
func (k *knownHeld) answers(bytes int64) bool {
	return k != nil && (k.summed || !mayHold(k.Records, bytes))
}

// after is what's held at most once the change is stored. What it drops or replaces isn't
// taken off, and each record and history entry counts as a large one.
func (k *knownHeld) after(c *Change) *knownHeld {
	if k == nil {
		return nil
	}
	next := *k
	next.Records += int64(len(c.Put))
	large := len(c.Put)
	for _, entry := range c.History {
		large += 1 + len(entry.Before) + len(entry.After)
	}
	next.Bytes += int64(large) * MaxSealed
	return &next
}
