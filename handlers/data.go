package handlers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"sundial/command"
	"sundial/exchange"
	"sundial/record"
)

// export puts everything held about the member into one file in the DM.
func export(t *task, c command.Command) error {
	var content bytes.Buffer
	name := "sundial-" + t.today().String()
	records, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	if c.Format == "csv" {
		name += ".csv"
		err = exchange.WriteCSV(&content, records, t.loc)
	} else {
		name += ".json"
		err = t.archive(&content, records)
	}
	if err != nil {
		return err
	}
	t.upload(name, "Everything that Sundial holds about you", content.Bytes())
	return nil
}

// reportFile sends the records of a report as a file.
func (t *task) reportFile(c command.Command, days record.DateRange, records []record.Record) error {
	var found []record.Record
	for _, r := range records {
		if c.Filter.Match(r) {
			found = append(found, r)
		}
	}
	var content bytes.Buffer
	var err error
	switch c.Format {
	case "csv":
		err = exchange.WriteCSV(&content, found, t.loc)
	case "xlsx":
		err = exchange.WriteXLSX(&content, found, t.loc)
	case "ics":
		err = exchange.WriteICS(&content, found, t.loc)
	case "pdf":
		err = exchange.WritePDF(&content, "Report "+days.From.String()+" to "+days.To.String(), found, t.loc)
	case "json":
		err = t.archive(&content, found)
	}
	if err != nil {
		return err
	}
	t.upload(fmt.Sprintf("sundial-%s-%s.%s", days.From, days.To, c.Format), "Report", content.Bytes())
	return nil
}

func (t *task) upload(name, title string, content []byte) {
	t.tell("On its way:", name+" comes into your direct messages with Sundial.")
	t.answer.Then = append(t.answer.Then, Effect{Upload: &Upload{Name: name, Title: title, Content: content}})
}

// archive writes the JSON export.
func (t *task) archive(content *bytes.Buffer, records []record.Record) error {
	settings, err := json.Marshal(t.m.Settings)
	if err != nil {
		return fmt.Errorf("write settings as JSON: %w", err)
	}
	steps, err := t.store.Steps(t.ctx, t.m)
	if err != nil {
		return err
	}
	history := make([]json.RawMessage, len(steps))
	for i, step := range steps {
		if history[i], err = json.Marshal(step); err != nil {
			return fmt.Errorf("write history as JSON: %w", err)
		}
	}
	return exchange.WriteJSON(content, exchange.Archive{
		ExportedAt: t.now.In(t.loc).Format(time.RFC3339),
		Member:     exchange.Member{Team: t.m.Key.Team, User: t.m.Key.User, Zone: t.loc.String(), Settings: settings},
		Records:    exchange.Records(records), History: history,
	})
}

// forget says what will go, with one button that does it.
func forget(t *task, _ command.Command) error {
	records, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	sure := button("forget_me", "Erase everything", "")
	sure.Style = "danger"
	t.tell("Forget you?", fmt.Sprintf("%d records, their former versions, your settings and your key go for good; nobody can bring them back. What you typed to Slack stays with Slack, a file that you exported stays with you, and a backup made before stays readable to whoever holds it and the key of that time. To keep a copy, type %s export as json first.", len(records), t.command), sure)
	return nil
}

// forgetButton erases the member, and remembers nothing but the envelope's hash.
func forgetButton(t *task, _ string) error {
	if err := t.store.Forget(t.ctx, t.m); err != nil {
		return err
	}
	t.forgotten = true
	t.tell("Forgotten.", "Nothing about you is left here. If you type "+t.command+" again, you begin anew.")
	return t.store.NoteEnvelope(t.ctx, t.m.Key.Workspace(), t.req.Envelope, t.now.Unix())
}

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
