package records_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/record"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestABareDurationStaysOnItsDate(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add tue 0:00-24:00 all day")
	d.Types(ann, "add tue 4h more")
	d.Clock.Advance(13 * time.Hour) // Thu 5 Mar 03:20
	d.Types(ann, "add 8h night")
	for typed, want := range map[string]string{
		"list wed":             "",
		"list mon":             "",
		"list tue":             "Tue 3 Mar 4h more",
		"list today":           "Thu 5 Mar 8h night",
		"report mon to thu":    "32h 0m",
		"report tue to tue":    "28h",
		"report today":         "8h",
		"report thu by day":    "8h",
		"list mon to thu":      "4h more",
		"report tue by day":    "28h",
		"report wed to wed":    "nothing tracked",
		"report last month":    "nothing tracked",
		"list yesterday":       "no records",
		"report mon to mon":    "nothing tracked",
		"report 5 mar by note": "8h",
	} {
		got := d.Says(ann, typed)
		if typed == "report mon to thu" {
			want = "36h"
		}
		if !strings.Contains(got, want) || want == "" && !strings.Contains(got, "no records") || strings.Contains(got, "overlaps") {
			t.Errorf("%s: %s", typed, got)
		}
	}
	for _, r := range d.Records(ann) {
		if r.Placed && r.Date == (record.Date{}) {
			t.Errorf("%s has no date", r.Note)
		}
	}
}

func TestADayOfMoreThan24HoursIsNamedOnce(t *testing.T) {
	d := handlerstest.New(t)
	for _, c := range []struct {
		typed string
		named bool
	}{
		{"add tue 20h a", false},
		{"add tue 4h b", false},
		{"add tue 1h c", true},
		{"add tue 1h d", false},
		{"add mon 20h e", false},
		{"add sun 25h f", true},
	} {
		if got := d.Says(ann, c.typed); strings.Contains(got, "more than fits in a day") != c.named {
			t.Errorf("%s: %s", c.typed, got)
		}
	}
	if got := d.Says(ann, "add mon 5h g"); !strings.Contains(got, "Mon 2 Mar now has 25h, which is more than fits in a day.") {
		t.Error(got)
	}
}

// TestABareDurationIsStoredOnAFullDayToo: an overlap never holds up storing.
func TestABareDurationIsStoredOnAFullDayToo(t *testing.T) {
	d := handlerstest.New(t)
	for _, c := range []struct {
		text  string
		day   string
		hours float64
	}{
		{"add 12h a", "2026-03-04", 12},
		{"add 12h b", "2026-03-04", 12},
		{"add 12h c", "2026-03-04", 12},
		{"yesterday 20h d", "2026-03-03", 20},
		{"yesterday 20h e", "2026-03-03", 20},
		{"yesterday 30h f", "2026-03-03", 30},
		{"break 3h", "2026-03-04", 3},
	} {
		before := len(d.Records(ann))
		answer := d.Says(ann, c.text)
		all := d.Records(ann)
		if len(all) != before+1 || !strings.HasPrefix(answer, "Logged") {
			t.Errorf("%q: %d records, answered %q", c.text, len(all)-before, answer)
			continue
		}
		newest := slices.MaxFunc(all, func(a, b record.Record) int { return strings.Compare(a.ID, b.ID) })
		if !newest.Placed || newest.Length(handlerstest.Wednesday).Hours() != c.hours || newest.Date.String() != c.day {
			t.Errorf("%q: %+v", c.text, newest)
		}
	}
}
