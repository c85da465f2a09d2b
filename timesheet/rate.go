package timesheet

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// NoBill is the tag that excludes a record from every amount.
const NoBill = "nobill"

// Rate is a tag's hourly rate from a day on.
type Rate struct {
	// Tag includes its subtags.
	Tag string
	// From is the first day on which it applies; zero: from the beginning.
	From record.Date
	// Until is the last day on which it applies; zero: until another one begins.
	Until record.Date
	// Hour is the price of an hour in Currency (ISO 4217). A rate without a currency means that
	// the tag has none from that day on.
	Hour     decimal.Decimal
	Currency string
}

func (r Rate) holds(day record.Date) bool {
	return (r.From.IsZero() || !day.Before(r.From)) && (r.Until.IsZero() || !r.Until.Before(day))
}

// MoneyClass says how hours are billed. Each hour of work has exactly one class.
type MoneyClass int

// The classes.
const (
	Priced    MoneyClass = iota // a rate applies
	NotBilled                   // #nobill
	Unrated                     // no rate applies
	Undecided                   // two rates tie
	Billed                      // it was billed, and keeps its amount
)

// RateOn returns the day's rate for a record with the tags: that of the tag with the most parts
// that has one then. If two are equally specific and differ, neither applies.
func RateOn(tags []string, day record.Date, rates []Rate) (Rate, MoneyClass) {
	return rateAmong(tags, ratesOn(day, rates))
}

// rateAmong is RateOn with the day's rates, by tag.
func rateAmong(tags []string, on map[string]Rate) (Rate, MoneyClass) {
	if slices.ContainsFunc(tags, func(t string) bool { return record.Covers(NoBill, t) }) {
		return Rate{}, NotBilled
	}
	best, depth, class := Rate{}, 0, Unrated
	for tag, rate := range on {
		if rate.Currency == "" || !slices.ContainsFunc(tags, func(t string) bool { return record.Covers(tag, t) }) {
			continue
		}
		switch d := 1 + strings.Count(tag, "/"); {
		case d > depth:
			best, depth, class = rate, d, Priced
		case d == depth && !sameRate(best, rate):
			class = Undecided
		case d == depth && tag < best.Tag:
			best = rate
		}
	}
	if class != Priced {
		return Rate{}, class
	}
	return best, class
}

// ratesOn returns the day's rates by tag: of each tag's, the one that began last.
func ratesOn(day record.Date, rates []Rate) map[string]Rate {
	on := map[string]Rate{}
	for _, rate := range rates {
		if before, ok := on[rate.Tag]; rate.holds(day) && (!ok || !rate.From.Before(before.From)) {
			on[rate.Tag] = rate
		}
	}
	return on
}

func sameRate(a, b Rate) bool { return a.Currency == b.Currency && a.Hour.Equal(b.Hour) }
