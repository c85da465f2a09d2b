package command

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// readRule reads when something repeats from the first words, and says how
// many: `weekdays at 9 and 14`, `every second monday`, `on the 1st`, `every 3
// hours`, `daily`, `at 9:00`. The parts come in any order.
func (p *parser) readRule(words []word) (Rule, int) {
	var r Rule
	n := 0
	for n < len(words) && !words[n].quoted {
		k := p.ruleClock(&r, words[n:])
		if k == 0 {
			k = ruleDays(&r, words[n:])
		}
		if k == 0 {
			break
		}
		n += k
	}
	return r, n
}

// ruleClock reads `at 9`, `at 9 and 14`, `9:00, 14:00`.
func (p *parser) ruleClock(r *Rule, words []word) int {
	n := 0
	if words[0].low == "at" {
		n = 1
	}
	if len(r.Clock) > 0 && n == 0 {
		return 0
	}
	first := n
	for n < len(words) {
		low := words[n]
		low.low = strings.TrimRight(low.low, ",")
		c, k := readClock(append([]word{low}, words[n+1:]...))
		if k == 0 || first == 0 && c.bare {
			break
		}
		r.Clock = append(r.Clock, p.onDay(c)%(24*60))
		n += k
		if n+1 < len(words) && words[n].low == "and" {
			if _, k := readClock(words[n+1:]); k > 0 {
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

func ruleDays(r *Rule, words []word) int {
	if len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != "" || r.Every > 0 {
		return 0
	}
	switch words[0].low {
	case "daily", "everyday":
		r.Unit = "day"
		return 1
	case "weekly":
		r.Unit = "week"
		return 1
	case "hourly":
		r.Unit = "hour"
		return 1
	case "monthly":
		r.MonthDays = []int{1}
		return 1
	case "on", "the":
		n := monthDays(r, words[1:])
		if n == 0 {
			n = namedDays(r, words[1:])
		}
		if n == 0 {
			return 0
		}
		return n + 1
	case "every", "each":
		if n := everyDays(r, words[1:]); n > 0 {
			return n + 1
		}
		return 0
	}
	return namedDays(r, words)
}

// everyDays reads what stands after every: `day`, `2 weeks`, `second monday`.
func everyDays(r *Rule, words []word) int {
	n := 0
	if len(words) > 0 {
		if step, ok := steps[words[0].low]; ok {
			r.Every, n = step, 1
		} else if k := atoi(words[0].low); k > 0 && k <= 366 {
			r.Every, n = k, 1
		}
	}
	if n == len(words) {
		r.Every = 0
		return 0
	}
	if unit, ok := repeatUnits[words[n].low]; ok {
		r.Unit = unit
		return n + 1
	}
	if words[n].low == "month" && r.Every < 2 {
		r.MonthDays = []int{1}
		return n + 1
	}
	if k := namedDays(r, words[n:]); k > 0 {
		return n + k
	}
	r.Every = 0
	return 0
}

// namedDays reads weekdays: `friday`, `mon,wed`, `mon-fri`, `tue and thu`,
// `weekdays`, `weekends`, `every day`.
func namedDays(r *Rule, words []word) int {
	n := 0
	for n < len(words) && !words[n].quoted {
		days := daysOf(strings.TrimRight(words[n].low, ","))
		if words[n].low == "and" && n > 0 && n+1 < len(words) && daysOf(strings.TrimRight(words[n+1].low, ",")) != nil {
			n++
			continue
		}
		if n == 0 && words[n].low == "every" && len(words) > 1 && words[1].low == "day" {
			r.Unit = "day"
			return 2
		}
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

func daysOf(text string) []time.Weekday {
	switch text {
	case "weekday", "weekdays", "workdays":
		return []time.Weekday{1, 2, 3, 4, 5}
	case "weekend", "weekends":
		return []time.Weekday{0, 6}
	}
	if from, to, ok := strings.Cut(text, "-"); ok {
		return dayRun(from, to)
	}
	var days []time.Weekday
	for part := range strings.SplitSeq(text, ",") {
		d, ok := weekdays[part]
		if !ok {
			d, ok = weekdays[strings.TrimSuffix(part, "s")]
		}
		if !ok {
			return nil
		}
		days = append(days, d)
	}
	return days
}

func dayRun(from, to string) []time.Weekday {
	a, okA := weekdays[from]
	b, okB := weekdays[to]
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
func monthDays(r *Rule, words []word) int {
	n := 0
	for n < len(words) && !words[n].quoted {
		low := strings.TrimRight(words[n].low, ",")
		if low == "the" || low == "and" && len(r.MonthDays) > 0 {
			n++
			continue
		}
		if low == "last" && n+1 < len(words) && words[n+1].low == "day" {
			r.MonthDays = append(r.MonthDays, -1)
			n += 2
			continue
		}
		m := dayNumber.FindStringSubmatch(low)
		if m == nil || m[1] == low || atoi(m[1]) < 1 || atoi(m[1]) > 31 {
			break
		}
		r.MonthDays = append(r.MonthDays, atoi(m[1]))
		n++
	}
	if len(r.MonthDays) == 0 {
		return 0
	}
	return n
}

// Describe says in plain words when the rule holds: `weekdays at 9:00 and
// 14:00`, `every second monday at 9:00`, `on the 1st at 9:00`.
func Describe(r Rule) string {
	text := describeDays(r)
	var clocks []string
	for _, m := range r.Clock {
		clocks = append(clocks, fmt.Sprintf("%d:%02d", m/60, m%60))
	}
	if len(clocks) > 0 {
		text += " at " + listed(clocks)
	}
	return text
}

func describeDays(r Rule) string {
	if len(r.MonthDays) > 0 {
		var days []string
		for _, d := range r.MonthDays {
			days = append(days, ordinalDay(d))
		}
		return "on the " + listed(days)
	}
	if len(r.Weekdays) > 0 {
		return describeWeekdays(r)
	}
	unit := r.Unit
	if unit == "" {
		unit = "day"
	}
	if r.Every > 1 {
		return fmt.Sprintf("every %d %ss", r.Every, unit)
	}
	return "every " + unit
}

func describeWeekdays(r Rule) string {
	if r.Every < 2 && slices.Equal(r.Weekdays, []time.Weekday{1, 2, 3, 4, 5}) {
		return "weekdays"
	}
	var names []string
	for _, d := range r.Weekdays {
		names = append(names, strings.ToLower(d.String()))
	}
	switch {
	case r.Every == 2:
		return "every second " + listed(names)
	case r.Every > 2:
		return "every " + ordinalDay(r.Every) + " " + listed(names)
	}
	return "every " + listed(names)
}

func ordinalDay(d int) string {
	switch {
	case d == -1:
		return "last day"
	case d%10 == 1 && d != 11:
		return fmt.Sprintf("%dst", d)
	case d%10 == 2 && d != 12:
		return fmt.Sprintf("%dnd", d)
	case d%10 == 3 && d != 13:
		return fmt.Sprintf("%drd", d)
	}
	return fmt.Sprintf("%dth", d)
}

// listed joins with commas and an and.
func listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
