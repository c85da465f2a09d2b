package timesheet

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"sundial/record"
)

// TestTheExamplesOfTheMoneyPageHold runs the table of docs/money.md.
func TestTheExamplesOfTheMoneyPageHold(t *testing.T) {
	content, err := os.ReadFile("../docs/money.md")
	if err != nil {
		t.Fatal(err)
	}
	_, examples, _ := strings.Cut(string(content), "## Examples")
	run := 0
	for row := range strings.Lines(examples) {
		cells := strings.Split(row, "|")
		if len(cells) != 6 || strings.Contains(row, "---") || strings.Contains(row, "| Result |") {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		run++
		q := Query{Zone: zone(t, "Europe/Amsterdam"), Round: pageRounding(t, cells[3])}
		if got := comesTo(Amounts(pageWork(t, cells[1]), pageRates(t, cells[2]), q)); got != cells[4] {
			t.Errorf("%s\nat %s %s\ncomes to %s, not %s", cells[1], cells[2], cells[3], got, cells[4])
		}
	}
	if run < 20 {
		t.Errorf("the page has %d examples", run)
	}
}

func pageWork(t *testing.T, cell string) []record.Record {
	t.Helper()
	loc := zone(t, "Europe/Amsterdam")
	var all []record.Record
	for text := range strings.SplitSeq(cell, "; ") {
		parts := strings.SplitN(text, " ", 3)
		from, to, _ := strings.Cut(parts[1], "-")
		r := work(t, loc, parts[0]+" "+padded(from), parts[0]+" "+padded(to), parts[2])
		if r.End.Before(r.Start) {
			r.End = r.End.In(loc).AddDate(0, 0, 1).UTC()
		}
		all = append(all, r)
	}
	return all
}

func padded(clock string) string {
	if len(clock) < len("10:00") {
		return "0" + clock
	}
	return clock
}

func pageRates(t *testing.T, cell string) []Rate {
	t.Helper()
	var all []Rate
	for text := range strings.SplitSeq(cell, "; ") {
		parts := strings.Fields(text)
		r := rate(parts[0], parts[1], parts[2])
		for i := 3; i < len(parts); i += 2 {
			if parts[i] == "from" {
				r.From = day(t, parts[i+1])
			} else {
				r.Until = day(t, parts[i+1])
			}
		}
		all = append(all, r)
	}
	return all
}

// pageRounding reads `up 15m per record`.
func pageRounding(t *testing.T, cell string) Rounding {
	t.Helper()
	if cell == "" {
		return Rounding{}
	}
	parts := strings.Fields(cell)
	step, err := time.ParseDuration(parts[1])
	if err != nil {
		t.Fatal(err)
	}
	return Rounding{Step: step, Mode: parts[0], Per: parts[3]}
}

func comesTo(m Money) string {
	var sums, parts []string
	for _, a := range m.Amounts {
		sums = append(sums, a.String())
	}
	if len(sums) > 0 {
		parts = append(parts, strings.Join(sums, " and ")+" for "+record.FormatLength(m.Length(Priced)))
	}
	for _, of := range []struct {
		class MoneyClass
		words string
	}{{NotBilled, " #nobill"}, {Unrated, " without a rate"}, {Undecided, " undecided"}} {
		if length := m.Length(of.class); length > 0 {
			parts = append(parts, record.FormatLength(length)+of.words)
		}
	}
	return strings.Join(parts, ", ")
}

func drawRates(t *rapid.T) []Rate {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Rate {
		r := Rate{
			Tag: rapid.SampledFrom([]string{"x", "y", "x/z", "y/z"}).Draw(t, "tag"), Currency: rapid.SampledFrom([]string{"EUR", "JPY"}).Draw(t, "currency"),
			Hour: decimal.New(rapid.Int64Range(1, 99999).Draw(t, "hour"), -2),
		}
		if rapid.Bool().Draw(t, "dated") {
			r.From = record.Date{Year: 2026, Month: rapid.SampledFrom([]time.Month{3, 4, 10, 11}).Draw(t, "from"), Day: rapid.IntRange(1, 30).Draw(t, "day")}
		}
		return r
	}), 0, 5).Draw(t, "rates")
}

func drawRounding(t *rapid.T) Rounding {
	return Rounding{
		Step: time.Duration(rapid.SampledFrom([]int{0, 1, 6, 15, 60}).Draw(t, "step")) * time.Minute,
		Mode: rapid.SampledFrom([]string{"up", "down", "nearest"}).Draw(t, "mode"),
		Per:  rapid.SampledFrom([]string{"record", "day", "total"}).Draw(t, "per"),
	}
}

