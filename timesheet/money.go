package timesheet

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// NoBill is the tag that takes a record out of every amount.
const NoBill = "nobill"

// Rate is what an hour under a tag costs.
type Rate struct {
	// Tag holds for itself and all below it.
	Tag string
	// Hour is the price of an hour in Currency (ISO 4217).
	Hour     decimal.Decimal
	Currency string
}

// Bill is what records come to.
type Bill struct {
	// Amounts has one sum for each currency, in alphabetical order.
	Amounts []Amount
	// Billed counts the lengths in Amounts.
	Billed time.Duration
	// Unbilled counts work without a rate, or with #nobill.
	Unbilled time.Duration
	// Tied are the ids of the records for which two rates hold equally; they have
	// no amount until one of the rates goes or a tag tells which is meant.
	Tied []string
}

// Amount is a sum of money, exact; Round gives what is asked for.
type Amount struct {
	Currency string
	Sum      decimal.Decimal
}

// Round rounds to the number of places of the currency's minor unit, halves
// away from zero.
func (a Amount) Round(places int32) decimal.Decimal { return a.Sum.Round(places) }

// RateFor is the rate of the most specific tag that covers a tag of the record:
// the one with the most parts. tied says that two rates are as specific and
// differ; ok is false when none holds, when they tie, or with #nobill.
func RateFor(r record.Record, rates []Rate) (rate Rate, tied, ok bool) {
	tags := r.Tags()
	if slices.ContainsFunc(tags, func(t string) bool { return record.Covers(NoBill, t) }) {
		return Rate{}, false, false
	}
	depth := 0
	for _, candidate := range rates {
		if !slices.ContainsFunc(tags, func(t string) bool { return record.Covers(candidate.Tag, t) }) {
			continue
		}
		switch d := 1 + strings.Count(candidate.Tag, "/"); {
		case d > depth:
			rate, depth, tied = candidate, d, false
		case d == depth && !sameRate(rate, candidate):
			tied = true
		}
	}
	if tied || depth == 0 {
		return Rate{}, tied, false
	}
	return rate, false, true
}

func sameRate(a, b Rate) bool { return a.Currency == b.Currency && a.Hour.Equal(b.Hour) }

// Amounts adds up what the work among the records comes to within the range of
// the query, by its filter, with its rounding per record where it has one. Each
// record is counted once; breaks cost nothing. Other groups and roundings of
// the query are left out: an amount is made of records.
func Amounts(records []record.Record, rates []Rate, q Query) Bill {
	var bill Bill
	sums := map[string]decimal.Decimal{}
	hour := decimal.NewFromInt(int64(time.Hour / time.Second))
	for _, r := range records {
		clipped, inside := inRange(r, q)
		if !inside || r.Kind != record.Work || !q.Filter.Match(r) {
			continue
		}
		length := clipped.Length(q.Now)
		if q.Round.per("record") {
			length = q.Round.Apply(length)
		}
		rate, tied, ok := RateFor(r, rates)
		switch {
		case tied:
			bill.Tied = append(bill.Tied, r.ID)
		case !ok:
			bill.Unbilled += length
		default:
			bill.Billed += length
			seconds := decimal.NewFromInt(int64(length / time.Second))
			sums[rate.Currency] = sums[rate.Currency].Add(rate.Hour.Mul(seconds))
		}
	}
	for currency, sum := range sums {
		// Divided last, so that no record loses a part of a cent.
		bill.Amounts = append(bill.Amounts, Amount{currency, sum.DivRound(hour, 8)})
	}
	slices.SortFunc(bill.Amounts, func(a, b Amount) int { return cmp.Compare(a.Currency, b.Currency) })
	return bill
}

func inRange(r record.Record, q Query) (record.Record, bool) {
	if q.Range.IsZero() {
		return r, true
	}
	return Clip(r, q.Range, q.Now, q.Zone)
}
