package models_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"testing"

	"sundial/models"
	"sundial/record"
)

func TestAfterARekeyOnlyTheNewKeyOpensEverything(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, want := member(t, s, ann), aRecord("kept")
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{want}}))
		must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-1"}, now))
		key2 := bytes.Repeat([]byte{2}, models.KeySize)
		must(t, s.Rekey(t.Context(), key2))
		must(t, s.Close())
		if _, err := models.Open(t.Context(), url, models.Options{Key: key1}); !errors.Is(err, models.ErrWrongKey) {
			t.Errorf("the former key: %v", err)
		}
		s, err := models.Open(t.Context(), url, models.Options{Key: key2})
		must(t, err)
		defer s.Close()
		got, err := s.Record(t.Context(), member(t, s, ann), want.ID)
		must(t, err)
		w, err := s.Workspace(t.Context(), ann.Workspace())
		must(t, err)
		if got.Note != "kept" || w.Token != "xoxb-1" {
			t.Errorf("got %q and token %q", got.Note, w.Token)
		}
	})
}

func TestABackupTakenInUseComesBack(t *testing.T) {
	folder := t.TempDir()
	from := "sqlite:" + filepath.Join(folder, "a.db")
	s := open(t, from)
	m, want := member(t, s, ann), aRecord("kept")
	must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{want}}))
	copied := filepath.Join(folder, "backup")
	must(t, models.Backup(t.Context(), from, copied))
	if err := models.Backup(t.Context(), from, copied); err == nil {
		t.Error("a second backup wrote over the first")
	}
	url := "sqlite:" + filepath.Join(folder, "b.db")
	must(t, models.Restore(url, copied))
	if err := models.Restore(url, copied); err == nil {
		t.Error("restore wrote over a database")
	}
	again := open(t, url)
	got, err := again.Record(t.Context(), member(t, again, ann), want.ID)
	must(t, err)
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
