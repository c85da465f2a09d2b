package models_test

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
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

// stranger is another program: it knows docs/encryption.md, SQL, HKDF and AES-256-GCM,
// and none of Sundial's code.
type stranger struct {
	t  *testing.T
	db *sql.DB
}

func opened(secret []byte, use string, sealed []byte, place ...string) (string, error) {
	id, err := hkdf.Key(sha256.New, secret, nil, "sundial/2 key id", 4)
	if err != nil {
		return "", err
	}
	if len(sealed) < 17 || sealed[0] != 2 || !bytes.Equal(sealed[1:5], id) {
		return "", errors.New("no sealed text of version 2, or another key's")
	}
	key, err := hkdf.Key(sha256.New, secret, nil, "sundial/2 "+use, 32)
	if err != nil {
		return "", err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return "", err
	}
	associated := ""
	for _, part := range append([]string{"sundial/2"}, place...) {
		associated += fmt.Sprintf("%d:%s,", len(part), part)
	}
	padded, err := gcm.Open(nil, sealed[5:17], sealed[17:], []byte(associated))
	return strings.TrimSuffix(strings.TrimRight(string(padded), "\x00"), "\x80"), err
}

// inPlace lists, by table, the columns of a text's place behind the row's id.
var inPlace = map[string][]string{
	"records": {"start_at", "end_at", "kind", "CAST(placed AS integer)", "day", "zone", "planned"},
	"steps":   {"at"}, "schedules": {"kind"}, "outbox": {"kind", "subject", "due_at"}, "bills": {"at"},
	"shares": {"number", "state", "until_at", "version"}, "received": {"share_id", "owner_id", "at"},
	"answers": {"share_id", "by_id", "at"}, "requests": {"at"},
}

// tables returns those whose rows are sealed with their member's key.
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
	err := s.each(`SELECT wrapped, enterprise, team, slack_user, id FROM members`, 4, func(wrapped []byte, place []string) error {
		own, err := opened(key, "members", wrapped, append([]string{"members.wrapped"}, place...)...)
		keys[place[3]] = []byte(own)
		return err
	})
	if err != nil {
		return "", err
	}
	err = s.each(`SELECT sealed, id FROM members`, 1, func(sealed []byte, place []string) error {
		plain, err := opened(keys[place[0]], "words", sealed, "members.sealed", place[0])
		all.WriteString("members: " + plain + "\n")
		return err
	})
	if err != nil {
		return "", err
	}
	for _, table := range s.tables() {
		columns := append([]string{"sealed", "member_id", "id"}, inPlace[table]...)
		query := fmt.Sprintf(`SELECT %s FROM %s WHERE sealed IS NOT NULL`, strings.Join(columns, ", "), table)
		err := s.each(query, len(columns)-1, func(sealed []byte, place []string) error {
			plain, err := opened(keys[place[0]], "words", sealed, append([]string{table + ".sealed"}, place...)...)
			all.WriteString(table + ": " + plain + "\n")
			return err
		})
		if err != nil {
			return all.String(), fmt.Errorf("%s: %w", table, err)
		}
	}
	return all.String(), nil
}

// each yields what's sealed in each row, and the texts behind it.
func (s *stranger) each(query string, texts int, do func(sealed []byte, place []string) error) error {
	rows, err := s.db.Query(query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var sealed []byte
		place := make([]string, texts)
		into := []any{&sealed}
		for i := range place {
			into = append(into, &place[i])
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := do(sealed, place); err != nil {
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
		Member: m, Records: []record.Record{aRecord("zebrafish #acme")}, History: []models.HistoryEntry{*entry}, Shares: []models.Share{share},
		Schedules: []models.Schedule{{ID: models.NewID(), Kind: models.TextReminder, Text: "narwhal", Zone: "UTC", Next: now.Add(time.Hour)}},
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

// openedBefore returns how another program opens what versions before 0014-new-seals sealed.
func openedBefore(key, sealed []byte, table, owner, id string) (string, error) {
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
