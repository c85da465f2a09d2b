package shares_test

import (
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
)

func TestTheLedgerNamesTheFileAndVersionOfWorkingTime(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "add mon 9-17 x")
	d.Shares(m, "share worktime mon with <@UBOB>")
	first := d.Types(ann, "shares")
	again := d.Taps(ann, first, "share_again")
	d.Follows(d.Taps(ann, again, "share_send"), m)
	if got := d.Says(ann, "shares"); !strings.Contains(got, "working time, file 1, version 1") || !strings.Contains(got, "working time, file 1, version 2") {
		t.Errorf("the ledger: %q", got)
	}
}
