package models

import (
	"errors"
	"fmt"
	"strings"

	"gorm.io/gorm"
)

// What versions before 0014-new-seals sealed is sealed again at the first start after it: a
// part of that migration that SQL can't do, and too much for one transaction. It's written in
// atomic batches, and continues after a kill where it was: what's already in the new format is
// skipped, and a member's own row, whose key binds the member to the person, comes last. Once
// the database says that it's in the new format, nothing is sealed again.
//
// Like the SQL, this doesn't change: it has a separate list of the columns to which each text is
// bound, and TestEachEarlierVersionIsUpgradedToTheNewest compares it with what today's code reads.

// resealedTable is a table whose rows a member's key seals. bound are the columns in the associated
// data, after the member and the ID.
type resealedTable struct {
	name  string
	bound []string
}

// resealedTables leaves out the answers to envelopes: they have only a hash of the ID to which
// they're bound, and are deleted after 24 hours.
var resealedTables = []resealedTable{
	{"records", []string{"start_at", "end_at", "kind", "placed", "day", "zone", "planned"}},
	{"steps", []string{"at"}},
	{"schedules", []string{"kind"}},
	{"outbox", []string{"kind", "subject", "due_at"}},
	{"shares", []string{"number", "state", "until_at", "version"}},
	{"received", []string{"share_id", "owner_id", "at"}},
	{"answers", []string{"share_id", "by_id", "at"}},
	{"requests", []string{"at"}},
	{"bills", []string{"at"}},
}

// resealBatch is how many rows are read, and resealed by one statement; resealCommit, how many
// share a transaction.
const (
	resealBatch  = 200
	resealCommit = 2000
)

// resealing is the work in progress.
type resealing struct {
	key *key
	db  *gorm.DB
	tx  *gorm.DB
	// written counts the rows in the transaction; done, those that are finished; all, all of
	// them.
	written, done, all int
	told               func(done, all int)
}

func (s *Store) reseal(db *gorm.DB, told func(done, all int)) error {
	r := &resealing{key: s.key.Load(), db: db, told: told}
	if told == nil {
		r.told = func(int, int) {}
	}
	if err := r.count(); err != nil {
		return err
	}
	r.tx = db.Begin()
	if err := errors.Join(r.tx.Error, r.run()); err != nil {
		r.tx.Rollback()
		return err
	}
	return r.tx.Commit().Error
}

func (r *resealing) count() error {
	for _, table := range append([]resealedTable{{name: "members"}}, resealedTables...) {
		var n int64
		if err := r.db.Table(table.name).Count(&n).Error; err != nil {
			return fmt.Errorf("count %s: %w", table.name, err)
		}
		r.all += int(n)
	}
	return nil
}

func (r *resealing) run() error {
	if err := r.tokens(); err != nil {
		return err
	}
	for last := ""; ; {
		var page []memberRow
		if err := r.tx.Select("id", "enterprise", "team", "slack_user", "wrapped", "sealed").Where("id > ?", last).Order("id").Limit(resealBatch).Find(&page).Error; err != nil {
			return fmt.Errorf("read members: %w", err)
		}
		for _, m := range page {
			if err := r.member(m); err != nil {
				return err
			}
		}
		if len(page) < resealBatch {
			return r.finish()
		}
		last = page[len(page)-1].ID
	}
}

// finish keeps the earlier hash keys, and marks the database as being in the new format.
func (r *resealing) finish() error {
	row := r.key.sealFormer(r.key.hashedBefore)
	if err := r.tx.Create(&row).Error; err != nil {
		return fmt.Errorf("keep the former hash keys: %w", err)
	}
	if err := r.tx.Exec("UPDATE deployment SET format = ?", sealVersion).Error; err != nil {
		return fmt.Errorf("note the new format: %w", err)
	}
	r.told(r.all, r.all)
	return nil
}

func (r *resealing) tokens() error {
	all, err := find[workspaceRow](r.tx.Where("sealed_token IS NOT NULL"), "workspaces")
	if err != nil {
		return err
	}
	for _, w := range all {
		who := WorkspaceKey{w.Enterprise, w.Team}
		token, err := r.key.before.open(w.SealedToken, "workspaces", who.String(), "token")
		if err != nil {
			continue // it's in the new format, or nobody can open it
		}
		sealed := r.key.workspaces.seal(token, associate("workspaces.sealed_token", w.Enterprise, w.Team))
		if err := r.tx.Exec("UPDATE workspaces SET sealed_token = ? WHERE enterprise = ? AND team = ?", sealed, w.Enterprise, w.Team).Error; err != nil {
			return fmt.Errorf("seal a workspace's token: %w", err)
		}
	}
	return nil
}

