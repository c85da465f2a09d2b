package command

import (
	"regexp"
	"strings"
	"time"

	"sundial/record"
)

var (
	stampForm = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(:\d{2})?(z|[+-]\d{2}:\d{2})?$`)
	exactForm = regexp.MustCompile(`^\+(\d{1,5}h)?(\d{1,6}m)?(\d{1,8}s)?$`)
)

// readStamp reads a moment in RFC 3339, with optional offset and seconds: `2026-03-04T09:00`.
// It's the only form that can express the second of two repeated hours, and seconds.
func (p *parser) readStamp(w word) (time.Time, bool) {
	if w.quoted || !numeric(w.low) || !stampForm.MatchString(w.low) {
		return time.Time{}, false
	}
	text := strings.ToUpper(w.low)
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.UTC(), true
		}
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, text); err == nil {
			day := record.DateOf(t, time.UTC)
			return p.on(day, t.Hour()*60+t.Minute()).Add(time.Duration(t.Second()) * time.Second), true
		}
	}
	return time.Time{}, false
}

// stamped reads `STAMP +LENGTH note`, `STAMP to STAMP note` and, if a start is enough, `STAMP
// note`.
func (p *parser) stamped(verb Verb, words []word) (Reading, bool) {
	if len(words) == 0 {
		return Reading{}, false
	}
	from, ok := p.readStamp(words[0])
	if !ok {
		return Reading{}, false
	}
	c, rest := Command{Verb: verb}, words[1:]
	switch d, to, n := p.stampEnd(rest); {
	case n > 0 && d > 0:
		c.Start, c.End, rest = from, from.Add(d), rest[n:]
	case n > 0:
		c.Start, c.End, rest = from, to, rest[n:]
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

func (p *parser) stampEnd(rest []word) (d time.Duration, to time.Time, n int) {
	if len(rest) > 0 && !rest[0].quoted && len(rest[0].low) > 1 && exactForm.MatchString(rest[0].low) {
		d, err := time.ParseDuration(rest[0].low[1:])
		if err == nil && d > 0 {
			return d, time.Time{}, 1
		}
	}
	if len(rest) > 1 && rest[0].is(roleSpanTo) {
		if to, ok := p.readStamp(rest[1]); ok {
			return 0, to, 2
		}
	}
	return 0, time.Time{}, 0
}
