package models

import (
	"context"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"sundial/record"
)

// Received is what a share delivered to one person, to be added up. It's sealed with the
// recipient's key, and deleted when its owner takes the share back or is forgotten.
type Received struct {
	// Share is the share's ID, Owner the owner's Slack ID.
	Share string `json:"share"`
	Owner string `json:"owner"`
	// Number and Version are the owner's.
	Number  int              `json:"number"`
	Version int              `json:"version,omitempty"`
	Level   string           `json:"level"`
	Days    record.DateRange `json:"days"`
	Filter  record.Filter    `json:"filter,omitzero"`
	Hours   []Hours          `json:"hours"`
	// Answer: the owner asked for an answer.
	Answer bool      `json:"answer,omitempty"`
	At     time.Time `json:"at"`

	// Elsewhere: the entry was imported. It's only a record of the past and isn't added up,
	// because nobody could take it back.
	Elsewhere bool `json:"elsewhere,omitempty"`

	// OwnerID is the owner's member ID; empty if the owner is unknown here.
	OwnerID string `json:"-"`
}

type receivedRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string
	ShareID  string
	OwnerID  string
	At       int64
	Sealed   []byte
}

func (receivedRow) TableName() string         { return "received" }
func (r receivedRow) ids() (id, owner string) { return r.ID, r.MemberID }

// Received lists what was shared with the member and not taken back, oldest first.
func (s *Store) Received(ctx context.Context, m *Member) ([]Received, error) {
	return openRows(m, s.rowsOf(ctx, m).Order("at, id"), m.received)
}

// ReceivedShare reads one share that was delivered to the member; ErrNotFound for any other.
func (s *Store) ReceivedShare(ctx context.Context, m *Member, share string) (Received, error) {
	return first(openRows(m, s.rowsOf(ctx, m).Where("share_id = ?", share).Order("at, id"), m.received))
}

func (m *Member) received(row receivedRow) (Received, error) {
	one := Received{OwnerID: row.OwnerID}
	err := m.openDocument(row.Sealed, row.associatedData(), &one)
	return one, err
}

// NoteDelivered records that a share reached a person, with what they may add up. A new person
// gets a row, with a key, for that.
func (s *Store) NoteDelivered(ctx context.Context, owner *Member, id string, user string, now time.Time, change func(*Share) error) (Share, error) {
	receiver, err := s.Member(ctx, MemberKey{owner.Key.Enterprise, owner.Key.Team, user}, now)
	if err != nil {
		return Share{}, err
	}
	if receiver.New {
		receiver.Settings.Unwelcomed = true
	}
	var got Share
	noted := func(share *Share) error {
		err := change(share)
		got = *share
		return err
	}
	return s.changeShare(ctx, owner, id, noted, func(tx *gorm.DB) error {
		return receiver.receive(tx, owner, got, now)
	})
}

func (m *Member) receive(tx *gorm.DB, owner *Member, share Share, now time.Time) error {
	if m.New {
		row, err := m.row()
		if err != nil {
			return err
		}
		if err := tx.Create(&row).Error; err != nil {
			return explain(err) // someone else is sharing with them at the same time
		}
	}
	row, err := m.receivedRow(Received{
		Share: share.ID, Owner: owner.Key.User, Number: share.Number, Version: share.Order.Version, Level: share.Order.Level,
		Days: share.Days, Filter: share.Order.Filter, Hours: share.Hours, Answer: share.Order.Answer, At: now.UTC().Truncate(time.Second),
		OwnerID: owner.ID,
	})
	if err != nil {
		return err
	}
	return tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error
}

var receivedTable = newTable("received", "id, member_id, share_id, owner_id, at, sealed", func(r receivedRow) []any {
	return []any{r.ID, r.MemberID, r.ShareID, r.OwnerID, r.At, r.Sealed}
})

// takeBack deletes what a share's recipients may add up.
const takeBack = "DELETE FROM received WHERE owner_id = $1 AND share_id = $2"

func (c *Change) receivedStatements() ([]statement, error) {
	var all []statement
	for _, share := range c.TakeBackShares {
		all = append(all, statement{query: takeBack, args: []any{c.Member.ID, share}, rows: anyNumber})
	}
	imported, err := statementsFor(c.Received, c.Member.receivedRow, receivedTable.upsert)
	return append(all, imported...), err
}

// Answer is a recipient's answer to a share that asked for one. It's sealed with the key of the
// share's owner, the only one who sees it.
type Answer struct {
	ID    string    `json:"id"`
	Share string    `json:"share"`
	By    string    `json:"by"` // Slack id
	Text  string    `json:"text,omitempty"`
	At    time.Time `json:"at"`
	// Accepted is false for a question.
	Accepted bool `json:"accepted,omitempty"`
}

type answerRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string // of the share's owner
	ShareID  string
	ByID     string
	At       int64
	Sealed   []byte
}

func (answerRow) TableName() string         { return "answers" }
func (r answerRow) ids() (id, owner string) { return r.ID, r.MemberID }

// OwnedAnswer is an answer with its share's owner, and the giver's member ID; empty if unknown
// here.
type OwnedAnswer struct {
	Owner  *Member
	ByID   string
	Answer Answer
}

// row seals the answer with the owner's key.
func (a OwnedAnswer) row() (row answerRow, err error) {
	a.Answer.ID = NewID()
	row = answerRow{ID: a.Answer.ID, MemberID: a.Owner.ID, ShareID: a.Answer.Share, ByID: a.ByID, At: a.Answer.At.Unix()}
	row.Sealed, err = a.Owner.sealDocument(row.associatedData(), a.Answer)
	return row, err
}

func (r answerRow) associatedData() associatedData {
	return associate("answers.sealed", r.MemberID, r.ID, r.ShareID, r.ByID).number(r.At)
}

func (m *Member) receivedRow(r Received) (row receivedRow, err error) {
	row = receivedRow{ID: NewID(), MemberID: m.ID, ShareID: r.Share, OwnerID: r.OwnerID, At: r.At.Unix()}
	row.Sealed, err = m.sealDocument(row.associatedData(), r)
	return row, err
}

func (r receivedRow) associatedData() associatedData {
	return associate("received.sealed", r.MemberID, r.ID, r.ShareID, r.OwnerID).number(r.At)
}

var answerTable = newTable("answers", "id, member_id, share_id, by_id, at, sealed", func(r answerRow) []any {
	return []any{r.ID, r.MemberID, r.ShareID, r.ByID, r.At, r.Sealed}
})

func (c *Change) answerStatements() ([]statement, error) {
	return statementsFor(c.Answers, OwnedAnswer.row, answerTable.upsert)
}

// Answers lists the answers to the member's shares, oldest first.
func (s *Store) Answers(ctx context.Context, m *Member) ([]Answer, error) {
	return openRows(m, s.rowsOf(ctx, m).Order("id"), func(row answerRow) (one Answer, err error) {
		err = m.openDocument(row.Sealed, row.associatedData(), &one)
		return one, err
	})
}

// forgetShared erases what others have from the member here: hours they may add up, and the
// member's answers to their shares.
func forgetShared(tx *gorm.DB, m *Member) error {
	if err := tx.Where("owner_id = ?", m.ID).Delete(&receivedRow{}).Error; err != nil {
		return err
	}
	return tx.Where("by_id = ?", m.ID).Delete(&answerRow{}).Error
}
