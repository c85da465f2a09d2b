package handlers

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/exchange"
	"sundial/record"
	"sundial/sharing"
)

// receivedRows is how many rows a list of received hours shows in a message.
const receivedRows = 30

// received adds up what was shared with the member and not taken back.
func received(t *task, c command.Command) error {
	if len(c.Filter.Words) > 0 || len(c.Filter.None) > 0 || len(c.Filter.All) > 1 {
		t.say("What was shared is sums by tag, so it is picked by one tag or several with `or`. Type instead: %s received last month #acme by person", t.command)
		return nil
	}
	if slices.ContainsFunc(c.GroupBy, func(by string) bool { return by != "person" && by != "tag" }) {
		t.say("What was shared is added up by person or by tag. Type instead: %s received last month by person", t.command)
		return nil
	}
	all, err := t.store.Received(t.ctx, t.m)
	if err != nil {
		return err
	}
	sum := sharing.AddUp(all, c.Range, c.Filter)
	name := "Everything that was shared with you"
	if !c.Range.IsZero() {
		name = "Shared with you, " + t.rangeName(c, c.Range)
	}
	if len(sum.Counted) == 0 {
		t.show(blockkit.NewReply(name+": nothing.", append([]slack.Block{blockkit.Headed(name+":", "nothing.")}, t.receivedRemarks(sum)...)...))
		return nil
	}
	if c.Format != "" {
		return t.receivedFile(c, sum)
	}
	t.showReceived(name, c, sum)
	return nil
}

func (t *task) showReceived(name string, c command.Command, sum sharing.Tally) {
	blocks := []slack.Block{blockkit.Headed(name+": "+record.FormatLength(sum.Total), "")}
	text := name + ": " + record.FormatLength(sum.Total)
	var elements []slack.RichTextSectionElement
	for i, row := range sum.Rows(c.GroupBy) {
		if i == receivedRows {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n… and more; "+t.command+" received as csv has all", nil))
			break
		}
		if i > 0 {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n", nil))
		}
		words := "  " + record.FormatLength(row.Length)
		if row.Person != "" {
			elements = append(elements, slack.NewRichTextSectionUserElement(row.Person, nil))
		}
		if row.Tag != "" {
			words = strings.TrimSpace(" "+sharing.TagName(row.Tag)) + words
			if row.Person != "" {
				words = " " + words
			}
		}
		elements = append(elements, slack.NewRichTextSectionTextElement(words, nil))
		text += "\n" + row.Person + words
	}
	blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(elements...)))
	t.show(blockkit.NewReply(text, append(blocks, t.receivedRemarks(sum)...)...))
}

// receivedRemarks say what the sum can't tell.
func (t *task) receivedRemarks(sum sharing.Tally) []slack.Block {
	var remarks []string
	if len(sum.Beyond) > 0 {
		remarks = append(remarks, fmt.Sprintf("Not counted: %d shares of totals that reach beyond these days, and can't be divided.", len(sum.Beyond)))
	}
	if sum.Double {
		remarks = append(remarks, "Two shares of one person tell of the same days, so some hours may count twice.")
	}
	if sum.Elsewhere > 0 {
		remarks = append(remarks, "Not counted: "+count(sum.Elsewhere, "share")+" that came with an import, since nobody could take it back here.")
	}
	if len(remarks) == 0 {
		return nil
	}
	return []slack.Block{blockkit.Small(strings.Join(remarks, " "))}
}

// receivedFile sends the sums as CSV, by share and tag. All hours of a share and those
// of its tags stand in columns of their own, so that no sum counts an hour twice.
func (t *task) receivedFile(c command.Command, sum sharing.Tally) error {
	if c.Format != "csv" {
		t.say("What was shared with you comes as CSV. Type instead: %s received as csv", t.command)
		return nil
	}
	var content bytes.Buffer
	out := csv.NewWriter(&content)
	out.UseCRLF = true
	rows := [][]string{{"Person", "Number", "Version", "From", "To", "Hours", "Tag", "Hours under tag"}}
	var totals []time.Duration
	for _, one := range sum.Counted {
		totals = append(totals, one.Total)
	}
	hours := exchange.HoursColumn(totals)
	for i, one := range sum.Counted {
		row := func(cells ...string) {
			rows = append(rows, append([]string{one.Owner, fmt.Sprint(one.Number), fmt.Sprint(max(1, one.Version)), one.Days.From.String(), one.Days.To.String()}, cells...))
		}
		row(hours[i], "", "")
		for _, tag := range one.Tags() {
			row("", sharing.TagName(tag), exchange.DecimalHours(one.Of(tag)))
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write received hours as CSV: %w", err)
	}
	t.upload("sundial-received-"+t.today().String()+".csv", "Hours that were shared with you", content.Bytes())
	return nil
}
