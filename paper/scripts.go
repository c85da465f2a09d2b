package paper

import (
	"slices"

	"sundial/paper/internal/typeset"
)

// The fonts' Debian packages. Both are under the SIL Open Font License 1.1.
const (
	notoCore = "fonts-noto-core"
	notoCJK  = "fonts-noto-cjk"
)

// samples has a letter of each script that Lacking checks. The Latin one is Vietnamese.
var samples = []rune{'ắ', 'Ω', 'Ж', 'ש', 'ش', 'ह', 'ท', '漢', 'あ', '한'}

// Lacking returns the Unicode names of major scripts without a font. It opens the fonts.
func Lacking(from Fonts) []string {
	return typeset.Open(from.Operator, from.System, "").Lacking(samples)
}

// Packages returns the Debian packages with the scripts' fonts.
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
