package bot

import (
	"maps"
	"slices"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/blockkit"
	"sundial/interaction"
)

// receive puts an envelope into its member's queue.
func (b *Bot) receive(c *conn, event socketmode.Event) {
	e := &envelope{id: event.Request.EnvelopeID, conn: c, generation: c.generation.Load(), dropped: make(chan struct{}), told: make(chan struct{})}
	defer b.contain(inReceive, e, func() { c.ack(e.id, nil) })
	in, err := read(event)
	e.incoming = in
	e.At = b.clock.Now()
	e.stale = b.pulse.beat(time.Now())
	b.compareName(event)
	if err != nil {
		b.log.Warn("could not read an envelope", "envelope", e.id, "type", event.Request.Type)
		e.Kind = ""
	}
	var refused bool
	e.again, refused = b.rates.before(e.Who, e.Envelope)
	if refused || b.crowded(e) {
		b.rates.crowdedOut(e.Who, e.Envelope, e.At)
		b.refuse(e, b.words.to(e.Who).BotBusy(), true)
		return
	}
	if admitted, first := b.admit(e); !admitted {
		b.refuse(e, b.words.to(e.Who).BotTooFast(), first)
		return
	}
	e.late = b.clock.AfterFunc(undecided, func() { b.runOut(e) })
	c.hand.add(1)
	b.crowd.come(e.At)
	switch b.queues.push(e) {
	case full:
		b.log.Warn("too many envelopes are being handled", "limit", b.queues.limit)
		b.refuse(e, b.words.to(e.Who).BotBusy(), true)
	case memberFull:
		b.refuse(e, b.words.to(e.Who).BotTooFast(), true)
	case closed:
		// The bot is stopping. Without an ack, Slack sends an event again, and a person sees
		// that a command failed.
		e.late.Stop()
	default:
		return
	}
	b.crowd.leave()
	c.hand.done()
}

// crowded reports whether the envelope would take too long: all places are taken and too many
// are ahead of it. It doesn't apply behind the member's own envelopes, which are handled in
// order, or to an envelope that came before: for that one, 'nothing was saved' might be false.
func (b *Bot) crowded(e *envelope) bool {
	if e.Kind == "" || e.again || len(b.handling) < cap(b.handling) {
		return false
	}
	turns := 1 + b.queues.behind(e.Who)
	return b.crowd.expected(e.At, len(b.handling))*time.Duration(turns) > maxExpected
}

// admit limits a member to what one person can do. What Slack requests itself while someone
// types or looks is bounded by the member's queue.
func (b *Bot) admit(e *envelope) (admitted, first bool) {
	switch e.Kind {
	case "", interaction.Suggestion, interaction.Closed, interaction.HomeOpened:
		return true, false
	}
	return b.rates.admit(e.Who, e.Envelope, e.At)
}

// refuse answers an envelope that isn't handled. Refusing a press takes a call to Slack, which
// is skipped if it would only repeat the previous one. When maxRefused are in flight, the
// connection waits.
func (b *Bot) refuse(e *envelope, text string, tell bool) {
	b.count(e, "refused")
	answer := refusal(e, text)
	if e.Kind == interaction.Action && !tell {
		answer = interaction.Answer{}
	}
	select {
	case b.refusing <- struct{}{}:
	case <-b.work.Done():
		return
	}
	e.conn.hand.add(1)
	b.effects.start(func() {
		defer b.contain(inAnswer, e, nil)
		b.answer(e, answer)
	}, func() {
		<-b.refusing
		e.conn.hand.done()
	})
}

// refusal returns the sentence as an answer; a form keeps its input.
func refusal(e *envelope, text string) interaction.Answer {
	if e.Kind == interaction.Submission && e.View != nil && len(e.View.Values) > 0 {
		block := slices.Min(slices.Collect(maps.Keys(e.View.Values)))
		return interaction.Answer{View: interaction.RefuseInputs{Errors: map[string]string{block: text}}}
	}
	return sentence(text)
}

// compareName warns, once, that the manifest names another command than SUNDIAL_COMMAND: what
// people read they should type would be wrong. The name is the app's, not typed text.
func (b *Bot) compareName(event socketmode.Event) {
	typed, ok := event.Data.(slack.SlashCommand)
	if !ok || typed.Command == b.command {
		return
	}
	b.misnamed.Do(func() {
		b.log.Warn("the app's command differs from SUNDIAL_COMMAND, so answers tell people to type the wrong command: set the variable, or paste the manifest again", "command", typed.Command, "variable", b.command)
	})
}

func (b *Bot) count(e *envelope, outcome string) { b.observer.Envelope(string(e.Kind), outcome) }

func sentence(text string) interaction.Answer {
	return interaction.Answer{Reply: blockkit.Sentence(text)}
}

// serve answers one envelope, after the member's earlier ones.
func (b *Bot) serve(e *envelope) {
	defer e.conn.hand.done()
	defer b.contain(inAnswer, e, func() {
		e.acked.Store(true)
		e.conn.ack(e.id, nil)
		b.follow(e, []interaction.Effect{interaction.Respond{Reply: b.sorry(e, nil).Reply}})
	})
	switch {
	case e.Kind == "":
		e.late.Stop()
		b.begin(e)
		if !e.uninstalled || b.uninstalled(e) {
			e.conn.ack(e.id, nil)
		}
	case b.waitForPlace(e):
		answer := b.decide(e)
		<-b.handling
		b.answer(e, answer)
	}
}

// waitForPlace waits for a place among those being handled; false: time ran out first, and the
// person has read so.
func (b *Bot) waitForPlace(e *envelope) bool {
	select {
	case b.handling <- struct{}{}:
	case <-e.dropped:
		return false
	}
	if !b.begin(e) {
		<-b.handling
		return false
	}
	b.queues.setHandling(e.Who, true)
	return true
}

// begin records that a waiting envelope is being handled now; false: it was dropped.
func (b *Bot) begin(e *envelope) bool {
	if !e.stage.CompareAndSwap(waiting, begun) {
		return false
	}
	b.crowd.begin(b.clock.Now())
	return true
}

// uninstalled stores an uninstallation; false: it couldn't, so the event isn't acked, and Slack
// resends it.
func (b *Bot) uninstalled(e *envelope) bool {
	dead, err := b.gone(e)
	switch {
	case err != nil:
		b.log.Warn("could not ask Slack whether a workspace's token is still valid", "workspace", e.Who.Workspace().String(), "error", err)
		return false
	case !dead:
		b.log.Info("ignored an old event about removing the app: the token is still valid", "workspace", e.Who.Workspace().String())
		return true
	}
	b.slack.forget(e.Who.Workspace())
	if b.events != nil {
		if err := b.events.Uninstalled(b.work, e.Who.Workspace()); err != nil {
			b.log.Error("could not record an uninstallation", "workspace", e.Who.Workspace().String(), "error", err)
			return false
		}
	}
	b.log.Info("a workspace removed the app; its data is erased after 30 days unless it comes back", "workspace", e.Who.Workspace().String())
	return true
}

// gone reports whether an uninstallation event is current: app_uninstalled and tokens_revoked
// come in any order, and late, when the app may be installed again. An event is current if it's
// younger than the installation or has no time; otherwise, Slack is asked about the token.
func (b *Bot) gone(e *envelope) (bool, error) {
	if b.events != nil {
		since, err := b.events.Installed(b.work, e.Who.Workspace())
		if err != nil {
			return false, err
		}
		if e.happened.IsZero() || e.happened.After(since) {
			return true, nil
		}
	}
	return b.slack.revoked(b.work, e.Who.Workspace())
}
