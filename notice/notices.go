// Package notice writes what Sundial sends to its member without being asked at that
// moment: summaries, reminders, questions about timers, news of targets and budgets. It
// is pure: records and a reader go in, a message comes out.
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

// NewReader returns the member as a reader at the moment now.
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

// Covers returns the range of days whose records the reader's summaries cover: this
// week and the last, and the month that a target may count over.
func (r Reader) Covers() record.DateRange {
	today := record.DateOf(r.Now, r.Zone)
	from := record.Week(today, r.WeekStart).From.AddDays(-7)
	if month := record.Month(today).From; month.Before(from) {
		from = month
	}
	return record.DateRange{From: from, To: today}
}

// CoversFor returns what a summary of the kind and the day covers: the same, the day too
// where it is before, and for a month the one before it.
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

// spanOf returns the record in a line; its note only for members who asked for notes.
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

// scheduleButtons let the reader change or turn off what sent the notice.
func (r Reader) scheduleButtons(schedule string) []slack.Block {
	if schedule == "" {
		return nil
	}
	return []slack.Block{blockkit.Buttons(blockkit.Button("schedule_change", r.Words.NoticeChangeButton(), schedule), blockkit.Button("schedule_off", r.Words.NoticeTurnOffButton(), schedule))}
}

// TextReminder returns what the member wanted to be told.
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

// PomodoroNotice says that the work is over and the rest begins, or that the
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
	case kind == models.FileReport:
		return r.Words.NoticeKindReport()
	case kind == models.ShareRepeat, kind == models.RequestRepeat:
		return r.Words.NoticeKindShare()
	}
	return r.Words.NoticeKindReminder()
}
