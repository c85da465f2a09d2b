package sharing

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"sundial/models"
	"sundial/record"
)

// Tally is the sum of received hours.
type Tally struct {
	Total   time.Duration
	Counted []receipt
	// Beyond are those left out because they also cover days outside the range and can't be
	// divided. Double: two from one person overlap. Elsewhere counts imported ones.
	Beyond    []models.Received
	Double    bool
	Elsewhere int
}

// receipt is one share's part in a tally.
type receipt struct {
	models.Received
	Total time.Duration
	// days are each day's sums by tag, or at the level totals, those of all days under the zero
	// date; totals are the sums of all hours.
	days   map[record.Date]map[string]time.Duration
	totals map[record.Date]time.Duration
}

// split divides a receipt by day or week, in order: each part has its period's days. A sum over
// several days stays whole, with its days.
func (r receipt) split(by string, weekStart time.Weekday) []receipt {
	parts := map[record.DateRange]receipt{}
	for day, total := range r.totals {
		period := r.Days
		switch {
		case day.IsZero():
		case by == "week":
			period = record.Week(day, weekStart)
		default:
			period = record.DateRange{From: day, To: day}
		}
		part, has := parts[period]
		if !has {
			part = receipt{Received: r.Received, days: map[record.Date]map[string]time.Duration{}, totals: map[record.Date]time.Duration{}}
			part.Days = period
		}
		part.Total += total
		part.totals[day], part.days[day] = total, r.days[day]
		parts[period] = part
	}
	return slices.SortedFunc(maps.Values(parts), func(a, b receipt) int { return compareDays(a.Days, b.Days) })
}

func compareDays(a, b record.DateRange) int {
	return cmp.Or(b.From.DaysUntil(a.From), b.To.DaysUntil(a.To))
}

// Of returns a tag's hours, including its subtags: on a day without a row for it, the rows that
// it covers count.
func (r receipt) Of(tag string) time.Duration {
	var sum time.Duration
	for _, tags := range r.days {
		if length, ok := tags[tag]; ok {
			sum += length
			continue
		}
		below := map[string]time.Duration{}
		for other, length := range tags {
			if tag != "#" && record.Covers(strings.TrimPrefix(tag, "#"), strings.TrimPrefix(other, "#")) {
				below[other] = length
			}
		}
		sum += topmost(below)
	}
	return sum
}

