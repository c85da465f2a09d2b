package command

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/text/currency"

	"sundial/record"
)

// moneyForm is an amount with its currency after or before it: 90 EUR, 90EUR,
// EUR 90, €90, 1,000.50 USD.
var moneyForm = regexp.MustCompile(`^(?:(\d[\d.,']*) ?([a-z]{3}|€|£)|([a-z]{3}|€|£) ?(\d[\d.,']*))$`)

// signs are those of one currency alone: a $ has many.
var signs = map[string]string{"€": "EUR", "£": "GBP"}

// aboutMoney reads what rate and budget take: an amount of money, and for a rate the
// days on which it holds. ok is false where the words are something else.
func (p *parser) aboutMoney(c Command, words []word) (Reading, bool) {
	if len(c.Tags) != 1 {
		return Reading{}, false
	}
	if c.Verb == Rate {
		var ok bool
		if words, ok = p.rateDays(&c, words); !ok {
			return Reading{}, false
		}
	}
	switch {
	case len(words) == 0:
		return decided(c), c.Verb == Rate && c.Since.IsZero() && c.Until.IsZero() && !c.Always
	case len(words) == 1 && words[0].is(roleOff):
		c.Off = true
		return decided(c), true
	}
	return p.money(c, words)
}

// rateDays takes `from 1 dec`, `since today`, `until 31 dec` and `from 1 to 31 dec` off the end; ok is false
// where one of these words is followed by no day.
func (p *parser) rateDays(c *Command, words []word) (rest []word, ok bool) {
	for i, w := range words {
		for _, phrase := range p.words.Always {
			if n := says(words[i:], phrase); n > 0 && i+n == len(words) {
				c.Always = true
				return words[:i], c.Since.IsZero()
			}
		}
		last := w.is(roleUntil) || w.is(roleDayTo) && !c.Since.IsZero() // `from 1 apr to 30 june`
		if w.quoted || !last && !w.is(roleFrom|roleSince) {
			continue
		}
		days, n := p.rateDay(words[i+1:])
		if n == 0 {
			return words, false
		}
		if last {
			c.Until = days.To
		} else {
			c.Since = days.From
		}
		rest, ok = p.rateDays(c, append(words[:i:i], words[i+1+n:]...))
		return rest, ok && (c.Until.IsZero() || c.Since.IsZero() || !c.Until.Before(c.Since))
	}
	return words, true
}

// rateDay reads a day, or a month for its first and last day, the nearest to today
// where no year is named; a rate may begin in the future.
func (p *parser) rateDay(words []word) (record.DateRange, int) {
	if len(words) == 0 || words[0].quoted {
		return record.DateRange{}, 0
	}
	if m := p.words.Months[words[0].low]; m != 0 && (len(words) == 1 || p.dayNumber(words[1].low) == 0) {
		first, n := record.Date{Year: p.today().Year, Month: m, Day: 1}, 1
		if len(words) > 1 && year.MatchString(words[1].low) {
			first.Year, n = atoi(words[1].low), 2
		} else {
			first = nearest(first, p.today())
		}
		return record.DateRange{From: first, To: record.Date{Year: first.Year, Month: first.Month + 1, Day: 1}.AddDays(-1)}, n
	}
	d, n := p.readDay(words)
	if n == 0 || d.bad || d.date.IsZero() {
		return record.DateRange{}, 0
	}
	if _, relative := p.words.Days[words[0].low]; !relative && !namesYear(words[:n]) && d.date.DaysUntil(p.today()) > 7 {
		d.date = nearest(d.date, p.today())
	}
	return record.DateRange{From: d.date, To: d.date}, n
}

var fourDigits = regexp.MustCompile(`\d{4}`)

func namesYear(words []word) bool { return fourDigits.MatchString(join(words)) }

// nearest is the day of that month and number that lies nearest to today.
func nearest(day, today record.Date) record.Date {
	best := day
	for year := today.Year - 1; year <= today.Year+1; year++ {
		other, exists := record.NewDate(year, day.Month, day.Day)
		if exists && abs(today.DaysUntil(other)) < abs(today.DaysUntil(best)) {
			best = other
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// money reads `90 EUR/h`, `5000 EUR` and `5000 EUR a month`. A figure such as 1,000 may
// be a thousand, or one with three decimal places: that is asked.
func (p *parser) money(c Command, words []word) (Reading, bool) {
	text, per, divided := strings.Cut(p.perSlash(words), "/")
	per = strings.TrimSpace(per)
	if c.Verb == Rate {
		if divided && p.words.Units[per] != time.Hour {
			return Reading{}, false
		}
	} else if c.Per = p.words.Periods[per]; divided && c.Per != "month" {
		return Reading{}, false
	}
	m := moneyForm.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return Reading{}, false
	}
	name := m[2] + m[3]
	if iso := signs[name]; iso != "" {
		name = iso
	}
	unit, err := currency.ParseISO(name)
	if err != nil {
		return Reading{}, false
	}
	c.Currency = unit.String()
	figures := readFigure(m[1] + m[4])
	if len(figures) == 0 {
		return Reading{}, false
	}
	choices := make([]Choice, len(figures))
	for i, figure := range figures {
		choices[i].Command = c
		choices[i].Command.Money = figure
		choices[i].Label = figure + " " + c.Currency
	}
	if len(choices) == 1 {
		return decided(choices[0].Command), true
	}
	return Reading{Question: &Question{Text: p.say.CommandWhichAmount(), Choices: choices}}, true
}

// readFigure lists what a figure may mean, as decimals with a point: 90.5 for 90.5 and
// 90,5; 1000.5 for 1,000.50 and 1.000,50; 1000 and 1 for 1,000 and 1.000.
func readFigure(text string) []string {
	text = strings.ReplaceAll(text, "'", "")
	last := strings.LastIndexAny(text, ".,")
	if last < 0 {
		return []string{text}
	}
	whole, decimals, mark := text[:last], text[last+1:], text[last:last+1]
	if decimals == "" || len(decimals) > 4 {
		return nil
	}
	groups := strings.FieldsFunc(whole, func(r rune) bool { return r == '.' || r == ',' })
	grouped := len(groups[0]) <= 3 && groups[0] != "0"
	for _, group := range groups[1:] {
		grouped = grouped && len(group) == 3
	}
	plain := strings.Join(groups, "")
	switch {
	case len(groups) > 1 && !grouped:
		return nil
	case strings.Contains(whole, mark): // 1,000,000
		if len(decimals) != 3 || strings.Trim(whole, mark+"0123456789") != "" {
			return nil
		}
		return []string{plain + decimals}
	case len(groups) > 1 || !grouped || len(decimals) != 3:
		return []string{plain + "." + decimals}
	}
	return []string{plain + decimals, trimZeros(plain + "." + decimals)}
}

func trimZeros(figure string) string { return strings.TrimRight(strings.TrimRight(figure, "0"), ".") }
