package models

import (
	"reflect"
	"testing"

	"sundial/record"
)

// What was said of a tag is never lost when the tag gets another name, whatever fields
// are added: each must come through Joined.
func TestJoinedFactsLoseNothing(t *testing.T) {
	all := TagFacts{
		Rate: "90", Currency: "EUR", Rates: []TagRate{{From: record.Date{Year: 2026, Month: 3, Day: 1}, Hour: "120", Currency: "EUR"}},
		Client: []string{"Acme GmbH", "Street 1"}, Target: 3600, Per: "week",
		Budget: 7200, BudgetMoney: "5000", BudgetCurrency: "EUR", BudgetPer: "month",
	}
	for i := range reflect.TypeFor[TagFacts]().NumField() {
		if field := reflect.TypeFor[TagFacts]().Field(i); field.Name != "Hidden" && reflect.ValueOf(all).Field(i).IsZero() {
			t.Errorf("%s isn't tried", field.Name)
		}
	}
	hidden := all
	hidden.Hidden = true
	if got := (TagFacts{}).Joined(hidden); !reflect.DeepEqual(got, hidden) {
		t.Errorf("under a new name: %+v", got)
	}
	if got := all.Joined(TagFacts{Hidden: true, Rate: "1", Currency: "USD", Client: []string{"B"}, Target: 1, Per: "day", BudgetMoney: "1", BudgetCurrency: "USD"}); !reflect.DeepEqual(got, all) {
		t.Errorf("the tag that was there keeps its own: %+v", got)
	}
	if got := (TagFacts{Target: 60, Per: "day"}).Joined(all); got.Target != 60 || got.Per != "day" || !reflect.DeepEqual(got.Rates, all.Rates) || got.BudgetMoney != "5000" || got.Client == nil {
		t.Errorf("what was there takes what it lacks: %+v", got)
	}
	// A rate of the one is never mixed with dates of the other.
	if got := (TagFacts{Rates: []TagRate{{Hour: "70", Currency: "EUR"}}}).Joined(all); got.Rate != "" || len(got.Rates) != 1 {
		t.Errorf("its rates are mixed: %+v", got)
	}
}
