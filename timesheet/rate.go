package timesheet

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// NoBill is the tag that takes a record out of every amount.
const NoBill = "nobill"

// Rate is what an hour under a tag costs, from a day on.
type Rate struct {
	// Tag holds for itself and all below it.
	Tag string
	// From is the first day on which it holds; zero: from the beginning.
	From record.Date
	// Until is the last day on which it holds; zero: until another one begins.
	Until record.Date
	// Hour is the price of an hour in Currency (ISO 4217). A rate without a currency
	// says that the tag has none from that day on.
	Hour     decimal.Decimal
	Currency string
}

// holds reports whether the rate holds on the day.
func (r Rate) holds(day record.Date) bool {
	return (r.From.IsZero() || !day.Before(r.From)) && (r.Until.IsZero() || !r.Until.Before(day))
}

// MoneyClass says what becomes of hours in money. Each hour of work is in exactly one.
type MoneyClass int

// The classes.
const (
	Priced    MoneyClass = iota // a rate holds
	NotBilled                   // #nobill
	Unrated                     // no rate holds
	Undecided                   // two rates hold equally
	Billed                      // it was billed, and keeps the amount of then
)

// RateOn returns the rate on the day of a record with the tags: that of the most specific
// tag, the one with the most parts, that has a rate then. Where two are as specific
// and differ, none of them is taken.
func RateOn(tags []string, day record.Date, rates []Rate) (Rate, MoneyClass) {
	return rateAmong(tags, ratesOn(day, rates))
}

// rateAmong is RateOn among the rates of a day, by their tags.
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

// ratesOn returns the rates that hold on the day, by their tags: of each tag the one that
// began last.
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
