package shares_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
)

func TestRepeatedSharesAndRequestsAreDistinguishableInTheList(t *testing.T) {
	for _, pair := range [][2]string{
		{"share totals #acme last week with <@UBOB> every friday", "share totals #globex last week with <@UBOB> every friday"},
		{"share totals #acme last week with <@UBOB> every friday", "share days #acme last week with <@UBOB> every friday"},
		{"share totals #acme last week with <@UBOB> every friday", "share totals #acme last month with <@UBOB> every friday"},
		{"share totals #acme last week with <@UBOB> every friday", "share totals #acme last week with <@UCEM> every friday"},
		{"share totals #acme last week with <@UBOB> every friday", "share totals #acme last week with <@UBOB> <@UCEM> every friday"},
		{"request <@UBOB> #acme last month monthly", "request <@UCEM> #acme last month monthly"},
		{"request <@UBOB> #acme last month monthly", "request <@UBOB> #globex last month monthly"},
	} {
		d := handlerstest.New(t)
		d.Types(ann, pair[0])
		d.Types(ann, pair[1])
		for name, blocks := range map[string][]slack.Block{"reminders": d.Types(ann, "reminders").Reply.Blocks.BlockSet, "Home": d.OpensHome(ann).Blocks.BlockSet} {
			rows := slices.DeleteFunc(strings.Split(handlerstest.Drawn(blocks), "\n"), func(line string) bool {
				return !strings.Contains(line, "to: @U") && !strings.Contains(line, "from: @U")
			})
			if len(rows) != 2 || rows[0] == rows[1] {
				t.Errorf("%s shows %q and %q as\n%s", name, pair[0], pair[1], handlerstest.Drawn(blocks))
			}
		}
	}
}
