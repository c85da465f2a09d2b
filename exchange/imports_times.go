package exchange

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// times reads when the entry was. With neither an end nor a length, it gets no times.
func (r *tableReader) times(cells []string, e *entry) fault {
	length, hasLength, wrong := r.length(cells)
	if wrong != nil {
		return wrong
	}
	start, end := r.get(cells, colStart), r.get(cells, colEnd)
	if start == "" && end == "" {
		e.length = length
		if !hasLength {
			return (*messages.Printer).ExchangeEntryNoTime
		}
		e.day, wrong = r.day(r.get(cells, colDate), (*messages.Printer).ExchangeEntryNoDate)
		return wrong
	}
	from, wrong := r.readings(r.get(cells, colDate), start, (*messages.Printer).ExchangeEntryNoStart)
	if wrong != nil {
		return wrong
	}
	if end == "" {
		if length > 0 {
			e.start, e.end = from.at[0], from.at[0].Add(length)
		}
		return nil
	}
	until, wrong := r.readings(cmp.Or(r.get(cells, colEndDate), r.get(cells, colDate), from.date), end, (*messages.Printer).ExchangeEntryNoEnd)
	if wrong != nil {
		return wrong
	}
	if r.get(cells, colEndDate) == "" && until.wall != (wallTime{}) && until.date == "" {
		until.at = append(until.at, r.later(until.wall, from.at[0].Add(length))...)
	}
	e.start, e.end = pair(from.at, until.at, length)
	r.compare(cells, e, length)
	return nil
}

// compare compares the time between start and end with the file's length. In programs with
// pauses, the difference is a pause.
func (r *tableReader) compare(cells []string, e *entry, length time.Duration) {
	span := e.end.Sub(e.start)
	if length == 0 {
		if pause, ok := parsePause(r.get(cells, colPause)); ok && pause < span {
			e.pause = pause
		}
		return
	}
	switch more := span - length; {
	case more >= -time.Minute && more <= time.Minute:
	case more > 0 && (r.table.source == Kimai || r.table.source == Table):
		e.pause = more
	default:
		r.out.Differing++
	}
}

// parsePause reads a pause's length. A plain number is in minutes if it's too large for hours.
func parsePause(text string) (time.Duration, bool) {
	const longest = 4 // hours
	if n, err := strconv.Atoi(text); err == nil && n > longest {
		return time.Duration(n) * time.Minute, n < 24*60
	}
	return parseLength(text)
}

func (r *tableReader) length(cells []string) (length time.Duration, has bool, wrong fault) {
	var ok bool
	if r.isSundialBreak(cells) {
		length, ok = parseLength(r.get(cells, colPause))
	} else if text := r.get(cells, colLength); text != "" {
		if length, ok = r.partOfDay(cells, text); !ok {
			length, ok = parseLength(text)
		}
	} else if text := r.get(cells, colMinutes); text != "" {
		length, ok = inUnit(text, time.Minute)
	} else if text := r.get(cells, colSeconds); text != "" {
		length, ok = inUnit(text, time.Second)
	} else {
		return 0, false, nil
	}
	if !ok {
		wrong = (*messages.Printer).ExchangeEntryNoLength
	}
	return length, true, wrong
}

// partOfDay reads the row's length as a part of a day, which it is where the row's start is.
func (r *tableReader) partOfDay(cells []string, text string) (time.Duration, bool) {
	start := r.get(cells, colStart)
	_, numbered := serialDay(r.get(cells, colDate))
	if _, part, ok := cutSerial(start); ok {
		start, numbered = part, true
	}
	if _, ok := partOfDay(start, numbered); !ok {
		return 0, false
	}
	return partOfDay(text, true)
}

// readings are the moments that a cell may mean.
type readings struct {
	at []time.Time
	// wall is the clock time; zero if the cell has an exact moment.
	wall wallTime
	// date is the cell's date, if any.
	date string
}

