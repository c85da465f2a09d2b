// Package messages holds every sentence that people read, in all languages.
//
// A sentence is written in locales/en/AREA.yaml under an id, and translated under the
// same id in the folders next to it. `go generate ./messages` makes a method of each:
// the id stopped of timer.yaml is
//
//	p.TimerStopped(record)
//
// on a Printer, so a message that doesn't exist, or an argument that's missing,
// doesn't compile. Arguments are plain text, and so is what comes back: who builds
// mrkdwn or HTML of it escapes it there. docs/voice.md says how we write,
// docs/languages.md how to add a language.
package messages

//go:generate go run ./internal/generate

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"

	"sundial/messages/internal/catalogue"
)

// Language is a supported language, as a BCP 47 tag.
type Language string

// The languages, in the order in which they're offered.
const (
	English    Language = "en"
	German     Language = "de"
	French     Language = "fr"
	Spanish    Language = "es"
	Dutch      Language = "nl"
	Portuguese Language = "pt-BR"
	Japanese   Language = "ja"
)

// Languages returns all languages, English first.
func Languages() []Language {
	return []Language{English, German, French, Spanish, Dutch, Portuguese, Japanese}
}

// Name returns the language's native name: Deutsch.
func (l Language) Name() string {
	return map[Language]string{
		English: "English", German: "Deutsch", French: "Français", Spanish: "Español", Dutch: "Nederlands",
		Portuguese: "Português (Brasil)", Japanese: "日本語",
	}[l]
}

// Named returns the language with a typed name or a locale (de, de-DE, pt_PT); ok is false if
// it isn't supported. Regions share the nearest language: es-MX gets es, pt-PT gets pt-BR.
func Named(name string) (l Language, ok bool) {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(name), "_", "-"), "-")
	for _, l := range Languages() {
		if of, _, _ := strings.Cut(string(l), "-"); of == base {
			return l, true
		}
	}
	return English, false
}

// Accepted returns the best language for a browser's Accept-Language header.
func Accepted(header string) Language {
	tags, _, err := language.ParseAcceptLanguage(header)
	if err != nil {
		return English
	}
	for _, tag := range tags {
		if l, ok := Named(tag.String()); ok {
			return l
		}
	}
	return English
}

// Choose returns the language that a member set, or that of the Slack locale, or English.
func Choose(set, locale string) Language {
	if l, ok := Named(set); ok {
		return l
	}
	l, _ := Named(locale)
	return l
}

//go:embed locales
var locales embed.FS

// Printer writes messages in one language. It's safe for concurrent use.
type Printer struct {
	*dictionary
	command string
}

// For returns a language's printer, or the English one if it isn't supported. command, such as
// /time, replaces {command} in messages.
func For(l Language, command string) *Printer {
	read, ok := dictionaries[l]
	if !ok {
		read = dictionaries[English]
	}
	return &Printer{dictionary: read(), command: command}
}

// dictionaries read a language's files when it's first used.
var dictionaries = func() map[Language]func() *dictionary {
	english := sync.OnceValue(func() *dictionary { return mustRead(English, nil) })
	all := map[Language]func() *dictionary{English: english}
	for _, l := range Languages()[1:] {
		all[l] = sync.OnceValue(func() *dictionary { return mustRead(l, english()) })
	}
	return all
}()

type dictionary struct {
	language  Language
	texts     map[string]catalogue.Message // by id
	english   *dictionary                  // writes what isn't translated; nil for English itself
	separator string                       // of decimals

	// formats writes messages with arguments, compiled when they're first written.
	formats  *message.Printer
	builder  *catalog.Builder
	tag      language.Tag
	compiled sync.Map // ids
}

// mustRead panics if a file can't be read: they're part of the program, and tests read all.
func mustRead(l Language, english *dictionary) *dictionary {
	d, err := read(l, english)
	if err != nil {
		panic(err)
	}
	return d
}

func read(l Language, english *dictionary) (*dictionary, error) {
	texts, err := catalogue.ReadAll(subLocales(), string(l), catalogue.Scan)
	if err != nil {
		return nil, err
	}
	d := &dictionary{language: l, texts: texts, english: english, builder: catalog.NewBuilder(), tag: language.MustParse(string(l))}
	d.formats = message.NewPrinter(d.tag, message.Catalog(d.builder))
	d.separator = strings.Trim(d.formats.Sprintf("%.1f", 1.1), "1")
	return d, nil
}

// Language returns the language of the printer.
func (p *Printer) Language() Language { return p.language }

func (d *dictionary) plain(id string) string {
	if !d.translates(id) {
		return d.english.plain(id)
	}
	return d.texts[id].Text
}

func (d *dictionary) format(id string, args ...any) string {
	if !d.translates(id) {
		return d.english.format(id, args...)
	}
	if _, ok := d.compiled.Load(id); !ok {
		d.mustCompile(id)
	}
	return d.formats.Sprintf(id, args...)
}

// translates reports whether a message is written in this language; all are in English.
func (d *dictionary) translates(id string) bool {
	_, ok := d.texts[id]
	return ok || d.english == nil
}

// mustCompile panics where a message can't be compiled: a test compiles them all.
func (d *dictionary) mustCompile(id string) {
	if err := d.compile(id); err != nil {
		panic(err)
	}
	d.compiled.Store(id, true)
}

func (d *dictionary) compile(id string) error {
	source := d.texts[id]
	if d.english != nil {
		source = d.english.texts[id]
	}
	compiled, err := catalogue.Compile(d.texts[id], source)
	if err == nil {
		err = d.builder.Set(d.tag, id, compiled)
	}
	if err != nil {
		return fmt.Errorf("read the message %s in %s: %w", id, d.language, err)
	}
	return nil
}

func subLocales() fs.FS {
	files, err := fs.Sub(locales, "locales")
	if err != nil {
		panic(err) // only an invalid path fails
	}
	return files
}
