package models

import (
	"context"
	"encoding/hex"
	"fmt"
)

// Stolen is a table as it lies in the database, for whoever wants to see what a
// thief of the file would read.
type Stolen struct {
	Name    string
	Columns []string
	Rows    [][]string
}

// stolenRows is how many rows of each table are shown.
const stolenRows = 20

// Steal reads the newest rows of the tables as they lie in the file.
func (s *Store) Steal(ctx context.Context) ([]Stolen, error) {
	var all []Stolen
	for _, table := range []string{"members", "records", "steps", "envelopes"} {
		stolen, err := s.steal(ctx, table)
		if err != nil {
			return nil, fmt.Errorf("read %s as it lies: %w", table, err)
		}
		all = append(all, stolen)
	}
	return all, nil
}

func (s *Store) steal(ctx context.Context, table string) (Stolen, error) {
	rows, err := s.read.WithContext(ctx).Table(table).Limit(stolenRows).Rows()
	if err != nil {
		return Stolen{}, err
	}
	defer rows.Close()
	stolen := Stolen{Name: table}
	if stolen.Columns, err = rows.Columns(); err != nil {
		return stolen, err
	}
	for rows.Next() {
		values := make([]any, len(stolen.Columns))
		for i := range values {
			values[i] = new(any)
		}
		if err := rows.Scan(values...); err != nil {
			return stolen, err
		}
		stolen.Rows = append(stolen.Rows, printed(values))
	}
	return stolen, rows.Err()
}

func printed(values []any) []string {
	row := make([]string, len(values))
	for i, value := range values {
		switch v := (*value.(*any)).(type) {
		case []byte:
			row[i] = hex.EncodeToString(v[:min(len(v), 24)])
		default:
			row[i] = fmt.Sprint(v)
		}
	}
	return row
}
