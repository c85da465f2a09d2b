package program_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestEveryDependencyIsListed checks that docs/dependencies.md has each direct dependency.
func TestEveryDependencyIsListed(t *testing.T) {
	page, err := os.ReadFile("../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	list := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{if not (or .Main .Indirect)}}{{.Path}}{{end}}", "all")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := strings.Fields(string(out))
	if len(modules) < 10 {
		t.Fatalf("only %d dependencies were found", len(modules))
	}
	for _, module := range modules {
		if !strings.Contains(string(page), "`"+module+"`") {
			t.Errorf("docs/dependencies.md does not list %s", module)
		}
	}
}
