package exchange

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
)

func at(t *testing.T, text string) time.Time {
	t.Helper()
	moment, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return moment.UTC()
}

func amsterdam(t testing.TB) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// sample returns one record of each kind.
func sample(t *testing.T) []record.Record {
	return []record.Record{
		{ID: "r1", Start: at(t, "2026-11-03T10:00:00+01:00"), End: at(t, "2026-11-03T11:30:00+01:00"), Kind: record.Work, Note: "review #Acme #web", Zone: "Europe/Amsterdam"},
		{ID: "r2", Start: at(t, "2026-11-03T12:00:00+01:00"), End: at(t, "2026-11-03T12:30:00+01:00"), Kind: record.Break, Zone: "Europe/Amsterdam"},
		{ID: "r3", Start: at(t, "2026-11-03T12:30:00+01:00"), End: at(t, "2026-11-03T14:30:00+01:00"), Kind: record.Work, Placed: true, Note: `=SUM(A1); "x", y\z`, Zone: "Europe/Amsterdam"},
		{ID: "r4", Start: at(t, "2026-11-04T09:00:00Z"), Kind: record.Work, Note: "<calls> & more", Zone: "Asia/Kathmandu", PlannedEnd: at(t, "2026-11-04T10:00:00Z")},
	}
}

func TestTheExportHasExactlyTheFormOfTheContract(t *testing.T) {
	var out bytes.Buffer
	err := WriteJSON(&out, Archive{
		ExportedAt: "2026-11-23T17:30:00+01:00",
		Member:     Member{Team: "T1", User: "U1", Zone: "Europe/Amsterdam"},
		Records:    Records(sample(t)),
	})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "export.json", out.Bytes())
}

func TestAnEmptyExportHasListsAndSettingsAndNoNull(t *testing.T) {
	var out bytes.Buffer
	if err := WriteJSON(&out, Archive{ExportedAt: "2026-11-23T17:30:00Z", Member: Member{Zone: "UTC"}}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "null") {
		t.Errorf("an empty export holds null:\n%s", out.String())
	}
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(out.Bytes(), &keys); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"records", "tags", "schedules", "shares", "history"} {
		if string(keys[list]) != "[]" {
			t.Errorf("%s is %s, want []", list, keys[list])
		}
	}
}

func TestReadingAnExportAndWritingItAgainGivesTheSameFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := rapid.SampledFrom([]string{"Europe/Amsterdam", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"})
		one := rapid.Custom(func(t *rapid.T) record.Record {
			start := time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "start"), 0).UTC()
			r := record.Record{Start: start, Kind: record.Work, Zone: zone.Draw(t, "zone")}
			r.Note = strings.Join(strings.Fields(rapid.StringMatching(`[a-zé#/\-<&" ]{0,40}`).Draw(t, "note")), " ")
			if rapid.Bool().Draw(t, "ended") {
				r.End = start.Add(time.Duration(rapid.Int64Range(0, 366*86400).Draw(t, "length")) * time.Second)
				r.Placed = rapid.Bool().Draw(t, "placed")
			}
			return r
		})
		records := rapid.SliceOfN(one, 0, 5).Draw(t, "records")
		first := write(t, Archive{
			ExportedAt: "2026-11-23T17:30:00Z", Member: Member{Zone: "UTC", Settings: json.RawMessage(`{"a":{"b":[1,2]}}`)},
			Records: Records(records), History: []json.RawMessage{json.RawMessage(`{"kind":"add"}`)},
		})
		read, err := reread(first)
		if err != nil {
			t.Fatal(err)
		}
		if again := write(t, read); !bytes.Equal(first, again) {
			t.Fatalf("wrote\n%s\nread and wrote again\n%s", first, again)
		}
	})
}

type failer interface{ Fatal(...any) }

