package exchange

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sundial/record"
)

// maxClient bounds the characters for the client in a file name.
const maxClient = 60

// FileName returns a timesheet's file name: timesheet-acme-2026-10.xlsx. parts, such as a tag,
// distinguish it from others with the same days; characters that aren't letters or figures
// become hyphens, slashes underscores. format is the extension.
func FileName(parts []string, days record.DateRange, format string) string {
	name := "timesheet"
	if client := safe(strings.Join(parts, "-")); client != "" {
		name += "-" + client
	}
	return name + "-" + period(days) + "." + format
}

// safe returns a text in letters, figures, hyphens and underscores of any script.
func safe(text string) string {
	out := []rune(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			return r
		case r == '/' || r == '_':
			return '_'
		}
		return '-'
	}, norm.NFC.String(strings.ToLower(text))))
	return strings.Trim(string(out[:min(len(out), maxClient)]), "-_")
}

// period names days: 2026, 2026-q4, 2026-10, 2026-w45, 2026-11-03, or the first and last.
func period(days record.DateRange) string {
	from, to := days.From, days.To
	year, week := from.ISOWeek()
	quarter := (int(from.Month) + 2) / 3
	switch {
	case from == to:
		return from.String()
	case days == record.Month(from):
		return from.String()[:len("2026-10")]
	case from.Day == 1 && from.Month == time.January && to.Day == 31 && to.Month == time.December && from.Year == to.Year:
		return from.String()[:len("2026")]
	case from.Day == 1 && int(from.Month) == quarter*3-2 && to == record.Month(record.Date{Year: from.Year, Month: time.Month(quarter * 3), Day: 1}).To:
		return fmt.Sprintf("%s-q%d", from.String()[:len("2026")], quarter)
	case days == record.Week(from, time.Monday):
		return fmt.Sprintf("%04d-w%02d", year, week)
	}
	return from.String() + "-" + to.String()
}
