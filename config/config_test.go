package config_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sundial/config"
)

func env(pairs ...string) config.Lookup {
	values := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	return func(name string) (string, bool) { value, ok := values[name]; return value, ok }
}

const key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="

func TestTheTwoTokensAreEnough(t *testing.T) {
	c, err := config.Load(env("SLACK_APP_TOKEN", "xapp-1", "SLACK_BOT_TOKEN", "xoxb-1"))
	if err != nil {
		t.Fatal(err)
	}
	if c.Connections != 2 || c.DatabaseURL != "sqlite:sundial.db" || c.KeyFile != "sundial.key" || c.Command != "/time" || c.LogLevel != slog.LevelInfo {
		t.Errorf("defaults: %+v", c)
	}
}

func TestEveryProblemIsNamedAtOnceWithoutItsValue(t *testing.T) {
	_, err := config.Load(env("SLACK_APP_TOKEN", "xoxb-swapped", "SLACK_BOT_TOKEN", "xapp-swapped", "SUNDIAL_CONNECTIONS", "11",
		"DATABASE_URL", "mysql://x", "SUNDIAL_KEY", "c2hvcnQ=", "SUNDIAL_COMMAND", "time", "LOG_LEVEL", "loud", "LOG_FORMAT", "xml",
		"SLACK_API_URL", "nowhere"))
	if err == nil {
		t.Fatal("no problem was found")
	}
	for _, name := range []string{"SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "SUNDIAL_CONNECTIONS", "DATABASE_URL", "SUNDIAL_KEY", "SUNDIAL_COMMAND", "LOG_LEVEL", "LOG_FORMAT", "SLACK_API_URL"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not named", name)
		}
	}
	if strings.Contains(err.Error(), "swapped") || strings.Contains(err.Error(), "c2hv") {
		t.Errorf("a secret is printed: %v", err)
	}
}

func TestASecretIsNeverPrinted(t *testing.T) {
	c, err := config.Load(env("SLACK_APP_TOKEN", "xapp-quokka", "SLACK_BOT_TOKEN", "xoxb-quokka", "SUNDIAL_KEY", key))
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "config", c, "token", c.AppToken)
	asJSON, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, printed := range []string{fmt.Sprint(c), fmt.Sprintf("%+v %#v %q %x", c, c, c.AppToken, c.AppToken), string(asJSON), log.String()} {
		if strings.Contains(printed, "quokka") || strings.Contains(printed, "71756f6b6b61") || strings.Contains(printed, "AQEB") {
			t.Errorf("printed: %s", printed)
		}
	}
}

func TestASecretCanBeReadFromAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(file, []byte("xapp-1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(env("SLACK_APP_TOKEN_FILE", file, "SLACK_BOT_TOKEN", "xoxb-1"))
	if err != nil || c.AppToken.Reveal() != "xapp-1" {
		t.Errorf("got %v, %v", c.AppToken.Reveal(), err)
	}
	if _, err := config.Load(env("SLACK_APP_TOKEN", "xapp-2", "SLACK_APP_TOKEN_FILE", file, "SLACK_BOT_TOKEN", "xoxb-1")); err == nil {
		t.Error("both are taken")
	}
}

func TestPostgreSQLNeedsAKey(t *testing.T) {
	_, err := config.LoadStore(env("DATABASE_URL", "postgres://db/x"))
	if err == nil || !strings.Contains(err.Error(), "SUNDIAL_KEY") {
		t.Errorf("got %v", err)
	}
}

func TestTheKeyIsMadeOnlyOnce(t *testing.T) {
	c := config.Config{KeyFile: filepath.Join(t.TempDir(), "sundial.key")}
	if _, err := config.LoadKey(t.Context(), c, true); err == nil || !strings.Contains(err.Error(), "SUNDIAL_KEY") {
		t.Errorf("a database without its key: %v", err)
	}
	if config.MakesKey(c, true) || !config.MakesKey(c, false) {
		t.Error("a key is made where a database exists, or none at the first start")
	}
	first, err := config.LoadKey(t.Context(), c, false)
	if err != nil || len(first) != 32 {
		t.Fatalf("first start: %d bytes, %v", len(first), err)
	}
	if config.MakesKey(c, false) {
		t.Error("a second key is made beside the first")
	}
	second, err := config.LoadKey(t.Context(), c, true)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("second start: %v", err)
	}
	if err := os.Chmod(c.KeyFile, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := config.LoadKey(t.Context(), c, true); err == nil {
		t.Error("a key that others can read is taken")
	}
}

func TestTheMemberRateIsANumber(t *testing.T) {
	for _, rate := range []string{"-1", "1001", "fast", "NaN"} {
		_, err := config.LoadStore(env("SUNDIAL_MEMBER_RATE", rate))
		if err == nil || !strings.Contains(err.Error(), "SUNDIAL_MEMBER_RATE") {
			t.Errorf("%s: %v", rate, err)
		}
	}
}
