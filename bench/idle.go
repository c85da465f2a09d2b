package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"sundial/slacksim"

	"github.com/prometheus/procfs"
)

// sample is one start.
type sample struct {
	first   bool // the database didn't exist yet
	open    time.Duration
	ack     time.Duration
	fresh   int // KiB resident when the first command was answered
	rested  int // KiB resident after the idle time
	private int // KiB of those not backed by a file
}

// idle starts the program repeatedly and prints what a start and an idle process cost.
func idle(ctx context.Context, program, folder string, starts int, rest time.Duration) error {
	var samples []sample
	for i := range starts + 1 {
		s, err := start(ctx, program, folder, rest)
		if err != nil {
			return err
		}
		s.first = i == 0
		samples = append(samples, s)
	}
	table(samples)
	return nil
}

// start starts the program on the folder's database and measures it once.
func start(ctx context.Context, program, folder string, rest time.Duration) (s sample, err error) {
	sim := slacksim.New(slacksim.Options{})
	url, err := sim.Start("127.0.0.1:0")
	if err != nil {
		return s, fmt.Errorf("start a Slack: %w", err)
	}
	defer sim.Close()
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	space.AddUser(slacksim.User{ID: "UANN", Name: "ann", TZ: "Europe/Amsterdam", Locale: "en-GB"})
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN"}})
	space.Install()
	serve := exec.CommandContext(ctx, program, "serve")
	serve.Dir = folder
	serve.Env = []string{
		"SLACK_APP_TOKEN=" + sim.AppToken(), "SLACK_BOT_TOKEN=" + space.BotToken(), "SLACK_API_URL=" + url + "/api/",
		"DATABASE_URL=sqlite:" + filepath.Join(folder, "bench.db"), "SUNDIAL_HTTP_ADDR=127.0.0.1:0", "LOG_LEVEL=error",
	}
	serve.Stderr = os.Stderr
	began := time.Now()
	if err := serve.Start(); err != nil {
		return s, fmt.Errorf("start the program: %w", err)
	}
	defer func() {
		_ = serve.Process.Signal(syscall.SIGTERM)
		err = errors.Join(err, serve.Wait())
	}()
	waiting, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	if err := sim.Wait(waiting, func() bool { return sim.Connections() > 0 }); err != nil {
		return s, fmt.Errorf("wait for a socket: %w", err)
	}
	s.open = time.Since(began)
	result, err := space.As("UANN").Command(ctx, "C1", "/time", "status")
	if err != nil || !result.Acked {
		return s, fmt.Errorf("the first command: %+v: %w", result, err)
	}
	s.ack = time.Since(began)
	if s.fresh, _, err = memory(serve.Process.Pid); err != nil {
		return s, err
	}
	time.Sleep(rest)
	s.rested, s.private, err = memory(serve.Process.Pid)
	return s, err
}

// memory returns the resident set and its anonymous part, in KiB.
func memory(pid int) (resident, private int, err error) {
	process, err := procfs.NewProc(pid)
	if err != nil {
		return 0, 0, fmt.Errorf("find the process: %w", err)
	}
	status, err := process.NewStatus()
	if err != nil {
		return 0, 0, fmt.Errorf("read the memory: %w", err)
	}
	return int(status.VmRSS >> 10), int(status.RssAnon >> 10), nil
}

func table(samples []sample) {
	first, again := samples[0], samples[1:]
	fmt.Println("| | median | least | most | very first start |")
	fmt.Println("| --- | --- | --- | --- | --- |")
	duration := func(name string, of func(sample) time.Duration) {
		low, mid, high := spread(again, func(s sample) float64 { return float64(of(s)) / 1e6 })
		fmt.Printf("| %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms |\n", name, mid, low, high, float64(of(first))/1e6)
	}
	size := func(name string, of func(sample) int) {
		low, mid, high := spread(again, func(s sample) float64 { return float64(of(s)) / 1024 })
		fmt.Printf("| %s | %.1f MB | %.1f MB | %.1f MB | %.1f MB |\n", name, mid, low, high, float64(of(first))/1024)
	}
	duration("start to first socket", func(s sample) time.Duration { return s.open })
	duration("start to first acknowledgement", func(s sample) time.Duration { return s.ack })
	size("resident at the first acknowledgement", func(s sample) int { return s.fresh })
	size("resident, idle", func(s sample) int { return s.rested })
	size("of that, not backed by a file", func(s sample) int { return s.private })
}

func spread(all []sample, of func(sample) float64) (low, mid, high float64) {
	values := make([]float64, len(all))
	for i, s := range all {
		values[i] = of(s)
	}
	slices.Sort(values)
	return values[0], values[len(values)/2], values[len(values)-1]
}
