package reports_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/exchange"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/record"
)

func TestAReportsFileNamesClientAndPeriod(t *testing.T) {
	d := handlerstest.New(t)
	fillsWeek(d)
	for typed, want := range map[string]string{
		"report last month as csv":                "timesheet-2026-02.csv",
		"report march #acme as xlsx":              "timesheet-acme-2026-03.xlsx",
		"report week #acme/web as json":           "timesheet-acme_web-2026-w10.json",
		"report week #acme or #office as ics":     "timesheet-acme-office-2026-w10.ics",
		"report week #acme -#office as csv":       "timesheet-acme-2026-w10.csv",
		"report unbilled march #acme as csv":      "timesheet-acme-unbilled-2026-03.csv",
		"report 2 mar #acme as csv by tag":        "timesheet-acme-2026-03-02.csv",
		`report week "client secret" as csv`:      "timesheet-2026-w10.csv",
		"report 2 mar to 3 mar untagged as csv":   "timesheet-untagged-2026-03-02-2026-03-03.csv",
		"report q1 #acme as pdf":                  "timesheet-acme-2026-q1.pdf",
		"report 2025 #acme without notes as xlsx": "timesheet-acme-2025.xlsx",
	} {
		if got := handlerstest.SentFile(t, d.Types(ann, typed)).Name; got != want {
			t.Errorf("%s is %s, want %s", typed, got, want)
		}
	}
}

// TestTheExamplesOfTheFilesPageWork types what docs/files.md shows.
func TestTheExamplesOfTheFilesPageWork(t *testing.T) {
	page, err := os.ReadFile("../../docs/files.md")
	if err != nil {
		t.Fatal(err)
	}
	d, typed := handlerstest.New(t), 0
	fillsWeek(d)
	for line := range strings.Lines(string(page)) {
		text, ok := strings.CutPrefix(line, "    /time ")
		if !ok {
			continue
		}
		typed++
		if handlerstest.SentFile(t, d.Types(ann, strings.TrimSpace(text))).Content.Len() == 0 {
			t.Errorf("%s sends nothing", text)
		}
	}
	if typed < 3 {
		t.Errorf("the page has %d examples", typed)
	}
}

func TestTheAuthorOfAWorkbookIsTheMembersNameInSlack(t *testing.T) {
	d := handlerstest.New(t)
	fillsWeek(d)
	if got := handlerstest.WorkbookPart(t, handlerstest.SentFile(t, d.Types(ann, "report week as xlsx")).Content.Bytes(), "docProps/core.xml"); !strings.Contains(got, "<dc:creator>Ann Lee</dc:creator>") {
		t.Errorf("properties: %s", got)
	}
	d.Service.Profiles = handlerstest.NoProfiles{}
	if got := handlerstest.WorkbookPart(t, handlerstest.SentFile(t, d.Types(ann, "report week as xlsx")).Content.Bytes(), "docProps/core.xml"); !strings.Contains(got, "<dc:creator>UANN</dc:creator>") {
		t.Errorf("properties without an answer from Slack: %s", got)
	}
}

// TestAPaperNamesWhoWorked: the sender that was set, else the name in Slack, and never
// an id.
func TestAPaperNamesWhoWorked(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	d := handlerstest.New(t)
	fillsWeek(d)
	for _, c := range []struct{ typed, want, not string }{
		{"", "Date, signature: Ann Lee", "UANN"},
		{"settings sender Lee & Co, Short Street 2", "Date, signature: Lee & Co", "Ann Lee"},
	} {
		if c.typed != "" {
			d.Types(ann, c.typed)
		}
		if _, paper := handlerstest.Handed(t, d.Types(ann, "report week as pdf")); !strings.Contains(paper, c.want) || strings.Contains(paper, c.not) {
			t.Errorf("after %q: no %s, or %s", c.typed, c.want, c.not)
		}
	}
	d.Types(ann, "settings sender off")
	d.Service.Profiles = handlerstest.NoProfiles{}
	if _, paper := handlerstest.Handed(t, d.Types(ann, "report week as pdf")); strings.Contains(paper, "UANN") || !strings.Contains(paper, "Date, signature") {
		t.Error("without an answer from Slack, the paper has an id or no room for a signature")
	}
}

// TestARecordThatReachesBeyondTheDaysIsCutInEveryFile compares each file of a day with the
// report's total: 2h of a night, and 4h 20m of a timer that ran past midnight.
func TestARecordThatReachesBeyondTheDaysIsCutInEveryFile(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add mon 22:00-02:00 night #acme")
	d.Types(ann, "start long #acme at 19:40 yesterday")
	if got := d.Says(ann, "report tue"); !strings.HasPrefix(got, "Tue 3 Mar: 6h 20m") {
		t.Fatalf("the report says %q", got)
	}
	for typed, want := range map[string][]string{
		"report tue as csv":  {"2026-03-03,00:00,02:00,2.00,", "2026-03-03,19:40,24:00,4.33,"},
		"report tue as ics":  {"DTSTART:20260302T230000Z\r\nDTEND:20260303T010000Z", "DTSTART:20260303T184000Z\r\nDTEND:20260303T230000Z"},
		"report tue as json": {`"start": "2026-03-03T00:00:00+01:00",` + "\n   " + `"end": "2026-03-03T02:00:00+01:00"`, `"end": "2026-03-04T00:00:00+01:00"`},
	} {
		got := string(handlerstest.Uploaded(t, d.Types(ann, typed)))
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%s lacks %q:\n%s", typed, part, got)
			}
		}
	}
	if got := string(handlerstest.Uploaded(t, d.Types(ann, "report today as csv"))); !strings.Contains(got, "2026-03-04,00:00,,14.33,") {
		t.Errorf("what runs counts up to now: %s", got)
	}
}

