package handlers

import (
	"fmt"

	"sundial/command"
	"sundial/record"
)

// privacy says what is held, and who can see what.
func privacy(t *task, _ command.Command) error {
	records, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	held := fmt.Sprintf("%d records", len(records))
	if len(records) > 0 {
		held += ", from " + t.dayOf(records[0]) + " to " + t.dayOf(records[len(records)-1])
	}
	operator := t.operator
	if operator == "" {
		operator = "somebody who gave no name here"
	}
	t.tell("What Sundial knows about you:", held+", your settings, your Slack ids ("+t.m.Key.Team+", "+t.m.Key.User+"), zone ("+t.loc.String()+") and locale ("+t.m.Locale+").\n"+
		"Your words are encrypted at rest; when you worked is not.\n"+
		"Nobody else sees any of it here. Slack sees each command that you type, and so may an owner of your workspace through Slack's own exports.\n"+
		"This Sundial is run by "+operator+", who holds the key.\n"+
		t.command+" export as json takes it along, "+t.command+" forget me erases it.")
	return nil
}

func (t *task) dayOf(r record.Record) string { return record.DateOf(r.Start, t.loc).String() }
