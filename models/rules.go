package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// WorkspaceRules are the admins' decisions for everyone in a workspace; the zero value is the
// default. They're stored apart from the installation, so installing again keeps them.
type WorkspaceRules struct {
	// ChannelsOff: nothing may be shared to a channel.
	ChannelsOff bool
	// FilesOff: nothing may be shared as a file.
	FilesOff bool
}

type workspaceRulesRow struct {
	Enterprise  string `gorm:"primaryKey"`
	Team        string `gorm:"primaryKey"`
	ChannelsOff bool
	FilesOff    bool
	At          int64
}

func (workspaceRulesRow) TableName() string { return "workspace_rules" }

// WorkspaceRules reads the workspace's rules.
func (s *Store) WorkspaceRules(ctx context.Context, key WorkspaceKey) (WorkspaceRules, error) {
	row, err := findOne[workspaceRulesRow](key.rows(s.read.WithContext(ctx)), "the workspace's rules")
	if errors.Is(err, ErrNotFound) {
		err = nil
	}
	return WorkspaceRules{ChannelsOff: row.ChannelsOff, FilesOff: row.FilesOff}, err
}

// SetWorkspaceRules stores an admin's decision.
func (s *Store) SetWorkspaceRules(ctx context.Context, key WorkspaceKey, rules WorkspaceRules, now time.Time) error {
	row := workspaceRulesRow{
		Enterprise: key.Enterprise, Team: key.Team, ChannelsOff: rules.ChannelsOff, FilesOff: rules.FilesOff, At: now.Unix(),
	}
	return wrap("store the workspace's rules", s.write.WithContext(ctx).Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error)
}

// Enough is the number of people from which a workspace's use is shown: with fewer, it could
// reveal something about one of them.
const Enough = 5

// EnoughMembers reports whether at least Enough people of the workspace use Sundial, and
// nothing more precise. Someone who only received a share doesn't count: an admin who shares
// with someone must not learn from the count whether they had used it before.
func (s *Store) EnoughMembers(ctx context.Context, key WorkspaceKey) (bool, error) {
	var page []memberRow
	users, errEnough := 0, errors.New("enough")
	result := key.rows(s.read.WithContext(ctx)).FindInBatches(&page, 50, func(*gorm.DB, int) error {
		for _, row := range page {
			m, err := s.openMember(row)
			if err == nil && m.Settings.Unwelcomed {
				continue
			}
			if users++; users >= Enough {
				return errEnough
			}
		}
		return nil
	})
	if result.Error != nil && !errors.Is(result.Error, errEnough) {
		return false, fmt.Errorf("count members: %w", result.Error)
	}
	return users >= Enough, nil
}

// EnoughInAll reports whether at least Enough members are stored in all workspaces together.
func (s *Store) EnoughInAll(ctx context.Context) (bool, error) {
	var ids []string
	err := s.read.WithContext(ctx).Model(&memberRow{}).Limit(Enough).Pluck("id", &ids).Error
	return len(ids) >= Enough, wrap("count members", err)
}
