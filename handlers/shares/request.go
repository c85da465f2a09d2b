package shares

import (
	"context"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/sharing"
)

// requestFeature asks others for their hours.
func requestFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Request: request},
		Does:     (*messages.Printer).HelpRequest,
		Examples: []string{"request @ann #acme last month"},
		Buttons:  map[string]handlers.Button{"share_mute": shareMute, "share_unmute": shareUnmute},
	}
}

// request asks people for their hours. What is answered depends on the asker's
// own requests alone: not on whether they use Sundial, or what they do with it.
func request(in *handlers.Interaction, c command.Command) error {
	order, ok := requestOrder(in, c)
	if !ok {
		return nil
	}
	if !c.Rule.IsZero() {
		return repeatRequest(in, c, order)
	}
	before, err := in.Store.Requests(in.Ctx, in.Member, in.Now.Add(-sharing.RequestsWithin))
	if err != nil {
		return err
	}
	var ask, tooOften []string
	for _, user := range order.People {
		if sharing.Asked(before, user) >= sharing.MaxRequests {
			tooOften = append(tooOften, user)
			continue
		}
		ask = append(ask, user)
		in.Change.Requests = append(in.Change.Requests, models.NewRequest(user, order, in.Now, in.Now.Add(sharing.OnTheWay)))
	}
	in.Show(sharing.AskedReply(ask, tooOften, order))
	if len(ask) > 0 {
		handOver(in, in.Change.Requests)
	}
	return nil
}

func requestOrder(in *handlers.Interaction, c command.Command) (models.ShareOrder, bool) {
	o := models.ShareOrder{Level: "totals", Range: c.Range, RangeName: c.RangeName, Filter: c.Filter, People: c.People, At: in.Now}
	switch {
	case len(o.People) == 0:
		in.Say("Slack did not say who that is: pick the name from the list that Slack offers after @. Type instead: %s request @ann last month", in.Command)
		return o, false
	case slices.Contains(o.People, in.Member.Key.User):
		in.Say("That is you. Your own hours are in: %s report last month", in.Command)
		return o, false
	case len(o.People) > sharing.SharePeople:
		in.Say("A request goes to %d people at most.", sharing.SharePeople)
		return o, false
	}
	return o, true
}

// handOver brings the requests to those who were asked, after the asker has been
// answered.
func handOver(in *handlers.Interaction, requests []models.Request) {
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		asking := sharing.Asking{Store: in.Store, Messenger: m, Clock: in.Clock, Command: in.Command}
		for _, r := range requests {
			if err := asking.HandOver(ctx, in.Member, r); err != nil {
				// The asker must not learn from it whether that person uses Sundial.
				in.Log.Warn("could not hand a request over", "error", err)
			}
		}
		return nil, nil
	}})
}

// shareMute lets no more requests of that person through. Nobody is told.
func shareMute(in *handlers.Interaction, id string) error {
	s, ok, err := unsentShare(in, id)
	if err != nil || !ok {
		return err
	}
	if s.Asked != "" && !slices.Contains(in.Member.Settings.Muted, s.Asked) {
		in.Member.Settings.Muted = append(slices.Clone(in.Member.Settings.Muted), s.Asked)
	}
	showMuted(in, s.Asked)
	return nil
}

func showMuted(in *handlers.Interaction, user string) {
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionTextElement("No more requests reach you from ", nil), slack.NewRichTextSectionUserElement(user, nil),
		slack.NewRichTextSectionTextElement(". They are not told, and see no difference.", nil)))
	in.Show(blockkit.NewReply("No more requests from them.", block, blockkit.Buttons(blockkit.Button("share_unmute", "Let them through again", user))))
}

// shareUnmute lets a person's requests through again.
func shareUnmute(in *handlers.Interaction, user string) error {
	if !slices.Contains(in.Member.Settings.Muted, user) {
		in.Say("Requests from that person reach you already.")
		return nil
	}
	in.Member.Settings.Muted = slices.DeleteFunc(slices.Clone(in.Member.Settings.Muted), func(u string) bool { return u == user })
	in.Say("Requests from that person reach you again.")
	return nil
}
