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

	"sundial/config"
	"sundial/messages"
)

// commands are the program's, by name.
type commands struct {
	Serve    serveCommand    `cmd:"" default:"1" help:"${serve}"`
	Demo     demoCommand     `cmd:"" help:"${demo}"`
	Manifest manifestCommand `cmd:"" help:"${manifest}"`
	Doctor   doctorCommand   `cmd:"" help:"${doctor}"`
	Migrate  migrateCommand  `cmd:"" help:"${migrate}"`
	Backup   backupCommand   `cmd:"" help:"${backup}"`
	Restore  restoreCommand  `cmd:"" help:"${restore}"`
	Rekey    rekeyCommand    `cmd:"" help:"${rekey}"`
	Export   exportCommand   `cmd:"" help:"${export}"`
	Import   importCommand   `cmd:"" help:"${import}"`
	Forget   forgetCommand   `cmd:"" help:"${forget}"`
	Version  versionCommand  `cmd:"" help:"${version}"`
	Man      manCommand      `cmd:"" hidden:"" help:"${man}"`
}

// Run carries out one command line, given without the program's own name, and returns
// the status to exit with. SIGTERM and SIGINT end what it does. The version is that of
// the build, such as v1.2.3.
func Run(version string, args []string) (status int) {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	words := messages.For(config.Language(os.LookupEnv), "/time")
	parser := kong.Must(&commands{}, kong.Name("sundial"), kong.Description(words.ProgramAbout()), helps(words), kong.Bind(words), kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(buildVersion(version)))
	kongcompletion.Register(parser) // answers a shell that asks for completions, and ends
	call, err := parser.Parse(args)
	parser.FatalIfErrorf(err)
	if err := call.Run(); err != nil {
		if !errors.Is(err, errTold) {
			fmt.Fprintln(os.Stderr, "sundial:", explained(err, words))
		}
		return 1
	}
	return 0
}

// explained is what the operator reads of an error.
func explained(err error, words *messages.Printer) string {
	if text, ok := words.Explain(err); ok {
		return text
	}
	return err.Error()
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
