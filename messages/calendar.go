package messages

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"sundial/record"
)

// Names in the order of time.Weekday and time.Month.
var (
	weekdays = [...]func(*Printer) string{
		(*Printer).CalendarSunday, (*Printer).CalendarMonday, (*Printer).CalendarTuesday, (*Printer).CalendarWednesday,
		(*Printer).CalendarThursday, (*Printer).CalendarFriday, (*Printer).CalendarSaturday,
	}
	longWeekdays = [...]func(*Printer) string{
		(*Printer).CalendarSundayLong, (*Printer).CalendarMondayLong, (*Printer).CalendarTuesdayLong, (*Printer).CalendarWednesdayLong,
		(*Printer).CalendarThursdayLong, (*Printer).CalendarFridayLong, (*Printer).CalendarSaturdayLong,
	}
	months = [...]func(*Printer) string{
		(*Printer).CalendarJanuary, (*Printer).CalendarFebruary, (*Printer).CalendarMarch, (*Printer).CalendarApril,
		(*Printer).CalendarMay, (*Printer).CalendarJune, (*Printer).CalendarJuly, (*Printer).CalendarAugust,
		(*Printer).CalendarSeptember, (*Printer).CalendarOctober, (*Printer).CalendarNovember, (*Printer).CalendarDecember,
	}
	longMonths = [...]func(*Printer) string{
		(*Printer).CalendarJanuaryLong, (*Printer).CalendarFebruaryLong, (*Printer).CalendarMarchLong, (*Printer).CalendarAprilLong,
		(*Printer).CalendarMayLong, (*Printer).CalendarJuneLong, (*Printer).CalendarJulyLong, (*Printer).CalendarAugustLong,
		(*Printer).CalendarSeptemberLong, (*Printer).CalendarOctoberLong, (*Printer).CalendarNovemberLong, (*Printer).CalendarDecemberLong,
	}
)

// ShortWeekday returns a weekday's short name: Mon.
func (p *Printer) ShortWeekday(d time.Weekday) string { return weekdays[d](p) }

// Weekday returns a weekday's full name: Monday.
func (p *Printer) Weekday(d time.Weekday) string { return longWeekdays[d](p) }

// ShortMonth returns a month's short name: Nov.
func (p *Printer) ShortMonth(m time.Month) string { return months[m-1](p) }

// MonthName returns a month's full name: November.
func (p *Printer) MonthName(m time.Month) string { return longMonths[m-1](p) }

// Day writes a day as Mon 3 Nov, with the year if it isn't today's; nothing for the zero Date.
func (p *Printer) Day(day, today record.Date) string {
	if day.IsZero() {
		return ""
	}
	number, month, weekday := strconv.Itoa(day.Day), p.ShortMonth(day.Month), p.ShortWeekday(day.Weekday())
	if day.Year == today.Year {
		return p.CalendarDay(number, month, weekday)
	}
	return p.CalendarDayOfYear(number, month, weekday, strconv.Itoa(day.Year))
}

// Month names the day's month: November, with the year if it isn't today's.
func (p *Printer) Month(day, today record.Date) string {
	if day.Year == today.Year {
		return p.MonthName(day.Month)
	}
	return p.CalendarMonthOfYear(p.MonthName(day.Month), strconv.Itoa(day.Year))
}

// Period names days: a day, a month with its year, or the first and the last day; days of other
// years than today's have their year.
func (p *Printer) Period(days record.DateRange, today record.Date) string {
	switch {
	case days.From == days.To:
		return p.Day(days.From, today)
	case days == record.Month(days.From):
		return p.Month(days.From, record.Date{Year: -1})
	}
	return p.SharingDayToDay(p.Day(days.From, today), p.Day(days.To, today))
}

// Week names the week that begins on the day: W45 if it's an ISO 8601 week, week of Sun 1 Nov
// if it doesn't begin on Monday; with the year if it isn't today's.
func (p *Printer) Week(first, today record.Date) string {
	if first.Weekday() != time.Monday {
		return p.CalendarWeekFrom(p.Day(first, today))
	}
	year, number := first.ISOWeek()
	week := fmt.Sprintf("%02d", number)
	if this, _ := today.ISOWeek(); this == year {
		return p.CalendarWeek(week)
	}
	return p.CalendarWeekOfYear(week, strconv.Itoa(year))
}

