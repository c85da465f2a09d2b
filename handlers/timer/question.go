package timer

import (
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/notice"
	"sundial/record"
)

// stoppedAt stops a timer at the picked time of day, its last occurrence. If that's before the
// timer's start, the question stays.
func stoppedAt(in *handlers.Interaction, value string) error {
	r, ok, err := in.Record(strings.TrimPrefix(in.Request.BlockID, notice.TimerBlock))
	if err != nil || !ok {
		return err
	}
	if !stillRuns(in, r) {
		return nil
	}
	at, ok := lastAt(in, value)
	switch {
	case !ok:
		askAgain(in, r, in.Words.TimerNotATime())
		return nil
	case at.Before(r.Start):
		askAgain(in, r, in.Words.TimerStoppedTooEarly(in.ClockTime(r.Start), in.ClockTime(at)))
		return nil
	}
	return stopAt(in, at, running(in, r.ID))
}

// stillRuns reports whether the timer is still running; if it isn't, it says so.
func stillRuns(in *handlers.Interaction, r record.Record) bool {
	if !r.Running() {
		in.Tell(in.Words.TimerEndedHead(), in.Span(r), in.EditButton(r.ID))
	}
	return r.Running()
}

// askAgain repeats the question about a timer, with what was wrong with the answer.
func askAgain(in *handlers.Interaction, timer record.Record, sentence string) {
	reply := notice.TimerQuestion(notice.NewReader(in.Member, in.Command, in.Now), timer, "")
	reply.Blocks.BlockSet = append([]slack.Block{blockkit.Text(sentence)}, reply.Blocks.BlockSet...)
	reply.Text = blockkit.Fallback(sentence)
	in.Show(reply)
}

func keepRunning(in *handlers.Interaction, r record.Record) error {
	if stillRuns(in, r) {
		in.Tell(in.Words.TimerKeepsRunningHead(), in.Span(r), in.StopButton(r.ID))
	}
	return nil
}
