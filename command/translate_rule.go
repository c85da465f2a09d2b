package command

import (
	"slices"
	"strings"
)

// rule rewrites a pattern of the member's language as English words in English order.
type rule struct {
	pattern     []element
	replacement []string
}

// element is part of a pattern: a slot for words of one kind, or alternative words.
type element struct {
	slot  string // such as clock; empty for words
	words []string
	not   bool // the words mustn't be here; it consumes none
}

// newRule parses a rule of a vocabulary.
func newRule(pattern, replacement string) rule {
	r := rule{replacement: strings.Fields(replacement)}
	for field := range strings.FieldsSeq(pattern) {
		if slot, ok := strings.CutPrefix(field, "{"); ok {
			r.pattern = append(r.pattern, element{slot: strings.TrimSuffix(slot, "}")})
			continue
		}
		field, not := strings.CutPrefix(field, "!")
		r.pattern = append(r.pattern, element{words: strings.Split(field, "|"), not: not})
	}
	return r
}

// applied returns the words with the rule applied wherever its pattern matches.
func (r rule) applied(p *parser, words []word) []word {
	for i := 0; i < len(words); i++ {
		slots, n := r.match(p, words[i:])
		if n == 0 {
			continue
		}
		replaced := reworded(words[i:i+n], r.english(slots))
		words = slices.Concat(words[:i], replaced, words[i+n:])
		i += len(replaced) - 1
	}
	return words
}

// match returns how many words the pattern takes, zero if it doesn't match, and those in its slots.
func (r rule) match(p *parser, words []word) (slots [][]word, n int) {
	for _, e := range r.pattern {
		if e.not {
			if n < len(words) && e.stands(words[n]) {
				return nil, 0
			}
			continue
		}
		if n >= len(words) || words[n].quoted {
			return nil, 0
		}
		k := one(e.stands(words[n]))
		if e.slot != "" {
			k = p.fill(e.slot, words[n:])
			slots = append(slots, words[n:n+k])
		}
		if k == 0 {
			return nil, 0
		}
		n += k
	}
	return slots, n
}

// stands reports whether one of the element's words stands here.
func (e element) stands(w word) bool {
	low := spelled(w.low)
	return slices.Contains(e.words, low) || slices.Contains(e.words, plainEnd(low))
}

// english returns the replacement with the slots' words for {1}, {2}; within a word, in figures.
func (r rule) english(slots [][]word) []string {
	var out []string
	for _, field := range r.replacement {
		if i := slices.Index(slotNames, field); i >= 0 {
			for _, w := range slots[i] {
				out = append(out, w.low)
			}
			continue
		}
		for i, slot := range slots {
			figures, _ := cutDigits(slot[0].low)
			field = strings.ReplaceAll(field, slotNames[i], figures)
		}
		out = append(out, field)
	}
	return out
}

// slotNames are the names of a pattern's slots in its replacement.
var slotNames = []string{"{1}", "{2}", "{3}", "{4}"}

// fill returns how many words a slot of this kind takes, zero if none.
func (p *parser) fill(slot string, words []word) int {
	first := words[0].low
	switch slot {
	case "number":
		return one(len(first) <= 3 && isDigits(first))
	case "hour": // a time of day rather than a length
		return one(isDigits(first) && atoi(first) >= 7 && atoi(first) <= 24)
	case "count": // of units: 2, 1,5
		return one(isNumber(first))
	case "date": // the number of a day in a month: 1, 1., 1er
		n := p.dayNumber(first)
		return one(n > 0 && n <= 31)
	case "ordinal": // the same, and no plain number
		return one(!isDigits(first) && p.dayNumber(first) > 0)
	case "minutes":
		return one(len(first) == 2 && isDigits(first) && first < "60")
	case "word": // not a time or a tag
		return one(!numeric(first) && !words[0].isTagWord() && words[0].role == 0)
	case "tag":
		return one(words[0].isTagWord())
	case "pointer": // last, this
		return one(words[0].role&(roleLast|roleThis) != 0)
	case "year":
		return one(year.MatchString(first))
	case "format":
		return one(slices.Contains(formats, first))
	case "month":
		return one(p.words.Months[plainEnd(first)] != 0)
	case "weekday":
		_, ok := p.words.Weekdays[plainEnd(first)]
		return one(ok)
	case "period":
		return one(p.words.Periods[first] != "")
	case "unit":
		_, ok := p.words.Units[first]
		return one(ok || p.words.DaySteps[first] > 0)
	case "clock":
		_, n := p.words.readClock(words)
		return n
	case "span": // from when to when
		s, n := p.readSpan(words)
		return n * one(s.hasFrom && s.hasTo)
	case "day":
		_, n := p.readDay(words)
		return n
	case "length":
		_, n := p.readLength(words)
		return n
	case "lasting": // a length that can't be a time of day
		_, n := p.readLength(words)
		return n * one(!strings.Contains(first, ":"))
	case "ago":
		if len(words) > 1 && isDigits(first) && !words[1].quoted && p.words.DaySteps[words[1].low] > 0 {
			return 2
		}
		_, n := p.readLength(words)
		return n
	}
	return 0
}
