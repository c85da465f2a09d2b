package timesheet

import (
	"cmp"
	"slices"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
)

// Amount is a sum of money, rounded to the minor unit of its currency.
type Amount struct {
	Currency string
	Sum      decimal.Decimal
}

// String writes an amount with the places of its currency: 1170.00 EUR.
func (a Amount) String() string { return a.Sum.StringFixed(MinorUnit(a.Currency)) + " " + a.Currency }

// MinorUnit returns how many decimal places amounts of a currency have (ISO 4217); two for
// what is no currency of it.
func MinorUnit(name string) int32 {
	unit, err := currency.ParseISO(name)
	if err != nil {
		return 2
	}
	places, _ := currency.Standard.Rounding(unit)
	return int32(places) //nolint:gosec // at most four
}

// price returns what a length costs by the hour, rounded to the currency's minor unit, a
// half to the even one.
func price(length time.Duration, rate Rate) decimal.Decimal {
	const extra = 16 // so that what was cut off can't look like a half
	places := MinorUnit(rate.Currency)
	minutes := decimal.NewFromInt(int64(length / time.Minute))
	return rate.Hour.Mul(minutes).DivRound(decimal.NewFromInt(60), places+extra).RoundBank(places)
}

// addAmount adds to the sum of a currency.
func addAmount(sums []Amount, currency string, sum decimal.Decimal) []Amount {
	i, found := slices.BinarySearchFunc(sums, currency, func(a Amount, name string) int { return cmp.Compare(a.Currency, name) })
	if !found {
		return slices.Insert(sums, i, Amount{currency, sum})
	}
	sums[i].Sum = sums[i].Sum.Add(sum)
	return sums
}

// AddAmounts adds up what days were billed at, a sum for each currency.
func AddAmounts(days []PricedDay) []Amount {
	var sums []Amount
	for _, d := range days {
		sums = addAmount(sums, d.Rate.Currency, d.Amount)
	}
	return sums
}
