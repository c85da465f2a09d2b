package models_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

// TestNobodyElseChangesALockedMember commits in a second process while the first
// locks the member: the commit waits until the first is done, and finds that the member changed.
func TestNobodyElseChangesALockedMember(t *testing.T) {
	url := modelstest.Postgres(t)
	first, second := open(t, url), open(t, url)
	must(t, first.Commit(t.Context(), &models.Change{Member: member(t, first, ann), Records: []record.Record{aRecord("before")}}))
	other := member(t, second, ann)
	ended := make(chan error, 1)
	must(t, first.WithLockedMember(t.Context(), ann, func(locked *models.Store) error {
		m := member(t, locked, ann)
		go func() {
			ended <- second.Commit(t.Context(), &models.Change{Member: other, Records: []record.Record{aRecord("other")}})
		}()
		waiting(t, url)
		select {
		case err := <-ended:
			t.Errorf("the second did not wait: %v", err)
		default:
		}
		return locked.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("alone")}})
	}))
	if err := <-ended; !errors.Is(err, models.ErrConflict) {
		t.Errorf("the second is told %v", err)
	}
	if records, err := first.AllRecords(t.Context(), member(t, first, ann)); err != nil || len(records) != 2 {
		t.Errorf("%d records, %v", len(records), err)
	}
}

// waiting returns once a statement on members waits for a lock.
func waiting(t *testing.T, url string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	db := raw(t, url).WithContext(ctx)
	for n := 0; n == 0; {
		must(t, db.Raw(`SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%members SET%'`).Scan(&n).Error)
	}
}

func TestALockedMembersChangesAreStoredOrRolledBackTogether(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Records: []record.Record{aRecord("before")}}))
		var kept *models.Store
		must(t, s.WithLockedMember(t.Context(), ann, func(locked *models.Store) error {
			kept = locked
			return locked.Commit(t.Context(), &models.Change{Member: member(t, locked, ann), Records: []record.Record{aRecord("alone")}})
		}))
		count := func() int {
			records, err := s.AllRecords(t.Context(), member(t, s, ann))
			must(t, err)
			return len(records)
		}
		if n := count(); n != 2 {
			t.Errorf("%d records", n)
		}
		// What follows an answer uses the store afterwards.
		must(t, kept.Commit(t.Context(), &models.Change{Member: member(t, kept, ann), Records: []record.Record{aRecord("after")}}))
		if n := count(); n != 3 {
			t.Errorf("%d records after using it once more", n)
		}
		refused := errors.New("refused")
		if err := s.WithLockedMember(t.Context(), ann, func(*models.Store) error { return refused }); !errors.Is(err, refused) {
			t.Errorf("the error came back as %v", err)
		}
	})
}
