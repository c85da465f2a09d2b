package data

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/reporting"
	"sundial/sharing"
	"sundial/timesheet"
)

// Anyone can write a file, so an import accepts only what a command or a form could have made.

const (
	// maxAmount is the highest budget or bill.
	maxAmount = 1_000_000_000_000
	// maxRates bounds the rates of one tag.
	maxRates = 1000
	// maxNumbered bounds the records that a list numbers, and maxPausedRecords those that
	// `back` resumes.
	maxNumbered      = 1000
	maxPausedRecords = 50
	maxDismissed     = 1000
	maxMuted         = 1000
)

// goodSettings reports whether settings could have been chosen here.
func goodSettings(s models.Settings) bool {
	written, err := json.Marshal(s)
	good := err == nil && len(written) <= maxEntry && goodChoices(s) && goodChannels(s) && goodPeople(s.Muted) && goodQuiet(s.Quiet) && goodIDs(s)
	for tag, facts := range s.Tags {
		good = good && (tag == notice.AllWork || handlers.IsTag(tag)) && goodFacts(facts)
	}
	return good
}

func goodChoices(s models.Settings) bool {
	const day = 24 * 3600
	return isZone(s.Zone) && slices.Contains([]int{0, 12, 24}, s.Clock) && slices.Contains([]string{"", "monday", "saturday", "sunday"}, s.WeekStart) &&
		(s.WorkDay == 0 || s.WorkDay >= 3600 && s.WorkDay <= day) && s.DeleteAfter >= 0 && s.DeleteAfter <= 365 && s.Keep >= 0 && s.Keep <= 1200 &&
		(s.DefaultTag == "" || handlers.IsTag(s.DefaultTag)) && handlers.IsLanguage(s.Language) && goodParty(s.Sender)
}

// isZone reports whether a name is that of a zone, or empty; "Local" would be the server's.
func isZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "Local"
}

// goodChannels reports whether the settings of channels name only channels and tags.
func goodChannels(s models.Settings) bool {
	good := s.Channel == "" || slackID.MatchString(s.Channel)
	for channel, tag := range s.Here {
		good = good && slackID.MatchString(channel) && handlers.IsTag(tag)
	}
	for channel, tags := range s.Suggested {
		good = good && slackID.MatchString(channel) && len(tags) <= handlers.MaxSuggestions && !slices.ContainsFunc(tags, isNoTag)
	}
	return good
}

func isNoTag(name string) bool { return !handlers.IsTag(name) }

// goodPeople reports whether the muted are people, or everyone: lists show their IDs.
func goodPeople(muted []string) bool {
	return len(muted) <= maxMuted && !slices.ContainsFunc(muted, func(user string) bool { return user != models.MutedEveryone && !handlers.SlackUser.MatchString(user) })
}

func goodQuiet(q record.Quiet) bool {
	return isMinute(q.From) && isMinute(q.To) && goodWeekdays(q.DaysOff) && q.AwayFrom.IsZero() == q.AwayUntil.IsZero() && !q.AwayUntil.Before(q.AwayFrom)
}

// isMinute reports whether a number is that of a minute after midnight.
func isMinute(n int) bool { return n >= 0 && n < 24*60 }

func goodWeekdays(days []time.Weekday) bool {
	return len(days) <= 7 && !slices.ContainsFunc(days, func(d time.Weekday) bool { return d < time.Sunday || d > time.Saturday })
}

// goodIDs reports whether the settings name no more rows than Sundial itself would.
func goodIDs(s models.Settings) bool {
	rows := slices.Concat(s.Numbered, strings.Fields(s.Paused), s.Dismissed)
	return len(s.Numbered) <= maxNumbered && len(strings.Fields(s.Paused)) <= maxPausedRecords && len(s.Dismissed) <= maxDismissed &&
		!slices.ContainsFunc(rows, func(id string) bool { return !rowID.MatchString(id) })
}

// rowID matches an ID of ours, or of another program.
var rowID = regexp.MustCompile(`^[0-9A-Za-z_-]{1,64}$`)

func goodFacts(f models.TagFacts) bool {
	good := f.Target >= 0 && f.Target <= maxSeconds && slices.Contains([]string{"", "day", "week", "month"}, f.Per) &&
		f.Budget >= 0 && f.Budget <= maxSeconds && slices.Contains([]string{"", "month"}, f.BudgetPer) && goodParty(f.Client) &&
		isRate(f.Rate, f.Currency) && isMoney(f.BudgetMoney, f.BudgetCurrency, maxAmount) && len(f.Rates) <= maxRates
	for _, rate := range f.Rates {
		good = good && isRate(rate.Hour, rate.Currency) && (rate.Until.IsZero() || !rate.Until.Before(rate.From))
	}
	return good
}

// maxSeconds is the longest target or budget, in seconds.
const maxSeconds = int64(command.MaxLength / time.Second)

// goodParty reports whether the lines that name someone fit on a paper and are plain text.
func goodParty(lines []string) bool {
	return command.FitsPaper(lines) && !slices.ContainsFunc(lines, func(line string) bool {
		return line == "" || strings.Join(strings.Fields(line), " ") != line
	})
}

// isRate reports whether an hourly rate is one that can be typed, or empty.
func isRate(hour, currency string) bool {
	amount, err := decimal.NewFromString(hour)
	return isMoney(hour, currency, timesheet.HighestRate(currency)) && (hour == "" || err == nil && amount.IsPositive())
}

// isMoney reports whether an amount is a plain decimal of at most most with a currency's code, or
// both are empty. Exponents are refused because they could make a number of any size.
func isMoney(amount, currency string, most int64) bool {
	if amount == "" {
		return currency == ""
	}
	if len(amount) > 20 || strings.Trim(amount, "0123456789.") != "" || !timesheet.IsCurrency(currency) {
		return false
	}
	sum, err := decimal.NewFromString(amount)
	return err == nil && sum.LessThanOrEqual(decimal.NewFromInt(most))
}

const (
	// maxHalfHours bounds the times at which a reminder looks for a timer, each half hour of
	// the working hours. All other schedules have at most command.MaxClocks.
	maxHalfHours = 48
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
	return within(r.Clock, 0, 24*60-1, clocks) && within(r.MonthDays, -1, 31, 31) && goodWeekdays(r.Weekdays) && r.Every >= 0 && r.Every <= maxStep &&
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

// tooMany reports whether a member can't have so many schedules. Those of timers come on top.
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

// goodOrder reports whether a command could have ordered a share or request for people.
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
