package settings

import (
	"cmp"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// settingsFeature shows and sets preferences.
func settingsFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Settings: settings, command.Timezone: timezone, command.Keep: keep},
		Group: handlers.HelpOwn,
		Does:  (*messages.Printer).HelpSettings,
		Examples: []string{
			"settings",
			"settings clock 24",
			"settings week monday",
			"settings day 7h30",
			"settings tag #acme",
			"timezone Europe/Berlin",
			"keep 2 years",
		},
		Buttons: map[string]handlers.Button{"settings": settingsButton},
		Forms:   map[string]handlers.Form{"settings": saveSettings},
	}
}

// settings lists what is set and opens the form for it.
func settings(in *handlers.Interaction, c command.Command) error {
	if c.Setting != "" {
		return setByWord(in, c)
	}
	in.Tell("Your settings", strings.Join(in.SettingLines(in.Member.Settings), "\n"), blockkit.Button("settings", "Change", ""), blockkit.Button("quiet", "Quiet hours and days off", ""))
	in.Open(settingsForm(in))
	return nil
}

func settingsButton(in *handlers.Interaction, _ string) error {
	in.Open(settingsForm(in))
	return nil
}

// The inputs of the settings form, by block id.
const (
	inputZone     = "set_zone"
	inputClock    = "set_clock"
	inputWeek     = "set_week"
	inputLanguage = "set_language"
	inputWorkDay  = "set_workday"
	inputTag      = "set_tag"
	inputTimers   = "set_timers"
	inputSummary  = "set_summary"
	inputDelete   = "set_delete"
)

// deleteDays are what the form offers.
var deleteDays = []int{1, 3, 7, 14, 30, 90}

func settingsForm(in *handlers.Interaction) *slack.ModalViewRequest {
	s := in.Member.Settings
	slackZone := (&models.Member{Zone: in.Member.Zone}).Location().String()
	zone := blockkit.TextInput(inputZone, s.Zone, slackZone, 64)
	day := blockkit.TextInput(inputWorkDay, record.FormatLength(s.WorkDayLength()), "8h", 20)
	tag := blockkit.TextInput(inputTag, signed(s.DefaultTag), "#acme", 100)
	byLocale := &models.Member{Locale: in.Member.Locale}
	localeClock := "24 hours"
	if byLocale.Clock12() {
		localeClock = "12 hours"
	}
	clock := blockkit.Choice(inputClock, strconv.Itoa(s.Clock), [][2]string{{"0", "As your language has it (" + localeClock + ")"}, {"24", "24 hours"}, {"12", "12 hours, am and pm"}})
	week := blockkit.Choice(inputWeek, cmp.Or(s.WeekStart, "locale"), [][2]string{
		{"locale", "As your language has it (" + byLocale.WeekStart().String() + ")"}, {"monday", "Monday"}, {"sunday", "Sunday"}, {"saturday", "Saturday"},
	})
	timers := blockkit.Radio(inputTimers, strconv.FormatBool(s.Several), [][2]string{{"false", "One: starting another stops the one that runs"}, {"true", "Several at a time"}})
	summary := blockkit.Radio(inputSummary, strconv.FormatBool(s.SummaryFull), [][2]string{{"false", "Totals alone"}, {"true", "With notes"}})
	var offered [][2]string
	for _, n := range deleteDays {
		offered = append(offered, [2]string{strconv.Itoa(n), "After " + handlers.Days(n)})
	}
	if n := s.DeleteAfterDays(); !hasChoice(offered, strconv.Itoa(n)) {
		offered = append(offered, [2]string{strconv.Itoa(n), "After " + handlers.Days(n)})
	}
	languages := [][2]string{{"locale", in.Words.SettingsLanguageOfSlackOption(messages.Choose("", in.Member.Locale).Name())}}
	for _, l := range messages.Languages() {
		languages = append(languages, [2]string{string(l), l.Name()})
	}
	blocks := []slack.Block{
		blockkit.Input(inputZone, "Zone", "Empty: "+slackZone+", as Slack tells it. Otherwise as in Europe/Berlin", zone, true),
		blockkit.Input(inputClock, "Clock", "", clock, false),
		blockkit.Input(inputWeek, "The week starts on", "", week, false),
		blockkit.Input(inputLanguage, in.Words.SettingsLanguageLabel(), "", blockkit.Choice(inputLanguage, cmp.Or(s.Language, "locale"), languages), false),
		blockkit.Input(inputWorkDay, "Working day", "How long 1d is, as in 8h or 7h 30m", day, false),
		blockkit.Input(inputTag, "Default tag", "For what you type without a tag. Empty: none", tag, true),
		blockkit.Input(inputTimers, "Timers", "", timers, false),
		blockkit.Input(inputSummary, "Summaries", "", summary, false),
		blockkit.Input(inputDelete, "Delete Sundial's own direct messages", "", blockkit.Choice(inputDelete, strconv.Itoa(s.DeleteAfterDays()), offered), false),
	}
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "settings", Title: blockkit.Plain("Settings"), Submit: blockkit.Plain("Save"), Close: blockkit.Plain("Leave"),
		Blocks: slack.Blocks{BlockSet: blocks},
	}
}

