package command

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// readRule reads a repetition rule from the first words, and returns how many: `weekdays at 9
// and 14`, `every second monday`, `on the 1st`, `every 3 hours`, `daily`, `at 9:00`. The parts
// come in any order.
func (p *parser) readRule(words []word) (record.Rule, int) {
	var r record.Rule
	n := 0
	for loose := false; n < len(words) && !words[n].quoted; {
		k := p.ruleClock(&r, words[n:])
		if k == 0 {
			k = p.ruleDays(&r, words[n:])
			loose = loose || k > 0 && p.namesPeriod(words[n:n+k])
		}
		if k == 0 && loose {
			k = p.daysOfPeriod(&r, words[n:])
			loose = loose && k == 0
		}
		if k == 0 {
			k = p.periodOfDays(r, words[n:])
		}
		if k == 0 {
			break
		}
		n += k
	}
	return r, n
}

// namesPeriod reports whether a day may follow the words: `monthly`, `every week`.
func (p *parser) namesPeriod(words []word) bool {
	last := words[len(words)-1]
	unit := p.words.RepeatUnits[last.low]
	_, repeats := p.words.Repeats[last.low]
	return repeats || unit == "month" || unit == "week"
}

// daysOfPeriod reads the day after `monthly` or `every second week`: `on the 15th`.
func (p *parser) daysOfPeriod(r *record.Rule, words []word) int {
	precise := record.Rule{}
	n := p.ruleDays(&precise, words)
	switch {
	case n == 0 || precise.Unit != "" || precise.Every > 0:
		return 0
	case len(r.MonthDays) > 0 && len(precise.MonthDays) > 0:
		r.MonthDays = precise.MonthDays
	case r.Unit == "week" && len(precise.Weekdays) > 0:
		r.Weekdays, r.Unit = precise.Weekdays, ""
	default:
		return 0
	}
	return n
}

// periodOfDays reads what repeats the day before it: `on the 1st of each month`.
func (p *parser) periodOfDays(r record.Rule, words []word) int {
	switch {
	case len(r.Weekdays) > 0:
		return says(words, p.words.OfWeek...)
	case len(r.MonthDays) > 0:
		return says(words, p.words.OfMonth...)
	}
	return 0
}

// ruleClock reads `at 9`, `at 9 and 14`, `9:00, 14:00`.
func (p *parser) ruleClock(r *record.Rule, words []word) int {
	n := one(words[0].is(roleAt))
	if len(r.Clock) > 0 && n == 0 {
		return 0
	}
	first := n
	for n < len(words) {
		c, k := p.words.readClock(commaless(words[n:]))
		if k == 0 || first == 0 && c.bare {
			break
		}
		r.Clock = append(r.Clock, p.onDay(c)%(24*60))
		n += k
		if n+1 < len(words) && words[n].is(roleAnd) {
			if _, k := p.words.readClock(commaless(words[n+1:])); k > 0 {
				n++
			}
		}
	}
	if n == first {
		return 0
	}
	slices.Sort(r.Clock)
	r.Clock = slices.Compact(r.Clock)
	return n
}

// commaless returns the words without the comma after the first one.
func commaless(words []word) []word {
	first := words[0]
	first.low = strings.TrimRight(first.low, ",")
	return append([]word{first}, words[1:]...)
}

func (p *parser) ruleDays(r *record.Rule, words []word) int {
	if len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != "" || r.Every > 0 {
		return 0
	}
	if repeat, ok := p.words.Repeats[words[0].low]; ok {
		r.Unit, r.MonthDays = repeat.Unit, slices.Clone(repeat.MonthDays)
		return 1
	}
	for day, phrases := range p.words.MonthDays {
		if n := says(words, phrases...); n > 0 {
			r.MonthDays = []int{day}
			return n
		}
	}
	n := 0
	switch {
	case words[0].is(roleOn | roleThe):
		if n = p.monthDays(r, words[1:]); n == 0 {
			n = p.namedDays(r, words[1:])
		}
	case words[0].is(roleEvery):
		n = p.everyDays(r, words[1:])
	default:
		return p.namedDays(r, words)
	}
	return n + one(n > 0)
}

