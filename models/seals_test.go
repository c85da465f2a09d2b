package models_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"sundial/models"
	"sundial/record"
)

// cell is a sealed column of a row, and the member who reads it.
type cell struct {
	column string // TABLE.COLUMN
	row    string // the condition that finds the row
	// reads reports whether the words are still read. It fails the test where others are.
	reads func() bool
}

func (c cell) table() string {
	table, _, _ := strings.Cut(c.column, ".")
	return table
}

func (c cell) name() string {
	_, name, _ := strings.Cut(c.column, ".")
	return name
}

func (c cell) value(t *testing.T, db *gorm.DB) (value []byte) {
	t.Helper()
	must(t, db.Raw(fmt.Sprintf("SELECT %s FROM %s WHERE %s", c.name(), c.table(), c.row)).Row().Scan(&value))
	if len(value) == 0 {
		t.Fatalf("%s is empty where %s", c.column, c.row)
	}
	return value
}

func (c cell) put(t *testing.T, db *gorm.DB, value []byte) {
	t.Helper()
	must(t, db.Table(c.table()).Where(c.row).UpdateColumn(c.name(), value).Error)
}

// sealedCells stores two rows of two members in each table that holds something sealed,
// and lists all that is.
func sealedCells(t *testing.T, s *models.Store) []cell {
	t.Helper()
	var cells []cell
	for _, who := range []models.MemberKey{ann, bob} {
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, who)}))
	}
	for n := range 2 {
		for _, pair := range [][2]models.MemberKey{{ann, bob}, {bob, ann}} {
			cells = append(cells, fillRow(t, s, pair[0], pair[1], n)...)
		}
	}
	for _, who := range []models.MemberKey{ann, bob} {
		reads := func() bool {
			m, err := s.Member(t.Context(), who, now)
			if err != nil && !errors.Is(err, models.ErrBroken) {
				t.Fatal(err)
			}
			found := err == nil && !m.New
			if found && m.Settings.DefaultTag != who.User {
				t.Errorf("%s reads the settings of %q", who.User, m.Settings.DefaultTag)
			}
			return found
		}
		row := "slack_user = '" + who.User + "'"
		cells = append(cells, cell{"members.wrapped", row, reads}, cell{"members.sealed", row, reads})
	}
	for _, team := range []string{"T1", "T2"} {
		w := models.WorkspaceKey{Team: team}
		must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: w, Token: "xoxb-" + team}, now))
		cells = append(cells, cell{"workspaces.sealed_token", "team = '" + team + "'", func() bool {
			all, err := s.Workspaces(t.Context())
			must(t, err)
			for _, one := range all {
				if one.Token != "xoxb-"+one.Key.Team {
					t.Errorf("%v has the token %s", one.Key, one.Token)
				}
			}
			return slices.ContainsFunc(all, func(one models.Workspace) bool { return one.Key == w })
		}})
	}
	return cells
}

