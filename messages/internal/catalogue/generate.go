package catalogue

import (
	"bytes"
	"fmt"
	"go/format"
	"strings"
)

// Generate writes the Go file of an area: one method for each of its English messages.
func Generate(area string, english []Message) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintf(&out, "// Code generated from locales/en/%s.yaml by internal/generate; DO NOT EDIT.\n\npackage messages\n", area)
	for _, m := range english {
		name := MethodName(m.ID)
		fmt.Fprintf(&out, "\n// %s says: %s\n", name, strings.ReplaceAll(m.example(), "\n", "\n// "))
		if m.Doc != "" {
			fmt.Fprintf(&out, "// (%s)\n", m.Doc)
		}
		fmt.Fprintf(&out, "func (p *Printer) %s(%s) string {\n", name, m.parameters())
		fmt.Fprintf(&out, "return p.%s\n}\n", m.call())
	}
	code, err := format.Source(out.Bytes())
	if err != nil {
		return nil, fmt.Errorf("generate the messages of %s: %w", area, err)
	}
	return code, nil
}

// MethodName returns the name of a message's method: TimerStopped for timer.stopped.
func MethodName(id string) string {
	var name strings.Builder
	for _, word := range strings.FieldsFunc(id, func(r rune) bool { return r == '.' || r == '_' }) {
		name.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return name.String()
}

func (m Message) example() string {
	if m.Forms == nil {
		return m.Text
	}
	return m.Forms["other"]
}

func (m Message) parameters() string {
	var all []string
	for _, a := range m.Args {
		all = append(all, parameter(a.Name)+" "+a.Type)
	}
	return strings.Join(all, ", ")
}

// parameter returns an argument's name in Go: lastDay for last_day.
func parameter(name string) string {
	upper := MethodName(name)
	return strings.ToLower(upper[:1]) + upper[1:]
}

func (m Message) call() string {
	if m.Forms == nil && len(m.Args) == 0 && !m.Command {
		return fmt.Sprintf("plain(%q)", m.ID)
	}
	call := fmt.Sprintf("format(%q", m.ID)
	for _, a := range m.Args {
		call += ", " + parameter(a.Name)
	}
	if m.Command {
		call += ", p.command"
	}
	return call + ")"
}
