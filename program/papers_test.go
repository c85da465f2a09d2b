package program_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var namedTest = regexp.MustCompile("`(Test[A-Z][A-Za-z0-9]+)`")

// TestEveryTestThatThePapersNameExists keeps claims tied to what proves them.
func TestEveryTestThatThePapersNameExists(t *testing.T) {
	var tests strings.Builder
	var papers []string
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == ".git"):
			return fs.SkipDir
		case strings.HasSuffix(path, "_test.go"):
			content, err := os.ReadFile(path)
			tests.Write(content)
			return err
		case strings.HasSuffix(path, ".md"):
			papers = append(papers, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for _, paper := range papers {
		content, err := os.ReadFile(paper)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range namedTest.FindAllStringSubmatch(string(content), -1) {
			named++
			if !strings.Contains(tests.String(), "func "+match[1]+"(") {
				t.Errorf("%s names %s, which is not there", paper, match[1])
			}
		}
	}
	if named == 0 {
		t.Error("no paper names a test: the pattern is wrong")
	}
}

// TestTheWayOfATypedTextIsAsWritten holds the table in CONTRIBUTING.md: each function is
// in its file, and no two share a name.
func TestTheWayOfATypedTextIsAsWritten(t *testing.T) {
	paper, err := os.ReadFile("../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, way, _ := strings.Cut(string(paper), "## The way of a typed text")
	way, _, _ = strings.Cut(way, "\n## ")
	seen := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)` \\| (\\S+\\.go) \\|").FindAllStringSubmatch(way, -1) {
		name, file := row[1], row[2]
		if seen[name] {
			t.Errorf("two functions are named %s", name)
		}
		seen[name] = true
		content, err := os.ReadFile(filepath.Join("..", file))
		if err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`(?m)^func (\([^)]*\) )?` + name + `\(`).Match(content) {
			t.Errorf("%s has no function %s", file, name)
		}
	}
	if len(seen) < 15 {
		t.Errorf("only %d functions are listed", len(seen))
	}
}
