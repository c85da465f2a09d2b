package handlers

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// Reader is for whom a notice is composed, and when.
type Reader struct {
	// Command is the slash command's name.
	Command   string
	Now       time.Time
	Zone      *time.Location
	Clock12   bool
	WeekStart time.Weekday
	// Full shows the notes too.
	Full bool
	// Tags holds the member's targets.
	Tags map[string]models.TagFacts
}

// NewReader is the member as a reader at the moment now.
func NewReader(m *models.Member, command string, now time.Time) Reader {
	t := task{m: m}
	return Reader{
		Command: command, Now: now, Zone: m.Location(), Clock12: t.clock12(), WeekStart: t.weekStart(), Tags: m.Settings.Tags,
	}
}

const (
	// noticeRows bounds the lines of a list in a notice.
	noticeRows = 20
	// noticeNote bounds a note that a notice repeats; the list has it in full.
	noticeNote = 120
	// noticeGaps bounds the gaps that a summary offers to fill, and shortestGap
	// is the shortest one worth it.
	noticeGaps  = 3
	shortestGap = 15 * time.Minute
)

// Covers is the range of days whose records the reader's summaries tell of: this
// week and the last, and the month that a target may count over.
func (r Reader) Covers() record.DateRange {
	today := record.DateOf(r.Now, r.Zone)
	from := timesheet.Week(today, r.WeekStart).From.AddDays(-7)
	if month := timesheet.Month(today).From; month.Before(from) {
		from = month
	}
	return record.DateRange{From: from, To: today}
}

// DailySummary tells of the day: its total, time by tag, what still runs, gaps
// and targets. Nil: nothing was tracked, so nothing is worth a message. The
// schedule's id goes into the buttons; without one there are none.
func DailySummary(r Reader, records []record.Record, day record.Date, schedule string) *Reply {
	days := record.DateRange{From: day, To: day}
	table := r.report(records, days, timesheet.ByTag)
	if table.Records == 0 {
		return nil
	}
	head := "Your day, " + timesheet.FormatDay(day, record.DateOf(r.Now, r.Zone)) + ": " + record.FormatLength(table.Total)
	blocks := []slack.Block{headedBlock(head, ""), textBlock(rows(table))}
	blocks = append(blocks, r.details(records, days, table)...)
	if gaps := r.gaps(records, day); len(gaps) > 0 {
		blocks = append(blocks, gapBlocks(r, gaps)...)
	}
	return newReply(head, append(blocks, scheduleButtons(schedule, true)...)...)
}

// WeeklySummary tells of the week up to the day: each day beside the same one a
// week before, and time by tag. Nil: neither week has anything.
func WeeklySummary(r Reader, records []record.Record, day record.Date, schedule string) *Reply {
	days := timesheet.Week(day, r.WeekStart)
	before := record.DateRange{From: days.From.AddDays(-7), To: days.From.AddDays(-1)}
	table, last := r.report(records, days, timesheet.ByTag), r.report(records, before)
	if table.Records == 0 && last.Records == 0 {
		return nil
	}
	head := "Your week: " + record.FormatLength(table.Total)
	text := "Last week: " + record.FormatLength(last.Total)
	blocks := []slack.Block{headedBlock(head, text), chart(r.byDay(records, days), r.byDay(records, before), days)}
	if len(table.Rows) > 0 {
		blocks = append(blocks, textBlock(rows(table)))
	}
	blocks = append(blocks, r.details(records, days, table)...)
	return newReply(head+". "+text, append(blocks, scheduleButtons(schedule, true)...)...)
}

func (r Reader) report(records []record.Record, days record.DateRange, by ...string) timesheet.Table {
	return timesheet.Report(records, timesheet.Query{Range: days, GroupBy: by, Now: r.Now, Zone: r.Zone, WeekStart: r.WeekStart})
}

func (r Reader) byDay(records []record.Record, days record.DateRange) []time.Duration {
	var lengths []time.Duration
	for _, d := range days.Days() {
		lengths = append(lengths, r.report(records, record.DateRange{From: d, To: d}).Total)
	}
	return lengths
}

