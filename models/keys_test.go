package models_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sundial/models"
	"sundial/record"
)

func TestAWrongKeyTouchesNothing(t *testing.T) {
	folder := t.TempDir()
	url := "sqlite:" + filepath.Join(folder, "test.db")
	s := open(t, url)
	must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Records: []record.Record{aRecord("x")}}))
	must(t, s.Close())
	before := files(t, folder)
	if _, err := models.Open(t.Context(), url, models.Options{Key: bytes.Repeat([]byte{2}, models.KeySize)}); !errors.Is(err, models.ErrWrongKey) {
		t.Fatalf("the wrong key: %v", err)
	}
	after := files(t, folder)
	if len(after) != len(before) {
		t.Errorf("files before %d, after %d", len(before), len(after))
	}
	for name, content := range before {
		if !bytes.Equal(after[name], content) {
			t.Errorf("%s has changed", name)
		}
	}
}

func files(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(folder)
	must(t, err)
	all := map[string][]byte{}
	for _, entry := range entries {
		all[entry.Name()], err = os.ReadFile(filepath.Join(folder, entry.Name()))
		must(t, err)
	}
	return all
}

func TestARunningProcessContinuesWithTheNewKey(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		key2 := bytes.Repeat([]byte{2}, models.KeySize)
		serving, err := models.Open(t.Context(), url, models.Options{Key: key1, Reload: func() ([]byte, error) { return key2, nil }})
		must(t, err)
		defer serving.Close()
		m, want := member(t, serving, ann), aRecord("before")
		must(t, serving.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{want}}))

		operator := open(t, url)
		newcomer := member(t, serving, models.MemberKey{Team: "T1", User: "UNEW"}) // wrapped with the old key
		must(t, operator.Rekey(t.Context(), key2))

		if err := serving.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-1"}, now); !errors.Is(err, models.ErrConflict) {
			t.Errorf("a token sealed with the former key was stored: %v", err)
		}
		if err := serving.Commit(t.Context(), &models.Change{Member: newcomer}); !errors.Is(err, models.ErrConflict) {
			t.Errorf("a key wrapped with the former key was stored: %v", err)
		}
		must(t, serving.Commit(t.Context(), &models.Change{Member: member(t, serving, newcomer.Key)}))
		for _, who := range []models.MemberKey{ann, newcomer.Key} {
			if member(t, serving, who).New || member(t, operator, who).New {
				t.Errorf("%s is gone", who.User)
			}
		}
		got, err := serving.Record(t.Context(), member(t, serving, ann), want.ID)
		must(t, err)
		if got.Note != "before" {
			t.Errorf("got %+v", got)
		}
	})
}
