package bot

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
)

// delivery says how hard to try to deliver a reply.
type delivery int

const (
	// once: a reply that may have arrived isn't sent again.
	once delivery = iota
	// surely: it's sent until Slack has accepted it, so it may arrive twice.
	surely
)

// follow carries out effects after the ack, in order, next to the member's queue.
func (b *Bot) follow(e *envelope, then []interaction.Effect) { b.startEffects(e, then, once) }

// followSurely is follow for an answer that the person is waiting for and can't have seen.
func (b *Bot) followSurely(e *envelope, then []interaction.Effect) { b.startEffects(e, then, surely) }

// startEffects carries out effects next to the queue. A member has one effect with a file at a
// time: the next one waits here, and the member's queue with it.
func (b *Bot) startEffects(e *envelope, then []interaction.Effect, how delivery) {
	if len(then) == 0 {
		return
	}
	revisions := b.surfaces.revisions(e, then)
	heavy := slices.ContainsFunc(then, isHeavy)
	if heavy && !b.heavy.acquire(e.Who, b.work.Done()) {
		releaseAll(revisions)
		return
	}
	b.queues.hold()
	b.effects.start(func() { b.do(b.work, e, revisions, then, how) }, func() {
		releaseAll(revisions)
		if heavy {
			b.heavy.release(e.Who)
		}
		b.queues.release()
	})
}

// isHeavy reports whether the effect holds a file in memory.
func isHeavy(effect interaction.Effect) bool {
	_, ok := effect.(interaction.SendFile)
	return ok
}

// do carries out effects in order. The first that fails for good ends them, and the person
// reads that something didn't arrive.
func (b *Bot) do(ctx context.Context, e *envelope, revisions []*revision, then []interaction.Effect, how delivery) {
	defer b.contain(inEffect, e, nil)
	for i, effect := range then {
		err := b.effect(ctx, e, revisions[i], effect)
		if how == surely && isAnswer(effect) {
			err = b.insist(ctx, err, func() error { return b.effect(ctx, e, revisions[i], effect) })
		}
		if err == nil {
			continue
		}
		b.log.Warn("Slack refused a call that follows an acknowledgement", "envelope", e.id, "kind", string(e.Kind), "error", err)
		if _, responds := effect.(interaction.Respond); !responds {
			b.apologise(ctx, e, err)
		}
		return
	}
}

// A response URL lives for 30 minutes and accepts 5 posts
// (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).
const (
	responseURLLife = 30 * time.Minute
	maxUnsurePosts  = 3
	maxInsistPause  = time.Minute
)

// insist retries after the first attempt's error until Slack has accepted the reply or no
// longer can.
func (b *Bot) insist(ctx context.Context, err error, tell func() error) error {
	until, unsure := b.clock.Now().Add(responseURLLife), 0
	for pause := time.Second; ; pause = min(2*pause, maxInsistPause) {
		var limited LimitedError
		switch {
		case errors.Is(err, ErrUnknown):
			unsure++
		case errors.As(err, &limited):
			pause = max(pause, limited.RetryAfter)
		case !errors.Is(err, ErrNotSent):
			return err
		}
		if unsure == maxUnsurePosts || b.clock.Now().Add(pause).After(until) {
			return err
		}
		select {
		case <-b.clock.After(pause):
		case <-ctx.Done():
			return err
		}
		err = tell()
	}
}

// isAnswer reports whether the effect shows something the person is waiting for.
func isAnswer(effect interaction.Effect) bool {
	switch effect.(type) {
	case interaction.Respond, interaction.UpdateModal:
		return true
	}
	return false
}

func (b *Bot) effect(ctx context.Context, e *envelope, r *revision, effect interaction.Effect) error {
	switch effect := effect.(type) {
	case interaction.Respond:
		if r != nil {
			return r.show(func() error { return b.respond(ctx, e, effect.Reply) })
		}
		return b.respond(ctx, e, effect.Reply)
	case interaction.OpenModal:
		return b.slack.openModal(ctx, e.Who, e.TriggerID, false, effect.View)
	case interaction.PushModal:
		return b.slack.openModal(ctx, e.Who, e.TriggerID, true, effect.View)
	case interaction.UpdateModal:
		return b.update(ctx, e, r, effect.View)
	case interaction.PublishHome:
		b.home(e, effect.Compose)
	case interaction.SendFile:
		return b.slack.upload(ctx, e.Who, effect.File)
	case interaction.SendMessage:
		return b.sendMessage(ctx, e, effect)
	case interaction.Act:
		return b.act(ctx, e, effect.Do)
	case interaction.DeleteFile:
		b.deleteFile(ctx, e, effect.ID)
	}
	return nil
}

