package exchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// clock is a time of day. 24:00 is midnight at the end of the day.
type clock struct{ hour, minute, second int }

// clockForm matches a time of day with optional seconds, fractions, am or pm, or Uhr.
var clockForm = regexp.MustCompile(`^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?h?\s*(am|pm|uhr)?$`)

// parseClock reads 10:23, 10:23:52, 9.30, 9h30, 10:23 PM and 9:30 p.m.
func parseClock(text string) (clock, bool) {
	text = strings.ToLower(plainSpaces(text))
	for _, half := range []string{"a", "p"} {
		text = strings.Replace(strings.Replace(text, half+".m.", half+"m", 1), half+". m.", half+"m", 1)
	}
	found := clockForm.FindStringSubmatch(text)
	if found == nil || found[2] == "" && found[4] == "" && !strings.HasSuffix(text, "h") {
		return clock{}, false
	}
	c := clock{atoi(found[1]), atoi(found[2]), atoi(found[3])}
	switch half := found[4]; {
	case half != "am" && half != "pm":
		return c, c.hour < 24 && c.minute < 60 && c.second < 60 || c == clock{24, 0, 0}
	case c.hour == 0 && half == "am" || c.hour > 12:
		// Some programs write 13:05 PM.
		return c, c.hour < 24 && c.minute < 60 && c.second < 60
	case half == "am" && c.hour == 12:
		c.hour = 0
	case half == "pm" && c.hour < 12:
		c.hour += 12
	}
	return c, c.minute < 60 && c.second < 60
}

func atoi(digits string) int {
	n, _ := strconv.Atoi("0" + digits)
	return n
}

// plainSpaces collapses white space, including the narrow space before PM in some locales.
func plainSpaces(text string) string { return strings.Join(strings.Fields(text), " ") }

// wallTime is a clock time on a date.
type wallTime struct {
	day record.Date
	clock
}

// moments returns when clocks in loc showed it, earlier first: twice in a repeated hour, never
// in a skipped one.
func (w wallTime) moments(loc *time.Location) []time.Time {
	as := time.Date(w.day.Year, w.day.Month, w.day.Day, w.hour, w.minute, w.second, 0, time.UTC)
	var found []time.Time
	for _, around := range []time.Duration{-24 * time.Hour, 0, 24 * time.Hour} {
		_, offset := as.Add(around).In(loc).Zone()
		t := as.Add(-time.Duration(offset) * time.Second)
		if shown := t.In(loc); shown.Format(time.DateTime) == as.Format(time.DateTime) && !slices.ContainsFunc(found, t.Equal) {
			found = append(found, t)
		}
	}
	slices.SortFunc(found, time.Time.Compare)
	return found
}

// monthForms are dates with the month's English name.
var monthForms = []string{"2 Jan 2006", "2 January 2006", "Jan 2, 2006", "January 2, 2006", "02-Jan-2006", "2. January 2006", "Mon, 2 Jan 2006", "Mon 2 Jan 2006", "Monday, January 2, 2006"}

// dateNumbers matches three numbers with the same separator.
var dateNumbers = regexp.MustCompile(`^(\d{1,4})([-/.])\s?(\d{1,2})([-/.])\s?(\d{1,4})\.?$`)

// days are a text's possible dates: one, or two if day and month could be swapped, the first
// with the day first. A nonexistent date is kept for the error message.
type days struct {
	dayFirst, monthFirst record.Date
	// fixed: the form itself distinguishes day and month.
	fixed bool
}

// parseDays reads 2026-11-03, 2026/11/3, 20261103, 3/11/2026, 03.11.26, 3 Nov 2026 and 46329;
// ok is false for what has no form of a date.
func parseDays(text string) (days, bool) {
	text = plainSpaces(text)
	if found := dateNumbers.FindStringSubmatch(text); found != nil && found[2] == found[4] {
		return numberDays(found[1], found[3], found[5], found[2])
	}
	if t, ok := serialDay(text); ok {
		return fixedDay(t.Date()), true
	}
	if len(text) == 8 && strings.Trim(text, "0123456789") == "" {
		return fixedDay(atoi(text[:4]), time.Month(atoi(text[4:6])), atoi(text[6:])), true
	}
	for _, form := range monthForms {
		if t, err := time.Parse(form, text); err == nil {
			return fixedDay(t.Date()), true
		}
	}
	return days{}, false
}

func numberDays(first, second, third, sign string) (days, bool) {
	switch {
	case len(first) == 4 && len(third) <= 2:
		return fixedDay(atoi(first), time.Month(atoi(second)), atoi(third)), true
	case len(first) > 2 || len(third) != 4 && len(third) != 2:
		return days{}, false
	}
	year := atoi(third)
	if len(third) == 2 {
		year += 2000
	}
	d := days{dayFirst: record.Date{Year: year, Month: time.Month(atoi(second)), Day: atoi(first)}, monthFirst: record.Date{Year: year, Month: time.Month(atoi(first)), Day: atoi(second)}}
	d.fixed = sign == "." // then the day comes first
	return d, true
}

func fixedDay(year int, month time.Month, day int) days {
	d := record.Date{Year: year, Month: month, Day: day}
	return days{dayFirst: d, monthFirst: d, fixed: true}
}

