package models_test

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

// dumpFile returns the dump of a database as the migration left it.
func dumpFile(version, database string) string {
	return filepath.Join("testdata", "versions", version+"."+database+".sql")
}

// TestWriteTheDumpOfTheNewestVersion writes the dump that the tests of later versions
// start from: go test ./models -run Dump -args -dump
func TestWriteTheDumpOfTheNewestVersion(t *testing.T) {
	if !*models.DumpNewest {
		t.Skip("it writes only with -dump")
	}
	newest := models.Versions()[len(models.Versions())-1]
	eachDatabase(t, func(t *testing.T, url string) {
		s, err := models.Open(t.Context(), url, models.Options{Key: key1})
		must(t, err)
		fillAll(t, s)
		must(t, s.Close())
		must(t, os.WriteFile(dumpFile(newest, database(url)), dumped(t, url), 0o644))
	})
}

func database(url string) string {
	if strings.HasPrefix(url, "sqlite:") {
		return "sqlite"
	}
	return "postgres"
}

// dumped returns the database as SQL, without the name of the test's schema.
func dumped(t *testing.T, url string) []byte {
	t.Helper()
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok {
		out, err := exec.Command("sqlite3", path, ".dump").Output()
		must(t, err)
		return out
	}
	server, schema, _ := strings.Cut(url, "search_path=")
	out, err := exec.Command("pg_dump", "--inserts", "--no-owner", "--schema="+schema, strings.TrimRight(server, "?&")).Output()
	must(t, err)
	text := strings.ReplaceAll(string(out), schema+".", "")
	return []byte(regexp.MustCompile(`(?m)^(SET|SELECT pg_catalog|CREATE SCHEMA|--|\\).*\n|^\n`).ReplaceAllString(text, ""))
}

// restored makes a database from an earlier version's dump.
func restored(t *testing.T, url, version string) {
	t.Helper()
	content, err := os.ReadFile(dumpFile(version, database(url)))
	must(t, err)
	pool, err := raw(t, url).DB()
	must(t, err)
	_, err = pool.ExecContext(t.Context(), string(content))
	must(t, err)
}

// TestEachEarlierVersionIsUpgradedToTheNewest opens a database of each earlier version. It
// then has the columns and indexes of a new one, and its content is read as it was stored.
func TestEachEarlierVersionIsUpgradedToTheNewest(t *testing.T) {
	for _, version := range models.Versions() {
		t.Run(version, func(t *testing.T) {
			eachDatabase(t, func(t *testing.T, url string) {
				restored(t, url, version)
				s := open(t, url)
				checkAll(t, s, version)

				fresh := freshDatabase(t, url)
				upgraded, want := schema(t, url), schema(t, fresh)
				for _, line := range without(upgraded, want) {
					t.Errorf("only the upgraded database has %s", line)
				}
				for _, line := range without(want, upgraded) {
					t.Errorf("only a new database has %s", line)
				}
			})
		})
	}
}

// freshDatabase makes a new database of the kind of the one at the URL.
func freshDatabase(t *testing.T, url string) string {
	t.Helper()
	fresh := "sqlite:" + filepath.Join(t.TempDir(), "fresh.db")
	if database(url) == "postgres" {
		fresh = modelstest.Postgres(t)
	}
	open(t, fresh)
	return fresh
}

// TestAnAddedColumnReachesNewAndUpgradedDatabases runs a further migration as the next
// version would.
func TestAnAddedColumnReachesNewAndUpgradedDatabases(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		open(t, url)
		before := schema(t, url)
		must(t, models.RunMigration(raw(t, url), "ALTER TABLE records ADD COLUMN mood bigint NOT NULL DEFAULT 0;\nCREATE INDEX records_mood ON records (mood);\n"))
		added := without(schema(t, url), before)
		if len(added) != 2 || !strings.Contains(added[0], "mood") || !strings.Contains(added[1], "mood") {
			t.Errorf("the migration added %q", added)
		}
	})
}

// without lists the lines that aren't among the others.
func without(lines, others []string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return slices.Contains(others, line) })
}

// schema lists the database's columns, in alphabetical order by table, and its indexes.
func schema(t *testing.T, url string) []string {
	t.Helper()
	db := raw(t, url)
	var lines []string
	if database(url) == "sqlite" {
		lines = rowsAsLines(t, db, `SELECT t.name, c.name, lower(c.type), c."notnull", c.dflt_value, c.pk FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'`)
		lines = append(lines, rowsAsLines(t, db, `SELECT 'index', replace(replace(replace(sql, '`+"`"+`', ''), ' ', ''), ';', '') FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`)...)
	} else {
		lines = rowsAsLines(t, db, `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = current_schema()`)
		lines = append(lines, rowsAsLines(t, db, `SELECT 'index', replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE schemaname = current_schema()`)...)
	}
	slices.Sort(lines)
	return lines
}

