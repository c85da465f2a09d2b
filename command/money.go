package command

import (
	"regexp"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"

	"sundial/record"
)

// moneyForm is an amount with its currency after or before it: 90 EUR, 90EUR,
// EUR 90, €90, 1,000.50 USD, 5k EUR.
var moneyForm = regexp.MustCompile(`^(?:` + figureForm + ` ?` + currencyForm + `|` + currencyForm + ` ?` + figureForm + `)$`)

const (
	figureForm   = `(\d[\d.,' \x{a0}\x{202f}]*(?:k\b)?)`
	currencyForm = `([^\d\s.,'/+-][^\d\s/+-]{0,9})`
)

// signs maps a sign or a word for money to its currencies; if there are several, Sundial asks.
var signs = map[string][]string{
	"€": {"EUR"}, "euro": {"EUR"}, "euros": {"EUR"},
	"£": {"GBP"}, "pound": {"GBP"}, "pounds": {"GBP"}, "quid": {"GBP"},
	"$": dollars, "dollar": dollars, "dollars": dollars, "bucks": dollars,
	"us$": {"USD"}, "ca$": {"CAD"}, "c$": {"CAD"}, "au$": {"AUD"}, "a$": {"AUD"}, "nz$": {"NZD"}, "s$": {"SGD"}, "hk$": {"HKD"}, "mx$": {"MXN"},
	"r$": {"BRL"}, "real": {"BRL"}, "reais": {"BRL"},
	"¥": {"JPY", "CNY"}, "￥": {"JPY", "CNY"}, "yen": {"JPY"}, "円": {"JPY"}, "元": {"CNY"}, "yuan": {"CNY"},
	"franc": {"CHF"}, "francs": {"CHF"}, "franken": {"CHF"}, "fr.": {"CHF"}, "sfr": {"CHF"}, "sfr.": {"CHF"},
	"kr": {"SEK", "NOK", "DKK"}, "kr.": {"SEK", "NOK", "DKK"}, "zł": {"PLN"}, "kč": {"CZK"}, "₹": {"INR"}, "₺": {"TRY"}, "₽": {"RUB"}, "₩": {"KRW"}, "₪": {"ILS"}, "₫": {"VND"}, "฿": {"THB"},
}

var dollars = []string{"USD", "CAD", "AUD"}

// aboutMoney reads the amount and days of a rate or budget; if not ok, unread wasn't understood.
func (p *parser) aboutMoney(c Command, words []word) (r Reading, unread []word, ok bool) {
	if len(c.Tags) != 1 {
		return Reading{}, words, false
	}
	if c.Verb == Rate {
		if words, unread, ok = p.rateDays(&c, words); !ok {
			return Reading{}, unread, false
		}
	}
	if len(words) == 1 && words[0].is(roleOff) {
		c.Off = true
		return decided(c), nil, true
	}
	r, ok = p.money(c, words)
	return r, words, ok
}

// rateDays removes `from 1 dec` and `until 31 dec`; if no day follows, it's not ok, and unread is there.
func (p *parser) rateDays(c *Command, words []word) (rest, unread []word, ok bool) {
	for i, w := range words {
		if n := says(words[i:], p.words.Always...); n > 0 && i+n == len(words) {
			c.Always = true
			return words[:i], words[i:], c.Since.IsZero()
		}
		last := w.is(roleUntil) || w.is(roleDayTo) && !c.Since.IsZero() // `from 1 apr to 30 june`
		first := p.startsRate(words[i:])
		if w.quoted || !last && first == 0 {
			continue
		}
		n := max(first, 1)
		days, k := p.rateDay(words[i+n:])
		if k == 0 {
			return words, words[min(i+n, len(words)-1):], false
		}
		if last {
			c.Until = days.To
		} else {
			c.Since = days.From
		}
		if !c.Until.IsZero() && !c.Since.IsZero() && c.Until.Before(c.Since) {
			return words, words[i:], false
		}
		return p.rateDays(c, append(words[:i:i], words[i+n+k:]...))
	}
	return words, nil, true
}

// startsRate returns how many words introduce a rate's first day: from, since, as of.
func (p *parser) startsRate(words []word) int {
	n := 0
	for _, phrase := range p.words.RateFrom {
		n = max(n, says(words, phrase))
	}
	if n == 0 && words[0].is(roleFrom|roleSince) {
		n = 1
	}
	return n
}

// rateDay reads a day or range, without a year the nearest to today, which may be in the future.
func (p *parser) rateDay(words []word) (record.DateRange, int) {
	if len(words) == 0 || words[0].quoted {
		return record.DateRange{}, 0
	}
	if m := p.words.Months[words[0].low]; m != 0 && (len(words) == 1 || p.dayNumber(words[1].low) == 0) {
		y, n := yearAfter(words, 1)
		first := nearest(record.Date{Year: p.today().Year, Month: m, Day: 1}, p.today())
		if y != 0 {
			first.Year = y
		}
		return record.Month(first), 1 + n
	}
	if days, ok := p.nextPeriod(words); ok {
		return days, 2
	}
	d, n := p.readDay(words)
	if n == 0 {
		return p.rateRange(words)
	}
	if d.bad || d.date.IsZero() {
		return record.DateRange{}, 0
	}
	if _, relative := p.words.Days[words[0].low]; !relative && !hasYear(words[:n]...) && d.date.DaysUntil(p.today()) > 7 {
		d.date = nearest(d.date, p.today())
	}
	return record.DateRange{From: d.date, To: d.date}, n
}

