package scheduler_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/scheduler"
)

// messenger sends shares and requests to the slackBox.
type messenger struct{ *slackBox }

func (m messenger) Send(ctx context.Context, who models.MemberKey, r *interaction.Reply) (string, string, error) {
	if strings.HasPrefix(r.Text, "Hours were shared with you through Sundial") {
		return "D" + who.User, "0.0", nil // the introduction with a first share
	}
	channel, ts, err := m.slackBox.Send(ctx, who, r)
	if err != nil {
		return "", "", &interaction.Undelivered{Reason: err.Error(), Unknown: errors.Is(err, errUnknown)}
	}
	return channel, ts, nil
}

func (m messenger) PostChannel(context.Context, models.WorkspaceKey, string, *interaction.Reply) (string, error) {
	return "", &interaction.Undelivered{Reason: "not_in_channel"}
}

func (m messenger) SendFile(context.Context, models.MemberKey, *interaction.Upload) (string, error) {
	return "", &interaction.Undelivered{Reason: "no files here"}
}

var cem = models.MemberKey{Team: "T1", User: "UCEM"}

// carrier returns a scheduler that sends shares and requests too.
func (w *world) carrier() *scheduler.Scheduler {
	return scheduler.New(scheduler.Options{
		Store: w.store, Sender: w.slack, Classify: classify, Messenger: messenger{w.slack}, Clock: w.reads(), Command: "/time", Pace: -1,
		Logger: slog.New(slog.NewTextHandler(w.log, nil)),
	})
}

// at moves the clock to the moment and ticks.
func (w *world) at(s *scheduler.Scheduler, at time.Time) {
	w.t.Helper()
	if d := at.Sub(w.clock.Now()); d > 0 {
		w.clock.Advance(d)
	}
	s.Tick(w.t.Context())
	s.Tick(w.t.Context()) // what the first one left in the outbox goes out
}

var (
	tuesdayNine   = time.Date(2026, 3, 3, 8, 0, 0, 0, time.UTC)
	thursdayFour  = time.Date(2026, 3, 5, 15, 0, 0, 0, time.UTC)
	weekOfTotals  = models.ShareOrder{Level: "totals", RangeName: "week", Filter: record.Filter{All: [][]string{{"acme"}}}, People: []string{"UCEM"}}
	everyThursday = record.Rule{Clock: []int{16 * 60}, Weekdays: []time.Weekday{time.Thursday}}
)

func (w *world) repeats(unasked bool) models.Schedule {
	order := weekOfTotals
	w.tracks(ann, "review #acme", tuesdayNine, tuesdayNine.Add(2*time.Hour))
	return w.asks(ann, "Europe/Amsterdam", models.Schedule{Kind: models.ShareRepeat, Rule: everyThursday, Share: &order, Unasked: unasked})
}

// to lists what the person was sent.
func (w *world) to(who models.MemberKey) []delivery {
	w.slack.mu.Lock()
	defer w.slack.mu.Unlock()
	var all []delivery
	for _, d := range w.slack.got {
		if d.who == who {
			all = append(all, d)
		}
	}
	return all
}

func (w *world) ledger(who models.MemberKey) []models.Share {
	w.t.Helper()
	all, err := w.store.Shares(w.t.Context(), w.member(who, "Europe/Amsterdam"))
	must(w.t, err)
	return all
}

func TestARepeatedShareSendsItsOwnerThePreviewAndNothingElse(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.repeats(false)
		s := w.carrier()
		w.at(s, thursdayFour)
		w.at(s, thursdayFour.Add(26*time.Hour))
		got := w.to(ann)
		if len(got) != 1 || !strings.Contains(got[0].body, "share_send") || !strings.Contains(got[0].body, "2h") || len(w.to(cem)) != 0 {
			t.Errorf("Ann is sent %v, Cem %v", got, w.to(cem))
		}
	})
}

func TestAShareWithoutAskingIsAnnouncedAndSentAnHourLater(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.repeats(true)
		s := w.carrier()
		w.at(s, thursdayFour)
		if got := w.to(ann); len(got) != 1 || !strings.Contains(got[0].body, "17:00") || !strings.Contains(got[0].body, `"Stop"`) {
			t.Fatalf("Ann is told %v", got)
		}
		w.at(s, thursdayFour.Add(59*time.Minute))
		if len(w.to(cem)) != 0 {
			t.Fatal("it left before its hour")
		}
		w.at(s, thursdayFour.Add(time.Hour))
		w.at(s, thursdayFour.Add(2*time.Hour))
		got := w.to(cem)
		if len(got) != 1 {
			t.Fatalf("Cem is sent %v", got)
		}
		var sent interaction.Reply
		must(t, json.Unmarshal([]byte(got[0].body), &sent))
		blocks, err := json.Marshal(sent.Blocks.BlockSet)
		must(t, err)
		if inner := strings.Trim(string(blocks), "[]"); !strings.Contains(w.to(ann)[0].body, inner[:len(inner)-1]) {
			t.Errorf("what left is not what was announced:\n%s\n%s", inner, w.to(ann)[0].body)
		}
		if all := w.ledger(ann); len(all) != 1 || all[0].Number != 1 || all[0].State != models.ShareSent {
			t.Errorf("the ledger has %+v", all)
		}
	})
}

