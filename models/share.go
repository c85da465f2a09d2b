package models

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"sundial/record"
)

// The states of a share. The ledger shows all but ShareDraft and ShareAnnounced.
const (
	ShareDraft     = "draft"     // previewed, not sent
	ShareAnnounced = "announced" // sent automatically at Until, unless stopped
	ShareSending   = "sending"   // being sent; after Until nobody sends it anymore
	ShareSent      = "sent"      // what could be delivered was
	ShareTaking    = "taking"    // taken back, but not all messages are deleted yet
	ShareTaken     = "taken"     // taken back
)

// The states of a share's delivery to one person or channel.
const (
	DeliveryWaiting = "waiting" // not begun
	DeliveryPosting = "posting" // sent to Slack, no answer yet
	DeliverySent    = "sent"
	DeliveryFailed  = "failed" // certainly not delivered, for Reason
	DeliveryDoubt   = "doubt"  // nobody knows whether it was delivered
	DeliveryDeleted = "deleted"
)

// ShareOrder is what a member asks to share: which of their hours, in how much detail, and with
// whom.
type ShareOrder struct {
	// Level is totals, days, notes or times; or worktime, for a numbered file.
	Level string `json:"level"`
	// Range is the days, RangeName the typed name for them.
	Range     record.DateRange `json:"range"`
	RangeName string           `json:"range_name,omitempty"`
	Filter    record.Filter    `json:"filter,omitzero"`
	// People are users' Slack IDs; Channel is a channel's. Exactly one of the two is set.
	People  []string `json:"people,omitempty"`
	Channel string   `json:"channel,omitempty"`
	// Outsider is who gets it outside Slack, as a file of the Format pdf, xlsx or csv that the
	// member passes on. Then there are no People and no Channel.
	Outsider string `json:"outsider,omitempty"`
	Format   string `json:"format,omitempty"`
	// Today and Timer include the current day and a running timer, which are left out by
	// default.
	Today bool `json:"today,omitempty"`
	Timer bool `json:"timer,omitempty"`
	// Provenance adds a line on how much was timed as it happened.
	Provenance bool `json:"provenance,omitempty"`
	// Answer asks the recipients to accept or ask back.
	Answer bool `json:"answer,omitempty"`
	// Breaks: the owner says that the gaps in a worktime share were breaks.
	Breaks bool `json:"breaks,omitempty"`
	// At is the moment as of which the share is composed: what today is, and up to when a
	// running timer counts.
	At time.Time `json:"at"`
	// Replaces is the number of the share that this one corrects; Version counts from 1.
	Replaces int `json:"replaces,omitempty"`
	Version  int `json:"version,omitempty"`
	// Number is the number of a working-time file, which all its versions have.
	Number int `json:"number,omitempty"`
}

// ShareDelivery is a share's delivery to one person or channel.
type ShareDelivery struct {
	User    string `json:"user,omitempty"`
	Channel string `json:"channel,omitempty"` // the message's channel, once sent
	TS      string `json:"ts,omitempty"`
	File    string `json:"file,omitempty"`
	State   string `json:"state"`
	// Reason is Slack's code for why it failed, or couldn't be deleted.
	Reason string    `json:"reason,omitempty"`
	At     time.Time `json:"at,omitzero"`
}

// Hours is a sum in a delivered share, which its recipient may add up. Day is zero at the level
// totals; Tag is empty for the total of the day or of everything, and "#" for what has no tag.
type Hours struct {
	Day     record.Date `json:"day,omitzero"`
	Tag     string      `json:"tag,omitempty"`
	Seconds int64       `json:"seconds"`
}

// Share is an entry of a member's ledger. Everything but ID, Number, State, Until and the
// creation time is sealed with the member's key.
type Share struct {
	ID string `json:"id"`
	// Number is the member's number for it, from 1; 0 for a preview.
	Number int        `json:"number,omitempty"`
	State  string     `json:"state"`
	Order  ShareOrder `json:"order"`
	// Body is the message exactly as sent: a reply as JSON. File is the content of a worktime
	// share's file, FileName its name.
	Body     json.RawMessage `json:"body,omitempty"`
	File     []byte          `json:"file,omitempty"`
	FileName string          `json:"file_name,omitempty"`
	Hours    []Hours         `json:"hours,omitempty"`
	// Days are the days that it covers.
	Days       record.DateRange `json:"days,omitzero"`
	Deliveries []ShareDelivery  `json:"deliveries,omitempty"`
	MadeAt     time.Time        `json:"made_at"`
	SentAt     time.Time        `json:"sent_at,omitzero"`
	TakenAt    time.Time        `json:"taken_at,omitzero"`
	// Until is when an announced share is sent, and when sending or taking back counts as
	// interrupted.
	Until time.Time `json:"-"`
	// Schedule is the repeated share from which it came.
	Schedule string `json:"schedule,omitempty"`
	// Asked is the Slack ID of the person who requested it.
	Asked string `json:"asked,omitempty"`
	// Elsewhere: the entry was imported. Its messages belong to another Sundial, and what the
	// file says about them is only a claim.
	Elsewhere bool `json:"elsewhere,omitempty"`

	version int64
}

// NewShare makes a draft with a delivery to each person, or to the channel.
func NewShare(order ShareOrder, now time.Time) Share {
	s := Share{ID: NewID(), State: ShareDraft, Order: order, MadeAt: now.UTC().Truncate(time.Second)}
	s.Address()
	return s
}

// RepeatedShare makes the draft of a repeated share for one due time. Its ID is the same
// whichever process makes it.
func RepeatedShare(schedule Schedule, order ShareOrder, due, now time.Time) Share {
	s := NewShare(order, now)
	s.ID, s.Schedule = derivedID(schedule.ID, due, ""), schedule.ID
	return s
}

func derivedID(schedule string, due time.Time, user string) string {
	return uuid.NewSHA1(uuid.NameSpaceOID, fmt.Appendf(nil, "%s %d %s", schedule, due.Unix(), user)).String()
}

// Address gives the share new deliveries to all its recipients.
func (s *Share) Address() {
	s.Deliveries = nil
	for _, user := range s.Order.People {
		s.Deliveries = append(s.Deliveries, ShareDelivery{User: user, State: DeliveryWaiting})
	}
	if s.Order.Channel != "" {
		s.Deliveries = []ShareDelivery{{Channel: s.Order.Channel, State: DeliveryWaiting}}
	}
}

// Digest distinguishes previews of a share.
func (s *Share) Digest() string {
	sum := sha256.New()
	sum.Write(s.Body)
	sum.Write(s.File)
	return hex.EncodeToString(sum.Sum(nil)[:8])
}
