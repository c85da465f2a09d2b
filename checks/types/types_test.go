// Package types_test has the whole program write messages, modals and Home tabs,
// by typing every verb and pressing every kind of button once against a simulated
// Slack, and hands all of them to check.mjs: Slack's own published types must
// accept each. `npm ci` in this folder installs what the check needs.
package types_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"sundial/slacksim"
)

// typed is every verb of the command language, and what leads to a question or a
// refusal.
var typed = []string{
	"", "help", "help add", "status", "start fix login #acme", "", "note fix login twice #acme", "started 5m ago", "switch review #beta",
	"stop", "stop", "resume", "cancel", "undo", "redo", "undo", "add 1h30 review #acme", "add yesterday 9-10:30 write #acme/web",
	"add yesterday 9:30-11 overlap #beta", "yesterday 2h #acme", "break 30m", "break", "back", "stop",
	"list", "today", "yesterday", "week", "month", "list last week", "edit 1", "split 1", "split 1 at 9:10", "delete 1", "undo",
	"list week", "tag these #office", "delete these", "undo", "start one", "break 1s", "break", "back", "stop",
	"list #nothing", "list year", "edit 99", "delete", "search review", "search nothing",
	"report", "report week by day", "report last month", "report month #acme by tag and day", "report round up 15m per record", "report by note",
	"fill", "fill last week", "tags", "rename #beta #gamma", "rate #acme 90 EUR/h", "target #acme 20h/week", "budget #acme 40h", "report by tag",
	"here #acme", "suggest #acme", "summary daily at 17:30", "summary weekly on fri", "summary now", "summary off",
	"remind at 9:00 on weekdays to stretch", "remind if idle by 10:00", "remind after 3h", "reminders", "remind off", "pomodoro 25/5 write #acme", "stop",
	"rate #acme 100 EUR/h from 1 jan", "rate #acme", "budget #acme 5000 EUR", "budget #acme 40h a month", "client #acme", "client #acme Acme GmbH, Long Street 1, 12345 Town", "client #acme",
	"add yesterday 13-14 billed #acme", "report unbilled #acme", "billed", "report yesterday #acme", "settings sender", "settings sender Ann Lee, Short Street 2", "settings sender", "settings clock",
	`share days last 3 days #acme as pdf for "Acme GmbH"`, `share totals yesterday #acme for "Acme GmbH"`,
	"summary monthly", "report last month #acme as pdf on the 31st at 9:00", "report last month #acme on the 1st at 9:00", "report last month as pdf at 9:00", "reminders", "report off",
	"settings", "timezone Europe/Berlin", "timezone Nowhere/Here", "keep 2 years",
	"share week including today with @bob", "share times today #acme with @bob", "share with @nobody", "share days today with @bob every friday", "share worktime today with @bob",
	long(2), long(3), long(4), long(5), long(6), long(7), "share notes last 10 days with @bob",
	"shares", "unshare 1", "request @bob #acme last month", "request @bob monthly", "received", "received by tag",
	"export as json", "export as csv", "report week as xlsx", "report week as pdf", "import", "privacy", "admin", "forget me",
	"finish report #acme", "cancel subscription #admin", "edit video", "add 2 x", "9-5", "add 31 feb 1h x", "sumary", "lunch with the client",
	"start x tomorrow", "start <!channel> *bold* _x_ `code` & <b>", "stop", "add 400d x", "start " + strings.Repeat("long ", 500),
}

// long enters a record with a long note, some days ago: a week of them is more than one
// message holds.
func long(days int) string {
	return fmt.Sprintf("add %d days ago 9-10 %s", days, strings.Repeat("words ", 330))
}

// maxPresses bounds how many kinds of button are tried after one command.
const maxPresses = 40

// payload is one message or view, as check.mjs reads it.
type payload struct {
	Kind    string          `json:"kind"`
	Payload json.RawMessage `json:"payload"`
	from    string
}

// office is a simulated Slack with the program connected to it.
type office struct {
	t       *testing.T
	sim     *slacksim.Sim
	space   *slacksim.Space
	ann     *slacksim.Person
	pressed map[string]bool
	did     map[string]string // what Ann did, by envelope
}

