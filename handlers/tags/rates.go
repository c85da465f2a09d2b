package tags

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// rate sets a tag's rate from a day on, by default today, or lists one tag's rates or all.
func rate(in *handlers.Interaction, c command.Command) error {
	if len(c.Tags) == 0 {
		listAllRates(in)
		return nil
	}
	tag := c.Tags[0]
	if c.Money == "" && !c.Off {
		listRates(in, tag)
		return nil
	}
	if problem := rateProblem(in.Words, c); problem != "" {
		return in.Say(problem)
	}
	facts := in.Member.Settings.Tags[tag]
	if c.Off && facts.Rate == "" && len(facts.Rates) == 0 {
		return in.Say(in.Words.TagsRateUnset(tag))
	}
	undated := c.Since.IsZero() && !c.Always
	if undated && (c.Until.IsZero() || !c.Until.Before(in.Today())) {
		c.Since = in.Today()
	}
	entry := changeFacts(in, "rate", tag, func(f *models.TagFacts) { setRate(f, c, in.Today()) })
	row := []*slack.ButtonBlockElement{in.UndoButton(entry)}
	text := cmp.Or(strings.Join(in.DescribeRates(in.Member.Settings.Tags[tag]), "\n"), in.Words.TagsNoRate())
	if undated && !c.Since.IsZero() {
		text += "\n" + in.Words.TagsRateFromToday()
		always := c
		always.Since, always.Always = record.Date{}, true
		in.Choices = []command.Command{always}
		row = append(row, blockkit.Button("choose_0", in.Words.TagsFromBeginningButton(), "0 "+in.Request.Envelope))
	}
	in.Tell(in.Words.TagsFactsHead("#"+tag), text, row...)
	return nil
}

// setRate adds the command's rate. A rate replaces another that begins on the same day; one from
// the beginning replaces all that have begun.
func setRate(f *models.TagFacts, c command.Command, today record.Date) {
	one := models.TagRate{From: c.Since, Until: c.Until, Hour: c.Money, Currency: c.Currency}
	rates := slices.DeleteFunc(slices.Clone(f.Rates), func(r models.TagRate) bool {
		return c.Always && !today.Before(r.From) || !c.Always && r.From == one.From
	})
	if c.Always && c.Until.IsZero() {
		f.Rate, f.Currency = c.Money, c.Currency
	} else {
		rates = append(rates, one)
	}
	slices.SortStableFunc(rates, func(a, b models.TagRate) int { return b.From.DaysUntil(a.From) })
	if f.Rates = rates; len(rates) == 0 {
		f.Rates = nil
	}
}

// rateProblem returns what's wrong with a rate; empty: nothing.
func rateProblem(words *messages.Printer, c command.Command) string {
	if record.Covers(timesheet.NoBill, c.Tags[0]) {
		return words.TagsRateOfNobill()
	}
	if c.Off {
		return ""
	}
	hour, err := decimal.NewFromString(c.Money)
	highest := timesheet.HighestRate(c.Currency)
	switch {
	case err != nil || !hour.IsPositive():
		return words.TagsRateTooLow()
	case hour.GreaterThan(decimal.NewFromInt(highest)):
		return words.TagsRateTooHigh(c.Currency, int(highest))
	}
	return ""
}

func listAllRates(in *handlers.Interaction) {
	var lines []string
	for _, tag := range slices.Sorted(maps.Keys(in.Member.Settings.Tags)) {
		if rates := in.DescribeRates(in.Member.Settings.Tags[tag]); len(rates) > 0 {
			lines = append(lines, in.Words.TagsRatesOf(in.Words.List(rates), tag))
		}
	}
	if len(lines) == 0 {
		lines = []string{in.Words.TagsNoRates()}
	}
	in.Tell("", strings.Join(lines, "\n"))
}

// listRates lists a tag's rates, and says which holds today.
func listRates(in *handlers.Interaction, tag string) {
	facts := in.Member.Settings.Tags[tag]
	lines := in.DescribeRates(facts)
	if len(lines) == 0 {
		in.Tell("", in.Words.TagsRateUnset(tag))
		return
	}
	day := in.Words.Day(in.Today(), record.Date{})
	today := in.Words.TagsNoRateToday(day)
	if rate, class := timesheet.RateOn([]string{tag}, in.Today(), notice.Rates(in.Member.Settings.Tags)); class == timesheet.Priced {
		today = in.Words.TagsRateToday(in.Words.Decimal(rate.Hour.String())+" "+rate.Currency, day)
	}
	in.Tell(in.Words.TagsFactsHead("#"+tag), strings.Join(append(lines, today), "\n"))
}
