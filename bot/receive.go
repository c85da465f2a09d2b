package bot

import (
	"sync/atomic"

	"sundial/blockkit"
	"sundial/interaction"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

// envelope is one on its way to an ack.
type envelope struct {
	incoming
	id   string // that is acked
	conn *conn
	// generation is that of the connection when it received the envelope.
	generation int

	// settled is set by what acks it first: the decision, or the time that runs out.
	settled atomic.Bool
	late    clockwork.Timer
	told    chan struct{} // closed after an ack for want of time
}

// receive puts an envelope into its member's queue. It never waits.
func (b *Bot) receive(c *conn, event socketmode.Event) {
	in, err := read(event)
	e := &envelope{incoming: in, id: event.Request.EnvelopeID, conn: c, generation: c.currentGeneration(), told: make(chan struct{})}
	e.At = b.clock.Now()
	b.compareName(event)
	if err != nil {
		b.log.Warn("an envelope was not understood", "envelope", e.id, "type", event.Request.Type)
		e.Kind = ""
	}
	e.late = b.clock.AfterFunc(undecided, func() { b.runOut(e) })
	c.hand.add(1)
	switch b.queues.push(e.Who, func() { defer c.hand.done(); b.serve(e) }) {
	case full:
		b.log.Warn("too many envelopes in hand", "limit", b.queues.limit)
		b.count(e, "refused")
		b.effects.start(func() { defer c.hand.done(); b.settle(e, sentence(tooMuch)) })
	case closed:
		// The bot stops: not acked, an event comes again, and a person sees that a
		// command was not taken.
		e.late.Stop()
		c.hand.done()
	}
}

// compareName says, once, that the manifest names another command than we do: what
// people are told to type would then be wrong. The name is the app's, not typed text.
func (b *Bot) compareName(event socketmode.Event) {
	typed, ok := event.Data.(slack.SlashCommand)
	if !ok || typed.Command == b.command {
		return
	}
	b.misnamed.Do(func() {
		b.log.Warn("the app's command has another name than SUNDIAL_COMMAND says, so that what people are told to type is wrong: set the variable, or paste the manifest again", "command", typed.Command, "variable", b.command)
	})
}

func (b *Bot) count(e *envelope, outcome string) {
	if b.observer != nil {
		b.observer.Envelope(string(e.Kind), outcome)
	}
}

func sentence(text string) interaction.Answer {
	return interaction.Answer{Reply: blockkit.Sentence(text)}
}

// serve answers one envelope, after the member's earlier ones.
func (b *Bot) serve(e *envelope) {
	switch {
	case e.uninstalled:
		e.late.Stop()
		b.uninstalled(e)
	case e.Kind == "":
		e.late.Stop()
		e.conn.ack(e.id, nil)
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
		b.log.Warn("could not ask whether a workspace's token still holds", "workspace", e.Who.Workspace().String(), "error", err)
		return
	case !dead:
		b.log.Info("an old event says that the app was removed, and the token holds", "workspace", e.Who.Workspace().String())
		e.conn.ack(e.id, nil)
		return
	}
	b.slack.forget(e.Who.Workspace())
	if b.events != nil {
		if err := b.events.Uninstalled(b.work, e.Who.Workspace()); err != nil {
			b.log.Error("could not note an uninstallation", "workspace", e.Who.Workspace().String(), "error", err)
			return
		}
	}
	b.log.Info("a workspace removed the app; what is stored stays for 30 days, unless it comes back", "workspace", e.Who.Workspace().String())
	e.conn.ack(e.id, nil)
}

// gone says whether an event that tells of an uninstallation holds: app_uninstalled and
// tokens_revoked come in any order, and late, when the app may have been installed
// anew. One that is younger than the installation, or names no time, holds; of another
// the token itself is asked.
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
