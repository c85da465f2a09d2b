package records

import (
	"slices"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/record"
)

// copyWeek copies the previous week's hours into empty fields.
func copyWeek(in *handlers.Interaction, _ string) error {
	if in.Request.View == nil {
		return in.SayExpired()
	}
	f := &filling{}
	ok, err := in.Draft(in.Request.View.Private, f)
	if err != nil {
		return err
	}
	if !ok {
		return in.Say(in.Words.RecordsFillOver())
	}
	before := record.DateRange{From: f.Days.From.AddDays(-7), To: f.Days.To.AddDays(-7)}
	hours, err := hours(in, before)
	if err != nil {
		return err
	}
	typed := map[string]string{otherTag(f.Revision + 1): in.Value(otherTag(f.Revision))}
	for i := range len(f.Rows) + 1 {
		typed[inputOf(f.Revision+1, i)] = in.Value(inputOf(f.Revision, i))
	}
	left := time.Duration(0)
	for row, lengths := range hours {
		i := slices.Index(f.Rows, row)
		if i < 0 {
			for _, length := range lengths {
				left += length
			}
			continue
		}
		name := inputOf(f.Revision+1, i)
		typed[name] = withCopied(in, typed[name], f.Days, lengths)
	}
	view, err := fillForm(in, &filling{Days: f.Days, Rows: f.Rows, Revision: f.Revision + 1}, typed)
	if err != nil {
		return err
	}
	if left > 0 {
		blocks := &view.Blocks.BlockSet
		*blocks = slices.Insert(*blocks, 2, blockkit.Small(in.Words.RecordsFillLeftOut(in.Words.Length(left))))
	}
	in.Answer.Then = append(in.Answer.Then, interaction.UpdateModal{View: view})
	return nil
}

// withCopied returns a row's text with the previous week's lengths on the days that have none.
// A text that can't be read stays as it is.
func withCopied(in *handlers.Interaction, text string, days record.DateRange, before map[record.Date]time.Duration) string {
	there, wrong := rowLengths(in, text, days.Len())
	if wrong != "" {
		return text
	}
	typed := strings.Fields(text)
	for i, day := range days.Days() {
		if i >= len(typed) {
			typed = append(typed, "0")
		}
		if length := before[day.AddDays(-7)]; length >= time.Minute && (i >= len(there) || there[i] == 0) {
			typed[i] = typedLength(length)
		}
	}
	for len(typed) > 0 && typed[len(typed)-1] == "0" {
		typed = typed[:len(typed)-1]
	}
	return strings.Join(typed, " ")
}
