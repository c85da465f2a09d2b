package models

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// forgottenRow records when a member was forgotten, for as long as earlier requests may still
// arrive. At is in microseconds, to distinguish those from what the member types right after.
// The hash is keyed: without the deployment's key it leads to nobody.
type forgottenRow struct {
	Hash []byte `gorm:"primaryKey"`
	At   int64
}

func (forgottenRow) TableName() string { return "forgotten" }

// Forget erases everything held about the member. On SQLite, freed pages are overwritten
// (secure_delete) and the write-ahead log is emptied; ErrLogInUse: everything is erased, and
// the log will be emptied later. Where Sundial's messages and files are in Slack stays stored,
// without the member, until they're deleted there.
func (s *Store) Forget(ctx context.Context, m *Member, now time.Time) error {
	// The list is written first: after a kill in between, a restored backup must not bring the
	// member back. If the rest fails, the next start erases them.
	if err := s.listForgotten(m.ID); err != nil {
		return err
	}
	err := s.inTransaction(ctx, func(tx *gorm.DB) error {
		if err := leaveInSlack(tx, m.ID, now); err != nil {
			return err
		}
		for _, table := range memberTables() {
			if err := tx.Exec("DELETE FROM "+table.name+" WHERE member_id = ?", m.ID).Error; err != nil {
				return err
			}
		}
		if err := forgetShared(tx, m); err != nil {
			return err
		}
		if err := tx.Exec(emptyEnvelopes, m.ID).Error; err != nil {
			return err
		}
		row := forgottenRow{Hash: s.key.Load().forgottenHashes(m.Key)[0], At: now.UnixMicro()}
		if err := tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
			return err
		}
		return tx.Where("id = ?", m.ID).Delete(&memberRow{}).Error
	})
	if s.hot != nil {
		s.hot.forget(m)
	}
	s.channels.clear()
	if err != nil {
		return fmt.Errorf("forget member: %w", err)
	}
	return s.EmptyLog(ctx)
}

// emptyEnvelopes scans the index of a day's envelopes, without their rows. An index by member
// would cost each command one of the five pages it writes, and forgetting is rare.
const emptyEnvelopes = `UPDATE envelopes SET member_id = '', sealed = NULL
WHERE hash IN (SELECT hash FROM envelopes WHERE member_id = ?)`

// ForgottenAt returns when the member was last forgotten, within EnvelopeRetention; zero if they
// weren't.
func (s *Store) ForgottenAt(ctx context.Context, key MemberKey) (time.Time, error) {
	row, err := findOne[forgottenRow](s.read.WithContext(ctx).Where("hash IN ?", s.key.Load().forgottenHashes(key)).Order("at DESC"), "who was forgotten")
	switch {
	case errors.Is(err, ErrNotFound):
		return time.Time{}, nil
	case err != nil:
		return time.Time{}, err
	}
	return time.UnixMicro(row.At), nil
}

// NoteEnvelope records an envelope as handled without a member, so that a second delivery after
// forgetting recreates nothing.
func (s *Store) NoteEnvelope(ctx context.Context, w WorkspaceKey, envelope string, at int64) error {
	row := envelopeRow{Hash: envelopeHash(w, envelope), At: at}
	return explain(wrap("note envelope", s.write.WithContext(ctx).Create(&row).Error))
}

// listed returns a forgotten member's entry in the list next to the key. Our IDs are random, so
// the hash leads back to nobody; only someone who still has the ID, as in an old backup, can
// recognize it.
func listed(memberID string) string {
	return base64.StdEncoding.EncodeToString(hashed("forgotten", memberID))
}

// listForgotten adds the member to the first list that can be written.
func (s *Store) listForgotten(memberID string) error {
	var errs []error
	for _, name := range s.lists {
		err := appendLine(name, listed(memberID))
		if err == nil {
			return nil
		}
		errs = append(errs, err)
	}
	if len(errs) > 0 {
		return fmt.Errorf("record that a member was forgotten: %w", errors.Join(errs...))
	}
	return nil
}

func appendLine(name, line string) error {
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.WriteString(line + "\n")
	return errors.Join(err, file.Sync(), file.Close())
}

