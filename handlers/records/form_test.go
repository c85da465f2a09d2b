package records_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

func TestAFormChangesARecord(t *testing.T) {
	for name, c := range map[string]struct {
		typed string
		enter map[string]string
		after string // the record, or what's said at which input
	}{
		"its text":                        {"add 9-10 a", map[string]string{"note": " b\tc "}, "4 09:00–10:00 b c"},
		"a tag is added":                  {"add 9-10 a #x", map[string]string{"tags": `["y","x"]`}, "4 09:00–10:00 a #x #y"},
		"a forged tag is left out":        {"add 9-10 a", map[string]string{"tags": `["y z","12","<!here>"]`}, "4 09:00–10:00 a"},
		"its start":                       {"add 9-10 a", map[string]string{"start": "08:30"}, "4 08:30–10:00 a"},
		"its day":                         {"add 9-10 a", map[string]string{"day": "2026-03-02"}, "2 09:00–10:00 a"},
		"its length instead of the end":   {"add 9-10 a", map[string]string{"length": "1.5h"}, "4 09:00–10:30 a"},
		"end and length disagree":         {"add 9-10 a", map[string]string{"end": "11:00", "length": "1:30"}, "at length: The end and the length don't match. Clear the length, or leave the end as it was."},
		"end and length agree":            {"add 9-10 a", map[string]string{"end": "11:00", "length": "2h"}, "4 09:00–11:00 a"},
		"its kind":                        {"add 9-10 a", map[string]string{"kind": "break"}, "4 09:00–10:00 break a"},
		"over midnight":                   {"add yesterday 9-10 a", map[string]string{"start": "23:00", "end": "01:00"}, "3 23:00–01:00 a"},
		"a day over midnight moves along": {"add yesterday 23-1 a", map[string]string{"day": "2026-03-01"}, "1 23:00–01:00 a"},
		"the day of the end":              {"add yesterday 23-1 a", map[string]string{"last": "2026-03-03"}, "at end: The end must be after the start."},
		"its end is its start":            {"add 9-10 a", map[string]string{"end": "09:00"}, "at end: The end must be after the start."},
		"it would end in the future":      {"add 9-10 a", map[string]string{"end": "23:00"}, "at end: That ends in the future. Pick a time before now."},
		"the end lies before the start":   {"add 9-10 a", map[string]string{"end": "08:00"}, "at end: The end must be after the start, and not in the future."},
		"it starts in the future":         {"add 9-10 a", map[string]string{"start": "23:00"}, "at start: That's in the future. Pick a time before now."},
		"a day in the future":             {"add 9-10 a", map[string]string{"day": "2026-03-05"}, "at day: That day is in the future. Pick today or an earlier day."},
		"no end":                          {"add 9-10 a", map[string]string{"end": ""}, "at end: Pick the end, or type how long it took."},
		"no length":                       {"add 9-10 a", map[string]string{"start": "", "end": ""}, "at length: Type how long it took, such as 1:30, or pick a start and an end."},
		"a bare number":                   {"add 9-10 a", map[string]string{"length": "90"}, "at length: Hours or minutes? Type 90h or 90m."},
		"a bare number with a comma":      {"add 1h a", map[string]string{"length": "1,5"}, "at length: Hours or minutes? Type 1,5h or 1,5m."},
		"a length in words":               {"add 9-10 a", map[string]string{"length": "long"}, "at length: Type a length such as 1:30, 1.5h or 90m."},
		"its length alone":                {"add 9-10 a", map[string]string{"start": "", "end": "", "length": "2h"}, "4 2h a"},
		"too long a text":                 {"add 9-10 a", map[string]string{"note": strings.Repeat("x", 2001)}, "at note: A note can have up to 2,000 characters. Shorten it."},
		"too many tags":                   {"add 9-10 a", map[string]string{"note": manyTags(51)}, "at note: A record can have up to 50 tags. Remove some."},
		"a placed one's length":           {"add 1h a", map[string]string{"length": "2:15"}, "4 2h 15m a"},
		"a placed one's day":              {"add 1h a", map[string]string{"day": "2026-03-02"}, "2 1h a"},
		"a placed one's text":             {"add 1h a", map[string]string{"note": "b"}, "4 1h b"},
		"a placed one gets its place":     {"add 1h a", map[string]string{"start": "11:00"}, "4 11:00–12:00 a"},
		"a placed one gets its end":       {"add 1h a", map[string]string{"end": "12:00"}, "4 11:00–12:00 a"},
		"a placed one gets another date":  {"add 1h a", map[string]string{"length": "30h", "day": "2026-03-02"}, "2 30h a"},
		"a running one's text":            {"start a at 14:00", map[string]string{"note": "b"}, "4 14:00–… b"},
		"a running one's start":           {"start a at 14:00", map[string]string{"start": "13:00"}, "4 13:00–… a"},
		"a running one is stopped":        {"start a at 14:00", map[string]string{"end": "14:10"}, "4 14:00–14:10 a"},
		"a running one is stopped after":  {"start a at 14:00", map[string]string{"length": "10m"}, "4 14:00–14:10 a"},
		"a running one has no start":      {"start a at 14:00", map[string]string{"start": ""}, "at start: Pick when it started, or type how long it took."},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, c.typed)
			before := d.Notes(ann)
			answer := d.Submits(ann, handlerstest.Opened(t, d.Types(ann, "edit")), c.enter)
			if at, isError := strings.CutPrefix(c.after, "at "); isError {
				if got := handlerstest.Shown(answer); got != "at "+at {
					t.Errorf("it said %q", got)
				}
				d.Wants(ann, before...)
				return
			}
			d.Wants(ann, c.after)
			if !strings.Contains(handlerstest.Shown(answer), "[Undo]") {
				return // nothing was changed
			}
			d.Taps(ann, answer, "undo")
			d.Wants(ann, before...)
		})
	}
}

