package timesheet

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
)

// zoneNames are zones with unusual clocks: changes by an hour at night or by half an hour, an
// offset of 45 minutes, a midnight that's skipped or repeated.
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

// work returns a record of work in loc; without an end it runs.
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

func inZone(r record.Record, name string) record.Record { r.Zone = name; return r }

// seconds moves the start and end of a record by so many seconds.
func seconds(r record.Record, start, end int) record.Record {
	r.Start, r.End = r.Start.Add(time.Duration(start)*time.Second), r.End.Add(time.Duration(end)*time.Second)
	return r
}

// drawRecord draws a record of up to three days around a clock change, of any zone or none,
// possibly placed.
func drawRecord(t *rapid.T) record.Record {
	start := time.Date(2026, rapid.SampledFrom([]time.Month{3, 4, 10, 11}).Draw(t, "month"), 1, 0, 0, 0, 0, time.UTC).
		Add(time.Duration(rapid.IntRange(0, 31*86400).Draw(t, "start")) * time.Second)
	length := time.Duration(rapid.OneOf(rapid.IntRange(0, 7200), rapid.IntRange(0, 3*86400)).Draw(t, "length")) * time.Second
	drawn := record.Record{
		Zone: rapid.SampledFrom(append([]string{"", "Asia/Tokyo", "Pacific/Kiritimati", "Etc/GMT+12"}, zoneNames...)).Draw(t, "entered in"),
		ID:   fmt.Sprint(rapid.Uint64().Draw(t, "id")), Start: start, End: start.Add(length), Kind: record.Work,
		Note: rapid.SampledFrom([]string{"", "a", "a #x", "b #x #y", "#x/z", "c #y/z #x/z"}).Draw(t, "note"),
	}
	if rapid.IntRange(0, 3).Draw(t, "placed") == 0 {
		drawn.Placed, drawn.Date = true, record.DateOf(start, time.UTC).AddDays(rapid.IntRange(-1, 3).Draw(t, "date"))
	}
	return drawn
}

func drawRecords(t *rapid.T) []record.Record {
	records := rapid.SliceOfN(rapid.Custom(drawRecord), 0, 12).Draw(t, "records")
	for i := range records {
		records[i].ID = fmt.Sprint(i)
	}
	return records
}

func drawZone(t *rapid.T) *time.Location {
	return zone(t, rapid.SampledFrom(zoneNames).Draw(t, "zone"))
}

// part is what Clip leaves of a record on one of its days.
type part struct {
	day        record.Date
	start, end time.Time
	length     time.Duration
}

// split returns the record on each of its days.
func split(r record.Record, now time.Time, present *time.Location) []part {
	var parts []part
	for _, day := range r.Days(now, r.Location(present)).Days() {
		c, ok := Clip(r, record.DateRange{From: day, To: day}, now, present)
		if ok && day.Start(r.Location(present)) != day.End(r.Location(present)) { // Apia left out a day
			parts = append(parts, part{day, c.Start, c.EndAt(now), c.Length(now)})
		}
	}
	return parts
}
