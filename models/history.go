package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"sundial/record"
)

// HistoryEntry is one change that undo takes back and redo makes again: the records as
// they were before and after. A record that is only in After was made by it, one
// that is only in Before was deleted.
type HistoryEntry struct {
	ID     string          `json:"id"`
	At     time.Time       `json:"at"`
	Undone bool            `json:"undone"`
	What   string          `json:"what"` // a verb: start, stop, edit …
	Before []record.Record `json:"before,omitempty"`
	After  []record.Record `json:"after,omitempty"`
	// SettingsBefore and SettingsAfter are set when settings changed as well.
	SettingsBefore *Settings `json:"settings_before,omitempty"`
	SettingsAfter  *Settings `json:"settings_after,omitempty"`
	// Billed is a bill that the history entry made, Unbilled one that it took back.
	Billed   *Bill `json:"billed,omitempty"`
	Unbilled *Bill `json:"unbilled,omitempty"`
}

// HistoryRetention is how long a history entry can be undone; after that it is gone for good.
const HistoryRetention = 30 * 24 * time.Hour

// NewHistoryEntry makes a history entry that was taken at the moment now.
func NewHistoryEntry(what string, now time.Time) *HistoryEntry {
	return &HistoryEntry{ID: newID(), At: now.UTC().Truncate(time.Second), What: what}
}

func (m *Member) historyRowOf(entry HistoryEntry) (stepRow, error) {
	row := stepRow{ID: entry.ID, MemberID: m.ID, Undone: entry.Undone, At: entry.At.Unix()}
	var err error
	row.Sealed, err = m.sealDocument(row.place(), entry)
	return row, err
}

func (r stepRow) place() place { return placeOf("steps.sealed", r.MemberID, r.ID).number(r.At) }

var historyTable = newTable("steps", "id, member_id, undone, at, sealed", func(r stepRow) []any {
	return []any{r.ID, r.MemberID, r.Undone, r.At, r.Sealed}
})

func (c *Change) historyStatements() ([]statement, error) {
	var all []statement
	if c.ClearRedo && c.Member.mayRedo() {
		all = append(all, statement{query: "DELETE FROM steps WHERE member_id = $1 AND undone", args: []any{c.Member.ID}, rows: anyNumber})
	}
	for _, entry := range c.History {
		row, err := c.Member.historyRowOf(entry)
		if err != nil {
			return nil, err
		}
		all = append(all, historyTable.upsert(row))
	}
	return all, nil
}

// LastHistoryEntry is the newest step that stands (undone false), which undo takes back,
// or the oldest of the undone ones, which redo makes again. ErrNotFound: none.
func (s *Store) LastHistoryEntry(ctx context.Context, m *Member, undone bool) (HistoryEntry, error) {
	order := "id DESC"
	if undone {
		order = "id"
	}
	return first(s.entries(ctx, m, "undone = ?", []any{undone}, order, 1))
}

// HistoryEntry reads one of the member's own entries; ErrNotFound for any other.
func (s *Store) HistoryEntry(ctx context.Context, m *Member, id string) (HistoryEntry, error) {
	return first(s.entries(ctx, m, "id = ?", []any{id}, "id", 1))
}

// History lists all entries, the oldest first.
func (s *Store) History(ctx context.Context, m *Member) ([]HistoryEntry, error) {
	return s.entries(ctx, m, "1 = 1", nil, "id", -1)
}

func (s *Store) entries(ctx context.Context, m *Member, where string, args []any, order string, limit int) ([]HistoryEntry, error) {
	var rows []stepRow
	err := s.read.WithContext(ctx).Where("member_id = ?", m.ID).Where(where, args...).Order(order).Limit(limit).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read entries: %w", err)
	}
	return readable(m, "steps", rows, func(r stepRow) string { return r.ID }, m.historyEntry), nil
}

func (m *Member) historyEntry(row stepRow) (HistoryEntry, error) {
	var entry HistoryEntry
	if err := m.openDocument(row.Sealed, row.place(), &entry); err != nil {
		return entry, err
	}
	dateAll(entry.Before)
	dateAll(entry.After)
	// The column is the truth: it changes without the text.
	entry.Undone = row.Undone
	return entry, nil
}

// DropOldSteps deletes the entries older than HistoryRetention for good.
func (s *Store) DropOldSteps(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "steps", "id", "at < ?", now.Add(-HistoryRetention).Unix())
}

var errNoMember = errors.New("a change needs a member")
