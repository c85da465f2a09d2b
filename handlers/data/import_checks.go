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
	"sundial/timesheet"
)

// What a file claims is taken only where a command or a form could have made it: anyone
// can write a file.

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

// isZone reports whether a name is that of a zone, or empty; "Local" would be the
// server's.
func isZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "Local"
}

// goodChannels reports whether what is tied to channels names channels and tags.
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

// goodPeople reports whether the muted are people, or everyone: lists show them by id.
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

// goodIDs reports whether as many rows are named as Sundial itself would name.
func goodIDs(s models.Settings) bool {
	rows := slices.Concat(s.Numbered, strings.Fields(s.Paused), s.Dismissed)
	return len(s.Numbered) <= maxNumbered && len(strings.Fields(s.Paused)) <= maxPausedRecords && len(s.Dismissed) <= maxDismissed &&
		!slices.ContainsFunc(rows, func(id string) bool { return !rowID.MatchString(id) })
}

// rowID is how an id of ours, or of another program's, is written.
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

// goodParty reports whether a paper has room for who is named, and no line of it is
// anything but text.
func goodParty(lines []string) bool {
	return command.FitsPaper(lines) && !slices.ContainsFunc(lines, func(line string) bool {
		return line == "" || strings.Join(strings.Fields(line), " ") != line
	})
}

// isRate reports whether an hour may cost so much; empty: it has no rate.
func isRate(hour, currency string) bool {
	if !isMoney(hour, currency, timesheet.HighestRate(currency)) || hour == "" {
		return hour == "" && currency == ""
	}
	amount, err := decimal.NewFromString(hour)
	return err == nil && amount.IsPositive()
}

// isAmount reports whether a text is a plain decimal of at most most. Exponents are refused
// because they could make a number of any size.
func isAmount(text string, most int64) bool {
	if len(text) > 20 || strings.Trim(text, "0123456789.") != "" {
		return false
	}
	amount, err := decimal.NewFromString(text)
	return err == nil && amount.LessThanOrEqual(decimal.NewFromInt(most))
}

// isMoney says that an amount and its currency are a decimal and the code of a currency,
// or both empty.
func isMoney(amount, currency string, most int64) bool {
	if amount == "" {
		return currency == ""
	}
	return isAmount(amount, most) && timesheet.IsCurrency(currency)
}
