package models_test

import (
	"crypto/aes"
	"crypto/cipher"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"sundial/models"
	"sundial/record"
)

// stranger is another program: it knows docs/encryption.md, SQL and AES-256-GCM,
// and none of Sundial's code.
type stranger struct {
	t  *testing.T
	db *sql.DB
}

func opened(key, sealed []byte, table, owner, id string) (string, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return "", err
	}
	if len(sealed) < 13 || sealed[0] != 1 {
		return "", errors.New("no sealed text of version 1")
	}
	plain, err := gcm.Open(nil, sealed[1:13], sealed[13:], []byte("sundial/1 "+table+" "+owner+" "+id))
	return string(plain), err
}

// tables are those whose rows are sealed with their member's key.
func (s *stranger) tables() []string {
	s.t.Helper()
	rows, err := s.db.Query(`SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
		WHERE m.type = 'table' AND c.name IN ('id', 'member_id', 'sealed') GROUP BY m.name HAVING count(*) = 3 ORDER BY m.name`)
	must(s.t, err)
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		must(s.t, rows.Scan(&name))
		names = append(names, name)
	}
	must(s.t, rows.Err())
	return names
}

// read opens all that is sealed, with the deployment's key.
func (s *stranger) read(key []byte) (string, error) {
	var all strings.Builder
	keys := map[string][]byte{}
	err := s.each(`SELECT id, id, wrapped FROM members`, func(id, _ string, wrapped []byte) error {
		own, err := opened(key, wrapped, "members", id, "key")
		keys[id] = []byte(own)
		return err
	})
	if err != nil {
		return "", err
	}
	queries := map[string]string{"members": `SELECT id, id, sealed FROM members`}
	for _, table := range s.tables() {
		queries[table] = fmt.Sprintf(`SELECT id, member_id, sealed FROM %s WHERE sealed IS NOT NULL`, table)
	}
	for table, query := range queries {
		err := s.each(query, func(id, owner string, sealed []byte) error {
			plain, err := opened(keys[owner], sealed, table, owner, id)
			all.WriteString(table + ": " + plain + "\n")
			return err
		})
		if err != nil {
			return all.String(), fmt.Errorf("%s: %w", table, err)
		}
	}
	return all.String(), nil
}

func (s *stranger) each(query string, do func(id, owner string, sealed []byte) error) error {
	rows, err := s.db.Query(query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id, owner string
		var sealed []byte
		if err := rows.Scan(&id, &owner, &sealed); err != nil {
			return err
		}
		if err := do(id, owner, sealed); err != nil {
			return err
		}
	}
	return rows.Err()
}

func TestAnotherProgramReadsTheDatabaseWithTheKeyAndNothingWithout(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.db")
	s := open(t, "sqlite:"+path)
	m := member(t, s, ann)
	m.Settings.DefaultTag = "quokka"
	entry := models.NewHistoryEntry("add", now)
	entry.After = []record.Record{aRecord("axolotl")}
	share := models.NewShare(models.ShareOrder{Level: "totals", People: []string{"UBOB"}, At: now}, now)
	share.Number, share.Body = 1, json.RawMessage(`{"Text":"capybara"}`)
	must(t, s.Commit(t.Context(), &models.Change{
		Member: m, Put: []record.Record{aRecord("zebrafish #acme")}, History: []models.HistoryEntry{*entry}, Shares: []models.Share{share},
		Schedules: []models.Schedule{{ID: models.NewScheduleID(), Kind: models.TextReminder, Text: "narwhal", Zone: "UTC", Next: now.Add(time.Hour)}},
	}))
	must(t, s.AddRequest(t.Context(), m, models.NewRequest("UBOB", models.ShareOrder{RangeName: "ocelot", At: now}, now, now.Add(time.Hour))))
	_, err := s.Claim(t.Context(), []models.Claim{})
	must(t, err)

	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	must(t, err)
	defer db.Close()
	reader := &stranger{t, db}
	all, err := reader.read(key1)
	if err != nil {
		t.Errorf("with the key: %v", err)
	}
	for _, word := range []string{"records: zebrafish #acme", "quokka", "axolotl", "narwhal", "capybara", "ocelot"} {
		if !strings.Contains(all, word) {
			t.Errorf("with the key it does not read %q in\n%s", word, all)
		}
	}
	wrong := append([]byte{99}, key1[1:]...)
	if all, err := reader.read(wrong); err == nil || all != "" {
		t.Errorf("without the key it reads %q", all)
	}
}
