package command

import "strings"

// firstVerb returns the verb that a text begins with, in either language, and what stands
// after it. The text is as Slack escaped it.
func (p *parser) firstVerb(raw string) (Verb, string) {
	first, rest, _ := strings.Cut(raw, " ")
	if verb := p.words.Verbs[strings.ToLower(first)]; verb != "" || p.lexicon == nil {
		return verb, rest
	}
	words := p.words.scan(raw)
	if len(words) == 0 {
		return "", ""
	}
	found, n := longestPhrase(p.lexicon.begins, words)
	if n == 0 {
		return "", ""
	}
	for range n {
		_, raw, _ = strings.Cut(strings.TrimLeft(raw, " "), " ")
	}
	return p.words.Verbs[strings.Join(found.english, " ")], raw
}

// audienceAt finds the last word that precedes the audience of a share, in either
// language: where it begins within " "+raw, and how long it is with the space before
// it; -1 where none is. A word that a language puts behind the audience is brought
// before it.
func (p *parser) audienceAt(raw *string) (at, size int) {
	marks := []string{p.words.With}
	if p.lexicon != nil {
		marks = append(marks, p.lexicon.with...)
		if p.lexicon.withBehind != nil {
			*raw = p.lexicon.withBehind.ReplaceAllString(*raw, " "+p.words.With+" $1 ")
		}
	}
	at = -1
	low := strings.ToLower(" " + *raw + " ")
	for _, mark := range marks {
		if found := strings.LastIndex(low, " "+mark+" "); found > at {
			at, size = found, len(mark)+1
		}
	}
	return at, size
}
