package program_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// TestFromTheManifestToADoctorWithoutFaults walks docs/install.md: the app that the
// manifest makes, with its scopes and its command, has all that the doctor wants, before
// Sundial runs and while it does.
func TestFromTheManifestToADoctorWithoutFaults(t *testing.T) {
	o, addr := newOffice(t), freeAddress(t)
	ask := func(env []string, args ...string) string {
		t.Helper()
		c := exec.Command(binary, args...)
		c.Dir, c.Env = o.folder, append([]string{"PATH=" + os.Getenv("PATH"), "SUNDIAL_HTTP_ADDR=" + addr}, env...)
		out, err := c.CombinedOutput()
		if err != nil {
			t.Errorf("sundial %s: %v", strings.Join(args, " "), err)
		}
		return string(out)
	}
	var app struct {
		Features struct {
			Commands []struct{ Command string } `yaml:"slash_commands"`
		}
		OAuth struct{ Scopes struct{ Bot []string } } `yaml:"oauth_config"`
	}
	must(t, yaml.Unmarshal([]byte(ask(nil, "manifest")), &app))
	if len(app.Features.Commands) != 1 || app.Features.Commands[0].Command != "/time" {
		t.Fatalf("the app has the commands %v", app.Features.Commands)
	}
	tokens := []string{
		"SLACK_APP_TOKEN=" + o.sim.AppToken(), "SLACK_BOT_TOKEN=" + o.space.Install(app.OAuth.Scopes.Bot...),
		"SLACK_API_URL=" + o.url + "/api/", "SUNDIAL_OPERATOR=Ann Example, ann@example.org",
	}
	healthy := func(args ...string) {
		t.Helper()
		for line := range strings.Lines(ask(tokens, args...)) {
			if !strings.HasPrefix(line, "ok ") {
				t.Errorf("sundial %s: %s", strings.Join(args, " "), line)
			}
		}
	}
	healthy("doctor")
	o.serve("SUNDIAL_HTTP_ADDR="+addr, "SUNDIAL_OPERATOR=Ann Example, ann@example.org")
	for _, line := range []string{"start reading the manual #sundial", "", "stop"} { // "5. The first command"
		if said := string(o.types("UANN", line).Payload); !strings.Contains(said, "reading the manual") {
			t.Errorf("/time %s: %s", line, said)
		}
	}
	healthy("doctor", "--running")
	healthy("ready")
}
