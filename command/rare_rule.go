package command

import "slices"

// rarely refuses what can't repeat as asked for: by quarter or year, or on a weekday of the month.
func (p *parser) rarely(r Reading, words []word) (Reading, bool) {
	verb, n := p.words.verb(words)
	instead := map[Verb]string{
		Report: p.say.CommandExampleReportLater(), List: p.say.CommandExampleReportLater(), Remind: p.say.CommandExampleRemindMonthly(),
		Summary: "summary monthly", Share: p.say.CommandExampleShareRepeat(), Request: p.say.CommandExampleRequest(),
	}[verb]
	file := slices.ContainsFunc(words, func(w word) bool { return slices.Contains(formats, kindOfFile(w.low)) })
	if r.Command != nil || instead == "" || (verb == Report || verb == List) && !file || !p.namesRareRule(words[n:]) {
		return r, false
	}
	return trouble("rare_rule", p.say.CommandSayRareRule(), instead), true
}

// namesRareRule reports whether such a rule is in the text.
func (p *parser) namesRareRule(words []word) bool {
	for i, w := range words {
		behind := words[i+1:]
		switch {
		case slices.Contains(p.words.RareRules, w.low), w.is(roleEvery) && p.rarePeriod(behind):
			return true
		case i > 0 && words[i-1].is(roleOn|roleThe) && p.ordinal(w) && len(behind) > 0:
			_, weekday := p.words.Weekdays[behind[0].low]
			if _, group := p.words.DayGroups[behind[0].low]; weekday || group {
				return true
			}
		}
	}
	return false
}

// rarePeriod reports whether `every` is followed by a quarter, a year or several months.
func (p *parser) rarePeriod(words []word) bool {
	several := len(words) > 1 && (p.words.Steps[words[0].low] > 0 || p.count(words[0]) > 1)
	words = words[one(several):]
	if len(words) == 0 {
		return false
	}
	period := p.words.Periods[words[0].low]
	return period == "quarter" || period == "year" || period == "month" && several
}

// ordinal reports whether the word counts days: last, first, 2nd.
func (p *parser) ordinal(w word) bool {
	return w.is(roleLast) || p.words.FirstDays[w.low] > 0 || p.words.Steps[w.low] > 0 || p.dayNumber(w.low) > 0
}
