package tags

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/sharing"
	"sundial/timesheet"
)

// rate sets what an hour with a tag costs from a day on, today where none is named, or
// lists the tag's rates.
func rate(in *handlers.Interaction, c command.Command) error {
	if len(c.Tags) != 1 {
		in.Say("Name a tag. Type %s help rate for an example.", in.Command)
		return nil
	}
	tag := c.Tags[0]
	if c.Money == "" && !c.Off {
		listRates(in, tag)
		return nil
	}
	if problem := rateProblem(c); problem != "" {
		in.Say("%s Type instead: %s rate #acme 90 EUR/h", problem, in.Command)
		return nil
	}
	facts := in.Member.Settings.Tags[tag]
	if c.Off && facts.Rate == "" && len(facts.Rates) == 0 {
		in.Say("#%s has no rate. Type instead: %s rate #%s 90 EUR/h", tag, in.Command, tag)
		return nil
	}
	undated := c.Since.IsZero() && !c.Always
	if undated && (c.Until.IsZero() || !c.Until.Before(in.Today())) {
		c.Since = in.Today()
	}
	entry := models.NewHistoryEntry("rate", in.Now)
	in.ChangeSettings(entry, func(s *models.Settings) {
		if facts = rated(facts, c, in.Today()); facts.IsZero() {
			delete(s.Tags, tag)
			return
		}
		s.Tags[tag] = facts
	})
	in.RecordHistory(entry)
	row := []*slack.ButtonBlockElement{in.UndoButton(entry)}
	text := strings.Join(in.DescribeRates(facts), "\n")
	if text == "" {
		text = "no rate any more"
	}
	if undated && !c.Since.IsZero() {
		text += "\nIt holds from today. Amounts of the days before stay as they are."
		always := c
		always.Since, always.Always = record.Date{}, true
		in.Choices = []command.Command{always}
		row = append(row, blockkit.Button("choose_0", "From the beginning", fmt.Sprintf("0 %s", in.Request.Envelope)))
	}
	in.Tell("#"+tag+":", text, row...)
	return nil
}

// rated are the facts with a rate as the command has it. A rate that begins on a day
// takes the place of another one that begins then; one from the beginning takes that of
// all that have begun.
func rated(f models.TagFacts, c command.Command, today record.Date) models.TagFacts {
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
	return f
}

// The highest rate an hour that is taken for meant: of currencies whose amounts have
// no decimal places, as yen, it is more.
const (
	maxRate      = 10_000
	maxRateWhole = 1_000_000
)

// rateProblem says what is wrong with a rate; empty: nothing.
func rateProblem(c command.Command) string {
	if record.Covers(timesheet.NoBill, c.Tags[0]) {
		return "#nobill takes records out of every amount, so it has no rate."
	}
	if c.Off {
		return ""
	}
	hour, err := decimal.NewFromString(c.Money)
	highest := int64(maxRate)
	if timesheet.MinorUnit(c.Currency) == 0 || slices.Contains([]string{"IDR", "IRR", "LBP", "COP", "NGN"}, c.Currency) {
		highest = maxRateWhole
	}
	switch {
	case err != nil || !hour.IsPositive():
		return "A rate is more than nothing."
	case hour.GreaterThan(decimal.NewFromInt(highest)):
		return fmt.Sprintf("A rate is at most %d %s an hour.", highest, c.Currency)
	}
	return ""
}

// listRates lists a tag's rates, and says which holds today.
func listRates(in *handlers.Interaction, tag string) {
	facts := in.Member.Settings.Tags[tag]
	lines := in.DescribeRates(facts)
	if len(lines) == 0 {
		in.Say("#%s has no rate. Type instead: %s rate #%s 90 EUR/h", tag, in.Command, tag)
		return
	}
	in.Tell("#"+tag+":", strings.Join(lines, "\n")+"\nToday, "+sharing.DaysName(in.Words, record.DateRange{From: in.Today(), To: in.Today()})+": "+today(in, tag))
}

// today is the rate that holds for the tag today.
func today(in *handlers.Interaction, tag string) string {
	rate, class := timesheet.RateOn([]string{tag}, in.Today(), notice.Rates(in.Member.Settings.Tags))
	if class != timesheet.Priced {
		return "no rate."
	}
	return rate.Hour.String() + " " + rate.Currency + " an hour."
}