func TestSlacksTypesAcceptWhatTheProgramWrites(t *testing.T) {
	requirePackages(t)
	o := newOffice(t)
	stop := o.serve()
	for i, text := range typed {
		o.types(text)
		o.pressAll()
		if i%20 == 0 {
			o.home()
		}
	}
	o.shortcuts()
	o.home()
	stop()
	all := o.payloads()
	t.Logf("%d verbs typed, %d kinds of component pressed, %d payloads", len(typed), len(o.pressed), len(all))
	folder := keep(t, all)
	out, err := exec.Command("node", "check.mjs", folder).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	for _, kind := range []string{"message", "modal", "home"} {
		if !has(all, kind) {
			t.Errorf("the program wrote no %s", kind)
		}
	}
}

// requirePackages skips where the check's packages aren't installed, and fails in CI.
func requirePackages(t *testing.T) {
	t.Helper()
	_, err := os.Stat("node_modules/@slack/types")
	if err == nil {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("the packages of checks/types are not installed: %v", err)
	}
	t.Skip("run npm ci in checks/types to run this")
}

func newOffice(t *testing.T) *office {
	t.Helper()
	sim := slacksim.New(slacksim.Options{})
	t.Cleanup(func() { sim.Close() })
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	for _, name := range []string{"ann", "bob"} {
		space.AddUser(slacksim.User{ID: "U" + strings.ToUpper(name), Name: name, RealName: name, TZ: "Europe/Amsterdam", Locale: "en-GB", IsAdmin: name == "ann"})
	}
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN", "UBOB"}, AppInvited: true})
	space.Install("commands", "chat:write", "im:write", "users:read", "files:write", "files:read")
	return &office{t: t, sim: sim, space: space, ann: space.As("UANN"), pressed: map[string]bool{}, did: map[string]string{}}
}

// serve builds and starts the program; stop ends it as an operator does, after
// which nothing more is written.
func (o *office) serve() (stop func()) {
	o.t.Helper()
	url, err := o.sim.Start("127.0.0.1:0")
	must(o.t, err)
	folder := o.t.TempDir()
	binary := filepath.Join(folder, "sundial")
	build := exec.Command("go", "build", "-o", binary, "sundial")
	if out, err := build.CombinedOutput(); err != nil {
		o.t.Fatalf("go build: %v\n%s", err, out)
	}
	p, said := exec.Command(binary, "serve"), &bytes.Buffer{}
	p.Dir, p.Stdout, p.Stderr = folder, said, said
	p.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + folder, "TMPDIR=" + folder, "SLACK_APP_TOKEN=" + o.sim.AppToken(),
		"SLACK_BOT_TOKEN=" + o.space.BotToken(), "SLACK_API_URL=" + url + "/api/", "SUNDIAL_OPERATOR=Ann Example, ann@example.org", "SUNDIAL_MEMBER_RATE=0",
	}
	must(o.t, p.Start())
	ended := make(chan error, 1)
	go func() { ended <- p.Wait() }()
	o.t.Cleanup(func() {
		p.Process.Kill()
		if o.t.Failed() {
			o.t.Logf("the program said:\n%s", said)
		}
	})
	o.until(func() bool { return o.sim.Connections() > 0 })
	return func() {
		must(o.t, p.Process.Signal(syscall.SIGTERM))
		if err := <-ended; err != nil {
			o.t.Errorf("the program ended with %v", err)
		}
		o.blame(said.String())
	}
}

func (o *office) until(holds func() bool) {
	o.t.Helper()
	ctx, cancel := context.WithTimeout(o.t.Context(), time.Minute)
	defer cancel()
	must(o.t, o.sim.Wait(ctx, holds))
}

// blame fails the test for every envelope that the program couldn't handle.
func (o *office) blame(log string) {
	for line := range strings.Lines(log) {
		if !strings.Contains(line, "level=ERROR") {
			continue
		}
		for envelope, did := range o.did {
			if envelope != "" && strings.Contains(line, envelope) {
				o.t.Errorf("after %q: %s", did, line)
			}
		}
	}
}

