package timer

import (
	"strings"
	"time"

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
	if !r.Running() {
		in.Tell(in.Words.TimerEndedHead(), in.Span(r), blockkit.Button("edit", in.Words.AnswersEditButton(), r.ID))
		return nil
	}
	picked, err := time.Parse("15:04", value)
	if err != nil {
		askAgain(in, r, in.Words.TimerNotATime())
		return nil
	}
	at := record.At(in.Today(), picked.Hour()*60+picked.Minute(), in.Zone)
	if at.After(in.Now) {
		at = record.At(in.Today().AddDays(-1), picked.Hour()*60+picked.Minute(), in.Zone)
	}
	if at.Before(r.Start) {
		askAgain(in, r, in.Words.TimerStoppedTooEarly(in.ClockTime(r.Start), in.ClockTime(at)))
		return nil
	}
	return stopAt(in, at.UTC(), "stop", func(one record.Record) bool { return one.ID == r.ID })
}

// askAgain repeats the question about a timer, with what was wrong with the answer.
func askAgain(in *handlers.Interaction, timer record.Record, sentence string) {
	reply := notice.TimerQuestion(notice.NewReader(in.Member, in.Command, in.Now), timer, "")
	reply.Blocks.BlockSet = append([]slack.Block{blockkit.Text(sentence)}, reply.Blocks.BlockSet...)
	reply.Text = blockkit.Fallback(sentence)
	in.Show(reply)
}

func keepRunning(in *handlers.Interaction, id string) error {
	r, ok, err := in.Record(id)
	if err != nil || !ok {
		return err
	}
	if !r.Running() {
		in.Tell(in.Words.TimerEndedHead(), in.Span(r), blockkit.Button("edit", in.Words.AnswersEditButton(), r.ID))
		return nil
	}
	in.Tell(in.Words.TimerKeepsRunningHead(), in.Span(r), blockkit.Button("stop", in.Words.TimerStopButton(), r.ID))
	return nil
}
