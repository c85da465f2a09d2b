package handlers

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/notice"
	"sundial/record"
)

const (
	// maxOptions is how many tags a picker offers; Slack takes 100.
	maxOptions = 50
	// maxOption is how long an option's text may be, its # included.
	maxOption = 75
	// recentRecords is how far back tags are looked for.
	recentRecords = 300
)

// suggestion offers the member's tags in a picker, the latest used first, and what
// was typed as a new one.
func (t *task) suggestion() error {
	known, err := t.knownTags()
	if err != nil {
		return err
	}
	typed := strings.ToLower(strings.TrimPrefix(tidied(t.req.Value), "#"))
	t.answer.Options = []*slack.OptionBlockObject{}
	for _, tag := range known {
		if strings.Contains(tag, typed) {
			t.offerTag(tag, "")
		}
	}
	if found := record.Tags("#" + typed); len(found) == 1 && found[0] == typed && !has(known, typed) {
		t.offerTag(typed, " (new)")
	}
	return nil
}

func (t *task) offerTag(tag, mark string) {
	label := "#" + tag + mark
	if utf8.RuneCountInString(label) > maxOption || len(t.answer.Options) == maxOptions {
		return
	}
	t.answer.Options = append(t.answer.Options, slack.NewOptionBlockObject(tag, blockkit.Plain(label), nil))
}

// knownTags are the tags of the latest records, the latest used first, and those
// of which something was said; without the hidden ones.
func (t *task) knownTags() ([]string, error) {
	latest, err := t.store.Latest(t.ctx, t.m, recentRecords)
	if err != nil {
		return nil, err
	}
	var known []string
	add := func(tag string) {
		if !t.m.Settings.Tags[tag].Hidden && !has(known, tag) {
			known = append(known, tag)
		}
	}
	for _, r := range latest {
		for _, tag := range r.Tags() {
			add(tag)
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(t.m.Settings.Tags)) {
		if tag != notice.AllWork {
			add(tag)
		}
	}
	offered, err := t.suggested()
	if err != nil {
		return nil, err
	}
	for _, tag := range offered {
		add(tag)
	}
	return known, nil
}
