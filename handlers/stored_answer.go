package handlers

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
)

// storedAnswer is what the ledger stores about an answered envelope, with the first version's
// field names; see testdata/stored_answer.json.
type storedAnswer struct {
	Answer interaction.Answer `json:"Answer"`
	storedChoices
}

// storedChoices are the meanings of an answer's buttons.
type storedChoices struct {
	Choices []command.Command `json:"Choices,omitempty"`
	Offers  []Proposal        `json:"Offers,omitempty"`
	// Draft is the content of the form that the answer opens.
	Draft json.RawMessage `json:"Draft,omitempty"`
	At    time.Time       `json:"At"`
}

// encode returns the stored answer's JSON, with the answer's bytes inserted unchanged.
func (k storedAnswer) encode() ([]byte, error) {
	choices, err := json.Marshal(k.storedChoices)
	if err != nil {
		return nil, err
	}
	encoded, err := k.Answer.AppendJSON([]byte(`{"Answer":`))
	if err != nil {
		return nil, err
	}
	return append(append(encoded, ','), choices[1:]...), nil
}

// answered returns the answer that an envelope got when it was handled.
func answered(known models.Snapshot, words *messages.Printer) (interaction.Answer, error) {
	if known.Answer == nil {
		return interaction.Answer{Reply: blockkit.Sentence(words.RequestHandledAlready())}, nil
	}
	var k storedAnswer
	if err := json.Unmarshal(known.Answer, &k); err != nil {
		return interaction.Answer{}, errors.New("read a stored answer: not the JSON that was written")
	}
	return k.Answer, nil
}

// StoredAnswer reads the readings that a question offered, unless one was already chosen.
func (in *Interaction) StoredAnswer(envelope string) (storedAnswer, bool, error) {
	if _, chosen, err := in.Store.Answered(in.Ctx, in.Member, "chosen "+envelope); chosen || err != nil {
		return storedAnswer{}, false, err
	}
	stored, found, err := in.Store.Answered(in.Ctx, in.Member, envelope)
	if err != nil || !found || stored == nil {
		return storedAnswer{}, false, err
	}
	var k storedAnswer
	if err := json.Unmarshal(stored, &k); err != nil {
		return storedAnswer{}, false, errors.New("read a stored question: not the JSON that was written")
	}
	return k, true, nil
}

// choose carries out one reading of a question. The readings are stored with the question's
// envelope, and each question is answered once.
func choose(in *Interaction, value string) error {
	c, asked, err := chosen(in, value, func(k storedAnswer) []command.Command { return k.Choices })
	if err != nil || asked.IsZero() {
		return err
	}
	in.Now = asked
	return in.carryOut(c)
}

// chosen returns which of an answer's meanings the button's value chose, and when it was
// answered. If that's over, it says so, and the time is zero.
func chosen[T any](in *Interaction, value string, of func(storedAnswer) []T) (one T, answered time.Time, err error) {
	index, envelope, _ := strings.Cut(value, " ")
	i, err := strconv.Atoi(index)
	if err != nil {
		return one, answered, in.SayExpired()
	}
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return one, answered, err
	}
	if !ok || i < 0 || i >= len(of(k)) {
		return one, answered, in.SayExpired()
	}
	in.Change.Also = append(in.Change.Also, "chosen "+envelope)
	return of(k)[i], k.At, nil
}

// KeepDraft stores, sealed with this answer, the content of the form that it opens. Slack then
// carries only the envelope's ID, and no typed word.
func (in *Interaction) KeepDraft(draft any) error {
	content, err := json.Marshal(draft)
	if err != nil {
		return fmt.Errorf("write a %T as JSON: %w", draft, err)
	}
	in.draft = content
	return nil
}

// Draft reads a form's content; false: it expired or was already submitted.
func (in *Interaction) Draft(envelope string, into any) (bool, error) {
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil || !ok || k.Draft == nil {
		return false, err
	}
	if json.Unmarshal(k.Draft, into) != nil {
		return false, errors.New("read a stored draft: not the JSON that was written")
	}
	return true, nil
}
