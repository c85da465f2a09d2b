package record

import (
	"slices"
	"strings"
)

// Filter selects records. The zero Filter selects all.
type Filter struct {
	// All is a list of groups: of each group, at least one tag must cover a tag of the record.
	// `#a #b or #c` is {{a}, {b, c}}.
	All [][]string `json:"All,omitempty"`
	// None lists tags that mustn't cover any tag of the record.
	None []string `json:"None,omitempty"`
	// Words lists texts that the note must contain, in any case.
	Words []string `json:"Words,omitempty"`
	// Untagged selects only records without a tag.
	Untagged bool `json:"Untagged,omitempty"`
}

// IsZero reports whether the filter selects everything.
func (f Filter) IsZero() bool {
	return len(f.All) == 0 && len(f.None) == 0 && len(f.Words) == 0 && !f.Untagged
}

// String writes the filter as it is typed.
func (f Filter) String() string {
	var words []string
	for _, group := range f.All {
		words = append(words, "#"+strings.Join(group, " or #"))
	}
	for _, tag := range f.None {
		words = append(words, "-#"+tag)
	}
	if f.Untagged {
		words = append(words, "untagged")
	}
	for _, text := range f.Words {
		words = append(words, `"`+text+`"`)
	}
	return strings.Join(words, " ")
}

// OnlyTag returns the tag that a record needs; false: it needs several, a choice, or none.
func (f Filter) OnlyTag() (string, bool) {
	if len(f.All) != 1 || len(f.All[0]) != 1 {
		return "", false
	}
	return f.All[0][0], true
}

// Names reports whether the filter includes or excludes the tag or a subtag of it.
func (f Filter) Names(tag string) bool {
	named := func(tags []string) bool { return hasTag(tags, tag) }
	return named(f.None) || slices.ContainsFunc(f.All, named)
}

// Match reports whether the filter selects the record.
func (f Filter) Match(r Record) bool {
	if len(f.All)+len(f.None) == 0 && !f.Untagged {
		return f.MatchTagged(r, nil)
	}
	return f.MatchTagged(r, r.Tags())
}

// MatchTagged is Match with the record's tags already extracted.
func (f Filter) MatchTagged(r Record, tags []string) bool {
	covers := func(tag string) bool { return hasTag(tags, tag) }
	lacks := func(group []string) bool { return !slices.ContainsFunc(group, covers) }
	if f.Untagged && len(tags) > 0 || slices.ContainsFunc(f.All, lacks) || slices.ContainsFunc(f.None, covers) {
		return false
	}
	if len(f.Words) == 0 {
		return true
	}
	note := strings.ToLower(r.Note)
	return !slices.ContainsFunc(f.Words, func(w string) bool { return !strings.Contains(note, strings.ToLower(w)) })
}

func hasTag(tags []string, parent string) bool {
	return slices.ContainsFunc(tags, func(t string) bool { return Covers(parent, t) })
}
