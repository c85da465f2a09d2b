package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
)

// Submit presses a modal's submit button after entering values, by block_id and action_id:
// strings or lists as a person would choose them (an option's value, a date, a file's ID), or
// objects as in a payload. Other inputs keep what was entered before. What Slack's client
// refuses never reaches the app: Err is "input_invalid" then, with ViewErrors.
func (p *Person) Submit(ctx context.Context, viewID string, given map[string]map[string]any) (Result, error) {
	s := p.space.sim
	s.mu.Lock()
	payload, v, complaints, err := p.submission(viewID, given)
	s.mu.Unlock()
	if err != nil {
		return Result{}, err
	}
	if len(complaints) > 0 {
		return Result{Err: "input_invalid", ViewErrors: complaints}, nil
	}
	return p.interactive(ctx, payload, func(ack json.RawMessage, r *Result) { s.submitted(p.space, v, ack, r) })
}

func (p *Person) submission(viewID string, given map[string]map[string]any) (json.RawMessage, *view, map[string]string, error) {
	s := p.space.sim
	h, err := p.holder(Press{ViewID: viewID})
	if err != nil {
		return nil, nil, nil, err
	}
	v := h.view
	if v.home() || texted(v.body, "submit") == "" {
		return nil, nil, nil, fmt.Errorf("view %s has no submit button", viewID)
	}
	if err := p.space.enter(v.entered, v.blocks(), given); err != nil {
		return nil, nil, nil, err
	}
	s.bump()
	v.errors = nil
	if complaints := missing(v.blocks(), stateOf(v.blocks(), v.entered)); len(complaints) > 0 {
		v.errors = complaints
		return nil, nil, complaints, nil
	}
	o := p.interaction("view_submission")
	o["view"], o["trigger_id"], o["response_urls"] = s.viewPayload(p.space, v), s.newTrigger(p.space, p.id, v), []object{}
	return encode(o), v, nil, nil
}

// CloseView presses Cancel on the top modal. The app is notified only if the view has
// notify_on_close; otherwise Result is zero.
func (p *Person) CloseView(ctx context.Context, viewID string) (Result, error) {
	return p.shut(ctx, viewID, false)
}

// CloseAll presses the X: the whole stack closes, and the app is notified with the root view
// and is_cleared, if that has notify_on_close.
func (p *Person) CloseAll(ctx context.Context) (Result, error) {
	p.space.sim.mu.Lock()
	top := p.top()
	p.space.sim.mu.Unlock()
	if top == nil {
		return Result{}, fmt.Errorf("%s has no modal open", p.id)
	}
	return p.shut(ctx, top.id, true)
}

func (p *Person) shut(ctx context.Context, viewID string, all bool) (Result, error) {
	s := p.space.sim
	s.mu.Lock()
	h, err := p.holder(Press{ViewID: viewID})
	if err != nil || h.view.home() {
		s.mu.Unlock()
		return Result{}, fmt.Errorf("closing view %s: it isn't the modal on top", viewID)
	}
	v, depth := h.view, slices.Index(p.space.stacks[p.id], h.view)
	if all = all || flag(v.body, "clear_on_close"); all {
		v, depth = p.space.stacks[p.id][0], 0
	}
	o := p.interaction("view_closed")
	o["view"], o["is_cleared"] = s.viewPayload(p.space, v), all
	notify := flag(v.body, "notify_on_close")
	p.space.closeFrom(p.id, depth)
	s.bump()
	s.mu.Unlock()
	if !notify {
		return Result{}, nil
	}
	return p.interactive(ctx, encode(o), nil)
}
