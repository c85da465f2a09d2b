package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"sundial/record"
)

// HistoryEntry is one change that can be undone and redone: the records before and after it. A
// record only in After was created, one only in Before was deleted.
type HistoryEntry struct {
	ID     string          `json:"id"`
	At     time.Time       `json:"at"`
	Undone bool            `json:"undone"`
	What   string          `json:"what"` // a verb: start, stop, edit …
	Before []record.Record `json:"before,omitempty"`
	After  []record.Record `json:"after,omitempty"`
	// SettingsBefore and SettingsAfter are set if settings changed too.
	SettingsBefore *Settings `json:"settings_before,omitempty"`
	SettingsAfter  *Settings `json:"settings_after,omitempty"`
	// Billed is a bill that the entry created, Unbilled one that it took back.
	Billed   *Bill `json:"billed,omitempty"`
	Unbilled *Bill `json:"unbilled,omitempty"`
}

// HistoryRetention is how long a history entry can be undone before it's deleted.
const HistoryRetention = 30 * 24 * time.Hour

// NewHistoryEntry creates a history entry as of now.
func NewHistoryEntry(what string, now time.Time) *HistoryEntry {
	return &HistoryEntry{ID: NewID(), At: now.UTC().Truncate(time.Second), What: what}
}

// storedEntry is an entry as stored in its row. The records of a large one are in separate
// rows, its parts.
type storedEntry struct {
	HistoryEntry
	Parts int `json:"parts,omitempty"`
}

// entryPart is part of a large entry's records.
type entryPart struct {
	Before []record.Record `json:"before,omitempty"`
	After  []record.Record `json:"after,omitempty"`
}

// partSize is the number of records in a part, before and after.
const partSize = 250

type stepRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string
	Undone   bool
	At       int64
	Sealed   []byte
}

func (stepRow) TableName() string { return "steps" }

// parts returns how many separate rows the entry's records need; 0: none.
func (e HistoryEntry) parts() int {
	n := max(len(e.Before), len(e.After))
	if n <= fewRecords {
		return 0
	}
	return (n + partSize - 1) / partSize
}

// part returns part number, counted from 0.
func (e HistoryEntry) part(number int) entryPart {
	of := func(all []record.Record) []record.Record {
		return all[min(number*partSize, len(all)):min((number+1)*partSize, len(all))]
	}
	return entryPart{of(e.Before), of(e.After)}
}

// partID returns the ID of a part's row. Such rows have NULL in undone, which distinguishes
// them from entries.
func partID(entry string, number int) string { return fmt.Sprint(entry, "/", number) }

func (m *Member) partRow(entry HistoryEntry, number int) (row stepRow, err error) {
	row = stepRow{ID: partID(entry.ID, number), MemberID: m.ID, At: entry.At.Unix()}
	row.Sealed, err = m.sealDocument(row.associatedData(), entry.part(number))
	return row, err
}

func (m *Member) historyRow(entry HistoryEntry) (row stepRow, err error) {
	row = stepRow{ID: entry.ID, MemberID: m.ID, Undone: entry.Undone, At: entry.At.Unix()}
	stored := storedEntry{entry, entry.parts()}
	if stored.Parts > 0 {
		stored.Before, stored.After = nil, nil
	}
	row.Sealed, err = m.sealDocument(row.associatedData(), stored)
	return row, err
}

func (r stepRow) associatedData() associatedData {
	return associate("steps.sealed", r.MemberID, r.ID).number(r.At)
}

var historyTable = newTable("steps", "id, member_id, undone, at, sealed", func(r stepRow) []any {
	return []any{r.ID, r.MemberID, r.Undone, r.At, r.Sealed}
})

var partTable = newTable("steps", "id, member_id, at, sealed", func(r stepRow) []any {
	return []any{r.ID, r.MemberID, r.At, r.Sealed}
})

// clearRedo deletes undone entries with their parts.
const clearRedo = `DELETE FROM steps WHERE member_id = $1 AND (undone OR undone IS NULL
AND EXISTS (SELECT 1 FROM steps AS entry WHERE entry.member_id = $1 AND entry.undone AND steps.id LIKE entry.id || '/%'))`

