package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

// link is one Socket Mode connection, opened anew by slack-go as often as Slack
// asks for it.
type link struct {
	bot    *Bot
	client *socketmode.Client
	sent   *sentFrames

	mu    sync.Mutex
	conn  net.Conn // the socket that is open or being opened; nil: none
	leave context.CancelFunc
	// hand is how many envelopes of this link are in hand; idle is closed while
	// none is.
	hand     int
	idle     chan struct{}
	draining bool
	left     chan struct{} // closed when the link has ended
	ends     chan struct{} // closed when the open connection has ended
	turn     int           // how many times the connection was to be opened
	open     bool
	since    time.Time
	drops    []time.Time
	// greetings is how many times it was.
	greetings int
}

func (b *Bot) newLink() *link {
	l := &link{bot: b, sent: newSentFrames(), idle: make(chan struct{}), left: make(chan struct{}), ends: make(chan struct{}), leave: func() {}}
	close(l.idle)
	options := []slack.Option{
		slack.OptionAppLevelToken(b.AppToken), slack.OptionHTTPClient(b.Slack.http), slack.OptionLog(slackLog{b.Logger}),
	}
	if b.Slack.apiURL != "" {
		options = append(options, slack.OptionAPIURL(b.Slack.apiURL))
	}
	// slack-go's debug option stays off: it would log payloads, and have Slack end
	// the connection every six minutes.
	l.client = socketmode.New(slack.New("", options...), socketmode.OptionLog(slackLog{b.Logger}), socketmode.OptionDialer(dialer(l)))
	return l
}

// dialer is slack-go's own, which honours HTTPS_PROXY, and SSL_CERT_FILE as all of
// Go's TLS does. The buffer holds the largest ack, as Slack does not put frames
// together.
func dialer(l *link) *websocket.Dialer {
	return &websocket.Dialer{
		Proxy: http.ProxyFromEnvironment, HandshakeTimeout: 15 * time.Second, WriteBufferSize: 32 * 1024, WriteBufferPool: l.sent,
		NetDialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			// As the Web API dials, so that there is one way out of the process.
			conn, err := http.DefaultTransport.(*http.Transport).DialContext(ctx, network, address)
			if err != nil {
				return nil, err
			}
			l.dialled(conn)
			l.sent.setBroken(false)
			return &watchedConn{Conn: conn, sent: l.sent}, nil
		},
	}
}

// watchedConn tells when nothing can be written to it any more.
type watchedConn struct {
	net.Conn
	sent *sentFrames
}

// endWait is how long the end of a connection is kept back from slack-go, in real
// time: it drops what came before the end and waits to be handled.
const endWait = 200 * time.Millisecond

// Read reads, and lets what was read before be handled before it tells the end.
func (c *watchedConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	if errors.Is(err, io.EOF) {
		time.Sleep(endWait)
	}
	return n, err
}

// Write writes, or marks the connection as broken.
func (c *watchedConn) Write(p []byte) (int, error) {
	n, err := c.Conn.Write(p)
	if err != nil {
		c.sent.setBroken(true)
	}
	return n, err
}

// Close closes, and marks the connection as broken.
func (c *watchedConn) Close() error {
	c.sent.setBroken(true)
	return c.Conn.Close()
}

// slackLog passes on what slack-go says of itself. It says nothing of payloads
// while its debug option is off, but what it says is cut short all the same.
type slackLog struct{ logger *slog.Logger }

// Output takes one line.
func (l slackLog) Output(_ int, line string) error {
	l.logger.Debug("slack-go", "says", line[:min(len(line), 60)])
	return nil
}

// pump empties the connection's events at once: slack-go drops what waits when it
// opens the connection anew, and a full channel starves the pings.
func (l *link) pump(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-l.client.Events:
			l.take(event)
		}
	}
}

func (l *link) take(event socketmode.Event) {
	switch event.Type {
	case socketmode.EventTypeSlashCommand, socketmode.EventTypeInteractive, socketmode.EventTypeEventsAPI:
		l.bot.take(l, event)
	case socketmode.EventTypeConnecting:
		l.closed()
	case socketmode.EventTypeConnected:
		l.opened()
	case socketmode.EventTypeHello:
		l.greeted(event.Request.NumConnections)
	case socketmode.EventTypeConnectionError:
		l.refused(event)
	case socketmode.EventTypeErrorBadMessage:
		l.unreadable(event)
	}
}

