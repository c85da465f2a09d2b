package handlers

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// settings lists what is set and opens the form for it.
func settings(t *task, c command.Command) error {
	if c.Setting != "" {
		return t.setByWord(c)
	}
	t.tell("Your settings", strings.Join(t.settingLines(t.m.Settings), "\n"), blockkit.Button("settings", "Change", ""), blockkit.Button("quiet", "Quiet hours and days off", ""))
	t.open(t.settingsForm())
	return nil
}

func settingsButton(t *task, _ string) error {
	t.open(t.settingsForm())
	return nil
}

// settingLines say what each setting is, in the order of the form.
func (t *task) settingLines(s models.Settings) []string {
	with := &models.Member{Settings: s, Zone: t.m.Zone, Locale: t.m.Locale}
	zone := with.Location().String()
	if s.Zone == "" {
		zone += ", as Slack tells it"
	}
	clock := "24 hours"
	if with.Clock12() {
		clock = "12 hours"
	}
	tag := "none"
	if s.DefaultTag != "" {
		tag = "#" + s.DefaultTag
	}
	timers := "one at a time, starting another stops the one that runs"
	if s.Several {
		timers = "several at a time"
	}
	summary := "totals alone"
	if s.SummaryFull {
		summary = "with notes"
	}
	return []string{
		"Zone: " + zone,
		"Clock: " + clock,
		"Week starts on: " + with.WeekStart().String(),
		t.words.SettingsLanguageLine(messages.Choose(s.Language, t.m.Locale).Name()),
		"Working day: " + record.FormatLength(s.WorkDayLength()),
		"Default tag: " + tag,
		"Timers: " + timers,
		"Summaries: " + summary,
		"Sundial's own direct messages go after: " + days(s.DeleteAfterDays()),
	}
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return strconv.Itoa(n) + " days"
}

// The inputs of the settings form, by block id.
const (
	setZone     = "set_zone"
	setClock    = "set_clock"
	setWeek     = "set_week"
	setLanguage = "set_language"
	setWorkDay  = "set_workday"
	setTag      = "set_tag"
	setTimers   = "set_timers"
	setSummary  = "set_summary"
	setDelete   = "set_delete"
)

// deleteDays are what the form offers.
var deleteDays = []int{1, 3, 7, 14, 30, 90}

