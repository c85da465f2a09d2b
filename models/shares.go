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

func (shareRow) TableName() string { return "shares" }

func (m *Member) shareRow(s Share) (shareRow, error) {
	row := shareRow{
		ID: s.ID, MemberID: m.ID, Number: s.Number, State: s.State, UntilAt: toUnix(s.Until), MadeAt: s.MadeAt.Unix(),
		Version: s.version + 1,
	}
	var err error
	row.Sealed, err = m.sealDocument(row.place(), s)
	return row, err
}

// place binds the share to what's always written with it.
func (r shareRow) place() place {
	return placeOf("shares.sealed", r.MemberID, r.ID).number(int64(r.Number)).text(r.State).number(r.UntilAt).number(r.Version)
}

// saveShare creates or replaces a share, unless it changed since it was read.
const saveShare = `INSERT INTO shares (id, member_id, number, state, until_at, made_at, version, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE SET number = excluded.number, state = excluded.state, until_at = excluded.until_at, version = excluded.version, sealed = excluded.sealed
WHERE shares.version = excluded.version - 1 AND shares.member_id = excluded.member_id`

func (c *Change) shareStatements() ([]statement, error) {
	var all []statement
	for _, one := range c.Shares {
		r, err := c.Member.shareRow(one)
		if err != nil {
			return nil, err
		}
		args := []any{r.ID, r.MemberID, r.Number, r.State, r.UntilAt, r.MadeAt, r.Version, r.Sealed}
		all = append(all, statement{query: saveShare, args: args, rows: 1, refused: ErrConflict})
	}
	return all, nil
}

func (m *Member) share(row shareRow) (Share, error) {
	var s Share
	err := m.openDocument(row.Sealed, row.place(), &s)
	s.Until, s.version = fromUnix(row.UntilAt), row.Version
	return s, err
}

func (s *Store) shares(ctx context.Context, m *Member, where string, args ...any) ([]Share, error) {
	var rows []shareRow
	err := s.read.WithContext(ctx).Where("member_id = ?", m.ID).Where(where, args...).Order("number, id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read shares: %w", err)
	}
	return readable(m, "shares", rows, func(r shareRow) string { return r.ID }, m.share), nil
}

// Shares lists the member's ledger, by number.
func (s *Store) Shares(ctx context.Context, m *Member) ([]Share, error) {
	return s.shares(ctx, m, "number > 0")
}

// ShareNumbered reads the member's share with that number; ErrNotFound: none.
func (s *Store) ShareNumbered(ctx context.Context, m *Member, number int) (Share, error) {
	return first(s.shares(ctx, m, "number = ? AND number > 0", number))
}

// LastShareNumber returns the highest number in the member's ledger; 0: it's empty.
func (s *Store) LastShareNumber(ctx context.Context, m *Member) (int, error) {
	var last int
	err := s.read.WithContext(ctx).Model(&shareRow{}).Where("member_id = ?", m.ID).Select("COALESCE(MAX(number), 0)").Scan(&last).Error
	if err != nil {
		return 0, fmt.Errorf("read the last share's number: %w", err)
	}
	return last, nil
}

// OwnedShare is a share and its owner. If it can't be read, Err is set, and the Share has only
// ID and Until.
type OwnedShare struct {
	Member *Member
	Share  Share
	Err    error
}

// DueShares lists up to limit shares that are due to be sent automatically, or whose sending or
// taking back was interrupted. The longest due come first, starting after behind (the zero
// OwnedShare: from the beginning). One that can't be read doesn't hold up the others.
func (s *Store) DueShares(ctx context.Context, now time.Time, behind OwnedShare, limit int) ([]OwnedShare, error) {
	var rows []shareRow
	due := s.read.WithContext(ctx).Where("state IN ? AND until_at <= ?", []string{ShareAnnounced, ShareSending, ShareTaking}, now.Unix())
	if err := inOrderBehind(due, "until_at", behind.Share.Until, behind.Share.ID).Limit(limit).Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read due shares: %w", err)
	}
	return openedRows(ctx, s, rows, func(r shareRow) string { return r.MemberID }, opened.dueShare)
}

func (o opened) dueShare(row shareRow) OwnedShare {
	one, err := Share{}, o.err
	if err == nil {
		one, err = o.member.share(row)
	}
	if err != nil {
		return OwnedShare{Share: Share{ID: row.ID, Until: fromUnix(row.UntilAt)}, Err: err}
	}
	return OwnedShare{Member: o.member, Share: one}
}

// ChangeShare changes one of the member's shares in a separate transaction: what became of it
// in Slack is recorded independently of the member's commands. ErrNotFound: it doesn't exist,
// or the member was forgotten. ErrConflict: it changed in the meantime.
func (s *Store) ChangeShare(ctx context.Context, m *Member, id string, change func(*Share) error) (Share, error) {
	share, _, err := s.changeShare(ctx, m, id, change, nil)
	return share, err
}

func (s *Store) changeShare(ctx context.Context, m *Member, id string, change func(*Share) error, also func(*gorm.DB) error) (Share, bool, error) {
	share, err := s.Share(ctx, m, id)
	if err != nil {
		return share, false, err
	}
	if err := change(&share); err != nil {
		return share, false, err
	}
	row, err := m.shareRow(share)
	if err != nil {
		return share, false, err
	}
	err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		result := tx.Model(&shareRow{}).Where("id = ? AND member_id = ? AND version = ?", row.ID, row.MemberID, row.Version-1).
			Select("number", "state", "until_at", "version", "sealed").Updates(&row)
		switch {
		case result.Error != nil:
			return result.Error
		case result.RowsAffected != 1:
			return ErrConflict
		case also != nil:
			return also(tx)
		}
		return nil
	})
	if err != nil {
		return share, false, fmt.Errorf("change a share: %w", err)
	}
	share.version = row.Version
	return share, true, nil
}

// AddShare stores a draft outside of a command, unless it exists.
func (s *Store) AddShare(ctx context.Context, m *Member, share Share) error {
	row, err := m.shareRow(share)
	if err != nil {
		return err
	}
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("store a share: %w", err)
	}
	return nil
}

// ShareDraftRetention is how long an unsent preview can be sent.
const ShareDraftRetention = 7 * 24 * time.Hour

// DropOldShareDrafts deletes unsent previews.
func (s *Store) DropOldShareDrafts(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "shares", "id", "state = ? AND made_at < ?", ShareDraft, now.Add(-ShareDraftRetention).Unix())
}

// Share reads one of the member's shares or previews; ErrNotFound for any other.
func (s *Store) Share(ctx context.Context, m *Member, id string) (Share, error) {
	return first(s.shares(ctx, m, "id = ?", id))
}
