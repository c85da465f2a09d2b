package help

import (
	"strings"

	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
)

// helpFeature shows what can be typed.
func helpFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Help: help},
		Does:     (*messages.Printer).HelpHelp,
		Examples: []string{"help report"},
	}
}

// help is short; its examples work when pasted. It takes a verb by any of its
// names, which command has folded.
func help(in *handlers.Interaction, c command.Command) error {
	if c.Note == "" {
		var lines []string
		for _, f := range in.Router().Features() {
			if f.Does != nil {
				lines = append(lines, in.Command+" "+f.Examples[0])
			}
		}
		in.Tell(in.Words.HelpCommandsHead(), strings.Join(lines, "\n"))
		return nil
	}
	does, examples := in.Router().Help(command.Verb(c.Note))
	if does == nil {
		in.Tell("", in.Words.HelpUnknown())
		return nil
	}
	in.Tell(does(in.Words), in.Command+" "+strings.Join(examples, "\n"+in.Command+" "))
	return nil
}
