package scheduler_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// ofLastMonth is `report last month #acme as csv on the 1st at 9:00`.
func ofLastMonth(format string) models.Schedule {
	return models.Schedule{
		Kind: models.FileReport, Rule: record.Rule{Clock: []int{9 * 60}, MonthDays: []int{1}},
		Report: &models.ReportOrder{RangeName: "last month", Filter: record.Filter{All: [][]string{{"acme"}}}, Format: format},
	}
}

// february is Tue 10 Feb 2026, 9:00 UTC.
var february = time.Date(2026, 2, 10, 9, 0, 0, 0, time.UTC)

// inFebruary runs the test from 20 February on, for a member with two hours in it.
func inFebruary(t *testing.T, format string, test func(t *testing.T, w *world)) {
	inWorld(t, february.AddDate(0, 0, 10), func(t *testing.T, w *world) {
		w.tracks(ann, "review #acme", february, february.Add(2*time.Hour))
		w.tracks(ann, "mails #office", february.Add(3*time.Hour), february.Add(4*time.Hour))
		w.asks(ann, amsterdam, ofLastMonth(format))
		test(t, w)
	})
}

// comes returns a month's file and the message that follows it.
func comes(at string, month time.Month, length string) []string {
	return []string{
		fmt.Sprintf("%s timesheet-acme-2026-%02d.csv", at, month),
		fmt.Sprintf("%s Here's your report: %s 2026, #acme, %s. Sundial deletes this file after 24 hours. To change or stop the report, type: /time reminders", at, month, length),
	}
}

// until ticks each half hour until the moment.
func (w *world) until(at time.Time) {
	s := w.schedulerOn(w.store, -1)
	for w.clock.Now().Before(at) {
		w.clock.Advance(min(30*time.Minute, at.Sub(w.clock.Now())))
		s.Tick(w.t.Context())
	}
}

func TestAMonthlyReportFileCoversTheDaysOfItsDueTime(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		april := time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)
		w.tracks(ann, "plan #acme", april, april.Add(time.Hour))
		w.until(time.Date(2026, 4, 2, 0, 0, 0, 0, time.UTC))
		w.wants(amsterdam, append(comes("1 Mar 09:00:00", time.February, "2h"), comes("1 Apr 09:00:00", time.March, "1h")...)...)
		if body := w.slack.got[0].body; !strings.Contains(body, "review") || strings.Contains(body, "mails") || strings.Contains(body, "plan") {
			t.Errorf("the file of February holds %s", body)
		}
		if len(w.slack.stand()) != 1 || !slices.Equal(w.slack.gone, []string{"FUANN1", "DUANN 2.0"}) { // the first file after a day, what was said behind it after a week
			t.Errorf("%v stand, %v were deleted", w.slack.stand(), w.slack.gone)
		}
	})
}

// TestEachKindOfFileComes has the scheduler make each format.
func TestEachKindOfFileComes(t *testing.T) {
	beginnings := map[string]string{"csv": "\ufeff", "xlsx": "PK", "pdf": "%PDF", "ics": "BEGIN:VCALENDAR", "json": "{", "html": "<!"}
	for _, format := range command.Formats() {
		begins, known := beginnings[format]
		if !known {
			t.Errorf("how a file of %s begins is not known here", format)
		}
		t.Run(format, func(t *testing.T) {
			w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", february.AddDate(0, 0, 10))
			w.tracks(ann, "review #acme", february, february.Add(2*time.Hour))
			w.asks(ann, amsterdam, ofLastMonth(format))
			w.clock.Advance(10 * 24 * time.Hour)
			w.schedulerOn(w.store, -1).Tick(t.Context())
			if len(w.slack.got) != 2 {
				t.Fatalf("arrived %v; log %s", w.arrived(amsterdam), w.log)
			}
			if _, content, _ := strings.Cut(w.slack.got[0].body, "\n"); !strings.HasPrefix(strings.TrimSpace(content), strings.TrimSpace(begins)) {
				t.Errorf("it begins with %q", content[:min(20, len(content))])
			}
		})
	}
}

func TestAFileIsWrittenInItsMembersLanguage(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		w.chooses(ann, func(s *models.Settings) { s.Language = "de" })
		w.until(time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC))
		if got := w.arrived(amsterdam); len(got) != 2 || !strings.Contains(got[1], "Dein Bericht: Februar 2026") {
			t.Errorf("arrived %v", got)
		}
	})
}

