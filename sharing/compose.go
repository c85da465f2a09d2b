// Package sharing composes what a member shares, previews it, delivers exactly those bytes and
// adds up what was received. Only its Courier sends anything.
package sharing

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// shareText bounds a shared message's characters: Slack accepts about 13,200 over all blocks
// (https://github.com/slackapi/bolt-js/issues/2509), and the preview around it needs some.
const shareText = 9000

// blockText bounds the characters of one of its paragraphs.
const blockText = 2500

// Why a share can't be composed.
var (
	ErrNothingShared = errors.New("there is no day in it")
	ErrTooLong       = errors.New("it's too long for one message")
)

// shareWriter writes the messages of one member's shares.
type shareWriter struct {
	store *models.Store
	m     *models.Member
	loc   *time.Location
	c12   bool
	words *messages.Printer // the owner's
	// Name is the member's in Slack, which a working-time file shows next to the ID.
	Name string
}

// NewShareWriter returns a writer of a member's shares.
func NewShareWriter(store *models.Store, m *models.Member) shareWriter {
	return shareWriter{store: store, m: m, loc: m.Location(), c12: m.Clock12(), words: ownersWords(m)}
}

// ownersWords returns a printer in the owner's language: shares are the owner's, and may go to
// people whose language is unknown.
func ownersWords(m *models.Member) *messages.Printer {
	return messages.For(messages.Choose(m.Settings.Language, m.Locale), "")
}

// Compose writes the share's message from the member's records, and the sums that its
// recipients may add up. The same order and records give the same bytes. It returns
// ErrNothingShared, ErrTooLong and a GapsError unwrapped.
func (w shareWriter) Compose(ctx context.Context, s *models.Share) error {
	if s.Order.Level == WorktimeLevel {
		return w.composeWorktime(ctx, s)
	}
	days, records, err := w.pick(ctx, s.Order)
	if err != nil {
		return err
	}
	if w.rows(s.Order, days, records) > shareText/minLine {
		return ErrTooLong
	}
	lines := w.lines(s.Order, days, records)
	if utf8.RuneCountInString(strings.Join(lines, "\n")) > shareText {
		return ErrTooLong
	}
	s.Days, s.Hours = days, w.hours(s.Order, days, records)
	what, total := DescribeShare(w.words, s.Order, days), w.words.Length(lengthOf(s.Hours))
	blocks := []slack.Block{w.headOf(what), blockkit.Headed(w.words.SharingTotalHead(total), "")}
	if len(records) == 0 {
		total = w.words.SharingNothingTracked()
		blocks[1] = blockkit.Headed(w.words.SharingNothingTrackedHead(), "")
	}
	for _, part := range chunks(lines) {
		blocks = append(blocks, blockkit.Text(part))
	}
	small, err := w.smallPrint(ctx, *s, days, records)
	if err != nil {
		return err
	}
	blocks = append(blocks, blockkit.Small(small))
	if row := w.receiverButtons(*s); len(row) > 0 {
		blocks = append(blocks, blockkit.Buttons(row...))
	}
	text := blockkit.Fallback(w.words.SharingNotified(w.words.SharingHoursOf(mark), total, what))
	text = strings.Replace(text, mark, "<@"+w.m.Key.User+">", 1)
	return setBody(s, text, blocks)
}

// setBody makes a message the share's body. text is escaped.
func setBody(s *models.Share, text string, blocks []slack.Block) (err error) {
	if s.Body, err = json.Marshal(&interaction.Reply{Text: text, Blocks: slack.Blocks{BlockSet: blocks}}); err != nil {
		return errors.New("write a share as JSON")
	}
	return nil
}

// minLine is shorter than any line of a share, which has a day and a length.
const minLine = 8

// rows returns how many lines a share of days or records has, without writing years of them
// just to find that they're too many.
func (w shareWriter) rows(o models.ShareOrder, days record.DateRange, records []record.Record) int {
	switch o.Level {
	case "days":
		return len(w.byDay(o, days, records))
	case "notes", "times":
		return len(records)
	}
	return 0
}

// receiverButtons are for the recipient.
func (w shareWriter) receiverButtons(s models.Share) []*slack.ButtonBlockElement {
	var row []*slack.ButtonBlockElement
	if s.Order.Answer {
		row = append(row, blockkit.Button("share_accept", w.words.SharingAcceptButton(), s.ID), blockkit.Button("share_ask", w.words.SharingAskBackButton(), s.ID))
	}
	if s.Order.Channel == "" && s.Order.Outsider == "" {
		row = append(row, blockkit.Button("mute", w.words.SharingReceiverMuteButton(), w.m.Key.User))
	}
	return row
}

