package models

import "fmt"

// LimitPages makes a SQLite database full at that many pages.
func (s *Store) LimitPages(n int) error {
	return s.write.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", n)).Error
}
