package command

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// clock is a time of day as written.
type clock struct {
	minutes int  // after midnight
	half    bool // am or pm was said, or the hour leaves no doubt
	bare    bool // an hour alone
}

var clockForm = regexp.MustCompile(`^(\d{1,2})(?:[:.h](\d{2})|h)?\s?(am|pm|a\.m\.|p\.m\.)?$|^(\d{2})(\d{2})$`)

// readClock reads a time of day from the first word or two, and says how many.
func readClock(words []word) (clock, int) {
	if len(words) == 0 || words[0].quoted {
		return clock{}, 0
	}
	if len(words) > 1 && (words[1].low == "am" || words[1].low == "pm") {
		if c, ok := parseClock(words[0].low + words[1].low); ok {
			return c, 2
		}
	}
	if c, ok := parseClock(words[0].low); ok {
		return c, 1
	}
	return clock{}, 0
}

func parseClock(text string) (clock, bool) {
	switch text {
	case "noon", "midday":
		return clock{minutes: 12 * 60, half: true}, true
	case "midnight":
		return clock{half: true}, true
	}
	if !numeric(text) {
		return clock{}, false
	}
	m := clockForm.FindStringSubmatch(text)
	if m == nil {
		return clock{}, false
	}
	if m[4] != "" {
		m[1], m[2] = m[4], m[5]
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi("0" + m[2])
	if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
		return clock{}, false
	}
	c := clock{bare: m[2] == "" && m[3] == "" && !strings.HasSuffix(text, "h")}
	if m[3] != "" {
		if hour < 1 || hour > 12 {
			return clock{}, false
		}
		hour %= 12
		if m[3][0] == 'p' {
			hour += 12
		}
		c.half = true
	}
	c.half = c.half || hour == 0 || hour > 12 || len(m[1]) == 2 && m[1][0] == '0' && !c.bare
	c.minutes = hour*60 + minute
	return c, true
}

var (
	lengthForm  = regexp.MustCompile(`^(?:(\d*[.,]?\d+)(d|h)(\d{1,2})?(?:m|min)?|(\d+[.,]?\d*)(m|min|mins|minutes?))$`)
	numberForm  = regexp.MustCompile(`^\d*[.,]?\d+$`)
	minutesForm = regexp.MustCompile(`^(\d{1,3}):([0-5]\d)$`)
)

var unitWords = map[string]time.Duration{
	"h": time.Hour, "hr": time.Hour, "hrs": time.Hour, "hour": time.Hour, "hours": time.Hour,
	"m": time.Minute, "min": time.Minute, "mins": time.Minute, "minute": time.Minute, "minutes": time.Minute,
}

// numeric says whether a text begins as a number does: most words don't, and
// need not be held against the forms.
func numeric(text string) bool {
	return text != "" && (text[0] >= '0' && text[0] <= '9' || text[0] == '.' || text[0] == ',')
}

func number(text string) float64 {
	f, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil {
		return math.NaN()
	}
	return f
}

func span(n float64, unit time.Duration) time.Duration {
	if math.IsNaN(n) || n > 9000 {
		return MaxLength + 1
	}
	return time.Duration(math.Round(n*unit.Seconds())) * time.Second
}

// readLength reads a length from the first words, and says how many.
func readLength(words []word, workDay time.Duration) (time.Duration, int) {
	if len(words) == 0 || words[0].quoted {
		return 0, 0
	}
	if d, n := spokenLength(words); n > 0 {
		return d, n
	}
	first := words[0].low
	if !numeric(first) {
		return 0, 0
	}
	if m := minutesForm.FindStringSubmatch(first); m != nil {
		return span(number(m[1])*60+number(m[2]), time.Minute), 1
	}
	if len(first) > 1 && exactForm.MatchString("+"+first) && strings.HasSuffix(first, "s") {
		if d, err := time.ParseDuration(first); err == nil {
			return d, 1
		}
	}
	if m := lengthForm.FindStringSubmatch(first); m != nil {
		return joinedLength(m, words, workDay)
	}
	if numberForm.MatchString(first) && len(words) > 1 {
		if unit, ok := unitWords[words[1].low]; ok {
			d, n := span(number(first), unit), 2
			if more, k := moreMinutes(words[n:], unit); k > 0 {
				return d + more, n + k
			}
			return d, n
		}
	}
	return 0, 0
}

