package models_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

func TestNothingThatWasDecidedBeforeComesBackAfterForgetting(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("a")}}))
		stale := member(t, s, ann) // read by the scheduler, say, or another process
		must(t, s.Forget(t.Context(), m, now))
		err := s.Commit(t.Context(), &models.Change{Member: stale, Records: []record.Record{aRecord("b")}})
		if !errors.Is(err, models.ErrConflict) {
			t.Errorf("a change of a forgotten member: %v", err)
		}
		must(t, s.NoteSent(t.Context(), stale, "D1", "1.0", now, now.Add(time.Hour)))
		if !member(t, s, ann).New {
			t.Error("the member came back")
		}
		old, err := s.OldMessages(t.Context(), ann.Workspace(), now, models.SlackItem{}, 10)
		must(t, err)
		if len(old) != 1 || old[0].TS != "1.0" {
			t.Errorf("what was sent to her meanwhile is not deleted: %+v", old)
		}
	})
}

func TestForgettingHasTheMembersMessagesAndFilesDeletedAtOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m}))
		later := now.Add(24 * time.Hour)
		must(t, s.NoteSent(t.Context(), m, "D1", "1.0", now, later))
		must(t, s.NoteFile(t.Context(), m, models.NewID(), "F1", now, later))
		if old, err := s.OldMessages(t.Context(), ann.Workspace(), now, models.SlackItem{}, 10); err != nil || len(old) != 0 {
			t.Errorf("deleted before their time: %+v, %v", old, err)
		}
		must(t, s.Forget(t.Context(), m, now))
		old, err := s.OldMessages(t.Context(), ann.Workspace(), now, models.SlackItem{}, 10)
		must(t, err)
		if len(old) != 2 || old[0].TS+old[1].TS != "1.0" || old[0].File+old[1].File != "F1" {
			t.Errorf("to be deleted: %+v", old)
		}
	})
}

func TestAForgottenMemberIsKnownForOneDay(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m}))
		must(t, s.Forget(t.Context(), m, now))
		other := models.MemberKey{Team: "T2", User: ann.User}
		for key, want := range map[models.MemberKey]time.Time{ann: now, other: {}} {
			if at, err := s.ForgottenAt(t.Context(), key); err != nil || !at.Equal(want) {
				t.Errorf("%v was forgotten at %v, %v", key, at, err)
			}
		}
		must(t, s.DropOldForgotten(t.Context(), now.Add(models.EnvelopeRetention+time.Second)))
		if at, err := s.ForgottenAt(t.Context(), ann); err != nil || !at.IsZero() {
			t.Errorf("after a day: %v, %v", at, err)
		}
	})
}

func TestARestoredBackupLosesWhoWasForgottenSince(t *testing.T) {
	folder := t.TempDir()
	database, list := "sqlite:"+filepath.Join(folder, "a.db"), filepath.Join(folder, "forgotten")
	options := models.Options{Key: key1, Forgotten: []string{filepath.Join(folder, "no such folder", "x"), list}}
	s, err := models.Open(t.Context(), database, options)
	must(t, err)
	bob := models.MemberKey{Team: "T1", User: "UBOB"}
	for _, who := range []models.MemberKey{ann, bob} {
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, who), Records: []record.Record{aRecord("x")}}))
	}
	backup := filepath.Join(folder, "backup.db")
	must(t, models.Backup(t.Context(), database, backup))
	forgotten := member(t, s, ann)
	must(t, s.Forget(t.Context(), forgotten, now))
	must(t, s.Close())

	must(t, models.Restore("sqlite:"+filepath.Join(folder, "b.db"), backup))
	s, err = models.Open(t.Context(), "sqlite:"+filepath.Join(folder, "b.db"), options)
	must(t, err)
	defer s.Close()
	if n, err := s.ForgetAgain(t.Context(), now); n != 1 || err != nil {
		t.Errorf("erased again: %d, %v", n, err)
	}
	if !member(t, s, ann).New || member(t, s, bob).New {
		t.Error("Ann is back, or Bob is gone")
	}
	content, err := os.ReadFile(list)
	must(t, err)
	if strings.Contains(string(content), ann.User) || strings.Contains(string(content), forgotten.ID) {
		t.Errorf("the list names the member: %s", content)
	}
}

