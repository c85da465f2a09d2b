package models_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5"

	"sundial/models"
	"sundial/record"
)

// before fills a database with so many records and seals it as an earlier version did.
func before(t *testing.T, url string, records int) {
	t.Helper()
	s, err := models.Open(t.Context(), url, models.Options{Key: key1})
	must(t, err)
	defer s.Close()
	fillAll(t, s)
	for done := 0; done < records; {
		change := &models.Change{Member: member(t, s, bob)}
		for ; len(change.Records) < 1000 && done < records; done++ {
			change.Records = append(change.Records, aRecord(fmt.Sprint("note ", done)))
		}
		must(t, s.Commit(t.Context(), change))
	}
	s.SealAsBefore(t)
	must(t, raw(t, url).Exec("DELETE FROM former_keys").Error)
}

// formats counts the rows of records by the version of what's sealed in them.
func formats(t *testing.T, url string) map[string]int {
	t.Helper()
	var texts []string
	must(t, raw(t, url).Raw("SELECT DISTINCT lower(hex) FROM (SELECT "+hexOf(url)+" AS hex FROM records) AS all_records").Scan(&texts).Error)
	counts := map[string]int{}
	for _, text := range texts {
		var n int
		must(t, raw(t, url).Raw("SELECT count(*) FROM (SELECT lower("+hexOf(url)+") AS hex FROM records) AS all_records WHERE hex = ?", text).Scan(&n).Error)
		counts[text] = n
	}
	return counts
}

// hexOf returns the first byte of what's sealed, in hexadecimal.
func hexOf(url string) string {
	if database(url) == "sqlite" {
		return "hex(substr(sealed, 1, 1))"
	}
	return "encode(substr(sealed, 1, 1), 'hex')"
}

// TestResealingContinuesAfterAKill ends the sealing after each batch in turn. Nothing is
// lost by that: the next start continues, and everything is read in the end.
func TestResealingContinuesAfterAKill(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		const records = 5000
		before(t, url, records)
		if got := formats(t, url); got["02"] != 0 || got["01"] != records+3 {
			t.Fatalf("before: %v", got)
		}
		kills := 0
		for ; ; kills++ {
			ctx, kill := context.WithCancel(t.Context())
			last := 0
			s, err := models.Open(ctx, url, models.Options{Key: key1, Resealed: func(done, all int) {
				if done < last || done > all {
					t.Errorf("%d of %d are done after %d", done, all, last)
				}
				if last = done; done < all {
					kill()
				}
			}})
			kill()
			if err == nil {
				must(t, s.Close())
				break
			}
			if kills > 10 {
				t.Fatalf("it doesn't come to its end: %v", err)
			}
			var versions []string
			must(t, raw(t, url).Raw("SELECT id FROM migrations").Scan(&versions).Error)
			if !slices.Contains(versions, "0014-new-seals") {
				t.Error("in between an earlier version would start")
			}
			if _, err := models.Move(t.Context(), url, freshDatabase(t, "sqlite:"), key1, nil); !errors.Is(err, models.ErrOlder) {
				t.Errorf("a copy in between: %v", err)
			}
		}
		if kills == 0 {
			t.Error("it was sealed in one go")
		}
		if got := formats(t, url); got["01"] != 0 || got["02"] != records+3 {
			t.Errorf("after: %v", got)
		}
		s := open(t, url)
		checkAll(t, s, "0014-new-seals")
		all, err := s.AllRecords(t.Context(), member(t, s, bob))
		must(t, err)
		for i := range all {
			if want := fmt.Sprint("note ", i); len(all) != records || all[i].Note != want {
				t.Fatalf("record %d of %d is %q", i, len(all), all[i].Note)
			}
		}
	})
}

// TestTextsOfAFormerVersionAreRefusedAfterResealing puts a row of before back into its
// place, which opened there then.
func TestTextsOfAFormerVersionAreRefusedAfterResealing(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		before(t, url, 1)
		db := raw(t, url)
		var old, wrapped []byte
		must(t, db.Raw("SELECT sealed FROM records WHERE id = ?", dumpWork.ID).Row().Scan(&old))
		must(t, db.Raw("SELECT wrapped FROM members WHERE slack_user = 'UBOB'").Row().Scan(&wrapped))
		must(t, open(t, url).Close())
		must(t, db.Exec("UPDATE records SET sealed = ? WHERE id = ?", old, dumpWork.ID).Error)
		must(t, db.Exec("UPDATE members SET wrapped = ? WHERE slack_user = 'UBOB'", wrapped).Error)
		s := open(t, url) // nothing is sealed again twice
		m := member(t, s, ann)
		if all, err := s.AllRecords(t.Context(), m); err != nil || len(all) != 2 || len(m.Broken()) != 1 {
			t.Errorf("%d records, %v; left out are %+v", len(all), err, m.Broken())
		}
		if _, err := s.Member(t.Context(), bob, now); !errors.Is(err, models.ErrBroken) {
			t.Errorf("a key of before: %v", err)
		}
	})
}

