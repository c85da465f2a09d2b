package models_test

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/models"
	"sundial/record"
)

// counting opens a store that counts what it reads.
func counting(t *testing.T, url string) (*models.Store, *atomic.Int64) {
	t.Helper()
	reads := &atomic.Int64{}
	s, err := models.Open(t.Context(), url, models.Options{Key: key1, Asked: func() { reads.Add(1) }})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s, reads
}

func snapshot(t testing.TB, s *models.Store, who models.MemberKey, envelope string) models.Snapshot {
	t.Helper()
	k, err := s.Snapshot(t.Context(), who, envelope, "C1", now)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// stores commits a record decided on the member's snapshot.
func stores(t *testing.T, s *models.Store, who models.MemberKey, envelope string) error {
	t.Helper()
	k := snapshot(t, s, who, envelope)
	return s.Commit(t.Context(), &models.Change{Member: k.Member, Envelope: envelope, At: now, Records: []record.Record{aRecord("a #acme")}})
}

func TestNothingIsReadForARecentlyActiveMember(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s, reads := counting(t, url)
		must(t, stores(t, s, ann, "e1"))
		before := reads.Load()
		must(t, stores(t, s, ann, "e2"))
		if n := reads.Load() - before; n != 0 {
			t.Errorf("%d queries for the second command", n)
		}
		if all, err := s.AllRecords(t.Context(), member(t, s, ann)); err != nil || len(all) != 2 {
			t.Errorf("%d records, %v", len(all), err)
		}
	})
}

// TestACachedMemberIsReadAgainAfter says what makes the next command read again: each
// change of the member that the memory doesn't know of, made here or in another process.
func TestACachedMemberIsReadAgainAfter(t *testing.T) {
	changes := map[string]func(t *testing.T, s *models.Store){
		"a change": func(t *testing.T, s *models.Store) {
			must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Records: []record.Record{aRecord("other")}}))
		},
		"an answer to a share": func(t *testing.T, s *models.Store) {
			must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, bob), Answers: []models.OwnedAnswer{{Owner: member(t, s, ann), Answer: models.Answer{Share: "s", By: "UBOB"}}}}))
		},
		"records past their time": func(t *testing.T, s *models.Store) {
			_, err := s.DropRecordsBefore(t.Context(), member(t, s, ann), now.Add(-24*time.Hour))
			must(t, err)
		},
		"another zone": func(t *testing.T, s *models.Store) { must(t, s.Moved(t.Context(), member(t, s, ann), nil)) },
		"being forgotten": func(t *testing.T, s *models.Store) {
			must(t, s.Forget(t.Context(), member(t, s, ann), now))
		},
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			eachDatabase(t, func(t *testing.T, url string) {
				here, other := open(t, url), open(t, url)
				must(t, stores(t, here, ann, "e1"))
				change(t, other)
				k := snapshot(t, here, ann, "e2")
				err := here.Commit(t.Context(), &models.Change{Member: k.Member, Envelope: "e2", At: now, Records: []record.Record{aRecord("stale")}})
				if !errors.Is(err, models.ErrConflict) {
					t.Errorf("what another process changed is not noticed: %v", err)
				}
				must(t, stores(t, here, ann, "e2"))

				change(t, here)
				if k := snapshot(t, here, ann, "e3"); name == "being forgotten" && !k.Member.New {
					t.Error("a forgotten member is cached")
				}
			})
		})
	}
}

func TestTheCommitDetectsAHandledEnvelopeOfAHotMember(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		must(t, stores(t, s, ann, "e1"))
		must(t, stores(t, s, ann, "e2"))
		if err := stores(t, s, ann, "e1"); !errors.Is(err, models.ErrConflict) {
			t.Errorf("a second delivery: %v", err)
		}
		if k := snapshot(t, s, ann, "e1"); !k.Handled {
			t.Error("then it is not known as handled")
		}
		if all, err := s.AllRecords(t.Context(), member(t, s, ann)); err != nil || len(all) != 2 {
			t.Errorf("%d records, %v", len(all), err)
		}
	})
}

