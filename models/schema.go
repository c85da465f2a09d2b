package models

import (
	"errors"
	"fmt"

	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

// The rows. Moments are Unix seconds in UTC. A column named Sealed holds what
// somebody typed or what was composed from it, sealed with the member's key.
type (
	// deploymentRow tells whether the deployment's key is the right one.
	deploymentRow struct {
		ID     int `gorm:"primaryKey;autoIncrement:false"`
		Sealed []byte
	}
	workspaceRow struct {
		Enterprise    string `gorm:"primaryKey"`
		Team          string `gorm:"primaryKey"`
		SealedToken   []byte
		BotUser       string
		AppID         string
		Scopes        string
		Zone          string
		InstalledAt   int64
		UninstalledAt int64 `gorm:"index"`
	}
	memberRow struct {
		ID         string `gorm:"primaryKey"`
		Enterprise string `gorm:"uniqueIndex:members_slack,priority:1"`
		Team       string `gorm:"uniqueIndex:members_slack,priority:2"`
		User       string `gorm:"column:slack_user;uniqueIndex:members_slack,priority:3"`
		Wrapped    []byte
		Version    int64
		Zone       string
		Locale     string
		ReadAt     int64
		CreatedAt  int64 `gorm:"autoCreateTime:false"`
		Sealed     []byte
	}
	recordRow struct {
		ID       string `gorm:"primaryKey"`
		MemberID string `gorm:"index:records_member_start,priority:1"`
		StartAt  int64  `gorm:"index:records_member_start,priority:2"`
		EndAt    int64  `gorm:"index:records_running"`
		Kind     string
		Placed   bool
		Zone     string
		Planned  int64
		Sealed   []byte
	}
	stepRow struct {
		ID       string `gorm:"primaryKey"`
		MemberID string `gorm:"index:steps_member_undone,priority:1"`
		Undone   bool   `gorm:"index:steps_member_undone,priority:2"`
		At       int64  `gorm:"index"`
		Sealed   []byte
	}
	envelopeRow struct {
		Hash     []byte `gorm:"primaryKey"`
		MemberID string `gorm:"index"`
		At       int64  `gorm:"index"`
		Sealed   []byte
	}
)

func (deploymentRow) TableName() string { return "deployment" }
func (workspaceRow) TableName() string  { return "workspaces" }
func (memberRow) TableName() string     { return "members" }
func (recordRow) TableName() string     { return "records" }
func (stepRow) TableName() string       { return "steps" }
func (envelopeRow) TableName() string   { return "envelopes" }

// running is the EndAt of a timer that has not been stopped.
const running = 0

// migrations is the list that grows at its end and never changes before it.
// Each one only adds, so that the version before still runs beside it.
func migrations() []*gormigrate.Migration {
	return []*gormigrate.Migration{
		{
			ID: "0001-records",
			Migrate: func(tx *gorm.DB) error {
				return tx.Migrator().CreateTable(&deploymentRow{}, &workspaceRow{}, &memberRow{}, &recordRow{}, &stepRow{}, &envelopeRow{})
			},
		},
		{ID: "0002-schedules", Migrate: createSchedules},
		{ID: "0003-workspace-rules", Migrate: createWorkspaceRules},
		{ID: "0003-sharing", Migrate: createSharing},
		{ID: "0004-forgotten", Migrate: createForgotten},
		{ID: "0005-suggesters", Migrate: createSuggesters},
		{ID: "0006-spans", Migrate: createSpans},
	}
}

// ErrNewer says that a later version of Sundial has changed the database.
var ErrNewer = errors.New("the database was written by a newer version of Sundial: start that version, or restore a backup made before the upgrade")

// migrationLock is the PostgreSQL advisory lock under which one process at a
// time migrates.
const migrationLock = 0x53554e4449414c

func migrate(db *gorm.DB) error {
	return db.Connection(func(tx *gorm.DB) error {
		if tx.Name() == "postgres" {
			if err := tx.Exec("SELECT pg_advisory_lock(?)", migrationLock).Error; err != nil {
				return fmt.Errorf("take the migration lock: %w", err)
			}
			defer tx.Exec("SELECT pg_advisory_unlock(?)", migrationLock)
		}
		options := &gormigrate.Options{TableName: "migrations", IDColumnName: "id", IDColumnSize: 255, UseTransaction: true, ValidateUnknownMigrations: true}
		err := gormigrate.New(tx, options, migrations()).Migrate()
		if errors.Is(err, gormigrate.ErrUnknownPastMigration) {
			return ErrNewer
		}
		if err != nil {
			return fmt.Errorf("migrate the database: %w", err)
		}
		return nil
	})
}
