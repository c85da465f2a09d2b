package program_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"go.yaml.in/yaml/v3"
)

// healthChecks returns the health check commands of the image and of each compose.yaml service
// that runs it.
func healthChecks(t *testing.T) map[string][]string {
	t.Helper()
	dockerfile, err := os.ReadFile("../Dockerfile")
	must(t, err)
	found := regexp.MustCompile(`(?m)^HEALTHCHECK .*CMD (\[.*\])$`).FindSubmatch(dockerfile)
	if found == nil {
		t.Fatal("the image has no health check")
	}
	var ofImage []string
	must(t, json.Unmarshal(found[1], &ofImage))
	checks := map[string][]string{"image": ofImage}

	text, err := os.ReadFile("../compose.yaml")
	must(t, err)
	var compose struct {
		Services map[string]struct {
			Build       string
			Healthcheck struct{ Test []string }
		}
	}
	must(t, yaml.Unmarshal(text, &compose))
	for name, service := range compose.Services {
		if len(service.Healthcheck.Test) < 2 {
			t.Errorf("compose.yaml: %s has no health check", name)
			continue
		}
		if service.Build != "" {
			checks[name] = service.Healthcheck.Test[1:] // behind CMD
		}
	}
	return checks
}

// TestContainerHealthChecksReportReadiness runs them as they are written,
// next to a Sundial that's ready, and when it has ended.
func TestContainerHealthChecksReportReadiness(t *testing.T) {
	o, addr := newOffice(t), freeAddress(t)
	ask := func(args []string) (string, error) {
		if args[0] != "/sundial" {
			t.Fatalf("the image holds no %s", args[0])
		}
		c := exec.Command(binary, args[1:]...)
		c.Env = []string{"SUNDIAL_HTTP_ADDR=" + addr}
		out, err := c.CombinedOutput()
		return string(out), err
	}
	checks := healthChecks(t)
	if len(checks) != 2 {
		t.Fatalf("the health checks are %v", checks)
	}
	p := o.serve("SUNDIAL_HTTP_ADDR=" + addr)
	o.types("UANN", "status") // the program hears Slack's hello a moment after Slack counts the connection
	for name, args := range checks {
		if out, err := ask(args); err != nil || !strings.Contains(out, "ok database\n") {
			t.Errorf("%s: %v, %s", name, err, out)
		}
	}
	must(t, p.Process.Signal(syscall.SIGTERM))
	must(t, <-p.done)
	for name, args := range checks {
		if out, err := ask(args); err == nil || !strings.Contains(out, "doesn't answer at "+addr) {
			t.Errorf("%s, with nobody there: %v, %s", name, err, out)
		}
	}
}

// TestReadyFailsIfAPartIsNotReady asks a Sundial that no Slack answers, and one that serves
// no pages.
func TestReadyFailsIfAPartIsNotReady(t *testing.T) {
	o, addr := newOffice(t), freeAddress(t)
	o.sim.Close()
	p := o.start("SUNDIAL_HTTP_ADDR=" + addr)
	p.out.until(t, "Slack isn't answering yet")
	for env, says := range map[string]string{"SUNDIAL_HTTP_ADDR=" + addr: "failed connected\n", "SUNDIAL_HTTP_ADDR=": "SUNDIAL_HTTP_ADDR isn't set"} {
		c := exec.Command(binary, "ready")
		c.Env = []string{env}
		if out, err := c.CombinedOutput(); err == nil || !strings.Contains(string(out), says) {
			t.Errorf("%s: %v, %s", env, err, out)
		}
	}
}
