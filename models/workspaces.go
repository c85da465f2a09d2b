package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Workspace is an installation of the app.
type Workspace struct {
	Key WorkspaceKey
	// Token is the bot token, sealed with the deployment's key.
	Token   string
	BotUser string
	AppID   string
	Scopes  string
	// Zone is the last zone that Slack returned for a member, for a first command that can't
	// wait for the member's.
	Zone string
	// InstalledAt is when it was stored.
	InstalledAt time.Time
	// UninstalledAt is zero while the app is installed.
	UninstalledAt time.Time
}

type workspaceRow struct {
	Enterprise    string `gorm:"primaryKey"`
	Team          string `gorm:"primaryKey"`
	SealedToken   []byte
	BotUser       string
	AppID         string
	Scopes        string
	Zone          string
	InstalledAt   int64
	UninstalledAt int64
}

func (workspaceRow) TableName() string { return "workspaces" }

func tokenData(w WorkspaceKey) associatedData {
	return associate("workspaces.sealed_token", w.Enterprise, w.Team)
}

// SaveWorkspace stores an installation, replacing an earlier one.
func (s *Store) SaveWorkspace(ctx context.Context, w Workspace, now time.Time) error {
	k := s.key.Load()
	row := workspaceRow{
		Enterprise: w.Key.Enterprise, Team: w.Key.Team, BotUser: w.BotUser, AppID: w.AppID, Scopes: w.Scopes,
		Zone: w.Zone, InstalledAt: now.Unix(), UninstalledAt: toUnix(w.UninstalledAt),
	}
	if w.Token != "" {
		row.SealedToken = k.workspaces.seal([]byte(w.Token), tokenData(w.Key))
	}
	// The zone was learned from members, and is kept.
	replaced := []string{"sealed_token", "bot_user", "app_id", "scopes", "installed_at", "uninstalled_at"}
	if w.Zone != "" {
		replaced = append(replaced, "zone")
	}
	err := s.inTransaction(ctx, func(tx *gorm.DB) error {
		if err := k.holds(tx); err != nil {
			return err
		}
		return tx.Clauses(clause.OnConflict{
			Columns:   []clause.Column{{Name: "enterprise"}, {Name: "team"}},
			DoUpdates: clause.AssignmentColumns(replaced),
		}).Create(&row).Error
	})
	s.apps.clear()
	return wrap("save workspace", err)
}

// Workspace reads an installation; ErrNotFound if there never was one. Another process's
// changes may appear some seconds later.
func (s *Store) Workspace(ctx context.Context, key WorkspaceKey) (Workspace, error) {
	asked := time.Now()
	if known, ok := s.apps.get(key); ok {
		return known.Workspace, known.err
	}
	w, err := s.readWorkspace(ctx, key)
	if err == nil || errors.Is(err, ErrNotFound) {
		s.apps.put(key, installation{w, err}, asked)
	}
	return w, err
}

// installation is what was read about a workspace, even if it doesn't exist.
type installation struct {
	Workspace
	err error
}

func (s *Store) readWorkspace(ctx context.Context, key WorkspaceKey) (Workspace, error) {
	row, err := findOne[workspaceRow](key.rows(s.read.WithContext(ctx)), "workspace")
	if err != nil {
		return Workspace{}, err
	}
	return s.openWorkspace(row)
}

func (s *Store) openWorkspace(row workspaceRow) (Workspace, error) {
	w := Workspace{
		Key: WorkspaceKey{row.Enterprise, row.Team}, BotUser: row.BotUser, AppID: row.AppID, Scopes: row.Scopes,
		Zone: row.Zone, InstalledAt: fromUnix(row.InstalledAt), UninstalledAt: fromUnix(row.UninstalledAt),
	}
	if row.SealedToken == nil {
		return w, nil
	}
	token, err := s.unwrap(ofWorkspaces, row.SealedToken, tokenData(w.Key))
	w.Token = string(token)
	return w, wrap("open workspace token", err)
}

// Workspaces returns all installations with a token that can be opened, by key.
func (s *Store) Workspaces(ctx context.Context) ([]Workspace, error) {
	rows, err := find[workspaceRow](s.read.WithContext(ctx).Where("sealed_token IS NOT NULL").Order("enterprise, team"), "workspaces")
	if err != nil {
		return nil, err
	}
	all := make([]Workspace, 0, len(rows))
	for _, row := range rows {
		w, err := s.openWorkspace(row)
		if err != nil {
			s.leftOut(BrokenRow{Table: "workspaces", ID: w.Key.String(), Err: err})
			continue
		}
		all = append(all, w)
	}
	return all, nil
}

// NoteZone stores the last zone that Slack returned for a member, if the workspace is known.
func (s *Store) NoteZone(ctx context.Context, key WorkspaceKey, zone string) error {
	one := key.rows(s.read.WithContext(ctx).Model(&workspaceRow{}))
	var known []string
	if err := one.Limit(1).Pluck("zone", &known).Error; err != nil {
		return fmt.Errorf("read the workspace's zone: %w", err)
	}
	if len(known) == 0 || known[0] == zone || zone == "" {
		return nil
	}
	err := key.rows(s.write.WithContext(ctx).Model(&workspaceRow{})).UpdateColumn("zone", zone).Error
	s.apps.clear()
	return wrap("note the workspace's zone", err)
}

// Uninstall deletes the workspace's token and stores when.
func (s *Store) Uninstall(ctx context.Context, key WorkspaceKey, now time.Time) error {
	err := s.inTransaction(ctx, func(tx *gorm.DB) error {
		return tx.Model(&workspaceRow{}).Where("enterprise = ? AND team = ?", key.Enterprise, key.Team).
			Updates(map[string]any{"sealed_token": nil, "uninstalled_at": now.Unix()}).Error
	})
	s.apps.clear()
	return wrap("note the uninstallation", err)
}
