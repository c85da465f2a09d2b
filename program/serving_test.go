package program_test

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sundial/slacksim"
)

// ends waits until the program has exited, with an error.
func (p *running) ends(t *testing.T) {
	t.Helper()
	if err := <-p.done; err == nil {
		t.Error("it ended as if nothing were wrong")
	}
}

func TestASecondServeOnOneSQLiteDatabaseIsRefused(t *testing.T) {
	o := newOffice(t)
	first := o.serve()
	second := o.start()
	second.ends(t)
	if said := second.out.String(); !strings.Contains(said, "another Sundial serves this database") {
		t.Errorf("it said %s", said)
	}
	o.types("UANN", "add yesterday 1h one")
	must(t, first.Process.Signal(syscall.SIGTERM)) // and while it ends, the next begins
	third := o.start()
	must(t, <-first.done)
	o.wait(func() bool { return o.sim.Connections() == 2 })
	o.types("UANN", "add yesterday 2h two")
	if file := o.export("UANN"); len(file.Records) != 2 {
		t.Errorf("%d records", len(file.Records))
	}
	must(t, third.Process.Signal(syscall.SIGTERM))
	must(t, <-third.done)
}

// TestADatabaseThatIsReplacedEndsTheProcess restores a backup under a serving process: a person
// who types reads that nothing was stored, and the process says why it ends.
func TestADatabaseThatIsReplacedEndsTheProcess(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	o.types("UANN", "add yesterday 1h one")
	if out, err := o.printed("backup", "kept.db"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	o.types("UANN", "add yesterday 2h two")
	must(t, os.Remove(filepath.Join(o.folder, "sundial.db")))
	if out, err := o.printed("restore", "kept.db"); err == nil || !strings.Contains(out, "another Sundial serves this database") {
		t.Errorf("restore while it serves: %v, %s", err, out)
	}
	must(t, os.Rename(filepath.Join(o.folder, "kept.db"), filepath.Join(o.folder, "sundial.db")))
	if r := o.types("UANN", "add yesterday 3h three"); strings.Contains(string(r.Payload), "three") {
		t.Errorf("Ann was told %s", r.Payload)
	}
	p.ends(t)
	if said := p.out.String(); !strings.Contains(said, "was replaced") {
		t.Errorf("it said %s", said)
	}
	next := o.start()
	next.ends(t)
	if said := next.out.String(); !strings.Contains(said, "is the log of another database") {
		t.Errorf("with the log of the former one it said %s", said)
	}
	for _, name := range []string{"sundial.db-wal", "sundial.db-shm"} {
		must(t, os.Remove(filepath.Join(o.folder, name)))
	}
	o.serve()
	if file := o.export("UANN"); len(file.Records) != 1 {
		t.Errorf("%d records are in the backup", len(file.Records))
	}
}

// TestTheMetricsOfOneMemberDoNotMove types as the only member, and reads the metrics before
// and after.
func TestTheMetricsOfOneMemberDoNotMove(t *testing.T) {
	o := newOffice(t)
	addr := freeAddress(t)
	o.serve("SUNDIAL_HTTP_ADDR=" + addr)
	o.types("UANN", "add yesterday 1h one")
	before := workIn(t, addr)
	for _, text := range []string{"start two", "stop", "list yesterday", "report", "nonsense ("} {
		o.types("UANN", text)
	}
	o.types("UANN", "export as json")
	o.wait(func() bool { return hasFile(o.space.As("UANN").State().DM().Messages) })
	if after := workIn(t, addr); after != before {
		t.Errorf("they were\n%s\nand are\n%s", before, after)
	}
	others := []string{"UCEM", "UDAN", "UEVE", "UFAY"} // and with five people they are what they are
	o.space.AddChannel(slacksim.Channel{ID: "C2", Name: "others", Members: others})
	for _, who := range others {
		o.space.AddUser(slacksim.User{ID: who, Name: who, TZ: "Europe/Amsterdam", Locale: "en-GB"})
		_, err := o.space.As(who).Command(t.Context(), "C2", "/time", "add yesterday 1h one")
		must(t, err)
	}
	if after := workIn(t, addr); after == before || !strings.Contains(after, "process_cpu_seconds_total") {
		t.Errorf("with five people they are\n%s", after)
	}
}

// workIn are the metrics that work may change, without those that change anyway and the
// process's size.
func workIn(t *testing.T, addr string) string {
	t.Helper()
	answer, err := http.Get("http://" + addr + "/metrics")
	must(t, err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(t, err)
	var kept strings.Builder
	for line := range strings.Lines(string(body)) {
		byItself := false
		for _, name := range []string{
			"#", "sundial_scheduler_last_tick", "sundial_connections", "go_goroutines", "go_threads", "go_memstats_sys_bytes",
			"process_resident_memory_bytes", "process_virtual_memory_bytes", "process_open_fds",
		} {
			byItself = byItself || strings.HasPrefix(line, name)
		}
		if !byItself {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

// TestAProbeIsAnsweredWhileSlackIsOutOfReach asks a process whose Slack doesn't answer.
func TestAProbeIsAnsweredWhileSlackIsOutOfReach(t *testing.T) {
	addr := freeAddress(t)
	p := &running{Cmd: exec.Command(binary, "serve"), out: &printed{}, done: make(chan error, 1)}
	p.Dir, p.Stdout, p.Stderr = t.TempDir(), p.out, p.out
	p.Env = []string{"PATH=" + os.Getenv("PATH"), "SLACK_APP_TOKEN=xapp-1", "SLACK_BOT_TOKEN=xoxb-1", "SLACK_API_URL=http://" + freeAddress(t) + "/api/", "SUNDIAL_HTTP_ADDR=" + addr}
	must(t, p.Start())
	go func() { p.done <- p.Wait() }()
	t.Cleanup(func() { p.Process.Kill() })
	p.out.until(t, "Slack isn't answering yet")
	for path, want := range map[string]int{"/healthz": http.StatusOK, "/readyz": http.StatusServiceUnavailable, "/metrics": http.StatusOK} {
		answer, err := http.Get("http://" + addr + path)
		must(t, err)
		body, err := io.ReadAll(answer.Body)
		must(t, err)
		answer.Body.Close()
		if answer.StatusCode != want {
			t.Errorf("%s: %s %s", path, answer.Status, body)
		}
	}
	must(t, p.Process.Signal(syscall.SIGTERM))
	must(t, <-p.done)
}
