package handlers

import (
	"maps"
	"slices"
	"strings"

	"sundial/record"
)

// Suggested returns the tags suggested in the channel where the member last typed.
func (in *Interaction) Suggested() ([]string, error) {
	return in.Store.SuggestedTags(in.Ctx, in.Member.Key.Workspace(), in.Member.Settings.Channel)
}

// UsedTags returns the tags of the n latest records, those with settings, and those suggested
// in the channel.
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

// MaxSuggestions bounds a member's suggested tags in one channel.
const MaxSuggestions = 20

// OneTag reads a text that's exactly one tag.
func OneTag(text string) (string, bool) {
	name := strings.TrimPrefix(strings.TrimSpace(text), "#")
	tags := record.Tags("#" + name)
	if len(tags) != 1 || tags[0] != strings.ToLower(name) {
		return "", false
	}
	return tags[0], true
}

// IsTag reports whether a name, without #, is a valid tag.
func IsTag(name string) bool {
	tags := record.Tags("#" + name)
	return len(tags) == 1 && tags[0] == name
}
