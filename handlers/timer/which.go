package timer

import (
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/record"
)

// whichTimer asks which of several timers a verb means.
func whichTimer(in *handlers.Interaction, verb, label string, running []record.Record, at time.Time) {
	blocks := []slack.Block{blockkit.Text("Several timers run. Which one?")}
	ids := make([]string, len(running))
	for i, r := range running {
		ids[i] = r.ID
	}
	text := "Several timers run. Which one?"
	var row []*slack.ButtonBlockElement
	for _, r := range running[:min(len(running), handlers.MaxOffers-1)] {
		row = append(row, in.Propose(handlers.Proposal{Verb: verb, IDs: []string{r.ID}, At: at}, label+" "+orUnnamed(r)))
	}
	row = append(row, in.Propose(handlers.Proposal{Verb: verb, IDs: ids, At: at}, label+" all "+strconv.Itoa(len(running))))
	in.Show(blockkit.NewReply(text, append(blocks, blockkit.Buttons(row...))...))
}

// orUnnamed is what a timer is called on a button.
func orUnnamed(r record.Record) string {
	if r.Note == "" {
		return "the one without a text"
	}
	return r.Note
}
