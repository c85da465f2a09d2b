package handlers

import (
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/record"
	"sundial/timesheet"
)

// cell is the name of the input for a row and a day; the row after the last one is
// that whose tag is typed.
func cell(turn, row int, day record.Date) string {
	return fmt.Sprintf("hours %d %d %s", turn, row, day)
}

func otherTag(turn int) string { return fmt.Sprintf("other %d", turn) }

func (t *task) dayName(day record.Date) string { return timesheet.FormatDay(day, t.today()) }

// fillForm is the form of t.filling with what is typed in it, by input: a row has
// a head and a field for each day, which says what the day has in that row.
func (t *task) fillForm(typed map[string]string) (*slack.ModalViewRequest, error) {
	f := t.filling
	hours, err := t.hours(f.Days)
	if err != nil {
		return nil, err
	}
	label := "Copy last week"
	if !f.Days.Contains(t.today()) {
		label = "Copy the week before"
	}
	blocks := []slack.Block{
		blockkit.Text(t.daysName(f.Days) + ". Hours as 1:30 or 1.5; they are added to what is there. Nothing is stored before you have seen it."),
		blockkit.Buttons(blockkit.Button("fill_copy", label, "")),
	}
	for i, row := range f.Rows {
		blocks = append(blocks, slack.NewHeaderBlock(blockkit.Plain(blockkit.Ellipsis(orWord(row, "Without a tag"), maxHeader))))
		blocks = append(blocks, t.rowInputs(i, hours[row], typed)...)
	}
	other := slack.NewPlainTextInputBlockElement(blockkit.Plain("#acme"), otherTag(f.Turn))
	other.InitialValue = typed[otherTag(f.Turn)]
	blocks = append(blocks, slack.NewHeaderBlock(blockkit.Plain("Another tag")), blockkit.Input(otherTag(f.Turn), "Tag", "", other, true))
	blocks = append(blocks, t.rowInputs(len(f.Rows), nil, typed)...)
	return blockkit.Form("fill_week", "Fill the week", "Look it over", t.req.Envelope, blocks...), nil
}

// maxHeader is how long a header may be
// (https://docs.slack.dev/reference/block-kit/blocks/header-block).
const maxHeader = 150

func (t *task) rowInputs(row int, there map[record.Date]time.Duration, typed map[string]string) []slack.Block {
	var blocks []slack.Block
	for _, day := range t.filling.Days.Days() {
		name, label := cell(t.filling.Turn, row, day), t.dayName(day)
		if there[day] > 0 {
			label += ", has " + record.FormatLength(there[day])
		}
		hours := slack.NewPlainTextInputBlockElement(nil, name)
		hours.InitialValue = typed[name]
		blocks = append(blocks, blockkit.Input(name, label, "", hours, true))
	}
	return blocks
}

// entries reads the fields, by day, then by row; errs has a sentence for each input
// that can't be read.
func (t *task) entries(f *filling) (entries []entry, errs map[string]string) {
	errs = map[string]string{}
	other, otherOK := typedTags(t.value(otherTag(f.Turn)))
	if !otherOK {
		errs[otherTag(f.Turn)] = "Type a tag such as #acme."
	}
	rows := append(append([]string{}, f.Rows...), other)
	for _, day := range f.Days.Days() {
		left := 24 * time.Hour
		for i, row := range rows {
			name := cell(f.Turn, i, day)
			text := strings.TrimSpace(t.value(name))
			if text == "" {
				continue
			}
			length, ok := command.ParseLength(text, command.Habits{WorkDay: t.m.Settings.WorkDayLength()})
			switch {
			case !ok:
				errs[name] = "Type hours such as 1:30 or 1.5."
			case length > left:
				errs[name] = "A day has 24 hours: type less."
			case i == len(f.Rows) && other == "" && otherOK:
				errs[otherTag(f.Turn)] = "Type the tag that these hours are for."
			default:
				left -= length
				entries = append(entries, entry{Day: day, Note: row, Length: length})
			}
		}
	}
	return entries, errs
}

// typedTags reads tags typed with or without their sign.
func typedTags(text string) (tags string, ok bool) {
	var all []string
	for _, word := range strings.Fields(tidied(text)) {
		name := strings.ToLower(strings.TrimPrefix(strings.TrimSuffix(word, ","), "#"))
		if found := record.Tags("#" + name); len(found) != 1 || found[0] != name {
			return "", false
		}
		all = append(all, "#"+name)
	}
	_, fits := withTags(record.Record{Note: strings.Join(all, " ")}, nil)
	return strings.Join(all, " "), fits
}
