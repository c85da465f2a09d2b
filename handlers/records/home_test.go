package records_test

import (
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
)

// TestHomeNamesTheDayOfAnEarlierTimerInTheMembersLanguage leaves a timer running from Tuesday.
func TestHomeNamesTheDayOfAnEarlierTimerInTheMembersLanguage(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start yesterday at 22:00 night shift")
	for language, want := range map[string]string{"en": "Running since Tue 3 Mar 22:00", "de": "Läuft seit Di. 3. März 22:00", "ja": "3月3日(火) 22:00"} {
		d.Types(ann, "settings language "+language)
		view, err := d.Service.Home(t.Context(), ann)
		handlerstest.Must(t, err)
		if got := handlerstest.Drawn(view.Blocks.BlockSet); !strings.Contains(got, want) {
			t.Errorf("%s: Home shows %s", language, got)
		}
	}
}
