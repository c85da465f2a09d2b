package bot_test

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/slacksim"
)

const acting = `"team":{"id":"T1"},"user":{"id":"UANN","team_id":"T1"},"trigger_id":"t1"`

func TestAnEnvelopeBecomesARequest(t *testing.T) {
	member := models.MemberKey{Team: "T1", User: "UANN"}
	pressed := func(element string) string {
		return `{"type":"block_actions",` + acting + `,"container":{"type":"view","view_id":"V1"},
			"view":{"id":"V1","root_view_id":"V0","hash":"h","type":"modal","callback_id":"form","private_metadata":"p"},
			"actions":[{"block_id":"b","action_id":"a",` + element + `}]}`
	}
	action := func(value string) interaction.Request {
		return interaction.Request{
			Kind: interaction.Action, Who: member, UserTeam: "T1", TriggerID: "t1", ActionID: "a", BlockID: "b", Value: value,
			View: &interaction.View{
				ID: "V1", Hash: "h", Type: "modal", Callback: "form", Private: "p",
				Values: map[string]map[string]interaction.Input{},
			},
		}
	}
	for _, c := range []struct {
		name    string
		kind    slacksim.EnvelopeType
		payload string
		want    interaction.Request
	}{
		{"a slash command in a Grid's workspace", slacksim.SlashCommands,
			`{"command":"/time","text":"9-12 &lt;b&gt; <@U2>","team_id":"T1","enterprise_id":"E1","user_id":"UANN","channel_id":"C1","channel_name":"general","trigger_id":"t1"}`,
			interaction.Request{Kind: interaction.SlashCommand, Who: models.MemberKey{Enterprise: "E1", Team: "T1", User: "UANN"},
				Text: "9-12 &lt;b&gt; <@U2>", Channel: "C1", TriggerID: "t1"}},
		{"a button", slacksim.Interactive, pressed(`"type":"button","value":"r1"`), action("r1")},
		{"a menu", slacksim.Interactive, pressed(`"type":"static_select","selected_option":{"value":"week"}`), action("week")},
		{"an overflow menu", slacksim.Interactive, pressed(`"type":"overflow","selected_option":{"value":"edit"}`), action("edit")},
		{"radio buttons", slacksim.Interactive, pressed(`"type":"radio_buttons","selected_option":{"value":"full"}`), action("full")},
		{"checkboxes", slacksim.Interactive, pressed(`"type":"checkboxes","selected_options":[{"value":"x"},{"value":"y"}]`), action("x,y")},
		{"a menu of several options", slacksim.Interactive, pressed(`"type":"multi_static_select","selected_options":[{"value":"x"}]`), action("x")},
		{"a date", slacksim.Interactive, pressed(`"type":"datepicker","selected_date":"2026-11-03"`), action("2026-11-03")},
		{"a time", slacksim.Interactive, pressed(`"type":"timepicker","selected_time":"17:30"`), action("17:30")},
		{"a person", slacksim.Interactive, pressed(`"type":"users_select","selected_user":"U2"`), action("U2")},
		{"several people", slacksim.Interactive, pressed(`"type":"multi_users_select","selected_users":["U2","U3"]`), action("U2,U3")},
		{"a channel", slacksim.Interactive, pressed(`"type":"channels_select","selected_channel":"C2"`), action("C2")},
		{"a conversation", slacksim.Interactive, pressed(`"type":"conversations_select","selected_conversation":"D2"`), action("D2")},
		{"a typed text", slacksim.Interactive, pressed(`"type":"plain_text_input","value":"review"`), action("review")},
		{"a button in an ephemeral message, by somebody from outside", slacksim.Interactive,
			`{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U9","team_id":"T9"},"channel":{"id":"C1","name":"general"},
			"container":{"type":"message","message_ts":"1.2","channel_id":"C1","is_ephemeral":true},
			"actions":[{"type":"button","block_id":"b","action_id":"a","value":"v"}]}`,
			interaction.Request{Kind: interaction.Action, Who: models.MemberKey{Team: "T1", User: "U9"}, UserTeam: "T9", Channel: "C1",
				ActionID: "a", BlockID: "b", Value: "v", Message: &interaction.Message{Channel: "C1", TS: "1.2"}}},
		{"a submitted modal", slacksim.Interactive,
			`{"type":"view_submission",` + acting + `,"view":{"id":"V1","hash":"h","type":"modal","callback_id":"form","state":{"values":{
			"note":{"note":{"type":"plain_text_input","value":"review"}},
			"end":{"end":{"type":"timepicker","selected_time":"17:30"}},
			"tags":{"tags":{"type":"multi_external_select","selected_options":[{"value":"acme"},{"value":"dev"}]}}}}}}`,
			interaction.Request{Kind: interaction.Submission, Who: member, UserTeam: "T1", TriggerID: "t1", View: &interaction.View{
				ID: "V1", Hash: "h", Type: "modal", Callback: "form", Values: map[string]map[string]interaction.Input{
					"note": {"note": {Value: "review"}}, "end": {"end": {Value: "17:30"}},
					"tags": {"tags": {Value: "acme,dev", Values: []string{"acme", "dev"}}},
				}}}},
		{"a closed modal", slacksim.Interactive, `{"type":"view_closed",` + acting + `,"is_cleared":true,"view":{"id":"V1","type":"modal","callback_id":"form"}}`,
			interaction.Request{Kind: interaction.Closed, Who: member, UserTeam: "T1", TriggerID: "t1",
				View: &interaction.View{ID: "V1", Type: "modal", Callback: "form", Values: map[string]map[string]interaction.Input{}}}},
		{"letters typed into a menu", slacksim.Interactive, `{"type":"block_suggestion",` + acting + `,"block_id":"b","action_id":"a","value":"ac"}`,
			interaction.Request{Kind: interaction.Suggestion, Who: member, UserTeam: "T1", TriggerID: "t1", ActionID: "a", BlockID: "b", Value: "ac"}},
		{"a global shortcut", slacksim.Interactive, `{"type":"shortcut",` + acting + `,"callback_id":"start_timer"}`,
			interaction.Request{Kind: interaction.Shortcut, Who: member, UserTeam: "T1", TriggerID: "t1", Callback: "start_timer"}},
		{"a shortcut on a message", slacksim.Interactive,
			`{"type":"message_action",` + acting + `,"callback_id":"track_message","channel":{"id":"C1","name":"general"},"message_ts":"1.2","message":{"type":"message","ts":"1.2","text":"fix the door"}}`,
			interaction.Request{Kind: interaction.MessageShortcut, Who: member, UserTeam: "T1", TriggerID: "t1", Callback: "track_message",
				Channel: "C1", Message: &interaction.Message{Channel: "C1", TS: "1.2", Text: "fix the door"}}},
		{"an interaction of an org-wide install, which names no team", slacksim.Interactive,
			`{"type":"shortcut","team":null,"enterprise":{"id":"E1"},"user":{"id":"UANN","team_id":"T1"},"callback_id":"log_time"}`,
			interaction.Request{Kind: interaction.Shortcut, Who: models.MemberKey{Enterprise: "E1", Team: "T1", User: "UANN"}, UserTeam: "T1", Callback: "log_time"}},
		{"the Home tab opened", slacksim.EventsAPI,
			`{"type":"event_callback","event_id":"Ev1","team_id":"T0","authorizations":[{"enterprise_id":"E1","team_id":"T1"}],
			"event":{"type":"app_home_opened","user":"UANN","channel":"D1","tab":"home","view":{"id":"V1","hash":"h","type":"home"}}}`,
			interaction.Request{Envelope: "Ev1", Kind: interaction.HomeOpened, Who: models.MemberKey{Enterprise: "E1", Team: "T1", User: "UANN"}, Channel: "D1",
				View: &interaction.View{ID: "V1", Hash: "h", Type: "home", Values: map[string]map[string]interaction.Input{}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := make(chan interaction.Request, 1)
			w := newWorld(t, func(_ context.Context, r interaction.Request) (interaction.Answer, error) {
				got <- r
				return interaction.Answer{}, nil
			}).run()
			r, err := w.sim.Send(w.ctx, "T1", c.kind, json.RawMessage(c.payload))
			if err != nil || !r.Acked {
				t.Fatalf("sent: %+v, %v\n%s", r, err, w.logs)
			}
			request := <-got
			if request.At.IsZero() || request.Envelope == "" {
				t.Errorf("no moment or no id: %+v", request)
			}
			request.At = time.Time{}
			if c.want.Envelope == "" {
				c.want.Envelope = r.EnvelopeID
			}
			if !reflect.DeepEqual(request, c.want) {
				t.Errorf("got  %s\nwant %s", asJSON(t, request), asJSON(t, c.want))
			}
		})
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWhatNobodyUnderstandsIsAckedAndNotHandled(t *testing.T) {
	for name, c := range map[string]struct {
		kind    slacksim.EnvelopeType
		payload string
	}{
		"an interaction of another kind":  {slacksim.Interactive, `{"type":"workflow_step_edit",` + acting + `}`},
		"an action without an element":    {slacksim.Interactive, `{"type":"block_actions",` + acting + `,"actions":[]}`},
		"a payload of another shape":      {slacksim.Interactive, `{"type":["secretword"]}`},
		"an event of another kind":        {slacksim.EventsAPI, `{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"secretword"}}`},
		"an event that is not asked for":  {slacksim.EventsAPI, `{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"message","text":"secretword"}}`},
		"a person's own token is revoked": {slacksim.EventsAPI, `{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"tokens_revoked","tokens":{"oauth":["UANN"]}}}`},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, func(context.Context, interaction.Request) (interaction.Answer, error) {
				t.Error("it was handled")
				return interaction.Answer{}, nil
			}).run()
			r, err := w.sim.Send(w.ctx, "T1", c.kind, json.RawMessage(c.payload))
			if err != nil || !r.Acked || r.Payload != nil {
				t.Errorf("sent: %+v, %v", r, err)
			}
			if len(w.gone) > 0 {
				t.Errorf("told of %v", w.gone)
			}
			if log := w.logs.String(); strings.Contains(log, "secretword") {
				t.Errorf("the log:\n%s", log)
			}
		})
	}
}
