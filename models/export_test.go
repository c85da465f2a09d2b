package models

import (
	"flag"
	"fmt"
	"strings"

	"gorm.io/gorm"
)

var dumpNewest = flag.Bool("dump", false, "write what later versions are tested with: the dump of the newest database (needs sqlite3 and pg_dump) and the golden documents")

// DumpNewest says that the test was asked to write the files of the newest version.
var DumpNewest = dumpNewest

// LimitPages makes a SQLite database full at that many pages.
func (s *Store) LimitPages(n int) error {
	return s.write.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", n)).Error
}

// Queued returns how many changes wait for the writer.
func (s *Store) Queued() int { return len(s.writer.queue) }

// Versions lists the ids of the migrations, oldest first.
func Versions() []string { return versions }

// RunMigration runs a migration's text as if it were in a file.
func RunMigration(db *gorm.DB, text string) error { return runStatements(db, text) }

// Shown returns a setting of a connection to PostgreSQL.
func (s *Store) Shown(t interface{ Fatal(...any) }, name string) (value string) {
	if err := s.read.Raw("SELECT current_setting(?)", name).Scan(&value).Error; err != nil {
		t.Fatal(err)
	}
	return value
}

// Hot returns how many members are remembered, and about how many bytes of them.
func (s *Store) Hot() (members, bytes int) {
	s.hot.mu.Lock()
	defer s.hot.mu.Unlock()
	return len(s.hot.byKey), s.hot.bytes
}

// SealAsBefore puts a database back to how versions before 0014-new-seals sealed it.
func (s *Store) SealAsBefore(t interface{ Fatal(...any) }) {
	err := s.write.Transaction(func(tx *gorm.DB) error {
		k := s.key.Load()
		var all []memberRow
		if err := tx.Find(&all).Error; err != nil {
			return err
		}
		for _, m := range all {
			if err := sealMemberAsBefore(tx, k, m); err != nil {
				return err
			}
		}
		var workspaces []workspaceRow
		if err := tx.Find(&workspaces).Error; err != nil {
			return err
		}
		for _, w := range workspaces {
			who := WorkspaceKey{w.Enterprise, w.Team}
			token, err := k.workspaces.open(w.SealedToken, tokenData(who))
			if err != nil {
				return err
			}
			sealed := k.before.seal(token, "workspaces", who.String(), "token")
			if err := tx.Model(&workspaceRow{}).Where("enterprise = ? AND team = ?", w.Enterprise, w.Team).UpdateColumn("sealed_token", sealed).Error; err != nil {
				return err
			}
		}
		return tx.Exec("UPDATE deployment SET format = 1").Error
	})
	if err != nil {
		t.Fatal(err)
	}
}

func sealMemberAsBefore(tx *gorm.DB, k *key, m memberRow) error {
	own, err := k.members.open(m.Wrapped, wrappedData(MemberKey{m.Enterprise, m.Team, m.User}, m.ID))
	if err != nil {
		return err
	}
	keys, err := newMemberKeys(own)
	if err != nil {
		return err
	}
	former, err := newFormerVault(own)
	if err != nil {
		return err
	}
	r := &resealing{key: k, db: tx, tx: tx}
	for _, table := range resealedTables {
		for last := ""; ; {
			page, err := r.page(table, m.ID, last)
			if err != nil {
				return err
			}
			var fresh []any
			for _, row := range page {
				plain, err := keys.open(row.sealed, row.associated)
				if err != nil {
					return err
				}
				fresh = append(fresh, row.id, former.seal(plain, table.name, m.ID, row.id))
			}
			if err := r.write(table, fresh); err != nil {
				return err
			}
			if len(page) < resealBatch {
				break
			}
			last = page[len(page)-1].id
		}
	}
	settings, err := keys.open(m.Sealed, settingsData(m.ID))
	if err != nil {
		return err
	}
	before := map[string]any{"wrapped": k.before.seal(own, "members", m.ID, "key"), "sealed": former.seal(settings, "members", m.ID, m.ID)}
	return tx.Model(&memberRow{}).Where("id = ?", m.ID).Updates(before).Error
}

// KeepHot remembers the member as a commit that succeeded does.
func (s *Store) KeepHot(c *Change) { s.keepHot(c) }

// HotText returns all that's remembered of members, as Go prints it.
func (s *Store) HotText() string {
	s.hot.mu.Lock()
	defer s.hot.mu.Unlock()
	var all strings.Builder
	for at := s.hot.recent.Front(); at != nil; at = at.Next() {
		h := at.Value.(*hotMember)
		fmt.Fprintf(&all, "%+v %+v %+v %+v", h.member.Settings, h.running, h.spans, h.tags)
	}
	return all.String()
}
