package settings

import (
	"cmp"
	"slices"
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
			"settings sender Ann, 54321 Bonn",
			"timezone Europe/Berlin",
			"keep 2 years",
		},
		Buttons: map[string]handlers.Button{"settings": settingsButton},
		Forms:   map[string]handlers.Form{"settings": saveSettings},
	}
}

// settings lists the settings and opens their form.
func settings(in *handlers.Interaction, c command.Command) error {
	switch {
	case c.Setting == "":
	case names(c):
		return showSetting(in, c.Setting)
	default:
		return setByWord(in, c)
	}
	in.Tell(in.Words.SettingsHead(), strings.Join(in.SettingLines(in.Member.Settings), "\n"),
		blockkit.Button("settings", in.Words.AnswersChangeButton(), ""), blockkit.Button("quiet", in.Words.SettingsQuietButton(), ""))
	in.Open(settingsForm(in))
	return nil
}

// names reports whether the command names a setting without a value.
func names(c command.Command) bool {
	return !c.Off && c.Zone == "" && c.Value == "" && c.Level == "" && c.Length == 0 && c.Days == 0 && len(c.Tags)+len(c.Lines) == 0
}

// shownOrder lists the settings in the order of their lines.
var shownOrder = []command.Setting{
	command.ZoneSetting, command.ClockSetting, command.WeekSetting, command.LanguageSetting, command.DaySetting, command.TagSetting,
	command.TimersSetting, command.SummarySetting, command.DeleteSetting, command.SenderSetting,
}

// showSetting shows one setting, and how members who send PDFs change it.
func showSetting(in *handlers.Interaction, one command.Setting) error {
	line := in.SettingLines(in.Member.Settings)[slices.Index(shownOrder, one)]
	hint := ""
	switch set := len(in.Member.Settings.Sender) > 0; {
	case one == command.SenderSetting && set:
		hint = in.Words.SettingsSenderChange()
	case one == command.SenderSetting:
		hint = in.Words.SettingsSenderAdd()
	}
	in.Tell(line, hint, blockkit.Button("settings", in.Words.AnswersChangeButton(), ""))
	return nil
}

func settingsButton(in *handlers.Interaction, _ string) error {
	in.Open(settingsForm(in))
	return nil
}

// Inputs of the settings form, by block ID.
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
	inputSender   = "set_sender"
)

// deleteDays are the form's choices.
var deleteDays = []int{1, 3, 7, 14, 30, 90}

func settingsForm(in *handlers.Interaction) *slack.ModalViewRequest {
	s, words := in.Member.Settings, in.Words
	slackZone := (&models.Member{Zone: in.Member.Zone}).Location().String()
	zone := blockkit.TextInput(inputZone, s.Zone, slackZone, 64)
	day := blockkit.TextInput(inputWorkDay, record.FormatLength(s.WorkDayLength()), "8h", 20)
	tag := blockkit.TextInput(inputTag, signed(s.DefaultTag), "#acme", 100)
	sender := blockkit.TextInput(inputSender, strings.Join(s.Sender, "\n"), words.SettingsSenderPlaceholder(),
		command.MaxPartyLines*(command.MaxPartyLine+1)).WithMultiline(true)
	timers := blockkit.Radio(inputTimers, strconv.FormatBool(s.Several), [][2]string{{"false", words.SettingsOneTimerOption()}, {"true", words.SettingsSeveralTimersOption()}})
	summary := blockkit.Radio(inputSummary, strconv.FormatBool(s.SummaryFull), [][2]string{{"false", words.SettingsTotalsOption()}, {"true", words.SettingsNotesOption()}})
	return blockkit.Form(words, "settings", words.SettingsFormTitle(), words.FormSaveSubmit(), "",
		blockkit.Input(inputZone, words.SettingsZoneLabel(), words.SettingsZoneHint(slackZone), zone, true),
		blockkit.Input(inputClock, words.SettingsClockLabel(), "", clockInput(in), false),
		blockkit.Input(inputWeek, words.SettingsWeekLabel(), "", weekInput(in), false),
		blockkit.Input(inputLanguage, words.SettingsLanguageLabel(), "", languageInput(in), false),
		blockkit.Input(inputWorkDay, words.SettingsWorkDayLabel(), words.SettingsWorkDayHint(), day, false),
		blockkit.Input(inputTag, words.SettingsTagLabel(), words.SettingsTagHint(), tag, true),
		blockkit.Input(inputTimers, words.SettingsTimersLabel(), "", timers, false),
		blockkit.Input(inputSummary, words.SettingsSummariesLabel(), "", summary, false),
		blockkit.Input(inputDelete, words.SettingsDeleteLabel(), "", deleteInput(in), false),
		blockkit.Input(inputSender, words.SettingsSenderLabel(), words.SettingsSenderHint(), sender, true),
	)
}

