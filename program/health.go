package program

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"slices"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/config"
	"sundial/doctor"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/operate"
)

// tickWithin is how long the scheduler may be silent; it ticks each minute.
const tickWithin = 3 * time.Minute

// askedWithin is how long a database check's answer counts: it writes, and probes may be many.
const askedWithin = 5 * time.Second

func checks(edge *bot.Bot, store *models.Store, heart *operate.Heartbeat, clock clockwork.Clock) []operate.Check {
	return []operate.Check{
		{Name: handlers.ConnectedPart, Run: func(context.Context) error {
			if !edge.Ready() {
				return errors.New("no connection to Slack is open")
			}
			return nil
		}},
		{Name: handlers.DatabasePart, Run: operate.NewRecent(clock, askedWithin, store.Healthy).Check},
		{Name: handlers.SchedulerPart, Run: heart.Check},
	}
}

// checkTime bounds the checks for an admin, within Slack's 3 s.
const checkTime = time.Second

// healthOf returns what a workspace's admin sees: the checks of /readyz, and whether the
// workspace granted all required scopes.
func healthOf(ctx context.Context, checks []operate.Check, store *models.Store, key models.WorkspaceKey) []handlers.Health {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	var all []handlers.Health
	for _, c := range checks {
		all = append(all, handlers.Health{What: c.Name, OK: c.Run(ctx) == nil})
	}
	if w, err := store.Workspace(ctx, key); err == nil {
		all = append(all, handlers.Health{What: handlers.PermissionsPart, OK: len(bot.MissingScopes(w.Scopes)) == 0})
	}
	return all
}

// hosts returns the host names for health and metrics, besides loopback and addresses.
func hosts(c config.Config) []string {
	all := slices.Clone(c.HTTPHosts)
	if host, _, err := net.SplitHostPort(c.HTTPAddr); err == nil {
		all = append(all, host)
	}
	if name, err := os.Hostname(); err == nil {
		all = append(all, name)
	}
	return all
}

// backlog returns what waits to be sent, for the metrics.
func backlog(store *models.Store, clock clockwork.Clock) func(context.Context) (int, time.Duration, error) {
	return func(ctx context.Context) (int, time.Duration, error) {
		now := clock.Now()
		waiting, oldest, err := store.Backlog(ctx, now)
		if waiting == 0 {
			return 0, 0, err
		}
		return waiting, now.Sub(oldest), err
	}
}

type doctorCommand struct {
	Running bool `help:"${doctor_running}"`
}

func (d doctorCommand) Run(ctx context.Context, words *messages.Printer) error {
	findings := doctor.Run(ctx, doctor.Options{Env: os.LookupEnv, Environ: os.Environ(), Running: d.Running, Words: words})
	if wrong := doctor.Print(os.Stdout, findings, words); wrong {
		return errTold
	}
	return nil
}

// readyCommand asks the Sundial running with this environment: an image's health check.
type readyCommand struct{}

func (readyCommand) Run(ctx context.Context) error {
	addr := config.HTTPAddr(os.LookupEnv)
	if addr == "" {
		return messages.NewProblem((*messages.Printer).ProgramReadyOff)
	}
	said, ready, err := operate.Ask(ctx, addr)
	if err != nil {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ProgramReadySilent(addr, err.Error()) })
	}
	fmt.Print(said)
	if !ready {
		return errTold
	}
	return nil
}
