package exchange

import (
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

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
