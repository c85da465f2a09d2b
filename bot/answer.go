package bot

import (
	"context"
	"encoding/json"
	"errors"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/handlers"
	"sundial/models"
)

const (
	stillSaving  = "Still saving … you will be told here when it is done."
	tooMuch      = "Sundial has too much to do right now, and nothing was stored. Type it again in a minute."
	notInstalled = "Sundial is not installed in this workspace (any more), and nothing was stored. An admin can add it."
)

// ackLimit is what an ack's payload may hold, in bytes: from 20,480 on Slack drops
// an ack without a word (https://github.com/slack-go/slack/issues/1196).
const ackLimit = 20000

// envelope is one on its way to an ack.
type envelope struct {
	incoming
	id   string // that is acked
	link *link
	turn int // the opening of the connection that received it

	// settled is set by what acks it first: the decision, or the time that runs out.
	settled atomic.Bool
	late    clockwork.Timer
	told    chan struct{} // closed after an ack for want of time
}

// take puts an envelope into its member's queue. It never waits.
func (b *Bot) take(l *link, event socketmode.Event) {
	in, err := read(event)
	e := &envelope{incoming: in, id: event.Request.EnvelopeID, link: l, turn: l.number(), told: make(chan struct{})}
	e.At = b.Clock.Now()
	b.compareName(event)
	if err != nil {
		b.Logger.Warn("an envelope was not understood", "envelope", e.id, "type", event.Request.Type)
		e.Kind = ""
	}
	e.late = b.Clock.AfterFunc(undecided, func() { b.runOut(e) })
	l.begin()
	switch b.queues.add(e.Who, func() { defer l.done(); b.serve(e) }) {
	case full:
		b.Logger.Warn("too many envelopes in hand", "limit", b.Waiting)
		b.count(e, "refused")
		b.effects.add(func() { defer l.done(); b.settle(e, sentence(tooMuch)) })
	case closed:
		// The bot stops: not acked, an event comes again, and a person sees that a
		// command was not taken.
		e.late.Stop()
		l.done()
	}
}

// compareName says, once, that the manifest names another command than we do: what
// people are told to type would then be wrong. The name is the app's, not typed text.
func (b *Bot) compareName(event socketmode.Event) {
	typed, ok := event.Data.(slack.SlashCommand)
	if !ok || typed.Command == b.Command {
		return
	}
	b.misnamed.Do(func() {
		b.Logger.Warn("the app's command has another name than SUNDIAL_COMMAND says, so that what people are told to type is wrong: set the variable, or paste the manifest again", "command", typed.Command, "variable", b.Command)
	})
}

func (b *Bot) count(e *envelope, outcome string) {
	if b.Observer != nil {
		b.Observer.Envelope(string(e.Kind), outcome)
	}
}

func sentence(text string) handlers.Answer { return handlers.Answer{Reply: handlers.Sentence(text)} }

// serve answers one envelope in its member's turn.
func (b *Bot) serve(e *envelope) {
	switch {
	case e.uninstalled:
		e.late.Stop()
		b.uninstalled(e)
	case e.Kind == "":
		e.late.Stop()
		e.link.ack(e.id, nil)
	default:
		b.settle(e, b.decide(e))
	}
}

// uninstalled acks only once it is noted: Slack sends an event again that isn't
// acked.
func (b *Bot) uninstalled(e *envelope) {
	dead, err := b.gone(e)
	switch {
	case err != nil:
		b.Logger.Warn("could not ask whether a workspace's token still holds", "workspace", e.Who.Workspace().String(), "error", err)
		return
	case !dead:
		b.Logger.Info("an old event says that the app was removed, and the token holds", "workspace", e.Who.Workspace().String())
		e.link.ack(e.id, nil)
		return
	}
	b.Slack.forget(e.Who.Workspace())
	if b.Events != nil {
		if err := b.Events.Uninstalled(b.work, e.Who.Workspace()); err != nil {
			b.Logger.Error("could not note an uninstallation", "workspace", e.Who.Workspace().String(), "error", err)
			return
		}
	}
	b.Logger.Info("a workspace removed the app; what is stored stays for 30 days, unless it comes back", "workspace", e.Who.Workspace().String())
	e.link.ack(e.id, nil)
}

