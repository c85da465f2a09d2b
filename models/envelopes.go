package models

import (
	"context"
	"errors"
	"time"
)

// EnvelopeRetention is how long a second delivery is recognized.
const EnvelopeRetention = 24 * time.Hour

type envelopeRow struct {
	Hash     []byte `gorm:"primaryKey"`
	MemberID string
	At       int64
	Sealed   []byte
}

func (envelopeRow) TableName() string { return "envelopes" }

func envelopeHash(w WorkspaceKey, id string) []byte {
	return hashed(w.Enterprise, w.Team, id)
}

// Answered returns the answer to an envelope of the member's workspace. Found with a nil
// answer: it was handled, but its answer isn't available (someone else's, or the member was
// forgotten since).
func (s *Store) Answered(ctx context.Context, m *Member, envelope string) (answer []byte, found bool, err error) {
	row, err := findOne[envelopeRow](s.read.WithContext(ctx).Where("hash = ?", envelopeHash(m.Key.Workspace(), envelope)), "envelope")
	switch {
	case errors.Is(err, ErrNotFound):
		return nil, false, nil
	case err != nil:
		return nil, false, err
	case row.MemberID != m.ID:
		return nil, true, nil
	}
	return m.answer(row.Sealed, envelope), true, nil
}

// answer opens the answer to one of the member's envelopes; nil if there's none or it can't be
// read.
func (m *Member) answer(sealed []byte, envelope string) []byte {
	if sealed == nil {
		return nil
	}
	answer, err := m.openAnswer(sealed, envelope)
	if err != nil {
		m.setAside("envelopes", "", err)
		return nil
	}
	return answer
}

func (m *Member) openAnswer(sealed []byte, envelope string) ([]byte, error) {
	if !isFormer(sealed) {
		return m.keys.open(sealed, m.envelopeData(envelope))
	}
	former, err := newFormerVault(m.keys.own)
	if err != nil {
		return nil, err
	}
	return former.open(sealed, "envelopes", m.ID, envelope)
}

// envelopePlace includes the envelope's ID, of which the row has only the hash.
func (m *Member) envelopeData(envelope string) associatedData {
	return associate("envelopes.sealed", m.ID, envelope)
}

func (m *Member) envelopeRow(id string, answer []byte, at time.Time) envelopeRow {
	row := envelopeRow{Hash: envelopeHash(m.Key.Workspace(), id), MemberID: m.ID, At: at.Unix()}
	if answer != nil {
		row.Sealed = m.keys.seal(answer, m.envelopeData(id))
	}
	return row
}

func (c *Change) envelopeStatements() []statement {
	var all []statement
	if c.Envelope != "" {
		all = append(all, c.Member.envelopeRow(c.Envelope, c.Answer, c.At).insert())
	}
	for _, name := range c.Also {
		all = append(all, c.Member.envelopeRow(name, nil, c.At).insert())
	}
	return all
}

// insert fails if the envelope was already handled: its hash is the primary key.
func (r envelopeRow) insert() statement {
	const query = "INSERT INTO envelopes (hash, member_id, at, sealed) VALUES ($1, $2, $3, $4)"
	return statement{query: query, args: []any{r.Hash, r.MemberID, r.At, r.Sealed}, rows: 1, refused: ErrConflict}
}

// DropOldEnvelopes deletes envelopes older than EnvelopeRetention.
func (s *Store) DropOldEnvelopes(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "envelopes", "hash", "at < ?", now.Add(-EnvelopeRetention).Unix())
}
