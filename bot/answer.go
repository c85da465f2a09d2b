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

// maxAckBytes bounds an ack's payload. Slack silently drops acks of 20,480 bytes or more
// (https://github.com/slack-go/slack/issues/1196).
const maxAckBytes = 20000

// undecided is how long a person waits before reading that it takes longer; Slack waits 3 s.
const undecided = 2500 * time.Millisecond

// answer acks the decision and carries out its effects. If the envelope was already acked
// undecided, it delivers the outcome to the person.
func (b *Bot) answer(e *envelope, answer interaction.Answer) {
	if e.late != nil {
		e.late.Stop()
	}
	if e.acked.CompareAndSwap(false, true) {
		b.reply(e, answer)
		return
	}
	<-e.told
	b.followSurely(e, b.later(e, answer))
}

// runOut acks an envelope that's still undecided. If it's still waiting for a place, it's
// dropped: Sundial is over capacity. If it's waiting behind the same member's earlier envelope,
// it's handled in its turn. An uninstallation is acked only once it's stored, so that Slack
// sends it again.
func (b *Bot) runOut(e *envelope) {
	defer b.contain(inAnswer, e, nil)
	if e.uninstalled {
		return
	}
	crowded := !e.again && !b.queues.isHandling(e.Who) && e.stage.CompareAndSwap(waiting, dropped)
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
		b.reply(e, refusal(e, b.words.to(e.Who).BotBusy()))
		return
	}
	b.ackUndecided(e)
}

// givenUp reports whether Slack has stopped waiting for the envelope's ack.
func (b *Bot) givenUp(e *envelope) bool {
	return e.stale || b.clock.Since(e.At) >= slackTimeout
}

// reply acks with what the kind of envelope allows, and sends what didn't fit through the
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
	if told {
		b.follow(e, answer.Then)
		return
	}
	b.follow(e, effects(answer))
}

// effects returns the answer's effects, with its reply, if any, as the first.
func effects(answer interaction.Answer) []interaction.Effect {
	if answer.Reply == nil {
		return answer.Then
	}
	return append([]interaction.Effect{interaction.Respond{Reply: answer.Reply}}, answer.Then...)
}

func (b *Bot) ack(e *envelope, payload any) bool {
	ok := e.conn.ack(e.id, payload)
	if ok {
		b.observer.Acked(b.clock.Since(e.At))
	}
	return ok
}

func size(payload any) int {
	var data []byte
	var err error
	if ack, ok := payload.(*commandAck); ok {
		data, err = ack.MarshalJSON()
	} else {
		data, err = json.Marshal(payload)
	}
	if err != nil {
		return maxAckBytes + 1
	}
	return len(data)
}

// commandAck is the ack's payload for a slash command.
type commandAck struct {
	in    *envelope
	reply *interaction.Reply
	// encoded caches the JSON.
	encoded []byte
}

// MarshalJSON encodes the ack once, both to measure it and to send it.
func (a *commandAck) MarshalJSON() ([]byte, error) {
	if a.encoded != nil {
		return a.encoded, nil
	}
	encoded, err := a.reply.AppendMessage(nil)
	a.encoded = encoded
	return encoded, err
}

// payload returns the ack's payload and whether it contains the reply. An action has none:
// Slack ignores it.
func (b *Bot) payload(e *envelope, answer interaction.Answer) (payload any, told bool) {
	switch e.Kind {
	case interaction.SlashCommand:
		// An ack sent on a different connection may not count, so the reply goes through the
		// response URL.
		if answer.Reply == nil || e.generation != e.conn.generation.Load() {
			return nil, false
		}
		return &commandAck{in: e, reply: answer.Reply}, true
	case interaction.Submission:
		return submissionPayload(e, answer, b.words.to(e.Who))
	case interaction.Suggestion:
		return map[string]any{"options": append([]*slack.OptionBlockObject{}, answer.Options...)}, true
	}
	return nil, false
}

// submissionPayload answers a submitted modal. There's no message to put the reply in, so it
// replaces the modal.
func submissionPayload(e *envelope, answer interaction.Answer, words *messages.Printer) (payload any, told bool) {
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
		return slack.NewUpdateViewSubmissionResponse(notice(words, answer.Reply)), true
	}
	return nil, false
}

// ackUndecided acks in time what isn't decided yet.
func (b *Bot) ackUndecided(e *envelope) {
	b.count(e, "late")
	words := b.words.to(e.Who)
	var payload any
	switch e.Kind {
	case interaction.SlashCommand:
		payload = map[string]any{"response_type": slack.ResponseTypeEphemeral, "text": words.BotStillSaving()}
	case interaction.Submission:
		payload = slack.NewUpdateViewSubmissionResponse(notice(words, blockkit.Sentence(words.BotStillSaving())))
	case interaction.Suggestion:
		payload = map[string]any{"options": []string{}}
	}
	b.ack(e, payload)
}

// later returns the effects of an envelope that was acked undecided and has now been decided.
func (b *Bot) later(e *envelope, answer interaction.Answer) []interaction.Effect {
	if e.Kind == interaction.Submission {
		return append([]interaction.Effect{interaction.UpdateModal{View: laterView(answer, b.words.to(e.Who))}}, answer.Then...)
	}
	return effects(answer)
}

// laterView replaces 'Still saving'. The Web API can neither close a modal nor mark its inputs,
// so a sentence says it.
func laterView(answer interaction.Answer, words *messages.Printer) *slack.ModalViewRequest {
	switch v := answer.View.(type) {
	case interaction.UpdateModal:
		return v.View
	case interaction.PushModal:
		return v.View
	case interaction.RefuseInputs:
		return notice(words, blockkit.Sentence(words.BotRefusedForm(strings.Join(inKeyOrder(v.Errors), " "))))
	}
	if answer.Reply != nil {
		return notice(words, answer.Reply)
	}
	return notice(words, blockkit.Sentence(words.BotSaved()))
}

// inKeyOrder returns a map's values in the order of its keys.
func inKeyOrder(m map[string]string) []string {
	var all []string
	for _, key := range slices.Sorted(maps.Keys(m)) {
		all = append(all, m[key])
	}
	return all
}
