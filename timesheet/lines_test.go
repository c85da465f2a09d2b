package timesheet

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"sundial/record"
)

// TestTheLinesAddUpToTheReport checks, for any rounding, filter, zone and clock change, with
// and without what was billed, that each hour is in one line.
func TestTheLinesAddUpToTheReport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc, rates := drawRecords(t), drawZone(t), drawRates(t)
		q := Query{Zone: loc, Round: drawRounding(t), Now: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)}
		if rapid.Bool().Draw(t, "in a range") {
			from := record.Date{Year: 2026, Month: 3, Day: 1}.AddDays(rapid.IntRange(0, 240).Draw(t, "from"))
			q.Range = record.DateRange{From: from, To: from.AddDays(rapid.IntRange(0, 20).Draw(t, "days"))}
		}
		if rapid.Bool().Draw(t, "some were billed") {
			q.Billed = map[RecordDay]BilledDay{}
			for i, d := range Amounts(records, rates, q).Days {
				if i%2 == 0 {
					q.Billed[d.RecordDay] = d.BilledDay
				}
			}
			q.Unbilled = rapid.Bool().Draw(t, "unbilled")
		}
		var work, rest time.Duration
		amounts := map[string]decimal.Decimal{}
		lines := Lines(records, rates, q)
		for i, l := range lines {
			if l.Kind == record.Break {
				rest += l.Length
			} else {
				work += l.Length
			}
			if l.HasAmount() {
				amounts[l.Rate.Currency] = amounts[l.Rate.Currency].Add(l.Amount)
			}
			if i > 0 && l.Day.Before(lines[i-1].Day) {
				t.Fatalf("%s stands behind %s", l.Day, lines[i-1].Day)
			}
			if !q.Range.IsZero() && !q.Range.Contains(l.Day) {
				t.Fatalf("%s is outside of %v", l.Day, q.Range)
			}
			if day := (record.DateRange{From: l.Day, To: l.Day}); !l.To.IsZero() {
				if from, to := day.Bounds(l.Zone); l.From.Before(from) || l.To.After(to) || q.Round.Step <= 0 && l.Length != l.To.Sub(l.From) {
					t.Fatalf("%s to %s is %s on %s", l.From, l.To, l.Length, l.Day)
				}
			}
		}
		if table := Report(records, q); work != table.Total || rest != table.Breaks {
			t.Fatalf("the lines are %s and %s of breaks, the report says %s and %s", work, rest, table.Total, table.Breaks)
		}
		for _, a := range Amounts(records, rates, q).Amounts {
			if !amounts[a.Currency].Equal(a.Sum) {
				t.Fatalf("the lines come to %s %s, the report says %s", amounts[a.Currency], a.Currency, a)
			}
		}
	})
}

func TestANightIsTwoLinesEachAtTheRateOfItsDay(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	rates := []Rate{
		{Tag: "acme", Hour: decimal.NewFromInt(90), Currency: "EUR"},
		{Tag: "acme", Hour: decimal.NewFromInt(120), Currency: "EUR", From: record.Date{Year: 2026, Month: 12, Day: 1}},
	}
	night := work(t, loc, "2026-11-30 23:00", "2026-12-01 01:00", "#acme")
	lines := Lines([]record.Record{night}, rates, Query{Zone: loc, Now: night.End})
	if len(lines) != 2 || lines[0].Rate.Hour.String() != "90" || lines[1].Rate.Hour.String() != "120" || lines[0].Length != time.Hour || lines[1].Amount.String() != "120" {
		t.Errorf("%+v", lines)
	}
}
