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

// hereFeature ties tags to a channel.
func hereFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Here: here, command.Suggest: suggest},
		Group:    handlers.HelpOwn,
		Does:     (*messages.Printer).HelpHere,
		Examples: []string{"here #acme", "here off", "suggest #acme"},
		Buttons:  map[string]handlers.Button{"here_off": hereOff, "suggest_off": suggestOff},
	}
}

// here gives what the member types in this channel the tag, unless another one
// is typed.
func here(in *handlers.Interaction, c command.Command) error {
	entry := models.NewHistoryEntry("here", in.Now)
	if c.Off || len(c.Tags) == 0 {
		if in.Member.Settings.Here[in.Request.Channel] == "" {
			in.Say("No tag is set for this channel. Type instead: %s here #acme", in.Command)
			return nil
		}
		in.ChangeSettings(entry, func(s *models.Settings) { delete(s.Here, in.Request.Channel) })
		in.RecordHistory(entry)
		in.Tell("Off.", "What you type here gets no tag by itself.", in.UndoButton(entry))
		return nil
	}
	in.ChangeSettings(entry, func(s *models.Settings) { s.Here[in.Request.Channel] = c.Tags[0] })
	in.RecordHistory(entry)
	in.Tell("#"+c.Tags[0], "is now your tag for what you type in this channel without one. Nobody else sees that.", in.UndoButton(entry), blockkit.Button("here_off", "Off", ""))
	return nil
}

// nameHere says in the answer that the channel's tag was put on a record, with
// one click that takes it off and ends it.
func nameHere(in *handlers.Interaction) error {
	if in.ChannelTag == "" || len(in.Change.Put) == 0 {
		return nil
	}
	for _, r := range in.Change.Put {
		if slices.Contains(r.Tags(), in.ChannelTag) {
			in.AddBlocks(blockkit.Small("#"+in.ChannelTag+" is your tag in this channel."), blockkit.Buttons(blockkit.Button("here_off", "Off in this channel", r.ID)))
			return nil
		}
	}
	return nil
}

// hereOff ends the channel's tag, and takes it off the record that the button
// names, as one change.
func hereOff(in *handlers.Interaction, id string) error {
	tag := in.Member.Settings.Here[in.Request.Channel]
	if tag == "" {
		in.Say("No tag is set for this channel. Type instead: %s here #acme", in.Command)
		return nil
	}
	entry, text := models.NewHistoryEntry("here", in.Now), "What you type here gets no tag by itself."
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
	in.Tell("Off.", text, in.UndoButton(entry))
	return nil
}

// maxSuggestions bounds how many tags a member suggests in one channel.
const maxSuggestions = 20

// suggest offers a tag in the pickers of all who type in this channel. It is an
// act: the others see the tag, and not who offers it.
func suggest(in *handlers.Interaction, c command.Command) error {
	channel := in.Request.Channel
	if channel == "" || strings.HasPrefix(channel, "D") {
		in.Say("Only you type here. Type %s suggest #acme in the channel whose people are to be offered the tag.", in.Command)
		return nil
	}
	mine := in.Member.Settings.Suggested[channel]
	if c.Off || len(c.Tags) == 0 {
		return suggestLess(in, channel, mine, c.Tags)
	}
	tag := c.Tags[0]
	switch {
	case slices.Contains(mine, tag):
		in.Tell("#"+tag, "is offered here already.", blockkit.Button("suggest_off", "Take it back", in.Member.Token(tag)))
		return nil
	case len(mine) >= maxSuggestions:
		in.Say("You offer %d tags here, which is as many as there can be. Type instead: %s suggest #acme off", len(mine), in.Command)
		return nil
	}
	entry := models.NewHistoryEntry("suggest", in.Now)
	in.ChangeSettings(entry, func(s *models.Settings) { s.Suggested[channel] = append(slices.Clone(mine), tag) })
	in.Change.Suggests = append(in.Change.Suggests, channel)
	in.RecordHistory(entry)
	in.Tell("#"+tag, "is now offered to all who type in this channel, in the pickers of their forms. They see the tag, and not from whom it is; your hours stay yours.",
		in.UndoButton(entry), blockkit.Button("suggest_off", "Take it back", in.Member.Token(tag)))
	return nil
}

// suggestLess takes back the member's own suggestions of the channel: those that
// are named, or all.
func suggestLess(in *handlers.Interaction, channel string, mine, tags []string) error {
	left := slices.DeleteFunc(slices.Clone(mine), func(tag string) bool { return len(tags) == 0 || slices.Contains(tags, tag) })
	if len(left) == len(mine) {
		in.Say("You offer no such tag in this channel. Type instead: %s suggest #acme", in.Command)
		return nil
	}
	entry := models.NewHistoryEntry("suggest", in.Now)
	in.ChangeSettings(entry, func(s *models.Settings) {
		if len(left) == 0 {
			delete(s.Suggested, channel)
			return
		}
		s.Suggested[channel] = left
	})
	in.RecordHistory(entry)
	in.Tell("Off.", "You no longer offer "+tagList(tags)+" in this channel. A record that has it keeps it.", in.UndoButton(entry))
	return nil
}

func tagList(tags []string) string {
	if len(tags) == 0 {
		return "any tag"
	}
	return "#" + strings.Join(tags, ", #")
}

func suggestOff(in *handlers.Interaction, token string) error {
	mine := in.Member.Settings.Suggested[in.Request.Channel]
	for _, tag := range mine {
		if in.Member.Token(tag) == token {
			return suggestLess(in, in.Request.Channel, mine, []string{tag})
		}
	}
	in.Say("You offer no such tag in this channel. Type instead: %s suggest #acme", in.Command)
	return nil
}

// noteChannel keeps where the member types, if tags are suggested there: the
// pickers of her forms name no channel.
func noteChannel(in *handlers.Interaction) {
	in.Member.Settings.Channel = ""
	if in.Snapshot.Suggested {
		in.Member.Settings.Channel = in.Request.Channel
	}
}
