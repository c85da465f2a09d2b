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

// TestEveryTestNamedInTheDocumentsExists keeps claims tied to their proofs.
func TestEveryTestNamedInTheDocumentsExists(t *testing.T) {
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
