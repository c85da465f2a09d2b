package exchange

import (
	"slices"
	"strings"
	"unicode"

	"sundial/record"
	"sundial/timesheet"
)

// noteOf returns an entry's note with its tags: that of client, project and task, the file's
// own tags, and #nobill.
func (in *importer) noteOf(e entry) string {
	note := cleanNote(e.note)
	had := record.Tags(note)
	add := func(tag string) {
		if tag != "" && !slices.Contains(had, tag) {
			had = append(had, tag)
			note = strings.TrimSpace(note + " #" + tag)
		}
	}
	add(in.pathTag(e.path))
	for _, name := range e.tags {
		if slices.Contains(had, strings.TrimSpace(name)) {
			continue
		}
		tag := tagOf(name)
		in.named(tag, strings.TrimSpace(name))
		add(tag)
	}
	if e.noBill && e.kind != record.Break {
		add(timesheet.NoBill)
	}
	return note
}

// pathTag returns the one tag of client, project and task: #client/project/task.
func (in *importer) pathTag(path []string) string {
	var parts, names []string
	for _, name := range path {
		part := slug(name)
		if part == "" {
			continue
		}
		parts, names = append(parts, part), append(names, strings.TrimSpace(name))
	}
	tag := asTag(strings.Join(parts, "/"))
	in.named(tag, strings.Join(names, " / "))
	return tag
}

// maxMerged bounds the names kept to report which became the same tag.
const maxMerged = 5

// named records the name from which a tag was made.
func (in *importer) named(tag, name string) {
	if tag == "" {
		return
	}
	if in.names == nil {
		in.names = map[string][]string{}
	}
	if had := in.names[tag]; len(had) < maxMerged && !slices.Contains(had, name) {
		in.names[tag] = append(had, name)
	}
}

// nameMerged keeps the tags that were made from several names.
func (in *importer) nameMerged() {
	for tag, names := range in.names {
		if len(names) < 2 {
			continue
		}
		if in.out.Merged == nil {
			in.out.Merged = map[string][]string{}
		}
		in.out.Merged[tag] = names
	}
}

// tagOf makes a tag from a name: lower case, with hyphens for invalid characters. A name
// without letters, which would be a number, gets the word tag.
func tagOf(name string) string { return asTag(slug(name)) }

func slug(name string) string {
	fields := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !tagRune(r) })
	return strings.Trim(strings.Join(fields, "-"), "-/")
}

// asTag makes a slug a tag: with digits only it would be a number.
func asTag(slug string) string {
	if slug == "" {
		return ""
	}
	for _, tag := range []string{slug, "tag-" + slug} {
		if got := record.Tags("#" + tag); len(got) == 1 && got[0] == tag {
			return tag
		}
	}
	return ""
}

func tagRune(r rune) bool {
	return r == '_' || r == '-' || r == '/' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.Is(unicode.So, r)
}
