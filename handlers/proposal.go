package handlers

import (
	"fmt"

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

// MaxProposals bounds the proposals of one reply.
const MaxProposals = 5

// maxLabel is the longest text of a button
// (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
const maxLabel = 75

func acceptProposal(in *Interaction, value string) error {
	o, proposed, err := chosen(in, value, func(k storedAnswer) []Proposal { return k.Offers })
	if err != nil || proposed.IsZero() {
		return err
	}
	do, ok := in.router.proposals[o.Verb]
	if !ok {
		return in.SayExpired()
	}
	return do(in, o)
}

// SayExpired answers a button whose question was already answered or no longer exists.
func (in *Interaction) SayExpired() error { return in.Say(in.Words.AnswersExpired()) }