func rowsAsLines(t *testing.T, db *gorm.DB, query string) []string {
	t.Helper()
	rows, err := db.Raw(query).Rows()
	must(t, err)
	defer rows.Close()
	columns, err := rows.Columns()
	must(t, err)
	var lines []string
	for rows.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		must(t, rows.Scan(values...))
		var line []string
		for _, value := range values {
			line = append(line, fmt.Sprint(*value.(*any)))
		}
		lines = append(lines, strings.Join(line, " "))
	}
	must(t, rows.Err())
	return lines
}

// What the dumps hold. Their moments are around now.
var (
	bob        = models.MemberKey{Team: "T1", User: "UBOB"}
	cat        = models.MemberKey{Team: "T1", User: "UCAT"}
	dumpWork   = record.Record{ID: "018f0000-0000-7000-8000-000000000001", Start: now.Add(-2 * time.Hour), End: now.Add(-time.Hour), Kind: record.Work, Note: "fix login #acme", Zone: "Europe/Amsterdam"}
	dumpBreak  = record.Record{ID: "018f0000-0000-7000-8000-000000000002", Start: now.Add(-time.Hour), End: now.Add(-30 * time.Minute), Kind: record.Break, Placed: true, Date: record.DateOf(now, time.UTC), Note: "lunch", Zone: "Europe/Amsterdam"}
	dumpTimer  = record.Record{ID: "018f0000-0000-7000-8000-000000000003", Start: now.Add(-time.Minute), Kind: record.Work, Note: "review", Zone: "Europe/Amsterdam", PlannedEnd: now.Add(time.Hour)}
	dumpBill   = models.Bill{ID: "018f0000-0000-7000-8000-000000000005", Name: "2026-03", At: now, What: "March", Days: []models.BilledDay{{Record: dumpWork.ID, Day: record.DateOf(now, time.UTC), Minutes: 60, Tag: "acme", Hour: "95.50", Currency: "EUR", Amount: "95.50"}}}
	dumpShares = "018f0000-0000-7000-8000-000000000004"
)

// fillAll stores something in each table.
func fillAll(t *testing.T, s *models.Store) {
	t.Helper()
	ctx := t.Context()
	must(t, s.SaveWorkspace(ctx, models.Workspace{Key: ann.Workspace(), Token: "xoxb-test", BotUser: "UBOT", AppID: "A1", Scopes: "commands", Zone: "Europe/Amsterdam"}, now))
	must(t, s.SetWorkspaceRules(ctx, ann.Workspace(), models.WorkspaceRules{ChannelsOff: true}, now))

	m := member(t, s, ann)
	m.Zone, m.Locale, m.ReadAt = "Europe/Amsterdam", "en-GB", now
	m.Settings = models.Settings{DefaultTag: "acme", DeleteAfter: 3, Suggested: map[string][]string{"C1": {"acme"}}, Tags: map[string]models.TagFacts{"acme": {Rate: "95.50", Currency: "EUR"}}}
	entry := models.NewHistoryEntry("add", now)
	entry.After = []record.Record{dumpWork}
	undone := models.NewHistoryEntry("delete", now)
	undone.Undone, undone.Before = true, []record.Record{dumpBreak}
	repeat := aSchedule(now.Add(24 * time.Hour))
	repeat.ID, repeat.Kind, repeat.Unasked, repeat.Share = dumpShares, models.ShareRepeat, true, &models.ShareOrder{Level: "totals", RangeName: "week", People: []string{bob.User}, At: now}
	order := models.ShareOrder{Level: "days", People: []string{bob.User}, Answer: true, At: now}
	share := models.NewShare(order, now)
	share.Number, share.State, share.Until, share.Body = 1, models.ShareSending, now.Add(time.Minute), []byte(`{"text":"1h"}`)
	share.Hours = []models.Hours{{Tag: "acme", Seconds: 3600}}
	must(t, s.Commit(ctx, &models.Change{
		Member: m, Envelope: "E-1", Answer: []byte(`{"answer":1}`), At: now,
		Records: []record.Record{dumpWork, dumpBreak, dumpTimer}, History: []models.HistoryEntry{*entry, *undone},
		Schedules: []models.Schedule{aSchedule(now.Add(time.Hour)), repeat, {ID: dumpTimer.ID, Kind: models.PlannedEnd, Record: dumpTimer.ID, Next: dumpTimer.PlannedEnd, Zone: dumpTimer.Zone}},
		Bills:     []models.Bill{dumpBill},
		Shares:    []models.Share{share}, Requests: []models.Request{models.NewRequest(bob.User, order, now, time.Time{})}, Suggests: []string{"C1"},
	}))
	_, err := s.NoteDelivered(ctx, m, share.ID, bob.User, now, sentTo)
	must(t, err)
	must(t, s.Commit(ctx, &models.Change{Member: member(t, s, bob), Answers: []models.OwnedAnswer{{Owner: m, Answer: models.Answer{Share: share.ID, By: bob.User, Accepted: true, At: now}}}}))
	fillOutbox(t, s, m)
	_, err = s.NoteContact(ctx, models.Contact{Kind: models.ShareContact, From: ann, To: bob}, models.ContactLimits{}, now)
	must(t, err)

	gone := member(t, s, cat)
	must(t, s.Commit(ctx, &models.Change{Member: gone}))
	must(t, s.Forget(ctx, gone, now))
}

