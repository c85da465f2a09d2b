package notice

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/record"
	"sundial/timesheet"
)

// GoalName says whose hours a goal counts.
func GoalName(words *messages.Printer, tag string) string {
	if tag == AllWork {
		return words.NoticeAllWork()
	}
	return "#" + tag
}

// AllWork is the name of a target for all work: no tag has it.
const AllWork = ""

// TargetsNotice announces which targets are reached, with risk also which are at risk, and
// which budgets run out, unless that was already announced: for a target in this day, week or
// month, for a budget at this mark. It returns the new state of announcements; a nil reply:
// nothing is new. With HasBudgets, records must be all of the member's, otherwise those of the
// day, week and month.
func TargetsNotice(r Reader, records []record.Record, told map[string]string, risk bool, schedule string) (*interaction.Reply, map[string]string) {
	used, now := r.usedBudgets(records, told)
	var reached, risky []string
	for _, p := range r.progress(records, record.DateOf(r.Now, r.Zone)) {
		period := p.Range.From.String()
		before, state := told[p.Tag], ""
		switch {
		case p.Left() == 0:
			state = period + " reached"
		case strings.HasPrefix(before, period+" "):
			now[p.Tag] = before
			continue
		case risk && timesheet.Risk(p, record.DateOf(r.Now, r.Zone), r.daysOff()):
			state = period + " at risk"
		default:
			continue
		}
		if now[p.Tag] = state; state == before {
			continue
		}
		if p.Left() == 0 {
			reached = append(reached, r.targetLine(p))
		} else {
			risky = append(risky, r.Words.NoticeTargetToGo(r.Words.Length(p.MinutesLeft()), r.targetLine(p)))
		}
	}
	return r.targetsReply(schedule, []headed{
		{r.Words.NoticeReachedHead(), reached}, {r.Words.NoticeAtRiskHead(), risky},
		{r.Words.NoticeBudgetNearlyHead(), used.nearly}, {r.Words.NoticeBudgetUpHead(), used.up},
	}), now
}

// headed are lines under a head.
type headed struct {
	head  string
	lines []string
}

func (r Reader) targetsReply(schedule string, parts []headed) *interaction.Reply {
	var blocks []slack.Block
	var heads []string
	for _, part := range parts {
		if len(part.lines) > 0 {
			text := strings.Join(part.lines, "\n")
			blocks, heads = append(blocks, blockkit.Headed(part.head, text)), append(heads, part.head+" "+text)
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	return r.notice(strings.Join(heads, "\n"), schedule, blocks...)
}

// NextReached returns when the running timers reach the first target, or the first mark of a
// budget; false: they reach none.
func NextReached(r Reader, records []record.Record) (time.Time, bool) {
	var first time.Time
	for _, goal := range append(r.progress(records, record.DateOf(r.Now, r.Zone)), r.nextMarks(records)...) {
		at, ok := r.reachedAt(goal, records)
		if ok && (first.IsZero() || at.Before(first)) {
			first = at
		}
	}
	return first, !first.IsZero()
}

// reachedAt returns when the running timers reach the goal, in whole minutes as lengths count;
// false: it's already reached, or no timer counts toward it.
func (r Reader) reachedAt(p timesheet.Progress, records []record.Record) (time.Time, bool) {
	timers := 0
	for _, one := range records {
		// If it doesn't count a minute from now, it never will.
		if one.Running() && r.later(time.Minute).workUnder([]record.Record{one}, p.Tag, p.Range) > 0 {
			timers++
		}
	}
	if p.Left() == 0 || timers == 0 {
		return time.Time{}, false
	}
	// Each timer counts one minute more when the clock shows the next.
	left := int(p.MinutesLeft() / time.Minute)
	return record.Minute(r.Now).Add(time.Duration((left+timers-1)/timers) * time.Minute), true
}

func (r Reader) later(d time.Duration) Reader {
	r.Now = r.Now.Add(d)
	return r
}

// progress returns how much of each target is done in the day's period, by tag.
func (r Reader) progress(records []record.Record, day record.Date) []timesheet.Progress {
	var all []timesheet.Progress
	for _, tag := range slices.Sorted(maps.Keys(r.Tags)) {
		facts := r.Tags[tag]
		if facts.Target == 0 {
			continue
		}
		days := record.DateRange{From: day, To: day}
		switch facts.Per {
		case timesheet.ByWeek:
			days = record.Week(day, r.WeekStart)
		case timesheet.ByMonth:
			days = record.Month(day)
		}
		goal := timesheet.Goal{Tag: tag, Length: time.Duration(facts.Target) * time.Second, Per: facts.Per}
		all = append(all, timesheet.Progress{Goal: goal, Range: days, Done: r.workUnder(records, tag, days)})
	}
	return all
}

func (r Reader) workUnder(records []record.Record, tag string, days record.DateRange) time.Duration {
	q := timesheet.Query{Range: days, Now: r.Now, Zone: r.Zone, WeekStart: r.WeekStart}
	if tag != AllWork {
		q.Filter.All = [][]string{{tag}}
	}
	return timesheet.Report(records, q).Total
}

func (r Reader) targetLine(p timesheet.Progress) string {
	write := r.Words.NoticeTargetDay
	switch p.Per {
	case timesheet.ByWeek:
		write = r.Words.NoticeTargetWeek
	case timesheet.ByMonth:
		write = r.Words.NoticeTargetMonth
	}
	return write(r.Words.Length(p.Done), r.Words.Length(p.Length), GoalName(r.Words, p.Tag))
}

// daysOff returns the weekdays off: the member's choice, or the weekend.
func (r Reader) daysOff() []time.Weekday {
	if len(r.Quiet.DaysOff) > 0 {
		return r.Quiet.DaysOff
	}
	return []time.Weekday{time.Saturday, time.Sunday}
}
