package recurrence_test

import (
	"testing"
	"time"

	"github.com/robfig/cron/v3"
)

// These tests pin what robfig/cron itself does on the days of a clock change, which is why it
// only computes days without a zone. If one of them fails after an upgrade, the wrapping may no
// longer be needed.

func robfig(t *testing.T, spec, zone, after string) time.Time {
	t.Helper()
	schedule, err := cron.ParseStandard("CRON_TZ=" + zone + " " + spec)
	if err != nil {
		t.Fatal(err)
	}
	return schedule.Next(moment(t, after))
}

func TestRobfigSkipsTheDayOfAGap(t *testing.T) {
	got := robfig(t, "30 2 * * *", "Europe/Amsterdam", "2026-03-28T12:00:00+01:00")
	if want := moment(t, "2026-03-30T02:30:00+02:00"); !got.Equal(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRobfigAnswersTwiceInARepeatedHour(t *testing.T) {
	first := robfig(t, "30 2 * * *", "Europe/Amsterdam", "2026-10-24T12:00:00+02:00")
	second := robfig(t, "30 2 * * *", "Europe/Amsterdam", first.Format(time.RFC3339))
	if second.Sub(first) != time.Hour {
		t.Errorf("first %v, second %v", first, second)
	}
}

func TestRobfigSkipsASwallowedMidnight(t *testing.T) {
	got := robfig(t, "0 0 * * *", "America/Santiago", "2026-09-05T12:00:00-04:00")
	if want := moment(t, "2026-09-07T00:00:00-03:00"); !got.Equal(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRobfigKnowsNoLastDayOfTheMonth(t *testing.T) {
	if _, err := cron.ParseStandard("0 9 L * *"); err == nil {
		t.Error("it reads L now")
	}
}
