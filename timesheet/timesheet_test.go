package timesheet

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
)

// zoneNames are zones whose clocks do unusual things: an hour at night, half an
// hour, an offset of 45 minutes, a midnight that is skipped or comes twice.
var zoneNames = []string{
	"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana", "Asia/Beirut", "UTC",
}

type failer interface {
	Helper()
	Fatal(...any)
}

func zone(t failer, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// clock reads 2026-11-03 10:00 in loc.
func clock(t failer, text string, loc *time.Location) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", text, loc)
	if err != nil {
		t.Fatal(err)
	}
	return at.UTC()
}

func day(t failer, text string) record.Date {
	t.Helper()
	d, err := record.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// work is a record of work in loc; without an end it runs.
func work(t failer, loc *time.Location, start, end, note string) record.Record {
	t.Helper()
	r := record.Record{ID: start + note, Start: clock(t, start, loc), Kind: record.Work, Note: note, Zone: loc.String()}
	if end != "" {
		r.End = clock(t, end, loc)
	}
	return r
}

func kind(r record.Record, k record.Kind) record.Record { r.Kind = k; return r }

func placed(r record.Record) record.Record { r.Placed = true; return r }

// drawRecord makes a record of up to three days around a change of the clocks.
func drawRecord(t *rapid.T) record.Record {
	start := time.Date(2026, rapid.SampledFrom([]time.Month{3, 4, 10, 11}).Draw(t, "month"), 1, 0, 0, 0, 0, time.UTC).
		Add(time.Duration(rapid.IntRange(0, 31*86400).Draw(t, "start")) * time.Second)
	length := time.Duration(rapid.OneOf(rapid.IntRange(0, 7200), rapid.IntRange(0, 3*86400)).Draw(t, "length")) * time.Second
	return record.Record{
		ID: fmt.Sprint(rapid.Uint64().Draw(t, "id")), Start: start, End: start.Add(length), Kind: record.Work,
		Note: rapid.SampledFrom([]string{"", "a", "a #x", "b #x #y", "#x/z", "c #y/z #x/z"}).Draw(t, "note"),
	}
}

func drawRecords(t *rapid.T) []record.Record {
	return rapid.SliceOfN(rapid.Custom(drawRecord), 0, 12).Draw(t, "records")
}

func drawZone(t *rapid.T) *time.Location {
	return zone(t, rapid.SampledFrom(zoneNames).Draw(t, "zone"))
}
