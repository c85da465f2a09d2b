package command_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/command"
	"sundial/messages"
	"sundial/record"
)

var update = flag.Bool("update", false, "write the readings into GRAMMAR.md")

// habitsOf returns the moment and the habits that a row of GRAMMAR.md names.
func habitsOf(t testing.TB, words string) command.Habits {
	h := amsterdam(t)
	for word := range strings.FieldsSeq(words) {
		switch word {
		case "12h":
			h.Clock12 = true
		case "us":
			h.MonthFirst = true
		case "sunday":
			h.WeekStart = time.Sunday
		case "de", "fr", "es", "nl", "pt-BR", "ja":
			h.Language, h.MonthFirst = messages.Language(word), record.MonthFirst(word)
		case "running":
			h.RunningSince = time.Date(2026, 3, 4, 13, 0, 0, 0, h.Zone)
		default:
			now, err := time.ParseInLocation("2006-01-02T15:04", word, h.Zone)
			if err != nil {
				t.Fatalf("the variation %q is not known", word)
			}
			h.Now = now
		}
	}
	return h
}

// full writes a reading with everything that's set.
func full(r command.Reading, loc *time.Location) string {
	text := short(r, loc)
	if r.Command != nil {
		text += more(*r.Command)
	}
	if r.Remark != "" {
		text += " (remark)"
	}
	return strings.ReplaceAll(text, "|", "or")
}

// more returns what short leaves out.
func more(c command.Command) string {
	out := ""
	add := func(set bool, name, value string) {
		if set {
			out += " " + name + "=" + value
		}
	}
	round, _ := json.Marshal(c.Round)
	rule := ""
	if c.Rule.Every > 0 || len(c.Rule.Clock)+len(c.Rule.Weekdays)+len(c.Rule.MonthDays) > 0 || c.Rule.Unit != "" {
		rule = command.Describe(c.Rule, false)
	}
	add(c.Round != command.Rounding{}, "round", string(round))
	add(c.Format != "", "as", c.Format)
	layout, _ := json.Marshal(c.Layout)
	add(!c.Layout.IsZero(), "layout", string(layout))
	add(len(c.Lines) > 0, "lines", strings.Join(c.Lines, "; "))
	add(c.Outsider != "", "for", c.Outsider)
	add(len(c.Tags) > 0, "tags", strings.Join(c.Tags, ","))
	add(c.Off, "off", "true")
	add(c.Money != "", "money", c.Money+c.Currency)
	add(c.Per != "", "per", c.Per)
	add(!c.Since.IsZero(), "since", c.Since.String())
	add(!c.Until.IsZero(), "until", c.Until.String())
	add(c.Always, "always", "true")
	add(c.Unbilled, "unbilled", "true")
	add(c.Rest > 0, "rest", c.Rest.String())
	add(c.Kind != "", "kind", c.Kind)
	add(rule != "", "rule", "{"+rule+"}")
	add(c.Level != "", "level", c.Level)
	add(len(c.People) > 0, "people", strings.Join(c.People, ","))
	add(c.Channel != "", "channel", c.Channel)
	add(c.Zone != "", "zone", c.Zone)
	add(c.WithToday, "with", "today")
	add(c.WithTimer, "with", "timer")
	add(c.Setting != "", "setting", string(c.Setting))
	add(c.Value != "", "value", c.Value)
	add(c.Days > 0, "days", fmt.Sprint(c.Days))
	add(c.Keep > 0, "keep", (time.Duration(c.Keep) * time.Second).String())
	return out
}

// example is a row of GRAMMAR.md, `| text | habits | reading |`.
type example struct {
	line            int
	text, habits    string
	reading, before string
}

// examples reads the table of GRAMMAR.md.
func examples(t testing.TB) []example {
	t.Helper()
	page, err := os.ReadFile("GRAMMAR.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows []example
	inside := false
	for i, line := range strings.Split(string(page), "\n") {
		inside = inside || strings.HasPrefix(line, "| text | habits |")
		cells := strings.Split(strings.TrimSpace(line), " | ")
		if !inside || len(cells) != 3 || strings.HasPrefix(line, "| text |") || strings.HasPrefix(line, "|--") {
			continue
		}
		rows = append(rows, example{
			line:    i,
			text:    strings.ReplaceAll(strings.Trim(strings.TrimPrefix(cells[0], "| "), "`"), "¦", "|"),
			habits:  strings.Trim(cells[1], "- "),
			reading: strings.Trim(strings.TrimSuffix(cells[2], " |"), "`"),
			before:  cells[0] + " | " + cells[1],
		})
	}
	return rows
}

// TestTheGrammarsExamplesAreRead reads the tables of GRAMMAR.md.
func TestTheGrammarsExamplesAreRead(t *testing.T) {
	rows := examples(t)
	if len(rows) < 400 {
		t.Errorf("the table has %d rows", len(rows))
	}
	readings := map[int]string{}
	for _, e := range rows {
		h := habitsOf(t, e.habits)
		got := full(command.Parse(e.text, h), h.Zone)
		if got != e.reading && !*update {
			t.Errorf("line %d: %q reads as\n %s, not\n %s", e.line+1, e.text, got, e.reading)
		}
		readings[e.line] = e.before + " | `" + got + "` |"
	}
	if *update {
		writeReadings(t, readings)
	}
}

func writeReadings(t *testing.T, readings map[int]string) {
	t.Helper()
	page, err := os.ReadFile("GRAMMAR.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(page), "\n")
	for i, line := range readings {
		lines[i] = line
	}
	if err := os.WriteFile("GRAMMAR.md", []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestEachExampleIsListedOnce checks that no two rows have the same text and habits.
func TestEachExampleIsListedOnce(t *testing.T) {
	seen := map[string]int{}
	for _, e := range examples(t) {
		if first, ok := seen[e.text+"\x00"+e.habits]; ok {
			t.Errorf("line %d repeats line %d: %q", e.line+1, first, e.text)
		}
		seen[e.text+"\x00"+e.habits] = e.line + 1
	}
}

// TestEveryVerbAndSynonymHasAnExample checks that each first word of the language begins a row.
func TestEveryVerbAndSynonymHasAnExample(t *testing.T) {
	rows := examples(t)
	for words := range command.English().Verbs {
		if !slices.ContainsFunc(rows, func(e example) bool { return e.text == words || strings.HasPrefix(e.text, words+" ") }) {
			t.Errorf("no row begins with %q", words)
		}
	}
}