func TestWhatWasBilledIsCutOutOfEachUnbilledFile(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 60 EUR/h from the beginning")
	d.Types(ann, "add sun 22:00-02:00 night #acme")
	d.Types(ann, "add mon 9-10 day #acme")
	d.MarksBilled("report mon #acme", "7")
	for typed, want := range map[string]string{
		"report unbilled 1 mar to 2 mar as csv":  "2026-03-01,22:00,24:00,2.00,,60,120.00,EUR,yes,no,acme,night #acme\r\n",
		"report unbilled 1 mar to 2 mar as ics":  "DTSTART:20260301T210000Z\r\nDTEND:20260301T230000Z",
		"report unbilled 1 mar to 2 mar as json": `"end": "2026-03-02T00:00:00+01:00"`,
		"report 1 mar to 2 mar as csv":           "2026-03-02,00:00,02:00,2.00,,60,120.00,EUR,yes,yes,acme,night #acme\r\n",
	} {
		got := string(handlerstest.Uploaded(t, d.Types(ann, typed)))
		if !strings.Contains(got, want) || strings.Contains(typed, "unbilled") && (strings.Contains(got, "day #acme") || strings.Count(got, "night #acme") != 1) {
			t.Errorf("%s:\n%s", typed, got)
		}
	}
}

// TestEachFileAddsUpToWhatTheReportSays: over both changes of the clocks, nights, zones,
// breaks, filters and roundings, against the sum that is said in Slack.
func TestEachFileAddsUpToWhatTheReportSays(t *testing.T) {
	d := handlerstest.New(t)
	d.Clock.Advance(handlerstest.Wednesday.AddDate(0, 9, 0).Sub(d.Clock.Now()))
	for _, typed := range []string{
		"add 28 mar 22:00 to 29 mar 5:20 night #acme", "add 24 oct 23:10 to 25 oct 4:00 night #acme #ops", "add 25 oct 2h placed #acme/web",
		"break 25 oct 12:00-12:40 lunch", "add 25 oct 13:00-13:07 call #ops", "add 31 oct 20:00 to 1 nov 3:20 late #acme", "add 26 oct 9:00-9:20 one #acme",
		"add 26 oct 10:00-10:20 two #acme", "add 26 oct 11:00-11:20 three #acme", "timezone America/New_York", "add 31 oct 22:00 to 1 nov 3:00 abroad #ops",
	} {
		d.Types(ann, typed)
	}
	for _, days := range []string{"29 mar", "24 oct", "25 oct", "26 oct", "october", "25 oct to 1 nov", "1 nov", "q4"} {
		for _, filter := range []string{"", "#acme", "#acme -#ops", "untagged", "#ops or #acme"} {
			for _, round := range []string{"", "round up 15m per record", "round 6m per day", "round down 1h per total"} {
				typed := strings.Join(strings.Fields("report "+days+" "+filter+" "+round), " ")
				said := d.Says(ann, typed)
				if strings.Contains(said, "nothing tracked") {
					continue
				}
				_, after, _ := strings.Cut(said, ": ")
				total, _, _ := strings.Cut(after, "\n")
				for _, as := range []string{" hours 1:30 as csv", " by tag hours 1:30 as csv", " by day hours 1:30 as csv"} {
					if got := record.FormatLength(clockSum(t, string(handlerstest.Uploaded(t, d.Types(ann, typed+as))))); got != total {
						t.Errorf("%s: the report says %s, the file%s adds up to %s", typed, total, as, got)
					}
				}
				if round == "" {
					if got := record.FormatLength(jsonSum(t, handlerstest.Uploaded(t, d.Types(ann, typed+" as json")))); got != total {
						t.Errorf("%s: the report says %s, the records add up to %s", typed, total, got)
					}
				}
			}
		}
	}
}

// clockSum adds up the column Hours of a file, except for a line of totals.
func clockSum(t *testing.T, file string) time.Duration {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var sum time.Duration
	at := slices.Index(rows[0], "Hours")
	for _, row := range rows[1:] {
		cell, minus := strings.CutPrefix(row[at], "-")
		if row[0] == "Total" || cell == "" {
			continue
		}
		one, err := time.ParseDuration(strings.Replace(cell, ":", "h", 1) + "m")
		if err != nil {
			t.Fatal(err)
		}
		if minus {
			one = -one
		}
		sum += one
	}
	return sum
}

// jsonSum adds up the work in a report as JSON.
func jsonSum(t *testing.T, file []byte) time.Duration {
	t.Helper()
	_, records, err := exchange.ParseJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	var sum time.Duration
	for _, r := range records {
		if r.Kind == record.Work {
			sum += r.Length(r.End)
		}
	}
	return sum
}

// TestAPDFSaysWhichFontsAreMissing: here there's only the one in the program.
func TestAPDFSaysWhichFontsAreMissing(t *testing.T) {
	d := handlerstest.New(t)
	said := func(a interaction.Answer) string {
		blocks, err := json.Marshal(a.Reply.Blocks)
		if err != nil {
			t.Fatal(err)
		}
		return string(blocks)
	}
	d.Types(ann, "add 1h Größe #acme")
	if got := said(d.Types(ann, "report week as pdf")); strings.Contains(got, "font") {
		t.Errorf("Latin letters have no font: %s", got)
	}
	d.Types(ann, "add 1h ประชุม 会議 #acme")
	got := said(d.Types(ann, "report week as pdf"))
	for _, want := range []string{"Han and Thai", "U+0E2A", "fonts-noto-cjk and fonts-noto-core"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in: %s", want, got)
		}
	}
}
