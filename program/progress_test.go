package program

import (
	"strings"
	"testing"

	"sundial/messages"
)

// TestAMoveReportsItsProgress copies tables of several sizes a page at a time.
func TestAMoveReportsItsProgress(t *testing.T) {
	var said strings.Builder
	copied := progress(&said, messages.For(messages.English, "/time"))
	for _, table := range []struct {
		name  string
		pages []int
	}{
		{"members", []int{3}},
		{"records", []int{256, 9_744, 256, 10_000, 9_999}},
		{"steps", []int{256, 25_000}},
	} {
		for _, rows := range table.pages {
			copied(table.name, rows)
		}
	}
	const want = `Copying members: 3 rows so far
Copying records: 256 rows so far
Copying records: 10000 rows so far
Copying records: 20256 rows so far
Copying records: 30255 rows so far
Copying steps: 256 rows so far
Copying steps: 25256 rows so far
`
	if said.String() != want {
		t.Errorf("it said\n%s", &said)
	}
}
