package bot

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

// conn is one Socket Mode connection. slack-go reopens it whenever Slack asks.
type conn struct {
	bot    *Bot
	client *socketmode.Client
	acks   *pendingAcks
	hand   *inFlight

	mu       sync.Mutex
	socket   net.Conn           // open or being opened; nil: none
	end      context.CancelFunc // ends the connection for good
	ended    chan struct{}      // closed when it has ended for good
	closed   chan struct{}      // closed when the open socket has closed
	draining bool
	// generation counts the attempts to open the connection.
	generation int
	open       bool
	openedAt   time.Time
	drops      []time.Time
	// greetings counts Slack's hellos.
	greetings int
}

func (b *Bot) newConn() *conn {
	c := &conn{bot: b, acks: newPendingAcks(), hand: newInFlight(), ended: make(chan struct{}), closed: make(chan struct{}), end: func() {}}
	options := []slack.Option{
		slack.OptionAppLevelToken(b.appToken), slack.OptionHTTPClient(b.slack.http), slack.OptionLog(slackLog{b.log}),
	}
	if b.slack.apiURL != "" {
		options = append(options, slack.OptionAPIURL(b.slack.apiURL))
	}
	// slack-go's debug option stays off: it would log payloads and make Slack end the
	// connection every six minutes.
	c.client = socketmode.New(slack.New("", options...), socketmode.OptionLog(slackLog{b.log}), socketmode.OptionDialer(dialer(c)))
	return c
}

// dialer equals slack-go's, which honours HTTPS_PROXY and, like all of Go's TLS, SSL_CERT_FILE.
// The buffer holds the largest ack, because Slack doesn't reassemble frames.
func dialer(c *conn) *websocket.Dialer {
	return &websocket.Dialer{
		Proxy: http.ProxyFromEnvironment, HandshakeTimeout: 15 * time.Second, WriteBufferSize: 32 * 1024, WriteBufferPool: c.acks,
		NetDialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			// Dial as the Web API does: the process has one way out.
			socket, err := http.DefaultTransport.(*http.Transport).DialContext(ctx, network, address)
			if err != nil {
				return nil, err
			}
			c.dialled(socket)
			c.acks.setBroken(false)
			return &watchedSocket{Conn: socket, acks: c.acks}, nil
		},
	}
}

// slackLog logs slack-go's own messages. They contain no payloads while its debug option is
// off, but they're cut short anyway.
type slackLog struct{ logger *slog.Logger }

// Output logs one line.
func (l slackLog) Output(_ int, line string) error {
	l.logger.Debug("slack-go", "says", line[:min(len(line), 60)])
	return nil
}

// run keeps the connection open until ctx ends or the connection is drained.
func (c *conn) run(ctx context.Context) {
	connected, end := context.WithCancel(ctx)
	defer end()
	c.mu.Lock()
	c.end = end
	c.mu.Unlock()
	err := c.client.RunContext(connected)
	if connected.Err() == nil {
		c.bot.gaveUp(ctx, err)
	}
	close(c.ended)
	for _, a := range c.acks.drain() {
		c.replyByURL(a)
	}
}

// pump empties the connection's events at once: slack-go drops waiting events when it reopens
// the connection, and a full channel starves the pings.
func (c *conn) pump(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-c.client.Events:
			switch event.Type {
			case socketmode.EventTypeSlashCommand, socketmode.EventTypeInteractive, socketmode.EventTypeEventsAPI:
				c.bot.receive(c, event)
			default:
				c.onChange(event)
			}
		}
	}
}

// onChange handles the connection's state changes.
func (c *conn) onChange(event socketmode.Event) {
	switch event.Type {
	case socketmode.EventTypeConnecting:
		c.onClosed()
	case socketmode.EventTypeConnected:
		c.onOpened()
	case socketmode.EventTypeHello:
		c.onHello(event.Request.NumConnections)
	case socketmode.EventTypeConnectionError:
		c.onRefused(event)
	case socketmode.EventTypeErrorBadMessage:
		c.onUnreadable(event)
	}
}

