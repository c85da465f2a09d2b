// Package program is Sundial's command line: it reads arguments and environment, wires the
// parts and runs them until a signal. The parts contain the logic.
package program

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
	kongcompletion "github.com/jotaen/kong-completion"

	"sundial/config"
	"sundial/messages"
	"sundial/record"
)

type commands struct {
	Serve    serveCommand    `cmd:"" default:"1" help:"${serve}"`
	Demo     demoCommand     `cmd:"" help:"${demo}"`
	Manifest manifestCommand `cmd:"" help:"${manifest}"`
	Doctor   doctorCommand   `cmd:"" help:"${doctor}"`
	Ready    readyCommand    `cmd:"" help:"${ready}"`
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

// Run runs one command line, without the program's name, and returns the exit status. SIGTERM
// and SIGINT end it. version is the build's, such as v1.2.3.
func Run(version string, args []string) (status int) {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	words := messages.For(config.Language(os.LookupEnv), "/time")
	parser := kong.Must(&commands{Serve: serveCommand{words: words}}, kong.Name("sundial"), kong.Description(words.ProgramAbout()), helps(words), kong.Bind(words), kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(buildVersion(version)))
	kongcompletion.Register(parser) // answers a shell's completion request, and exits
	args = asExpected(args)
	if err := similarCommand(parser.Model.Node, args); err != nil {
		fmt.Fprintln(os.Stderr, "sundial:", err.Say(words))
		return misused
	}
	call, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "sundial:", err)
		return misused
	}
	if err := call.Run(); err != nil {
		if !errors.Is(err, errTold) {
			fmt.Fprintln(os.Stderr, "sundial:", words.ErrorText(err))
		}
		return 1
	}
	return 0
}

// misused is the exit status for an invalid command line, as in Go's own programs.
const misused = 2

// asExpected accepts help and version in the forms that users of Go programs expect.
func asExpected(args []string) []string {
	switch {
	case len(args) == 0:
	case args[0] == "help":
		return append(args[1:], "--help")
	case args[0] == "-version" || args[0] == "--version":
		return append([]string{"version"}, args[1:]...)
	case args[0] == "-help":
		return append([]string{"--help"}, args[1:]...)
	}
	return args
}

func similarCommand(app *kong.Node, args []string) *messages.Problem {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") {
		return nil
	}
	typed, closest := args[0], ""
	for _, command := range app.Children {
		switch {
		case command.Name == typed:
			return nil
		case !command.Hidden && (closest == "" || record.Distance(typed, command.Name) < record.Distance(typed, closest)):
			closest = command.Name
		}
	}
	return messages.NewProblem(func(words *messages.Printer) string {
		if record.Distance(typed, closest) > 2 {
			return words.ProgramUnknownCommand(typed)
		}
		return words.ProgramUnknownCommandNear(closest, typed)
	})
}

type buildVersion string

// errTold exits with status 1 after everything has been printed.
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