func joinedLength(m []string, words []word, workDay time.Duration) (time.Duration, int) {
	if m[5] != "" {
		return span(number(m[4]), time.Minute), 1
	}
	if m[2] == "d" {
		return span(number(m[1]), workDay), 1
	}
	d := span(number(m[1]), time.Hour)
	if m[3] != "" {
		return d + span(number(m[3]), time.Minute), 1
	}
	if more, k := moreMinutes(words[1:], time.Hour); k > 0 {
		return d + more, 1 + k
	}
	return d, 1
}

// moreMinutes reads the minutes of `1h 30m` and `1 hour 30 minutes`.
func moreMinutes(words []word, unit time.Duration) (time.Duration, int) {
	if unit != time.Hour || len(words) == 0 || words[0].quoted {
		return 0, 0
	}
	if m := lengthForm.FindStringSubmatch(words[0].low); m != nil && m[5] != "" {
		return span(number(m[4]), time.Minute), 1
	}
	if len(words) > 1 && numberForm.MatchString(words[0].low) && unitWords[words[1].low] == time.Minute {
		return span(number(words[0].low), time.Minute), 2
	}
	return 0, 0
}

// The spoken lengths, the longer before what begins them.
var spoken = []struct {
	words  string
	length time.Duration
}{
	{"an hour and a half", 90 * time.Minute}, {"one hour and a half", 90 * time.Minute}, {"half an hour", 30 * time.Minute},
	{"half hour", 30 * time.Minute}, {"a quarter of an hour", 15 * time.Minute}, {"quarter of an hour", 15 * time.Minute},
	{"quarter hour", 15 * time.Minute}, {"an hour", time.Hour}, {"one hour", time.Hour}, {"a minute", time.Minute},
}

func spokenLength(words []word) (time.Duration, int) {
	for _, s := range spoken {
		if n := says(words, s.words); n > 0 {
			return s.length, n
		}
	}
	return 0, 0
}

// says tells how many words the phrase takes if the words begin with it, else 0.
func says(words []word, phrase string) int {
	if len(words) == 0 || !strings.HasPrefix(phrase, words[0].low) {
		return 0
	}
	parts := strings.Fields(phrase)
	if len(words) < len(parts) {
		return 0
	}
	for i, part := range parts {
		if words[i].quoted || words[i].low != part {
			return 0
		}
	}
	return len(parts)
}

var weekdays = map[string]time.Weekday{}

var months = map[string]time.Month{}

func init() {
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		weekdays[name], weekdays[name[:3]] = d, d
	}
	weekdays["tues"], weekdays["thur"], weekdays["thurs"] = time.Tuesday, time.Thursday, time.Thursday
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		months[name], months[name[:3]] = m, m
	}
	months["sept"] = time.September
}