// TestACommandThatFailsLeavesNothingCached changes the taken member and commits
// something that is refused.
func TestACommandThatFailsLeavesNothingCached(t *testing.T) {
	s, reads := counting(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	must(t, stores(t, s, ann, "e1"))
	k := snapshot(t, s, ann, "e2")
	k.Member.Settings.DefaultTag = "never stored"
	before := reads.Load()
	if again := snapshot(t, s, ann, "e3"); again.Member.Settings.DefaultTag != "" || reads.Load() == before {
		t.Errorf("the next command sees %q after %d queries", again.Member.Settings.DefaultTag, reads.Load()-before)
	}
}

// TestACommandDoesNotChangeWhatThePreviousOneHolds reads, after the next command, what the previous one still uses, as an effect does that runs after the answer.
func TestACommandDoesNotChangeWhatThePreviousOneHolds(t *testing.T) {
	s := open(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	first := snapshot(t, s, ann, "e1")
	first.Member.Settings.Here = map[string]string{"C1": "acme"}
	must(t, s.Commit(t.Context(), &models.Change{Member: first.Member, Envelope: "e1", At: now}))
	second := snapshot(t, s, ann, "e2")
	second.Member.Settings.Here["C1"] = "ops"
	if got := first.Member.Settings.Here["C1"]; got != "acme" {
		t.Errorf("the first command's member has now %q", got)
	}
}

func TestTheMembersCacheIsBounded(t *testing.T) {
	s, err := models.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "test.db"), models.Options{Key: key1, HotBytes: 20_000})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	for i := range 50 {
		must(t, stores(t, s, models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, fmt.Sprint("e", i)))
	}
	members, bytes := s.Hot()
	if members == 0 || members == 50 || bytes > 20_000 {
		t.Errorf("%d members with %d bytes are cached", members, bytes)
	}
	s.DropUnused(now.Add(9 * time.Minute))
	if left, _ := s.Hot(); left != members {
		t.Errorf("%d of %d are left after 9 minutes", left, members)
	}
	s.DropUnused(now.Add(11 * time.Minute))
	if left, bytes := s.Hot(); left != 0 || bytes != 0 {
		t.Errorf("%d members with %d bytes are left after 11 minutes", left, bytes)
	}
}

// TestACachedMemberEqualsTheDatabase makes changes of all kinds at random and
// compares, after each, what a command is decided on by memory and by the database.
func TestACachedMemberEqualsTheDatabase(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	must(t, err)
	rapid.Check(t, func(rt *rapid.T) {
		url := "sqlite:" + filepath.Join(t.TempDir(), fmt.Sprint(time.Now().UnixNano())+".db")
		s, err := models.Open(t.Context(), url, models.Options{Key: key1})
		must(t, err)
		defer s.Close()
		stored := map[string]record.Record{}
		for n := range rapid.IntRange(1, 12).Draw(rt, "commands") {
			k := snapshot(t, s, ann, fmt.Sprint("e", n))
			k.Member.Zone = zone.String()
			warm(rt, s, k.Member)
			change := &models.Change{Member: k.Member, Envelope: fmt.Sprint("e", n), At: now}
			for range rapid.IntRange(0, 3).Draw(rt, "records") {
				change.Records = append(change.Records, drawRecord(rt, stored))
			}
			change.Records = slices.CompactFunc(change.Records, func(a, b record.Record) bool { return a.ID == b.ID })
			if ids := slices.Sorted(maps.Keys(stored)); len(ids) > 0 && rapid.IntRange(0, 3).Draw(rt, "drop") == 0 {
				drop := rapid.SampledFrom(ids).Draw(rt, "dropped")
				if !slices.ContainsFunc(change.Records, func(r record.Record) bool { return r.ID == drop }) {
					change.DropRecords = []string{drop}
					delete(stored, drop)
				}
			}
			for _, r := range change.Records {
				stored[r.ID] = r
			}
			entry := models.NewHistoryEntry("edit", now)
			entry.Before, entry.After = change.Records, change.Records
			change.History = []models.HistoryEntry{*entry}
			must(t, s.Commit(t.Context(), change))
			agrees(rt, s, fmt.Sprint("f", n), zone)
		}
	})
}

// warm has the store remember all that it can.
func warm(t *rapid.T, s *models.Store, m *models.Member) {
	today := record.DateOf(now, m.Location())
	if _, err := s.WorkSpans(t.Context(), m, record.DateRange{From: today, To: today}, now, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := s.LatestTags(t.Context(), m, 20); err != nil {
		t.Fatal(err)
	}
	if _, err := s.UsageAtMost(t.Context(), m, 1); err != nil {
		t.Fatal(err)
	}
}

// drawRecord returns a new record, or another version of a stored one.
func drawRecord(t *rapid.T, stored map[string]record.Record) record.Record {
	r := aRecord(rapid.SampledFrom([]string{"a #acme", "b #ops #web", "c", "d #acme/web"}).Draw(t, "note"))
	r.Start = now.Add(-time.Duration(rapid.IntRange(0, 7*24*60).Draw(t, "minutes ago")) * time.Minute)
	r.End = r.Start.Add(time.Duration(rapid.IntRange(1, 300).Draw(t, "minutes")) * time.Minute)
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		r.End = time.Time{}
	case 1:
		r = r.Place(record.DateOf(r.Start, time.UTC), r.End.Sub(r.Start), now, time.UTC)
	case 2:
		r.Kind = record.Break
	}
	if ids := slices.Sorted(maps.Keys(stored)); len(ids) > 0 && rapid.Bool().Draw(t, "again") {
		r.ID = rapid.SampledFrom(ids).Draw(t, "id")
	}
	return r
}

