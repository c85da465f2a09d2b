package program

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/config"
	"sundial/install"
	"sundial/models"
)

// allowed reports whether SUNDIAL_WORKSPACES lets a workspace be served.
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

// logInstallations logs which workspaces are served, and which of them granted fewer scopes
// than this version needs.
func logInstallations(ctx context.Context, store *models.Store, c config.Config, log *slog.Logger) error {
	all, err := store.Workspaces(ctx)
	if err != nil {
		return fmt.Errorf("look for installations: %w", err)
	}
	served := 0
	for _, w := range all {
		if !allowed(c)(w.Key) {
			log.Warn("an installed workspace is not served: SUNDIAL_WORKSPACES does not list it", "workspace", w.Key.String())
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