func write(t failer, a Archive) []byte {
	var out bytes.Buffer
	if err := WriteJSON(&out, a); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// reread reads an export as an archive with its records.
func reread(data []byte) (Archive, error) {
	a, records, err := ParseJSON(data)
	a.Records = Records(records)
	return a, err
}

// export returns a file with a member and records, which a test makes invalid.
func export(member, records string) string {
	return `{"format":"sundial","version":1,"exported_at":"2026-11-23T17:30:00Z","member":` + member +
		`,"records":[` + records + `],"tags":[],"schedules":[],"shares":[],"history":[]}`
}

const (
	goodMember = `{"team":"T1","user":"U1","zone":"UTC","settings":{}}`
	goodRecord = `{"id":"a","start":"2026-11-03T10:00:00Z","end":"2026-11-03T11:00:00Z","kind":"work","placed":false,"note":"n","tags":["wrong"],"zone":"UTC"}`
)

func TestAFileThatIsNoGoodExportIsRefusedInOneSentence(t *testing.T) {
	with := func(old, new string) string { return export(goodMember, strings.Replace(goodRecord, old, new, 1)) }
	for _, tc := range []struct{ name, file, want string }{
		{"nothing", ``, ErrJSON.Error()},
		{"cut short", export(goodMember, goodRecord)[:200], ErrJSON.Error()},
		{"followed by something", export(goodMember, "") + "{}", ErrJSON.Error()},
		{"not UTF-8", "{\"\xff\":1}", ErrUTF8.Error()},
		{"nested deeply", strings.Repeat("[", 100000), ErrDepth.Error()},
		{"a key twice", `{"format":"sundial","format":"sundial"}`, ErrKeys.Error()},
		{"a key twice in another case", `{"format":"sundial","Format":"x"}`, ErrKeys.Error()},
		{"a key twice far inside", export(`{"zone":"UTC","settings":{"a":[{"k":1,"k":2}]}}`, ""), ErrKeys.Error()},
		{"another format", `{"format":"clockwork","version":1}`, ErrFormat.Error()},
		{"no object", `[1,2]`, ErrFormat.Error()},
		{"a later version", `{"format":"sundial","version":2,"records":7}`, ErrVersion.Error()},
		{"no version", `{"format":"sundial"}`, ErrFormat.Error()},
		{"records that are no list", `{"format":"sundial","version":1,"records":7}`, ErrShape.Error()},
		{"settings that are no object", export(`{"zone":"UTC","settings":[]}`, ""), ErrMember.Error()},
		{"an unknown zone of the member", export(`{"zone":"Moon/Secret","settings":{}}`, ""), ErrMember.Error()},
		{"an unknown zone", with(`"zone":"UTC"`, `"zone":"Moon/Secret"`), "Entry 1 names a time zone that Sundial doesn't know."},
		{"an unreadable start", with(`10:00:00Z`, `10:00 secret`), "Entry 1 has no readable start."},
		{"an unreadable end", with(`11:00:00Z`, `25:00:00Z`), "Entry 1 has no readable end."},
		{"an end before the start", with(`11:00:00Z`, `09:00:00Z`), "Entry 1 ends before it starts."},
		{"more than 366 days", with(`2026-11-03T11`, `2028-11-03T11`), "Entry 1 is longer than 366 days."},
		{"another kind", with(`"work"`, `"secret"`), "Entry 1 is neither work nor a break."},
		{"a long note", with(`"note":"n"`, `"note":"`+strings.Repeat("é", 2001)+`"`), "Entry 1 has a note of more than 2,000 characters."},
		{"many tags", with(`"note":"n"`, `"note":"`+manyTags(51)+`"`), "Entry 1 has more than 50 tags."},
		{"an id twice", export(goodMember, goodRecord+","+goodRecord), "Entry 2 has the same ID as another."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, _, err := ParseJSON([]byte(tc.file))
			if err == nil || err.Error() != tc.want {
				t.Fatalf("got %v, want %s", err, tc.want)
			}
			if strings.Contains(err.Error(), "ecret") {
				t.Error("the error holds a word of the file")
			}
		})
	}
}

func manyTags(n int) string {
	var text strings.Builder
	for i := range n {
		text.WriteString(" #t")
		text.WriteString(strings.Repeat("x", i))
	}
	return text.String()
}

func TestTagsComeFromTheNoteAndNotFromTheFile(t *testing.T) {
	read, err := reread([]byte(export(goodMember, strings.Replace(goodRecord, `"n"`, `"a  #B\n#b #c"`, 1))))
	if err != nil {
		t.Fatal(err)
	}
	if got := read.Records[0]; got.Note != "a #B #b #c" || strings.Join(got.Tags, " ") != "b c" {
		t.Errorf("got note %q and tags %q", got.Note, got.Tags)
	}
}

func FuzzParseJSON(f *testing.F) {
	f.Add([]byte(export(goodMember, goodRecord)))
	f.Add([]byte(`{"format":"sundial","version":1}`))
	f.Add([]byte(`[[[{"a":1,"A":2}]]]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := reread(data)
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		if err := WriteJSON(&first, a); err != nil {
			t.Fatalf("what was read can't be written: %v", err)
		}
		again, err := reread(first.Bytes())
		if err != nil {
			t.Fatalf("what was written can't be read: %v", err)
		}
		if err := WriteJSON(&second, again); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatalf("a second round changed the file (%v)", err)
		}
	})
}
