// Package catalogue reads the files in which messages are written, and makes Go
// code and catalogues for golang.org/x/text of them.
//
// A file is a flat YAML mapping of ids to texts, each in double quotes on one line. A
// text names its arguments in braces, {record} or {count:int}; {command} is the slash
// command and no argument. A message that depends on a number is a mapping of plural
// categories (Unicode CLDR: zero, one, two, few, many, other; or =0 for one number) to
// texts, indented by two spaces.
package catalogue

import (
	"errors"
	"fmt"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Message is one message in one language.
type Message struct {
	// ID is the area and the name in its file: timer.stopped.
	ID string
	// Text is the text; empty if there are Forms.
	Text string
	// Forms are the texts by plural category of the number Selector.
	Forms    map[string]string
	Selector string
	// Args are the arguments by name, with types in English. Scan omits them and Command.
	Args []Argument
	// Command: the text contains the slash command.
	Command bool
	// Line is where the message begins in its file.
	Line int
	// Doc is the comment above it.
	Doc string
}

// Argument is a text's argument.
type Argument struct {
	Name string
	Type string // string or int
}

// selectorKey selects the number of a plural message with several.
const selectorKey = "by"

var (
	forms       = []string{"=0", "=1", "=2", "zero", "one", "two", "few", "many", "other"}
	idPattern   = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	placeholder = regexp.MustCompile(`\{([a-z][a-z0-9]*(?:_[a-z0-9]+)*)(?::([a-z]+))?\}`)
)

// Texts returns all texts of the message, in a fixed order.
func (m Message) Texts() []string {
	if m.Forms == nil {
		return []string{m.Text}
	}
	var texts []string
	for _, form := range slices.Sorted(maps.Keys(m.Forms)) {
		texts = append(texts, m.Forms[form])
	}
	return texts
}

// findArguments fills in the arguments, sorted by name: rewording doesn't change their order.
func (m *Message) findArguments() error {
	m.Args = nil
	types := map[string]string{}
	for _, text := range m.Texts() {
		if rest := placeholder.ReplaceAllString(text, ""); strings.ContainsAny(rest, "{}") || strings.Contains(text, "${") {
			return errors.New("a brace without an argument")
		}
		for _, found := range placeholder.FindAllStringSubmatch(text, -1) {
			name, kind := found[1], found[2]
			if err := checkArgument(name, kind); err != nil {
				return err
			}
			if name == "command" {
				m.Command = true
			} else if kind != "" || types[name] == "" {
				types[name] = kind
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		kind := types[name]
		if kind == "" {
			kind = "string"
		}
		m.Args = append(m.Args, Argument{Name: name, Type: kind})
	}
	return m.findSelector()
}

func checkArgument(name, kind string) error {
	switch {
	case token.IsKeyword(name) || name == "p" || name == "int" || name == "string":
		return fmt.Errorf("{%s} means something else in Go: choose another name", name)
	case kind != "" && kind != "int" && kind != "string":
		return fmt.Errorf("{%s:%s}: an argument is a string or an int", name, kind)
	}
	return nil
}

// findSelector picks the only number of a plural message.
func (m *Message) findSelector() error {
	if m.Forms == nil || m.Selector != "" {
		return nil
	}
	for _, a := range m.Args {
		if a.Type != "int" {
			continue
		}
		if m.Selector != "" {
			return fmt.Errorf("it has several numbers: say which one decides with `%s: \"name\"`", selectorKey)
		}
		m.Selector = a.Name
	}
	return nil
}

// Number returns an argument's position, from 1; 0 if there's none. The command comes last.
func (m Message) Number(name string) int {
	if name == "command" {
		return len(m.Args) + 1
	}
	return 1 + slices.IndexFunc(m.Args, func(a Argument) bool { return a.Name == name })
}