func (c *conn) onOpened() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.openedAt = c.bot.clock.Now()
}

func (c *conn) onHello(sockets int) {
	c.mu.Lock()
	c.open = true
	anew := c.greetings > 0
	c.greetings++
	c.mu.Unlock()
	c.bot.noteConnection(+1, sockets)
	// While a connection is being reopened, Slack may still count the previous one.
	if ours := c.bot.connections; sockets > ours && !anew {
		c.bot.log.Warn("the app has other open sockets, which get part of what people type: another process, or one that has just ended", "sockets", sockets, "ours", ours)
	}
}

// How many drops, how soon after opening and within what period, are too many.
const (
	maxDrops = 5
	dropAge  = 10 * time.Second
	dropSpan = time.Minute
)

// onClosed handles a socket that closed or was never opened.
func (c *conn) onClosed() {
	c.hand.add(1) // keeps an ack that's about to be repeated counted while it moves
	defer c.hand.done()
	unwritten := c.acks.drain()
	c.hand.add(len(unwritten))
	c.mu.Lock()
	wasOpen, unsteady := c.open, !c.draining && c.dropped(c.bot.clock.Now())
	c.open = false
	c.socket = nil
	c.generation++
	rests, end := c.draining && c.hand.size() == 1, c.end
	close(c.closed)
	c.closed = make(chan struct{})
	c.mu.Unlock()
	if wasOpen {
		c.bot.noteConnection(-1, 0)
	}
	if rests {
		end()
	}
	for _, a := range unwritten {
		c.repeat(a)
	}
	if unsteady {
		c.bot.fail(errors.New("Slack keeps closing the connection right after opening it. Check that no more than 10 sockets of this app are open, that Socket Mode is on at https://api.slack.com/apps, and https://slack-status.com; then start Sundial again"))
	}
}

// dropped counts a socket that closed soon after opening; the lock is held.
func (c *conn) dropped(now time.Time) (tooOften bool) {
	if c.openedAt.IsZero() || now.Sub(c.openedAt) > dropAge {
		return false
	}
	c.openedAt = time.Time{}
	c.drops = append(c.drops, now)
	if len(c.drops) < maxDrops {
		return false
	}
	c.drops = c.drops[len(c.drops)-maxDrops:]
	return now.Sub(c.drops[0]) <= dropSpan
}

// onRefused ends the bot if Slack has refused for good, because slack-go would retry forever.
// slack-go retries what may pass, such as a network failure.
func (c *conn) onRefused(event socketmode.Event) {
	e, ok := event.Data.(*slack.ConnectionErrorEvent)
	if !ok {
		return
	}
	if c.isDraining() {
		return
	}
	c.bot.log.Warn("could not connect to Slack", "cause", slackError(e.ErrorObj), "again_in", e.Backoff)
	var answer slack.SlackErrorResponse
	if errors.As(e.ErrorObj, &answer) && !transientRefusals[answer.Err] {
		c.bot.fail(explainRefusal(answer.Err))
	}
}

// onUnreadable acks what slack-go couldn't read, so that Slack doesn't send it again. The cause
// may quote the payload and isn't logged.
func (c *conn) onUnreadable(event socketmode.Event) {
	bad, ok := event.Data.(*socketmode.ErrorBadMessage)
	if !ok {
		return
	}
	var frame struct {
		EnvelopeID string `json:"envelope_id"`
		Type       string `json:"type"`
	}
	if json.Unmarshal(bad.Message, &frame) != nil || frame.EnvelopeID == "" {
		c.bot.log.Warn("Slack sent something that isn't an envelope")
		return
	}
	c.bot.log.Warn("could not read an envelope", "envelope", frame.EnvelopeID, "type", frame.Type)
	c.ack(frame.EnvelopeID, nil)
}

// currentGeneration returns the generation of the socket that's open or being opened.
func (c *conn) currentGeneration() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.generation
}

// dialled records the socket that's being opened.
func (c *conn) dialled(socket net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.socket = socket
}
