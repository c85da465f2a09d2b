package tags

import (
	"strings"

	"sundial/command"
	"sundial/handlers"
	"sundial/models"
)

// clientFeature sets the client that papers name for a tag.
func clientFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Client: client},
		HelpWith: command.Rate,
		Examples: []string{"client #acme Acme, 12345 Kiel"},
	}
}

// client sets, shows or removes a tag's client.
func client(in *handlers.Interaction, c command.Command) error {
	tag := c.Tags[0]
	if len(c.Lines) == 0 && !c.Off {
		if stored := in.Member.Settings.Tags[tag].Client; len(stored) > 0 {
			in.Tell(in.Words.OutsideClientHead(strings.Join(stored, ", "), "#"+tag), in.Words.OutsideClientChange("#"+tag))
			return nil
		}
		in.Tell("", in.Words.OutsideNoClient("#"+tag))
		return nil
	}
	entry := models.NewHistoryEntry("settings", in.Now)
	in.ChangeSettings(entry, func(s *models.Settings) {
		facts := s.Tags[tag]
		if facts.Client = c.Lines; facts.IsZero() {
			delete(s.Tags, tag)
			return
		}
		s.Tags[tag] = facts
	})
	in.RecordHistory(entry)
	said := in.Words.OutsideClientRemoved("#" + tag)
	if !c.Off {
		said = in.Words.OutsideClientHead(strings.Join(c.Lines, ", "), "#"+tag)
	}
	in.Tell("", said, in.UndoButton(entry))
	return nil
}
