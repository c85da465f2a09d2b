package paper

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"sundial/messages"
	"sundial/paper/internal/pdf"
	"sundial/paper/internal/typeset"
	"sundial/record"
	"sundial/timesheet"
)

// scripts are notes in every script that a paper supports.
var scripts = []struct{ name, text string }{
	{"Latin", "Größe żółw Łódź façade office"},
	{"Vietnamese", "Tiếng Việt Nguyễn ắ ừ"},
	{"Vietnamese with marks apart", "Tie\u0302\u0301ng Vie\u0323\u0302t"},
	{"Greek", "Σύσκεψη με τον πελάτη"},
	{"Cyrillic", "Встреча с заказчиком"},
	{"Hebrew", "פגישה עם הלקוח"},
	{"Arabic", "الاجتماع مع العملاء لا إله"},
	{"Persian", "جلسه با مشتری"},
	{"Devanagari", "ग्राहक के साथ हिन्दी बैठक क्षत्रिय"},
	{"Bengali", "গ্রাহকের সাথে বৈঠক"},
	{"Tamil", "வாடிக்கையாளர் கொள்கை"},
	{"Thai", "ประชุมกับลูกค้า ที่นี่ น้ำ"},
	{"Chinese", "与客户开会讨论项目"},
	{"Japanese", "お客様との会議、プロジェクト"},
	{"Korean", "고객과의 회의"},
	{"Georgian, Armenian, Amharic", "ქართული հայերեն አማርኛ"},
	{"symbols and emoji", "½ € ₫ → ✓ [rocket] [DE]"},
}

var english = messages.For(messages.English, "/time")

// need skips a test if fonts or a program are missing; in CI, the test fails.
func need(t *testing.T, programs ...string) Fonts {
	t.Helper()
	fonts := SystemFonts("")
	lacking := Lacking(fonts)
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			lacking = append(lacking, name)
		}
	}
	if len(lacking) == 0 {
		return fonts
	}
	reason := fmt.Sprintf("missing here: %s (Debian: %s, %s, poppler-utils)", strings.Join(lacking, ", "), notoCore, notoCJK)
	if os.Getenv("CI") != "" {
		t.Fatal(reason)
	}
	t.Skip(reason)
	return fonts
}

// run runs a program of poppler on a paper. Its warnings fail the test.
func run(t testing.TB, name string, args ...string) string {
	t.Helper()
	var out, complaints bytes.Buffer
	command := exec.Command(name, args...)
	command.Stdout, command.Stderr = &out, &complaints
	if err := command.Run(); err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v, %s", name, err, complaints.String())
	}
	return out.String()
}

// textOf returns a paper's text as programs extract it, without the marks that pdftotext adds
// around right-to-left text.
func textOf(t testing.TB, path string) string {
	t.Helper()
	return regexp.MustCompile("[\u200e\u200f\u202a-\u202e]").ReplaceAllString(run(t, "pdftotext", "-layout", path, "-"), "")
}

func rate(tag, hour, currency string) timesheet.Rate {
	return timesheet.Rate{Tag: tag, Hour: decimal.RequireFromString(hour), Currency: currency}
}

// work returns records of an hour and a half, four per day.
func work(notes ...string) []record.Record {
	start := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	records := make([]record.Record, len(notes))
	for i, note := range notes {
		from := start.AddDate(0, 0, i/4).Add(time.Duration(i%4) * 2 * time.Hour)
		records[i] = record.Record{ID: fmt.Sprint("r", i), Start: from, End: from.Add(90 * time.Minute), Kind: record.Work, Note: note}
	}
	return records
}

func sheetOf(records []record.Record, q timesheet.Query, rates ...timesheet.Rate) Timesheet {
	q.Zone = time.UTC
	t := Timesheet{Words: english, Locale: "en-GB", Lines: timesheet.Lines(records, rates, q), Made: record.Date{Year: 2026, Month: time.November, Day: 26}}
	if n := len(t.Lines); n > 0 {
		t.Days = record.DateRange{From: t.Lines[0].Day, To: t.Lines[n-1].Day}
	}
	return t
}

