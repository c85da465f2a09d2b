package messages

import (
	"io/fs"
	"maps"
	"path"
	"runtime"
	"testing"

	"go.yaml.in/yaml/v3"

	"sundial/messages/internal/catalogue"
)

func TestEveryMessageCompilesInEveryLanguage(t *testing.T) {
	for _, l := range Languages() {
		d := For(l, "/time").dictionary
		for id := range d.texts {
			if err := d.compile(id); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestOurReaderAgreesWithYAML reads every file with a YAML library too.
func TestOurReaderAgreesWithYAML(t *testing.T) {
	for _, l := range Languages() {
		areas, err := catalogue.Areas(subLocales(), string(l))
		if err != nil {
			t.Fatal(err)
		}
		read, err := catalogue.ReadAll(subLocales(), string(l), catalogue.Scan)
		if err != nil {
			t.Fatal(err)
		}
		all := 0
		for _, area := range areas {
			document := readYAML(t, path.Join(string(l), area+".yaml"))
			all += len(document)
			for id, want := range document {
				if m := read[area+"."+id]; !same(m, want) {
					t.Errorf("%s: %s.%s is %q, %q by %q, and in YAML %q", l, area, id, m.Text, m.Forms, m.Selector, want)
				}
			}
		}
		if len(read) != all {
			t.Errorf("%s: %d messages, and %d in YAML", l, len(read), all)
		}
	}
}

func readYAML(t *testing.T, name string) map[string]any {
	t.Helper()
	file, err := fs.ReadFile(subLocales(), name)
	if err != nil {
		t.Fatal(err)
	}
	var document map[string]any
	if err := yaml.Unmarshal(file, &document); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return document
}

// same reports whether a message is what the YAML library reads under its ID.
func same(m catalogue.Message, want any) bool {
	if text, ok := want.(string); ok {
		return m.Text == text && m.Forms == nil
	}
	forms := map[string]string{}
	for name, text := range want.(map[string]any) {
		forms[name] = text.(string)
	}
	by := forms["by"]
	delete(forms, "by")
	return m.Selector == by && maps.Equal(m.Forms, forms)
}

// TestALanguageIsReadInLittleMemory checks that a process starts without a parser's garbage:
// the texts of a language are 0.1 MB.
func TestALanguageIsReadInLittleMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := read(English, nil); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 2<<20 {
		t.Errorf("reading English took %d bytes, want at most 2 MB", took)
	}
}
