package record

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// TagSpan is a tag and its position in a text, in bytes; # is at Start.
type TagSpan struct {
	Start, End int
	Tag        string
}

// FindTags finds the tags in a text. A tag is # and letters, digits, _, -, / of any script, or
// emoji (also Slack's :name:); #12 is a number, and # inside a word or URL is text. Names that
// programmers use stay whole: + anywhere after the first character (#c++), . and & between two
// letters or digits (#node.js, #r&d), and # at the end (#c#).
func FindTags(text string) []TagSpan { return slices.Collect(tagSpans(text)) }

// tagSpans yields a text's tags in order.
func tagSpans(text string) iter.Seq[TagSpan] {
	return func(yield func(TagSpan) bool) {
		for i := 0; i < len(text); i++ {
			next := strings.IndexByte(text[i:], '#')
			if next < 0 {
				return
			}
			i += next
			if !startsTag(text, i) {
				continue
			}
			end := i + 1 + tagLength(text[i+1:])
			name := text[i+1 : end]
			if !isTagName(name) {
				continue
			}
			if !yield(TagSpan{Start: i, End: end, Tag: strings.ToLower(name)}) {
				return
			}
			i = end - 1
		}
	}
}

// Tags lists a text's tags: lower case, in the order typed, each once.
func Tags(text string) []string {
	tags := []string{}
	for span := range tagSpans(text) {
		if !slices.Contains(tags, span.Tag) {
			tags = append(tags, span.Tag)
		}
	}
	return tags
}

// Covers reports whether the tag is the parent or its subtag: acme covers acme/web.
func Covers(parent, tag string) bool {
	return tag == parent || strings.HasPrefix(tag, parent+"/")
}

// startsTag reports whether the # at i begins a word that isn't part of a URL.
func startsTag(text string, i int) bool {
	word := text[:i]
	if at := strings.LastIndexFunc(word, unicode.IsSpace); at >= 0 {
		word = word[at:]
	}
	if strings.Contains(word, "://") {
		return false
	}
	last, size := utf8.DecodeLastRuneInString(word)
	return size == 0 || !isTagRune(last) && last != '#' && last != '&'
}

// tagLength returns how many bytes of text belong to a tag's name.
func tagLength(text string) int {
	n := 0
	for n < len(text) {
		if size := emojiCode(text[n:]); size > 0 {
			n += size
			continue
		}
		r, size := utf8.DecodeRuneInString(text[n:])
		if !isTagRune(r) && !joinsTag(text, n) {
			break
		}
		n += size
	}
	return len(strings.TrimRight(text[:n], "-/"))
}

// joinsTag reports whether the character at text[n] belongs to the tag around it.
func joinsTag(text string, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:n])
	after, _ := utf8.DecodeRuneInString(text[n+1:])
	switch text[n] {
	case '+':
		return n > 0 && isTagRune(before) || n > 1 && before == '+'
	case '.', '&':
		return isLetterOrDigit(before) && isLetterOrDigit(after)
	case '#':
		return unicode.IsLetter(before) && !isTagRune(after) && after != '#'
	}
	return false
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// emojiCode returns the length of a leading :name:, Slack's form of an emoji.
func emojiCode(text string) int {
	if !strings.HasPrefix(text, ":") {
		return 0
	}
	end := strings.IndexByte(text[1:], ':')
	if end < 1 {
		return 0
	}
	for _, r := range text[1 : 1+end] {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_' || r == '-' || r == '+') {
			return 0
		}
	}
	return end + 2
}

// isTagName rejects the empty name and plain numbers.
func isTagName(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune("-/_.+&#", r) })
}

const (
	zeroWidthJoiner   = '\u200d'
	variationSelector = '\ufe0f'
)

// isTagRune reports whether r may be part of a tag. Emoji are the symbols of
// Unicode's category So, their joiners and skin tones (Sk).
func isTagRune(r rune) bool {
	switch r {
	case '_', '-', '/', zeroWidthJoiner, variationSelector:
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.Is(unicode.So, r) && r != utf8.RuneError || r >= 0x1F3FB && r <= 0x1F3FF
}

// RenameTag replaces a tag and its subtags in a note, without repeating a tag that's there. If the
// new name is a subtag of the old one (acme becomes acme/web), its own subtags stay.
func RenameTag(note, from, to string) string {
	there := slices.Contains(Tags(note), to)
	return replaceTags(note, func(tag, typed string) string {
		if !Covers(from, tag) || Covers(from, to) && Covers(to, tag) {
			return typed
		}
		renamed := to + strings.TrimPrefix(tag, from)
		if renamed == to && there {
			return ""
		}
		there = there || renamed == to
		return "#" + renamed
	})
}

// DropTag removes a tag from a note, but not its subtags.
func DropTag(note, tag string) string {
	return replaceTags(note, func(found, typed string) string {
		if found == tag {
			return ""
		}
		return typed
	})
}

// replaceTags replaces each tag as typed, with its #, and collapses white space.
func replaceTags(note string, replacement func(tag, typed string) string) string {
	var out strings.Builder
	last := 0
	for span := range tagSpans(note) {
		out.WriteString(note[last:span.Start] + replacement(span.Tag, note[span.Start:span.End]))
		last = span.End
	}
	out.WriteString(note[last:])
	return strings.Join(strings.Fields(out.String()), " ")
}
