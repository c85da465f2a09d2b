package models

import "sync"

// BrokenRow is a row that can't be read: it was changed, moved or damaged in the database,
// or a newer version wrote it. It stays where it is and is left out of what is read.
type BrokenRow struct {
	Table string
	// Member is our id of whose it is.
	Member string
	// ID is the row's.
	ID string
	// Err is why; it quotes nothing of what is inside.
	Err error
}

// leftOut tells of a row that can't be read.
func (s *Store) leftOut(row BrokenRow) {
	if s.broken != nil {
		s.broken(row)
	}
}

// aside are the rows of a member that could not be read by this snapshot of the member.
type aside struct {
	report func(BrokenRow)

	mu   sync.Mutex
	rows []BrokenRow
}

// setAside notes a row that can't be read, so the others continue.
func (m *Member) setAside(table, id string, err error) {
	row := BrokenRow{Table: table, Member: m.ID, ID: id, Err: err}
	if m.aside.add(row) {
		m.aside.report(row)
	}
}

// add reports whether the row is not among them yet.
func (a *aside) add(row BrokenRow) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, one := range a.rows {
		if one.Table == row.Table && one.ID == row.ID {
			return false
		}
	}
	a.rows = append(a.rows, row)
	return true
}

// Broken lists the member's rows that were left out of what was read so far, by table.
func (m *Member) Broken() []BrokenRow {
	if m.aside == nil {
		return nil
	}
	m.aside.mu.Lock()
	defer m.aside.mu.Unlock()
	return append([]BrokenRow(nil), m.aside.rows...)
}

// again is for another snapshot of the same member.
func (a *aside) anew() *aside { return &aside{report: a.report} }
