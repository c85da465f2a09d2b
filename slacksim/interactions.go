package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
)

// held is what contains the components that a person uses: a message or a view.
type held struct {
	channel *channel
	message *message
	view    *view
}

func (h held) blocks() []object {
	if h.view != nil {
		return h.view.blocks()
	}
	return h.message.blocks
}

// entered returns what this person entered in it, to be changed in place.
func (h held) entered(user string) values {
	if h.view != nil {
		return h.view.entered
	}
	if h.message.entered[user] == nil {
		h.message.entered[user] = values{}
	}
	return h.message.entered[user]
}

func (p *Person) holder(b Press) (held, error) {
	if b.ViewID == "" {
		c, m, err := p.visible(b.Channel, b.TS)
		return held{channel: c, message: m}, err
	}
	v := p.space.views[b.ViewID]
	if v == nil || v.user != p.id {
		return held{}, fmt.Errorf("%s sees no view %s", p.id, b.ViewID)
	}
	if top := p.top(); !v.home() && v != top {
		return held{}, fmt.Errorf("another modal lies on top of view %s", b.ViewID)
	}
	return held{view: v}, nil
}

func (p *Person) top() *view {
	stack := p.space.stacks[p.id]
	if len(stack) == 0 {
		return nil
	}
	return stack[len(stack)-1]
}

// interaction returns what all interactive payloads begin with.
func (p *Person) interaction(kind string) object {
	w, u := p.space, p.user()
	o := object{"type": kind, "token": "sim", "api_app_id": w.sim.opts.AppID, "is_enterprise_install": false,
		"user": object{"id": p.id, "username": u.Name, "name": u.Name, "team_id": either(u.Team, w.info.ID)},
		"team": object{"id": w.info.ID, "domain": w.domain()}, "enterprise": nil}
	if w.info.Enterprise != "" {
		o["enterprise"] = object{"id": w.info.Enterprise, "name": w.info.Enterprise}
	}
	return o
}

// locate adds the component's location to a payload. For an ephemeral message the app gets
// nothing else.
func (p *Person) locate(o object, h held) {
	s := p.space.sim
	if h.view != nil {
		o["container"] = object{"type": "view", "view_id": h.view.id}
		o["view"] = s.viewPayload(p.space, h.view)
		return
	}
	m := h.message
	o["container"] = object{"type": "message", "message_ts": m.ts, "channel_id": h.channel.id, "is_ephemeral": m.to != ""}
	o["channel"] = object{"id": h.channel.id, "name": h.channel.name}
	if m.to == "" {
		o["message"] = s.messagePayload(p.space, m)
	}
}

// interactive sends a payload; the lock must not be held.
func (p *Person) interactive(ctx context.Context, payload json.RawMessage, effect func(json.RawMessage, *Result)) (Result, error) {
	e := &envelope{kind: Interactive, space: p.space, workspace: p.space.info.ID, payload: payload, effect: effect}
	return p.space.sim.send(ctx, e)
}

// Press uses a button, menu or picker and waits for the ack, whose payload Slack ignores. In an
// input block only elements with dispatch_action notify the app; for others the value is kept
// and Result is zero.
func (p *Person) Press(ctx context.Context, b Press) (Result, error) {
	p.space.sim.mu.Lock()
	payload, err := p.press(b)
	p.space.sim.mu.Unlock()
	if err != nil || payload == nil {
		return Result{}, err
	}
	return p.interactive(ctx, payload, nil)
}

func (p *Person) press(b Press) (json.RawMessage, error) {
	s := p.space.sim
	h, err := p.holder(b)
	if err != nil {
		return nil, err
	}
	c, ok := find(h.blocks(), b.BlockID, b.ActionID)
	if !ok && h.view != nil && h.view.home() { // it was republished while they pressed
		c, ok = only(h.blocks(), b.ActionID)
	}
	if !ok {
		return nil, fmt.Errorf("there is no element %s (block %q)", b.ActionID, b.BlockID)
	}
	if err := p.space.enter(h.entered(p.id), h.blocks(), b.Entered); err != nil {
		return nil, err
	}
	action, err := p.action(c, h, b)
	if err != nil {
		return nil, err
	}
	s.bump()
	if str(c.block, "type") == "input" && !flag(c.block, "dispatch_action") {
		return nil, nil
	}
	o := p.interaction("block_actions")
	p.locate(o, h)
	o["actions"], o["trigger_id"] = []object{action}, s.newTrigger(p.space, p.id, h.view)
	if h.message != nil {
		o["response_url"] = s.newResponseURL(p.space, h.channel, p.id, h.message)
		o["state"] = object{"values": stateOf(h.blocks(), h.entered(p.id))}
	}
	return encode(o), nil
}

