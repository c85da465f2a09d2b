package slacksim_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/slacksim"
)

// office is a workspace with three people, the playground page, and a tiny app on
// real Socket Mode.
type office struct {
	*testing.T
	sim   *slacksim.Sim
	space *slacksim.Space
	url   string
	api   *slack.Client
	typed chan string // what the app received from submissions and buttons
}

func newOffice(t *testing.T, options slacksim.Options, change func(*slacksim.PageOptions)) *office {
	t.Helper()
	sim := slacksim.New(options)
	url, err := sim.Start("")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = sim.Close() })
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme Studio"})
	people := []string{"UANN", "UBOB", "UCEM"}
	for i, name := range []string{"Ann", "Bob", "Cem"} {
		space.AddUser(slacksim.User{ID: people[i], Name: strings.ToLower(name), RealName: name, TZ: "Europe/Amsterdam", Locale: "en-GB"})
	}
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "acme-site", Members: people, AppInvited: true})
	space.AddChannel(slacksim.Channel{ID: "C2", Name: "general", Members: people})
	space.Install()
	pageOptions := slacksim.PageOptions{Space: space, People: people, Command: "/time",
		Shortcuts: []slacksim.Shortcut{{Name: "Start a timer", CallbackID: "start"}, {Name: "Track time on this", CallbackID: "track", OnMessage: true}}}
	if change != nil {
		change(&pageOptions)
	}
	sim.Handle("/", slacksim.Page(sim, pageOptions))
	return &office{T: t, sim: sim, space: space, url: url, typed: make(chan string, 20)}
}

// runApp connects the tiny app and waits for its socket.
func (o *office) runApp() {
	o.Helper()
	o.api = slack.New(o.space.BotToken(), slack.OptionAppLevelToken(o.sim.AppToken()), slack.OptionAPIURL(o.url+"/api/"))
	client := socketmode.New(o.api)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); _ = client.RunContext(ctx) }()
	go func() {
		for {
			select {
			case e := <-client.Events:
				o.answer(client, e)
			case <-ctx.Done():
				return
			}
		}
	}()
	o.Cleanup(func() { stop(); <-done })
	within, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := o.sim.Wait(within, func() bool { return o.sim.Connections() > 0 }); err != nil {
		o.Fatal("the app did not connect: ", err)
	}
}

// jsonOf reads JSON into the shape that acknowledgements and views take.
func jsonOf(s string) map[string]any {
	var out map[string]any
	if err := json.Unmarshal([]byte(s), &out); err != nil {
		panic(err)
	}
	return out
}

func (o *office) answer(client *socketmode.Client, e socketmode.Event) {
	if e.Request == nil || e.Request.EnvelopeID == "" {
		return
	}
	var reply any
	switch e.Type {
	case socketmode.EventTypeSlashCommand:
		reply = o.commanded(e.Data.(slack.SlashCommand))
	case socketmode.EventTypeInteractive:
		reply = o.interacted(e.Data.(slack.InteractionCallback))
	case socketmode.EventTypeEventsAPI:
		o.publish("UANN")
	}
	if reply == nil {
		_ = client.Ack(*e.Request)
		return
	}
	_ = client.Ack(*e.Request, reply)
}

func (o *office) commanded(c slack.SlashCommand) any {
	switch c.Text {
	case "log":
		o.open(c.TriggerID, modalView)
		return nil
	case "gallery":
		return jsonOf(galleryMessage)
	case "charts":
		return jsonOf(chartMessage)
	case "hostile":
		return jsonOf(hostileMessage)
	}
	return jsonOf(timerMessage)
}

func (o *office) interacted(c slack.InteractionCallback) any {
	switch c.Type {
	case slack.InteractionTypeViewSubmission:
		note := c.View.State.Values["note"]["note"].Value
		if note == "nothing" {
			return jsonOf(`{"response_action": "errors", "errors": {"note": "Say what it was."}}`)
		}
		o.typed <- note
	case slack.InteractionTypeBlockActions:
		o.typed <- c.ActionCallback.BlockActions[0].ActionID
	case slack.InteractionTypeBlockSuggestion:
		return jsonOf(`{"options": [{"text": {"type": "plain_text", "text": "#acme"}, "value": "acme"}, {"text": {"type": "plain_text", "text": "#acme/web"}, "value": "acme/web"}]}`)
	case slack.InteractionTypeShortcut, slack.InteractionTypeMessageAction:
		o.open(c.TriggerID, modalView)
	}
	return nil
}

