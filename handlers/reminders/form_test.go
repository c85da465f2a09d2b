package reminders_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/handlers/handlerstest"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

func TestEachKindIsMadeByItsForm(t *testing.T) {
	for name, c := range map[string]struct {
		kind  models.ScheduleKind
		enter map[string]string
		title string
		next  string
	}{
		"a daily summary as offered":          {models.DailySummary, nil, "Daily summary, weekdays at 17:30", "2026-03-04T16:30:00Z"},
		"with notes, also on empty days":      {models.DailySummary, map[string]string{"level": "full", "empty": `["empty"]`, "when": "every day at 20:00"}, "Daily summary, every day at 20:00, with notes, also on days with nothing tracked", "2026-03-04T19:00:00Z"},
		"a weekly summary as offered":         {models.WeeklySummary, nil, "Weekly summary, every Friday at 17:30", "2026-03-06T16:30:00Z"},
		"a weekly summary of every second":    {models.WeeklySummary, map[string]string{"when": "every second monday at 9:00"}, "Weekly summary, every second Monday at 9:00", "2026-03-09T08:00:00Z"},
		"a weekly summary without a day":      {models.WeeklySummary, map[string]string{"when": "at 16:00"}, "Weekly summary, every Friday at 16:00", "2026-03-06T15:00:00Z"},
		"a reminder twice a day":              {models.TextReminder, map[string]string{"text": "stretch", "when": "weekdays at 9 and 14"}, "Reminder, weekdays at 9:00 and 14:00: stretch", "2026-03-05T08:00:00Z"},
		"a reminder on the 1st without clock": {models.TextReminder, map[string]string{"text": "invoices", "when": "on the 1st"}, "Reminder, on the 1st at 9:00: invoices", "2026-04-01T07:00:00Z"},
		"a reminder every three hours":        {models.TextReminder, map[string]string{"text": "stand up", "when": "every 3 hours"}, "Reminder, every 3 hours: stand up", "2026-03-04T14:00:00Z"},
		"a reminder once":                     {models.TextReminder, map[string]string{"text": "call", "when": "at 16:00"}, "Reminder: call", "2026-03-04T15:00:00Z"},
		"nothing tracked by a time":           {models.IdleReminder, map[string]string{"when": "mon, tue and thu at 10:30"}, "A reminder if nothing is tracked, every Monday, Tuesday and Thursday at 10:30", "2026-03-05T09:30:00Z"},
		"no timer in working hours":           {models.NoTimer, map[string]string{"from": "09:00", "to": "17:30"}, "A reminder if no timer is running, weekdays from 9:00 to 17:30", "2026-03-04T13:30:00Z"},
		"a long timer":                        {models.LongTimer, map[string]string{"length": "90m"}, "A question when a timer has run for 1h 30m", ""},
		"targets":                             {models.Targets, nil, "An alert when a target is reached or a budget runs out, and weekdays at 15:00 when a target is at risk", "2026-03-04T14:00:00Z"},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, "status")
			answer := d.Submits(ann, handlerstest.Opened(t, d.Presses(ann, "schedule_new", string(c.kind))), c.enter)
			all := d.Schedules(ann)
			if len(all) != 1 || all[0].Kind != c.kind || all[0].Zone != "Europe/Amsterdam" {
				t.Fatalf("made %+v; %s", all, handlerstest.Shown(answer))
			}
			if got := handlerstest.Drawn(handlerstest.AsReply(answer).Reply.Blocks.BlockSet); !strings.HasPrefix(strings.ReplaceAll(got, "*", ""), c.title) {
				t.Errorf("says %q, want %q", got, c.title)
			}
			if next := all[0].Next; c.next == "" != next.IsZero() || c.next != "" && next.Format(time.RFC3339) != c.next {
				t.Errorf("next %v, want %s", next, c.next)
			}
			again := d.Submits(ann, handlerstest.Opened(t, d.Presses(ann, "schedule_change", all[0].ID)), nil)
			if now := d.Schedules(ann); len(now) != 1 || fmt.Sprint(now[0].Rule, now[0].Length, now[0].Text, now[0].Level, now[0].Empty, now[0].Next) != fmt.Sprint(all[0].Rule, all[0].Length, all[0].Text, all[0].Level, all[0].Empty, all[0].Next) {
				t.Errorf("saved again without a change: %+v, was %+v; %s", now, all, handlerstest.Shown(again))
			}
		})
	}
}

