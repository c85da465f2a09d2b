package models_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sundial/models"
)

// TestOldEnvelopesGoInBatches leaves those that are kept, however many are old.
func TestOldEnvelopesGoInBatches(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		envelopes := func(name string, n int, at time.Time) {
			var all []string
			for i := range n {
				all = append(all, fmt.Sprint(name, i))
			}
			must(t, s.Commit(t.Context(), &models.Change{Member: m, Also: all, At: at}))
		}
		envelopes("old", 1201, now.Add(-models.EnvelopeRetention-time.Second))
		envelopes("new", 3, now)
		must(t, s.DropOldEnvelopes(t.Context(), now))
		var left int64
		must(t, raw(t, url).Table("envelopes").Count(&left).Error)
		if left != 3 {
			t.Errorf("%d are left", left)
		}
	})
}

func TestSQLiteGivesSpaceBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.db")
	s := open(t, "sqlite:"+path)
	m := member(t, s, ann)
	for i := range 40 {
		must(t, s.Commit(t.Context(), &models.Change{
			Member: m, Envelope: fmt.Sprint("e", i), Answer: []byte(strings.Repeat("x", 1<<18)), At: now.Add(-2 * models.EnvelopeRetention),
		}))
	}
	size := func() int64 {
		var busy []struct{ Busy int }
		must(t, raw(t, "sqlite:"+path).Raw("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy).Error)
		info, err := os.Stat(path)
		must(t, err)
		return info.Size()
	}
	full := size()
	must(t, s.DropOldEnvelopes(t.Context(), now))
	must(t, s.GiveSpaceBack(t.Context()))
	if left := size(); full < 10<<20 || left > full*6/10 {
		t.Errorf("%d bytes became %d", full, left)
	}
}
