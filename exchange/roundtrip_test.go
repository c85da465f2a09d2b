package exchange

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
)

// clockChanges are changes of a zone's clocks, as the first moment of the new offset.
var clockChanges = map[string][2]string{
	"Europe/Amsterdam":    {"2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"},
	"America/New_York":    {"2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z"},
	"Australia/Lord_Howe": {"2026-10-03T15:30:00Z", "2026-04-04T15:00:00Z"},
	"America/St_Johns":    {"2026-03-08T05:30:00Z", "2026-11-01T04:30:00Z"},
}

// TestOurCSVIsTheSameAfterAnImport: exported, imported and exported again,
// across both clock changes, in any present zone.
func TestOurCSVIsTheSameAfterAnImport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zones := []string{"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "America/St_Johns"}
		one := rapid.Custom(func(t *rapid.T) record.Record {
			zone := rapid.SampledFrom(zones).Draw(t, "zone")
			around, err := time.Parse(time.RFC3339, clockChanges[zone][rapid.IntRange(0, 1).Draw(t, "change")])
			if err != nil {
				t.Fatal(err)
			}
			r := record.Record{
				Start: around.Add(time.Duration(rapid.IntRange(-3*3600, 3*3600).Draw(t, "start")) * time.Second),
				Kind:  rapid.SampledFrom([]record.Kind{record.Work, record.Break}).Draw(t, "kind"), Zone: zone,
				Note: cleanNote(rapid.SampledFrom([]string{"", "'", "''", "="}).Draw(t, "sign") + rapid.StringMatching(`[a-zA-Zé#/\-+=@'",; ]{0,20}`).Draw(t, "note")),
			}
			length := time.Duration(rapid.IntRange(0, 30*3600).Draw(t, "length")) * time.Second
			if r.End = r.Start.Add(length); rapid.Bool().Draw(t, "placed") {
				loc := r.Location(time.UTC)
				r = r.Place(record.DateOf(r.Start, loc), length, time.Time{}, loc)
			}
			return r
		})
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "present zone"))
		if err != nil {
			t.Fatal(err)
		}
		records := rapid.SliceOfN(one, 1, 6).Draw(t, "records")
		var first, second bytes.Buffer
		if err := WriteCSV(&first, records, loc); err != nil {
			t.Fatal(err)
		}
		if source := Detect(first.Bytes()); source != SundialCSV {
			t.Fatalf("taken for %q", source)
		}
		read, err := Import(SundialCSV, first.Bytes(), Options{Zone: loc})
		if err != nil || len(read.Rejected)+len(read.LeftOut)+len(read.Unread)+read.Differing > 0 {
			t.Fatalf("%+v, %v of\n%s", read, err, first.String())
		}
		if err := WriteCSV(&second, read.Records, loc); err != nil {
			t.Fatal(err)
		}
		if first.String() != second.String() {
			t.Fatalf("exported\n%s\nimported and exported again\n%s", first.String(), second.String())
		}
	})
}

// TestACSVOfAnEarlierVersionCanBeImported: it had no offsets, zones or byte order mark.
func TestACSVOfAnEarlierVersionCanBeImported(t *testing.T) {
	const file = "Date,Start,End,Length,Hours,Kind,Tags,Note\r\n" +
		"2026-10-25,2026-10-25 02:30:00,2026-10-25 02:30:00,1:00:00,1.00,work,acme,night #acme\r\n" +
		"2026-11-03,,,2:00:00,2.00,work,,\"'=SUM(A1)\"\r\n"
	in, err := Import(Detect([]byte(file)), []byte(file), Options{Zone: amsterdam(t)})
	if err != nil || len(in.Records) != 2 {
		t.Fatalf("%+v, %v", in, err)
	}
	night, placed := in.Records[0], in.Records[1]
	if night.End.Sub(night.Start) != time.Hour || !night.Start.Equal(at(t, "2026-10-25T02:30:00+02:00")) || night.Note != "night #acme" {
		t.Errorf("the night is %+v", night)
	}
	if !placed.Placed || placed.Note != "=SUM(A1)" || placed.Zone != "Europe/Amsterdam" {
		t.Errorf("the length is %+v", placed)
	}
}

func TestOurCSVHasTheOffsetOfARepeatedHour(t *testing.T) {
	night := record.Record{Start: at(t, "2026-10-25T02:30:00+02:00"), End: at(t, "2026-10-25T02:30:00+01:00"), Kind: record.Work, Zone: "Europe/Amsterdam"}
	var out bytes.Buffer
	if err := WriteCSV(&out, []record.Record{night}, time.UTC); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), bom) || !strings.Contains(out.String(), "2026-10-25 02:30:00+02:00,2026-10-25 02:30:00+01:00,1:00:00,1.00,work,Europe/Amsterdam,,\r\n") {
		t.Errorf("%s", out.String())
	}
}

// TestATimesheetIsImportedAsItsRecords: one record per line.
func TestATimesheetIsImportedAsItsRecords(t *testing.T) {
	sheet := month(t)
	rest := sheet.Lines[1]
	rest.From, rest.To = time.Time{}, time.Time{}
	sheet.Lines = append(sheet.Lines, rest)
	var out bytes.Buffer
	if err := sheet.WriteCSV(&out); err != nil {
		t.Fatal(err)
	}
	if source := Detect(out.Bytes()); source != SundialCSV {
		t.Fatalf("taken for %q", source)
	}
	in, err := Import(SundialCSV, out.Bytes(), Options{Zone: amsterdam(t)})
	if err != nil || len(in.Records) != len(sheet.Lines) || len(in.Rejected) > 0 {
		t.Fatalf("%+v, %v", in, err)
	}
	for i, l := range sheet.Lines {
		got := in.Records[i]
		if got.Kind != l.Kind || got.Note != l.Note || got.Length(got.End) != l.Length || got.Day(l.Zone) != l.Day || got.Placed != l.From.IsZero() || !got.Placed && !got.Start.Equal(l.From) {
			t.Errorf("%+v comes in as %+v", l, got)
		}
	}
}
