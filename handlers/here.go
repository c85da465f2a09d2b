package handlers

import (
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// here gives what the member types in this channel the tag, unless another one
// is typed.
func here(t *task, c command.Command) error {
	step := models.NewStep("here", t.now)
	if c.Off || len(c.Tags) == 0 {
		if t.m.Settings.Here[t.req.Channel] == "" {
			t.say("No tag is set for this channel. Type instead: %s here #acme", t.command)
			return nil
		}
		t.changeSettings(step, func(s *models.Settings) { delete(s.Here, t.req.Channel) })
		t.done(step)
		t.tell("Off.", "What you type here gets no tag by itself.", undoOf(step))
		return nil
	}
	t.changeSettings(step, func(s *models.Settings) { s.Here[t.req.Channel] = c.Tags[0] })
	t.done(step)
	t.tell("#"+c.Tags[0], "is now your tag for what you type in this channel without one. Nobody else sees that.", undoOf(step), blockkit.Button("here_off", "Off", ""))
	return nil
}

// nameHere says in the answer that the channel's tag was put on a record, with
// one click that takes it off and ends it.
func (t *task) nameHere() {
	if t.hereTag == "" || len(t.change.Put) == 0 {
		return
	}
	for _, r := range t.change.Put {
		if slices.Contains(r.Tags(), t.hereTag) {
			t.append(blockkit.Small("#"+t.hereTag+" is your tag in this channel."), blockkit.Buttons(blockkit.Button("here_off", "Off in this channel", r.ID)))
			return
		}
	}
}

// hereOff ends the channel's tag, and takes it off the record that the button
// names, as one change.
func hereOff(t *task, id string) error {
	tag := t.m.Settings.Here[t.req.Channel]
	if tag == "" {
		t.say("No tag is set for this channel. Type instead: %s here #acme", t.command)
		return nil
	}
	step, text := models.NewStep("here", t.now), "What you type here gets no tag by itself."
	if id != "" {
		r, ok, err := t.own(id)
		if err != nil || !ok {
			return err
		}
		changed := r
		if changed.Note = record.DropTag(r.Note, tag); changed.Note != r.Note {
			t.put(step, &r, changed)
			text = t.span(changed) + "\n" + text
		}
	}
	t.changeSettings(step, func(s *models.Settings) { delete(s.Here, t.req.Channel) })
	t.done(step)
	t.tell("Off.", text, undoOf(step))
	return nil
}

// append puts blocks under the answer, be it a message or the view that takes a
// form's place.
func (t *task) append(blocks ...slack.Block) {
	switch v := t.answer.View; {
	case t.answer.Reply != nil:
		t.answer.Reply.Blocks.BlockSet = append(t.answer.Reply.Blocks.BlockSet, blocks...)
	case v != nil && v.Update != nil && v.Update.CallbackID == doneForm:
		v.Update.Blocks.BlockSet = append(v.Update.Blocks.BlockSet, blocks...)
	}
}

// suggestionsMost bounds how many tags a member suggests in one channel.
const suggestionsMost = 20

// suggest offers a tag in the pickers of all who type in this channel. It is an
// act: the others see the tag, and not who offers it.
func suggest(t *task, c command.Command) error {
	channel := t.req.Channel
	if channel == "" || strings.HasPrefix(channel, "D") {
		t.say("Only you type here. Type %s suggest #acme in the channel whose people are to be offered the tag.", t.command)
		return nil
	}
	mine := t.m.Settings.Suggested[channel]
	if c.Off || len(c.Tags) == 0 {
		return t.suggestLess(channel, mine, c.Tags)
	}
	tag := c.Tags[0]
	switch {
	case slices.Contains(mine, tag):
		t.tell("#"+tag, "is offered here already.", blockkit.Button("suggest_off", "Take it back", t.m.Token(tag)))
		return nil
	case len(mine) >= suggestionsMost:
		t.say("You offer %d tags here, which is as many as there can be. Type instead: %s suggest #acme off", len(mine), t.command)
		return nil
	}
	step := models.NewStep("suggest", t.now)
	t.changeSettings(step, func(s *models.Settings) { s.Suggested[channel] = append(slices.Clone(mine), tag) })
	t.change.Suggests = append(t.change.Suggests, channel)
	t.done(step)
	t.tell("#"+tag, "is now offered to all who type in this channel, in the pickers of their forms. They see the tag, and not from whom it is; your hours stay yours.",
		undoOf(step), blockkit.Button("suggest_off", "Take it back", t.m.Token(tag)))
	return nil
}

// suggestLess takes back the member's own suggestions of the channel: those that
// are named, or all.
func (t *task) suggestLess(channel string, mine, tags []string) error {
	left := slices.DeleteFunc(slices.Clone(mine), func(tag string) bool { return len(tags) == 0 || slices.Contains(tags, tag) })
	if len(left) == len(mine) {
		t.say("You offer no such tag in this channel. Type instead: %s suggest #acme", t.command)
		return nil
	}
	step := models.NewStep("suggest", t.now)
	t.changeSettings(step, func(s *models.Settings) {
		if len(left) == 0 {
			delete(s.Suggested, channel)
			return
		}
		s.Suggested[channel] = left
	})
	t.done(step)
	t.tell("Off.", "You no longer offer "+tagList(tags)+" in this channel. A record that has it keeps it.", undoOf(step))
	return nil
}

func tagList(tags []string) string {
	if len(tags) == 0 {
		return "any tag"
	}
	return "#" + strings.Join(tags, ", #")
}

func suggestOff(t *task, token string) error {
	mine := t.m.Settings.Suggested[t.req.Channel]
	for _, tag := range mine {
		if t.m.Token(tag) == token {
			return t.suggestLess(t.req.Channel, mine, []string{tag})
		}
	}
	t.say("You offer no such tag in this channel. Type instead: %s suggest #acme", t.command)
	return nil
}

// noteChannel keeps where the member types, if tags are suggested there: the
// pickers of her forms name no channel.
func (t *task) noteChannel() {
	t.m.Settings.Channel = ""
	if t.known.Suggested {
		t.m.Settings.Channel = t.req.Channel
	}
}

// suggested are the tags offered in the channel where the member typed last.
func (t *task) suggested() ([]string, error) {
	return t.store.SuggestedTags(t.ctx, t.m.Key.Workspace(), t.m.Settings.Channel)
}
