package command

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// Setting names a preference that `settings` changes.
type Setting string

// The preferences, and the field of Command with the new value. With Off the preference returns
// to its default: Slack's value (zone, clock, week, language), eight hours (day), no tag.
const (
	ZoneSetting     Setting = "zone"     // Zone, an IANA name
	ClockSetting    Setting = "clock"    // Value, "12" or "24"
	WeekSetting     Setting = "week"     // Value, "monday", "sunday" or "saturday"
	DaySetting      Setting = "day"      // Length, the working day that 1d means
	TagSetting      Setting = "tag"      // Tags, the default tag
	TimersSetting   Setting = "timers"   // Value, "one" or "several"
	SummarySetting  Setting = "summary"  // Level, "totals" or "full"
	DeleteSetting   Setting = "delete"   // Days, after which Sundial deletes its own messages
	LanguageSetting Setting = "language" // Value, a BCP 47 tag
	SenderSetting   Setting = "sender"   // Lines, the name and address for papers
	keepSetting     Setting = "keep"     // read as the verb keep
)

// settings reads a preference and its value: `clock 24`, `week sunday`, `day 7h30`, `tag
// #acme`, `timers several`, `summary full`, `delete after 3 days`, `zone Europe/Berlin`. A name
// without a value shows it; nothing opens the form; an unknown name leaves the text to other
// readings.
func (p *parser) settings(rest, words []word) Reading {
	if len(rest) == 0 {
		return decided(Command{Verb: Settings})
	}
	name, ok := p.words.Settings[rest[0].low]
	if !ok || rest[0].quoted {
		return p.misfit(Command{Verb: Settings}, words[1:], words)
	}
	if name == keepSetting {
		return p.keep(rest[1:], words)
	}
	value := rest[1:]
	for len(value) > 1 && slices.Contains(p.words.SettingFillers, value[0].low) {
		value = value[1:]
	}
	c := Command{Verb: Settings, Setting: name}
	if len(value) == 0 {
		return decided(c)
	}
	text := asEnglish(value)
	if slices.Contains(p.words.SettingDefaults, text) && name != TimersSetting && name != SummarySetting && name != DeleteSetting {
		c.Off = true
		return decided(c)
	}
	return p.setting(c, value, text)
}

func (p *parser) setting(c Command, value []word, text string) Reading {
	var ok bool
	var wrong Reading
	switch c.Setting {
	case SenderSetting: // Ann Lee, Short Street 2, 54321 Town
		return p.party(c, value, p.say.CommandExampleSender())
	case ZoneSetting:
		wrong = p.timezone(value, nil)
		if ok = wrong.Command != nil; ok {
			c.Zone = wrong.Command.Zone
		}
	case ClockSetting:
		hours, unit := cutDigits(text)
		c.Value, ok = hours, (hours == "12" || hours == "24") && p.hours(unit)
		wrong = trouble("settings_clock", p.say.CommandSayClock(), "settings clock 24")
	case WeekSetting:
		day, named := p.words.Weekdays[text]
		c.Value, ok = strings.ToLower(day.String()), named && (day == time.Monday || day == time.Sunday || day == time.Saturday)
		wrong = trouble("settings_week", p.say.CommandSayWeek(), "settings week sunday")
	case DaySetting:
		d, n := p.readLength(value)
		c.Length, ok = d, n > 0 && n == len(value) && d >= time.Hour && d <= 24*time.Hour
		wrong = trouble("settings_day", p.say.CommandSayWorkDay(), "settings day 7h30")
	case LanguageSetting:
		c.Value = cmp.Or(languageNames[text], p.words.Languages[text])
		ok = c.Value != ""
		wrong = trouble("settings_language", p.say.CommandSayLanguage(p.say.And(autonyms())), "settings language english")
	case TagSetting:
		c.Tags = record.Tags(join(value))
		ok = len(value) == 1 && value[0].isTagWord() && len(c.Tags) == 1
		wrong = trouble("settings_tag", p.say.CommandSayDefaultTag(), "settings tag #acme")
	case TimersSetting:
		c.Value = p.words.TimerCounts[text]
		ok = c.Value != ""
		wrong = trouble("settings_timers", p.say.CommandSayTimers(), "settings timers one")
	case SummarySetting:
		c.Level = p.words.SummaryLevels[text]
		ok = c.Level != ""
		wrong = trouble("settings_summary", p.say.CommandSaySummary(), "settings summary totals")
	case DeleteSetting:
		if len(value) == 2 {
			c.Days = atoi(value[0].low) * map[string]int{"day": 1, "week": 7}[p.words.RepeatUnits[value[1].low]]
		}
		ok = c.Days > 0 && c.Days <= 365
		wrong = trouble("settings_delete", p.say.CommandSayDeleteAfter(), p.say.CommandExampleDeleteAfter())
	}
	if !ok {
		return wrong
	}
	return decided(c)
}

// languageNames are the languages' BCP 47 tags and native names, accepted in every language.
var languageNames = map[string]string{
	"en": "en", "english": "en",
	"de": "de", "deutsch": "de",
	"fr": "fr", "français": "fr", "francais": "fr",
	"es": "es", "español": "es", "espanol": "es",
	"nl": "nl", "nederlands": "nl",
	"pt": "pt-BR", "pt-br": "pt-BR", "português": "pt-BR", "portugues": "pt-BR",
	"ja": "ja", "日本語": "ja",
}

// autonyms returns the languages' native names.
func autonyms() []string {
	var names []string
	for _, l := range messages.Languages() {
		names = append(names, l.Name())
	}
	return names
}

// hours reports whether what follows a number is a unit of hours, or nothing.
func (p *parser) hours(text string) bool {
	text = strings.Trim(text, " -")
	return text == "" || p.words.Units[text] == time.Hour
}

// timezone reads a zone's name, ignoring case.
func (p *parser) timezone(rest, words []word) Reading {
	name := folded(join(rest)) // São Paulo
	if len(rest) == 1 && slices.Contains(p.words.SettingDefaults, rest[0].low) {
		return decided(Command{Verb: Timezone, Off: true})
	}
	for _, try := range []string{name, zoneCase(name)} {
		if knownZone(try) {
			return decided(Command{Verb: Timezone, Zone: try})
		}
	}
	for _, area := range zoneAreas {
		if city := area + zoneCase(name); name != "" && !strings.Contains(name, "/") && knownZone(city) {
			return decided(Command{Verb: Timezone, Zone: city})
		}
	}
	wrong := trouble("unknown_zone", p.say.CommandUnknownZone(), "timezone Europe/Berlin")
	if name == "" {
		wrong = trouble("unknown_zone", p.say.CommandSayZone(), "timezone Europe/Berlin")
	}
	if len(words) < 3 {
		return wrong
	}
	return p.unfit(Timezone, words, rest, wrong)
}

func knownZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "" && !strings.EqualFold(name, "local")
}

// zoneAreas precede a city in the zone database, in which each city is in one area.
var zoneAreas = []string{"Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/"}

// zoneCase writes europe/berlin and AMERICA/NEW YORK as in the zone database.
func zoneCase(name string) string {
	letters := []byte(strings.ToLower(strings.ReplaceAll(name, " ", "_")))
	for i := range letters {
		if (i == 0 || letters[i-1] == '/' || letters[i-1] == '_' || letters[i-1] == '-') && letters[i] >= 'a' && letters[i] <= 'z' {
			letters[i] -= 'a' - 'A'
		}
	}
	if text := string(letters); len(text) > 3 {
		return text
	}
	return strings.ToUpper(name)
}