func hasChoice(choices [][2]string, value string) bool {
	for _, c := range choices {
		if c[0] == value {
			return true
		}
	}
	return false
}

func signed(tag string) string {
	if tag == "" {
		return ""
	}
	return "#" + tag
}

// saveSettings takes the settings form. What can't be is refused at its input,
// all of it at once.
func saveSettings(in *handlers.Interaction) error {
	wanted, wrong := in.Member.Settings, map[string]string{}
	read := func(block string, set func(*models.Settings, string) string) {
		if sentence := set(&wanted, strings.TrimSpace(in.Value(block))); sentence != "" {
			wrong[block] = sentence
		}
	}
	read(inputZone, setZone)
	read(inputClock, setClock)
	read(inputWeek, setWeek)
	read(inputLanguage, func(s *models.Settings, text string) string { return setLanguage(in, s, text) })
	read(inputWorkDay, setWorkDay)
	read(inputTag, setTag)
	read(inputTimers, setTimers)
	read(inputSummary, setSummary)
	read(inputDelete, setDelete)
	if len(wrong) > 0 {
		in.Answer.View = interaction.RefuseInputs{Errors: wrong}
		return nil
	}
	return set(in, wanted)
}

// set stores the wanted settings and says which of them are new.
func set(in *handlers.Interaction, wanted models.Settings) error {
	before := in.Member.Settings
	if reflect.DeepEqual(wanted, in.Member.Settings) {
		in.Tell("", "Nothing is changed: it was set so already.")
		return nil
	}
	entry := models.NewHistoryEntry("settings", in.Now)
	in.ChangeSettings(entry, func(s *models.Settings) { *s = wanted })
	in.RecordHistory(entry)
	in.Zone = in.Member.Location()
	var changed []string
	former := in.SettingLines(before)
	for i, line := range in.SettingLines(in.Member.Settings) {
		if line != former[i] {
			changed = append(changed, line)
		}
	}
	in.Tell("Saved.", strings.Join(changed, "\n"), in.UndoButton(entry), blockkit.Button("settings", "Change", ""))
	return nil
}

// setByWord sets one setting that was typed: settings clock 24.
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
	}
	return set(in, wanted)
}

// Each put takes one entered value, or says in a sentence what it should be.

func setZone(s *models.Settings, text string) string {
	if text != "" {
		loc, err := time.LoadLocation(text)
		if err != nil || strings.EqualFold(text, "local") {
			return "That zone is not known: write it as in Europe/Berlin, or leave it empty."
		}
		text = loc.String()
	}
	s.Zone = text
	return ""
}

