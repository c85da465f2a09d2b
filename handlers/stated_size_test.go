package handlers_test

import (
	"database/sql"
	"os"
	"regexp"
	"strconv"
	"testing"

	"sundial/handlers/handlerstest"
)

// TestARowTakesWhatTheOperatorsPageSays compares what typical commands store with the
// table of the page: each row takes at most as much as is said there, and not less than a
// third of it.
func TestARowTakesWhatTheOperatorsPageSays(t *testing.T) {
	d := handlerstest.New(t)
	for _, text := range []string{"start review of the draft #acme/web", "stop", "add 9-10 call with the client about the offer #acme", "list today", "edit 1 note another note #acme", "report today", "undo", "remind in 1m to stretch"} {
		d.Types(ann, text)
	}
	page, err := os.ReadFile("../docs/operate.md")
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", "file:"+d.File)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	stated := regexp.MustCompile("\\| `(steps|envelopes)` \\| ([0-9,]+) bytes \\|").FindAllStringSubmatch(string(page), -1)
	if len(stated) != 2 {
		t.Fatalf("the page states %v", stated)
	}
	for _, row := range stated {
		bytes, err := strconv.ParseFloat(regexp.MustCompile(",").ReplaceAllString(row[2], ""), 64)
		if err != nil {
			t.Fatal(err)
		}
		var mean float64
		if err := db.QueryRowContext(t.Context(), "SELECT avg(length(sealed)) FROM "+row[1]).Scan(&mean); err != nil {
			t.Fatal(err)
		}
		if mean > bytes || mean < bytes/3 {
			t.Errorf("a row of %s takes %.0f bytes, and the page says %.0f", row[1], mean, bytes)
		}
	}
}
