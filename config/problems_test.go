package config_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sundial/config"
)

var update = flag.Bool("update", false, "write the golden files")

// TestAWrongConfigurationIsExplained compares the whole messages with
// testdata/problems.golden.
func TestAWrongConfigurationIsExplained(t *testing.T) {
	t.Chdir(t.TempDir())
	open := "open.key"
	if err := os.WriteFile(open, []byte(key), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(open, 0o644); err != nil {
		t.Fatal(err)
	}
	tokens := []string{"SLACK_APP_TOKEN", "xapp-1", "SLACK_BOT_TOKEN", "xoxb-1"}
	var said strings.Builder
	for _, c := range []struct {
		name  string
		pairs []string
	}{
		{"nothing is set", nil},
		{"the tokens are swapped", []string{"SLACK_APP_TOKEN", "xoxb-quokka", "SLACK_BOT_TOKEN", "xapp-quokka"}},
		{"the tokens are something else", []string{"SLACK_APP_TOKEN", "quokka", "SLACK_BOT_TOKEN", "xoxp-quokka"}},
		{"everything else is wrong", append(tokens, "DATABASE_URL", "mysql://ann:quokka@db", "SUNDIAL_KEY", "cXVva2th", "SUNDIAL_COMMAND", "/Time",
			"SUNDIAL_CONNECTIONS", "0", "SUNDIAL_HTTP_ADDR", "8766", "LOG_LEVEL", "loud", "LOG_FORMAT", "xml", "SUNDIAL_IMPORTS", "maybe", "SLACK_API_URL", "slack.com")},
		{"a folder is missing", append(tokens, "DATABASE_URL", "sqlite:nowhere/sundial.db")},
		{"a proxy is none", append(tokens, "HTTPS_PROXY", "http://proxy:port:1")},
		{"a file is missing", append(tokens, "SUNDIAL_KEY_FILE", "nowhere.key")},
		{"the key file is open to all", append(tokens, "SUNDIAL_KEY_FILE", open)},
		{"a secret is given twice", append(tokens, "SUNDIAL_KEY", key, "SUNDIAL_KEY_FILE", "open.key")},
		{"PostgreSQL has no key", append(tokens, "DATABASE_URL", "postgres://ann:quokka@db/sundial")},
		{"a password holds an @", append(tokens, "DATABASE_URL", "postgres://ann:pass@quokka@db/sundial", "SUNDIAL_KEY", key)},
		{"a workspace is named, not its id", append(tokens, "SUNDIAL_WORKSPACES", "T0123ABCD, acme")},
		{"OAuth is set in part", []string{"SLACK_APP_TOKEN", "xapp-1", "SLACK_CLIENT_ID", "1.2", "SUNDIAL_PUBLIC_URL", "http://sundial.example.org"}},
	} {
		_, err := config.Load(env(c.pairs...))
		fmt.Fprintf(&said, "# %s\n%v\n\n", c.name, err)
	}
	if strings.Contains(said.String(), "quokka") || strings.Contains(said.String(), "cXVv") {
		t.Error("a secret is printed")
	}
	compare(t, "problems.golden", said.String())
}

var packageFolder, _ = os.Getwd()

func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join(packageFolder, "testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != got {
		t.Errorf("%s differs (go test ./config -update writes it); %v\n%s", name, err, got)
	}
}

