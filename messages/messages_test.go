package messages

import (
	"slices"
	"sync"
	"testing"
	"time"

	"sundial/record"
)

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		set, locale string
		want        Language
	}{
		{"", "", English},
		{"", "de-DE", German},
		{"", "de_AT", German},
		{"", "fr-CA", French},
		{"", "es-LA", Spanish},
		{"", "nl-NL", Dutch},
		{"", "pt-PT", Portuguese},
		{"", "pt-BR", Portuguese},
		{"", "ja-JP", Japanese},
		{"", "sv-SE", English},
		{"", "jam-JM", English},
		{"ja", "de-DE", Japanese},
		{"DE", "en-US", German},
		{"xx", "de-DE", German},
	} {
		if got := Choose(c.set, c.locale); got != c.want {
			t.Errorf("Choose(%q, %q) = %s, want %s", c.set, c.locale, got, c.want)
		}
	}
}

func TestAccepted(t *testing.T) {
	for header, want := range map[string]Language{
		"":                                  English,
		"de-DE,de;q=0.9,en;q=0.8":           German,
		"sv, ja;q=0.4, fr-CH;q=0.7, *;q=.1": French,
		"sv":                                English,
		"\x00 no header":                    English,
	} {
		if got := Accepted(header); got != want {
			t.Errorf("Accepted(%q) = %s, want %s", header, got, want)
		}
	}
}

// day is a Tuesday; today is in the same year, last year isn't.
var (
	day      = record.Date{Year: 2026, Month: time.November, Day: 3}
	today    = record.Date{Year: 2026, Month: time.November, Day: 26}
	nextYear = record.Date{Year: 2027, Month: time.January, Day: 1}
)

func TestDatesFollowTheLanguage(t *testing.T) {
	monday := day.AddDays(-1)
	for _, c := range []struct {
		language                                           Language
		day, dayOfYear, month, monthOfYear, week, weekFrom string
	}{
		{English, "Tue 3 Nov", "Tue 3 Nov 2026", "November", "November 2026", "W45", "week of Tue 3 Nov"},
		{German, "Di. 3. Nov.", "Di. 3. Nov. 2026", "November", "November 2026", "KW 45", "Woche ab Di. 3. Nov."},
		{French, "mar. 3 nov.", "mar. 3 nov. 2026", "novembre", "novembre 2026", "S45", "semaine du mar. 3 nov."},
		{Spanish, "mar 3 nov", "mar 3 nov 2026", "noviembre", "noviembre de 2026", "S45", "semana del mar 3 nov"},
		{Dutch, "di 3 nov", "di 3 nov 2026", "november", "november 2026", "week 45", "week van di 3 nov"},
		{Portuguese, "ter. 3 de nov.", "ter. 3 de nov. de 2026", "novembro", "novembro de 2026", "S45", "semana de ter. 3 de nov."},
		{Japanese, "11月3日(火)", "2026年11月3日(火)", "11月", "2026年11月", "第45週", "11月3日(火)からの週"},
	} {
		p := For(c.language, "/time")
		for _, pair := range [][2]string{
			{p.Day(day, today), c.day}, {p.Day(day, nextYear), c.dayOfYear},
			{p.Month(day, today), c.month}, {p.Month(day, nextYear), c.monthOfYear},
			{p.Week(monday, today), c.week}, {p.Week(day, today), c.weekFrom},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %q, want %q", c.language, pair[0], pair[1])
			}
		}
	}
}

func TestLengths(t *testing.T) {
	for length, want := range map[time.Duration][3]string{
		0:                                     {"0s", "0 s", "0秒"},
		59*time.Second + 900*time.Millisecond: {"59s", "59 s", "59秒"},
		time.Minute + 59*time.Second:          {"1m", "1 min", "1分"},
		2 * time.Hour:                         {"2h", "2 u", "2時間"},
		34*time.Hour + 7*time.Minute:          {"34h 7m", "34 u 7 min", "34時間7分"},
		-90 * time.Minute:                     {"-1h 30m", "-1 u 30 min", "-1時間30分"},
		5000 * time.Hour:                      {"5000h", "5000 u", "5000時間"},
	} {
		for i, l := range []Language{English, Dutch, Japanese} {
			if got := For(l, "").Length(length); got != want[i] {
				t.Errorf("%s: %s is written %q, want %q", l, length, got, want[i])
			}
		}
		if got, old := For(English, "").Length(length), record.FormatLength(length); got != old {
			t.Errorf("%s is %q, elsewhere %q", length, got, old)
		}
	}
}

