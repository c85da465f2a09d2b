package program_test

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/models"
	"sundial/models/modelstest"
	"sundial/slacksim"
)

// maxStops is how many functions of ours a typed text may pass from the socket to the
// disk.
const maxStops = 15

// stop is a function on the way.
type stop struct{ name, file string }

// TestTheWayOfATypedTextIsAsWritten types a command, takes the functions that it passed
// from the stacks of what they allocated, and holds them against the table in
// CONTRIBUTING.md: these and no others, in this order, no two with one name.
func TestTheWayOfATypedTextIsAsWritten(t *testing.T) {
	written := writtenWay(t)
	if len(written) > maxStops {
		t.Errorf("a typed text passes %d functions, more than %d", len(written), maxStops)
	}
	seen := map[string]bool{}
	for _, s := range written {
		if seen[s.name] {
			t.Errorf("two functions are named %s", s.name)
		}
		seen[s.name] = true
	}
	t.Run("SQLite", func(t *testing.T) {
		passed := passedWay(t, "sqlite:"+filepath.Join(t.TempDir(), "way.db"), "models.sqliteTransaction")
		if !slices.Equal(passed, written) {
			t.Errorf("a typed text passed\n%v\nand CONTRIBUTING.md says\n%v", passed, written)
		}
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		written[len(written)-1] = stop{"postgresTransaction", "models/batch.go"}
		passed := passedWay(t, modelstest.Postgres(t), "models.postgresTransaction")
		if !slices.Equal(passed, written) {
			t.Errorf("a typed text passed\n%v\nand CONTRIBUTING.md says\n%v", passed, written)
		}
	})
}

func writtenWay(t *testing.T) []stop {
	t.Helper()
	page, err := os.ReadFile("../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, way, _ := strings.Cut(string(page), "## The way of a typed text")
	way, _, _ = strings.Cut(way, "\n## ")
	var written []stop
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)` \\| (\\S+\\.go) \\|").FindAllStringSubmatch(way, -1) {
		written = append(written, stop{row[1], row[2]})
	}
	return written
}

// passedWay returns the way of a typed `add` through the bot, the handlers and the store. At the
// end of each part a goroutine is done with it: it's queued for its member, put into a
// change, queued for the writer, and, by the function that writes, on its way to the disk.
func passedWay(t *testing.T, database, writes string) []stop {
	t.Helper()
	person := typist(t, database)
	person("add 10m before")
	before, rate := allocations(), runtime.MemProfileRate
	runtime.MemProfileRate = 1
	person("add 20m review")
	runtime.MemProfileRate = rate
	after := allocations()
	var full []string
	files := map[string]stop{}
	for _, end := range []string{"bot.(*memberQueues).push", "handlers/records.add", "models.(*Store).submit", writes} {
		ways := map[string][]string{}
		for by, n := range after {
			if n > before[by] {
				if to := by.stopsTo(end, files); to != nil {
					ways[strings.Join(to, " ")] = to
				}
			}
		}
		if len(ways) != 1 {
			t.Fatalf("%d ways lead to %s: %v", len(ways), end, ways)
		}
		for _, to := range ways {
			full = append(full, to...)
		}
	}
	var passed []stop
	for i, name := range full {
		if !slices.Contains(full[:i], name) {
			passed = append(passed, files[name])
		}
	}
	return passed
}

// typist returns a person in a workspace with a Sundial; what's typed is stored when the call
// returns.
func typist(t *testing.T, database string) func(text string) {
	t.Helper()
	sim := slacksim.New(slacksim.Options{AckTimeout: time.Minute})
	url, err := sim.Start("")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sim.Close() })
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	space.AddUser(slacksim.User{ID: "U1", Name: "ann", TZ: "Europe/Amsterdam", Locale: "en-GB"})
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"U1"}})
	space.Install()
	clock, log := clockwork.NewRealClock(), slog.New(slog.DiscardHandler)
	store, err := models.Open(t.Context(), database, models.Options{Key: bytes.Repeat([]byte{1}, models.KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	api := bot.NewSlack(bot.SlackOptions{APIURL: url + "/api/", Workspaces: oneToken(space.BotToken()), Clock: clock, Logger: log})
	service := handlers.New(handlers.Options{Store: store, Profiles: api, Clock: clock, Logger: log, Command: "/time"}, areas.All()...)
	edge := bot.New(bot.Options{AppToken: sim.AppToken(), Handler: service, Slack: api, Clock: clock, Logger: log, Command: "/time"})
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- edge.Run(ctx) }()
	t.Cleanup(func() {
		end()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	if err := sim.Wait(ctx, func() bool { return sim.Connections() == 2 }); err != nil {
		t.Fatal(err)
	}
	return func(text string) {
		t.Helper()
		if r, err := space.As("U1").Command(ctx, "C1", "/time", text); err != nil || !r.Acked {
			t.Fatalf("%+v: %v", r, err)
		}
	}
}

// oneToken is the only workspace's.
type oneToken string

// Token implements bot.Workspaces.
func (t oneToken) Token(context.Context, models.WorkspaceKey) (string, error) { return string(t), nil }

// stack is as much of one as the runtime's profile of the memory keeps.
type stack [32]uintptr

// allocations counts what was allocated so far, by the stack that did.
func allocations() map[stack]int64 {
	runtime.GC() // what's allocated is known one collection later
	runtime.GC()
	n, _ := runtime.MemProfile(nil, true)
	records := make([]runtime.MemProfileRecord, n+1000)
	n, _ = runtime.MemProfile(records, true)
	counts := map[stack]int64{}
	for _, r := range records[:n] {
		counts[r.Stack0] += r.AllocObjects
	}
	return counts
}

// stopsTo returns the full names of our functions on the stack, from where the goroutine began
// to the one named end; nil: it isn't there. A closure is the function that holds it; one
// that a goroutine begins with belongs to anyone who began the goroutine. A stack that is
// longer than what's kept tells nothing.
func (s stack) stopsTo(end string, files map[string]stop) (stops []string) {
	depth := slices.Index(s[:], 0)
	if depth < 0 {
		return nil
	}
	var ours []runtime.Frame // innermost first
	frames := runtime.CallersFrames(s[:depth])
	for more := true; more; {
		var f runtime.Frame
		if f, more = frames.Next(); strings.HasPrefix(f.Function, "sundial/") {
			ours = append(ours, f)
		}
	}
	closure := regexp.MustCompile(`\.(func|gowrap)\d.*$`)
	if n := len(ours); n > 0 && closure.MatchString(ours[n-1].Function) {
		ours = ours[:n-1]
	}
	for _, f := range slices.Backward(ours) {
		name := closure.ReplaceAllString(strings.TrimPrefix(f.Function, "sundial/"), "")
		folder, _, _ := strings.Cut(name, ".")
		files[name] = stop{name[strings.LastIndex(name, ".")+1:], folder + "/" + filepath.Base(f.File)}
		if !slices.Contains(stops, name) {
			stops = append(stops, name)
		}
		if name == end {
			return stops
		}
	}
	return nil
}
