package models

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// opened is a stored member, or why they can't be read.
type opened struct {
	member *Member
	err    error
}

func (s *Store) openMembers(ctx context.Context, ids []string) (map[string]opened, error) {
	var rows []memberRow
	if err := s.read.WithContext(ctx).Where("id IN ?", ids).Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read members: %w", err)
	}
	members := make(map[string]opened, len(rows))
	for _, row := range rows {
		m, err := s.openMember(row)
		members[row.ID] = opened{m, err}
	}
	return members, nil
}

// membersByID reads those members who can be read.
func (s *Store) membersByID(ctx context.Context, ids []string) (map[string]*Member, error) {
	all, err := s.openMembers(ctx, ids)
	members := make(map[string]*Member, len(all))
	for id, one := range all {
		if one.err == nil {
			members[id] = one.member
		}
	}
	return members, err
}

// openedRows calls open for each row with its member. It leaves out a row whose member was
// forgotten between the two reads.
func openedRows[Row, Out any](ctx context.Context, s *Store, rows []Row, memberOf func(Row) string, open func(opened, Row) Out) ([]Out, error) {
	var ids []string
	for _, row := range rows {
		ids = append(ids, memberOf(row))
	}
	members, err := s.openMembers(ctx, ids)
	if err != nil {
		return nil, err
	}
	var all []Out
	for _, row := range rows {
		if found, ok := members[memberOf(row)]; ok {
			all = append(all, open(found, row))
		}
	}
	return all, nil
}

// inOrderBehind orders what's due by the column, the longest due first, starting after the
// given moment and ID.
func inOrderBehind(due *gorm.DB, column string, at time.Time, id string) *gorm.DB {
	last := toUnix(at)
	return due.Where(column+" > ? OR "+column+" = ? AND id > ?", last, last, id).Order(column + ", id")
}

// readable opens a member's rows, and sets aside those that can't be read.
func readable[Row, Out any](m *Member, table string, rows []Row, id func(Row) string, open func(Row) (Out, error)) []Out {
	all := make([]Out, 0, len(rows))
	for _, row := range rows {
		one, err := open(row)
		if err != nil {
			m.setAside(table, id(row), err)
			continue
		}
		all = append(all, one)
	}
	return all
}

// first returns the only result; ErrNotFound: there's none.
func first[T any](found []T, err error) (T, error) {
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	var none T
	return append(found, none)[0], err
}
