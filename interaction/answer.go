package interaction

import (
	"context"

	"github.com/slack-go/slack"

	"sundial/messages"
)

// Answer is what a request leads to, after everything has been stored. The
// bot turns it into an ack, a post to the response URL and Web API calls.
type Answer struct {
	// Reply is shown only to the member. For a slash command it travels in the
	// ack; for an action it goes to the response URL.
	Reply *Reply
	// View answers a submission; nil closes the modal.
	View ViewAnswer
	// Options answers a suggestion.
	Options []*slack.OptionBlockObject
	// Then lists what is done after the ack, in order. It is not done again for
	// a second delivery of the same envelope.
	Then []Effect
	// Language is the one it is written in; empty: not known.
	Language messages.Language `json:"-"`
}

// Reply is an ephemeral message.
type Reply struct {
	// Text is the fallback for notifications, escaped.
	Text   string
	Blocks slack.Blocks
	// Replace puts the reply instead of the message whose button was pressed.
	Replace bool
	// Delete removes that message; Text and Blocks are then empty.
	Delete bool

	// encoded are the Blocks as bytes, once Encode has made them.
	encoded []storedBlock
}

// ViewAnswer answers a submitted modal: RefuseInputs, UpdateModal, PushModal or
// CloseModals. No other package can add to them.
type ViewAnswer interface{ answersView() }

// RefuseInputs keeps the modal open, with a sentence below each input that can't be
// taken, by the input's block id.
type RefuseInputs struct{ Errors map[string]string }

// CloseModals closes the modal and those below it.
type CloseModals struct{}

// Effect is something that the bot does in Slack after the ack: one of the types below.
// No other package can add to them, and the bot's switch over them is held by a test.
type Effect interface{ followsAck() }

// Respond posts a further ephemeral reply to the response URL.
type Respond struct{ Reply *Reply }

// OpenModal opens a modal with the request's trigger.
type OpenModal struct{ View *slack.ModalViewRequest }

// PushModal puts a modal on top of the one that the request came from.
type PushModal struct{ View *slack.ModalViewRequest }

// UpdateModal replaces the modal that the request came from.
type UpdateModal struct{ View *slack.ModalViewRequest }

// PublishHome publishes the person's Home tab (only for members who have opened it). It is
// composed when it is published, so the newest state is what is shown.
type PublishHome struct{ Compose Compose }

// SendFile sends a file to the person's DM with the app.
type SendFile struct{ File *Upload }

// SendMessage sends a message to the person's DM with the app.
type SendMessage struct {
	Message *Reply
	// Sent is called with the place of the message once Slack has it; may be nil.
	Sent func(channel, ts string)
}

// Act acts towards others than the person, and returns what to show the person of it;
// nil: nothing.
type Act struct {
	Do func(ctx context.Context, m Messenger) (*Reply, error)
}

// DeleteFile deletes a file of the app's own, by Slack's id.
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

// Compose makes the Home tab from what is stored now; nil: there is none to show.
type Compose func(context.Context) (*slack.HomeTabViewRequest, error)

// Upload is a file for the person's DM.
type Upload struct {
	Name    string
	Title   string
	Comment string
	Content *Content
	// Sent is called with the file's id once Slack has it; may be nil.
	Sent func(fileID string)
}
