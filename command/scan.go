package command

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word of the text, or a quoted run of words, which is never a verb or time.
type word struct {
	raw    string // as in the note
	low    string // lower case, with plain dashes and quotes: what's parsed
	role   role   // its function in a sentence; none if quoted
	quoted bool
	joined bool // no space before it: it's part of a word
}

var (
	mention = regexp.MustCompile(`<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>`)
	plainer = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", "：", ":", "．", ".", "，", ",", "－", "-", "～", "-", "〜", "-",
		"–", "-", "—", "-", "−", "-", "‑", "-", "’", "'", "‘", "'", "′", "'", "½", ".5", "¼", ".25", "¾", ".75")
	escapes = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")
)

// unescape undoes Slack's escapes (https://docs.slack.dev/messaging/formatting-message-text).
// unnamed: the text mentions a private channel.
func unescape(text string) (plain string, unnamed bool) {
	if !strings.Contains(text, "<") {
		return escapes.Replace(text), false
	}
	plain = mention.ReplaceAllStringFunc(text, func(found string) string {
		part := mention.FindStringSubmatch(found)
		kind, id, name := part[1], part[2], part[3]
		switch {
		case kind == "#":
			unnamed = unnamed || name == ""
			return "#" + cmp.Or(name, id)
		case kind == "@":
			return "@" + cmp.Or(name, id)
		case kind == "!":
			return special(id, name)
		case name != "" && (strings.HasPrefix(id, "mailto:") || strings.HasPrefix(id, "tel:")):
			return name
		}
		return id
	})
	return escapes.Replace(plain), unnamed
}

// special returns a group, everyone in the channel, or a date, as Slack shows it.
func special(id, name string) string {
	if strings.HasPrefix(id, "date^") && name != "" {
		return name
	}
	return "@" + strings.TrimPrefix(cmp.Or(name, strings.TrimPrefix(id, "subteam^")), "@")
}

// clean drops control characters, invisible spaces and direction marks, and makes line breaks spaces.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == '＃':
			return '#'
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == unicode.ReplacementChar, r == '\u200b', r == '\ufeff':
			return -1
		}
		return r
	}, text)
}

// scan cuts a text into words.
func (l *Words) scan(text string) []word {
	rest := strings.TrimSpace(text)
	words := make([]word, 0, min(strings.Count(rest, " ")+1, 64))
	open := closers
	for rest != "" {
		var w word
		if inside, after, ok := quotedRun(rest, &open); ok {
			w, rest = word{raw: inside, quoted: true}, after
		} else {
			w.raw, rest, _ = strings.Cut(rest, " ")
			w.low = l.bare(lower(w.raw))
			w.role = l.Roles[w.low]
		}
		if strings.TrimSpace(w.raw) != "" {
			words = append(words, w)
		}
		rest = strings.TrimLeft(rest, " ")
	}
	return words
}

// bare returns the word without the comma or colon after a number or a day: `yesterday, 2h: review`.
func (l *Words) bare(low string) string {
	if end := len(low) - 1; end > 0 && (low[end] == ',' || low[end] == ':' || low[end] == '.' && strings.Contains(low, ":")) {
		_, day := l.Days[low[:end]]
		_, weekday := l.Weekdays[low[:end]]
		if day || weekday || low[0] >= '0' && low[0] <= '9' {
			return low[:end]
		}
	}
	return low
}

// lower returns the word in lower case, with plain dashes and quotes.
func lower(text string) string {
	if !isASCII(text) {
		text = plainer.Replace(text)
	}
	return strings.ToLower(text)
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}

// pair is an opening quote and its closing ones.
type pair struct {
	open   string
	closes string
}

// closers are the quotes of keyboards and phones.
var closers = [...]pair{{`"`, `"`}, {"“", "”“"}, {"„", "“”"}, {"”", "”"}, {"«", "»"}, {"»", "«"}}

// quotedRun reads a quoted run at the text's beginning: it ends at a closing quote followed by
// a space or the end. Between plain quotes, a quote is written \". An opening quote without a
// closing one is removed from the list, because it won't find one later either.
func quotedRun(text string, open *[len(closers)]pair) (inside, after string, ok bool) {
	for i, p := range open {
		if p.open == "" || !strings.HasPrefix(text, p.open) {
			continue
		}
		inside, after, ok = closed(text[len(p.open):], p)
		if !ok {
			open[i].open = ""
		}
		return inside, after, ok
	}
	return "", "", false
}

