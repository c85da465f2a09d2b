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
	if bytes == 0 || held.Records*MaxSealed < bytes/4 {
		return held, nil
	}
	const sum = "SELECT (SELECT coalesce(sum(length(sealed)), 0) FROM records WHERE member_id = ?) + (SELECT coalesce(sum(length(sealed)), 0) FROM steps WHERE member_id = ?)"
	if err := db.Raw(sum, m.ID, m.ID).Scan(&held.Bytes).Error; err != nil {
		return held, fmt.Errorf("sum up a member's words: %w", err)
	}
	return held, nil
}
