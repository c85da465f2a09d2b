package command

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"sundial/record"
)

var fourFigures = regexp.MustCompile(`\d{4}`)

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
