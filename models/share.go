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

// The states of a share. Of all but ShareDraft and ShareAnnounced the ledger
// tells.
const (
	ShareDraft     = "draft"     // previewed, not sent
	ShareAnnounced = "announced" // leaves by itself at Until, unless stopped
	ShareSending   = "sending"   // on its way; after Until nobody sends it any more
	ShareSent      = "sent"      // what could be delivered was
	ShareTaking    = "taking"    // taken back, the messages not all deleted yet
	ShareTaken     = "taken"     // taken back
)

// The states of a share's way to one person or channel.
const (
	DeliveryWaiting = "waiting" // not begun
	DeliveryPosting = "posting" // handed to Slack, no answer yet
	DeliverySent    = "sent"
	DeliveryFailed  = "failed" // certainly not delivered, for Reason
	DeliveryDoubt   = "doubt"  // nobody knows whether it was delivered
	DeliveryDeleted = "deleted"
)

// ShareOrder is what a member asks to share: which of their hours, how much of
// them is told, and with whom.
type ShareOrder struct {
	// Level is totals, days, notes or times; or worktime, for a numbered file.
	Level string `json:"level"`
	// Range is the days that were asked for, RangeName how they were named.
	Range     record.DateRange `json:"range"`
	RangeName string           `json:"range_name,omitempty"`
	Filter    record.Filter    `json:"filter,omitzero"`
	// People are Slack ids of persons; Channel is one of a channel. Exactly one of
	// the two is set.
	People  []string `json:"people,omitempty"`
	Channel string   `json:"channel,omitempty"`
	// Outsider is who gets it outside Slack, handed out by the member as a file of the
	// Format: pdf, xlsx or csv. Then there are no People and no Channel.
	Outsider string `json:"outsider,omitempty"`
	Format   string `json:"format,omitempty"`
	// Today and Timer add the current day and a running timer, which are left out
	// unless the owner adds them.
	Today bool `json:"today,omitempty"`
	Timer bool `json:"timer,omitempty"`
	// Provenance adds a line on how much was timed as it happened.
	Provenance bool `json:"provenance,omitempty"`
	// Answer asks the receivers to accept it or to ask back.
	Answer bool `json:"answer,omitempty"`
	// Breaks says that the owner called the gaps of a worktime share breaks.
	Breaks bool `json:"breaks,omitempty"`
	// At is the moment of which the share tells: what is today, and up to when a
	// running timer counts.
	At time.Time `json:"at"`
	// Replaces is the number of the share that this one corrects, Version counts
	// from 1.
	Replaces int `json:"replaces,omitempty"`
	Version  int `json:"version,omitempty"`
	// Number is that of a file of working time; its versions share it.
	Number int `json:"number,omitempty"`
}

// ShareDelivery is a share's way to one person or channel.
type ShareDelivery struct {
	User    string `json:"user,omitempty"`
	Channel string `json:"channel,omitempty"` // where the message stands, once sent
	TS      string `json:"ts,omitempty"`
	File    string `json:"file,omitempty"`
	State   string `json:"state"`
	// Reason is Slack's word for why it failed, or could not be deleted.
	Reason string    `json:"reason,omitempty"`
	At     time.Time `json:"at,omitzero"`
}

// Hours is a sum that a share delivered: what its receiver may add up. Day is
// zero at the level totals; Tag is empty for the total of the day, or of all,
// and a "#" alone for what has no tag.
type Hours struct {
	Day     record.Date `json:"day,omitzero"`
	Tag     string      `json:"tag,omitempty"`
	Seconds int64       `json:"seconds"`
}

// Share is an entry of a member's ledger. All but ID, Number, State, Until and
// the moment of making is sealed with their key.
type Share struct {
	ID string `json:"id"`
	// Number is what they call it by, from 1; 0 while it is a preview.
	Number int        `json:"number,omitempty"`
	State  string     `json:"state"`
	Order  ShareOrder `json:"order"`
	// Body is the message as it leaves, byte for byte: a reply as JSON. File is
	// the content of the file of a worktime share, FileName its name.
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
	// Until is when an announced share leaves, and when one that is being sent or
	// taken back is given up as interrupted.
	Until time.Time `json:"-"`
	// Schedule is the repeated share that it came from.
	Schedule string `json:"schedule,omitempty"`
	// Asked is the Slack id of who asked for it with request.
	Asked string `json:"asked,omitempty"`
	// Elsewhere says that the entry came with an import: its messages are another
	// Sundial's, and what the file says of them is no more than a claim.
	Elsewhere bool `json:"elsewhere,omitempty"`

	version int64
}

// NewShare makes a draft with a way to each person, or to the channel.
func NewShare(order ShareOrder, now time.Time) Share {
	s := Share{ID: newID(), State: ShareDraft, Order: order, MadeAt: now.UTC().Truncate(time.Second)}
	s.Address()
	return s
}

// RepeatedShare makes the draft of a repeated share for one due time. Its id is
// the same whichever process makes it.
func RepeatedShare(schedule Schedule, order ShareOrder, due, now time.Time) Share {
	s := NewShare(order, now)
	s.ID, s.Schedule = derivedID(schedule.ID, due, ""), schedule.ID
	return s
}

// derivedID returns the id of what a schedule makes for a due time and a person.
func derivedID(schedule string, due time.Time, user string) string {
	return uuid.NewSHA1(uuid.NameSpaceOID, fmt.Appendf(nil, "%s %d %s", schedule, due.Unix(), user)).String()
}

// Address gives the share a fresh way to each of its receivers.
func (s *Share) Address() {
	s.Deliveries = nil
	for _, user := range s.Order.People {
		s.Deliveries = append(s.Deliveries, ShareDelivery{User: user, State: DeliveryWaiting})
	}
	if s.Order.Channel != "" {
		s.Deliveries = []ShareDelivery{{Channel: s.Order.Channel, State: DeliveryWaiting}}
	}
}

// Digest tells one preview of a share from another.
func (s *Share) Digest() string {
	sum := sha256.New()
	sum.Write(s.Body)
	sum.Write(s.File)
	return hex.EncodeToString(sum.Sum(nil)[:8])
}
