// Package handlers carries out what people type and press: a command or button press goes in,
// the store changes, an answer comes out. The areas below it contain the features; this package
// has what they share.
package handlers

import (
	"context"
	"log/slog"

	"github.com/jonboulle/clockwork"

	"sundial/interaction"
	"sundial/models"
	"sundial/paper"
)

// The parts of Sundial whose health an admin sees, by the names of their checks.
const (
	ConnectedPart   = "connected"
	DatabasePart    = "database"
	SchedulerPart   = "scheduler"
	PermissionsPart = "permissions"
)

// Health is one condition for Sundial to work in a workspace.
type Health struct {
	// What is the check's name, such as "connected".
	What string
	OK   bool
}

// Options configures a Service.
type Options struct {
	Store    *models.Store
	Profiles interaction.Profiles
	// Files reads uploaded files; nil: imports aren't offered in Slack.
	Files  interaction.Files
	Clock  clockwork.Clock
	Logger *slog.Logger
	// Command is the slash command's name, such as /time.
	Command string
	// Operator names who runs this deployment; empty: unknown.
	Operator string
	// Version is the build's; empty: unknown.
	Version string
	// Room bounds what one member may store.
	Room Room
	// Fonts are for PDFs; none: the built-in ones.
	Fonts paper.Fonts
	// Health reports what works in a workspace, for its admins; may be nil.
	Health func(ctx context.Context, w models.WorkspaceKey) []Health
	// Panicked is called for each contained panic; may be nil.
	Panicked func()
}

// Room bounds how much of the database one member may fill.
type Room struct {
	// Records bounds the number of records, Bytes the size of their words; 0: no limit.
	Records, Bytes int64
}

// Service answers requests. It holds no state between them.
type Service struct {
	Options
	// FileSlot holds one token while an uploaded file is in memory, PDFSlot while a PDF is being
	// made.
	FileSlot, PDFSlot chan struct{}
	router            *Router
}

// Router returns the service's router.
func (s *Service) Router() *Router { return s.router }