func TestAnAnnouncedShareIsNotSent(t *testing.T) {
	reasons := map[string]func(w *world, schedule models.Schedule){
		"when it was stopped": func(w *world, _ models.Schedule) {
			m := w.member(ann, "Europe/Amsterdam")
			due, err := w.store.DueShares(w.t.Context(), w.clock.Now().Add(2*time.Hour), models.Due[models.Share]{}, 10)
			must(w.t, err)
			_, err = w.store.ChangeShare(w.t.Context(), m, due[0].Value.ID, func(s *models.Share) error {
				s.State = models.ShareDraft
				return nil
			})
			must(w.t, err)
		},
		"when its schedule is gone": func(w *world, schedule models.Schedule) {
			must(w.t, w.store.Commit(w.t.Context(), &models.Change{Member: w.member(ann, "Europe/Amsterdam"), DropSchedules: []string{schedule.ID}}))
		},
		"when its records changed": func(w *world, _ models.Schedule) {
			w.tracks(ann, "more #acme", tuesdayNine.Add(3*time.Hour), tuesdayNine.Add(4*time.Hour))
		},
	}
	for name, happens := range reasons {
		t.Run(name, func(t *testing.T) {
			inWorld(t, wednesday, func(t *testing.T, w *world) {
				schedule := w.repeats(true)
				s := w.carrier()
				w.at(s, thursdayFour)
				happens(w, schedule)
				w.at(s, thursdayFour.Add(time.Hour))
				w.at(s, thursdayFour.Add(3*time.Hour))
				if len(w.to(cem)) != 0 || len(w.ledger(ann)) != 0 {
					t.Errorf("Cem is sent %v", w.to(cem))
				}
				if changed := w.to(ann); name == "when its records changed" && (len(changed) != 2 || !strings.Contains(changed[1].body, "3h") || !strings.Contains(changed[1].body, "Nothing was sent")) {
					t.Errorf("Ann is told %v", changed)
				}
			})
		})
	}
}

func TestAShareIsSentAnHourAfterItsNoticeWasDelivered(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.repeats(true)
		s := w.carrier()
		w.slack.answer("T1", func(context.Context) error { return errOff })
		w.at(s, thursdayFour)
		w.at(s, thursdayFour.Add(time.Hour))
		if len(w.to(cem)) != 0 {
			t.Fatal("it left, and she was not told")
		}
		w.slack.answer("T1", nil)
		w.at(s, thursdayFour.Add(70*time.Minute))
		told := w.to(ann)
		if len(told) != 1 {
			t.Fatalf("she is told %v\n%s", told, w.log)
		}
		for at := 71; at < 70+60; at += 10 {
			w.at(s, thursdayFour.Add(time.Duration(at)*time.Minute))
		}
		if len(w.to(cem)) != 0 {
			t.Fatal("it was sent within the hour")
		}
		w.at(s, thursdayFour.Add(200*time.Minute))
		if len(w.to(cem)) != 1 {
			t.Errorf("Cem is sent %v", w.to(cem))
		}
	})
}

