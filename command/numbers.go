package command

import (
	"slices"
	"strings"

	"sundial/record"
)

// numbered reads verbs about a line of the last list.
func (p *parser) numbered(verb Verb, rest, words []word) Reading {
	c := Command{Verb: verb}
	if verb == Delete && len(rest) == 1 && slices.Contains(p.words.Everything, rest[0].low) {
		return decided(Command{Verb: DeleteListed})
	}
	last := says(rest, p.words.Objects[verb]...)                                    // `edit last to 45m`
	if rest = rest[last:]; last > 0 && len(rest) > 0 && numbersOf(rest[0]) != nil { // `delete the last 2` isn't about number 2
		return p.misfit(Command{Verb: Help, Note: string(verb)}, rest, words)
	}
	for i, w := range rest {
		if at, ok := p.when(rest[i:]); ok && verb == Resume { // `resume 10 min ago`
			return withNumbers(p.begun(verb, nil, at), c.Numbers)
		}
		if (len(c.Numbers) == 1 || last > 0) && verb == Edit && i+p.more(&c, rest[i:]) == len(rest) {
			break
		}
		if more := numbersOf(w); more != nil && !(verb == Split && len(c.Numbers)+len(more) > 1) {
			c.Numbers = append(c.Numbers, more...)
			continue
		}
		if w.is(roleAnd) && len(c.Numbers) > 0 && i+1 < len(rest) && numbersOf(rest[i+1]) != nil {
			continue
		}
		if at, ok := p.splitAt(rest[i:]); ok && verb == Split {
			c.At = at.one
			break
		}
		if n := p.more(&c, rest[i:]); n > 0 && i+n == len(rest) {
			break
		}
		return p.misfit(c, rest[i:], words)
	}
	return decided(c)
}

// more reads `last`, the tag of `resume #acme`, or the new time of `edit 1 to 2h`.
func (p *parser) more(c *Command, rest []word) int {
	if c.Verb == Resume && len(c.Numbers) == 0 && !slices.ContainsFunc(rest, func(w word) bool { return !w.isTagWord() || len(record.Tags(w.raw)) == 0 }) {
		c.Tags = record.Tags(join(rest))
		return len(rest)
	}
	if c.Verb != Edit || len(c.Numbers) > 1 {
		return 0
	}
	to := skip(rest, roleTo)
	if n := p.newTime(c, to); n > 0 {
		return n + len(rest) - len(to)
	}
	return 0
}

// newTime reads a record's new length or times.
func (p *parser) newTime(c *Command, rest []word) int {
	s, n := p.readSpan(rest)
	switch {
	case n == 0 || s.hasFrom != s.hasTo:
		return 0
	case s.bare():
		c.Length = s.length
	default:
		c.From, c.To = p.bothEnds(s)
	}
	return n
}

// numbersOf returns the list numbers in one word: 2, #2, 1-3; nil if there are none.
func numbersOf(w word) []int {
	if w.quoted {
		return nil
	}
	first, last, run := strings.Cut(strings.Trim(w.low, "#,@"), "-")
	from, to := atoi(first), atoi(last)
	if !run {
		to = from
	}
	if from < 1 || to < from || to >= 1000 || to-from >= 100 {
		return nil
	}
	var numbers []int
	for n := from; n <= to; n++ {
		numbers = append(numbers, n)
	}
	return numbers
}

// withNumbers adds the numbers to whatever was read.
func withNumbers(r Reading, numbers []int) Reading {
	if r.Command != nil {
		r.Command.Numbers = numbers
	}
	for i := 0; r.Question != nil && i < len(r.Question.Choices); i++ {
		r.Question.Choices[i].Command.Numbers = numbers
	}
	return r
}

// splitAt reads the moment to split at, with or without at.
func (p *parser) splitAt(words []word) (moments, bool) {
	if at, ok := p.when(words); ok {
		return at, true
	}
	return p.clockAndDay(words)
}
