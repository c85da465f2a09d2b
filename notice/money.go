package notice

import (
	"maps"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"sundial/models"
	"sundial/timesheet"
)

// Rates returns the rates of all tags, by tag.
func Rates(tags map[string]models.TagFacts) []timesheet.Rate {
	var all []timesheet.Rate
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		all = append(all, RatesOf(tag, tags[tag])...)
	}
	return all
}

// RatesOf returns a tag's rates, the one from the beginning first.
func RatesOf(tag string, facts models.TagFacts) []timesheet.Rate {
	var all []timesheet.Rate
	dated := facts.Rates
	if facts.Rate != "" {
		dated = append([]models.TagRate{{Hour: facts.Rate, Currency: facts.Currency}}, dated...)
	}
	for _, r := range dated {
		rate := timesheet.Rate{Tag: tag, From: r.From, Until: r.Until, Currency: r.Currency}
		if r.Hour != "" {
			hour, err := decimal.NewFromString(r.Hour)
			if err != nil {
				continue
			}
			rate.Hour = hour
		}
		all = append(all, rate)
	}
	return all
}

// Billed returns what's marked as billed, by record and day.
func Billed(bills []models.Bill) map[timesheet.RecordDay]timesheet.BilledDay {
	all := map[timesheet.RecordDay]timesheet.BilledDay{}
	for _, bill := range bills {
		for _, d := range BilledDays(bill) {
			all[d.RecordDay] = d.BilledDay
		}
	}
	return all
}

// BilledDays returns the days of a bill.
func BilledDays(bill models.Bill) []timesheet.PricedDay {
	var all []timesheet.PricedDay
	for _, d := range bill.Days {
		hour, err1 := decimal.NewFromString(d.Hour)
		amount, err2 := decimal.NewFromString(d.Amount)
		if err1 != nil || err2 != nil {
			continue // imports check them; nothing else writes them
		}
		all = append(all, timesheet.PricedDay{
			RecordDay: timesheet.RecordDay{ID: d.Record, Day: d.Day},
			BilledDay: timesheet.BilledDay{Rate: timesheet.Rate{Tag: d.Tag, Hour: hour, Currency: d.Currency}, Length: time.Duration(d.Minutes) * time.Minute, Amount: amount},
		})
	}
	return all
}
