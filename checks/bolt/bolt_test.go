// Package bolt_test proves the simulated Slack: an app written on Slack's own
// framework, Bolt for JavaScript, connects to it and finds what it finds at Slack.
// The app is app.js; `npm ci` in this folder installs what it needs.
package bolt_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"sundial/slacksim"
)

const user, channel = "UANN", "C1"

// said is what the app writes, which the test reads only after its end or on failure.
type said struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// world is a simulated Slack with the Bolt app connected to it.
type world struct {
	t     *testing.T
	sim   *slacksim.Sim
	space *slacksim.Space
	ann   *slacksim.Person
}

// requirePackages skips where the app's packages aren't installed; in CI that is
// a failure, for a check that didn't run has proved nothing.
func requirePackages(t *testing.T) {
	t.Helper()
	_, err := os.Stat("node_modules/@slack/bolt")
	if err == nil {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("the packages of checks/bolt are not installed: %v", err)
	}
	t.Skip("run npm ci in checks/bolt to run this")
}

func newWorld(t *testing.T) *world {
	t.Helper()
	requirePackages(t)
	sim := slacksim.New(slacksim.Options{})
	base, err := sim.Start("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sim.Close() })
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	space.AddUser(slacksim.User{ID: user, Name: "ann", RealName: "Ann", TZ: "Europe/Amsterdam", Locale: "en-GB"})
	space.AddChannel(slacksim.Channel{ID: channel, Name: "general", Members: []string{user}})
	token := space.Install()
	w := &world{t: t, sim: sim, space: space, ann: space.As(user)}
	w.start(base, token)
	return w
}

// start runs the app until the test ends and waits until it's connected.
func (w *world) start(base, token string) {
	w.t.Helper()
	out := &said{}
	app := exec.Command("node", "app.js")
	app.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + w.t.TempDir(),
		"SLACK_API_URL=" + base + "/api/", "SLACK_APP_TOKEN=" + w.sim.AppToken(), "SLACK_BOT_TOKEN=" + token,
	}
	app.Stdout, app.Stderr = out, out
	if err := app.Start(); err != nil {
		w.t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- app.Wait() }()
	w.t.Cleanup(func() {
		app.Process.Kill()
		<-ended
		if w.t.Failed() {
			w.t.Logf("the app said:\n%s", out)
		}
	})
	w.until("the app is connected", func() bool { return w.sim.Connections() > 0 })
}

func (w *world) until(what string, holds func() bool) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.t.Context(), time.Minute)
	defer cancel()
	if err := w.sim.Wait(ctx, holds); err != nil {
		w.t.Fatalf("waiting until %s: %v", what, err)
	}
}

// acked fails the test unless the app acknowledged and Slack took the answer.
func (w *world) acked(result slacksim.Result, err error) slacksim.Result {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	if !result.Acked || result.Err != "" {
		w.t.Fatalf("not acknowledged as it should be: %+v", result)
	}
	return result
}

func (w *world) types(text string) slacksim.Result {
	w.t.Helper()
	return w.acked(w.ann.Command(w.t.Context(), channel, "/check", text))
}

// last returns the newest message that Ann sees in the channel.
func (w *world) last() slacksim.Message {
	w.t.Helper()
	conversation, _ := w.ann.State().Conversation(channel)
	m, ok := conversation.Last()
	if !ok {
		w.t.Fatal("Ann sees no message")
	}
	return m
}

// modal waits for the modal that the app opens.
func (w *world) modal() slacksim.View {
	w.t.Helper()
	var view slacksim.View
	w.until("a modal is open", func() (open bool) { view, open = w.ann.State().Top(); return open })
	return view
}

func note(text string) map[string]map[string]any {
	return map[string]map[string]any{"note": {"text": text}}
}

func TestBoltAcknowledgesACommandWithItsOwnMessage(t *testing.T) {
	w := newWorld(t)
	w.types("hello")
	m := w.last()
	if m.Text != "hello "+user || !m.Ephemeral || !m.FromApp || !strings.Contains(string(m.Blocks), `"press"`) {
		t.Errorf("Ann sees %+v %s", m, m.Blocks)
	}
}

func TestBoltTakesAPressAndAnswersByTheResponseURL(t *testing.T) {
	w := newWorld(t)
	w.types("hello")
	m := w.last()
	w.acked(w.ann.Press(t.Context(), slacksim.Press{Channel: channel, TS: m.TS, ActionID: "press"}))
	w.until("the message is replaced", func() bool { return w.last().Text == user+" pressed 41" })
	conversation, _ := w.ann.State().Conversation(channel)
	if len(conversation.Messages) != 1 {
		t.Errorf("the answer stands beside the message instead of in its place: %+v", conversation.Messages)
	}
}

