package messages

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"sundial/messages/internal/catalogue"
)

// notYetTranslated are the areas that some language lacks. An area leaves the list when
// all languages have it.
var notYetTranslated = []string{}

// readAll returns a language's messages by id.
func readAll(t *testing.T, l Language) map[string]catalogue.Message {
	t.Helper()
	all, err := catalogue.ReadAll(subLocales(), string(l), catalogue.Parse)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func areaOf(id string) string {
	area, _, _ := strings.Cut(id, ".")
	return area
}

func TestEveryLanguageHasEveryMessage(t *testing.T) {
	english := readAll(t, English)
	lacking := map[string]bool{}
	for _, l := range Languages() {
		translated := readAll(t, l)
		for _, id := range slices.Sorted(maps.Keys(english)) {
			if _, ok := translated[id]; ok {
				continue
			}
			lacking[areaOf(id)] = true
			if !slices.Contains(notYetTranslated, areaOf(id)) {
				t.Errorf("%s lacks %s: %q", l, id, english[id].Texts())
			}
		}
		for _, id := range slices.Sorted(maps.Keys(translated)) {
			if _, ok := english[id]; !ok {
				t.Errorf("%s has %s, which English hasn't", l, id)
			}
		}
	}
	for _, area := range notYetTranslated {
		if !lacking[area] {
			t.Errorf("%s is there in every language: take it off the list of those that aren't translated", area)
		}
	}
}

func TestEveryFolderIsALanguage(t *testing.T) {
	entries, err := os.ReadDir("locales")
	if err != nil {
		t.Fatal(err)
	}
	var folders []Language
	for _, entry := range entries {
		folders = append(folders, Language(entry.Name()))
	}
	if want := slices.Sorted(slices.Values(Languages())); !slices.Equal(folders, want) {
		t.Errorf("locales holds %v, want %v", folders, want)
	}
}

// forEachTranslation calls check with each message of each language and its source.
func forEachTranslation(t *testing.T, check func(t *testing.T, l Language, m, english catalogue.Message)) {
	t.Helper()
	english := readAll(t, English)
	for _, l := range Languages() {
		t.Run(string(l), func(t *testing.T) {
			for id, m := range readAll(t, l) {
				if source, ok := english[id]; ok {
					check(t, l, m, source)
				}
			}
		})
	}
}

func names(m catalogue.Message) (all []string) {
	for _, a := range m.Args {
		all = append(all, a.Name)
	}
	if m.Command {
		all = append(all, "command")
	}
	return all
}

func TestATranslationHasTheArgumentsOfEnglish(t *testing.T) {
	forEachTranslation(t, func(t *testing.T, _ Language, m, english catalogue.Message) {
		if got, want := names(m), names(english); !slices.Equal(got, want) {
			t.Errorf("%s names %q, English %q", m.ID, got, want)
		}
	})
}

// numbers are counted to find every plural category of a language.
const numbers = 1_000

// categories returns the plural categories that whole numbers have in a language, each
// with the first two numbers of it.
func categories(l Language) map[string][]int {
	names := map[plural.Form]string{plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}
	found := map[string][]int{}
	tag := language.MustParse(string(l))
	for n := range numbers {
		category := names[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
		if len(found[category]) < 2 {
			found[category] = append(found[category], n)
		}
	}
	return found
}

func TestPluralsHaveTheCategoriesOfTheirLanguage(t *testing.T) {
	forEachTranslation(t, func(t *testing.T, l Language, m, english catalogue.Message) {
		if m.Forms == nil {
			return
		}
		for category, of := range categories(l) {
			text, ok := m.Forms[category]
			if !ok {
				t.Errorf("%s lacks the category %s, as of %d", m.ID, category, of[0])
			}
			if len(of) > 1 && !strings.Contains(text, "{"+english.Selector) {
				t.Errorf("%s: %s is said of %d and of %d, and doesn't name {%s}", m.ID, category, of[0], of[1], english.Selector)
			}
		}
	})
}

// limits are how many characters Slack shows, by the last word of an id
// (https://docs.slack.dev/reference/block-kit).
var limits = map[string]int{
	"button":      75,
	"option":      75,
	"title":       24, // of a modal
	"submit":      24, // and its other button
	"close":       24,
	"label":       2000, // of an input
	"hint":        2000,
	"placeholder": 150,
	"header":      150,
	"shortcut":    24, // https://docs.slack.dev/reference/app-manifest
	"description": 140,
}

// Representative arguments: a note or a name, and a number with a separator.
const (
	aText   = "12345678901234567890"
	aNumber = "1,000"
)

var placeholders = regexp.MustCompile(`\{[^}]*\}`)

func TestTextsFitWhereTheyAreShown(t *testing.T) {
	forEachTranslation(t, func(t *testing.T, _ Language, m, english catalogue.Message) {
		place := m.ID[strings.LastIndexAny(m.ID, "._")+1:]
		limit := limits[place]
		if limit == 0 {
			limit = 3000 // of a text in a message
		}
		for _, text := range m.Texts() {
			filled := placeholders.ReplaceAllStringFunc(text, func(braced string) string {
				if n := english.Number(strings.Trim(braced, "{}")); n > 0 && n <= len(english.Args) && english.Args[n-1].Type == "int" {
					return aNumber
				}
				return aText
			})
			if n := utf8.RuneCountInString(filled); n > limit {
				t.Errorf("%s has %d characters, %d too many for a %s: %q", m.ID, n, n-limit, place, filled)
			}
		}
	})
}

func TestTextsAreTidy(t *testing.T) {
	forEachTranslation(t, func(t *testing.T, _ Language, m, _ catalogue.Message) {
		for _, text := range m.Texts() {
			if text == "" || text != strings.TrimSpace(text) || strings.Contains(text, "  ") {
				t.Errorf("%s is empty, or has a space too many: %q", m.ID, text)
			}
		}
	})
}

func TestGeneratedFilesAreFresh(t *testing.T) {
	files := os.DirFS("locales")
	areas, err := catalogue.Areas(files, string(English))
	if err != nil {
		t.Fatal(err)
	}
	for _, area := range areas {
		english, err := catalogue.Read(files, string(English), area, catalogue.Parse)
		if err != nil {
			t.Fatal(err)
		}
		want, err := catalogue.Generate(area, english)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(area + "_gen.go")
		if err != nil || string(got) != string(want) {
			t.Errorf("%s_gen.go isn't what locales/en/%s.yaml says: run go generate ./messages", area, area)
		}
	}
}

func TestEveryMessageIsUsed(t *testing.T) {
	var source strings.Builder
	for _, file := range goFiles(t) {
		if strings.HasSuffix(file, "_gen.go") {
			continue
		}
		data, err := os.ReadFile("../" + file)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(data)
	}
	called := map[string]bool{}
	for _, name := range regexp.MustCompile(`\.[A-Z]\w*`).FindAllString(source.String(), -1) {
		called[name[1:]] = true
	}
	for id := range readAll(t, English) {
		if !called[catalogue.MethodName(id)] {
			t.Errorf("%s is never said: nothing calls %s", id, catalogue.MethodName(id))
		}
	}
}
