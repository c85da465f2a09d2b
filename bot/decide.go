package bot

import (
	"context"
	"errors"
	"time"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
)

// decide asks the handler; a failure or a panic becomes a sentence.
func (b *Bot) decide(e *envelope) (answer interaction.Answer) {
	defer b.contain(inHandler, e, func() {
		b.count(e, "panic")
		answer = b.sorry(e, nil)
	})
	answer, err := b.retry(e)
	switch {
	case errors.Is(err, ErrNotInstalled):
		b.count(e, "not_installed")
		return sentence(b.words(e.Who).BotNotInstalled())
	case err != nil:
		b.log.Error("could not handle an envelope", "envelope", e.id, "kind", string(e.Kind), "error", err)
		b.count(e, "error")
		return b.sorry(e, err)
	}
	b.count(e, "handled")
	return answer
}

// While the database can't be reached, an envelope in hand is tried again: a person
// waits, has read 'still saving', and then reads how it ended.
const (
	databaseTimeout = 90 * time.Second
	minPause        = 100 * time.Millisecond
	maxPause        = 2 * time.Second
	// handleTimeout bounds one attempt, in real time: it belongs to the wire.
	handleTimeout = 20 * time.Second
)

// retry handles the envelope, again and again while the database can't be reached. If it
// isn't known whether an attempt was stored, the next one finds out by the ledger; if no
// attempt could, the error stays models.ErrUnknown.
func (b *Bot) retry(e *envelope) (interaction.Answer, error) {
	var unknown error
	until := b.clock.Now().Add(databaseTimeout)
	for pause := minPause; ; pause = min(2*pause, maxPause) {
		answer, err := b.try(e)
		if errors.Is(err, models.ErrUnknown) {
			unknown = err
		}
		switch {
		case !models.IsTransient(err) && (unknown == nil || b.work.Err() == nil):
			return answer, err
		case !b.clock.Now().Add(pause).Before(until), !b.pause(pause):
			return answer, errors.Join(unknown, err)
		}
		b.log.Warn("the database does not answer; an envelope waits for it", "envelope", e.id, "error", err)
	}
}

// try handles the envelope, if the workspace has the app.
func (b *Bot) try(e *envelope) (interaction.Answer, error) {
	ctx, cancel := context.WithTimeout(b.work, handleTimeout)
	defer cancel()
	if _, err := b.slack.tokens.Token(ctx, e.Who.Workspace()); err != nil {
		return interaction.Answer{}, err
	}
	answer, err := b.handler.Handle(ctx, e.Request)
	b.languages.learn(e.Who, answer.Language)
	return answer, err
}

// pause waits; false: the bot stops.
func (b *Bot) pause(d time.Duration) bool {
	timer := b.clock.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.Chan():
		return true
	case <-b.stopping:
		return false
	}
}

func (b *Bot) sorry(e *envelope, err error) interaction.Answer {
	return interaction.Answer{Reply: blockkit.Sorry(err, b.words(e.Who))}
}
