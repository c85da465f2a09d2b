package bot

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
)

// maxAckBytes is what an ack's payload may hold, in bytes: from 20,480 on Slack drops
// an ack without a word (https://github.com/slack-go/slack/issues/1196).
const maxAckBytes = 20000

// undecided is when a person reads that it takes longer; Slack waits 3 s.
const undecided = 2500 * time.Millisecond

// answer acks what is decided and does what follows. Where the envelope was acked for
// want of time, the person hears now how it ended.
func (b *Bot) answer(e *envelope, answer interaction.Answer) {
	e.late.Stop()
	if e.acked.CompareAndSwap(false, true) {
		b.reply(e, answer)
		return
	}
	<-e.told
	b.followSurely(e, b.later(e, answer))
}

// runOut acks an envelope that is undecided. One that still waits for a place among those
// that are handled is not handled at all: there is more to do than Sundial can. One that
// waits for the same member's former envelope is, in its order. An uninstallation is not
// acked before it is noted: Slack sends it again.
func (b *Bot) runOut(e *envelope) {
	defer b.contain(inAnswer, e, nil)
	if e.uninstalled {
		return
	}
	crowded := !e.again && !b.queues.isHandling(e.Who) && e.stage.reach(dropped)
	if crowded {
		b.rates.crowdedOut(e.Who, e.Envelope, e.At)
		b.crowd.leave()
		defer close(e.dropped)
	}
	if !e.acked.CompareAndSwap(false, true) {
		return
	}
	defer close(e.told)
	if crowded {
		b.count(e, "refused")
		b.reply(e, refusal(e, b.words(e.Who).BotBusy()))
		return
	}
	b.ackUndecided(e)
}

// givenUp reports whether Slack has stopped waiting for the envelope's ack.
func (b *Bot) givenUp(e *envelope) bool {
	return e.stale || b.clock.Since(e.At) >= slackTimeout
}

// reply acks with what the kind of envelope allows; what did not fit goes by the
// response URL.
func (b *Bot) reply(e *envelope, answer interaction.Answer) {
	if b.givenUp(e) {
		b.ack(e, nil)
		b.followSurely(e, b.later(e, answer))
		return
	}
	payload, told := b.payload(e, answer)
	if payload != nil && size(payload) > maxAckBytes {
		payload, told = nil, false
	}
	if !b.ack(e, payload) {
		told = false
	}
	then := answer.Then
	if answer.Reply != nil && !told {
		then = append([]interaction.Effect{interaction.Respond{Reply: answer.Reply}}, then...)
	}
	b.follow(e, then)
}

func (b *Bot) ack(e *envelope, payload any) bool {
	ok := e.conn.ack(e.id, payload)
	if ok {
		b.observer.Acked(b.clock.Since(e.At))
	}
	return ok
}

func size(payload any) int {
	encode := func() ([]byte, error) { return json.Marshal(payload) }
	if ack, ok := payload.(*commandAck); ok {
		encode = ack.MarshalJSON
	}
	data, err := encode()
	if err != nil {
		return maxAckBytes + 1
	}
	return len(data)
}

// commandAck is the reply to a slash command as it travels in the ack.
type commandAck struct {
	in    *envelope
	reply *interaction.Reply
	// encoded is its JSON, once it was asked for.
	encoded []byte
}

// MarshalJSON encodes the ack once, for its size and for the socket.
func (a *commandAck) MarshalJSON() ([]byte, error) {
	if a.encoded != nil {
		return a.encoded, nil
	}
	encoded, err := a.reply.AppendMessage(nil)
	a.encoded = encoded
	return encoded, err
}

// payload returns what travels in the ack, and whether the reply is in it. An action has
// none: Slack ignores it.
func (b *Bot) payload(e *envelope, answer interaction.Answer) (payload any, told bool) {
	switch e.Kind {
	case interaction.SlashCommand:
		// An ack that goes out on another connection than the envelope came by may
		// not count: the reply takes the response URL then.
		if answer.Reply == nil || e.generation != e.conn.currentGeneration() {
			return nil, false
		}
		return &commandAck{in: e, reply: answer.Reply}, true
	case interaction.Submission:
		return submissionPayload(e, answer)
	case interaction.Suggestion:
		return map[string]any{"options": append([]*slack.OptionBlockObject{}, answer.Options...)}, true
	}
	return nil, false
}

// submissionPayload answers a submitted modal. A reply has no message to be in,
// so it takes the modal's place.
func submissionPayload(e *envelope, answer interaction.Answer) (payload any, told bool) {
	switch v := answer.View.(type) {
	case interaction.RefuseInputs:
		return slack.NewErrorsViewSubmissionResponse(v.Errors), false
	case interaction.UpdateModal:
		return slack.NewUpdateViewSubmissionResponse(v.View), false
	case interaction.PushModal:
		return slack.NewPushViewSubmissionResponse(v.View), false
	case interaction.CloseModals:
		return slack.NewClearViewSubmissionResponse(), false
	}
	if answer.Reply != nil && e.responseURL == "" {
		return slack.NewUpdateViewSubmissionResponse(notice(answer.Reply)), true
	}
	return nil, false
}

// ackUndecided acks in time what is not decided yet.
func (b *Bot) ackUndecided(e *envelope) {
	b.count(e, "late")
	var payload any
	switch e.Kind {
	case interaction.SlashCommand:
		payload = map[string]any{"response_type": slack.ResponseTypeEphemeral, "text": b.words(e.Who).BotStillSaving()}
	case interaction.Submission:
		payload = slack.NewUpdateViewSubmissionResponse(notice(blockkit.Sentence(b.words(e.Who).BotStillSaving())))
	case interaction.Suggestion:
		payload = map[string]any{"options": []string{}}
	}
	b.ack(e, payload)
}

// later returns what is done once an envelope that was acked undecided is decided.
func (b *Bot) later(e *envelope, answer interaction.Answer) []interaction.Effect {
	if e.Kind == interaction.Submission {
		return append([]interaction.Effect{interaction.UpdateModal{View: laterView(answer, b.words(e.Who))}}, answer.Then...)
	}
	if answer.Reply == nil {
		return answer.Then
	}
	return append([]interaction.Effect{interaction.Respond{Reply: answer.Reply}}, answer.Then...)
}

// laterView replaces 'Still saving'. The Web API can neither close a modal
// nor mark its inputs, so a sentence says it.
func laterView(answer interaction.Answer, words *messages.Printer) *slack.ModalViewRequest {
	switch v := answer.View.(type) {
	case interaction.UpdateModal:
		return v.View
	case interaction.PushModal:
		return v.View
	case interaction.RefuseInputs:
		return notice(blockkit.Sentence(words.BotRefusedForm(strings.Join(inKeyOrder(v.Errors), " "))))
	}
	if answer.Reply != nil {
		return notice(answer.Reply)
	}
	return notice(blockkit.Sentence(words.BotSaved()))
}

// inKeyOrder returns a map's values in the order of its keys.
func inKeyOrder(m map[string]string) []string {
	var all []string
	for _, key := range slices.Sorted(maps.Keys(m)) {
		all = append(all, m[key])
	}
	return all
}
