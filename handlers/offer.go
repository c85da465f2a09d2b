package handlers

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/models"
	"sundial/record"
)

// offer is what a button would do to records that a reply names. As a question's
// readings it stays with the answered envelope, sealed, and the button names that
// envelope and a number alone: no word travels in a value, a forged one finds
// nothing, and each reply is taken up once.
type offer struct {
	Verb string   // stop, cancel, tag, delete
	IDs  []string // the records, as the reply listed them
	Tags []string `json:",omitempty"`
	// At is the moment that the verb means.
	At time.Time `json:",omitzero"`
}

// propose keeps an offer with this answer and gives its button.
func (t *task) propose(o offer, label string) *slack.ButtonBlockElement {
	i := len(t.offers)
	t.offers = append(t.offers, o)
	return blockkit.Button(fmt.Sprintf("offer_%d", i), blockkit.Ellipsis(label, maxLabel), fmt.Sprintf("%d %s", i, t.req.Envelope))
}

// maxOffers bounds the offers of one reply.
const maxOffers = 5

// maxLabel is how long a button's text may be
// (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
const maxLabel = 75

// takeUp carries out an offer.
func takeUp(t *task, value string) error {
	index, envelope, _ := strings.Cut(value, " ")
	i, err := strconv.Atoi(index)
	if err != nil {
		return t.overNow()
	}
	k, ok, err := t.question(envelope)
	if err != nil {
		return err
	}
	if !ok || i < 0 || i >= len(k.Offers) {
		return t.overNow()
	}
	t.change.Also = append(t.change.Also, "chosen "+envelope)
	switch o := k.Offers[i]; o.Verb {
	case "stop":
		return t.stopAt(o.At, "stop", func(r record.Record) bool { return has(o.IDs, r.ID) })
	case "cancel":
		return t.discard(o.IDs)
	case "tag":
		return t.tagAll(o.IDs, o.Tags)
	case "delete":
		return t.removeAll(o.IDs)
	}
	return t.overNow()
}

func (t *task) overNow() error {
	t.say("This is over. Type it again.")
	return nil
}

// still reads those of the records that are there yet.
func (t *task) still(ids []string) ([]record.Record, error) {
	var found []record.Record
	for _, id := range ids {
		r, err := t.store.Record(t.ctx, t.m, id)
		if isNotFound(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		found = append(found, r)
	}
	return found, nil
}

func has(ids []string, id string) bool {
	for _, one := range ids {
		if one == id {
			return true
		}
	}
	return false
}

// whichTimer asks which of several timers a verb means.
func (t *task) whichTimer(verb, label string, running []record.Record, at time.Time) {
	blocks := []slack.Block{blockkit.Text("Several timers run. Which one?")}
	ids := make([]string, len(running))
	for i, r := range running {
		ids[i] = r.ID
	}
	text := "Several timers run. Which one?"
	var row []*slack.ButtonBlockElement
	for _, r := range running[:min(len(running), maxOffers-1)] {
		row = append(row, t.propose(offer{Verb: verb, IDs: []string{r.ID}, At: at}, label+" "+orUnnamed(r)))
	}
	row = append(row, t.propose(offer{Verb: verb, IDs: ids, At: at}, label+" all "+strconv.Itoa(len(running))))
	t.show(blockkit.NewReply(text, append(blocks, blockkit.Buttons(row...))...))
}

// orUnnamed is what a timer is called on a button.
func orUnnamed(r record.Record) string {
	if r.Note == "" {
		return "the one without a text"
	}
	return r.Note
}

// discard throws timers away.
func (t *task) discard(ids []string) error {
	all, err := t.still(ids)
	if err != nil {
		return err
	}
	step := models.NewStep("cancel", t.now)
	for _, r := range all {
		if r.Running() {
			t.drop(step, r)
		}
	}
	if len(step.Before) == 0 {
		return t.overNow()
	}
	t.done(step)
	t.tell("Discarded", t.spans(step.Before), undoOf(step))
	return nil
}