// fillRow stores a row of the member's in each table, and lists them.
func fillRow(t *testing.T, s *models.Store, who, other models.MemberKey, n int) []cell {
	t.Helper()
	ctx, word := t.Context(), fmt.Sprint(who.User, n)
	m := member(t, s, who)
	m.Settings.DefaultTag = who.User
	r := aRecord(word)
	entry := models.NewHistoryEntry(word, now)
	schedule := models.Schedule{ID: models.NewID(), Kind: models.TextReminder, Text: word, Zone: "UTC", Next: now.Add(time.Hour)}
	share := models.NewShare(models.ShareOrder{Level: word, People: []string{other.User}, At: now}, now)
	share.Number, share.State = n+1, models.ShareSent
	if who == bob {
		share.Number += 2 // no number twice, so that the rows can be exchanged
	}
	request := models.NewRequest(other.User, models.ShareOrder{RangeName: word, At: now}, now, time.Time{})
	bill := models.NewBill(word, word, nil, now)
	received := models.Received{Share: "S-" + word, Owner: word, At: now}
	envelope, at := "E-"+word, now.Add(time.Duration(n)*time.Second)
	must(t, s.Commit(ctx, &models.Change{
		Member: m, Envelope: envelope, Answer: []byte(word), At: at, Records: []record.Record{r}, History: []models.HistoryEntry{*entry},
		Schedules: []models.Schedule{schedule}, Shares: []models.Share{share}, Requests: []models.Request{request}, Bills: []models.Bill{bill},
		Received: []models.Received{received}, Answers: []models.OwnedAnswer{{Owner: m, Answer: models.Answer{Share: "S-" + word, By: other.User, Text: word, At: now}}},
	}))
	message := m.NewMessage(models.DailySummary, word, now, []byte(word))
	must(t, s.AddMessage(ctx, m, *message))

	byID := func(table, id string) string { return "id = '" + id + "'" }
	in := func(read func(*models.Member) ([]string, error)) func() bool {
		return func() bool {
			m, err := s.Member(ctx, who, now)
			if errors.Is(err, models.ErrBroken) {
				return false
			}
			must(t, err)
			words, err := read(m)
			must(t, err)
			for _, one := range words {
				if !strings.HasPrefix(one, who.User) {
					t.Errorf("%s reads %q", who.User, one)
				}
			}
			return slices.Contains(words, word)
		}
	}
	answers, err := s.Answers(ctx, m)
	must(t, err)
	answer := answers[slices.IndexFunc(answers, func(a models.Answer) bool { return a.Text == word })]
	return []cell{
		{"records.sealed", byID("records", r.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.AllRecords(ctx, m))(func(r record.Record) string { return r.Note })
		})},
		{"steps.sealed", byID("steps", entry.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.History(ctx, m))(func(e models.HistoryEntry) string { return e.What })
		})},
		{"schedules.sealed", byID("schedules", schedule.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.Schedules(ctx, m))(func(s models.Schedule) string { return s.Text })
		})},
		{"shares.sealed", byID("shares", share.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.Shares(ctx, m))(func(s models.Share) string { return s.Order.Level })
		})},
		{"requests.sealed", byID("requests", request.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.Requests(ctx, m, now))(func(r models.Request) string { return r.Order.RangeName })
		})},
		{"bills.sealed", byID("bills", bill.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.Bills(ctx, m))(func(b models.Bill) string { return b.What })
		})},
		{"received.sealed", fmt.Sprintf("share_id = '%s' AND member_id = '%s'", received.Share, m.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.Received(ctx, m))(func(r models.Received) string { return r.Owner })
		})},
		{"answers.sealed", byID("answers", answer.ID), in(func(m *models.Member) ([]string, error) {
			return wordsOf(s.Answers(ctx, m))(func(a models.Answer) string { return a.Text })
		})},
		{"envelopes.sealed", fmt.Sprintf("member_id = '%s' AND at = %d", m.ID, at.Unix()), func() bool {
			m, err := s.Member(ctx, who, now)
			if errors.Is(err, models.ErrBroken) {
				return false
			}
			must(t, err)
			text, found, err := s.Answered(ctx, m, envelope)
			must(t, err)
			if !found || text != nil && string(text) != word {
				t.Errorf("%s reads %q, %v", who.User, text, found)
			}
			return text != nil
		}},
		{"outbox.sealed", byID("outbox", message.ID), in(func(m *models.Member) ([]string, error) {
			waiting, err := s.Waiting(ctx, m.Key.Workspace(), now, models.Message{}, 100)
			var words []string
			for _, one := range waiting {
				if one.MemberID == m.ID && one.Err == nil {
					words = append(words, string(one.Body))
					if one.Member != who {
						t.Errorf("%s would be sent to %v", one.Body, one.Member)
					}
				}
			}
			return words, err
		})},
	}
}

func wordsOf[T any](all []T, err error) func(func(T) string) ([]string, error) {
	return func(word func(T) string) ([]string, error) {
		var words []string
		for _, one := range all {
			words = append(words, word(one))
		}
		return words, err
	}
}

