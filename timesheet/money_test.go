package timesheet

import (
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

func rate(tag, hour, currency string) Rate {
	return Rate{Tag: tag, Hour: decimal.RequireFromString(hour), Currency: currency}
}

func TestHoursBecomeAmountsByTheMostSpecificTag(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	rates := []Rate{rate("acme", "90", "EUR"), rate("acme/web", "100.50", "EUR"), rate("ops", "80", "EUR"), rate("twin", "80", "EUR"), rate("us", "70", "USD")}
	for _, tc := range []struct{ name, note, want string }{
		{"the tag itself", "#acme", "EUR 30 tied 0 unbilled 0s"},
		{"a tag below, by its parent", "#acme/app", "EUR 30 tied 0 unbilled 0s"},
		{"a tag below with its own rate", "#acme/web/css", "EUR 33.5 tied 0 unbilled 0s"},
		{"two tags, the more specific", "#acme #ops #acme/web", "EUR 33.5 tied 0 unbilled 0s"},
		{"two tags that tie", "#acme #ops", " tied 1 unbilled 0s"},
		{"two tags that say the same", "#ops #twin", "EUR 26.67 tied 0 unbilled 0s"},
		{"another currency", "#us", "USD 23.33 tied 0 unbilled 0s"},
		{"none", "#home", " tied 0 unbilled 20m"},
		{"one that is not to be billed", "#acme #nobill", " tied 0 unbilled 20m"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := work(t, loc, "2026-11-03 10:00", "2026-11-03 10:20", tc.note)
			bill := Amounts([]record.Record{r, kind(r, record.Break)}, rates, Query{Zone: loc})
			var sums []string
			for _, a := range bill.Amounts {
				sums = append(sums, a.Currency+" "+a.Round(2).String())
			}
			got := strings.Join(sums, ", ") + " tied " + string(rune('0'+len(bill.Tied))) + " unbilled " + record.FormatLength(bill.Unbilled)
			if got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
			if len(bill.Tied) == 1 && bill.Tied[0] != r.ID {
				t.Error("another record is named")
			}
		})
	}
}

func TestManySmallRecordsLoseNoCent(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	var records []record.Record
	start := clock(t, "2026-11-03 00:00", loc)
	for i := range 60 {
		at := start.Add(time.Duration(i) * time.Minute)
		records = append(records, record.Record{Start: at, End: at.Add(time.Minute), Kind: record.Work, Note: "#acme"})
	}
	on := day(t, "2026-11-03")
	bill := Amounts(records, []Rate{rate("acme", "100.01", "EUR")}, Query{Zone: loc, Range: record.DateRange{From: on, To: on}})
	if got := bill.Amounts[0].Sum.String(); got != "100.01" || bill.Billed != time.Hour {
		t.Errorf("an hour in minutes is %s of %v", got, bill.Billed)
	}
	rounded := Amounts(records[:1], []Rate{rate("acme", "100", "EUR")}, Query{Zone: loc, Round: Rounding{15 * time.Minute, "up", "record"}})
	if got := rounded.Amounts[0].Sum.String(); got != "25" {
		t.Errorf("a minute rounded up to a quarter is %s", got)
	}
}

func TestAGoalIsFollowedOverItsPeriod(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	now := clock(t, "2026-11-04 10:00", loc)
	records := []record.Record{
		work(t, loc, "2026-10-20 10:00", "2026-10-20 12:00", "#acme"),
		work(t, loc, "2026-11-01 10:00", "2026-11-01 14:00", "#acme/web"),
		work(t, loc, "2026-11-03 10:00", "2026-11-03 11:00", "#acme"),
		work(t, loc, "2026-11-04 09:30", "", "#acme"),
		work(t, loc, "2026-11-04 08:00", "2026-11-04 09:00", "#home"),
	}
	for _, tc := range []struct {
		name       string
		goal       Goal
		done, left time.Duration
		percent    int
	}{
		{"a day", Goal{"acme", time.Hour, ByDay}, 30 * time.Minute, 30 * time.Minute, 50},
		{"a week from Monday", Goal{"acme", 3 * time.Hour, ByWeek}, 90 * time.Minute, 90 * time.Minute, 50},
		{"a month", Goal{"acme", 5 * time.Hour, ByMonth}, 5*time.Hour + 30*time.Minute, 0, 110},
		{"a budget", Goal{"acme", 10 * time.Hour, ""}, 7*time.Hour + 30*time.Minute, 150 * time.Minute, 75},
		{"all work of a day", Goal{"", 2 * time.Hour, ByDay}, 90 * time.Minute, 30 * time.Minute, 75},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := Track(records, tc.goal, now, loc, time.Monday)
			if p.Done != tc.done || p.Left() != tc.left || p.Percent() != tc.percent || p.Over() != max(0, tc.done-tc.goal.Length) {
				t.Errorf("got %v done, %v left, %v over, %d%%", p.Done, p.Left(), p.Over(), p.Percent())
			}
		})
	}
}
