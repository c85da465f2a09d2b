package command

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

var (
	isoMonth    = regexp.MustCompile(`^(\d{4})-(\d{2})$`)
	fourFigures = regexp.MustCompile(`\d{4}`)
	year        = regexp.MustCompile(`^20\d\d$`)
)

// readRange reads a run of days from the first words, and says how many.
func (p *parser) readRange(words []word) (record.DateRange, int) {
	if len(words) == 0 || words[0].quoted {
		return record.DateRange{}, 0
	}
	if days, n := p.between(words); n > 0 {
		return days, n
	}
	if words[0].is(roleFrom | roleSince) {
		days, n := p.daysBetween(words[1:])
		if n > 0 && days.From != days.To {
			return days, n + 1
		}
		if d, n := p.readDay(words[1:]); n > 0 && !d.bad && !p.today().Before(d.date) {
			return record.DateRange{From: d.date, To: p.today()}, n + 1
		}
		if len(words) < 2 {
			return record.DateRange{}, 0
		}
		if days, n := p.namedRange(words[1:]); n > 0 && !p.today().Before(days.From) && !words[1].quoted {
			return record.DateRange{From: days.From, To: p.today()}, n + 1
		}
		return record.DateRange{}, 0
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

// namedBetween reads a named range, or two with a word or sign between them:
// `october to december`, `2026-01 to 2026-02`.
func (p *parser) namedBetween(words []word) (record.DateRange, int) {
	days, n := p.namedRange(words)
	if n == 0 || n+1 >= len(words) || !words[n].is(roleDayTo) || words[n+1].quoted {
		return days, n
	}
	more, k := p.namedRange(words[n+1:])
	if k == 0 {
		return days, n
	}
	if later := (record.Date{Year: more.From.Year + 1, Month: more.From.Month, Day: 1}); more.From.Before(days.From) && !slices.ContainsFunc(words[n+1:n+1+k], hasYear) && p.words.Months[words[n+1].low] != 0 {
		more = timesheet.Month(later)
	}
	if more.To.Before(days.From) {
		return days, n
	}
	return record.DateRange{From: days.From, To: more.To}, n + 1 + k
}

func hasYear(w word) bool { return fourFigures.MatchString(w.low) }

// between reads `between 1 oct and 15 oct`.
func (p *parser) between(words []word) (record.DateRange, int) {
	if !words[0].is(roleSpanFrom) || words[0].is(roleFrom) {
		return record.DateRange{}, 0
	}
	from, n := p.readDay(words[1:])
	if n == 0 || 1+n >= len(words) || !words[1+n].is(roleAnd) {
		return record.DateRange{}, 0
	}
	to, k := p.readDay(words[2+n:])
	if k == 0 || from.bad || to.bad || to.date.Before(from.date) {
		return record.DateRange{}, 0
	}
	return record.DateRange{From: from.date, To: to.date}, 2 + n + k
}

// daysBetween reads a day, or two with a word or sign between them: `1 oct to 15
// oct`, `1 oct–15 oct`, `2026-10-01..2026-10-15`, `1-15 oct`, `oct 1-15`.
func (p *parser) daysBetween(words []word) (record.DateRange, int) {
	if d, n := p.readDay(words); n > 0 && !d.bad {
		if n < len(words) && words[n].is(roleDayTo) {
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

// following is the second day of a range, a year later where that puts it after
// the first and no year was written: `1 feb to 15 apr`, said in March. Of two
// weekdays it is a week later: `monday to friday`, said on Wednesday.
func following(from, to record.Date, written []word, weekday bool) record.Date {
	if slices.ContainsFunc(written, hasYear) || !to.Before(from) {
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

// joinedDays reads two days whose sign stands within word i.
func (p *parser) joinedDays(words []word, i int) (record.DateRange, int) {
	if words[i].quoted {
		return record.DateRange{}, 0
	}
	for _, sign := range []string{"..", "-"} {
		for at := strings.Index(words[i].low, sign); at > 0; at = nextIndex(words[i].low, sign, at) {
			left := append(append([]word{}, words[:i]...), word{low: words[i].low[:at]})
			right := append([]word{{low: words[i].low[at+len(sign):]}}, words[i+1:]...)
			if days, n := p.pairOfDays(left, right); n > 0 {
				return days, i + n
			}
		}
	}
	return record.DateRange{}, 0
}

func nextIndex(text, sign string, at int) int {
	if next := strings.Index(text[at+1:], sign); next >= 0 {
		return at + 1 + next
	}
	return -1
}

// pairOfDays reads two days; what one of them lacks, its month or its year, the
// other has. It says how many words the second takes.
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
		from, k = p.readDay(append(append([]word{}, left...), right[1:n]...))
	}
	if k < len(left) || from.bad || to.bad || from.weak != to.weak || to.date.IsZero() || to.date.Before(from.date) {
		return record.DateRange{}, 0
	}
	return record.DateRange{From: from.date, To: to.date}, n
}

func (p *parser) namedRange(words []word) (record.DateRange, int) {
	first, today := words[0].low, p.today()
	if words[0].is(roleThis | roleLast) {
		if len(words) < 2 || words[1].quoted {
			return record.DateRange{}, 0
		}
		last := words[0].is(roleLast)
		if n := atoi(words[1].low); last && n > 0 && n <= 3660 && len(words) > 2 && p.words.Periods[words[2].low] == "day" {
			return record.DateRange{From: today.AddDays(1 - n), To: today}, 3
		}
		if days, ok := p.period(words[1].low, today, last); ok {
			return days, 2
		}
		if m := p.words.Months[words[1].low]; m != 0 {
			return p.monthNamed(m, words, 2, last)
		}
		return record.DateRange{}, 0
	}
	if days, n := p.numberedRange(words); n > 0 {
		return days, n
	}
	if days, ok := p.period(first, today, false); ok {
		return days, 1
	}
	if m, ok := p.words.Months[first]; ok {
		return p.monthNamed(m, words, 1, false)
	}
	return record.DateRange{}, 0
}

// monthNamed is the month of the year that stands at words[at], else the last
// one or the current one; with over only one that is over.
func (p *parser) monthNamed(m time.Month, words []word, at int, over bool) (record.DateRange, int) {
	y, n := yearAfter(words, at)
	if y == 0 {
		y = p.today().Year
		if days := timesheet.Month(record.Date{Year: y, Month: m, Day: 1}); p.today().Before(days.From) || over && !days.To.Before(p.today()) {
			y--
		}
	}
	return timesheet.Month(record.Date{Year: y, Month: m, Day: 1}), at + n
}

// yearAfter is a year written after a month, a week or a quarter, and whether it
// takes a word; zero where none is.
func yearAfter(words []word, at int) (y, n int) {
	if at < len(words) && !words[at].quoted && year.MatchString(words[at].low) {
		return atoi(words[at].low), 1
	}
	return 0, 0
}

// period is the current day, week, month, quarter or year, or the one before.
func (p *parser) period(name string, today record.Date, last bool) (record.DateRange, bool) {
	var days record.DateRange
	switch p.words.Periods[name] {
	case "week":
		days = timesheet.Week(today, p.WeekStart)
	case "month":
		days = timesheet.Month(today)
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
	return record.DateRange{From: first, To: timesheet.Month(last).To}
}

// numberedRange reads 2026-10, 2026-W45, 2025 and what has a mark before its
// number. A week or a quarter without a year is the last one, or the current one.
func (p *parser) numberedRange(words []word) (record.DateRange, int) {
	first := words[0].low
	if !numeric(first) {
		return p.markedRange(words)
	}
	if m := isoMonth.FindStringSubmatch(first); m != nil {
		d, ok := record.NewDate(atoi(m[1]), time.Month(atoi(m[2])), 1)
		if !ok {
			return record.DateRange{}, 0
		}
		return timesheet.Month(d), 1
	}
	if year.MatchString(first) {
		return yearOf(atoi(first)), 1
	}
	if y, rest, ok := strings.Cut(first, "-"); ok && year.MatchString(y) {
		if week, n := marked([]word{{low: rest}}, p.words.WeekMarks); n > 0 {
			days, ok := timesheet.ISOWeek(atoi(y), week)
			return days, one(ok)
		}
	}
	return record.DateRange{}, 0
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

func one(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func (p *parser) week(week int, words []word, n int) (record.DateRange, int) {
	y, k := yearAfter(words, n)
	if y > 0 {
		days, ok := timesheet.ISOWeek(y, week)
		return days, one(ok) * (n + k)
	}
	y, _ = p.today().ISOWeek()
	days, ok := timesheet.ISOWeek(y, week)
	for back := 1; back < 8 && (!ok || p.today().Before(days.From)); back++ { // a week 53 comes every five or six years
		days, ok = timesheet.ISOWeek(y-back, week)
	}
	return days, one(ok) * n
}

// marked reads a number of one or two figures after one of the marks, joined or
// as the next word: w45, kw 45, q3.
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
