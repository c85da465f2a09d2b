package monitoring_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// TestTheRunbookHasARowForEachAnswerOfTheDoctor reads the doctor's source for what it may
// find wrong or warn of, and the catalogue for the words.
func TestTheRunbookHasARowForEachAnswerOfTheDoctor(t *testing.T) {
	answers := sentences(t, "doctor", found(t))
	if len(answers) < 20 {
		t.Fatalf("only %d answers were found: the doctor's source is read wrongly", len(answers))
	}
	same(t, rows(t, "What the doctor finds"), answers)
}

// TestTheRunbookHasARowForEachProblemOfTheConfiguration asks the same for what's wrong
// with a variable, which serve says as well.
func TestTheRunbookHasARowForEachProblemOfTheConfiguration(t *testing.T) {
	frame := []string{"incomplete", "try_demo", "where_app_token", "where_bot_token"} // above, below and within problems
	var ids []string
	for id := range catalogue(t, "config") {
		if !slices.Contains(frame, id) {
			ids = append(ids, id)
		}
	}
	same(t, rows(t, "What's wrong with a variable"), sentences(t, "config", ids))
}

// found returns the ids of what the doctor finds: the second argument of wrong and warn, and
// what the functions return that are called there.
func found(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../doctor/*.go")
	if err != nil {
		t.Fatal(err)
	}
	functions := map[string]*ast.FuncDecl{}
	var what []ast.Node
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(source, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				functions[n.Name.Name] = n
			case *ast.CallExpr:
				if name := called(n); (name == "wrong" || name == "warn") && len(n.Args) == 3 {
					what = append(what, n.Args[1])
				}
			}
			return true
		})
	}
	var ids []string
	for i := 0; i < len(what); i++ { // what's called adds to the list
		ast.Inspect(what[i], func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if id, ok := strings.CutPrefix(called(call), "Doctor"); ok {
				ids = append(ids, snake(id))
			} else if f, ok := functions[called(call)]; ok && !slices.Contains(what, ast.Node(f.Body)) {
				what = append(what, f.Body)
			}
			return true
		})
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// called returns the name of the function or method that is called.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

var capital = regexp.MustCompile(`[A-Z]`)

// snake writes SlacksOwnCommand as the catalogue does: slacks_own_command.
func snake(name string) string {
	return strings.TrimPrefix(capital.ReplaceAllStringFunc(name, func(c string) string { return "_" + strings.ToLower(c) }), "_")
}

// catalogue reads an area's English sentences by their ids.
func catalogue(t *testing.T, area string) map[string]any {
	t.Helper()
	var all map[string]any
	if err := yaml.Unmarshal([]byte(read(t, "../../messages/locales/en/"+area+".yaml")), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// sentences returns the English sentences of the ids, with the arguments' names in braces. Of
// a sentence with a plural it's the one for several.
func sentences(t *testing.T, area string, ids []string) []string {
	t.Helper()
	all := catalogue(t, area)
	var texts []string
	for _, id := range ids {
		text, ok := all[id].(string)
		if forms, plural := all[id].(map[string]any); plural {
			text, ok = forms["other"].(string)
		}
		if !ok {
			t.Errorf("%s: there's no %s", area, id)
			continue
		}
		texts = append(texts, strings.ReplaceAll(text, ":int}", "}"))
	}
	return texts
}