// written writes a paper to a file.
func written(t testing.TB, sheet Timesheet, fonts Fonts) (path string, made Made) {
	t.Helper()
	var out bytes.Buffer
	made, err := sheet.Write(&out, fonts)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, made
}

func TestEachScriptIsFoundInThePaper(t *testing.T) {
	fonts := need(t, "pdftotext")
	for _, tc := range scripts {
		t.Run(tc.name, func(t *testing.T) {
			path, made := written(t, sheetOf(work(tc.text), timesheet.Query{}), fonts)
			text := textOf(t, path)
			for word := range strings.FieldsSeq(tc.text) {
				if !strings.Contains(text, word) && !strings.Contains(text, composed(word)) {
					t.Errorf("%q isn't found in:\n%s", word, text)
				}
			}
			if len(made.Missing) > 0 {
				t.Errorf("missing are %v", made.Missing)
			}
		})
	}
}

// composed returns the word with each letter and its marks as one character.
func composed(word string) string {
	return strings.NewReplacer("e\u0302\u0301", "ế", "e\u0323\u0302", "ệ").Replace(word)
}

// TestEachScriptIsDrawn checks that a page with a note has more ink than one without.
func TestEachScriptIsDrawn(t *testing.T) {
	fonts := need(t, "pdftoppm")
	ink := func(note string) int {
		path, _ := written(t, sheetOf(work(note), timesheet.Query{}), fonts)
		image := run(t, "pdftoppm", "-r", "60", "-gray", path)
		dark := 0
		for _, b := range []byte(image) {
			if b < 160 {
				dark++
			}
		}
		return dark
	}
	blank := ink("")
	for _, tc := range scripts {
		if got := ink(tc.text); got < blank+20 {
			t.Errorf("%s: %d dark dots, %d without the note", tc.name, got, blank)
		}
	}
}

func TestWithoutFontsAPaperSaysWhichScriptsItLacks(t *testing.T) {
	sheet := sheetOf(work("ประชุม", "会議です", "Größe"), timesheet.Query{})
	path, made := written(t, sheet, Fonts{})
	if want := []string{"Han", "Hiragana", "Thai"}; !slices.Equal(made.Missing, want) {
		t.Errorf("missing are %v, not %v", made.Missing, want)
	}
	if got := Packages(made.Missing); !slices.Equal(got, []string{"fonts-noto-cjk", "fonts-noto-core"}) {
		t.Errorf("the packages are %v", got)
	}
	if got := Lacking(Fonts{}); !slices.Contains(got, "Arabic") || slices.Contains(got, "Greek") {
		t.Errorf("the program has no font for %v", got)
	}
	need(t, "pdftotext")
	if text := textOf(t, path); !strings.Contains(text, "U+0E1B") || !strings.Contains(text, "Größe") {
		t.Errorf("the text is:\n%s", text)
	}
}

// TestTheNumbersAreThoseOfTheReport compares the paper's sums with the report's, for any
// rounding and grouping.
func TestTheNumbersAreThoseOfTheReport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var records []record.Record
		for i := range rapid.IntRange(1, 12).Draw(t, "records") {
			note := rapid.SampledFrom([]string{"#acme", "#acme/web", "#home", "#acme #nobill", "#us", "#acme #us", ""}).Draw(t, "note")
			from := time.Date(2026, 10, 24, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 6000).Draw(t, "from")) * time.Minute)
			kind := rapid.SampledFrom([]record.Kind{record.Work, record.Work, record.Break}).Draw(t, "kind")
			records = append(records, record.Record{ID: fmt.Sprint(i), Start: from, End: from.Add(time.Duration(rapid.IntRange(0, 600).Draw(t, "length")) * time.Minute), Kind: kind, Note: note})
		}
		q := timesheet.Query{Zone: time.UTC, Round: timesheet.Rounding{
			Step: time.Duration(rapid.SampledFrom([]int{0, 1, 6, 15, 60}).Draw(t, "step")) * time.Minute,
			Mode: rapid.SampledFrom([]string{"up", "down", "nearest"}).Draw(t, "mode"),
			Per:  rapid.SampledFrom([]string{"record", "day", "total"}).Draw(t, "per"),
		}}
		rates := []timesheet.Rate{rate("acme", "90", "EUR"), rate("acme/web", "33.33", "EUR"), rate("us", "70.01", "USD")}
		sheet := sheetOf(records, q, rates...)
		sheet.Hours = rapid.SampledFrom([]Hours{InWords, AsClock, AsDecimal}).Draw(t, "hours")
		holdSums(t, sheet, timesheet.Report(records, q), timesheet.Amounts(records, rates, q))
	})
}