// Clock writes the time of day in loc: 14:05, or 2:05 pm with clock12, which depends on the
// member, not the language. Seconds are dropped.
func (p *Printer) Clock(t time.Time, loc *time.Location, clock12 bool) string {
	t = t.In(loc)
	switch {
	case !clock12:
		return t.Format("15:04")
	case t.Hour() < 12:
		return p.CalendarBeforeNoon(t.Format("3:04"))
	}
	return p.CalendarAfterNoon(t.Format("3:04"))
}

// Length writes a length as people read it: 34h 7m, 2h, 25m, or 12s below a minute; never days.
// Seconds are dropped from one minute on, and a negative length has a minus sign.
func (p *Printer) Length(d time.Duration) string {
	if d < 0 {
		return "-" + p.Length(-d)
	}
	hours, minutes := strconv.Itoa(int(d/time.Hour)), strconv.Itoa(int(d%time.Hour/time.Minute))
	switch {
	case d < time.Minute:
		return p.CalendarSeconds(strconv.Itoa(int(d / time.Second)))
	case d < time.Hour:
		return p.CalendarMinutes(minutes)
	case minutes == "0":
		return p.CalendarHours(hours)
	}
	return p.CalendarHoursMinutes(hours, minutes)
}

// RecordLength writes a record's length: seconds too, if it counts as nothing.
func (p *Printer) RecordLength(r record.Record, now time.Time) string {
	return p.Length(cmp.Or(r.Length(now), r.Elapsed(now)))
}

// Span writes when a record was and how long: Mon 3 Nov 10:00–11:30 (1h 30m), in its zone. A
// placed record shows its date and length (Mon 3 Nov 2h), a running one its length so far, in
// the current zone (Mon 3 Nov 10:00–… (25m so far)). A record of a day or more also shows the
// day of its end; one over a clock change shows the zone's abbreviation at each end (CEST,
// CET).
func (p *Printer) Span(r record.Record, now time.Time, present *time.Location, clock12 bool) string {
	today, loc := record.DateOf(now, present), r.Location(present)
	day, length := p.Day(r.Day(loc), today), p.RecordLength(r, now)
	start := p.Clock(r.Start, loc, clock12)
	switch {
	case r.Running():
		return p.CalendarSpanRunning(day, p.CalendarSoFar(length), start)
	case r.Placed:
		return day + " " + length
	}
	end := p.Clock(r.End, loc, clock12)
	const kept = " MST"
	switch {
	case r.Elapsed(now) >= 24*time.Hour:
		end = p.Day(record.DateOf(r.End, loc), today) + " " + end
	case record.DateOf(r.End, loc) == r.Day(loc) && secondsOf(r.End, loc) < secondsOf(r.Start, loc):
		start, end = start+r.Start.In(loc).Format(kept), end+r.End.In(loc).Format(kept)
	}
	return p.CalendarSpan(day, end, length, start)
}

// secondsOf returns the seconds after midnight that clocks in loc show at t.
func secondsOf(t time.Time, loc *time.Location) int {
	hours, minutes, seconds := t.In(loc).Clock()
	return hours*3600 + minutes*60 + seconds
}

// Decimal writes a plain decimal such as 1234.5 with the language's separator.
func (p *Printer) Decimal(plain string) string { return strings.Replace(plain, ".", p.separator, 1) }

// And joins a list: a, b and c.
func (p *Printer) And(items []string) string {
	return p.join(items, p.CalendarAnd, p.CalendarAndLast)
}

// List joins equal items: a, b, c.
func (p *Printer) List(items []string) string {
	return p.join(items, p.CalendarComma, p.CalendarComma)
}

// Or joins a list of alternatives: a, b or c.
func (p *Printer) Or(items []string) string {
	return p.join(items, p.CalendarOr, p.CalendarOrLast)
}

func (p *Printer) join(items []string, two, last func(first, last string) string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	case 2:
		return two(items[0], items[1])
	}
	joined, end := items[0], len(items)-1
	for _, item := range items[1:end] {
		joined = p.CalendarComma(joined, item)
	}
	return last(joined, items[end])
}