func (t *task) settingsForm() *slack.ModalViewRequest {
	s := t.m.Settings
	slackZone := (&models.Member{Zone: t.m.Zone}).Location().String()
	zone := blockkit.TextInput(setZone, s.Zone, slackZone, 64)
	day := blockkit.TextInput(setWorkDay, record.FormatLength(s.WorkDayLength()), "8h", 20)
	tag := blockkit.TextInput(setTag, signed(s.DefaultTag), "#acme", 100)
	byLocale := &models.Member{Locale: t.m.Locale}
	localeClock := "24 hours"
	if byLocale.Clock12() {
		localeClock = "12 hours"
	}
	clock := blockkit.Choice(setClock, strconv.Itoa(s.Clock), [][2]string{{"0", "As your language has it (" + localeClock + ")"}, {"24", "24 hours"}, {"12", "12 hours, am and pm"}})
	week := blockkit.Choice(setWeek, orWord(s.WeekStart, "locale"), [][2]string{
		{"locale", "As your language has it (" + byLocale.WeekStart().String() + ")"}, {"monday", "Monday"}, {"sunday", "Sunday"}, {"saturday", "Saturday"},
	})
	timers := blockkit.Radio(setTimers, strconv.FormatBool(s.Several), [][2]string{{"false", "One: starting another stops the one that runs"}, {"true", "Several at a time"}})
	summary := blockkit.Radio(setSummary, strconv.FormatBool(s.SummaryFull), [][2]string{{"false", "Totals alone"}, {"true", "With notes"}})
	var offered [][2]string
	for _, n := range deleteDays {
		offered = append(offered, [2]string{strconv.Itoa(n), "After " + days(n)})
	}
	if n := s.DeleteAfterDays(); !hasChoice(offered, strconv.Itoa(n)) {
		offered = append(offered, [2]string{strconv.Itoa(n), "After " + days(n)})
	}
	languages := [][2]string{{"locale", t.words.SettingsLanguageOfSlackOption(messages.Choose("", t.m.Locale).Name())}}
	for _, l := range messages.Languages() {
		languages = append(languages, [2]string{string(l), l.Name()})
	}
	blocks := []slack.Block{
		blockkit.Input(setZone, "Zone", "Empty: "+slackZone+", as Slack tells it. Otherwise as in Europe/Berlin", zone, true),
		blockkit.Input(setClock, "Clock", "", clock, false),
		blockkit.Input(setWeek, "The week starts on", "", week, false),
		blockkit.Input(setLanguage, t.words.SettingsLanguageLabel(), "", blockkit.Choice(setLanguage, orWord(s.Language, "locale"), languages), false),
		blockkit.Input(setWorkDay, "Working day", "How long 1d is, as in 8h or 7h 30m", day, false),
		blockkit.Input(setTag, "Default tag", "For what you type without a tag. Empty: none", tag, true),
		blockkit.Input(setTimers, "Timers", "", timers, false),
		blockkit.Input(setSummary, "Summaries", "", summary, false),
		blockkit.Input(setDelete, "Delete Sundial's own direct messages", "", blockkit.Choice(setDelete, strconv.Itoa(s.DeleteAfterDays()), offered), false),
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

func orWord(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

func signed(tag string) string {
	if tag == "" {
		return ""
	}
	return "#" + tag
}

// saveSettings takes the settings form. What can't be is refused at its input,
// all of it at once.
func (t *task) saveSettings() error {
	wanted, wrong := t.m.Settings, map[string]string{}
	take := func(block string, set func(*models.Settings, string) string) {
		if sentence := set(&wanted, strings.TrimSpace(t.value(block))); sentence != "" {
			wrong[block] = sentence
		}
	}
	take(setZone, putZone)
	take(setClock, putClock)
	take(setWeek, putWeek)
	take(setLanguage, t.putLanguage)
	take(setWorkDay, putWorkDay)
	take(setTag, putTag)
	take(setTimers, putTimers)
	take(setSummary, putSummary)
	take(setDelete, putDelete)
	if len(wrong) > 0 {
		t.answer.View = &interaction.ViewAnswer{Errors: wrong}
		return nil
	}
	return t.set(wanted)
}

// set stores the wanted settings and says which of them are new.
func (t *task) set(wanted models.Settings) error {
	before := t.m.Settings
	if reflect.DeepEqual(wanted, t.m.Settings) {
		t.tell("", "Nothing is changed: it was set so already.")
		return nil
	}
	step := models.NewStep("settings", t.now)
	t.changeSettings(step, func(s *models.Settings) { *s = wanted })
	t.done(step)
	t.loc = t.m.Location()
	var changed []string
	former := t.settingLines(before)
	for i, line := range t.settingLines(t.m.Settings) {
		if line != former[i] {
			changed = append(changed, line)
		}
	}
	t.tell("Saved.", strings.Join(changed, "\n"), undoOf(step), blockkit.Button("settings", "Change", ""))
	return nil
}

// setByWord sets one setting that was typed: settings clock 24.
func (t *task) setByWord(c command.Command) error {
	wanted := t.m.Settings
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
	return t.set(wanted)
}

// Each put takes one entered value, or says in a sentence what it should be.

func putZone(s *models.Settings, text string) string {
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

func putClock(s *models.Settings, text string) string {
	hours, err := strconv.Atoi(orWord(text, "0"))
	if err != nil || hours != 0 && hours != 12 && hours != 24 {
		return "The clock has 12 or 24 hours: pick one."
	}
	s.Clock = hours
	return ""
}

func putWeek(s *models.Settings, text string) string {
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

func (t *task) putLanguage(s *models.Settings, text string) string {
	if text == "locale" {
		text = ""
	}
	if !isLanguage(text) {
		return t.words.SettingsLanguageUnknown()
	}
	s.Language = text
	return ""
}

func putWorkDay(s *models.Settings, text string) string {
	length, ok := command.ParseLength(text, command.Habits{WorkDay: 24 * time.Hour})
	if !ok || length < time.Hour || length > 24*time.Hour {
		return "A working day lasts 1h to 24h: write it as in 8h or 7h 30m."
	}
	if s.WorkDay = int64(length / time.Second); length == 8*time.Hour {
		s.WorkDay = 0
	}
	return ""
}

func putTag(s *models.Settings, text string) string {
	if text == "" {
		s.DefaultTag = ""
		return ""
	}
	tag, ok := oneTag(text)
	if !ok {
		return tagForm
	}
	s.DefaultTag = tag
	return ""
}

// tagForm says what a tag looks like.
const tagForm = "One tag, as in #acme: letters, digits, _, - and /."

// oneTag reads an entered text that is one tag and nothing else.
func oneTag(text string) (string, bool) {
	name := strings.TrimPrefix(strings.TrimSpace(text), "#")
	tags := record.Tags("#" + name)
	if len(tags) != 1 || tags[0] != strings.ToLower(name) {
		return "", false
	}
	return tags[0], true
}

func putTimers(s *models.Settings, text string) string {
	several, err := strconv.ParseBool(orWord(text, "false"))
	if err != nil {
		return "One timer or several: pick one."
	}
	s.Several = several
	return ""
}

func putSummary(s *models.Settings, text string) string {
	full, err := strconv.ParseBool(orWord(text, "false"))
	if err != nil {
		return "Totals alone or with notes: pick one."
	}
	s.SummaryFull = full
	return ""
}

func putDelete(s *models.Settings, text string) string {
	n, err := strconv.Atoi(orWord(text, strconv.Itoa(models.DefaultDeleteAfter)))
	if err != nil || n < 1 || n > 365 {
		return "Messages go after 1 to 365 days: pick how many."
	}
	if s.DeleteAfter = n; n == models.DefaultDeleteAfter {
		s.DeleteAfter = 0
	}
	return ""
}

// timezone sets the member's zone, over the one that Slack tells.
func timezone(t *task, c command.Command) error {
	step := models.NewStep("timezone", t.now)
	t.changeSettings(step, func(s *models.Settings) { s.Zone = c.Zone })
	t.done(step)
	t.loc = t.m.Location()
	t.tell("Your zone is "+t.loc.String()+".", "It is "+t.clockOf(t.now)+" there.", undoOf(step))
	return nil
}

// keep says after how many months records go for good, or keeps them for ever.
func keep(t *task, c command.Command) error {
	step := models.NewStep("keep", t.now)
	t.changeSettings(step, func(s *models.Settings) {
		s.Keep = c.Keep
		if c.Off {
			s.Keep = 0
		}
	})
	t.done(step)
	if t.m.Settings.Keep == 0 {
		t.tell("Your records are kept until you delete them.", "", undoOf(step))
		return t.keepSchedule()
	}
	t.tell(fmt.Sprintf("Your records are kept for %d months.", t.m.Settings.Keep),
		"What is older is deleted at 3:00 each night, for good. To keep a copy, type "+t.command+" export as json first.", undoOf(step))
	return t.keepSchedule()
}
