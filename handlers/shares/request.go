package shares

import (
	"context"
	"slices"

	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/sharing"
)

func requestFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Request: request},
		Group:    handlers.HelpShare,
		Does:     (*messages.Printer).HelpRequest,
		Examples: []string{"request @bob #acme last month"},
	}
}

// request asks people for their hours. Its answer depends only on the asker's own requests, not
// on whether the people use Sundial or what they do with it.
func request(in *handlers.Interaction, c command.Command) error {
	order := models.ShareOrder{Level: "totals", Range: c.Range, RangeName: c.RangeName, Filter: c.Filter, People: c.People, At: in.Now}
	switch {
	case len(order.People) == 0:
		return in.Say(in.Words.SharesRequestWhom())
	case slices.Contains(order.People, in.Member.Key.User):
		return in.Say(in.Words.SharesRequestYourself())
	case len(order.People) > sharing.SharePeople:
		return in.Say(in.Words.SharesRequestTooMany(sharing.SharePeople))
	case !c.Rule.IsZero():
		return repeatRequest(in, c, order)
	}
	before, err := in.Store.Requests(in.Ctx, in.Member, in.Now.Add(-models.ContactRetention))
	if err != nil {
		return err
	}
	var ask, tooOften []string
	for _, user := range order.People {
		often, err := sharing.AskedOften(in.Ctx, in.Store, in.Member, before, user, in.Now)
		if err != nil {
			return err
		}
		if often {
			tooOften = append(tooOften, user)
			continue
		}
		ask = append(ask, user)
		in.Change.Requests = append(in.Change.Requests, models.NewRequest(user, order, in.Now, in.Now.Add(sharing.OnTheWay)))
	}
	in.Show(sharing.AskedReply(in.Words, ask, tooOften, order))
	if len(ask) > 0 {
		handOver(in, in.Change.Requests)
	}
	return nil
}

// handOver delivers the requests after the asker was answered.
func handOver(in *handlers.Interaction, requests []models.Request) {
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		courier := sharing.Courier{Store: in.Store, Messenger: m, Clock: in.Clock, Command: in.Command}
		for _, r := range requests {
			if err := courier.Ask(ctx, in.Member, r); err != nil {
				// The asker must not learn from this whether that person uses Sundial.
				in.Logger.Warn("could not deliver a request", "error", err)
			}
		}
		return nil, nil
	}})
}
