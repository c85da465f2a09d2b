package models

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"sundial/record"
)

// document is one kind of stored JSON: a value in which every field that is stored is
// set, what's written of it, and how it is read.
type document struct {
	name   string
	value  any
	stored func(value any) any
	read   func(document []byte) (any, error)
}

// documentOf makes a kind whose value is stored as it is.
func documentOf[T any](name string, value T) document {
	same := func(value any) any { return value }
	return document{name, value, same, func(document []byte) (any, error) {
		var read T
		err := decodeDocument(document, &read)
		return read, err
	}}
}

func documents() []document {
	at := time.Date(2026, 3, 4, 13, 20, 0, 0, time.UTC)
	day := record.Date{Year: 2026, Month: 3, Day: 4}
	week := record.DateRange{From: day, To: record.Date{Year: 2026, Month: 3, Day: 8}}
	filter := record.Filter{All: [][]string{{"acme", "web"}, {"ops"}}, None: []string{"lunch"}, Words: []string{"login"}, Untagged: true}
	settings := Settings{
		Sender: []string{"Ann Lee", "Short Street 2"},
		Zone:   "Asia/Kathmandu", Clock: 12, WeekStart: "sunday", WorkDay: 27000, DefaultTag: "acme/web", Language: "de", Several: true, SummaryFull: true,
		DeleteAfter: 3, Keep: 12, Here: map[string]string{"C1": "acme"}, Suggested: map[string][]string{"C1": {"ops"}}, Channel: "C1",
		Tags: map[string]TagFacts{"acme": {Client: []string{"Acme GmbH", "Long Street 1"}, Hidden: true, Rate: "95.50", Currency: "EUR", Rates: []TagRate{{From: day, Until: day, Hour: "120", Currency: "EUR"}},
			Target: 3600, Per: "week", Budget: 360000, BudgetMoney: "5000", BudgetCurrency: "EUR", BudgetPer: "month"}},
		Numbered: []string{"r1", "r2"}, HomeOpened: true, Paused: "r1 r2", Unwelcomed: true,
		Quiet: record.Quiet{From: 1200, To: 480, DaysOff: []time.Weekday{time.Saturday}, AwayFrom: day, AwayUntil: day}, Muted: []string{"UBOB"}, Dismissed: []string{"r1"},
	}
	one := record.Record{ID: "r1", Start: at.Add(-time.Hour), End: at, Kind: record.Work, Placed: true, Date: record.DateOf(at, time.UTC), Note: "fix login #acme", Zone: "Asia/Kathmandu", PlannedEnd: at.Add(time.Minute)}
	order := ShareOrder{Outsider: "Acme GmbH", Format: "pdf",
		Level: "days", Range: week, RangeName: "week", Filter: filter, People: []string{"UBOB"}, Channel: "C1", Today: true, Timer: true,
		Provenance: true, Answer: true, Breaks: true, At: at, Replaces: 1, Version: 2, Number: 3,
	}
	bill := Bill{
		ID: "b1", Name: "2026-03", At: at, What: "March", Days: []BilledDay{{Record: "r1", Day: day, Minutes: 60, Tag: "acme", Hour: "95.50", Currency: "EUR", Amount: "95.50"}},
	}
	entry := HistoryEntry{ID: "s1", At: at, Undone: true, What: "edit", Before: []record.Record{one}, After: []record.Record{one}, SettingsBefore: &settings, SettingsAfter: &settings, Billed: &bill, Unbilled: &bill}
	schedule := Schedule{
		ID: "p1", Kind: TextReminder, Anchor: day, Zone: "Asia/Kathmandu", Next: at, Paused: true, Stopped: "is_archived", Level: "full", Empty: true,
		Rule: record.Rule{Clock: []int{540, 1020}, Weekdays: []time.Weekday{time.Sunday, time.Monday}, MonthDays: []int{1, -1}, Every: 2, Unit: "week"},
		From: 540, To: 1020, Last: at, Told: map[string]string{"acme": "2026-03-02 reached"}, Text: "stretch", Length: time.Hour, Rest: time.Minute,
		Record: "r1", Resting: true, Share: &order, Unasked: true,
		Report: &ReportOrder{
			RangeName: "last month", Range: week, Filter: filter, GroupBy: []string{"day", "tag"}, RoundStep: time.Minute, RoundMode: "up", RoundPer: "day",
			Format: "pdf", Hours: "clock", Columns: []string{"date"}, With: []string{"rates"}, Without: []string{"notes"}, Unbilled: true,
		},
	}
	return []document{
		documentOf("settings", settings),
		documentOf("step", entry),
		documentOf("large-step", storedEntry{entry, 7}),
		documentOf("step-part", entryPart{Before: []record.Record{one}, After: []record.Record{one}}),
		{"schedule", schedule, func(v any) any { return storedScheduleOf(v.(Schedule)) }, func(document []byte) (any, error) {
			var read storedSchedule
			err := decodeDocument(document, &read)
			return read.schedule(), err
		}},
		documentOf("share", Share{
			ID: "h1", Number: 1, State: ShareSent, Order: order, Body: json.RawMessage(`{"text":"1h"}`), File: []byte{0, 255}, FileName: "week.xlsx",
			Hours: []Hours{{Day: day, Tag: "acme", Seconds: 3600}}, Days: week, MadeAt: at, SentAt: at, TakenAt: at, Schedule: "p1", Asked: "UBOB", Elsewhere: true,
			Deliveries: []ShareDelivery{{User: "UBOB", Channel: "D1", TS: "1.2", File: "F1", State: DeliveryFailed, Reason: "is_archived", At: at}},
		}),
		documentOf("received", Received{
			Share: "h1", Owner: "UANN", Number: 1, Version: 2, Level: "days", Days: week, Filter: filter, Hours: []Hours{{Day: day, Tag: "acme", Seconds: 3600}},
			Answer: true, At: at, Elsewhere: true,
		}),
		documentOf("answer", Answer{ID: "a1", Share: "h1", By: "UBOB", Text: "what is ops?", At: at, Accepted: true}),
		documentOf("bill", bill),
		documentOf("request", Request{ID: "q1", To: "UBOB", Order: order, At: at}),
	}
}

