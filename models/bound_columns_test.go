package models_test

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"sundial/models"
	"sundial/record"
)

// columnsOnPage lists the columns that docs/encryption.md says are bound to a sealed text,
// the texts themselves among them, and those that it says aren't.
func columnsOnPage(t *testing.T) (bound, unbound []string) {
	t.Helper()
	page, err := os.ReadFile("../docs/encryption.md")
	must(t, err)
	code := regexp.MustCompile("`([a-z_.]+)`")
	for _, line := range strings.Split(string(page), "\n") {
		cells := strings.Split(line, "|")
		first := code.FindStringSubmatch(cells[min(1, len(cells)-1)])
		if len(cells) < 5 || first == nil {
			continue
		}
		table, text, isText := strings.Cut(first[1], ".")
		switch {
		case isText && len(cells) == 6:
			bound = append(bound, table+"."+text)
			for _, one := range code.FindAllStringSubmatch(cells[3], -1) {
				bound = append(bound, table+"."+one[1])
			}
		case !isText && len(cells) == 5:
			for _, one := range code.FindAllStringSubmatch(cells[2], -1) {
				unbound = append(unbound, table+"."+one[1])
			}
		}
	}
	// A member's key and settings are both bound to the id.
	slices.Sort(bound)
	return slices.Compact(bound), unbound
}

// TestThePageSaysOfEveryColumnWhetherItIsBound holds the lists in docs/encryption.md to the
// schema; TestAnEditedColumnIsRefusedOrListedAsUnbound holds them to what's the case.
func TestThePageSaysOfEveryColumnWhetherItIsBound(t *testing.T) {
	bound, unbound := columnsOnPage(t)
	eachDatabase(t, func(t *testing.T, url string) {
		open(t, url)
		there := columns(t, url)
		for _, column := range there {
			if slices.Contains(bound, column) == slices.Contains(unbound, column) {
				t.Errorf("docs/encryption.md doesn't say of %s either that it's bound or that it isn't", column)
			}
		}
		for _, column := range without(slices.Concat(bound, unbound), there) {
			t.Errorf("docs/encryption.md names %s, which is not there", column)
		}
	})
}

// primaryKeys are the columns that identify a row where id doesn't.
var primaryKeys = map[string][]string{"envelopes": {"hash"}, "workspaces": {"enterprise", "team"}}

// rowOf is a whole row as it is in the database.
type rowOf struct {
	table  string
	values map[string]any
}

func (r rowOf) remove(t *testing.T, db *gorm.DB) {
	t.Helper()
	which := db.Table(r.table)
	for _, column := range append(slices.Clone(primaryKeys[r.table]), "id")[:max(1, len(primaryKeys[r.table]))] {
		which = which.Where(column+" = ?", r.values[column])
	}
	must(t, which.Delete(nil).Error)
}

func (r rowOf) add(t *testing.T, db *gorm.DB) {
	t.Helper()
	must(t, db.Table(r.table).Create(maps.Clone(r.values)).Error) // gorm adds to the map
}

// with is the row with another value in one column.
func (r rowOf) with(column string, value any) rowOf {
	values := maps.Clone(r.values)
	values[column] = value
	return rowOf{r.table, values}
}

// altered is another value of the same type.
func altered(t *testing.T, value any) any {
	t.Helper()
	switch v := value.(type) {
	case int64:
		if v == 0 || v == 1 { // also a truth value of SQLite's
			return 1 - v
		}
		return v + 1000
	case bool:
		return !v
	case string:
		return v + "x"
	}
	t.Fatalf("no other value of a %T", value)
	return nil
}

