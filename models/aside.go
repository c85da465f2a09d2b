package models

import (
	"slices"
	"sync"
)

// BrokenRow is a row that can't be read: it was changed, moved or damaged in the database, or a
// newer version wrote it. It stays, and is left out of what's read.
type BrokenRow struct {
	Table string
	// Member is our ID of the row's owner.
	Member string
	// ID is the row's ID.
	ID string
	// Err is why; it contains nothing of the row's content.
	Err error
}

func (s *Store) leftOut(row BrokenRow) {
	if s.broken != nil {
		s.broken(row)
	}
}

// aside collects the member's rows that couldn't be read.
type aside struct {
	report func(BrokenRow)

	mu   sync.Mutex
	rows []BrokenRow
}

// setAside records a row that can't be read, so that the others can.
func (m *Member) setAside(table, id string, err error) {
	row := BrokenRow{Table: table, Member: m.ID, ID: id, Err: err}
	if m.aside.add(row) {
		m.aside.report(row)
	}
}

// add reports whether the row is new.
func (a *aside) add(row BrokenRow) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if slices.ContainsFunc(a.rows, func(b BrokenRow) bool { return b.Table == row.Table && b.ID == row.ID }) {
		return false
	}
	a.rows = append(a.rows, row)
	return true
}

// Broken returns the member's rows that couldn't be read so far, in the order in which they were
// found.
func (m *Member) Broken() []BrokenRow {
	if m.aside == nil {
		return nil
	}
	m.aside.mu.Lock()
	defer m.aside.mu.Unlock()
	return slices.Clone(m.aside.rows)
}
