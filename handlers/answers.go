package handlers

import (
	"context"
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

// answersMost bounds what one person says to one share, answerMost the characters of
// each.
const (
	answersMost = 20
	answerMost  = 500
)

// delivery reads a share that was delivered to the member, with its owner and
// what the member said to it before. Any other id is answered in one sentence,
// whether there is such a share or not.
func (t *task) delivery(id string) (models.Received, *models.Member, []models.Answer, bool, error) {
	got, err := t.store.ReceivedShare(t.ctx, t.m, id)
	if err != nil && !isNotFound(err) {
		return got, nil, nil, false, err
	}
	if err != nil || !got.Answer {
		t.sayApart("Only the person who got this share can answer it, and only while it is not taken back. Nothing was stored.")
		return got, nil, nil, false, nil
	}
	owner, err := t.store.MemberByID(t.ctx, got.OwnerID)
	if isNotFound(err) {
		t.sayApart("Whoever sent this is no longer here. Nothing was stored.")
		return got, nil, nil, false, nil
	}
	if err != nil {
		return got, nil, nil, false, err
	}
	said, err := t.store.Answers(t.ctx, owner)
	if err != nil {
		return got, nil, nil, false, err
	}
	var mine []models.Answer
	for _, a := range said {
		if a.Share == got.Share && a.By == t.m.Key.User {
			mine = append(mine, a)
		}
	}
	return got, owner, mine, true, nil
}

// sayApart answers beside the message whose button was pressed: that message is
// the share itself, and stays.
func (t *task) sayApart(format string, args ...any) {
	t.say(format, args...)
	t.answer.Reply.Replace = false
}

// shareAccept tells the owner that the receiver accepts her hours.
func shareAccept(t *task, id string) error {
	got, owner, said, ok, err := t.delivery(id)
	if err != nil || !ok {
		return err
	}
	for _, a := range said {
		if a.Accepted {
			t.sayApart("You have accepted this already.")
			return nil
		}
	}
	t.answerTo(got, owner, models.Answer{Accepted: true})
	t.sayApart("Accepted. Whose hours they are is told, and nobody else.")
	return nil
}

const inputQuestion = "question"

// shareAsk opens the form for a line of text to the owner.
func shareAsk(t *task, id string) error {
	_, _, said, ok, err := t.delivery(id)
	if err != nil || !ok {
		return err
	}
	if len(said) >= answersMost {
		t.sayApart("You have answered this share often enough: write to the person instead.")
		return nil
	}
	question := slack.NewPlainTextInputBlockElement(nil, inputQuestion)
	question.MaxLength = answerMost
	t.open(&slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "share_ask", PrivateMetadata: id,
		Title: blockkit.Plain("Ask back"), Submit: blockkit.Plain("Send"), Close: blockkit.Plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{blockkit.Input(inputQuestion, "What do you want to know?", "Only the person whose hours they are sees it", question, false)}},
	})
	return nil
}

// askedBack takes the form of a question to the owner.
func (t *task) askedBack() error {
	got, owner, said, ok, err := t.delivery(t.req.View.Private)
	if err != nil {
		return err
	}
	text := strings.Join(strings.Fields(t.value(inputQuestion)), " ")
	t.answer.Reply = nil
	switch {
	case !ok:
		t.refuse(inputQuestion, "This share is no longer yours to answer: it was taken back. Nothing was stored.")
		return nil
	case text == "" || len([]rune(text)) > answerMost:
		t.refuse(inputQuestion, "Type what you want to know, in 500 characters at most.")
		return nil
	case len(said) >= answersMost:
		t.refuse(inputQuestion, "You have answered this share often enough: write to the person instead.")
		return nil
	}
	t.answerTo(got, owner, models.Answer{Text: text})
	t.say("Asked. Whose hours they are sees it, and nobody else.")
	return nil
}

// answerTo stores the answer in the owner's ledger and tells her, who alone sees it.
func (t *task) answerTo(got models.Received, owner *models.Member, a models.Answer) {
	a.Share, a.By, a.At = got.Share, t.m.Key.User, t.now
	t.change.Answers = append(t.change.Answers, models.OwnedAnswer{Owner: owner, ByID: t.m.ID, Answer: a})
	t.answer.Then = append(t.answer.Then, interaction.Effect{Run: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		channel, ts, err := m.Send(ctx, owner.Key, answerNotice(got, a))
		if err == nil {
			err = t.store.NoteSent(ctx, owner, channel, ts, t.now, owner.DeletedAt(t.now))
		}
		if err != nil {
			// It stands in her ledger all the same.
			t.log.Warn("could not tell of an answer to a share", "reason", err.Error())
		}
		return nil, nil
	}})
}

func answerNotice(got models.Received, a models.Answer) *interaction.Reply {
	text := fmt.Sprintf(" accepted your share number %d.", got.Number)
	if !a.Accepted {
		text = fmt.Sprintf(" asks about your share number %d: %s", got.Number, a.Text)
	}
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(slack.NewRichTextSectionUserElement(a.By, nil), slack.NewRichTextSectionTextElement(text, nil)))
	return blockkit.NewReply("An answer to your share:"+text, block, blockkit.Buttons(blockkit.Button("share_again", "Send anew", got.Share), blockkit.Button("shares", "All my shares", "")))
}

// nameAccepted says that a change lies within days that somebody accepted, and
// offers to send them anew. The former version is kept for undo.
func (t *task) nameAccepted() error {
	if t.answer.Reply == nil || len(t.change.Put)+len(t.change.Drop) == 0 || !t.known.Answered {
		return nil
	}
	answers, err := t.store.Answers(t.ctx, t.m)
	if err != nil || len(answers) == 0 {
		return err
	}
	for i := len(answers) - 1; i >= 0; i-- {
		if !answers[i].Accepted {
			continue
		}
		s, err := t.store.Share(t.ctx, t.m, answers[i].Share)
		if isNotFound(err) {
			continue
		}
		if err != nil {
			return err
		}
		if s.State == models.ShareSent && t.touches(s) {
			t.tellAccepted(s, answers[i])
			return nil
		}
	}
	return nil
}

// touches says whether the change is about a record that the share tells of, as
// it was or as it becomes.
func (t *task) touches(s models.Share) bool {
	all := append([]record.Record{}, t.change.Put...)
	for _, step := range t.change.Steps {
		all = append(append(all, step.Before...), step.After...)
	}
	for _, r := range all {
		if r.Kind == record.Work && s.Order.Filter.Match(r) && r.CountsOn(s.Days, t.now, r.Location(t.loc)) {
			return true
		}
	}
	return false
}

func (t *task) tellAccepted(s models.Share, a models.Answer) {
	line := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionTextElement("It lies within days that ", nil), slack.NewRichTextSectionUserElement(a.By, nil),
		slack.NewRichTextSectionTextElement(fmt.Sprintf(" accepted on %s (share number %d). What they have stays as it is; your former version is kept, and %s undo brings it back.",
			t.momentOf(a.At), s.Number, t.command), nil)))
	blocks := &t.answer.Reply.Blocks
	blocks.BlockSet = append(blocks.BlockSet, line, blockkit.Buttons(blockkit.Button("share_again", "Send it anew", s.ID)))
}