func setClock(s *models.Settings, text string) string {
	hours, err := strconv.Atoi(cmp.Or(text, "0"))
	if err != nil || hours != 0 && hours != 12 && hours != 24 {
		return "The clock has 12 or 24 hours: pick one."
	}
	s.Clock = hours
	return ""
}

func setWeek(s *models.Settings, text string) string {
	switch text {
	case "", "locale":
		s.WeekStart = ""
	case "monday", "sunday", "saturday":
		s.WeekStart = text
	default:
		return "A week starts on Monday, Sunday or Saturday: pick one."
	}
	return ""
}

func setLanguage(in *handlers.Interaction, s *models.Settings, text string) string {
	if text == "locale" {
		text = ""
	}
	if !handlers.IsLanguage(text) {
		return in.Words.SettingsLanguageUnknown()
	}
	s.Language = text
	return ""
}

func setWorkDay(s *models.Settings, text string) string {
	length, ok := command.ParseLength(text, command.Habits{WorkDay: 24 * time.Hour})
	if !ok || length < time.Hour || length > 24*time.Hour {
		return "A working day lasts 1h to 24h: write it as in 8h or 7h 30m."
	}
	if s.WorkDay = int64(length / time.Second); length == 8*time.Hour {
		s.WorkDay = 0
	}
	return ""
}

func setTag(s *models.Settings, text string) string {
	if text == "" {
		s.DefaultTag = ""
		return ""
	}
	tag, ok := handlers.OneTag(text)
	if !ok {
		return handlers.TagForm
	}
	s.DefaultTag = tag
	return ""
}

func setTimers(s *models.Settings, text string) string {
	several, err := strconv.ParseBool(cmp.Or(text, "false"))
	if err != nil {
		return "One timer or several: pick one."
	}
	s.Several = several
	return ""
}

func setSummary(s *models.Settings, text string) string {
	full, err := strconv.ParseBool(cmp.Or(text, "false"))
	if err != nil {
		return "Totals alone or with notes: pick one."
	}
	s.SummaryFull = full
	return ""
}

func setDelete(s *models.Settings, text string) string {
	n, err := strconv.Atoi(cmp.Or(text, strconv.Itoa(models.DefaultDeleteAfter)))
	if err != nil || n < 1 || n > 365 {
		return "Messages go after 1 to 365 days: pick how many."
	}
	if s.DeleteAfter = n; n == models.DefaultDeleteAfter {
		s.DeleteAfter = 0
	}
	return ""
}

// timezone sets the member's zone, over the one that Slack tells.
func timezone(in *handlers.Interaction, c command.Command) error {
	entry := models.NewHistoryEntry("timezone", in.Now)
	in.ChangeSettings(entry, func(s *models.Settings) { s.Zone = c.Zone })
	in.RecordHistory(entry)
	in.Zone = in.Member.Location()
	if c.Off {
		in.Tell("Your zone follows Slack again:", in.Zone.String()+", where it's "+in.ClockTime(in.Now)+".", in.UndoButton(entry))
		return nil
	}
	in.Tell("Your zone is "+in.Zone.String()+".", "It is "+in.ClockTime(in.Now)+" there.", in.UndoButton(entry))
	return nil
}

// keep says after how many months records go for good, or keeps them for ever.
func keep(in *handlers.Interaction, c command.Command) error {
	entry := models.NewHistoryEntry("keep", in.Now)
	in.ChangeSettings(entry, func(s *models.Settings) {
		s.Keep = c.Keep
		if c.Off {
			s.Keep = 0
		}
	})
	in.RecordHistory(entry)
	if in.Member.Settings.Keep == 0 {
		in.Tell("Your records are kept until you delete them.", "", in.UndoButton(entry))
		return in.KeepSchedule()
	}
	in.Tell(fmt.Sprintf("Your records are kept for %d months.", in.Member.Settings.Keep),
		"What is older is deleted at 3:00 each night, for good. To keep a copy, type "+in.Command+" export as json first.", in.UndoButton(entry))
	return in.KeepSchedule()
}
