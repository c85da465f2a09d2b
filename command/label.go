package command

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/record"
)

// maxLabel is the longest label of a button
// (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
const maxLabel = 75

// labelOf returns a reading's button label: the verb and what was understood.
func (p *parser) labelOf(c Command) string {
	return record.Ellipsis(p.wholeLabel(c), maxLabel)
}

func (p *parser) wholeLabel(c Command) string {
	verb := capital(string(c.Verb))
	switch c.Verb {
	case Help:
		if c.Note == "" {
			return p.say.CommandShowHelpButton()
		}
		return p.say.CommandShowVerbHelpButton(c.Note)
	case Add, Break:
		return p.logLabel(c)
	case Start, Switch:
		return p.startLabel(c)
	case Delete, Edit, Split:
		if len(c.Numbers) == 0 {
			return p.say.CommandVerbLastButton(verb)
		}
	case Stop, Started, Back, Resume:
		if !c.At.IsZero() {
			return p.say.CommandVerbAtButton(p.momentOf(c.At), verb)
		}
		return verb
	}
	return typed(c)
}

func (p *parser) logLabel(c Command) string {
	switch time := p.timeOf(c); {
	case time == "":
		return p.say.CommandLogItButton()
	case c.Note == "":
		return p.say.CommandLogButton(time)
	default:
		return p.say.CommandLogNoteButton(c.Note, time)
	}
}

func (p *parser) startLabel(c Command) string {
	switch {
	case c.Note == "" && c.At.IsZero():
		return p.say.CommandStartButton()
	case c.Note == "":
		return p.say.CommandStartAtButton(p.momentOf(c.At))
	case c.At.IsZero():
		return p.say.CommandStartNoteButton(c.Note)
	}
	return p.say.CommandStartNoteAtButton(p.momentOf(c.At), c.Note)
}

// typed returns a reading as one would type it, the same in every language.
func typed(c Command) string {
	parts := []string{capital(string(c.Verb))}
	if c.Verb != Delete && c.Verb != Edit && c.Verb != Split {
		parts = append(parts, c.RangeName, c.Filter.String())
		if c.Outsider != "" {
			parts = append(parts, "for "+Quote(c.Outsider))
		}
		if len(c.GroupBy) > 0 {
			parts = append(parts, "by "+strings.Join(c.GroupBy, " and "))
		}
		if c.Verb == Search || c.Verb == Remind {
			parts = append(parts, c.Note)
		}
	}
	for _, n := range c.Numbers {
		parts = append(parts, strconv.Itoa(n))
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, " ")
}

// timeOf writes what would be logged: the length or the times, and the day.
func (p *parser) timeOf(c Command) string {
	switch {
	case !c.Start.IsZero():
		return p.hoursOf(c) + " (" + p.say.Length(c.End.Sub(c.Start)) + ")"
	case c.Length == 0:
		return ""
	case c.Day.IsZero() || c.Day == p.today():
		return p.say.Length(c.Length)
	}
	return p.say.CommandLengthOnDay(p.say.Day(c.Day, p.today()), p.say.Length(c.Length))
}

// Describe describes the rule: `weekdays at 9:00 and 14:00`, `every second monday at 9:00`, `on
// the 1st at 9:00`; with the 12-hour habit `on the 1st at 9:00 am`.
func Describe(r record.Rule, clock12 bool) string {
	text := describeDays(r)
	var clocks []string
	for _, m := range r.Clock {
		clocks = append(clocks, record.FormatTimeOfDay(m, clock12))
	}
	if len(clocks) > 0 {
		text += " at " + listed(clocks)
	}
	return text
}

func describeDays(r record.Rule) string {
	if len(r.MonthDays) > 0 {
		var days []string
		for _, d := range r.MonthDays {
			days = append(days, ordinalDay(d))
		}
		return "on the " + listed(days)
	}
	if len(r.Weekdays) > 0 {
		return describeWeekdays(r)
	}
	unit := cmp.Or(r.Unit, "day")
	if r.Every > 1 {
		return fmt.Sprintf("every %d %ss", r.Every, unit)
	}
	return "every " + unit
}

func describeWeekdays(r record.Rule) string {
	if r.Every < 2 && slices.Equal(r.Weekdays, []time.Weekday{1, 2, 3, 4, 5}) {
		return "weekdays"
	}
	var names []string
	for _, d := range r.Weekdays {
		names = append(names, d.String())
	}
	switch {
	case r.Every == 2:
		return "every second " + listed(names)
	case r.Every > 2:
		return "every " + ordinalDay(r.Every) + " " + listed(names)
	}
	return "every " + listed(names)
}

func ordinalDay(d int) string {
	if d == -1 {
		return "last day"
	}
	if last := d % 10; last >= 1 && last <= 3 && d != 10+last {
		return strconv.Itoa(d) + []string{"st", "nd", "rd"}[last-1]
	}
	return strconv.Itoa(d) + "th"
}

// listed joins with commas and a final and.
func listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
