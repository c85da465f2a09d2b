package records

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

func listFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.List: list, command.Search: list},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpList,
		Examples: []string{"today", "yesterday", "week", "list last week #acme", "search login"},
		Buttons:  map[string]handlers.Button{"list": handlers.CommandButton(command.Command{Verb: command.List}), "page_earlier": page, "page_later": page},
	}
}

// listed bounds the records in a list; a message has at most 50 blocks.
const listed = 20

// list shows the records of a range, or those found, numbered, each with a menu.
func list(in *handlers.Interaction, c command.Command) error { return listFrom(in, c, 0) }

// listFrom skips so many records at the end.
func listFrom(in *handlers.Interaction, c command.Command, skip int) error {
	if c.Verb == command.Search {
		return searchFrom(in, c, skip)
	}
	days := c.Range
	if days.IsZero() {
		days = record.DateRange{From: in.Today(), To: in.Today()}
	}
	c.Range = days // another page means the same days, even tomorrow
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, days, in.Now)
	if err != nil {
		return err
	}
	found := slices.DeleteFunc(records, func(r record.Record) bool { return !c.Filter.Match(r) })
	name := in.RangeName(c, days)
	if len(found) == 0 {
		in.Tell(in.Words.RecordsEmptyHead(name), in.Words.RecordsEmptyList())
		return nil
	}
	numbered(in, in.Words.RecordsListHead(name, in.Words.Length(in.WorkIn(found, days))), found, c, skip)
	if days.From == days.To && c.Filter.IsZero() {
		nameGap(in, found, days.From)
	}
	return nil
}

// nameGap names the day's longest gap between records, with a button that fills it.
func nameGap(in *handlers.Interaction, records []record.Record, day record.Date) {
	gaps := notice.NewReader(in.Member, in.Command, in.Now).Gaps(records, day)
	if len(gaps) == 0 {
		return
	}
	longest := slices.MaxFunc(gaps, func(a, b timesheet.Span) int { return cmp.Compare(a.Length(), b.Length()) })
	loc, _ := timesheet.ZoneOf(records, day, in.Now, in.Zone)
	from, to := record.FormatClocks(longest.Start, longest.End, loc, in.Member.Clock12())
	in.AddLine(in.Words.RecordsGapBetween(from, to),
		blockkit.Button("fill_gap_0", in.Words.RecordsFillGapButton(), fmt.Sprintf("%d %d", longest.Start.Unix(), longest.End.Unix())))
}

// searchFrom lists the member's records that contain all the words, and quoted phrases literally,
// the latest last. It skips so many records at the end.
func searchFrom(in *handlers.Interaction, c command.Command, skip int) error {
	filter := c.Filter
	filter.Words = append(filter.Words, strings.Fields(c.Note)...)
	records, err := in.Store.AllRecords(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	found := slices.DeleteFunc(records, func(r record.Record) bool { return !filter.Match(r) })
	if len(found) == 0 {
		return in.Say(in.Words.RecordsSearchNothing())
	}
	numbered(in, in.Words.RecordsFoundHead(strconv.Itoa(len(found))), found, c, skip)
	return nil
}

// listText bounds the total text of a list's rows: Slack refuses blocks of more than about
// 13,000 characters (msg_blocks_too_long).
const listText = 10000

// numbered shows a page of the records, the last one first, and remembers its numbers. c is the
// command, which the page buttons repeat.
func numbered(in *handlers.Interaction, head string, records []record.Record, c command.Command, skip int) {
	until := max(0, len(records)-skip)
	from := max(0, until-listed)
	shown := records[from:until]
	blocks := []slack.Block{blockkit.Headed(head, "")}
	lines := []string{head}
	in.Member.Settings.Numbered = nil
	for i, r := range shown {
		text := record.Ellipsis(fmt.Sprintf("%d. %s", i+1, in.Span(r)), listText/len(shown))
		lines = append(lines, text)
		in.Member.Settings.Numbered = append(in.Member.Settings.Numbered, r.ID)
		blocks = append(blocks, rowBlock(in, text, r))
	}
	if len(shown) < len(records) {
		in.Choices = []command.Command{c}
		blocks = append(blocks, blockkit.Small(in.Words.RecordsPageOf(strconv.Itoa(from+1), strconv.Itoa(until), strconv.Itoa(len(records)))), blockkit.Buttons(pages(in, from, skip)...))
	}
	in.Show(blockkit.NewReply(strings.Join(lines, "\n"), blocks...))
}

// pages returns the previous and next page buttons. Their values are the envelope that has the
// command, and how many records to skip.
func pages(in *handlers.Interaction, from, skip int) []*slack.ButtonBlockElement {
	var row []*slack.ButtonBlockElement
	if from > 0 {
		row = append(row, blockkit.Button("page_earlier", in.Words.RecordsEarlierButton(), fmt.Sprintf("%d %s", skip+listed, in.Request.Envelope)))
	}
	if skip > 0 {
		row = append(row, blockkit.Button("page_later", in.Words.RecordsLaterButton(), fmt.Sprintf("%d %s", max(0, skip-listed), in.Request.Envelope)))
	}
	return row
}

func page(in *handlers.Interaction, value string) error {
	skip, envelope, _ := strings.Cut(value, " ")
	n, err := strconv.Atoi(skip)
	if err != nil || n < 0 {
		return in.SayExpired()
	}
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return err
	}
	if !ok || len(k.Choices) != 1 || k.Choices[0].Verb != command.List && k.Choices[0].Verb != command.Search {
		return in.SayExpired()
	}
	return listFrom(in, k.Choices[0], n)
}

// rowBlock returns one record with its menu. Notes have up to 2,000 characters, a section up to
// 3,000.
func rowBlock(in *handlers.Interaction, text string, r record.Record) slack.Block {
	options := []*slack.OptionBlockObject{
		blockkit.Option("again", in.Words.TimerStartAgainButton(), r.ID), blockkit.Option("edit", in.Words.AnswersEditButton(), r.ID),
		blockkit.Option("split", in.Words.RecordsSplitButton(), r.ID), blockkit.Option("delete", in.Words.AnswersDeleteButton(), r.ID),
	}
	if r.Running() {
		options[0] = blockkit.Option("stop", in.Words.TimerStopButton(), r.ID)
	}
	menu := slack.NewOverflowBlockElement("row", options...)
	return slack.NewSectionBlock(slack.NewTextBlockObject(slack.PlainTextType, text, false, false), nil, slack.NewAccessory(menu))
}
