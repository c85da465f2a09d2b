package timesheet

import (
	"cmp"
	"slices"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
)

// Amount is a sum of money, rounded to its currency's minor unit.
type Amount struct {
	Currency string
	Sum      decimal.Decimal
}

// String writes an amount with its currency's decimals: 1170.00 EUR.
func (a Amount) String() string { return a.Sum.StringFixed(MinorUnit(a.Currency)) + " " + a.Currency }

// MinorUnit returns a currency's number of decimals (ISO 4217); two if the code is unknown.
func MinorUnit(name string) int32 {
	unit, err := currency.ParseISO(name)
	if err != nil {
		return 2
	}
	places, _ := currency.Standard.Rounding(unit)
	return int32(places) //nolint:gosec // at most four
}

// IsCurrency reports whether a name is the code of a currency (ISO 4217), in capitals.
func IsCurrency(name string) bool {
	unit, err := currency.ParseISO(name)
	return err == nil && unit.String() == name
}

// The highest plausible hourly rate. It's higher for currencies without decimals, such as yen.
const (
	maxRate      = 10_000
	maxRateWhole = 1_000_000
)

// HighestRate returns the highest plausible hourly rate in a currency.
func HighestRate(currency string) int64 {
	if MinorUnit(currency) == 0 || slices.Contains([]string{"IDR", "IRR", "LBP", "COP", "NGN"}, currency) {
		return maxRateWhole
	}
	return maxRate
}

// price returns what a length costs, rounded half to even to the currency's minor unit.
func price(length time.Duration, rate Rate) decimal.Decimal {
	const extra = 16 // keeps a cut-off remainder from looking like a half
	places := MinorUnit(rate.Currency)
	minutes := decimal.NewFromInt(int64(length / time.Minute))
	return rate.Hour.Mul(minutes).DivRound(decimal.NewFromInt(60), places+extra).RoundBank(places)
}

func addAmount(sums []Amount, currency string, sum decimal.Decimal) []Amount {
	i, found := slices.BinarySearchFunc(sums, currency, func(a Amount, name string) int { return cmp.Compare(a.Currency, name) })
	if !found {
		return slices.Insert(sums, i, Amount{currency, sum})
	}
	sums[i].Sum = sums[i].Sum.Add(sum)
	return sums
}

// AddAmounts adds up the amounts of billed days by currency.
func AddAmounts(days []PricedDay) []Amount {
	var sums []Amount
	for _, d := range days {
		sums = addAmount(sums, d.Rate.Currency, d.Amount)
	}
	return sums
}
