package models_test

import (
	"errors"
	"testing"

	"sundial/models"
	"sundial/record"
)

func TestNothingIsBilledTwice(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		first, second := open(t, url), open(t, url) // two processes
		m := member(t, first, ann)
		must(t, first.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("one"), aRecord("two")}}))
		day := record.Date{Year: 2026, Month: 3, Day: 4}
		bill := func(name string, ids ...string) models.Bill {
			var days []models.BilledDay
			for _, id := range ids {
				days = append(days, models.BilledDay{Record: id, Day: day, Minutes: 60, Tag: "acme", Hour: "90", Currency: "EUR", Amount: "90.00"})
			}
			return models.NewBill(name, "March", days, now)
		}
		here, there := member(t, first, ann), member(t, second, ann)
		march := bill("march", "one")
		must(t, first.Commit(t.Context(), &models.Change{Member: here, Bills: []models.Bill{march}}))
		if err := second.Commit(t.Context(), &models.Change{Member: there, Bills: []models.Bill{bill("again", "two")}}); !errors.Is(err, models.ErrConflict) {
			t.Errorf("decided on what the member was before: %v", err)
		}
		there = member(t, second, ann)
		if err := second.Commit(t.Context(), &models.Change{Member: there, Bills: []models.Bill{bill("again", "two", "one")}}); !errors.Is(err, models.ErrConflict) {
			t.Errorf("billed again: %v", err)
		}
		if bills, err := second.Bills(t.Context(), there); err != nil || len(bills) != 1 || bills[0].Name != "march" {
			t.Errorf("the bills are %+v, %v", bills, err)
		}
		if in, err := second.BilledIn(t.Context(), there, []string{"one", "two"}); err != nil || len(in) != 1 || in[0] != march.ID {
			t.Errorf("billed in %v, %v", in, err)
		}
		again := bill("again", "one", "two")
		must(t, second.Commit(t.Context(), &models.Change{Member: member(t, second, ann), DropBills: []string{march.ID}, Bills: []models.Bill{again}}))
		must(t, first.Forget(t.Context(), member(t, first, ann), now))
		if in, err := first.BilledIn(t.Context(), m, []string{"one", "two"}); err != nil || len(in) != 0 {
			t.Errorf("after forgetting billed in %v, %v", in, err)
		}
	})
}
