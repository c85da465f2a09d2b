package program

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/jonboulle/clockwork"
	"golang.org/x/sync/errgroup"

	"sundial/config"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/slacksim"
)

// demoCommand runs the same bot against a Slack in a box, on a temporary database.
type demoCommand struct {
	Addr string `default:"127.0.0.1:8765" help:"${demo_addr}"`
}

func (d demoCommand) Run(ctx context.Context, words *messages.Printer) error {
	folder, err := os.MkdirTemp("", "sundial-demo-")
	if err != nil {
		return fmt.Errorf("make a folder for the demo: %w", err)
	}
	defer os.RemoveAll(folder)
	clock := clockwork.NewFakeClockAt(time.Now())
	sim := slacksim.New(slacksim.Options{Clock: clock})
	space := furnish(sim)
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
	store, err := openStore(ctx, c, nil)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := noteWorkspace(ctx, store, c, clock, c.Logger(os.Stderr)); err != nil {
		return err
	}
	sim.Handle("/", slacksim.Page(sim, pageOptions(space, store, clock, words)))
	fmt.Println(words.ProgramDemoAt(url))
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return assemble(store, c, clock, c.Logger(os.Stderr), nil, "demo").run(ctx) })
	group.Go(func() error { return tick(ctx, clock) })
	return group.Wait()
}

// furnish makes the demo's workspace: three people and two channels.
func furnish(sim *slacksim.Sim) *slacksim.Space {
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T0DEMO", Name: "Acme"})
	zone := time.Local.String()
	if zone == "Local" || zone == "" {
		zone = "Europe/Amsterdam"
	}
	for _, name := range []string{"Ann", "Bob", "Cem"} {
		space.AddUser(slacksim.User{ID: "U" + strings.ToUpper(name), Name: name, RealName: name, TZ: zone, Locale: "en-GB", IsAdmin: name == "Cem"})
	}
	everyone := []string{"UANN", "UBOB", "UCEM"}
	space.AddChannel(slacksim.Channel{ID: "CGENERAL", Name: "general", Members: everyone})
	space.AddChannel(slacksim.Channel{ID: "CACME", Name: "acme-site", Members: everyone, AppInvited: true})
	var scopes []string
	for _, s := range slices.Concat(interaction.Scopes, interaction.OptionalScopes) { // so that imports can be tried
		scopes = append(scopes, s.Name)
	}
	space.Install(scopes...)
	return space
}

func pageOptions(space *slacksim.Space, store *models.Store, clock *clockwork.FakeClock, words *messages.Printer) slacksim.PageOptions {
	return slacksim.PageOptions{
		Space: space, People: []string{"UANN", "UBOB", "UCEM"}, Command: "/time", Now: clock.Now,
		Advance: func(d time.Duration) time.Time { clock.Advance(d); return clock.Now() },
		Thief: func(ctx context.Context) ([]slacksim.ThiefTable, error) {
			stolen, err := store.DumpRaw(ctx)
			tables := make([]slacksim.ThiefTable, len(stolen))
			for i, s := range stolen {
				tables[i] = slacksim.ThiefTable(s)
			}
			return tables, err
		},
		Shortcuts: []slacksim.Shortcut{
			{Name: words.AppStartShortcut(), CallbackID: "start_timer"}, {Name: words.AppLogShortcut(), CallbackID: "log_time"},
			{Name: words.AppTrackShortcut(), CallbackID: "track_message", OnMessage: true},
		},
	}
}

// tick lets the demo's clock run as real time does; the page moves it forward.
func tick(ctx context.Context, clock *clockwork.FakeClock) error {
	const step = 200 * time.Millisecond
	ticker := time.NewTicker(step)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
			clock.Advance(step)
		}
	}
}
