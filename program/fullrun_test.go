package program

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/config"
	"sundial/messages"
	"sundial/slacksim"
)

// fullRun is what a run of the whole program left: all verbs typed and all kinds of
// button pressed once, with words that stand nowhere else.
type fullRun struct {
	folder  string
	files   map[string]string // by name, while it ran
	host    string            // of the simulated Slack
	dialed  []string          // host:port
	urls    []string
	calls   []slacksim.Call
	acks    []json.RawMessage
	log     string
	metrics string
	words   []string
	// sent is what people got: messages, forms, and what the program uploaded.
	sent map[string]string
}

// ran runs once for all tests of this file, on SQLite.
var ran = sync.OnceValues(func() (*fullRun, error) { return runFully("", "en-GB") })

func fully(t *testing.T) *fullRun {
	t.Helper()
	run, err := ran()
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// wire records what the program dials and requests.
type wire struct {
	mu           sync.Mutex
	dialed, urls []string
}

func (w *wire) hook() (restore func()) {
	transport := http.DefaultTransport.(*http.Transport)
	dial, proxy := transport.DialContext, transport.Proxy
	transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		w.mu.Lock()
		w.dialed = append(w.dialed, address)
		w.mu.Unlock()
		return dial(ctx, network, address)
	}
	transport.Proxy = func(r *http.Request) (*url.URL, error) {
		w.mu.Lock()
		w.urls = append(w.urls, r.URL.String())
		w.mu.Unlock()
		return nil, nil
	}
	return func() { transport.DialContext, transport.Proxy = dial, proxy }
}

// newWord returns a word that nobody else would write.
func newWord() string {
	letters := make([]byte, 14)
	for i := range letters {
		letters[i] = byte('a' + rand.IntN(26))
	}
	return "w" + string(letters)
}

// visit is the run while it continues.
type visit struct {
	*fullRun
	ctx     context.Context
	sim     *slacksim.Sim
	ann     *slacksim.Person
	pressed map[string]bool
}

