package models

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"

	"sundial/record"
)

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

// placedWithoutDay is a record from before 0009-record-days. It's part of that migration and
// never changes, whatever becomes of recordRow.
type placedWithoutDay struct {
	ID      string
	StartAt int64
	Zone    string
}

// fillRecordDays gives each placed record its date: the day of its start in its zone. SQLite
// doesn't know time zones, so SQL can't do it.
func fillRecordDays(tx *gorm.DB) error {
	var placed []placedWithoutDay
	err := tx.Raw("SELECT id, start_at, zone FROM records WHERE placed = ? AND day = ''", true).Scan(&placed).Error
	if err != nil {
		return err
	}
	byDay := map[record.Date][]string{}
	zones := record.Zones{}
	for _, row := range placed {
		r := record.Record{Start: time.Unix(row.StartAt, 0), End: time.Unix(row.StartAt, 0), Zone: row.Zone}
		day := r.Day(zones.Of(r, time.UTC))
		byDay[day] = append(byDay[day], row.ID)
	}
	for day, ids := range byDay {
		for some := range slices.Chunk(ids, pageSize) {
			if err := tx.Exec("UPDATE records SET day = ? WHERE id IN ?", day.String(), some).Error; err != nil {
				return err
			}
		}
	}
	return nil
}
