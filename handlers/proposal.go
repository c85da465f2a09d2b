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

// Proposal is what a button would do to records that a reply names. It's stored sealed with the
// answered envelope, and the button contains the envelope's ID and a number: a button's value
// never contains typed words, a forged one finds nothing, and each proposal is accepted at most
// once.
type Proposal struct {
	Verb string   // stop, cancel, tag, delete
	IDs  []string // the records, as the reply listed them
	Tags []string `json:",omitempty"`
	// At is the moment to which the verb applies.
	At time.Time `json:",omitzero"`
	// Request is an interaction.Request to carry out. It's kept only as long as the answer, so
	// its fields have no fixed names in the ledger.
	Request json.RawMessage `json:",omitempty"`
}

// Propose stores a proposal with this answer and returns its button.
func (in *Interaction) Propose(o Proposal, label string) *slack.ButtonBlockElement {
	i := len(in.proposals)
	in.proposals = append(in.proposals, o)
	return blockkit.Button(fmt.Sprintf("offer_%d", i), record.Ellipsis(label, maxLabel), fmt.Sprintf("%d %s", i, in.Request.Envelope))
}

// MaxOffers bounds the proposals of one reply.
const MaxOffers = 5

// maxLabel is the longest text of a button
// (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
const maxLabel = 75

// acceptProposal carries out a proposal.
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

// SayExpired answers a button whose question was already answered or no longer exists.
func (in *Interaction) SayExpired() error { return in.Say(in.Words.AnswersExpired()) }
