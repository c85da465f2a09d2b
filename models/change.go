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

// Change is what one envelope changes for one member: it's stored completely or not at all.
type Change struct {
	// Member is the snapshot on which the change was decided, and is written back.
	Member *Member
	// Envelope, if not empty, is recorded as handled, with Answer.
	Envelope string
	Answer   []byte
	At       time.Time
	// Also lists other names to record as handled, such as an answered question; a second one
	// is refused with ErrConflict.
	Also []string

	// Records are created or replaced by ID; DropRecords deletes them by ID.
	Records     []record.Record
	DropRecords []string
	// History is added to the history or replaced in it. ClearRedo deletes undone entries:
	// after a new change, nothing can be redone.
	History   []HistoryEntry
	ClearRedo bool

	// LookAgain lists kinds of the member's schedules that depend on what the change stores;
	// the next tick looks at them.
	LookAgain []ScheduleKind

	// Schedules are created or replaced by ID; DropSchedules deletes them by ID.
	Schedules     []Schedule
	DropSchedules []string

	// Shares are created or replaced by ID; if one changed since it was read, the change fails
	// with ErrConflict. TakeBackShares lists those that no longer count in their recipients'
	// totals. Requests are created.
	Shares         []Share
	TakeBackShares []string
	Requests       []Request
	// Suggests lists the channels in which the member suggests tags.
	Suggests []string
	// Answers are answers to shares: the member's answers to others, or, in an import, others'
	// answers to the member.
	Answers []OwnedAnswer
	// Received are hours from another Sundial that the member imports.
	Received []Received
	// Bills are created; if another bill has one of the record days, the change fails with
	// ErrConflict. DropBills are taken back.
	Bills     []Bill
	DropBills []string
}

// memberTable is a table whose rows belong to a member (member_id) and are deleted with the
// member.
type memberTable struct {
	name string
	// statements returns a change's statements for the table; nil: no change writes it.
	statements func(*Change) ([]statement, error)
}

// memberTables lists the tables in writing order. A new table is a line here, and a file with
// its rows.
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

// OnlyAnswers reports whether only the answer to an envelope would be stored, apart from the
// Member.
func (c *Change) OnlyAnswers() bool {
	statements, err := c.tableStatements()
	return err == nil && len(statements) == 0 && len(c.Also) == 0
}

// sealedChange is a change ready for the tables.
type sealedChange struct {
	member memberRow
	stored bool // the member is already stored
	// statements begins with that of the member's row, which locks it. If its version isn't the
	// one on which the change was decided, the change is refused.
	statements []statement
}

// seal turns the change into statements, with everything typed sealed.
func (c *Change) seal() (*sealedChange, error) {
	if c.Member == nil {
		return nil, errors.New("a change needs a member")
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

// lockOrder sorts changes by the order in which their members are locked: stored ones by ID,
// then new ones, whose IDs each process generates, by Slack ID. All processes use this order,
// so they can't deadlock.
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

// Commit stores the change and returns once it's durable. ErrConflict: the member changed since
// it was read, or the envelope was already handled; the caller reads and decides again. After
// success, the caller may use the same Member for another change.
func (s *Store) Commit(ctx context.Context, change *Change) error {
	sealed, err := change.seal()
	if err != nil {
		return err
	}
	if err := s.submit(ctx, &job{change: sealed}); err != nil {
		if errors.Is(err, ErrConflict) && change.Member.New {
			s.reloaded() // the member's key may have been wrapped with an earlier one
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
