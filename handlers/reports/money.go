package reports

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"

	"sundial/handlers"
	"sundial/record"
	"sundial/timesheet"
)

// rates are what the member's hours cost, in order of their tags.
func rates(in *handlers.Interaction) []timesheet.Rate {
	var all []timesheet.Rate
	for _, tag := range slices.Sorted(maps.Keys(in.Member.Settings.Tags)) {
		facts := in.Member.Settings.Tags[tag]
		hour, err := decimal.NewFromString(facts.Rate)
		if facts.Rate == "" || err != nil {
			continue
		}
		all = append(all, timesheet.Rate{Tag: tag, Hour: hour, Currency: facts.Currency})
	}
	return all
}

// tiedShown is how many of the records that two rates hold for are named.
const tiedShown = 3

// moneyLines say what the hours of a report come to, where rates are set.
func moneyLines(in *handlers.Interaction, records []record.Record, q timesheet.Query) []string {
	rates := rates(in)
	if len(rates) == 0 {
		return nil
	}
	bill := timesheet.Amounts(records, rates, q)
	var lines []string
	for _, a := range bill.Amounts {
		lines = append(lines, formatMoney(a))
	}
	if len(lines) > 0 {
		text := "Amount: " + strings.Join(lines, " and ") + " for " + record.FormatLength(bill.Billed)
		if bill.Unbilled > 0 {
			text += ", beside " + record.FormatLength(bill.Unbilled) + " without a rate"
		}
		lines = []string{text}
	}
	if q.Round.Step > 0 && q.Round.Per != "record" && len(lines) > 0 {
		lines = append(lines, "Amounts are of the exact hours: they are rounded per record or not at all.")
	}
	return append(lines, tiedLines(in, records, bill.Tied)...)
}

// tiedLines name the records for which two rates hold equally: they have no
// amount.
func tiedLines(in *handlers.Interaction, records []record.Record, tied []string) []string {
	if len(tied) == 0 {
		return nil
	}
	lines := []string{fmt.Sprintf("Without an amount, since two rates hold for each: %d", len(tied))}
	for _, r := range records {
		if slices.Contains(tied[:min(len(tied), tiedShown)], r.ID) {
			lines = append(lines, in.ShortSpan(r))
		}
	}
	return lines
}

// formatMoney writes an amount with the places of its currency: 1170.00 EUR.
// What is no currency of ISO 4217 gets two places.
func formatMoney(a timesheet.Amount) string {
	places := 2
	if unit, err := currency.ParseISO(a.Currency); err == nil {
		places, _ = currency.Standard.Rounding(unit)
	}
	return a.Sum.StringFixed(int32(places)) + " " + a.Currency
}