func TestAnUninstalledWorkspaceIsForgottenAfterThirtyDays(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		elsewhere := models.MemberKey{Team: "T2", User: ann.User}
		fillAll(t, s) // two members of T1
		for _, who := range []models.MemberKey{ann, elsewhere} {
			must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: who.Workspace(), Token: "xoxb-1"}, now))
			must(t, s.SetWorkspaceRules(t.Context(), who.Workspace(), models.WorkspaceRules{FilesOff: true}, now))
			must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, who), Records: []record.Record{aRecord("x")}}))
			must(t, s.NoteSent(t.Context(), member(t, s, who), "D1", "1.0", now, now.Add(time.Hour)))
		}
		must(t, s.Uninstall(t.Context(), ann.Workspace(), now))
		if n, err := s.ForgetUninstalled(t.Context(), now.Add(models.UninstalledRetention-time.Second)); n != 0 || err != nil {
			t.Errorf("before its time: %d, %v", n, err)
		}
		gone := member(t, s, ann).ID
		if n, err := s.ForgetUninstalled(t.Context(), now.Add(models.UninstalledRetention)); n != 2 || err != nil {
			t.Errorf("after 30 days: %d, %v", n, err)
		}
		if !member(t, s, ann).New || member(t, s, elsewhere).New {
			t.Error("Ann is still there, or the other workspace's Ann is gone")
		}
		if _, err := s.Workspace(t.Context(), ann.Workspace()); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("the workspace: %v", err)
		}
		db := raw(t, url)
		for _, column := range columns(t, url) {
			table, name, _ := strings.Cut(column, ".")
			if name != "team" && name != "member_id" {
				continue
			}
			var left []string
			must(t, db.Table(table).Distinct(name).Pluck(name, &left).Error)
			if slices.Contains(left, ann.Team) || slices.Contains(left, gone) {
				t.Errorf("%s has rows of %v", column, left)
			}
		}
	})
}

func TestExpiredRowsAreDeleted(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		old, young := aRecord("old"), aRecord("young")
		old.Start, old.End = now.AddDate(-3, 0, 0), now.AddDate(-3, 0, 0).Add(time.Hour)
		edited := models.NewHistoryEntry("edit", now)
		edited.Before, edited.After = []record.Record{old}, []record.Record{old}
		added := models.NewHistoryEntry("add", now)
		added.After = []record.Record{young}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Envelope: "e1", Answer: []byte("x"), At: now, Records: []record.Record{old, young}, History: []models.HistoryEntry{*edited, *added}}))

		n, err := s.DropRecordsBefore(t.Context(), m, now.AddDate(-2, 0, 0))
		must(t, err)
		left, err := s.History(t.Context(), m)
		must(t, err)
		if n != 1 || len(left) != 1 || left[0].ID != added.ID {
			t.Errorf("keep 2 years: %d records dropped, steps left %+v", n, left)
		}
		for _, after := range []struct {
			passed          time.Duration
			steps, envelope bool
		}{{models.EnvelopeRetention, true, true}, {models.EnvelopeRetention + time.Second, true, false}, {models.HistoryRetention + time.Second, false, false}} {
			at := now.Add(after.passed)
			must(t, errors.Join(s.DropOldSteps(t.Context(), at), s.DropOldEnvelopes(t.Context(), at)))
			steps, err := s.History(t.Context(), m)
			must(t, err)
			_, envelope, err := s.Answered(t.Context(), m, "e1")
			must(t, err)
			if len(steps) > 0 != after.steps || envelope != after.envelope {
				t.Errorf("after %s: %d steps, envelope %v", after.passed, len(steps), envelope)
			}
		}
	})
}

