package sharing

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/exchange"
	"sundial/models"
	"sundial/notice"
	"sundial/paper"
	"sundial/record"
	"sundial/timesheet"
	"sundial/webpage"
)

// Outside is the file of a share for someone outside Slack. It contains only what its level
// shows, even in its properties.
type Outside struct {
	order models.ShareOrder
	days  record.DateRange
	lines []timesheet.Line
	w     shareWriter
}

// Outside selects the share's content, as Compose does.
func (w shareWriter) Outside(ctx context.Context, o models.ShareOrder) (Outside, error) {
	days, records, err := w.pick(ctx, o)
	if err != nil {
		return Outside{}, err
	}
	lines := timesheet.Lines(records, nil, timesheet.Query{Range: days, Now: o.At, Zone: w.loc, WeekStart: time.Monday})
	return Outside{order: o, days: days, lines: atLevel(o, lines), w: w}, nil
}

// Name returns the file name, with the recipient and the days.
func (f Outside) Name() string {
	return exchange.FileName([]string{f.order.Outsider}, f.days, f.order.Format)
}

// levelColumns are the columns of each level.
var levelColumns = map[string][]string{
	"totals": {exchange.ColumnTags, exchange.ColumnHours},
	"days":   {exchange.ColumnDate, exchange.ColumnTags, exchange.ColumnHours},
	"notes":  {exchange.ColumnDate, exchange.ColumnHours, exchange.ColumnNote},
	"times":  {exchange.ColumnDate, exchange.ColumnFrom, exchange.ColumnTo, exchange.ColumnHours, exchange.ColumnNote},
}

// Write writes the file as its order says.
func (f Outside) Write(to io.Writer, fonts paper.Fonts) error {
	columns := levelColumns[f.order.Level]
	switch f.order.Format {
	case "pdf":
		_, err := f.paper(columns).Write(to, fonts)
		return err
	case "html":
		return f.webpage().Write(to)
	}
	sheet := exchange.Timesheet{
		Title: f.w.words.OutsideFileName(f.order.Outsider), Author: f.w.sender().Name,
		Lines: f.lines, Columns: columns, WeekStart: time.Monday,
	}
	if f.order.Format == "csv" {
		return sheet.WriteCSV(to)
	}
	sheet.Groups = [][]string{{timesheet.ByTag}}
	return sheet.WriteXLSX(to)
}

// webpage is the share for a browser. Totals are of no day; without notes, there are tags.
func (f Outside) webpage() webpage.Page {
	title := f.w.words.Period(f.days, record.Date{Year: -1})
	if filter := f.order.Filter; len(filter.All) > 0 { // what else it was filtered by is the owner's affair
		title = f.w.words.ReportsFiltered(title, record.Filter{All: filter.All}.String())
	}
	page := webpage.Page{
		Words: f.w.words, Clock12: f.w.c12, WeekStart: time.Monday, Period: f.w.words.OutsideFileName(f.order.Outsider) + " · " + title,
		Days: f.days, Lines: f.lines, Undated: f.order.Level == "totals", Without: []string{"rates"}, Made: record.DateOf(f.order.At, f.w.loc),
	}
	if f.order.Level == "totals" || f.order.Level == "days" {
		page.Without = append(page.Without, "notes")
	}
	if sender := f.w.m.Settings.Sender; len(sender) > 0 {
		page.Remarks = []string{strings.Join(sender, ", ")}
	}
	return page
}

func (f Outside) paper(columns []string) paper.Timesheet {
	subject := ""
	if len(f.order.Filter.All) > 0 {
		subject = "#" + strings.Join(f.order.Filter.All[0], " #")
	}
	var groups []string
	if f.order.Level == "totals" {
		groups, columns = []string{timesheet.ByTag}, nil
	}
	return paper.Timesheet{
		Words: f.w.words, Locale: f.w.m.Locale, Clock12: f.w.c12, Sender: f.w.sender(), Client: f.w.clientOf(f.order),
		Subject: subject, Days: f.days, Lines: f.lines, WeekStart: time.Monday, Groups: groups, Columns: columns,
		Without: []string{"rates"}, Made: record.DateOf(f.order.At, f.w.loc),
	}
}

// sender returns the member's name and address for papers, if set.
func (w shareWriter) sender() paper.Party { return Party(w.m.Settings.Sender) }

// clientOf returns the client of the share's tag or, if the member set none, the share's
// recipient.
func (w shareWriter) clientOf(o models.ShareOrder) paper.Party {
	if len(o.Filter.All) == 1 && len(o.Filter.All[0]) == 1 {
		if set := w.m.Settings.Tags[o.Filter.All[0][0]].Client; len(set) > 0 && strings.EqualFold(set[0], o.Outsider) {
			return Party(set)
		}
	}
	return paper.Party{Name: o.Outsider}
}

// Party returns a name and the lines of an address.
func Party(lines []string) paper.Party {
	if len(lines) == 0 {
		return paper.Party{}
	}
	return paper.Party{Name: lines[0], Address: lines[1:]}
}

// atLevel reduces the lines to what the level shows. Totals are one line per set of tags, days one
// per day and set of tags; other clients' tags are left out of both.
func atLevel(o models.ShareOrder, lines []timesheet.Line) []timesheet.Line {
	switch o.Level {
	case "times":
		return lines
	case "notes":
		for i := range lines {
			lines[i].From, lines[i].To = time.Time{}, time.Time{}
		}
		slices.SortStableFunc(lines, func(a, b timesheet.Line) int {
			return cmp.Or(b.Day.DaysUntil(a.Day), cmp.Compare(a.Note, b.Note))
		})
		return lines
	}
	sums := map[string]*timesheet.Line{}
	for _, l := range lines {
		tags := slices.DeleteFunc(l.Tags(), func(tag string) bool { return !hasRow(o.Filter, tag) })
		slices.Sort(tags)
		sum := timesheet.Line{Kind: record.Work, Zone: l.Zone, Note: strings.TrimSpace("#" + strings.Join(tags, " #"))}
		if len(tags) == 0 {
			sum.Note = ""
		}
		if sum.Day = o.Range.From; o.Level == "days" {
			sum.Day = l.Day
		}
		key := fmt.Sprint(sum.Day, " ", sum.Note)
		if sums[key] == nil {
			sums[key] = &sum
		}
		sums[key].Length += l.Length
	}
	var all []timesheet.Line
	for _, key := range slices.Sorted(maps.Keys(sums)) {
		all = append(all, *sums[key])
	}
	return all
}

// outsidePreview returns the preview of a share for someone outside Slack: its content and two
// buttons.
func outsidePreview(r notice.Reader, s models.Share, body []slack.Block) []slack.Block {
	blocks := append([]slack.Block{blockkit.Headed(r.Words.SharingPreviewHead(), r.Words.OutsidePreviewGoes(s.Order.Outsider)), slack.NewDividerBlock()}, body...)
	send := blockkit.Button("share_send", r.Words.OutsideHandOutButton(), s.ID+" "+s.Digest())
	send.Style = slack.StylePrimary
	return append(blocks, slack.NewDividerBlock(), blockkit.Small(r.Words.OutsideNoWayBack()),
		slack.NewActionBlock("", send, blockkit.Button("share_leave", r.Words.SharingLeaveButton(), s.ID), changeMenu(r, s)))
}
