package messages

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// notForPeople are the folders in which nobody who uses or runs Sundial reads a
// sentence: tools, tests, the simulated Slack, the parts of a PDF's file, and the
// scheduler, which sends what notice and sharing compose and names its own steps in logs.
var notForPeople = []string{"bench", "chaos", "checks", "deploy", "docs", "handlers/handlerstest", "messages", "models/modelstest", "operate", "paper/internal/pdf", "scheduler", "slacksim"}

// maxWords is how many words a literal may have outside the catalogue.
const maxWords = 3

func TestSentencesAreInTheCatalogue(t *testing.T) {
	for _, file := range goFiles(t) {
		if within(path.Dir(file), notForPeople) || strings.HasPrefix(path.Base(file), "words_") {
			continue // words_de.go are the words that the command language reads
		}
		found, err := sentencesIn(filepath.Join("..", file), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			t.Errorf("%s: this belongs in messages/locales", f)
		}
	}
}

func within(folder string, parents []string) bool {
	return slices.ContainsFunc(parents, func(p string) bool { return folder == p || strings.HasPrefix(folder, p+"/") })
}

// goFiles returns the program's files from the repository's root, without tests.
func goFiles(t *testing.T) (files []string) {
	t.Helper()
	return slices.DeleteFunc(filesOf(t, ".go"), func(file string) bool { return strings.HasSuffix(file, "_test.go") })
}

// filesOf returns the repository's files with this suffix, from its root, without test data.
func filesOf(t *testing.T, endings ...string) (files []string) {
	t.Helper()
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == "node_modules" || strings.HasPrefix(entry.Name(), ".git")):
			return fs.SkipDir
		case slices.Contains(endings, filepath.Ext(name)):
			files = append(files, filepath.ToSlash(strings.TrimPrefix(name, ".."+string(filepath.Separator))))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// sentencesIn finds the literals of a file that read as sentences, each with its
// place. Source may be the file's text; nil reads the file.
func sentencesIn(name string, source any) ([]string, error) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("parse %s: %w", name, err)
	}
	var found []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		for _, label := range labelsIn(n) {
			found = append(found, fmt.Sprintf("%s: %q", files.Position(n.Pos()), label))
		}
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if help := helpOf(n.Tag); words(help) > maxWords {
				found = append(found, fmt.Sprintf("%s: %q", files.Position(n.Pos()), help))
			}
			return n.Tag == nil
		case *ast.KeyValueExpr:
			// What may be typed, which the command language's own tests read.
			key, named := n.Key.(*ast.Ident)
			return !named || key.Name != "Examples"
		case *ast.CallExpr:
			return !forProgrammers(n)
		case *ast.BinaryExpr, *ast.BasicLit:
			text, isText := literal(n.(ast.Expr))
			if isText && words(text) > maxWords && !isSQL(text) {
				found = append(found, fmt.Sprintf("%s: %q", files.Position(n.Pos()), text))
			}
			return !isText
		}
		return true
	})
	return found, nil
}

// literal returns the text of a literal, or of literals joined by + with … for what's between them.
func literal(e ast.Expr) (text string, ok bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		if e.Op != token.ADD {
			return "", false
		}
		left, okLeft := literal(e.X)
		right, okRight := literal(e.Y)
		if !okLeft {
			left = " … "
		}
		if !okRight {
			right = " … "
		}
		return left + right, okLeft || okRight
	}
	return "", false
}

var (
	verb = regexp.MustCompile(`%[-+# 0-9.\[\]]*[a-zA-Z]`)
	word = regexp.MustCompile(`^\P{L}*\p{L}[\p{L}'’-]*\P{L}*$`)
)

// words counts the words of a text: what has letters, between spaces. Names in capitals,
// such as codes of regions and variables, are none.
func words(text string) (n int) {
	for _, part := range strings.Fields(verb.ReplaceAllString(text, "…")) {
		if word.MatchString(part) && part != strings.ToUpper(part) {
			n++
		}
	}
	return n
}

// labels are the calls that hand a text to Slack, and which of their arguments it is.
// There, one word is a sentence: a button, a head, an option.
var labels = map[string][]int{
	"blockkit.Button": {1}, "blockkit.Option": {1}, "blockkit.Plain": {0}, "blockkit.Input": {1, 2}, "blockkit.TextInput": {2},
	"blockkit.Form": {2, 3}, "blockkit.Headed": {0, 1}, "blockkit.Header": {0}, "blockkit.Text": {0}, "blockkit.Small": {0},
	"blockkit.Sentence": {0}, "blockkit.NewReply": {0}, "blockkit.Choice": {2}, "blockkit.Radio": {2}, "blockkit.Bullets": {0},
	"blockkit.BarChart": {1}, "blockkit.PieChart": {1},
	"in.Tell": {0, 1}, "in.TellList": {0, 1}, "in.AddLine": {0}, "in.Refuse": {1}, "in.RefuseForm": {0}, "in.SayBeside": {0}, "in.Upload": {1}, "in.Propose": {1},
	"slack.NewTextBlockObject": {1}, "slack.NewRichTextSectionTextElement": {0},
}

// labelsIn returns the literals with a word in the texts that a call hands to Slack. What is
// typed as it stands, a tag or a length, is none, nor is Sundial's name.
func labelsIn(n ast.Node) (found []string) {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return nil
	}
	for _, i := range labels[calledName(call)] {
		if i >= len(call.Args) {
			continue
		}
		for _, text := range textsOf(call.Args[i]) {
			if aWord.MatchString(text) && !strings.HasPrefix(text, "#") && text != "Sundial" {
				found = append(found, text)
			}
		}
	}
	return found
}

var aWord = regexp.MustCompile(`\p{L}{2}`)

