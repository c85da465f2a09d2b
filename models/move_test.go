package models_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// filled makes a SQLite database with something in it, closes it, and returns its URL.
func filled(t *testing.T) string {
	t.Helper()
	url := "sqlite:" + filepath.Join(t.TempDir(), "from.db")
	s, err := models.Open(t.Context(), url, models.Options{Key: key1})
	must(t, err)
	defer s.Close()
	must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-1"}, now))
	must(t, s.SetWorkspaceRules(t.Context(), ann.Workspace(), models.WorkspaceRules{FilesOff: true}, now))
	for _, who := range []models.MemberKey{ann, {Enterprise: "E1", Team: "T1", User: "UANN"}} {
		m := member(t, s, who)
		m.Settings.DefaultTag = "acme"
		for i := range 3 {
			entry := models.NewHistoryEntry("add", now)
			change := &models.Change{Member: m, Envelope: "e" + string(rune('a'+i)), Answer: []byte("done"), At: now, History: []models.HistoryEntry{*entry}}
			for range 400 { // more than one page
				r := aRecord("ünïcode 🕰 '\"; --")
				r.Placed = i == 1
				change.Records = append(change.Records, r)
			}
			must(t, s.Commit(t.Context(), change))
		}
		running := aRecord("runs")
		running.End = time.Time{}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{running}}))
	}
	return url
}

func content(t *testing.T, url string) []byte {
	t.Helper()
	path := strings.TrimPrefix(url, "sqlite:")
	all, err := os.ReadFile(path)
	must(t, err)
	if log, err := os.ReadFile(path + "-wal"); err == nil {
		all = append(all, log...)
	}
	return all
}

// TestEverythingMovesToAnotherDatabaseAndTheFirstStaysAsItWas copies SQLite to
// PostgreSQL, and that back to SQLite.
func TestEverythingMovesToAnotherDatabaseAndTheFirstStaysAsItWas(t *testing.T) {
	eachDatabase(t, func(t *testing.T, to string) {
		from := filled(t)
		before := content(t, from)
		moved, err := models.Move(t.Context(), from, to, key1, nil)
		must(t, err)
		if !bytes.Equal(before, content(t, from)) {
			t.Error("the first database changed")
		}
		first, second := open(t, from), open(t, to)
		for _, who := range []models.MemberKey{ann, {Enterprise: "E1", Team: "T1", User: "UANN"}} {
			a, b := member(t, first, who), member(t, second, who)
			there, err := first.AllRecords(t.Context(), a)
			must(t, err)
			here, err := second.AllRecords(t.Context(), b)
			must(t, err)
			if !reflect.DeepEqual(there, here) || len(here) != 1201 || !reflect.DeepEqual(a.Settings, b.Settings) {
				t.Errorf("%v has %d records, %+v", who, len(here), b.Settings)
			}
			if answer, found, err := second.Answered(t.Context(), b, "eb"); err != nil || !found || string(answer) != "done" {
				t.Errorf("an answered envelope: %q, %v, %v", answer, found, err)
			}
			must(t, second.Commit(t.Context(), &models.Change{Member: b, Records: []record.Record{aRecord("goes on")}}))
		}
		if w, err := second.Workspace(t.Context(), ann.Workspace()); err != nil || w.Token != "xoxb-1" {
			t.Errorf("the workspace: %+v, %v", w, err)
		}
		if rules, err := second.WorkspaceRules(t.Context(), ann.Workspace()); err != nil || !rules.FilesOff || rules.ChannelsOff {
			t.Errorf("the rules: %+v, %v", rules, err)
		}
		names, err := raw(t, from).Migrator().GetTables()
		must(t, err)
		for _, name := range names {
			told := slices.ContainsFunc(moved, func(m models.Moved) bool { return m.Table == name })
			if !told && name != "migrations" && !strings.HasPrefix(name, "sqlite_") {
				t.Errorf("%s was left behind", name)
			}
		}
		back, err := models.Move(t.Context(), to, "sqlite:"+filepath.Join(t.TempDir(), "back.db"), key1, nil)
		must(t, err)
		for i, m := range back {
			if m.Table == "records" && (m.Rows != moved[i].Rows+2 || m.Checksum == moved[i].Checksum) || m.Table == "workspaces" && m != moved[i] {
				t.Errorf("back: %+v, there: %+v", m, moved[i])
			}
		}
	})
}

