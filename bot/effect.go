package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers"
)

// How long an answer waits for a limit of Slack's to pass. A trigger lives 3 s.
const (
	patience        = 2 * time.Minute
	triggerPatience = 2 * time.Second
)

// do carries out effects in their order. The first that fails for good ends them,
// and the person is told.
func (b *Bot) do(ctx context.Context, e *envelope, turns []*turn, then []handlers.Effect) {
	defer leave(turns)
	defer func() {
		if recover() != nil {
			b.Logger.Error("an effect panicked", "envelope", e.id, "stack", string(debug.Stack()))
		}
	}()
	for i, effect := range then {
		err := b.effect(ctx, e, turns[i], effect)
		if err == nil {
			continue
		}
		b.Logger.Warn("Slack did not take what followed an ack", "envelope", e.id, "kind", string(e.Kind), "error", err)
		if effect.Respond == nil {
			b.apologise(ctx, e, err)
		}
		return
	}
}

func (b *Bot) effect(ctx context.Context, e *envelope, t *turn, effect handlers.Effect) error {
	switch {
	case effect.Respond != nil && t != nil:
		return t.show(func() error { return b.respond(ctx, e, effect.Respond) })
	case effect.Respond != nil:
		return b.respond(ctx, e, effect.Respond)
	case effect.Open != nil:
		return b.Slack.openView(ctx, e, effect.Open)
	case effect.Push != nil:
		return b.Slack.pushView(ctx, e, effect.Push)
	case effect.Update != nil:
		return b.update(ctx, e, t, effect.Update)
	case effect.Home != nil:
		b.home(e, effect.Home)
	case effect.Upload != nil:
		return b.Slack.upload(ctx, e.Who, effect.Upload)
	case effect.Post != nil:
		return b.post(ctx, e, effect)
	case effect.Run != nil:
		return b.run(ctx, e, effect.Run)
	case effect.Discard != "":
		b.discard(ctx, e, effect.Discard)
	}
	return nil
}

// discard deletes a file. Where that fails, the housekeeping does it later.
func (b *Bot) discard(ctx context.Context, e *envelope, file string) {
	if err := b.Slack.DeleteFile(ctx, e.Who.Workspace(), file); err != nil {
		b.Logger.Warn("could not delete a file yet", "envelope", e.id, "error", err)
	}
}

// run acts towards others, and shows the person what came of it.
func (b *Bot) run(ctx context.Context, e *envelope, run func(context.Context, handlers.Messenger) (*handlers.Reply, error)) error {
	r, err := run(ctx, b.Slack.Messenger())
	if err != nil {
		// The cause may be the store's: the person is told what Slack's failures are told.
		return err
	}
	switch {
	case r == nil:
		return nil
	case e.responseURL == "" && e.View != nil && e.View.Type == string(slack.VTModal):
		return b.Slack.updateView(ctx, e, notice(r), "")
	}
	return b.respond(ctx, e, r)
}

// respond shows a reply to the person alone: by the response URL, or in a modal
// where there is none (a modal, the Home tab, a global shortcut).
func (b *Bot) respond(ctx context.Context, e *envelope, r *handlers.Reply) error {
	switch {
	case e.responseURL != "":
		return b.respondByURL(ctx, e, r)
	case e.View != nil && e.View.Callback == noticeCallback && r.Replace:
		return b.Slack.updateView(ctx, e, notice(r), "")
	case r.Delete || e.TriggerID == "":
		return nil
	case e.View != nil && e.View.Type == string(slack.VTModal) && e.Kind == handlers.Action:
		return b.Slack.pushView(ctx, e, notice(r))
	}
	return b.Slack.openView(ctx, e, notice(r))
}

