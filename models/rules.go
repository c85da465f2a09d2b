package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// WorkspaceRules are what the admins of a workspace decided for everyone in it. The
// zero value holds where no admin decided anything. They stand apart from the
// installation, so installing again keeps them.
type WorkspaceRules struct {
	// ChannelsOff says that nothing may be shared to a channel.
	ChannelsOff bool
	// FilesOff says that nothing may be shared as a file.
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

// WorkspaceRules reads what the admins of the workspace decided.
func (s *Store) WorkspaceRules(ctx context.Context, key WorkspaceKey) (WorkspaceRules, error) {
	var rows []workspaceRulesRow
	err := s.read.WithContext(ctx).Where("enterprise = ? AND team = ?", key.Enterprise, key.Team).Limit(1).Find(&rows).Error
	if err != nil {
		return WorkspaceRules{}, fmt.Errorf("read the workspace's rules: %w", err)
	}
	if len(rows) == 0 {
		return WorkspaceRules{}, nil
	}
	return WorkspaceRules{ChannelsOff: rows[0].ChannelsOff, FilesOff: rows[0].FilesOff}, nil
}

// SetWorkspaceRules stores what an admin of the workspace decided.
func (s *Store) SetWorkspaceRules(ctx context.Context, key WorkspaceKey, rules WorkspaceRules, now time.Time) error {
	row := workspaceRulesRow{
		Enterprise: key.Enterprise, Team: key.Team, ChannelsOff: rules.ChannelsOff, FilesOff: rules.FilesOff, At: now.Unix(),
	}
	if err := s.write.WithContext(ctx).Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("store the workspace's rules: %w", err)
	}
	return nil
}

// Enough is from how many people on the use of a workspace is told: fewer might
// tell of one of them.
const Enough = 5

// EnoughMembers reports whether at least Enough people of the workspace use Sundial, and
// no more than that. Who has only received a share does not: an admin who shares with
// someone must not learn from the count whether they had used it before.
func (s *Store) EnoughMembers(ctx context.Context, key WorkspaceKey) (bool, error) {
	var page []memberRow
	users, errEnough := 0, errors.New("enough")
	result := s.read.WithContext(ctx).Where("enterprise = ? AND team = ?", key.Enterprise, key.Team).FindInBatches(&page, 50, func(*gorm.DB, int) error {
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
