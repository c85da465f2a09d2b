package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/prometheus/procfs"
)

// build compiles the program into the folder.
func build(ctx context.Context, folder string, flags ...string) (string, error) {
	root, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return "", fmt.Errorf("find the module: %w", err)
	}
	binary := filepath.Join(folder, "sundial")
	compile := exec.CommandContext(ctx, "go", append([]string{"build", "-o", binary}, append(flags, ".")...)...)
	compile.Dir = strings.TrimSpace(string(root))
	if out, err := compile.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return binary, nil
}

// process is one `sundial serve`. It's restarted when it exits, as by systemd or a container's
// restart policy.
type process struct {
	binary string
	env    []string
	folder string
	// address is where it serves health and metrics; empty: nowhere.
	address string
	// limits are shell commands to run before it, such as ulimit.
	limits string
	// ahead is how far its clock is ahead, in nanoseconds; nil: it can't be.
	ahead *atomic.Int64
	// delay is how long after an exit it's restarted.
	delay time.Duration

	mu       sync.Mutex
	cmd      *exec.Cmd
	ended    chan struct{} // closed when cmd has ended
	said     tail
	stopping bool
	restarts int
	kills    int
	peak     int // KiB, over all runs
}

// tail keeps the end of what's written to it.
type tail struct {
	// keep is the number of bytes.
	keep int

	mu   sync.Mutex
	text []byte
}

const tailSize = 64 << 10

// Write keeps the last bytes.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	if over := len(t.text) - t.keep; over > 0 {
		t.text = bytes.Clone(t.text[over:])
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.text)
}

func (p *process) start() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stopping = false
	return p.launch()
}

// launch starts it; the lock is held.
func (p *process) launch() error {
	p.cmd = exec.Command("sh", "-c", p.limits+"exec "+p.binary+" serve")
	p.cmd.Dir, p.cmd.Env = p.folder, p.env
	if p.ahead != nil {
		p.cmd.Env = append(slices.Clone(p.env), "SUNDIAL_CLOCK_AHEAD="+time.Duration(p.ahead.Load()).String())
	}
	p.cmd.Stdout, p.cmd.Stderr = &p.said, &p.said
	if err := p.cmd.Start(); err != nil {
		return fmt.Errorf("start sundial: %w", err)
	}
	p.ended = make(chan struct{})
	go p.watch(p.cmd, p.ended)
	return nil
}

// watch waits for the end of a run, and starts the next one unless it was stopped.
func (p *process) watch(cmd *exec.Cmd, ended chan struct{}) {
	waited := make(chan struct{})
	go func() {
		_ = cmd.Wait() // a kill is an error here
		close(waited)
	}()
	peak := highWater(cmd.Process.Pid, waited)
	p.mu.Lock()
	p.peak = max(p.peak, peak)
	close(ended)
	stopping := p.stopping
	p.mu.Unlock()
	if stopping {
		return
	}
	time.Sleep(p.delay)
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stopping {
		return
	}
	p.restarts++
	if err := p.launch(); err != nil {
		fmt.Fprintln(os.Stderr, "chaos:", err)
	}
}

// highWater returns a process's maximum resident memory in KiB, read four times a second until
// it ends. ru_maxrss can't be used: a child inherits what its parent had when it forked.
func highWater(pid int, ended <-chan struct{}) (peak int) {
	tick := time.NewTicker(250 * time.Millisecond)
	defer tick.Stop()
	for {
		peak = max(peak, readHighWater(pid))
		select {
		case <-ended:
			return peak
		case <-tick.C:
		}
	}
}

// readHighWater reads VmHWM, in KiB (proc_pid_status(5)); 0 for a process that has
// ended.
func readHighWater(pid int) int {
	process, err := procfs.NewProc(pid)
	if err != nil {
		return 0
	}
	status, err := process.NewStatus()
	if err != nil {
		return 0
	}
	return int(status.VmHWM >> 10)
}

// signal sends it a signal that doesn't end it.
func (p *process) signal(s os.Signal) {
	p.mu.Lock()
	defer p.mu.Unlock()
	_ = p.cmd.Process.Signal(s)
}

// kill kills it with SIGKILL; it's restarted after the delay.
func (p *process) kill() {
	p.mu.Lock()
	cmd, ended := p.cmd, p.ended
	p.kills++
	p.mu.Unlock()
	_ = cmd.Process.Kill()
	<-ended
}

// stop stops it with SIGTERM and waits; an error if it doesn't end in time, or not with status
// 0.
func (p *process) stop(within time.Duration) error {
	p.mu.Lock()
	p.stopping = true
	cmd, ended := p.cmd, p.ended
	p.mu.Unlock()
	_ = cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-ended:
	case <-time.After(within):
		_ = cmd.Process.Kill()
		<-ended
		return fmt.Errorf("it had not ended %s after SIGTERM", within)
	}
	if code := cmd.ProcessState.ExitCode(); code != 0 {
		return fmt.Errorf("it ended with status %d after SIGTERM", code)
	}
	return nil
}

// counts returns the restarts, the kills among them, and the maximum resident memory of
// finished runs, in KiB.
func (p *process) counts() (restarts, kills, peak int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.restarts, p.kills, p.peak
}
