package handlers

import (
	"context"
	"fmt"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
)

// homeOpened publishes the Home tab, only for members who open it. For a new member, the page
// stores nothing.
func (in *Interaction) homeOpened() error {
	if !in.Member.New {
		in.Member.Settings.HomeOpened = true
	}
	in.publishesHome()
	return nil
}

func (in *Interaction) atHome() bool { return in.Request.View != nil && in.Request.View.Type == "home" }

// refreshHome republishes the Home tab if the request changed what it shows, and only for
// members who have opened it. A button on the tab is answered only this way: a reply would
// cover it with a modal.
func (in *Interaction) refreshHome(opened bool) {
	c := in.Change
	changed := in.Forgotten || len(c.Records)+len(c.DropRecords)+len(c.History)+len(c.Schedules)+len(c.DropSchedules) > 0
	if !opened || !changed || in.Request.Kind == interaction.HomeOpened {
		return
	}
	if in.Request.Kind == interaction.Action && in.atHome() {
		in.Answer.Reply = nil
	}
	in.publishesHome()
}

func (in *Interaction) publishesHome() {
	in.Answer.Then = append(in.Answer.Then, interaction.PublishHome{Compose: in.HomeOf(in.Member.Key)})
}

// HomeOf composes the person's Home tab when it's called.
func (s *Service) HomeOf(who models.MemberKey) interaction.Compose {
	return func(ctx context.Context) (*slack.HomeTabViewRequest, error) { return s.Home(ctx, who) }
}

// Home composes the person's Home tab from what's stored now.
func (s *Service) Home(ctx context.Context, who models.MemberKey) (*slack.HomeTabViewRequest, error) {
	now := s.Clock.Now()
	snapshot, err := s.Store.FreshSnapshot(ctx, who, "", "", now)
	if err != nil {
		return nil, err
	}
	in := s.begin(ctx, interaction.Request{At: now}, snapshot)
	blocks, err := in.home()
	if err != nil {
		return nil, fmt.Errorf("compose the Home tab: %w", err)
	}
	return &slack.HomeTabViewRequest{Type: slack.VTHomeTab, CallbackID: "home", Blocks: slack.Blocks{BlockSet: blocks}}, nil
}

func (in *Interaction) home() ([]slack.Block, error) {
	if in.Member.New {
		return in.emptyHome(), nil
	}
	var blocks []slack.Block
	for _, part := range in.router.home {
		if part == nil {
			continue
		}
		more, err := part(in)
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, more...)
	}
	_, note := in.missingNote()
	return append(blocks, note...), nil
}

// emptyHome returns the page for someone without stored data.
func (in *Interaction) emptyHome() []slack.Block {
	return []slack.Block{
		blockkit.Header(in.Words.HomeNewHeader()),
		blockkit.Text(in.Words.HomeNew()),
		in.firstButtons(""),
		blockkit.Small(in.Words.HomeKept()),
	}
}