// pick lists the order's records. A running timer and the current day are left out unless the
// owner included them.
func (w shareWriter) pick(ctx context.Context, o models.ShareOrder) (record.DateRange, []record.Record, error) {
	days, ok := SharedDays(o, w.loc)
	if !ok {
		return days, nil, ErrNothingShared
	}
	all, err := w.store.RecordsOn(ctx, w.m, days, o.At)
	if err != nil {
		return days, nil, err
	}
	var picked []record.Record
	for _, r := range all {
		if r.Kind != record.Work || r.Running() && !o.Timer || !o.Filter.Match(r) {
			continue
		}
		if clipped, ok := timesheet.Clip(r, days, o.At, w.loc); ok {
			picked = append(picked, clipped)
		}
	}
	return days, picked, nil
}

// SharedDays returns the order's days, without today unless the owner included it. ok is false
// if none is left.
func SharedDays(o models.ShareOrder, loc *time.Location) (days record.DateRange, ok bool) {
	today := record.DateOf(o.At, loc)
	days = o.Range
	switch {
	case o.Today:
		days.To = today
	case !days.To.Before(today):
		days.To = today.AddDays(-1)
	}
	return days, !days.To.Before(days.From)
}

// byTag reports the hours by tag.
func (w shareWriter) byTag(o models.ShareOrder, days record.DateRange, records []record.Record) timesheet.Table {
	return timesheet.Report(records, timesheet.Query{Range: days, GroupBy: []string{timesheet.ByTag}, Now: o.At, Zone: w.loc, WeekStart: time.Monday})
}

// hours returns the message's sums, for the recipient to add up.
func (w shareWriter) hours(o models.ShareOrder, days record.DateRange, records []record.Record) []models.Hours {
	if o.Level == "totals" {
		table := w.byTag(o, days, records)
		return append([]models.Hours{{Seconds: inSeconds(table.Total)}}, tagHours(o, record.Date{}, table)...)
	}
	byDay := w.byDay(o, days, records)
	var all []models.Hours
	for _, day := range slices.SortedFunc(maps.Keys(byDay), func(a, b record.Date) int { return b.DaysUntil(a) }) {
		table := w.byTag(o, record.DateRange{From: day, To: day}, byDay[day])
		if table.Records > 0 {
			all = append(all, models.Hours{Day: day, Seconds: inSeconds(table.Total)})
			all = append(all, tagHours(o, day, table)...)
		}
	}
	return all
}

// byDay lists each day's records.
func (w shareWriter) byDay(o models.ShareOrder, days record.DateRange, records []record.Record) map[record.Date][]record.Record {
	all, zones := map[record.Date][]record.Record{}, record.Zones{}
	for _, r := range records {
		of := r.Days(o.At, zones.Of(r, w.loc))
		for day := of.From; !of.To.Before(day); day = day.AddDays(1) {
			if days.Contains(day) {
				all[day] = append(all[day], r)
			}
		}
	}
	return all
}

// lengthOf adds up the totals among the sums.
func lengthOf(hours []models.Hours) time.Duration {
	var all time.Duration
	for _, h := range hours {
		if h.Tag == "" {
			all += time.Duration(h.Seconds) * time.Second
		}
	}
	return all
}

func inSeconds(d time.Duration) int64 { return int64(d / time.Second) }

func tagHours(o models.ShareOrder, day record.Date, table timesheet.Table) []models.Hours {
	var all []models.Hours
	for _, row := range table.Rows {
		if hasRow(o.Filter, row.Names[0]) {
			all = append(all, models.Hours{Day: day, Tag: "#" + row.Names[0], Seconds: inSeconds(row.Length)})
		}
	}
	return all
}

// hasRow reports whether sums by tag have a row for the tag: if the filter names tags, only
// those that they cover. Another client's tag on the same record is none of the recipient's
// business.
func hasRow(f record.Filter, tag string) bool {
	return len(f.All) == 0 || slices.ContainsFunc(slices.Concat(f.All...), func(of string) bool { return record.Covers(of, tag) })
}

// headOf names the owner. Slack shows the ID as a name and notifies only that member.
func (w shareWriter) headOf(what string) slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	return blockkit.Paragraph(append(around(w.words.SharingHoursOf(mark), bold, slack.NewRichTextSectionUserElement(w.m.Key.User, nil)),
		slack.NewRichTextSectionTextElement(" · "+what, nil))...)
}

// smallPrint says what else a reader should know.
func (w shareWriter) smallPrint(ctx context.Context, s models.Share, days record.DateRange, records []record.Record) (string, error) {
	var parts []string
	if s.Order.Version > 1 {
		parts = append(parts, w.words.SharingVersion(strconv.Itoa(s.Order.Version)))
	}
	if s.Order.Level == "totals" || s.Order.Level == "days" {
		parts = append(parts, w.includes(s.Order, days, records)...)
	}
	if s.Order.Timer {
		parts = append(parts, w.words.SharingTimerUntil(w.words.Clock(s.Order.At, w.loc, w.c12)))
	}
	if s.Order.Provenance && len(records) > 0 {
		line, err := w.provenance(ctx, records, s.Order.At)
		if err != nil {
			return "", err
		}
		parts = append(parts, line)
	}
	return strings.Join(append(parts, w.words.SharingByHand()), " "), nil
}
