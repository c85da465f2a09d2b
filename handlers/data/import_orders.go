package data

import (
	"slices"
	"strings"
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
	"sundial/reporting"
	"sundial/sharing"
)

const (
	// maxHalfHours bounds the times at which a reminder looks for a timer, each half hour of
	// the working hours. All other schedules have at most command.MaxClocks.
	maxHalfHours = 48
	// maxMonthDays is how many days of a month can be named.
	maxMonthDays = 31
	// maxStep is the longest step of a rule: every 366 days.
	maxStep = 366
	// maxRangeName is the longest name of days, in bytes.
	maxRangeName = 100
	// maxTagGroups and maxFilterTags bound what a filter names.
	maxTagGroups  = 50
	maxFilterTags = 50
)

// goodSchedule reports whether the member could have created a schedule here.
func goodSchedule(one models.Schedule, m *models.Member) bool {
	return one.ID != "" && isZone(one.Zone) && slices.Contains(models.ScheduleKinds(), one.Kind) && goodRule(one) && goodLengths(one) &&
		len([]rune(one.Text)) <= command.MaxNote && slices.Contains([]string{"", "totals", "full"}, one.Level) &&
		repeatable(one, m) && reportable(one)
}

func goodRule(one models.Schedule) bool {
	within := func(all []int, low, high, most int) bool {
		return len(all) <= most && !slices.ContainsFunc(all, func(n int) bool { return n < low || n > high })
	}
	r, clocks := one.Rule, command.MaxClocks
	switch one.Kind {
	case models.LongTimer, models.Pomodoro, models.PlannedEnd:
		return r.IsZero() // their timer makes them due
	case models.NoTimer:
		clocks = maxHalfHours
	}
	return within(r.Clock, 0, 24*60-1, clocks) && within(r.MonthDays, -1, 31, maxMonthDays) && goodWeekdays(r.Weekdays) && r.Every >= 0 && r.Every <= maxStep &&
		slices.Contains([]string{"", "day", "week", "hour"}, r.Unit) && (r.Unit != "hour" || one.Kind == models.TextReminder)
}

// goodLengths reports whether the times of a timer's schedule are lengths that can be
// typed: one of a nanosecond would be due at each tick.
func goodLengths(one models.Schedule) bool {
	length := func(d time.Duration) bool { return d == 0 || d >= time.Minute && d <= command.MaxLength }
	return length(one.Length) && length(one.Rest) && isMinute(one.From) && isMinute(one.To) && len(one.Told) <= maxTold
}

// maxTold bounds the tags for which a schedule records what was announced.
const maxTold = 10_000

// onlyOne are the kinds of which a member has one schedule.
var onlyOne = []models.ScheduleKind{models.DailySummary, models.WeeklySummary, models.MonthlySummary, models.LongTimer, models.Targets, models.KeepRecords}

// tooMany reports whether there are more schedules than a member can ask for. Those of
// timers come on top.
func tooMany(all []models.Schedule) bool {
	asked, of := 0, map[models.ScheduleKind]int{}
	for _, one := range all {
		of[one.Kind]++
		if one.Kind != models.PlannedEnd && one.Kind != models.Pomodoro {
			asked++
		}
	}
	return asked > handlers.MaxSchedules || len(all) > 2*handlers.MaxSchedules ||
		slices.ContainsFunc(onlyOne, func(kind models.ScheduleKind) bool { return of[kind] > 1 })
}

// repeatable reports whether the commands could have made a schedule's share or request.
func repeatable(one models.Schedule, m *models.Member) bool {
	repeats := one.Kind == models.ShareRepeat || one.Kind == models.RequestRepeat
	o := one.Share
	if !repeats || o == nil {
		return !one.Unasked && o == nil
	}
	request := one.Kind == models.RequestRepeat
	return len(o.People) > 0 && goodOrder(*o, m) && (!request || o.Level == sharing.ShareLevels[0] && !o.Today && !o.Timer) &&
		(!one.Unasked || !request && sharing.MayLeaveUnasked(o))
}

// goodOrder reports whether a share or request for people is ordered as a command orders
// it: a few others, by their ids.
func goodOrder(o models.ShareOrder, m *models.Member) bool {
	notOther := func(user string) bool { return !handlers.SlackUser.MatchString(user) || user == m.Key.User }
	levels := append([]string{sharing.WorktimeLevel}, sharing.ShareLevels...)
	return o.Channel == "" && o.Outsider == "" && o.Format == "" && len(o.People) <= sharing.SharePeople && !slices.ContainsFunc(o.People, notOther) &&
		slices.Contains(levels, o.Level) && goodDays(o.RangeName, o.Range) && goodFilter(o.Filter) && goodNumbers(o.Number, o.Version, o.Replaces)
}

// maxNumber bounds the numbers of shares, which are counted on from the highest.
const maxNumber = 1_000_000

func goodNumbers(all ...int) bool {
	return !slices.ContainsFunc(all, func(n int) bool { return n < 0 || n > maxNumber })
}

func goodDays(name string, days record.DateRange) bool {
	return len(name) <= maxRangeName && !days.To.Before(days.From)
}

// reportable reports whether the commands could have made a schedule's report.
func reportable(one models.Schedule) bool {
	o := one.Report
	if one.Kind != models.FileReport || o == nil {
		return one.Kind != models.FileReport && o == nil
	}
	short := func(list []string) bool {
		return len(list) <= 20 && !slices.ContainsFunc(list, func(word string) bool { return len(word) > 20 })
	}
	_, means := reporting.Later(*o, command.Habits{Now: time.Unix(0, 0), Zone: time.UTC})
	return means && goodDays(o.RangeName, o.Range) && goodFilter(o.Filter) && slices.Contains(command.Formats(), o.Format) && len(o.GroupBy) <= 2 &&
		o.RoundStep >= 0 && o.RoundStep <= command.MaxLength &&
		short(o.GroupBy) && short(o.Columns) && short(o.With) && short(o.Without) && short([]string{o.RoundMode, o.RoundPer, o.Hours})
}

func goodFilter(f record.Filter) bool {
	tags := slices.Concat(append(slices.Clone(f.All), f.None)...)
	return len(f.All) <= maxTagGroups && len(tags) <= maxFilterTags && !slices.ContainsFunc(tags, isNoTag) && len([]rune(strings.Join(f.Words, " "))) <= command.MaxNote
}
