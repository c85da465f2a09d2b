package program

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"sundial/config"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/operate"
	"sundial/slacksim"
)

// demoCommand runs the same bot against a simulated Slack, on a temporary database.
type demoCommand struct {
	Addr   string `default:"127.0.0.1:8765" help:"${demo_addr}"`
	Expose bool   `help:"${demo_expose}"`
}

func (d demoCommand) Run(ctx context.Context, words *messages.Printer) error {
	if !d.Expose && !slacksim.Loopback(d.Addr) {
		return errors.New(words.ProgramDemoNotLoopback(d.Addr))
	}
	folder, err := os.MkdirTemp("", "sundial-demo-")
	if err != nil {
		return fmt.Errorf("make a folder for the demo: %w", err)
	}
	defer os.RemoveAll(folder)
	zone := demoZone()
	clock := newDemoClock(time.Now().In(zone))
	sim := slacksim.New(slacksim.Options{Clock: clock, LoopbackOnly: !d.Expose})
	space := furnish(sim, zone.String())
	url, err := sim.Start(d.Addr)
	if err != nil {
		return fmt.Errorf("serve the demo at %s: %w", d.Addr, err)
	}
	defer sim.Close()
	c := config.Config{
		AppToken: config.Secret(sim.AppToken()), BotToken: config.Secret(space.BotToken()), APIURL: url + "/api/", Connections: 2,
		DatabaseURL: "sqlite:" + filepath.Join(folder, "demo.db"), KeyFile: filepath.Join(folder, "demo.key"),
		Command: "/time", Operator: words.ProgramDemoOperator(),
	}
	metrics := operate.NewMetrics("demo") // which nobody reads
	store, err := openStore(ctx, c, metrics, false)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := noteWorkspace(ctx, store, c, clock, c.Logger(os.Stderr)); err != nil {
		return err
	}
	parts := assemble(store, c, clock, c.Logger(os.Stderr), metrics, "demo")
	clock.settled = func(at time.Time) bool { return !parts.heart.Last().Before(at) && parts.scheduler.Busy() == 0 }
	texts, err := readDemoTexts()
	if err != nil {
		return err
	}
	options := pageOptions(space, store, clock, words, texts)
	options.Exposed = d.Expose
	sim.Handle("/", slacksim.Page(sim, options))
	fmt.Println(words.ProgramDemoAt(url))
	if d.Expose {
		fmt.Fprintln(os.Stderr, words.ProgramDemoExposed())
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return parts.run(ctx) })
	group.Go(func() error { return clock.run(ctx) })
	return group.Wait()
}

// demoZone returns this machine's zone, if Go knows its name.
func demoZone() *time.Location {
	if name := time.Local.String(); name != "Local" && name != "" {
		return time.Local
	}
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		return time.UTC
	}
	return zone
}

// furnish creates the demo's workspace: three people and two channels.
func furnish(sim *slacksim.Sim, zone string) *slacksim.Space {
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T0DEMO", Name: "Acme"})
	for _, name := range []string{"Ann", "Bob", "Cem"} {
		space.AddUser(slacksim.User{ID: "U" + strings.ToUpper(name), Name: name, RealName: name, TZ: zone, Locale: "en-GB", IsAdmin: name == "Cem"})
	}
	everyone := []string{"UANN", "UBOB", "UCEM"}
	space.AddChannel(slacksim.Channel{ID: "CGENERAL", Name: "general", Members: everyone})
	space.AddChannel(slacksim.Channel{ID: "CACME", Name: "acme-site", Members: everyone, AppInvited: true})
	var scopes []string
	for _, s := range slices.Concat(interaction.Scopes, interaction.OptionalScopes) { // for trying imports
		scopes = append(scopes, s.Name)
	}
	space.Install(scopes...)
	return space
}

func pageOptions(space *slacksim.Space, store *models.Store, clock *demoClock, words *messages.Printer, texts demoTexts) slacksim.PageOptions {
	var filled sync.Once // another click would store the week twice
	return slacksim.PageOptions{
		Space: space, People: []string{"UANN", "UBOB", "UCEM"}, Command: "/time", Now: clock.Now,
		Advance: clock.forward,
		Samples: func(ctx context.Context) (err error) {
			filled.Do(func() { err = fillSamples(ctx, store, texts.Days, space.Users(), space.Workspace().ID, clock.Now()) })
			return err
		},
		Chips: demoChips(words, texts),
		Thief: func(ctx context.Context) ([]slacksim.RawTable, error) {
			stolen, err := store.DumpRaw(ctx)
			tables := make([]slacksim.RawTable, len(stolen))
			for i, s := range stolen {
				tables[i] = slacksim.RawTable(s)
			}
			return tables, err
		},
		Shortcuts: []slacksim.Shortcut{
			{Name: words.ManifestStartShortcut(), CallbackID: "start_timer"}, {Name: words.ManifestLogShortcut(), CallbackID: "log_time"},
			{Name: words.ManifestTrackShortcut(), CallbackID: "track_message", OnMessage: true},
		},
	}
}

// demoChips are suggestions for what to try next, in order.
func demoChips(words *messages.Printer, texts demoTexts) []slacksim.Chip {
	return []slacksim.Chip{
		{Label: words.ProgramDemoStartButton(), Type: texts.Typed.Start},
		{Label: words.ProgramDemoWaitButton(), Forward: "45m"},
		{Label: words.ProgramDemoStopButton(), Type: texts.Typed.Stop},
		{Label: words.ProgramDemoSamplesButton(), Samples: true},
		{Label: words.ProgramDemoReportButton(), Type: texts.Typed.Report},
		{Label: words.ProgramDemoShareButton(), Type: texts.Typed.Share},
		{Label: words.ProgramDemoSendButton(), Press: "share_send"},
		{Label: words.ProgramDemoSummaryButton(), Type: texts.Typed.Summary},
		{Label: words.ProgramDemoEveningButton(), Forward: "17:30"},
		{Label: words.ProgramDemoThiefButton(), Thief: true},
	}
}
