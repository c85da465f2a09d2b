package command

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"sundial/record"
)

var (
	isoMonth     = regexp.MustCompile(`^(\d{4})-(\d{2})$`)
	figuredMonth = regexp.MustCompile(`^(\d{1,2})[/.](20\d\d)$`)
	fourFigures  = regexp.MustCompile(`\d{4}`)
	year         = regexp.MustCompile(`^20\d\d$`)
)

// beginning is the first day of a range without one: no records are older.
var beginning = record.Date{Year: 1970, Month: time.January, Day: 1}

// readRange reads a range of days from the first words, for every verb, and returns how many.
func (p *parser) readRange(words []word) (record.DateRange, int) {
	days, n := p.wholeRange(words)
	if n == 0 {
		return days, 0
	}
	k := says(words[n:], p.words.SoFar...)
	if k > 0 && p.today().Before(days.From) {
		return days, n
	}
	if k > 0 && p.today().Before(days.To) {
		days.To = p.today()
	}
	return days, n + k
}

func (p *parser) wholeRange(words []word) (record.DateRange, int) {
	if len(words) == 0 || words[0].quoted {
		return record.DateRange{}, 0
	}
	if days, n := p.everything(words); n > 0 {
		return days, n
	}
	if days, n := p.between(words); n > 0 {
		return days, n
	}
	if words[0].is(roleFrom | roleSince) {
		if days, n := p.daysBetween(words[1:]); n > 0 && days.From != days.To {
			return days, n + 1
		}
		if d, n := p.readDay(words[1:]); n > 0 && !d.bad && !p.today().Before(d.date) {
			return record.DateRange{From: d.date, To: p.today()}, n + 1
		}
		days, n := p.namedRange(words[1:])
		if n == 0 || p.today().Before(days.From) {
			return record.DateRange{}, 0
		}
		return record.DateRange{From: days.From, To: p.today()}, n + 1
	}
	if slices.Contains(p.words.RangeFillers, words[0].low) {
		days, n := p.readRange(words[1:])
		return days, n + one(n > 0)
	}
	if days, n := p.daysBetween(words); n > 0 {
		return days, n
	}
	return p.namedBetween(words)
}

// everything reads `all`, `until yesterday` and `mtd`.
func (p *parser) everything(words []word) (record.DateRange, int) {
	if n := says(words, p.words.Everything...); n > 0 {
		return record.DateRange{From: beginning, To: p.today()}, n
	}
	if period := p.words.ToDate[words[0].low]; period != "" {
		days, _ := p.period(period, p.today(), false)
		return record.DateRange{From: days.From, To: p.today()}, 1
	}
	if !words[0].is(roleUntil) {
		return record.DateRange{}, 0
	}
	if d, n := p.readDay(words[1:]); n > 0 && !d.bad {
		return record.DateRange{From: beginning, To: d.date}, n + 1
	}
	days, n := p.namedRange(words[1:])
	return record.DateRange{From: beginning, To: days.To}, n + one(n > 0)
}

// namedBetween reads a named range, or two: `october to december`, `2026-01 to 2026-02`.
func (p *parser) namedBetween(words []word) (record.DateRange, int) {
	days, n := p.namedRange(words)
	if n == 0 || !leads(words[n:], roleDayTo) {
		return days, n
	}
	more, k := p.namedRange(words[n+1:])
	if k > 0 && more.From.Before(days.From) && p.words.Months[words[n+1].low] != 0 && !hasYear(words[n+1:n+1+k]...) {
		more = record.Month(record.Date{Year: more.From.Year + 1, Month: more.From.Month, Day: 1})
	}
	if k == 0 || more.To.Before(days.From) {
		return days, n
	}
	return record.DateRange{From: days.From, To: more.To}, n + 1 + k
}

func hasYear(words ...word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return fourFigures.MatchString(w.low) })
}

// between reads `between 1 oct and 15 oct`.
func (p *parser) between(words []word) (record.DateRange, int) {
	if !words[0].is(roleSpanFrom) || words[0].is(roleFrom) {
		return record.DateRange{}, 0
	}
	from, n := p.readDay(words[1:])
	if n == 0 || !leads(words[1+n:], roleAnd) {
		return record.DateRange{}, 0
	}
	to, k := p.readDay(words[2+n:])
	if k == 0 || from.bad || to.bad || to.date.Before(from.date) {
		return record.DateRange{}, 0
	}
	return record.DateRange{From: from.date, To: to.date}, 2 + n + k
}

// daysBetween reads a day, or two: `1 oct to 15 oct`, `2026-10-01..2026-10-15`, `1-15 oct`, `oct 1-15`.
func (p *parser) daysBetween(words []word) (record.DateRange, int) {
	if d, n := p.readDay(words); n > 0 && !d.bad {
		if leads(words[n:], roleDayTo) {
			e, k := p.readDay(words[n+1:])
			if k == 0 && n == 2 && n+1 < len(words) { // `oct 1 - 15`
				e, k = p.readDay([]word{words[0], words[n+1]})
				k = one(k == 2)
			}
			if k > 0 && !e.bad {
				if to := following(d.date, e.date, words[n+1:n+1+k], d.weak && e.weak); !to.Before(d.date) {
					return record.DateRange{From: d.date, To: to}, n + 1 + k
				}
			}
		}
		return record.DateRange{From: d.date, To: d.date}, n
	}
	for i := range min(2, len(words)) {
		if days, n := p.joinedDays(words, i); n > 0 {
			return days, n
		}
	}
	return record.DateRange{}, 0
}

