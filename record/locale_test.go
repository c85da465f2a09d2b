package record

import (
	"testing"
	"time"
)

func TestALocaleGivesTheClockAndTheFirstDayOfTheWeek(t *testing.T) {
	for _, tc := range []struct {
		locale     string
		week       time.Weekday
		clock12    bool
		monthFirst bool
	}{
		{"en-US", time.Sunday, true, true},
		{"en_US", time.Sunday, true, true},
		{"en", time.Sunday, true, true},
		{"en-GB", time.Monday, false, false},
		{"en-CA", time.Sunday, true, false},
		{"fr-CA", time.Sunday, false, false},
		{"fr-FR", time.Monday, false, false},
		{"de-DE", time.Monday, false, false},
		{"nl-NL", time.Monday, false, false},
		{"es-LA", time.Monday, true, false},
		{"es-US", time.Sunday, true, false},
		{"pt-BR", time.Sunday, false, false},
		{"ja-JP", time.Sunday, false, true},
		{"ko-KR", time.Sunday, true, true},
		{"ar-EG", time.Saturday, true, false},
		{"dv-MV", time.Friday, false, false},
		{"", time.Monday, false, false},
		{"no locale at all", time.Monday, false, false},
	} {
		if got := WeekStart(tc.locale); got != tc.week {
			t.Errorf("%q begins the week on %s, want %s", tc.locale, got, tc.week)
		}
		if got := Clock12(tc.locale); got != tc.clock12 {
			t.Errorf("%q has 12 hours: %v", tc.locale, got)
		}
		if got := MonthFirst(tc.locale); got != tc.monthFirst {
			t.Errorf("%q has the month first: %v", tc.locale, got)
		}
	}
}
