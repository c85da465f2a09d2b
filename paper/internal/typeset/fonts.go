// Package typeset turns text in any script into lines of glyphs. go-text/typesetting does
// shaping, direction and line breaks; this package chooses fonts, and spells out what no font
// has.
package typeset

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
)

// maxExtra bounds how many fonts in the operator's folder are searched for what the known ones
// lack.
const maxExtra = 200

// Fonts finds a font for each character. It opens files when they're first needed, and caches
// only in itself. It isn't safe for concurrent use.
type Fonts struct {
	// files are the paths by lower-case file name.
	files map[string]string
	// operators are the paths in the operator's folder.
	operators []string
	faces     map[string]*Face
	// resolved are a script's faces, by weight.
	resolved map[scriptWeight][]*Face
	// extra are the faces of operators, by weight; nil: not yet opened.
	extra map[bool][]*Face
	// chinese is which of the Chinese, Japanese and Korean forms Han characters have if the
	// text doesn't determine it.
	chinese int
	// missing collects scripts without a font.
	missing map[string]bool
}

type scriptWeight struct {
	script language.Script
	bold   bool
}

// Open lists the fonts in the operator's folder, which takes precedence and may be empty, and
// in the others. A missing folder has none. lang, a BCP 47 tag, determines the forms of Han
// characters.
func Open(operator string, folders []string, lang string) *Fonts {
	f := &Fonts{
		files: map[string]string{}, faces: map[string]*Face{},
		resolved: map[scriptWeight][]*Face{}, extra: map[bool][]*Face{}, missing: map[string]bool{},
		chinese: hanOf(lang),
	}
	if operator != "" {
		f.operators = f.list(operator)
	}
	for _, folder := range folders {
		f.list(folder)
	}
	return f
}

// list adds a folder's font files, but not over those of an earlier one.
func (f *Fonts) list(folder string) []string {
	var paths []string
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil //nolint:nilerr // unreadable folders have no fonts
		}
		name := strings.ToLower(entry.Name())
		if !slices.Contains([]string{".ttf", ".otf", ".ttc"}, filepath.Ext(name)) {
			return nil
		}
		paths = append(paths, path)
		if f.files[name] == "" {
			f.files[name] = path
		}
		return nil
	})
	return paths
}

// Forms of Han characters, in the order of the Noto CJK collections.
const (
	japanese = iota
	korean
	simplified
	traditional
	hongKong
)

// hanOf returns the form expected by a language's readers.
func hanOf(lang string) int {
	lang = strings.ToLower(strings.ReplaceAll(lang, "_", "-"))
	for _, one := range []struct {
		prefix string
		form   int
	}{{"ja", japanese}, {"ko", korean}, {"zh-hk", hongKong}, {"zh-mo", hongKong}, {"zh-tw", traditional}, {"zh-hant", traditional}} {
		if strings.HasPrefix(lang, one.prefix) {
			return one.form
		}
	}
	return simplified
}

// isCJK reports whether the script's letters are in the fonts of Noto CJK.
func isCJK(script language.Script) bool {
	return slices.Contains([]language.Script{language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Bopomofo}, script)
}

// byRule reports whether the main font has the script.
func byRule(script language.Script) bool {
	return slices.Contains([]language.Script{language.Latin, language.Greek, language.Cyrillic, language.Common, language.Inherited, language.Unknown}, script)
}

// face returns the first font that has the character, in a text of the script; nil if none.
func (f *Fonts) face(r rune, script language.Script, bold bool) *Face {
	own := language.LookupScript(r)
	if byRule(own) {
		own = script
	}
	lists := [][]*Face{f.ofScript(own, r, bold), f.common(bold)}
	if r < 0x80 || byRule(own) { // figures and Latin punctuation look the same everywhere
		slices.Reverse(lists)
	}
	if wide(r) {
		lists = append(lists, f.ofScript(language.Han, r, bold))
	}
	for _, list := range append(lists, f.extraFaces(bold)) {
		for _, face := range list {
			if _, has := face.NominalGlyph(r); has {
				return face
			}
		}
	}
	return nil
}