func TestAcceptedConfigurations(t *testing.T) {
	tokens := []string{"SLACK_APP_TOKEN", "xapp-1", "SLACK_BOT_TOKEN", "xoxb-1"}
	oauth := []string{"SLACK_APP_TOKEN", "xapp-1", "SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "s", "SUNDIAL_PUBLIC_URL", "https://sundial.example.org"}
	for name, c := range map[string]struct {
		pairs []string
		holds func(config.Config) bool
	}{
		"ten connections":                  {append(tokens, "SUNDIAL_CONNECTIONS", "10"), func(c config.Config) bool { return c.Connections == 10 }},
		"another command":                  {append(tokens, "SUNDIAL_COMMAND", "/hours_2-x"), func(c config.Config) bool { return c.Command == "/hours_2-x" }},
		"a base URL gets its slash":        {append(tokens, "SLACK_API_URL", "http://127.0.0.1:1/api"), func(c config.Config) bool { return c.APIURL == "http://127.0.0.1:1/api/" }},
		"no HTTP unless asked for":         {tokens, func(c config.Config) bool { return c.HTTPAddr == "" }},
		"OAuth alone, with HTTP":           {oauth, func(c config.Config) bool { return c.BotToken == "" && c.HTTPAddr == "127.0.0.1:8766" }},
		"workspaces by their ids":          {append(oauth, "SUNDIAL_WORKSPACES", "T1,E2 T3"), func(c config.Config) bool { return slices.Equal(c.Workspaces, []string{"T1", "E2", "T3"}) }},
		"the key lies beside the database": {append(tokens, "DATABASE_URL", "sqlite:/srv/s.db"), func(c config.Config) bool { return c.KeyFile == "/srv/sundial.key" }},
		"PostgreSQL with a key":            {append(tokens, "DATABASE_URL", "postgres://db/x", "SUNDIAL_KEY", key), func(c config.Config) bool { return c.KeyFile == "" && c.Key != "" }},
		"a lower level":                    {append(tokens, "LOG_LEVEL", "debug"), func(c config.Config) bool { return c.LogLevel == slog.LevelDebug }},
		"an empty variable is not set":     {append(tokens, "SUNDIAL_COMMAND", ""), func(c config.Config) bool { return c.Command == "/time" }},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := config.Load(env(c.pairs...))
			if err != nil || !c.holds(got) {
				t.Errorf("%v, %+v", err, got)
			}
		})
	}
}

func TestAPasswordInTheDatabaseURLIsNeverPrinted(t *testing.T) {
	c, err := config.LoadStore(env("DATABASE_URL", "postgres://ann:quokka@db/sundial?password=quokka", "SUNDIAL_KEY", key))
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	c.Logger(&log).Info("x", "config", c)
	asJSON, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, printed := range []string{fmt.Sprintf("%v %+v %#v %s", c, &c, c, c), string(asJSON), log.String()} {
		if strings.Contains(printed, "quokka") {
			t.Errorf("printed: %s", printed)
		}
	}
}

func TestTheLogHasTheChosenFormAndLevel(t *testing.T) {
	var log bytes.Buffer
	l := config.Config{LogFormat: "json", LogLevel: slog.LevelWarn}.Logger(&log)
	l.Info("unheard")
	l.Warn("heard")
	var line struct{ Msg string }
	if err := json.Unmarshal(log.Bytes(), &line); err != nil || line.Msg != "heard" {
		t.Errorf("%v: %s", err, &log)
	}
}

func TestAnInvalidKeyIsRefusedInWords(t *testing.T) {
	for name, content := range map[string]string{"empty": "", "too short": "c2hvcnQ=", "not base64": "????"} {
		t.Run(name, func(t *testing.T) {
			c := config.Config{KeyFile: filepath.Join(t.TempDir(), "sundial.key")}
			if err := os.WriteFile(c.KeyFile, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := config.LoadKey(t.Context(), c, false); err == nil || !strings.Contains(err.Error(), "32 bytes in base64") {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestANewKeyFileIsReadableOnlyByItsOwner(t *testing.T) {
	folder := t.TempDir()
	c := config.Config{KeyFile: filepath.Join(folder, "sundial.key")}
	if _, err := config.LoadKey(t.Context(), c, false); err != nil {
		t.Fatal(err)
	}
	all, err := os.ReadDir(folder)
	if err != nil || len(all) != 1 {
		t.Fatalf("%v, %v", all, err)
	}
	if info, err := all[0].Info(); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
