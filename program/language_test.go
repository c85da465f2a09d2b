package program_test

import (
	"strings"
	"testing"
)

func TestTheCommandLineSpeaksTheOperatorsLanguage(t *testing.T) {
	for lang, want := range map[string]string{
		"de_DE.UTF-8": "Ein Mitglied löschen.", "pt_PT": "Apagar um membro.", "ja_JP.UTF-8": "メンバーのデータを消去します。",
		"C.UTF-8": "Erase a member.", "": "Erase a member.", "sv_SE": "Erase a member.",
	} {
		if help := runSelf(t, []string{"LC_ALL=" + lang, "LC_MESSAGES=", "LANG="}, "--help"); !strings.Contains(help, want) {
			t.Errorf("LC_ALL=%s: the help lacks %q:\n%s", lang, want, help)
		}
	}
}
