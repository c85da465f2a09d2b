package timer

import (
	"cmp"
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers"
	"sundial/record"
)

// timer returns the running record that a verb means; without one it says so.
func timer(in *handlers.Interaction) (record.Record, bool) {
	if len(in.Snapshot.Running) == 0 {
		in.Tell("", in.Words.TimerNothingRunning())
		return record.Record{}, false
	}
	return in.Snapshot.Running[0], true
}

func whichTimer(in *handlers.Interaction, verb string, at time.Time) {
	running := in.Snapshot.Running
	one, all := in.Words.TimerStopOneButton, in.Words.TimerStopAllButton
	if verb == "cancel" {
		one, all = in.Words.TimerDiscardOneButton, in.Words.TimerDiscardAllButton
	}
	var row []*slack.ButtonBlockElement
	for _, r := range running[:min(len(running), handlers.MaxProposals-1)] {
		note := record.Ellipsis(cmp.Or(r.Note, in.Words.TimerUnnamed()), 50)
		row = append(row, in.Propose(handlers.Proposal{Verb: verb, IDs: []string{r.ID}, At: at}, one(note)))
	}
	row = append(row, in.Propose(handlers.Proposal{Verb: verb, IDs: handlers.IDs(running), At: at}, all(strconv.Itoa(len(running)))))
	in.Tell("", in.Words.TimerWhichTimer(), row...)
}
