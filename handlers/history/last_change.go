package history

import (
	"fmt"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
)

// homeLast is the last change with Undo: replies vanish, and their buttons with
// them.
func homeLast(in *handlers.Interaction) ([]slack.Block, error) {
	var row []*slack.ButtonBlockElement
	text := "nothing yet."
	last, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, false)
	switch {
	case err == nil:
		text = describeEntry(in, last)
		row = append(row, blockkit.Button("undo", "Undo", last.ID))
	case !handlers.IsNotFound(err):
		return nil, err
	}
	undone, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, true)
	switch {
	case err == nil:
		row = append(row, blockkit.Button("redo", "Redo "+undone.What, undone.ID))
	case !handlers.IsNotFound(err):
		return nil, err
	}
	blocks := []slack.Block{blockkit.Headed("Last change:", text)}
	if len(row) > 0 {
		blocks = append(blocks, blockkit.Buttons(row...))
	}
	return blocks, nil
}

// entryWords say what a history entry did.
var entryWords = map[string]string{
	"start": "started", "started": "moved the start", "stop": "stopped", "add": "logged", "edit": "edited", "note": "changed the text",
	"delete": "deleted", "cancel": "discarded", "split": "split", "break": "took a break", "back": "went on", "rename": "renamed a tag",
	"settings": "changed settings", "timezone": "changed the zone", "keep": "changed how long records are kept",
	"target": "changed a target", "budget": "changed a budget", "rate": "changed a rate", "here": "changed a channel's tag",
	"hide": "hid a tag", "show": "showed a tag again", "same": "logged the same again",
}

func describeEntry(in *handlers.Interaction, s models.HistoryEntry) string {
	what := entryWords[s.What]
	if what == "" {
		what = s.What
	}
	records := s.After
	if len(records) == 0 {
		records = s.Before
	}
	if len(records) == 0 {
		return what + ", " + in.Moment(s.At)
	}
	// The newest of them is what the history entry is about: a start also stops.
	text := what + " " + in.ShortSpan(records[len(records)-1])
	if len(records) > 1 {
		text += fmt.Sprintf(" (and %d more)", len(records)-1)
	}
	return text
}
