package messages

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// rules are those of docs/voice.md for sentences that a machine can check, besides its phrases.
var rules = []struct {
	broken  *regexp.Regexp
	instead string
}{
	{regexp.MustCompile(`\bI\b|\bI'|\b[Mm]y\b|\bme\b`), "Sundial isn't a person: name what happened, or say Sundial"},
	{regexp.MustCompile(`(?i)\b(she|her|hers|he|his|him)\b`), "a member is you, the member, or they"},
	{regexp.MustCompile(`(?i)\b(is|are|was|were) (taken|over|handed)\b`), "say who does what"},
	{regexp.MustCompile(`(?i)\bof (its|their) own\b|\b(of|by) (it|them)sel(f|ves)\b`), "say automatically, or leave it out"},
	{regexp.MustCompile(`(?i)\b(do|does|did|is|are|was|were|has|have|had|will|would|should|could) not\b|\bcannot\b`), "use the contraction"},
	{regexp.MustCompile(`\bTest[A-Z]\w+`), "a test's name tells a reader nothing"},
	{regexp.MustCompile(`(?i)\bplease\b|\bsorry\b|\boops\b`), "say what happened and what to do"},
	{regexp.MustCompile(`!`), "end with a full stop"},
	{regexp.MustCompile(`'{2}|\.{3}`), "write … for three dots, and typographic quotes once"},
}

func TestEnglishFollowsTheVoice(t *testing.T) {
	phrases := phrasesOfThePage(t)
	for id, m := range readAll(t, English) {
		for _, text := range m.Texts() {
			for _, rule := range rules {
				if found := rule.broken.FindString(text); found != "" {
					t.Errorf("%s says %q: %s\n\t%s", id, found, rule.instead, text)
				}
			}
			for _, problem := range phrases.in(text) {
				t.Errorf("%s says %s\n\t%s", id, problem, text)
			}
		}
	}
}

func TestCommentsAndPagesFollowTheVoice(t *testing.T) {
	phrases := phrasesOfThePage(t)
	for _, file := range filesOf(t, ".go", ".md") {
		paragraphs := commentsOf
		if strings.HasSuffix(file, ".md") {
			paragraphs = paragraphsOf
		}
		for _, p := range paragraphs(t, filepath.Join("..", file)) {
			for _, problem := range phrases.in(p.text) {
				t.Errorf("%s:%d says %s", file, p.line, problem)
			}
		}
	}
}

func TestAPhraseOfThePageIsFound(t *testing.T) {
	phrases := phrasesOfThePage(t)
	for _, c := range []struct {
		text  string
		found bool
	}{
		{"It's sent once more.", true},
		{"Anybody reads it.", true},
		{"what a member\n// is told", true},
		{"Somebody stores it.", true},
		{"`once more` isn't a command.", false},
		{"A retold story.", false},
		{"It's sent again.", false},
	} {
		if got := phrases.in(c.text); len(got) > 0 != c.found {
			t.Errorf("%q: found %q", c.text, got)
		}
	}
}

// phrases are the phrases that docs/voice.md rules out, each with what to write.
type phrases []struct {
	pattern *regexp.Regexp
	instead string
}

var quotedCode = regexp.MustCompile("`[^`]*`")

// phrasesOfThePage reads the table below 'Phrases to avoid' in docs/voice.md: phrases in
// backticks, with | between alternatives, then what to write instead.
func phrasesOfThePage(t *testing.T) (all phrases) {
	t.Helper()
	page, err := os.ReadFile(filepath.Join("..", "docs", "voice.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(page), "\n## Phrases to avoid\n")
	section, _, _ = strings.Cut(section, "\n## ")
	for line := range strings.Lines(section) {
		avoid, instead, isRow := strings.Cut(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		if !isRow {
			continue
		}
		for _, phrase := range quotedCode.FindAllString(avoid, -1) {
			words := strings.Fields(strings.Trim(phrase, "`"))
			pattern := `(?i)\b` + strings.Join(words, `[\s/]+`) + `\b`
			all = append(all, struct {
				pattern *regexp.Regexp
				instead string
			}{regexp.MustCompile(pattern), strings.TrimSpace(instead)})
		}
	}
	if len(all) < 20 {
		t.Fatalf("docs/voice.md has %d phrases: the pattern is wrong", len(all))
	}
	return all
}

// in returns what's wrong with a text, except for what it quotes in backticks.
func (all phrases) in(text string) (problems []string) {
	text = quotedCode.ReplaceAllString(text, "`")
	for _, p := range all {
		if found := p.pattern.FindString(text); found != "" {
			problems = append(problems, fmt.Sprintf("%q; write: %s", found, p.instead))
		}
	}
	return problems
}

// paragraph is a text and the line at which it begins.
type paragraph struct {
	text string
	line int
}

// commentsOf returns a Go file's comments, without their first word, which is often a name;
// a generated file has none.
func commentsOf(t *testing.T, name string) (found []paragraph) {
	t.Helper()
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	if ast.IsGenerated(parsed) {
		return nil
	}
	for _, c := range parsed.Comments {
		_, text, _ := strings.Cut(c.Text(), " ")
		found = append(found, paragraph{text, files.Position(c.Pos()).Line})
	}
	return found
}

// paragraphsOf returns a Markdown page's lines, without code, without the rows of GRAMMAR.md,
// which people type, and without docs/voice.md, which shows what to avoid.
func paragraphsOf(t *testing.T, name string) (found []paragraph) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	page, inCode, line := filepath.Base(name), false, 0
	for text := range strings.Lines(string(content)) {
		line++
		switch {
		case strings.HasPrefix(strings.TrimSpace(text), "```"):
			inCode = !inCode
		case inCode, page == "voice.md", page == "GRAMMAR.md" && strings.HasPrefix(text, "|"):
		default:
			found = append(found, paragraph{text, line})
		}
	}
	return found
}
