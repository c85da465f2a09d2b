// Command bench measures Sundial next to comparable programs.
//
//	go run ./bench idle   # memory and start of a process that nobody types to
//	go run ./bench load   # how many commands a second, how long each waits, what it costs
//	go run ./bench overload # what becomes of twice as many commands as are handled
//	go run ./bench curves # how long commands take as members, records, workspaces grow
//
// It prints Markdown tables. Linux only: memory and processors' time are read from /proc.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		args = []string{"load"}
	}
	folder, err := os.MkdirTemp("", "sundial-bench-")
	if err != nil {
		return fmt.Errorf("make a folder: %w", err)
	}
	defer os.RemoveAll(folder)
	flags := flag.NewFlagSet("bench "+args[0], flag.ContinueOnError)
	program := flags.String("program", "", "the Sundial to measure; empty: it is built for this machine")
	starts := flags.Int("starts", 11, "idle: how many starts")
	rest := flags.Duration("idle", 5*time.Second, "idle: how long a process is idle before its memory is read")
	var o loadOptions
	flags.IntVar(&o.members, "members", 64, "load: how many members type at once")
	flags.DurationVar(&o.length, "for", 5*time.Second, "load: how long each load lasts")
	flags.StringVar(&o.postgres, "postgres", os.Getenv("SUNDIAL_TEST_POSTGRES"), "load, curves: a PostgreSQL server; schemas are made in it and dropped")
	flags.StringVar(&o.bolt, "bolt", "checks/bolt/node_modules", "load: where Bolt for JavaScript is installed; empty: it is left out")
	picture := flags.String("picture", "docs/growth.svg", "curves: the file that is drawn")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if *program, err = built(ctx, *program, "sundial", folder); err != nil {
		return err
	}
	o.program, o.folder = *program, folder
	switch args[0] {
	case "idle":
		return idle(ctx, *program, folder, *starts, *rest)
	case "load":
		return load(ctx, o)
	case "overload":
		return overloaded(ctx, o)
	case "curves":
		return curves(ctx, o, *picture)
	}
	return fmt.Errorf("%q isn't a benchmark: idle, load, overload or curves", args[0])
}

// built returns the program's path: that given, or of one built from the package.
func built(ctx context.Context, program, pkg, folder string) (string, error) {
	if program == "" {
		program = filepath.Join(folder, filepath.Base(pkg))
		if out, err := exec.CommandContext(ctx, "go", "build", "-ldflags", "-s -w", "-o", program, pkg).CombinedOutput(); err != nil {
			return "", fmt.Errorf("build %s: %w: %s", pkg, err, out)
		}
	}
	return filepath.Abs(program)
}
