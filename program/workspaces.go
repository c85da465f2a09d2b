package program

import (
	"context"
	"errors"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/models"
)

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
