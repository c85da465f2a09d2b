package handlers

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/record"
)

// Proposal is what a button would do to records that a reply names. As a question's
// readings it stays with the answered envelope, sealed, and the button names that
// envelope and a number: no word travels in a value, a forged one finds
// nothing, and each reply is taken up once.
type Proposal struct {
	Verb string   // stop, cancel, tag, delete
	IDs  []string // the records, as the reply listed them
	Tags []string `json:",omitempty"`
	// At is the moment that the verb means.
	At time.Time `json:",omitzero"`
	// Request is an interaction.Request that is carried out. It's kept for no longer than
	// the answer, so its fields have no names of their own in the ledger.
	Request json.RawMessage `json:",omitempty"`
}

// Propose keeps an offer with this answer and gives its button.
func (in *Interaction) Propose(o Proposal, label string) *slack.ButtonBlockElement {
	i := len(in.proposals)
	in.proposals = append(in.proposals, o)
	return blockkit.Button(fmt.Sprintf("offer_%d", i), record.Ellipsis(label, maxLabel), fmt.Sprintf("%d %s", i, in.Request.Envelope))
}

// MaxOffers bounds the offers of one reply.
const MaxOffers = 5

// maxLabel is how long a button's text may be
// (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
const maxLabel = 75

// acceptProposal carries out an offer.
func acceptProposal(in *Interaction, value string) error {
	index, envelope, _ := strings.Cut(value, " ")
	i, err := strconv.Atoi(index)
	if err != nil {
		return in.SayExpired()
	}
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return err
	}
	if !ok || i < 0 || i >= len(k.Offers) {
		return in.SayExpired()
	}
	in.Change.Also = append(in.Change.Also, "chosen "+envelope)
	o := k.Offers[i]
	do, ok := in.router.proposals[o.Verb]
	if !ok {
		return in.SayExpired()
	}
	return do(in, o)
}

// SayExpired answers a button whose question was answered, or is gone.
func (in *Interaction) SayExpired() error {
	in.Tell("", in.Words.AnswersExpired())
	return nil
}
