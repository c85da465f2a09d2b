package timesheet

import (
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
		{"the tag itself", "#acme", "30.00 EUR"},
		{"a tag below, by its parent", "#acme/app", "30.00 EUR"},
		{"a tag below with its own rate", "#acme/web/css", "33.50 EUR"},
		{"two tags, the more specific", "#acme #ops #acme/web", "33.50 EUR"},
		{"two tags that tie", "#acme #ops", "undecided"},
		{"two tags that say the same", "#ops #twin", "26.67 EUR"},
		{"another currency", "#us", "23.33 USD"},
		{"none", "#home", "without a rate"},
		{"one that is not to be billed", "#acme #nobill", "not billed"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := work(t, loc, "2026-11-03 10:00", "2026-11-03 10:20", tc.note)
			bill := Amounts([]record.Record{r, kind(r, record.Break)}, rates, Query{Zone: loc})
			if len(bill.Lines) != 1 || bill.Lines[0].Length != 20*time.Minute {
				t.Fatalf("the lines are %+v", bill.Lines)
			}
			got := map[MoneyClass]string{Undecided: "undecided", Unrated: "without a rate", NotBilled: "not billed"}[bill.Lines[0].Class]
			for _, a := range bill.Amounts {
				got += a.String()
			}
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
	if got := bill.Amounts[0].Sum.String(); got != "100.01" || bill.Length(Priced) != time.Hour {
		t.Errorf("an hour in minutes is %s of %v", got, bill.Length(Priced))
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
		{"a day", Goal{Tag: "acme", Length: time.Hour, Per: ByDay}, 30 * time.Minute, 30 * time.Minute, 50},
		{"a week from Monday", Goal{Tag: "acme", Length: 3 * time.Hour, Per: ByWeek}, 90 * time.Minute, 90 * time.Minute, 50},
		{"a month", Goal{Tag: "acme", Length: 5 * time.Hour, Per: ByMonth}, 5*time.Hour + 30*time.Minute, 0, 110},
		{"a budget", Goal{Tag: "acme", Length: 10 * time.Hour, Per: ""}, 7*time.Hour + 30*time.Minute, 150 * time.Minute, 75},
		{"all work of a day", Goal{Tag: "", Length: 2 * time.Hour, Per: ByDay}, 90 * time.Minute, 30 * time.Minute, 75},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := Track(records, tc.goal, now, loc, time.Monday)
			if p.Done != tc.done || p.Left() != tc.left || p.Percent() != tc.percent || p.Over() != max(0, tc.done-tc.goal.Length) {
				t.Errorf("got %v done, %v left, %v over, %d%%", p.Done, p.Left(), p.Over(), p.Percent())
			}
		})
	}
}
