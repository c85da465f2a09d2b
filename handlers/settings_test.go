package handlers_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"sundial/models"
)

func (d *desk) settings(who models.MemberKey) models.Settings {
	d.t.Helper()
	m, err := d.store.Member(d.t.Context(), who, d.clock.Now())
	if err != nil {
		d.t.Fatal(err)
	}
	return m.Settings
}

func TestSettingsAreShownChangedAndPutBack(t *testing.T) {
	d := newDesk(t)
	answer := d.types(ann, "settings")
	golden(t, "settings", text(answer))
	if len(answer.Then) != 1 || modalIn(answer.Then[0]) == nil || modalIn(answer.Then[0]).CallbackID != "settings" {
		t.Fatalf("no form: %+v", answer.Then)
	}
	saved := d.submits(ann, opened(t, answer), map[string]string{
		"set_zone": "America/New_York", "set_clock": "12", "set_week": "sunday", "set_workday": "7:30", "set_tag": "#Acme/Web", "set_language": "de",
		"set_timers": "true", "set_summary": "true", "set_delete": "30",
	})
	golden(t, "settings-saved", drawn(modalOf(saved.View).Blocks.BlockSet))
	want := models.Settings{Zone: "America/New_York", Clock: 12, WeekStart: "sunday", Language: "de", WorkDay: 27000, DefaultTag: "acme/web", Several: true, SummaryFull: true, DeleteAfter: 30}
	if got := d.settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(want) {
		t.Errorf("stored %+v", got)
	}
	if got := text(d.types(ann, "start review")); got != "Gestartet um 8:20 AM: review #acme/web" {
		t.Errorf("start: %q", got)
	}
	d.types(ann, "undo")
	d.types(ann, "undo")
	if got := d.settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(models.Settings{}) {
		t.Errorf("after undo: %+v", got)
	}
	if got := drawn(modalOf(d.submits(ann, opened(t, d.types(ann, "settings")), nil).View).Blocks.BlockSet); got != "That's already set, so nothing changed." {
		t.Errorf("saved as it was: %q", got)
	}
}

// without returns the settings without what is no choice.
func without(s models.Settings) models.Settings {
	s.Numbered, s.HomeOpened, s.Here, s.Tags, s.Suggested, s.Channel = nil, false, nil, nil, nil, ""
	return s
}

func TestEachSettingThatCantBeIsRefusedAtItsInput(t *testing.T) {
	d := newDesk(t)
	view := opened(t, d.types(ann, "settings"))
	wrong := map[string]string{
		"set_zone": "Nowhere/Here", "set_clock": "13", "set_week": "friday", "set_workday": "a while", "set_tag": "two words", "set_language": "xx",
		"set_timers": "perhaps", "set_summary": "perhaps", "set_delete": "0",
	}
	answer := d.submits(ann, view, wrong)
	if answer.View == nil || refusals(answer.View) == nil {
		t.Fatalf("accepted: %+v", answer)
	}
	var lines []string
	for _, block := range slices.Sorted(maps.Keys(refusals(answer.View))) {
		lines = append(lines, block+": "+refusals(answer.View)[block])
	}
	golden(t, "settings-refused", strings.Join(lines, "\n"))
	if got := d.settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(models.Settings{}) {
		t.Errorf("stored %+v", got)
	}
}

func TestUndoRestoresOnlyTheSettingThatItsStepChanged(t *testing.T) {
	d := newDesk(t)
	first := d.types(ann, "target #acme 20h/week")
	d.types(ann, "budget #beta 5h")
	d.types(ann, "timezone Europe/Berlin")
	d.presses(ann, "undo", find(t, first, "undo"))
	if got := d.settings(ann); got.Zone != "Europe/Berlin" || got.Tags["beta"].Budget != 5*3600 || got.Tags["acme"].Target != 0 {
		t.Errorf("settings: %+v", got)
	}
	second := d.types(ann, "target #acme 10h/week")
	d.types(ann, "target #acme 11h/week")
	if got := text(d.presses(ann, "undo", find(t, second, "undo"))); !strings.HasPrefix(got, "The settings have changed since.") {
		t.Errorf("undo of what a later change stands on: %q", got)
	}
}

func TestSettingsChangeByWord(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "status")
	var lines []string
	for _, line := range []string{
		"settings zone America/New_York", "settings clock 12", "settings week sunday", "settings day 7h30", "settings tag #acme",
		"settings timers several", "settings summary full", "settings delete after 3 days",
		"settings delete after 3 days", "settings zone off", "settings clock auto", "settings week off", "settings day off", "settings tag off",
		"timezone Europe/Berlin", "settings zone Nowhere/Here", "settings language japanese", "settings language français", "settings language off", "settings language klingon", "settings clock 13", "settings week tuesday", "settings colour red",
	} {
		lines = append(lines, line+": "+strings.ReplaceAll(text(d.types(ann, line)), "\n", "\n  "))
	}
	golden(t, "settings-by-word", strings.Join(lines, "\n"))
	want := models.Settings{Zone: "Europe/Berlin", Several: true, SummaryFull: true, DeleteAfter: 3}
	if got := d.settings(ann); fmt.Sprint(without(got)) != fmt.Sprint(want) {
		t.Errorf("stored %+v", got)
	}
}
