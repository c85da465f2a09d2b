package records

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/record"
)

// cell is the name of the input for a row and a day; the row after the last one is
// that whose tag is typed.
func cell(revision, row int, day record.Date) string {
	return fmt.Sprintf("hours %d %d %s", revision, row, day)
}

func otherTag(revision int) string { return fmt.Sprintf("other %d", revision) }

// fillForm is the form of a filling, which stays with this answer, with what is typed in it, by input: a row has
// a head and a field for each day, which says what the day has in that row.
func fillForm(in *handlers.Interaction, f *filling, typed map[string]string) (*slack.ModalViewRequest, error) {
	if err := in.KeepDraft(f); err != nil {
		return nil, err
	}
	hours, err := hours(in, f.Days)
	if err != nil {
		return nil, err
	}
	label := in.Words.RecordsCopyWeekButton()
	if !f.Days.Contains(in.Today()) {
		label = in.Words.RecordsCopyBeforeButton()
	}
	blocks := []slack.Block{
		blockkit.Text(in.Words.RecordsFillHint(daysName(in, f.Days))),
		blockkit.Buttons(blockkit.Button("fill_copy", label, "")),
	}
	for i, row := range f.Rows {
		blocks = append(blocks, slack.NewHeaderBlock(blockkit.Plain(blockkit.Ellipsis(cmp.Or(row, in.Words.RecordsWithoutTagHeader()), maxHeader))))
		blocks = append(blocks, rowInputs(in, f, i, hours[row], typed)...)
	}
	other := slack.NewPlainTextInputBlockElement(blockkit.Plain("#acme"), otherTag(f.Revision))
	other.InitialValue = typed[otherTag(f.Revision)]
	blocks = append(blocks, slack.NewHeaderBlock(blockkit.Plain(in.Words.RecordsOtherTagHeader())), blockkit.Input(otherTag(f.Revision), in.Words.RecordsTagLabel(), "", other, true))
	blocks = append(blocks, rowInputs(in, f, len(f.Rows), nil, typed)...)
	return blockkit.Form(in.Words, "fill_week", in.Words.RecordsFillTitle(), in.Words.RecordsFillSubmit(), in.Request.Envelope, blocks...), nil
}

// maxHeader is how long a header may be
// (https://docs.slack.dev/reference/block-kit/blocks/header-block).
const maxHeader = 150

func rowInputs(in *handlers.Interaction, f *filling, row int, there map[record.Date]time.Duration, typed map[string]string) []slack.Block {
	var blocks []slack.Block
	for _, day := range f.Days.Days() {
		name, label := cell(f.Revision, row, day), in.DayName(day)
		if there[day] > 0 {
			label = in.Words.RecordsDayHasLabel(label, in.Words.Length(there[day]))
		}
		hours := slack.NewPlainTextInputBlockElement(nil, name)
		hours.InitialValue = typed[name]
		blocks = append(blocks, blockkit.Input(name, label, "", hours, true))
	}
	return blocks
}

// entries reads the fields, by day, then by row; errs has a sentence for each input
// that can't be read.
func entries(in *handlers.Interaction, f *filling) (entries []entry, errs map[string]string) {
	errs = map[string]string{}
	other, otherOK := typedTags(in.Value(otherTag(f.Revision)))
	if !otherOK {
		errs[otherTag(f.Revision)] = in.Words.RecordsTypeTag()
	}
	rows := append(append([]string{}, f.Rows...), other)
	for _, day := range f.Days.Days() {
		left := 24 * time.Hour
		for i, row := range rows {
			name := cell(f.Revision, i, day)
			text := strings.TrimSpace(in.Value(name))
			if text == "" {
				continue
			}
			length, ok := command.ParseLength(text, in.Habits())
			switch {
			case !ok:
				errs[name] = in.Words.RecordsTypeHours()
			case length > left:
				errs[name] = in.Words.RecordsDayTooLong()
			case i == len(f.Rows) && other == "" && otherOK:
				errs[otherTag(f.Revision)] = in.Words.RecordsTypeTagForHours()
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
	for _, word := range strings.Fields(handlers.Tidied(text)) {
		name := strings.ToLower(strings.TrimPrefix(strings.TrimSuffix(word, ","), "#"))
		if found := record.Tags("#" + name); len(found) != 1 || found[0] != name {
			return "", false
		}
		all = append(all, "#"+name)
	}
	_, fits := handlers.WithTags(record.Record{Note: strings.Join(all, " ")}, nil)
	return strings.Join(all, " "), fits
}
