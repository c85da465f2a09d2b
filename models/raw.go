package models

import (
	"context"
	"encoding/hex"
	"fmt"
	"slices"
)

// RawTable is a table as stored, to show what a thief with the file would see.
type RawTable struct {
	Name    string
	Columns []string
	Rows    [][]string
}

// DumpRaw reads 20 rows of every table as stored: first those with the most personal data,
// then the others by name.
func (s *Store) DumpRaw(ctx context.Context) ([]RawTable, error) {
	names, err := tables(s.read.WithContext(ctx))
	if err != nil {
		return nil, err
	}
	first := []string{"members", "records", "steps", "envelopes"}
	names = append(first, slices.DeleteFunc(append(names, "migrations"), func(name string) bool { return slices.Contains(first, name) })...)
	var all []RawTable
	for _, table := range names {
		raw, err := s.dumpRaw(ctx, table)
		if err != nil {
			return nil, fmt.Errorf("read %s as stored: %w", table, err)
		}
		all = append(all, raw)
	}
	return all, nil
}

func (s *Store) dumpRaw(ctx context.Context, table string) (RawTable, error) {
	raw := RawTable{Name: table}
	rows, err := s.read.WithContext(ctx).Table(table).Limit(20).Rows()
	if err != nil {
		return raw, err
	}
	raw.Columns, err = eachRow(rows, func(_ []string, values []any) error {
		raw.Rows = append(raw.Rows, printed(values))
		return nil
	})
	return raw, err
}

func printed(values []any) []string {
	row := make([]string, len(values))
	for i, value := range values {
		row[i] = fmt.Sprint(value)
		if bytes, ok := value.([]byte); ok {
			row[i] = hex.EncodeToString(bytes[:min(len(bytes), 24)])
		}
	}
	return row
}
