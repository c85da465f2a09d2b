package home

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
)

// homeFoot leads to the settings and to what is held.
func homeFoot(in *handlers.Interaction) ([]slack.Block, error) {
	return []slack.Block{
		slack.NewDividerBlock(),
		blockkit.Buttons(blockkit.Button("settings", "Settings", ""), blockkit.Button("tags", "Tags", ""), blockkit.Button("privacy", "What Sundial knows about me", "")),
		blockkit.Small("As of " + in.Moment(in.Now) + ". Sundial keeps what you type, and nothing else."),
	}, nil
}
