package tags

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

// newName is the input of the rename form.
const newName = "tag_name"

func renameForm(in *handlers.Interaction, tag string) *slack.ModalViewRequest {
	return blockkit.Form(in.Words, "rename_tag", in.Words.TagsRenameTitle(), in.Words.TagsRenameSubmit(), in.Member.Token(tag),
		blockkit.Text(in.Words.TagsRenameWhat(tag)),
		blockkit.Input(newName, in.Words.TagsNewNameLabel(), "", blockkit.TextInput(newName, "#"+tag, "#acme", 100), false))
}

func saveRenamed(in *handlers.Interaction) error {
	u, ok, err := tagOf(in, in.Request.View.Private)
	if err != nil || !ok {
		return err
	}
	name, ok := handlers.OneTag(in.Value(newName))
	if !ok {
		in.Refuse(newName, in.Words.SettingsTagForm())
		return nil
	}
	if name == u.tag {
		in.Refuse(newName, in.Words.TagsSameName())
		return nil
	}
	return renameTag(in, u.tag, name)
}

// rename renames a tag in all records; if the new name exists, it merges the two.
func rename(in *handlers.Interaction, c command.Command) error {
	if len(c.Tags) != 2 {
		return in.Say(in.Words.TagsRenameNeeds())
	}
	if c.Tags[0] == c.Tags[1] {
		return in.Say(in.Words.TagsRenameSame())
	}
	return renameTag(in, c.Tags[0], c.Tags[1])
}

func renameTag(in *handlers.Interaction, from, to string) error {
	all, err := in.Store.AllRecords(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	entry, there := models.NewHistoryEntry("rename", in.Now), 0
	before, after := all[:0], make([]record.Record, 0, len(all)) // avoids a third copy of a hundred thousand records
	for _, r := range all {
		changed := r
		if slices.Contains(r.Tags(), to) {
			there++
		}
		if changed.Note = record.RenameTag(r.Note, from, to); changed.Note != r.Note {
			before, after = append(before, r), append(after, changed)
		}
	}
	in.SaveRecords(entry, before, after)
	settings := in.Member.Settings
	renamed := renamedSettings(settings, from, to)
	if len(entry.After) == 0 && reflect.DeepEqual(settings, renamed) {
		return in.Say(in.Words.TagsRenameNone())
	}
	in.ChangeSettings(entry, func(s *models.Settings) { *s = renamed })
	in.RecordHistory(entry)
	text := in.Words.TagsRenamed(len(entry.After), from, to)
	still, err := stillNamed(in, from)
	if err != nil {
		return err
	}
	text += still
	if there == 0 && settings.Tags[to].IsZero() {
		in.Tell(in.Words.TagsRenamedHead(), text, in.UndoButton(entry))
		return nil
	}
	already := in.Words.TagsWasThere(to)
	if said := in.DescribeFacts(settings.Tags[to]); said != "" {
		already = in.Words.TagsKeepsFacts(said, to)
	}
	in.Tell(in.Words.TagsMergedHead(), text+"\n"+already, in.UndoButton(entry))
	return nil
}

// renamedSettings returns the settings with a tag and its subtags renamed. The new name's own
// settings take precedence; the rest moves to it.
func renamedSettings(s models.Settings, from, to string) models.Settings {
	named := func(tag string) string {
		return strings.TrimPrefix(record.RenameTag("#"+tag, from, to), "#")
	}
	s.Here, s.Tags, s.Suggested = maps.Clone(s.Here), maps.Clone(s.Tags), maps.Clone(s.Suggested)
	for channel, tag := range s.Here {
		s.Here[channel] = named(tag)
	}
	for channel, tags := range s.Suggested {
		tags = slices.Clone(tags)
		for i := range tags {
			tags[i] = named(tags[i])
		}
		s.Suggested[channel] = slices.Compact(slices.Sorted(slices.Values(tags)))
	}
	if s.DefaultTag != "" {
		s.DefaultTag = named(s.DefaultTag)
	}
	for _, tag := range slices.Sorted(maps.Keys(s.Tags)) {
		if name := named(tag); name != tag {
			s.Tags[name] = s.Tags[name].Joined(s.Tags[tag])
			delete(s.Tags, tag)
		}
	}
	return s
}

// stillNamed says how many of the member's repeated shares and reports name the tag; empty:
// none. Renaming the tag doesn't change them: the other tag may have records that the member
// never agreed to share, and undo doesn't cover schedules.
func stillNamed(in *handlers.Interaction, tag string) (string, error) {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return "", err
	}
	shares, reports := 0, 0
	for _, one := range all {
		switch {
		case one.Kind == models.ShareRepeat && one.Share.Filter.Names(tag):
			shares++
		case one.Kind == models.FileReport && one.Report.Filter.Names(tag):
			reports++
		}
	}
	text := ""
	if shares > 0 {
		text += "\n" + in.Words.TagsStillShared(shares, tag)
	}
	if reports > 0 {
		text += "\n" + in.Words.TagsStillReported(reports, tag)
	}
	return text, nil
}
