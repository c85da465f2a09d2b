package program

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"sundial/models/modelstest"
)

// TestNoWordOfAFullRunIsInPostgreSQL searches its tables, and its files, where the
// server is on this machine: tables, write-ahead log and the server's own log.
func TestNoWordOfAFullRunIsInPostgreSQL(t *testing.T) {
	server := modelstest.Postgres(t)
	run, err := runFully(server, "en-GB")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	for _, word := range run.words {
		words[word] = true
	}
	conn, err := pgx.Connect(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.WithoutCancel(t.Context()))
	for table, text := range tables(t, conn) {
		if found := among(words, []byte(text)); found > 0 {
			t.Errorf("%d words that were typed stand in the table %s", found, table)
		}
	}
	if found := among(words, []byte(run.log+run.metrics+strings.Join(run.urls, "\n"))); found > 0 {
		t.Errorf("%d words stand in the log, the metrics or a URL", found)
	}
	inFiles(t, conn, words)
}

// tables returns all rows of the schema as text; what's binary comes as it is.
func tables(t *testing.T, conn *pgx.Conn) map[string]string {
	t.Helper()
	rows, err := conn.Query(t.Context(), "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()")
	if err != nil {
		t.Fatal(err)
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(names) < 10 {
		t.Fatalf("%d tables, %v", len(names), err)
	}
	all, some := map[string]string{}, 0
	for _, name := range names {
		rows, err := conn.Query(t.Context(), "SELECT * FROM "+pgx.Identifier{name}.Sanitize())
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for rows.Next() {
			values, err := rows.Values()
			if err != nil {
				t.Fatal(err)
			}
			for _, value := range values {
				if binary, ok := value.([]byte); ok {
					some++
					value = string(binary)
				}
				fmt.Fprintln(&text, value)
			}
		}
		if rows.Err() != nil {
			t.Fatal(rows.Err())
		}
		all[name] = text.String()
	}
	if some < 100 || !strings.Contains(all["members"], "UANN") {
		t.Fatalf("%d sealed texts, and no id of a member: the search proves nothing", some)
	}
	return all
}

// inFiles searches all that the server has on its disk.
func inFiles(t *testing.T, conn *pgx.Conn, words map[string]bool) {
	t.Helper()
	var folder string
	if err := conn.QueryRow(t.Context(), "SHOW data_directory").Scan(&folder); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadDir(folder); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("the server's files can't be searched: %v", err)
		}
		t.Skip("the server's files are not readable here, so its tables alone were searched")
	}
	if _, err := conn.Exec(t.Context(), "CHECKPOINT"); err != nil { // what it holds in memory goes to its files
		t.Fatal(err)
	}
	files, ids := 0, 0
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && !entry.Type().IsRegular() {
			return nil
		}
		content, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) { // dropped in the meantime
			return nil
		}
		if err != nil {
			return err
		}
		files++
		ids += bytes.Count(content, []byte("UANN"))
		if found := among(words, content); found > 0 {
			t.Errorf("%d words that were typed stand in PostgreSQL's %s", found, strings.TrimPrefix(path, folder))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 || ids == 0 {
		t.Errorf("%d files, with the member's id %d times: the search proves nothing", files, ids)
	}
	t.Logf("%d words in %d files", len(words), files)
}

// among counts how often one of the words, as newWord makes them, is in the
// content, in any letter case.
func among(words map[string]bool, content []byte) int {
	length, found := len(newWord()), 0
	for i := 0; i+length <= len(content); i++ {
		if content[i]|0x20 == 'w' && words[string(bytes.ToLower(content[i:i+length]))] {
			found++
		}
	}
	return found
}

func TestTheSearchFindsAWordInAnyLetterCase(t *testing.T) {
	word := newWord()
	content := []byte("\x00w" + strings.ToUpper(word) + "\xffw" + word)
	if got := among(map[string]bool{word: true}, content); got != 2 {
		t.Errorf("found %d", got)
	}
}
