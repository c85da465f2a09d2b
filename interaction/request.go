// Package interaction is what the edge and the areas agree on: a request freed of
// Slack's envelopes, the answer to it, and what happens in Slack after that.
package interaction

import (
	"context"
	"time"

	"sundial/models"
)

// Kind is what a person did.
type Kind string

// The kinds of request.
const (
	SlashCommand    Kind = "command"          // typed after the slash command
	Action          Kind = "action"           // pressed or picked in a message, modal or Home
	Submission      Kind = "submission"       // a modal was submitted
	Closed          Kind = "closed"           // a modal was closed
	Suggestion      Kind = "suggestion"       // options for an external select
	Shortcut        Kind = "shortcut"         // a global shortcut
	MessageShortcut Kind = "message_shortcut" // a shortcut on a message
	HomeOpened      Kind = "home_opened"      // the Home tab came into view
)

// Request is one envelope, freed of Slack's types.
type Request struct {
	// Envelope is Slack's envelope_id, or event_id for events: the key under
	// which the request is handled once.
	Envelope string
	Kind     Kind
	// Who did it, in which workspace the app received it.
	Who models.MemberKey
	// UserTeam is the workspace that the person belongs to; for people from
	// outside (Slack Connect) it is not Who.Team. Empty when Slack did not say.
	UserTeam string
	// At is when the envelope was received.
	At time.Time

	Text        string // what was typed after the slash command, as Slack escaped it
	Channel     string // id of the channel, empty where there is none
	ChannelName string
	// TeamDomain is the workspace's part of its host name, of interactions alone.
	TeamDomain string
	TriggerID  string

	// Of an action: which element, in which block, and what was chosen (a
	// button's value, an option's value, a date 2026-11-03, a time 17:30).
	ActionID string
	BlockID  string
	Value    string
	// Callback names the shortcut.
	Callback string

	View    *View    // the modal or Home of an action, submission or closing
	Message *Message // the message of an action or message shortcut
}

// View is the modal or Home tab that a request came from.
type View struct {
	ID       string
	RootID   string
	Hash     string
	Type     string // modal or home
	Callback string
	Private  string // private_metadata
	// Values is what the person entered, by block and action.
	Values map[string]map[string]Input
}

// Input is one entered value: Value for text, a chosen option, a date or a
// time; Values for several options.
type Input struct {
	Value  string
	Values []string
}

// Message is the message that a request came from.
type Message struct {
	Channel   string
	TS        string
	Thread    string // TS of the message whose thread it is in, if any
	Text      string
	Ephemeral bool
}

// Profile is what Slack tells of a person (users:read). Zone and Locale are kept; the
// name is for a file that's made now.
type Profile struct {
	Name    string // as people read it
	Zone    string // IANA name
	Locale  string // such as en-US
	IsAdmin bool
	Deleted bool
	IsBot   bool
}

// Profiles asks Slack for people's profiles.
type Profiles interface {
	Profile(ctx context.Context, who models.MemberKey) (Profile, error)
}
