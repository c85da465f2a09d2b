package command

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

var minutesForm = regexp.MustCompile(`^(\d{1,3}):([0-5]\d)$`)

// numeric reports whether a text begins like a number; only then is it matched against the forms.
func numeric(text string) bool {
	return text != "" && (text[0] >= '0' && text[0] <= '9' || text[0] == '.' || text[0] == ',')
}

// isNumber reports whether the text is only a number: 2, 2.5, ,5.
func isNumber(text string) bool {
	rest := cutNumber(text)
	return rest == "" && text != "" && text[len(text)-1] != '.' && text[len(text)-1] != ','
}

// cutDigits returns the digits at the beginning of the text, and the rest.
func cutDigits(text string) (digits, rest string) {
	rest = strings.TrimLeft(text, "0123456789")
	return text[:len(text)-len(rest)], rest
}

// cutNumber returns the text after its leading number.
func cutNumber(text string) string {
	points := 0
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
		case (c == '.' || c == ',') && points == 0:
			points++
		default:
			return text[i:]
		}
	}
	return ""
}

func number(text string) float64 {
	f, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil {
		return math.NaN()
	}
	return f
}

// span returns n units in whole seconds; if n isn't a number or is too many, more than MaxLength.
func span(n float64, unit time.Duration) time.Duration {
	if math.IsNaN(n) || n*unit.Seconds() > 40e6 {
		return MaxLength + 1
	}
	return time.Duration(math.Round(n*unit.Seconds())) * time.Second
}

// readLength reads a length from the first words, and returns how many.
func (p *parser) readLength(words []word) (time.Duration, int) {
	if len(words) == 0 || words[0].quoted {
		return 0, 0
	}
	if d, n := p.approximate(words); n > 0 {
		return d, n
	}
	for _, spoken := range p.words.Spoken {
		n, d := says(words, spoken.Words), spoken.Length
		if n == 0 {
			continue
		}
		k := one(leads(words[n:], roleAnd))
		if more, m := p.readLength(words[n+k:]); m > 0 && d >= time.Hour && more < time.Hour {
			return d + more, n + k + m
		}
		return d, n
	}
	if d, n := p.countedLength(words); n > 0 {
		return d, n
	}
	if !numeric(words[0].low) {
		return 0, 0
	}
	if m := minutesForm.FindStringSubmatch(words[0].low); m != nil {
		return span(number(m[1])*60+number(m[2]), time.Minute), 1
	}
	d, unit, n := p.readUnits(words, 0)
	for n > 0 {
		if half := says(words[n:], p.words.HalfMore...); half > 0 {
			return d + unit/2, n + half
		}
		k := one(leads(words[n:], roleAnd))
		more, smaller, used := p.readUnits(words[n+k:], unit)
		if used == 0 {
			break
		}
		d, unit, n = d+more, smaller, n+k+used
	}
	return d, n
}

// approximate reads `about 2h`, `~2h` and `~ 2h`; the exact length is stored.
func (p *parser) approximate(words []word) (time.Duration, int) {
	if slices.Contains(p.words.Nearly, words[0].low) || words[0].low == "~" || words[0].low == "≈" {
		if len(words) < 2 || strings.HasPrefix(words[1].low, "~") {
			return 0, 0
		}
		d, n := p.readLength(words[1:])
		return d, n + one(n > 0)
	}
	if rest := strings.TrimLeft(words[0].low, "~≈"); rest != words[0].low && numeric(rest) {
		first := words[0]
		first.low = rest
		return p.readLength(append([]word{first}, words[1:]...))
	}
	return 0, 0
}

// countedLength reads `two hours`, `an hr`, `twenty minutes`, `two and a half hours`. The unit
// must be written out, so `a m` stays text.
func (p *parser) countedLength(words []word) (time.Duration, int) {
	if len(words) == 0 || words[0].quoted {
		return 0, 0
	}
	amount, ok := p.words.Counts[words[0].low]
	if !ok && isNumber(words[0].low) {
		amount, ok = number(words[0].low), true
		if says(words[1:], p.words.HalfMore...) == 0 {
			return 0, 0
		}
	}
	if !ok || len(words) < 2 {
		return 0, 0
	}
	n := 1
	if half := says(words[1:], p.words.HalfMore...); half > 0 {
		amount, n = amount+.5, 1+half
	}
	if n >= len(words) || words[n].quoted || len([]rune(words[n].low)) < 2 {
		return 0, 0
	}
	unit, ok := p.unit(words[n].low)
	if p.words.DaySteps[words[n].low] == 1 && !leads(words[n+1:], roleAgo) && n == 1 && amount > 1 {
		unit, ok = p.WorkDay, true
	}
	if !ok {
		return 0, 0
	}
	d := span(amount, unit)
	n++
	if half := says(words[n:], p.words.HalfMore...); half > 0 {
		return d + unit/2, n + half
	}
	k := one(leads(words[n:], roleAnd))
	if more, m := p.countedLength(words[n+k:]); m > 0 && more < unit {
		return d + more, n + k + m
	}
	if more, smaller, m := p.readUnits(words[n+k:], unit); m > 0 && smaller < unit {
		return d + more, n + k + m
	}
	return d, n
}

