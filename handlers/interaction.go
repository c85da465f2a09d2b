package handlers

import (
	"context"
	"encoding/json"
	"time"

	"sundial/command"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
)

// Interaction is one request on its way to an answer: who asked for what, what is known
// of them, what changes, and what is said. An area reads through Store and writes through
// Change; both are committed together with the answer.
type Interaction struct {
	*Service
	Ctx      context.Context
	Request  interaction.Request
	Snapshot models.Snapshot
	Member   *models.Member // known's
	Words    *messages.Printer
	Now      time.Time
	Zone     *time.Location
	Change   *models.Change
	Answer   interaction.Answer
	// Choices are the readings that the answer's buttons offer.
	Choices []command.Command
	// asks says that the answer is a question: it stores nothing until it is answered.
	asks bool
	// proposals are what the answer's other buttons would do.
	proposals []Proposal
	// draft is what the form that this answer opens is about, as JSON.
	draft json.RawMessage
	// Remark is one more thing to say about how the text was read.
	Remark string
	// ChannelTag is the channel's tag, where it was put on a record.
	ChannelTag string
	// changed are the ids of finished records that the change replaces or deletes, and
	// sure says that the member was asked about those that are billed.
	changed []string
	sure    bool
	// formerZone is the member's zone before the request, and hadHome says that the Home
	// tab was opened before.
	formerZone string
	hadHome    bool
	// Forgotten says that the member is gone and nothing is to be stored.
	Forgotten bool
}