var (
	isoDay    = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	dottedDay = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})?$`)
	slashDay  = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})(?:/(\d{4}))?$`)
	dayNumber = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.)?$`)
)

// day is a date as read; bad says that it has the form of one and doesn't exist.
type day struct {
	date record.Date
	bad  bool
	// weak says that it is a weekday without `on` or `last`, which counts only
	// beside a span.
	weak bool
}

// readDay reads a day from the first words, and says how many.
func (p *parser) readDay(words []word) (day, int) {
	if len(words) == 0 || words[0].quoted {
		return day{}, 0
	}
	today := record.DateOf(p.Now, p.Zone)
	first := words[0].low
	switch first {
	case "today":
		return day{date: today}, 1
	case "yesterday":
		return day{date: today.AddDays(-1)}, 1
	case "tomorrow":
		return day{date: today.AddDays(1)}, 1
	case "on", "last":
		if d, n := p.readDay(words[1:]); n > 0 && !d.weak == (first == "on" && !d.weak) {
			d.weak = false
			if first == "last" && d.date == today {
				d.date = today.AddDays(-7)
			}
			return d, n + 1
		}
		return day{}, 0
	}
	if wd, ok := weekdays[first]; ok {
		return day{date: lastWeekday(today, wd), weak: true}, 1
	}
	if n, err := strconv.Atoi(first); err == nil && n < 4000 && len(words) > 2 && words[2].low == "ago" && (words[1].low == "days" || words[1].low == "day") {
		return day{date: today.AddDays(-n)}, 3
	}
	return p.writtenDay(words, today)
}

func lastWeekday(today record.Date, wd time.Weekday) record.Date {
	return today.AddDays(-((int(today.Weekday()) - int(wd) + 7) % 7))
}

func (p *parser) writtenDay(words []word, today record.Date) (day, int) {
	first := words[0].low
	if !numeric(first) && months[first] == 0 {
		return day{}, 0
	}
	if m := isoDay.FindStringSubmatch(first); m != nil {
		return existing(atoi(m[1]), atoi(m[2]), atoi(m[3]), today), 1
	}
	if m := dottedDay.FindStringSubmatch(first); m != nil {
		return existing(atoi(m[3]), atoi(m[2]), atoi(m[1]), today), 1
	}
	if m := slashDay.FindStringSubmatch(first); m != nil {
		d, mo := atoi(m[1]), atoi(m[2])
		if p.MonthFirst {
			d, mo = mo, d
		}
		return existing(atoi(m[3]), mo, d, today), 1
	}
	if len(words) < 2 || words[1].quoted {
		return day{}, 0
	}
	if m := dayNumber.FindStringSubmatch(first); m != nil && months[words[1].low] != 0 {
		return withYear(words, int(months[words[1].low]), atoi(m[1]), today)
	}
	if m := dayNumber.FindStringSubmatch(words[1].low); m != nil && months[first] != 0 {
		return withYear(words, int(months[first]), atoi(m[1]), today)
	}
	return day{}, 0
}

func withYear(words []word, month, d int, today record.Date) (day, int) {
	if len(words) > 2 && len(words[2].low) == 4 && strings.HasPrefix(words[2].low, "20") {
		if year := atoi(words[2].low); year > 0 {
			return existing(year, month, d, today), 3
		}
	}
	return existing(0, month, d, today), 2
}

func atoi(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

// existing is the date, in the last year that has it before today when no year
// was written.
func existing(year, month, d int, today record.Date) day {
	if year != 0 {
		date, ok := record.NewDate(year, time.Month(month), d)
		return day{date: date, bad: !ok}
	}
	for y := today.Year; y > today.Year-8; y-- {
		date, ok := record.NewDate(y, time.Month(month), d)
		if ok && !today.Before(date) {
			return day{date: date}
		}
		if !ok && !(month == 2 && d == 29) {
			break
		}
	}
	return day{bad: true}
}

// on is the moment of a time of day on a date, UTC. What a daylight saving gap
// swallows is the moment after it; of a repeated hour it is the earlier one, and
// the reply says so.
func (p *parser) on(date record.Date, minutes int) time.Time {
	t := timesheet.At(date, minutes, p.Zone)
	if later := t.Add(time.Hour); later.In(p.Zone).Format("1504") == t.In(p.Zone).Format("1504") {
		p.remark = "The clock showed that time twice on that day; the earlier one was taken."
	}
	if local := t.In(p.Zone); local.Hour()*60+local.Minute() != minutes%(24*60) {
		p.remark = "The clock was set forward over that time; the moment after it was taken."
	}
	return t.UTC()
}
