package records

import (
	"slices"

	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

func deleteFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Delete: deleteNumbered},
		HelpWith: command.Edit,
		Examples: []string{"delete 2"},
		Buttons:  map[string]handlers.Button{"delete": handlers.RecordButton(deleteOne)},
	}
}

// deleteNumbered deletes records by the numbers of the last list, or the last record.
func deleteNumbered(in *handlers.Interaction, c command.Command) error {
	chosen := slices.Collect(slices.Chunk(c.Numbers, 1))
	if len(chosen) == 0 {
		chosen = [][]int{nil}
	}
	var all []record.Record
	for _, number := range chosen {
		r, ok, err := in.RecordNumbered(number)
		if err != nil || !ok {
			return err
		}
		if !slices.ContainsFunc(all, func(one record.Record) bool { return one.ID == r.ID }) {
			all = append(all, r)
		}
	}
	return deleteAll(in, all)
}

func deleteOne(in *handlers.Interaction, r record.Record) error {
	return deleteAll(in, []record.Record{r})
}

func deleteAll(in *handlers.Interaction, all []record.Record) error {
	entry := models.NewHistoryEntry("delete", in.Now)
	for _, r := range all {
		in.DeleteRecord(entry, r)
	}
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsDeletedHead(), in.Spans(all), in.UndoButton(entry))
	return nil
}
