package models

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
)

// Moved is a table that was copied: how many rows it has in both databases, and the
// checksum that both agree on.
type Moved struct {
	Table    string
	Rows     int
	Checksum string
}

// ErrOlder says that the database was not brought up to this version's schema.
var ErrOlder = errors.New("the database is of an older version: run `sundial migrate` on it first (and a backup before that)")

// Move copies everything from one database to another, empty one, as it is: what is
// sealed stays sealed, under the same deployment key. It reads one consistent state
// of the source and writes nothing to it; nothing must serve on it meanwhile, or what
// is stored there afterwards is missing in the copy. Each table is compared by count
// and checksum before the copy is committed: all of it, or nothing. Copied is told of
// each page of rows; nil: nobody is.
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
		return target.write.WithContext(ctx).Transaction(func(target *gorm.DB) error {
			if err := unbounded(target, "LOCAL"); err != nil {
				return err
			}
			moved, err = moveAll(source, target, copied)
			return err
		})
	}, snapshot(source))
	return moved, err
}

// snapshot are the options of a transaction that sees one state. SQLite's driver knows
// no level: its transactions see one state anyway.
func snapshot(db *gorm.DB) *sql.TxOptions {
	if db.Name() != "postgres" {
		return nil
	}
	return &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
}

// openSource opens the database for reading alone and checks its schema and key.
func openSource(ctx context.Context, from string, secret []byte) (*gorm.DB, error) {
	exists, err := Exists(from)
	if err == nil && !exists {
		err = errors.New("there is no database at DATABASE_URL")
	}
	if err != nil {
		return nil, err
	}
	db, err := openReadOnly(from)
	if err != nil {
		return nil, err
	}
	db = db.WithContext(ctx)
	if err := errors.Join(inUse(db, from), sameVersion(db), opens(db, secret)); err != nil {
		closeDatabase(db)
		return nil, err
	}
	return db, nil
}

// inUse refuses a database that a process serves.
func inUse(db *gorm.DB, databaseURL string) error {
	path, sqlite := strings.CutPrefix(databaseURL, "sqlite:")
	switch {
	case !sqlite:
		return refuseServed(db)
	case isServed(path):
		return ErrServed
	}
	return nil
}

// openReadOnly opens a database that is there. On SQLite no byte of it changes: not
// even is its log emptied into the file when the connection ends.
func openReadOnly(databaseURL string) (*gorm.DB, error) {
	dialect := postgres.Open(databaseURL)
	if path, ok := strings.CutPrefix(databaseURL, "sqlite:"); ok {
		dialect = sqlite.Open(fileName(path) + "?mode=ro&_busy_timeout=5000")
	}
	db, err := gorm.Open(dialect, gormConfig())
	if err != nil {
		return nil, fmt.Errorf("open the database for reading: %w", err)
	}
	return db, nil
}

func closeDatabase(db *gorm.DB) {
	if pool, err := db.DB(); err == nil {
		_ = pool.Close() // it was read, and nothing is lost
	}
}

// sameVersion says whether the database has exactly the migrations of this program.
func sameVersion(db *gorm.DB) error {
	var there []string
	if !db.Migrator().HasTable("migrations") {
		return errors.New("the database to copy from is not one of Sundial's")
	}
	if err := db.Table("migrations").Pluck("id", &there).Error; err != nil {
		return fmt.Errorf("read the database's version: %w", err)
	}
	var ours []string
	for _, m := range migrations() {
		ours = append(ours, m.ID)
	}
	for _, id := range there {
		if !slices.Contains(ours, id) {
			return ErrNewer
		}
	}
	if len(there) != len(ours) {
		return ErrOlder
	}
	format, err := sealedFormat(db)
	if err == nil && format == formerVersion {
		err = ErrOlder
	}
	return err
}

// opens says whether the key is the database's.
func opens(db *gorm.DB, secret []byte) error {
	k, err := newKey(secret)
	if err != nil {
		return err
	}
	var row deploymentRow
	if err := db.Select("id", "sealed").Limit(1).Find(&row).Error; err != nil {
		return fmt.Errorf("read the key's check: %w", err)
	}
	if row.ID == 0 {
		return nil // it was made, and not started yet
	}
	if !k.opens(row.Sealed) {
		return ErrWrongKey
	}
	return nil
}