// TestACopyHoldsAFewRowsAtATime copies 10 MB of records there and back, and looks at
// every page how much is in use.
func TestACopyHoldsAFewRowsAtATime(t *testing.T) {
	eachDatabase(t, func(t *testing.T, to string) {
		from := "sqlite:" + filepath.Join(t.TempDir(), "from.db")
		s := open(t, from)
		m := member(t, s, ann)
		const each, records, letters = 500, 2_000, 5_000
		for range records / each {
			change := &models.Change{Member: m, At: now}
			for range each {
				change.Records = append(change.Records, aRecord(strings.Repeat("x", letters)))
			}
			must(t, s.Commit(t.Context(), change))
			m = member(t, s, ann)
		}
		must(t, s.Close())
		for _, way := range [][2]string{{from, to}, {to, "sqlite:" + filepath.Join(t.TempDir(), "back.db")}} {
			start, most, calls := inUse(), uint64(0), 0
			_, err := models.Move(t.Context(), way[0], way[1], key1, func(string, int) {
				calls++
				most = max(most, inUse())
			})
			must(t, err)
			if calls < records/300 || most > start+4<<20 {
				t.Errorf("%d MB are in use under way, and %d MB before; told %d times", most>>20, start>>20, calls)
			}
		}
	})
}

// inUse is how much of the heap is in use, in bytes.
func inUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func TestMoveSaysWhyItRefuses(t *testing.T) {
	other := bytes.Repeat([]byte{2}, models.KeySize)
	for name, c := range map[string]struct {
		arrange func(t *testing.T) (from, to string)
		key     []byte
		want    error
		says    string
	}{
		"nothing is there": {func(t *testing.T) (string, string) {
			return "sqlite:" + t.TempDir() + "/none.db", "sqlite:" + t.TempDir() + "/to.db"
		}, key1, nil, "no database"},
		"the key is another's":  {func(t *testing.T) (string, string) { return filled(t), "sqlite:" + t.TempDir() + "/to.db" }, other, models.ErrWrongKey, ""},
		"the target is in use":  {func(t *testing.T) (string, string) { return filled(t), filled(t) }, key1, nil, "name an empty one"},
		"the target is the one": {func(t *testing.T) (string, string) { url := filled(t); return url, url }, key1, nil, "name an empty one"},
		"the target is another's": {func(t *testing.T) (string, string) {
			to := "sqlite:" + t.TempDir() + "/to.db"
			s, err := models.Open(t.Context(), to, models.Options{Key: other})
			must(t, err)
			must(t, s.Close())
			return filled(t), to
		}, key1, nil, "another Sundial's"},
		"an older version made it": {func(t *testing.T) (string, string) {
			from := filled(t)
			must(t, raw(t, from).Exec("DELETE FROM migrations WHERE id LIKE '0002%'").Error)
			return from, "sqlite:" + t.TempDir() + "/to.db"
		}, key1, models.ErrOlder, ""},
		"a newer version made it": {func(t *testing.T) (string, string) {
			from := filled(t)
			must(t, raw(t, from).Exec("INSERT INTO migrations (id) VALUES ('9999')").Error)
			return from, "sqlite:" + t.TempDir() + "/to.db"
		}, key1, models.ErrNewer, ""},
	} {
		t.Run(name, func(t *testing.T) {
			from, to := c.arrange(t)
			moved, err := models.Move(t.Context(), from, to, c.key, nil)
			if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v, %v", moved, err)
			}
		})
	}
}
