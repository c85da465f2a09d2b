package handlers

import (
	"strings"

	"sundial/command"
	"sundial/interaction"
	"sundial/record"
)

// request returns what carries out a request of the kind.
func (r *Router) request(kind interaction.Kind) Form {
	switch kind {
	case interaction.SlashCommand:
		return (*Interaction).typedCommand
	case interaction.Action:
		return func(in *Interaction) error { return in.Press(in.Request.ActionID, in.Request.Value) }
	case interaction.Submission:
		return (*Interaction).submission
	case interaction.Suggestion:
		return r.suggest
	case interaction.Shortcut, interaction.MessageShortcut:
		return (*Interaction).shortcut
	case interaction.HomeOpened:
		return (*Interaction).homeOpened
	default:
		return func(*Interaction) error { return nil }
	}
}

// verb returns what carries out a verb.
func (r *Router) verb(verb command.Verb) Handler {
	if do, ok := r.verbs[verb]; ok {
		return do
	}
	return notOffered
}

func notOffered(in *Interaction, c command.Command) error {
	in.Tell("", in.Words.RequestNotOffered(string(c.Verb)))
	return nil
}

// typedCommand reads the typed text and runs it. A member's first command is answered
// with the welcome.
func (in *Interaction) typedCommand() error {
	first := in.Member.New || in.Member.Settings.Unwelcomed
	in.Member.Settings.Unwelcomed = false
	for _, do := range in.router.beforeCommand {
		do(in)
	}
	if typed, understood := in.readText(in.Request.Text); understood {
		err := in.router.verb(typed.Verb)(in, typed)
		if err == nil {
			err = in.afterChange()
		}
		if err != nil {
			return err
		}
	}
	if first && in.Answer.Reply != nil {
		in.Answer.Reply.Blocks.BlockSet = append(in.Answer.Reply.Blocks.BlockSet, in.welcome()...)
	}
	return nil
}

// readText reads the typed text; false: the answer says what is wrong, or asks what is meant.
func (in *Interaction) readText(text string) (command.Command, bool) {
	reading := command.Parse(text, in.Habits())
	in.Remark = reading.Remark
	switch {
	case reading.Problem != nil:
		in.problem(*reading.Problem)
		return command.Command{}, false
	case reading.Question != nil:
		in.ask(*reading.Question)
		return command.Command{}, false
	}
	return *reading.Command, true
}

// carryOut carries out a decided command, and says what its change calls for.
func (in *Interaction) carryOut(c command.Command) error {
	if err := in.Perform(c); err != nil {
		return err
	}
	return in.afterChange()
}

// Perform carries out a decided command. An area asks another one by it.
func (in *Interaction) Perform(c command.Command) error { return in.router.verb(c.Verb)(in, c) }

// Press carries out a button, or a picked option, by its action id.
func (in *Interaction) Press(action, value string) error {
	do, ok := in.router.buttons[action]
	if !ok {
		in.Tell("", in.Words.RequestButtonOfOtherVersion())
		return nil
	}
	return do(in, value)
}

// submission takes a submitted form.
func (in *Interaction) submission() error {
	if in.Request.View == nil {
		return nil
	}
	save, ok := in.router.forms[in.Request.View.Callback]
	if !ok {
		in.RefuseForm(in.Words.FormOtherVersion())
		return nil
	}
	first := in.Member.New
	if first && in.Request.View.Private == newAtHome {
		in.Member.Settings.HomeOpened = true
	}
	if err := in.finishForm(save(in)); err != nil {
		return err
	}
	if err := in.afterChange(); err != nil {
		return err
	}
	// Who begins by a shortcut gets the welcome with the first form's answer.
	if v, updates := in.Answer.View.(interaction.UpdateModal); first && updates {
		v.View.Blocks.BlockSet = append(v.View.Blocks.BlockSet, in.welcome()...)
	}
	return nil
}

// shortcut opens the form that a shortcut stands for.
func (in *Interaction) shortcut() error {
	if open, ok := in.router.shortcuts[in.Request.Callback]; ok {
		return open(in)
	}
	return nil
}

// afterChange says what the change calls for.
func (in *Interaction) afterChange() error {
	for _, do := range in.router.afterChange {
		if err := do(in); err != nil {
			return err
		}
	}
	return nil
}

// Habits returns how the member's text is read at this moment.
func (in *Interaction) Habits() command.Habits {
	h := command.Habits{
		Now: in.Now, Zone: in.Zone, Clock12: in.Member.Clock12(), MonthFirst: record.MonthFirst(in.Member.Locale),
		WeekStart: in.Member.WeekStart(), WorkDay: in.Member.Settings.WorkDayLength(),
		Language: in.Words.Language(),
	}
	if len(in.Snapshot.Running) > 0 {
		h.RunningSince = in.Snapshot.Running[0].Start
	}
	return h
}

// rowMenu passes a picked menu entry on to the button of the same name.
func rowMenu(in *Interaction, value string) error {
	action, id, _ := strings.Cut(value, " ")
	if _, ok := in.router.buttons[action]; !ok || action == "row" {
		return nil
	}
	return in.Press(action, id)
}
