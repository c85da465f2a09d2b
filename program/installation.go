package program

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/config"
	"sundial/install"
	"sundial/models"
)

func allowed(c config.Config) func(models.WorkspaceKey) bool {
	return func(w models.WorkspaceKey) bool {
		return len(c.Workspaces) == 0 || slices.Contains(c.Workspaces, w.Team) ||
			w.Enterprise != "" && slices.Contains(c.Workspaces, w.Enterprise)
	}
}

// installPages returns the pages of 'Add to Slack'; nil if the app has no OAuth.
func installPages(c config.Config, store *models.Store, clock clockwork.Clock, log *slog.Logger) http.Handler {
	if c.ClientID == "" {
		return nil
	}
	scopes := bot.Scopes
	if c.Imports {
		scopes = slices.Concat(scopes, bot.Optional)
	}
	return install.New(install.Options{
		Slack:    bot.OAuth{APIURL: c.APIURL, ClientID: c.ClientID, ClientSecret: c.ClientSecret.Reveal()},
		ClientID: c.ClientID, ClientSecret: c.ClientSecret.Reveal(), PublicURL: c.PublicURL, Scopes: scopes, Allowed: allowed(c),
		Save:  func(ctx context.Context, w models.Workspace) error { return store.SaveWorkspace(ctx, w, clock.Now()) },
		Clock: clock, Logger: log, Command: c.Command, Operator: c.Operator,
	})
}

// logInstallations warns of workspaces that aren't served, or granted too few scopes.
func logInstallations(ctx context.Context, store *models.Store, c config.Config, log *slog.Logger) error {
	all, err := store.Workspaces(ctx)
	if err != nil {
		return fmt.Errorf("look for installations: %w", err)
	}
	served := 0
	for _, w := range all {
		if !allowed(c)(w.Key) {
			log.Warn("an installed workspace isn't served: SUNDIAL_WORKSPACES doesn't list it", "workspace", w.Key.String())
			continue
		}
		served++
		if missing := bot.MissingScopes(w.Scopes); len(missing) > 0 {
			log.Warn("a workspace hasn't granted all required scopes: someone has to add the app there again", "workspace", w.Key.String(), "missing", strings.Join(missing, ","))
		}
	}
	if served == 0 && c.ClientID != "" {
		log.Info("no workspace has the app yet: open the page and add it", "page", strings.TrimSuffix(c.PublicURL, "/")+install.Path)
	}
	return nil
}

// workspaces finds installations in the store.
type workspaces struct {
	store *models.Store
	clock clockwork.Clock
	// allowed reports whether a workspace may be served.
	allowed func(models.WorkspaceKey) bool
	// several: workspaces install the app themselves.
	several bool
}

// Token returns the workspace's bot token; bot.ErrNotInstalled if there's none, or the
// workspace isn't among those that are served. With a single workspace, a token whose workspace
// Slack didn't name (see bot.Identify) works for all.
func (w workspaces) Token(ctx context.Context, key models.WorkspaceKey) (string, error) {
	if !w.allowed(key) {
		return "", bot.ErrNotInstalled
	}
	found, err := w.store.Workspace(ctx, key)
	if errors.Is(err, models.ErrNotFound) && !w.several {
		found, err = w.store.Workspace(ctx, models.WorkspaceKey{})
	}
	if errors.Is(err, models.ErrNotFound) || err == nil && found.Token == "" {
		return "", bot.ErrNotInstalled
	}
	return found.Token, err
}

// Uninstalled deletes the workspace's token.
func (w workspaces) Uninstalled(ctx context.Context, key models.WorkspaceKey) error {
	return w.store.Uninstall(ctx, key, w.clock.Now())
}

// Installed returns when the workspace's token was stored; zero: never.
func (w workspaces) Installed(ctx context.Context, key models.WorkspaceKey) (time.Time, error) {
	found, err := w.store.Workspace(ctx, key)
	if errors.Is(err, models.ErrNotFound) {
		return time.Time{}, nil
	}
	return found.InstalledAt, err
}
