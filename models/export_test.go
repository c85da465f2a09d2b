package models

import (
	"flag"
	"fmt"

	"gorm.io/gorm"
)

var dumpNewest = flag.Bool("dump", false, "write what later versions are tested with: the dump of the newest database (needs sqlite3 and pg_dump) and the golden documents")

// DumpNewest says that the test was asked to write the files of the newest version.
var DumpNewest = dumpNewest

// LimitPages makes a SQLite database full at that many pages.
func (s *Store) LimitPages(n int) error {
	return s.write.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", n)).Error
}

// Queued is how many changes wait for the writer.
func (s *Store) Queued() int { return len(s.writer.queue) }

// Versions lists the ids of the migrations, oldest first.
func Versions() []string { return versions }

// RunMigration runs a migration's text as if it stood in a file.
func RunMigration(db *gorm.DB, text string) error { return runStatements(db, text) }

// Shown is a setting of a connection to PostgreSQL.
func (s *Store) Shown(t interface{ Fatal(...any) }, name string) (value string) {
	if err := s.read.Raw("SELECT current_setting(?)", name).Scan(&value).Error; err != nil {
		t.Fatal(err)
	}
	return value
}

// Hot is how many members are remembered, and about how many bytes of them.
func (s *Store) Hot() (members, bytes int) {
	s.hot.mu.Lock()
	defer s.hot.mu.Unlock()
	return len(s.hot.byKey), s.hot.bytes
}
