package timer

import (
	"cmp"
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers"
	"sundial/record"
)

// whichTimer asks which of several timers to stop or cancel.
func whichTimer(in *handlers.Interaction, verb string, running []record.Record, at time.Time) {
	one, all := in.Words.TimerStopOneButton, in.Words.TimerStopAllButton
	if verb == "cancel" {
		one, all = in.Words.TimerDiscardOneButton, in.Words.TimerDiscardAllButton
	}
	ids := make([]string, len(running))
	for i, r := range running {
		ids[i] = r.ID
	}
	var row []*slack.ButtonBlockElement
	for _, r := range running[:min(len(running), handlers.MaxOffers-1)] {
		note := record.Ellipsis(cmp.Or(r.Note, in.Words.TimerUnnamed()), 50)
		row = append(row, in.Propose(handlers.Proposal{Verb: verb, IDs: []string{r.ID}, At: at}, one(note)))
	}
	row = append(row, in.Propose(handlers.Proposal{Verb: verb, IDs: ids, At: at}, all(strconv.Itoa(len(running)))))
	in.Tell("", in.Words.TimerWhichTimer(), row...)
}
