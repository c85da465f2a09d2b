package program_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"sundial/slacksim"
)

// binary is the program, built once for all tests of this file.
var binary string

func TestMain(m *testing.M) {
	os.Exit(build(m))
}

func build(m *testing.M) int {
	folder, err := os.MkdirTemp("", "sundial")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	binary = filepath.Join(folder, "sundial")
	out, err := exec.Command("go", "build", "-o", binary, "sundial").CombinedOutput()
	if err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// office is a simulated Slack, a database folder and the program.
type office struct {
	t      *testing.T
	sim    *slacksim.Sim
	space  *slacksim.Space
	url    string
	folder string
}

func newOffice(t *testing.T) *office {
	t.Helper()
	sim := slacksim.New(slacksim.Options{})
	url, err := sim.Start("127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { sim.Close() })
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	for _, name := range []string{"ann", "bob"} {
		space.AddUser(slacksim.User{ID: "U" + strings.ToUpper(name), Name: name, RealName: name, TZ: "Europe/Amsterdam", Locale: "en-GB"})
	}
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN", "UBOB"}})
	space.Install()
	return &office{t: t, sim: sim, space: space, url: url, folder: t.TempDir()}
}

// running is a started program.
type running struct {
	*exec.Cmd
	out  *printed
	done chan error
}

// printed collects a running program's output.
type printed struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{} // closed at the next write; nil while nobody waits
}

func (p *printed) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.more != nil {
		close(p.more)
		p.more = nil
	}
	return p.text.Write(b)
}

// until waits until the program's output contains the text.
func (p *printed) until(t *testing.T, words string) {
	t.Helper()
	late := time.After(30 * time.Second)
	for {
		p.mu.Lock()
		if strings.Contains(p.text.String(), words) {
			p.mu.Unlock()
			return
		}
		if p.more == nil {
			p.more = make(chan struct{})
		}
		more := p.more
		p.mu.Unlock()
		select {
		case <-more:
		case <-late:
			t.Fatalf("it never said %q:\n%s", words, p)
		}
	}
}

func (p *printed) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.String()
}

// serve starts the program with only the two tokens and waits until both
// connections are open.
func (o *office) serve(env ...string) *running {
	o.t.Helper()
	p := o.start(env...)
	o.wait(func() bool { return o.sim.Connections() == 2 })
	return p
}

func (o *office) start(env ...string) *running {
	o.t.Helper()
	p := &running{Cmd: exec.Command(binary, "serve"), out: &printed{}, done: make(chan error, 1)}
	p.Dir = o.folder
	p.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "SLACK_APP_TOKEN=" + o.sim.AppToken(), "SLACK_BOT_TOKEN=" + o.space.BotToken(),
		"SLACK_API_URL=" + o.url + "/api/", "LOG_LEVEL=debug",
	}, env...)
	p.Stdout, p.Stderr = p.out, p.out
	must(o.t, p.Start())
	go func() { p.done <- p.Wait() }()
	o.t.Cleanup(func() {
		p.Process.Kill()
		if o.t.Failed() {
			o.t.Logf("the program said:\n%s", p.out)
		}
	})
	return p
}

func (o *office) wait(holds func() bool) {
	o.t.Helper()
	ctx, cancel := context.WithTimeout(o.t.Context(), 90*time.Second) // the scheduler ticks each minute
	defer cancel()
	must(o.t, o.sim.Wait(ctx, holds))
}

func (o *office) types(user, text string) slacksim.Result {
	o.t.Helper()
	result, err := o.space.As(user).Command(o.t.Context(), "C1", "/time", text)
	must(o.t, err)
	return result
}

// export reads the export of a member.
func (o *office) export(user string) exported {
	o.t.Helper()
	var file exported
	must(o.t, json.Unmarshal(o.fileOf(user, "export as json"), &file))
	return file
}

// fileOf types the command and reads the file that arrives in the DM.
func (o *office) fileOf(user, text string) []byte {
	o.t.Helper()
	p := o.space.As(user)
	before := len(p.State().DM().Messages)
	o.types(user, text)
	o.wait(func() bool {
		all := p.State().DM().Messages
		return len(all) > before && len(all[len(all)-1].Files) == 1
	})
	all := p.State().DM().Messages
	_, content, err := p.Download(all[len(all)-1].Files[0].ID)
	must(o.t, err)
	return content
}

