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

// Interaction is a request being answered: who asked for what, what's known about them, what
// changes, and the answer. An area reads through Store and writes through Change, which is
// committed together with the answer.
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
	// asks: the answer is a question, and nothing is stored until it's answered.
	asks bool
	// proposals are what the answer's other buttons would do.
	proposals []Proposal
	// draft is the data of the form that this answer opens, as JSON.
	draft json.RawMessage
	// Remark is an extra note on how the text was read.
	Remark string
	// ChannelTag is the channel's tag, if it was added to a record.
	ChannelTag string
	// changed are the IDs of finished records that the change replaces or deletes. sure: the
	// member confirmed changing those that are billed.
	changed []string
	sure    bool
	// formerZone is the member's zone before the request; hadHome: the Home tab had been opened
	// before.
	formerZone string
	hadHome    bool
	// Forgotten: the member was erased, and nothing is to be stored.
	Forgotten bool
}