// TestAFormerVersionThatServesIsNotSealedAway has a process of the version before serve:
// nothing is changed then.
func TestAFormerVersionThatServesIsNotSealedAway(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		restored(t, url, "0013-fewer-indexes")
		stop := serveAsBefore(t, url)
		for range 2 {
			if _, err := models.Open(t.Context(), url, models.Options{Key: key1}); !errors.Is(err, models.ErrFormerServes) {
				t.Errorf("while it serves: %v", err)
			}
		}
		if got := schema(t, url); slices.ContainsFunc(got, func(line string) bool { return strings.HasPrefix(line, "former_keys") }) {
			t.Error("the schema was changed")
		}
		stop()
		s := open(t, url)
		checkAll(t, s, "0013-fewer-indexes")
	})
}

// serveAsBefore holds what a process of the version before held while it served.
func serveAsBefore(t *testing.T, url string) (stop func()) {
	t.Helper()
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok {
		lock, err := os.OpenFile(path+"-serve", os.O_CREATE|os.O_RDWR, 0o600)
		must(t, err)
		must(t, syscall.Flock(int(lock.Fd()), syscall.LOCK_EX))
		return func() { must(t, lock.Close()) }
	}
	conn, err := pgx.Connect(t.Context(), url)
	must(t, err)
	_, err = conn.Exec(t.Context(), "SELECT set_config('application_name', 'sundial serve ' || current_schema()::regnamespace::oid, false)")
	must(t, err)
	return func() {
		// The server ends the session after it has answered: it's gone when it can't be seen.
		must(t, conn.Close(t.Context()))
		for n := 1; n > 0; {
			must(t, raw(t, url).Raw("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'sundial serve ' || current_schema()::regnamespace::oid").Scan(&n).Error)
		}
	}
}

// TestTheKeysCheckStaysReadableForFormerVersions: an earlier version then says that the
// database is newer, rather than that the key is wrong.
func TestTheKeysCheckStaysReadableForFormerVersions(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		open(t, url)
		var check []byte
		must(t, raw(t, url).Raw("SELECT sealed FROM deployment").Row().Scan(&check))
		if plain, err := openedBefore(key1, check, "deployment", "", ""); err != nil || plain != "deployment" {
			t.Errorf("the check says %q, %v", plain, err)
		}
	})
}

// TestForgettingAndLimitsOutliveANewKey changes the key twice. Each time, hashes made with the
// previous key still count for as long as they're kept.
func TestForgettingAndLimitsOutliveANewKey(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		gone := member(t, s, cat)
		must(t, s.Commit(t.Context(), &models.Change{Member: gone}))
		must(t, s.Forget(t.Context(), gone, now))
		limits := models.ContactLimits{Pair: models.ContactLimit{Max: 3, Within: models.ContactRetention}}
		note := func() string {
			over, err := s.NoteContact(t.Context(), models.Contact{Kind: models.RequestContact, From: ann, To: bob}, limits, now)
			must(t, err)
			return over
		}
		note()
		for n := byte(2); n <= 3; n++ {
			must(t, s.Rekey(t.Context(), slices.Repeat([]byte{n}, models.KeySize)))
			if over := note(); over != "" {
				t.Errorf("contact %d is over %s", n, over)
			}
		}
		must(t, s.Close())
		s, err := models.Open(t.Context(), url, models.Options{Key: slices.Repeat([]byte{3}, models.KeySize)})
		must(t, err)
		defer s.Close()
		if at, err := s.ForgottenAt(t.Context(), cat); err != nil || !at.Equal(now) {
			t.Errorf("forgotten at %v, %v", at, err)
		}
		if n, err := s.Contacts(t.Context(), models.RequestContact, ann, bob, now.Add(-1)); err != nil || n != 3 {
			t.Errorf("%d contacts, %v", n, err)
		}
		if over := note(); over != models.OverPair {
			t.Errorf("the fourth contact is over %q", over)
		}
		former := func() (n int) {
			must(t, raw(t, url).Raw("SELECT count(*) FROM former_keys").Scan(&n).Error)
			return n
		}
		must(t, s.DropFormerKeys(t.Context(), now))
		must(t, s.DropFormerKeys(t.Context(), now.Add(models.ContactRetention-1)))
		if n := former(); n != 2 {
			t.Errorf("%d former keys are kept, want 2", n)
		}
		must(t, s.DropFormerKeys(t.Context(), now.Add(models.ContactRetention)))
		if n := former(); n != 0 {
			t.Errorf("%d former keys are left", n)
		}
	})
}

// TestAnUnreadableRowDoesNotStopARekey damages one member's key and changes the
// deployment's: the others continue.
func TestAnUnreadableRowDoesNotStopARekey(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		for _, who := range []models.MemberKey{ann, bob} {
			must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, who), Records: []record.Record{aRecord("x")}}))
		}
		must(t, raw(t, url).Exec("UPDATE members SET slack_user = 'UEVE' WHERE slack_user = 'UBOB'").Error)
		must(t, s.Rekey(t.Context(), slices.Repeat([]byte{2}, models.KeySize)))
		if all, err := s.AllRecords(t.Context(), member(t, s, ann)); err != nil || len(all) != 1 {
			t.Errorf("%d records, %v", len(all), err)
		}
		if _, err := s.Member(t.Context(), models.MemberKey{Team: "T1", User: "UEVE"}, now); !errors.Is(err, models.ErrBroken) {
			t.Errorf("the damaged key: %v", err)
		}
	})
}
