// Package catalogue reads the files in which messages are written, and makes Go
// code and catalogues for golang.org/x/text of them.
//
// A file is a flat YAML mapping of ids to texts in double quotes. A text names its
// arguments in braces, {record} or {count:int}; {command} is the slash command and
// no argument. A message that depends on a number is a mapping of plural categories
// (Unicode CLDR: zero, one, two, few, many, other; or =0 for one number) to texts.
package catalogue

import (
	"errors"
	"fmt"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Message is one message in one language.
type Message struct {
	// ID is the area and the name in its file: timer.stopped.
	ID string
	// Text is what is written; empty where Forms are.
	Text string
	// Forms are the texts by plural category, with Selector as the number.
	Forms    map[string]string
	Selector string
	// Args are the arguments, by name. Only English declares their types.
	Args []Argument
	// Command says that the slash command is named.
	Command bool
	// Line is where the message begins in its file.
	Line int
	// Doc is the comment above it.
	Doc string
}

// Argument is what a text leaves open.
type Argument struct {
	Name string
	Type string // string or int
}

// selectorKey names the number of a plural message that has several.
const selectorKey = "by"

var (
	forms       = []string{"=0", "=1", "=2", "zero", "one", "two", "few", "many", "other"}
	idPattern   = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	placeholder = regexp.MustCompile(`\{([a-z][a-z0-9]*(?:_[a-z0-9]+)*)(?::([a-z]+))?\}`)
)

// Parse reads a file of one area. Its messages are in the order of the file.
func Parse(area string, data []byte) ([]Message, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		return nil, fmt.Errorf("read messages of %s: %w", area, err)
	}
	if len(document.Content) == 0 {
		return nil, nil
	}
	root := document.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, fmt.Errorf("read messages of %s: the file is no list of ids and texts", area)
	}
	var all []Message
	seen := map[string]bool{}
	for i := 0; i < len(root.Content); i += 2 {
		key := root.Content[i]
		m, err := parseMessage(area, key, root.Content[i+1])
		if err == nil && seen[m.ID] {
			err = errors.New("the id is there twice")
		}
		if err != nil {
			return nil, fmt.Errorf("read messages of %s, line %d, %s: %w", area, key.Line, key.Value, err)
		}
		seen[m.ID] = true
		all = append(all, m)
	}
	return all, nil
}

func parseMessage(area string, key, value *yaml.Node) (Message, error) {
	m := Message{ID: area + "." + key.Value, Line: key.Line, Doc: comment(key.HeadComment)}
	if !idPattern.MatchString(key.Value) {
		return m, errors.New("an id is lower-case words with _ between them")
	}
	if value.Kind != yaml.MappingNode {
		text, err := quoted(value)
		if err != nil {
			return m, err
		}
		m.Text = text
		return m, m.findArguments()
	}
	m.Forms = map[string]string{}
	for i := 0; i < len(value.Content); i += 2 {
		name := value.Content[i].Value
		text, err := quoted(value.Content[i+1])
		switch {
		case err != nil:
			return m, err
		case name == selectorKey:
			m.Selector = text
		case !slices.Contains(forms, name):
			return m, fmt.Errorf("%s is no plural category", name)
		default:
			m.Forms[name] = text
		}
	}
	if m.Forms["other"] == "" {
		return m, errors.New("the category other is missing")
	}
	return m, m.findArguments()
}

// quoted returns a text in double quotes: without them YAML reads yes, 12:30 or
// {record} as something else than a text.
func quoted(n *yaml.Node) (string, error) {
	if n.Kind != yaml.ScalarNode || n.Style != yaml.DoubleQuotedStyle {
		return "", errors.New("a text stands in double quotes")
	}
	return n.Value, nil
}

func comment(head string) string {
	var lines []string
	for line := range strings.Lines(head) {
		lines = append(lines, strings.TrimSpace(strings.TrimLeft(line, "#")))
	}
	return strings.TrimSpace(strings.Join(lines, " "))
}

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

// findArguments fills in the arguments, sorted by name: a text may be worded again, and
// its arguments stay in the order in which they are passed in.
func (m *Message) findArguments() error {
	types := map[string]string{}
	for _, text := range m.Texts() {
		if rest := placeholder.ReplaceAllString(text, ""); strings.ContainsAny(rest, "{}") || strings.Contains(text, "${") {
			return errors.New("a brace that belongs to no argument")
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

// Number returns the place of an argument among those that are passed in, from 1 on; 0
// when there is no such argument. The slash command comes last.
func (m Message) Number(name string) int {
	if name == "command" {
		return len(m.Args) + 1
	}
	return 1 + slices.IndexFunc(m.Args, func(a Argument) bool { return a.Name == name })
}