func manyTags(n int) string {
	var tags []string
	for i := range n {
		tags = append(tags, "#t"+strings.Repeat("x", i))
	}
	return strings.Join(tags, " ")
}

func TestAFormThatIsSavedUntouchedChangesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		now   time.Time
		typed string
	}{
		"a span":                      {handlerstest.Wednesday, "add 9-10 a"},
		"a span over midnight":        {handlerstest.Wednesday, "add yesterday 22-2 a"},
		"more than a day":             {handlerstest.Wednesday, "add 2026-03-02t10:00 +30h a"},
		"a placed one":                {handlerstest.Wednesday, "add 1h20m a"},
		"a placed one with seconds":   {handlerstest.Wednesday, "add 1h20m10s a"},
		"a running one":               {handlerstest.Wednesday, "start a at 14:00"},
		"seconds":                     {handlerstest.Wednesday, "add 2026-03-02t10:00:12 +61m7s a"},
		"the second of the two hours": {time.Date(2026, 10, 25, 12, 0, 0, 0, time.UTC), "add 2026-10-25t02:10+01:00 +30m a"},
		"the first of the two hours":  {time.Date(2026, 10, 25, 12, 0, 0, 0, time.UTC), "add 2026-10-25t02:10+02:00 +30m a"},
		"from one into the other":     {time.Date(2026, 10, 25, 12, 0, 0, 0, time.UTC), "add 2026-10-25t02:50+02:00 +20m a"},
		"a placed one, five days ago": {handlerstest.Wednesday, "add 2026-02-27 10h a"},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Clock.Advance(c.now.Sub(handlerstest.Wednesday))
			if got := d.Says(ann, c.typed); !strings.HasPrefix(got, "Logged") && !strings.HasPrefix(got, "Started") {
				t.Fatal(got)
			}
			before := d.Records(ann)
			view := handlerstest.Opened(t, d.Types(ann, "edit"))
			if got := handlerstest.Shown(d.Submits(ann, view, nil)); !strings.Contains(got, "Nothing changed:") {
				t.Errorf("it said %q", got)
			}
			d.Submits(ann, view, map[string]string{"note": "b"})
			before[0].Note = "b"
			if after := d.Records(ann); after[0] != before[0] {
				t.Errorf("was %+v\nis  %+v", before[0], after[0])
			}
		})
	}
}

