package main

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/prometheus/procfs"
)

// target is a bot to put under load.
type target struct {
	name     string
	argv     []string
	database string // of Sundial
	env      []string
	sockets  int
}

// process is a running target.
type process struct {
	cmd  *exec.Cmd
	wire *wire
}

// started starts the target against the wire, in a separate folder, and waits for its sockets.
func started(ctx context.Context, t target, w *wire, folder string) (*process, error) {
	cmd := exec.CommandContext(ctx, t.argv[0], t.argv[1:]...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(),
		"SLACK_APP_TOKEN=xapp-1-A1-1-bench", "SLACK_BOT_TOKEN=xoxb-bench", "SLACK_API_URL="+w.url+"/api/",
		"DATABASE_URL="+t.database, "SUNDIAL_HTTP_ADDR=127.0.0.1:0", "LOG_LEVEL=error", "SUNDIAL_MEMBER_RATE=0", "SUNDIAL_KEY="+base64.StdEncoding.EncodeToString(make([]byte, 32)),
	)
	cmd.Env = append(cmd.Env, t.env...)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", t.name, err)
	}
	p := &process{cmd, w}
	waiting, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := w.ready(waiting, t.sockets); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", t.name, err), p.stop())
	}
	return p, nil
}

func (p *process) stop() error {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	var exit *exec.ExitError
	if err := p.cmd.Wait(); err != nil && !errors.As(err, &exit) {
		return err
	}
	return nil
}

// spent returns the CPU time that the process has used.
func (p *process) spent() (time.Duration, error) { return spentBy(p.cmd.Process.Pid) }

func spentBy(pid int) (time.Duration, error) {
	process, err := procfs.NewProc(pid)
	if err != nil {
		return 0, fmt.Errorf("find the process: %w", err)
	}
	stat, err := process.Stat()
	if err != nil {
		return 0, fmt.Errorf("read the processors' time: %w", err)
	}
	return time.Duration(stat.CPUTime() * float64(time.Second)), nil
}