// types types a command. What the simulated Slack refuses is a failure: it knows
// the limits that types don't.
func (o *office) types(text string) {
	o.t.Helper()
	result, err := o.ann.Command(o.t.Context(), "C1", "/time", text)
	must(o.t, err)
	o.did[result.EnvelopeID] = fmt.Sprintf("/time %.60s", text)
	if !result.Acked || result.Err != "" {
		o.t.Errorf("/time %.60s: %s %v", text, result.Err, result.Detail)
	}
}

// home opens the Home tab and uses what's on it.
func (o *office) home() {
	o.t.Helper()
	_, err := o.ann.OpenHome(o.t.Context())
	must(o.t, err)
	o.until(func() bool { return o.ann.State().Home != nil })
	o.pressAll()
}

// opened waits for the modal that a shortcut opens.
func (o *office) opened() {
	o.t.Helper()
	o.until(func() bool { _, open := o.ann.State().Top(); return open })
	o.pressAll()
}

// shortcuts uses the three shortcuts of the manifest.
func (o *office) shortcuts() {
	o.t.Helper()
	for _, id := range []string{"start_timer", "log_time"} {
		_, err := o.ann.Shortcut(o.t.Context(), id)
		must(o.t, err)
		o.opened()
	}
	ts, err := o.space.As("UBOB").Say("C1", "could you look at the login?")
	must(o.t, err)
	_, err = o.ann.MessageShortcut(o.t.Context(), "track_message", "C1", ts)
	must(o.t, err)
	o.opened()
}

// pressAll uses each kind of component that Ann sees and that wasn't used before,
// then submits and closes the modals that came up.
func (o *office) pressAll() {
	o.t.Helper()
	for range maxPresses {
		press, ok := o.unpressed()
		if !ok {
			break
		}
		result, err := o.ann.Press(o.t.Context(), press)
		o.did[result.EnvelopeID] = "pressing " + press.ActionID
		if err == nil && result.Err != "" {
			o.t.Errorf("pressing %s: %s %v", press.ActionID, result.Err, result.Detail)
		}
	}
	if top, open := o.ann.State().Top(); open {
		result, err := o.ann.Submit(o.t.Context(), top.ID, nil) // refused or not: the answer counts
		if err == nil {
			o.did[result.EnvelopeID] = "submitting " + top.CallbackID
		}
		_, _ = o.ann.CloseAll(o.t.Context()) // refused or not: the answer counts
	}
}

// component is what's read of a block's element.
type component struct {
	Type     string `json:"type"`
	ActionID string `json:"action_id"`
	URL      string `json:"url"`
	Options  []struct {
		Value string `json:"value"`
	} `json:"options"`
}

// press says how the component is used; ok is false for what leads out of Slack.
func (c component) press(at slacksim.Press) (slacksim.Press, bool) {
	at.ActionID = c.ActionID
	switch c.Type {
	case "timepicker":
		at.Value = "10:00"
	case "datepicker":
		at.Value = "2026-03-04"
	case "users_select":
		at.Value = "UBOB"
	case "button", "overflow", "static_select", "radio_buttons", "checkboxes":
	default:
		return at, false
	}
	return at, c.ActionID != "" && c.URL == ""
}

// unpressed finds the next component to use, newest message first.
func (o *office) unpressed() (slacksim.Press, bool) {
	state := o.ann.State()
	if view, open := state.Top(); open {
		return o.among(view.Blocks, slacksim.Press{ViewID: view.ID})
	}
	if state.Home != nil {
		if press, ok := o.among(state.Home.Blocks, slacksim.Press{ViewID: state.Home.ID}); ok {
			return press, true
		}
	}
	for _, conversation := range state.Conversations {
		for i := len(conversation.Messages) - 1; i >= 0; i-- {
			m := conversation.Messages[i]
			if press, ok := o.among(m.Blocks, slacksim.Press{Channel: conversation.ID, TS: m.TS}); ok && m.FromApp {
				return press, true
			}
		}
	}
	return slacksim.Press{}, false
}

