package help

import (
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
)

func helpFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:     map[command.Verb]handlers.Handler{command.Help: help},
		Group:     handlers.HelpOwn,
		Does:      (*messages.Printer).HelpHelp,
		Examples:  []string{"help report"},
		Newcomers: []string{"help", "help_1", "help_2", "help_3", "help_4", "help_5"},
		Buttons: map[string]handlers.Button{
			"help": handlers.CommandButton(command.Command{Verb: command.Help}), "help_1": groupButton, "help_2": groupButton, "help_3": groupButton, "help_4": groupButton, "help_5": groupButton,
		},
	}
}

// helpGroup is a section of the help, with its names.
type helpGroup struct {
	group        handlers.HelpGroup
	head, button func(*messages.Printer) string
}

// groups are the sections, in the order of their buttons.
var groups = []helpGroup{
	{handlers.HelpTrack, (*messages.Printer).HelpTrackHead, (*messages.Printer).HelpTrackButton},
	{handlers.HelpReview, (*messages.Printer).HelpReviewHead, (*messages.Printer).HelpReviewButton},
	{handlers.HelpRemind, (*messages.Printer).HelpRemindHead, (*messages.Printer).HelpRemindButton},
	{handlers.HelpShare, (*messages.Printer).HelpShareHead, (*messages.Printer).HelpShareButton},
	{handlers.HelpOwn, (*messages.Printer).HelpOwnHead, (*messages.Printer).HelpOwnButton},
}

// help shows the groups, or the examples of one verb. It accepts a verb by any of its names;
// the examples work when pasted.
func help(in *handlers.Interaction, c command.Command) error {
	if c.Note == "" {
		overview(in)
		return nil
	}
	does, examples := in.Router().Help(command.Verb(c.Note))
	if does == nil {
		in.Tell("", in.Words.HelpUnknown(), blockkit.Button("help", in.Words.HelpAllButton(), ""))
		return nil
	}
	blocks := []slack.Block{blockkit.Headed(does(in.Words), "")}
	lines := []string{does(in.Words)}
	for _, example := range examples {
		blocks = append(blocks, blockkit.CodeLine(in.Command+" "+example, ""))
		lines = append(lines, in.Command+" "+example)
	}
	in.Show(blockkit.NewReply(strings.Join(lines, "\n"), blocks...))
	return nil
}

func overview(in *handlers.Interaction) {
	lines := []string{in.Words.HelpCommandsHead()}
	blocks := []slack.Block{blockkit.Headed(in.Words.HelpCommandsHead(), "")}
	var row []*slack.ButtonBlockElement
	for _, g := range groups {
		words := firstWords(in.Router(), g.group)
		lines = append(lines, g.head(in.Words)+" "+strings.Join(words, ", "))
		blocks = append(blocks, blockkit.Codes(g.head(in.Words), words))
		row = append(row, blockkit.Button("help_"+strconv.Itoa(int(g.group)), g.button(in.Words), strconv.Itoa(int(g.group))))
	}
	blocks = append(blocks, blockkit.Buttons(row...), blockkit.Small(in.Words.HelpOneCommand()))
	lines = append(lines, in.Words.HelpOneCommand())
	in.Show(blockkit.NewReply(strings.Join(lines, "\n"), blocks...))
}

// firstWords returns the first words of the group's commands.
func firstWords(r *handlers.Router, group handlers.HelpGroup) (words []string) {
	for _, f := range r.Features() {
		if f.Group == group && f.Does != nil {
			words = append(words, firstWord(f))
		}
	}
	return words
}

// firstWord returns the verb of the first example that begins with one: 1h30 review doesn't.
func firstWord(f handlers.Feature) string {
	for _, example := range f.Examples {
		word, _, _ := strings.Cut(example, " ")
		if _, verb := f.Verbs[command.Verb(word)]; verb {
			return word
		}
	}
	return strings.Fields(f.Examples[0])[0]
}

func groupButton(in *handlers.Interaction, value string) error {
	i := slices.IndexFunc(groups, func(g helpGroup) bool { return strconv.Itoa(int(g.group)) == value })
	if i < 0 {
		return in.SayExpired()
	}
	head := groups[i].head(in.Words)
	blocks := []slack.Block{blockkit.Headed(head, "")}
	lines := []string{head}
	for _, f := range in.Router().Features() {
		if f.Group != groups[i].group || f.Does == nil {
			continue
		}
		typed := in.Command + " " + f.Examples[0]
		blocks = append(blocks, blockkit.CodeLine(typed, f.Does(in.Words)))
		lines = append(lines, typed, f.Does(in.Words))
	}
	blocks = append(blocks, blockkit.Buttons(blockkit.Button("help", in.Words.HelpAllButton(), "")), blockkit.Small(in.Words.HelpOneCommand()))
	in.Show(blockkit.NewReply(strings.Join(lines, "\n"), blocks...))
	return nil
}
