package models

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type shareRow struct {
	ID       string `gorm:"primaryKey"`
	MemberID string
	Number   int
	State    string
	UntilAt  int64
	MadeAt   int64
	Version  int64
	Sealed   []byte
}

func (shareRow) TableName() string         { return "shares" }
func (r shareRow) ids() (id, owner string) { return r.ID, r.MemberID }

func (m *Member) shareRow(s Share) (row shareRow, err error) {
	row = shareRow{
		ID: s.ID, MemberID: m.ID, Number: s.Number, State: s.State, UntilAt: toUnix(s.Until), MadeAt: s.MadeAt.Unix(),
		Version: s.version + 1,
	}
	row.Sealed, err = m.sealDocument(row.associatedData(), s)
	return row, err
}

// associatedData binds the share to what's always written with it.
func (r shareRow) associatedData() associatedData {
	return associate("shares.sealed", r.MemberID, r.ID).number(int64(r.Number)).text(r.State).number(r.UntilAt).number(r.Version)
}

// saveShare creates or replaces a share, unless it changed since it was read.
const saveShare = `INSERT INTO shares (id, member_id, number, state, until_at, made_at, version, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE SET number = excluded.number, state = excluded.state, until_at = excluded.until_at, version = excluded.version, sealed = excluded.sealed
WHERE shares.version = excluded.version - 1 AND shares.member_id = excluded.member_id`

func (c *Change) shareStatements() ([]statement, error) {
	return statementsFor(c.Shares, c.Member.shareRow, func(r shareRow) statement {
		args := []any{r.ID, r.MemberID, r.Number, r.State, r.UntilAt, r.MadeAt, r.Version, r.Sealed}
		return statement{query: saveShare, args: args, rows: 1, refused: ErrConflict}
	})
}

func (m *Member) share(row shareRow) (Share, error) {
	var s Share
	err := m.openDocument(row.Sealed, row.associatedData(), &s)
	s.Until, s.version = fromUnix(row.UntilAt), row.Version
	return s, err
}

// Shares lists the member's ledger, by number.
func (s *Store) Shares(ctx context.Context, m *Member) ([]Share, error) {
	return openRows(m, s.rowsOf(ctx, m).Where("number > 0").Order("number, id"), m.share)
}

// ShareNumbered reads the member's share with that number; ErrNotFound: none.
func (s *Store) ShareNumbered(ctx context.Context, m *Member, number int) (Share, error) {
	return first(openRows(m, s.rowsOf(ctx, m).Where("number = ? AND number > 0", number).Order("number, id"), m.share))
}

// LastShareNumber returns the highest number in the member's ledger; 0: it's empty.
func (s *Store) LastShareNumber(ctx context.Context, m *Member) (int, error) {
	var last int
	err := s.rowsOf(ctx, m).Model(&shareRow{}).Select("COALESCE(MAX(number), 0)").Scan(&last).Error
	return last, wrap("read the last share's number", err)
}

// DueShares lists up to limit shares that are due to be sent automatically, or whose sending or
// taking back was interrupted. The longest due come first, starting after behind (the zero
// Due: from the beginning). One that can't be read doesn't hold up the others.
func (s *Store) DueShares(ctx context.Context, now time.Time, behind Due[Share], limit int) ([]Due[Share], error) {
	due := s.read.WithContext(ctx).Where("state IN ? AND until_at <= ?", []string{ShareAnnounced, ShareSending, ShareTaking}, now.Unix())
	due = inOrderBehind(due, "until_at", behind.Value.Until, behind.Value.ID).Limit(limit)
	return openDue(ctx, s, due, (*Member).share, func(r shareRow) Share {
		return Share{ID: r.ID, Until: fromUnix(r.UntilAt)}
	})
}

// ChangeShare changes one of the member's shares in a separate transaction: what became of it
// in Slack is recorded independently of the member's commands. ErrNotFound: it doesn't exist,
// or the member was forgotten. ErrConflict: it changed in the meantime.
func (s *Store) ChangeShare(ctx context.Context, m *Member, id string, change func(*Share) error) (Share, error) {
	return s.changeShare(ctx, m, id, change, func(*gorm.DB) error { return nil })
}

// changeShare also writes something else in the same transaction.
func (s *Store) changeShare(ctx context.Context, m *Member, id string, change func(*Share) error, also func(*gorm.DB) error) (Share, error) {
	share, err := s.Share(ctx, m, id)
	if err != nil {
		return share, err
	}
	if err := change(&share); err != nil {
		return share, err
	}
	row, err := m.shareRow(share)
	if err != nil {
		return share, err
	}
	err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		result := tx.Model(&shareRow{}).Where("id = ? AND member_id = ? AND version = ?", row.ID, row.MemberID, row.Version-1).
			Select("number", "state", "until_at", "version", "sealed").Updates(&row)
		switch {
		case result.Error != nil:
			return result.Error
		case result.RowsAffected != 1:
			return ErrConflict
		}
		return also(tx)
	})
	if err != nil {
		return share, fmt.Errorf("change a share: %w", err)
	}
	share.version = row.Version
	return share, nil
}

// AddShare stores a draft outside of a command, unless it exists.
func (s *Store) AddShare(ctx context.Context, m *Member, share Share) error {
	row, err := m.shareRow(share)
	if err != nil {
		return err
	}
	return wrap("store a share", s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error)
}

// ShareDraftRetention is how long an unsent preview can be sent.
const ShareDraftRetention = 7 * 24 * time.Hour

// DropOldShareDrafts deletes unsent previews.
func (s *Store) DropOldShareDrafts(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "shares", "id", "state = ? AND made_at < ?", ShareDraft, now.Add(-ShareDraftRetention).Unix())
}

// Share reads one of the member's shares or previews; ErrNotFound for any other.
func (s *Store) Share(ctx context.Context, m *Member, id string) (Share, error) {
	return first(openRows(m, s.rowsOf(ctx, m).Where("id = ?", id), m.share))
}
