package handlers

import (
	"context"
	"fmt"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
)

// forget says what will go, with one button that does it.
func forget(t *task, _ command.Command) error {
	records, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	standing, err := t.standing()
	if err != nil {
		return err
	}
	sure := blockkit.Button("forget_me", "Erase everything", "")
	sure.Style = "danger"
	t.tell("Forget you?", fmt.Sprintf("%d records, their former versions, your reminders and summaries, your settings and your key go for good; nobody can bring them back. "+
		"Sundial's messages and files in our direct messages are deleted, as far as Slack lets. What can't be recalled: what you typed to Slack stays with Slack, "+
		"a file that you saved stays with you, what others were shown they have, and a backup made before stays readable to whoever holds it and the key of that time. "+
		"To keep a copy, type %s export as json first.%s", len(records), t.command, standing), sure)
	return nil
}

// standing says that shares stand with others, which only their owner can take back.
func (t *task) standing() (string, error) {
	all, err := t.store.Shares(t.ctx, t.m)
	n := 0
	for _, s := range all {
		if s.State == models.ShareSent && s.File == nil && !s.Elsewhere && anySent(s) {
			n++
		}
	}
	if err != nil || n == 0 {
		return "", err
	}
	return fmt.Sprintf(" What you shared still stands where it was sent (%s), and nobody can take it back after this: to do so before, type %s shares.", count(n, "share"), t.command), nil
}

// forgetButton erases the member, and remembers nothing but the envelope's hash.
func forgetButton(t *task, _ string) error {
	standing, err := t.store.InSlack(t.ctx, t.m, deletedAtOnce)
	if err != nil {
		return err
	}
	if err := t.store.Forget(t.ctx, t.m, t.clock.Now()); err != nil {
		return err
	}
	t.forgotten = true
	t.removeFromSlack(standing)
	t.tell("Forgotten.", "Nothing about you is left here. If you type "+t.command+" again, you begin anew.")
	return t.store.NoteEnvelope(t.ctx, t.m.Key.Workspace(), t.req.Envelope, t.now.Unix())
}

// sentBeforeForgotten says that the request was received before its member was
// forgotten: it waited in her queue, here or in another process, and recreates
// nothing.
func (s *Service) sentBeforeForgotten(ctx context.Context, m *models.Member, r interaction.Request) (bool, error) {
	if !m.New {
		return false, nil
	}
	at, err := s.store.ForgottenAt(ctx, m.Key)
	if err != nil || at.IsZero() || !r.At.Before(at) {
		return false, err
	}
	return true, s.store.NoteEnvelope(ctx, m.Key.Workspace(), r.Envelope, at.Unix())
}

// deletedAtOnce is how many of Sundial's messages and files go with the answer;
// the housekeeping deletes the others, and what could not be deleted.
const deletedAtOnce = 20

// removeFromSlack deletes messages and files of ours.
func (t *task) removeFromSlack(standing []models.Old) {
	w := t.m.Key.Workspace()
	for _, old := range standing {
		if old.File != "" {
			t.answer.Then = append(t.answer.Then, interaction.Effect{Discard: old.File})
			continue
		}
		t.answer.Then = append(t.answer.Then, interaction.Effect{Run: func(ctx context.Context, slack interaction.Messenger) (*interaction.Reply, error) {
			_ = slack.Delete(ctx, w, old.Channel, old.TS) // else the housekeeping does
			return nil, nil
		}})
	}
}
