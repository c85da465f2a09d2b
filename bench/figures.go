package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

type loadOptions struct {
	program, folder string
	members         int
	length          time.Duration
	postgres, bolt  string
}

// figures are one target's results.
type figures struct {
	name string
	most result // closed loop, adds only
	cpu  time.Duration
	half result // open loop, as people type, at half of most
	size int    // KiB resident after it
	// over is the result with twice the capacity.
	over overload
}

// load puts each target under the same load, in one run, and prints a table.
func load(ctx context.Context, o loadOptions) error {
	acker, err := built(ctx, "", "sundial/bench/acker", o.folder)
	if err != nil {
		return err
	}
	targets := []target{{name: "slack-go, only acks", argv: []string{acker}, sockets: 2}}
	if _, err := os.Stat(o.bolt); o.bolt != "" && err == nil {
		script, err := filepath.Abs("bench/bolt.js")
		if err != nil {
			return err
		}
		modules, err := filepath.Abs(o.bolt)
		if err != nil {
			return err
		}
		targets = append(targets, target{name: "Bolt for JavaScript, only acks", argv: []string{"node", script}, env: []string{"NODE_PATH=" + modules}, sockets: 1})
	}
	own, drop, err := sundials(ctx, o)
	if err != nil {
		return err
	}
	defer drop()
	targets = append(targets, own...)
	fmt.Println("| | commands a second | of slack-go | processors a command | times slack-go | p50 | p99 | p99.9 | resident |")
	fmt.Println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
	var all []figures
	for _, t := range targets {
		f, err := measure(ctx, o, t)
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		all = append(all, f)
		fmt.Println(f.row(all[0]))
	}
	if err := bareRows(ctx, o, all[0]); err != nil {
		return err
	}
	overloads(all)
	return nil
}

// sundials returns Sundial on each of the databases.
func sundials(ctx context.Context, o loadOptions) (targets []target, drop func(), err error) {
	serve, drop := []string{o.program, "serve"}, func() {}
	targets = append(targets, target{name: "Sundial, SQLite", argv: serve, database: "sqlite:" + filepath.Join(o.folder, "load.db"), sockets: 2})
	if o.postgres == "" {
		return targets, drop, nil
	}
	url, drop, err := schema(ctx, o.postgres)
	return append(targets, target{name: "Sundial, PostgreSQL", argv: serve, database: url, sockets: 2}), drop, err
}

// overloads prints the outcomes of twice as many commands as the capacity.
func overloads(all []figures) {
	fmt.Println(overloadHead)
	for _, f := range all {
		if f.over.arrived > 0 {
			fmt.Println(f.over.row(f.name))
		}
	}
}

// bareRows prints what the databases alone can do.
func bareRows(ctx context.Context, o loadOptions, first figures) error {
	sources := map[string]string{"sqlite3": bareSQLite(o.folder)}
	if o.postgres != "" {
		url, drop, err := schema(ctx, o.postgres)
		if err != nil {
			return err
		}
		defer drop()
		sources["pgx"] = url
	}
	for _, driver := range slices.Sorted(maps.Keys(sources)) {
		rate, err := bare(ctx, driver, sources[driver], o.length)
		if err != nil {
			return err
		}
		fmt.Printf("| bare database, %s | %.0f | %.2f | | | | | | |\n", driver, rate, rate/first.most.rate())
	}
	return nil
}

// schema makes an empty schema on the server.
func schema(ctx context.Context, server string) (url string, drop func(), err error) {
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		return "", nil, fmt.Errorf("connect to PostgreSQL: %w", err)
	}
	name := fmt.Sprint("bench_", time.Now().UnixNano())
	if _, err := conn.Exec(ctx, "CREATE SCHEMA "+name); err != nil {
		return "", nil, fmt.Errorf("make a schema: %w", err)
	}
	joint := "?"
	if strings.Contains(server, "?") {
		joint = "&"
	}
	return server + joint + "search_path=" + name, func() {
		_, _ = conn.Exec(ctx, "DROP SCHEMA "+name+" CASCADE") // if it fails, the server's owner has to
		_ = conn.Close(ctx)
	}, nil
}

func measure(ctx context.Context, o loadOptions, t target) (f figures, err error) {
	w, err := startWire()
	if err != nil {
		return f, err
	}
	defer w.close()
	p, err := started(ctx, t, w, o.folder)
	if err != nil {
		return f, err
	}
	defer func() { err = errors.Join(err, p.stop()) }()
	f.name = t.name
	all := members("U", o.members)
	if _, err := closedLoop(ctx, w, "warm", all, adds, o.length/5); err != nil {
		return f, err
	}
	before, err := p.spent()
	if err != nil {
		return f, err
	}
	if f.most, err = closedLoop(ctx, w, "most", all, adds, o.length); err != nil {
		return f, err
	}
	after, err := p.spent()
	if err != nil {
		return f, err
	}
	f.cpu = (after - before) / time.Duration(f.most.commands)
	// As people type, with members who haven't stored thousands of records yet.
	mixed, err := closedLoop(ctx, w, "mix", members("V", o.members), people, o.length/2)
	if err != nil {
		return f, err
	}
	if f.half, err = openLoop(ctx, w, "half", members("W", o.members), people, mixed.rate()/2, o.length); err != nil {
		return f, err
	}
	if f.size, _, err = memory(p.cmd.Process.Pid); err != nil || t.database == "" {
		return f, err
	}
	f.over, err = overloadAt(ctx, o, p, mixed.rate()*2)
	return f, err
}

// crowd is how many times as many members type above capacity.
const crowd = 100

func (f figures) row(first figures) string {
	return fmt.Sprintf("| %s | %.0f | %.2f | %v | %.1f | %v | %v | %v | %.1f MB |", f.name, f.most.rate(), f.most.rate()/first.most.rate(),
		f.cpu.Round(time.Microsecond), float64(f.cpu)/float64(first.cpu),
		f.half.wait(0.5).Round(10*time.Microsecond), f.half.wait(0.99).Round(10*time.Microsecond), f.half.wait(0.999).Round(10*time.Microsecond), float64(f.size)/1024)
}
