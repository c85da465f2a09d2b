package models

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// memberOwned is a row that belongs to a member.
type memberOwned interface {
	TableName() string
	// ids returns the row's ID and its member's.
	ids() (id, memberID string)
}

// find reads the rows that the query selects; what names them in an error.
func find[Row any](query *gorm.DB, what string) ([]Row, error) {
	var rows []Row
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read %s: %w", what, err)
	}
	return rows, nil
}

// findOne reads the first of them; ErrNotFound: there's none.
func findOne[Row any](query *gorm.DB, what string) (Row, error) {
	return first(find[Row](query.Limit(1), what))
}

// first returns the first one found; ErrNotFound: there's none.
func first[T any](found []T, err error) (one T, _ error) {
	switch {
	case err != nil:
		return one, err
	case len(found) == 0:
		return one, ErrNotFound
	}
	return found[0], nil
}

// pageSize is how many rows are read, copied or rewrapped at a time: SQLite allows 32,766 variables
// in a statement.
const pageSize = 256

// rowsOf selects the member's rows of a table.
func (s *Store) rowsOf(ctx context.Context, m *Member) *gorm.DB {
	return s.read.WithContext(ctx).Where("member_id = ?", m.ID)
}

// openRows opens the rows that the query selects with the member's key, and sets aside those that
// can't be read.
func openRows[Row memberOwned, Value any](m *Member, query *gorm.DB, open func(Row) (Value, error)) ([]Value, error) {
	var none Row
	table := none.TableName()
	rows, err := find[Row](query, table)
	if err != nil {
		return nil, err
	}
	values := make([]Value, 0, len(rows))
	for _, row := range rows {
		value, err := open(row)
		if err != nil {
			id, _ := row.ids()
			m.setAside(table, id, err)
			continue
		}
		values = append(values, value)
	}
	return values, nil
}

// owner is a row's member, or why they can't be read.
type owner struct {
	member *Member
	err    error
}

func (s *Store) owners(ctx context.Context, ids []string) (map[string]owner, error) {
	rows, err := find[memberRow](s.read.WithContext(ctx).Where("id IN ?", ids), "members")
	owners := make(map[string]owner, len(rows))
	for _, row := range rows {
		m, err := s.openMember(row)
		owners[row.ID] = owner{m, err}
	}
	return owners, err
}

// openOwned opens the rows that the query selects, each with its member. It leaves out a row whose
// member was forgotten between the two reads.
func openOwned[Row memberOwned, Value any](ctx context.Context, s *Store, query *gorm.DB, open func(owner, Row) Value) ([]Value, error) {
	var none Row
	rows, err := find[Row](query, none.TableName())
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, row := range rows {
		_, id := row.ids()
		ids = append(ids, id)
	}
	owners, err := s.owners(ctx, ids)
	if err != nil {
		return nil, err
	}
	var values []Value
	for _, row := range rows {
		_, id := row.ids()
		if found, ok := owners[id]; ok {
			values = append(values, open(found, row))
		}
	}
	return values, nil
}

// Due is something that a member asked for, and is due now. If it can't be read, Err is set, and
// the Value has only what finds it: its ID and due time, and a schedule's kind.
type Due[Value any] struct {
	Member *Member
	Value  Value
	Err    error
}

// openDue opens what's due; unread returns the Value of a row that can't be read.
func openDue[Row memberOwned, Value any](ctx context.Context, s *Store, query *gorm.DB, open func(*Member, Row) (Value, error), unread func(Row) Value) ([]Due[Value], error) {
	return openOwned(ctx, s, query, func(by owner, row Row) Due[Value] {
		if by.err != nil {
			return Due[Value]{Value: unread(row), Err: by.err}
		}
		value, err := open(by.member, row)
		if err != nil {
			return Due[Value]{Value: unread(row), Err: err}
		}
		return Due[Value]{Member: by.member, Value: value}
	})
}

// inOrderBehind orders what's due by the column, the longest due first, starting after the
// given moment and ID.
func inOrderBehind(due *gorm.DB, column string, at time.Time, id string) *gorm.DB {
	last := toUnix(at)
	return due.Where(column+" > ? OR "+column+" = ? AND id > ?", last, last, id).Order(column + ", id")
}