func (l *link) opened() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.since = l.bot.Clock.Now()
}

func (l *link) greeted(sockets int) {
	l.mu.Lock()
	l.open = true
	anew := l.greetings > 0
	l.greetings++
	l.mu.Unlock()
	l.bot.connected(+1, sockets)
	// While a connection is opened anew Slack may still count the former one.
	if ours := l.bot.Connections; sockets > ours && !anew {
		l.bot.Logger.Warn("other sockets of this app are open and get a part of what people type: another process of it, or one that ended a moment ago", "sockets", sockets, "ours", ours)
	}
}

// How many drops within what time of opening, within what span, are too many.
const (
	dropLimit = 5
	dropSoon  = 10 * time.Second
	dropSpan  = time.Minute
)

// closed notes that the connection is gone, or has never been there.
func (l *link) closed() {
	l.begin() // an ack that has to be repeated is in hand, from before it is taken
	defer l.done()
	unwritten := l.sent.take()
	l.mu.Lock()
	wasOpen, unsteady := l.open, !l.draining && l.dropped(l.bot.Clock.Now())
	l.open = false
	l.conn = nil
	l.turn++
	l.hand += len(unwritten)
	rests, leave := l.draining && l.hand == 1, l.leave
	close(l.ends)
	l.ends = make(chan struct{})
	l.mu.Unlock()
	if wasOpen {
		l.bot.connected(-1, 0)
	}
	if rests {
		leave()
	}
	for _, a := range unwritten {
		l.again(a)
	}
	if unsteady {
		l.bot.fail(errors.New("Slack drops the connection again and again right after opening it: see whether too many sockets are open (10 at most for one app), whether Socket Mode is on at https://api.slack.com/apps, and https://slack-status.com; then start Sundial again"))
	}
}

// dropped counts a connection that did not live long; the lock is held.
func (l *link) dropped(now time.Time) (tooOften bool) {
	if l.since.IsZero() || now.Sub(l.since) > dropSoon {
		return false
	}
	l.since = time.Time{}
	l.drops = append(l.drops, now)
	if len(l.drops) < dropLimit {
		return false
	}
	l.drops = l.drops[len(l.drops)-dropLimit:]
	return now.Sub(l.drops[0]) <= dropSpan
}

// refused ends the bot where Slack has said no for good; slack-go itself would ask
// for ever. What may pass, such as a network that is down, is tried again by it.
func (l *link) refused(event socketmode.Event) {
	e, ok := event.Data.(*slack.ConnectionErrorEvent)
	if !ok {
		return
	}
	if l.ending() {
		return
	}
	l.bot.Logger.Warn("could not connect to Slack", "cause", slackError(e.ErrorObj), "again_in", e.Backoff)
	var answer slack.SlackErrorResponse
	if errors.As(e.ErrorObj, &answer) && !passing[answer.Err] {
		l.bot.fail(explainRefusal(answer.Err))
	}
}

// again acks, on the connection that comes next, what was not written to the one
// that is gone: slack-go may have lost it. A reply goes by the response URL then, as
// Slack may not take it from another connection.
func (l *link) again(a ack) {
	payload := a.payload
	if _, ok := payload.(*commandAck); ok {
		payload = nil
	}
	l.bot.effects.add(func() {
		l.ack(a.envelope, payload)
		l.done()
		l.byURL(a)
	})
}

// unreadable acks what slack-go could not read, so that Slack does not send it
// again. The cause may quote the payload and is not logged.
func (l *link) unreadable(event socketmode.Event) {
	bad, ok := event.Data.(*socketmode.ErrorBadMessage)
	if !ok {
		return
	}
	var frame struct {
		EnvelopeID string `json:"envelope_id"`
		Type       string `json:"type"`
	}
	if json.Unmarshal(bad.Message, &frame) != nil || frame.EnvelopeID == "" {
		l.bot.Logger.Warn("Slack sent what is no envelope")
		return
	}
	l.bot.Logger.Warn("an envelope was not understood", "envelope", frame.EnvelopeID, "type", frame.Type)
	l.ack(frame.EnvelopeID, nil)
}

