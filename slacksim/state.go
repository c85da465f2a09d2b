package slacksim

import "encoding/json"

// PersonState is what one person's Slack client currently shows: nobody else sees any of it
// unless it's in their state too.
type PersonState struct {
	Workspace     Workspace
	User          User
	Conversations []Conversation // channels they are in, by name, then their DM with the app
	Views         []View         // open modals, the first one opened first; the last is on top
	Home          *View          // the app's Home tab; nil until the app published one
}

// ConversationKind distinguishes channels and DMs.
type ConversationKind string

// The kinds of conversation.
const (
	PublicChannel  ConversationKind = "channel"
	PrivateChannel ConversationKind = "group"
	DirectMessage  ConversationKind = "im"
)

// Conversation is a channel or the DM with the app, as one person sees it.
type Conversation struct {
	ID       string
	Name     string // without '#'; for the DM the app's name
	Kind     ConversationKind
	AppIn    bool // whether the app's bot user is a member
	Messages []Message
}

// Message is one message as one person sees it, oldest first.
type Message struct {
	Channel   string
	TS        string // Slack's timestamp and id, "1764000000.000100"
	ThreadTS  string // the parent's TS, or empty
	User      string // who wrote it: a user id, or the app's bot user
	FromApp   bool
	Text      string
	Blocks    json.RawMessage // an array of blocks, or nil
	Ephemeral bool            // "Only visible to you"
	Edited    bool
	Files     []File
}

// File is a file in a conversation or one that only its uploader can see.
type File struct {
	ID       string
	Name     string
	Title    string
	Size     int
	User     string // who uploaded it
	MIMEType string
	URL      string // url_private_download; needs a bot token with files:read
}

// View is a modal or a Home tab.
type View struct {
	ID         string
	RootID     string
	PreviousID string
	ExternalID string
	Type       string // "modal" or "home"
	CallbackID string
	Hash       string
	Title      string
	Submit     string // the button's label; empty when there's none
	Close      string
	Blocks     json.RawMessage
	// Metadata is the view's private_metadata.
	Metadata string
	// Errors are what the app answered to the last submission, by block_id.
	Errors map[string]string
	// Values is what's entered at this moment (state.values of a payload),
	// starting from the elements' initial values.
	Values json.RawMessage
}

// Conversation finds a conversation by ID; ok is false if they aren't in it.
func (s PersonState) Conversation(id string) (c Conversation, ok bool) {
	for _, c := range s.Conversations {
		if c.ID == id {
			return c, true
		}
	}
	return Conversation{}, false
}

// DM is their conversation with the app.
func (s PersonState) DM() Conversation {
	for _, c := range s.Conversations {
		if c.Kind == DirectMessage {
			return c
		}
	}
	return Conversation{}
}

// Top returns the top modal; ok is false if none is open.
func (s PersonState) Top() (v View, ok bool) {
	if len(s.Views) == 0 {
		return View{}, false
	}
	return s.Views[len(s.Views)-1], true
}

// Last returns the newest message; ok is false in an empty conversation.
func (c Conversation) Last() (m Message, ok bool) {
	if len(c.Messages) == 0 {
		return Message{}, false
	}
	return c.Messages[len(c.Messages)-1], true
}
