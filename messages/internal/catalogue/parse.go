package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Parse reads and checks a file of one area. Its messages are in the order of the file.
func Parse(area, file string) ([]Message, error) {
	all, err := Scan(area, file)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range all {
		m := &all[i]
		err := m.check()
		if err == nil && seen[m.ID] {
			err = errors.New("the id is there twice")
		}
		if err != nil {
			return nil, fmt.Errorf("read messages of %s, line %d: %w", m.ID, m.Line, err)
		}
		seen[m.ID] = true
	}
	return all, nil
}

// Scan is Parse without the checks and without arguments. A process reads the files of a
// language when it starts, and writes few of their messages: a YAML library took 8 MB for
// a language, fifty times what's kept. A test holds that both read the same.
func Scan(area, file string) ([]Message, error) {
	all := make([]Message, 0, strings.Count(file, "\n")+1)
	doc, number := "", 0
	for line := range strings.Lines(file) {
		number++
		line = strings.TrimRight(line, "\r\n")
		var err error
		switch {
		case line == "":
			doc = ""
		case line[0] == '#':
			doc = strings.TrimSpace(doc + " " + strings.TrimSpace(strings.TrimLeft(line, "#")))
		case strings.HasPrefix(line, "  ") && len(all) > 0:
			err = all[len(all)-1].addForm(line)
		default:
			var m Message
			m, err = scanMessage(area, line)
			m.Line, m.Doc, doc = number, doc, ""
			all = append(all, m)
		}
		if err != nil {
			return nil, fmt.Errorf("read messages of %s, line %d: %w", area, number, err)
		}
	}
	return all, nil
}

func scanMessage(area, line string) (m Message, err error) {
	id, text, ok := strings.Cut(line, ":")
	if !ok {
		return m, errors.New("the file is no list of ids and texts")
	}
	m.ID = area + "." + id
	if text == "" {
		m.Forms = map[string]string{}
		return m, nil
	}
	m.Text, err = quoted(text)
	return m, err
}

// addForm reads a line with a plural category, or with the number that decides.
func (m *Message) addForm(line string) error {
	name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
	name = strings.Trim(name, `"`)
	text, err := quoted(value)
	switch {
	case err != nil:
		return err
	case m.Forms == nil:
		return fmt.Errorf("%s has a text and plural categories", m.ID)
	case name == selectorKey:
		m.Selector = text
	case m.Forms[name] != "":
		return fmt.Errorf("the category %s is there twice", name)
	default:
		m.Forms[name] = text
	}
	return nil
}

// quoted returns a text in double quotes: without them YAML reads yes, 12:30 or {record} as
// something else than a text. Of YAML's escapes only those of Go are known, such as \n.
func quoted(value string) (string, error) {
	value = strings.TrimSpace(value)
	text, err := strconv.Unquote(value)
	if err != nil || value[0] != '"' {
		return "", errors.New("a text has to be in double quotes, on one line")
	}
	return text, nil
}

// check says what's wrong with a message, and finds its arguments.
func (m *Message) check() error {
	if _, id, _ := strings.Cut(m.ID, "."); !idPattern.MatchString(id) {
		return errors.New("an id is lower-case words with _ between them")
	}
	if m.Forms == nil {
		return m.findArguments()
	}
	for name := range m.Forms {
		if !slices.Contains(forms, name) {
			return fmt.Errorf("%s is no plural category", name)
		}
	}
	if m.Forms["other"] == "" {
		return errors.New("the category other is missing")
	}
	return m.findArguments()
}
