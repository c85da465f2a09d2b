package slacksim

import (
	"context"
	"encoding/json"
	"net/http"
)

// deed is the request body for an action of a person's client.
type deed struct {
	As       string                    `json:"as"`
	Channel  string                    `json:"channel"`
	TS       string                    `json:"ts"`
	Command  string                    `json:"command"`
	Text     string                    `json:"text"`
	View     string                    `json:"view"`
	Values   map[string]map[string]any `json:"values"`
	Callback string                    `json:"callback"`
	All      bool                      `json:"all"` // close the whole stack
	Tab      string                    `json:"tab"` // of the app: "home" or "messages"
	Press    Press                     `json:"press"`
	Name     string                    `json:"name"`    // of a file
	Content  []byte                    `json:"content"` // base64
}

// outcome is the answer to their client.
type outcome struct {
	Err     string          `json:"err,omitempty"`    // Slack's error, as Result.Err
	Detail  []string        `json:"detail,omitempty"` // of a payload that Slack refused
	Refused string          `json:"refused,omitempty"`
	Errors  json.RawMessage `json:"errors,omitempty"`
	Payload json.RawMessage `json:"payload,omitempty"` // the suggestions, or a file's id
}

func outcomeOf(r Result) outcome {
	o := outcome{Err: r.Err, Detail: r.Detail}
	if len(r.ViewErrors) > 0 {
		o.Errors = encode(r.ViewErrors)
	}
	return o
}

// act decodes a deed, does it and returns the outcome.
func (p *page) act(do func(context.Context, *Person, deed) (outcome, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var d deed
		if !readBody(w, r, &d) {
			return
		}
		person := p.person(d.As)
		if person == nil {
			http.Error(w, "nobody of that id is on this page", http.StatusNotFound)
			return
		}
		// What was sent to the app isn't taken back when a tab closes.
		o, err := do(context.WithoutCancel(r.Context()), person, d)
		if err != nil {
			o.Refused = err.Error()
		}
		writeJSON(w, o)
	})
}

// command types a line. Without a command it's a plain message to everyone.
func (p *page) command(ctx context.Context, who *Person, d deed) (outcome, error) {
	switch d.Command {
	case "":
		_, err := who.Say(d.Channel, d.Text)
		return outcome{}, err
	case p.options.Command:
		r, err := who.Command(ctx, d.Channel, d.Command, d.Text)
		return outcomeOf(r), err
	}
	return outcome{Err: "unknown_command"}, nil
}

func (p *page) press(ctx context.Context, who *Person, d deed) (outcome, error) {
	r, err := who.Press(ctx, d.Press)
	return outcomeOf(r), err
}

func (p *page) submit(ctx context.Context, who *Person, d deed) (outcome, error) {
	r, err := who.Submit(ctx, d.View, d.Values)
	return outcomeOf(r), err
}

func (p *page) closeView(ctx context.Context, who *Person, d deed) (outcome, error) {
	if d.All {
		r, err := who.CloseAll(ctx)
		return outcomeOf(r), err
	}
	r, err := who.CloseView(ctx, d.View)
	return outcomeOf(r), err
}

func (p *page) openHome(ctx context.Context, who *Person, d deed) (outcome, error) {
	if d.Tab == "messages" {
		r, err := who.OpenMessages(ctx)
		return outcomeOf(r), err
	}
	r, err := who.OpenHome(ctx)
	return outcomeOf(r), err
}

func (p *page) shortcut(ctx context.Context, who *Person, d deed) (outcome, error) {
	if d.TS != "" {
		r, err := who.MessageShortcut(ctx, d.Callback, d.Channel, d.TS)
		return outcomeOf(r), err
	}
	r, err := who.Shortcut(ctx, d.Callback)
	return outcomeOf(r), err
}

func (p *page) suggest(ctx context.Context, who *Person, d deed) (outcome, error) {
	r, err := who.Suggest(ctx, d.Press)
	o := outcomeOf(r)
	o.Payload = r.Payload
	return o, err
}

// upload uploads a file for a form's file input.
func (p *page) upload(_ context.Context, who *Person, d deed) (outcome, error) {
	f, err := who.Upload("", d.Name, d.Content)
	if err != nil {
		return outcome{}, err
	}
	return outcome{Payload: encode(map[string]string{"id": f.ID})}, nil
}
