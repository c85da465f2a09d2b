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
	"sundial/messages"
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
	Command string
	// Words writes in the member's language.
	Words     *messages.Printer
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
		Command: command, Words: messages.For(messages.Choose(m.Settings.Language, m.Locale), command), Now: now, Zone: m.Location(), Clock12: m.Clock12(), WeekStart: m.WeekStart(), Tags: m.Settings.Tags,
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

// CoversFor is what a summary of the kind and the day tells of: the same, the day too
// where it lies before, and for a month the one before it.
func (r Reader) CoversFor(kind models.ScheduleKind, day record.Date) record.DateRange {
	covers, from := r.Covers(), day
	if kind == models.MonthlySummary {
		from = record.Month(SummaryMonth(day).From.AddDays(-1)).From
	}
	if from.Before(covers.From) {
		covers.From = from
	}
	return covers
}

// Summary tells of the day, or of its week, as the schedule has it.
func Summary(r Reader, records []record.Record, day record.Date, one models.Schedule) *interaction.Reply {
	switch one.Kind {
	case models.WeeklySummary:
		return WeeklySummary(r, records, day, one.ID)
	case models.MonthlySummary:
		return MonthlySummary(r, records, day, one.ID)
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
	name := r.Words.Day(day, record.DateOf(r.Now, r.Zone))
	head := r.Words.NoticeYourDay(name, r.Words.Length(table.Total))
	switch {
	case table.Records > 0:
	case !r.Empty:
		return nil
	default:
		head = r.Words.NoticeYourDayEmpty(name)
	}
	blocks := []slack.Block{blockkit.Headed(head, "")}
	if len(table.Rows) > 0 {
		blocks = append(blocks, blockkit.Text(r.rows(table, nil)))
	}
	blocks = append(blocks, r.details(records, days, table, schedule)...)
	if gaps := r.Gaps(records, day); len(gaps) > 0 {
		loc, _ := timesheet.ZoneOf(records, day, r.Now, r.Zone)
		blocks = append(blocks, gapBlocks(r, gaps, loc, schedule)...)
	}
	return blockkit.NewReply(head, append(blocks, r.scheduleButtons(schedule)...)...)
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
	head := r.Words.NoticeYourWeek(r.Words.Length(table.Total))
	text := r.Words.NoticeLastWeek(r.Words.Length(last.Total))
	blocks := []slack.Block{blockkit.Headed(head, text), r.weekChart(r.byDay(records, days), r.byDay(records, before), days)}
	if len(table.Rows) > 0 {
		blocks = append(blocks, blockkit.Text(r.rows(table, lengths(last))))
	}
	blocks = append(blocks, r.details(records, days, table, schedule)...)
	return blockkit.NewReply(head+". "+text, append(blocks, r.scheduleButtons(schedule)...)...)
}

func (r Reader) report(records []record.Record, days record.DateRange, by ...string) timesheet.Table {
	return timesheet.Report(records, timesheet.Query{Range: days, GroupBy: by, Now: r.Now, Zone: r.Zone, WeekStart: r.WeekStart, Words: r.Words})
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
func (r Reader) rows(table timesheet.Table, before map[string]time.Duration) string {
	var lines []string
	for i, row := range table.Rows {
		if i == NoticeRows {
			lines = append(lines, r.Words.NoticeMoreRows(len(table.Rows)-i))
			break
		}
		name := strings.Join(row.Keys, " · ")
		line := name + "  " + r.Words.Length(row.Length) + "  " + blockkit.Bar(row.Length.Seconds(), table.Total.Seconds())
		if before != nil {
			line += "  " + r.Words.NoticeRowLastWeek(r.orNothing(before[name]))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// weekChart draws each day of the week beside the same one a week before.
func (r Reader) weekChart(this, last []time.Duration, days record.DateRange) slack.Block {
	var names []string
	for _, d := range days.Days() {
		names = append(names, r.Words.ShortWeekday(d.Weekday()))
	}
	axis := slack.NewDataVisualizationAxisConfig(names...).WithYLabel(r.Words.NoticeChartAxis())
	return blockkit.ChartBlock(r.Words.NoticeChartHeading(), slack.NewDataVisualizationBarChart(axis,
		series(r.Words.NoticeChartThisWeek(), names, this), series(r.Words.NoticeChartLastWeek(), names, last)))
}

func series(name string, labels []string, all []time.Duration) slack.DataVisualizationDataSeries {
	points := make([]slack.DataVisualizationDataPoint, len(all))
	for i, length := range all {
		points[i] = slack.NewDataVisualizationDataPoint(labels[i], blockkit.InHours(length))
	}
	return slack.NewDataVisualizationDataSeries(name, points...)
}

func (r Reader) orNothing(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return r.Words.Length(d)
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
			blocks = append(blocks, blockkit.Headed(r.Words.NoticeStillRunningHead(), r.spanOf(one)), blockkit.Buttons(blockkit.Button("summary_stop", r.Words.NoticeStopNowButton(), strings.TrimSpace(one.ID+" "+days.To.String()+" "+schedule))))
			break
		}
	}
	if table.Overlapping {
		blocks = append(blocks, blockkit.Small(r.Words.NoticeRowsOverlap()))
	}
	return blocks
}

// spanOf is the record in a line; its note only for who asked for them.
func (r Reader) spanOf(one record.Record) string {
	text := r.Words.Span(one, r.Now, r.Zone, r.Clock12)
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
			lines = append(lines, r.Words.NoticeWholeList())
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
		line := r.targetLine(p)
		switch {
		case p.Left() == 0:
			line = r.Words.NoticeTargetReached(line)
		case timesheet.Risk(p, day, r.daysOff()):
			line = r.Words.NoticeTargetAtRisk(line)
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
		label := r.Words.NoticeFillButton(from, to)
		all = append(all, blockkit.Button(fmt.Sprintf("fill_gap_%d", i), label, gapValue(gap, schedule)))
	}
	return []slack.Block{blockkit.Text(r.Words.NoticeBetween()), blockkit.Buttons(all...)}
}

// scheduleButtons let the reader change or turn off what sent the notice.
func (r Reader) scheduleButtons(schedule string) []slack.Block {
	if schedule == "" {
		return nil
	}
	return []slack.Block{blockkit.Buttons(blockkit.Button("schedule_change", r.Words.NoticeChangeButton(), schedule), blockkit.Button("schedule_off", r.Words.NoticeTurnOffButton(), schedule))}
}

// TextReminder is what the member wanted to be told.
func TextReminder(r Reader, text, schedule string) *interaction.Reply {
	head := r.Words.NoticeReminderHead()
	return blockkit.NewReply(head+" "+text, append([]slack.Block{blockkit.Headed(head, text)}, r.scheduleButtons(schedule)...)...)
}

// IdleReminder says that the day has nothing yet.
func IdleReminder(r Reader, schedule string) *interaction.Reply {
	text := r.Words.NoticeHowToTrack()
	return blockkit.NewReply(r.Words.NoticeNothingTodayHead(), append([]slack.Block{blockkit.Headed(r.Words.NoticeNothingTodayHead(), text)}, r.scheduleButtons(schedule)...)...)
}

// NoTimerReminder says that no timer runs.
func NoTimerReminder(r Reader, schedule string) *interaction.Reply {
	text := r.Words.NoticeHowToTrack()
	return blockkit.NewReply(r.Words.NoticeNoTimerHead(), append([]slack.Block{blockkit.Headed(r.Words.NoticeNoTimerHead(), text)}, r.scheduleButtons(schedule)...)...)
}

// timerBlock names the record whose end the time picker tells.
const TimerBlock = "timer "

// TimerQuestion asks about a timer that has run for long, or until its planned
// end: stop it now, say when it ended, or keep it.
func TimerQuestion(r Reader, timer record.Record, schedule string) *interaction.Reply {
	head := r.Words.NoticeStillWorkingHead()
	text := r.Words.NoticeRunningSince(r.Words.Clock(timer.Start, r.Zone, r.Clock12), r.spanOf(timer))
	picker := slack.NewTimePickerBlockElement("stopped_at")
	picker.Placeholder = slack.NewTextBlockObject(slack.PlainTextType, r.Words.NoticeStoppedAtPlaceholder(), false, false)
	stop := blockkit.Button("stop_now", r.Words.NoticeStopNowButton(), timer.ID)
	stop.Style = slack.StylePrimary
	row := slack.NewActionBlock(TimerBlock+timer.ID, stop, picker, blockkit.Button("keep_running", r.Words.NoticeKeepRunningButton(), timer.ID))
	return blockkit.NewReply(head+" "+text, append([]slack.Block{blockkit.Headed(head, text), row}, r.scheduleButtons(schedule)...)...)
}

// PomodoroNotice tells that the work is over and the rest begins, or that the
// rest is over.
func PomodoroNotice(r Reader, timer record.Record, rest time.Duration, resting bool) *interaction.Reply {
	if resting {
		return blockkit.NewReply(r.Words.NoticeBreakOverHead(), blockkit.Headed(r.Words.NoticeBreakOverHead(), r.Words.NoticeAfterBreak()))
	}
	text := r.spanOf(timer)
	if rest > 0 {
		text += "\n" + r.Words.NoticeRestFor(r.Words.Length(rest))
	}
	return blockkit.NewReply(r.Words.NoticeBreakHead(), blockkit.Headed(r.Words.NoticeBreakHead(), text), blockkit.Buttons(blockkit.Button("stop_now", r.Words.NoticeStopNowButton(), timer.ID), blockkit.Button("keep_running", r.Words.NoticeKeepRunningButton(), timer.ID)))
}

// MaybeAgain marks a message that may have been delivered before.
func MaybeAgain(words *messages.Printer, reply *interaction.Reply) *interaction.Reply {
	marked := *reply
	marked.Blocks.BlockSet = append(slices.Clone(reply.Blocks.BlockSet), blockkit.Small(words.NoticeMaybeAgain()))
	return &marked
}

// undeliveredRows bounds the messages that WithUndelivered names.
const undeliveredRows = 3

// WithUndelivered adds to a message which ones before it could not be delivered.
func WithUndelivered(r Reader, reply *interaction.Reply, missed []models.Undelivered) *interaction.Reply {
	var named []string
	for _, one := range missed[max(0, len(missed)-undeliveredRows):] {
		day := record.DateOf(one.Due, r.Zone)
		moment := r.Words.Day(day, record.DateOf(r.Now, r.Zone)) + " " + r.Words.Clock(one.Due, r.Zone, r.Clock12)
		named = append(named, r.Words.NoticeUndeliveredOne(r.kindName(one.Kind), moment))
	}
	if more := len(missed) - len(named); more > 0 {
		named = append(named, r.Words.NoticeUndeliveredMore(more))
	}
	told := *reply
	told.Blocks.BlockSet = append(slices.Clone(reply.Blocks.BlockSet), blockkit.Small(r.Words.NoticeUndelivered(r.Words.And(named))))
	return &told
}

func (r Reader) kindName(kind models.ScheduleKind) string {
	switch {
	case kind == models.DailySummary:
		return r.Words.NoticeKindDaily()
	case kind == models.WeeklySummary:
		return r.Words.NoticeKindWeekly()
	case kind == models.MonthlySummary:
		return r.Words.NoticeKindMonthly()
	case kind == models.ShareRepeat, kind == models.RequestRepeat:
		return r.Words.NoticeKindShare()
	}
	return r.Words.NoticeKindReminder()
}