// deleteFile deletes a file. If that fails, housekeeping does it later.
func (b *Bot) deleteFile(ctx context.Context, e *envelope, file string) {
	if err := b.slack.DeleteFile(ctx, e.Who.Workspace(), file); err != nil {
		b.log.Warn("could not delete a file yet", "envelope", e.id, "error", err)
	}
}

// act acts towards others, and shows the person the result.
func (b *Bot) act(ctx context.Context, e *envelope, do func(context.Context, interaction.Messenger) (*interaction.Reply, error)) error {
	r, err := do(ctx, b.slack.Messenger())
	if err != nil {
		return err
	}
	switch {
	case r == nil:
		return nil
	case e.responseURL == "" && inModal(e):
		return b.slack.updateModal(ctx, e.Who, e.View.ID, "", notice(b.words.to(e.Who), r))
	}
	return b.respond(ctx, e, r)
}

// respond shows a reply only to the member: through the response URL, or in a modal if there is
// none (a modal, the Home tab, a global shortcut).
func (b *Bot) respond(ctx context.Context, e *envelope, r *interaction.Reply) error {
	switch {
	case e.responseURL != "":
		return b.respondByURL(ctx, e, r)
	case e.View != nil && e.View.Callback == noticeCallback && r.Replace:
		return b.slack.updateModal(ctx, e.Who, e.View.ID, "", notice(b.words.to(e.Who), r))
	case r.Delete || e.TriggerID == "":
		return nil
	}
	return b.slack.openModal(ctx, e.Who, e.TriggerID, inModal(e) && e.Kind == interaction.Action, notice(b.words.to(e.Who), r))
}

func inModal(e *envelope) bool { return e.View != nil && e.View.Type == string(slack.VTModal) }

// respondByURL shows a reply as plain text if Slack refuses its blocks.
func (b *Bot) respondByURL(ctx context.Context, e *envelope, r *interaction.Reply) error {
	err := b.slack.respond(ctx, e.Who.Workspace(), e.responseURL, r)
	if hasCode(err, "HTTP 400") && blockkit.HasChart(r.Blocks.BlockSet) {
		plainer := *r
		plainer.Blocks.BlockSet = blockkit.WithoutCharts(r.Blocks.BlockSet)
		err = b.slack.respond(ctx, e.Who.Workspace(), e.responseURL, &plainer)
	}
	if hasCode(err, "HTTP 400") && r.Text != "" && len(r.Blocks.BlockSet) > 0 {
		b.log.Warn("Slack refused the blocks of a reply", "envelope", e.id, "kind", string(e.Kind))
		return b.slack.respond(ctx, e.Who.Workspace(), e.responseURL, &interaction.Reply{Text: cut(r.Text, 4000), Replace: r.Replace})
	}
	return err
}

// sendMessage posts to the person's DM. It isn't retried if the outcome is unknown: a missing
// message is better than two.
func (b *Bot) sendMessage(ctx context.Context, e *envelope, effect interaction.SendMessage) error {
	channel, ts, err := b.slack.send(ctx, e.Who, effect.Message, patience)
	if err == nil && effect.Sent != nil {
		effect.Sent(channel, ts)
	}
	return err
}

// apologise says in one sentence that something didn't arrive.
func (b *Bot) apologise(ctx context.Context, e *envelope, cause error) {
	if e.responseURL == "" {
		return
	}
	text := b.words.to(e.Who).BotPartlyDelivered(slackError(cause))
	if errors.Is(cause, ErrUnknown) {
		text = b.words.to(e.Who).BotPerhapsDelivered()
	}
	if err := b.slack.respond(ctx, e.Who.Workspace(), e.responseURL, blockkit.Sentence(text)); err != nil {
		b.log.Warn("could not answer through the response URL", "envelope", e.id, "error", err)
	}
}

func (b *Bot) update(ctx context.Context, e *envelope, r *revision, view *slack.ModalViewRequest) error {
	if e.View == nil {
		return b.slack.openModal(ctx, e.Who, e.TriggerID, false, view)
	}
	// A modal whose submission was acked undecided now shows 'Still saving'.
	hash := e.View.Hash
	if e.Kind == interaction.Submission {
		hash = ""
	}
	return r.show(func() error {
		err := b.slack.updateModal(ctx, e.Who, e.View.ID, hash, view)
		if hash != "" && hasCode(err, "hash_conflict") {
			// They acted on an older view. Their envelopes are handled in order, so this one is
			// the newest.
			return b.slack.updateModal(ctx, e.Who, e.View.ID, "", view)
		}
		return err
	})
}