// readUnits reads `1h30m` and `2 hours`, each unit smaller than the previous, or than below.
func (p *parser) readUnits(words []word, below time.Duration) (d, unit time.Duration, n int) {
	if len(words) == 0 || words[0].quoted || !numeric(words[0].low) {
		return 0, 0, 0
	}
	first := words[0].low
	if isNumber(first) {
		amount, k := number(first), 1
		if len(words) > 1 && fractions[words[1].low] > 0 {
			amount, k = amount+fractions[words[1].low], 2
		}
		return p.amountOf(amount, words, k, below)
	}
	if f := fractions[first]; f > 0 {
		return p.amountOf(f, words, 1, below)
	}
	unit = below
	hours := false // were read in this word
	for first != "" {
		after := cutNumber(first)
		name := p.unitName(after)
		size, ok := p.unit(name)
		amount := first[:len(first)-len(after)]
		if name == "" && unit == time.Hour && hours && len(amount) <= 2 && isDigits(amount) {
			return d + span(number(amount), time.Minute), time.Minute, 1 // the 30 of 1h30
		}
		if !ok || !isNumber(amount) || unit > 0 && size >= unit {
			return 0, 0, 0
		}
		d, unit, first = d+span(number(amount), size), size, after[len(name):]
		hours = size == time.Hour
		if half := p.words.HalfSign; half != "" && first == half { // 1時間半
			return d + size/2, unit, 1
		}
		if first == "." { // 2std.
			break
		}
	}
	return d, unit, 1
}

// unitName returns the unit at the beginning of the text: its letters, a minute sign, or, in a
// script without spaces, the longest name that fits.
func (p *parser) unitName(text string) string {
	if strings.HasPrefix(text, "'") {
		return "'"
	}
	name := letters(text)
	if _, known := p.words.Units[name]; known || name == "" || name[0] < utf8.RuneSelf {
		return name
	}
	longest := ""
	for unit := range p.words.Units {
		if strings.HasPrefix(name, unit) && len(unit) > len(longest) {
			longest = unit
		}
	}
	return longest
}

// fractions precede a unit: 1/2 h, 1 1/2 hours.
var fractions = map[string]float64{"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, ".5": 0.5, ".25": 0.25, ".75": 0.75}

// amountOf returns an amount of the unit at words[k].
func (p *parser) amountOf(amount float64, words []word, k int, below time.Duration) (d, unit time.Duration, n int) {
	if k >= len(words) || words[k].quoted {
		return 0, 0, 0
	}
	unit, ok := p.unit(words[k].low)
	if p.words.DaySteps[words[k].low] == 1 && !leads(words[k+1:], roleAgo) {
		unit, ok = p.WorkDay, true // `2 days`, but not `2 days ago`
	}
	if !ok || below > 0 && unit >= below {
		return 0, 0, 0
	}
	return span(amount, unit), unit, k + 1
}

// letters returns the letters at the beginning of the text.
func letters(text string) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

func (p *parser) unit(name string) (time.Duration, bool) {
	unit, ok := p.words.Units[strings.TrimSuffix(name, ".")]
	if unit == workingDay {
		unit = p.WorkDay
	}
	return unit, ok
}

// ParseLength parses a length typed into a form: 1:30, 1h30, 90m. A bare number counts hours,
// for fields that say so; others check IsBareNumber first. It returns false if the text isn't a
// length, or is zero or more than MaxLength.
func ParseLength(text string, h Habits) (time.Duration, bool) {
	p := newParser(h)
	words := p.scan(clean(text))
	if len(words) == 0 {
		return 0, false
	}
	d, n := p.readLength(words)
	if len(words) == 1 && isNumber(words[0].low) {
		d, n = span(number(words[0].low), time.Hour), 1
	}
	return d, n == len(words) && d > 0 && d <= MaxLength
}

// IsBareNumber reports whether a text is a number that could mean hours or minutes: 90, 1.5.
func IsBareNumber(text string) bool {
	words := newParser(Habits{}).words.scan(clean(text))
	return len(words) == 1 && isNumber(words[0].low)
}