// byLocale returns the member without settings, as the locale has it.
func byLocale(in *handlers.Interaction) *models.Member {
	return &models.Member{Locale: in.Member.Locale}
}

func clockInput(in *handlers.Interaction) *slack.SelectBlockElement {
	locale := in.Words.SettingsLocale24Option()
	if byLocale(in).Clock12() {
		locale = in.Words.SettingsLocale12Option()
	}
	return blockkit.Choice(inputClock, strconv.Itoa(in.Member.Settings.Clock), [][2]string{
		{"0", locale}, {"24", in.Words.SettingsClock24Option()}, {"12", in.Words.SettingsClock12Option()},
	})
}

func weekInput(in *handlers.Interaction) *slack.SelectBlockElement {
	choices := [][2]string{{"locale", in.Words.SettingsLocaleWeekOption(in.Words.Weekday(byLocale(in).WeekStart()))}}
	for _, day := range []time.Weekday{time.Monday, time.Sunday, time.Saturday} {
		choices = append(choices, [2]string{strings.ToLower(day.String()), in.Words.Weekday(day)})
	}
	return blockkit.Choice(inputWeek, cmp.Or(in.Member.Settings.WeekStart, "locale"), choices)
}

func languageInput(in *handlers.Interaction) *slack.SelectBlockElement {
	choices := [][2]string{{"locale", in.Words.SettingsLanguageOfSlackOption(messages.Choose("", in.Member.Locale).Name())}}
	for _, l := range messages.Languages() {
		choices = append(choices, [2]string{string(l), l.Name()})
	}
	return blockkit.Choice(inputLanguage, cmp.Or(in.Member.Settings.Language, "locale"), choices)
}

// deleteInput offers the usual numbers of days and the current one.
func deleteInput(in *handlers.Interaction) *slack.SelectBlockElement {
	days, set := slices.Clone(deleteDays), in.Member.Settings.DeleteAfterDays()
	if !slices.Contains(days, set) {
		days = append(days, set)
	}
	var choices [][2]string
	for _, n := range days {
		choices = append(choices, [2]string{strconv.Itoa(n), in.Words.SettingsDeleteOption(n)})
	}
	return blockkit.Choice(inputDelete, strconv.Itoa(set), choices)
}

func signed(tag string) string {
	if tag == "" {
		return ""
	}
	return "#" + tag
}

// saveSettings handles the settings form. It refuses all invalid inputs at once, each at its
// input.
func saveSettings(in *handlers.Interaction) error {
	wanted, wrong := in.Member.Settings, map[string]string{}
	read := func(block string, set func(*messages.Printer, *models.Settings, string) string) {
		if sentence := set(in.Words, &wanted, strings.TrimSpace(in.Value(block))); sentence != "" {
			wrong[block] = sentence
		}
	}
	read(inputZone, setZone)
	read(inputClock, setClock)
	read(inputWeek, setWeek)
	read(inputLanguage, setLanguage)
	read(inputWorkDay, setWorkDay)
	read(inputTag, setTag)
	read(inputTimers, setTimers)
	read(inputSummary, setSummary)
	read(inputDelete, setDelete)
	if _, asked := in.Request.View.Values[inputSender]; asked { // forms of the previous version lack this input
		read(inputSender, setSender)
	}
	if len(wrong) > 0 {
		in.Answer.View = interaction.RefuseInputs{Errors: wrong}
		return nil
	}
	return set(in, wanted)
}

// Each set… function accepts one value, or returns a sentence saying what it should be.
