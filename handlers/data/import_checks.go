package data

import (
	"slices"
	"strings"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"time"

	"github.com/shopspring/decimal"
)

// The highest rate, budget and bill that are accepted.
const (
	maxRate   = 1_000_000
	maxAmount = 1_000_000_000_000
)

func checkSettings(s models.Settings) error {
	_, err := time.LoadLocation(s.Zone)
	good := err == nil && s.Zone != "Local" &&
		slices.Contains([]int{0, 12, 24}, s.Clock) && slices.Contains([]string{"", "monday", "saturday", "sunday"}, s.WeekStart) &&
		s.WorkDay >= 0 && s.WorkDay <= 24*3600 && s.DeleteAfter >= 0 && s.DeleteAfter <= 3650 && s.Keep >= 0 && s.Keep <= 1200 &&
		(s.DefaultTag == "" || handlers.IsTag(s.DefaultTag)) && handlers.IsLanguage(s.Language)
	for _, tag := range s.Here {
		good = good && handlers.IsTag(tag)
	}
	for _, tags := range s.Suggested {
		good = good && !slices.ContainsFunc(tags, func(tag string) bool { return !handlers.IsTag(tag) })
	}
	for tag, facts := range s.Tags {
		good = good && handlers.IsTag(tag) && facts.Target >= 0 && facts.Budget >= 0 && slices.Contains([]string{"", "month"}, facts.BudgetPer) &&
			isMoney(facts.Rate, facts.Currency, maxRate) && isMoney(facts.BudgetMoney, facts.BudgetCurrency, maxAmount) && len(facts.Rates) <= maxRates
		for _, rate := range facts.Rates {
			good = good && isMoney(rate.Hour, rate.Currency, maxRate)
		}
	}
	if !good {
		return errHoldings
	}
	return nil
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

// maxRates bounds the rates of one tag.
const maxRates = 1000

// isMoney reports whether an amount is a decimal with a three-letter currency, or both are
// empty.
func isMoney(amount, currency string, most int64) bool {
	if amount == "" {
		return currency == ""
	}
	return isAmount(amount, most) && len(currency) == 3
}

func checkSchedule(one models.Schedule) error {
	within := func(all []int, low, high int) bool {
		return !slices.ContainsFunc(all, func(n int) bool { return n < low || n > high }) && len(all) <= 31
	}
	r := one.Rule
	_, err := time.LoadLocation(one.Zone)
	good := err == nil && one.ID != "" && within(r.Clock, 0, 24*60-1) && within(r.MonthDays, -1, 31) && r.Every >= 0 && r.Every <= 1000 &&
		slices.Contains([]string{"", "day", "week", "hour"}, r.Unit) && len(r.Weekdays) <= 7 &&
		!slices.ContainsFunc(r.Weekdays, func(d time.Weekday) bool { return d < 0 || d > 6 }) &&
		one.Length >= 0 && one.Length <= command.MaxLength && one.Rest >= 0 && one.Rest <= command.MaxLength &&
		len([]rune(one.Text)) <= command.MaxNote && slices.Contains([]string{"", "totals", "full"}, one.Level)
	if !good || !slices.Contains(models.ScheduleKinds(), one.Kind) || !repeatable(one) || !reportable(one) {
		return errHoldings
	}
	return nil
}