// TestSwappedSealedTextsAreRefused swaps every two things that are sealed: of two
// members, of two rows of one member, of two tables, of two workspaces. Neither is read
// then, and nobody reads another's words; back in their places both are.
func TestSwappedSealedTextsAreRefused(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		cells, db := sealedCells(t, s), raw(t, url)
		columns := map[string]bool{}
		for _, c := range cells {
			columns[c.column] = true
			if !c.reads() {
				t.Fatalf("%s isn't read before anything is swapped", c.column)
			}
		}
		for _, column := range sealedColumns(t, url) {
			if !columns[column] && column != "deployment.sealed" && column != "former_keys.sealed" {
				t.Errorf("%s is not among what is swapped", column)
			}
		}
		for i, a := range cells {
			for _, b := range cells[i+1:] {
				one, two := a.value(t, db), b.value(t, db)
				a.put(t, db, two)
				b.put(t, db, one)
				for _, c := range []cell{a, b} {
					if c.reads() {
						t.Errorf("%s where %s is read with %s where %s in its place", c.column, c.row, b.column, b.row)
					}
				}
				a.put(t, db, one)
				b.put(t, db, two)
			}
		}
		for _, c := range cells {
			if !c.reads() {
				t.Errorf("%s isn't read in its own place", c.column)
			}
		}
	})
}

// sealedColumns returns those of bytes that are neither hashes nor keys of rows.
func sealedColumns(t *testing.T, url string) (columns []string) {
	for _, line := range schema(t, url) {
		words := strings.Fields(line)
		if len(words) < 3 { // an index
			continue
		}
		if kind := words[2]; (kind == "blob" || kind == "bytea") && !slices.Contains([]string{"hash", "pair", "sender", "receiver"}, words[1]) {
			columns = append(columns, words[0]+"."+words[1])
		}
	}
	return columns
}

// TestSwappedMembersReadNobodysWords swaps two members' identities, in every
// column that has them, and their whole keys.
func TestSwappedMembersReadNobodysWords(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		there := models.MemberKey{Enterprise: "E1", Team: "T2", User: "UCAT"}
		for _, who := range []models.MemberKey{ann, there} {
			m := member(t, s, who)
			must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord(who.User)}}))
		}
		db := raw(t, url)
		for _, columns := range [][]string{{"slack_user"}, {"team"}, {"enterprise"}, {"enterprise", "team", "slack_user"}} {
			swap := func() {
				var all []map[string]any
				must(t, db.Table("members").Order("id").Find(&all).Error)
				must(t, db.Exec("UPDATE members SET slack_user = slack_user || '-' || id").Error) // they are unique
				for i, m := range all {
					for _, column := range []string{"enterprise", "team", "slack_user"} {
						value := m[column]
						if slices.Contains(columns, column) {
							value = all[1-i][column]
						}
						must(t, db.Table("members").Where("id = ?", m["id"]).UpdateColumn(column, value).Error)
					}
				}
			}
			swap()
			var keys []models.MemberKey
			must(t, db.Raw(`SELECT enterprise, team, slack_user AS "user" FROM members`).Scan(&keys).Error)
			for _, who := range keys {
				if m, err := s.Member(t.Context(), who, now); !errors.Is(err, models.ErrBroken) {
					t.Errorf("with swapped %v %v is read: %+v, %v", columns, who, m, err)
				}
			}
			swap()
		}
		for _, who := range []models.MemberKey{ann, there} {
			if all, err := s.AllRecords(t.Context(), member(t, s, who)); err != nil || len(all) != 1 || all[0].Note != who.User {
				t.Errorf("back in place: %+v, %v", all, err)
			}
		}
	})
}

