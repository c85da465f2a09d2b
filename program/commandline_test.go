package program_test

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	"sundial/config"
)

// TestTheCommandLineAnswersAsGoProgramsDo runs what users of Go programs type.
func TestTheCommandLineAnswersAsGoProgramsDo(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		says   string
	}{
		{"version", 0, "sundial development, commit "},
		{"--version", 0, "sundial development, commit "},
		{"-version", 0, "sundial development, commit "},
		{"help", 0, "Commands:"},
		{"--help", 0, "Commands:"},
		{"-h", 0, "Commands:"},
		{"help restore", 0, "Usage: sundial restore <file>"},
		{"serve --help", 0, "SUNDIAL_KEY_COMMAND"},
		{"srve", 2, `Did you mean "serve"?`},
		{"docter", 2, `Did you mean "doctor"?`},
		{"help srve", 2, `Did you mean "serve"?`},
		{"something", 2, "sundial help"},
		{"serve --bogus", 2, "unknown flag --bogus"},
		{"restore", 2, "<file>"},
		{"serve extra", 2, "unexpected argument extra"},
	} {
		cmd := exec.Command(binary, strings.Fields(c.args)...)
		cmd.Dir, cmd.Env = t.TempDir(), []string{"PATH=" + os.Getenv("PATH")}
		said, err := cmd.CombinedOutput()
		status, failed := 0, (*exec.ExitError)(nil)
		if errors.As(err, &failed) {
			status = failed.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		if status != c.status || !strings.Contains(string(said), c.says) {
			t.Errorf("sundial %s: status %d, %s", c.args, status, said)
		}
	}
}

func TestServesHelpListsEveryVariable(t *testing.T) {
	cmd := exec.Command(binary, "serve", "--help")
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	said, err := cmd.Output()
	must(t, err)
	for _, v := range config.Variables() {
		if !strings.Contains(string(said), v.Name) {
			t.Errorf("%s is missing", v.Name)
		}
	}
}

// TestAMisspeltVariableStopsEveryCommandBeforeAKeyIsMade checks that no key is created next to
// the database if SUNDIAL_KEY_FILE is misspelt.
func TestAMisspeltVariableStopsEveryCommandBeforeAKeyIsMade(t *testing.T) {
	for _, args := range []string{"serve", "migrate", "rekey", "export --member T1/U1", "doctor"} {
		cmd := exec.Command(binary, strings.Fields(args)...)
		cmd.Dir = t.TempDir()
		cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "SLACK_APP_TOKEN=xapp-1", "SLACK_BOT_TOKEN=xoxb-1", "SLACK_API_URL=http://127.0.0.1:1/api/", "SUNDIAL_KEYFILE=/etc/sundial/key"}
		said, err := cmd.CombinedOutput()
		if err == nil || !strings.Contains(string(said), "SUNDIAL_KEYFILE") || !strings.Contains(string(said), "SUNDIAL_KEY_FILE") {
			t.Errorf("sundial %s: %v, %s", args, err, said)
		}
		if left, err := os.ReadDir(cmd.Dir); err != nil || len(left) > 0 {
			t.Errorf("sundial %s left %v, %v", args, left, err)
		}
	}
}
