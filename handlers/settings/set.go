package settings

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
)

// set stores the new settings and says which of them changed.
func set(in *handlers.Interaction, wanted models.Settings) error {
	before := in.Member.Settings
	if reflect.DeepEqual(wanted, before) {
		return in.Say(in.Words.SettingsUnchanged())
	}
	entry := in.SaveSettings("settings", func(s *models.Settings) { *s = wanted })
	in.Zone = in.Member.Location()
	former := in.SettingLines(before)
	changed := slices.DeleteFunc(in.SettingLines(in.Member.Settings), func(line string) bool {
		return slices.Contains(former, line)
	})
	in.Tell(in.Words.SettingsSavedHead(), strings.Join(changed, "\n"), in.UndoButton(entry), blockkit.Button("settings", in.Words.AnswersChangeButton(), ""))
	return nil
}

// setByWord changes one setting that was typed: settings clock 24.
func setByWord(in *handlers.Interaction, c command.Command) error {
	wanted := in.Member.Settings
	switch c.Setting {
	case command.ZoneSetting:
		wanted.Zone = c.Zone
	case command.ClockSetting:
		wanted.Clock = 0
		if n, err := strconv.Atoi(c.Value); err == nil && !c.Off {
			wanted.Clock = n
		}
	case command.WeekSetting:
		wanted.WeekStart = c.Value
	case command.LanguageSetting:
		wanted.Language = c.Value
	case command.DaySetting:
		wanted.WorkDay = int64(c.Length / time.Second)
	case command.TagSetting:
		wanted.DefaultTag = strings.Join(c.Tags, "")
	case command.TimersSetting:
		wanted.Several = c.Value == "several"
	case command.SummarySetting:
		wanted.SummaryFull = c.Level == "full"
	case command.DeleteSetting:
		wanted.DeleteAfter = c.Days
	case command.SenderSetting:
		wanted.Sender = c.Lines
	}
	return set(in, wanted)
}

func setZone(words *messages.Printer, s *models.Settings, text string) string {
	if text != "" {
		loc, err := time.LoadLocation(text)
		if err != nil || strings.EqualFold(text, "local") {
			return words.SettingsZoneUnknown()
		}
		text = loc.String()
	}
	s.Zone = text
	return ""
}

func setClock(words *messages.Printer, s *models.Settings, text string) string {
	hours, err := strconv.Atoi(cmp.Or(text, "0"))
	if err != nil || hours != 0 && hours != 12 && hours != 24 {
		return words.SettingsClockWrong()
	}
	s.Clock = hours
	return ""
}

func setWeek(words *messages.Printer, s *models.Settings, text string) string {
	switch text {
	case "", "locale":
		s.WeekStart = ""
	case "monday", "sunday", "saturday":
		s.WeekStart = text
	default:
		return words.SettingsWeekWrong()
	}
	return ""
}

func setLanguage(words *messages.Printer, s *models.Settings, text string) string {
	if text == "locale" {
		text = ""
	}
	if !handlers.IsLanguage(text) {
		return words.SettingsLanguageUnknown()
	}
	s.Language = text
	return ""
}

func setWorkDay(words *messages.Printer, s *models.Settings, text string) string {
	length, ok := command.ParseLength(text, command.Habits{WorkDay: 24 * time.Hour})
	if !ok || length < time.Hour || length > 24*time.Hour {
		return words.SettingsWorkDayWrong()
	}
	if s.WorkDay = int64(length / time.Second); length == 8*time.Hour {
		s.WorkDay = 0
	}
	return ""
}

func setTag(words *messages.Printer, s *models.Settings, text string) string {
	if text == "" {
		s.DefaultTag = ""
		return ""
	}
	tag, ok := handlers.OneTag(text)
	if !ok {
		return words.SettingsTagForm()
	}
	s.DefaultTag = tag
	return ""
}

func setTimers(words *messages.Printer, s *models.Settings, text string) string {
	return setSecond(text, &s.Several, words.SettingsTimersWrong())
}

func setSummary(words *messages.Printer, s *models.Settings, text string) string {
	return setSecond(text, &s.SummaryFull, words.SettingsSummaryWrong())
}

// setSecond sets whether the second of two choices, "true", was picked.
func setSecond(text string, second *bool, wrong string) string {
	picked, err := strconv.ParseBool(cmp.Or(text, "false"))
	if err != nil {
		return wrong
	}
	*second = picked
	return ""
}

func setDelete(words *messages.Printer, s *models.Settings, text string) string {
	n, err := strconv.Atoi(cmp.Or(text, strconv.Itoa(models.DefaultDeleteAfter)))
	if err != nil || n < 1 || n > 365 {
		return words.SettingsDeleteWrong()
	}
	if s.DeleteAfter = n; n == models.DefaultDeleteAfter {
		s.DeleteAfter = 0
	}
	return ""
}

func setSender(words *messages.Printer, s *models.Settings, text string) string {
	lines := handlers.PartyLines(text)
	if !command.FitsPaper(lines) {
		return words.SettingsSenderWrong(strconv.Itoa(command.MaxPartyLine), command.MaxPartyLines)
	}
	s.Sender = lines
	return ""
}

// timezone sets the member's zone, overriding Slack's.
func timezone(in *handlers.Interaction, c command.Command) error {
	entry := in.SaveSettings("timezone", func(s *models.Settings) { s.Zone = c.Zone })
	in.Zone = in.Member.Location()
	head := in.Words.SettingsZoneHead(in.Zone.String())
	if c.Off {
		head = in.Words.SettingsZoneFollowsHead()
	}
	in.Tell(head, in.Words.SettingsClockThere(in.ClockTime(in.Now), in.Zone.String()), in.UndoButton(entry))
	return nil
}

// keep sets after how many months records are permanently deleted, or never.
func keep(in *handlers.Interaction, c command.Command) error {
	entry := in.SaveSettings("keep", func(s *models.Settings) { s.Keep = c.Keep })
	head, text := in.Words.SettingsKeepHead(c.Keep), in.Words.SettingsKeepDeletes()
	if c.Keep == 0 {
		head, text = in.Words.SettingsKeepForEverHead(), ""
	}
	in.Tell(head, text, in.UndoButton(entry))
	return in.KeepSchedule()
}