// openTarget opens the database to write to, makes its schema, and refuses one that
// holds anything.
func openTarget(ctx context.Context, to string, key []byte) (*Store, error) {
	s, err := Open(ctx, to, Options{Key: key})
	if errors.Is(err, ErrWrongKey) {
		return nil, errors.New("the database to copy to is another Sundial's: name an empty one")
	}
	if err != nil {
		return nil, fmt.Errorf("open the database to copy to: %w", err)
	}
	names, err := tables(s.write.WithContext(ctx))
	for _, name := range names {
		var rows int64
		if err == nil && name != "deployment" {
			err = s.read.WithContext(ctx).Table(name).Count(&rows).Error
		}
		if rows > 0 {
			err = fmt.Errorf("the database to copy to holds something already (%s): name an empty one", name)
		}
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// tables are all that hold data, by name: every table but the list of migrations.
func tables(db *gorm.DB) ([]string, error) {
	all, err := db.Migrator().GetTables()
	if err != nil {
		return nil, fmt.Errorf("list the tables: %w", err)
	}
	all = slices.DeleteFunc(all, func(name string) bool { return name == "migrations" || strings.HasPrefix(name, "sqlite_") })
	slices.Sort(all)
	return all, nil
}

func moveAll(source, target *gorm.DB, copied func(string, int)) ([]Moved, error) {
	names, err := tables(source)
	if err != nil {
		return nil, err
	}
	// The check of the key comes with the rest.
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

// pageSize is how many rows are copied or rewrapped at a time: SQLite takes 32,766
// variables in a statement.
const pageSize = 256

// move copies a table's rows, some hundred at a time.
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
	err = eachRow(source, table, func(names []string, values []any) error {
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

// eachRow hands every row of a table to do. The values are those of the driver.
func eachRow(db *gorm.DB, table string, do func(names []string, values []any) error) error {
	rows, err := db.Table(table).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	for rows.Next() {
		values, into := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := do(names, values); err != nil {
			return err
		}
	}
	return rows.Err()
}

// columnKinds are the names of a table's types, by column.
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

// converted is a value as the column takes it: SQLite keeps true and false as
// numbers, and is not strict about text and bytes.
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

// compare counts both tables and takes their checksums.
func compare(source, target *gorm.DB, table string) (Moved, error) {
	there, sum, err := summed(source, table)
	if err != nil {
		return Moved{}, fmt.Errorf("read %s: %w", table, err)
	}
	here, copied, err := summed(target, table)
	if err != nil {
		return Moved{}, fmt.Errorf("read the copy of %s: %w", table, err)
	}
	if there != here || sum != copied {
		return Moved{}, fmt.Errorf("the copy of %s differs: %d rows of %d, checksum %s instead of %s; nothing was kept", table, here, there, copied, sum)
	}
	return Moved{Table: table, Rows: there, Checksum: sum}, nil
}

// summed counts a table's rows and adds up their hashes modulo 2^256, so that the
// order in which a database returns them makes no difference.
func summed(db *gorm.DB, table string) (rows int, checksum string, err error) {
	sum, limit := new(big.Int), new(big.Int).Lsh(big.NewInt(1), 8*sha256.Size)
	err = eachRow(db, table, func(names []string, values []any) error {
		rows++
		hash, err := rowHash(names, values)
		sum.Add(sum, new(big.Int).SetBytes(hash)).Mod(sum, limit)
		return err
	})
	return rows, hex.EncodeToString(sum.FillBytes(make([]byte, sha256.Size)))[:16], err
}

// rowHash is the hash of a row whatever database it lies in: columns by name, numbers
// as decimals, true as 1, text and bytes alike.
func rowHash(names []string, values []any) ([]byte, error) {
	parts := make([]string, 0, len(names))
	for i, name := range names {
		text := ""
		switch v := values[i].(type) {
		case nil:
			text = "null"
		case int64:
			text = fmt.Sprint("n", v)
		case bool:
			text = "n0"
			if v {
				text = "n1"
			}
		case float64:
			text = fmt.Sprint("f", v)
		case []byte:
			text = "b" + string(v)
		case string:
			text = "b" + v
		default:
			return nil, fmt.Errorf("the column %s holds a %T, which can't be compared", name, v)
		}
		parts = append(parts, fmt.Sprintf("%s %d %s", name, len(text), text))
	}
	slices.Sort(parts)
	return hashed(parts...), nil
}

// Check looks at a database without changing it: ErrWrongKey, ErrNewer, ErrOlder (the
// next start brings it up to date), or what keeps it from being read. One that isn't
// there, or is empty, is fine.
func Check(ctx context.Context, databaseURL string, key []byte) error {
	if exists, err := Exists(databaseURL); err != nil || !exists {
		return err
	}
	db, err := openReadOnly(databaseURL)
	if err != nil {
		return err
	}
	defer closeDatabase(db)
	db = db.WithContext(ctx)
	if !db.Migrator().HasTable("migrations") || !db.Migrator().HasTable("deployment") {
		return nil
	}
	if err := opens(db, key); err != nil {
		return err
	}
	return sameVersion(db)
}
