package paper

import (
	"slices"

	"sundial/paper/internal/typeset"
)

// The Debian packages of the fonts. Both are under the SIL Open Font License 1.1.
const (
	notoCore = "fonts-noto-core"
	notoCJK  = "fonts-noto-cjk"
)

// samples is a letter of each script that Lacking looks for. That of Latin is Vietnamese.
var samples = []rune{'ắ', 'Ω', 'Ж', 'ש', 'ش', 'ह', 'ท', '漢', 'あ', '한'}

// Lacking returns the scripts of the world's larger languages for which there's no font, by
// their Unicode names. It opens the fonts.
func Lacking(from Fonts) []string {
	return typeset.Open(from.Own, from.Folders, "").Lacking(samples)
}

// Packages returns the Debian packages that have the fonts of the scripts.
func Packages(scripts []string) []string {
	var names []string
	for _, script := range scripts {
		name := notoCore
		switch script {
		case "Han", "Hiragana", "Katakana", "Hangul", "Bopomofo":
			name = notoCJK
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
