package shares

import (
	"context"
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
)

// answerFeature answers a share that was received.
func answerFeature() handlers.Feature {
	return handlers.Feature{
		Buttons: map[string]handlers.Button{"share_accept": shareAccept, "share_ask": shareAsk},
		Forms:   map[string]handlers.Form{"share_ask": askedBack},
	}
}

const (
	maxAnswers = 20
)

// delivery reads a share that was delivered to the member, with its owner and
// what the member said to it before. Any other id is answered in one sentence,
// whether there is such a share or not.
func delivery(in *handlers.Interaction, id string) (models.Received, *models.Member, []models.Answer, bool, error) {
	got, err := in.Store.ReceivedShare(in.Ctx, in.Member, id)
	if err != nil && !handlers.IsNotFound(err) {
		return got, nil, nil, false, err
	}
	if err != nil || !got.Answer {
		in.SayBeside("Only the person who got this share can answer it, and only while it is not taken back. Nothing was stored.")
		return got, nil, nil, false, nil
	}
	owner, err := in.Store.MemberByID(in.Ctx, got.OwnerID)
	if handlers.IsNotFound(err) {
		in.SayBeside("Whoever sent this is no longer here. Nothing was stored.")
		return got, nil, nil, false, nil
	}
	if err != nil {
		return got, nil, nil, false, err
	}
	said, err := in.Store.Answers(in.Ctx, owner)
	if err != nil {
		return got, nil, nil, false, err
	}
	var mine []models.Answer
	for _, a := range said {
		if a.Share == got.Share && a.By == in.Member.Key.User {
			mine = append(mine, a)
		}
	}
	return got, owner, mine, true, nil
}

// shareAccept tells the owner that the receiver accepts her hours.
func shareAccept(in *handlers.Interaction, id string) error {
	got, owner, said, ok, err := delivery(in, id)
	if err != nil || !ok {
		return err
	}
	for _, a := range said {
		if a.Accepted {
			in.SayBeside("You have accepted this already.")
			return nil
		}
	}
	answerTo(in, got, owner, models.Answer{Accepted: true})
	in.SayBeside("Accepted. Whose hours they are is told, and nobody else.")
	return nil
}

const inputQuestion = "question"

// shareAsk opens the form for a line of text to the owner.
func shareAsk(in *handlers.Interaction, id string) error {
	_, _, said, ok, err := delivery(in, id)
	if err != nil || !ok {
		return err
	}
	if len(said) >= maxAnswers {
		in.SayBeside("You have answered this share often enough: write to the person instead.")
		return nil
	}
	question := slack.NewPlainTextInputBlockElement(nil, inputQuestion)
	question.MaxLength = sharing.MaxAnswer
	in.Open(&slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "share_ask", PrivateMetadata: id,
		Title: blockkit.Plain("Ask back"), Submit: blockkit.Plain(in.Words.AppSendSubmit()), Close: blockkit.Plain(in.Words.AppCancelClose()),
		Blocks: slack.Blocks{BlockSet: []slack.Block{blockkit.Input(inputQuestion, "What do you want to know?", "Only the person whose hours they are sees it", question, false)}},
	})
	return nil
}

// askedBack takes the form of a question to the owner.
func askedBack(in *handlers.Interaction) error {
	got, owner, said, ok, err := delivery(in, in.Request.View.Private)
	if err != nil {
		return err
	}
	text := strings.Join(strings.Fields(in.Value(inputQuestion)), " ")
	in.Answer.Reply = nil
	switch {
	case !ok:
		in.Refuse(inputQuestion, "This share is no longer yours to answer: it was taken back. Nothing was stored.")
		return nil
	case text == "" || len([]rune(text)) > sharing.MaxAnswer:
		in.Refuse(inputQuestion, "Type what you want to know, in 500 characters at most.")
		return nil
	case len(said) >= maxAnswers:
		in.Refuse(inputQuestion, "You have answered this share often enough: write to the person instead.")
		return nil
	}
	answerTo(in, got, owner, models.Answer{Text: text})
	in.Say("Asked. Whose hours they are sees it, and nobody else.")
	return nil
}

// answerTo stores the answer in the owner's ledger and tells her, who alone sees it.
func answerTo(in *handlers.Interaction, got models.Received, owner *models.Member, a models.Answer) {
	a.Share, a.By, a.At = got.Share, in.Member.Key.User, in.Now
	in.Change.Answers = append(in.Change.Answers, models.OwnedAnswer{Owner: owner, ByID: in.Member.ID, Answer: a})
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		channel, ts, err := m.Send(ctx, owner.Key, answerNotice(got, a))
		if err == nil {
			err = in.Store.NoteSent(ctx, owner, channel, ts, in.Now, owner.DeletedAt(in.Now))
		}
		if err != nil {
			// It stands in her ledger all the same.
			in.Log.Warn("could not tell of an answer to a share", "reason", err.Error())
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
func nameAccepted(in *handlers.Interaction) error {
	if in.Answer.Reply == nil || len(in.Change.Put)+len(in.Change.Drop) == 0 || !in.Snapshot.Answered {
		return nil
	}
	answers, err := in.Store.Answers(in.Ctx, in.Member)
	if err != nil || len(answers) == 0 {
		return err
	}
	for i := len(answers) - 1; i >= 0; i-- {
		if !answers[i].Accepted {
			continue
		}
		s, err := in.Store.Share(in.Ctx, in.Member, answers[i].Share)
		if handlers.IsNotFound(err) {
			continue
		}
		if err != nil {
			return err
		}
		if s.State == models.ShareSent && touches(in, s) {
			tellAccepted(in, s, answers[i])
			return nil
		}
	}
	return nil
}

// touches says whether the change is about a record that the share tells of, as
// it was or as it becomes.
func touches(in *handlers.Interaction, s models.Share) bool {
	all := append([]record.Record{}, in.Change.Put...)
	for _, entry := range in.Change.History {
		all = append(append(all, entry.Before...), entry.After...)
	}
	for _, r := range all {
		if r.Kind == record.Work && s.Order.Filter.Match(r) && r.CountsOn(s.Days, in.Now, r.Location(in.Zone)) {
			return true
		}
	}
	return false
}

func tellAccepted(in *handlers.Interaction, s models.Share, a models.Answer) {
	line := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionTextElement("It lies within days that ", nil), slack.NewRichTextSectionUserElement(a.By, nil),
		slack.NewRichTextSectionTextElement(fmt.Sprintf(" accepted on %s (share number %d). What they have stays as it is; your former version is kept, and %s undo brings it back.",
			in.Moment(a.At), s.Number, in.Command), nil)))
	blocks := &in.Answer.Reply.Blocks
	blocks.BlockSet = append(blocks.BlockSet, line, blockkit.Buttons(blockkit.Button("share_again", "Send it anew", s.ID)))
}
