package catalogue

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/message/catalog"
)

// Compile makes a message for golang.org/x/text of a translation, whose arguments
// are those of the English message. English is a translation of itself. Messages from
// Scan and from Parse will do.
func Compile(translation, english Message) (catalog.Message, error) {
	if err := errors.Join(translation.findArguments(), english.findArguments()); err != nil {
		return nil, fmt.Errorf("find the arguments of %s: %w", english.ID, err)
	}
	for _, a := range translation.Args {
		if english.Number(a.Name) == 0 {
			return nil, fmt.Errorf("%s has an argument that English lacks: {%s}", translation.ID, a.Name)
		}
	}
	if translation.Forms == nil {
		return catalog.String(pattern(translation.Text, english)), nil
	}
	number := english.Number(english.Selector)
	if number == 0 {
		return nil, fmt.Errorf("%s has plural categories and no number", translation.ID)
	}
	var cases []any
	for _, form := range forms {
		if text, ok := translation.Forms[form]; ok {
			cases = append(cases, form, pattern(text, english))
		}
	}
	return plural.Selectf(number, "%d", cases...), nil
}

// pattern writes a text as the format of a printer.
func pattern(text string, english Message) string {
	text = strings.ReplaceAll(text, "%", "%%")
	return placeholder.ReplaceAllStringFunc(text, func(braced string) string {
		name := placeholder.FindStringSubmatch(braced)[1]
		number := english.Number(name)
		if name != "command" && english.Args[number-1].Type == "int" {
			return fmt.Sprintf("%%[%d]d", number)
		}
		return fmt.Sprintf("%%[%d]s", number)
	})
}
