package command

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// Layout is the appearance of a report file. The zero Layout uses the format's defaults.
type Layout struct {
	// Hours is the format of lengths: clock (1:30), words (1h 30m) or decimal (1.50).
	Hours string `json:",omitempty"`
	// Columns are the record columns, in this order: date, from, to, hours, break, rate,
	// amount, currency, billable, billed, kind, tags or note.
	Columns []string `json:",omitempty"`
	// With and Without name the parts to include and leave out: rates, notes, times or breaks.
	With    []string `json:",omitempty"`
	Without []string `json:",omitempty"`
}

// IsZero reports whether nothing was specified.
func (l Layout) IsZero() bool {
	return l.Hours == "" && len(l.Columns)+len(l.With)+len(l.Without) == 0
}

// Formats for hours.
const (
	HoursClock   = "clock"
	HoursWords   = "words"
	HoursDecimal = "decimal"
)

// hoursForms recognizes the format for hours from a sample.
var hoursForms = []struct {
	form   *regexp.Regexp
	layout string
}{
	{regexp.MustCompile(`^\d{1,2}:\d\d$`), HoursClock},
	{regexp.MustCompile(`^\d{1,2}h(?: ?\d\d?m?)?$`), HoursWords},
	{regexp.MustCompile(`^\d{1,2}[.,]\d{1,2}$`), HoursDecimal},
}

// layout reads one of `hours 1:30`, `columns date and note`, `with rates`, and returns how many words.
func (p *parser) layout(c *Command, rest []word) int {
	if c.Verb != Report && c.Verb != List || len(rest) < 2 || rest[0].quoted {
		return 0
	}
	switch low := rest[0].low; {
	case slices.Contains(p.words.ColumnsMarks, low):
		return p.columns(c, rest)
	case low == p.words.With:
		if n := p.columns(c, rest[1:]); n > 0 {
			return 1 + n
		}
		return p.parts(&c.Layout.With, c.Layout.Without, rest)
	case slices.Contains(p.words.Without, low):
		return p.parts(&c.Layout.Without, c.Layout.With, rest)
	case p.words.Columns[low] == "hours" && c.Layout.Hours == "":
		n := c.Layout.sample(rest[1:])
		return n + one(n > 0)
	}
	return 0
}

// sample recognizes the format for hours from a sample of one or two words.
func (l *Layout) sample(rest []word) int {
	for n := min(2, len(rest)); n > 0; n-- {
		if rest[0].quoted || rest[n-1].quoted {
			continue
		}
		text := asEnglish(rest[:n])
		for _, of := range hoursForms {
			if of.form.MatchString(strings.TrimSuffix(text, ",")) {
				l.Hours = of.layout
				return n
			}
		}
	}
	return 0
}

// parts reads the names after with or without. A part is either included or left out.
func (p *parser) parts(to *[]string, other []string, rest []word) int {
	n := 1
	for {
		part := p.words.Parts[p.ofLayout(rest[n])]
		if part == "" || slices.Contains(other, part) {
			return 0
		}
		if !slices.Contains(*to, part) {
			*to = append(*to, part)
		}
		comma := beforeComma(rest[n])
		n++
		next := n + one(leads(rest[n:], roleAnd))
		if next >= len(rest) || next == n && !comma || p.words.Parts[p.ofLayout(rest[next])] == "" {
			return n
		}
		n = next
	}
}

// columns reads the columns after their keyword. After a comma there must be one.
func (p *parser) columns(c *Command, rest []word) int {
	if len(c.Layout.Columns) > 0 || len(rest) < 2 || !slices.Contains(p.words.ColumnsMarks, rest[0].low) {
		return 0
	}
	var columns []string
	n, more := 1, true
	for n < len(rest) {
		column := p.words.Columns[p.ofLayout(rest[n])]
		if column == "" || !more && p.rangeBegins(c, rest[n:]) {
			break
		}
		if !slices.Contains(columns, column) {
			columns = append(columns, column)
		}
		more = beforeComma(rest[n])
		n++
		if column == "hours" && c.Layout.Hours == "" {
			n += c.Layout.sample(rest[n:])
		}
		if n+1 < len(rest) && rest[n].is(roleAnd) && p.words.Columns[p.ofLayout(rest[n+1])] != "" {
			n, more = n+1, true
		}
	}
	if more {
		return 0
	}
	c.Layout.Columns = columns
	return n
}

// beforeComma reports whether the word was typed with a comma after it.
func beforeComma(w word) bool { return strings.HasSuffix(w.low, ",") || strings.HasSuffix(w.raw, ",") }

// rangeBegins reports whether the words are the report's days rather than the columns from and to.
func (p *parser) rangeBegins(c *Command, rest []word) bool {
	if !c.Range.IsZero() {
		return false
	}
	_, n := p.readRange(rest)
	return n > 1
}

// ofLayout returns a layout's word in English.
func (p *parser) ofLayout(w word) string {
	if w.quoted {
		return ""
	}
	low := strings.TrimSuffix(w.low, ",")
	if p.lexicon == nil {
		return low
	}
	return cmp.Or(p.lexicon.layout[folded(spelled(strings.TrimSuffix(strings.ToLower(w.raw), ",")))], low)
}

// wrongLayout explains what's wrong with a report's layout, or with the words left over.
func (p *parser) wrongLayout(c Command, left []word) (Reading, bool) {
	if len(left) > 0 && slices.Contains(p.words.ColumnsMarks, left[0].low) {
		return trouble("no_such_column", p.say.CommandNoSuchColumn(), p.say.CommandExampleColumns()), true
	}
	if len(left) > 0 || c.Layout.IsZero() {
		return Reading{}, false
	}
	switch {
	case c.Format == "html" && c.Layout.Hours == "" && len(c.Layout.Columns) == 0:
	case !slices.Contains([]string{"csv", "xlsx", "pdf"}, c.Format):
		return trouble("layout_of_file", p.say.CommandLayoutOfFile(), p.say.CommandExampleLayout()), true
	case len(c.Layout.Columns) > 0 && c.Format != "xlsx" && len(c.GroupBy) > 0:
		return trouble("columns_of_records", p.say.CommandColumnsOfRecords(), p.say.CommandExampleColumns()), true
	}
	return Reading{}, false
}
