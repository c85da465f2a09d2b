package models_test

import (
	"reflect"
	"testing"

	"sundial/models"
)

func TestUndoingSettingsChangesOnlyWhatDiffers(t *testing.T) {
	from := models.Settings{Clock: 12, Tags: map[string]models.TagFacts{"acme": {Budget: 1}}}
	to := models.Settings{Here: map[string]string{"C1": "acme"}}
	for _, c := range []struct {
		name      string
		now, want models.Settings
		ok        bool
	}{
		{"as it was left", from, models.Settings{Here: map[string]string{"C1": "acme"}, Tags: map[string]models.TagFacts{}}, true},
		{"with something else since",
			models.Settings{Zone: "UTC", Clock: 12, Tags: map[string]models.TagFacts{"acme": {Budget: 1}, "beta": {Budget: 2}}},
			models.Settings{Zone: "UTC", Here: map[string]string{"C1": "acme"}, Tags: map[string]models.TagFacts{"beta": {Budget: 2}}}, true},
		{"with the same changed since", models.Settings{Clock: 24, Tags: from.Tags}, models.Settings{}, false},
		{"with the same tag changed since", models.Settings{Clock: 12, Tags: map[string]models.TagFacts{"acme": {Budget: 3}}}, models.Settings{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := c.now.Swap(from, to)
			if ok != c.ok || ok && !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v, %v", got, ok)
			}
			if c.now.Clock == 12 && c.now.Tags["acme"].Budget == 0 {
				t.Error("the settings that were handed in have changed")
			}
		})
	}
}