func TestAScheduleFormRefusesAtTheInputAndStoresNothing(t *testing.T) {
	for name, c := range map[string]struct {
		kind  models.ScheduleKind
		enter map[string]string
		at    string
	}{
		"no words of time":         {models.DailySummary, map[string]string{"when": "soon"}, "when"},
		"more than a rule":         {models.TextReminder, map[string]string{"text": "x", "when": "weekdays at 9:00 to call"}, "when"},
		"nothing to say":           {models.TextReminder, map[string]string{"text": "  ", "when": "weekdays at 9:00"}, "text"},
		"more than may be said":    {models.TextReminder, map[string]string{"text": strings.Repeat("a", 2001), "when": "weekdays at 9:00"}, "text"},
		"a summary each hour":      {models.DailySummary, map[string]string{"when": "every 2 hours"}, "when"},
		"days with a clock":        {models.NoTimer, map[string]string{"when": "weekdays at 9:00"}, "when"},
		"hours that end at once":   {models.NoTimer, map[string]string{"from": "09:00", "to": "09:10"}, "to"},
		"a length that is none":    {models.LongTimer, map[string]string{"length": "long"}, "length"},
		"pomodoro without a break": {models.Pomodoro, map[string]string{"length": "25"}, "length"},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, "status")
			answer := d.Submits(ann, handlerstest.Opened(t, d.Presses(ann, "schedule_new", string(c.kind))), c.enter)
			if answer.View == nil || handlerstest.Refusals(answer.View)[c.at] == "" || len(handlerstest.Refusals(answer.View)) != 1 {
				t.Errorf("answered %+v", answer.View)
			}
			if all := d.Schedules(ann); len(all) != 0 {
				t.Errorf("stored %+v", all)
			}
		})
	}
}

func TestAPomodoroIsStartedByItsForm(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "status")
	d.Submits(ann, handlerstest.Opened(t, d.Presses(ann, "schedule_new", "pomodoro")), map[string]string{"length": "50/10", "note": "deep #acme"})
	all := d.Schedules(ann)
	if len(all) != 1 || all[0].Length != 50*time.Minute || all[0].Rest != 10*time.Minute {
		t.Errorf("made %+v", all)
	}
	if records := d.Records(ann); len(records) != 1 || records[0].Note != "deep #acme" || !records[0].Running() {
		t.Errorf("records %+v", records)
	}
}

func TestNobodyCanSubmitTheFormOfAnothersSchedule(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "status")
	d.Types(ann, "remind at 9:00 on weekdays to wombat")
	one := d.Schedules(ann)[0]
	if got := handlerstest.JSON(t, d.Presses(bob, "schedule_change", one.ID)); strings.Contains(got, "wombat") {
		t.Errorf("shown: %s", got)
	}
	form := handlerstest.Opened(t, d.Presses(ann, "schedule_change", one.ID))
	if !strings.Contains(fmt.Sprint(form.PrivateMetadata), one.ID) || strings.Contains(form.PrivateMetadata, "wombat") {
		t.Errorf("private metadata %q", form.PrivateMetadata)
	}
	answer := d.Submits(bob, form, map[string]string{"text": "changed"})
	if answer.View == nil || len(handlerstest.Refusals(answer.View)) != 1 {
		t.Errorf("answered %+v", answer.View)
	}
	if all := d.Schedules(ann); len(all) != 1 || all[0].Text != "wombat" || len(d.Schedules(bob)) != 0 {
		t.Errorf("now %+v", all)
	}
}

// TestARuleInPlainWordsIsReadAgainAsItWasMeant compares the words that a form shows
// with the rule that it reads from them.
func TestARuleInPlainWordsIsReadAgainAsItWasMeant(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "status")
	form := handlerstest.Opened(t, d.Presses(ann, "schedule_new", "text"))
	for _, typed := range []string{
		"weekdays at 9 and 14", "every second monday at 9:00", "on the 1st", "on the 1st and 15th at 8:15", "on the last day at 17:00",
		"every day at 0:05", "every 3 days at 12:00", "every 2 weeks at 9:00", "weekends at 11", "mon, wed and fri at 9:00, 12:00 and 16:30",
		"every third friday at 9:00", "hourly", "every 5 hours",
	} {
		d.Submits(ann, form, map[string]string{"text": "x", "when": typed})
		all := d.Schedules(ann)
		if len(all) == 0 {
			t.Errorf("%q is refused", typed)
			continue
		}
		made := all[len(all)-1]
		words := command.Describe(made.Rule, false)
		d.Submits(ann, form, map[string]string{"text": "x", "when": words})
		again := d.Schedules(ann)
		if got := again[len(again)-1]; len(again) == len(all) || fmt.Sprint(got.Rule) != fmt.Sprint(made.Rule) {
			t.Errorf("%q is shown as %q, which is read as %+v, not %+v", typed, words, got.Rule, made.Rule)
		}
	}
}

