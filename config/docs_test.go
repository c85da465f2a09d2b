package config_test

import (
	"os"
	"strings"
	"testing"

	"sundial/config"
)

// TestTheOperatorsPageNamesEveryVariable records which variables Load asks for,
// and looks each one up on the page.
func TestTheOperatorsPageNamesEveryVariable(t *testing.T) {
	asked := map[string]bool{}
	_, _ = config.Load(func(name string) (string, bool) { asked[name] = true; return "", false })
	page, err := os.ReadFile("../docs/operate.md")
	if err != nil {
		t.Fatal(err)
	}
	for name := range asked {
		name = strings.TrimSuffix(name, "_FILE")
		if !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("%s is missing", name)
		}
	}
	if len(asked) < 14 {
		t.Errorf("only %d variables were asked for", len(asked))
	}
}