func (o *office) open(trigger, view string) {
	var body slack.ModalViewRequest
	if err := json.Unmarshal([]byte(view), &body); err != nil {
		o.Error(err)
		return
	}
	if _, err := o.api.OpenView(trigger, body); err != nil {
		o.Errorf("opening the modal: %v", err)
	}
}

func (o *office) publish(user string) {
	var body slack.HomeTabViewRequest
	if err := json.Unmarshal([]byte(homeView), &body); err != nil {
		o.Error(err)
		return
	}
	if _, err := o.api.PublishView(user, body, ""); err != nil {
		o.Errorf("publishing the Home tab: %v", err)
	}
}

const timerMessage = `{"text": "Started", "blocks": [
 {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
   {"type": "text", "text": "Started", "style": {"bold": true}}, {"type": "text", "text": " Tue 24 Nov 09:12– fix login "}, {"type": "text", "text": "#acme", "style": {"code": true}}]}]},
 {"type": "context", "elements": [{"type": "mrkdwn", "text": "Today so far: *2h 25m*. Only you see this."}]},
 {"type": "actions", "elements": [
   {"type": "button", "action_id": "stop", "text": {"type": "plain_text", "text": "Stop"}, "style": "primary", "value": "r1"},
   {"type": "button", "action_id": "edit", "text": {"type": "plain_text", "text": "Edit"}, "value": "r1"},
   {"type": "button", "action_id": "undo", "text": {"type": "plain_text", "text": "Undo"}, "value": "r1"},
   {"type": "overflow", "action_id": "more", "options": [
     {"text": {"type": "plain_text", "text": "Split"}, "value": "split"}, {"text": {"type": "plain_text", "text": "Delete"}, "value": "delete"}]}]}]}`

const modalView = `{"type": "modal", "callback_id": "log", "title": {"type": "plain_text", "text": "Log time"},
 "submit": {"type": "plain_text", "text": "Save"}, "close": {"type": "plain_text", "text": "Leave"}, "blocks": [
 {"type": "input", "block_id": "note", "label": {"type": "plain_text", "text": "What was it?"}, "hint": {"type": "plain_text", "text": "Tags too: fix login #acme"},
  "element": {"type": "plain_text_input", "action_id": "note", "placeholder": {"type": "plain_text", "text": "fix login #acme"}}},
 {"type": "input", "block_id": "day", "label": {"type": "plain_text", "text": "Day"}, "element": {"type": "datepicker", "action_id": "day", "initial_date": "2026-11-24"}},
 {"type": "input", "block_id": "from", "label": {"type": "plain_text", "text": "From"}, "element": {"type": "timepicker", "action_id": "from", "initial_time": "09:00"}},
 {"type": "input", "block_id": "tags", "optional": true, "label": {"type": "plain_text", "text": "Tags"}, "element": {"type": "multi_external_select", "action_id": "tags", "min_query_length": 0}},
 {"type": "input", "block_id": "kind", "label": {"type": "plain_text", "text": "Kind"}, "element": {"type": "radio_buttons", "action_id": "kind",
  "initial_option": {"text": {"type": "plain_text", "text": "Work"}, "value": "work"},
  "options": [{"text": {"type": "plain_text", "text": "Work"}, "value": "work"}, {"text": {"type": "plain_text", "text": "Break"}, "value": "break"}]}}]}`

const homeView = `{"type": "home", "blocks": [
 {"type": "header", "text": {"type": "plain_text", "text": "Running"}},
 {"type": "section", "text": {"type": "mrkdwn", "text": "*fix login* ` + "`#acme`" + ` since 09:12, 1h 10m"}, "accessory":
  {"type": "button", "action_id": "home_stop", "style": "primary", "text": {"type": "plain_text", "text": "Stop"}, "value": "r1"}},
 {"type": "divider"},
 {"type": "header", "text": {"type": "plain_text", "text": "This week"}},
 {"type": "data_visualization", "title": "Hours a day", "chart": {"type": "bar", "axis_config": {"categories": ["Mon", "Tue", "Wed", "Thu", "Fri"]},
  "series": [{"name": "acme", "data": [{"label": "Mon", "value": 5.5}, {"label": "Tue", "value": 3}, {"label": "Wed", "value": 6}, {"label": "Thu", "value": 4}, {"label": "Fri", "value": 2}]},
             {"name": "internal", "data": [{"label": "Mon", "value": 1.5}, {"label": "Tue", "value": 2}, {"label": "Wed", "value": 1}, {"label": "Thu", "value": 3}, {"label": "Fri", "value": 1}]}]}},
 {"type": "section", "fields": [{"type": "mrkdwn", "text": "*Today*\n2h 25m"}, {"type": "mrkdwn", "text": "*Week*\n29h"}]},
 {"type": "actions", "elements": [
  {"type": "button", "action_id": "again", "text": {"type": "plain_text", "text": "Again"}, "value": "r0"},
  {"type": "button", "action_id": "forget", "style": "danger", "text": {"type": "plain_text", "text": "Forget me"}, "value": "x",
   "confirm": {"title": {"type": "plain_text", "text": "Forget you?"}, "text": {"type": "mrkdwn", "text": "All records go, *for good*."}, "confirm": {"type": "plain_text", "text": "Forget me"}, "deny": {"type": "plain_text", "text": "Keep"}, "style": "danger"}}]}]}`

