package command

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word of the text, or a quoted run of words, which is never read as a verb or
// time.
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
		case kind == "#" && name == "":
			unnamed = true
			return "#" + id
		case kind == "#":
			return "#" + name
		case kind == "@" && name == "":
			return "@" + id
		case kind == "@":
			return "@" + name
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
	if name == "" {
		name = strings.TrimPrefix(id, "subteam^")
	}
	return "@" + strings.TrimPrefix(name, "@")
}

// clean drops control characters, invisible spaces and direction marks; line breaks become
// spaces.
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
			end := strings.IndexByte(rest, ' ')
			if end < 0 {
				end = len(rest)
			}
			w, rest = word{raw: rest[:end]}, rest[end:]
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

// bare returns the word without the comma or colon after a number or a day: `yesterday, 2h:
// review`.
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
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return strings.ToLower(plainer.Replace(text))
		}
	}
	return strings.ToLower(text)
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
		if !strings.ContainsRune(p.closes, r) || p.open == `"` && slashes(text[:i])%2 == 1 {
			continue
		}
		if end := i + utf8.RuneLen(r); end == len(text) || text[end] == ' ' {
			if p.open == `"` {
				return unquoted(text[:i]), text[end:], true
			}
			return text[:i], text[end:], true
		}
	}
	return "", "", false
}

// slashes counts the backslashes at the end of the text.
func slashes(text string) int { return len(text) - len(strings.TrimRight(text, `\`)) }

// unquoted undoes the backslashes before a quote and at the end, where they're in pairs;
// elsewhere a backslash is literal.
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

// says returns the phrase's number of words if the words begin with it, otherwise 0.
func says(words []word, phrase string) int {
	if len(words) == 0 || words[0].low == "" || !strings.HasPrefix(phrase, words[0].low) {
		return 0
	}
	parts := strings.Fields(phrase)
	if len(words) < len(parts) {
		return 0
	}
	for i, part := range parts {
		if words[i].quoted || words[i].low != part {
			return 0
		}
	}
	return len(parts)
}