func holdSums(t *rapid.T, sheet Timesheet, table timesheet.Table, money timesheet.Money) {
	s := newSheet(sheet, pdf.New(io.Discard, pdf.Info{}), typeset.NewSetter(nil, typeset.Open("", nil, "en"), "en"), MaxPages)
	bill, beside, rest := s.parts()
	var work, breaks time.Duration
	for _, l := range slices.Concat(bill, beside) {
		work += l.Length
	}
	for _, l := range rest {
		breaks += l.Length
	}
	if work != table.Total || breaks != table.Breaks {
		t.Fatalf("%v of work and %v of breaks, the report has %v and %v", work, breaks, table.Total, table.Breaks)
	}
	main := newAccount(s, bill)
	var length time.Duration
	for _, l := range main.lines {
		length += l.Length
	}
	if got, want := main.lengthText(main.total.Length), textOnce(s, length, main.hours.Places); got != want {
		t.Fatalf("lines of %v add up to %s, not %s", length, got, want)
	}
	var amounts []string
	for _, a := range money.Amounts {
		amounts = append(amounts, a.String())
	}
	if got := s.amountText(main.total); got != strings.Join(amounts, "\n") {
		t.Fatalf("amounts are %q, the report has %q", got, amounts)
	}
	for _, by := range [][]string{{timesheet.ByTag}, {timesheet.ByDay}, {timesheet.ByWeek, timesheet.ByTag}, {timesheet.ByMonth}, {timesheet.ByNote}} {
		var grouped time.Duration
		for _, g := range main.groups(by) {
			grouped += g.Length
		}
		if grouped != main.total.Length {
			t.Fatalf("by %v it's %v, in all %v", by, grouped, main.total.Length)
		}
	}
}

// textOnce writes a length that's rounded once.
func textOnce(s *sheet, length time.Duration, places int32) string {
	a := &account{sheet: s, hours: timesheet.HoursColumn{Places: places}}
	if s.Hours == AsDecimal {
		length = a.hours.Round(length)
	}
	return a.lengthText(length)
}

func TestAPaperSaysWhatAClientNeeds(t *testing.T) {
	fonts := need(t, "pdftotext", "pdfinfo")
	records := append(work("Design #acme", "Code #acme/web", "Fix #acme #nobill", "Lunch talk #home", "Design #acme"),
		record.Record{ID: "b", Start: time.Date(2026, 11, 3, 12, 0, 0, 0, time.UTC), End: time.Date(2026, 11, 3, 12, 45, 0, 0, time.UTC), Kind: record.Break})
	sheet := sheetOf(records, timesheet.Query{}, rate("acme", "90", "EUR"), rate("acme/web", "100.50", "EUR"))
	sheet.Sender = Party{"Ann Example", []string{"Hauptstraße 1", "10115 Berlin"}}
	sheet.Client = Party{"Acme GmbH", []string{"Industrieweg 5"}}
	path, _ := written(t, sheet, fonts)
	got := regexp.MustCompile(" +").ReplaceAllString(textOf(t, path), " ")
	for _, want := range []string{
		"Timesheet", "Total: 4h 30m, 420.75 EUR", "Ann Example", "10115 Berlin", "Acme GmbH", "Industrieweg 5", "Mon 2 Nov 2026 to Tue 3 Nov 2026",
		"Mon 2 Nov 09:00–10:30 Design #acme 1h 30m 90 EUR/h 135.00 EUR", "11:00–12:30 Code #acme/web 1h 30m 100.5 EUR/h 150.75 EUR",
		"Total for Mon 2 Nov 3h 285.75 EUR", "#acme, 90 EUR/h 3h 270.00 EUR", "Total 4h 30m 420.75 EUR",
		"Not part of the bill", "Not billable (#nobill) 1h 30m", "Without a rate 1h 30m", "All work 7h 30m", "Breaks, not counted above: 45m",
		"Date, signature: Ann Example", "Date, signature: Acme GmbH", "Page 1 of 1",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q isn't found in:\n%s", want, got)
		}
	}
	if info := run(t, "pdfinfo", path); !strings.Contains(info, "Timesheet · Acme GmbH") || !strings.Contains(info, "Ann Example") || !strings.Contains(info, "A4") {
		t.Errorf("the properties are:\n%s", info)
	}
}

