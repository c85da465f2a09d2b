package catalogue

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

func TestAFileSaysWhatIsWrongWithIt(t *testing.T) {
	for name, c := range map[string]struct{ file, says string }{
		"no quotes":       {`stopped: Stopped`, "double quotes"},
		"an id":           {`Stopped: "Stopped"`, "an id is lower-case"},
		"twice":           {"a: \"A\"\na: \"B\"", "there twice"},
		"an open brace":   {`a: "{record"`, "a brace"},
		"a capital":       {`a: "{Record}"`, "a brace"},
		"a macro":         {`a: "${record}"`, "a brace"},
		"a type":          {`a: "{n:float}"`, "a string or an int"},
		"a word of Go":    {`a: "{type}"`, "means something else"},
		"no other":        {"a:\n  one: \"{n:int} row\"", "other is missing"},
		"no category":     {"a:\n  some: \"x\"\n  other: \"y\"", "no plural category"},
		"several numbers": {"a:\n  other: \"{n:int} of {m:int}\"", "several numbers"},
		"a list":          {`- "a"`, "no list of ids"},
	} {
		_, err := Parse("area", c.file)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: the error is %v, want one with %q", name, err, c.says)
		}
	}
}

// write fills in the translation of one English message.
func write(t *testing.T, l, source, translation string, args ...any) string {
	t.Helper()
	english, err := Parse("a", source)
	if err != nil {
		t.Fatal(err)
	}
	translated, err := Parse("a", translation)
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := Compile(translated[0], english[0])
	if err != nil {
		t.Fatal(err)
	}
	built, tag := catalog.NewBuilder(), language.MustParse(l)
	if err := built.Set(tag, "a", compiled); err != nil {
		t.Fatal(err)
	}
	return message.NewPrinter(tag, message.Catalog(built)).Sprintf("a", args...)
}

func TestMessagesAreWritten(t *testing.T) {
	const rows = "a:\n  \"=0\": \"none in {where}\"\n  one: \"{count:int} row\"\n  other: \"{count:int} rows in {where}, {command}\""
	const lignes = "a:\n  \"=0\": \"rien\"\n  one: \"{count} ligne\"\n  other: \"{where} : {count} lignes\""
	for _, c := range []struct {
		language, translation string
		args                  []any
		want                  string
	}{
		{"en", `a: "100% of {where}"`, []any{3, "it"}, "100% of it"},
		{"en", rows, []any{0, "it", "/time"}, "none in it"},
		{"en", rows, []any{1, "it", "/time"}, "1 row"},
		{"en", rows, []any{2000, "it", "/time"}, "2,000 rows in it, /time"},
		{"fr", lignes, []any{0, "là", "/time"}, "rien"},
		{"fr", lignes, []any{1, "là", "/time"}, "1 ligne"},
		{"fr", lignes, []any{2, "là", "/time"}, "là : 2 lignes"},
		{"de", `a: "nichts"`, []any{2, "da"}, "nichts"},
	} {
		if got := write(t, c.language, rows, c.translation, c.args...); got != c.want {
			t.Errorf("%s: %q, want %q", c.language, got, c.want)
		}
	}
}

func TestATranslationMayNotOpenAnArgument(t *testing.T) {
	english, translated := Message{ID: "a"}, Message{ID: "a", Text: "{x}", Args: []Argument{{"x", "string"}}}
	if _, err := Compile(translated, english); err == nil {
		t.Error("an argument that English lacks was taken")
	}
}

func TestGenerate(t *testing.T) {
	const file = "# shown below a list\nrows:\n  one: \"{count:int} row of {last_day}\"\n  other: \"{count:int} rows of {last_day}\"\nstop_button: \"Stop\"\nhelp: \"Type {command} help.\""
	english, err := Parse("list", file)
	if err != nil {
		t.Fatal(err)
	}
	code, err := Generate("list", english)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"// (shown below a list)",
		"func (p *Printer) ListRows(count int, lastDay string) string {\n\treturn p.format(\"list.rows\", count, lastDay)",
		"func (p *Printer) ListStopButton() string {\n\treturn p.plain(\"list.stop_button\")",
		"func (p *Printer) ListHelp() string {\n\treturn p.format(\"list.help\", p.command)",
	} {
		if !strings.Contains(string(code), want) {
			t.Errorf("the code lacks %q:\n%s", want, code)
		}
	}
}
