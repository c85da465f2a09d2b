package handlers

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// status says what runs and how much today holds.
func status(t *task, _ command.Command) error {
	running := t.known.Running
	total, err := t.workOn(t.today())
	if err != nil {
		return err
	}
	today := "Today so far: " + record.FormatLength(total) + "."
	if len(running) == 0 {
		t.tell("Nothing is running.", today+" Type "+t.command+" start and what you do.", blockkit.Button("list", "Today's list", "today"))
		return nil
	}
	halt := blockkit.Button("stop", "Stop", running[0].ID)
	if len(running) > 1 {
		halt = blockkit.Button("stop_which", "Stop…", "")
	}
	t.tell("Running", t.spans(running)+t.asksAt(running[0])+"\n"+today, halt, blockkit.Button("edit", "Edit", running[0].ID), blockkit.Button("list", "Today's list", "today"))
	return nil
}

// workOn is how much work counts on the day, up to now.
func (t *task) workOn(day record.Date) (time.Duration, error) {
	days := record.DateRange{From: day, To: day}
	records, err := t.store.RecordsOn(t.ctx, t.m, days, t.now)
	return t.workIn(records, days), err
}

// workIn adds up the work among the records that counts on the days.
func (t *task) workIn(records []record.Record, days record.DateRange) time.Duration {
	return timesheet.Report(records, timesheet.Query{Range: days, Now: t.now, Zone: t.loc}).Total
}

// listed is how many records one list shows; a message takes 50 blocks.
const listed = 20

// list shows the records of a range, numbered, each with a menu.
func list(t *task, c command.Command) error {
	days := c.Range
	if days.IsZero() {
		days = record.DateRange{From: t.today(), To: t.today()}
	}
	c.Range = days // a further page means the same days, also tomorrow
	records, err := t.store.RecordsOn(t.ctx, t.m, days, t.now)
	if err != nil {
		return err
	}
	found := records[:0]
	for _, r := range records {
		if c.Filter.Match(r) {
			found = append(found, r)
		}
	}
	name := t.rangeName(c, days)
	if len(found) == 0 {
		t.tell(name+":", "no records. Type "+t.command+" start and what you do.")
		return nil
	}
	t.numbered(name+": "+record.FormatLength(t.workIn(found, days)), found, c)
	if days.From == days.To && c.Filter.IsZero() {
		t.nameGap(found, days.From)
	}
	return nil
}

// nameGap says between which records of the day nothing is tracked, the longest
// such time, with a button that fills it.
func (t *task) nameGap(records []record.Record, day record.Date) {
	gaps := notice.NewReader(t.m, t.command, t.now).Gaps(records, day)
	if len(gaps) == 0 {
		return
	}
	longest := slices.MaxFunc(gaps, func(a, b timesheet.Span) int { return cmp.Compare(a.Length(), b.Length()) })
	loc, _ := timesheet.ZoneOf(records, day, t.now, t.loc)
	from, to := timesheet.FormatClocks(longest.Start, longest.End, loc, t.m.Clock12())
	t.also("Nothing is tracked from "+from+" to "+to+".",
		blockkit.Button("fill_gap_0", "Fill the gap", fmt.Sprintf("%d %d", longest.Start.Unix(), longest.End.Unix())))
}

// search lists own records that hold all of the words, and what was quoted as it
// stands, the latest last.
func search(t *task, c command.Command) error {
	filter := c.Filter
	filter.Words = append(filter.Words, strings.Fields(c.Note)...)
	records, err := t.store.AllRecords(t.ctx, t.m)
	if err != nil {
		return err
	}
	var found []record.Record
	for _, r := range records {
		if filter.Match(r) {
			found = append(found, r)
		}
	}
	if len(found) == 0 {
		t.say("No record of yours holds that. Type %s list week to see what is there.", t.command)
		return nil
	}
	t.numbered(fmt.Sprintf("Found: %d", len(found)), found, c)
	return nil
}

// listText bounds the text of a list's rows together: Slack refuses blocks of more
// than some 13,000 characters (msg_blocks_too_long).
const listText = 10000