// TestAnEditedColumnIsRefusedOrListedAsUnbound exchanges each plain column between every
// two rows of a table, of two members and of one; where both hold the same value one of
// them is changed. What docs/encryption.md lists as bound is refused then. With anything
// else nobody reads another's words.
func TestAnEditedColumnIsRefusedOrListedAsUnbound(t *testing.T) {
	bound, _ := columnsOnPage(t)
	eachDatabase(t, func(t *testing.T, url string) {
		var mu sync.Mutex
		told := 0
		s, err := models.Open(t.Context(), url, models.Options{Key: key1, Broken: func(models.BrokenRow) {
			mu.Lock()
			defer mu.Unlock()
			told++
		}})
		must(t, err)
		defer s.Close()
		cells, db, texts := sealedCells(t, s), raw(t, url), sealedColumns(t, url)
		for i, a := range cells {
			for _, b := range cells[i+1:] {
				if a.column != b.column {
					continue
				}
				one, two := a.whole(t, db), b.whole(t, db)
				for column := range one.values {
					if slices.Contains(texts, a.table()+"."+column) {
						continue // TestSwappedSealedTextsAreRefused
					}
					changed := []cell{a, b}
					three, four := one.with(column, two.values[column]), two.with(column, one.values[column])
					if reflect.DeepEqual(one.values[column], two.values[column]) {
						changed, three, four = changed[:1], one.with(column, altered(t, one.values[column])), two
					}
					replace(t, db, []rowOf{one, two}, []rowOf{three, four})
					told = 0
					what := fmt.Sprintf("%s.%s of the rows %s and %s", a.table(), column, a.row, b.row)
					isBound := slices.Contains(bound, a.table()+"."+column)
					for _, c := range changed {
						if c.reads() && isBound {
							t.Errorf("%s: %s is read", what, c.row)
						}
					}
					if !isBound && told > 0 {
						t.Errorf("%s: it's listed as unbound, and %d rows are broken", what, told)
					}
					replace(t, db, []rowOf{three, four}, []rowOf{one, two})
				}
			}
		}
		for _, c := range cells {
			if !c.reads() {
				t.Errorf("%s isn't read in its own place", c.column)
			}
		}
	})
}

func (c cell) whole(t *testing.T, db *gorm.DB) rowOf {
	t.Helper()
	rows, err := db.Table(c.table()).Where(c.row).Rows()
	must(t, err)
	defer rows.Close()
	names, err := rows.Columns()
	must(t, err)
	if !rows.Next() {
		t.Fatalf("no row of %s where %s", c.table(), c.row)
	}
	// gorm makes texts of SQLite's bytes in a map.
	values, into, row := make([]any, len(names)), make([]any, len(names)), map[string]any{}
	for i := range values {
		into[i] = &values[i]
	}
	must(t, rows.Scan(into...))
	must(t, rows.Err())
	for i, name := range names {
		row[name] = values[i]
	}
	return rowOf{c.table(), row}
}

func replace(t *testing.T, db *gorm.DB, old, fresh []rowOf) {
	t.Helper()
	for _, row := range old {
		row.remove(t, db)
	}
	for _, row := range fresh {
		row.add(t, db)
	}
}

// TestAnExchangedChannelOffersNobodyElsesTags exchanges what leads from a channel to the
// members who suggest tags in it, which no text is bound to.
func TestAnExchangedChannelOffersNobodyElsesTags(t *testing.T) {
	there := models.MemberKey{Team: "T2", User: "UCAT"}
	offers := map[models.MemberKey]string{ann: "C1", bob: "C2", there: "C3"}
	for _, column := range []string{"member_id", "enterprise", "team", "channel"} {
		t.Run(column, func(t *testing.T) {
			eachDatabase(t, func(t *testing.T, url string) {
				s := open(t, url)
				for who, channel := range offers {
					m := member(t, s, who)
					m.Settings.Suggested = map[string][]string{channel: {who.User}, "CSHARED": {who.User}}
					must(t, s.Commit(t.Context(), &models.Change{Member: m, Suggests: []string{channel, "CSHARED"}}))
				}
				db := raw(t, url)
				// An attacker can write any value into the column, in all rows: no more can be exchanged.
				values := map[string][]string{"enterprise": {"E9"}, "team": {"T1", "T2"}, "channel": {"C1", "C2", "C3", "CSHARED"}}
				if column == "member_id" {
					var ids []string
					must(t, db.Table("members").Pluck("id", &ids).Error)
					values[column] = ids
				}
				for _, value := range values[column] {
					must(t, db.Exec("UPDATE suggesters SET "+column+" = ?", value).Error)
					again := open(t, url) // nothing is remembered
					for _, team := range []string{"T1", "T2"} {
						for _, channel := range []string{"C1", "C2", "C3", "CSHARED"} {
							tags, err := again.SuggestedTags(t.Context(), models.WorkspaceKey{Team: team}, channel)
							must(t, err)
							for who, own := range offers {
								if slices.Contains(tags, who.User) && (who.Team != team || channel != own && channel != "CSHARED") {
									t.Errorf("with %s %s the channel %s of %s offers what %s suggests elsewhere", column, value, channel, team, who.User)
								}
							}
						}
					}
				}
			})
		})
	}
}

