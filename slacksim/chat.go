package slacksim

import (
	"encoding/json"
	"slices"
	"unicode/utf8"
)

// Limits on a message: https://docs.slack.dev/reference/methods/chat.postMessage. Slack cuts a
// longer text; here it's refused, so that nobody relies on the cut. The limit over all blocks
// isn't documented (https://github.com/slackapi/bolt-js/issues/2509).
const (
	maxText       = 40000
	maxBlocksText = 13200
)

// message is one message of a channel.
type message struct {
	ts, thread string
	user       string
	fromApp    bool
	text       string
	blocks     []object
	to         string // ephemeral: the only one who sees it
	edited     bool
	files      []*file
	entered    map[string]values // what each person chose in it, by user
}

// content is a message's content from the app.
type content struct {
	text      string
	hasText   bool
	blocks    []object
	hasBlocks bool
	thread    string
}

func (m *message) fill(c content) { m.text, m.blocks = c.text, c.blocks }

// contentOf reads and checks a message's content; refused is nil when it's fine.
func contentOf(r *request) (c content, refused object) {
	c.text, c.hasText, c.thread = r.arg("text"), r.has("text"), r.arg("thread_ts")
	if r.has("blocks") {
		var list []object
		if !r.value("blocks", &list) {
			return c, refuse("invalid_blocks_format")
		}
		c.blocks, c.hasBlocks = list, true
	}
	if utf8.RuneCountInString(c.text) > maxText {
		return c, refuse("msg_too_long")
	}
	if problems := checkBlocks(c.blocks, onMessage); len(problems) > 0 {
		return c, refuse("invalid_blocks", problems...)
	}
	if textLength(c.blocks) > maxBlocksText {
		return c, refuse("msg_blocks_too_long")
	}
	return c, nil
}

// empty reports whether there's nothing to show.
func (c content) empty() bool { return c.text == "" && len(c.blocks) == 0 }

// channelFor returns a message's destination: a channel that the app is in, a DM, or the DM
// with the user with that ID.
func (w *Space) channelFor(id string) (*channel, string) {
	if _, isUser := w.users[id]; isUser {
		return w.dmWith(id)
	}
	c := w.channels[id]
	switch {
	case c == nil, c.kind == PrivateChannel && !c.appIn:
		return nil, "channel_not_found"
	case !c.appIn:
		return nil, "not_in_channel"
	case c.kind == DirectMessage:
		return w.dmWith(c.memberIDs()[0])
	}
	return c, ""
}

func (s *Sim) postMessage(r *request) object {
	c, slackError := r.space.channelFor(r.arg("channel"))
	if slackError != "" {
		return refuse(slackError)
	}
	content, refused := contentOf(r)
	if refused != nil {
		return refused
	}
	if content.empty() {
		return refuse("no_text")
	}
	m := s.add(r.space, c, content, "")
	return object{"ok": true, "channel": c.id, "ts": m.ts, "message": s.messagePayload(r.space, m)}
}

func (s *Sim) postEphemeral(r *request) object {
	c, slackError := r.space.channelFor(r.arg("channel"))
	if slackError != "" {
		return refuse(slackError)
	}
	content, refused := contentOf(r)
	switch {
	case refused != nil:
		return refused
	case content.empty():
		return refuse("no_text")
	case !c.members[r.arg("user")]:
		return refuse("user_not_in_channel")
	}
	m := s.add(r.space, c, content, r.arg("user"))
	return object{"ok": true, "message_ts": m.ts}
}

// add puts a message of the app into a channel; to is the only one who sees it, or empty.
// The lock is held.
func (s *Sim) add(w *Space, c *channel, from content, to string) *message {
	m := &message{ts: s.ts(), thread: from.thread, user: w.botUser, fromApp: true, to: to, entered: map[string]values{}}
	m.fill(from)
	s.assignIDs(m.blocks)
	c.messages = append(c.messages, m)
	s.bump()
	return m
}

// message finds a message that anyone in the channel can see.
func (c *channel) message(ts string) *message {
	m := c.any(ts)
	if m == nil || m.to != "" {
		return nil
	}
	return m
}

// any finds a message, ephemeral or not; from the end, because recent ones are used most.
func (c *channel) any(ts string) *message {
	for _, m := range slices.Backward(c.messages) {
		if m.ts == ts {
			return m
		}
	}
	return nil
}

func (c *channel) remove(m *message) {
	c.messages = slices.DeleteFunc(c.messages, func(o *message) bool { return o == m })
}

// appMessage finds a message that the app wrote, or Slack's error.
func (w *Space) appMessage(r *request, notMine string) (*channel, *message, string) {
	c := w.channels[r.arg("channel")]
	if c == nil || c.kind == PrivateChannel && !c.appIn {
		return nil, nil, "channel_not_found"
	}
	m := c.message(r.arg("ts"))
	switch {
	case m == nil:
		return nil, nil, "message_not_found"
	case !m.fromApp:
		return nil, nil, notMine
	}
	return c, m, ""
}

// updateMessage keeps the blocks only if no text is given
// (https://docs.slack.dev/reference/methods/chat.update).
func (s *Sim) updateMessage(r *request) object {
	c, m, slackError := r.space.appMessage(r, "cant_update_message")
	if slackError != "" {
		return refuse(slackError)
	}
	content, refused := contentOf(r)
	if refused != nil {
		return refused
	}
	if !content.hasText && !content.hasBlocks {
		return refuse("no_text")
	}
	if !content.hasText {
		content.text = m.text
	}
	m.fill(content)
	m.edited = true
	s.assignIDs(m.blocks)
	s.bump()
	return object{"ok": true, "channel": c.id, "ts": m.ts, "text": m.text, "message": s.messagePayload(r.space, m)}
}

func (s *Sim) deleteMessage(r *request) object {
	c, m, slackError := r.space.appMessage(r, "cant_delete_message")
	if slackError != "" {
		return refuse(slackError)
	}
	c.remove(m)
	s.bump()
	return object{"ok": true, "channel": c.id, "ts": m.ts}
}

// messagePayload returns a message as it is in answers and payloads.
func (s *Sim) messagePayload(w *Space, m *message) object {
	p := object{"type": "message", "ts": m.ts, "user": m.user, "text": m.text, "team": w.info.ID}
	if m.fromApp {
		p["bot_id"], p["app_id"] = w.botID, s.opts.AppID
	}
	if m.thread != "" {
		p["thread_ts"] = m.thread
	}
	if len(m.blocks) > 0 {
		p["blocks"] = copied(m.blocks)
	}
	if len(m.files) > 0 {
		list := make([]object, 0, len(m.files))
		for _, f := range m.files {
			list = append(list, s.filePayload(f))
		}
		p["files"] = list
	}
	return p
}

// seen returns a message as its readers see it.
func (s *Sim) seen(c *channel, m *message) Message {
	out := Message{Channel: c.id, TS: m.ts, ThreadTS: m.thread, User: m.user, FromApp: m.fromApp,
		Text: m.text, Ephemeral: m.to != "", Edited: m.edited}
	if len(m.blocks) > 0 {
		out.Blocks = json.RawMessage(encode(m.blocks))
	}
	for _, f := range m.files {
		out.Files = append(out.Files, s.public(f))
	}
	return out
}