// rateRange reads `last month`, `q2` and `2026`.
func (p *parser) rateRange(words []word) (record.DateRange, int) {
	days, n := p.namedRange(words)
	if n > 0 && !words[0].is(roleLast|roleThis) && !hasYear(words[:n]...) {
		years := nearest(days.From, p.today()).Year - days.From.Year
		days.From.Year, days.To.Year = days.From.Year+years, days.To.Year+years
	}
	return days, n
}

// nextPeriod reads `next month`, and `next monday` if that isn't in this week.
func (p *parser) nextPeriod(words []word) (record.DateRange, bool) {
	if len(words) < 2 || words[0].low != p.words.Next || words[1].quoted {
		return record.DateRange{}, false
	}
	if days, ok := p.period(words[1].low, p.today(), false); ok {
		next, ok := p.period(words[1].low, days.To.AddDays(1), false)
		return next, ok
	}
	wd, ok := p.words.Weekdays[words[1].low]
	if !ok {
		return record.DateRange{}, false
	}
	week, _ := p.period("week", p.today(), false)
	day := lastWeekday(p.today(), wd).AddDays(7)
	return record.DateRange{From: day, To: day}, week.To.Before(day)
}

// nearest returns the day with that month and number that's nearest to today.
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

// money reads `90 EUR/h` and `5000 EUR a month`, and asks about 1,000 and about dollars.
func (p *parser) money(c Command, words []word) (Reading, bool) {
	text, per, divided := strings.Cut(p.perSlash(words), "/")
	per = strings.TrimSpace(per)
	m := moneyForm.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return Reading{}, false
	}
	figures, currencies := readFigure(m[1]+m[4]), currenciesOf(m[2]+m[3])
	if len(figures) == 0 || len(currencies) == 0 {
		return Reading{}, false
	}
	if wrong, ok := p.moneyPer(&c, per, divided); !ok {
		return wrong, wrong.Problem != nil
	}
	var readings []Command
	for _, c.Currency = range currencies {
		for _, c.Money = range figures {
			readings = append(readings, c)
		}
	}
	label := func(c Command) string { return c.Money + " " + c.Currency }
	switch {
	case len(readings) == 1:
		return decided(readings[0]), true
	case len(currencies) > 1:
		return whichOf(p.say.CommandWhichCurrency(), label, readings...), true
	}
	return whichOf(p.say.CommandWhichAmount(), label, readings...), true
}

// moneyPer reads an hour for a rate and a month for a budget; only another period is a problem.
func (p *parser) moneyPer(c *Command, per string, divided bool) (wrong Reading, ok bool) {
	if !divided {
		return Reading{}, true
	}
	unit, period, rate := p.words.Units[per], p.words.Periods[per], c.Verb == Rate
	if !rate {
		c.Per = period
	}
	switch {
	case rate && unit == time.Hour, !rate && period == "month":
		return Reading{}, true
	case unit == 0 && period == "":
		return Reading{}, false
	case rate:
		return trouble("rate_per_hour", p.say.CommandRatePerHour(), tagForms[Rate].instead), false
	}
	return p.budgetPeriod(), false
}

// budgetPeriod says which periods a budget can have.
func (p *parser) budgetPeriod() Reading {
	return trouble("budget_period", p.say.CommandBudgetPeriods(), p.say.CommandExampleBudget())
}

// currenciesOf lists a name's or sign's possible currencies, by ISO 4217.
func currenciesOf(name string) []string {
	if units := signs[name]; units != nil {
		return units
	}
	unit, err := currency.ParseISO(name)
	if err != nil {
		return nil
	}
	return []string{unit.String()}
}

// readFigure lists a figure's possible meanings, as decimals with a point: 90.5 for 90.5 and
// 90,5; 1000.5 for 1,000.50 and 1.000,50; 1000 and 1 for 1,000 and 1.000.
func readFigure(text string) []string {
	if thousands, ok := strings.CutSuffix(text, "k"); ok {
		return readThousands(thousands)
	}
	text, ok := withoutSpaces(strings.ReplaceAll(text, "'", ""))
	if !ok {
		return nil
	}
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
	return []string{plain + decimals, strings.TrimRight(strings.TrimRight(plain+"."+decimals, "0"), ".")}
}

// readThousands reads the figure before a k: 5, 1.5.
func readThousands(text string) []string {
	if strings.Count(text, ".")+strings.Count(text, ",") > 1 {
		return nil
	}
	figure, err := decimal.NewFromString(strings.ReplaceAll(text, ",", "."))
	if err != nil {
		return nil
	}
	return []string{figure.Shift(3).String()}
}

// spaced matches a figure with spaces between groups of three digits: 12 000,50.
var spaced = regexp.MustCompile(`^\d{1,3}( \d{3})+([.,]\d+)?$`)

// withoutSpaces removes the spaces between groups of three digits; others aren't ok.
func withoutSpaces(text string) (figure string, ok bool) {
	groups := strings.Fields(text)
	return strings.Join(groups, ""), len(groups) == 1 || spaced.MatchString(strings.Join(groups, " "))
}