// rows lists the rows of a report with bars.
func rows(table timesheet.Table) string {
	var lines []string
	for i, row := range table.Rows {
		if i == noticeRows {
			lines = append(lines, fmt.Sprintf("… and %d more", len(table.Rows)-i))
			break
		}
		lines = append(lines, strings.Join(row.Keys, " · ")+"  "+record.FormatLength(row.Length)+"  "+bar(row.Length.Seconds(), table.Total.Seconds()))
	}
	return strings.Join(lines, "\n")
}

// chart draws each day of the week beside the same one a week before.
func chart(this, last []time.Duration, days record.DateRange) slack.Block {
	most := max(slices.Max(this), slices.Max(last), time.Second)
	var lines []string
	for i, d := range days.Days() {
		line := d.Weekday().String()[:3] + "  " + orNothing(this[i]) + "  " + bar(this[i].Seconds(), most.Seconds()*float64(min(1, this[i])))
		lines = append(lines, line+"  (last week "+orNothing(last[i])+")")
	}
	return slack.NewRichTextBlock("", &slack.RichTextPreformatted{
		Type: slack.RTEPreformatted, Elements: []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(strings.Join(lines, "\n"), nil)},
	})
}

func orNothing(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return record.FormatLength(d)
}

// details are what a summary tells besides the sums.
func (r Reader) details(records []record.Record, days record.DateRange, table timesheet.Table) []slack.Block {
	var blocks []slack.Block
	if r.Full {
		blocks = append(blocks, textBlock(r.notes(records, days)))
	}
	for _, line := range r.targets(records, days.To) {
		blocks = append(blocks, textBlock(line))
	}
	for _, one := range records {
		if one.Running() {
			blocks = append(blocks, headedBlock("Still running", r.spanOf(one)), buttons(button("stop_now", "Stop now", one.ID)))
			break
		}
	}
	if table.Overlapping {
		blocks = append(blocks, smallBlock("Tags overlap: the rows add up to more than the total."))
	}
	return blocks
}

// spanOf is the record in a line; its note only for who asked for them.
func (r Reader) spanOf(one record.Record) string {
	text := timesheet.FormatSpan(one, r.Now, r.Zone, r.Clock12)
	if r.Full {
		text += " " + shortened(one.Note)
	}
	return strings.TrimSpace(text)
}

func shortened(note string) string {
	if runes := []rune(note); len(runes) > noticeNote {
		return string(runes[:noticeNote]) + "…"
	}
	return note
}

func (r Reader) notes(records []record.Record, days record.DateRange) string {
	var lines []string
	for _, one := range records {
		clipped, inside := timesheet.Clip(one, days, r.Now, r.Zone)
		if !inside || one.Kind != record.Work {
			continue
		}
		if len(lines) == noticeRows {
			lines = append(lines, "… "+r.Command+" list has them all")
			break
		}
		clipped.End = one.End
		lines = append(lines, r.spanOf(clipped))
	}
	return strings.Join(lines, "\n")
}

