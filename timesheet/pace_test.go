package timesheet

import (
	"fmt"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

func TestABudgetIsSpentByADayAtThePaceOfFourWeeks(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	now := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	rates := []Rate{{Tag: "acme", Hour: decimal.NewFromInt(100), Currency: "EUR"}}
	// 14 hours within four weeks, half an hour a day; 10 hours long before.
	records := []record.Record{
		work(t, loc, "2026-11-02 08:00", "2026-11-02 15:00", "#acme"), work(t, loc, "2026-11-09 08:00", "2026-11-09 15:00", "#acme"),
		work(t, loc, "2026-08-03 08:00", "2026-08-03 18:00", "#acme"), work(t, loc, "2026-11-10 08:00", "2026-11-10 18:00", "#other"),
	}
	for i := range records {
		records[i].ID = fmt.Sprint(i)
	}
	for _, tc := range []struct {
		hours int64
		per   string
		want  string
	}{
		{29, "", "2026-11-30"},      // 5 hours left: ten days
		{24, "", "0000-00-00"},      // nothing is left
		{20, "", "0000-00-00"},      // it's overspent
		{4000, "", "0000-00-00"},    // years ahead
		{16, ByMonth, "2026-11-24"}, // 2 hours left of November: four days
		{28, ByMonth, "0000-00-00"}, // not within November
		{25, "", "2026-11-22"},      // 1 hour left: two days
	} {
		goal := Goal{Tag: "acme", Length: time.Duration(tc.hours) * time.Hour, Per: tc.per, Budget: true}
		p := Track(records, goal, now, loc, time.Monday)
		if got := p.SpentBy(records, now, loc); got.String() != tc.want {
			t.Errorf("%d h %s is spent by %s, not %s", tc.hours, tc.per, got, tc.want)
		}
		q := Query{Now: now, Zone: loc, WeekStart: time.Monday}
		money := TrackMoney(records, rates, MoneyGoal{Tag: "acme", Per: tc.per, Budget: Amount{"EUR", decimal.NewFromInt(tc.hours * 100)}}, q)
		if got := money.SpentBy(records, rates, q); got.String() != tc.want {
			t.Errorf("%d00 EUR %s is spent by %s, not %s", tc.hours, tc.per, got, tc.want)
		}
	}
}