func TestAnEmptyMonthGetsASentenceInsteadOfAFile(t *testing.T) {
	inWorld(t, february.AddDate(0, 0, 10), func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, ofLastMonth("pdf"))
		w.until(time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC))
		w.wants(amsterdam, "1 Mar 09:00:00 Nothing is tracked for your report, February 2026, #acme, so there's no file. To change or stop the report, type: /time reminders")
	})
}

// TestAFileInDoubtIsDeletedAndMadeAgain ends the upload's last step without an answer, once
// after Slack showed the file and once before.
func TestAFileInDoubtIsDeletedAndMadeAgain(t *testing.T) {
	for name, taken := range map[string]bool{"Slack had taken it": true, "Slack had not": false} {
		t.Run(name, func(t *testing.T) {
			inFebruary(t, "csv", func(t *testing.T, w *world) {
				tries := 0
				w.slack.lost = func(show func()) error {
					if tries++; tries > 1 || taken {
						show()
					}
					if tries > 1 {
						return nil
					}
					return errUnknown
				}
				w.until(time.Date(2026, 3, 1, 10, 0, 0, 0, time.UTC))
				if got := w.slack.stand(); !slices.Equal(got, []string{"timesheet-acme-2026-02.csv"}) {
					t.Errorf("%v stand; log %s", got, w.log)
				}
				if got := w.arrived(amsterdam); !strings.Contains(got[len(got)-1], "Sent again") {
					t.Errorf("arrived %v", got)
				}
			})
		})
	}
}

// TestAFileThatSlackTakesLateIsDeletedAgain has Slack complete an unanswered upload after the
// file was deleted and made again: there are two files, but not for long.
func TestAFileThatSlackTakesLateIsDeletedAgain(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		var late func()
		w.slack.lost = func(show func()) error {
			if late == nil {
				late = show
				return errUnknown
			}
			show()
			late()
			return nil
		}
		w.until(time.Date(2026, 3, 1, 8, 5, 0, 0, time.UTC))
		if got := w.slack.stand(); len(got) != 2 {
			t.Fatalf("%v stand, so that this tests nothing; log %s", got, w.log)
		}
		w.until(time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
		if got := w.slack.stand(); !slices.Equal(got, []string{"timesheet-acme-2026-02.csv"}) {
			t.Errorf("%v stand; log %s", got, w.log)
		}
	})
}

// TestAFileOfAKilledProcessIsDeletedAndMadeAgain replaces a process
// that ended between the last step of an upload and its mark.
func TestAFileOfAKilledProcessIsDeletedAndMadeAgain(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		w.clock.Advance(9 * 24 * time.Hour) // 1 March
		w.clock.Advance(time.Hour)
		killed := w.schedulerOn(w.store, -1)
		must(t, killed.Claim(t.Context()))
		waiting, err := w.store.WaitingFiles(t.Context(), ann.Workspace(), w.clock.Now(), models.Message{}, 10)
		must(t, err)
		if len(waiting) != 1 {
			t.Fatalf("%d files wait", len(waiting))
		}
		ok, err := w.store.LeaseFile(t.Context(), &waiting[0], "FUANN1", w.clock.Now().Add(15*time.Second))
		if err != nil || !ok {
			t.Fatal(ok, err)
		}
		w.slack.uploaded, w.slack.shown = map[string]string{}, map[string]string{"FUANN1": "timesheet-acme-2026-02.csv\n"}
		w.slack.files = 1
		w.until(w.clock.Now().Add(2 * time.Hour))
		if got := w.slack.stand(); !slices.Equal(got, []string{"timesheet-acme-2026-02.csv"}) || len(slices.Compact(slices.Clone(w.slack.gone))) != 1 || w.slack.gone[0] != "FUANN1" {
			t.Errorf("%v stand, %v were deleted; log %s", got, w.slack.gone, w.log)
		}
		if got := w.arrived(amsterdam); len(got) != 2 || !strings.Contains(got[1], "Sent again") {
			t.Errorf("arrived %v", got)
		}
	})
}

func TestAFileIsTriedAgainWhileSlackTakesNone(t *testing.T) {
	for name, failure := range map[string]error{"limited": errLimited, "not reached": errOff, "no answer": errUnknown} {
		t.Run(name, func(t *testing.T) {
			inFebruary(t, "csv", func(t *testing.T, w *world) {
				w.slack.refuses = failure
				w.asks(ann, amsterdam, textAt("stand up", 9*60))
				w.until(time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC))
				w.slack.mu.Lock()
				w.slack.refuses = nil
				w.slack.mu.Unlock()
				w.until(time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
				files := slices.DeleteFunc(w.arrived(amsterdam), func(line string) bool { return strings.Contains(line, "Reminder") })
				if len(files) != 2 || strings.Contains(files[1], "Sent again") {
					t.Errorf("arrived %v; log %s", files, w.log)
				}
			})
		})
	}
}

