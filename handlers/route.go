package handlers

import (
	"strings"

	"sundial/command"
	"sundial/interaction"
	"sundial/record"
)

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

func (r *Router) verb(verb command.Verb) Handler {
	if do, ok := r.verbs[verb]; ok {
		return do
	}
	return notOffered
}

func notOffered(in *Interaction, c command.Command) error {
	return in.Say(in.Words.RequestNotOffered(string(c.Verb)))
}

// typedCommand reads the typed text and runs it. A member's first command also gets the
// welcome.
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

// readText reads the typed text; false: the answer says what's wrong, or asks what's meant.
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

// carryOut runs a command, and then what its change requires.
func (in *Interaction) carryOut(c command.Command) error {
	if err := in.Perform(c); err != nil {
		return err
	}
	return in.afterChange()
}

// Perform runs a command. An area uses it to call another.
func (in *Interaction) Perform(c command.Command) error { return in.router.verb(c.Verb)(in, c) }

// Press handles a button or a picked option, by its action ID.
func (in *Interaction) Press(action, value string) error {
	do, ok := in.router.buttons[action]
	if !ok {
		return in.Say(in.Words.RequestButtonOfOtherVersion())
	}
	return do(in, value)
}

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
	// If a member's first action is a shortcut, the first form's answer includes the welcome.
	if v, updates := in.Answer.View.(interaction.UpdateModal); first && updates {
		v.View.Blocks.BlockSet = append(v.View.Blocks.BlockSet, in.welcome()...)
	}
	return nil
}

func (in *Interaction) shortcut() error {
	if open, ok := in.router.shortcuts[in.Request.Callback]; ok {
		return open(in)
	}
	return nil
}

func (in *Interaction) afterChange() error {
	for _, do := range in.router.afterChange {
		if err := do(in); err != nil {
			return err
		}
	}
	return nil
}

// Habits returns how the member's text is read now.
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

// rowMenu passes a picked menu entry to the button of the same name.
func rowMenu(in *Interaction, value string) error {
	action, id, _ := strings.Cut(value, " ")
	if _, ok := in.router.buttons[action]; !ok || action == "row" {
		return nil
	}
	return in.Press(action, id)
}

// CommandButton returns a button that runs the command.
func CommandButton(c command.Command) Button {
	return func(in *Interaction, _ string) error { return in.Perform(c) }
}