// respondByURL shows a reply whose blocks Slack refuses as plain text.
func (b *Bot) respondByURL(ctx context.Context, e *envelope, r *handlers.Reply) error {
	err := b.Slack.respond(ctx, e.Who.Workspace(), e.responseURL, r)
	if hasCode(err, "HTTP 400") && handlers.HasChart(r.Blocks.BlockSet) {
		plainer := *r
		plainer.Blocks.BlockSet = handlers.WithoutCharts(r.Blocks.BlockSet)
		err = b.Slack.respond(ctx, e.Who.Workspace(), e.responseURL, &plainer)
	}
	if hasCode(err, "HTTP 400") && r.Text != "" && len(r.Blocks.BlockSet) > 0 {
		b.Logger.Warn("Slack refused the blocks of a reply", "envelope", e.id, "kind", string(e.Kind))
		return b.Slack.respond(ctx, e.Who.Workspace(), e.responseURL, &handlers.Reply{Text: cut(r.Text, 4000), Replace: r.Replace})
	}
	return err
}

// post writes into the person's DM. It is not repeated when it is unknown whether
// Slack took it: twice is worse than a sentence.
func (b *Bot) post(ctx context.Context, e *envelope, effect handlers.Effect) error {
	r := effect.Post
	channel, ts, err := b.Slack.send(ctx, e.Who, Message{Text: r.Text, Blocks: r.Blocks.BlockSet}, patience)
	if err == nil && effect.Posted != nil {
		effect.Posted(channel, ts)
	}
	return err
}

// apologise tells in one sentence that something did not arrive.
func (b *Bot) apologise(ctx context.Context, e *envelope, cause error) {
	if e.responseURL == "" {
		return
	}
	text := fmt.Sprintf("What was typed is stored, but Slack did not take all of the answer (%s). Ask for it again in a minute.", slackError(cause))
	if errors.Is(cause, ErrUnknown) {
		text = "What was typed is stored, but Slack did not say whether it took all of the answer. Ask for it again if it does not come."
	}
	if err := b.Slack.respond(ctx, e.Who.Workspace(), e.responseURL, handlers.Sentence(text)); err != nil {
		b.Logger.Warn("could not tell by the response URL", "envelope", e.id, "error", err)
	}
}

func (b *Bot) update(ctx context.Context, e *envelope, t *turn, view *slack.ModalViewRequest) error {
	if e.View == nil {
		return b.Slack.openView(ctx, e, view)
	}
	// A submitted modal that was acked undecided holds 'Still saving' by now.
	hash := e.View.Hash
	if e.Kind == handlers.Submission {
		hash = ""
	}
	return t.show(func() error {
		return overConflict(hash, func(hash string) error { return b.Slack.updateView(ctx, e, view, hash) })
	})
}

// overConflict shows a view even if the person acted on one that was older than
// ours: her envelopes are handled in order, so that this view is the newest.
func overConflict(hash string, show func(hash string) error) error {
	err := show(hash)
	if hash != "" && hasCode(err, "hash_conflict") {
		return show("")
	}
	return err
}

// surfaces keep an older view from taking the place of a newer one, since the
// effects of several envelopes run side by side.
type surfaces struct {
	mu     sync.Mutex
	last   int64
	active map[string]*surface
}

// surface is a modal or a message whose content is about to change.
type surface struct {
	key   string
	of    *surfaces
	users int // guarded by of.mu

	mu    sync.Mutex
	shown int64 // number of the newest turn that showed its view
}

// turn is the place of one view in the order of those for its surface.
type turn struct {
	*surface
	number int64
}

func newSurfaces() *surfaces { return &surfaces{active: map[string]*surface{}} }

// turns gives each effect that shows something in place of another its turn; nil
// for the others. It is called in the member's turn.
func (s *surfaces) turns(e *envelope, then []handlers.Effect) []*turn {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := make([]*turn, len(then))
	for i, effect := range then {
		switch {
		case effect.Update != nil && e.View != nil, effect.Respond != nil && effect.Respond.Replace && e.View != nil && e.View.Callback == noticeCallback:
			all[i] = s.turn("view " + e.View.ID)
		case effect.Respond != nil && effect.Respond.Replace && e.Message != nil:
			all[i] = s.turn("message " + e.Who.Workspace().String() + " " + e.Who.User + " " + e.Message.TS)
		}
	}
	return all
}

