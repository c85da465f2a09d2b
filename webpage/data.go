package webpage

import (
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// head is what the page knows besides its days.
type head struct {
	Words   words    `json:"words"`
	Period  string   `json:"period"`
	Remarks []string `json:"remarks,omitempty"`
	// From and To are the first and the last day, such as 2026-11-03.
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	// Undated is for a page without them.
	Undated bool `json:"undated,omitempty"`
	// WeekStart is 0 for Sunday.
	WeekStart int `json:"weekStart"`
	// Months are the names of the twelve; Clocks are the times of day by their hour, with
	// mm for the minutes, and the end of the day.
	Months []string `json:"months"`
	Clocks []string `json:"clocks"`
	// Tags are those of the lines, which name them by their number here, as do
	// Currencies.
	Tags       []string   `json:"tags"`
	Currencies []currency `json:"currencies,omitempty"`
}

type currency struct {
	Code string `json:"code"`
	// Digits are the decimals of its smallest unit.
	Digits int32 `json:"digits"`
}

// day is the lines of one day.
type day struct {
	Date  string `json:"date"`
	Name  string `json:"name"`
	Lines []line `json:"lines"`
}

// line is a record's part of a day. From and To are minutes of the day's clock; a line
// of which only the length is known has neither, and one that's running has no To.
type line struct {
	From *int `json:"from,omitempty"`
	To   *int `json:"to,omitempty"`
	// Length is in seconds.
	Length int64  `json:"length"`
	Break  bool   `json:"break,omitempty"`
	Tags   []int  `json:"tags,omitempty"`
	Note   string `json:"note,omitempty"`
	// Amount is in the smallest units of the currency.
	Amount   *int64 `json:"amount,omitempty"`
	Currency *int   `json:"currency,omitempty"`
}

// words are what the page says, by the names that its script has for them.
type words map[string]string

// lister writes lines with the numbers of their tags and currencies.
type lister struct {
	Page
	tags       map[string]int
	currencies map[string]int
	listed     head
}

func newLister(p Page) *lister {
	l := &lister{Page: p, tags: map[string]int{}, currencies: map[string]int{}}
	for _, one := range p.Lines {
		for _, tag := range one.Tags() {
			if _, known := l.tags[tag]; !known {
				l.tags[tag] = len(l.tags)
				l.listed.Tags = append(l.listed.Tags, tag)
			}
		}
		if code := one.Rate.Currency; p.has("rates") && one.HasAmount() {
			if _, known := l.currencies[code]; !known {
				l.currencies[code] = len(l.currencies)
				l.listed.Currencies = append(l.listed.Currencies, currency{code, timesheet.MinorUnit(code)})
			}
		}
	}
	return l
}

func (l *lister) head() head {
	h := l.listed
	h.Words, h.Period, h.Remarks = l.words(), l.Period, l.Remarks
	h.WeekStart, h.Undated = int(l.WeekStart), l.Undated
	if !l.Undated {
		h.From, h.To = l.Days.From.String(), l.Days.To.String()
	}
	if h.Tags == nil {
		h.Tags = []string{}
	}
	for month := time.January; month <= time.December; month++ {
		h.Months = append(h.Months, l.Words.MonthName(month))
	}
	for hour := range 24 {
		const minute = 59 // no hour is written so
		h.Clocks = append(h.Clocks, strings.Replace(l.clock(hour*60+minute), "59", "mm", 1))
	}
	h.Clocks = append(h.Clocks, "24:mm")
	if l.Clock12 {
		h.Clocks[24] = h.Clocks[0]
	}
	return h
}

// clock writes a minute of the day as the member reads it.
func (l *lister) clock(minute int) string {
	return l.Words.Clock(time.Date(2000, 1, 1, 0, minute, 0, 0, time.UTC), time.UTC, l.Clock12)
}

// words are filled in by the page, which writes figures in their braces.
func (l *lister) words() words {
	w := l.Words
	return words{
		"title": w.WebpageTitle(), "total": w.PaperTotal(), "breaks": w.WebpageBreaks(), "amount": w.PaperAmount(), "days": w.WebpageDays(), "average": w.WebpageAverage(),
		"tags": w.PaperTags(), "all": w.WebpageAllButton(), "untagged": w.WebpageUntagged(), "more": w.WebpageMoreTagsButton(), "fewer": w.WebpageFewerTagsButton(),
		"search": w.WebpageSearchLabel(), "calendar": w.WebpageCalendarHead(), "year": w.WebpageYearLabel(), "low": w.WebpageLow(), "high": w.WebpageHigh(),
		"previous": w.WebpagePreviousButton(), "next": w.WebpageNextButton(), "open": w.WebpageOpenButton(), "close": w.WebpageShutButton(),
		"empty": w.WebpageEmpty(), "nothing": w.WebpageNothing(), "placed": w.WebpagePlaced(), "rest": w.WebpageBreak(),
		"made":  w.WebpageMade(w.Day(l.Made, record.Date{Year: -1})),
		"month": w.CalendarMonthOfYear("{month}", "{year}"),
		"hours": w.CalendarHours("{hours}"), "minutes": w.CalendarMinutes("{minutes}"), "both": w.CalendarHoursMinutes("{hours}", "{minutes}"), "seconds": w.CalendarSeconds("{seconds}"),
		"point": w.Decimal("."),
	}
}

func (l *lister) day(lines []timesheet.Line) day {
	d := day{Lines: make([]line, len(lines))}
	if !l.Undated {
		d.Date, d.Name = lines[0].Day.String(), l.Words.Day(lines[0].Day, lines[0].Day)
	}
	for i, one := range lines {
		d.Lines[i] = l.line(one)
	}
	return d
}

func (l *lister) line(one timesheet.Line) line {
	out := line{Length: int64(one.Length / time.Second), Break: one.Kind == record.Break}
	for _, tag := range one.Tags() {
		out.Tags = append(out.Tags, l.tags[tag])
	}
	if l.has("times") {
		out.From, out.To = minuteOf(one, one.From), minuteOf(one, one.To)
	}
	if l.has("notes") {
		out.Note = one.Note
	}
	if number, ok := l.currencies[one.Rate.Currency]; ok && one.HasAmount() {
		minor := one.Amount.Shift(timesheet.MinorUnit(one.Rate.Currency)).IntPart()
		out.Amount, out.Currency = &minor, &number
	}
	return out
}

// minuteOf returns a minute of the line's day, whose end is 1440; nil for no time.
func minuteOf(l timesheet.Line, at time.Time) *int {
	if minute, ok := l.Minute(at); ok {
		return &minute
	}
	return nil
}