func closed(text string, p pair) (inside, after string, ok bool) {
	for i, r := range text {
		end := i + utf8.RuneLen(r)
		switch {
		case !strings.ContainsRune(p.closes, r), end < len(text) && text[end] != ' ':
		case p.open != `"`:
			return text[:i], text[end:], true
		case slashes(text[:i])%2 == 0:
			return unquoted(text[:i]), text[end:], true
		}
	}
	return "", "", false
}

// slashes counts the backslashes at the end of the text.
func slashes(text string) int { return len(text) - len(strings.TrimRight(text, `\`)) }

// unquoted undoes the backslashes before a quote and at the end; elsewhere they're literal.
func unquoted(inside string) string {
	inside = quotable.ReplaceAllStringFunc(inside, func(run string) string {
		return strings.Repeat(`\`, (len(run)-1)/2) + `"`
	})
	return inside[:len(inside)-slashes(inside)/2]
}

// join makes a note from words.
func join(words []word) string {
	var note strings.Builder
	for _, w := range words {
		if w.raw == "" {
			continue
		}
		if !w.joined {
			note.WriteByte(' ')
		}
		note.WriteString(w.raw)
	}
	return strings.Join(strings.Fields(note.String()), " ")
}

// isTagWord reports whether the word is just a tag.
func (w word) isTagWord() bool { return !w.quoted && strings.HasPrefix(w.low, "#") && len(w.low) > 1 }

// is reports whether the word has one of these roles.
func (w word) is(r role) bool { return w.role&r != 0 }

// leads reports whether the first word has one of these roles.
func leads(words []word, r role) bool { return len(words) > 0 && words[0].is(r) }

// skip returns the words without the first one if that has one of these roles.
func skip(words []word, r role) []word { return words[one(leads(words, r)):] }

// says returns how many words the first phrase has that the words begin with, otherwise 0.
func says(words []word, phrases ...string) int {
	same := func(w word, part string) bool { return !w.quoted && w.low == part }
	for _, phrase := range phrases {
		if len(words) == 0 || words[0].low == "" || !strings.HasPrefix(phrase, words[0].low) {
			continue
		}
		parts := strings.Fields(phrase)
		if len(words) >= len(parts) && slices.EqualFunc(words[:len(parts)], parts, same) {
			return len(parts)
		}
	}
	return 0
}

func one(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// Unescape returns a Slack text as a person reads it: without escapes, control characters and
// direction marks, and with white space collapsed
// (https://docs.slack.dev/messaging/formatting-message-text).
func Unescape(text string) string {
	plain, _ := unescape(clean(text))
	return strings.Join(strings.Fields(plain), " ")
}

// Escape writes a text as Slack delivers it: &, < and > as entities
// (https://docs.slack.dev/messaging/formatting-message-text).
func Escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}

var quotable = regexp.MustCompile(`\\*"`)

// Quote protects a note from being read as a verb or time. A quote inside is written \". It
// doesn't add Slack's escapes: the result is what a person would type.
func Quote(note string) string {
	if note == "" {
		return ""
	}
	return `"` + quotable.ReplaceAllStringFunc(note, func(run string) string {
		return strings.Repeat(`\`, 2*(len(run)-1)+1) + `"`
	}) + note[len(note)-slashes(note):] + `"` // the backslashes before the closing quote are doubled
}

// endSigns may end a sentence without meaning anything.
const endSigns = ".,;:!?…！？。、"

// emojiWord is an emoji in Slack's form: :+1:.
var emojiWord = regexp.MustCompile(`^(:[a-z0-9_+-]+:)+$`)

// trimmed returns the text without punctuation and emoji at its end; false if that's nothing or all.
func (l *Words) trimmed(words []word) ([]word, bool) {
	for n := len(words) - 1; n >= 0; n-- {
		last := words[n]
		rest := withoutSigns(last)
		if rest == last.raw {
			return words[:n+1], n+1 < len(words)
		}
		if rest == "" {
			continue
		}
		last.low = l.bare(strings.TrimSuffix(last.low, strings.ToLower(last.raw[len(rest):])))
		last.raw, last.role = rest, l.Roles[last.low]
		return append(words[:n:n], last), true
	}
	return nil, false
}

func withoutSigns(w word) string {
	switch {
	case w.quoted, strings.Contains(w.raw, "://"):
		return w.raw
	case emojiWord.MatchString(w.raw):
		return ""
	case w.isTagWord():
		return strings.TrimRight(w.raw, endSigns)
	}
	return strings.TrimRightFunc(w.raw, func(r rune) bool {
		return strings.ContainsRune(endSigns, r) || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || r == '\u200d' || r == '\ufe0f'
	})
}
