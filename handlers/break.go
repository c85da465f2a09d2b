package handlers

import (
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// takeBreak stops work and times a break, or enters one that is over.
func takeBreak(t *task, c command.Command) error {
	if !c.Start.IsZero() || c.Length > 0 {
		return t.addKind(c, record.Break)
	}
	at, step := t.orNow(c.At), models.NewStep("break", t.now)
	var paused []string
	for _, r := range t.known.Running {
		if r.Kind == record.Break {
			t.tell("", "A break is running: "+t.span(r), blockkit.Button("back", "Back", ""), blockkit.Button("stop", "Stop", r.ID))
			return nil
		}
		if at.Before(r.Start) {
			t.say("%s lies before the start of the timer, %s. Type instead: %s break", t.momentOf(at), t.momentOf(r.Start), t.command)
			return nil
		}
		t.put(step, &r, t.ended(r, at))
		paused = append([]string{r.ID}, paused...)
	}
	t.changeSettings(step, func(s *models.Settings) { s.Paused = strings.Join(paused, " ") })
	made := t.newRecord(c.Note, at, time.Time{}, record.Break)
	t.put(step, nil, made)
	t.done(step)
	t.tell("Break", t.span(made)+"\nType "+t.command+" back to go on.", blockkit.Button("back", "Back", ""), undoOf(step), blockkit.Button("edit", "Edit", made.ID))
	return t.nameOverlap(made)
}

// back ends the break and resumes the work before it.
func back(t *task, c command.Command) error {
	at, step := t.orNow(c.At), models.NewStep("back", t.now)
	for _, r := range t.known.Running {
		if r.Kind != record.Break {
			continue
		}
		if at.Before(r.Start) {
			t.say("%s lies before the start of the break, %s. Type instead: %s back", t.momentOf(at), t.momentOf(r.Start), t.command)
			return nil
		}
		t.put(step, &r, t.ended(r, at))
	}
	if len(step.After) == 0 {
		t.say("No break is running. Type instead: %s resume", t.command)
		return nil
	}
	text := t.spans(step.After)
	paused, err := t.still(strings.Fields(t.m.Settings.Paused))
	if err != nil {
		return err
	}
	row := []*slack.ButtonBlockElement{undoOf(step)}
	for i, before := range paused {
		resumed := t.newRecord(before.Note, at, time.Time{}, record.Work)
		t.put(step, nil, resumed)
		text += "\nResumed: " + t.span(resumed)
		if i == 0 {
			row = append(row, blockkit.Button("stop", "Stop", resumed.ID), blockkit.Button("edit", "Edit", resumed.ID))
		}
	}
	t.changeSettings(step, func(s *models.Settings) { s.Paused = "" })
	t.done(step)
	t.tell("Back", text, row...)
	return nil
}

func backButton(t *task, _ string) error { return back(t, command.Command{Verb: command.Back}) }
