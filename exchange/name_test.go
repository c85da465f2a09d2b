package exchange

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sundial/record"
)

func daysOf(t *testing.T, from, to string) record.DateRange {
	t.Helper()
	first, err := record.ParseDate(from)
	if err != nil {
		t.Fatal(err)
	}
	last, err := record.ParseDate(to)
	if err != nil {
		t.Fatal(err)
	}
	return record.DateRange{From: first, To: last}
}

func TestAFileNameHasClientAndPeriod(t *testing.T) {
	for want, of := range map[string][3]string{
		"timesheet-acme-2026-10.xlsx":                     {"2026-10-01", "2026-10-31", "acme"},
		"timesheet-acme-2026-02.xlsx":                     {"2026-02-01", "2026-02-28", "acme"},
		"timesheet-acme_web-2026-q4.xlsx":                 {"2026-10-01", "2026-12-31", "acme/web"},
		"timesheet-2026.xlsx":                             {"2026-01-01", "2026-12-31", ""},
		"timesheet-2026-w45.xlsx":                         {"2026-11-02", "2026-11-08", ""},
		"timesheet-acme-2020-w53.xlsx":                    {"2020-12-28", "2021-01-03", "acme"},
		"timesheet-acme-2026-11-03.xlsx":                  {"2026-11-03", "2026-11-03", "acme"},
		"timesheet-acme-2026-11-03-2026-11-09.xlsx":       {"2026-11-03", "2026-11-09", "acme"},
		"timesheet-größe-2026-10.xlsx":                    {"2026-10-01", "2026-10-31", "größe"},
		"timesheet-東京-2026-10.xlsx":                       {"2026-10-01", "2026-10-31", "東京"},
		"timesheet-r-d-2026-10.xlsx":                      {"2026-10-01", "2026-10-31", "r&d"},
		"timesheet-2026-11-01-2026-11-07.xlsx":            {"2026-11-01", "2026-11-07", "..//"},
		"timesheet-etc_passwd-2026-09-30-2026-10-31.xlsx": {"2026-09-30", "2026-10-31", "../etc/passwd"},
	} {
		var parts []string
		if of[2] != "" {
			parts = []string{of[2]}
		}
		if got := FileName(parts, daysOf(t, of[0], of[1]), "xlsx"); got != want {
			t.Errorf("%v is %q, want %q", of, got, want)
		}
	}
}

func TestAFileNameIsSafe(t *testing.T) {
	days := daysOf(t, "2026-10-01", "2026-10-31")
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.String(), 0, 4).Draw(t, "parts")
		name := FileName(parts, days, "csv")
		if strings.ContainsAny(name[:len(name)-len(".csv")], "/\\:*?\"<>|. \t\r\n\x00\u202e\u200f'") || utf8.RuneCountInString(name) > 90 || !utf8.ValidString(name) {
			t.Fatalf("%q", name)
		}
	})
}