// among finds a component in blocks that wasn't used before. An overflow's or a
// select's options count each.
func (o *office) among(blocks json.RawMessage, at slacksim.Press) (slacksim.Press, bool) {
	for _, c := range components(blocks) {
		press, usable := c.press(at)
		if !usable {
			continue
		}
		choices := []string{press.Value}
		for i, option := range c.Options {
			if i == 0 {
				choices = nil
			}
			choices = append(choices, option.Value)
		}
		for _, value := range choices {
			press.Value = value
			if kind := press.ActionID + " " + kindOf(value); !o.pressed[kind] {
				o.pressed[kind] = true
				return press, true
			}
		}
	}
	return slacksim.Press{}, false
}

// kindOf returns the word with which an option's value begins: "edit" of "edit 17".
func kindOf(value string) string {
	word, _, _ := strings.Cut(value, " ")
	return word
}

func components(blocks json.RawMessage) (all []component) {
	var read []struct {
		Type      string      `json:"type"`
		Accessory *component  `json:"accessory"`
		Elements  []component `json:"elements"`
	}
	if len(blocks) == 0 || json.Unmarshal(blocks, &read) != nil {
		return nil
	}
	for _, b := range read {
		if b.Accessory != nil {
			all = append(all, *b.Accessory)
		}
		if b.Type == "actions" {
			all = append(all, b.Elements...)
		}
	}
	return all
}

// payloads returns all that the program sent: acknowledgements, calls, and what people
// see in the end, which holds the answers by response URL.
func (o *office) payloads() (all []payload) {
	for _, e := range o.sim.Envelopes() {
		for _, ack := range e.Acks {
			all = append(all, ofAck(ack)...)
		}
	}
	for _, c := range o.sim.Calls() {
		all = append(all, ofCall(c)...)
	}
	for _, user := range []string{"UANN", "UBOB"} {
		for _, conversation := range o.space.As(user).State().Conversations {
			for _, m := range conversation.Messages {
				if m.FromApp {
					all = append(all, message("seen", m.Text, m.Blocks))
				}
			}
		}
	}
	return all
}

func ofAck(ack json.RawMessage) []payload {
	var a struct {
		Text           string
		Blocks         json.RawMessage
		ResponseAction string `json:"response_action"`
		View           json.RawMessage
	}
	if len(ack) == 0 || json.Unmarshal(ack, &a) != nil {
		return nil
	}
	if len(a.View) > 0 {
		return []payload{{Kind: "modal", Payload: a.View, from: "ack"}}
	}
	if a.Text != "" || len(a.Blocks) > 0 {
		return []payload{{Kind: "message", Payload: ack, from: "ack"}}
	}
	return nil
}

func ofCall(c slacksim.Call) []payload {
	switch c.Method {
	case "views.open", "views.push", "views.update":
		return []payload{{Kind: "modal", Payload: json.RawMessage(c.Args["view"]), from: c.Method}}
	case "views.publish":
		return []payload{{Kind: "home", Payload: json.RawMessage(c.Args["view"]), from: c.Method}}
	case "chat.postMessage", "chat.postEphemeral", "chat.update":
		return []payload{message(c.Method, c.Args["text"], json.RawMessage(c.Args["blocks"]))}
	}
	return nil
}

func message(from, text string, blocks json.RawMessage) payload {
	m := map[string]any{"text": text}
	if len(blocks) > 0 {
		m["blocks"] = blocks
	}
	content, err := json.Marshal(m)
	if err != nil {
		content = []byte("null") // blocks that are no JSON: the check refuses this by name
	}
	return payload{Kind: "message", Payload: content, from: from}
}

// keep writes each payload once, into the folder that SUNDIAL_PAYLOADS names, or a temporary one.
func keep(t *testing.T, all []payload) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if kept := os.Getenv("SUNDIAL_PAYLOADS"); kept != "" {
		folder = filepath.Join(kept, "program")
		must(t, os.MkdirAll(folder, 0o755))
	}
	for _, p := range all {
		content, err := json.MarshalIndent(p, "", " ")
		must(t, err)
		name := fmt.Sprintf("%s-%s-%.4x.payload.json", p.Kind, p.from, sha256.Sum256(content))
		must(t, os.WriteFile(filepath.Join(folder, name), content, 0o600))
	}
	return folder
}

func has(all []payload, kind string) bool {
	for _, p := range all {
		if p.Kind == kind {
			return true
		}
	}
	return false
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
