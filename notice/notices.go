// Package notice writes what Sundial sends to its member without being asked at that
// moment: summaries, reminders, questions about timers, news of targets and budgets. It
// is pure: records and a reader go in, a message comes out.
package notice

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// gapValue is what comes back from a button that fills a gap: no word of anyone's.
func gapValue(gap timesheet.Span, schedule string) string {
	return strings.TrimSpace(fmt.Sprintf("%d %d %s", gap.Start.Unix(), gap.End.Unix(), schedule))
}

// Reader is for whom a notice is composed, and when.
type Reader struct {
	// Command is the slash command's name.
	Command   string
	Now       time.Time
	Zone      *time.Location
	Clock12   bool
	WeekStart time.Weekday
	// Full shows the notes too; Empty tells also of a day with nothing.
	Full, Empty bool
	// Tags holds the member's targets.
	Tags map[string]models.TagFacts
	// Quiet is when the member is off.
	Quiet record.Quiet

	settings models.Settings
}

// NewReader is the member as a reader at the moment now.
func NewReader(m *models.Member, command string, now time.Time) Reader {
	return Reader{
		Command: command, Now: now, Zone: m.Location(), Clock12: m.Clock12(), WeekStart: m.WeekStart(), Tags: m.Settings.Tags,
		Quiet: m.Settings.Quiet, settings: m.Settings,
	}
}

// Follow takes on how the summary was asked for.
func (r *Reader) Follow(one models.Schedule) {
	r.Full = one.Level == "full" || one.Level == "" && r.settings.SummaryFull
	r.Empty = one.Empty
}

const (
	// noticeRows bounds the lines of a list in a notice.
	NoticeRows = 20
	// noticeNote bounds a note that a notice repeats; the list has it in full.
	NoticeNote = 120
	// noticeGaps bounds the gaps that a summary offers to fill, and shortestGap
	// is the shortest one worth it.
	noticeGaps  = 3
	shortestGap = 15 * time.Minute
)

// Covers is the range of days whose records the reader's summaries tell of: this
// week and the last, and the month that a target may count over.
func (r Reader) Covers() record.DateRange {
	today := record.DateOf(r.Now, r.Zone)
	from := record.Week(today, r.WeekStart).From.AddDays(-7)
	if month := record.Month(today).From; month.Before(from) {
		from = month
	}
	return record.DateRange{From: from, To: today}
}

// CoversSince is the same, and the day too where it lies before.
func (r Reader) CoversSince(day record.Date) record.DateRange {
	covers := r.Covers()
	if day.Before(covers.From) {
		covers.From = day
	}
	return covers
}

// Summary tells of the day, or of its week, as the schedule has it.
func Summary(r Reader, records []record.Record, day record.Date, one models.Schedule) *interaction.Reply {
	if one.Kind == models.WeeklySummary {
		return WeeklySummary(r, records, day, one.ID)
	}
	return DailySummary(r, records, day, one.ID)
}

// DailySummary tells of the day: its total, time by tag, what still runs, gaps
// and targets. Nil: nothing was tracked, so nothing is worth a message, unless the
// reader wants one. The schedule's id goes into the buttons; without one there are
// none that change it.
func DailySummary(r Reader, records []record.Record, day record.Date, schedule string) *interaction.Reply {
	days := record.DateRange{From: day, To: day}
	table := r.report(records, days, timesheet.ByTag)
	head := "Your day, " + record.FormatDay(day, record.DateOf(r.Now, r.Zone)) + ": "
	switch {
	case table.Records > 0:
		head += record.FormatLength(table.Total)
	case !r.Empty:
		return nil
	default:
		head += "nothing tracked"
	}
	blocks := []slack.Block{blockkit.Headed(head, "")}
	if len(table.Rows) > 0 {
		blocks = append(blocks, blockkit.Text(rows(table, nil)))
	}
	blocks = append(blocks, r.details(records, days, table, schedule)...)
	if gaps := r.Gaps(records, day); len(gaps) > 0 {
		loc, _ := timesheet.ZoneOf(records, day, r.Now, r.Zone)
		blocks = append(blocks, gapBlocks(r, gaps, loc, schedule)...)
	}
	return blockkit.NewReply(head, append(blocks, scheduleButtons(schedule)...)...)
}

