package handlerstest

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Golden compares what a member sees with the golden file of that name.
func Golden(t testing.TB, name, got string) {
	t.Helper()
	GoldenFile(t, name+".golden", got+"\n")
}

// GoldenFile compares content with a file in the test's testdata.
func GoldenFile(t testing.TB, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		Must(t, os.MkdirAll("testdata", 0o755))
		Must(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	Must(t, err)
	if got != string(want) {
		t.Errorf("%s differs; the test's flag -update writes it anew. Got:\n%s", path, got)
	}
}