func TestQuietHoursAreSetInAFormAndShownWithTheList(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "summary daily")
	d.Types(ann, "remind at 23:00 every day to sleep")
	form := handlerstest.Opened(t, d.Presses(ann, "quiet", ""))
	saved := d.Submits(ann, form, map[string]string{"from": "22:00", "to": "08:00", "days_off": `["6","0"]`, "away_from": "2026-07-01", "away_until": "2026-07-14"})
	want := record.Quiet{From: 1320, To: 480, DaysOff: []time.Weekday{0, 6}, AwayFrom: record.Date{Year: 2026, Month: 7, Day: 1}, AwayUntil: record.Date{Year: 2026, Month: 7, Day: 14}}
	if got := d.Settings(ann).Quiet; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("stored %+v", got)
	}
	list := handlerstest.Drawn(d.Types(ann, "reminders").Reply.Blocks.BlockSet)
	for _, words := range []string{"Quiet: from 22:00 to 8:00, every Sunday and Saturday, from Wed 1 Jul to Tue 14 Jul.", "Next: Wed 4 Mar 23:00. That's in your quiet hours or on a day off, so it's skipped."} {
		if !strings.Contains(list, words) {
			t.Errorf("%q is missing from %s", words, list)
		}
	}
	d.Taps(ann, saved, "undo")
	if got := d.Settings(ann).Quiet; fmt.Sprint(got) != fmt.Sprint(record.Quiet{}) {
		t.Errorf("after undo: %+v", got)
	}
	for _, wrong := range []map[string]string{
		{"from": "22:00", "to": ""}, {"from": "22:00", "to": "22:00"}, {"away_from": "2026-07-02", "away_until": "2026-07-01"}, {"away_from": "2026-07-02"},
	} {
		if answer := d.Submits(ann, form, wrong); answer.View == nil || len(handlerstest.Refusals(answer.View)) != 1 {
			t.Errorf("%v was accepted: %s", wrong, handlerstest.Shown(answer))
		}
	}
}

func TestTheListOffersToChangePauseDeleteAndAdd(t *testing.T) {
	d := handlerstest.New(t)
	if got := handlerstest.Shown(d.Types(ann, "reminders")); !strings.Contains(got, "Nothing is scheduled.") {
		t.Errorf("empty: %s", got)
	}
	for _, text := range []string{"summary daily", "summary weekly", "remind at 9:00 on weekdays to plan", "remind if idle by 10:00", "remind after 3h", "pomodoro 25/5 deep"} {
		d.Types(ann, text)
	}
	handlerstest.Golden(t, "reminders", handlerstest.Drawn(d.Types(ann, "reminders").Reply.Blocks.BlockSet))
}

func TestTheWeekIsDrawnBesideTheLast(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 2026-02-24 9-12 a #acme")
	d.Types(ann, "add 2026-03-02 9-14 b #acme")
	m, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	summary := notice.WeeklySummary(notice.NewReader(m, "/time", d.Clock.Now()), d.Records(ann), record.Date{Year: 2026, Month: 3, Day: 4}, "s1")
	handlerstest.Golden(t, "weekly", handlerstest.Drawn(summary.Blocks.BlockSet))
	if _, ok := summary.Blocks.BlockSet[1].(*slack.DataVisualizationBlock); !ok {
		t.Errorf("no chart: %T", summary.Blocks.BlockSet[1])
	}
}

func TestTargetsAreAnnouncedOncePerPeriod(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "target #acme 2h/day")
	d.Types(ann, "target #beta 20h/week")
	d.Types(ann, "add 9-10 a #acme")
	m, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	r := notice.NewReader(m, "/time", d.Clock.Now())
	if reply, told := notice.TargetsNotice(r, d.Records(ann), nil, false, "s1"); reply != nil || len(told) != 0 {
		t.Errorf("nothing is reached, and the notice is %+v %v", reply, told)
	}
	reply, told := notice.TargetsNotice(r, d.Records(ann), nil, true, "s1")
	if reply == nil || reply.Text != "Target at risk: #beta: 0s of 20h a week; 20h to go" || told["beta"] != "2026-03-02 at risk" {
		t.Errorf("risk: %+v %v", reply, told)
	}
	d.Types(ann, "add 11-12 b #acme")
	reply, told = notice.TargetsNotice(r, d.Records(ann), told, true, "s1")
	if reply == nil || reply.Text != "Target reached: #acme: 2h of 2h a day" {
		t.Errorf("reached: %+v %v", reply, told)
	}
	if reply, _ := notice.TargetsNotice(r, d.Records(ann), told, true, "s1"); reply != nil {
		t.Errorf("told again: %s", reply.Text)
	}
	r.Now = r.Now.AddDate(0, 0, 7)
	if reply, _ := notice.TargetsNotice(r, d.Records(ann), told, true, "s1"); reply == nil || !strings.Contains(reply.Text, "#beta") {
		t.Errorf("in the next week: %+v", reply)
	}
}

func TestWhenARunningTimerReachesATarget(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "target #acme 2h/day")
	d.Types(ann, "add 9-10 a #acme")
	m, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := notice.NextReached(notice.NewReader(m, "/time", d.Clock.Now()), d.Records(ann)); ok {
		t.Error("no timer runs")
	}
	d.Types(ann, "start b #acme/web")
	got, ok := notice.NextReached(notice.NewReader(m, "/time", d.Clock.Now()), d.Records(ann))
	if !ok || !got.Equal(handlerstest.Wednesday.Add(time.Hour)) {
		t.Errorf("got %v %v", got, ok)
	}
}