// TestForgettingSaysWhetherTheLogIsEmpty has another connection read the database while a member is
// forgotten: the log can't be emptied then, and Forget says so; it's emptied once nobody reads.
func TestForgettingSaysWhetherTheLogIsEmpty(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.db")
	s := open(t, "sqlite:"+path)
	for _, who := range []models.MemberKey{ann, bob} {
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, who), Records: []record.Record{aRecord("x")}}))
	}
	logged := func() int64 {
		info, err := os.Stat(path + "-wal")
		must(t, err)
		return info.Size()
	}
	must(t, s.Forget(t.Context(), member(t, s, ann), now))
	if n := logged(); n != 0 {
		t.Errorf("the log holds %d bytes", n)
	}
	reading := raw(t, "sqlite:"+path).Begin()
	var n int
	must(t, reading.Raw("SELECT count(*) FROM records").Scan(&n).Error)
	m := member(t, s, bob)
	if err := s.Forget(t.Context(), m, now); !errors.Is(err, models.ErrLogInUse) {
		t.Errorf("while somebody reads: %v", err)
	}
	if !member(t, s, bob).New || logged() == 0 {
		t.Error("the member is still there, or the log is empty")
	}
	must(t, reading.Rollback().Error)
	must(t, s.EmptyLog(t.Context()))
	if n := logged(); n != 0 {
		t.Errorf("the log holds %d bytes after all", n)
	}
}

// TestForgettingOverwritesTheBytes looks in the files for what was sealed with the member's
// key, and for the key.
func TestForgettingOverwritesTheBytes(t *testing.T) {
	folder := t.TempDir()
	url := "sqlite:" + filepath.Join(folder, "test.db")
	s := open(t, url)
	m := member(t, s, ann)
	change := &models.Change{Member: m}
	for n := range 500 { // more than a page holds
		change.Records = append(change.Records, aRecord(fmt.Sprint("note ", n)))
	}
	must(t, s.Commit(t.Context(), change))
	must(t, s.EmptyLog(t.Context()))
	var sealed [][]byte
	must(t, raw(t, url).Raw("SELECT sealed FROM records UNION ALL SELECT sealed FROM members UNION ALL SELECT wrapped FROM members").Scan(&sealed).Error)
	left := func() (n int) {
		for _, content := range files(t, folder) {
			for _, text := range sealed {
				if bytes.Contains(content, text) {
					n++
				}
			}
		}
		return n
	}
	if n := left(); n < len(change.Records)+2 {
		t.Fatalf("%d of %d texts are in the files before", n, len(sealed))
	}
	must(t, s.Forget(t.Context(), member(t, s, ann), now))
	if n := left(); n != 0 {
		t.Errorf("%d texts are left in the files", n)
	}
}

// TestAMemberWithADamagedRowCanBeForgotten forgets a member whose key doesn't open anymore.
func TestAMemberWithADamagedRowCanBeForgotten(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Records: []record.Record{aRecord("x")}}))
		must(t, raw(t, url).Exec("UPDATE members SET wrapped = sealed").Error)
		if _, err := s.Unread(t.Context(), bob); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("somebody of whom nothing is stored: %v", err)
		}
		m, err := s.Unread(t.Context(), ann)
		must(t, err)
		must(t, s.Forget(t.Context(), m, now))
		var left int
		must(t, raw(t, url).Raw("SELECT (SELECT count(*) FROM members) + (SELECT count(*) FROM records)").Scan(&left).Error)
		if left != 0 || !member(t, s, ann).New {
			t.Errorf("%d rows are left", left)
		}
	})
}

// TestPostgreSQLKeepsWhatIsErased: answers about forgetting differ by it.
func TestPostgreSQLKeepsWhatIsErased(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		if got, want := open(t, url).KeepsErased(), database(url) == "postgres"; got != want {
			t.Errorf("it keeps what is erased: %v", got)
		}
	})
}