// agrees compares memory and database.
func agrees(t *rapid.T, s *models.Store, envelope string, zone *time.Location) {
	hot, err := s.Snapshot(t.Context(), ann, envelope, "C1", now)
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := s.FreshSnapshot(t.Context(), ann, envelope, "C1", now)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(hot.Running, fresh.Running) && len(hot.Running)+len(fresh.Running) > 0 {
		t.Fatalf("running are %+v by memory and %+v by the database", hot.Running, fresh.Running)
	}
	if !reflect.DeepEqual(hot.Member.Settings, fresh.Member.Settings) || hot.Answered != fresh.Answered || hot.Suggested != fresh.Suggested {
		t.Fatalf("by memory %+v, by the database %+v", hot, fresh)
	}
	for back := range 3 {
		day := record.DateOf(now, zone).AddDays(-back)
		days := record.DateRange{From: day, To: day}
		if got, want := worked(t, s, hot.Member, days), worked(t, s, fresh.Member, days); got != want {
			t.Fatalf("%v of work on %v by memory, %v by the database", got, day, want)
		}
	}
	for _, n := range []int{1, 3, 20} {
		got, err := s.LatestTags(t.Context(), hot.Member, n)
		want, err2 := s.LatestTags(t.Context(), fresh.Member, n)
		if err != nil || err2 != nil || !slices.Equal(got, want) {
			t.Fatalf("the tags of the latest %d are %q by memory and %q by the database (%v, %v)", n, got, want, err, err2)
		}
	}
	most, err := s.UsageAtMost(t.Context(), hot.Member, 1)
	held, err2 := s.UsageOf(t.Context(), fresh.Member, 1)
	if err != nil || err2 != nil || most.Records < held.Records || most.Bytes < held.Bytes {
		t.Fatalf("the member holds %+v at most by memory and %+v by the database (%v, %v)", most, held, err, err2)
	}
	if err := s.Commit(t.Context(), &models.Change{Member: hot.Member, Envelope: envelope, At: now}); err != nil {
		t.Fatal(err)
	}
}

// worked returns how much work counts on the days.
func worked(t *rapid.T, s *models.Store, m *models.Member, days record.DateRange) (sum time.Duration) {
	spans, err := s.WorkSpans(t.Context(), m, days, now, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range spans {
		if r.Kind == record.Work {
			sum += r.Length(now)
		}
	}
	return sum
}

// TestNothingThatACommandSkipsExists makes and undoes changes, and makes schedules, at
// random. A change leaves out the statements for what the memory says isn't there; after
// each, nothing that it ends can be redone, and each schedule of a kind that it names is
// due.
func TestNothingThatACommandSkipsExists(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		url := "sqlite:" + filepath.Join(t.TempDir(), fmt.Sprint(time.Now().UnixNano())+".db")
		s, err := models.Open(t.Context(), url, models.Options{Key: key1})
		must(t, err)
		defer s.Close()
		undone := 0
		for n := range rapid.IntRange(1, 12).Draw(rt, "commands") {
			m := snapshot(t, s, ann, fmt.Sprint("e", n)).Member
			change := &models.Change{Member: m, Envelope: fmt.Sprint("e", n), At: now}
			switch rapid.IntRange(0, 3).Draw(rt, "what") {
			case 0:
				change.History, change.ClearRedo = []models.HistoryEntry{*models.NewHistoryEntry("add", now)}, true
				undone = 0
			case 1:
				entry := models.NewHistoryEntry("add", now)
				entry.Undone = true
				change.History = []models.HistoryEntry{*entry}
				undone++
			case 2:
				change.Schedules = []models.Schedule{aSchedule(now.Add(time.Hour))}
				change.Schedules[0].ID = models.NewID()
			default:
				change.LookAgain = []models.ScheduleKind{aSchedule(now).Kind}
			}
			must(t, s.Commit(t.Context(), change))

			history, err := s.History(t.Context(), member(t, s, ann))
			must(t, err)
			if got := len(slices.DeleteFunc(history, func(e models.HistoryEntry) bool { return !e.Undone })); got != undone {
				rt.Fatalf("%d changes can be redone, not %d", got, undone)
			}
			schedules, err := s.Schedules(t.Context(), member(t, s, ann))
			must(t, err)
			for _, one := range schedules {
				if change.LookAgain != nil && one.Next.Unix() != 1 {
					rt.Fatalf("a schedule is due at %v, not at once", one.Next)
				}
			}
		}
	})
}

