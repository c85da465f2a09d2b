package handlers

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// tagThese shows what of the last list would get the tags, with one button that
// does it.
func tagThese(t *task, c command.Command) error {
	all, ok, err := t.lastList()
	if err != nil || !ok {
		return err
	}
	if len(c.Tags) == 0 {
		t.say("Name the tag. Type instead: %s tag these #acme", t.command)
		return nil
	}
	var found []record.Record
	for _, r := range all {
		changed, fits := withTags(r, c.Tags)
		if !fits {
			t.say("%s would be longer than 2,000 characters or have more than 50 tags. Type %s list to choose others.", notice.Shortened(t.span(r)), t.command)
			return nil
		}
		if changed.Note != r.Note {
			found = append(found, r)
		}
	}
	tags := "#" + strings.Join(c.Tags, " #")
	if len(found) == 0 {
		t.say("All of the last list have %s. Type %s list to choose others.", tags, t.command)
		return nil
	}
	do := t.propose(offer{Verb: "tag", IDs: ids(found), Tags: c.Tags}, fmt.Sprintf("Tag %s", counted(len(found))))
	do.Style = "primary"
	t.tellList("Put "+tags+" on "+counted(len(found))+"?", t.numberedSpans(found), do)
	return nil
}

// dropThese shows what of the last list would go, with one button that does it.
func dropThese(t *task, _ command.Command) error {
	all, ok, err := t.lastList()
	if err != nil || !ok {
		return err
	}
	do := t.propose(offer{Verb: "delete", IDs: ids(all)}, "Delete "+counted(len(all)))
	t.tellList("Delete "+counted(len(all))+"?", t.numberedSpans(all), do)
	return nil
}

// lastList reads what is left of the last list shown; without one it says so.
func (t *task) lastList() ([]record.Record, bool, error) {
	all, err := t.still(t.m.Settings.Numbered)
	if err == nil && len(all) == 0 {
		t.say("There is no list to act on. Type %s list week first, or another range, tag or search.", t.command)
	}
	return all, err == nil && len(all) > 0, err
}

// tellList answers with a bold head over lines, and buttons.
func (t *task) tellList(head, lines string, row ...*slack.ButtonBlockElement) {
	t.show(blockkit.NewReply(head+"\n"+lines, blockkit.Headed(head, ""), blockkit.Text(lines), blockkit.Buttons(row...)))
}

func (t *task) numberedSpans(all []record.Record) string {
	lines := make([]string, len(all))
	for i, r := range all {
		lines[i] = fmt.Sprintf("%d. %s", i+1, notice.Shortened(t.span(r)))
	}
	return strings.Join(lines, "\n")
}

func counted(n int) string {
	if n == 1 {
		return "1 record"
	}
	return fmt.Sprintf("%d records", n)
}

func ids(all []record.Record) []string {
	ids := make([]string, len(all))
	for i, r := range all {
		ids[i] = r.ID
	}
	return ids
}

// withTags puts behind the note those of the tags that it has not; fits is false
// where that would pass the limits of a record.
func withTags(r record.Record, tags []string) (changed record.Record, fits bool) {
	for _, tag := range tags {
		if !has(r.Tags(), tag) {
			r.Note = strings.TrimSpace(r.Note + " #" + tag)
		}
	}
	return r, utf8.RuneCountInString(r.Note) <= command.MaxNote && len(r.Tags()) <= command.MaxTags
}

// tagAll tags what a preview named.
func (t *task) tagAll(ids, tags []string) error {
	all, err := t.still(ids)
	if err != nil {
		return err
	}
	step := models.NewStep("tag", t.now)
	for _, r := range all {
		if changed, fits := withTags(r, tags); fits && changed.Note != r.Note {
			t.put(step, &r, changed)
		}
	}
	if len(step.After) == 0 {
		t.say("None of these is there any more, or they have the tag. Type %s list to see what is there.", t.command)
		return nil
	}
	t.done(step)
	t.tellList("Tagged "+counted(len(step.After))+":", t.numberedSpans(step.After), undoOf(step))
	return nil
}

// removeAll deletes what a preview named.
func (t *task) removeAll(ids []string) error {
	all, err := t.still(ids)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		t.say("None of these is there any more. Type %s list to see what is there.", t.command)
		return nil
	}
	step := models.NewStep("delete", t.now)
	for _, r := range all {
		t.drop(step, r)
	}
	t.done(step)
	t.tellList("Deleted "+counted(len(all))+":", t.numberedSpans(all), undoOf(step))
	return nil
}
