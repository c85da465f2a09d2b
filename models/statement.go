package models

import (
	"database/sql/driver"
	"fmt"
	"strings"

	"gorm.io/gorm"
)

// statement is one SQL statement of a change, and how many rows it must write.
type statement struct {
	query string
	// postgres is the query on PostgreSQL, if it differs.
	postgres string
	args     []any
	// late, if not nil, makes the args when the statement is written, because a change has too
	// many rows to hold them all sealed.
	late func() ([]any, error)
	// rows is how many rows it must write, or anyNumber; otherwise the change fails with
	// refused.
	rows    int64
	refused error
}

const anyNumber = -1

// on returns the query for a database, by GORM's name.
func (s statement) on(database string) string {
	if database == "postgres" && s.postgres != "" {
		return s.postgres
	}
	return s.query
}

// values returns the args, making them now if they're late.
func (s statement) values() ([]any, error) {
	if s.late == nil {
		return s.args, nil
	}
	return s.late()
}

// outcome returns the statement's error: the database's, or that it wrote the wrong number of
// rows. It contains no word of a member's.
func (s statement) outcome(written int64, err error) error {
	if err == nil && s.rows != anyNumber && written != s.rows {
		err = s.refused
	}
	if err != nil {
		return fmt.Errorf("%s: %w", s.name(), err)
	}
	return nil
}

// name returns the statement's verb and table: its query up to the first column or condition.
func (s statement) name() string {
	words := strings.Fields(s.query)
	return strings.ToLower(strings.Join(words[:min(3, len(words))], " "))
}

func execute(tx *gorm.DB, statements []statement) error {
	in := tx.Statement.ConnPool // prepares each query once
	for _, s := range statements {
		var written int64
		args, err := s.values()
		if err == nil {
			written, err = affected(in.ExecContext(tx.Statement.Context, s.on(tx.Name()), args...))
		}
		if err := s.outcome(written, err); err != nil {
			return err
		}
	}
	return nil
}

func affected(result driver.Result, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// table writes rows of one of the members' tables.
type table[Row any] struct {
	onceInsertion, replacement, deletion string
	values                               func(Row) []any
}

// newTable names a table and its columns, id and member_id first; values returns a row's values
// in the same order.
func newTable[Row any](name, columns string, values func(Row) []any) table[Row] {
	var places, set []string
	for i, column := range strings.Split(columns, ", ") {
		places = append(places, fmt.Sprint("$", i+1))
		set = append(set, column+" = excluded."+column)
	}
	insertion := "INSERT INTO " + name + " (" + columns + ") VALUES (" + strings.Join(places, ", ") + ")"
	return table[Row]{
		onceInsertion: insertion + " ON CONFLICT DO NOTHING",
		replacement:   insertion + " ON CONFLICT (id) DO UPDATE SET " + strings.Join(set[1:], ", ") + " WHERE " + name + ".member_id = excluded.member_id",
		deletion:      "DELETE FROM " + name + " WHERE member_id = $1 AND id = $2",
		values:        values,
	}
}

func (t table[Row]) insertOnce(row Row) statement {
	return statement{query: t.onceInsertion, args: t.values(row), rows: anyNumber}
}

// insert inserts a row; if it exists, the change is refused.
func (t table[Row]) insert(row Row) statement {
	return statement{query: t.onceInsertion, args: t.values(row), rows: 1, refused: ErrConflict}
}

// upsert inserts or replaces a row. If another member has a row with the same ID, it stays, and
// the change is refused: IDs are random, so that's an attack or a fault.
func (t table[Row]) upsert(row Row) statement {
	return statement{query: t.replacement, args: t.values(row), rows: 1, refused: ErrNotFound}
}

// upsertLate is upsert for one of many rows, which is made when it's written.
func (t table[Row]) upsertLate(row func() (Row, error)) statement {
	return statement{query: t.replacement, rows: 1, refused: ErrNotFound, late: func() ([]any, error) {
		made, err := row()
		if err != nil {
			return nil, err
		}
		return t.values(made), nil
	}}
}

// statementsFor returns the statement that writes each value's row.
func statementsFor[Value, Row any](values []Value, row func(Value) (Row, error), write func(Row) statement) ([]statement, error) {
	var all []statement
	for _, value := range values {
		r, err := row(value)
		if err != nil {
			return nil, err
		}
		all = append(all, write(r))
	}
	return all, nil
}

func (t table[Row]) drop(memberID, id string) statement {
	return statement{query: t.deletion, args: []any{memberID, id}, rows: anyNumber}
}