// wide reports whether the character belongs to no script but is in Chinese, Japanese and
// Korean fonts: punctuation, enclosed and full-width ones. Those fonts take long to open, so
// other characters aren't looked up in them.
func wide(r rune) bool {
	return r >= 0x2460 && r <= 0x24FF || r >= 0x2E80 && r <= 0x33FF || r >= 0xFE30 && r <= 0xFE4F ||
		r >= 0xFF00 && r <= 0xFFEF || r >= 0x1F200 && r <= 0x1F2FF
}

// common returns the faces for everything else: letters, symbols.
func (f *Fonts) common(bold bool) []*Face {
	key := scriptWeight{language.Common, bold}
	if known, ok := f.resolved[key]; ok {
		return known
	}
	var faces []*Face
	for _, family := range []string{"NotoSans", "", "NotoSansSymbols", "NotoSansSymbols2", "NotoSansMath", "NotoMusic"} {
		if family == "" {
			faces = append(faces, f.builtIn(bold))
		} else if face := f.family(family, bold, 0); face != nil {
			faces = append(faces, face)
		}
	}
	f.resolved[key] = faces
	return faces
}

// ofScript returns a script's faces; r is a character of it.
func (f *Fonts) ofScript(script language.Script, r rune, bold bool) []*Face {
	if byRule(script) {
		return nil
	}
	key := scriptWeight{script, bold}
	if known, ok := f.resolved[key]; ok {
		return known
	}
	var families []string
	index, name := 0, ScriptName(r)
	switch {
	case isCJK(script):
		families, index = []string{"NotoSansCJK"}, f.chinese
	case name != "":
		// Noto's file names contain the script.
		joined := strings.ReplaceAll(name, "_", "")
		families = []string{"NotoSans" + joined, "NotoSerif" + joined}
	}
	var faces []*Face
	for _, family := range families {
		if face := f.family(family, bold, index); face != nil {
			faces = append(faces, face)
		}
	}
	if len(faces) > 0 || name != "" {
		f.resolved[key] = faces
	}
	return faces
}

// family returns a family's face in the weight, otherwise the regular one; nil if there's none.
func (f *Fonts) family(family string, bold bool, index int) *Face {
	weights := []string{"-Regular", "-Bold"}
	if bold {
		slices.Reverse(weights)
	}
	for _, weight := range weights {
		for _, ending := range []string{".ttf", ".otf", ".ttc"} {
			path := f.files[strings.ToLower(family+weight+ending)]
			if path == "" {
				continue
			}
			if face := f.open(path, index); face != nil {
				return face
			}
		}
	}
	return nil
}

// builtIn returns the built-in font by Bigelow & Holmes (https://go.dev/blog/go-fonts).
func (f *Fonts) builtIn(bold bool) *Face {
	name, content := "Go-Regular", goregular.TTF
	if bold {
		name, content = "Go-Bold", gobold.TTF
	}
	if face := f.faces[name]; face != nil {
		return face
	}
	parsed, err := font.ParseTTF(bytes.NewReader(content))
	if err != nil {
		panic(fmt.Sprintf("the font in the program: %v", err)) // it never changes
	}
	face := newFace(name, parsed)
	f.faces[name] = face
	return face
}

// extraFaces returns the other fonts in the operator's folder, those of the weight first.
func (f *Fonts) extraFaces(bold bool) []*Face {
	if known, ok := f.extra[bold]; ok {
		return known
	}
	var faces []*Face
	for _, path := range f.operators[:min(len(f.operators), maxExtra)] {
		if face := f.open(path, 0); face != nil {
			faces = append(faces, face)
		}
	}
	others := slices.DeleteFunc(slices.Clone(faces), func(face *Face) bool { return face.bold == bold })
	faces = append(slices.DeleteFunc(faces, func(face *Face) bool { return face.bold != bold }), others...)
	f.extra[bold] = faces
	return faces
}

// ScriptName returns the Unicode name of the character's script: Thai, Canadian_Aboriginal;
// empty if it belongs to several.
func ScriptName(r rune) string {
	for name, table := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(table, r) {
			return name
		}
	}
	return ""
}

// Missing returns the scripts without a font for some character, alphabetically.
func (f *Fonts) Missing() []string {
	return slices.Sorted(maps.Keys(f.missing))
}

// Lacking returns the scripts of those letters without a font.
func (f *Fonts) Lacking(letters []rune) []string {
	var names []string
	for _, r := range letters {
		if f.face(r, language.LookupScript(r), false) == nil {
			names = append(names, ScriptName(r))
		}
	}
	return names
}
