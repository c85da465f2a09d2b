package tags

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/notice"
)

const (
	// maxOptions is how many tags a picker offers; Slack allows 100.
	maxOptions = 50
	// maxOption bounds an option's text, including #.
	maxOption = 75
	// recentRecords is how many records are searched for tags.
	recentRecords = 300
)

// suggestion fills a picker with the member's tags, the latest used first, and with what was
// typed as a new one.
func suggestion(in *handlers.Interaction) error {
	used, err := pickerTags(in)
	if err != nil {
		return err
	}
	typed := strings.ToLower(strings.TrimPrefix(handlers.Tidied(in.Request.Value), "#"))
	in.Answer.Options = []*slack.OptionBlockObject{}
	for _, tag := range used {
		if strings.Contains(tag, typed) {
			offerTag(in, tag, "#"+tag)
		}
	}
	if handlers.IsTag(typed) && !slices.Contains(used, typed) {
		offerTag(in, typed, in.Words.TagsNewOption(typed))
	}
	return nil
}

func offerTag(in *handlers.Interaction, tag, label string) {
	if utf8.RuneCountInString(label) > maxOption || len(in.Answer.Options) == maxOptions {
		return
	}
	in.Answer.Options = append(in.Answer.Options, slack.NewOptionBlockObject(tag, blockkit.Plain(label), nil))
}

// pickerTags returns the latest records' tags, then those with settings or suggested; none hidden.
func pickerTags(in *handlers.Interaction) ([]string, error) {
	latest, err := in.Store.Latest(in.Ctx, in.Member, recentRecords)
	if err != nil {
		return nil, err
	}
	offered, err := in.Suggested()
	if err != nil {
		return nil, err
	}
	var all []string
	for _, r := range latest {
		all = append(all, r.Tags()...)
	}
	all = slices.Concat(all, slices.Sorted(maps.Keys(in.Member.Settings.Tags)), offered)
	listed := map[string]bool{notice.AllWork: true}
	return slices.DeleteFunc(all, func(tag string) bool {
		again := listed[tag]
		listed[tag] = true
		return again || in.Member.Settings.Tags[tag].Hidden
	}), nil
}
