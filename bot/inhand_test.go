//go:build !race

// The race detector makes 20,000 envelopes take minutes.

package bot_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/gorilla/websocket"
	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/interaction"
	"sundial/models"
)

// flood is a Slack that sends so many commands of three people at once, and reports each ack.
type flood struct {
	n    int
	acks chan []byte
}

func (f flood) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/socket" {
		fmt.Fprintf(w, `{"ok":true,"url":"ws://%s/socket"}`, r.Host)
		return
	}
	socket, err := (&websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer socket.Close()
	go f.send(r.Context(), socket)
	for {
		_, ack, err := socket.ReadMessage()
		if err != nil {
			return
		}
		f.acks <- ack
	}
}

// send floods, and then keeps the socket alive: slack-go takes one on which it reads no
// ping for dead.
func (f flood) send(ctx context.Context, socket *websocket.Conn) {
	frames := []string{`{"type":"hello","num_connections":1}`}
	for i := range f.n {
		frames = append(frames, fmt.Sprintf(`{"type":"slash_commands","envelope_id":"e%d","payload":{"command":"/time","text":"%d","user_id":"U%d","team_id":"T1"},"accepts_response_payload":true}`, i, i, i%3))
	}
	for i, frame := range frames {
		if socket.WriteMessage(websocket.TextMessage, []byte(frame)) != nil || i%500 == 0 && ping(socket) != nil {
			return
		}
	}
	beat := time.NewTicker(5 * time.Second)
	defer beat.Stop()
	for ping(socket) == nil {
		select {
		case <-beat.C:
		case <-ctx.Done():
			return
		}
	}
}

func ping(socket *websocket.Conn) error {
	return socket.WriteControl(websocket.PingMessage, nil, time.Now().Add(time.Minute))
}

// anyToken is installed everywhere.
type anyToken struct{}

func (anyToken) Token(context.Context, models.WorkspaceKey) (string, error) { return "xoxb-1", nil }

// TestBeyondTwentyThousandEnvelopesTheAnswerComesAtOnce fills the bound as it is shipped, through a
// real socket, while nothing can be stored.
func TestBeyondTwentyThousandEnvelopesTheAnswerComesAtOnce(t *testing.T) {
	const bound, over = 20_000, 100
	slack := flood{bound + over, make(chan []byte, bound+over)}
	server := httptest.NewServer(slack)
	defer server.Close()
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Minute)
	defer stop()
	clock, log := clockwork.NewFakeClock(), slog.New(slog.DiscardHandler) // no time passes
	api := bot.NewSlack(bot.SlackOptions{APIURL: server.URL, Workspaces: anyToken{}, Clock: clock, Logger: log})
	stuck := make(chan struct{})
	edge := bot.New(bot.Options{
		AppToken: "xapp-1", Connections: 1, Slack: api, Clock: clock, Logger: log, Command: "/time",
		Handler: handle(func(context.Context, interaction.Request) (interaction.Answer, error) {
			<-stuck
			return says("done"), nil
		}),
	})
	ended := make(chan error, 1)
	go func() { ended <- edge.Run(ctx) }()
	acked := func(words string, n int) {
		t.Helper()
		for i := range n {
			select {
			case ack := <-slack.acks:
				if !bytes.Contains(ack, []byte(words)) {
					t.Fatalf("acked by %.200s, not %s", ack, words)
				}
			case <-ctx.Done():
				t.Fatalf("%d of %d were acked by %s", i, n, words)
			}
		}
	}
	acked("Sundial is busy and nothing was saved", over)
	close(stuck)
	acked("done", bound)
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
