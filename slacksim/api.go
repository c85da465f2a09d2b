// Package slacksim is a simulated Slack workspace: the Web API, Socket Mode, response URLs,
// file uploads and the OAuth pages, served on loopback from memory, and the people who use the
// app.
//
// It's meant to be as strict as Slack: what Slack refuses, it refuses with the same error.
// Limits are Slack's documented ones (https://docs.slack.dev/reference).
//
// Slack's time (message timestamps, triggers, response URLs, rate limits) comes from the
// injected clock. Pings and the three seconds for an ack are in real time.
package slacksim

import (
	"encoding/json"
	"log/slog"
	"time"

	"github.com/jonboulle/clockwork"
)

// Options configures a simulated Slack. The zero value is usable.
type Options struct {
	Clock  clockwork.Clock // nil: the real clock
	Logger *slog.Logger    // nil: silent. Ids and method names only, never a text

	AppID        string // default "A0SUNDIAL"
	AppName      string // the name in the DM, default "Sundial"
	ClientID     string // of the OAuth pages, default "1.1"
	ClientSecret string // default "client-secret"

	// LoopbackOnly refuses requests under any other name than those of this machine's
	// loopback: a web page could have its own name point here, and the pages of
	// installation give a token away.
	LoopbackOnly bool

	PingEvery  time.Duration // real time between server pings, default 5 s
	AckTimeout time.Duration // real time for an acknowledgement, default Slack's 3 s
}

// Workspace names a workspace (team). Enterprise is empty outside a Grid.
type Workspace struct {
	ID, Name, Enterprise string
}

// User is a member of a workspace, or a guest from outside.
type User struct {
	ID       string // "U…"
	Name     string // handle, without '@'
	RealName string
	TZ       string // IANA zone, e.g. "Europe/Amsterdam"
	Locale   string // e.g. "en-GB"
	IsAdmin  bool
	Deleted  bool
	IsBot    bool
	Team     string // of people from outside (Slack Connect): their own team; else empty
}

// Channel is a public or private channel. Only Members see its content.
type Channel struct {
	ID, Name   string
	Private    bool
	Members    []string // user ids
	AppInvited bool     // whether the bot user is in it
}

// Result is an envelope's outcome.
type Result struct {
	EnvelopeID string
	Acked      bool
	Payload    json.RawMessage   // of the acknowledgement; nil when it was bare
	Took       time.Duration     // real time from sending to the acknowledgement
	Err        string            // what Slack would show the person: "operation_timeout", "dispatch_failed", "invalid_blocks", …
	Detail     []string          // what was wrong with the payload, in Slack's words
	ViewErrors map[string]string // of response_action "errors", by block_id
}

// Press says which component of which message or view is used, and how.
type Press struct {
	Channel string // with TS: of the message
	TS      string
	ViewID  string // instead of a message

	BlockID  string // may be empty when ActionID is unique
	ActionID string

	// Value is the choice: an option's value, a date "2006-01-02", a time "15:04", a user or
	// channel ID, or an input's text. It's ignored for buttons, which have their own.
	Value string
	// Values is for elements with several choices.
	Values []string
	// Entered is what else has been typed into the view so far, as in Submit.
	Entered map[string]map[string]any
}

// EnvelopeType is the type of a Socket Mode envelope.
type EnvelopeType string

// The types of envelope that carry a payload.
const (
	SlashCommands EnvelopeType = "slash_commands"
	Interactive   EnvelopeType = "interactive"
	EventsAPI     EnvelopeType = "events_api"
)

// Call is one Web API request, as received.
type Call struct {
	Method    string
	TokenKind string // "xoxb", "xapp" or "" when there was none
	Workspace string // of the token; empty when unknown
	Args      map[string]string
	Error     string // what was answered; empty for ok
	At        time.Time
}

// Envelope is one sent envelope, with all its answers.
type Envelope struct {
	ID         string
	Type       EnvelopeType
	Workspace  string
	Payload    json.RawMessage
	Deliveries int
	Acks       []json.RawMessage // in order of arrival; nil for a bare one
}
