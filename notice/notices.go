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

// NewReader returns the member as a reader as of now. command is the slash command's name.
func NewReader(m *models.Member, command string, now time.Time) Reader {
	return Reader{
		Words: messages.For(messages.Choose(m.Settings.Language, m.Locale), command), Now: now, Zone: m.Location(),
		Clock12: m.Clock12(), WeekStart: m.WeekStart(), Tags: m.Settings.Tags, Quiet: m.Settings.Quiet, settings: m.Settings,
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

// notice returns a message with buttons that change or turn off its schedule. Without a
// schedule's ID, they're left out.
func (r Reader) notice(text, schedule string, blocks ...slack.Block) *interaction.Reply {
	if schedule != "" {
		blocks = append(blocks, blockkit.Buttons(blockkit.Button("schedule_change", r.Words.NoticeChangeButton(), schedule), blockkit.Button("schedule_off", r.Words.NoticeTurnOffButton(), schedule)))
	}
	return blockkit.NewReply(text, blocks...)
}

// TextReminder returns the reminder's text.
func TextReminder(r Reader, text, schedule string) *interaction.Reply {
	head := r.Words.NoticeReminderHead()
	return r.notice(head+" "+text, schedule, blockkit.Headed(head, text))
}

// IdleReminder says that nothing was tracked today.
func IdleReminder(r Reader, schedule string) *interaction.Reply {
	return r.notice(r.Words.NoticeNothingTodayHead(), schedule, blockkit.Headed(r.Words.NoticeNothingTodayHead(), r.Words.NoticeHowToTrack()))
}

// NoTimerReminder says that no timer is running.
func NoTimerReminder(r Reader, schedule string) *interaction.Reply {
	return r.notice(r.Words.NoticeNoTimerHead(), schedule, blockkit.Headed(r.Words.NoticeNoTimerHead(), r.Words.NoticeHowToTrack()))
}

// TimerBlock begins the ID of a time picker's block; the record's ID follows.
const TimerBlock = "timer "

// TimerQuestion asks about a timer that has run for long, or until its planned end: stop it
// now, say when it ended, or keep it.
func TimerQuestion(r Reader, timer record.Record, schedule string) *interaction.Reply {
	head := r.Words.NoticeStillWorkingHead()
	text := r.Words.NoticeRunningSince(r.Words.Clock(timer.Start, r.Zone, r.Clock12), r.spanOf(timer))
	picker := slack.NewTimePickerBlockElement("stopped_at")
	picker.Placeholder = blockkit.Plain(r.Words.NoticeStoppedAtPlaceholder())
	stop := blockkit.Button("stop_now", r.Words.NoticeStopNowButton(), timer.ID)
	stop.Style = slack.StylePrimary
	row := slack.NewActionBlock(TimerBlock+timer.ID, stop, picker, blockkit.Button("keep_running", r.Words.NoticeKeepRunningButton(), timer.ID))
	return r.notice(head+" "+text, schedule, blockkit.Headed(head, text), row)
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
	return withSmall(reply, words.NoticeMaybeAgain())
}

// withSmall returns a copy of the message with a line of small print at its end.
func withSmall(reply *interaction.Reply, text string) *interaction.Reply {
	longer := *reply
	longer.Blocks.BlockSet = append(slices.Clone(reply.Blocks.BlockSet), blockkit.Small(text))
	return &longer
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
	return withSmall(reply, r.Words.NoticeUndelivered(r.Words.And(named)))
}

func (r Reader) kindName(kind models.ScheduleKind) string {
	switch kind {
	case models.DailySummary:
		return r.Words.NoticeKindDaily()
	case models.WeeklySummary:
		return r.Words.NoticeKindWeekly()
	case models.MonthlySummary:
		return r.Words.NoticeKindMonthly()
	case models.FileReport:
		return r.Words.NoticeKindReport()
	case models.ShareRepeat, models.RequestRepeat:
		return r.Words.NoticeKindShare()
	}
	return r.Words.NoticeKindReminder()
}