// targets tells how far each target is on the day.
func (r Reader) targets(records []record.Record, day record.Date) []string {
	var lines []string
	for tag, facts := range r.Tags {
		if facts.Target == 0 {
			continue
		}
		days := record.DateRange{From: day, To: day}
		switch facts.Per {
		case "week":
			days = timesheet.Week(day, r.WeekStart)
		case "month":
			days = timesheet.Month(day)
		}
		table := timesheet.Report(records, timesheet.Query{
			Range: days, Filter: record.Filter{All: [][]string{{tag}}}, Now: r.Now, Zone: r.Zone, WeekStart: r.WeekStart,
		})
		target := time.Duration(facts.Target) * time.Second
		line := fmt.Sprintf("#%s: %s of %s a %s", tag, record.FormatLength(table.Total), record.FormatLength(target), facts.Per)
		if table.Total >= target {
			line += ", reached"
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

// gaps are the stretches between the first and the last record of the day that
// nothing covers.
func (r Reader) gaps(records []record.Record, day record.Date) []timesheet.Span {
	first, last := r.Now, time.Time{}
	for _, one := range records {
		if _, inside := timesheet.Clip(one, record.DateRange{From: day, To: day}, r.Now, r.Zone); !inside || one.Placed {
			continue
		}
		if one.Start.Before(first) {
			first = one.Start
		}
		if end := one.EndAt(r.Now); end.After(last) {
			last = end
		}
	}
	var found []timesheet.Span
	for _, gap := range timesheet.Gaps(records, day, 0, 24*60, r.Now, r.Zone) {
		if !gap.Start.Before(first) && !gap.End.After(last) && gap.Length() >= shortestGap && len(found) < noticeGaps {
			found = append(found, gap)
		}
	}
	return found
}

func gapBlocks(r Reader, gaps []timesheet.Span) []slack.Block {
	var all []*slack.ButtonBlockElement
	for i, gap := range gaps {
		label := "Fill " + timesheet.FormatClock(gap.Start, r.Zone, r.Clock12) + "–" + timesheet.FormatClock(gap.End, r.Zone, r.Clock12)
		all = append(all, button(fmt.Sprintf("fill_gap_%d", i), label, fmt.Sprintf("%d %d", gap.Start.Unix(), gap.End.Unix())))
	}
	return []slack.Block{textBlock("Nothing is tracked in between:"), buttons(all...)}
}

// scheduleButtons let the reader change or turn off what sent the notice.
func scheduleButtons(schedule string, change bool) []slack.Block {
	if schedule == "" {
		return nil
	}
	all := []*slack.ButtonBlockElement{button("schedule_off", "Turn off", schedule)}
	if change {
		all = append([]*slack.ButtonBlockElement{button("summary_change", "Change", schedule)}, all...)
	}
	return []slack.Block{buttons(all...)}
}

// TextReminder is what the member wanted to be told.
func TextReminder(text, schedule string) *Reply {
	return newReply("Reminder: "+text, append([]slack.Block{headedBlock("Reminder:", text)}, scheduleButtons(schedule, false)...)...)
}

// IdleReminder says that the day has nothing yet.
func IdleReminder(r Reader, schedule string) *Reply {
	text := "Type " + r.Command + " start and what you do, or " + r.Command + " add 1h and what you did."
	return newReply("Nothing is tracked yet today.", append([]slack.Block{headedBlock("Nothing is tracked yet today.", text)}, scheduleButtons(schedule, false)...)...)
}

// NoTimerReminder says that no timer runs.
func NoTimerReminder(r Reader, schedule string) *Reply {
	text := "Type " + r.Command + " start and what you do."
	return newReply("No timer is running.", append([]slack.Block{headedBlock("No timer is running.", text)}, scheduleButtons(schedule, false)...)...)
}

// timerBlock names the record whose end the time picker tells.
const timerBlock = "timer "

// TimerQuestion asks about a timer that has run for long, or until its planned
// end: stop it now, say when it ended, or keep it.
func TimerQuestion(r Reader, timer record.Record, schedule string) *Reply {
	head := "Still working?"
	text := "A timer has been running since " + timesheet.FormatClock(timer.Start, r.Zone, r.Clock12) + ": " + r.spanOf(timer)
	picker := slack.NewTimePickerBlockElement("stopped_at")
	picker.Placeholder = slack.NewTextBlockObject(slack.PlainTextType, "Stopped at…", false, false)
	stop := button("stop_now", "Stop now", timer.ID)
	stop.Style = slack.StylePrimary
	row := slack.NewActionBlock(timerBlock+timer.ID, stop, picker, button("keep_running", "Keep it running", timer.ID))
	return newReply(head+" "+text, append([]slack.Block{headedBlock(head, text), row}, scheduleButtons(schedule, false)...)...)
}

// PomodoroNotice tells that the work is over and the rest begins, or that the
// rest is over.
func PomodoroNotice(r Reader, timer record.Record, rest time.Duration, resting bool) *Reply {
	if resting {
		return newReply("The break is over.", headedBlock("The break is over.", "Type "+r.Command+" pomodoro for the next one, or "+r.Command+" resume."))
	}
	text := r.spanOf(timer)
	if rest > 0 {
		text += "\nTake " + record.FormatLength(rest) + "; I tell you when it is over."
	}
	return newReply("Time for a break.", headedBlock("Time for a break.", text), buttons(button("stop_now", "Stop now", timer.ID), button("keep_running", "Keep it running", timer.ID)))
}

// MaybeAgain marks a message that may have been delivered before.
func MaybeAgain(reply *Reply) *Reply {
	marked := *reply
	marked.Blocks.BlockSet = append(slices.Clone(reply.Blocks.BlockSet), smallBlock("Maybe again: whether this reached you before could not be found out."))
	return &marked
}