// member reseals a member's rows, the member's own last. If nobody can open the member's key,
// it stays as it is.
func (r *resealing) member(m memberRow) error {
	memberKey, err := r.key.before.open(m.Wrapped, "members", m.ID, "key")
	if errors.Is(err, ErrBroken) {
		return nil // it was already resealed, or is reported when it's read
	}
	if err != nil {
		return err
	}
	before, err := newFormerVault(memberKey)
	if err != nil {
		return err
	}
	keys, err := newMemberKeys(memberKey)
	if err != nil {
		return err
	}
	for _, table := range resealedTables {
		if err := r.rows(table, m.ID, before, keys.vault); err != nil {
			return fmt.Errorf("seal %s: %w", table.name, err)
		}
	}
	wrapped := r.key.members.seal(memberKey, associate("members.wrapped", m.Enterprise, m.Team, m.User, m.ID))
	settings := m.Sealed
	if plain, err := before.open(m.Sealed, "members", m.ID, m.ID); err == nil {
		settings = keys.seal(plain, associate("members.sealed", m.ID))
	}
	// The new version of the row keeps anything decided on the old one from being stored.
	err = r.tx.Exec("UPDATE members SET wrapped = ?, sealed = ?, version = version + 1 WHERE id = ?", wrapped, settings, m.ID).Error
	if err != nil {
		return fmt.Errorf("wrap a member's key: %w", err)
	}
	return r.wrote(1, 1)
}

func (r *resealing) rows(table resealedTable, member string, before formerVault, after vault) error {
	for last := ""; ; {
		page, err := r.page(table, member, last)
		if err != nil {
			return err
		}
		fresh := make([]any, 0, 2*len(page))
		for _, row := range page {
			plain, err := before.open(row.sealed, table.name, member, row.id)
			if err != nil {
				continue // it's in the new format, or nobody can open it
			}
			fresh = append(fresh, row.id, after.seal(plain, row.associated))
		}
		if err := r.write(table, fresh); err != nil {
			return err
		}
		if err := r.wrote(len(page), len(fresh)/2); err != nil {
			return err
		}
		if len(page) < resealBatch {
			return nil
		}
		last = page[len(page)-1].id
	}
}

// resealedRow is a stored row, and its text's new associated data.
type resealedRow struct {
	id         string
	sealed     []byte
	associated associatedData
}

func (r *resealing) page(table resealedTable, member, last string) ([]resealedRow, error) {
	columns := strings.Join(append([]string{"id", "sealed"}, table.bound...), ", ")
	rows, err := r.tx.Raw("SELECT "+columns+" FROM "+table.name+" WHERE member_id = ? AND id > ? AND sealed IS NOT NULL ORDER BY id LIMIT ?", member, last, resealBatch).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var page []resealedRow
	for rows.Next() {
		var row resealedRow
		values := make([]any, len(table.bound))
		into := []any{&row.id, &row.sealed}
		for i := range values {
			into = append(into, &values[i])
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		row.associated = associate(table.name+".sealed", member, row.id)
		for _, value := range values {
			if row.associated, err = row.associated.value(value); err != nil {
				return nil, err
			}
		}
		page = append(page, row)
	}
	return page, rows.Err()
}

// value adds a column's value.
func (p associatedData) value(value any) (associatedData, error) {
	switch v := value.(type) {
	case nil:
		return p.text(""), nil
	case int64:
		return p.number(v), nil
	case bool:
		return p.flag(v), nil
	case string:
		return p.text(v), nil
	case []byte:
		return p.text(string(v)), nil
	}
	return nil, fmt.Errorf("a column has a %T, which can't be part of a sealed text's place", value)
}

// write stores the sealed texts, each after its ID.
func (r *resealing) write(table resealedTable, fresh []any) error {
	if len(fresh) == 0 {
		return nil
	}
	kind := "bytea"
	if r.tx.Name() == "sqlite" {
		kind = "blob"
	}
	var values []string
	for i := 1; i < len(fresh); i += 2 {
		values = append(values, fmt.Sprintf("(CAST($%d AS text), CAST($%d AS %s))", i, i+1, kind))
	}
	query := "UPDATE " + table.name + " SET sealed = fresh.column2 FROM (VALUES " + strings.Join(values, ", ") + ") AS fresh WHERE " + table.name + ".id = fresh.column1"
	return execute(r.tx, []statement{{query: query, args: fresh, rows: anyNumber}})
}

// wrote counts finished rows and those just written, and commits when there are enough of
// these.
func (r *resealing) wrote(done, written int) error {
	r.done, r.written = r.done+done, r.written+written
	if r.written < resealCommit {
		return nil
	}
	if err := r.tx.Commit().Error; err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	r.written, r.tx = 0, r.db.Begin()
	r.told(r.done, r.all)
	return r.tx.Error
}
