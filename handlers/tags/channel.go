package tags

import (
	"slices"
	"strings"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

func hereFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Here: here, command.Suggest: suggest},
		Group:    handlers.HelpOwn,
		Does:     (*messages.Printer).HelpHere,
		Examples: []string{"here #acme", "here off", "suggest #acme"},
		Buttons:  map[string]handlers.Button{"here_off": hereOff, "suggest_off": suggestOff},
	}
}

// here adds the tag to what the member types in this channel, unless they type another.
func here(in *handlers.Interaction, c command.Command) error {
	if c.Off || len(c.Tags) == 0 {
		return hereOff(in, "")
	}
	entry := in.SaveSettings("here", func(s *models.Settings) { s.Here[in.Request.Channel] = c.Tags[0] })
	in.Tell("", in.Words.TagsHereSet(c.Tags[0]), in.UndoButton(entry), blockkit.Button("here_off", in.Words.TagsOffButton(), ""))
	return nil
}

// nameHere says that the channel's tag was added to a record, with a button that ends it.
func nameHere(in *handlers.Interaction) error {
	if in.ChannelTag == "" {
		return nil
	}
	for _, r := range in.Change.Records {
		if slices.Contains(r.Tags(), in.ChannelTag) {
			in.AddBlocks(blockkit.Small(in.Words.TagsHereUsed(in.ChannelTag)), blockkit.Buttons(blockkit.Button("here_off", in.Words.TagsOffHereButton(), r.ID)))
			return nil
		}
	}
	return nil
}

// hereOff ends the channel's tag and removes it from the record in the button's value.
func hereOff(in *handlers.Interaction, id string) error {
	tag := in.Member.Settings.Here[in.Request.Channel]
	if tag == "" {
		return in.Say(in.Words.TagsNoHere())
	}
	entry, text := models.NewHistoryEntry("here", in.Now), in.Words.TagsHereOff()
	if id != "" {
		r, ok, err := in.Record(id)
		if err != nil || !ok {
			return err
		}
		changed := r
		if changed.Note = record.DropTag(r.Note, tag); changed.Note != r.Note {
			in.SaveRecord(entry, &r, changed)
			text = in.Span(changed) + "\n" + text
		}
	}
	in.ChangeSettings(entry, func(s *models.Settings) { delete(s.Here, in.Request.Channel) })
	in.RecordHistory(entry)
	in.Tell(in.Words.TagsOffHead(), text, in.UndoButton(entry))
	return nil
}

// suggest offers a tag to everyone who types in this channel. They don't see who suggested it.
func suggest(in *handlers.Interaction, c command.Command) error {
	channel := in.Request.Channel
	if channel == "" || strings.HasPrefix(channel, "D") {
		return in.Say(in.Words.TagsSuggestWhere())
	}
	mine := in.Member.Settings.Suggested[channel]
	if c.Off || len(c.Tags) == 0 {
		return suggestLess(in, channel, mine, c.Tags)
	}
	tag := c.Tags[0]
	switch {
	case slices.Contains(mine, tag):
		in.Change.Suggests = append(in.Change.Suggests, channel) // an import brought it, and nobody else sees it yet
		in.Tell("", in.Words.TagsSuggestedAlready(tag), blockkit.Button("suggest_off", in.Words.TagsSuggestBackButton(), in.Member.Token(tag)))
		return nil
	case len(mine) >= handlers.MaxSuggestions:
		return in.Say(in.Words.TagsSuggestLimit(len(mine)))
	}
	entry := in.SaveSettings("suggest", func(s *models.Settings) { s.Suggested[channel] = append(slices.Clone(mine), tag) })
	in.Change.Suggests = append(in.Change.Suggests, channel)
	in.Tell("", in.Words.TagsSuggested(tag), in.UndoButton(entry), blockkit.Button("suggest_off", in.Words.TagsSuggestBackButton(), in.Member.Token(tag)))
	return nil
}

// suggestLess removes the member's suggestions in the channel: the given ones, or all.
func suggestLess(in *handlers.Interaction, channel string, mine, tags []string) error {
	left := slices.DeleteFunc(slices.Clone(mine), func(tag string) bool { return len(tags) == 0 || slices.Contains(tags, tag) })
	if len(left) == len(mine) {
		return in.Say(in.Words.TagsNotSuggested())
	}
	entry := in.SaveSettings("suggest", func(s *models.Settings) {
		if s.Suggested[channel] = left; len(left) == 0 {
			delete(s.Suggested, channel)
		}
	})
	text := in.Words.TagsSuggestNone()
	if len(tags) > 0 {
		text = in.Words.TagsSuggestOff("#" + strings.Join(tags, ", #"))
	}
	in.Tell(in.Words.TagsOffHead(), text, in.UndoButton(entry))
	return nil
}

func suggestOff(in *handlers.Interaction, token string) error {
	mine := in.Member.Settings.Suggested[in.Request.Channel]
	if tag := byToken(in, mine, token); tag != "" {
		return suggestLess(in, in.Request.Channel, mine, []string{tag})
	}
	return in.Say(in.Words.TagsNotSuggested())
}

// noteChannel remembers where the member types, if tags are suggested there: requests from
// pickers in forms don't include a channel.
func noteChannel(in *handlers.Interaction) {
	in.Member.Settings.Channel = ""
	if in.Snapshot.Suggested || len(in.Member.Settings.Suggested[in.Request.Channel]) > 0 {
		in.Member.Settings.Channel = in.Request.Channel
	}
}
