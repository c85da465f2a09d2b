package shares

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
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
	"sundial/sharing"
)

// receivedFeature adds up what others shared.
func receivedFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Received: received},
		HelpWith: command.Request,
		Examples: []string{"received last month by person"},
	}
}

// receivedRows is how many rows a list of received hours shows in a message.
const receivedRows = 30

// received adds up what was shared with the member and not taken back.
func received(in *handlers.Interaction, c command.Command) error {
	if len(c.Filter.Words) > 0 || c.Filter.Untagged || len(c.Filter.None) > 0 || len(c.Filter.All) > 1 {
		in.Say("What was shared is sums by tag, so it is picked by one tag or several with `or`. Type instead: %s received last month #acme by person", in.Command)
		return nil
	}
	if slices.ContainsFunc(c.GroupBy, func(by string) bool { return by != "person" && by != "tag" }) {
		in.Say("What was shared is added up by person or by tag. Type instead: %s received last month by person", in.Command)
		return nil
	}
	all, err := in.Store.Received(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	sum := sharing.AddUp(all, c.Range, c.Filter)
	name := "Everything that was shared with you"
	if !c.Range.IsZero() {
		name = "Shared with you, " + in.RangeName(c, c.Range)
	}
	if len(sum.Counted) == 0 {
		in.Show(blockkit.NewReply(name+": nothing.", append([]slack.Block{blockkit.Headed(name+":", "nothing.")}, receivedRemarks(in, sum)...)...))
		return nil
	}
	if c.Format != "" {
		return receivedFile(in, c, sum)
	}
	showReceived(in, name, c, sum)
	return nil
}

func showReceived(in *handlers.Interaction, name string, c command.Command, sum sharing.Tally) {
	blocks := []slack.Block{blockkit.Headed(name+": "+record.FormatLength(sum.Total), "")}
	text := name + ": " + record.FormatLength(sum.Total)
	var elements []slack.RichTextSectionElement
	for i, row := range sum.Rows(c.GroupBy) {
		if i == receivedRows {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n… and more; "+in.Command+" received as csv has all", nil))
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
			words = strings.TrimSpace(" "+sharing.TagName(in.Words, row.Tag)) + words
			if row.Person != "" {
				words = " " + words
			}
		}
		elements = append(elements, slack.NewRichTextSectionTextElement(words, nil))
		text += "\n" + row.Person + words
	}
	blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(elements...)))
	in.Show(blockkit.NewReply(text, append(blocks, receivedRemarks(in, sum)...)...))
}

// receivedRemarks say what the sum can't tell.
func receivedRemarks(in *handlers.Interaction, sum sharing.Tally) []slack.Block {
	var remarks []string
	if len(sum.Beyond) > 0 {
		remarks = append(remarks, fmt.Sprintf("Not counted: %d shares of totals that reach beyond these days, and can't be divided.", len(sum.Beyond)))
	}
	if sum.Double {
		remarks = append(remarks, "Two shares of one person tell of the same days, so some hours may count twice.")
	}
	if sum.Elsewhere > 0 {
		remarks = append(remarks, "Not counted: "+handlers.Count(sum.Elsewhere, "share")+" that came with an import, since nobody could take it back here.")
	}
	if len(remarks) == 0 {
		return nil
	}
	return []slack.Block{blockkit.Small(strings.Join(remarks, " "))}
}

// receivedFile sends the sums as CSV, by share and tag. All hours of a share and those
// of its tags stand in columns of their own, so that no sum counts an hour twice.
func receivedFile(in *handlers.Interaction, c command.Command, sum sharing.Tally) error {
	if c.Format != "csv" {
		in.Say("What was shared with you comes as CSV. Type instead: %s received as csv", in.Command)
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
			row("", sharing.TagName(messages.For(messages.English, ""), tag), exchange.DecimalHours(one.Of(tag)))
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write received hours as CSV: %w", err)
	}
	in.Upload("sundial-received-"+in.Today().String()+".csv", "Hours that were shared with you", content.Bytes())
	return nil
}