// numbered shows a page of the records, the last one first, and remembers the
// numbers of that page. c is what was asked for; the buttons to the other pages ask
// for it again.
func (t *task) numbered(head string, records []record.Record, c command.Command) {
	until := max(0, len(records)-t.skip)
	from := max(0, until-listed)
	shown := records[from:until]
	blocks := []slack.Block{blockkit.Headed(head, "")}
	lines := []string{head}
	t.m.Settings.Numbered = nil
	for i, r := range shown {
		text := blockkit.Ellipsis(fmt.Sprintf("%d. %s", i+1, t.span(r)), listText/len(shown))
		lines = append(lines, text)
		t.m.Settings.Numbered = append(t.m.Settings.Numbered, r.ID)
		blocks = append(blocks, rowBlock(text, r))
	}
	if len(shown) < len(records) {
		t.choices = []command.Command{c}
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("These are %d to %d of %d.", from+1, until, len(records))), blockkit.Buttons(t.pages(from)...))
	}
	t.show(blockkit.NewReply(strings.Join(lines, "\n"), blocks...))
}

// pages are the buttons to the page before and the one after. They name the
// envelope that holds what was asked for, and how many records to leave out.
func (t *task) pages(from int) []*slack.ButtonBlockElement {
	var row []*slack.ButtonBlockElement
	if from > 0 {
		row = append(row, blockkit.Button("page_earlier", "Earlier", fmt.Sprintf("%d %s", t.skip+listed, t.req.Envelope)))
	}
	if t.skip > 0 {
		row = append(row, blockkit.Button("page_later", "Later", fmt.Sprintf("%d %s", max(0, t.skip-listed), t.req.Envelope)))
	}
	return row
}

// page shows another page of a list.
func page(t *task, value string) error {
	skip, envelope, _ := strings.Cut(value, " ")
	n, err := strconv.Atoi(skip)
	if err != nil || n < 0 {
		return t.overNow()
	}
	k, ok, err := t.question(envelope)
	if err != nil {
		return err
	}
	if !ok || len(k.Choices) != 1 || k.Choices[0].Verb != command.List && k.Choices[0].Verb != command.Search {
		return t.overNow()
	}
	t.skip = n
	return t.run(k.Choices[0])
}

// rowBlock is one record with its menu. Notes reach 2,000 characters, a section
// takes 3,000.
func rowBlock(text string, r record.Record) slack.Block {
	options := []*slack.OptionBlockObject{blockkit.Option("again", "Start again", r.ID), blockkit.Option("edit", "Edit", r.ID), blockkit.Option("split", "Split…", r.ID), blockkit.Option("delete", "Delete", r.ID)}
	if r.Running() {
		options[0] = blockkit.Option("stop", "Stop", r.ID)
	}
	menu := slack.NewOverflowBlockElement("row", options...)
	return slack.NewSectionBlock(slack.NewTextBlockObject(slack.PlainTextType, text, false, false), nil, slack.NewAccessory(menu))
}

// rowMenu passes a picked menu entry on to the button of the same name.
func rowMenu(t *task, value string) error {
	action, id, _ := strings.Cut(value, " ")
	if do, ok := actions()[action]; ok && action != "row" {
		return do(t, id)
	}
	return nil
}

func (t *task) rangeName(c command.Command, days record.DateRange) string {
	if days.From == days.To {
		return timesheet.FormatDay(days.From, t.today())
	}
	dates := timesheet.FormatDay(days.From, t.today()) + " to " + timesheet.FormatDay(days.To, t.today())
	switch c.RangeName {
	case "":
		return dates
	case "week", "month", "quarter", "year":
		return "This " + c.RangeName
	}
	name := strings.ToUpper(c.RangeName[:1]) + c.RangeName[1:]
	switch elsewhen := days.To.Year != t.today().Year; {
	case namedByDays.MatchString(c.RangeName):
		return dates
	case elsewhen && !strings.Contains(name, strconv.Itoa(days.To.Year)) && !strings.HasPrefix(name, "Last "):
		return name + ", " + dates // `october` may be the one of the year before
	}
	return name
}

// namedByDays matches the names of ranges that say their days: 1 jan to 5 jan,
// since monday, oct 1-15, 2026-10.
var namedByDays = regexp.MustCompile(`^(since|from|between) | (to|until|till) |\d[./-]|\.\.`)

func listButton(t *task, _ string) error { return list(t, command.Command{Verb: command.List}) }

// choose carries out one reading of a question. The readings were kept with the
// question's envelope, and each question is answered once.
func choose(t *task, value string) error {
	index, envelope, _ := strings.Cut(value, " ")
	i, err := strconv.Atoi(index)
	if err != nil {
		t.say("This question is over. Type it again.")
		return nil
	}
	k, ok, err := t.question(envelope)
	if err != nil {
		return err
	}
	if !ok || i < 0 || i >= len(k.Choices) {
		t.say("This question is over. Type it again.")
		return nil
	}
	t.change.Also = append(t.change.Also, "chosen "+envelope)
	t.now = k.At
	return t.run(k.Choices[i])
}
