package records

import (
	"fmt"
	"strings"

	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

func bulkFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:     map[command.Verb]handlers.Handler{command.TagListed: askTag, command.DeleteListed: askDelete},
		Group:     handlers.HelpReview,
		Does:      (*messages.Printer).HelpBulk,
		Examples:  []string{"tag these #acme", "delete these"},
		Proposals: map[string]handlers.Accept{"tag": tagProposed, "delete": deleteProposed},
	}
}

// askTag shows which records of the last list would get the tags, with one button that does it.
func askTag(in *handlers.Interaction, c command.Command) error {
	all, ok, err := lastList(in)
	if err != nil || !ok {
		return err
	}
	if len(c.Tags) == 0 {
		return in.Say(in.Words.RecordsNameTag())
	}
	var found []record.Record
	for _, r := range all {
		changed, fits := handlers.WithTags(r, c.Tags)
		if !fits {
			return in.Say(in.Words.RecordsTagTooLong(notice.Shortened(in.Span(r))))
		}
		if changed.Note != r.Note {
			found = append(found, r)
		}
	}
	tags := "#" + strings.Join(c.Tags, " #")
	if len(found) == 0 {
		return in.Say(in.Words.RecordsAllHaveTags(tags))
	}
	do := in.Propose(handlers.Proposal{Verb: "tag", IDs: handlers.IDs(found), Tags: c.Tags}, in.Words.RecordsTagButton(len(found)))
	do.Style = "primary"
	in.TellList(in.Words.RecordsPutTagsHead(len(found), tags), numberedSpans(in, found), do)
	return nil
}

// askDelete shows which records of the last list would be deleted, with the button that does it.
func askDelete(in *handlers.Interaction, _ command.Command) error {
	all, ok, err := lastList(in)
	if err != nil || !ok {
		return err
	}
	do := in.Propose(handlers.Proposal{Verb: "delete", IDs: handlers.IDs(all)}, in.Words.RecordsDeleteCountButton(len(all)))
	in.TellList(in.Words.RecordsDeleteCountHead(len(all)), numberedSpans(in, all), do)
	return nil
}

// lastList reads what's left of the last list; if there's none, it says so.
func lastList(in *handlers.Interaction) ([]record.Record, bool, error) {
	all, err := in.RecordsLeft(in.Member.Settings.Numbered)
	if err == nil && len(all) == 0 {
		in.Tell("", in.Words.RecordsNoLastList())
	}
	return all, err == nil && len(all) > 0, err
}

func numberedSpans(in *handlers.Interaction, all []record.Record) string {
	lines := make([]string, len(all))
	for i, r := range all {
		lines[i] = fmt.Sprintf("%d. %s", i+1, notice.Shortened(in.Span(r)))
	}
	return strings.Join(lines, "\n")
}

func tagProposed(in *handlers.Interaction, o handlers.Proposal) error {
	all, err := in.RecordsLeft(o.IDs)
	if err != nil {
		return err
	}
	entry := models.NewHistoryEntry("tag", in.Now)
	for _, r := range all {
		if changed, fits := handlers.WithTags(r, o.Tags); fits && changed.Note != r.Note {
			in.SaveRecord(entry, &r, changed)
		}
	}
	if len(entry.After) == 0 {
		return in.Say(in.Words.RecordsNoneToTag())
	}
	in.RecordHistory(entry)
	in.TellList(in.Words.RecordsTaggedHead(len(entry.After)), numberedSpans(in, entry.After), in.UndoButton(entry))
	return nil
}

func deleteProposed(in *handlers.Interaction, o handlers.Proposal) error {
	all, err := in.RecordsLeft(o.IDs)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return in.Say(in.Words.RecordsNoneToDelete())
	}
	entry := models.NewHistoryEntry("delete", in.Now)
	for _, r := range all {
		in.DeleteRecord(entry, r)
	}
	in.RecordHistory(entry)
	in.TellList(in.Words.RecordsDeletedCountHead(len(all)), numberedSpans(in, all), in.UndoButton(entry))
	return nil
}
