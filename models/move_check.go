package models

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"

	"gorm.io/gorm"
)

// compare compares the counts and checksums of both tables.
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

// summed counts a table's rows and adds up their hashes modulo 2^256, so the order of rows
// doesn't matter.
func summed(db *gorm.DB, table string) (rows int, checksum string, err error) {
	sum, limit := new(big.Int), new(big.Int).Lsh(big.NewInt(1), 8*sha256.Size)
	all, err := db.Table(table).Rows()
	if err != nil {
		return 0, "", err
	}
	_, err = eachRow(all, func(names []string, values []any) error {
		rows++
		hash, err := rowHash(names, values)
		sum.Add(sum, new(big.Int).SetBytes(hash)).Mod(sum, limit)
		return err
	})
	return rows, hex.EncodeToString(sum.FillBytes(make([]byte, sha256.Size)))[:16], err
}

// rowHash returns a row's hash, independent of the database: columns by name, numbers as
// decimals, true as 1, text and bytes alike.
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

// Check checks a database without changing it: ErrWrongKey, ErrNewer, ErrOlder (the next start
// upgrades it), or why it can't be read. A missing or empty one is fine.
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
	if err := verifyKey(db, key); err != nil {
		return err
	}
	return sameVersion(db)
}
