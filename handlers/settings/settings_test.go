package settings_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/models"
)

// The members who type.
var ann = handlerstest.Ann

func TestANewZoneMovesWhatComesAfterToday(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "summary daily at 16:00") // today 16:00 in Amsterdam
	d.Types(ann, "summary weekly")         // Friday 17:30
	d.Types(ann, "timezone America/New_York")
	all := d.Schedules(ann)
	if got := all[0].Next.Format(time.RFC3339); got != "2026-03-04T15:00:00Z" {
		t.Errorf("today's moved to %s", got)
	}
	if got := all[1].Next.Format(time.RFC3339); got != "2026-03-06T22:30:00Z" {
		t.Errorf("friday's is at %s", got)
	}
}

func TestKeepingRecordsForATimeSchedulesTheirDeletionAtNight(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "keep 2 years")
	all := d.Schedules(ann)
	if len(all) != 1 || all[0].Kind != models.KeepRecords || all[0].Next.Format(time.RFC3339) != "2026-03-05T02:00:00Z" {
		t.Errorf("got %+v", all)
	}
	d.Types(ann, "keep for ever")
	if all := d.Schedules(ann); len(all) != 0 {
		t.Errorf("left %+v", all)
	}
}

func TestSettingsAreShownChangedAndPutBack(t *testing.T) {
	d := handlerstest.New(t)
	answer := d.Types(ann, "settings")
	handlerstest.Golden(t, "settings", handlerstest.Text(answer))
	if len(answer.Then) != 1 || handlerstest.ModalIn(answer.Then[0]) == nil || handlerstest.ModalIn(answer.Then[0]).CallbackID != "settings" {
		t.Fatalf("no form: %+v", answer.Then)
	}
	saved := d.Submits(ann, handlerstest.Opened(t, answer), map[string]string{
		"set_zone": "America/New_York", "set_clock": "12", "set_week": "sunday", "set_workday": "7:30", "set_tag": "#Acme/Web", "set_language": "de",
		"set_timers": "true", "set_summary": "true", "set_delete": "30",
	})
	handlerstest.Golden(t, "settings-saved", handlerstest.Drawn(handlerstest.Modal(saved.View).Blocks.BlockSet))
	want := models.Settings{Zone: "America/New_York", Clock: 12, WeekStart: "sunday", Language: "de", WorkDay: 27000, DefaultTag: "acme/web", Several: true, SummaryFull: true, DeleteAfter: 30}
	if got := d.Settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(want) {
		t.Errorf("stored %+v", got)
	}
	if got := d.Says(ann, "start review"); got != "Gestartet um 8:20 AM: review #acme/web" {
		t.Errorf("start: %q", got)
	}
	d.Types(ann, "undo")
	d.Types(ann, "undo")
	if got := d.Settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(models.Settings{}) {
		t.Errorf("after undo: %+v", got)
	}
	if got := handlerstest.Drawn(handlerstest.Modal(d.Submits(ann, handlerstest.Opened(t, d.Types(ann, "settings")), nil).View).Blocks.BlockSet); got != "That's already set, so nothing changed." {
		t.Errorf("saved as it was: %q", got)
	}
}

// without returns the settings without those that nobody chooses.
func without(s models.Settings) models.Settings {
	s.Numbered, s.HomeOpened, s.Here, s.Tags, s.Suggested, s.Channel = nil, false, nil, nil, nil, ""
	return s
}

func TestEachInvalidSettingIsRefusedAtItsInput(t *testing.T) {
	d := handlerstest.New(t)
	view := handlerstest.Opened(t, d.Types(ann, "settings"))
	wrong := map[string]string{
		"set_zone": "Nowhere/Here", "set_clock": "13", "set_week": "friday", "set_workday": "a while", "set_tag": "two words", "set_language": "xx",
		"set_timers": "perhaps", "set_summary": "perhaps", "set_delete": "0",
	}
	answer := d.Submits(ann, view, wrong)
	if answer.View == nil || handlerstest.Refusals(answer.View) == nil {
		t.Fatalf("accepted: %+v", answer)
	}
	var lines []string
	for _, block := range slices.Sorted(maps.Keys(handlerstest.Refusals(answer.View))) {
		lines = append(lines, block+": "+handlerstest.Refusals(answer.View)[block])
	}
	handlerstest.Golden(t, "settings-refused", strings.Join(lines, "\n"))
	if got := d.Settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(models.Settings{}) {
		t.Errorf("stored %+v", got)
	}
}

func TestUndoRestoresOnlyTheSettingThatItsStepChanged(t *testing.T) {
	d := handlerstest.New(t)
	first := d.Types(ann, "target #acme 20h/week")
	d.Types(ann, "budget #beta 5h")
	d.Types(ann, "timezone Europe/Berlin")
	d.Taps(ann, first, "undo")
	if got := d.Settings(ann); got.Zone != "Europe/Berlin" || got.Tags["beta"].Budget != 5*3600 || got.Tags["acme"].Target != 0 {
		t.Errorf("settings: %+v", got)
	}
	second := d.Types(ann, "target #acme 10h/week")
	d.Types(ann, "target #acme 11h/week")
	if got := handlerstest.Text(d.Taps(ann, second, "undo")); !strings.HasPrefix(got, "The settings have changed since then.") {
		t.Errorf("undo of what a later change builds on: %q", got)
	}
}

func TestSettingsChangeByWord(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "status")
	var lines []string
	for _, line := range []string{
		"settings zone America/New_York", "settings clock 12", "settings week sunday", "settings day 7h30", "settings tag #acme",
		"settings timers several", "settings summary full", "settings delete after 3 days",
		"settings delete after 3 days", "settings zone off", "settings clock auto", "settings week off", "settings day off", "settings tag off",
		"timezone Europe/Berlin", "settings zone Nowhere/Here", "settings language japanese", "settings language français", "settings language off", "settings language klingon", "settings clock 13", "settings week tuesday", "settings colour red",
	} {
		lines = append(lines, line+": "+strings.ReplaceAll(d.Says(ann, line), "\n", "\n  "))
	}
	handlerstest.Golden(t, "settings-by-word", strings.Join(lines, "\n"))
	want := models.Settings{Zone: "Europe/Berlin", Several: true, SummaryFull: true, DeleteAfter: 3}
	if got := d.Settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(want) {
		t.Errorf("stored %+v", got)
	}
}

func TestTheZoneFollowsSlackAgain(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "timezone Asia/Tokyo")
	if said := d.Says(ann, "timezone off"); !strings.Contains(said, "Europe/Amsterdam") || d.Settings(ann).Zone != "" {
		t.Errorf("%s, %q", said, d.Settings(ann).Zone)
	}
}
