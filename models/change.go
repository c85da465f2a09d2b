package models

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// Change is what one envelope does to one member, decided and complete: it is
// stored as a whole or not at all.
type Change struct {
	// Member is the snapshot on which the change was decided; it is written back.
	Member *Member
	// Envelope, when it isn't empty, is recorded as handled, with the Answer.
	Envelope string
	Answer   []byte
	At       time.Time
	// Also lists further names to be recorded as handled, such as a question that
	// was answered: a second one is refused with ErrConflict.
	Also []string

	// Put makes records or replaces them by id; Drop deletes them by id.
	Put  []record.Record
	Drop []string
	// History are put into the history or replaced in it. With ClearRedo the
	// undone ones go: a new change ends what could be redone.
	History   []HistoryEntry
	ClearRedo bool

	// LookAgain lists kinds of the member's schedules that hang on what the change
	// stores: the next tick looks at them.
	LookAgain []ScheduleKind

	// Schedules are made or replaced by id; DropSchedules deletes them by id.
	Schedules     []Schedule
	DropSchedules []string

	// Shares are made or replaced by id; one that changed since it was read fails
	// the change with ErrConflict. TakeBack lists the shares whose receivers no
	// longer may add them up. Requests are made.
	Shares   []Share
	TakeBack []string
	Requests []Request
	// Suggests lists the channels in which the member offers tags.
	Suggests []string
	// Answers are what was said to shares: by the member to those of others, or, in
	// an import, by others to the member's.
	Answers []OwnedAnswer
	// Received are what the member received elsewhere and imports.
	Received []Received
	// Bills are made; a record's day that another bill holds fails the change with
	// ErrConflict. DropBills are taken back.
	Bills     []Bill
	DropBills []string
}

// memberTable is a table whose rows belong to a member by member_id and go with the
// member.
type memberTable struct {
	name string
	// statements are those that a change has for the table; nil: no change writes it.
	statements func(*Change) ([]statement, error)
}

// memberTables lists the tables in the order in which they are written. A new one is a
// line here, and a file with its rows.
func memberTables() []memberTable {
	return []memberTable{
		{"records", (*Change).recordStatements},
		{"steps", (*Change).historyStatements},
		{"suggesters", (*Change).suggesterStatements},
		{"schedules", (*Change).scheduleStatements},
		{"shares", (*Change).shareStatements},
		{"received", (*Change).receivedStatements},
		{"answers", (*Change).answerStatements},
		{"requests", (*Change).requestStatements},
		{"bills", (*Change).billStatements},
		{"billed_days", nil}, // written with the bills
		{"outbox", nil},
	}
}

// tableStatements returns those for the members' tables.
func (c *Change) tableStatements() ([]statement, error) {
	var all []statement
	for _, table := range memberTables() {
		if table.statements == nil {
			continue
		}
		statements, err := table.statements(c)
		if err != nil {
			return nil, err
		}
		all = append(all, statements...)
	}
	return all, nil
}

// OnlyAnswers says that nothing but the answer to an envelope would be stored, besides
// what the Member itself holds.
func (c *Change) OnlyAnswers() bool {
	statements, err := c.tableStatements()
	return err == nil && len(statements) == 0 && len(c.Also) == 0
}

// sealedChange is a change as it goes into the tables.
type sealedChange struct {
	member memberRow
	stored bool // it was stored before
	// statements begin with that of the member's row: it is locked by that, and if its
	// version is not the one that the change was decided on, the change is refused.
	statements []statement
}

// seal turns the change into statements, with all that was typed sealed.
func (c *Change) seal() (*sealedChange, error) {
	if c.Member == nil {
		return nil, errNoMember
	}
	row, err := c.Member.row()
	if err != nil {
		return nil, err
	}
	tables, err := c.tableStatements()
	if err != nil {
		return nil, err
	}
	var envelope []byte
	if c.Envelope != "" {
		envelope = envelopeHash(c.Member.Key.Workspace(), c.Envelope)
	}
	statements := slices.Concat([]statement{c.Member.statement(row, envelope)}, tables, c.envelopeStatements())
	return &sealedChange{member: row, stored: !c.Member.New, statements: statements}, nil
}

// lockOrder sorts changes by the order in which their members are locked: those that
// are stored by id, then new ones, whose ids each process makes for itself, by who
// they are. All processes keep to it, so none waits for another crosswise.
func (c *sealedChange) lockOrder(other *sealedChange) int {
	a, b := c.member, other.member
	switch {
	case c.stored && other.stored:
		return strings.Compare(a.ID, b.ID)
	case c.stored:
		return -1
	case other.stored:
		return 1
	}
	return cmp.Or(strings.Compare(a.Enterprise, b.Enterprise), strings.Compare(a.Team, b.Team), strings.Compare(a.User, b.User))
}

// Commit stores the change and returns once it is durable. ErrConflict: the
// member changed since it was read, or the envelope was handled in the meantime; the
// caller reads and decides again. The caller may then use the same Member for a
// further change.
func (s *Store) Commit(ctx context.Context, change *Change) error {
	sealed, err := change.seal()
	if err != nil {
		return err
	}
	if err := s.submit(ctx, &job{change: sealed}); err != nil {
		if errors.Is(err, ErrConflict) && change.Member.New && s.keys.reload != nil {
			s.reloaded() // the member's key may have been wrapped with a former one
		}
		return err
	}
	change.Member.version++
	change.Member.New = false
	if offers := len(change.Member.Settings.Suggested) > 0; offers || change.Member.offers {
		s.channels.clear()
		change.Member.offers = offers
	}
	s.keepHot(change)
	return nil
}
