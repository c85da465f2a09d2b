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
	Member   *models.Member // the snapshot's
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

// begin returns an undecided interaction for the request.
func (s *Service) begin(ctx context.Context, r interaction.Request, snapshot models.Snapshot) *Interaction {
	m := snapshot.Member
	return &Interaction{
		Ctx: ctx, Service: s, Request: r, Snapshot: snapshot, Member: m, Now: r.At.UTC().Truncate(time.Second), Zone: m.Location(),
		Change: &models.Change{Member: m, Envelope: r.Envelope, At: r.At}, Words: WordsOf(m, s.Command),
		formerZone: m.Location().String(), hadHome: m.Settings.HomeOpened,
	}
}

// WordsOf returns a printer in the member's language.
func WordsOf(m *models.Member, command string) *messages.Printer {
	return messages.For(messages.Choose(m.Settings.Language, m.Locale), command)
}

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
