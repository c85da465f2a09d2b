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
	// maxDismissed bounds the remembered IDs.
	maxDismissed = 1000
)

// missing returns the IDs of rows that were left out of the answer because they can't be read,
// except those the member has dismissed.
func (in *Interaction) missing() []string {
	var ids []string
	for _, row := range in.Member.Broken() {
		if !slices.Contains(in.Member.Settings.Dismissed, row.ID) {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// missingNote says how many there are, with a button to dismiss them.
func (in *Interaction) missingNote() (text string, blocks []slack.Block) {
	ids := in.missing()
	if len(ids) == 0 {
		return "", nil
	}
	text = in.Words.BotLeftOut(len(ids))
	value := strings.Join(ids[:min(len(ids), dismissedAtOnce)], " ")
	return text, []slack.Block{blockkit.Small(text), blockkit.Buttons(blockkit.Button("dismiss_missing", in.Words.BotLeftOutButton(), value))}
}

// tellBroken adds below an answer how many rows it leaves out.
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

// rowID matches our IDs.
var rowID = regexp.MustCompile(`^[0-9a-f-]{36}$`)

// dismissMissing dismisses the note about rows that can't be read. The rows stay.
func dismissMissing(in *Interaction, value string) error {
	dismissed := slices.Clone(in.Member.Settings.Dismissed)
	for id := range strings.FieldsSeq(value) {
		if rowID.MatchString(id) && !slices.Contains(dismissed, id) {
			dismissed = append(dismissed, id)
		}
	}
	in.Member.Settings.Dismissed = dismissed[max(0, len(dismissed)-maxDismissed):]
	return in.Say(in.Words.BotLeftOutDismissed())
}