func TestBoltOpensAModalRefusesWhatIsWrongAndTakesWhatIsRight(t *testing.T) {
	w := newWorld(t)
	w.types("modal")
	view := w.modal()
	if view.Title != "Edit" || view.Submit != "Save" || view.CallbackID != "edit" || view.Metadata != "kept" {
		t.Fatalf("the modal: %+v", view)
	}
	wrong := w.acked(w.ann.Submit(t.Context(), view.ID, note("wrong")))
	if wrong.ViewErrors["note"] != "not this word" {
		t.Errorf("the errors: %+v", wrong)
	}
	if still, open := w.ann.State().Top(); !open || still.Errors["note"] != "not this word" {
		t.Errorf("with an error the modal stays and shows it: open %t, %v", open, still.Errors)
	}
	w.acked(w.ann.Submit(t.Context(), view.ID, note("two hours")))
	if _, open := w.ann.State().Top(); open {
		t.Error("an accepted modal stays open")
	}
	w.until("the app wrote to Ann", func() bool { m, ok := w.ann.State().DM().Last(); return ok && m.Text == "kept: two hours" })
}

func TestBoltOpensAModalFromAShortcut(t *testing.T) {
	w := newWorld(t)
	w.acked(w.ann.Shortcut(t.Context(), "begin"))
	if view := w.modal(); view.CallbackID != "edit" {
		t.Errorf("the modal: %+v", view)
	}
}

func TestBoltPublishesTheHomeTab(t *testing.T) {
	w := newWorld(t)
	if _, err := w.ann.OpenHome(t.Context()); err != nil {
		t.Fatal(err)
	}
	w.until("the Home tab is there", func() bool {
		home := w.ann.State().Home
		return home != nil && strings.Contains(string(home.Blocks), "home of "+user)
	})
}

func TestBoltUploadsAFile(t *testing.T) {
	w := newWorld(t)
	w.types("upload")
	var file slacksim.File
	w.until("the file has arrived", func() bool {
		m, ok := w.ann.State().DM().Last()
		if ok && len(m.Files) == 1 {
			file = m.Files[0]
		}
		return file.ID != ""
	})
	_, content, err := w.ann.Download(file.ID)
	if err != nil || file.Name != "hours.csv" || string(content) != "day,hours\nmon,2\n" {
		t.Errorf("%+v %q %v", file, content, err)
	}
}

func TestBoltIsRefusedWithSlacksErrors(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct{ does, refused string }{
		{"view with a long title", "invalid_arguments"},
		{"view without submit", "invalid_arguments"},
		{"trigger used twice", "trigger_exchanged"},
		{"blocks of no type", "invalid_blocks"},
		{"message to nobody", "channel_not_found"},
	} {
		t.Run(c.does, func(t *testing.T) {
			result := (&world{t: t, sim: w.sim, space: w.space, ann: w.ann}).types(c.does)
			if got := answered(t, result); got != c.refused {
				t.Errorf("refused with %q, not %q", got, c.refused)
			}
		})
	}
}

// answered returns the text that the app acknowledged with.
func answered(t *testing.T, result slacksim.Result) string {
	t.Helper()
	var text string
	if json.Unmarshal(result.Payload, &text) == nil {
		return text
	}
	var message struct{ Text string }
	if err := json.Unmarshal(result.Payload, &message); err != nil {
		t.Fatalf("%v in %s", err, result.Payload)
	}
	return message.Text
}

func TestBoltComesBackAfterACutAndARefresh(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		name string
		end  func()
	}{
		{"refreshed as Slack does every few hours", func() { w.sim.Refresh(0, "refresh_requested") }},
		{"cut without a word", func() { w.sim.Cut(0) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &world{t: t, sim: w.sim, space: w.space, ann: w.ann}
			opened := w.opened()
			c.end()
			w.until("a new connection is open", func() bool { return w.opened() > opened && w.sim.Connections() == 1 })
			w.types("hello")
		})
	}
}

// opened counts the connections that the app has asked for.
func (w *world) opened() (n int) {
	for _, call := range w.sim.Calls() {
		if call.Method == "apps.connections.open" {
			n++
		}
	}
	return n
}
