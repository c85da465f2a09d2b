package help

import (
	"cmp"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
)

func aboutFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:     map[command.Verb]handlers.Handler{command.Version: version, command.Feedback: feedback},
		HelpWith:  command.Help,
		Examples:  []string{"home", "version", "feedback"},
		Newcomers: []string{"feedback"},
		Buttons:   map[string]handlers.Button{"feedback": handlers.CommandButton(command.Command{Verb: command.Feedback})},
	}
}

func version(in *handlers.Interaction, _ command.Command) error {
	in.Tell(in.Words.HelpVersionHead(cmp.Or(in.Version, in.Words.HelpUnknownVersion())), in.RunBy())
	return nil
}

// feedback says where to send feedback. Sundial itself sends nothing to anyone.
func feedback(in *handlers.Interaction, _ command.Command) error {
	in.Tell(in.Words.HelpFeedbackHead(), in.RunBy()+" "+in.Words.HelpFeedback(), blockkit.Button("help", in.Words.HelpAllButton(), ""))
	return nil
}
