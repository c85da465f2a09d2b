package models_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sundial/models"
	"sundial/record"
)

// TestABackupChangesNothingAndNeedsNoKey takes one of a database of an older version,
// which stays of that version, as the copy is.
func TestABackupChangesNothingAndNeedsNoKey(t *testing.T) {
	url := filled(t)
	must(t, raw(t, url).Exec("DELETE FROM migrations WHERE id = '0003-workspace-rules'").Error)
	must(t, raw(t, url).Exec("DROP TABLE workspace_rules").Error)
	file := filepath.Join(t.TempDir(), "backup.db")
	must(t, models.Backup(t.Context(), url, file))
	for _, at := range []string{url, "sqlite:" + file} {
		if raw(t, at).Migrator().HasTable("workspace_rules") {
			t.Errorf("%s was migrated", at)
		}
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	to := "sqlite:" + filepath.Join(t.TempDir(), "restored.db")
	must(t, models.Restore(to, file))
	s := open(t, to) // this version migrates it
	if records, err := s.AllRecords(t.Context(), member(t, s, ann)); err != nil || len(records) != 1201 {
		t.Errorf("%d records, %v", len(records), err)
	}
}

// TestABackupTakenWhileOthersWriteIsWhole copies from next to the process that writes.
func TestABackupTakenWhileOthersWriteIsWhole(t *testing.T) {
	url := "sqlite:" + filepath.Join(t.TempDir(), "a.db")
	s := open(t, url)
	m, stop, ended := member(t, s, ann), make(chan struct{}), make(chan int)
	go func() {
		written := 0
		defer func() { ended <- written }()
		for {
			select {
			case <-stop:
				return
			default:
				if err := s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("x"), aRecord("y")}}); err != nil {
					t.Error(err)
					return
				}
				written += 2
			}
		}
	}()
	folder := t.TempDir()
	for _, name := range []string{"1.db", "2.db", "3.db"} {
		must(t, models.Backup(t.Context(), url, filepath.Join(folder, name)))
	}
	close(stop)
	written := <-ended
	for _, name := range []string{"1.db", "2.db", "3.db"} {
		copied := open(t, "sqlite:"+filepath.Join(folder, name))
		records, err := copied.AllRecords(t.Context(), member(t, copied, ann))
		if err != nil || len(records)%2 != 0 || len(records) > written {
			t.Errorf("%s: %d records of %d, %v", name, len(records), written, err)
		}
	}
}

func TestBackupAndRestoreSayWhyTheyRefuse(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	write := func(name, content string) string {
		must(t, os.WriteFile(at(name), []byte(content), 0o600))
		return at(name)
	}
	url := filled(t)
	good := at("good.db")
	must(t, models.Backup(t.Context(), url, good))
	torn, err := os.ReadFile(good)
	must(t, err)
	write("torn.db", string(torn[:len(torn)/2]))
	must(t, raw(t, "sqlite:"+at("other.db")).Exec("CREATE TABLE x (id integer)").Error)
	write("left.db-wal", "what a former database left")
	for name, c := range map[string]struct {
		err  error
		says string
	}{
		"no database":               {models.Backup(t.Context(), "sqlite:"+at("none.db"), at("b.db")), "there's no database"},
		"a file that is there":      {models.Backup(t.Context(), url, write("there", "mine")), "name a new file"},
		"a backup of PostgreSQL":    {models.Backup(t.Context(), "postgres://db/x", at("b.db")), "pg_dump"},
		"over a database":           {models.Restore(url, good), "move it away first"},
		"beside a log left behind":  {models.Restore("sqlite:"+at("left.db"), good), "left.db-wal already exists"},
		"half a backup":             {models.Restore("sqlite:"+at("r.db"), at("torn.db")), "isn't a complete SQLite database"},
		"no database at all":        {models.Restore("sqlite:"+at("r.db"), at("there")), "isn't a complete SQLite database"},
		"another program's":         {models.Restore("sqlite:"+at("r.db"), at("other.db")), "not a backup of Sundial's"},
		"a backup that isn't there": {models.Restore("sqlite:"+at("r.db"), at("nowhere")), "read the backup"},
		"into PostgreSQL":           {models.Restore("postgres://db/x", good), "pg_restore"},
	} {
		if c.err == nil || !strings.Contains(c.err.Error(), c.says) {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	if content, err := os.ReadFile(at("there")); err != nil || string(content) != "mine" {
		t.Errorf("the file that was there holds %q, %v", content, err)
	}
	if left, err := filepath.Glob(at(".sundial-*")); err != nil || len(left) != 0 {
		t.Errorf("drafts are left: %v, %v", left, err)
	}
	if _, err := os.Stat(at("r.db")); err == nil {
		t.Error("a refused restore left a database")
	}
}
