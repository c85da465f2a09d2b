package record_test

import (
	"slices"
	"testing"
	"time"

	"sundial/record"
)

func TestTags(t *testing.T) {
	for text, want := range map[string][]string{
		"review #acme":            {"acme"},
		"#Acme twice #acme":       {"acme"},
		"fix #12 and #acme/web-2": {"acme/web-2"},
		"see https://x.test/a#b":  {},
		"C# and a#b":              {},
		"#日本 #été #🎉":             {"日本", "été", "🎉"},
		"(#acme), #b.":            {"acme", "b"},
		"#acme/ #-":               {"acme"},
		"#:tada: party":           {":tada:"},
		"## heading #":            {},
		"#" + "a#b":               {"a"},
		"":                        {},
		"invalid \xff #ok":        {"ok"},
		"#12a":                    {"12a"},
	} {
		if got := record.Tags(text); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func FuzzTags(f *testing.F) {
	f.Add("review #acme :x: #🎉")
	f.Add("#\xff")
	f.Fuzz(func(t *testing.T, text string) {
		for _, span := range record.FindTags(text) {
			if span.Start < 0 || span.End > len(text) || span.Start >= span.End || text[span.Start] != '#' {
				t.Errorf("%q: %+v", text, span)
			}
			if again := record.Tags("#" + span.Tag); len(again) != 1 || again[0] != span.Tag {
				t.Errorf("%q: the tag %q reads as %q", text, span.Tag, again)
			}
		}
	})
}

func TestRenamingATagMergesAndKeepsTheRest(t *testing.T) {
	for _, c := range []struct{ note, want string }{
		{"review #acme", "review #new"},
		{"#acme/web and #acme", "#new/web and #new"},
		{"both #acme #new", "both #new"},
		{"#acmeweb stays", "#acmeweb stays"},
	} {
		if got := record.RenameTag(c.note, "acme", "new"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.note, got, c.want)
		}
	}
	if got, want := record.RenameTag("#acme #acme/web #acme/app x", "acme", "acme/web"), "#acme/web #acme/web/app x"; got != want {
		t.Errorf("below itself: got %q, want %q", got, want)
	}
}

func TestFilterMatchesByTagAndWord(t *testing.T) {
	r := record.Record{Note: "Review login #acme/web #ops"}
	for name, c := range map[string]struct {
		filter record.Filter
		want   bool
	}{
		"no filter":          {record.Filter{}, true},
		"a parent tag":       {record.Filter{All: [][]string{{"acme"}}}, true},
		"one of two":         {record.Filter{All: [][]string{{"x", "ops"}}}, true},
		"both of two":        {record.Filter{All: [][]string{{"acme"}, {"x"}}}, false},
		"not that tag":       {record.Filter{None: []string{"acme"}}, false},
		"a word in any case": {record.Filter{Words: []string{"LOGIN"}}, true},
		"another word":       {record.Filter{Words: []string{"logout"}}, false},
	} {
		if got := c.filter.Match(r); got != c.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

func TestADayBeginsAtItsFirstMoment(t *testing.T) {
	for _, c := range []struct{ zone, day, want string }{
		{"Europe/Amsterdam", "2026-03-29", "2026-03-29T00:00:00+01:00"},
		{"America/Santiago", "2026-09-06", "2026-09-06T01:00:00-03:00"}, // midnight is skipped
		{"Asia/Beirut", "2026-03-29", "2026-03-29T01:00:00+03:00"},      // midnight is skipped
		{"America/Havana", "2026-11-01", "2026-11-01T00:00:00-04:00"},   // midnight comes twice
		{"Asia/Kathmandu", "2026-11-01", "2026-11-01T00:00:00+05:45"},
	} {
		loc, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		day, err := record.ParseDate(c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := day.Start(loc).Format(time.RFC3339); got != c.want {
			t.Errorf("%s in %s begins %s, want %s", c.day, c.zone, got, c.want)
		}
	}
}

func TestLengthsAreWrittenAsPeopleReadThem(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0s", 59 * time.Second: "59s", 25 * time.Minute: "25m", 2 * time.Hour: "2h",
		34*time.Hour + 7*time.Minute: "34h 7m", 90*time.Minute + 59*time.Second: "1h 30m", -time.Hour: "-1h",
	} {
		if got := record.FormatLength(d); got != want {
			t.Errorf("%d: got %q, want %q", d, got, want)
		}
	}
}

func TestALengthIsThatOfTheClockTimesShown(t *testing.T) {
	at := func(clock string) time.Time {
		t.Helper()
		read, err := time.Parse(time.DateTime, "2026-11-03 "+clock)
		if err != nil {
			t.Fatal(err)
		}
		return read
	}
	for _, c := range []struct {
		name, start, end string
		placed           bool
		want             time.Duration
		text             string
	}{
		{"seconds at both ends", "12:00:35", "12:30:05", false, 30 * time.Minute, "30m"},
		{"none", "12:00:00", "12:30:00", false, 30 * time.Minute, "30m"},
		{"a second short", "12:00:00", "12:29:59", false, 29 * time.Minute, "29m"},
		{"over a minute's turn", "12:00:59", "12:01:00", false, time.Minute, "1m"},
		{"within a minute", "12:00:05", "12:00:50", false, 0, "45s"},
		{"no time at all", "12:00:05", "12:00:05", false, 0, "0s"},
		{"a length without a place", "12:00:35", "12:30:05", true, 29 * time.Minute, "29m"},
		{"a short one without a place", "12:00:35", "12:01:05", true, 0, "30s"},
		{"a clock that was set back", "12:30:00", "12:00:00", false, 0, "0s"},
	} {
		r := record.Record{Start: at(c.start), End: at(c.end), Placed: c.placed}
		if got := r.Length(time.Time{}); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got := record.FormatRecordLength(r, time.Time{}); got != c.text {
			t.Errorf("%s: shown as %s, want %s", c.name, got, c.text)
		}
	}
}

func TestABareDurationHasADateAndNoTimeOfDay(t *testing.T) {
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 3, 2, 38, 10, 0, loc)
	for _, c := range []struct {
		name, day  string
		length     time.Duration
		start, end string
	}{
		{"today, over midnight", "2026-11-03", 8 * time.Hour, "2026-11-02T17:38:10Z", "2026-11-03T01:38:10Z"},
		{"another day", "2026-11-02", 8 * time.Hour, "2026-11-02T11:00:00Z", "2026-11-02T19:00:00Z"},
		{"more than the day holds", "2026-11-02", 30 * time.Hour, "2026-11-02T11:00:00Z", "2026-11-03T17:00:00Z"},
	} {
		day, err := record.ParseDate(c.day)
		if err != nil {
			t.Fatal(err)
		}
		r := record.Record{Zone: loc.String()}.Place(day, c.length, now, loc)
		if r.Start.Format(time.RFC3339) != c.start || r.End.Format(time.RFC3339) != c.end || r.Length(now) != c.length {
			t.Errorf("%s: %v to %v", c.name, r.Start, r.End)
		}
		if days := r.Days(now, loc); days != (record.DateRange{From: day, To: day}) {
			t.Errorf("%s: it counts on %v", c.name, days)
		}
		if clocked := (record.Record{Start: r.Start, End: r.End}); r.Overlaps(clocked, now) || clocked.Overlaps(r, now) {
			t.Errorf("%s: it overlaps a clock time", c.name)
		}
	}
}

func TestARangeIsExtendedToADay(t *testing.T) {
	day := func(n int) record.Date { return record.Date{Year: 2026, Month: time.March, Day: n} }
	var days record.DateRange
	for _, c := range []struct{ day, from, to int }{{5, 5, 5}, {3, 3, 5}, {4, 3, 5}, {9, 3, 9}} {
		if days = days.Including(day(c.day)); days != (record.DateRange{From: day(c.from), To: day(c.to)}) {
			t.Errorf("with the %d it's %v", c.day, days)
		}
	}
}
