package handlers

import (
	"maps"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// ChangeSettings changes the settings and adds the change to the history entry. It first copies
// the maps that old and new settings share.
func (in *Interaction) ChangeSettings(entry *models.HistoryEntry, change func(*models.Settings)) {
	before := in.Member.Settings
	after := before
	after.Here, after.Tags, after.Suggested = map[string]string{}, map[string]models.TagFacts{}, map[string][]string{}
	maps.Copy(after.Here, before.Here)
	maps.Copy(after.Tags, before.Tags)
	maps.Copy(after.Suggested, before.Suggested)
	change(&after)
	in.Member.Settings = after
	in.Words = WordsOf(in.Member, in.Command)
	entry.SettingsBefore, entry.SettingsAfter = &before, &after
}

// SaveSettings is ChangeSettings with a history entry of its own, which it returns.
func (in *Interaction) SaveSettings(what string, change func(*models.Settings)) *models.HistoryEntry {
	entry := models.NewHistoryEntry(what, in.Now)
	in.ChangeSettings(entry, change)
	in.RecordHistory(entry)
	return entry
}

// SettingLines describes each setting, in the order of the form.
func (in *Interaction) SettingLines(s models.Settings) []string {
	with, words := &models.Member{Settings: s, Zone: in.Member.Zone, Locale: in.Member.Locale}, in.Words
	zone := words.SettingsZoneLine(with.Location().String())
	if s.Zone == "" {
		zone = words.SettingsSlackZoneLine(with.Location().String())
	}
	clock := words.SettingsClock24Line()
	if with.Clock12() {
		clock = words.SettingsClock12Line()
	}
	tag := words.SettingsNoTagLine()
	if s.DefaultTag != "" {
		tag = words.SettingsTagLine("#" + s.DefaultTag)
	}
	timers := words.SettingsOneTimerLine()
	if s.Several {
		timers = words.SettingsSeveralTimersLine()
	}
	summary := words.SettingsTotalsLine()
	if s.SummaryFull {
		summary = words.SettingsNotesLine()
	}
	sender := words.SettingsNoSenderLine()
	if len(s.Sender) > 0 {
		sender = words.SettingsSenderLine(strings.Join(s.Sender, ", "))
	}
	return []string{
		zone,
		clock,
		words.SettingsWeekLine(words.Weekday(with.WeekStart())),
		words.SettingsLanguageLine(messages.Choose(s.Language, in.Member.Locale).Name()),
		words.SettingsWorkDayLine(words.Length(s.WorkDayLength())),
		tag,
		timers,
		summary,
		words.SettingsDeleteLine(s.DeleteAfterDays()),
		sender,
	}
}

// DescribeFacts describes a tag's settings; empty: it has none.
func (in *Interaction) DescribeFacts(f models.TagFacts) string {
	parts := slices.Concat(in.DescribeTarget(f), in.DescribeBudget(f))
	if len(f.Client) > 0 {
		parts = append(parts, in.Words.OutsideClientLine(f.Client[0]))
	}
	return in.Words.List(append(parts, in.DescribeRates(f)...))
}

// DescribeTarget describes a tag's target, if it has one.
func (in *Interaction) DescribeTarget(f models.TagFacts) []string {
	if f.Target == 0 {
		return nil
	}
	write := in.Words.TagsTargetWeek
	switch f.Per {
	case timesheet.ByDay:
		write = in.Words.TagsTargetDay
	case timesheet.ByMonth:
		write = in.Words.TagsTargetMonth
	}
	return []string{write(in.Words.Length(seconds(f.Target)))}
}

// DescribeBudget describes a tag's budget, if it has one.
func (in *Interaction) DescribeBudget(f models.TagFacts) []string {
	write := in.Words.TagsBudget
	if f.BudgetPer != "" {
		write = in.Words.TagsBudgetMonth
	}
	switch {
	case f.Budget > 0:
		return []string{write(in.Words.Length(seconds(f.Budget)))}
	case f.BudgetMoney != "":
		return []string{write(in.Words.Decimal(f.BudgetMoney) + " " + f.BudgetCurrency)}
	}
	return nil
}

// DescribeRates describes a tag's rates, the first one first.
func (in *Interaction) DescribeRates(f models.TagFacts) []string {
	dated := f.Rates
	if f.Rate != "" {
		dated = append([]models.TagRate{{Hour: f.Rate, Currency: f.Currency}}, dated...)
	}
	var lines []string
	for _, r := range dated {
		lines = append(lines, in.describeRate(r))
	}
	return lines
}

func (in *Interaction) describeRate(r models.TagRate) string {
	if r.Hour == "" {
		return in.describeNoRate(r)
	}
	amount := in.Words.Decimal(r.Hour) + " " + r.Currency
	switch {
	case r.From.IsZero() && r.Until.IsZero():
		return in.Words.TagsAnHour(amount)
	case r.Until.IsZero():
		return in.Words.TagsAnHourFrom(amount, in.dayWithYear(r.From))
	case r.From.IsZero():
		return in.Words.TagsAnHourUntil(amount, in.dayWithYear(r.Until))
	}
	return in.Words.TagsAnHourBetween(amount, in.dayWithYear(r.From), in.dayWithYear(r.Until))
}

func (in *Interaction) describeNoRate(r models.TagRate) string {
	switch {
	case r.From.IsZero() && r.Until.IsZero():
		return in.Words.TagsNoRate()
	case r.Until.IsZero():
		return in.Words.TagsNoRateFrom(in.dayWithYear(r.From))
	case r.From.IsZero():
		return in.Words.TagsNoRateUntil(in.dayWithYear(r.Until))
	}
	return in.Words.TagsNoRateBetween(in.dayWithYear(r.From), in.dayWithYear(r.Until))
}

func (in *Interaction) dayWithYear(day record.Date) string { return in.Words.Day(day, record.Date{}) }

func seconds(n int64) time.Duration { return time.Duration(n) * time.Second }

// IsLanguage reports whether the name is empty or a supported language.
func IsLanguage(name string) bool {
	return name == "" || slices.Contains(messages.Languages(), messages.Language(name))
}