// TestARecordThatWasEditedInTheFileIsLeftOut edits each column that is bound to what is
// sealed next to it, in all tables. The row is left out, reported without words, and the
// others continue.
func TestARecordThatWasEditedInTheFileIsLeftOut(t *testing.T) {
	edits := map[string][]string{
		"records":   {"start_at = start_at + 60", "end_at = end_at + 60", "end_at = 0", "kind = 'break'", "placed = NOT placed, day = '2026-03-04'", "day = '2026-03-05'", "zone = 'UTC'", "planned = 1", "start_at = start_at - 60, end_at = end_at - 60"},
		"steps":     {"at = at + 1"},
		"schedules": {"kind = 'daily'"},
		"shares":    {"number = 7", "state = 'taken'", "until_at = 5", "version = version + 1"},
		"received":  {"owner_id = 'x'", "share_id = 'x'", "at = at + 1"},
		"answers":   {"by_id = 'x'", "share_id = 'x'", "at = at + 1"},
		"requests":  {"at = at + 1"},
		"bills":     {"at = at + 1"},
		"outbox":    {"kind = 'weekly'", "subject = 'x'", "due_at = due_at - 1"},
	}
	eachDatabase(t, func(t *testing.T, url string) {
		var mu sync.Mutex
		var told []models.BrokenRow
		s, err := models.Open(t.Context(), url, models.Options{Key: key1, Broken: func(row models.BrokenRow) {
			mu.Lock()
			defer mu.Unlock()
			told = append(told, row)
		}})
		must(t, err)
		defer s.Close()
		cells, db := sealedCells(t, s), raw(t, url)
		for _, c := range cells[:10] { // the first row of the one member
			for _, edit := range edits[c.table()] {
				if database(url) == "postgres" {
					edit = strings.Replace(edit, "placed = NOT placed", "placed = true", 1)
				}
				var before map[string]any
				must(t, db.Table(c.table()).Where(c.row).Take(&before).Error)
				told = nil
				where := "id = ?"
				must(t, db.Exec("UPDATE "+c.table()+" SET "+edit+" WHERE "+where, before["id"]).Error)
				if c.reads() {
					t.Errorf("%s is read after %s", c.column, edit)
				}
				for _, other := range cells {
					if other.row != c.row && !other.reads() {
						t.Errorf("%s: %s isn't read any more where %s", edit, other.column, other.row)
					}
				}
				if c.table() != "outbox" && (len(told) == 0 || told[0].Table != c.table() || told[0].ID != before["id"] || strings.Contains(told[0].Err.Error(), "UANN0")) {
					t.Errorf("%s: told %+v", edit, told)
				}
				must(t, db.Table(c.table()).Where(where, before["id"]).Updates(before).Error)
				if !c.reads() {
					t.Fatalf("%s isn't read as it was", c.column)
				}
			}
		}
	})
}

// TestTheMemberReadsHowManyRowsAreMissing counts each row once for each snapshot, also
// where the member is remembered, and a timer among them.
func TestTheMemberReadsHowManyRowsAreMissing(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		timer := aRecord("runs")
		timer.End = time.Time{}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("stays"), aRecord("breaks"), timer}}))
		must(t, raw(t, url).Exec("UPDATE records SET zone = 'UTC' WHERE id = ? OR end_at = 0", lastButTimer(t, s, m, timer)).Error)
		for range 2 {
			k, err := s.Snapshot(t.Context(), ann, "", "", now)
			must(t, err)
			if len(k.Running) != 0 || len(k.Member.Broken()) != 1 {
				t.Errorf("%d timers run, %d rows are left out", len(k.Running), len(k.Member.Broken()))
			}
			for range 2 {
				all, err := s.AllRecords(t.Context(), k.Member)
				if err != nil || len(all) != 1 || all[0].Note != "stays" {
					t.Errorf("the others: %+v, %v", all, err)
				}
			}
			if n := len(k.Member.Broken()); n != 2 {
				t.Errorf("%d rows are left out", n)
			}
			must(t, s.Commit(t.Context(), &models.Change{Member: k.Member, At: now}))
		}
	})
}

func lastButTimer(t *testing.T, s *models.Store, m *models.Member, timer record.Record) string {
	t.Helper()
	all, err := s.AllRecords(t.Context(), m)
	must(t, err)
	for _, r := range all {
		if r.Note == "breaks" {
			return r.ID
		}
	}
	t.Fatal("no record")
	return ""
}

// TestTheLengthOfANoteIsHidden stores notes of every length up to 300 bytes.
func TestTheLengthOfANoteIsHidden(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		change := &models.Change{Member: member(t, s, ann)}
		for n := range 300 {
			change.Records = append(change.Records, aRecord(strings.Repeat("x", n)))
		}
		must(t, s.Commit(t.Context(), change))
		var lengths []int
		must(t, raw(t, url).Raw("SELECT DISTINCT length(sealed) FROM records ORDER BY 1").Scan(&lengths).Error)
		if want := []int{65, 97, 129, 161, 193, 225, 257, 289, 353}; !slices.Equal(lengths, want) {
			t.Errorf("300 notes have the lengths %v, want %v", lengths, want)
		}
	})
}
