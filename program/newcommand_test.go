package program

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestANewCommandTouchesItsOwnFileItsWordsAndALine follows the page for contributors:
// it lays the example's files and edits over the repository, runs the example's own test
// and those of the help, and counts the files of the repository that were edited.
func TestANewCommandTouchesItsOwnFileItsWordsAndALine(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the tests of the handlers anew")
	}
	page := section(t, "## Add a command")
	example, test := block(t, page, "package reports"), block(t, page, "package reports_test")
	over := overlay{t: t, root: "..", dir: t.TempDir(), Replace: map[string]string{}}
	over.adds("handlers/reports/streak.go", example)
	over.adds("handlers/reports/streak_test.go", test)
	over.edits("handlers/reports/register.go", "reportFeature()", "reportFeature(), streakFeature()")
	over.edits("command/command.go", "Verb = \"report\"", "Verb = \"report\"\n\tStreak Verb = \"streak\"")
	over.edits("command/words_en.go", `"report": Report,`, `"report": Report, "streak": Streak,`)
	// What `go generate ./messages` makes of the sentences.
	over.adds("messages/streak_gen.go", `package messages

import "fmt"

func (p *Printer) HelpStreak() string { return "Count the days in a row." }

func (p *Printer) ReportsStreak(count int) string { return fmt.Sprintf("%d days in a row.", count) }
`)
	args := []string{"test", "-overlay", over.write(), "-run", "^(TestAStreakIsCounted|TestEveryExampleOfHelpWorksWhenPasted)$", "./handlers/reports", "./handlers/help"}
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir = over.root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("the page's example: %v\n%s", err, out)
	}
	want := []string{"command/command.go", "command/words_en.go", "handlers/reports/register.go"}
	if slices.Sort(over.edited); !slices.Equal(over.edited, want) {
		t.Errorf("a new command edits %v, want %v", over.edited, want)
	}
	for _, named := range slices.Concat(want[:2], []string{"register.go", "handlers/reports/streak.go", "command/GRAMMAR.md", "messages/locales/en/reports.yaml"}) {
		if !strings.Contains(page, named) {
			t.Errorf("the page doesn't name %s", named)
		}
	}
}

// overlay is what a change would make of the repository, as go's -overlay reads it.
type overlay struct {
	t         *testing.T
	root, dir string
	edited    []string
	Replace   map[string]string
}

func (o *overlay) adds(name, content string) {
	o.t.Helper()
	path, err := filepath.Abs(filepath.Join(o.root, name))
	if err != nil {
		o.t.Fatal(err)
	}
	instead := filepath.Join(o.dir, strings.ReplaceAll(name, "/", "_"))
	if err := os.WriteFile(instead, []byte(content), 0o600); err != nil {
		o.t.Fatal(err)
	}
	o.Replace[path] = instead
}

func (o *overlay) edits(name, old, new string) {
	o.t.Helper()
	content, err := os.ReadFile(filepath.Join(o.root, name))
	if err != nil {
		o.t.Fatal(err)
	}
	if !strings.Contains(string(content), old) {
		o.t.Fatalf("%s doesn't hold %s", name, old)
	}
	o.edited = append(o.edited, name)
	o.adds(name, strings.Replace(string(content), old, new, 1))
}

func (o *overlay) write() string {
	o.t.Helper()
	content, err := json.Marshal(o)
	if err != nil {
		o.t.Fatal(err)
	}
	name := filepath.Join(o.dir, "overlay.json")
	if err := os.WriteFile(name, content, 0o600); err != nil {
		o.t.Fatal(err)
	}
	return name
}

// section returns a section of the page for contributors.
func section(t *testing.T, head string) string {
	t.Helper()
	page, err := os.ReadFile("../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(page), head+"\n")
	if !ok {
		t.Fatalf("CONTRIBUTING.md has no section %q", head)
	}
	text, _, _ := strings.Cut(rest, "\n## ")
	return text
}

// goBlock matches a block of Go that is indented as a part of a list.
var goBlock = regexp.MustCompile("(?s)\n   ```go\n(.*?)\n   ```")

// block returns the block of Go in the text that begins with the line.
func block(t *testing.T, text, line string) string {
	t.Helper()
	for _, found := range goBlock.FindAllStringSubmatch(text, -1) {
		code := strings.ReplaceAll("\n"+found[1], "\n   ", "\n")[1:]
		if strings.HasPrefix(code, line) {
			return code
		}
	}
	t.Fatalf("no block of Go begins with %q", line)
	return ""
}
