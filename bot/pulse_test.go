package bot

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/interaction"
	"sundial/models"
)

func TestAProcessThatStoodStillKnows(t *testing.T) {
	var p pulse
	now := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	for _, step := range []struct {
		name  string
		later time.Duration
		stood bool
	}{
		{"it begins", 0, false},
		{"it runs", 500 * time.Millisecond, false},
		{"it was slow", 2 * time.Second, false},
		{"it stood still", 20 * time.Second, true},
		{"a moment later", 4 * time.Second / 2, true},
		{"after a while", 2400 * time.Millisecond, true},
		{"it has run for long enough", 2 * time.Second, false},
	} {
		now = now.Add(step.later)
		if got := p.beat(now); got != step.stood {
			t.Errorf("%s: %v", step.name, got)
		}
	}
}

// TestAResumedProcessSaysThroughTheResponseURLWhatItStored lets an envelope come in whose
// sender Slack has told long ago that nothing answered.
func TestAResumedProcessSaysThroughTheResponseURLWhatItStored(t *testing.T) {
	posted := make(chan string, 1)
	slackURL := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		posted <- string(body)
	}))
	defer slackURL.Close()
	log, clock := slog.New(slog.DiscardHandler), clockwork.NewRealClock()
	b := New(Options{Slack: NewSlack(SlackOptions{Clock: clock, Logger: log, Workspaces: token("xoxb-1")}), Clock: clock, Logger: log, Command: "/time", Handler: always("Logged 5m")})
	c := b.newConn(t.Context())
	b.pulse.beat(time.Now().Add(-time.Minute)) // and then nothing, for a minute
	payload, err := json.Marshal(map[string]string{})
	if err != nil {
		t.Fatal(err)
	}
	b.receive(c, socketmode.Event{
		Type: socketmode.EventTypeSlashCommand, Data: slack.SlashCommand{Command: "/time", UserID: "U1", TeamID: "T1", ResponseURL: slackURL.URL},
		Request: &socketmode.Request{EnvelopeID: "e1", Payload: payload},
	})
	b.queues.finish()
	b.effects.finish()
	select {
	case body := <-posted:
		if !strings.Contains(body, `"text":"Logged 5m"`) {
			t.Errorf("posted %s", body)
		}
	default:
		t.Error("nothing was posted")
	}
	for _, a := range c.acks.drain() {
		if a.payload != nil {
			t.Errorf("the ack carries %v, which nobody may see", a.payload)
		}
	}
}

// token is every workspace's.
type token string

func (t token) Token(context.Context, models.WorkspaceKey) (string, error) { return string(t), nil }

// always is a Handler that says the same.
type always string

func (a always) Handle(context.Context, interaction.Request) (interaction.Answer, error) {
	return sentence(string(a)), nil
}
