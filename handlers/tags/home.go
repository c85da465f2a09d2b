package tags

import (
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
)

// homeTargets are the targets and budgets with how far they are.
func homeTargets(in *handlers.Interaction) ([]slack.Block, error) {
	lines, err := in.GoalLines("")
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	shown := lines[:min(len(lines), handlers.HomeGoals)]
	blocks := []slack.Block{slack.NewDividerBlock(), blockkit.Headed("Targets and budgets", ""), blockkit.Text(strings.Join(shown, "\n"))}
	if len(shown) < len(lines) {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("… and %d more; %s tags has them all.", len(lines)-len(shown), in.Command)))
	}
	return blocks, nil
}
