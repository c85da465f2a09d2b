package tags

import (
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
)

// homeTargets returns the targets and budgets with their progress.
func homeTargets(in *handlers.Interaction) ([]slack.Block, error) {
	lines, err := in.GoalLines("")
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	shown := lines[:min(len(lines), handlers.HomeGoals)]
	blocks := []slack.Block{blockkit.Header(in.Words.HomeGoalsHeader()), blockkit.Text(strings.Join(shown, "\n"))}
	if len(shown) < len(lines) {
		blocks = append(blocks, blockkit.Small(in.Words.HomeMoreGoals(len(lines)-len(shown))))
	}
	return blocks, nil
}
