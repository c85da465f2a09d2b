package records

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/record"
)

// How many timers and records the Home tab shows; a view has at most 100 blocks.
const (
	homeToday = 10 // records of today
	homeAgain = 3
	// homeLatest is how many records are searched for recent notes.
	homeLatest = 30
)

// homeTimers returns the running timers, or suggestions for what to start.
func homeTimers(in *handlers.Interaction) ([]slack.Block, error) {
	running := in.Snapshot.Running
	blocks := []slack.Block{blockkit.Header(in.Words.HomeNowHeader())}
	for _, r := range running[:min(len(running), 5)] {
		stop := in.StopButton(r.ID)
		stop.Style = slack.StylePrimary
		blocks = append(blocks, blockkit.Headed(in.Words.RecordsRunningSinceHead(since(in, r)), cmp.Or(record.Ellipsis(r.Note, handlers.HomeNote), in.Words.RecordsNoNote())), blockkit.Buttons(stop, in.EditButton(r.ID)))
	}
	if len(running) == 0 {
		blocks = append(blocks, blockkit.Headed(in.Words.TimerNothingRunningHead(), ""))
	}
	again, err := startAgain(in, running)
	if err != nil {
		return nil, err
	}
	row := []*slack.ButtonBlockElement{blockkit.Button("new_timer", in.Words.RecordsStartTimerButton(), ""), blockkit.Button("log_time", in.Words.RecordsLogTimeButton(), "")}
	repeat, err := repeatDayButton(in)
	if err != nil {
		return nil, err
	}
	if repeat != nil {
		row = append(row, repeat)
	}
	blocks = append(blocks, blockkit.Buttons(row...))
	if len(again) > 0 {
		blocks = append(blocks, blockkit.Small(in.Words.RecordsAgainSmall()), blockkit.Buttons(again...))
	}
	return blocks, nil
}

// since returns when the timer started: a length would become outdated on a page that isn't
// refreshed.
func since(in *handlers.Interaction, r record.Record) string {
	text := in.ClockTime(r.Start)
	if record.DateOf(r.Start, in.Zone) != in.Today() {
		text = in.Moment(r.Start)
	}
	if r.Kind == record.Break {
		text = in.Words.RecordsABreak(text)
	}
	return text
}

func startAgain(in *handlers.Interaction, running []record.Record) ([]*slack.ButtonBlockElement, error) {
	latest, err := in.Store.Latest(in.Ctx, in.Member, homeLatest)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{"": true}
	for _, r := range running {
		seen[r.Note] = true
	}
	var row []*slack.ButtonBlockElement
	for _, r := range latest {
		if r.Kind != record.Work || seen[r.Note] || len(row) == homeAgain {
			continue
		}
		seen[r.Note] = true
		row = append(row, blockkit.Button(fmt.Sprintf("again_%d", len(row)), record.Ellipsis(r.Note, 75), r.ID))
	}
	return row, nil
}

func homeDay(in *handlers.Interaction) ([]slack.Block, error) {
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, record.DateRange{From: in.Today(), To: in.Today()}, in.Now)
	if err != nil {
		return nil, err
	}
	total, err := in.WorkOn(in.Today())
	if err != nil {
		return nil, err
	}
	blocks := []slack.Block{blockkit.Header(in.Words.HomeTodayHeader(in.Words.Length(total)))}
	shown := records[max(0, len(records)-homeToday):]
	if len(shown) < len(records) {
		blocks = append(blocks, blockkit.Small(in.Words.RecordsLastOfToday(strconv.Itoa(len(shown)), strconv.Itoa(len(records)))))
	}
	for _, r := range shown {
		blocks = append(blocks, rowBlock(in, in.ShortSpan(r), r))
	}
	return blocks, nil
}