func TestAPaperIsInTheMembersLanguage(t *testing.T) {
	fonts := need(t, "pdftotext")
	for lang, want := range map[messages.Language]string{"de": "Seite 1 von 1", "fr": "Relevé d’heures", "es": "Parte de horas", "nl": "Urenstaat", "pt-BR": "Folha de horas", "ja": "作業時間表"} {
		sheet := sheetOf(work("#acme"), timesheet.Query{}, rate("acme", "90.25", "EUR"))
		sheet.Words = messages.For(lang, "/time")
		path, _ := written(t, sheet, fonts)
		if text := textOf(t, path); !strings.Contains(text, want) || !strings.Contains(text, sheet.Words.Decimal("135.38")) {
			t.Errorf("%s: no %q in\n%s", lang, want, text)
		}
	}
}

func TestWhatIsLeftOutIsNowhereInTheFile(t *testing.T) {
	fonts := need(t, "pdftotext", "pdfinfo")
	sheet := sheetOf(append(work("quokka #acme"), record.Record{ID: "b", Start: time.Date(2026, 11, 2, 12, 0, 0, 0, time.UTC), End: time.Date(2026, 11, 2, 12, 45, 0, 0, time.UTC), Kind: record.Break, Note: "wombat"}),
		timesheet.Query{}, rate("acme", "4321", "EUR"))
	sheet.Without = []string{"notes", "rates", "times", "breaks"}
	path, _ := written(t, sheet, fonts)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all := textOf(t, path) + run(t, "pdfinfo", path) + inflated(t, content)
	for _, hidden := range []string{"quokka", "wombat", "4321", "6481", "EUR", "09:00", "10:30", "45m"} {
		if strings.Contains(all, hidden) {
			t.Errorf("%q is in the file", hidden)
		}
	}
	if !strings.Contains(all, "#acme") || !strings.Contains(all, "1h 30m") {
		t.Error("what's left isn't in the file")
	}
}

