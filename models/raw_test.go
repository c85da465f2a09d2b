package models_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestThePageNamesEveryColumnOfTheDatabase compares the list in THREATS.md with the schema:
// a column that reveals something isn't added silently, nor is one kept on the
// page that is gone.
func TestThePageNamesEveryColumnOfTheDatabase(t *testing.T) {
	page, err := os.ReadFile("../THREATS.md")
	must(t, err)
	_, list, found := strings.Cut(string(page), "## What a stolen database reveals")
	if !found {
		t.Fatal("THREATS.md has no such list")
	}
	var named []string
	code := regexp.MustCompile("`([a-z_]+)`")
	for _, line := range strings.Split(list, "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 5 || !code.MatchString(cells[1]) {
			continue
		}
		table := code.FindStringSubmatch(cells[1])[1]
		if strings.TrimSpace(cells[3]) == "" {
			t.Errorf("what the columns of %s tell is missing: %s", table, line)
		}
		for _, column := range code.FindAllStringSubmatch(cells[2], -1) {
			named = append(named, table+"."+column[1])
		}
	}
	slices.Sort(named)
	for i, column := range named[1:] {
		if column == named[i] {
			t.Errorf("%s is named twice", column)
		}
	}
	eachDatabase(t, func(t *testing.T, url string) {
		open(t, url)
		there := columns(t, url)
		for _, column := range without(there, named) {
			t.Errorf("THREATS.md doesn't say what %s tells", column)
		}
		for _, column := range without(named, there) {
			t.Errorf("THREATS.md names %s, which is not there", column)
		}
	})
}

// columns lists TABLE.COLUMN of all that is in the database.
func columns(t *testing.T, url string) (all []string) {
	for _, line := range schema(t, url) {
		if words := strings.Fields(line); words[0] != "index" && !strings.HasPrefix(words[0], "sqlite_") {
			all = append(all, words[0]+"."+words[1])
		}
	}
	return all
}

// TestTheDemoShowsEveryRawTable: what the demo shows leaves out no table and no column.
func TestTheDemoShowsEveryRawTable(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		fillAll(t, s)
		stolen, err := s.DumpRaw(t.Context())
		must(t, err)
		var shown []string
		for _, table := range stolen {
			for _, column := range table.Columns {
				shown = append(shown, table.Name+"."+column)
			}
			if len(table.Rows) == 0 && table.Name != "former_keys" {
				t.Errorf("%s is shown without a row", table.Name)
			}
		}
		if missing := without(columns(t, url), shown); len(missing) > 0 {
			t.Errorf("not shown: %v", missing)
		}
	})
}
