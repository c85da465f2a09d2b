package program

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"runtime/debug"
	"time"

	"github.com/jonboulle/clockwork"
	"golang.org/x/sync/errgroup"

	"sundial/bot"
	"sundial/config"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/messages"
	"sundial/models"
	"sundial/operate"
	"sundial/paper"
	"sundial/scheduler"
)

type serveCommand struct {
	words *messages.Printer `kong:"-"`
}

// Help lists the environment variables, below the flags.
func (s serveCommand) Help() string {
	text := s.words.ProgramVariables() + "\n"
	for _, v := range config.Variables() {
		name, form := v.Name, v.Form
		if v.File {
			name += ", …_FILE"
		}
		if v.Default != "" {
			form += " (" + v.Default + ")"
		}
		text += fmt.Sprintf("\n    %-28s %s", name, form)
	}
	return text
}

// clockOfServe is the machine's clock, except in builds for fault runs.
var clockOfServe = clockwork.NewRealClock()

func (serveCommand) Run(ctx context.Context, version buildVersion) error {
	c, err := config.Load(os.LookupEnv)
	if err := config.With(err, os.Environ()); err != nil {
		return err
	}
	return serve(ctx, c, clockOfServe, string(version))
}

// softMemory is the heap size, in bytes, from which garbage is collected aggressively, unless
// GOMEMLIMIT says otherwise. Adding up one member's records takes up to 250 MB
// (TestTheWorstCommandOfEachVerbStaysWithinItsMemory); without a limit garbage would double
// that. With it, an idle process stays as small as before.
const softMemory = 144 << 20

// garbagePercent triggers garbage collection at four times the live heap, below that limit,
// unless GOGC says otherwise. Go's default of twice took a tenth of the CPU time under load. An
// idle process is as small with either.
const garbagePercent = 300

func boundMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
}

// serve wires the parts and runs until ctx ends. It checks key, database and schema before
// connecting anywhere; health answers before Slack is contacted.
func serve(ctx context.Context, c config.Config, clock clockwork.Clock, version string) error {
	boundMemory()
	log := c.Logger(os.Stderr)
	for _, u := range config.UnknownVariables(os.Environ()) {
		log.Warn("an environment variable looks like Sundial's but isn't one", "variable", u.Name, "nearest", u.Near)
	}
	metrics := operate.NewMetrics(version)
	store, err := openStore(ctx, c, metrics, true)
	if err != nil {
		return err
	}
	defer store.Close()
	defer context.AfterFunc(ctx, store.Ending)()
	var listener net.Listener
	if c.HTTPAddr != "" { // report a taken address before anything else begins
		if listener, err = operate.Listen(c.HTTPAddr); err != nil {
			return err
		}
	}
	if n, err := store.ForgetAgain(ctx, clock.Now()); err != nil {
		return err
	} else if n > 0 {
		log.Info("erased members again who had been forgotten before the backup was restored", "members", n)
	}
	p := assemble(store, c, clock, log, metrics, version)
	group, ctx := errgroup.WithContext(ctx)
	if listener != nil {
		pages := operate.NewServer(operate.Options{Metrics: metrics, Logger: log, Checks: p.health, Hosts: hosts(c), Pages: installPages(c, store, clock, log)})
		group.Go(func() error { return operate.Serve(ctx, listener, pages) })
	}
	group.Go(func() error { return watchDatabase(ctx, store) })
	group.Go(func() error {
		err := noteWorkspace(ctx, store, c, clock, log)
		if err == nil {
			err = logInstallations(ctx, store, c, log)
		}
		if err != nil && ctx.Err() != nil { // stopped before it could start
			return nil
		}
		if err != nil {
			return err
		}
		return p.run(ctx)
	})
	return group.Wait()
}

type parts struct {
	edge      *bot.Bot
	scheduler *scheduler.Scheduler
	health    []operate.Check
	heart     *operate.Heartbeat
}

