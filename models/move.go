package models

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// Moved is a copied table: its number of rows, and the checksum on which both databases agree.
type Moved struct {
	Table    string
	Rows     int
	Checksum string
}

// ErrOlder means that the database doesn't have this version's schema.
var ErrOlder = errors.New("the database is of an older version: run `sundial migrate` on it first (and a backup before that)")

// Move copies everything from one database to another, empty one, unchanged: sealed texts stay
// sealed, under the same deployment key. It reads one consistent state of the source and writes
// nothing to it. Nothing may serve the source in the meantime, or what's stored there would be
// missing in the copy. It commits all of the copy, after comparing each table's count and
// checksum, or nothing. copied, if not nil, is called after each page of rows.
func Move(ctx context.Context, from, to string, key []byte, copied func(table string, rows int)) ([]Moved, error) {
	if copied == nil {
		copied = func(string, int) {}
	}
	source, err := openSource(ctx, from, key)
	if err != nil {
		return nil, err
	}
	defer closeDatabase(source)
	target, err := openTarget(ctx, to, key)
	if err != nil {
		return nil, err
	}
	defer target.Close()
	var moved []Moved
	err = source.Transaction(func(source *gorm.DB) error {
		if err := unbounded(source, "LOCAL"); err != nil { // it's idle while the copy is read
			return err
		}
		return target.write.WithContext(ctx).Transaction(func(target *gorm.DB) error {
			if err := unbounded(target, "LOCAL"); err != nil {
				return err
			}
			if moved, err = moveAll(source, target, copied); err != nil {
				return err
			}
			return inUse(source, from) // one may have begun to serve
		})
	}, snapshot(source))
	return moved, err
}

// snapshot returns the options of a transaction that sees one state. SQLite's driver has no
// isolation levels; its transactions always do.
func snapshot(db *gorm.DB) *sql.TxOptions {
	if db.Name() != "postgres" {
		return nil
	}
	return &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
}

// tables returns the tables with data by name: all but the list of migrations.
func tables(db *gorm.DB) ([]string, error) {
	all, err := db.Migrator().GetTables()
	all = slices.DeleteFunc(all, func(name string) bool { return name == "migrations" || strings.HasPrefix(name, "sqlite_") })
	slices.Sort(all)
	return all, wrap("list the tables", err)
}

func moveAll(source, target *gorm.DB, copied func(string, int)) ([]Moved, error) {
	names, err := tables(source)
	if err != nil {
		return nil, err
	}
	// The key's check is copied with the rest.
	if err := target.Where("1 = 1").Delete(&deploymentRow{}).Error; err != nil {
		return nil, fmt.Errorf("empty the copy's key check: %w", err)
	}
	var all []Moved
	for _, name := range names {
		if err := move(source, target, name, copied); err != nil {
			return nil, fmt.Errorf("copy %s: %w", name, err)
		}
		one, err := compare(source, target, name)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// move copies a table's rows, a page at a time.
func move(source, target *gorm.DB, table string, copied func(string, int)) error {
	kinds, err := columnKinds(target, table)
	if err != nil {
		return err
	}
	var page []map[string]any
	write := func() error {
		if len(page) == 0 {
			return nil
		}
		err := target.Table(table).Create(page).Error
		copied(table, len(page))
		page = page[:0]
		return err
	}
	rows, err := source.Table(table).Rows()
	if err != nil {
		return err
	}
	_, err = eachRow(rows, func(names []string, values []any) error {
		row := make(map[string]any, len(names))
		for i, name := range names {
			kind, ok := kinds[name]
			if !ok {
				return fmt.Errorf("the copy has no column %s", name)
			}
			row[name] = converted(values[i], kind)
		}
		if page = append(page, row); len(page) < pageSize {
			return nil
		}
		return write()
	})
	if err != nil {
		return err
	}
	return write()
}

// eachRow calls do for every row, with the driver's values, and returns the columns' names.
func eachRow(rows *sql.Rows, do func(names []string, values []any) error) ([]string, error) {
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		values, into := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		if err := do(names, values); err != nil {
			return nil, err
		}
	}
	return names, rows.Err()
}

// columnKinds returns the types of a table's columns.
func columnKinds(db *gorm.DB, table string) (map[string]string, error) {
	rows, err := db.Table(table).Limit(1).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		return nil, err
	}
	kinds := map[string]string{}
	for _, t := range types {
		kinds[t.Name()] = strings.ToUpper(t.DatabaseTypeName())
	}
	return kinds, rows.Err()
}

// converted returns a value in the column's type: SQLite stores booleans as numbers, and isn't
// strict about text and bytes.
func converted(value any, kind string) any {
	switch v := value.(type) {
	case int64:
		if strings.HasPrefix(kind, "BOOL") {
			return v != 0
		}
	case []byte:
		if kind == "TEXT" || strings.HasPrefix(kind, "VARCHAR") {
			return string(v)
		}
	case string:
		if kind == "BYTEA" || kind == "BLOB" {
			return []byte(v)
		}
	}
	return value
}