const galleryMessage = `{"text": "Everything", "blocks": [
 {"type": "section", "text": {"type": "mrkdwn", "text": "*bold* _italic_ ~strike~ ` + "`code`" + ` <https://example.com|a link> <@UBOB> <#C1> <!date^1795485600^{date_short_pretty} at {time}|then> 2*3*4 snake_case_name &lt;b&gt; :tada:\n&gt; quoted\n` + "```pre\\n  two```" + `"}},
 {"type": "rich_text", "elements": [
   {"type": "rich_text_list", "style": "ordered", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "first"}]}, {"type": "rich_text_section", "elements": [{"type": "user", "user_id": "UCEM"}]}]},
   {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "inner", "style": {"italic": true, "strike": true}}]}]},
   {"type": "rich_text_quote", "elements": [{"type": "text", "text": "a quote "}, {"type": "emoji", "name": "coffee", "unicode": "2615"}]},
   {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "10:00–11:30  review\n11:30–12:00  mail"}]}]},
 {"type": "section", "text": {"type": "plain_text", "text": "Group by"}, "accessory": {"type": "static_select", "action_id": "by", "placeholder": {"type": "plain_text", "text": "Choose"},
   "options": [{"text": {"type": "plain_text", "text": "by tag"}, "value": "tag"}, {"text": {"type": "plain_text", "text": "by day"}, "value": "day"}]}},
 {"type": "actions", "elements": [
   {"type": "datepicker", "action_id": "date", "initial_date": "2026-11-24"}, {"type": "timepicker", "action_id": "time", "initial_time": "09:30"},
   {"type": "datetimepicker", "action_id": "both", "initial_date_time": 1795507200}]},
 {"type": "section", "text": {"type": "mrkdwn", "text": "Which?"}, "accessory": {"type": "checkboxes", "action_id": "boxes",
   "options": [{"text": {"type": "mrkdwn", "text": "*Daily*"}, "value": "d", "description": {"type": "plain_text", "text": "at 17:30"}}, {"text": {"type": "plain_text", "text": "Weekly"}, "value": "w"}]}},
 {"type": "section", "text": {"type": "mrkdwn", "text": "Tags"}, "accessory": {"type": "multi_static_select", "action_id": "many", "placeholder": {"type": "plain_text", "text": "Tags"},
   "options": [{"text": {"type": "plain_text", "text": "#acme"}, "value": "a"}, {"text": {"type": "plain_text", "text": "#internal"}, "value": "i"}]}},
 {"type": "table", "column_settings": [{"align": "left"}, {"align": "right"}], "rows": [
   [{"type": "raw_text", "text": "Tag"}, {"type": "raw_text", "text": "Hours"}], [{"type": "raw_text", "text": "#acme"}, {"type": "raw_text", "text": "34h 7m"}], [{"type": "raw_text", "text": "#internal"}, {"type": "raw_text", "text": "2h"}]]}]}`

const chartMessage = `{"text": "Charts", "blocks": [
 {"type": "data_visualization", "title": "By tag", "chart": {"type": "pie", "segments": [{"label": "acme", "value": 34}, {"label": "internal", "value": 9}, {"label": "mail", "value": 4}]}},
 {"type": "data_visualization", "title": "By week", "chart": {"type": "line", "axis_config": {"categories": ["W45", "W46", "W47"], "y_label": "hours"},
  "series": [{"name": "acme", "data": [{"label": "W45", "value": 12}, {"label": "W46", "value": 31.5}, {"label": "W47", "value": 27}]}]}}]}`

const hostileMessage = `{"text": "x", "blocks": [
 {"type": "section", "block_id": "hostile", "text": {"type": "mrkdwn", "text": "<img src=x onerror=alert(1)> &lt;script&gt;document.title='owned'&lt;/script&gt; <javascript:alert(1)|press>"}},
 {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "<b id=owned>bold</b>"}]}]}]}`