func TestSpans(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	start := time.Date(2026, 11, 3, 10, 0, 0, 0, berlin)
	now := start.Add(25 * time.Minute)
	for name, c := range map[string]struct {
		record  record.Record
		clock12 bool
		en, ja  string
	}{
		"done":    {record.Record{Start: start, End: start.Add(90 * time.Minute)}, false, "Tue 3 Nov 10:00–11:30 (1h 30m)", "11月3日(火) 10:00〜11:30（1時間30分）"},
		"running": {record.Record{Start: start}, false, "Tue 3 Nov 10:00–… (25m so far)", "11月3日(火) 10:00〜（現在まで25分）"},
		"placed":  {record.Record{Start: start, End: start.Add(2 * time.Hour), Placed: true}, false, "Tue 3 Nov 2h", "11月3日(火) 2時間"},
		"a day":   {record.Record{Start: start, End: start.Add(25 * time.Hour)}, false, "Tue 3 Nov 10:00–Wed 4 Nov 11:00 (25h)", "11月3日(火) 10:00〜11月4日(水) 11:00（25時間）"},
		"12h":     {record.Record{Start: start, End: start.Add(3 * time.Hour)}, true, "Tue 3 Nov 10:00 am–1:00 pm (3h)", "11月3日(火) 午前10:00〜午後1:00（3時間）"},
	} {
		if got := For(English, "").Span(c.record, now, berlin, c.clock12); got != c.en {
			t.Errorf("%s: %q, want %q", name, got, c.en)
		}
		if got := For(Japanese, "").Span(c.record, now, berlin, c.clock12); got != c.ja {
			t.Errorf("%s: %q, want %q", name, got, c.ja)
		}
	}
}

func TestLists(t *testing.T) {
	abc := []string{"a", "b", "c"}
	for _, c := range []struct {
		got, want string
	}{
		{For(English, "").And(nil), ""},
		{For(English, "").And(abc[:1]), "a"},
		{For(English, "").And(abc[:2]), "a and b"},
		{For(English, "").And(abc), "a, b and c"},
		{For(English, "").Or(abc), "a, b or c"},
		{For(German, "").And(abc), "a, b und c"},
		{For(Japanese, "").And(abc), "a、b、c"},
		{For(Japanese, "").Or(abc[:2]), "aまたはb"},
		{For(English, "").Decimal("1234.50"), "1234.50"},
		{For(German, "").Decimal("1234.50"), "1234,50"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestNamesOfDaysAndMonthsDiffer(t *testing.T) {
	for _, l := range Languages() {
		p := For(l, "")
		var days, months []string
		for d := time.Sunday; d <= time.Saturday; d++ {
			days = append(days, p.Weekday(d), p.ShortWeekday(d)+".")
		}
		for m := time.January; m <= time.December; m++ {
			months = append(months, p.MonthName(m))
		}
		for _, all := range [][]string{days, months} {
			slices.Sort(all)
			if whole := len(all); len(slices.Compact(all)) != whole {
				t.Errorf("%s: a name is there twice: %q", l, all)
			}
		}
	}
}

// hostile is what a person may type.
const hostile = "100% %s %[1]d {command} ${x} <!channel> \x00 שלום"

func TestArgumentsArePlainText(t *testing.T) {
	for _, l := range Languages() {
		if got := For(l, hostile).CalendarAnd(hostile, hostile); len(got) < 2*len(hostile) || got[:len(hostile)] != hostile || got[len(got)-len(hostile):] != hostile {
			t.Errorf("%s changes what was typed: %q", l, got)
		}
	}
}

func TestAPrinterServesSeveralGoroutines(t *testing.T) {
	p := For(French, "/time")
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			length := time.Duration(i) * time.Hour
			for range 100 {
				if got, want := p.Length(length), For(French, "").Length(length); got != want {
					t.Errorf("%q, want %q", got, want)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkMessage(b *testing.B) {
	p := For(German, "/time")
	b.ReportAllocs()
	for b.Loop() {
		p.CalendarWeekFrom("Mo. 2. Nov.")
	}
}

func BenchmarkSpan(b *testing.B) {
	p := For(German, "/time")
	r := record.Record{Start: time.Date(2026, 11, 3, 10, 0, 0, 0, time.UTC), End: time.Date(2026, 11, 3, 12, 0, 0, 0, time.UTC)}
	b.ReportAllocs()
	for b.Loop() {
		p.Span(r, r.End, time.UTC, false)
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := read(English, nil); err != nil {
			b.Fatal(err)
		}
	}
}
