package handlers

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/exchange"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
	"sundial/timesheet"
)

// export puts everything held about the member into one file in the DM.
func export(t *task, c command.Command) error {
	var content bytes.Buffer
	name := "sundial-" + t.today().String()
	if c.Format == "csv" {
		records, err := t.store.AllRecords(t.ctx, t.m)
		if err == nil {
			err = exchange.WriteCSV(&content, records, t.loc)
		}
		if err != nil {
			return err
		}
		t.upload(name+".csv", "All your records", content.Bytes())
		return nil
	}
	held, err := t.holdings(t.ctx, t.m, t.now)
	if err == nil {
		err = exchange.WriteJSON(&content, held)
	}
	if err != nil {
		return err
	}
	t.upload(name+".json", "Everything that Sundial holds about you", content.Bytes())
	return nil
}

// reportFile sends a report as a file: its rows where groups or rounding were typed and
// the format is one of tables, else its records.
func (t *task) reportFile(c command.Command, days record.DateRange, records []record.Record) error {
	table := c.Format == "csv" || c.Format == "xlsx" || c.Format == "pdf"
	if table && (len(c.GroupBy) > 0 || c.Round.Step > 0) {
		return t.summaryFile(c, days, records)
	}
	var found []record.Record
	for _, r := range records {
		if c.Filter.Match(r) {
			found = append(found, r)
		}
	}
	if table {
		found = t.cutTo(days, found)
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
		// A report may be handed on: it holds its records and nothing else.
		err = exchange.WriteJSON(&content, exchange.Archive{
			ExportedAt: t.now.In(t.loc).Format(time.RFC3339), Member: exchangeMember(t.m, t.loc), Records: exchange.Records(found),
		})
	}
	if err != nil {
		return err
	}
	t.uploadReport(c, days, content.Bytes())
	return nil
}

func (t *task) uploadReport(c command.Command, days record.DateRange, content []byte) {
	t.upload(fmt.Sprintf("sundial-%s-%s.%s", days.From, days.To, c.Format), "Report", content)
}

// summaryFile sends the rows of a report, rounded as asked.
func (t *task) summaryFile(c command.Command, days record.DateRange, records []record.Record) error {
	q := t.query(c, days)
	table := timesheet.Report(records, q)
	s := exchange.Summary{
		Title: "Report, " + sharing.DaysName(days), Groups: q.GroupBy, Total: table.Total,
		Remarks: slices.Concat(t.moneyLines(records, q), roundWords(c.Round, table), table.Remarks(t.words)),
	}
	for _, row := range table.Rows {
		s.Rows = append(s.Rows, exchange.SummaryRow{Names: row.Names, Length: row.Length})
	}
	var content bytes.Buffer
	write := map[string]func(io.Writer) error{"csv": s.WriteCSV, "xlsx": s.WriteXLSX, "pdf": s.WritePDF}[c.Format]
	if err := write(&content); err != nil {
		return err
	}
	t.uploadReport(c, days, content.Bytes())
	return nil
}

// cutTo cuts records to the days, so that a table of them adds up to what the
// report says. One that runs goes on running.
func (t *task) cutTo(days record.DateRange, records []record.Record) []record.Record {
	var cut []record.Record
	for _, r := range records {
		one, inside := timesheet.Clip(r, days, t.now, t.loc)
		if !inside {
			continue
		}
		if r.Running() {
			one.End = time.Time{}
		}
		cut = append(cut, one)
	}
	return cut
}

// filesKept is how long a file stands in Slack.
const filesKept = 24 * time.Hour

// upload sends a file into the DM, under a note with the button that deletes it.
// After filesKept it is deleted without being asked for.
func (t *task) upload(name, title string, content []byte) {
	t.tell("On its way:", name+" comes into your direct messages with Sundial, and is deleted there after 24 hours.")
	id, deleteAt := models.NewFileID(), t.now.Add(filesKept)
	note := blockkit.NewReply(name+" follows. Save it: it is deleted here in 24 hours.",
		blockkit.Headed(name, "follows. Save it: it is deleted here in 24 hours."), blockkit.Buttons(blockkit.Button("got_it", "Got it, delete", id)))
	ctx, store, m, log := context.WithoutCancel(t.ctx), t.store, t.m, t.log
	noted := func(err error) {
		if err != nil {
			log.Error("could not note what is to be deleted in Slack", "error", err)
		}
	}
	t.answer.Then = append(t.answer.Then,
		interaction.Effect{Post: note, Posted: func(channel, ts string) { noted(store.NoteSent(ctx, m, channel, ts, t.now, deleteAt)) }},
		interaction.Effect{Upload: &interaction.Upload{Name: name, Title: title, Content: content, Sent: func(file string) {
			noted(store.NoteFile(ctx, m, id, file, t.now, deleteAt))
		}}})
}

// gotIt deletes an exported file, and the note above it.
func gotIt(t *task, id string) error {
	file, err := t.store.SentFile(t.ctx, t.m, id)
	if isNotFound(err) {
		t.tell("There is no file any more.", "Type "+t.command+" export as json for a new one.")
		return nil
	}
	if err != nil {
		return err
	}
	// The housekeeping deletes it where the call below fails.
	if err := t.store.DeleteFileFrom(t.ctx, t.m, id, t.now); err != nil {
		return err
	}
	t.answer.Reply = &interaction.Reply{Delete: true}
	t.answer.Then = append(t.answer.Then, interaction.Effect{Discard: file})
	return nil
}