// inflated returns a file's decompressed streams.
func inflated(t *testing.T, content []byte) string {
	t.Helper()
	var all strings.Builder
	for _, part := range bytes.Split(content, []byte("stream\n"))[1:] {
		r, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue // what follows 'endstream'
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// TestANoteIsOnlyText: addresses and code in a note stay text.
func TestANoteIsOnlyText(t *testing.T) {
	sheet := sheetOf(work("https://example.com javascript:app.alert(1)", "(a) \\ <b> >> endobj", "=1+1 @SUM"), timesheet.Query{})
	sheet.Client.Name = ") /OpenAction << /S /JavaScript >>"
	path, _ := written(t, sheet, Fonts{})
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, acting := range []string{"/Annot", "/URI", "/JavaScript", "/OpenAction", "/AA<<", "/Launch", "/EmbeddedFile"} {
		if bytes.Contains(content, []byte(acting)) {
			t.Errorf("the file has %s", acting)
		}
	}
}

func TestEachPageHasTheHeadAndItsNumber(t *testing.T) {
	fonts := need(t, "pdftotext")
	path, made := written(t, sheetOf(work(slices.Repeat([]string{"Meeting"}, 200)...), timesheet.Query{}), fonts)
	pages := strings.Split(strings.TrimSuffix(textOf(t, path), "\f"), "\f")
	if len(pages) != made.Pages || made.Pages < 5 {
		t.Fatalf("%d pages, said are %d", len(pages), made.Pages)
	}
	for i, page := range pages {
		if !strings.Contains(page, "Description") && strings.Contains(page, "Meeting") || !strings.Contains(page, fmt.Sprintf("Page %d of %d", i+1, len(pages))) {
			t.Errorf("page %d:\n%s", i+1, page)
		}
		first := regexp.MustCompile(`(?m)^.*\d\d:\d\d–.*$`).FindString(page)
		if first != "" && !strings.Contains(first, "Nov") && !strings.Contains(first, "Dec") {
			t.Errorf("page %d begins without a date: %s", i+1, first)
		}
	}
}

func TestALongNoteWrapsOverPages(t *testing.T) {
	fonts := need(t, "pdftotext")
	var words []string
	for i := range 3000 {
		words = append(words, fmt.Sprintf("word%d", i))
	}
	path, made := written(t, sheetOf(work(strings.Join(words, " "), strings.Repeat("x", 3000)), timesheet.Query{}), fonts)
	text := textOf(t, path)
	found := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		found[word] = true
	}
	for _, word := range words {
		if !found[word] {
			t.Fatalf("%s isn't found on %d pages", word, made.Pages)
		}
	}
	if n := strings.Count(text, "x"); n < 3000 {
		t.Errorf("of 3,000 letters in a row %d are found", n)
	}
}

func TestAPageIsLetterInRegionsThatUseIt(t *testing.T) {
	for locale, width := range map[string]float64{"en-US": 612, "es-MX": 612, "fr-CA": 612, "en-GB": 595.28, "de-DE": 595.28, "ja-JP": 595.28, "": 595.28, "nonsense!": 595.28} {
		if got := sizeFor(locale).width; got != width {
			t.Errorf("%q has pages of %v, not %v", locale, got, width)
		}
	}
}

func TestTheSameRecordsGiveTheSameFile(t *testing.T) {
	sheet := sheetOf(work("Größe #acme", "日本 🚀 #home", "עברית"), timesheet.Query{}, rate("acme", "90", "EUR"))
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if _, err := sheet.Write(out, SystemFonts("")); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two files differ")
	}
}

func TestAPaperWithoutRecordsHasItsTotal(t *testing.T) {
	fonts := need(t, "pdftotext")
	path, _ := written(t, sheetOf(nil, timesheet.Query{}), fonts)
	if text := textOf(t, path); !regexp.MustCompile(`Total +0h`).MatchString(text) {
		t.Errorf("the text is:\n%s", text)
	}
}

// TestASumIsOnThePageOfItsLastRecord checks that no page begins with a day's sum, wherever the
// days end.
func TestASumIsOnThePageOfItsLastRecord(t *testing.T) {
	fonts := need(t, "pdftotext")
	for lines := range 6 {
		notes := slices.Repeat([]string{"Meeting"}, 300)
		notes[0] += strings.Repeat("\nmore", lines)
		path, made := written(t, sheetOf(work(notes...), timesheet.Query{}), fonts)
		pages := strings.Split(textOf(t, path), "\f")[1:made.Pages]
		if made.Pages < 7 {
			t.Fatalf("only %d pages", made.Pages)
		}
		for i, page := range pages {
			if _, rows, _ := strings.Cut(page, "Hours"); strings.HasPrefix(strings.TrimSpace(rows), "Total for") {
				t.Errorf("page %d begins with a sum:\n%.300s", i+2, page)
			}
		}
	}
}

// TestAPaperSaysWhenItWasMade checks that it's the day and not the time, which would show when
// its owner works.
func TestAPaperSaysWhenItWasMade(t *testing.T) {
	path, _ := written(t, sheetOf(work("Meeting"), timesheet.Query{}), need(t, "pdftotext"))
	if text := textOf(t, path); !strings.Contains(text, "As of Thu 26 Nov 2026") {
		t.Errorf("the text is:\n%s", text)
	}
	if raw, err := os.ReadFile(path); err != nil || !bytes.Contains(raw, []byte("(D:20261126000000Z)")) {
		t.Errorf("its properties name another moment (%v)", err)
	}
}

func TestATooLongPaperIsRefused(t *testing.T) {
	var out bytes.Buffer
	sheet := sheetOf(work(slices.Repeat([]string{"Meeting"}, 400)...), timesheet.Query{})
	if _, err := sheet.write(&out, Fonts{}, 3); !errors.Is(err, ErrTooLong) {
		t.Errorf("the error is %v", err)
	}
	if _, err := sheet.write(&out, Fonts{}, 50); err != nil {
		t.Errorf("a shorter one: %v", err)
	}
}