// readings reads a time of day on a date, or a cell with both. The fault is other if nothing
// more specific is known.
func (in *importer) readings(date, text string, other fault) (readings, fault) {
	if t, ok := exactMoment(text); ok {
		return readings{at: []time.Time{t}}, nil
	}
	read := readings{}
	if day, clock, ok := cutMoment(text); ok {
		date, text, read.date = day, clock, day
	}
	day, wrong := in.day(date, other)
	if wrong != nil {
		return read, wrong
	}
	_, numbered := serialDay(date)
	c, ok := serialClock(text, numbered)
	if !ok {
		c, ok = parseClock(text)
	}
	if !ok {
		return read, other
	}
	in.out.Zone = in.zone
	read.wall = wallTime{day, c}
	read.at = read.wall.moments(in.Zone)
	if c.hour == 24 {
		read.at = wallTime{day.AddDays(1), clock{}}.moments(in.Zone)
	}
	if len(read.at) == 0 {
		shown := read.wall
		return read, func(words *messages.Printer, n int) string {
			return words.ExchangeEntrySkippedTime(shown.day.String(), fmt.Sprintf("%02d:%02d", shown.hour, shown.minute), in.zone)
		}
	}
	return read, nil
}

// later returns the moments of the same time of day a day later, and on the day of a moment.
func (in *importer) later(w wallTime, about time.Time) []time.Time {
	next, then := w, w
	next.day, then.day = w.day.AddDays(1), record.DateOf(about, in.Zone)
	return append(next.moments(in.Zone), then.moments(in.Zone)...)
}

// exactMoment reads a moment that needs no zone: with an offset, or in seconds or milliseconds
// since 1970.
func exactMoment(text string) (time.Time, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		switch {
		case n > 1e11:
			return time.UnixMilli(n), true
		case n > 1e8:
			return time.Unix(n, 0), true
		}
		return time.Time{}, false
	}
	for _, form := range []string{time.RFC3339, "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "20060102T150405Z", "2006-01-02 15:04:05 UTC"} {
		if t, err := time.Parse(form, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// cutMoment splits a cell into a date and a time of day.
func cutMoment(text string) (date, clock string, ok bool) {
	text = plainSpaces(text)
	if day, part, found := cutSerial(text); found {
		return day, part, true
	}
	if day, rest, found := strings.Cut(text, "T"); found && len(day) >= 8 && strings.Trim(day, "0123456789-/.") == "" {
		return day, rest, true
	}
	for at := len(text) - 1; at > 0; at-- {
		if text[at] != ' ' {
			continue
		}
		day := strings.TrimRight(text[:at], " ,")
		if _, isDay := parseDays(day); isDay {
			return day, text[at+1:], true
		}
	}
	return text, "", false
}

// day reads a date in the file's order.
func (in *importer) day(text string, other fault) (record.Date, fault) {
	if date, _, ok := cutMoment(text); ok {
		text = date
	}
	read, ok := parseDays(text)
	if !ok {
		return record.Date{}, other
	}
	day, ok := read.in(in.Order)
	if ok {
		return day, nil
	}
	if day.Month >= 1 && day.Month <= 12 && day.Day >= 1 && day.Day <= 31 {
		return day, func(words *messages.Printer, _ int) string {
			return words.ExchangeEntryNoSuchDay(strconv.Itoa(day.Day), words.MonthName(day.Month))
		}
	}
	return day, other
}

// pair returns the start and end that are as far apart as the length; without a length, or if
// there are none, the first end after a start.
func pair(starts, ends []time.Time, length time.Duration) (start, end time.Time) {
	for _, s := range starts {
		for _, e := range ends {
			if off := e.Sub(s) - length; length > 0 && off > -time.Minute && off < time.Minute {
				return s, e
			}
		}
	}
	for _, s := range starts {
		for _, e := range ends {
			if !e.Before(s) {
				return s, e
			}
		}
	}
	return starts[0], ends[len(ends)-1]
}

// orderEvidence collects which dates of a file distinguish day and month.
type orderEvidence struct{ day, month, open bool }

func (o *orderEvidence) see(cell string) {
	text, _, _ := cutMoment(cell)
	d, ok := parseDays(text)
	switch day, month := exists(d.dayFirst), exists(d.monthFirst); {
	case !ok || d.fixed:
	case day && month:
		o.open = o.open || d.dayFirst != d.monthFirst
	default:
		o.day, o.month = o.day || day, o.month || month
	}
}

// decide returns the file's order: what its dates show, otherwise the given one, otherwise that
// of its headers' language.
func (o *orderEvidence) decide(said DateOrder, dayFirst bool) (DateOrder, error) {
	switch {
	case o.day && o.month && said == Asked:
		return Asked, ErrMixed
	case o.day && o.month:
		return said, nil
	case o.day:
		return DayFirst, nil
	case o.month:
		return MonthFirst, nil
	case o.open && said == Asked && !dayFirst:
		return Asked, ErrOrder
	case said == Asked:
		return DayFirst, nil
	}
	return said, nil
}
