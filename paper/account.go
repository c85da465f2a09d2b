package paper

import (
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sundial/timesheet"
)

// account is a table's lines with their lengths as written. Lines aren't copied, because each
// table of a long paper would take as much memory again.
type account struct {
	*measure
	lines   []*timesheet.Line
	lengths []quantity
	// money: amounts are shown.
	money bool
}

func newAccount(s *sheet, lines []*timesheet.Line) *account {
	a := &account{measure: &measure{words: s.Words, form: s.Hours, places: decimals(lines)}, lines: lines, lengths: make([]quantity, 0, len(lines))}
	for _, l := range lines {
		a.lengths = append(a.lengths, a.next(l.Length))
		a.money = a.money || s.has("rates") && l.HasAmount()
	}
	return a
}

// sums are hours and amounts by currency.
type sums struct {
	length  quantity
	amounts map[string]decimal.Decimal
	lines   int
}

func (t *sums) add(length quantity, l *timesheet.Line) {
	t.length += length
	t.lines++
	if !l.HasAmount() {
		return
	}
	if t.amounts == nil {
		t.amounts = map[string]decimal.Decimal{}
	}
	t.amounts[l.Rate.Currency] = t.amounts[l.Rate.Currency].Add(l.Amount)
}

// amountText writes the amounts, one per line.
func (s *sheet) amountText(t sums) string {
	var all []string
	for _, currency := range slices.Sorted(maps.Keys(t.amounts)) {
		all = append(all, s.money(t.amounts[currency], currency))
	}
	return strings.Join(all, "\n")
}

func (s *sheet) money(sum decimal.Decimal, currency string) string {
	return s.Words.Decimal(sum.StringFixed(timesheet.MinorUnit(currency))) + " " + currency
}
