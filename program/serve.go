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

// Help lists the variables of the environment, below the flags.
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

// clockOfServe is the machine's; only a program built for fault runs has another.
var clockOfServe = clockwork.NewRealClock()

func (serveCommand) Run(ctx context.Context, version buildVersion) error {
	c, err := config.Load(os.LookupEnv)
	if err := config.With(err, os.Environ()); err != nil {
		return err
	}
	return serve(ctx, c, clockOfServe, string(version))
}

// softMemory is what the heap is collected for, in bytes, unless GOMEMLIMIT says otherwise.
// What one member stored is a hundred megabytes at most while it is added up; without a
// limit garbage would double that. With one, an idle process is as small as before.
const softMemory = 144 << 20

// garbagePercent has garbage collected at four times what is in use, below that limit,
// unless GOGC says otherwise. At Go's own twice, it took a tenth of the processors' time
// under load. An idle process is as small with either.
const garbagePercent = 300

func boundMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
}

// serve wires the parts and runs until ctx ends. Key, database and schema are
// checked before anything connects; health answers before Slack is asked.
func serve(ctx context.Context, c config.Config, clock clockwork.Clock, version string) error {
	boundMemory()
	log := c.Logger(os.Stderr)
	for _, u := range config.UnknownVariables(os.Environ()) {
		log.Warn("a variable of the environment is not one of Sundial's", "variable", u.Name, "nearest", u.Near)
	}
	metrics := operate.NewMetrics(version)
	store, err := openStoreFor(ctx, c, metrics, true)
	if err != nil {
		return err
	}
	defer store.Close()
	defer context.AfterFunc(ctx, store.Ending)()
	var listener net.Listener
	if c.HTTPAddr != "" { // an address that is taken is told before anything else begins
		if listener, err = operate.Listen(c.HTTPAddr); err != nil {
			return err
		}
	}
	if n, err := store.ForgetAgain(ctx, clock.Now()); err != nil {
		return err
	} else if n > 0 {
		log.Info("erased members again who were forgotten before the backup was restored", "members", n)
	}
	p := assemble(store, c, clock, log, metrics, version)
	group, ctx := errgroup.WithContext(ctx)
	if listener != nil {
		pages := operate.NewServer(operate.Options{Metrics: metrics, Logger: log, Checks: p.health, Hosts: hosts(c), Pages: installPages(c, store, clock, log)})
		group.Go(func() error { return operate.Serve(ctx, listener, pages) })
	}
	group.Go(func() error { return watchDatabase(ctx, store) })
	group.Go(func() error {
		err := noteInstallations(ctx, store, c, clock, log)
		if err != nil && ctx.Err() != nil { // stopped before it could begin
			return nil
		}
		if err != nil {
			return err
		}
		return p.run(ctx)
	})
	return group.Wait()
}

// parts are those of a process that serves.
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
		Store: store, Sender: sender{api}, Classify: classify, Profiles: api, Clock: clock, Logger: log, Command: c.Command,
		Messenger: api.Messenger(), Fonts: service.Fonts, Setting: service.Setting,
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
	metrics.Watch(operate.Watched{InHand: p.edge.InHand, Backlog: backlog(store, clock), Few: few(store)})
	return p
}

// run runs bot and scheduler until ctx ends; when one of them fails the other stops.
func (p parts) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return p.edge.Run(ctx) })
	group.Go(func() error { return p.scheduler.Run(ctx) })
	return group.Wait()
}

// watchPeriod is how often the database is looked at, in real time: someone may have
// moved or restored it while nothing is stored.
const watchPeriod = 5 * time.Second

// watchDatabase returns an error when the database is not the one any more that was
// opened.
func watchDatabase(ctx context.Context, store *models.Store) error {
	look := time.NewTicker(watchPeriod)
	defer look.Stop()
	for {
		select {
		case err := <-store.Lost():
			return err
		case <-look.C:
			_ = store.CheckReplaced(ctx) // tells Lost; that the database doesn't answer is for others
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

// memberRoom returns how much of the database one member may fill.
func memberRoom(c config.Config) handlers.Room {
	return handlers.Room{Records: c.MemberRecords, Bytes: c.MemberMegabytes << 20}
}

// noteInstallations stores which workspace the bot token belongs to, and logs which
// workspaces are served.
func noteInstallations(ctx context.Context, store *models.Store, c config.Config, clock clockwork.Clock, log *slog.Logger) error {
	if err := noteWorkspace(ctx, store, c, clock, log); err != nil {
		return err
	}
	return tellInstallations(ctx, store, c, log)
}

// noteWorkspace stores which workspace the bot token belongs to.
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

// identify asks whose the bot token is, again and again while Slack is out of
// reach: a machine that starts may be ahead of its network.
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
		log.Warn("Slack does not answer yet; trying again", "wait", wait, "error", err)
		select {
		case <-clock.After(wait):
		case <-ctx.Done():
			return identity, ctx.Err()
		}
	}
}
