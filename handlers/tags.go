package handlers

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// tags lists the member's tags with their hours, and what was said about them.
func tags(t *task, _ command.Command) error {
	all, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	hours := map[string]time.Duration{}
	for _, r := range all {
		for _, tag := range r.Tags() {
			hours[tag] += r.Length(t.now)
		}
	}
	for tag := range t.m.Settings.Tags {
		hours[tag] += 0
	}
	var lines []string
	for _, tag := range slices.Sorted(maps.Keys(hours)) {
		facts := t.m.Settings.Tags[tag]
		if facts.Hidden {
			continue
		}
		lines = append(lines, strings.TrimSpace("#"+tag+"  "+record.FormatLength(hours[tag])+"  "+describeFacts(facts)))
	}
	if len(lines) == 0 {
		t.say("You have no tags yet. Type instead: %s start review #acme", t.command)
		return nil
	}
	t.tell("Your tags:", strings.Join(lines[:min(len(lines), reportRows)], "\n"))
	return nil
}

func describeFacts(f models.TagFacts) string {
	var parts []string
	if f.Target > 0 {
		parts = append(parts, "target "+record.FormatLength(seconds(f.Target))+" a "+f.Per)
	}
	if f.Budget > 0 {
		parts = append(parts, "budget "+record.FormatLength(seconds(f.Budget)))
	}
	if f.Rate != "" {
		parts = append(parts, f.Rate+" "+f.Currency+" an hour")
	}
	return strings.Join(parts, ", ")
}

func seconds(n int64) time.Duration { return time.Duration(n) * time.Second }

// rename gives a tag another name in all records; onto a tag that exists it
// merges the two.
func rename(t *task, c command.Command) error {
	if len(c.Tags) != 2 {
		t.say("Name the tag and its new name. Type instead: %s rename #acme #acme/web", t.command)
		return nil
	}
	from, to := c.Tags[0], c.Tags[1]
	all, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	step := models.NewStep("rename", t.now)
	for _, r := range all {
		changed := r
		if changed.Note = record.RenameTag(r.Note, from, to); changed.Note != r.Note {
			t.put(step, &r, changed)
		}
	}
	if len(step.After) == 0 {
		t.say("No record of yours has that tag. Type %s tags to see yours.", t.command)
		return nil
	}
	t.changeSettings(step, func(s *models.Settings) {
		if facts, ok := s.Tags[from]; ok {
			s.Tags[to] = facts
			delete(s.Tags, from)
		}
	})
	t.done(step)
	t.tell("Renamed", fmt.Sprintf("#%s is now #%s in %d records.", from, to, len(step.After)), undoOf(step))
	return nil
}

// changeSettings changes the settings and notes it in the step. What is shared by
// the former and the new settings (maps) is copied first.
func (t *task) changeSettings(step *models.Step, change func(*models.Settings)) {
	before := t.m.Settings
	after := before
	after.Here, after.Tags, after.Suggested = maps.Clone(before.Here), maps.Clone(before.Tags), maps.Clone(before.Suggested)
	if after.Here == nil {
		after.Here = map[string]string{}
	}
	if after.Tags == nil {
		after.Tags = map[string]models.TagFacts{}
	}
	change(&after)
	t.m.Settings = after
	step.SettingsBefore, step.SettingsAfter = &before, &after
}

// fact changes what is said about a tag.
func (t *task) fact(c command.Command, what string, change func(*models.TagFacts)) error {
	if len(c.Tags) == 0 {
		t.say("Name a tag. Type %s help %s for an example.", t.command, what)
		return nil
	}
	step := models.NewStep(what, t.now)
	t.changeSettings(step, func(s *models.Settings) {
		facts := s.Tags[c.Tags[0]]
		change(&facts)
		s.Tags[c.Tags[0]] = facts
	})
	t.done(step)
	text := describeFacts(t.m.Settings.Tags[c.Tags[0]])
	if text == "" {
		text = "nothing is set any more"
	}
	t.tell("#"+c.Tags[0]+":", text+".", undoOf(step))
	return nil
}

func target(t *task, c command.Command) error {
	return t.fact(c, "target", func(f *models.TagFacts) {
		f.Target, f.Per = int64(c.Length/time.Second), c.Per
		if f.Per == "" {
			f.Per = "week"
		}
	})
}

func budget(t *task, c command.Command) error {
	return t.fact(c, "budget", func(f *models.TagFacts) { f.Budget = int64(c.Length / time.Second) })
}

func rate(t *task, c command.Command) error {
	return t.fact(c, "rate", func(f *models.TagFacts) { f.Rate, f.Currency = c.Money, c.Currency })
}

// here gives what the member types in this channel the tag, unless another one
// is typed.
func here(t *task, c command.Command) error {
	step := models.NewStep("here", t.now)
	if c.Off || len(c.Tags) == 0 {
		if t.m.Settings.Here[t.req.Channel] == "" {
			t.say("No tag is set for this channel. Type instead: %s here #acme", t.command)
			return nil
		}
		t.changeSettings(step, func(s *models.Settings) { delete(s.Here, t.req.Channel) })
		t.done(step)
		t.tell("Off.", "What you type here gets no tag by itself.", undoOf(step))
		return nil
	}
	t.changeSettings(step, func(s *models.Settings) { s.Here[t.req.Channel] = c.Tags[0] })
	t.done(step)
	t.tell("#"+c.Tags[0], "is now your tag for what you type in this channel without one.", undoOf(step))
	return nil
}