// TestAMemberIsReadAgainAfterMinutesWithoutACommand doesn't wait for housekeeping.
func TestAMemberIsReadAgainAfterMinutesWithoutACommand(t *testing.T) {
	s, reads := counting(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	must(t, stores(t, s, ann, "e1"))
	for after, again := range map[time.Duration]bool{9 * time.Minute: false, 20 * time.Minute: true} {
		must(t, stores(t, s, ann, fmt.Sprint("before ", after)))
		before := reads.Load()
		if _, err := s.Snapshot(t.Context(), ann, "e", "C1", now.Add(after)); err != nil || (reads.Load() > before) != again {
			t.Errorf("%d queries after %v, %v", reads.Load()-before, after, err)
		}
	}
}

// TestACommitDoesNotBringAForgottenMemberBackIntoMemory forgets the member between a commit and
// what follows it in memory.
func TestACommitDoesNotBringAForgottenMemberBackIntoMemory(t *testing.T) {
	s := open(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	must(t, stores(t, s, ann, "e1"))
	change := &models.Change{Member: snapshot(t, s, ann, "e2").Member, Envelope: "e2", At: now}
	must(t, s.Forget(t.Context(), member(t, s, ann), now))
	s.KeepHot(change)
	if members, _ := s.Hot(); members != 0 {
		t.Errorf("%d members are cached", members)
	}
}

// TestOnlyNotesOfTimersAreCached looks for typed words in everything that's cached.
func TestOnlyNotesOfTimersAreCached(t *testing.T) {
	s := open(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	warmed := func(envelope string, put ...record.Record) {
		m := snapshot(t, s, ann, envelope).Member
		today := record.DateOf(now, time.UTC)
		_, err := s.WorkSpans(t.Context(), m, record.DateRange{From: today, To: today}, now, nil)
		must(t, err)
		_, err = s.LatestTags(t.Context(), m, 20)
		must(t, err)
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Envelope: envelope, At: now, Records: put}))
	}
	finished, timer := aRecord("zebrafish #acme"), aRecord("quokka")
	timer.End = time.Time{}
	warmed("e1", finished)
	warmed("e2", aRecord("zebrafish again"), timer)
	held := s.HotText()
	if strings.Contains(held, "zebrafish") || !strings.Contains(held, "quokka") {
		t.Errorf("the cache holds %s", held)
	}
}

// TestAnInstallationIsSeenAtOnce asks for a workspace before it's installed, and each time it's
// installed again.
func TestAnInstallationIsSeenAtOnce(t *testing.T) {
	s := open(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	if _, err := s.Workspace(t.Context(), ann.Workspace()); !errors.Is(err, models.ErrNotFound) {
		t.Fatal(err)
	}
	for _, token := range []string{"xoxb-1", "xoxb-2"} {
		must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: token}, now))
		if w, err := s.Workspace(t.Context(), ann.Workspace()); err != nil || w.Token != token {
			t.Errorf("the token is %q, %v, not %q", w.Token, err, token)
		}
	}
}

// TestAnOwnSuggestionIsSeenAtOnce asks for a channel's tags before and after a member's change.
func TestAnOwnSuggestionIsSeenAtOnce(t *testing.T) {
	s := open(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	for n, tags := range [][]string{nil, {"acme"}, {"acme", "ops"}, nil} {
		m := snapshot(t, s, ann, fmt.Sprint("e", n)).Member
		m.Settings.Suggested = map[string][]string{}
		if tags != nil {
			m.Settings.Suggested["C1"] = tags
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Envelope: fmt.Sprint("e", n), At: now, Suggests: []string{"C1"}}))
		if got, err := s.SuggestedTags(t.Context(), ann.Workspace(), "C1"); err != nil || !slices.Equal(got, tags) {
			t.Errorf("suggested are %q, %v, not %q", got, err, tags)
		}
	}
}
