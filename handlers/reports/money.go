package reports

import (
	"slices"

	"sundial/handlers"
	"sundial/messages"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

const (
	// tiedShown bounds the named records for which two rates tie.
	tiedShown = 3
	// ratesShown bounds the rates listed below an amount.
	ratesShown = 8
)

// moneyLines shows a report's amounts, if rates are set. The hours in the lines add up to the
// report's total.
func moneyLines(in *handlers.Interaction, records []record.Record, q timesheet.Query) []string {
	rates := notice.Rates(in.Member.Settings.Tags)
	if len(rates)+len(q.Billed) == 0 {
		return nil
	}
	money := timesheet.Amounts(records, rates, q)
	var lines []string
	if len(money.Amounts) > 0 {
		amount, length := sums(in.Words, money.Amounts), in.Words.Length(money.Length(timesheet.Priced)+money.Length(timesheet.Billed))
		if billed := money.Length(timesheet.Billed); billed > 0 {
			lines = append(lines, in.Words.ReportsAmountBilled(amount, in.Words.Length(billed), length))
		} else {
			lines = append(lines, in.Words.ReportsAmount(amount, length))
		}
	} else if money.Length(timesheet.Undecided)+money.Length(timesheet.NotBilled) == 0 {
		return nil
	}
	if parts := unpriced(in.Words, money); len(parts) > 0 {
		lines = append(lines, in.Words.ReportsNoAmount(in.Words.List(parts)))
	}
	return slices.Concat(lines, rateLines(in.Words, money), tiedLines(in, records, money.Tied))
}

func sums(words *messages.Printer, amounts []timesheet.Amount) string {
	var all []string
	for _, a := range amounts {
		all = append(all, words.Decimal(a.String()))
	}
	return words.And(all)
}

// unpriced returns the hours without an amount, by reason.
func unpriced(words *messages.Printer, money timesheet.Money) []string {
	var all []string
	for _, of := range []struct {
		class timesheet.MoneyClass
		part  func(length string) string
	}{{timesheet.NotBilled, words.ReportsNoBillPart}, {timesheet.Unrated, words.ReportsUnratedPart}, {timesheet.Undecided, words.ReportsUndecidedPart}} {
		if length := money.Length(of.class); length > 0 {
			all = append(all, of.part(words.Length(length)))
		}
	}
	return all
}

// rateLines lists the rates if there are several.
func rateLines(words *messages.Printer, money timesheet.Money) []string {
	var lines []string
	for _, l := range money.Lines {
		if l.Class == timesheet.Priced && l.Length > 0 {
			amount := timesheet.Amount{Currency: l.Rate.Currency, Sum: l.Amount}
			rate := words.Decimal(l.Rate.Hour.String()) + " " + l.Rate.Currency
			lines = append(lines, words.ReportsRateLine(words.Decimal(amount.String()), words.Length(l.Length), rate, l.Rate.Tag))
		}
	}
	if len(lines) < 2 {
		return nil
	}
	if len(lines) > ratesShown {
		lines = append(lines[:ratesShown], words.ReportsMoreRates(len(lines)-ratesShown))
	}
	return lines
}

// tiedLines names the records for which two rates tie, and which therefore have no amount.
func tiedLines(in *handlers.Interaction, records []record.Record, tied []string) []string {
	if len(tied) == 0 {
		return nil
	}
	lines := []string{in.Words.ReportsTied(len(tied))}
	for _, r := range records {
		if slices.Contains(tied[:min(len(tied), tiedShown)], r.ID) {
			lines = append(lines, in.ShortSpan(r))
		}
	}
	return lines
}
