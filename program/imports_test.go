package program

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "sundial"

// mayImport says which of our packages each of our packages may import, the ground
// floor first. An area is a package below handlers: it may import what's listed for
// handlers/*, and no other area.
var mayImport = map[string][]string{
	"record":                 {},
	"messages":               {"record", "messages/internal/catalogue"},
	"command":                {"record", "messages"},
	"timesheet":              {"record", "messages"},
	"exchange":               {"record", "messages", "timesheet"},
	"webpage":                {"record", "messages", "timesheet"},
	"models":                 {"record"},
	"paper/internal/pdf":     {},
	"paper/internal/typeset": {"paper/internal/pdf"},
	"paper":                  {"record", "messages", "timesheet", "paper/internal/pdf", "paper/internal/typeset"},
	"recurrence":             {"record"},

	"interaction": {"record", "messages", "models"},
	"blockkit":    {"record", "messages", "models", "interaction"},
	"notice":      {"record", "messages", "models", "timesheet", "recurrence", "interaction", "blockkit"},
	"sharing":     {"record", "messages", "models", "timesheet", "recurrence", "command", "exchange", "paper", "webpage", "interaction", "blockkit", "notice"},
	"reporting":   {"record", "messages", "models", "timesheet", "command", "exchange", "paper", "webpage", "interaction", "notice", "sharing"},

	"handlers":       {"record", "messages", "models", "timesheet", "recurrence", "command", "exchange", "paper", "interaction", "blockkit", "notice", "sharing", "reporting"},
	"handlers/*":     {"record", "messages", "models", "timesheet", "recurrence", "command", "exchange", "paper", "interaction", "blockkit", "notice", "sharing", "reporting", "handlers"},
	"handlers/areas": {"handlers", "handlers/*"},

	"bot":       {"record", "messages", "models", "interaction", "blockkit"},
	"scheduler": {"record", "messages", "models", "timesheet", "recurrence", "interaction", "blockkit", "command", "notice", "sharing", "reporting", "paper"},
	"config":    {"record", "messages"},
	"install":   {"record", "messages", "models", "bot"},
	"operate":   {"record", "messages"},
	"doctor":    {"record", "messages", "config", "models", "paper"},
	"slacksim":  {},
	// The program puts all of it together, and so may import any of it.
	"program": {"*"},
	".":       {"program"},
}

// slackGo are the packages that may import slack-go: the edge, and what builds blocks.
var slackGo = []string{"bot", "interaction", "blockkit", "notice", "sharing", "handlers", "handlers/*"}

// tools are folders of programs and tests next to the product.
var tools = []string{"bench", "chaos", "checks", "clocktest", "deploy", "handlers/handlerstest", "messages/internal", "models/modelstest"}

func TestImportsRunDownward(t *testing.T) {
	for folder, imports := range importsByFolder(t) {
		rule, ok := mayImport[ruleFor(folder)]
		if !ok {
			t.Errorf("%s is in no list: say in mayImport what it may import", folder)
			continue
		}
		for _, imported := range imports {
			ours, ok := strings.CutPrefix(imported, module+"/")
			if !ok {
				continue
			}
			if !slices.Contains(rule, "*") && !slices.Contains(rule, ours) && !slices.Contains(rule, ruleFor(ours)) {
				t.Errorf("%s imports %s", folder, ours)
			}
		}
	}
}

func TestOnlyTheEdgeAndTheBuildersOfBlocksImportSlackGo(t *testing.T) {
	for folder, imports := range importsByFolder(t) {
		if slices.Contains(imports, "github.com/slack-go/slack") && !slices.Contains(slackGo, ruleFor(folder)) {
			t.Errorf("%s imports slack-go", folder)
		}
	}
}

// ruleFor returns the line of mayImport for a folder.
func ruleFor(folder string) string {
	if _, listed := mayImport[folder]; !listed && strings.HasPrefix(folder, "handlers/") {
		return "handlers/*"
	}
	return folder
}

// importsByFolder returns the imports of the product's files, without its tests.
func importsByFolder(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(strings.TrimPrefix(strings.TrimPrefix(name, ".."), string(filepath.Separator)))
		if entry.IsDir() {
			if isTool(folder) || folder != "" && strings.HasPrefix(path.Base(folder), ".") || entry.Name() == "node_modules" {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder = path.Dir(folder)
		all[folder] = slices.Concat(all[folder], nil)
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all[folder] = append(all[folder], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d folders were read", len(all))
	}
	return all
}

func isTool(folder string) bool {
	return slices.ContainsFunc(tools, func(tool string) bool { return folder == tool || strings.HasPrefix(folder, tool+"/") })
}
