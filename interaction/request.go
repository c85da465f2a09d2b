// Package interaction defines what the edge and the areas agree on: a request without Slack's
// envelope, its answer, and its effects in Slack.
package interaction

import (
	"time"

	"sundial/models"
)

// Kind is what a person did.
type Kind string

// The kinds of requests.
const (
	SlashCommand    Kind = "command"          // typed after the slash command
	Action          Kind = "action"           // pressed or picked in a message, modal or Home
	Submission      Kind = "submission"       // a modal was submitted
	Closed          Kind = "closed"           // a modal was closed
	Suggestion      Kind = "suggestion"       // options for an external select
	Shortcut        Kind = "shortcut"         // a global shortcut
	MessageShortcut Kind = "message_shortcut" // a shortcut on a message
	HomeOpened      Kind = "home_opened"      // the Home tab was opened
)

// Request is an envelope without Slack's types.
type Request struct {
	// Envelope is Slack's envelope_id, or event_id for events. A request is handled once per
	// Envelope.
	Envelope string
	Kind     Kind
	// Who did it, in the workspace where the app received it.
	Who models.MemberKey
	// UserTeam is the workspace to which the person belongs. For people from outside (Slack
	// Connect) it differs from Who.Team. Empty if Slack didn't say.
	UserTeam string
	// At is when the envelope was received.
	At time.Time

	Text    string // what was typed after the slash command, as Slack escaped it
	Channel string // the channel's ID, if any
	// TeamDomain is the workspace's part of its host name; only for interactions.
	TeamDomain string
	TriggerID  string

	// Of an action: the element, its block, and what was chosen (a button's value, an option's
	// value, a date 2026-11-03, a time 17:30).
	ActionID string
	BlockID  string
	Value    string
	// Callback names the shortcut.
	Callback string

	View    *View    // the modal or Home tab of an action, submission or closing
	Message *Message // the message of an action or message shortcut
}

// View is the modal or Home tab from which a request came.
type View struct {
	ID       string
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

// Message is the message from which a request came.
type Message struct {
	Channel string
	TS      string
	Thread  string // TS of the message whose thread it's in, if any
	Text    string
}

// Profile is a person's profile in Slack (users:read). Zone and Locale are stored; the name is
// only for a file that's being made.
type Profile struct {
	Name    string // as people read it
	Zone    string // IANA name
	Locale  string // such as en-US
	IsAdmin bool
	Deleted bool
	IsBot   bool
}