// Tags lists the tags with a row on any day.
func (r receipt) Tags() []string {
	var all []string
	for _, tags := range r.days {
		all = slices.AppendSeq(all, maps.Keys(tags))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// AddUp counts each share once: of two with the same days and tags from one person, the later
// one. A share of totals counts only if all of its days are in the range.
func AddUp(all []models.Received, days record.DateRange, filter record.Filter) Tally {
	var sum Tally
	here := slices.DeleteFunc(slices.Clone(all), func(r models.Received) bool { return r.Elsewhere })
	sum.Elsewhere = len(all) - len(here)
	for _, r := range latest(here) {
		one := receipt{Received: r, days: map[record.Date]map[string]time.Duration{}, totals: map[record.Date]time.Duration{}}
		inside := false
		for _, h := range r.Hours {
			if !days.IsZero() && !h.Day.IsZero() && !days.Contains(h.Day) {
				continue
			}
			inside = true
			length := time.Duration(h.Seconds) * time.Second
			if h.Tag == "" {
				one.totals[h.Day] += length
			} else if hasRow(filter, strings.TrimPrefix(h.Tag, "#")) {
				if one.days[h.Day] == nil {
					one.days[h.Day] = map[string]time.Duration{}
				}
				one.days[h.Day][h.Tag] += length
			}
		}
		if !days.IsZero() && len(r.Hours) > 0 && r.Hours[0].Day.IsZero() {
			if overlaps(r.Days, days) && (r.Days.From.Before(days.From) || days.To.Before(r.Days.To)) {
				sum.Beyond = append(sum.Beyond, r)
			}
			inside = !r.Days.From.Before(days.From) && !days.To.Before(r.Days.To)
		}
		if !filter.IsZero() && !within(r.Filter, filter) {
			clear(one.totals)
			for day, tags := range one.days {
				one.totals[day] = topmost(tags)
			}
		}
		for _, total := range one.totals {
			one.Total += total
		}
		if !inside || one.Total == 0 {
			continue
		}
		for _, other := range sum.Counted {
			sum.Double = sum.Double || other.Owner == one.Owner && overlaps(other.Days, one.Days)
		}
		sum.Total += one.Total
		sum.Counted = append(sum.Counted, one)
	}
	return sum
}

// latest keeps the last of the shares with the same person, days and tags.
func latest(all []models.Received) []models.Received {
	last := map[string]int{}
	for i, r := range all {
		last[orderOf(r)] = i
	}
	var kept []models.Received
	for i, r := range all {
		if last[orderOf(r)] == i {
			kept = append(kept, r)
		}
	}
	return kept
}

func orderOf(r models.Received) string {
	key, err := json.Marshal([]any{r.Owner, r.Days, r.Filter})
	if err != nil {
		return r.Share
	}
	return string(key)
}

func overlaps(a, b record.DateRange) bool { return !a.To.Before(b.From) && !b.To.Before(a.From) }

// within reports whether inner selects only what outer selects.
func within(inner, outer record.Filter) bool {
	return slices.ContainsFunc(inner.All, func(group []string) bool {
		return !slices.ContainsFunc(group, func(tag string) bool {
			return !slices.ContainsFunc(outer.All[0], func(of string) bool { return record.Covers(of, tag) })
		})
	})
}

// topmost adds up the tags that no other one covers: #acme includes #acme/web.
func topmost(tags map[string]time.Duration) time.Duration {
	var sum time.Duration
	for tag, length := range tags {
		covered := false
		for other := range tags {
			covered = covered || other != tag && record.Covers(strings.TrimPrefix(other, "#"), strings.TrimPrefix(tag, "#"))
		}
		if !covered {
			sum += length
		}
	}
	return sum
}

// ReceivedRow is one line of a tally: for a person, tag or period, or two of them.
type ReceivedRow struct {
	Person, Tag string
	// Days are the period's; zero: all days.
	Days   record.DateRange
	Length time.Duration
}

// Rows groups the tally by one or two of person, tag, day and week; by default by person.
// Periods are in order of time, others longest first.
func (s Tally) Rows(by []string, weekStart time.Weekday) []ReceivedRow {
	if len(by) == 0 {
		by = []string{"person"}
	}
	byTag := slices.Contains(by, "tag")
	sums := map[ReceivedRow]time.Duration{}
	known := s.tags()
	for _, one := range s.periods(by, weekStart) {
		key := ReceivedRow{Days: one.Days}
		if slices.Contains(by, "person") {
			key.Person = one.Owner
		}
		if !byTag {
			sums[key] += one.Total
			continue
		}
		for _, tag := range known {
			if length := one.Of(tag); length > 0 {
				key.Tag = tag
				sums[key] += length
			}
		}
	}
	var rows []ReceivedRow
	for key, length := range sums {
		key.Length = length
		rows = append(rows, key)
	}
	slices.SortFunc(rows, func(a, b ReceivedRow) int {
		return cmp.Or(compareDays(a.Days, b.Days), -cmp.Compare(a.Length, b.Length), cmp.Compare(a.Person, b.Person), cmp.Compare(a.Tag, b.Tag))
	})
	return rows
}

// tags returns the tags of everything counted, alphabetically.
func (s Tally) tags() []string {
	var known []string
	for _, one := range s.Counted {
		known = append(known, one.Tags()...)
	}
	slices.Sort(known)
	return slices.Compact(known)
}

// periods returns the receipts split by day or week if requested; otherwise each is whole,
// without days.
func (s Tally) periods(by []string, weekStart time.Weekday) []receipt {
	var all []receipt
	for _, one := range s.Counted {
		switch {
		case slices.Contains(by, "day"):
			all = append(all, one.split("day", weekStart)...)
		case slices.Contains(by, "week"):
			all = append(all, one.split("week", weekStart)...)
		default:
			one.Days = record.DateRange{}
			all = append(all, one)
		}
	}
	return all
}
