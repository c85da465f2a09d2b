// Command chaos tests Sundial's promise about faults: what was acknowledged is stored, once,
// whatever fails. It starts the real program against a simulated Slack, has many members
// type, breaks something, and then compares what each person read with their export:
//
//	go run ./chaos                                    # every fault, briefly
//	go run ./chaos -db postgres -fault kill -kills 20 -commands 20000
//
// It prints a table as Markdown and exits with status 1 if anything was lost, duplicated,
// reported wrongly, or needed manual recovery.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// options are the command line's.
type options struct {
	databases string
	fault     string
	commands  int
	kills     int
	restarts  int
	members   int
	pace      time.Duration
	outage    time.Duration
	soak      time.Duration
	// attack is how long members type during the fault named attack; stride: every so many-th
	// forged payload is sent.
	attack time.Duration
	stride int
	// server is the URL of a PostgreSQL server to use; empty: one is started for each fault,
	// and crashed if the fault needs that.
	server  string
	verbose bool
	// brief leaves out faults that take a minute or more.
	brief bool
	// binary is the program; empty: it's built.
	binary string
}

func main() {
	var o options
	flag.StringVar(&o.databases, "db", "sqlite,postgres", "which databases: sqlite, postgres, or both; a PostgreSQL server is started for the run")
	flag.StringVar(&o.fault, "fault", "", "only the faults whose name holds this text")
	flag.IntVar(&o.commands, "commands", 1000, "how many commands are typed for each fault")
	flag.IntVar(&o.kills, "kills", 5, "how many kills")
	flag.IntVar(&o.restarts, "restarts", 2, "how many rolling restarts")
	flag.IntVar(&o.members, "members", 40, "how many members type")
	flag.DurationVar(&o.pace, "pace", 5*time.Millisecond, "time between two commands")
	flag.DurationVar(&o.outage, "outage", 5*time.Second, "how long a database or Slack fails")
	flag.DurationVar(&o.soak, "soak", 10*time.Minute, "how long the fault named soak takes")
	flag.DurationVar(&o.attack, "attack", 2*time.Minute, "how long members type during the fault named attack")
	flag.IntVar(&o.stride, "stride", 1, "of what can be forged in the fault named attack, each so many-th is sent")
	flag.StringVar(&o.server, "server", "", "URL of a PostgreSQL server to make schemas in, instead of starting one; it is left alone")
	flag.BoolVar(&o.brief, "brief", false, "leave out the faults that take a minute by their nature")
	flag.BoolVar(&o.verbose, "v", false, "print what the processes log")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	rows, err := run(ctx, o)
	writeTable(os.Stdout, rows)
	if err != nil {
		fmt.Fprintln(os.Stderr, "chaos:", err)
		os.Exit(1)
	}
}

// run tests every fault on each of the databases.
func run(ctx context.Context, o options) ([]*row, error) {
	folder, err := os.MkdirTemp("", "sundial-chaos-")
	if err != nil {
		return nil, fmt.Errorf("make a folder: %w", err)
	}
	defer os.RemoveAll(folder)
	// PostgreSQL's user has to traverse it.
	if err := os.Chmod(folder, 0o755); err != nil {
		return nil, err
	}
	binary := o.binary
	if binary == "" {
		if binary, err = build(ctx, folder); err != nil {
			return nil, err
		}
	}
	var rows []*row
	var failed error
	for _, database := range strings.Split(o.databases, ",") {
		for _, f := range faults(o) {
			if !strings.Contains(f.name, o.fault) || !f.possible(database, o) || ctx.Err() != nil {
				continue
			}
			fmt.Fprintf(os.Stderr, "%s: %s\n", database, f.name)
			r, said := try(ctx, o, f, database, binary, filepath.Join(folder, fmt.Sprintf("trial%d", len(rows))))
			rows = append(rows, r)
			if r.failed() {
				failed = fmt.Errorf("%q on %s: lost %v, doubled %v, untrue %v, messages %+v: %w", f.name, database, r.lost, r.doubled, r.untrue, r.messages, r.problem)
			}
			if o.verbose || r.failed() {
				fmt.Fprintf(os.Stderr, "problem: %v\nlost %v, doubled %v, untrue %v\n%s", r.problem, r.lost, r.doubled, r.untrue, said)
			}
		}
	}
	return rows, failed
}

// try runs a trial of the fault.
func try(ctx context.Context, o options, f fault, database, binary, folder string) (r *row, said string) {
	r = &row{fault: f.name, database: map[string]string{"sqlite": "SQLite", "postgres": "PostgreSQL, 2 processes"}[database]}
	if r.problem = os.Mkdir(folder, 0o755); r.problem != nil {
		return r, ""
	}
	s := setup{binary: binary, folder: folder, members: o.members, pace: o.pace, delay: 100 * time.Millisecond, patience: 5 * time.Second, processes: 1}
	if database == "postgres" {
		end, err := s.onPostgres(ctx, o.server)
		if r.problem = err; err != nil {
			return r, ""
		}
		defer end()
	}
	defer func() {
		for _, end := range s.ends {
			end()
		}
	}()
	if f.prepare != nil {
		if r.problem = f.prepare(&s); r.problem != nil {
			return r, ""
		}
	}
	t, err := newTrial(ctx, s)
	if err == nil {
		err = t.undergo(ctx, f, o.commands, r)
	}
	r.problem = err
	return r, t.said()
}
