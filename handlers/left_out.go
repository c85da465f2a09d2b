package handlers

import (
	"regexp"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
)

const (
	// dismissedAtOnce is how many ids the value of a button has room for.
	dismissedAtOnce = 50
	// maxDismissed bounds how many are remembered.
	maxDismissed = 1000
)

// missing returns the ids of rows that were left out of the answer since they can't be read,
// but for those that the member wants to hear of no longer.
func (in *Interaction) missing() []string {
	var ids []string
	for _, row := range in.Member.Broken() {
		if !slices.Contains(in.Member.Settings.Dismissed, row.ID) {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// missingNote says how many there are, with a button that ends it; none: nothing is missing.
func (in *Interaction) missingNote() (text string, blocks []slack.Block) {
	ids := in.missing()
	if len(ids) == 0 {
		return "", nil
	}
	text = in.Words.BotLeftOut(len(ids))
	value := strings.Join(ids[:min(len(ids), dismissedAtOnce)], " ")
	return text, []slack.Block{blockkit.Small(text), blockkit.Buttons(blockkit.Button("dismiss_missing", in.Words.BotLeftOutButton(), value))}
}

// tellBroken says below an answer how many rows it leaves out.
func (in *Interaction) tellBroken() {
	reply := in.Answer.Reply
	if reply == nil {
		return
	}
	if text, blocks := in.missingNote(); text != "" {
		reply.Text += "\n" + text
		reply.Blocks.BlockSet = append(reply.Blocks.BlockSet, blocks...)
	}
}

// rowID is how our ids are written.
var rowID = regexp.MustCompile(`^[0-9a-f-]{36}$`)

// dismissMissing ends the note about rows that can't be read. They stay where they are.
func dismissMissing(in *Interaction, value string) error {
	dismissed := slices.Clone(in.Member.Settings.Dismissed)
	for id := range strings.FieldsSeq(value) {
		if rowID.MatchString(id) && !slices.Contains(dismissed, id) {
			dismissed = append(dismissed, id)
		}
	}
	in.Member.Settings.Dismissed = dismissed[max(0, len(dismissed)-maxDismissed):]
	in.Tell("", in.Words.BotLeftOutDismissed())
	return nil
}