// action returns the entry in actions for what was chosen, which it also enters.
func (p *Person) action(c component, h held, b Press) (object, error) {
	a := object{"type": c.kind(), "action_id": c.actionID(), "block_id": c.blockID(), "action_ts": p.space.sim.ts()}
	switch {
	case c.isKind("button", "workflow_button"):
		a["text"] = c.element["text"]
		if v, has := c.element["value"]; has {
			a["value"] = v
		}
		if style, has := c.element["style"]; has {
			a["style"] = style
		}
		return a, nil
	case c.isKind("overflow"):
		chosen, ok := option(c.element, b.Value)
		if !ok {
			return nil, fmt.Errorf("%s offers no option of that value", c.actionID())
		}
		a["selected_option"] = chosen
		return a, nil
	}
	var given any = b.Value
	if b.Values != nil || fields[c.kind()].several() && b.Value == "" {
		given = append([]string{}, b.Values...)
	}
	v, err := p.space.valueOf(c, given)
	if err != nil {
		return nil, err
	}
	h.entered(p.id).set(c, v)
	for k, value := range v {
		a[k] = value
	}
	if f := fields[c.kind()]; c.element[f.initial] != nil {
		a[f.initial] = c.element[f.initial]
	}
	return a, nil
}

// Suggest types Value into an external select; the options are in Result.Payload.
func (p *Person) Suggest(ctx context.Context, b Press) (Result, error) {
	s := p.space.sim
	s.mu.Lock()
	h, err := p.holder(b)
	if err != nil {
		s.mu.Unlock()
		return Result{}, err
	}
	c, ok := find(h.blocks(), b.BlockID, b.ActionID)
	if !ok || !c.isKind("external_select", "multi_external_select") {
		s.mu.Unlock()
		return Result{}, fmt.Errorf("%s is no external select", b.ActionID)
	}
	o := p.interaction("block_suggestion")
	p.locate(o, h)
	o["action_id"], o["block_id"], o["value"] = c.actionID(), c.blockID(), b.Value
	payload := encode(o)
	s.mu.Unlock()
	return p.interactive(ctx, payload, suggested)
}

// suggested checks the options in an acknowledgement.
func suggested(ack json.RawMessage, r *Result) {
	var body object
	if json.Unmarshal(ack, &body) != nil {
		r.Err, r.Detail = "trouble_loading_options", []string{"no options"}
		return
	}
	c := newChecker(onModal)
	switch {
	case body["option_groups"] != nil:
		c.selection("", body)
	default:
		c.options("", body, "options", 0, 100)
	}
	if len(c.problems) > 0 {
		r.Err, r.Detail = "trouble_loading_options", c.problems
	}
}

// Shortcut uses a global shortcut.
func (p *Person) Shortcut(ctx context.Context, callbackID string) (Result, error) {
	s := p.space.sim
	s.mu.Lock()
	if p.outside() {
		s.mu.Unlock()
		return Result{}, errOutside
	}
	o := p.interaction("shortcut")
	o["callback_id"], o["action_ts"], o["trigger_id"] = callbackID, s.ts(), s.newTrigger(p.space, p.id, nil)
	payload := encode(o)
	s.mu.Unlock()
	return p.interactive(ctx, payload, nil)
}

// MessageShortcut uses a shortcut in the menu of a message that they see.
func (p *Person) MessageShortcut(ctx context.Context, callbackID, channel, ts string) (Result, error) {
	s := p.space.sim
	s.mu.Lock()
	c, m, err := p.visible(channel, ts)
	if err == nil && p.outside() {
		err = errOutside
	}
	if err == nil && m.to != "" {
		err = fmt.Errorf("ephemeral messages have no shortcuts")
	}
	if err != nil {
		s.mu.Unlock()
		return Result{}, err
	}
	o := p.interaction("message_action")
	o["callback_id"], o["action_ts"], o["trigger_id"] = callbackID, s.ts(), s.newTrigger(p.space, p.id, nil)
	o["channel"] = object{"id": c.id, "name": c.name}
	o["message"], o["message_ts"] = s.messagePayload(p.space, m), m.ts
	o["response_url"] = s.newResponseURL(p.space, c, p.id, nil)
	payload := encode(o)
	s.mu.Unlock()
	return p.interactive(ctx, payload, nil)
}
