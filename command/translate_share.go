package command

import "strings"

// firstVerb returns a text's first verb, in either language, and what follows it. The text has
// Slack's escapes.
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

// audienceAt finds the last word that precedes a share's audience, in either language: its
// index in " "+raw, and its length including the space before it; -1 if there's none. A word
// that follows the audience is moved before it.
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