// following returns a range's second day, a year later if no year was typed and that puts it
// after the first: `1 feb to 15 apr`, typed in March. Of two weekdays it's a week later:
// `monday to friday`, typed on Wednesday.
func following(from, to record.Date, written []word, weekday bool) record.Date {
	if hasYear(written...) || !to.Before(from) {
		return to
	}
	if weekday {
		return to.AddDays(7)
	}
	if later, ok := record.NewDate(to.Year+1, to.Month, to.Day); ok && to.Before(from) {
		return later
	}
	return to
}

// joinedDays reads two days connected within word i.
func (p *parser) joinedDays(words []word, i int) (record.DateRange, int) {
	low := words[i].low
	for _, sign := range []string{"..", "-"} {
		for at := 1; at < len(low); at++ {
			if !strings.HasPrefix(low[at:], sign) {
				continue
			}
			left := append(slices.Clone(words[:i]), word{low: low[:at]})
			right := append([]word{{low: low[at+len(sign):]}}, words[i+1:]...)
			if days, n := p.pairOfDays(left, right); n > 0 {
				return days, i + n
			}
		}
	}
	return record.DateRange{}, 0
}

// pairOfDays reads two days that may share a month or year, and returns how many words the second takes.
func (p *parser) pairOfDays(left, right []word) (record.DateRange, int) {
	if left[len(left)-1].low == "" || right[0].low == "" {
		return record.DateRange{}, 0
	}
	to, n := p.readDay(right)
	if n == 0 && len(left) > 1 {
		to, _ = p.readDay([]word{left[0], right[0]})
		n = 1
	}
	from, k := p.readDay(left)
	if k == 0 && n > 1 {
		from, k = p.readDay(slices.Concat(left, right[1:n]))
	}
	if k == 0 && len(left) == 1 && n == 1 && to.date != (record.Date{}) { // `1.-15.11.`
		if d := p.dayNumber(left[0].low); d > 0 && dottedDay.MatchString(right[0].low) {
			date, ok := record.NewDate(to.date.Year, to.date.Month, d)
			from, k = day{date: date, bad: !ok}, 1
		}
	}
	if from.weak && to.weak && k == len(left) { // `mon-fri`
		to.date = following(from.date, to.date, nil, true)
	}
	if k < len(left) || from.bad || to.bad || from.weak != to.weak || to.date.IsZero() || to.date.Before(from.date) {
		return record.DateRange{}, 0
	}
	return record.DateRange{From: from.date, To: to.date}, n
}

func (p *parser) namedRange(words []word) (record.DateRange, int) {
	if len(words) == 0 || words[0].quoted {
		return record.DateRange{}, 0
	}
	k, last, today := one(words[0].is(roleThis|roleLast)), words[0].is(roleLast), p.today()
	if k >= len(words) || words[k].quoted {
		return record.DateRange{}, 0
	}
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
		return p.monthNamed(m, words, k+1, last)
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

// monthNamed returns the last or current month of this name, or that of the year at words[at]; over: it has ended.
func (p *parser) monthNamed(m time.Month, words []word, at int, over bool) (record.DateRange, int) {
	y, n := yearAfter(words, at)
	if y == 0 {
		y = p.today().Year
		if days := record.Month(record.Date{Year: y, Month: m, Day: 1}); p.today().Before(days.From) || over && !days.To.Before(p.today()) {
			y--
		}
	}
	return record.Month(record.Date{Year: y, Month: m, Day: 1}), at + n
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
		days = yearOf(today.Year)
	case "quarter":
		days = quarterOf(today.Year, (int(today.Month)-1)/3)
	default:
		return days, false
	}
	if last {
		return p.period(name, days.From.AddDays(-1), false)
	}
	return days, true
}

func yearOf(y int) record.DateRange {
	return record.DateRange{From: record.Date{Year: y, Month: time.January, Day: 1}, To: record.Date{Year: y, Month: time.December, Day: 31}}
}

func quarterOf(year, index int) record.DateRange {
	first := record.Date{Year: year, Month: time.Month(index*3 + 1), Day: 1}
	last := record.Date{Year: year, Month: time.Month(index*3 + 3), Day: 1}
	return record.DateRange{From: first, To: record.Month(last).To}
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
		return yearOf(atoi(first)), 1
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
		y, k := yearAfter(words, n)
		if y == 0 {
			y = p.today().Year
			if p.today().Before(quarterOf(y, q-1).From) {
				y--
			}
		}
		return quarterOf(y, q-1), n + k
	}
	return record.DateRange{}, 0
}

func (p *parser) week(week int, words []word, n int) (record.DateRange, int) {
	y, k := yearAfter(words, n)
	if y > 0 {
		days, ok := record.ISOWeek(y, week)
		return days, one(ok) * (n + k)
	}
	y, _ = p.today().ISOWeek()
	days, ok := record.ISOWeek(y, week)
	for back := 1; back < 8 && (!ok || p.today().Before(days.From)); back++ { // a week 53 comes every five or six years
		days, ok = record.ISOWeek(y-back, week)
	}
	return days, one(ok) * n
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