type exported struct {
	Format  string
	Records []struct {
		Note string
		Tags []string
		End  *string
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestATypedCommandBecomesAPrivateRecord(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	result := o.types("UANN", "start fix login #acme")
	if !result.Acked || !strings.Contains(string(result.Payload), "fix login #acme") {
		t.Fatalf("the answer: %+v %s", result, result.Payload)
	}
	general, _ := o.space.As("UANN").State().Conversation("C1")
	if last, ok := general.Last(); !ok || !last.Ephemeral {
		t.Errorf("Ann sees %+v", last)
	}
	if others, _ := o.space.As("UBOB").State().Conversation("C1"); len(others.Messages) != 0 {
		t.Errorf("Bob sees %+v", others.Messages)
	}
	o.types("UANN", "stop")
	file := o.export("UANN")
	if len(file.Records) != 1 || file.Records[0].Note != "fix login #acme" || file.Records[0].End == nil {
		t.Errorf("exported: %+v", file)
	}
	if empty := o.export("UBOB"); empty.Format != "sundial" || len(empty.Records) != 0 {
		t.Errorf("Bob's export: %+v", empty)
	}
	must(t, p.Process.Signal(syscall.SIGTERM))
	must(t, <-p.done)
	if log := p.out.String(); strings.Contains(log, "login") || strings.Contains(log, "acme") {
		t.Error("the log holds words")
	}
}

// TestKilledInTheMiddleOfAHundredCommands kills the program with SIGKILL while
// commands arrive, starts it again and delivers all of them again: each is there
// once.
func TestKilledInTheMiddleOfAHundredCommands(t *testing.T) {
	o := newOffice(t)
	p := o.serve("SUNDIAL_MEMBER_RATE=0")
	const commands = 100
	results := make([]slacksim.Result, commands)
	var wait sync.WaitGroup
	killed := make(chan struct{})
	for i := range commands {
		if i == commands/2 {
			go func() { defer close(killed); p.Process.Kill(); <-p.done }()
		}
		wait.Go(func() {
			result, err := o.space.As("UANN").Command(context.Background(), "C1", "/time", fmt.Sprintf("add yesterday 1m n%d", i))
			if err == nil {
				results[i] = result
			}
		})
	}
	wait.Wait()
	<-killed
	o.wait(func() bool { return o.sim.Connections() == 0 })
	o.serve("SUNDIAL_MEMBER_RATE=0")
	acked := map[string]bool{}
	for i, result := range results {
		if result.Acked {
			acked[fmt.Sprintf("n%d", i)] = true
		}
	}
	for _, envelope := range o.sim.Envelopes() {
		again, err := o.sim.Deliver(t.Context(), envelope.ID)
		must(t, err)
		if !again.Acked {
			t.Errorf("a second delivery of %s was not acknowledged: %s", envelope.ID, again.Err)
		}
	}
	seen := map[string]int{}
	for _, r := range o.export("UANN").Records {
		seen[r.Note]++
	}
	for note, times := range seen {
		if times != 1 {
			t.Errorf("%s is there %d times", note, times)
		}
	}
	for note := range acked {
		if seen[note] == 0 {
			t.Errorf("%s was acknowledged and is lost", note)
		}
	}
	if len(seen) != len(o.sim.Envelopes())-1 { // the last envelope is the export
		t.Errorf("%d records of %d delivered commands", len(seen), len(o.sim.Envelopes())-1)
	}
	t.Logf("%d of %d acknowledged before the kill", len(acked), commands)
}

func TestWithoutTokensItSaysWhatIsMissing(t *testing.T) {
	cmd := exec.Command(binary)
	cmd.Dir, cmd.Env = t.TempDir(), []string{"PATH=" + os.Getenv("PATH")}
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Errorf("it ended with %v", err)
	}
	for _, word := range []string{"SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "demo"} {
		if !strings.Contains(string(out), word) {
			t.Errorf("it does not name %s:\n%s", word, out)
		}
	}
}

func TestARevokedTokenEndsTheProcessWithASentence(t *testing.T) {
	o := newOffice(t)
	o.sim.Fail("auth.test", "token_revoked", -1)
	o.sim.RefuseOpen("invalid_auth")
	p := o.start()
	if err := <-p.done; err == nil {
		t.Error("it ended without an error")
	}
	if !strings.Contains(p.out.String(), "token") {
		t.Errorf("it said: %s", p.out)
	}
}

func TestAWrongKeyNeverConnects(t *testing.T) {
	o := newOffice(t)
	o.ran("migrate") // makes the database, and calls nobody
	p := o.start("SUNDIAL_KEY=" + "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
	if err := <-p.done; err == nil {
		t.Error("it ended without an error")
	}
	if calls := o.sim.Calls(); len(calls) > 0 {
		t.Errorf("it called Slack: %+v", calls)
	}
	if !strings.Contains(p.out.String(), "SUNDIAL_KEY") {
		t.Errorf("it said: %s", p.out)
	}
}

func TestServeStartsThoughSlackIsSilentAtFirstOrNamesNoWorkspace(t *testing.T) {
	for name, fault := range map[string]func(*slacksim.Sim){
		"not reachable at first":       func(sim *slacksim.Sim) { sim.Status("auth.test", 503, 1) },
		"failing at first":             func(sim *slacksim.Sim) { sim.Fail("auth.test", "internal_error", 1) },
		"no answer whose the token is": func(sim *slacksim.Sim) { sim.Fail("auth.test", "unknown_method", -1) },
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			fault(o.sim)
			o.serve()
			if result := o.types("UANN", "start fix login #acme"); !strings.Contains(string(result.Payload), "fix login #acme") {
				t.Errorf("the answer: %+v %s", result, result.Payload)
			}
		})
	}
}