// WeeklySummary tells of the week up to the day: each day beside the same one a
// week before, and time by tag. Nil: neither week has anything.
func WeeklySummary(r Reader, records []record.Record, day record.Date, schedule string) *interaction.Reply {
	days := record.Week(day, r.WeekStart)
	before := record.DateRange{From: days.From.AddDays(-7), To: days.From.AddDays(-1)}
	table, last := r.report(records, days, timesheet.ByTag), r.report(records, before, timesheet.ByTag)
	if table.Records == 0 && last.Records == 0 {
		return nil
	}
	head := "Your week: " + record.FormatLength(table.Total)
	text := "Last week: " + record.FormatLength(last.Total)
	blocks := []slack.Block{blockkit.Headed(head, text), weekChart(r.byDay(records, days), r.byDay(records, before), days)}
	if len(table.Rows) > 0 {
		blocks = append(blocks, blockkit.Text(rows(table, lengths(last))))
	}
	blocks = append(blocks, r.details(records, days, table, schedule)...)
	return blockkit.NewReply(head+". "+text, append(blocks, scheduleButtons(schedule)...)...)
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

// lengths are a report's lengths by the names of their rows.
func lengths(table timesheet.Table) map[string]time.Duration {
	all := map[string]time.Duration{}
	for _, row := range table.Rows {
		all[strings.Join(row.Keys, " · ")] = row.Length
	}
	return all
}

// rows lists the rows of a report with bars, beside those of the week before,
// where these are given.
func rows(table timesheet.Table, before map[string]time.Duration) string {
	var lines []string
	for i, row := range table.Rows {
		if i == NoticeRows {
			lines = append(lines, fmt.Sprintf("… and %d more", len(table.Rows)-i))
			break
		}
		name := strings.Join(row.Keys, " · ")
		line := name + "  " + record.FormatLength(row.Length) + "  " + blockkit.Bar(row.Length.Seconds(), table.Total.Seconds())
		if before != nil {
			line += "  (last week " + orNothing(before[name]) + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// weekChart draws each day of the week beside the same one a week before.
func weekChart(this, last []time.Duration, days record.DateRange) slack.Block {
	var names []string
	for _, d := range days.Days() {
		names = append(names, d.Weekday().String()[:3])
	}
	axis := slack.NewDataVisualizationAxisConfig(names...).WithYLabel("hours")
	return blockkit.ChartBlock("Hours a day", slack.NewDataVisualizationBarChart(axis, series("This week", names, this), series("Last week", names, last)))
}

func series(name string, labels []string, all []time.Duration) slack.DataVisualizationDataSeries {
	points := make([]slack.DataVisualizationDataPoint, len(all))
	for i, length := range all {
		points[i] = slack.NewDataVisualizationDataPoint(labels[i], blockkit.InHours(length))
	}
	return slack.NewDataVisualizationDataSeries(name, points...)
}

func orNothing(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return record.FormatLength(d)
}

// details are what a summary tells besides the sums.
func (r Reader) details(records []record.Record, days record.DateRange, table timesheet.Table, schedule string) []slack.Block {
	var blocks []slack.Block
	if notes := r.notes(records, days); r.Full && notes != "" {
		blocks = append(blocks, blockkit.Text(notes))
	}
	for _, line := range r.targets(records, days.To) {
		blocks = append(blocks, blockkit.Text(line))
	}
	for _, one := range records {
		if one.Running() {
			blocks = append(blocks, blockkit.Headed("Still running", r.spanOf(one)), blockkit.Buttons(blockkit.Button("summary_stop", "Stop now", strings.TrimSpace(one.ID+" "+days.To.String()+" "+schedule))))
			break
		}
	}
	if table.Overlapping {
		blocks = append(blocks, blockkit.Small("Tags overlap: the rows add up to more than the total."))
	}
	return blocks
}

// spanOf is the record in a line; its note only for who asked for them.
func (r Reader) spanOf(one record.Record) string {
	text := timesheet.FormatSpan(one, r.Now, r.Zone, r.Clock12)
	if r.Full {
		text += " " + Shortened(one.Note)
	}
	return strings.TrimSpace(text)
}

// Shortened cuts a note to what a notice repeats of it.
func Shortened(note string) string {
	if runes := []rune(note); len(runes) > NoticeNote {
		return string(runes[:NoticeNote]) + "…"
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
		if len(lines) == NoticeRows {
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
			days = record.Week(day, r.WeekStart)
		case "month":
			days = record.Month(day)
		}
		p := timesheet.Progress{Goal: timesheet.Goal{Tag: tag, Length: time.Duration(facts.Target) * time.Second, Per: facts.Per}, Range: days}
		p.Done = r.workUnder(records, tag, days)
		line := targetLine(p)
		switch {
		case p.Left() == 0:
			line += ", reached"
		case timesheet.Risk(p, day, r.daysOff()):
			line += ", at risk"
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

// Gaps are the stretches between the first and the last record of the day that
// nothing covers; on a day of travel nobody knows, and none is named.
func (r Reader) Gaps(records []record.Record, day record.Date) []timesheet.Span {
	loc, one := timesheet.ZoneOf(records, day, r.Now, r.Zone)
	if !one {
		return nil
	}
	first, last := r.Now, time.Time{}
	for _, one := range records {
		if one.Placed || !one.CountsOn(record.DateRange{From: day, To: day}, r.Now, loc) {
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
	for _, gap := range timesheet.Gaps(records, day, 0, 24*60, r.Now, loc) {
		if !gap.Start.Before(record.Minute(first)) && !gap.End.After(last) && gap.Length() >= shortestGap && len(found) < noticeGaps {
			found = append(found, gap)
		}
	}
	return found
}

func gapBlocks(r Reader, gaps []timesheet.Span, loc *time.Location, schedule string) []slack.Block {
	var all []*slack.ButtonBlockElement
	for i, gap := range gaps {
		from, to := record.FormatClocks(gap.Start, gap.End, loc, r.Clock12)
		label := "Fill " + from + "–" + to
		all = append(all, blockkit.Button(fmt.Sprintf("fill_gap_%d", i), label, gapValue(gap, schedule)))
	}
	return []slack.Block{blockkit.Text("Nothing is tracked in between:"), blockkit.Buttons(all...)}
}

// scheduleButtons let the reader change or turn off what sent the notice.
func scheduleButtons(schedule string) []slack.Block {
	if schedule == "" {
		return nil
	}
	return []slack.Block{blockkit.Buttons(blockkit.Button("schedule_change", "Change", schedule), blockkit.Button("schedule_off", "Turn off", schedule))}
}

// TextReminder is what the member wanted to be told.
func TextReminder(text, schedule string) *interaction.Reply {
	return blockkit.NewReply("Reminder: "+text, append([]slack.Block{blockkit.Headed("Reminder:", text)}, scheduleButtons(schedule)...)...)
}

// IdleReminder says that the day has nothing yet.
func IdleReminder(r Reader, schedule string) *interaction.Reply {
	text := "Type " + r.Command + " start and what you do, or " + r.Command + " add 1h and what you did."
	return blockkit.NewReply("Nothing is tracked yet today.", append([]slack.Block{blockkit.Headed("Nothing is tracked yet today.", text)}, scheduleButtons(schedule)...)...)
}

// NoTimerReminder says that no timer runs.
func NoTimerReminder(r Reader, schedule string) *interaction.Reply {
	text := "Type " + r.Command + " start and what you do, or " + r.Command + " add 1h and what you did."
	return blockkit.NewReply("No timer is running.", append([]slack.Block{blockkit.Headed("No timer is running.", text)}, scheduleButtons(schedule)...)...)
}

// timerBlock names the record whose end the time picker tells.
const TimerBlock = "timer "

// TimerQuestion asks about a timer that has run for long, or until its planned
// end: stop it now, say when it ended, or keep it.
func TimerQuestion(r Reader, timer record.Record, schedule string) *interaction.Reply {
	head := "Still working?"
	text := "A timer has been running since " + record.FormatClock(timer.Start, r.Zone, r.Clock12) + ": " + r.spanOf(timer)
	picker := slack.NewTimePickerBlockElement("stopped_at")
	picker.Placeholder = slack.NewTextBlockObject(slack.PlainTextType, "Stopped at…", false, false)
	stop := blockkit.Button("stop_now", "Stop now", timer.ID)
	stop.Style = slack.StylePrimary
	row := slack.NewActionBlock(TimerBlock+timer.ID, stop, picker, blockkit.Button("keep_running", "Keep it running", timer.ID))
	return blockkit.NewReply(head+" "+text, append([]slack.Block{blockkit.Headed(head, text), row}, scheduleButtons(schedule)...)...)
}

// PomodoroNotice tells that the work is over and the rest begins, or that the
// rest is over.
func PomodoroNotice(r Reader, timer record.Record, rest time.Duration, resting bool) *interaction.Reply {
	if resting {
		return blockkit.NewReply("The break is over.", blockkit.Headed("The break is over.", "Type "+r.Command+" pomodoro for the next one, or "+r.Command+" resume."))
	}
	text := r.spanOf(timer)
	if rest > 0 {
		text += "\nTake " + record.FormatLength(rest) + "; I tell you when it is over."
	}
	return blockkit.NewReply("Time for a break.", blockkit.Headed("Time for a break.", text), blockkit.Buttons(blockkit.Button("stop_now", "Stop now", timer.ID), blockkit.Button("keep_running", "Keep it running", timer.ID)))
}

// MaybeAgain marks a message that may have been delivered before.
func MaybeAgain(reply *interaction.Reply) *interaction.Reply {
	marked := *reply
	marked.Blocks.BlockSet = append(slices.Clone(reply.Blocks.BlockSet), blockkit.Small("Maybe again: whether this reached you before could not be found out."))
	return &marked
}

// undeliveredRows bounds the messages that WithUndelivered names.
const undeliveredRows = 3

// WithUndelivered adds to a message which ones before it could not be delivered.
func WithUndelivered(r Reader, reply *interaction.Reply, missed []models.Undelivered) *interaction.Reply {
	var named []string
	for _, one := range missed[max(0, len(missed)-undeliveredRows):] {
		day := record.DateOf(one.Due, r.Zone)
		moment := record.FormatDay(day, record.DateOf(r.Now, r.Zone)) + " " + record.FormatClock(one.Due, r.Zone, r.Clock12)
		named = append(named, kindName(one.Kind)+" "+moment)
	}
	text := "Not delivered: " + strings.Join(named, ", ")
	if more := len(missed) - len(named); more > 0 {
		text += fmt.Sprintf(", and %d before", more)
	}
	told := *reply
	told.Blocks.BlockSet = append(slices.Clone(reply.Blocks.BlockSet), blockkit.Small(text+". Slack or Sundial couldn't be reached in time."))
	return &told
}

func kindName(kind models.ScheduleKind) string {
	switch {
	case kind == models.DailySummary:
		return "daily summary"
	case kind == models.WeeklySummary:
		return "weekly summary"
	case kind == models.ShareRepeat, kind == models.RequestRepeat:
		return "notice about a share"
	}
	return "reminder"
}
