package program

import (
	"context"
	"errors"
	"time"

	"sundial/bot"
	"sundial/handlers"
	"sundial/models"
	"sundial/operate"

	"github.com/jonboulle/clockwork"
)

// tickWithin is how long the scheduler may be silent: it ticks each minute.
const tickWithin = 3 * time.Minute

// askedWithin is how long an answer of the database's holds: to ask whether it can be
// written writes to it, and many may probe.
const askedWithin = 5 * time.Second

func checks(edge *bot.Bot, store *models.Store, heart *operate.Heartbeat, clock clockwork.Clock) []operate.Check {
	return []operate.Check{
		{Name: "connected", Run: func(context.Context) error {
			if !edge.Ready() {
				return errors.New("no connection to Slack is open")
			}
			return nil
		}},
		{Name: "database", Run: operate.NewRecent(clock, askedWithin, store.Ping).Check},
		{Name: "scheduler", Run: heart.Check},
	}
}

// checkTime bounds what an admin waits for the checks, within Slack's 3 s.
const checkTime = time.Second

// healthOf is what an admin of a workspace is told: the checks of /readyz, and whether
// the workspace allowed all that is needed.
func healthOf(ctx context.Context, checks []operate.Check, store *models.Store, key models.WorkspaceKey) []handlers.Health {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	var all []handlers.Health
	for _, c := range checks {
		all = append(all, handlers.Health{What: c.Name, OK: c.Run(ctx) == nil})
	}
	if w, err := store.Workspace(ctx, key); err == nil {
		all = append(all, handlers.Health{What: "permissions", OK: len(bot.MissingScopes(w.Scopes)) == 0})
	}
	return all
}