func TestAFormSpeaksInTheZoneOfTheRecord(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 a")
	d.Types(ann, "timezone Asia/Tokyo")
	view := handlerstest.Opened(t, d.Types(ann, "edit"))
	form := handlerstest.Shown(interaction.Answer{Then: []interaction.Effect{interaction.OpenModal{View: view}}})
	for _, want := range []string{"(From) = 09:00", "Times are in Europe/Amsterdam, the time zone this was entered in."} {
		if !strings.Contains(form, want) {
			t.Errorf("the form does not say %q: %s", want, form)
		}
	}
	d.Submits(ann, view, map[string]string{"end": "10:30"})
	d.Wants(ann, "4 09:00–10:30 a")
	if zone := d.Records(ann)[0].Zone; zone != "Europe/Amsterdam" {
		t.Errorf("its zone is now %s", zone)
	}
}

func TestAFormOnTheNightOfAClockChangeSaysWhatItTook(t *testing.T) {
	d := handlerstest.New(t)
	d.Clock.Advance(time.Date(2026, 10, 26, 12, 0, 0, 0, time.UTC).Sub(handlerstest.Wednesday))
	d.Types(ann, "add 9-10 a")
	view := handlerstest.Opened(t, d.Types(ann, "edit"))
	twice := handlerstest.Shown(d.Submits(ann, view, map[string]string{"day": "2026-10-25", "start": "02:30", "end": "04:00"}))
	if !strings.Contains(twice, "02:30–04:00 (2h 30m)") || !strings.Contains(twice, "Sundial used the earlier one") {
		t.Errorf("the repeated hour: %s", twice)
	}
	view = handlerstest.Opened(t, d.Types(ann, "edit"))
	gap := handlerstest.Shown(d.Submits(ann, view, map[string]string{"day": "2026-03-29", "start": "02:30", "end": "04:00"}))
	if !strings.Contains(gap, "03:00–04:00 (1h)") || !strings.Contains(gap, "Sundial used the moment after it") {
		t.Errorf("the gap: %s", gap)
	}
}

func TestANewRecordIsLoggedByForm(t *testing.T) {
	for name, c := range map[string]struct {
		enter map[string]string
		after string
	}{
		"from and to":         {map[string]string{"note": "a", "start": "09:00", "end": "10:30"}, "4 09:00–10:30 a"},
		"from and how long":   {map[string]string{"note": "a", "start": "09:00", "length": "1:30"}, "4 09:00–10:30 a"},
		"to and how long":     {map[string]string{"note": "a", "end": "10:30", "length": "1.5h"}, "4 09:00–10:30 a"},
		"how long alone":      {map[string]string{"note": "a", "length": "90m", "day": "2026-03-02"}, "2 1h 30m a"},
		"a break":             {map[string]string{"kind": "break", "start": "09:00", "end": "09:30"}, "4 09:00–09:30 break"},
		"all three disagree":  {map[string]string{"start": "09:00", "end": "10:00", "length": "3h"}, "at length: From, To and How long don't match. Clear one of them."},
		"nothing":             {nil, "at length: Type how long it took, such as 1:30, or pick a start and an end."},
		"from alone":          {map[string]string{"start": "09:00"}, "at end: Pick the end, or type how long it took."},
		"no length at all":    {map[string]string{"start": "09:00", "end": "09:00"}, "at end: The end must be after the start."},
		"longer than allowed": {map[string]string{"length": "9000h"}, "at length: Type a length such as 1:30, 1.5h or 90m."},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, "status")
			view := handlerstest.Opened(t, d.Handle(interaction.Request{Kind: interaction.Shortcut, Who: ann, Callback: "log_time"}))
			answer := d.Submits(ann, view, c.enter)
			if strings.HasPrefix(c.after, "at ") {
				if got := handlerstest.Shown(answer); got != c.after {
					t.Errorf("it said %q", got)
				}
				d.Wants(ann)
				return
			}
			d.Wants(ann, c.after)
		})
	}
}

