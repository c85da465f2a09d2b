package data

import (
	"context"
	"fmt"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

// forgetFeature erases the member.
func forgetFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Forget: forget},
		HelpWith: command.Privacy,
		Examples: []string{"forget me"},
		Buttons:  map[string]handlers.Button{"forget_me": forgetButton},
	}
}

// forget says what will go, with one button that does it.
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
	in.Tell("Forget you?", fmt.Sprintf("%d records, their former versions, your reminders and summaries, your settings and your key go for good; nobody can bring them back. "+
		"Sundial's messages and files in our direct messages are deleted, as far as Slack lets. What can't be recalled: what you typed to Slack stays with Slack, "+
		"a file that you saved stays with you, what others were shown they have, and a backup made before stays readable to whoever holds it and the key of that time. "+
		"To keep a copy, type %s export as json first.%s", len(records), in.Command, standing), sure)
	return nil
}

// standing says that shares stand with others, which only their owner can take back.
func standing(in *handlers.Interaction) (string, error) {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	n := 0
	for _, s := range all {
		if s.State == models.ShareSent && s.File == nil && !s.Elsewhere && sharing.AnySent(s) {
			n++
		}
	}
	if err != nil || n == 0 {
		return "", err
	}
	return fmt.Sprintf(" What you shared still stands where it was sent (%s), and nobody can take it back after this: to do so before, type %s shares.", handlers.Count(n, "share"), in.Command), nil
}

// forgetButton erases the member, and remembers nothing but the envelope's hash.
func forgetButton(in *handlers.Interaction, _ string) error {
	standing, err := in.Store.InSlack(in.Ctx, in.Member, deletedAtOnce)
	if err != nil {
		return err
	}
	// This acts before anything is committed, so that it asks who the member is now.
	m, err := in.Store.Member(in.Ctx, in.Member.Key, in.Now)
	if err != nil {
		return err
	}
	if err := in.Store.Forget(in.Ctx, m, in.Clock.Now()); err != nil {
		return err
	}
	in.Forgotten = true
	removeFromSlack(in, standing)
	in.Tell("Forgotten.", "Nothing about you is left here. If you type "+in.Command+" again, you begin anew.")
	return in.Store.NoteEnvelope(in.Ctx, in.Member.Key.Workspace(), in.Request.Envelope, in.Now.Unix())
}

// deletedAtOnce is how many of Sundial's messages and files go with the answer;
// the housekeeping deletes the others, and what could not be deleted.
const deletedAtOnce = 20

// removeFromSlack deletes messages and files of ours.
func removeFromSlack(in *handlers.Interaction, standing []models.Old) {
	w := in.Member.Key.Workspace()
	for _, old := range standing {
		if old.File != "" {
			in.Answer.Then = append(in.Answer.Then, interaction.DeleteFile{ID: old.File})
			continue
		}
		in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, slack interaction.Messenger) (*interaction.Reply, error) {
			_ = slack.Delete(ctx, w, old.Channel, old.TS) // else the housekeeping does
			return nil, nil
		}})
	}
}