func (s *surfaces) turn(key string) *turn {
	one := s.active[key]
	if one == nil {
		one = &surface{key: key, of: s}
		s.active[key] = one
	}
	one.users++
	s.last++
	return &turn{surface: one, number: s.last}
}

// show calls unless something newer was shown meanwhile.
func (t *turn) show(call func() error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.number < t.shown {
		return nil
	}
	t.shown = t.number
	return call()
}

// leave gives turns back.
func leave(turns []*turn) {
	for _, t := range turns {
		if t != nil {
			t.leave()
		}
	}
}

func (t *turn) leave() {
	t.of.mu.Lock()
	defer t.of.mu.Unlock()
	if t.users--; t.users == 0 {
		delete(t.of.active, t.key)
	}
}

// noticeCallback names the modal that says what a reply says; a reply to one of
// its own buttons takes its place.
const noticeCallback = "notice"

// notice is a modal that says what a reply says. Modals take no charts.
func notice(r *handlers.Reply) *slack.ModalViewRequest {
	blocks := handlers.WithoutCharts(r.Blocks.BlockSet)
	if len(blocks) == 0 || slices.ContainsFunc(blocks, messageOnly) {
		blocks = []slack.Block{slack.NewSectionBlock(plainText(cut(first(r.Text, "Done."), 3000)), nil, nil)}
	}
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: noticeCallback, Title: plainText("Sundial"), Close: plainText("Close"),
		Blocks: slack.Blocks{BlockSet: blocks[:min(len(blocks), 100)]},
	}
}

// messageOnly says whether Slack refuses the block outside of messages
// (https://docs.slack.dev/reference/block-kit/blocks).
func messageOnly(b slack.Block) bool {
	switch b.BlockType() {
	case slack.MBTSection, slack.MBTRichText, slack.MBTContext, slack.MBTAction, slack.MBTDivider, slack.MBTHeader, slack.MBTImage, slack.MBTInput:
		return false
	}
	return true
}

func plainText(text string) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
}

func cut(text string, n int) string {
	letters := []rune(text)
	return string(letters[:min(len(letters), n)])
}

// values are a map's values in the order of its keys.
func values(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	all := make([]string, 0, len(m))
	for _, key := range keys {
		all = append(all, m[key])
	}
	return all
}

func (s *Slack) openView(ctx context.Context, e *envelope, view *slack.ModalViewRequest) error {
	c := call{method: "views.open", patience: triggerPatience, again: true}
	return s.call(ctx, e.Who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		_, err := api.OpenViewContext(ctx, e.TriggerID, *view)
		return err
	})
}

func (s *Slack) pushView(ctx context.Context, e *envelope, view *slack.ModalViewRequest) error {
	c := call{method: "views.push", patience: triggerPatience, again: true}
	return s.call(ctx, e.Who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		_, err := api.PushViewContext(ctx, e.TriggerID, *view)
		return err
	})
}

func (s *Slack) updateView(ctx context.Context, e *envelope, view *slack.ModalViewRequest, hash string) error {
	c := call{method: "views.update", patience: patience, again: true}
	return s.call(ctx, e.Who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		_, err := api.UpdateViewContext(ctx, *view, "", hash, e.View.ID)
		return err
	})
}

func (s *Slack) upload(ctx context.Context, who member, u *handlers.Upload) error {
	channel, err := s.openDM(ctx, who, patience)
	if err != nil {
		return err
	}
	var id string
	c := call{method: "files.getUploadURLExternal", patience: patience, limit: uploadTime}
	err = s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		file, err := api.UploadFileContext(ctx, slack.UploadFileParameters{
			Reader: bytes.NewReader(u.Content), FileSize: len(u.Content), Filename: u.Name,
			Title: u.Title, InitialComment: u.Comment, Channel: channel,
		})
		if err == nil {
			id = file.ID
		}
		return err
	})
	if err == nil && u.Sent != nil {
		u.Sent(id)
	}
	return err
}
