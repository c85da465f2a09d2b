package program_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestTheManualPageNamesEveryCommand(t *testing.T) {
	page := runSelf(t, nil, "man")
	if !strings.HasPrefix(page, ".TH SUNDIAL 1") {
		t.Errorf("the page doesn't begin as one of section 1: %.60q", page)
	}
	for _, command := range []string{"serve", "demo", "manifest", "doctor", "ready", "migrate", "backup", "restore", "rekey", "export", "import", "forget", "version"} {
		if !strings.Contains(page, command) {
			t.Errorf("the page doesn't name %s", command)
		}
	}
}

func TestAShellCompletesCommandsAndFlags(t *testing.T) {
	for line, want := range map[string]string{"sundial man": "manifest", "sundial import --m": "--member"} {
		if got := runSelf(t, []string{"COMP_LINE=" + line}); !strings.Contains(got, want) {
			t.Errorf("%q completes to %q, want %s", line, got, want)
		}
	}
}

// runSelf runs the program as built for the tests, with more in its environment.
func runSelf(t *testing.T, env []string, args ...string) string {
	t.Helper()
	c := exec.Command(binary, args...)
	c.Env = append(os.Environ(), env...)
	out, err := c.Output()
	if err != nil {
		t.Fatalf("sundial %v: %v", args, err)
	}
	return string(out)
}
