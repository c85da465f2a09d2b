package models

import (
	"fmt"

	"gorm.io/gorm"
)

// largest is how many rows one statement carries at most: SQLite takes 32,766
// variables.
const largest = 256

// pieces hands rows on in pieces of 256, 128, 64 … 1. Each length of a statement is
// prepared once for each connection and kept there, so there must be few lengths,
// whatever the size of a group.
func pieces[Row any](all []Row, do func([]Row) error) error {
	for size := largest; len(all) > 0; {
		if len(all) < size {
			size /= 2
			continue
		}
		if err := do(all[:size]); err != nil {
			return err
		}
		all = all[size:]
	}
	return nil
}

// insert makes the rows, as the clauses of the query say, and counts those written.
func insert[Row any](query *gorm.DB, table string, all []Row) (written int64, err error) {
	query = query.Session(&gorm.Session{})
	err = pieces(all, func(piece []Row) error {
		result := query.Create(&piece)
		written += result.RowsAffected
		return result.Error
	})
	if err != nil {
		return written, fmt.Errorf("write %s: %w", table, err)
	}
	return written, nil
}