// textsOf returns the literals that an expression puts into its text: joined, formatted, or
// in a list of choices, of which each is a value and its text.
func textsOf(e ast.Expr) (texts []string) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if text, ok := literal(e); ok {
			return []string{verb.ReplaceAllString(text, "…")}
		}
	case *ast.BinaryExpr:
		return append(textsOf(e.X), textsOf(e.Y)...)
	case *ast.CallExpr:
		if calledName(e) == "fmt.Sprintf" {
			return textsOf(e.Args[0])
		}
	case *ast.CompositeLit:
		for _, choice := range e.Elts {
			if pair, ok := choice.(*ast.CompositeLit); ok && len(pair.Elts) == 2 {
				texts = append(texts, textsOf(pair.Elts[1])...)
			}
		}
	}
	return texts
}

// calledName returns the name of a called function: log.Warn, panic.
func calledName(call *ast.CallExpr) string {
	fun := call.Fun
	if generic, ok := fun.(*ast.IndexExpr); ok {
		fun = generic.X
	}
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if from, ok := f.X.(*ast.Ident); ok {
			return from.Name + "." + f.Sel.Name
		}
		return f.Sel.Name
	}
	return ""
}

// The calls whose literals are read in a log, in a stack trace or by a database.
var (
	logs      = []string{"Debug", "Info", "Warn", "Error", "DebugContext", "InfoContext", "WarnContext", "ErrorContext", "Log", "LogAttrs"}
	databases = []string{"Exec", "ExecContext", "Raw", "Query", "QueryContext", "QueryRow", "QueryRowContext", "Where", "Or", "Not", "Order", "Joins", "Select", "Group", "Having", "Table", "Expr"}
	errorsOf  = []string{"errors.New", "fmt.Errorf", "wrap", "find", "findOne"} // the last three wrap errors of the database in models
	patterns  = []string{"regexp.MustCompile", "template.New"}
)

func forProgrammers(call *ast.CallExpr) bool {
	name := calledName(call)
	_, method, _ := strings.Cut(name, ".")
	method = cmp.Or(method, name)
	return name == "panic" || slices.Contains(errorsOf, name) || slices.Contains(patterns, name) ||
		slices.Contains(logs, method) || slices.Contains(databases, method)
}

// sql is a statement, a condition or a list of columns.
var sql = regexp.MustCompile(`^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|WITH|VACUUM|BEGIN|SET|LOCK)\b|[=<>] \?|^[a-z_]+(, [a-z_]+)+$`)

func isSQL(text string) bool { return sql.MatchString(text) }

var help = regexp.MustCompile(`\bhelp:"([^"]*)"`)

// helpOf returns the help that the command line shows of a field, by its tag.
func helpOf(tag *ast.BasicLit) string {
	if tag == nil {
		return ""
	}
	if found := help.FindStringSubmatch(tag.Value); found != nil {
		return found[1]
	}
	return ""
}

func TestAHardCodedSentenceIsFoundAnywhere(t *testing.T) {
	for _, c := range []struct {
		name, code string
		found      bool
	}{
		{"an argument", `var _ = say("nothing is running now")`, true},
		{"a format", `var _ = say("the list has no number %d")`, true},
		{"joined", `var _ = "nothing is" + x + "running now"`, true},
		{"in several lines", "var _ = `nothing\nis running\nnow`", true},
		{"in parts below three words", `var _ = "in " + a + " of " + b + " by " + c + " at"`, true},
		{"the help of a flag", "type _ struct { A string `help:\"Where the file is.\"` }", true},
		{"a button", `var _ = blockkit.Button("stop", "Stop", "")`, true},
		{"a button's other words", `var _ = blockkit.Button("stop now", words.Stop(), "x")`, false},
		{"a joined head", `func _() { in.Tell("Your zone: "+zone, "") }`, true},
		{"a formatted head", `func _() { in.Tell(fmt.Sprintf("%d records", n), "") }`, true},
		{"signs around a value", `func _() { in.Tell(fmt.Sprintf("%d. %s", n, what), "") }`, false},
		{"a choice", `var _ = blockkit.Choice(id, value, [][2]string{{"12", "12 hours"}})`, true},
		{"a label of Slack's", `var _ = slack.NewTextBlockObject(slack.PlainTextType, "Save", false, false)`, true},
		{"a tag as an example", `var _ = blockkit.TextInput(id, value, "#acme", 100)`, false},
		{"a length as an example", `var _ = blockkit.TextInput(id, value, "8h", 20)`, false},
		{"three words", `var _ = "nothing is running"`, false},
		{"what may be typed", `var _ = handlers.Feature{Examples: []string{"start fix login yesterday at 22:00"}}`, false},
		{"verbs", `var _ = "%s %s–… (%d so %-9q far)"`, false},
		{"codes", `var _ = " AG AS AU BD "`, false},
		{"numbers and signs", `var _ = "1 2 3 4 – …"`, false},
		{"a log line", `func _() { log.Warn("could not read a profile") }`, false},
		{"a wrapped error", `var _ = fmt.Errorf("read what was stored: %w", err)`, false},
		{"a wrapped error of the database", `var _ = wrap("read what was stored", err)`, false},
		{"a panic", `func _() { panic("only an invalid path fails") }`, false},
		{"a query", `var _ = "SELECT a, b FROM records WHERE c"`, false},
		{"columns", `const _ = "id, member_id, start_at, end_at"`, false},
		{"a condition", `func _() { db.Where("a = ? AND b IS NULL OR c") }`, false},
		{"the catalogue's placeholder", "type _ struct { A string `help:\"${serve_help}\"` }", false},
	} {
		found, err := sentencesIn("x.go", "package x\n"+c.code)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(found) > 0; got != c.found {
			t.Errorf("%s: found is %v, want %v", c.name, got, c.found)
		}
	}
}