// gone says whether an event that tells of an uninstallation holds: app_uninstalled and
// tokens_revoked come in any order, and late, when the app may have been installed
// anew. One that is younger than the installation, or names no time, holds; of another
// the token itself is asked.
func (b *Bot) gone(e *envelope) (bool, error) {
	if b.Events != nil {
		since, err := b.Events.Installed(b.work, e.Who.Workspace())
		if err != nil {
			return false, err
		}
		if e.happened.IsZero() || e.happened.After(since) {
			return true, nil
		}
	}
	return b.Slack.revoked(b.work, e.Who.Workspace())
}

// undecided is when a person is told that it takes longer; Slack waits 3 s.
const undecided = 2500 * time.Millisecond

// settle acks what is decided and does what follows; where an ack for want of time
// has gone out, the person is told now how it ended.
func (b *Bot) settle(e *envelope, answer handlers.Answer) {
	e.late.Stop()
	if e.settled.CompareAndSwap(false, true) {
		b.reply(e, answer)
		return
	}
	<-e.told
	b.follow(e, b.later(e, answer))
}

// runOut acks an envelope that is undecided, or still waits for its member's turn.
// An uninstallation is not acked before it is noted: Slack sends it again.
func (b *Bot) runOut(e *envelope) {
	if e.uninstalled || !e.settled.CompareAndSwap(false, true) {
		return
	}
	defer close(e.told)
	b.ackUndecided(e)
}

// decide asks the handler; a failure or a panic becomes a sentence.
func (b *Bot) decide(e *envelope) (answer handlers.Answer) {
	defer func() {
		if r := recover(); r != nil {
			// The value may hold what a person typed; the stack holds no strings.
			b.Logger.Error("a handler panicked", "envelope", e.id, "kind", string(e.Kind), "stack", string(debug.Stack()))
			b.count(e, "panic")
			answer = b.sorry(nil)
		}
	}()
	answer, err := b.patiently(e)
	switch {
	case errors.Is(err, ErrNotInstalled):
		b.count(e, "not_installed")
		return sentence(notInstalled)
	case err != nil:
		b.Logger.Error("could not handle an envelope", "envelope", e.id, "kind", string(e.Kind), "error", err)
		b.count(e, "error")
		return b.sorry(err)
	}
	b.count(e, "handled")
	return answer
}

// A database that is out of reach is waited for, since a person's command is in hand:
// she is told 'still saving' meanwhile, and then how it ended.
const (
	faultPatience = 90 * time.Second
	firstPause    = 100 * time.Millisecond
	longestPause  = 2 * time.Second
	// handleTime bounds one attempt, in real time: it belongs to the wire.
	handleTime = 20 * time.Second
)

// patiently handles the envelope, again and again while the database is out of
// reach. Whether an attempt whose outcome is not known was stored, the next one finds
// out by the ledger; where none could, the error stays ErrUnknown.
func (b *Bot) patiently(e *envelope) (handlers.Answer, error) {
	var unknown error
	until := b.Clock.Now().Add(faultPatience)
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		answer, err := b.once(e)
		if errors.Is(err, models.ErrUnknown) {
			unknown = err
		}
		switch {
		case !models.Passing(err) && (unknown == nil || b.work.Err() == nil):
			return answer, err
		case !b.Clock.Now().Add(pause).Before(until), !b.pause(pause):
			return answer, errors.Join(unknown, err)
		}
		b.Logger.Warn("the database does not answer; an envelope waits for it", "envelope", e.id, "error", err)
	}
}

func (b *Bot) once(e *envelope) (handlers.Answer, error) {
	ctx, cancel := context.WithTimeout(b.work, handleTime)
	defer cancel()
	if _, err := b.Slack.tokens.Token(ctx, e.Who.Workspace()); err != nil {
		return handlers.Answer{}, err
	}
	return b.Handler.Handle(ctx, e.Request)
}

// pause waits; false: the bot stops.
func (b *Bot) pause(d time.Duration) bool {
	timer := b.Clock.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.Chan():
		return true
	case <-b.stopping:
		return false
	}
}

func (b *Bot) sorry(err error) handlers.Answer {
	return handlers.Answer{Reply: handlers.Sorry(err, b.Command)}
}

// reply acks with what the kind of envelope allows; what did not fit goes by the
// response URL.
func (b *Bot) reply(e *envelope, answer handlers.Answer) {
	payload, told := b.payload(e, answer)
	if payload != nil && size(payload) > ackLimit {
		payload, told = nil, false
	}
	if !b.ack(e, payload) {
		told = false
	}
	then := answer.Then
	if answer.Reply != nil && !told {
		then = append([]handlers.Effect{{Respond: answer.Reply}}, then...)
	}
	b.follow(e, then)
}