func exists(d record.Date) bool {
	_, ok := record.NewDate(d.Year, d.Month, d.Day)
	return ok
}

func (d days) in(order DateOrder) (record.Date, bool) {
	if order == MonthFirst && !d.fixed {
		return d.monthFirst, exists(d.monthFirst)
	}
	return d.dayFirst, exists(d.dayFirst)
}

// lengthUnits matches lengths with units: 1h 30m, 1 h 30 min, 90m, 1d, PT1H30M.
var lengthUnits = regexp.MustCompile(`^(?:pt)?(?:(\d{1,5}(?:[.,]\d{1,4})?)\s?(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|uur|uren|u|時間))?\s?(?:(\d{1,6})\s?(?:m|min|mins|minutes?|minuten|minutos|'|分))?\s?(?:(\d{1,7})(?:\.\d+)?\s?(?:s|sec|secs|seconds?|sekunden|秒))?$`)

// parseLength reads 1:30, 1:30:00, 1h 30m, PT1H30M, and hours such as 1.5 and 1,5.
func parseLength(text string) (time.Duration, bool) {
	text = strings.ToLower(plainSpaces(text))
	if strings.Contains(text, ":") {
		return parseClockLength(text)
	}
	if strings.Trim(text, "0123456789.,") == "" {
		return inUnit(text, time.Hour)
	}
	found := lengthUnits.FindStringSubmatch(text)
	if found == nil || found[1]+found[2]+found[3] == "" {
		return 0, false
	}
	hours, ok := inUnit("0"+found[1], time.Hour)
	return hours + time.Duration(atoi(found[2]))*time.Minute + time.Duration(atoi(found[3]))*time.Second, ok
}

// inUnit reads a plain number of hours, minutes or seconds, with a decimal point or comma.
func inUnit(text string, unit time.Duration) (time.Duration, bool) {
	// Digits only: an exponent could ask for a number of any size.
	if text == "" || len(text) > 12 || strings.Trim(text, "0123456789.,") != "" {
		return 0, false
	}
	n, err := decimal.NewFromString(strings.Replace(text, ",", ".", 1))
	if err != nil || n.GreaterThan(decimal.NewFromInt(int64(MaxLength/unit))) {
		return 0, false
	}
	return time.Duration(n.Mul(decimal.NewFromInt(int64(unit/time.Second))).Round(0).IntPart()) * time.Second, true
}

func parseClockLength(text string) (time.Duration, bool) {
	parts := strings.Split(text, ":")
	if len(parts) > 3 {
		return 0, false
	}
	var seconds int64
	for i := range 3 {
		seconds *= 60
		if i >= len(parts) {
			continue
		}
		n, err := strconv.ParseUint(parts[i], 10, 16)
		if err != nil || i > 0 && n > 59 {
			return 0, false
		}
		seconds += int64(n)
	}
	return time.Duration(seconds) * time.Second, true
}

// Spreadsheets save a table without its formats as numbers: a day counts from 30 December
// 1899, a time of day and a length are parts of a day (ECMA-376, part 1, 18.17.4). So
// 46085 is 4 March 2026, and 0.4375 is 10:30 or ten and a half hours.

// The days that a bare number of five figures is taken for: 1954 to 2119.
const (
	firstSerial = 20_000
	lastSerial  = 80_000
)

// serialDay reads the number of a day.
func serialDay(text string) (time.Time, bool) {
	n, err := strconv.Atoi(text)
	if err != nil || len(text) != 5 || n < firstSerial || n > lastSerial {
		return time.Time{}, false
	}
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n), true
}

// cutSerial parts the number of a moment into those of its day and of its time.
func cutSerial(text string) (day, part string, ok bool) {
	at := strings.IndexAny(text, ".,")
	if at < 0 {
		return "", "", false
	}
	_, ok = serialDay(text[:at])
	return text[:at], "0" + text[at:], ok && strings.Trim(text[at+1:], "0123456789") == ""
}

// partOfDay reads a part of a day as a length, to the second. Two decimals may be the
// minutes of a clock, as in 0.30; only a table that writes its days as numbers means a part
// of a day by them.
func partOfDay(text string, numbered bool) (time.Duration, bool) {
	if text == "0" {
		return 0, numbered
	}
	decimals, ok := strings.CutPrefix(strings.Replace(text, ",", ".", 1), "0.")
	if !ok || decimals == "" || len(decimals) > 20 || strings.Trim(decimals, "0123456789") != "" || len(decimals) == 2 && !numbered {
		return 0, false
	}
	part, err := decimal.NewFromString("0." + decimals)
	if err != nil {
		return 0, false
	}
	const day = 24 * 60 * 60
	return time.Duration(part.Mul(decimal.NewFromInt(day)).Round(0).IntPart()) * time.Second, true
}

// serialClock reads a part of a day as a time of day.
func serialClock(text string, numbered bool) (clock, bool) {
	length, ok := partOfDay(text, numbered)
	seconds := int(length / time.Second)
	return clock{seconds / 3600, seconds / 60 % 60, seconds % 60}, ok
}
