package handlers

import (
	"context"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

// request asks people for their hours. What is answered depends on the asker's
// own requests alone: not on whether they use Sundial, or what they do with it.
func request(t *task, c command.Command) error {
	order, ok := t.requestOrder(c)
	if !ok {
		return nil
	}
	if !isZeroRule(c.Rule) {
		return t.repeatRequest(c, order)
	}
	before, err := t.store.Requests(t.ctx, t.m, t.now.Add(-sharing.RequestsWithin))
	if err != nil {
		return err
	}
	var ask, tooOften []string
	for _, user := range order.People {
		if sharing.Asked(before, user) >= sharing.RequestsMost {
			tooOften = append(tooOften, user)
			continue
		}
		ask = append(ask, user)
		t.change.Requests = append(t.change.Requests, models.NewRequest(user, order, t.now, t.now.Add(sharing.OnTheWay)))
	}
	t.show(sharing.AskedReply(ask, tooOften, order))
	if len(ask) > 0 {
		t.handOver(t.change.Requests)
	}
	return nil
}

func (t *task) requestOrder(c command.Command) (models.ShareOrder, bool) {
	o := models.ShareOrder{Level: "totals", Range: c.Range, RangeName: c.RangeName, Filter: c.Filter, People: c.People, At: t.now}
	switch {
	case len(o.People) == 0:
		t.say("Slack did not say who that is: pick the name from the list that Slack offers after @. Type instead: %s request @ann last month", t.command)
		return o, false
	case slices.Contains(o.People, t.m.Key.User):
		t.say("That is you. Your own hours are in: %s report last month", t.command)
		return o, false
	case len(o.People) > sharing.SharePeople:
		t.say("A request goes to %d people at most.", sharing.SharePeople)
		return o, false
	}
	return o, true
}

// handOver brings the requests to those who were asked, after the asker has been
// answered.
func (t *task) handOver(requests []models.Request) {
	t.answer.Then = append(t.answer.Then, interaction.Effect{Run: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		asking := sharing.Asking{Store: t.store, Messenger: m, Clock: t.clock, Command: t.command}
		for _, r := range requests {
			if err := asking.HandOver(ctx, t.m, r); err != nil {
				// The asker must not learn from it whether that person uses Sundial.
				t.log.Warn("could not hand a request over", "error", err)
			}
		}
		return nil, nil
	}})
}

// shareMute lets no more requests of that person through. Nobody is told.
func shareMute(t *task, id string) error {
	s, ok, err := t.draft(id)
	if err != nil || !ok {
		return err
	}
	if s.Asked != "" && !slices.Contains(t.m.Settings.Muted, s.Asked) {
		t.m.Settings.Muted = append(slices.Clone(t.m.Settings.Muted), s.Asked)
	}
	t.showMuted(s.Asked)
	return nil
}

func (t *task) showMuted(user string) {
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionTextElement("No more requests reach you from ", nil), slack.NewRichTextSectionUserElement(user, nil),
		slack.NewRichTextSectionTextElement(". They are not told, and see no difference.", nil)))
	t.show(blockkit.NewReply("No more requests from them.", block, blockkit.Buttons(blockkit.Button("share_unmute", "Let them through again", user))))
}

// shareUnmute lets a person's requests through again.
func shareUnmute(t *task, user string) error {
	if !slices.Contains(t.m.Settings.Muted, user) {
		t.say("Requests from that person reach you already.")
		return nil
	}
	t.m.Settings.Muted = slices.DeleteFunc(slices.Clone(t.m.Settings.Muted), func(u string) bool { return u == user })
	t.say("Requests from that person reach you again.")
	return nil
}