func (b *Bot) ack(e *envelope, payload any) bool {
	ok := e.link.ack(e.id, payload)
	if ok && b.Observer != nil {
		b.Observer.Acked(b.Clock.Since(e.At))
	}
	return ok
}

func size(payload any) int {
	data, err := json.Marshal(payload)
	if err != nil {
		return ackLimit + 1
	}
	return len(data)
}

// commandAck is the reply to a slash command as it travels in the ack.
type commandAck struct {
	ResponseType string        `json:"response_type"`
	Text         string        `json:"text"`
	Blocks       []slack.Block `json:"blocks,omitempty"`

	in    *envelope
	reply *handlers.Reply
}

// payload is what travels in the ack, and whether the reply is in it. An action has
// none: Slack ignores it.
func (b *Bot) payload(e *envelope, answer handlers.Answer) (payload any, told bool) {
	switch e.Kind {
	case handlers.SlashCommand:
		// An ack that goes out on another connection than the envelope came by may
		// not count: the reply takes the response URL then.
		if answer.Reply == nil || e.turn != e.link.number() {
			return nil, false
		}
		r := answer.Reply
		return &commandAck{ResponseType: slack.ResponseTypeEphemeral, Text: r.Text, Blocks: r.Blocks.BlockSet, in: e, reply: r}, true
	case handlers.Submission:
		return submissionPayload(e, answer)
	case handlers.Suggestion:
		return map[string]any{"options": append([]*slack.OptionBlockObject{}, answer.Options...)}, true
	}
	return nil, false
}

// submissionPayload answers a submitted modal. A reply has no message to stand in,
// so it takes the modal's place.
func submissionPayload(e *envelope, answer handlers.Answer) (payload any, told bool) {
	v := answer.View
	switch {
	case v == nil && answer.Reply != nil && e.responseURL == "":
		return slack.NewUpdateViewSubmissionResponse(notice(answer.Reply)), true
	case v == nil:
		return nil, false
	case v.Errors != nil:
		return slack.NewErrorsViewSubmissionResponse(v.Errors), false
	case v.Update != nil:
		return slack.NewUpdateViewSubmissionResponse(v.Update), false
	case v.Push != nil:
		return slack.NewPushViewSubmissionResponse(v.Push), false
	}
	return slack.NewClearViewSubmissionResponse(), false
}

// ackUndecided acks in time what is not decided yet.
func (b *Bot) ackUndecided(e *envelope) {
	b.count(e, "late")
	var payload any
	switch e.Kind {
	case handlers.SlashCommand:
		payload = map[string]any{"response_type": slack.ResponseTypeEphemeral, "text": stillSaving}
	case handlers.Submission:
		payload = slack.NewUpdateViewSubmissionResponse(notice(handlers.Sentence(stillSaving)))
	case handlers.Suggestion:
		payload = map[string]any{"options": []string{}}
	}
	b.ack(e, payload)
}

// later is what is done once an envelope that was acked undecided is decided.
func (b *Bot) later(e *envelope, answer handlers.Answer) []handlers.Effect {
	if e.Kind == handlers.Submission {
		return append([]handlers.Effect{{Update: laterView(answer)}}, answer.Then...)
	}
	if answer.Reply == nil {
		return answer.Then
	}
	return append([]handlers.Effect{{Respond: answer.Reply}}, answer.Then...)
}

// laterView takes the place of 'Still saving'. The Web API can neither close a modal
// nor mark its inputs, so that a sentence says it.
func laterView(answer handlers.Answer) *slack.ModalViewRequest {
	v := answer.View
	switch {
	case v != nil && v.Update != nil:
		return v.Update
	case v != nil && v.Push != nil:
		return v.Push
	case v != nil && v.Errors != nil:
		return notice(handlers.Sentence("Nothing was stored. " + strings.Join(values(v.Errors), " ")))
	case answer.Reply != nil:
		return notice(answer.Reply)
	}
	return notice(handlers.Sentence("Saved. You can close this."))
}

// follow does what comes after the ack, in order, beside the member's queue.
func (b *Bot) follow(e *envelope, then []handlers.Effect) {
	if len(then) == 0 {
		return
	}
	turns := b.surfaces.turns(e, then)
	b.effects.add(func() { b.do(b.work, e, turns, then) })
}