// number says which opening of the connection is the current one.
func (l *link) number() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.turn
}

// ackWait bounds how long an ack waits while its connection takes none, in real
// time: it belongs to the wire.
const ackWait = 3 * time.Second

// ack answers an envelope on the connection that received it; false when the
// connection did not take it.
func (l *link) ack(envelope string, payload any) bool {
	if l.hasLeft() {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), ackWait)
	defer cancel()
	one := ack{envelope, payload}
	l.sent.await(one)
	if err := l.client.AckCtx(ctx, envelope, payload); err != nil {
		l.sent.forget(one)
		l.bot.Logger.Warn("could not ack an envelope", "envelope", envelope)
		return false
	}
	return true
}

// ack is what answers an envelope.
type ack struct {
	envelope string
	payload  any
}

// sentFrames knows which acks were written to a socket. slack-go takes an ack into a
// channel and does not say when it is written, and one that it could not write
// because the connection was just closed it drops without a word. A websocket takes
// a buffer from this pool for each message (pings and pongs have none) and returns
// it after writing, whole or not; whether it failed, the connection knows. Acks are
// written one by one, and after a failure none is, so that a count says which.
type sentFrames struct {
	pool sync.Pool

	mu      sync.Mutex
	broken  bool
	awaited []ack
	nothing chan struct{} // closed while no ack is awaited
}

func newSentFrames() *sentFrames {
	s := &sentFrames{nothing: make(chan struct{})}
	close(s.nothing)
	return s
}

// Get is a buffer for a message.
func (s *sentFrames) Get() any { return s.pool.Get() }

// Put takes back a buffer whose message was written, unless the connection is broken.
func (s *sentFrames) Put(buffer any) {
	s.pool.Put(buffer)
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.broken && len(s.awaited) > 0 {
		s.set(s.awaited[1:])
	}
}

func (s *sentFrames) setBroken(broken bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.broken = broken
}

// await notes an ack that is about to be written.
func (s *sentFrames) await(one ack) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.set(append(s.awaited, one))
}

// forget drops an ack that was not taken.
func (s *sentFrames) forget(one ack) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.awaited {
		if s.awaited[i].envelope == one.envelope {
			s.set(append(s.awaited[:i:i], s.awaited[i+1:]...))
			return
		}
	}
}

// take empties the list of what was not written.
func (s *sentFrames) take() []ack {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := s.awaited
	s.set(nil)
	return all
}

// set replaces the list; the lock is held.
func (s *sentFrames) set(awaited []ack) {
	switch {
	case len(s.awaited) == 0 && len(awaited) > 0:
		s.nothing = make(chan struct{})
	case len(s.awaited) > 0 && len(awaited) == 0:
		close(s.nothing)
	}
	s.awaited = awaited
}

// written is closed once everything that was acked is written.
func (s *sentFrames) written() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.nothing
}

// passing are refusals that time mends.
var passing = map[string]bool{
	"internal_error": true, "fatal_error": true, "service_unavailable": true, "request_timeout": true,
	"ratelimited": true, "rate_limited": true, "team_added_to_org": true,
}

func explainRefusal(code string) error {
	const apps = "https://api.slack.com/apps"
	switch code {
	case "invalid_auth", "not_authed":
		return fmt.Errorf("Slack does not know SLACK_APP_TOKEN (%s): make an app-level token with the scope connections:write at %s, Basic Information", code, apps)
	case "token_revoked", "token_expired", "account_inactive":
		return fmt.Errorf("SLACK_APP_TOKEN does not hold any more (%s): make a new app-level token with the scope connections:write at %s, Basic Information", code, apps)
	case "not_allowed_token_type", "missing_scope", "no_permission":
		return fmt.Errorf("SLACK_APP_TOKEN may not open a connection (%s): it is the token that begins with xapp-, with the scope connections:write, from %s, Basic Information", code, apps)
	}
	return fmt.Errorf("Slack refuses to open a connection (%s): see whether Socket Mode is on at %s, and SLACK_APP_TOKEN", code, apps)
}
