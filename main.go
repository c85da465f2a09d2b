// Sundial keeps hours in Slack: what a person types after /time, and nothing
// else. This file reads the command line, wires the parts and runs until a
// signal; the parts hold the logic.
package main

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
)

// version is set by the build: -ldflags '-X main.version=v1.2.3'.
var version = "development"

// program is the command line.
type program struct {
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
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	var p program
	parser := kong.Must(&p, kong.Name("sundial"), kong.Description("Hours, not surveillance: a time tracker that lives in Slack."), kong.BindTo(ctx, (*context.Context)(nil)))
	call, err := parser.Parse(os.Args[1:])
	parser.FatalIfErrorf(err)
	if err := call.Run(); err != nil {
		if !errors.Is(err, errTold) {
			fmt.Fprintln(os.Stderr, "sundial:", err)
		}
		stop()
		os.Exit(1)
	}
}

// errTold ends the program with status 1 when everything has been said already.
var errTold = errors.New("already told")

type versionCommand struct{}

func (versionCommand) Run() error {
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
