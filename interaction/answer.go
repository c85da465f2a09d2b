package interaction

import (
	"context"

	"github.com/slack-go/slack"

	"sundial/messages"
)

// Answer is a request's outcome, after everything has been stored. The bot turns it into an
// ack, a post to the response URL and Web API calls.
type Answer struct {
	// Reply is shown only to the member: in the ack for a slash command, through the response
	// URL for an action.
	Reply *Reply
	// View answers a submission; nil closes the modal.
	View ViewAnswer
	// Options answers a suggestion.
	Options []*slack.OptionBlockObject
	// Then lists what to do after the ack, in order. It's not repeated for a second delivery of
	// the envelope.
	Then []Effect
	// Language is the answer's language; empty: unknown.
	Language messages.Language `json:"-"`
}

// Reply is an ephemeral message.
type Reply struct {
	// Text is the fallback for notifications, escaped.
	Text   string
	Blocks slack.Blocks
	// Replace replaces the message whose button was pressed.
	Replace bool
	// Delete deletes that message; Text and Blocks are then empty.
	Delete bool

	// encoded are the Blocks as bytes, after Encode.
	encoded []storedBlock
}

// ViewAnswer answers a submitted modal: RefuseInputs, UpdateModal, PushModal or CloseModals. No
// other package can add one.
type ViewAnswer interface{ answersView() }

// RefuseInputs keeps the modal open, with a sentence below each invalid input, by block ID.
type RefuseInputs struct{ Errors map[string]string }

// CloseModals closes the modal and those below it.
type CloseModals struct{}

// Effect is something that the bot does in Slack after the ack: one of the types below. No
// other package can add one, and a test checks that the bot handles them all.
type Effect interface{ followsAck() }

// Respond posts another ephemeral reply to the response URL.
type Respond struct{ Reply *Reply }

// OpenModal opens a modal with the request's trigger.
type OpenModal struct{ View *slack.ModalViewRequest }

// PushModal opens a modal on top of the request's.
type PushModal struct{ View *slack.ModalViewRequest }

// UpdateModal replaces the request's modal.
type UpdateModal struct{ View *slack.ModalViewRequest }

// PublishHome publishes the person's Home tab (only for members who have opened it). It's
// composed when it's published, so it shows the newest state.
type PublishHome struct{ Compose Compose }

// SendFile sends a file to the person's DM with the app.
type SendFile struct{ File *Upload }

// SendMessage sends a message to the person's DM with the app.
type SendMessage struct {
	Message *Reply
	// Sent, if not nil, is called with the message's channel and timestamp once Slack has it.
	Sent func(channel, ts string)
}

// Act acts towards people other than the member, and returns what to show the member about it;
// nil: nothing.
type Act struct {
	Do func(ctx context.Context, m Messenger) (*Reply, error)
}

// DeleteFile deletes one of the app's files, by Slack's ID.
type DeleteFile struct{ ID string }

func (RefuseInputs) answersView() {}
func (UpdateModal) answersView()  {}
func (PushModal) answersView()    {}
func (CloseModals) answersView()  {}

func (Respond) followsAck()     {}
func (OpenModal) followsAck()   {}
func (PushModal) followsAck()   {}
func (UpdateModal) followsAck() {}
func (PublishHome) followsAck() {}
func (SendFile) followsAck()    {}
func (SendMessage) followsAck() {}
func (Act) followsAck()         {}
func (DeleteFile) followsAck()  {}

// Compose makes the Home tab from what's stored now; nil: there's none to show.
type Compose func(context.Context) (*slack.HomeTabViewRequest, error)

// Upload is a file for the person's DM.
type Upload struct {
	Name    string
	Title   string
	Comment string
	Content *Content
	// Sent, if not nil, is called with the file's ID once Slack has it.
	Sent func(fileID string)
}
