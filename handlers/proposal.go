package handlers

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/record"
)

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