// runFully runs on the PostgreSQL database at the URL, or on SQLite if there's none, with
// people of the locale.
func runFully(databaseURL, locale string) (*fullRun, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	folder, err := os.MkdirTemp("", "sundial-full-run-")
	if err != nil {
		return nil, err
	}
	sim := slacksim.New(slacksim.Options{})
	base, err := sim.Start("127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer sim.Close()
	defer os.RemoveAll(folder)
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	for _, name := range []string{"ann", "bob"} {
		space.AddUser(slacksim.User{ID: "U" + strings.ToUpper(name), Name: name, RealName: name, TZ: "Europe/Amsterdam", Locale: locale})
	}
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN", "UBOB"}, AppInvited: true})
	space.Install("commands", "chat:write", "im:write", "users:read", "files:write", "files:read")

	v := &visit{fullRun: &fullRun{folder: folder, host: strings.TrimPrefix(base, "http://")}, ctx: ctx, sim: sim, ann: space.As("UANN"), pressed: map[string]bool{}}
	w := &wire{}
	defer w.hook()()
	logs, err := os.CreateTemp("", "sundial-full-run-log-")
	if err != nil {
		return nil, err
	}
	defer os.Remove(logs.Name())
	stderr := os.Stderr
	os.Stderr = logs
	defer func() { os.Stderr = stderr }()
	temp := os.Getenv("TMPDIR")
	os.Setenv("TMPDIR", folder) // where the program would leave temporary files
	defer os.Setenv("TMPDIR", temp)

	if databaseURL == "" {
		databaseURL = "sqlite:" + filepath.Join(folder, "sundial.db")
	} else if err := os.WriteFile(filepath.Join(folder, "sundial.key"), []byte(strings.Repeat("AQEB", 10)+"AQE=\n"), 0o600); err != nil {
		return nil, err // with PostgreSQL the key is given
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	metrics := listener.Addr().String()
	listener.Close()
	serving, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() {
		ended <- serve(serving, config.Config{
			AppToken: config.Secret(sim.AppToken()), BotToken: config.Secret(space.BotToken()), APIURL: base + "/api/", Connections: 2,
			DatabaseURL: databaseURL, KeyFile: filepath.Join(folder, "sundial.key"),
			Command: "/time", Operator: "Ops", HTTPAddr: metrics, LogLevel: -4, LogFormat: "json",
		}, clockwork.NewRealClock(), "test")
	}()
	defer stop()
	if err := sim.Wait(ctx, func() bool { return sim.Connections() == 2 }); err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	if err := v.useAll(); err != nil {
		return nil, err
	}
	if err := v.readMetrics(metrics); err != nil {
		return nil, err
	}
	// While it runs, so the write-ahead log is there.
	if err := v.readFiles(); err != nil {
		return nil, err
	}
	stop()
	if err := <-ended; err != nil {
		return nil, fmt.Errorf("serve: %w", err)
	}
	if v.sent, err = whatPeopleGot(space); err != nil {
		return nil, err
	}
	text, err := os.ReadFile(logs.Name())
	v.log, v.calls = string(text), sim.Calls()
	for _, envelope := range sim.Envelopes() {
		v.acks = append(v.acks, envelope.Acks...)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	v.dialed, v.urls = w.dialed, w.urls
	return v.fullRun, err
}

// word returns a new one, remembered.
func (v *visit) word() string {
	word := newWord()
	v.words = append(v.words, word)
	return word
}

// useAll types every verb with words, and presses what appears.
func (v *visit) useAll() error {
	for _, text := range []string{
		"start W #W", "note W #W", "switch W #W", "stop", "resume", "cancel", "undo", "redo", "add yesterday 9-10:30 W #W/W", "add yesterday 10-11 W #W",
		"yesterday 2h W #W", "break 30m W", "break W", "back", "list yesterday", "edit 1", "split 1", "delete 1", "search W", "report", "report week by note",
		"report year as csv", "report year as xlsx", "report year as ics", "report year as pdf", "report year as html", "fill", "tags", "rename #W #W", "rate #W 90 EUR/h", "target #W 20h/week",
		"budget #W 40h", "here #W", "suggest #W", "summary daily", "summary now full", "remind at 9:00 on weekdays to W", "remind in 1m to W", "reminders", "pomodoro 25/5 W #W",
		"stop", "settings", "keep 2 years", "share notes #W yesterday with @bob", "share totals yesterday with #general", "shares", "request @bob #W last month", "received",
		"add 2 W #W", "W W W", "summmary W", "start W tomorrow", "add 31 feb 1h W", "add 400d W", "help W", "export as csv", "export as html", "export as json", "privacy",
	} {
		for strings.Contains(text, "W") {
			text = strings.Replace(text, "W", v.word(), 1)
		}
		if _, err := v.ann.Command(v.ctx, "C1", "/time", text); err != nil {
			return fmt.Errorf("type a command: %w", err)
		}
		if err := v.pressAll(); err != nil {
			return err
		}
	}
	if err := v.importFile(); err != nil {
		return err
	}
	if _, err := v.ann.OpenHome(v.ctx); err != nil {
		return err
	}
	for _, callback := range []string{"start_timer", "log_time"} {
		if _, err := v.ann.Shortcut(v.ctx, callback); err != nil {
			return err
		}
	}
	if _, err := v.ann.Command(v.ctx, "C1", "/time", "export as json"); err != nil {
		return err
	}
	before := len(v.ann.State().DM().Messages)
	return v.sim.Wait(v.ctx, func() bool {
		all := v.ann.State().DM().Messages
		return len(all) > before || len(all) > 0 && len(all[len(all)-1].Files) > 0
	})
}

// importFile hands a file over and confirms what's shown.
func (v *visit) importFile() error {
	content := fmt.Sprintf("Description,Project,Start date,Start time,End date,End time,Duration\n%s,%s,2026-03-03,10:00:00,2026-03-03,11:00:00,01:00:00\n", v.word(), v.word())
	file, err := v.ann.Upload("", "toggl.csv", []byte(content))
	if err != nil {
		return err
	}
	if _, err := v.ann.Command(v.ctx, "C1", "/time", "import"); err != nil {
		return err
	}
	for callback, values := range map[string]map[string]map[string]any{"import_file": {"file": {"file": file.ID}}} {
		view, err := v.top(callback)
		if err != nil {
			return err
		}
		if _, err := v.ann.Submit(v.ctx, view.ID, values); err != nil {
			return err
		}
	}
	view, err := v.top("import_preview")
	if err == nil {
		_, err = v.ann.Submit(v.ctx, view.ID, nil)
	}
	return err
}

func (v *visit) top(callback string) (view slacksim.View, err error) {
	err = v.sim.Wait(v.ctx, func() bool {
		top, open := v.ann.State().Top()
		view = top
		return open && top.CallbackID == callback
	})
	if err != nil {
		return view, fmt.Errorf("wait for %s: %w", callback, err)
	}
	return view, nil
}

// pressAll presses each kind of button that is there and wasn't pressed yet, but
// for those that erase everything or send a share.
func (v *visit) pressAll() error {
	for _, conversation := range v.ann.State().Conversations {
		for _, message := range conversation.Messages {
			for _, action := range buttonsIn(message.Blocks) {
				if v.pressed[action] || action == "forget_me" || action == "share_send" {
					continue
				}
				v.pressed[action] = true
				// What went in the meantime can't be pressed.
				_, _ = v.ann.Press(v.ctx, slacksim.Press{Channel: conversation.ID, TS: message.TS, ActionID: action})
			}
		}
	}
	return v.ctx.Err()
}

// buttonsIn returns the action ids of the buttons in blocks.
func buttonsIn(blocks json.RawMessage) []string {
	var all []struct {
		Elements []struct {
			Type     string `json:"type"`
			ActionID string `json:"action_id"`
		} `json:"elements"`
	}
	if json.Unmarshal(blocks, &all) != nil {
		return nil
	}
	var actions []string
	for _, block := range all {
		for _, element := range block.Elements {
			if element.Type == "button" {
				actions = append(actions, element.ActionID)
			}
		}
	}
	return actions
}

func (v *visit) readMetrics(address string) error {
	for _, page := range []string{"/metrics", "/healthz", "/readyz"} {
		answer, err := (&http.Client{Transport: &http.Transport{}}).Get("http://" + address + page)
		if err != nil {
			return err
		}
		text, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil {
			return err
		}
		v.metrics += string(text)
	}
	return nil
}

// readFiles reads the database, the files next to it, and temporary files.
func (v *visit) readFiles() error {
	v.files = map[string]string{}
	return filepath.WalkDir(v.folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		v.files[entry.Name()] = string(content)
		return err
	})
}

// TestEveryDialOfAFullRunIsOnTheList: Slack's API, and the socket, upload, download
// and response URLs that it names, are one host here; the database is a file.
func TestEveryDialOfAFullRunIsOnTheList(t *testing.T) {
	run := fully(t)
	if len(run.dialed) < 3 { // two sockets and the Web API
		t.Errorf("dialed only %v: is the hook in place?", run.dialed)
	}
	for _, address := range run.dialed {
		if address != run.host {
			t.Errorf("it dialed %s", address)
		}
	}
	var kinds []string
	for _, text := range run.urls {
		u, err := url.Parse(text)
		if err != nil || u.Host != run.host {
			t.Errorf("it requested %s", text)
			continue
		}
		kinds = append(kinds, strings.Split(u.Path, "/")[1])
	}
	slices.Sort(kinds)
	if got := strings.Join(slices.Compact(kinds), " "); got != "api commands files-pri upload" {
		t.Errorf("the run used %s", got)
	}
}

// TestNoWordOfAFullRunIsInAFileALogAMetricOrAURL searches for what was typed.
func TestNoWordOfAFullRunIsInAFileALogAMetricOrAURL(t *testing.T) {
	run := fully(t)
	places := map[string]string{"the log": run.log, "the metrics": run.metrics, "a URL": strings.Join(run.urls, "\n")}
	maps.Copy(places, run.files)
	for _, name := range []string{"sundial.db", "sundial.db-wal", "the log", "the metrics"} {
		if places[name] == "" {
			t.Errorf("%s is empty: it proves nothing", name)
		}
	}
	for place, text := range places {
		text = strings.ToLower(text)
		for _, word := range run.words {
			if strings.Contains(text, word) {
				t.Errorf("%s holds a word that was typed", place)
			}
		}
	}
	t.Logf("%d words in %d places", len(run.words), len(places))
}

// methods ties each method of the Web API that may be called to the scope of P1
// that it needs (https://docs.slack.dev/reference/methods).
var methods = map[string]string{
	"apps.connections.open": "connections:write", "auth.test": "", "users.info": "users:read", "conversations.open": "im:write",
	"chat.postMessage": "chat:write", "chat.delete": "chat:write",
	"views.open": "", "views.push": "", "views.update": "", "views.publish": "",
	"files.getUploadURLExternal": "files:write", "files.completeUploadExternal": "files:write", "files.delete": "files:write", "files.info": "files:read",
}

func TestNoOtherMethodOfTheWebAPIIsCalled(t *testing.T) {
	var scopes []string
	for _, scope := range slices.Concat(bot.Scopes, bot.Optional) {
		scopes = append(scopes, scope.Name)
	}
	used := map[string]bool{}
	for _, call := range fully(t).calls {
		scope, listed := methods[call.Method]
		if !listed {
			t.Errorf("it called %s", call.Method)
		}
		if scope != "" && scope != "connections:write" && !slices.Contains(scopes, scope) {
			t.Errorf("%s needs %s, which the manifest does not ask for", call.Method, scope)
		}
		used[scope] = true
	}
	for _, scope := range scopes {
		if scope != "commands" && !used[scope] {
			t.Errorf("no call of the run needed %s", scope)
		}
	}
}

// TestNothingIsPostedToAChannel: the run previews shares with a channel and sends
// none of them, so all that is posted is in direct messages.
func TestNothingIsPostedToAChannel(t *testing.T) {
	run := fully(t)
	posts := 0
	for _, call := range run.calls {
		for _, argument := range []string{"channel", "channel_id", "channels"} {
			channel := call.Args[argument]
			if strings.HasPrefix(call.Method, "chat.") || strings.HasPrefix(call.Method, "files.complete") {
				posts++
				if channel != "" && !strings.HasPrefix(channel, "D") {
					t.Errorf("%s wrote to %s", call.Method, channel)
				}
			}
		}
	}
	for _, ack := range run.acks {
		if strings.Contains(string(ack), "in_channel") {
			t.Errorf("an answer is seen by all: %s", ack)
		}
	}
	if posts == 0 || len(run.acks) == 0 {
		t.Error("nothing was posted: it proves nothing")
	}
}

// whatPeopleGot returns all that people of the space see at the end: messages, forms, the
// Home tab, and the text of each file.
func whatPeopleGot(space *slacksim.Space) (map[string]string, error) {
	got := map[string]string{}
	for _, id := range []string{"UANN", "UBOB"} {
		person := space.As(id)
		state := person.State()
		for _, conversation := range state.Conversations {
			for _, message := range conversation.Messages {
				if message.FromApp {
					got[id+"'s message "+message.TS] = message.Text + string(message.Blocks)
				}
				for _, file := range message.Files {
					_, content, err := person.Download(file.ID)
					if err != nil {
						return nil, err
					}
					if got[file.Name], err = fileText(content); err != nil {
						return nil, err
					}
				}
			}
		}
		views := state.Views
		if state.Home != nil {
			views = append(views, *state.Home)
		}
		for _, view := range views {
			got[id+"'s view "+view.ID] = fmt.Sprint(view.Title, string(view.Blocks))
		}
	}
	return got, nil
}

// readsPDF reports whether PDFs can be read here; in CI they must.
func readsPDF() bool {
	_, err := exec.LookPath("pdftotext")
	return err == nil || os.Getenv("CI") != ""
}

// fileText returns what a file says: a workbook's parts are unpacked, and a PDF's text is read.
func fileText(content []byte) (string, error) {
	if bytes.HasPrefix(content, []byte("%PDF")) {
		if !readsPDF() {
			return "", nil
		}
		reader := exec.Command("pdftotext", "-", "-")
		reader.Stdin = bytes.NewReader(content)
		text, err := reader.Output()
		return string(text), err
	}
	packed, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return string(content), nil
	}
	var all strings.Builder
	for _, part := range packed.File {
		open, err := part.Open()
		if err != nil {
			return "", err
		}
		if _, err := io.Copy(&all, open); err != nil {
			return "", err
		}
		if err := open.Close(); err != nil {
			return "", err
		}
	}
	return all.String(), nil
}

// TestNobodyIsShownAPlaceholder: what a program leaves where a value was missing is in no
// answer, message, form or file of a run in any language.
func TestNobodyIsShownAPlaceholder(t *testing.T) {
	for _, language := range messages.Languages() {
		t.Run(string(language), func(t *testing.T) {
			run, err := ran()
			if language != messages.English {
				run, err = runFully("", string(language))
			}
			if err != nil {
				t.Fatal(err)
			}
			showsNoPlaceholder(t, run, messages.For(language, "/time").PrivacyHead())
		})
	}
}

// showsNoPlaceholder searches all that people got, in which they also read the sentence.
func showsNoPlaceholder(t *testing.T, run *fullRun, sentence string) {
	t.Helper()
	seen := maps.Clone(run.sent)
	for i, ack := range run.acks {
		seen[fmt.Sprint("answer ", i)] = string(ack)
	}
	for i, call := range run.calls {
		seen[fmt.Sprint("call ", i, " of ", call.Method)] = fmt.Sprint(call.Args)
	}
	read := false
	kinds := map[string]bool{}
	for place, text := range seen {
		read = read || strings.Contains(text, sentence)
		if text != "" {
			kinds[filepath.Ext(place)] = true
		}
		for _, mark := range []string{"%!", "<nil>", `\u003cnil\u003e`, "&lt;nil&gt;", "{{"} {
			if at := strings.Index(text, mark); at >= 0 {
				t.Errorf("%s holds %q: …%s…", place, mark, text[max(0, at-60):min(len(text), at+60)])
			}
		}
	}
	for _, kind := range []string{".csv", ".xlsx", ".ics", ".html", ".json", ".pdf"} {
		if !kinds[kind] && (kind != ".pdf" || readsPDF()) {
			t.Errorf("no file is a %s: it proves nothing", kind)
		}
	}
	if !read || len(run.acks) == 0 {
		t.Errorf("of %d answers none says %q: it proves nothing", len(run.acks), sentence)
	}
}
