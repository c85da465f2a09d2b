package reports

import (
	"fmt"
	"slices"
	"strings"

	"sundial/handlers"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

const (
	// tiedShown is how many of the records that two rates hold for are named.
	tiedShown = 3
	// ratesShown is how many rates are told apart below an amount.
	ratesShown = 8
)

// moneyOf is what the records of a report come to; none: no rate was ever set.
func moneyOf(in *handlers.Interaction, records []record.Record, q timesheet.Query) (timesheet.Money, bool) {
	rates := notice.Rates(in.Member.Settings.Tags)
	if len(rates) == 0 && len(q.Billed) == 0 {
		return timesheet.Money{}, false
	}
	return timesheet.Amounts(records, rates, q), true
}

// moneyLines say what the hours of a report come to, where rates are set. Together the
// hours that they name are the report's total.
func moneyLines(in *handlers.Interaction, records []record.Record, q timesheet.Query) []string {
	money, ok := moneyOf(in, records, q)
	if !ok {
		return nil
	}
	beside := besides(money)
	if len(money.Amounts) == 0 {
		if money.Length(timesheet.Undecided)+money.Length(timesheet.NotBilled) == 0 {
			return nil
		}
		return append([]string{"No amount: " + strings.Join(beside, ", ")}, tiedLines(in, records, money.Tied)...)
	}
	text := "Amount: " + sums(money.Amounts) + " for " + record.FormatLength(money.Length(timesheet.Priced)+money.Length(timesheet.Billed))
	if billed := money.Length(timesheet.Billed); billed > 0 {
		text += ", of which " + record.FormatLength(billed) + " are billed"
	}
	if len(beside) > 0 {
		text += ", beside " + strings.Join(beside, ", ")
	}
	return slices.Concat([]string{text}, rateLines(money), tiedLines(in, records, money.Tied))
}

func sums(amounts []timesheet.Amount) string {
	var all []string
	for _, a := range amounts {
		all = append(all, a.String())
	}
	return strings.Join(all, " and ")
}

// besides are the hours that have no amount, by the reason.
func besides(money timesheet.Money) []string {
	var all []string
	for _, of := range []struct {
		class timesheet.MoneyClass
		words string
	}{{timesheet.NotBilled, "with #nobill"}, {timesheet.Unrated, "without a rate"}, {timesheet.Undecided, "undecided"}} {
		if length := money.Length(of.class); length > 0 {
			all = append(all, record.FormatLength(length)+" "+of.words)
		}
	}
	return all
}

// rateLines tell rates apart where there are several.
func rateLines(money timesheet.Money) []string {
	var lines []string
	for _, l := range money.Lines {
		if l.Class == timesheet.Priced && l.Length > 0 {
			amount := timesheet.Amount{Currency: l.Rate.Currency, Sum: l.Amount}
			lines = append(lines, fmt.Sprintf("#%s: %s at %s %s an hour, %s", l.Rate.Tag, record.FormatLength(l.Length), l.Rate.Hour, l.Rate.Currency, amount))
		}
	}
	if len(lines) < 2 {
		return nil
	}
	if len(lines) > ratesShown {
		lines = append(lines[:ratesShown], fmt.Sprintf("… and %d more rates", len(lines)-ratesShown))
	}
	return lines
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
