package command

import (
	"regexp"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

var (
	isoMonth = regexp.MustCompile(`^(\d{4})-(\d{2})$`)
	isoWeek  = regexp.MustCompile(`^(?:(\d{4})-?)?(?:w|kw)(\d{1,2})$`)
	quarter  = regexp.MustCompile(`^q([1-4])$`)
	year     = regexp.MustCompile(`^20\d\d$`)
)

// readRange reads a run of days from the first words, and says how many.
func (p *parser) readRange(words []word) (record.DateRange, int) {
	if len(words) == 0 || words[0].quoted {
		return record.DateRange{}, 0
	}
	today := record.DateOf(p.Now, p.Zone)
	if words[0].low == "since" {
		if d, n := p.readDay(words[1:]); n > 0 && !d.bad {
			return record.DateRange{From: d.date, To: today}, n + 1
		}
		return record.DateRange{}, 0
	}
	if d, n := p.readDay(words); n > 0 && !d.bad {
		if n < len(words) && (words[n].low == "to" || words[n].low == "until" || words[n].low == "-") {
			if e, k := p.readDay(words[n+1:]); k > 0 && !e.bad && !e.date.Before(d.date) {
				return record.DateRange{From: d.date, To: e.date}, n + 1 + k
			}
		}
		return record.DateRange{From: d.date, To: d.date}, n
	}
	return p.namedRange(words, today)
}

func (p *parser) namedRange(words []word, today record.Date) (record.DateRange, int) {
	first := words[0].low
	if (first == "this" || first == "last") && len(words) > 1 {
		if n := atoi(words[1].low); first == "last" && n > 0 && n <= 3660 && len(words) > 2 && strings.HasPrefix(words[2].low, "day") {
			return record.DateRange{From: today.AddDays(1 - n), To: today}, 3
		}
		if days, ok := p.period(words[1].low, today, first == "last"); ok {
			return days, 2
		}
		return record.DateRange{}, 0
	}
	if days, ok := p.period(first, today, false); ok {
		return days, 1
	}
	if m, ok := months[first]; ok {
		day := record.Date{Year: today.Year, Month: m, Day: 1}
		if today.Before(day) {
			day.Year--
		}
		return timesheet.Month(day), 1
	}
	return p.numberedRange(first, today)
}

// period is the current day, week, month, quarter or year, or the one before.
func (p *parser) period(name string, today record.Date, last bool) (record.DateRange, bool) {
	var days record.DateRange
	switch name {
	case "week":
		days = timesheet.Week(today, p.WeekStart)
	case "month":
		days = timesheet.Month(today)
	case "year":
		days = record.DateRange{From: record.Date{Year: today.Year, Month: time.January, Day: 1}, To: record.Date{Year: today.Year, Month: time.December, Day: 31}}
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

func quarterOf(year, index int) record.DateRange {
	first := record.Date{Year: year, Month: time.Month(index*3 + 1), Day: 1}
	last := record.Date{Year: year, Month: time.Month(index*3 + 3), Day: 1}
	return record.DateRange{From: first, To: timesheet.Month(last).To}
}

func (p *parser) numberedRange(first string, today record.Date) (record.DateRange, int) {
	if m := isoMonth.FindStringSubmatch(first); m != nil {
		if d, ok := record.NewDate(atoi(m[1]), time.Month(atoi(m[2])), 1); ok {
			return timesheet.Month(d), 1
		}
	}
	if m := isoWeek.FindStringSubmatch(first); m != nil {
		y, _ := today.ISOWeek()
		if m[1] != "" {
			y = atoi(m[1])
		}
		days, ok := timesheet.ISOWeek(y, atoi(m[2]))
		if ok && m[1] == "" && today.Before(days.From) {
			days, ok = timesheet.ISOWeek(y-1, atoi(m[2]))
		}
		if ok {
			return days, 1
		}
	}
	if m := quarter.FindStringSubmatch(first); m != nil {
		days := quarterOf(today.Year, atoi(m[1])-1)
		if today.Before(days.From) {
			days = quarterOf(today.Year-1, atoi(m[1])-1)
		}
		return days, 1
	}
	if year.MatchString(first) {
		y := atoi(first)
		return record.DateRange{From: record.Date{Year: y, Month: time.January, Day: 1}, To: record.Date{Year: y, Month: time.December, Day: 31}}, 1
	}
	return record.DateRange{}, 0
}