// assemble wires the parts on an open store; nothing connects yet.
func assemble(store *models.Store, c config.Config, clock clockwork.Clock, log *slog.Logger, metrics *operate.Metrics, version string) (p parts) {
	installed := workspaces{store, clock, allowed(c), c.ClientID != ""}
	api := bot.NewSlack(bot.SlackOptions{APIURL: c.APIURL, Workspaces: installed, Clock: clock, Logger: log, Called: metrics.Call})
	service := handlers.New(handlers.Options{
		Store: store, Profiles: api, Files: api, Clock: clock, Logger: log, Command: c.Command, Operator: c.Operator, Version: version, Room: memberRoom(c), Fonts: paper.SystemFonts(c.Fonts),
		Panicked: func() { metrics.Panicked("name") },
		Health: func(ctx context.Context, w models.WorkspaceKey) []handlers.Health {
			return healthOf(ctx, p.health, store, w)
		},
	}, areas.All()...)
	p.edge = bot.New(bot.Options{
		AppToken: c.AppToken.Reveal(), Connections: c.Connections, Handler: service, Slack: api, Events: installed,
		Clock: clock, Logger: log, Command: c.Command, Observer: metrics, Limit: memberLimit(c),
	})
	p.heart = operate.NewHeartbeat(clock, tickWithin)
	p.scheduler = scheduler.New(scheduler.Options{
		Store: store, Sender: api, Classify: classify, Profiles: api, Clock: clock, Logger: log, Command: c.Command,
		Messenger: api.Messenger(), Fonts: service.Fonts, PDFSlot: service.PDFSlot,
		Counted:  func(kind models.ScheduleKind, outcome string) { metrics.Outbox(string(kind), outcome) },
		Panicked: func() { metrics.Panicked("scheduler") },
		Ticked: func() {
			p.heart.Beat()
			metrics.Ticked(clock.Now())
		},
		Home: func(_ context.Context, who models.MemberKey) error {
			return p.edge.RefreshHome(who, service.HomeOf(who))
		},
	})
	p.health = checks(p.edge, store, p.heart, clock)
	metrics.Watch(operate.Watched{InHand: p.edge.InHand, Backlog: backlog(store, clock), Enough: store.EnoughInAll})
	return p
}

// run runs bot and scheduler until ctx ends; if one fails, the other stops.
func (p parts) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return p.edge.Run(ctx) })
	group.Go(func() error { return p.scheduler.Run(ctx) })
	return group.Wait()
}

// watchPeriod is how often the database is checked, in real time: someone may move or restore
// it while nothing is being stored.
const watchPeriod = 5 * time.Second

// watchDatabase returns an error if the database is no longer the one that was opened.
func watchDatabase(ctx context.Context, store *models.Store) error {
	look := time.NewTicker(watchPeriod)
	defer look.Stop()
	for {
		select {
		case err := <-store.Lost():
			return err
		case <-look.C:
			_ = store.CheckReplaced(ctx) // reports through Lost; other checks notice an unreachable database
		case <-ctx.Done():
			return nil
		}
	}
}

// memberLimit returns what one person can do by hand: a burst of 20, then 2 a second.
func memberLimit(c config.Config) bot.MemberLimit {
	if c.MemberRate == 0 {
		return bot.MemberLimit{}
	}
	return bot.MemberLimit{Burst: max(20, int(10*c.MemberRate)), PerSecond: c.MemberRate, InHand: 100}
}

// memberRoom returns how much of the database one member may use.
func memberRoom(c config.Config) handlers.Room {
	return handlers.Room{Records: c.MemberRecords, Bytes: c.MemberMegabytes << 20}
}

func noteWorkspace(ctx context.Context, store *models.Store, c config.Config, clock clockwork.Clock, log *slog.Logger) error {
	if c.BotToken == "" {
		return nil
	}
	identity, err := identify(ctx, c, clock, log)
	if err != nil {
		return err
	}
	if who := identity.Workspace; who.Team != "" && !allowed(c)(who) {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramTokenNotServed(who.String()) })
	}
	return store.SaveWorkspace(ctx, models.Workspace{Key: identity.Workspace, Token: c.BotToken.Reveal(), BotUser: identity.BotUser, Scopes: identity.Scopes}, clock.Now())
}

// identify asks Slack whose the bot token is, and retries while Slack is unreachable: a booting
// machine may not have a network yet.
func identify(ctx context.Context, c config.Config, clock clockwork.Clock, log *slog.Logger) (bot.Identity, error) {
	const longest = time.Minute
	for wait := time.Second; ; wait = min(2*wait, longest) {
		identity, err := bot.Identify(ctx, c.APIURL, c.BotToken.Reveal())
		var limited bot.LimitedError
		switch {
		case errors.As(err, &limited):
			wait = max(wait, limited.RetryAfter)
		case !errors.Is(err, bot.ErrNotSent) && !errors.Is(err, bot.ErrUnknown):
			return identity, err
		}
		log.Warn("Slack isn't answering yet; trying again", "retry_in", wait, "error", err)
		select {
		case <-clock.After(wait):
		case <-ctx.Done():
			return identity, ctx.Err()
		}
	}
}
