package interaction

import (
	"context"

	"github.com/slack-go/slack"

	"sundial/messages"
)

// Answer is what a request leads to, after everything has been stored. The
// bot turns it into an ack, a post to the response URL and Web API calls.
type Answer struct {
	// Reply is shown to the person alone. For a slash command it travels in the
	// ack; for an action it goes to the response URL.
	Reply *Reply `json:"Reply,omitempty"`
	// View answers a submission; nil closes the modal.
	View *ViewAnswer `json:"View,omitempty"`
	// Options answers a suggestion.
	Options []*slack.OptionBlockObject `json:"-"`
	// Then lists what is done after the ack, in order. It is not done again for
	// a second delivery of the same envelope.
	Then []Effect `json:"-"`
	// Language is the one it is written in; empty: not known.
	Language messages.Language `json:"-"`
}

// Reply is an ephemeral message.
type Reply struct {
	// Text is the fallback for notifications, escaped.
	Text   string
	Blocks slack.Blocks
	// Replace puts the reply in the place of the message whose button was pressed.
	Replace bool
	// Delete removes that message; Text and Blocks are then empty.
	Delete bool
}

// ViewAnswer is the answer to a submitted modal. Exactly one field is set.
type ViewAnswer struct {
	Errors map[string]string // by block id of the input
	Update *slack.ModalViewRequest
	Push   *slack.ModalViewRequest
	Clear  bool
}

// Effect is something that the bot does in Slack after the ack. Exactly one
// field is set, and Posted with Post.
type Effect struct {
	// Respond posts a further ephemeral reply to the response URL.
	Respond *Reply
	// Open opens a modal with the request's trigger, Push puts one on top of it.
	Open *slack.ModalViewRequest
	Push *slack.ModalViewRequest
	// Update replaces the modal that the request came from.
	Update *slack.ModalViewRequest
	// Home publishes the person's Home tab (only for who has opened it). It is
	// composed when it is published, so that the newest state is what is shown.
	Home Compose
	// Upload sends a file to the person's DM with the app.
	Upload *Upload
	// Post sends a message to the person's DM with the app.
	Post *Reply
	// Run acts towards others than the person, and returns what she is told of it;
	// nil: nothing.
	Run func(ctx context.Context, m Messenger) (*Reply, error)
	// Posted is told where the posted message stands; may be nil.
	Posted func(channel, ts string)
	// Discard deletes a file of the app's own, by Slack's id.
	Discard string
}

// Compose makes the Home tab from what is stored now; nil: there is none to show.
type Compose func(context.Context) (*slack.HomeTabViewRequest, error)

// Upload is a file for the person's DM.
type Upload struct {
	Name    string
	Title   string
	Comment string
	Content []byte
	// Sent is called with the file's id once Slack has it; may be nil.
	Sent func(fileID string)
}
