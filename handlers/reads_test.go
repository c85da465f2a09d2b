package handlers_test

import (
	"fmt"
	"testing"
	"time"

	"sundial/handlers"
	"sundial/handlers/handlerstest"
)

// TestNothingIsReadForATypedCommandOfAHotMember has a member with the usual room type as on
// a working day, and counts the queries of all but the first round. Looking for a record
// that overlaps another one isn't among them, nor what shows records.
func TestNothingIsReadForATypedCommandOfAHotMember(t *testing.T) {
	s := newSiege(t)
	s.Service.Room = handlers.Room{Records: 100_000, Bytes: 64 << 20}
	for round := range 3 {
		for _, command := range []string{
			"add 5m write the report #load", fmt.Sprintf("add %d:00-%d:10 call #acme", 9+round, 9+round), "start review #acme/web", "status", "stop",
			"break 5m", "hello", "help",
		} {
			before := s.asked
			answer := s.Types(ann, command)
			if n := s.asked - before; n != 0 && round > 0 {
				t.Errorf("%q (%s): %d queries", command, handlerstest.Text(answer), n)
			}
			s.Clock.Advance(2 * time.Minute)
		}
	}
}