// ForgetAgain erases the members who are both listed and in the database, because a backup
// brought them back. It returns how many.
func (s *Store) ForgetAgain(ctx context.Context, now time.Time) (int, error) {
	gone, err := s.readLists()
	if err != nil || len(gone) == 0 {
		return 0, err
	}
	all, err := find[memberRow](s.read.WithContext(ctx), "members")
	if err != nil {
		return 0, err
	}
	return s.forgetAll(ctx, slices.DeleteFunc(all, func(row memberRow) bool { return !gone[listed(row.ID)] }), now)
}

// forgetAll erases the members and returns how many. It opens none of their rows, so damaged ones
// are erased too.
func (s *Store) forgetAll(ctx context.Context, members []memberRow, now time.Time) (int, error) {
	for n, row := range members {
		if err := s.Forget(ctx, unread(row), now); err != nil && !errors.Is(err, ErrLogInUse) {
			return n, err
		}
	}
	return len(members), nil
}

// unread returns a member without opening anything: enough to be forgotten.
func unread(row memberRow) *Member {
	return &Member{ID: row.ID, Key: MemberKey{row.Enterprise, row.Team, row.User}}
}

// Unread returns a stored member without opening anything, so that one with a damaged row can be
// forgotten; ErrNotFound: nothing is stored.
func (s *Store) Unread(ctx context.Context, key MemberKey) (*Member, error) {
	row, err := findOne[memberRow](key.row(s.read.WithContext(ctx).Select("id", "enterprise", "team", "slack_user")), "member")
	if err != nil {
		return nil, err
	}
	return unread(row), nil
}

func (s *Store) readLists() (map[string]bool, error) {
	gone := map[string]bool{}
	for _, name := range s.lists {
		content, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read the list of forgotten members: %w", err)
		}
		for _, line := range strings.Fields(string(content)) {
			gone[line] = true
		}
	}
	return gone, nil
}

// UninstalledRetention is how long a workspace is kept after it removed the app, in case it comes
// back.
const UninstalledRetention = 30 * 24 * time.Hour

// ForgetUninstalled erases the workspaces that removed the app more than UninstalledRetention ago,
// with all their members. It returns how many members were erased.
func (s *Store) ForgetUninstalled(ctx context.Context, now time.Time) (int, error) {
	before := now.Add(-UninstalledRetention).Unix()
	gone, err := find[workspaceRow](s.read.WithContext(ctx).Where("uninstalled_at > 0 AND uninstalled_at <= ?", before), "uninstalled workspaces")
	if err != nil {
		return 0, err
	}
	erased := 0
	for _, w := range gone {
		members, err := find[memberRow](WorkspaceKey{w.Enterprise, w.Team}.rows(s.read.WithContext(ctx)), "members")
		if err != nil {
			return erased, err
		}
		n, err := s.forgetAll(ctx, members, now)
		erased += n
		if err == nil {
			err = wrap("forget a workspace", s.forgetWorkspace(ctx, w))
		}
		if err != nil {
			return erased, err
		}
	}
	return erased, nil
}

// forgetWorkspace erases a workspace, its rules, and where Sundial's messages are in it, which
// nobody can delete anymore; unless the app was installed again.
func (s *Store) forgetWorkspace(ctx context.Context, w workspaceRow) error {
	defer s.apps.clear()
	return s.inTransaction(ctx, func(tx *gorm.DB) error {
		result := tx.Where("enterprise = ? AND team = ? AND uninstalled_at = ?", w.Enterprise, w.Team, w.UninstalledAt).Delete(&workspaceRow{})
		if result.Error != nil || result.RowsAffected == 0 {
			return result.Error
		}
		for _, row := range []any{&workspaceRulesRow{}, &outboxRow{}} {
			if err := tx.Where("enterprise = ? AND team = ?", w.Enterprise, w.Team).Delete(row).Error; err != nil {
				return err
			}
		}
		return nil
	})
}

// DropOldForgotten deletes expired rows about forgotten members.
func (s *Store) DropOldForgotten(ctx context.Context, now time.Time) error {
	return s.dropOld(ctx, "forgotten", "hash", "at < ?", now.Add(-EnvelopeRetention).UnixMicro())
}
