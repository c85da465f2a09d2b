package command

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/record"
)

var (
	isoDay    = regexp.MustCompile(`^(\d{4})[-/](\d{2})[-/](\d{2})$`)
	dottedDay = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$`)
	slashDay  = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?$`)
)

// day is a date as read; bad means that it looks like one but doesn't exist.
type day struct {
	date record.Date
	bad  bool
	// weak: it's a weekday without `on` or `last`, which counts only with a span.
	weak bool
}

func (p *parser) noSuchDate() Reading {
	return trouble("no_such_date", p.say.CommandNoSuchDate(), p.say.CommandExampleYesterday())
}

func (p *parser) today() record.Date { return record.DateOf(p.Now, p.Zone) }

// readDay reads a day from the first words, and returns how many.
func (p *parser) readDay(words []word) (day, int) {
	if len(words) == 0 || words[0].quoted {
		return day{}, 0
	}
	first := words[0]
	if offset, ok := p.words.Days[first.low]; ok {
		return day{date: p.today().AddDays(offset)}, 1
	}
	if first.is(roleOn) {
		d, n := p.readDay(words[1:])
		d.weak = false
		return d, n + one(n > 0)
	}
	if first.is(roleLast) && len(words) > 1 {
		if wd, ok := p.words.Weekdays[words[1].low]; ok {
			return day{date: lastWeekday(p.today().AddDays(-1), wd)}, 2
		}
		return day{}, 0
	}
	if wd, ok := p.words.Weekdays[strings.TrimSuffix(first.low, ",")]; ok {
		return day{date: lastWeekday(p.today(), wd), weak: true}, 1
	}
	if len(words) > 2 && words[2].is(roleAgo) && !words[1].quoted && p.words.DaySteps[words[1].low] > 0 {
		if n, err := strconv.Atoi(first.low); err == nil && n >= 0 && n < 4000 {
			return day{date: p.today().AddDays(-n * p.words.DaySteps[words[1].low])}, 3
		}
	}
	for _, phrase := range p.words.DayPhrases {
		if n := says(words, phrase.Words); n > 0 {
			return day{date: p.today().AddDays(phrase.Offset)}, n
		}
	}
	return p.writtenDay(words)
}

func lastWeekday(today record.Date, wd time.Weekday) record.Date {
	return today.AddDays(-((int(today.Weekday()) - int(wd) + 7) % 7))
}

func (p *parser) writtenDay(words []word) (day, int) {
	first := words[0].low
	if numeric(first) {
		if d, ok := p.numericDay(first); ok {
			return d, 1
		}
	}
	if len(words) < 2 || words[1].quoted {
		return day{}, 0
	}
	if m := p.words.Months[words[1].low]; m != 0 && numeric(first) {
		if d := p.dayNumber(first); d > 0 {
			return p.withYear(words, m, d)
		}
	}
	if m := p.words.Months[first]; m != 0 {
		if d := p.dayNumber(words[1].low); d > 0 {
			return p.withYear(words, m, d)
		}
	}
	return day{}, 0
}

// numericDay reads 2026-11-03, 3.11., 3.11.2026 and, depending on the locale, 11/3.
func (p *parser) numericDay(text string) (day, bool) {
	if m := isoDay.FindStringSubmatch(text); m != nil {
		return p.existing(atoi(m[1]), time.Month(atoi(m[2])), atoi(m[3])), true
	}
	if m := dottedDay.FindStringSubmatch(text); m != nil {
		return p.existing(atoi(m[3]), time.Month(atoi(m[2])), atoi(m[1])), true
	}
	if m := slashDay.FindStringSubmatch(text); m != nil {
		d, month := atoi(m[1]), atoi(m[2])
		if p.MonthFirst {
			d, month = month, d
		}
		return p.existing(atoi(m[3]), time.Month(month), d), true
	}
	return day{}, false
}

// dayNumber returns the number of 3, 3., 3rd or 3rd, in a month; zero if there's none.
func (p *parser) dayNumber(text string) int {
	text = strings.TrimSuffix(text, ",")
	figures, after := cutDigits(text)
	if len(figures) < 1 || len(figures) > 2 || after != "" && after != "." && !slices.Contains(p.words.Ordinals, after) {
		return 0
	}
	return atoi(figures)
}

func (p *parser) withYear(words []word, month time.Month, d int) (day, int) {
	y, n := yearAfter(words, 2)
	return p.existing(y, month, d), 2 + n
}

func atoi(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

// existing returns the date; without a year, in the last year that has it up to today.
func (p *parser) existing(year int, month time.Month, d int) day {
	if year != 0 {
		if year < 100 {
			year += 2000
		}
		date, ok := record.NewDate(year, month, d)
		return day{date: date, bad: !ok}
	}
	today := p.today()
	for y := today.Year; y > today.Year-8; y-- {
		date, ok := record.NewDate(y, month, d)
		if ok && !today.Before(date) {
			return day{date: date}
		}
		if !ok && !(month == time.February && d == 29) {
			break
		}
	}
	return day{bad: true}
}

// on returns the moment, in UTC, of a time of day on a date. If a daylight saving gap skips it,
// it's the moment after the gap; in a repeated hour it's the earlier one, and the reply says
// so.
func (p *parser) on(date record.Date, minutes int) time.Time {
	t := record.At(date, minutes, p.Zone)
	if _, twice := record.Later(t, p.Zone); twice {
		p.remark = p.say.CommandEarlierHour()
	}
	if local := t.In(p.Zone); local.Hour()*60+local.Minute() != minutes%(24*60) {
		p.remark = p.say.CommandSkippedHour()
	}
	return t.UTC()
}

// possible returns the later moment of a repeated hour if only that's after the timer's start and past.
func (p *parser) possible(at time.Time) time.Time {
	later, twice := record.Later(at, p.Zone)
	if !twice || p.RunningSince.IsZero() || !at.Before(p.RunningSince) || later.After(p.Now) {
		return at
	}
	p.remark = p.say.CommandLaterHour()
	return later
}
