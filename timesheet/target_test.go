package timesheet_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/timesheet"
)

func TestDoneAndLeftAddUpAsDisplayed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := timesheet.Progress{Goal: timesheet.Goal{Length: time.Duration(rapid.IntRange(1, 6000).Draw(t, "minutes")) * time.Minute}}
		p.Done = time.Duration(rapid.IntRange(0, int(p.Length/time.Second)).Draw(t, "seconds done")) * time.Second
		if read := p.Done.Truncate(time.Minute) + p.MinutesLeft(); read != p.Length {
			t.Errorf("%v done and %v left of %v", p.Done, p.MinutesLeft(), p.Length)
		}
	})
}
