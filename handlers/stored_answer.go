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

// storedAnswer is what the ledger holds of an answered envelope, under the names that the
// first version gave it: testdata/stored_answer.json holds one.
type storedAnswer struct {
	Answer interaction.Answer `json:"Answer"`
	storedChoices
}

// storedChoices are what the buttons of an answer mean.
type storedChoices struct {
	Choices []command.Command `json:"Choices,omitempty"`
	Offers  []Proposal        `json:"Offers,omitempty"`
	// Draft is what the form that the answer opens is about.
	Draft json.RawMessage `json:"Draft,omitempty"`
	At    time.Time       `json:"At"`
}

// encode returns the JSON of the stored answer. The answer's bytes are put in place as they are.
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

// StoredAnswer reads the readings that a question offered, unless one of them was
// chosen before.
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

// choose carries out one reading of a question. The readings were kept with the
// question's envelope, and each question is answered once.
func choose(in *Interaction, value string) error {
	index, envelope, _ := strings.Cut(value, " ")
	i, err := strconv.Atoi(index)
	if err != nil {
		in.Tell("", in.Words.AnswersExpired())
		return nil
	}
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return err
	}
	if !ok || i < 0 || i >= len(k.Choices) {
		in.Tell("", in.Words.AnswersExpired())
		return nil
	}
	in.Change.Also = append(in.Change.Also, "chosen "+envelope)
	in.Now = k.At
	return in.carryOut(k.Choices[i])
}

// KeepDraft keeps, sealed with this answer, what the form that it opens is about: such a
// form names its envelope and holds no typed word in what Slack carries for it.
func (in *Interaction) KeepDraft(draft any) error {
	content, err := json.Marshal(draft)
	if err != nil {
		return fmt.Errorf("write a %T as JSON: %w", draft, err)
	}
	in.draft = content
	return nil
}

// Draft reads what a form is about; false: it was kept too long, or submitted before.
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