// TestMoneyAddsUp compares the lines with the report's total, and the prices of single days
// with the lines.
func TestMoneyAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc, rates := drawRecords(t), drawZone(t), drawRates(t)
		q := Query{Zone: loc, Round: drawRounding(t)}
		money, table := Amounts(records, rates, q), Report(records, q)
		var lines, days time.Duration
		var sums []Amount
		for _, l := range money.Lines {
			lines += l.Length
			if l.Class == Priced {
				sums = addAmount(sums, l.Rate.Currency, l.Amount)
			}
		}
		for _, d := range money.Days {
			days += d.Length
			if d.Length < 0 || d.Amount.IsNegative() {
				t.Fatalf("%+v", d)
			}
		}
		if lines != table.Total {
			t.Fatalf("lines are %v, the total is %v", lines, table.Total)
		}
		if days != money.Length(Priced) || !sameAmounts(AddAmounts(money.Days), sums) || !sameAmounts(money.Amounts, sums) {
			t.Fatalf("days are %v at %v, lines %v at %v, in all %v", days, AddAmounts(money.Days), money.Length(Priced), sums, money.Amounts)
		}
	})
}

// TestThePartsOfEachRateAddUpToItsLine checks any rounding, with and without billed work.
func TestThePartsOfEachRateAddUpToItsLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc, rates := drawRecords(t), drawZone(t), drawRates(t)
		q := Query{Zone: loc, Round: drawRounding(t)}
		if rapid.Bool().Draw(t, "some were billed") {
			q.Billed = map[RecordDay]BilledDay{}
			for i, d := range Amounts(records, rates, q).Days {
				if i%2 == 0 {
					q.Billed[d.RecordDay] = d.BilledDay
				}
			}
		}
		money := Amounts(records, rates, q)
		lengths, amounts := map[string]time.Duration{}, map[string]decimal.Decimal{}
		for _, p := range money.Parts {
			key := lineKey(p.Class, p.Rate)
			lengths[key] += p.Length
			amounts[key] = amounts[key].Add(p.Amount)
			if p.Length < 0 || p.Amount.IsNegative() || p.Class != Priced && p.Class != Billed && !p.Amount.IsZero() {
				t.Fatalf("%+v", p)
			}
		}
		for _, l := range money.Lines {
			if key := lineKey(l.Class, l.Rate); lengths[key] != l.Length || !amounts[key].Equal(l.Amount) {
				t.Fatalf("the parts of %q are %v at %v, the line is %v at %v", key, lengths[key], amounts[key], l.Length, l.Amount)
			}
		}
		if len(lengths) != len(money.Lines) {
			t.Fatalf("%d sums of parts, %d lines", len(lengths), len(money.Lines))
		}
	})
}

func sameAmounts(a, b []Amount) bool {
	return slices.EqualFunc(a, b, func(x, y Amount) bool { return x.Currency == y.Currency && x.Sum.Equal(y.Sum) })
}

// TestANewRateChangesNothingBeforeItsDay checks that it doesn't change what was billed either.
func TestANewRateChangesNothingBeforeItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc, rates := drawRecords(t), drawZone(t), drawRates(t)
		since := record.Date{Year: 2026, Month: 10, Day: rapid.IntRange(1, 31).Draw(t, "since")}
		raised := append(slices.Clone(rates), Rate{Tag: "x", From: since, Hour: decimal.NewFromInt(500), Currency: "EUR"})
		before := Query{Zone: loc, Range: record.DateRange{From: record.Date{Year: 2026, Month: 1, Day: 1}, To: since.AddDays(-1)}}
		if was, is := Amounts(records, rates, before), Amounts(records, raised, before); !sameAmounts(was.Amounts, is.Amounts) {
			t.Fatalf("before %v it was %v and is %v", since, was.Amounts, is.Amounts)
		}
		q := Query{Zone: loc, Billed: map[RecordDay]BilledDay{}}
		was := Amounts(records, rates, q)
		for _, d := range was.Days {
			q.Billed[d.RecordDay] = d.BilledDay
		}
		if is := Amounts(records, raised, q); is.Length(Billed) != was.Length(Priced) || is.Length(Priced) > 0 && len(is.Days) == 0 {
			t.Fatalf("billed were %v and are %v", was.Length(Priced), is.Length(Billed))
		} else if bills := AddAmounts(was.Days); len(is.Days) == 0 && !sameAmounts(is.Amounts, bills) {
			t.Fatalf("billed at %v, now %v", bills, is.Amounts)
		}
		q.Unbilled = true
		if again := Amounts(records, rates, q); len(again.Days) > 0 {
			t.Fatalf("still unbilled: %v", again.Days)
		}
	})
}

// TestRowsAndRoundingAddUp checks any groups, rounding, zone and clock change if each record
// counts in one row.
func TestRowsAndRoundingAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		by := []string{ByTag, ByDay, ByWeek, ByMonth, ByNote}
		groups := rapid.SliceOfNDistinct(rapid.SampledFrom(by), 1, 2, rapid.ID[string]).Draw(t, "by")
		q := Query{GroupBy: groups, Round: drawRounding(t), Zone: drawZone(t), Apart: true}
		records := drawRecords(t)
		table := Report(records, q)
		sum := table.Rounding
		for _, row := range table.Rows {
			sum += row.Length
		}
		if sum != table.Total || table.Overlapping {
			t.Fatalf("rows and %v of rounding are %v, the total is %v", table.Rounding, sum, table.Total)
		}
		q.GroupBy, q.Apart = nil, false
		if plain := Report(records, q); plain.Total != table.Total {
			t.Fatalf("by %v it is %v, and else %v", groups, table.Total, plain.Total)
		}
	})
}
