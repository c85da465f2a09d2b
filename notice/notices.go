// Package notice writes Sundial's scheduled messages: summaries, reminders, questions about
// timers, news about targets and budgets. It's pure: records and a reader go in, a message
// comes out.
package notice

import (
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// Reader is the member for whom a notice is composed, and when.
type Reader struct {
	// Command is the slash command's name.
	Command string
	// Words writes in the member's language.
	Words     *messages.Printer
	Now       time.Time
	Zone      *time.Location
	Clock12   bool
	WeekStart time.Weekday
	// Full includes notes; Empty sends a summary even if nothing was tracked.
	Full, Empty bool
	// Tags has the member's targets.
	Tags map[string]models.TagFacts
	// Quiet is when the member has quiet hours or is off.
	Quiet record.Quiet

	settings models.Settings
}

// NewReader returns the member as a reader as of now.
func NewReader(m *models.Member, command string, now time.Time) Reader {
	return Reader{
		Command: command, Words: messages.For(messages.Choose(m.Settings.Language, m.Locale), command), Now: now, Zone: m.Location(), Clock12: m.Clock12(), WeekStart: m.WeekStart(), Tags: m.Settings.Tags,
		Quiet: m.Settings.Quiet, settings: m.Settings,
	}
}

// Follow applies the summary's options.
func (r *Reader) Follow(one models.Schedule) {
	r.Full = one.Level == "full" || one.Level == "" && r.settings.SummaryFull
	r.Empty = one.Empty
}

const (
	// NoticeRows bounds the lines of a list in a notice.
	NoticeRows = 20
	// NoticeNote bounds a note in a notice; the list shows it in full.
	NoticeNote = 120
	// noticeGaps bounds the gaps that a summary offers to fill; shortestGap is the shortest
	// one.
	noticeGaps  = 3
	shortestGap = 15 * time.Minute
)

// Covers returns the days whose records a summary needs: this week and the last, and this
// month, for targets.
func (r Reader) Covers() record.DateRange {
	today := record.DateOf(r.Now, r.Zone)
	from := record.Week(today, r.WeekStart).From.AddDays(-7)
	if month := record.Month(today).From; month.Before(from) {
		from = month
	}
	return record.DateRange{From: from, To: today}
}

// CoversFor returns the days for a summary of the kind on the day: those of Covers, an earlier
// day too, and for a month also the previous one.
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

// spanOf returns the record in a line, with its note only if the member wants notes.
func (r Reader) spanOf(one record.Record) string {
	text := r.Words.Span(one, r.Now, r.Zone, r.Clock12)
	if r.Full {
		text += " " + Shortened(one.Note)
	}
	return strings.TrimSpace(text)
}

// Shortened shortens a note for a notice.
func Shortened(note string) string {
	if runes := []rune(note); len(runes) > NoticeNote {
		return string(runes[:NoticeNote]) + "…"
	}
	return note
}

// scheduleButtons let the reader change or turn off the schedule of the notice.
func (r Reader) scheduleButtons(schedule string) []slack.Block {
	if schedule == "" {
		return nil
	}
	return []slack.Block{blockkit.Buttons(blockkit.Button("schedule_change", r.Words.NoticeChangeButton(), schedule), blockkit.Button("schedule_off", r.Words.NoticeTurnOffButton(), schedule))}
}

// TextReminder returns the reminder's text.
func TextReminder(r Reader, text, schedule string) *interaction.Reply {
	head := r.Words.NoticeReminderHead()
	return blockkit.NewReply(head+" "+text, append([]slack.Block{blockkit.Headed(head, text)}, r.scheduleButtons(schedule)...)...)
}

// IdleReminder says that nothing was tracked today.
func IdleReminder(r Reader, schedule string) *interaction.Reply {
	text := r.Words.NoticeHowToTrack()
	return blockkit.NewReply(r.Words.NoticeNothingTodayHead(), append([]slack.Block{blockkit.Headed(r.Words.NoticeNothingTodayHead(), text)}, r.scheduleButtons(schedule)...)...)
}

// NoTimerReminder says that no timer is running.
func NoTimerReminder(r Reader, schedule string) *interaction.Reply {
	text := r.Words.NoticeHowToTrack()
	return blockkit.NewReply(r.Words.NoticeNoTimerHead(), append([]slack.Block{blockkit.Headed(r.Words.NoticeNoTimerHead(), text)}, r.scheduleButtons(schedule)...)...)
}

// TimerBlock begins the ID of a time picker's block; the record's ID follows.
const TimerBlock = "timer "

// TimerQuestion asks about a timer that has run for long, or until its planned end: stop it
// now, say when it ended, or keep it.
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

// PomodoroNotice says that work is over and the break begins, or that the break is over.
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

// MaybeAgain marks a message that may already have been delivered.
func MaybeAgain(words *messages.Printer, reply *interaction.Reply) *interaction.Reply {
	marked := *reply
	marked.Blocks.BlockSet = append(slices.Clone(reply.Blocks.BlockSet), blockkit.Small(words.NoticeMaybeAgain()))
	return &marked
}

// undeliveredRows bounds the messages named by WithUndelivered.
const undeliveredRows = 3

// WithUndelivered adds to a message which earlier ones couldn't be delivered.
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
	case kind == models.FileReport:
		return r.Words.NoticeKindReport()
	case kind == models.ShareRepeat, kind == models.RequestRepeat:
		return r.Words.NoticeKindShare()
	}
	return r.Words.NoticeKindReminder()
}