// TestAPaperRefusedByItsRecordCountIsTooLong: its pages, once typeset,
// are more than the maximum too.
func TestAPaperRefusedByItsRecordCountIsTooLong(t *testing.T) {
	for _, n := range []int{1, 40, 43, 44, 400, 900} {
		for _, locale := range []string{"en-GB", "en-US"} {
			sheet := sheetOf(work(slices.Repeat([]string{"x"}, n)...), timesheet.Query{})
			sheet.Locale = locale
			made, err := sheet.write(io.Discard, Fonts{}, 1000)
			if err != nil || sheet.leastPages() > made.Pages {
				t.Errorf("%d records, %s: at least %d pages, and made %d (%v)", n, locale, sheet.leastPages(), made.Pages, err)
			}
		}
	}
}

func TestAFullDiskIsAnError(t *testing.T) {
	full := errors.New("no space left")
	if _, err := sheetOf(work("#acme"), timesheet.Query{}).Write(failing{full}, Fonts{}); !errors.Is(err, full) {
		t.Errorf("the error is %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// watched records how much memory is in use while a file is written.
type watched struct {
	writes int
	most   uint64
}

func (w *watched) Write(p []byte) (int, error) {
	if w.writes++; w.writes%800 == 0 {
		w.most = max(w.most, living())
	}
	return len(p), nil
}

func living() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// TestTenThousandRowsTakeNoMoreMemoryThanAFew: pages are written when they're finished.
func TestTenThousandRowsTakeNoMoreMemoryThanAFew(t *testing.T) {
	notes := make([]string, 10_000)
	for i := range notes {
		notes[i] = fmt.Sprintf("Meeting number %d with the team, 会議 #acme", i)
	}
	sheet := sheetOf(work(notes...), timesheet.Query{}, rate("acme", "90", "EUR"))
	before := living()
	w := &watched{}
	if _, err := sheet.Write(w, Fonts{}); err != nil {
		t.Fatal(err)
	}
	if grown := int64(w.most) - int64(before); w.writes < 800 || grown > 16<<20 {
		t.Errorf("%d MB more lived while %d writes were made", grown>>20, w.writes)
	}
	runtime.KeepAlive(sheet)
}

// TestSignaturesFollowATotalOnTheSamePage makes papers whose last page ends at
// each height: a signed page shows a total.
func TestSignaturesFollowATotalOnTheSamePage(t *testing.T) {
	fonts := need(t, "pdftotext")
	alone := 0
	for n := 14; n < 40; n++ {
		sheet := sheetOf(work(slices.Repeat([]string{"Meeting #acme"}, n)...), timesheet.Query{}, rate("acme", "90", "EUR"))
		path, _ := written(t, sheet, fonts)
		pages := strings.Split(strings.TrimSuffix(textOf(t, path), "\f"), "\f")
		last := pages[len(pages)-1]
		total := fmt.Sprintf("%d.00 EUR", n*135)
		if !strings.Contains(last, "Date, signature") || !strings.Contains(last, total) {
			t.Errorf("%d records: the signed page lacks %s:\n%s", n, total, last)
		}
		if len(pages) > 1 && !strings.Contains(last, "Meeting") && strings.Count(last, "EUR") == 1 {
			alone++
		}
	}
	if alone == 0 {
		t.Error("no paper has its signatures on a page to themselves, so that this tests nothing")
	}
}

// TestWithoutARateNonBillableWorkIsListedSeparately makes a paper without any
// amount: #nobill still isn't billable, and all other work is.
func TestWithoutARateNonBillableWorkIsListedSeparately(t *testing.T) {
	fonts := need(t, "pdftotext")
	path, _ := written(t, sheetOf(work("Design #acme", "Fix #acme #nobill", "Code #acme"), timesheet.Query{}), fonts)
	got := regexp.MustCompile(" +").ReplaceAllString(textOf(t, path), " ")
	for _, want := range []string{"Total: 3h", "Not part of the bill", "Not billable (#nobill) 1h 30m", "All work 4h 30m"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q isn't found in:\n%s", want, got)
		}
	}
}
