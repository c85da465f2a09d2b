package models

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"strings"

	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

// The rows. Moments are Unix seconds in UTC. A column named Sealed has what someone typed, or
// what was composed from it, sealed with the member's key.
type (
	// deploymentRow has the check of the deployment's key.
	deploymentRow struct {
		ID     int `gorm:"primaryKey;autoIncrement:false"`
		Sealed []byte
		// Format is the version of the database's sealed texts; see reseal.
		Format int
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
		UninstalledAt int64
	}
	memberRow struct {
		ID         string `gorm:"primaryKey"`
		Enterprise string
		Team       string
		User       string `gorm:"column:slack_user"`
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
		MemberID string
		StartAt  int64
		EndAt    int64
		Kind     string
		Placed   bool
		Day      string // a placed record's date; empty for any other
		Zone     string
		Planned  int64
		Sealed   []byte
	}
	stepRow struct {
		ID       string `gorm:"primaryKey"`
		MemberID string
		Undone   bool
		At       int64
		Sealed   []byte
	}
	envelopeRow struct {
		Hash     []byte `gorm:"primaryKey"`
		MemberID string
		At       int64
		Sealed   []byte
	}
)

func (deploymentRow) TableName() string { return "deployment" }
func (workspaceRow) TableName() string  { return "workspaces" }
func (memberRow) TableName() string     { return "members" }
func (recordRow) TableName() string     { return "records" }
func (stepRow) TableName() string       { return "steps" }
func (envelopeRow) TableName() string   { return "envelopes" }

// running is a running timer's EndAt.
const running = 0

//go:embed migrations/*.sql
var migrationFiles embed.FS

// versions lists the migrations, oldest first, by the IDs that databases store. Each is an SQL
// file in migrations/. The list grows only at its end, and a file on main never changes:
// docs/decisions/0012-frozen-migrations.md says how to add one.
var versions = []string{
	"0001-records",
	"0002-schedules",
	"0003-workspace-rules",
	"0003-sharing", // two have this number, and two have 0012; databases have stored the IDs
	"0004-forgotten",
	"0005-suggesters",
	"0006-spans",
	"0007-outbox-moments",
	"0008-outbox-by-moment",
	"0009-record-days",
	"0010-outbox-adopt",
	"0011-contacts",
	"0012-outbox-untold",
	"0012-bills",
	"0013-fewer-indexes",
	"0014-new-seals",
	"0015-one-index-of-requests",
}

// beyondSQL are the parts of migrations that SQL can't do for both databases; each runs after
// the file with its ID. They don't change either.
var beyondSQL = map[string]func(*gorm.DB) error{"0009-record-days": fillRecordDays}

func migrations() []*gormigrate.Migration {
	all := make([]*gormigrate.Migration, len(versions))
	for i, id := range versions {
		all[i] = &gormigrate.Migration{ID: id, Migrate: func(tx *gorm.DB) error { return runMigration(tx, id) }}
	}
	return all
}

func runMigration(tx *gorm.DB, id string) error {
	content, err := migrationFiles.ReadFile("migrations/" + id + ".sql")
	if err != nil {
		return err
	}
	if err := runStatements(tx, string(content)); err != nil {
		return err
	}
	if fill := beyondSQL[id]; fill != nil {
		return fill(tx)
	}
	return nil
}

// runStatements runs SQL statements that each end with a semicolon at the end of a line.
func runStatements(tx *gorm.DB, text string) error {
	if tx.Name() == "sqlite" {
		text = sqliteTypes.Replace(text)
	}
	for statement := range strings.SplitSeq(text, ";\n") {
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if err := tx.Exec(statement).Error; err != nil {
			return err
		}
	}
	return nil
}

// sqliteTypes replaces the PostgreSQL type names, in which migrations are written, by SQLite's.
var sqliteTypes = strings.NewReplacer(" bigint", " integer", " bytea", " blob", " boolean", " numeric")

// ErrNewer means that a later version of Sundial has changed the database.
var ErrNewer = errors.New("the database was written by a newer version of Sundial: start that version, or restore a backup made before the upgrade")

// migrationLock is the PostgreSQL advisory lock that keeps processes from migrating
// concurrently.
const migrationLock = 0x53554e4449414c

// migrate brings the schema, and what's sealed in it, up to date.
func (s *Store) migrate(ctx context.Context, resealed func(done, all int)) error {
	return s.write.WithContext(ctx).Connection(func(held *gorm.DB) error {
		tx := held.Session(&gorm.Session{NewDB: true}) // same connection, but no statement affects the next
		if tx.Name() == "postgres" {
			if err := unbounded(tx, "SESSION"); err != nil {
				return err
			}
			defer rebound(tx)
			if err := tx.Exec("SELECT pg_advisory_lock(?)", migrationLock).Error; err != nil {
				return fmt.Errorf("take the migration lock: %w", err)
			}
			defer tx.Exec("SELECT pg_advisory_unlock(?)", migrationLock)
		}
		format, err := sealedFormat(tx)
		if err != nil {
			return err
		}
		if format == formerVersion {
			if err := s.refuseFormer(tx); err != nil {
				return err
			}
		}
		options := &gormigrate.Options{TableName: "migrations", IDColumnName: "id", IDColumnSize: 255, UseTransaction: true, ValidateUnknownMigrations: true}
		err = gormigrate.New(tx, options, migrations()).Migrate()
		if errors.Is(err, gormigrate.ErrUnknownPastMigration) {
			return ErrNewer
		}
		if err != nil {
			return fmt.Errorf("migrate the database: %w", err)
		}
		if format, err = sealedFormat(tx); err != nil || format != formerVersion {
			return err
		}
		// From here on, an earlier version refuses to start.
		if err := s.reseal(tx, resealed); err != nil {
			return fmt.Errorf("seal what is stored anew: %w", err)
		}
		return nil
	})
}