// fillOutbox leaves a message in each state, by its subject.
func fillOutbox(t *testing.T, s *models.Store, m *models.Member) {
	t.Helper()
	ctx := t.Context()
	for _, subject := range []string{"waiting", "sending", "sent", "dropped", "written"} {
		message := m.NewMessage(models.ShareRepeat, subject, now, []byte(`{"text":"`+subject+`"}`))
		if subject == "waiting" {
			message.From = now.Add(10 * time.Minute)
		}
		must(t, s.AddMessage(ctx, m, *message))
		switch subject {
		case "sending", "sent":
			_, err := s.Lease(ctx, message, now.Add(15*time.Second))
			must(t, err)
		case "dropped":
			must(t, s.Drop(ctx, *message, "late", now.Add(7*24*time.Hour)))
		}
		if subject == "sent" {
			must(t, s.Sent(ctx, *message, "D1", "1.2", now, now.Add(3*24*time.Hour)))
		}
	}
	must(t, s.NoteSent(ctx, m, "D1", "1.3", now, now.Add(3*24*time.Hour)))
	must(t, s.NoteFile(ctx, m, dumpWork.ID, "F1", now, now.Add(24*time.Hour)))
}

// checkAll reads what fillAll stored, as far as the version had a table for it.
func checkAll(t *testing.T, s *models.Store, version string) {
	t.Helper()
	ctx := t.Context()
	has := func(since string) bool {
		return slices.Index(models.Versions(), version) >= slices.Index(models.Versions(), since)
	}
	w, err := s.Workspace(ctx, ann.Workspace())
	must(t, err)
	m := member(t, s, ann)
	if w.Token != "xoxb-test" || m.New || m.Zone != "Europe/Amsterdam" || m.Settings.DefaultTag != "acme" || m.Settings.DeleteAfter != 3 {
		t.Errorf("workspace %+v, member %+v", w, m)
	}
	records, err := s.AllRecords(ctx, m)
	must(t, err)
	slices.SortFunc(records, func(a, b record.Record) int { return cmp.Compare(a.ID, b.ID) })
	if want := []record.Record{dumpWork, dumpBreak, dumpTimer}; !reflect.DeepEqual(records, want) {
		t.Errorf("the records are %+v, want %+v", records, want)
	}
	last, err := s.LastHistoryEntry(ctx, m, false)
	must(t, err)
	if undone, err := s.LastHistoryEntry(ctx, m, true); err != nil || !reflect.DeepEqual(last.After, []record.Record{dumpWork}) || !reflect.DeepEqual(undone.Before, []record.Record{dumpBreak}) {
		t.Errorf("the history is %+v, %+v, %v", last, undone, err)
	}
	if answer, found, err := s.Answered(ctx, m, "E-1"); err != nil || !found || string(answer) != `{"answer":1}` {
		t.Errorf("the envelope: %q, %v, %v", answer, found, err)
	}
	if has("0002-schedules") {
		checkSchedules(t, s, m)
		checkOutbox(t, s, m, has("0007-outbox-moments"))
	}
	if has("0003-workspace-rules") {
		rules, err := s.WorkspaceRules(ctx, ann.Workspace())
		if err != nil || !rules.ChannelsOff {
			t.Errorf("the workspace's rules: %+v, %v", rules, err)
		}
	}
	if has("0003-sharing") {
		checkShares(t, s, m)
	}
	if has("0004-forgotten") {
		if at, err := s.ForgottenAt(ctx, cat); err != nil || !at.Equal(now) {
			t.Errorf("forgotten at %v, %v", at, err)
		}
	}
	if has("0012-bills") {
		if bills, err := s.Bills(ctx, m); err != nil || !reflect.DeepEqual(bills, []models.Bill{dumpBill}) {
			t.Errorf("the bills: %+v, %v", bills, err)
		}
	}
	if has("0005-suggesters") {
		if tags, err := s.SuggestedTags(ctx, ann.Workspace(), "C1"); err != nil || !slices.Equal(tags, []string{"acme"}) {
			t.Errorf("the suggested tags: %q, %v", tags, err)
		}
	}
	if has("0011-contacts") {
		if n, err := s.Contacts(ctx, models.ShareContact, ann, bob, now.Add(-time.Hour)); err != nil || n != 1 {
			t.Errorf("%d contacts, %v", n, err)
		}
	}
}

