package shares

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
)

func answerFeature() handlers.Feature {
	return handlers.Feature{
		Buttons: map[string]handlers.Button{"share_accept": shareAccept, "share_ask": shareAsk},
		Forms:   map[string]handlers.Form{"share_ask": askedBack},
	}
}

// delivery reads a share that was delivered to the member, with its owner and the member's
// earlier answer. Any other ID gets the same answer, whether or not such a share exists.
func delivery(in *handlers.Interaction, id string) (models.Received, *models.Member, []models.Answer, bool, error) {
	got, err := in.Store.ReceivedShare(in.Ctx, in.Member, id)
	switch {
	case handlers.IsNotFound(err) || err == nil && !got.Answer:
		return got, nil, nil, false, in.SayBeside(in.Words.SharesOnlyReceiver())
	case err != nil:
		return got, nil, nil, false, err
	}
	owner, err := in.Store.MemberByID(in.Ctx, got.OwnerID)
	if handlers.IsNotFound(err) {
		return got, nil, nil, false, in.SayBeside(in.Words.SharesSenderGone())
	}
	if err != nil {
		return got, nil, nil, false, err
	}
	said, err := in.Store.Answers(in.Ctx, owner)
	if err != nil {
		return got, nil, nil, false, err
	}
	said = slices.DeleteFunc(said, func(a models.Answer) bool { return a.Share != got.Share || a.By != in.Member.Key.User })
	return got, owner, said, true, nil
}

// shareAccept notifies the owner that the recipient accepts these hours.
func shareAccept(in *handlers.Interaction, id string) error {
	got, owner, said, ok, err := delivery(in, id)
	if err != nil || !ok {
		return err
	}
	if slices.ContainsFunc(said, func(a models.Answer) bool { return a.Accepted }) {
		return in.SayBeside(in.Words.SharesAcceptedAlready())
	}
	often, err := sharing.AnsweredOften(in.Ctx, in.Store, in.Member, owner, in.Now)
	if err != nil {
		return err
	}
	if often {
		return in.SayBeside(in.Words.SharesAnsweredDay())
	}
	answerTo(in, got, owner, models.Answer{Accepted: true})
	return in.SayBeside(in.Words.SharesAccepted())
}

const inputQuestion = "question"

// shareAsk opens the form for a question to the owner.
func shareAsk(in *handlers.Interaction, id string) error {
	_, _, said, ok, err := delivery(in, id)
	if err != nil || !ok {
		return err
	}
	if len(said) >= sharing.MaxAnswers {
		return in.SayBeside(in.Words.SharesAnsweredOften())
	}
	question := blockkit.TextInput(inputQuestion, "", "", sharing.MaxAnswer)
	in.Open(blockkit.Form(in.Words, "share_ask", in.Words.SharesAskTitle(), in.Words.SharesSendSubmit(), id,
		blockkit.Input(inputQuestion, in.Words.SharesQuestionLabel(), in.Words.SharesQuestionHint(), question, false)))
	return nil
}

func askedBack(in *handlers.Interaction) error {
	got, owner, said, ok, err := delivery(in, in.Request.View.Private)
	if err != nil {
		return err
	}
	text := strings.Join(strings.Fields(in.Value(inputQuestion)), " ")
	in.Answer.Reply = nil
	if !ok {
		in.Refuse(inputQuestion, in.Words.SharesQuestionLate())
		return nil
	}
	often, err := sharing.AnsweredOften(in.Ctx, in.Store, in.Member, owner, in.Now)
	if err != nil {
		return err
	}
	switch {
	case text == "" || len([]rune(text)) > sharing.MaxAnswer:
		in.Refuse(inputQuestion, in.Words.SharesQuestionWrong(sharing.MaxAnswer))
		return nil
	case len(said) >= sharing.MaxAnswers:
		in.Refuse(inputQuestion, in.Words.SharesAnsweredOften())
		return nil
	case often:
		in.Refuse(inputQuestion, in.Words.SharesAnsweredDay())
		return nil
	}
	answerTo(in, got, owner, models.Answer{Text: text})
	return in.Say(in.Words.SharesQuestionSent())
}

// answerTo stores the answer in the owner's ledger and notifies the owner in their language.
func answerTo(in *handlers.Interaction, got models.Received, owner *models.Member, a models.Answer) {
	a.Share, a.By, a.At = got.Share, in.Member.Key.User, in.Now
	in.Change.Answers = append(in.Change.Answers, models.OwnedAnswer{Owner: owner, ByID: in.Member.ID, Answer: a})
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		courier := sharing.Courier{Store: in.Store, Messenger: m, Clock: in.Clock, Command: in.Command}
		if err := courier.Answer(ctx, in.Member, owner, got, a); err != nil {
			// The answer is in the owner's ledger anyway.
			in.Logger.Warn("could not notify the owner of an answer to a share", "reason", err.Error())
		}
		return nil, nil
	}})
}

// nameAccepted says that a change affects days that someone accepted, and offers to send them
// again. Undo keeps the previous version.
func nameAccepted(in *handlers.Interaction) error {
	if in.Answer.Reply == nil || len(in.Change.Records)+len(in.Change.DropRecords) == 0 || !in.Snapshot.Answered {
		return nil
	}
	answers, err := in.Store.Answers(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	for _, a := range slices.Backward(answers) {
		if !a.Accepted {
			continue
		}
		s, err := in.Store.Share(in.Ctx, in.Member, a.Share)
		if handlers.IsNotFound(err) {
			continue
		}
		if err != nil {
			return err
		}
		if s.State == models.ShareSent && touches(in, s) {
			tellAccepted(in, s, a)
			return nil
		}
	}
	return nil
}

// touches reports whether the change affects a record in the share, before or after it.
func touches(in *handlers.Interaction, s models.Share) bool {
	all := slices.Clone(in.Change.Records)
	for _, entry := range in.Change.History {
		all = slices.Concat(all, entry.Before, entry.After)
	}
	return slices.ContainsFunc(all, func(r record.Record) bool {
		return r.Kind == record.Work && s.Order.Filter.Match(r) && r.CountsOn(s.Days, in.Now, r.Location(in.Zone))
	})
}

func tellAccepted(in *handlers.Interaction, s models.Share, a models.Answer) {
	line := slack.NewRichTextBlock("", slack.NewRichTextSection(slack.NewRichTextSectionUserElement(a.By, nil),
		slack.NewRichTextSectionTextElement(" "+in.Words.SharesAcceptedDays(in.Moment(a.At), strconv.Itoa(s.Number)), nil)))
	in.AddBlocks(line, blockkit.Buttons(blockkit.Button("share_again", in.Words.SharingSendAgainButton(), s.ID)))
}
