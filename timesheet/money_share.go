package timesheet

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/shopspring/decimal"
)

// groups returns the parts that are rounded together.
func (b *billing) groups() [][]*billedPart {
	together := func(a, c *billedPart) bool { return true }
	parts := b.parts
	switch {
	case b.q.Round.per("record"):
		together = func(a, c *billedPart) bool { return a.Record.ID == c.Record.ID }
	case b.q.Round.per("day"):
		parts = slices.Clone(parts) // the result keeps the records' order
		slices.SortStableFunc(parts, func(a, c *billedPart) int { return cmp.Compare(a.day, c.day) })
		together = func(a, c *billedPart) bool { return a.day == c.day }
	}
	var groups [][]*billedPart
	for _, p := range parts {
		last := len(groups) - 1
		if last >= 0 && together(groups[last][0], p) {
			groups[last] = append(groups[last], p)
		} else {
			groups = append(groups, []*billedPart{p})
		}
	}
	return groups
}

// priceGroup adds a group's hours to the lines, including the rounding difference, and divides
// hours and amounts among its parts.
func (b *billing) priceGroup(group []*billedPart) {
	sums := map[string]*MoneyLine{}
	var total time.Duration
	for _, p := range group {
		if sums[p.key] == nil {
			sums[p.key] = &MoneyLine{Class: p.Class, Rate: p.Rate}
		}
		sums[p.key].Length += p.Length
		sums[p.key].Amount = sums[p.key].Amount.Add(p.Amount)
		total += p.Length
	}
	if b.q.Round.per("day") || b.q.Round.per("total") {
		spread(sortedLines(sums), b.q.Round.Apply(total)-total)
	}
	for key, sum := range sums {
		share(key, sum, group)
		line := b.lines[key]
		if line == nil {
			line = &MoneyLine{Class: sum.Class, Rate: sum.Rate}
			b.lines[key] = line
		}
		line.Length += sum.Length
		line.Amount = line.Amount.Add(sum.Amount)
	}
}

// spread adds rounding's difference to the first line, or takes it from the first ones.
func spread(lines []*MoneyLine, rest time.Duration) {
	for _, l := range lines {
		change := max(rest, -l.Length)
		l.Length += change
		rest -= change
	}
}

// share divides a sum's hours among its parts and, if a rate applies, prices both so that the
// parts add up to the sum: each compensates for what the parts before it lost by rounding.
// Billed parts keep their amounts.
func share(key string, sum *MoneyLine, group []*billedPart) {
	if sum.Class == Priced {
		sum.Amount = price(sum.Length, sum.Rate)
	}
	var rated []*billedPart
	var exact, length time.Duration
	for _, p := range group {
		if p.key == key {
			rated, exact = append(rated, p), exact+p.Length
		}
	}
	amount, seen := decimal.Zero, time.Duration(0)
	for i, p := range rated {
		seen += p.Length
		last := i == len(rated)-1
		upTo := sum.Length
		if !last {
			upTo = partOf(sum.Length, seen, exact)
		}
		p.Length, length = upTo-length, upTo
		if sum.Class != Priced {
			continue
		}
		priced := sum.Amount
		if !last {
			priced = decimal.Min(sum.Amount, price(upTo, sum.Rate))
		}
		p.Amount, amount = priced.Sub(amount), priced
	}
}

// partOf returns the rounded length's share for so much of the exact one, in whole minutes.
func partOf(rounded, seen, exact time.Duration) time.Duration {
	if exact == 0 {
		return 0
	}
	minutes := int64(rounded/time.Minute) * int64(seen/time.Minute) / int64(exact/time.Minute)
	return time.Duration(minutes) * time.Minute
}

// sortedLines returns lines in display order.
func sortedLines(lines map[string]*MoneyLine) []*MoneyLine {
	keys := slices.SortedFunc(maps.Keys(lines), func(a, b string) int {
		return cmp.Or(cmp.Compare(lines[a].Class, lines[b].Class), -cmp.Compare(lines[a].Length, lines[b].Length), cmp.Compare(a, b))
	})
	all := make([]*MoneyLine, len(keys))
	for i, key := range keys {
		all[i] = lines[key]
	}
	return all
}