func (c *Change) historyStatements() ([]statement, error) {
	var all []statement
	if c.ClearRedo && c.Member.mayRedo() {
		all = append(all, statement{query: clearRedo, args: []any{c.Member.ID}, rows: anyNumber})
	}
	for _, entry := range c.History {
		row, err := c.Member.historyRow(entry)
		if err != nil {
			return nil, err
		}
		all = append(all, historyTable.upsert(row))
		for number := range entry.parts() {
			all = append(all, partTable.upsertLate(func() (stepRow, error) { return c.Member.partRow(entry, number) }))
		}
	}
	return all, nil
}

// LastHistoryEntry returns the newest entry that isn't undone, or with undone, the oldest
// undone one, which redo repeats. ErrNotFound: none.
func (s *Store) LastHistoryEntry(ctx context.Context, m *Member, undone bool) (HistoryEntry, error) {
	order := "id DESC"
	if undone {
		order = "id"
	}
	return first(s.entries(ctx, m, s.rowsOf(ctx, m).Where("undone = ?", undone).Order(order).Limit(1)))
}

// HistoryEntry reads one of the member's entries; ErrNotFound for any other.
func (s *Store) HistoryEntry(ctx context.Context, m *Member, id string) (HistoryEntry, error) {
	return first(s.entries(ctx, m, s.rowsOf(ctx, m).Where("id = ?", id).Limit(1)))
}

// History lists all entries, oldest first.
func (s *Store) History(ctx context.Context, m *Member) ([]HistoryEntry, error) {
	return s.entries(ctx, m, s.rowsOf(ctx, m).Order("id"))
}

func (s *Store) entries(ctx context.Context, m *Member, query *gorm.DB) ([]HistoryEntry, error) {
	rows, err := find[stepRow](query.Where("undone IS NOT NULL"), "history") // parts have NULL
	if err != nil {
		return nil, err
	}
	entries := make([]HistoryEntry, 0, len(rows))
	for _, row := range rows {
		entry, err := s.entryOf(ctx, m, row)
		if errors.Is(err, errNoEntry) {
			m.setAside("steps", row.ID, err)
			continue
		}
		if err != nil {
			return nil, err
		}
		entries = append(entries, entry)
	}
	return entries, nil
}

// errNoEntry means that a row, or one of its parts, can't be read.
var errNoEntry = errors.New("the entry can't be read")

// entryOf opens an entry's row and those of its parts.
func (s *Store) entryOf(ctx context.Context, m *Member, row stepRow) (HistoryEntry, error) {
	var stored storedEntry
	if err := m.openDocument(row.Sealed, row.associatedData(), &stored); err != nil {
		return HistoryEntry{}, fmt.Errorf("%w: %w", errNoEntry, err)
	}
	entry := stored.HistoryEntry
	for number := range stored.Parts {
		part, err := s.entryPart(ctx, m, partID(row.ID, number))
		if err != nil {
			return entry, err
		}
		entry.Before, entry.After = append(entry.Before, part.Before...), append(entry.After, part.After...)
	}
	dateAll(entry.Before)
	dateAll(entry.After)
	// The column counts: it changes without the sealed text.
	entry.Undone = row.Undone
	return entry, nil
}

func (s *Store) entryPart(ctx context.Context, m *Member, id string) (part entryPart, err error) {
	row, err := findOne[stepRow](s.rowsOf(ctx, m).Where("undone IS NULL AND id = ?", id), "a part of an entry")
	switch {
	case errors.Is(err, ErrNotFound):
		return part, fmt.Errorf("%w: a part of it is missing", errNoEntry)
	case err != nil:
		return part, err
	}
	if err := m.openDocument(row.Sealed, row.associatedData(), &part); err != nil {
		return part, fmt.Errorf("%w: %w", errNoEntry, err)
	}
	shareZones(part.Before)
	shareZones(part.After)
	return part, nil
}

// shareZones makes equal zone names share one string.
func shareZones(all []record.Record) {
	zones := names{}
	for i := range all {
		all[i].Zone = zones.of([]byte(all[i].Zone))
	}
}

// dropEntries deletes entries with their parts.
func dropEntries(tx *gorm.DB, m *Member, ids []string) error {
	for _, id := range ids {
		if err := tx.Where("member_id = ? AND (id = ? OR undone IS NULL AND id LIKE ?)", m.ID, id, id+"/%").Delete(&stepRow{}).Error; err != nil {
			return err
		}
	}
	return nil
}

// DropOldSteps deletes entries older than HistoryRetention.
func (s *Store) DropOldSteps(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "steps", "id", "at < ?", now.Add(-HistoryRetention).Unix())
}
