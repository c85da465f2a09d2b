package program

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
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
	"sundial/scheduler"
)

type serveCommand struct{}

// clockOfServe is the machine's; only a program built for fault runs has another.
var clockOfServe = clockwork.NewRealClock()

func (serveCommand) Run(ctx context.Context) error {
	c, err := config.Load(os.LookupEnv)
	if err != nil {
		return err
	}
	return serve(ctx, c, clockOfServe)
}

// serve wires the parts and runs until ctx ends. Key, database and schema are
// checked before anything connects.
func serve(ctx context.Context, c config.Config, clock clockwork.Clock) error {
	log := c.Logger(os.Stderr)
	metrics := operate.NewMetrics()
	store, err := openStore(ctx, c, metrics)
	if err != nil {
		return err
	}
	defer store.Close()
	if n, err := store.ForgetAgain(ctx, clock.Now()); err != nil {
		return err
	} else if n > 0 {
		log.Info("erased again who was forgotten before a backup was brought back", "members", n)
	}
	if err := noteWorkspace(ctx, store, c, clock, log); err != nil {
		if ctx.Err() != nil { // stopped before it could begin
			return nil
		}
		return err
	}
	if err := tellInstallations(ctx, store, c, log); err != nil {
		return err
	}
	return run(ctx, store, c, clock, log, metrics)
}

// run serves on an open store: the bot, the scheduler, and health where an
// address for it is set. When one of them fails the others stop.
func run(ctx context.Context, store *models.Store, c config.Config, clock clockwork.Clock, log *slog.Logger, metrics *operate.Metrics) error {
	installed := workspaces{store, clock, allowed(c), c.ClientID != ""}
	api := bot.NewSlack(bot.SlackOptions{APIURL: c.APIURL, Workspaces: installed, Clock: clock, Logger: log, Called: metrics.Call})
	var health []operate.Check // set below, before anything is received
	service := handlers.New(handlers.Options{
		Store: store, Profiles: api, Files: api, Clock: clock, Logger: log, Command: c.Command, Operator: c.Operator,
		Health: func(ctx context.Context, w models.WorkspaceKey) []handlers.Health {
			return healthOf(ctx, health, store, w)
		},
	}, areas.All()...)
	edge := bot.New(bot.Options{
		AppToken: c.AppToken.Reveal(), Connections: c.Connections, Handler: service, Slack: api, Events: installed,
		Clock: clock, Logger: log, Command: c.Command, Observer: metrics, Limit: memberLimit(c),
	})
	heart := operate.NewHeartbeat(clock, tickWithin)
	timer := scheduler.New(scheduler.Options{
		Store: store, Sender: sender{api}, Classify: classify, Profiles: api, Clock: clock, Logger: log, Command: c.Command,
		Messenger: api.Messenger(),
		Counted:   func(kind models.ScheduleKind, outcome string) { metrics.Outbox(string(kind), outcome) },
		Ticked:    heart.Beat,
		Home: func(_ context.Context, who models.MemberKey) error {
			return edge.RefreshHome(who, service.HomeOf(who))
		},
	})
	health = checks(edge, store, heart, clock)
	var listener net.Listener
	if c.HTTPAddr != "" { // an address that is taken is told before anything else begins
		var err error
		if listener, err = operate.Listen(c.HTTPAddr); err != nil {
			return err
		}
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return edge.Run(ctx) })
	group.Go(func() error { return timer.Run(ctx) })
	if listener != nil {
		pages := operate.NewServer(operate.Options{Metrics: metrics, Logger: log, Checks: health, Pages: installPages(c, store, clock, log)})
		group.Go(func() error { return operate.Serve(ctx, listener, pages) })
	}
	return group.Wait()
}

// memberLimit is what one person can do by hand: a burst of 20, then 2 a second.
func memberLimit(c config.Config) bot.MemberLimit {
	if c.MemberRate == 0 {
		return bot.MemberLimit{}
	}
	return bot.MemberLimit{Burst: max(20, int(10*c.MemberRate)), PerSecond: c.MemberRate, InHand: 100}
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