// TestEachDocumentIsWrittenAndReadAsItsGoldenFileSays holds the form of all stored JSON:
// the file NAME.json is what's written, byte for byte, and it and those of earlier versions (NAME.v0.json) are read as the value. After a change on purpose, raise
// documentVersion, keep the old file under its version's name, and write the new one
// with: go test ./models -run GoldenFile -args -dump
func TestEachDocumentIsWrittenAndReadAsItsGoldenFileSays(t *testing.T) {
	for _, d := range documents() {
		t.Run(d.name, func(t *testing.T) {
			eachStoredField(t, reflect.ValueOf(d.value), reflect.TypeOf(d.value).Name())
			written, err := encodeDocument(d.stored(d.value))
			if err != nil {
				t.Fatal(err)
			}
			newest := filepath.Join("testdata", "documents", d.name+".json")
			if *dumpNewest {
				if err := os.WriteFile(newest, append(written, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if golden := readDocument(t, newest); !bytes.Equal(written, golden) {
				t.Errorf("written is\n%s\nand the file says\n%s", written, golden)
			}
			if read, err := d.read(written); err != nil || !reflect.DeepEqual(read, d.value) {
				t.Errorf("it is read as\n%+v, %v\nand was\n%+v", read, err, d.value)
			}
			d.readsFormerVersions(t)
		})
	}
}

// readsFormerVersions reads what earlier versions wrote: all that it holds is read. A
// field that was added since is absent in it.
func (d document) readsFormerVersions(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "documents", d.name+".v*.json"))
	if young := []string{"large-step", "step-part"}; slices.Contains(young, d.name) && len(files) == 0 {
		return // no earlier version wrote one
	}
	if err != nil || len(files) == 0 {
		t.Fatalf("the files %q, %v", files, err)
	}
	for _, file := range files {
		former := readDocument(t, file)
		read, err := d.read(former)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		again, err := encodeDocument(d.stored(read))
		if err != nil || !holds(parsed(t, again), parsed(t, former)) {
			t.Errorf("%s is read as\n%s, %v\nand holds\n%s", file, again, err, former)
		}
	}
}

func parsed(t *testing.T, document []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(document, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

// holds reports whether all that part holds is in whole.
func holds(whole, part any) bool {
	switch part := part.(type) {
	case map[string]any:
		whole, ok := whole.(map[string]any)
		for key, value := range part {
			ok = ok && holds(whole[key], value)
		}
		return ok
	case []any:
		whole, ok := whole.([]any)
		if !ok || len(whole) != len(part) {
			return false
		}
		for i := range part {
			ok = ok && holds(whole[i], part[i])
		}
		return ok
	}
	return reflect.DeepEqual(whole, part)
}

func readDocument(t *testing.T, file string) []byte {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSuffix(content, []byte("\n"))
}

// eachStoredField fails for a field that would be stored and isn't set, so a field
// that is added later is in the golden file.
func eachStoredField(t *testing.T, v reflect.Value, path string) {
	t.Helper()
	if v.IsZero() {
		t.Errorf("%s is not set: set it in documents()", path)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		eachStoredField(t, v.Elem(), path)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct {
			eachStoredField(t, v.Index(0), path)
		}
	case reflect.Map:
		eachStoredField(t, v.MapIndex(v.MapKeys()[0]), path)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Tag.Get("json") != "-" {
				eachStoredField(t, v.Field(i), path+"."+f.Name)
			}
		}
	}
}

func TestADocumentOfALaterVersionIsRefused(t *testing.T) {
	var s Settings
	for text, want := range map[string]error{`{"v":2,"zone":"UTC"}`: errNewerDocument, `{"v":10}`: errNewerDocument, `{"v":1,"zone":"UTC"}`: nil, `{"zone":"UTC"}`: nil, `{"v":1}`: nil} {
		if err := decodeDocument([]byte(text), &s); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", text, err, want)
		}
	}
	if err := decodeDocument([]byte(`{"v":1,"zone":"UTC"`), &s); err == nil || bytes.Contains([]byte(err.Error()), []byte("UTC")) {
		t.Errorf("what is no JSON: %v", err)
	}
	if empty, err := encodeDocument(struct{}{}); err != nil || string(empty) != `{"v":1}` {
		t.Errorf("nothing is written as %s, %v", empty, err)
	}
}
