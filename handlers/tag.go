package handlers

import (
	"maps"
	"slices"
	"strings"

	"sundial/record"
)

// Suggested returns the tags offered in the channel where the member typed last.
func (in *Interaction) Suggested() ([]string, error) {
	return in.Store.SuggestedTags(in.Ctx, in.Member.Key.Workspace(), in.Member.Settings.Channel)
}

// UsedTags returns the tags of the n latest records, those of which the member said
// something, and those that are offered in the channel.
func (in *Interaction) UsedTags(n int) ([]string, error) {
	used := slices.Concat(slices.Collect(maps.Keys(in.Member.Settings.Tags)), slices.Collect(maps.Values(in.Member.Settings.Here)), []string{in.Member.Settings.DefaultTag})
	latest, err := in.Store.LatestTags(in.Ctx, in.Member, n)
	if err != nil {
		return nil, err
	}
	offered, err := in.Suggested()
	if err != nil {
		return nil, err
	}
	return slices.Compact(slices.Sorted(slices.Values(slices.Concat(used, latest, offered)))), nil
}

// OneTag reads an entered text that is one tag and nothing else.
func OneTag(text string) (string, bool) {
	name := strings.TrimPrefix(strings.TrimSpace(text), "#")
	tags := record.Tags("#" + name)
	if len(tags) != 1 || tags[0] != strings.ToLower(name) {
		return "", false
	}
	return tags[0], true
}

// IsTag says that a name is that of a tag, without its #.
func IsTag(name string) bool {
	tags := record.Tags("#" + name)
	return len(tags) == 1 && tags[0] == name
}
