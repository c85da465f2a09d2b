package tags

import (
	"slices"
	"strings"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

func spellingFeature() handlers.Feature {
	return handlers.Feature{
		Buttons: map[string]handlers.Button{"use_tag": useTag},
	}
}

const (
	// fewRecords are the latest records, which contain most typed tags.
	fewRecords = 20
	// manyRecords: a tag that none of them has counts as never used.
	manyRecords = 500
)

// suggestSpelling asks whether a new tag is a misspelling of a known one. The record is stored
// as typed; one click corrects it.
func suggestSpelling(in *handlers.Interaction) error {
	entry := onlyEntry(in)
	if entry == nil || len(entry.After) == 0 {
		return nil
	}
	made := entry.After[len(entry.After)-1]
	fresh := slices.DeleteFunc(made.Tags(), func(tag string) bool {
		return slices.ContainsFunc(entry.Before, func(r record.Record) bool { return slices.Contains(r.Tags(), tag) })
	})
	if len(fresh) == 0 {
		return nil
	}
	used, err := in.UsedTags(fewRecords)
	unknown := func(tag string) bool { return !slices.Contains(used, tag) }
	if err != nil || !slices.ContainsFunc(fresh, unknown) {
		return err
	}
	if used, err = in.UsedTags(manyRecords); err != nil {
		return err
	}
	for _, tag := range fresh {
		if similar := record.SimilarTag(tag, used); similar != "" {
			in.AddBlocks(blockkit.Text(in.Words.TagsIsNew(similar, tag)),
				blockkit.Buttons(blockkit.Button("use_tag", record.Ellipsis(in.Words.TagsUseButton(similar), 75), strings.Join([]string{made.ID, in.Member.Token(tag), in.Member.Token(similar)}, " "))))
			return nil
		}
	}
	return nil
}

// onlyEntry returns the history entry if this request changed one or two records, not by undo.
func onlyEntry(in *handlers.Interaction) *models.HistoryEntry {
	if len(in.Change.History) != 1 {
		return nil
	}
	entry := &in.Change.History[0]
	if entry.Undone || !entry.At.Equal(in.Now) || len(entry.After) > 2 || entry.What == "rename" || entry.What == "here" {
		return nil
	}
	return entry
}

// useTag replaces the misspelling by the known tag in the record of the button's value.
func useTag(in *handlers.Interaction, value string) error {
	parts := strings.Fields(value)
	if len(parts) != 3 {
		return in.Say(in.Words.TagsButtonExpired())
	}
	r, ok, err := in.Record(parts[0])
	if err != nil || !ok {
		return err
	}
	used, err := in.UsedTags(manyRecords)
	if err != nil {
		return err
	}
	from, to := byToken(in, r.Tags(), parts[1]), byToken(in, used, parts[2])
	if from == "" || to == "" {
		return in.Say(in.Words.TagsRecordChanged())
	}
	changed := r
	changed.Note = record.RenameTag(r.Note, from, to)
	entry := models.NewHistoryEntry("edit", in.Now)
	in.SaveRecord(entry, &r, changed)
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsChangedHead(), in.Span(changed), in.UndoButton(entry), blockkit.Button("edit", in.Words.AnswersEditButton(), r.ID))
	return nil
}

func byToken(in *handlers.Interaction, tags []string, token string) string {
	for _, tag := range tags {
		if in.Member.Token(tag) == token {
			return tag
		}
	}
	return ""
}
