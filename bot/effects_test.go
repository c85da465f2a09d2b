package bot_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// TestEachKindOfEffectIsCarriedOut compares the closed set of effects with the cases of
// the switch that carries them out.
func TestEachKindOfEffectIsCarriedOut(t *testing.T) {
	effects := map[string]bool{}
	for _, decl := range parsed(t, "../interaction/answer.go").Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Name.Name == "followsAck" {
			effects[f.Recv.List[0].Type.(*ast.Ident).Name] = true
		}
	}
	if len(effects) == 0 {
		t.Fatal("no effects were found")
	}
	handled := map[string]bool{}
	for _, decl := range parsed(t, "effect.go").Decls {
		if f, ok := decl.(*ast.FuncDecl); !ok || f.Name.Name != "effect" {
			continue
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			if c, ok := n.(*ast.CaseClause); ok {
				for _, one := range c.List {
					handled[one.(*ast.SelectorExpr).Sel.Name] = true
				}
			}
			return true
		})
	}
	for name := range effects {
		if !handled[name] {
			t.Errorf("interaction.%s is an effect that the bot doesn't carry out", name)
		}
	}
}

func parsed(t *testing.T, name string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	return file
}
