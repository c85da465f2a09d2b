package slacksim_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/slacksim"
)

func modal(title string) slack.ModalViewRequest {
	return slack.ModalViewRequest{Type: "modal", CallbackID: "edit", Title: plain(title), Submit: plain("Save"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{
			slack.NewInputBlock("note", plain("Note"), nil, slack.NewPlainTextInputBlockElement(nil, "text")),
			slack.NewActionBlock("more", slack.NewButtonBlockElement("push", "x", plain("More"))),
		}}}
}

// modals opens a modal on a command, checks a submission, pushes on a button.
func (w *world) modals(t *testing.T, opened chan<- error) {
	w.run(t, func(api *slack.Client, e socketmode.Event) any {
		switch d := e.Data.(type) {
		case slack.SlashCommand:
			_, err := api.OpenViewContext(t.Context(), d.TriggerID, modal("Edit"))
			opened <- err
		case slack.InteractionCallback:
			return w.react(t, api, d, opened)
		}
		return nil
	})
}

func (w *world) react(t *testing.T, api *slack.Client, d slack.InteractionCallback, opened chan<- error) any {
	if d.Type == slack.InteractionTypeBlockActions {
		_, err := api.PushViewContext(t.Context(), d.TriggerID, modal("Deeper"))
		opened <- err
		return nil
	}
	if d.View.State.Values["note"]["text"].Value == "bad" {
		return slack.NewErrorsViewSubmissionResponse(map[string]string{"note": "Not that."})
	}
	return nil
}

func note(text string) map[string]map[string]any {
	return map[string]map[string]any{"note": {"text": text}}
}

func TestAModalIsOpenedRefusedAndSubmitted(t *testing.T) {
	w := newWorld(t)
	opened := make(chan error, 8)
	w.modals(t, opened)
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", "edit"))
	if err := <-opened; err != nil {
		t.Fatal(err)
	}
	v, ok := w.ann.State().Top()
	if !ok || v.Title != "Edit" || len(w.bob.State().Views) != 0 {
		t.Fatalf("Ann sees %+v", v)
	}
	r := must[slacksim.Result](t)(w.ann.Submit(t.Context(), v.ID, nil))
	if r.Err != "input_invalid" || r.EnvelopeID != "" {
		t.Errorf("an empty note went out: %+v", r)
	}
	r = must[slacksim.Result](t)(w.ann.Submit(t.Context(), v.ID, note("bad")))
	if v, _ := w.ann.State().Top(); r.ViewErrors["note"] != "Not that." || v.Errors["note"] != "Not that." || !strings.Contains(string(v.Values), `"bad"`) {
		t.Errorf("after an error: %+v, %+v", r, v)
	}
	must[slacksim.Result](t)(w.ann.Submit(t.Context(), v.ID, note("good")))
	if len(w.ann.State().Views) != 0 {
		t.Error("the modal is still open")
	}
}

func TestNoMoreThanThreeModalsLieOnEachOther(t *testing.T) {
	w := newWorld(t)
	opened := make(chan error, 8)
	w.modals(t, opened)
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", "edit"))
	if err := <-opened; err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"", "", "push_limit_reached"} {
		v, _ := w.ann.State().Top()
		must[slacksim.Result](t)(w.ann.Press(t.Context(), slacksim.Press{ViewID: v.ID, ActionID: "push"}))
		got := ""
		if err := <-opened; err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("push %d: got %q, want %q", i+1, got, want)
		}
	}
	must[slacksim.Result](t)(w.ann.CloseAll(t.Context()))
	if n := len(w.ann.State().Views); n != 0 {
		t.Errorf("%d modals are open", n)
	}
}