// TestTwoProcessesSendAFileOnce has both tick at the same moment.
func TestTwoProcessesSendAFileOnce(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		w.clock.Advance(8*24*time.Hour + 22*time.Hour + 59*time.Minute) // 1 March, 8:59
		w.runs(w.schedulerOn(w.store, -1))
		w.runs(w.schedulerOn(w.open(), -1))
		w.passes(3 * time.Minute)
		w.wants(amsterdam, comes("1 Mar 09:00:00", time.February, "2h")...)
	})
}

// TestAFileWaitsForTheEndOfQuietTimes has the 1st in quiet hours and on a day off.
func TestAFileWaitsForTheEndOfQuietTimes(t *testing.T) {
	for name, c := range map[string]struct {
		quiet record.Quiet
		comes string
	}{
		"quiet hours":          {record.Quiet{From: 8 * 60, To: 11 * 60}, "1 Mar 11:00:00"},
		"a Sunday that is off": {record.Quiet{DaysOff: []time.Weekday{time.Sunday}}, "2 Mar 00:00:00"},
		"away":                 {record.Quiet{AwayFrom: record.Date{Year: 2026, Month: 2, Day: 26}, AwayUntil: record.Date{Year: 2026, Month: 3, Day: 5}}, "6 Mar 00:00:00"},
	} {
		t.Run(name, func(t *testing.T) {
			inFebruary(t, "csv", func(t *testing.T, w *world) {
				w.chooses(ann, func(s *models.Settings) { s.Quiet = c.quiet })
				w.until(time.Date(2026, 3, 8, 0, 0, 0, 0, time.UTC))
				w.wants(amsterdam, comes(c.comes, time.February, "2h")...)
			})
		})
	}
}

// TestAFileThatWasMissedComesOnceWhenTheProcessIsBack stops the process while two are due: only
// the later one is sent, for the month of its due time.
func TestAFileThatWasMissedComesOnceWhenTheProcessIsBack(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		march := time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)
		w.tracks(ann, "plan #acme", march, march.Add(time.Hour))
		w.clock.Advance(time.Date(2026, 4, 3, 6, 0, 0, 0, time.UTC).Sub(w.clock.Now()))
		w.until(w.clock.Now().Add(2 * time.Hour))
		w.wants(amsterdam, comes("3 Apr 08:30:00", time.March, "1h")...)
	})
}

// TestAFileComesOnTheLastDayOfAMonthWithoutItsOwn asks for this month on the 31st.
func TestAFileComesOnTheLastDayOfAMonthWithoutItsOwn(t *testing.T) {
	inWorld(t, february.AddDate(0, 0, 10), func(t *testing.T, w *world) {
		w.tracks(ann, "review #acme", february, february.Add(2*time.Hour))
		one := ofLastMonth("csv")
		one.Rule.MonthDays, one.Report.RangeName = []int{31}, "this month"
		w.asks(ann, amsterdam, one)
		w.until(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
		w.wants(amsterdam, comes("28 Feb 09:00:00", time.February, "2h")...)
	})
}

// TestAForgottenMembersFilesAreDeletedEvenOneBeingSent forgets the member while a file is being
// shown.
func TestAForgottenMembersFilesAreDeletedEvenOneBeingSent(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		w.slack.lost = func(show func()) error {
			show()
			m := w.member(ann, "")
			must(t, w.store.Forget(t.Context(), m, w.clock.Now()))
			return nil
		}
		w.until(time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
		if len(w.slack.stand()) != 0 || len(w.slack.gone) != 1 {
			t.Errorf("%v stand, %v were deleted; log %s", w.slack.stand(), w.slack.gone, w.log)
		}
	})
}

// TestAWorkspaceThatTakesNoFilesStillTakesMessages has Slack refuse the upload without
// a permission.
func TestAWorkspaceThatTakesNoFilesStillTakesMessages(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		w.slack.refuses = errScope
		w.asks(ann, amsterdam, models.Schedule{Kind: models.TextReminder, Text: "stretch", Next: time.Date(2026, 3, 1, 10, 0, 0, 0, time.UTC)})
		w.until(time.Date(2026, 3, 1, 11, 0, 0, 0, time.UTC))
		w.wants(amsterdam, "1 Mar 11:00:00 Reminder: stretch")
		if body := w.slack.got[0].body; !strings.Contains(body, "report as a file") {
			t.Errorf("what was not delivered isn't named: %s", body)
		}
	})
}