// TestAShareIsSentExactlyAnHourAfterItsNotice varies what must make no difference: how late
// Slack accepts the notice, the owner's number of days before messages are deleted, before and
// after a change, the process's zone, and a night on which clocks change.
func TestAShareIsSentExactlyAnHourAfterItsNotice(t *testing.T) {
	thursdays := map[string]time.Time{
		"in winter":              thursdayFour,
		"before clocks go back":  time.Date(2026, 10, 22, 14, 0, 0, 0, time.UTC),
		"before they go forward": time.Date(2026, 3, 26, 15, 0, 0, 0, time.UTC),
	}
	var cases []lateNotice
	for day, due := range thursdays {
		for i, zone := range []string{"UTC", "Europe/Berlin", "America/New_York"} {
			late := []time.Duration{0, 115 * time.Minute, 3 * time.Minute}[i]
			cases = append(cases, lateNotice{day, due, zone, late, 0, 1}, lateNotice{day, due, zone, late, 3, 30}, lateNotice{day, due, zone, late, 30, 0})
		}
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("%s, %s, %v late, deleted after %d, then %d", c.day, c.zone, c.late, c.before, c.after), func(t *testing.T) {
			loc, err := time.LoadLocation(c.zone)
			must(t, err)
			c.leaves(newWorld(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"), c.due.Add(-time.Hour).In(loc)))
		})
	}
}

type lateNotice struct {
	day           string
	due           time.Time
	zone          string
	late          time.Duration
	before, after int // days
}

func (c lateNotice) leaves(w *world) {
	w.t.Helper()
	order := weekOfTotals
	w.tracks(ann, "review #acme", c.due.Add(-56*time.Hour), c.due.Add(-54*time.Hour))
	w.asks(ann, "Europe/Amsterdam", models.Schedule{Kind: models.ShareRepeat, Rule: everyThursday, Share: &order, Unasked: true})
	w.deletesAfter(c.before)
	s := w.carrier()
	if c.late > 0 {
		w.slack.answer("T1", func(context.Context) error { return errOff })
		w.at(s, c.due)
		w.slack.answer("T1", nil)
	}
	told := c.due.Add(c.late)
	w.at(s, told)
	if got := w.to(ann); len(got) != 1 {
		w.t.Fatalf("the owner is sent %v\n%s", got, w.log)
	}
	w.deletesAfter(c.after)
	w.at(s, told.Add(time.Hour-time.Second))
	if len(w.to(cem)) != 0 {
		w.t.Error("it was sent within the hour")
	}
	w.at(s, told.Add(time.Hour))
	if len(w.to(cem)) != 1 {
		w.t.Errorf("it did not leave after an hour: %+v\n%s", w.ledger(ann), w.log)
	}
}

// deletesAfter has Ann's messages deleted after so many days; 0: after the usual number.
func (w *world) deletesAfter(days int) {
	w.t.Helper()
	m := w.member(ann, "Europe/Amsterdam")
	m.Settings.DeleteAfter = days
	must(w.t, w.store.Commit(w.t.Context(), &models.Change{Member: m}))
}

func TestAShareOfAKilledProcessIsInDoubtAndItsOwnerIsNotified(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.tracks(ann, "review #acme", tuesdayNine, tuesdayNine.Add(2*time.Hour))
		m := w.member(ann, "Europe/Amsterdam")
		order := weekOfTotals
		order.People = []string{"UCEM", "UDAN"}
		share := models.NewShare(order, w.clock.Now())
		share.Number, share.State, share.SentAt, share.Until = 1, models.ShareSending, w.clock.Now(), w.clock.Now().Add(time.Minute)
		share.Deliveries[0].State = models.DeliveryPosting
		must(t, w.store.Commit(t.Context(), &models.Change{Member: m, Shares: []models.Share{share}}))
		s := w.carrier()
		w.at(s, wednesday.Add(30*time.Second))
		if len(w.slack.got) != 0 {
			t.Fatal("it is taken up while it may be on its way")
		}
		w.at(s, wednesday.Add(2*time.Minute))
		w.at(s, wednesday.Add(5*time.Minute))
		got := w.to(ann)
		if len(got) != 1 || !strings.Contains(got[0].body, "not confirmed") || !strings.Contains(got[0].body, "share_again") || len(w.to(cem)) != 0 {
			t.Errorf("Ann is told %v, Cem %v", got, w.to(cem))
		}
		all := w.ledger(ann)
		if len(all) != 1 || all[0].Deliveries[0].State != models.DeliveryDoubt || all[0].Deliveries[1].State != models.DeliveryFailed {
			t.Errorf("the ledger has %+v", all)
		}
	})
}

func TestTakingBackIsFinishedAfterAKill(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		m := w.member(ann, "Europe/Amsterdam")
		share := models.NewShare(weekOfTotals, w.clock.Now())
		share.Number, share.State, share.Until = 1, models.ShareTaking, w.clock.Now().Add(time.Minute)
		share.Deliveries[0] = models.ShareDelivery{User: "UCEM", State: models.DeliverySent, Channel: "DUCEM", TS: "7.0"}
		must(t, w.store.Commit(t.Context(), &models.Change{Member: m, Shares: []models.Share{share}}))
		w.at(w.carrier(), wednesday.Add(2*time.Minute))
		if len(w.slack.gone) != 1 || w.slack.gone[0] != "DUCEM 7.0" || w.ledger(ann)[0].State != models.ShareTaken {
			t.Errorf("deleted %v, the ledger has %+v", w.slack.gone, w.ledger(ann))
		}
	})
}

func TestARequestRepeatsMonthly(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.tracks(ann, "review #acme", tuesdayNine, tuesdayNine.Add(2*time.Hour))
		order := models.ShareOrder{Level: "totals", RangeName: "last month", People: []string{"UANN", "UNOBODY"}}
		w.asks(cem, "Europe/Amsterdam", models.Schedule{Kind: models.RequestRepeat, Rule: record.Rule{Clock: []int{9 * 60}, MonthDays: []int{1}}, Share: &order})
		s := w.carrier()
		w.at(s, time.Date(2026, 4, 1, 7, 0, 0, 0, time.UTC))
		got := w.to(ann)
		if len(got) != 1 || len(w.slack.got) != 1 || !strings.Contains(got[0].body, "UCEM") || !strings.Contains(got[0].body, "2h") || !strings.Contains(got[0].body, "Mar 2026") {
			t.Errorf("sent %v\n%s", w.slack.got, w.log)
		}
	})
}