// everyDays reads what follows every: `day`, `2 weeks`, `second monday`.
func (p *parser) everyDays(r *record.Rule, words []word) int {
	if len(words) == 0 {
		return 0
	}
	n := 0
	if step := cmp.Or(p.words.Steps[words[0].low], atoi(words[0].low)); step > 0 && step <= 366 {
		r.Every, n = step, 1
	}
	if n < len(words) {
		switch unit := p.words.RepeatUnits[words[n].low]; {
		case unit == "month" && r.Every < 2:
			r.MonthDays = []int{1}
			return n + 1
		case unit != "" && unit != "month":
			r.Unit = unit
			return n + 1
		}
		if k := p.namedDays(r, words[n:]); k > 0 {
			return n + k
		}
	}
	r.Every = 0
	if !words[0].is(roleLast) { // `every 1st`
		return p.monthDays(r, words)
	}
	return 0
}

// namedDays reads `friday`, `mon,wed`, `mon-fri`, `tue and thu`, `weekdays`, `every day`.
func (p *parser) namedDays(r *record.Rule, words []word) int {
	if len(words) > 1 && words[0].is(roleEvery) && p.words.RepeatUnits[words[1].low] == "day" {
		r.Unit = "day"
		return 2
	}
	n := 0
	for n < len(words) && !words[n].quoted {
		if words[n].is(roleAnd) && n > 0 && n+1 < len(words) && p.daysOf(words[n+1].low) != nil {
			n++
			continue
		}
		days := p.daysOf(words[n].low)
		if days == nil {
			break
		}
		r.Weekdays = append(r.Weekdays, days...)
		n++
	}
	slices.Sort(r.Weekdays)
	r.Weekdays = slices.Compact(r.Weekdays)
	return n
}

func (p *parser) daysOf(text string) []time.Weekday {
	text = strings.TrimRight(text, ",")
	if days := p.words.DayGroups[text]; days != nil {
		return days
	}
	if from, to, ok := strings.Cut(text, "-"); ok {
		return p.dayRun(from, to)
	}
	var days []time.Weekday
	for part := range strings.SplitSeq(text, ",") {
		d, ok := p.words.Weekdays[part]
		if !ok {
			d, ok = p.words.Weekdays[strings.TrimSuffix(part, "s")]
		}
		if !ok {
			return nil
		}
		days = append(days, d)
	}
	return days
}

func (p *parser) dayRun(from, to string) []time.Weekday {
	a, okA := p.words.Weekdays[from]
	b, okB := p.words.Weekdays[to]
	if !okA || !okB {
		return nil
	}
	days := []time.Weekday{a}
	for a != b {
		a = (a + 1) % 7
		days = append(days, a)
	}
	return days
}

// monthDays reads `1st`, `the 1st and 15th`, `the last day`.
func (p *parser) monthDays(r *record.Rule, words []word) int {
	n := 0
	for n < len(words) && !words[n].quoted {
		if words[n].is(roleThe) || words[n].is(roleAnd) && len(r.MonthDays) > 0 {
			n++
			continue
		}
		d, k := p.monthDay(words[n:])
		if k == 0 {
			break
		}
		r.MonthDays = append(r.MonthDays, d)
		n += k
	}
	if len(r.MonthDays) == 0 || n < len(words) && p.daysOf(words[n].low) != nil && !words[n].quoted { // `the 1st monday`
		r.MonthDays = nil
		return 0
	}
	return n
}

// monthDay reads one day of a month: `1st`, `first`, `last day`; `last` if the month follows.
func (p *parser) monthDay(words []word) (day, n int) {
	if k := says(words, p.words.LastDay); k > 0 {
		return -1, k
	}
	low := strings.TrimRight(words[0].low, ",")
	if words[0].is(roleLast) && says(words[1:], p.words.OfMonth...) > 0 {
		return -1, 1
	}
	day = cmp.Or(p.words.FirstDays[low], p.dayNumber(low))
	if day < 1 || day > 31 || isDigits(low) {
		return 0, 0
	}
	return day, 1 + one(len(words) > 1 && p.words.RepeatUnits[words[1].low] == "day") // `the first day`
}
