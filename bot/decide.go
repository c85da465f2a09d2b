package bot

import (
	"context"
	"errors"
	"time"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
)

// decide asks the handler, and retries while the database is unreachable. A failure or a panic
// becomes a sentence.
func (b *Bot) decide(e *envelope) (answer interaction.Answer) {
	defer b.contain(inHandler, e, func() {
		b.count(e, "panic")
		answer = b.sorry(e, nil)
	})
	attempts := retries{bot: b, until: e.At.Add(databaseTimeout), pause: minPause}
	if least := b.clock.Now().Add(leastTries); least.After(attempts.until) {
		attempts.until = least
	}
	for {
		ctx, cancel := context.WithTimeout(b.deciding, handleTimeout)
		_, err := b.slack.tokens.Token(ctx, e.Who.Workspace()) // is the app installed?
		if err == nil {
			answer, err = b.handler.Handle(ctx, e.Request)
		}
		cancel()
		b.words.learn(e.Who, answer.Language)
		if err == nil && b.outage.end() {
			b.log.Info("the database is answering again", "in_hand", b.queues.size())
		}
		err, again := attempts.after(err)
		if !again {
			return b.outcome(e, answer, err)
		}
		b.log.Debug("an envelope is waiting for the database", "envelope", e.id, "error", err)
	}
}

// outcome returns the answer, or a sentence about the error.
func (b *Bot) outcome(e *envelope, answer interaction.Answer, err error) interaction.Answer {
	switch {
	case errors.Is(err, ErrNotInstalled):
		b.count(e, "not_installed")
		return sentence(b.words.to(e.Who).BotNotInstalled())
	case err != nil:
		b.log.Error("could not handle an envelope", "envelope", e.id, "kind", string(e.Kind), "error", err)
		b.count(e, "error")
		return b.sorry(e, err)
	}
	b.count(e, "handled")
	return answer
}

// While the database is unreachable, an envelope is retried: its sender is waiting, reads
// 'still saving', and then the outcome. It's retried for databaseTimeout after it arrived, and
// at least leastTries times if it waited behind others or the process was paused.
const (
	databaseTimeout = 90 * time.Second
	leastTries      = 10 * time.Second
	minPause        = 100 * time.Millisecond
	maxPause        = 2 * time.Second
	// handleTimeout bounds one attempt, in real time.
	handleTimeout = 20 * time.Second
)

// retries decides whether an envelope is tried again.
type retries struct {
	bot   *Bot
	until time.Time
	pause time.Duration
	// unknown is the error of an attempt that may have been stored. The next attempt finds out
	// from the ledger; if none can, this error stays.
	unknown error
}

// after waits and reports whether to try again after the error; if not, it returns the error
// that sums up all attempts.
func (r *retries) after(err error) (_ error, again bool) {
	if errors.Is(err, models.ErrUnknown) {
		r.unknown = err
	}
	switch {
	case !models.IsTransient(err) && (r.unknown == nil || r.bot.deciding.Err() == nil):
		return err, false
	case !r.bot.clock.Now().Add(r.pause).Before(r.until), !r.bot.waitFor(err, r.pause):
		return errors.Join(r.unknown, err), false
	}
	r.pause = min(2*r.pause, maxPause)
	return err, true
}

// waitFor waits after an attempt that ended with the error: for the pause, or until the
// database has answered another envelope. If an envelope fails although the database answers
// others, for example because a row is locked, it waits for the whole pause. False: the bot is
// stopping.
func (b *Bot) waitFor(err error, pause time.Duration) bool {
	if !models.IsOutOfReach(err) {
		return b.sleep(pause, nil)
	}
	over, first := b.outage.begin()
	if first {
		b.log.Warn("the database isn't answering; envelopes are waiting for it", "error", err)
	}
	return b.sleep(minPause, nil) && b.sleep(pause-minPause, over)
}

// sleep waits, until the channel (if any) is closed at the latest; false: the bot is stopping.
func (b *Bot) sleep(d time.Duration, over <-chan struct{}) bool {
	timer := b.clock.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.Chan():
		return true
	case <-over:
		return true
	case <-b.stopping:
		return false
	}
}

func (b *Bot) sorry(e *envelope, err error) interaction.Answer {
	return interaction.Answer{Reply: blockkit.Sorry(err, b.words.to(e.Who))}
}
