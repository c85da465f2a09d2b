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
	// several says that workspaces install the app by themselves.
	several bool
}

// Token returns the workspace's bot token; bot.ErrNotInstalled when there is none, or the
// workspace is not (any more) among those that are served. With one workspace, a
// token of which Slack did not say whose it is (see bot.Identify) holds for all.
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

// Uninstalled drops the workspace's token.
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
