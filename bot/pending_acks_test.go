package bot

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack/socketmode"

	"sundial/blockkit"
)

// Which ack is lost with its connection is chance, so one is made to wait here.
func TestAnAckThatCouldNotBeWrittenIsRepeatedAndItsReplySentByTheResponseURL(t *testing.T) {
	posted := make(chan string, 1)
	slackURL := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		posted <- string(body)
	}))
	defer slackURL.Close()
	log, clock := slog.New(slog.DiscardHandler), clockwork.NewRealClock()
	b := New(Options{Slack: NewSlack(SlackOptions{Clock: clock, Logger: log}), Clock: clock, Logger: log})
	c := b.newConn(t.Context())
	e := &envelope{incoming: incoming{responseURL: slackURL.URL}, id: "e1", conn: c}
	reply := blockkit.Sentence("done")
	c.acks.add(pendingAck{"e1", &commandAck{in: e, reply: reply}})
	c.onChange(socketmode.Event{Type: socketmode.EventTypeConnecting})
	if body := <-posted; !strings.Contains(body, `"text":"done"`) || !strings.Contains(body, "ephemeral") {
		t.Errorf("posted %s", body)
	}
	b.effects.finish()
	select {
	case <-c.acks.unwritten.empty():
		t.Error("the repeated ack does not wait for its connection")
	default:
	}
}

func TestWhatIsNotWrittenIsKnown(t *testing.T) {
	s := &pendingAcks{}
	steps := []struct {
		name    string
		do      func()
		written bool
	}{
		{"nothing was acked", func() {}, true},
		{"an ack waits", func() { s.add(pendingAck{"e1", nil}) }, false},
		{"a second one waits", func() { s.add(pendingAck{"e2", nil}) }, false},
		{"the first is written", func() { s.Put(nil) }, false},
		{"the second is written", func() { s.Put(nil) }, true},
		{"one more is written than was awaited", func() { s.Put(nil) }, true},
		{"an ack waits again", func() { s.add(pendingAck{"e3", nil}) }, false},
		{"it could not be written", func() { s.setBroken(true); s.Put(nil) }, false},
		{"it is drained, to be acked again", func() { s.drain() }, true},
		{"an ack waits", func() { s.add(pendingAck{"e4", nil}) }, false},
		{"it is removed", func() { s.remove("e4") }, true},
	}
	for _, step := range steps {
		step.do()
		written := false
		select {
		case <-s.unwritten.empty():
			written = true
		default:
		}
		if written != step.written {
			t.Errorf("%s: written is %v", step.name, written)
		}
	}
}
