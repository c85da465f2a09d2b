package exchange

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/messages"
	"sundial/record"
)

// expected is what a sample's .expect file says about the import.
type expected struct {
	Zone     string
	Encoding string
	Asks     string
	Person   string
	Total    *int `json:"total_minutes"`
	Records  []struct {
		Start, End, Date string
		Placed           bool
		Minutes          int
		Tags             []string
		NoteHas          string `json:"note_has"`
	}
	Rejected []struct {
		Line   int
		Reason string
	}
	LeftOut map[string]int `json:"left_out"`
}

// reasonNames maps the samples' words for what's left out.
func reasonNames() map[string]LeftOut {
	return map[string]LeftOut{"a row of totals": Totals, "of another person": OtherPerson}
}

func TestEachSampleGivesWhatItSays(t *testing.T) {
	files, err := filepath.Glob("testdata/imports/*.expect")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(file, ".expect")
		if filepath.Ext(name) == ".ics" {
			continue // meetings are chosen: see TestTheSampleOfMeetings
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want expected
			if err := json.Unmarshal(content, &want); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			zone, err := time.LoadLocation(want.Zone)
			if err != nil {
				t.Fatal(err)
			}
			compareSample(t, want, data, zone)
		})
	}
}

func compareSample(t *testing.T, want expected, data []byte, zone *time.Location) {
	o := Options{Zone: zone}
	if want.Asks != "" {
		var several *PeopleError
		if _, err := Import(Detect(data), data, o); !errors.As(err, &several) || len(several.People) != 2 {
			t.Fatalf("it didn't ask %s: %v", want.Asks, err)
		}
		o.Person = want.Person
	}
	got, err := Import(Detect(data), data, o)
	if err != nil {
		t.Fatal(err)
	}
	if want.Encoding != "" && got.Encoding != want.Encoding {
		t.Errorf("read as %s", got.Encoding)
	}
	if want.Total != nil {
		total := time.Duration(0)
		for _, r := range got.Records {
			if r.Kind == record.Work {
				total += r.Length(r.End)
			}
		}
		if total != time.Duration(*want.Total)*time.Minute {
			t.Errorf("%s of work in\n%s", total, show(got, zone))
		}
	} else if len(got.Records) != len(want.Records) {
		t.Fatalf("%d records:\n%s", len(got.Records), show(got, zone))
	}
	for i, w := range want.Records {
		r := got.Records[i]
		if s := r.Start.In(zone).Format(time.RFC3339); w.Start != "" && s != w.Start {
			t.Errorf("record %d starts at %s, not %s", i+1, s, w.Start)
		}
		if s := r.End.In(zone).Format(time.RFC3339); w.End != "" && s != w.End {
			t.Errorf("record %d ends at %s, not %s", i+1, s, w.End)
		}
		if w.Minutes != 0 && r.Length(r.End) != time.Duration(w.Minutes)*time.Minute {
			t.Errorf("record %d is %s", i+1, r.Length(r.End))
		}
		if w.Placed != r.Placed || w.Date != "" && r.Day(zone).String() != w.Date {
			t.Errorf("record %d is on %s, placed %t", i+1, r.Day(zone), r.Placed)
		}
		if w.Tags != nil && !slices.Equal(r.Tags(), w.Tags) {
			t.Errorf("record %d has the tags %q", i+1, r.Tags())
		}
		if !strings.Contains(r.Note, w.NoteHas) {
			t.Errorf("record %d: %q lacks %q", i+1, r.Note, w.NoteHas)
		}
	}
	compareRejected(t, want, got)
	for name, n := range want.LeftOut {
		if got.LeftOut[reasonNames()[name]] != n {
			t.Errorf("left out are %v", got.LeftOut)
		}
	}
}

func compareRejected(t *testing.T, want expected, got Imported) {
	if len(got.Rejected) != len(want.Rejected) {
		t.Fatalf("rejected: %s", show(got, time.UTC))
	}
	for i, w := range want.Rejected {
		one := got.Rejected[i]
		reason := strings.ReplaceAll(one.Reason(messages.For(messages.English, "/time")), "doesn't", "does not")
		if one.Line != w.Line || !strings.Contains(reason, w.Reason) {
			t.Errorf("line %d: %s", one.Line, reason)
		}
	}
}
