package command_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"sundial/command"
)

var update = flag.Bool("update", false, "write the readings into GRAMMAR.md")

// habitsOf is the moment and the habits that a row of GRAMMAR.md names.
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

// full writes a reading with everything that is set.
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

// more is what short leaves out.
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
		rule = command.Describe(c.Rule)
	}
	add(c.Round != command.Rounding{}, "round", string(round))
	add(c.Format != "", "as", c.Format)
	add(len(c.Tags) > 0, "tags", strings.Join(c.Tags, ","))
	add(c.Off, "off", "true")
	add(c.Money != "", "money", c.Money+c.Currency)
	add(c.Per != "", "per", c.Per)
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

// TestTheGrammarsExamples runs the table of GRAMMAR.md. A row is
// `| text | habits | reading |`.
func TestTheGrammarsExamples(t *testing.T) {
	page, err := os.ReadFile("GRAMMAR.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(page), "\n")
	rows, inside := 0, false
	for i, line := range lines {
		inside = inside || strings.HasPrefix(line, "| text | habits |")
		cells := strings.Split(strings.TrimSpace(line), " | ")
		if !inside || len(cells) != 3 || strings.HasPrefix(line, "| text |") || strings.HasPrefix(line, "|--") {
			continue
		}
		rows++
		text := strings.ReplaceAll(strings.Trim(strings.TrimPrefix(cells[0], "| "), "`"), "¦", "|")
		h := habitsOf(t, strings.Trim(cells[1], "- "))
		got := full(command.Parse(text, h), h.Zone)
		want := strings.Trim(strings.TrimSuffix(cells[2], " |"), "`")
		if *update {
			lines[i] = cells[0] + " | " + cells[1] + " | `" + got + "` |"
		} else if got != want {
			t.Errorf("line %d: %q reads as\n %s, not\n %s", i+1, text, got, want)
		}
	}
	if rows < 400 {
		t.Errorf("the table has %d rows", rows)
	}
	if *update {
		if err := os.WriteFile("GRAMMAR.md", []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
