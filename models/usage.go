package models

import (
	"context"
	"fmt"
)

// MaxSealed is more than the sealed words of one record take: a note of 2,000 four-byte
// characters, plus the overhead of encryption.
const MaxSealed = 9 << 10

// Usage is how much of the database a member uses.
type Usage struct {
	Records int64
	// Bytes is the size of the sealed words of records and history. It's computed only if so
	// many records could reach the limit; otherwise zero.
	Bytes int64
}

// UsageOf counts what a member has; bytes is the limit on size.
func (s *Store) UsageOf(ctx context.Context, m *Member, bytes int64) (Usage, error) {
	var counted knownUsage
	db := s.read.WithContext(ctx)
	if err := db.Raw("SELECT count(*) FROM records WHERE member_id = ?", m.ID).Scan(&counted.Records).Error; err != nil {
		return Usage{}, fmt.Errorf("count a member's records: %w", err)
	}
	if mayReach(counted.Records, bytes) {
		const sum = "SELECT (SELECT coalesce(sum(length(sealed)), 0) FROM records WHERE member_id = ?) + (SELECT coalesce(sum(length(sealed)), 0) FROM steps WHERE member_id = ?)"
		if err := db.Raw(sum, m.ID, m.ID).Scan(&counted.Bytes).Error; err != nil {
			return counted.Usage, fmt.Errorf("sum up a member's words: %w", err)
		}
		counted.summed = true
	}
	if m.hot != nil {
		m.hot.usage = &counted
	}
	return counted.Usage, nil
}

// mayReach reports whether so many records, with their history, could reach a limit.
func mayReach(records, bytes int64) bool { return bytes != 0 && records*MaxSealed >= bytes/4 }

// UsageAtMost is UsageOf, or more: for a recently active member it's what was counted then, with
// all that was stored since.
func (s *Store) UsageAtMost(ctx context.Context, m *Member, bytes int64) (Usage, error) {
	if m.hot != nil {
		if known := m.hot.usage; known != nil && (known.summed || !mayReach(known.Records, bytes)) {
			return known.Usage, nil
		}
	}
	return s.UsageOf(ctx, m, bytes)
}

// knownUsage is what a hot member uses at most.
type knownUsage struct {
	Usage
	summed bool // the bytes were summed up
}

// after is what's used at most once the change is stored. What it drops or replaces isn't
// subtracted, and each record and history entry counts as a large one.
func (k *knownUsage) after(c *Change) *knownUsage {
	if k == nil {
		return nil
	}
	next := *k
	next.Records += int64(len(c.Records))
	large := len(c.Records)
	for _, entry := range c.History {
		large += 1 + len(entry.Before) + len(entry.After)
	}
	next.Bytes += int64(large) * MaxSealed
	return &next
}
