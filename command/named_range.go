package command

import (
	"cmp"
	"regexp"
	"strings"
	"time"

	"sundial/record"
)

var (
	isoMonth     = regexp.MustCompile(`^(\d{4})-(\d{2})$`)
	figuredMonth = regexp.MustCompile(`^(\d{1,2})[/.](20\d\d)$`)
	year         = regexp.MustCompile(`^20\d\d$`)
)

// namedRange reads one range by its name or number, and returns how many words.
func (p *parser) namedRange(words []word) (record.DateRange, int) {
	k := one(leads(words, roleThis|roleLast))
	if k >= len(words) || words[k].quoted {
		return record.DateRange{}, 0
	}
	last, today := words[0].is(roleLast), p.today()
	if n := p.count(words[k]); last && n > 0 && n <= 3660 && len(words) > 2 {
		if from, ok := back(today, n, p.words.Periods[words[2].low]); ok {
			return record.DateRange{From: from, To: today}, 3
		}
	}
	if words[0].is(rolePast) { // `past week` is the last seven days
		if from, ok := back(today, 1, p.words.Periods[words[1].low]); ok {
			return record.DateRange{From: from, To: today}, 2
		}
	}
	if days, n := p.numberedRange(words); n > 0 && k == 0 {
		return days, n
	}
	name := words[k].low
	if days, ok := p.period(name, today, last); ok {
		return days, k + 1
	}
	if days, ok := p.weekend(name); ok {
		if last && !days.To.Before(today) {
			days.From, days.To = days.From.AddDays(-7), days.To.AddDays(-7)
		}
		return days, k + 1
	}
	if m := p.words.Months[name]; m != 0 {
		return p.months(m, 1, words, k+1, last)
	}
	return record.DateRange{}, 0
}

// count returns a number in figures or words; zero if it isn't one.
func (p *parser) count(w word) int {
	if n := p.words.Counts[w.low]; n >= 1 && len(w.low) > 2 && !w.quoted {
		return int(n)
	}
	return atoi(w.low)
}

// back returns the first of the n units that end today, inclusive: `last 30 days`, `last 2 weeks`.
func back(today record.Date, n int, unit string) (record.Date, bool) {
	months := map[string]int{"month": 1, "quarter": 3, "year": 12}[unit] * n
	switch {
	case unit == "day":
		return today.AddDays(1 - n), true
	case unit == "week":
		return today.AddDays(1 - 7*n), true
	case months == 0 || months > 1200:
		return record.Date{}, false
	}
	from := record.DateOf(time.Date(today.Year, today.Month-time.Month(months), 1, 12, 0, 0, 0, time.UTC), time.UTC)
	from.Day = min(today.Day, record.Month(from).To.Day)
	return from.AddDays(1), true
}

// weekend returns the last Saturday and Sunday that have begun.
func (p *parser) weekend(name string) (record.DateRange, bool) {
	days := p.words.DayGroups[name]
	if len(days) != 2 || days[0] != time.Sunday || days[1] != time.Saturday {
		return record.DateRange{}, false
	}
	saturday := lastWeekday(p.today(), time.Saturday)
	return record.DateRange{From: saturday, To: saturday.AddDays(1)}, true
}

// months returns the months of the year at words[at], otherwise the last or current ones; over:
// they must have ended.
func (p *parser) months(first time.Month, count int, words []word, at int, over bool) (record.DateRange, int) {
	y, n := yearAfter(words, at)
	days := monthsOf(cmp.Or(y, p.today().Year), first, count)
	if y == 0 && (p.today().Before(days.From) || over && !days.To.Before(p.today())) {
		days = monthsOf(p.today().Year-1, first, count)
	}
	return days, at + n
}

// yearAfter returns a year typed after a month, week or quarter, and how many words; zero if none.
func yearAfter(words []word, at int) (y, n int) {
	if at < len(words) && !words[at].quoted && year.MatchString(words[at].low) {
		return atoi(words[at].low), 1
	}
	return 0, 0
}

// period returns the current day, week, month, quarter or year, or the previous one.
func (p *parser) period(name string, today record.Date, last bool) (record.DateRange, bool) {
	var days record.DateRange
	switch p.words.Periods[name] {
	case "week":
		days = record.Week(today, p.WeekStart)
	case "month":
		days = record.Month(today)
	case "year":
		days = monthsOf(today.Year, time.January, 12)
	case "quarter":
		days = monthsOf(today.Year, (today.Month-1)/3*3+1, 3)
	default:
		return days, false
	}
	if last {
		return p.period(name, days.From.AddDays(-1), false)
	}
	return days, true
}

// monthsOf returns so many months of the year.
func monthsOf(year int, first time.Month, count int) record.DateRange {
	last := record.Date{Year: year, Month: first + time.Month(count-1), Day: 1}
	return record.DateRange{From: record.Date{Year: year, Month: first, Day: 1}, To: record.Month(last).To}
}

// numberedRange reads 2026-10, 2026-W45, 2025 and numbers with a mark before them.
func (p *parser) numberedRange(words []word) (record.DateRange, int) {
	first := words[0].low
	if !numeric(first) {
		return p.markedRange(words)
	}
	if m := isoMonth.FindStringSubmatch(first); m != nil {
		return monthOf(m[1], m[2])
	}
	if m := figuredMonth.FindStringSubmatch(first); m != nil { // `11/2026`, `11.2026`
		return monthOf(m[2], m[1])
	}
	if year.MatchString(first) {
		return monthsOf(atoi(first), time.January, 12), 1
	}
	if y, rest, ok := strings.Cut(first, "-"); ok && year.MatchString(y) {
		if week, n := marked([]word{{low: rest}}, p.words.WeekMarks); n > 0 {
			days, ok := record.ISOWeek(atoi(y), week)
			return days, one(ok)
		}
	}
	return record.DateRange{}, 0
}

func monthOf(year, month string) (record.DateRange, int) {
	first, ok := record.NewDate(atoi(year), time.Month(atoi(month)), 1)
	return record.Month(first), one(ok)
}

// markedRange reads W45, kw 45, q3 and q3 2025.
func (p *parser) markedRange(words []word) (record.DateRange, int) {
	if week, n := marked(words, p.words.WeekMarks); n > 0 {
		return p.week(week, words, n)
	}
	if q, n := marked(words, p.words.QuarterMarks); n > 0 && q <= 4 {
		return p.months(time.Month(q*3-2), 3, words, n, false)
	}
	return record.DateRange{}, 0
}

func (p *parser) week(week int, words []word, n int) (record.DateRange, int) {
	y, k := yearAfter(words, n)
	current, _ := p.today().ISOWeek()
	days, ok := record.ISOWeek(cmp.Or(y, current), week)
	for back := 1; y == 0 && back < 8 && (!ok || p.today().Before(days.From)); back++ { // week 53 comes every five or six years
		days, ok = record.ISOWeek(current-back, week)
	}
	return days, one(ok) * (n + k)
}

// marked reads a number of one or two figures after one of the marks: w45, kw 45, q3.
func marked(words []word, marks []string) (number, n int) {
	for _, mark := range marks {
		rest, ok := strings.CutPrefix(words[0].low, mark)
		n = 1
		if ok && rest == "" && len(words) > 1 && !words[1].quoted {
			rest, n = words[1].low, 2
		}
		if ok && len(rest) <= 2 && isDigits(rest) && atoi(rest) > 0 {
			return atoi(rest), n
		}
	}
	return 0, 0
}
