package command

import (
	"slices"
	"strings"
)

// clock is a time of day as typed.
type clock struct {
	minutes int  // after midnight
	half    bool // am or pm was given, or the hour is unambiguous
	bare    bool // only an hour
	said    bool // am, pm or a name was typed
	named   bool // a name: noon, midnight
	now     bool // now
}

// readClock reads a time of day, including now, from the first word or two, and returns how
// many.
func (p *parser) readClock(words []word) (clock, int) {
	if len(words) > 0 && !words[0].quoted && p.words.Roles[words[0].low]&roleNow != 0 {
		local := p.Now.In(p.Zone)
		return clock{minutes: local.Hour()*60 + local.Minute(), half: true, said: true, now: true}, 1
	}
	return p.words.readClock(words)
}

// readClock reads a time of day from the first word or two, and returns how many.
func (l *Words) readClock(words []word) (clock, int) {
	if len(words) == 0 || words[0].quoted {
		return clock{}, 0
	}
	if len(words) > 1 && !words[1].quoted {
		if _, ok := l.Halves[words[1].low]; ok && len(words[1].low) > 1 { // `9 a` is text
			if c, ok := l.parseClock(words[0].low + words[1].low); ok {
				return c, 2
			}
		}
	}
	c, ok := l.parseClock(words[0].low)
	if !ok {
		return clock{}, 0
	}
	if len(words) > 1 && !words[1].quoted && numeric(words[0].low) && len(words[1].low) > 1 && slices.Contains(l.OClock, words[1].low) {
		c.bare = false // `9 Uhr`
		return c, 2
	}
	return c, 1
}

// parseClock reads 9, 9:05, 9.05, 0905, 9h05, 9h, 9am, 9:05pm, noon.
func (l *Words) parseClock(text string) (clock, bool) {
	if minutes, ok := l.Clocks[text]; ok {
		return clock{minutes: minutes, half: true, said: true, named: true}, true
	}
	if text == "" || text[0] < '0' || text[0] > '9' {
		return clock{}, false
	}
	text, add, said := l.cutHalf(text)
	hours, minutes, bare, ok := digits(text)
	if !ok || said && len(text) == 4 && !strings.ContainsAny(text, ":.h") {
		return clock{}, false
	}
	hour, minute := atoi(hours), atoi(minutes)
	if hour > 24 || minute > 59 || hour == 24 && minute > 0 || said && (hour < 1 || hour > 12) {
		return clock{}, false
	}
	if said {
		hour = hour%12 + add
	}
	c := clock{minutes: hour*60 + minute, bare: bare && !said, said: said}
	c.half = said || hour == 0 || hour > 12 || len(hours) == 2 && hours[0] == '0' && !c.bare
	return c, true
}

// cutHalf removes am or pm from the end of a time of day.
func (l *Words) cutHalf(text string) (rest string, add int, said bool) {
	last := text[len(text)-1]
	if last >= '0' && last <= '9' {
		return text, 0, false
	}
	half := ""
	for mark := range l.Halves {
		if strings.HasSuffix(text, mark) && len(mark) > len(half) && len(mark) < len(text) {
			half = mark
		}
	}
	if half != "" {
		return strings.TrimSuffix(text, half), l.Halves[half], true
	}
	for _, mark := range l.OClock {
		if before, ok := strings.CutSuffix(text, mark); ok && len(mark) > 1 && before != "" { // 9uhr
			return before, 0, false
		}
	}
	return text, 0, false
}

// digits returns the hours and minutes of 9, 9h, 9:05, 9.05, 9h05 and 0905.
func digits(text string) (hours, minutes string, bare, ok bool) {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	rest := text[n:]
	switch {
	case n == 4 && rest == "":
		return text[:2], text[2:], false, true
	case n < 1 || n > 2:
		return "", "", false, false
	case rest == "":
		return text, "", true, true
	case rest == "h":
		return text[:n], "", false, true
	case len(rest) == 3 && strings.ContainsRune(":.h", rune(rest[0])) && isDigits(rest[1:]):
		return text[:n], rest[1:], false, true
	}
	return "", "", false, false
}

func isDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}
