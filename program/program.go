// Package program is Sundial's command line: it reads the arguments and the
// environment, wires the parts and runs them until a signal. The parts hold the logic.
package program

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"
	kongcompletion "github.com/jotaen/kong-completion"
)

// commands are the program's, by name.
type commands struct {
	Serve    serveCommand    `cmd:"" default:"1" help:"Run bot and scheduler until a signal (the default)."`
	Demo     demoCommand     `cmd:"" help:"Try Sundial out without Slack, on a page in the browser."`
	Manifest manifestCommand `cmd:"" help:"Print the Slack app manifest to paste at installation."`
	Doctor   doctorCommand   `cmd:"" help:"Check configuration, database, key, tokens and scopes."`
	Migrate  migrateCommand  `cmd:"" help:"Bring the database's schema up to date."`
	Backup   backupCommand   `cmd:"" help:"Copy the SQLite database to a new file, while it is in use."`
	Restore  restoreCommand  `cmd:"" help:"Bring a backup back where no database is."`
	Rekey    rekeyCommand    `cmd:"" help:"Change the deployment's key, while Sundial runs."`
	Export   exportCommand   `cmd:"" help:"Write everything held about a member, as JSON."`
	Import   importCommand   `cmd:"" help:"Bring a file in for a member."`
	Forget   forgetCommand   `cmd:"" help:"Erase a member."`
	Version  versionCommand  `cmd:"" help:"Print version, commit and Go version."`
	Man      manCommand      `cmd:"" hidden:"" help:"Print the manual page."`
}

// Run carries out one command line, given without the program's own name, and returns
// the status to exit with. SIGTERM and SIGINT end what it does. The version is that of
// the build, such as v1.2.3.
func Run(version string, args []string) (status int) {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	parser := kong.Must(&commands{}, kong.Name("sundial"), kong.Description("Hours, not surveillance: a time tracker that lives in Slack."),
		kong.Vars{"languages": languages()}, kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(buildVersion(version)))
	kongcompletion.Register(parser) // answers a shell that asks for completions, and ends
	call, err := parser.Parse(args)
	parser.FatalIfErrorf(err)
	if err := call.Run(); err != nil {
		if !errors.Is(err, errTold) {
			fmt.Fprintln(os.Stderr, "sundial:", err)
		}
		return 1
	}
	return 0
}

// buildVersion is the version that the build was given.
type buildVersion string

// errTold ends the program with status 1 when everything has been said already.
var errTold = errors.New("already told")

type versionCommand struct{}

func (versionCommand) Run(version buildVersion) error {
	commit := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				commit = setting.Value
			}
		}
	}
	_, err := fmt.Printf("sundial %s, commit %s, %s\n", version, commit, runtime.Version())
	return err
}
