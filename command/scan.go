package command

import (
	"regexp"
	"strings"
	"unicode"
)

// word is one word of the text, or a quoted run of words, which protects what is
// inside from being read as verb or time.
type word struct {
	raw    string // as it goes into the note
	low    string // lower case, dashes and quotes plain: what is read
	quoted bool
}

var (
	mention = regexp.MustCompile(`<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>`)
	plainer = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‑", "-", "’", "'", "‘", "'", "½", ".5")
	quotes  = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)
	escapes = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")
)

// unescape undoes Slack's escapes
// (https://docs.slack.dev/messaging/formatting-message-text). people and channel
// hold the ids that Slack put in; unnamed says that a private channel was named.
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
			return "@" + strings.TrimPrefix(id, "subteam^")
		case name != "" && !strings.HasPrefix(id, "mailto:"):
			return id
		case name != "":
			return name
		}
		return id
	})
	return escapes.Replace(plain), unnamed
}

// clean drops control characters and the marks that turn the direction of
// writing; line breaks are spaces.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, quotes.Replace(text))
}

// scan cuts a text into words.
func scan(text string) []word {
	var words []word
	rest := strings.TrimSpace(text)
	for rest != "" {
		var w word
		if inside, after, ok := quotedRun(rest); ok {
			w, rest = word{raw: inside, quoted: true}, after
		} else {
			end := strings.IndexByte(rest+" ", ' ')
			w, rest = word{raw: rest[:end]}, rest[end:]
			w.low = strings.ToLower(plainer.Replace(w.raw))
		}
		if strings.TrimSpace(w.raw) != "" {
			words = append(words, w)
		}
		rest = strings.TrimLeft(rest, " ")
	}
	return words
}

// quotedRun takes a run in quotes from the text's beginning: it ends at a quote
// that a space or the end follows. A quote inside is written \".
func quotedRun(text string) (inside, after string, ok bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", "", false
	}
	if !strings.Contains(text[1:]+" ", `" `) {
		return "", "", false
	}
	for i := 1; i < len(text); i++ {
		if text[i] != '"' || slashes(text[1:i])%2 == 1 {
			continue
		}
		if i+1 == len(text) || text[i+1] == ' ' {
			return unquoted(text[1:i]), text[i+1:], true
		}
	}
	return "", "", false
}

// slashes counts the backslashes at the end of the text.
func slashes(text string) int { return len(text) - len(strings.TrimRight(text, `\`)) }

// unquoted undoes the backslashes before a quote sign and at the end, where
// they stand in pairs; elsewhere a backslash is itself.
func unquoted(inside string) string {
	inside = quotable.ReplaceAllStringFunc(inside, func(run string) string {
		return strings.Repeat(`\`, (len(run)-1)/2) + `"`
	})
	return inside[:len(inside)-slashes(inside)/2]
}

// join makes a note of words.
func join(words []word) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.raw
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// isTagWord says whether the word is a tag and nothing else.
func (w word) isTagWord() bool { return !w.quoted && strings.HasPrefix(w.low, "#") && len(w.low) > 1 }