// TestExchangedFormerKeysAreLeftOut exchanges two rows that nothing but the deployment's key
// seals.
func TestExchangedFormerKeysAreLeftOut(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		gone := member(t, s, cat)
		must(t, s.Commit(t.Context(), &models.Change{Member: gone}))
		must(t, s.Forget(t.Context(), gone, now))
		newest := slices.Repeat([]byte{3}, models.KeySize)
		must(t, s.Rekey(t.Context(), slices.Repeat([]byte{2}, models.KeySize)))
		must(t, s.Rekey(t.Context(), newest))
		must(t, s.Close())
		db := raw(t, url)
		var rows []struct {
			ID     string
			Sealed []byte
		}
		must(t, db.Table("former_keys").Find(&rows).Error)
		forgotten := func(at time.Time, broken int) {
			t.Helper()
			told := 0
			s, err := models.Open(t.Context(), url, models.Options{Key: newest, Broken: func(models.BrokenRow) { told++ }})
			must(t, err)
			defer s.Close()
			if got, err := s.ForgottenAt(t.Context(), cat); err != nil || !got.Equal(at) || told != broken {
				t.Errorf("forgotten at %v, %v; %d rows are left out", got, err, told)
			}
		}
		forgotten(now, 0)
		for i, row := range rows {
			must(t, db.Table("former_keys").Where("id = ?", row.ID).UpdateColumn("sealed", rows[1-i].Sealed).Error)
		}
		forgotten(time.Time{}, len(rows))
	})
}

// TestAnOldRowPutBackIsRead shows what isn't noticed, and that only the whole row is taken.
func TestAnOldRowPutBackIsRead(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s, db := open(t, url), raw(t, url)
		m, r := member(t, s, ann), aRecord("early")
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{r}}))
		c := cell{column: "records.sealed", row: "id = '" + r.ID + "'"}
		old := c.whole(t, db)
		r.Note, r.End = "late", r.End.Add(time.Hour)
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Records: []record.Record{r}}))
		current := c.whole(t, db)
		notes := func() (notes []string) {
			all, err := s.AllRecords(t.Context(), member(t, s, ann))
			must(t, err)
			for _, one := range all {
				notes = append(notes, one.Note)
			}
			return notes
		}
		c.put(t, db, old.values["sealed"].([]byte))
		if got := notes(); len(got) != 0 {
			t.Errorf("with the old text beside the current times %q is read", got)
		}
		replace(t, db, []rowOf{current}, []rowOf{old})
		if got := notes(); !slices.Equal(got, []string{"early"}) {
			t.Errorf("with the whole old row %q is read", got)
		}
	})
}

// TestEverySealedTextIsPadded: in every column, not in that of notes only.
func TestEverySealedTextIsPadded(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		cells, db := sealedCells(t, s), raw(t, url)
		for _, c := range cells {
			var lengths []int
			must(t, db.Raw(fmt.Sprintf("SELECT DISTINCT length(%s) FROM %s WHERE %s IS NOT NULL", c.name(), c.table(), c.name())).Scan(&lengths).Error)
			for _, n := range lengths {
				if overhead := 1 + 4 + 12 + 16; n <= overhead || (n-overhead)%32 != 0 {
					t.Errorf("a text in %s has %d bytes", c.column, n)
				}
			}
		}
	})
}
