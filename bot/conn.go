package bot

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

// conn is one Socket Mode connection. slack-go reopens it whenever Slack asks.
type conn struct {
	bot    *Bot
	client *socketmode.Client
	acks   *pendingAcks
	// hand counts the envelopes that were received and not answered yet.
	hand inFlight
	ctx  context.Context
	end  context.CancelFunc // ends the connection for good
	// ended is closed when the connection has ended for good.
	ended    chan struct{}
	draining atomic.Bool
	// generation counts the attempts to open the connection.
	generation atomic.Int64

	mu       sync.Mutex
	socket   net.Conn      // open or being opened; nil: none
	closed   chan struct{} // closed when the open socket has closed
	open     bool
	openedAt time.Time
	drops    []time.Time
	greeted  bool // Slack has said hello before
}

// newConn returns a connection that ends with the context.
func (b *Bot) newConn(sockets context.Context) *conn {
	c := &conn{bot: b, acks: &pendingAcks{}, ended: make(chan struct{}), closed: make(chan struct{})}
	c.ctx, c.end = context.WithCancel(sockets)
	api := newAPI(b.slack.apiURL, "", b.slack.http, b.log, slack.OptionAppLevelToken(b.appToken))
	c.client = socketmode.New(api, socketmode.OptionLog(slackLog{b.log}), socketmode.OptionDialer(dialer(c.acks, c.dialled)))
	return c
}

// run keeps the connection open until its context ends or it's drained.
func (c *conn) run() {
	defer c.end()
	err := c.client.RunContext(c.ctx)
	if c.ctx.Err() == nil {
		c.gaveUp(err)
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
		c.mu.Lock()
		c.openedAt = c.bot.clock.Now()
		c.mu.Unlock()
	case socketmode.EventTypeHello:
		c.onHello(event.Request.NumConnections)
	case socketmode.EventTypeConnectionError:
		c.onRefused(event)
	case socketmode.EventTypeErrorBadMessage:
		c.onUnreadable(event)
	}
}

// onHello handles Slack's greeting on an open socket. sockets is the app's number of sockets,
// ours included, as Slack counts them.
func (c *conn) onHello(sockets int) {
	c.mu.Lock()
	again := c.greeted
	c.open, c.greeted = true, true
	c.mu.Unlock()
	c.bot.noteConnection(+1)
	// While a connection is being reopened, Slack may still count the previous one.
	if ours := c.bot.connections; sockets > ours && !again {
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
	draining := c.draining.Load()
	c.mu.Lock()
	wasOpen, unsteady := c.open, !draining && c.dropped(c.bot.clock.Now())
	c.open = false
	c.socket = nil
	c.generation.Add(1)
	rests := draining && c.hand.size() == 1
	close(c.closed)
	c.closed = make(chan struct{})
	c.mu.Unlock()
	if wasOpen {
		c.bot.noteConnection(-1)
	}
	if rests {
		c.end()
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
	if !ok || c.draining.Load() {
		return
	}
	c.bot.log.Warn("could not connect to Slack", "error", slackError(e.ErrorObj), "retry_in", e.Backoff)
	var answer slack.SlackErrorResponse
	if errors.As(e.ErrorObj, &answer) && !transientRefusals[answer.Err] {
		c.bot.fail(explainRefusal(answer.Err))
	}
}

// gaveUp ends the bot because slack-go has given up the connection.
func (c *conn) gaveUp(err error) {
	var answer slack.SlackErrorResponse
	var status slack.StatusCodeError
	switch {
	case errors.As(err, &answer):
		c.bot.fail(explainRefusal(answer.Err))
	case errors.As(err, &status) && status.Code == http.StatusNotFound:
		c.bot.fail(errors.New("there's no Slack at that address (HTTP 404 for apps.connections.open): check SLACK_API_URL"))
	default:
		c.bot.fail(errors.New("the connection to Slack ended for good (" + slackError(err) + "): start Sundial again"))
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

// dialled records the socket that's being opened.
func (c *conn) dialled(socket net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.socket = socket
}