func checkSchedules(t *testing.T, s *models.Store, m *models.Member) {
	t.Helper()
	repeat, err := s.Schedule(t.Context(), m, dumpShares)
	must(t, err)
	want := aSchedule(now.Add(24 * time.Hour))
	want.ID, want.Kind, want.Unasked, want.Share = dumpShares, models.ShareRepeat, true, &models.ShareOrder{Level: "totals", RangeName: "week", People: []string{bob.User}, At: now}
	if !reflect.DeepEqual(repeat, want) {
		t.Errorf("the repeated share is %+v, want %+v", repeat, want)
	}
	if all, err := s.Schedules(t.Context(), m); err != nil || len(all) != 3 {
		t.Errorf("%d schedules, %v", len(all), err)
	}
}

func checkOutbox(t *testing.T, s *models.Store, m *models.Member, sentKnown bool) {
	t.Helper()
	ctx := t.Context()
	subjects := func(at time.Time) (found []string) {
		waiting, err := s.Waiting(ctx, ann.Workspace(), at, models.Message{}, 10)
		must(t, err)
		for _, message := range waiting {
			found = append(found, message.Subject+string(message.Body))
		}
		slices.Sort(found)
		return found
	}
	if got, want := subjects(now), []string{`written{"text":"written"}`}; !slices.Equal(got, want) {
		t.Errorf("waiting now: %q, want %q", got, want)
	}
	if got, want := subjects(now.Add(10*time.Minute)), []string{`waiting{"text":"waiting"}`, `written{"text":"written"}`}; !slices.Equal(got, want) {
		t.Errorf("waiting later: %q, want %q", got, want)
	}
	if doubt, err := s.InDoubt(ctx, now.Add(14*time.Second), 10); err != nil || len(doubt) != 0 {
		t.Errorf("in doubt within the lease: %d, %v", len(doubt), err)
	}
	if doubt, err := s.InDoubt(ctx, now.Add(15*time.Second), 10); err != nil || len(doubt) != 1 || doubt[0].Subject != "sending" {
		t.Errorf("in doubt after the lease: %+v, %v", doubt, err)
	}
	for after, want := range map[time.Duration]int{23 * time.Hour: 0, 24 * time.Hour: 1, 72 * time.Hour: 3} {
		if old, err := s.OldMessages(ctx, ann.Workspace(), now.Add(after), models.SlackItem{}, 10); err != nil || len(old) != want {
			t.Errorf("to be deleted after %v: %d, %v; want %d", after, len(old), err, want)
		}
	}
	sent := map[bool]time.Time{true: now}[sentKnown] // versions before kept only when it's deleted
	if at, found, err := s.SentAt(ctx, m, models.ShareRepeat, "sent"); err != nil || !found || !at.Equal(sent) {
		t.Errorf("sent at %v, %v, %v; want %v", at, found, err, sent)
	}
}

func checkShares(t *testing.T, s *models.Store, m *models.Member) {
	t.Helper()
	share, err := s.ShareNumbered(t.Context(), m, 1)
	if err != nil || string(share.Body) != `{"text":"1h"}` || share.Deliveries[0].State != models.DeliverySent {
		t.Errorf("the share is %+v, %v", share, err)
	}
	received, err := s.Received(t.Context(), member(t, s, bob))
	if err != nil || len(received) != 1 || received[0].Hours[0].Seconds != 3600 {
		t.Errorf("received: %+v, %v", received, err)
	}
	if answers, err := s.Answers(t.Context(), m); err != nil || len(answers) != 1 || !answers[0].Accepted {
		t.Errorf("answers: %+v, %v", answers, err)
	}
	if requests, err := s.Requests(t.Context(), m, now); err != nil || len(requests) != 1 || requests[0].To != bob.User {
		t.Errorf("requests: %+v, %v", requests, err)
	}
}
