package config_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sundial/config"
	"sundial/messages"
)

// TestEachVariableThatIsReadIsListed records which variables Load asks for.
func TestEachVariableThatIsReadIsListed(t *testing.T) {
	asked := map[string]bool{}
	_, _ = config.Load(func(name string) (string, bool) { asked[name] = true; return "", false })
	listed := map[string]bool{"HTTPS_PROXY": true, "https_proxy": true} // Go's own
	for _, v := range config.Variables() {
		listed[v.Name] = true
		if v.File {
			listed[v.Name+"_FILE"] = true
		}
	}
	for name := range asked {
		if !listed[name] {
			t.Errorf("%s is read and not listed", name)
		}
	}
	for name := range listed {
		if !asked[name] {
			t.Errorf("%s is listed and not read", name)
		}
	}
}

func TestAnUnknownVariableIsNamedWithTheNearest(t *testing.T) {
	for name, want := range map[string]config.Unknown{
		"SUNDIAL_KEYFILE":        {Near: "SUNDIAL_KEY_FILE", Slip: true},
		"SUNDIAL_KEY_FLIE":       {Near: "SUNDIAL_KEY_FILE", Slip: true},
		"SUNDIAL_HTTP_ADDRESS":   {Near: "SUNDIAL_HTTP_ADDR"},
		"SUNDIAL_HTTPADDR":       {Near: "SUNDIAL_HTTP_ADDR", Slip: true},
		"SUNDIAL_DATABASE_URL":   {Near: "DATABASE_URL", Slip: true},
		"SUNDIAL_LOG_LEVEL":      {Near: "LOG_LEVEL", Slip: true},
		"SLACK_APP_TOKENS":       {Near: "SLACK_APP_TOKEN", Slip: true},
		"SLACK_TOKEN":            {Near: "SLACK_APP_TOKEN"},
		"SUNDIAL_CONECTIONS":     {Near: "SUNDIAL_CONNECTIONS", Slip: true},
		"SLACK_SIGNING_SECRET":   {Near: "SLACK_CLIENT_SECRET"},
		"SUNDIAL_OPERATER":       {Near: "SUNDIAL_OPERATOR", Slip: true},
		"SUNDIAL_MEMBER_RATES":   {Near: "SUNDIAL_MEMBER_RATE", Slip: true},
		"SUNDIAL_WORKSPACE":      {Near: "SUNDIAL_WORKSPACES", Slip: true},
		"SLACK_CLIENTSECRETFILE": {Near: "SLACK_CLIENT_SECRET_FILE", Slip: true},
	} {
		want.Name = name
		if got := config.UnknownVariables([]string{"HOME=/root", name + "=quokka"}); !slices.Equal(got, []config.Unknown{want}) {
			t.Errorf("%s: %+v", name, got)
		}
		err := config.With(nil, []string{name + "=quokka"})
		if (err != nil) != want.Slip {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil && (!strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), want.Near) || strings.Contains(err.Error(), "quokka")) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, fine := range []string{"SUNDIAL_KEY_FILE=x", "SUNDIAL_KEYFILE=", "SUNDIAL_SERVICE_HOST=10.0.0.1", "SUNDIAL_PORT_8766_TCP_ADDR=10.0.0.1", "SUNDIAL_PORT=tcp://10.0.0.1", "KEYFILE=x", "SUNDIAL_MIGRATE_TO=x"} {
		if got := config.UnknownVariables([]string{fine}); len(got) > 0 {
			t.Errorf("%s: %+v", fine, got)
		}
	}
}

func TestATypoComesBeforeOtherProblems(t *testing.T) {
	_, err := config.Load(env())
	var problems config.Problems
	if !errors.As(config.With(err, []string{"SLACK_APP_TOKENS=xapp-1"}), &problems) || len(problems) < 2 {
		t.Fatalf("%v", problems)
	}
	if first := problems[0].Say(messages.For(messages.English, "")); !strings.Contains(first, "SLACK_APP_TOKENS") {
		t.Errorf("first comes %s", first)
	}
}
