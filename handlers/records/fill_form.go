package records

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/record"
)

// inputOf returns the name of a row's input; the row after the last is the one whose tag is
// typed.
func inputOf(revision, row int) string { return fmt.Sprintf("hours %d %d", revision, row) }

func otherTag(revision int) string { return fmt.Sprintf("other %d", revision) }

// fillForm returns the form of a filling, which is stored with this answer, with the typed
// texts by input. A row has one field for all days.
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
		blocks = append(blocks, rowInput(in, f, i, cmp.Or(row, in.Words.RecordsWithoutTagHeader()), hours[row], typed))
	}
	other := slack.NewPlainTextInputBlockElement(blockkit.Plain("#acme"), otherTag(f.Revision))
	other.InitialValue = typed[otherTag(f.Revision)]
	blocks = append(blocks, blockkit.Input(otherTag(f.Revision), in.Words.RecordsOtherTagHeader(), "", other, true),
		rowInput(in, f, len(f.Rows), in.Words.RecordsOtherHoursLabel(), nil, typed))
	return blockkit.Form(in.Words, "fill_week", in.Words.RecordsFillTitle(), in.Words.RecordsFillSubmit(), in.Request.Envelope, blocks...), nil
}

// maxLabel bounds a row's name; long tags are distinguished by their beginnings.
const maxLabel = 150

// rowInput returns a row's field, with its days and the hours they already have.
func rowInput(in *handlers.Interaction, f *filling, row int, label string, there map[record.Date]time.Duration, typed map[string]string) slack.Block {
	name := inputOf(f.Revision, row)
	days := make([]string, 0, f.Days.Len())
	for _, day := range f.Days.Days() {
		short := in.Words.ShortWeekday(day.Weekday())
		if there[day] > 0 {
			short = in.Words.RecordsDayHas(short, in.Words.Length(there[day]))
		}
		days = append(days, short)
	}
	hours := slack.NewPlainTextInputBlockElement(blockkit.Plain(in.Words.RecordsHoursPlaceholder()), name)
	hours.InitialValue = typed[name]
	return blockkit.Input(name, blockkit.Middle(label, maxLabel), strings.Join(days, " · "), hours, true)
}

// rowLengths reads a row: one length for each day in order, 0 or - for none. wrong is empty if
// it could be read.
func rowLengths(in *handlers.Interaction, text string, days int) (lengths []time.Duration, wrong string) {
	words := strings.Fields(text)
	for i, word := range words {
		if i > 0 && hasLetter(words[i-1]) && hasLetter(word) {
			if _, one := command.ParseLength(words[i-1]+" "+word, in.Habits()); one { // 1h 30m may be one length or two
				return nil, in.Words.RecordsOneWordLength(words[i-1] + word)
			}
		}
		length, ok := time.Duration(0), true
		if !noHours.MatchString(word) {
			length, ok = command.ParseLength(word, in.Habits())
		}
		if !ok {
			return nil, in.Words.RecordsTypeHours()
		}
		lengths = append(lengths, length)
	}
	if len(lengths) > days {
		return nil, in.Words.RecordsTooManyHours(days)
	}
	return lengths, ""
}

// noHours matches what's typed for a day without hours.
var noHours = regexp.MustCompile(`^([-–—]+|0+([.,:]0+)?h?|0+m)$`)

func hasLetter(word string) bool { return strings.ContainsFunc(word, unicode.IsLetter) }

// entries reads the fields by day, then by row; errs has a sentence for each input that can't
// be read.
func entries(in *handlers.Interaction, f *filling) (entries []entry, errs map[string]string) {
	errs = map[string]string{}
	other, otherOK := typedTags(in.Value(otherTag(f.Revision)))
	if !otherOK {
		errs[otherTag(f.Revision)] = in.Words.RecordsTypeTag()
	}
	rows := append(slices.Clone(f.Rows), other)
	lengths := make([][]time.Duration, len(rows))
	for i := range rows {
		name, wrong := inputOf(f.Revision, i), ""
		if lengths[i], wrong = rowLengths(in, in.Value(name), f.Days.Len()); wrong != "" {
			errs[name] = wrong
		}
	}
	if last := lengths[len(rows)-1]; len(last) > 0 && other == "" && otherOK {
		errs[otherTag(f.Revision)] = in.Words.RecordsTypeTagForHours()
	}
	for d, day := range f.Days.Days() {
		left := 24 * time.Hour
		for i, row := range rows {
			if d >= len(lengths[i]) || lengths[i][d] == 0 {
				continue
			}
			if left -= lengths[i][d]; left < 0 {
				errs[inputOf(f.Revision, i)] = in.Words.RecordsDayTooLong()
				break
			}
			entries = append(entries, entry{Day: day, Note: row, Length: lengths[i][d]})
		}
	}
	return entries, errs
}

func typedTags(text string) (tags string, ok bool) {
	var all []string
	for _, word := range strings.Fields(handlers.Tidied(text)) {
		name := strings.ToLower(strings.TrimPrefix(strings.TrimSuffix(word, ","), "#"))
		if !handlers.IsTag(name) {
			return "", false
		}
		all = append(all, "#"+name)
	}
	_, fits := handlers.WithTags(record.Record{Note: strings.Join(all, " ")}, nil)
	return strings.Join(all, " "), fits
}
