package config_test

import (
	"os"
	"regexp"
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
		name = strings.ToUpper(strings.TrimSuffix(name, "_FILE"))
		if !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("%s is missing", name)
		}
	}
	if len(asked) < 14 {
		t.Errorf("only %d variables were asked for", len(asked))
	}
}

// TestDeploymentFilesSetOnlyVariablesThatAreRead looks up each variable that the container's
// and systemd's files set.
func TestDeploymentFilesSetOnlyVariablesThatAreRead(t *testing.T) {
	asked := map[string]bool{"SQLITE_TMPDIR": true} // SQLite's own
	_, _ = config.Load(func(name string) (string, bool) { asked[name] = true; return "", false })
	set := regexp.MustCompile(`\b((?:SUNDIAL|SLACK|DATABASE|LOG|SQLITE)_[A-Z_]+)[:=]`)
	for _, file := range []string{"../compose.yaml", "../Dockerfile", "../deploy/sundial.service"} {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found := set.FindAllStringSubmatch(string(content), -1)
		if len(found) < 3 {
			t.Errorf("%s sets %v: the pattern is wrong", file, found)
		}
		for _, one := range found {
			if !asked[one[1]] {
				t.Errorf("%s sets %s, which nothing reads", file, one[1])
			}
		}
	}
}