func TestATriggerIsForThreeSecondsAndOnce(t *testing.T) {
	w := newWorld(t)
	triggers := make(chan string, 2)
	w.run(t, func(_ *slack.Client, e socketmode.Event) any {
		triggers <- e.Data.(slack.SlashCommand).TriggerID
		return nil
	})
	open := func(trigger string) string {
		if _, err := w.api.OpenViewContext(t.Context(), trigger, modal("Edit")); err != nil {
			return err.Error()
		}
		return ""
	}
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	first := <-triggers
	if got := open(first); got != "" {
		t.Errorf("the first use: %s", got)
	}
	if got := open(first); got != "trigger_exchanged" {
		t.Errorf("the second use: %s", got)
	}
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	late := <-triggers
	w.clock.Advance(3*time.Second + time.Millisecond)
	if got := open(late); got != "trigger_expired" {
		t.Errorf("after three seconds: %s", got)
	}
}

func TestViewsThatSlackRefuses(t *testing.T) {
	w := newWorld(t)
	for name, spoil := range map[string]func(*slack.ModalViewRequest){
		"an input and no submit":   func(v *slack.ModalViewRequest) { v.Submit = nil },
		"a title of 25 characters": func(v *slack.ModalViewRequest) { v.Title = plain(strings.Repeat("x", 25)) },
		"metadata over 3,000":      func(v *slack.ModalViewRequest) { v.PrivateMetadata = strings.Repeat("x", 3001) },
		"a block_id used twice": func(v *slack.ModalViewRequest) {
			v.Blocks.BlockSet = append(v.Blocks.BlockSet, slack.NewActionBlock("more", slack.NewButtonBlockElement("b", "", plain("B"))))
		},
		"a block for messages only": func(v *slack.ModalViewRequest) {
			v.Blocks.BlockSet = append(v.Blocks.BlockSet, slack.NewMarkdownBlock("", "x"))
		},
		"101 blocks": func(v *slack.ModalViewRequest) {
			for range 99 {
				v.Blocks.BlockSet = append(v.Blocks.BlockSet, slack.NewDividerBlock())
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			v := modal("Edit")
			spoil(&v)
			_, err := w.api.OpenViewContext(t.Context(), "1.x", v)
			if err == nil || err.Error() != "invalid_arguments" {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestHomeIsPublishedToOnePersonAndGuardedByItsHash(t *testing.T) {
	w := newWorld(t)
	heard := make(chan socketmode.Event, 1)
	w.run(t, func(_ *slack.Client, e socketmode.Event) any { heard <- e; return nil })
	must[slacksim.Result](t)(w.ann.OpenHome(t.Context()))
	if e := <-heard; e.Type != socketmode.EventTypeEventsAPI || !strings.Contains(string(e.Request.Payload), `"app_home_opened"`) {
		t.Errorf("the app heard %s", e.Request.Payload)
	}
	home := slack.HomeTabViewRequest{Type: "home", Blocks: slack.Blocks{BlockSet: []slack.Block{section("Today")}}}
	first := must[*slack.ViewResponse](t)(w.api.PublishViewContext(t.Context(), slack.PublishViewContextRequest{UserID: "U1", View: home}))
	must[*slack.ViewResponse](t)(w.api.PublishViewContext(t.Context(), slack.PublishViewContextRequest{UserID: "U1", View: home, Hash: &first.Hash}))
	_, err := w.api.PublishViewContext(t.Context(), slack.PublishViewContextRequest{UserID: "U1", View: home, Hash: &first.Hash})
	if err == nil || err.Error() != "hash_conflict" {
		t.Errorf("a stale hash: %v", err)
	}
	if w.ann.State().Home == nil || w.bob.State().Home != nil {
		t.Error("Home is not Ann's alone")
	}
}

func TestWhatIsEnteredReachesTheApp(t *testing.T) {
	w := newWorld(t)
	option := func(v string) *slack.OptionBlockObject { return slack.NewOptionBlockObject(v, plain(v), nil) }
	input := func(id string, e slack.BlockElement) slack.Block {
		return slack.NewInputBlock(id, plain(id), nil, e).WithOptional(true)
	}
	view := modal("Edit")
	day := slack.NewDatePickerBlockElement("a")
	day.InitialDate = "2026-11-24"
	view.Blocks.BlockSet = []slack.Block{
		input("kind", slack.NewOptionsSelectBlockElement("static_select", nil, "a", option("work"), option("break"))),
		input("day", day), input("at", slack.NewTimePickerBlockElement("a")),
		input("tags", slack.NewCheckboxGroupsBlockElement("a", option("one"), option("two"))),
		input("who", slack.NewOptionsSelectBlockElement("users_select", nil, "a")),
		slack.NewActionBlock("level", slack.NewRadioButtonsBlockElement("a", option("totals"), option("days")), slack.NewOverflowBlockElement("menu", option("delete"))),
	}
	var pressed, submitted slack.InteractionCallback
	w.run(t, func(api *slack.Client, e socketmode.Event) any {
		switch d := e.Data.(type) {
		case slack.SlashCommand:
			if _, err := api.OpenViewContext(t.Context(), d.TriggerID, view); err != nil {
				t.Error(err)
			}
		case slack.InteractionCallback:
			if d.Type == slack.InteractionTypeViewSubmission {
				submitted = d
				return nil
			}
			pressed = d
		}
		return nil
	})
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", "edit"))
	v, _ := w.ann.State().Top()
	must[slacksim.Result](t)(w.ann.Press(t.Context(), slacksim.Press{ViewID: v.ID, ActionID: "menu", Value: "delete"}))
	if a := pressed.ActionCallback.BlockActions; len(a) != 1 || a[0].SelectedOption.Value != "delete" || pressed.ResponseURL != "" {
		t.Errorf("the menu: %+v", pressed)
	}
	must[slacksim.Result](t)(w.ann.Press(t.Context(), slacksim.Press{ViewID: v.ID, BlockID: "level", ActionID: "a", Value: "days"}))
	if _, err := w.ann.Submit(t.Context(), v.ID, map[string]map[string]any{"kind": {"a": "holiday"}}); err == nil {
		t.Error("an option was chosen that isn't offered")
	}
	must[slacksim.Result](t)(w.ann.Submit(t.Context(), v.ID, map[string]map[string]any{
		"kind": {"a": "break"}, "at": {"a": "09:30"}, "tags": {"a": []string{"one", "two"}}, "who": {"a": "U2"}}))
	got := submitted.View.State.Values
	if got["kind"]["a"].SelectedOption.Value != "break" || got["day"]["a"].SelectedDate != "2026-11-24" ||
		got["at"]["a"].SelectedTime != "09:30" || len(got["tags"]["a"].SelectedOptions) != 2 ||
		got["who"]["a"].SelectedUser != "U2" || got["level"]["a"].SelectedOption.Value != "days" {
		t.Errorf("submitted %+v", got)
	}
}

// TestAnOlderHomeTabsButtonStillWorks: the page may be a moment
// behind. Which of several alike was meant, nobody knows then.
func TestAnOlderHomeTabsButtonStillWorks(t *testing.T) {
	w := newWorld(t)
	w.run(t, func(*slack.Client, socketmode.Event) any { return nil })
	row := func(actions ...string) slack.Block {
		var all []slack.BlockElement
		for _, a := range actions {
			all = append(all, slack.NewButtonBlockElement(a, "v", plain(a)))
		}
		return slack.NewActionBlock("", all...)
	}
	publish := func() *slack.ViewResponse {
		home := slack.HomeTabViewRequest{Type: "home", Blocks: slack.Blocks{BlockSet: []slack.Block{row("settings"), row("again", "more"), row("again")}}}
		return must[*slack.ViewResponse](t)(w.api.PublishViewContext(t.Context(), slack.PublishViewContextRequest{UserID: "U1", View: home}))
	}
	before := publish()
	publish()
	stale := func(block int) string { return before.Blocks.BlockSet[block].ID() }
	if result := must[slacksim.Result](t)(w.ann.Press(t.Context(), slacksim.Press{ViewID: before.ID, BlockID: stale(0), ActionID: "settings"})); !result.Acked {
		t.Errorf("the app was not told: %+v", result)
	}
	if _, err := w.ann.Press(t.Context(), slacksim.Press{ViewID: before.ID, BlockID: stale(1), ActionID: "again"}); err == nil {
		t.Error("one of two buttons was pressed by guessing")
	}
}
