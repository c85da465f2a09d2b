package command

import "time"

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

// IsBareNumber reports whether a text is a number without a unit, which could mean hours or
// minutes: 90, 1.5.
func IsBareNumber(text string) bool {
	words := newParser(Habits{}).words.scan(clean(text))
	return len(words) == 1 && isNumber(words[0].low)
}
