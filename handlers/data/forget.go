package data

import (
	"context"
	"errors"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

func forgetFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Forget: forget},
		HelpWith: command.Privacy,
		Examples: []string{"forget me"},
		Buttons:  map[string]handlers.Button{"forget_me": forgetButton},
	}
}

// forget says what will be erased, with one button that does it.
func forget(in *handlers.Interaction, _ command.Command) error {
	records, err := in.Store.AllRecords(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	standing, err := standing(in)
	if err != nil {
		return err
	}
	sure := blockkit.Button("forget_me", in.Words.ForgetEraseButton(), "").WithConfirm(slack.NewConfirmationBlockObject(
		blockkit.Plain(in.Words.ForgetConfirmTitle()), blockkit.Plain(in.Words.ForgetConfirm(len(records))), blockkit.Plain(in.Words.ForgetEraseConfirmButton()), blockkit.Plain(in.Words.ForgetKeepButton()),
	).WithStyle(slack.StyleDanger))
	sure.Style = slack.StyleDanger
	text := []string{in.Words.ForgetWhatGoes(len(records)), in.Words.ForgetSlackGoes(), in.Words.ForgetWhatStays(), in.Words.ForgetCopyFirst()}
	if standing > 0 {
		text = append(text, in.Words.ForgetSharesStay(standing))
	}
	in.Tell(in.Words.ForgetAskHead(), strings.Join(text, "\n"), sure)
	return nil
}

// standing counts the shares that others still have: only their owner can take them back.
func standing(in *handlers.Interaction) (int, error) {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	n := 0
	for _, s := range all {
		if s.State == models.ShareSent && s.File == nil && !s.Elsewhere && sharing.AnySent(s) {
			n++
		}
	}
	return n, err
}

// forgetButton erases the member, and keeps only the envelope's hash.
func forgetButton(in *handlers.Interaction, _ string) error {
	standing, err := in.Store.InSlack(in.Ctx, in.Member, deletedAtOnce)
	if err != nil {
		return err
	}
	// This acts before anything is committed, so read the member as they are now.
	m, err := in.Store.Member(in.Ctx, in.Member.Key, in.Now)
	if err != nil {
		return err
	}
	err = in.Store.Forget(in.Ctx, m, in.Clock.Now())
	done := in.Words.ForgetDone()
	switch {
	case errors.Is(err, models.ErrLogInUse):
		done = in.Words.ForgetDoneButLog()
	case err != nil:
		return err
	case in.Store.KeepsErased():
		done = in.Words.ForgetDoneButFiles()
	}
	in.Forgotten = true
	removeFromSlack(in, standing)
	in.Tell(in.Words.ForgetDoneHead(), done)
	return in.Store.NoteEnvelope(in.Ctx, in.Member.Key.Workspace(), in.Request.Envelope, in.Now.Unix())
}

// deletedAtOnce is how many of Sundial's messages and files are deleted with the answer.
// Housekeeping deletes the rest, and retries failures.
const deletedAtOnce = 20

func removeFromSlack(in *handlers.Interaction, standing []models.SlackItem) {
	w := in.Member.Key.Workspace()
	for _, old := range standing {
		if old.File != "" {
			in.Answer.Then = append(in.Answer.Then, interaction.DeleteFile{ID: old.File})
			continue
		}
		in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, slack interaction.Messenger) (*interaction.Reply, error) {
			_ = slack.Delete(ctx, w, old.Channel, old.TS) // housekeeping retries it
			return nil, nil
		}})
	}
}
