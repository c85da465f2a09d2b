package handlerstest

import (
	"context"
	"testing"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// OpensHome opens the Home tab and gives what it shows.
func (d *Desk) OpensHome(who models.MemberKey) *slack.HomeTabViewRequest {
	d.T.Helper()
	return Published(d.T, d.Handle(interaction.Request{Kind: interaction.HomeOpened, Who: who}))
}

// PressesAtHome presses a button on the Home tab.
func (d *Desk) PressesAtHome(who models.MemberKey, action, value string) interaction.Answer {
	d.T.Helper()
	return d.Handle(interaction.Request{Kind: interaction.Action, Who: who, ActionID: action, Value: value, View: &interaction.View{ID: "V1", Type: "home", Callback: "home"}})
}

// Published returns the Home tab that an answer publishes; nil: none.
func Published(t testing.TB, a interaction.Answer) *slack.HomeTabViewRequest {
	t.Helper()
	published := Effects[interaction.PublishHome](a)
	if len(published) == 0 {
		return nil
	}
	view, err := published[0].Compose(context.Background())
	Must(t, err)
	return view
}
