package bot

import (
	"cmp"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"

	"sundial/interaction"
	"sundial/models"
)

var errUnknownEnvelope = errors.New("an envelope of an unknown kind")

// incoming is an envelope without Slack's types, and where to answer.
type incoming struct {
	interaction.Request
	responseURL string
	// uninstalled: the workspace removed the app or revoked its bot token.
	uninstalled bool
	// happened is when an event happened, in whole seconds; zero if Slack didn't say.
	happened time.Time
}

// read turns an envelope into a request. An empty Kind needs only an ack.
func read(event socketmode.Event) (incoming, error) {
	var in incoming
	var err error
	switch data := event.Data.(type) {
	case slack.SlashCommand:
		in = readCommand(data)
	case slack.InteractionCallback:
		in, err = readInteraction(data)
	case slackevents.EventsAPIEvent:
		in, err = readEvent(data, event.Request.Payload)
	default:
		err = errUnknownEnvelope
	}
	if in.Envelope == "" {
		in.Envelope = event.Request.EnvelopeID
	}
	return in, err
}

func readCommand(c slack.SlashCommand) incoming {
	return incoming{responseURL: c.ResponseURL, Request: interaction.Request{
		Kind: interaction.SlashCommand, Who: models.MemberKey{Enterprise: c.EnterpriseID, Team: c.TeamID, User: c.UserID},
		Text: c.Text, Channel: c.ChannelID, TriggerID: c.TriggerID,
	}}
}

var kinds = map[slack.InteractionType]interaction.Kind{
	slack.InteractionTypeBlockActions:    interaction.Action,
	slack.InteractionTypeViewSubmission:  interaction.Submission,
	slack.InteractionTypeViewClosed:      interaction.Closed,
	slack.InteractionTypeBlockSuggestion: interaction.Suggestion,
	slack.InteractionTypeShortcut:        interaction.Shortcut,
	slack.InteractionTypeMessageAction:   interaction.MessageShortcut,
}

func readInteraction(c slack.InteractionCallback) (incoming, error) {
	in := incoming{responseURL: c.ResponseURL, Request: interaction.Request{
		Kind: kinds[c.Type], Who: interactingMember(c), UserTeam: c.User.TeamID,
		Channel: cmp.Or(c.Channel.ID, c.Container.ChannelID), TeamDomain: c.Team.Domain,
		TriggerID: c.TriggerID, Callback: c.CallbackID, View: readView(c.View), Message: readMessage(c),
	}}
	switch in.Kind {
	case "":
		return in, errUnknownEnvelope
	case interaction.Action:
		if len(c.ActionCallback.BlockActions) == 0 {
			return in, errUnknownEnvelope
		}
		a := c.ActionCallback.BlockActions[0]
		in.ActionID, in.BlockID, in.Value = a.ActionID, a.BlockID, actionValue(a)
	case interaction.Suggestion:
		in.ActionID, in.BlockID, in.Value = c.ActionID, c.BlockID, c.Value
	}
	return in, nil
}

// interactingMember returns who acted, in the workspace where the app received it. For an
// org-wide install, Slack sends no team, and the person's own is the workspace
// (https://docs.slack.dev/enterprise/developing-for-enterprise-orgs).
func interactingMember(c slack.InteractionCallback) models.MemberKey {
	return models.MemberKey{
		Enterprise: cmp.Or(c.Enterprise.ID, c.Team.EnterpriseID),
		Team:       cmp.Or(c.Team.ID, c.User.TeamID),
		User:       c.User.ID,
	}
}

func readMessage(c slack.InteractionCallback) *interaction.Message {
	ts := cmp.Or(c.Message.Timestamp, c.Container.MessageTs, c.MessageTs)
	if ts == "" {
		return nil
	}
	return &interaction.Message{
		Channel: cmp.Or(c.Channel.ID, c.Container.ChannelID), TS: ts, Thread: c.Message.ThreadTimestamp, Text: c.Message.Text,
	}
}

func readView(v slack.View) *interaction.View {
	if v.ID == "" {
		return nil
	}
	view := &interaction.View{
		ID: v.ID, Hash: v.Hash, Type: string(v.Type), Callback: v.CallbackID, Private: v.PrivateMetadata,
		Values: map[string]map[string]interaction.Input{},
	}
	if v.State == nil {
		return view
	}
	for block, inputs := range v.State.Values {
		view.Values[block] = map[string]interaction.Input{}
		for action, input := range inputs {
			view.Values[block][action] = interaction.Input{Value: actionValue(&input), Values: chosen(&input)}
		}
	}
	return view
}

// actionValue returns what was pressed, typed or chosen in any element that Sundial shows.
// Several choices are joined by commas.
func actionValue(a *slack.BlockAction) string {
	return cmp.Or(
		a.Value, a.SelectedOption.Value, a.SelectedDate, a.SelectedTime, a.SelectedUser, a.SelectedChannel, a.SelectedConversation,
		strings.Join(chosen(a), ","),
	)
}

// chosen returns the choices of a multi-select element; for files, their IDs.
func chosen(a *slack.BlockAction) []string {
	var values []string
	for _, option := range a.SelectedOptions {
		values = append(values, option.Value)
	}
	for _, file := range a.Files {
		values = append(values, file.ID)
	}
	values = append(values, a.SelectedUsers...)
	values = append(values, a.SelectedChannels...)
	return append(values, a.SelectedConversations...)
}

// outerEvent is what slack-go leaves out of an event's outer frame.
type outerEvent struct {
	EventID        string `json:"event_id"`
	EventTime      int64  `json:"event_time"`
	Authorizations []struct {
		EnterpriseID string `json:"enterprise_id"`
		TeamID       string `json:"team_id"`
	} `json:"authorizations"`
}

// readEvent reads an event. It belongs to the workspace of its first authorization
// (https://docs.slack.dev/apis/events-api/#authorizations).
func readEvent(event slackevents.EventsAPIEvent, payload json.RawMessage) (incoming, error) {
	var outer outerEvent
	if json.Unmarshal(payload, &outer) != nil {
		return incoming{}, errUnknownEnvelope
	}
	in := incoming{Request: interaction.Request{
		Envelope: outer.EventID, Who: models.MemberKey{Enterprise: event.EnterpriseID, Team: event.TeamID},
	}}
	if outer.EventTime > 0 {
		in.happened = time.Unix(outer.EventTime, 0)
	}
	if len(outer.Authorizations) > 0 {
		in.Who.Enterprise, in.Who.Team = outer.Authorizations[0].EnterpriseID, cmp.Or(outer.Authorizations[0].TeamID, event.TeamID)
	}
	switch inner := event.InnerEvent.Data.(type) {
	case *slackevents.AppHomeOpenedEvent:
		readHome(&in, inner)
	case *slackevents.AppUninstalledEvent:
		in.uninstalled = true
	case *slackevents.TokensRevokedEvent:
		// We have no user tokens: the manifest asks for no user scope.
		in.uninstalled = len(inner.Tokens.Bot) > 0
	}
	return in, nil
}

// readHome reads app_home_opened, which Slack also sends for the Messages tab.
func readHome(in *incoming, e *slackevents.AppHomeOpenedEvent) {
	if e.Tab != "home" {
		return
	}
	in.Kind, in.Who.User, in.Channel = interaction.HomeOpened, e.User, e.Channel
	if e.View != nil {
		in.View = readView(*e.View)
	}
}
