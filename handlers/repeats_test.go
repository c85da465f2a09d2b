package handlers_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/slack-go/slack"
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
		d := newDesk(t)
		d.types(ann, pair[0])
		d.types(ann, pair[1])
		for name, blocks := range map[string][]slack.Block{"reminders": d.types(ann, "reminders").Reply.Blocks.BlockSet, "Home": d.opensHome(ann).Blocks.BlockSet} {
			rows := slices.DeleteFunc(strings.Split(drawn(blocks), "\n"), func(line string) bool {
				return !strings.Contains(line, "to: @U") && !strings.Contains(line, "from: @U")
			})
			if len(rows) != 2 || rows[0] == rows[1] {
				t.Errorf("%s shows %q and %q as\n%s", name, pair[0], pair[1], drawn(blocks))
			}
		}
	}
}
