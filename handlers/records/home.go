package records

import (
	"cmp"
	"fmt"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/record"
)

// What the Home tab shows of timers and records at most; a view takes 100 blocks.
const (
	homeToday = 10 // records of today
	homeAgain = 3
	// homeLatest is how many records are looked through for the last notes.
	homeLatest = 30
)

// homeTimers are the timers that run, or what to start: again, or anew.
func homeTimers(in *handlers.Interaction) ([]slack.Block, error) {
	running := in.Snapshot.Running
	blocks := []slack.Block{slack.NewDividerBlock()}
	for _, r := range running[:min(len(running), 5)] {
		stop := blockkit.Button("stop", "Stop", r.ID)
		stop.Style = slack.StylePrimary
		blocks = append(blocks, blockkit.Headed("Running since "+since(in, r)+":", cmp.Or(blockkit.Ellipsis(r.Note, handlers.HomeNote), "no note")), blockkit.Buttons(stop, blockkit.Button("edit", "Edit", r.ID)))
	}
	if len(running) == 0 {
		blocks = append(blocks, blockkit.Headed("Nothing is running.", ""))
	}
	again, err := startAgain(in, running)
	if err != nil {
		return nil, err
	}
	row := []*slack.ButtonBlockElement{blockkit.Button("new_timer", "Start a timer", ""), blockkit.Button("log_time", "Log time", "")}
	repeat, err := repeatDayButton(in)
	if err != nil {
		return nil, err
	}
	if repeat != nil {
		row = append(row, repeat)
	}
	blocks = append(blocks, blockkit.Buttons(row...))
	if len(again) > 0 {
		blocks = append(blocks, blockkit.Small("Start again:"), blockkit.Buttons(again...))
	}
	return blocks, nil
}

// since is when the timer began: a length would grow old on a page that stands.
func since(in *handlers.Interaction, r record.Record) string {
	text := in.ClockTime(r.Start)
	if day := record.DateOf(r.Start, in.Zone); day != in.Today() {
		text = record.FormatDay(day, in.Today()) + " " + text
	}
	if r.Kind == record.Break {
		text += ", a break"
	}
	return text
}

// startAgain starts one of the last notes again, each once, but for what runs.
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
		row = append(row, blockkit.Button(fmt.Sprintf("again_%d", len(row)), blockkit.Ellipsis(r.Note, 75), r.ID))
	}
	return row, nil
}

// homeDay is today with its records, each with a menu.
func homeDay(in *handlers.Interaction) ([]slack.Block, error) {
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, record.DateRange{From: in.Today(), To: in.Today()}, in.Now)
	if err != nil {
		return nil, err
	}
	total, err := in.WorkOn(in.Today())
	if err != nil {
		return nil, err
	}
	blocks := []slack.Block{slack.NewDividerBlock(), blockkit.Headed("Today so far: "+record.FormatLength(total), "")}
	shown := records[max(0, len(records)-homeToday):]
	if len(shown) < len(records) {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("The last %d of %d records; %s today has them all.", len(shown), len(records), in.Command)))
	}
	for _, r := range shown {
		blocks = append(blocks, rowBlock(in.ShortSpan(r), r))
	}
	return blocks, nil
}
