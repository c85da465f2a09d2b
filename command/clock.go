package command

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"sundial/record"
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

// readClock reads a time of day from the first word or two, and returns how many.
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
	first, next := words[0].low, ""
	if len(words) > 1 && len(words[1].low) > 1 { // `9 a` is text
		next = words[1].low
	}
	if _, half := l.Halves[next]; half {
		if c, ok := l.parseClock(first + next); ok {
			return c, 2
		}
	}
	c, ok := l.parseClock(first)
	if ok && numeric(first) && slices.Contains(l.OClock, next) {
		c.bare = false // `9 Uhr`
		return c, 2
	}
	return c, one(ok)
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
	hours, rest := cutDigits(text)
	switch {
	case len(hours) == 4 && rest == "":
		return text[:2], text[2:], false, true
	case len(hours) < 1 || len(hours) > 2:
		return "", "", false, false
	case rest == "" || rest == "h":
		return hours, "", rest == "", true
	case len(rest) == 3 && strings.ContainsRune(":.h", rune(rest[0])) && isDigits(rest[1:]):
		return hours, rest[1:], false, true
	}
	return "", "", false, false
}

func isDigits(text string) bool {
	_, rest := cutDigits(text)
	return text != "" && rest == ""
}

var (
	stampForm = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?$`)
	exactForm = regexp.MustCompile(`^\+(\d{1,5}h)?(\d{1,6}m)?(\d{1,8}s)?$`)
)

// readStamp reads a moment in RFC 3339, with optional offset and seconds: `2026-03-04T09:00`.
// It's the only form that can express the second of two repeated hours, and seconds.
func (p *parser) readStamp(w word) (time.Time, bool) {
	if !numeric(w.low) {
		return time.Time{}, false
	}
	m := stampForm.FindStringSubmatch(strings.ToUpper(w.low))
	if m == nil {
		return time.Time{}, false
	}
	text := m[1] + cmp.Or(m[2], ":00")
	if t, err := time.Parse(time.RFC3339, text+m[3]); err == nil {
		return t.UTC(), true
	}
	t, err := time.Parse("2006-01-02T15:04:05", text)
	if err != nil || m[3] != "" {
		return time.Time{}, false
	}
	return p.on(record.DateOf(t, time.UTC), t.Hour()*60+t.Minute()).Add(time.Duration(t.Second()) * time.Second), true
}

// stamped reads `STAMP +LENGTH note`, `STAMP to STAMP note` and, if it isn't for add, `STAMP note`.
func (p *parser) stamped(verb Verb, words []word) (Reading, bool) {
	if len(words) == 0 {
		return Reading{}, false
	}
	from, ok := p.readStamp(words[0])
	if !ok {
		return Reading{}, false
	}
	c, rest := Command{Verb: verb}, words[1:]
	switch end, n := p.stampEnd(from, rest); {
	case n > 0:
		c.Start, c.End, rest = from, end, rest[n:]
	case verb == Add:
		return trouble("add_when", p.say.CommandSayTime(), p.say.CommandExampleAdd()), true
	default:
		c.At = from
	}
	if verb == Start && !c.Start.IsZero() {
		c.Verb = Add
	}
	c.Note = join(rest)
	return decided(c), true
}

// stampEnd reads a stamp's other end: `+1h30m` and `to STAMP`.
func (p *parser) stampEnd(from time.Time, rest []word) (end time.Time, n int) {
	if len(rest) > 0 && exactForm.MatchString(rest[0].low) {
		if d, err := time.ParseDuration(rest[0].low[1:]); err == nil && d > 0 {
			return from.Add(d), 1
		}
	}
	if len(rest) > 1 && rest[0].is(roleSpanTo) {
		if end, ok := p.readStamp(rest[1]); ok {
			return end, 2
		}
	}
	return time.Time{}, 0
}
