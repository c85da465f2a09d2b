package shares

import (
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/sharing"
)

func receivedFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Received: received},
		HelpWith: command.Request,
		Examples: []string{"received last month by person", "received last month by week as xlsx"},
	}
}

// receivedRows bounds the rows of received hours in a message.
const receivedRows = 30

// received adds up what was shared with the member and not taken back.
func received(in *handlers.Interaction, c command.Command) error {
	if len(c.Filter.Words) > 0 || c.Filter.Untagged || len(c.Filter.None) > 0 || len(c.Filter.All) > 1 {
		return in.Say(in.Words.ReceivedPickByTag())
	}
	all, err := in.Store.Received(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	sum := sharing.AddUp(all, c.Range, c.Filter)
	if len(sum.Counted) == 0 {
		nothing := in.Words.ReceivedNothingAtAll()
		if !c.Range.IsZero() {
			nothing = in.Words.ReceivedNothingThen(in.RangeName(c, c.Range))
		}
		in.Show(blockkit.NewReply(nothing, append([]slack.Block{blockkit.Headed(nothing, "")}, receivedRemarks(in, sum)...)...))
		return nil
	}
	if c.Format != "" {
		return receivedFile(in, c, sum)
	}
	showReceived(in, c, sum)
	return nil
}

func showReceived(in *handlers.Interaction, c command.Command, sum sharing.Tally) {
	head := in.Words.ReceivedAllOf(in.Words.Length(sum.Total))
	if !c.Range.IsZero() {
		head = in.Words.ReceivedDaysOf(in.RangeName(c, c.Range), in.Words.Length(sum.Total))
	}
	blocks, text := []slack.Block{blockkit.Headed(head, "")}, head
	var elements []slack.RichTextSectionElement
	for i, row := range sum.Rows(c.GroupBy, in.Member.WeekStart()) {
		if i == receivedRows {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n"+in.Words.ReceivedMore(), nil))
			break
		}
		if i > 0 {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n", nil))
		}
		var names []string
		if !row.Days.IsZero() {
			names = append(names, sharing.DaysName(in.Words, row.Days))
		}
		if row.Tag != "" {
			names = append(names, sharing.TagName(in.Words, row.Tag))
		}
		words := strings.Join(names, " ") + "  " + in.Words.Length(row.Length)
		if row.Person != "" {
			elements = append(elements, slack.NewRichTextSectionUserElement(row.Person, nil))
			if len(names) > 0 {
				words = " " + words
			}
		}
		elements = append(elements, slack.NewRichTextSectionTextElement(words, nil))
		text += "\n" + row.Person + words
	}
	blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(elements...)))
	in.Show(blockkit.NewReply(text, append(blocks, receivedRemarks(in, sum)...)...))
}

// receivedRemarks says what the sum doesn't include.
func receivedRemarks(in *handlers.Interaction, sum sharing.Tally) []slack.Block {
	var remarks []string
	if len(sum.Beyond) > 0 {
		remarks = append(remarks, in.Words.ReceivedBeyond(len(sum.Beyond)))
	}
	if sum.Double {
		remarks = append(remarks, in.Words.ReceivedDouble())
	}
	if sum.Elsewhere > 0 {
		remarks = append(remarks, in.Words.ReceivedElsewhere(sum.Elsewhere))
	}
	if len(remarks) == 0 {
		return nil
	}
	return []slack.Block{blockkit.Small(strings.Join(remarks, " "))}
}

// receivedFile sends the sums as CSV or XLSX: by share and tag, or grouped as typed.
func receivedFile(in *handlers.Interaction, c command.Command, sum sharing.Tally) error {
	if c.Format != "csv" && c.Format != "xlsx" {
		return in.Say(in.Words.ReceivedFormats())
	}
	file := exchange.Received{Title: "Received hours", Rows: receivedSums(c, sum, in.Member.WeekStart())}
	people := []string{}
	for _, r := range file.Rows {
		if r.Person != "" && !slices.Contains(people, r.Person) {
			people = append(people, r.Person)
		}
	}
	names := in.NamesOf(people)
	for i, r := range file.Rows {
		file.Rows[i].Name = names[r.Person]
	}
	content := &interaction.Content{}
	write := file.WriteCSV
	if c.Format == "xlsx" {
		file.Author = in.SlackName()
		write = file.WriteXLSX
	}
	if err := write(content); err != nil {
		return err
	}
	in.Upload("sundial-received-"+in.Today().String()+"."+c.Format, in.Words.ReceivedTitleOfFile(), content)
	return nil
}

// receivedSums returns a file's rows: the sums, each followed by its parts by tag unless
// another grouping was typed.
func receivedSums(c command.Command, sum sharing.Tally, weekStart time.Weekday) []exchange.ReceivedRow {
	english := messages.For(messages.English, "")
	var rows []exchange.ReceivedRow
	if len(c.GroupBy) == 0 {
		for _, one := range sum.Counted {
			row := exchange.ReceivedRow{Person: one.Owner, Number: one.Number, Version: max(1, one.Version), Days: one.Days, Length: one.Total}
			rows = append(rows, row)
			for _, tag := range one.Tags() {
				row.Tag, row.Length = sharing.TagName(english, tag), one.Of(tag)
				rows = append(rows, row)
			}
		}
		return rows
	}
	// Hours by tag overlap, so they're next to the sum they're part of.
	whole := slices.DeleteFunc(slices.Clone(c.GroupBy), func(by string) bool { return by == "tag" })
	sums, tagged := sum.Rows(whole, weekStart), map[sharing.ReceivedRow][]sharing.ReceivedRow{}
	if len(whole) == 0 {
		sums = []sharing.ReceivedRow{{Length: sum.Total}}
	}
	if slices.Contains(c.GroupBy, "tag") {
		for _, part := range sum.Rows(c.GroupBy, weekStart) {
			of := sharing.ReceivedRow{Person: part.Person, Days: part.Days}
			tagged[of] = append(tagged[of], part)
		}
	}
	for _, one := range sums {
		row := exchange.ReceivedRow{Person: one.Person, Days: one.Days, Length: one.Length}
		rows = append(rows, row)
		for _, part := range tagged[sharing.ReceivedRow{Person: one.Person, Days: one.Days}] {
			row.Tag, row.Length = sharing.TagName(english, part.Tag), part.Length
			rows = append(rows, row)
		}
	}
	return rows
}