func TestARecordIsSplitByCommandAndForm(t *testing.T) {
	for name, c := range map[string]struct {
		typed, split string
		enter        map[string]string
		after        []string
	}{
		"where the form says":      {"add 9-11 a", "split", map[string]string{}, []string{"4 09:00–10:00 a", "4 10:00–11:00 a"}},
		"by number alone":          {"add 9-11 a", "split 1", map[string]string{}, []string{"4 09:00–10:00 a", "4 10:00–11:00 a"}},
		"at a time":                {"add 9-11 a", "split 1 at 9:30", nil, []string{"4 09:00–09:30 a", "4 09:30–11:00 a"}},
		"at a time of its own day": {"add 2026-03-03 9-11 a", "split 1 at 10:30", nil, []string{"3 09:00–10:30 a", "3 10:30–11:00 a"}},
		"over midnight":            {"add yesterday 22-2 a", "split 1 at 23:00", nil, []string{"3 22:00–23:00 a", "3 23:00–02:00 a"}},
		"while it runs":            {"start a at 13:00", "split 1 at 14:00", nil, []string{"4 13:00–14:00 a", "4 14:00–… a"}},
		"by form":                  {"add 9-11 a", "", map[string]string{"start": "10:30", "note": "b"}, []string{"4 09:00–10:30 a", "4 10:30–11:00 b"}},
		"by form over midnight":    {"add yesterday 22-2 a", "", map[string]string{"start": "01:00", "day": "2026-03-04"}, []string{"3 22:00–01:00 a", "4 01:00–02:00 a"}},
		"by length":                {"add 3h a", "", map[string]string{"length": "1:00"}, []string{"4 2h a", "4 1h a"}},
		"outside, by form":         {"add 9-11 a", "", map[string]string{"start": "12:00"}, []string{"4 09:00–11:00 a"}},
		"outside":                  {"add 9-11 a", "split 1 at 12:00", nil, []string{"4 09:00–11:00 a"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, c.typed)
			before := d.Notes(ann)
			d.Types(ann, "list year")
			switch {
			case c.split != "" && c.enter != nil:
				d.Submits(ann, handlerstest.Opened(t, d.Types(ann, c.split)), c.enter)
			case c.split != "":
				d.Types(ann, c.split)
			default:
				d.Submits(ann, handlerstest.Opened(t, d.Presses(ann, "row", "split "+d.Records(ann)[0].ID)), c.enter)
			}
			d.Wants(ann, c.after...)
			if len(c.after) > 1 {
				d.Types(ann, "undo")
				d.Wants(ann, before...)
			}
		})
	}
}

func TestPickersOfferTheMembersTags(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "start x #bobs")
	for _, line := range []string{"add 9-10 a #acme/web", "add 10-11 b #internal", "start c #acme"} {
		d.Types(ann, line)
	}
	for typed, want := range map[string]string{
		"":      "#acme #internal #acme/web",
		"ACME":  "#acme #acme/web",
		"#int":  "#internal #int (new)",
		"bobs":  "#bobs (new)",
		"a b":   "",
		"12":    "",
		"web/x": "#web/x (new)",
	} {
		answer := d.Handle(interaction.Request{Kind: interaction.Suggestion, Who: ann, ActionID: "tags", BlockID: "tags", Value: typed, View: &interaction.View{Type: "modal"}})
		var got []string
		for _, option := range answer.Options {
			got = append(got, option.Text.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q offers %q, want %q", typed, strings.Join(got, " "), want)
		}
	}
}

func TestASplitOutsideOfTheRecordSaysWhatWasRead(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10:30 review")
	d.Types(ann, "list")
	if got := d.Says(ann, "split 1 at 11:00"); got != "11:00 is outside the record: Wed 4 Mar 09:00–10:30 (1h 30m) review. To choose a time in a form, type: /time split 1" {
		t.Errorf("got %q", got)
	}
}
