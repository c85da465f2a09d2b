package reports_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"sundial/handlers/data"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

// TestAReportThatComesAsAFileIsAScheduleLikeTheOthers types it in several ways.
func TestAReportThatComesAsAFileIsAScheduleLikeTheOthers(t *testing.T) {
	const note = " The file comes to your direct messages with Sundial and is deleted there after 24 hours."
	for typed, want := range map[string]struct{ said, next string }{
		"report last month #acme as pdf on the 1st at 9:00": {
			"Report as PDF, on the 1st at 9:00 Last month, #acme." + note + "\nNext: Wed 1 Apr 9:00.", "2026-04-01T07:00:00Z"},
		"report last month #acme as pdf monthly": {
			"Report as PDF, on the 1st at 9:00 Last month, #acme." + note + "\nNext: Wed 1 Apr 9:00.", "2026-04-01T07:00:00Z"},
		"report #acme as xlsx on the 31st at 17:00": {
			"Report as XLSX, on the 31st at 17:00 This month, #acme." + note + "\nIn a shorter month, it comes on the last day.\nNext: Tue 31 Mar 17:00.", "2026-03-31T15:00:00Z"},
		"report last week as csv every monday at 9": {
			"Report as CSV, every Monday at 9:00 Last week." + note + "\nNext: Mon 9 Mar 9:00.", "2026-03-09T08:00:00Z"},
		"report as csv every friday at 17:00": {
			"Report as CSV, every Friday at 17:00 This week." + note + "\nNext: Fri 6 Mar 17:00.", "2026-03-06T16:00:00Z"},
		"report as csv every monday at 9:00": {
			"Report as CSV, every Monday at 9:00 Last week." + note + "\nNext: Mon 9 Mar 9:00.", "2026-03-09T08:00:00Z"},
		"report as json daily at 8:00": {
			"Report as JSON, every day at 8:00 The day before." + note + "\nNext: Thu 5 Mar 8:00.", "2026-03-05T07:00:00Z"},
		"report as ics daily at 18:00": {
			"Report as ICS, every day at 18:00 The same day." + note + "\nNext: Wed 4 Mar 18:00.", "2026-03-04T17:00:00Z"},
		"report unbilled #acme as pdf on the 1st at 9:00": {
			"Report as PDF, on the 1st at 9:00 All days, not billed, #acme." + note + "\nNext: Wed 1 Apr 9:00.", "2026-04-01T07:00:00Z"},
		"report 2026-01 as pdf on the 1st at 9:00": {
			"Report as PDF, on the 1st at 9:00 2026-01." + note + "\nNext: Wed 1 Apr 9:00.", "2026-04-01T07:00:00Z"},
	} {
		d := handlerstest.New(t)
		if got := strings.ReplaceAll(strings.ReplaceAll(d.Says(ann, typed), "09:00", "9:00"), "08:00", "8:00"); got != want.said {
			t.Errorf("%s: says\n%q, want\n%q", typed, got, want.said)
		}
		all := d.Schedules(ann)
		if len(all) != 1 || all[0].Kind != models.FileReport || all[0].Next.Format(time.RFC3339) != want.next {
			t.Errorf("%s: %+v", typed, all)
		}
	}
}

// TestOneReportComesOnceHoweverOftenItIsTyped types it again for another time, and another
// report next to it.
func TestOneReportComesOnceHoweverOftenItIsTyped(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "report last month #acme as pdf on the 1st at 9:00")
	d.Types(ann, "report last month #acme as pdf on the 2nd at 10:00")
	if all := d.Schedules(ann); len(all) != 1 || all[0].Rule.MonthDays[0] != 2 {
		t.Errorf("typed twice: %+v", all)
	}
	d.Types(ann, "report last month #acme as csv on the 2nd at 10:00")
	d.Types(ann, "report last month #globex as pdf on the 2nd at 10:00")
	if all := d.Schedules(ann); len(all) != 3 {
		t.Errorf("%d of three reports", len(all))
	}
}

func TestAReportThatComesAsAFileIsListedChangedPausedAndDeleted(t *testing.T) {
	d := handlerstest.New(t)
	made := d.Types(ann, "report last month #acme as pdf on the 1st at 9:00")
	id := handlerstest.ButtonValue(t, made, "schedule_change")
	if got := d.Says(ann, "reminders"); !strings.Contains(got, "reminders and summaries") || !strings.Contains(handlerstest.Drawn(d.Types(ann, "reminders").Reply.Blocks.BlockSet), "Last month, #acme") {
		t.Errorf("the list: %s", got)
	}
	d.Submits(ann, handlerstest.Opened(t, d.Presses(ann, "schedule_change", id)), map[string]string{"when": "every monday at 8:00"})
	if one := d.Schedules(ann)[0]; len(one.Rule.Weekdays) != 1 || one.Rule.Clock[0] != 480 || one.Report == nil || one.Report.Format != "pdf" {
		t.Errorf("changed: %+v", one)
	}
	d.Types(ann, "summary off")
	d.Types(ann, "remind off")
	if d.Schedules(ann)[0].Paused {
		t.Error("it was turned off with something else")
	}
	if got := d.Says(ann, "report off"); !strings.Contains(got, "Your scheduled reports are off.") || !d.Schedules(ann)[0].Paused {
		t.Errorf("off: %s, %+v", got, d.Schedules(ann))
	}
	d.Presses(ann, "schedule_on", id)
	for typed, said := range map[string]string{
		"report last month #other as pdf off": "You have no such scheduled report.", "report last week #acme as pdf off": "You have no such scheduled report.",
		"report last month #acme as csv off": "You have no such scheduled report.",
	} {
		if got := d.Says(ann, typed); !strings.Contains(got, said) || d.Schedules(ann)[0].Paused {
			t.Errorf("%s: %s", typed, got)
		}
	}
	for _, typed := range []string{"report last month #acme as pdf off", "report #acme as pdf off", "report last month #acme as pdf on the 1st at 9:00 off"} {
		if got := d.Says(ann, typed); !strings.Contains(got, "This scheduled report is off.") || !d.Schedules(ann)[0].Paused {
			t.Errorf("%s: %s", typed, got)
		}
		d.Presses(ann, "schedule_on", id)
	}
	if d.Schedules(ann)[0].Paused {
		t.Error("it stays off")
	}
	d.Presses(bob, "schedule_delete", id)
	if len(d.Schedules(ann)) != 1 {
		t.Error("Bob deleted it")
	}
	d.Presses(ann, "schedule_delete", id)
	if len(d.Schedules(ann)) != 0 {
		t.Error("it is still there")
	}
}

// TestNobodyMakesAReportAsAFileByAForgedForm submits the form of one that doesn't exist.
func TestNobodyMakesAReportAsAFileByAForgedForm(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "status")
	d.Presses(ann, "schedule_new", "report")
	d.SubmitsValues(ann, "schedule", "report", map[string]interaction.Input{"when": {Value: "on the 1st at 9:00"}})
	if all := d.Schedules(ann); len(all) != 0 {
		t.Errorf("made %+v", all)
	}
}

func TestAReportWithoutItsKindOfFileAsksForIt(t *testing.T) {
	d := handlerstest.New(t)
	asked := d.Types(ann, "report last month #acme on the 1st at 9:00")
	if got := handlerstest.Text(asked); !strings.Contains(got, "Which kind of file should the report be?") || len(d.Schedules(ann)) != 0 {
		t.Fatalf("asks %q", got)
	}
	d.Taps(ann, asked, "choose_0")
	if all := d.Schedules(ann); len(all) != 1 || all[0].Report.Format != "csv" {
		t.Errorf("chosen: %+v", all)
	}
}

func TestAReportRequestSaysThatTheWorkspaceForbidsFiles(t *testing.T) {
	for scopes, made := range map[string]int{"commands,chat:write": 0, "commands,files:write": 1, "": 1} {
		d := handlerstest.New(t)
		handlerstest.Must(t, d.Store.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-1", Scopes: scopes}, d.Clock.Now()))
		got := d.Says(ann, "report last month #acme as pdf on the 1st at 9:00")
		if len(d.Schedules(ann)) != made || (made == 0) != strings.Contains(got, "files:write") {
			t.Errorf("%q: %s", scopes, got)
		}
	}
}

// TestADateInTheMembersOwnOrderKeepsItsDays has an American type the 2nd of January.
func TestADateInTheMembersOwnOrderKeepsItsDays(t *testing.T) {
	d := handlerstest.New(t)
	d.Service.Profiles = handlerstest.Profiles{Zone: "America/New_York", Locale: "en-US"}
	d.Types(ann, "report 1/2/2026 to 1/20/2026 as csv on the 1st at 9:00")
	all := d.Schedules(ann)
	want := record.DateRange{From: record.Date{Year: 2026, Month: 1, Day: 2}, To: record.Date{Year: 2026, Month: 1, Day: 20}}
	if len(all) != 1 || all[0].Report.Range != want || all[0].Report.RangeName != "" {
		t.Errorf("stored %s", handlerstest.JSON(t, all))
	}
}

// TestAReportThatComesAsAFileGoesOutAndInUnchanged exports it, imports it into an empty
// Sundial, and then corrupts each of its fields.
func TestAReportThatComesAsAFileGoesOutAndInUnchanged(t *testing.T) {
	d, away := handlerstest.New(t), handlerstest.New(t)
	d.Types(ann, `report last month #acme -#lunch "login" by day and tag round up 15m per day as pdf hours 1:30 with rates without notes on the 31st at 9:00`)
	file := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	_, err := data.ImportFor(t.Context(), away.Service, ann, data.Handed{Data: file})
	handlerstest.Must(t, err)
	if before, after := d.Schedules(ann), away.Schedules(ann); len(after) != 1 || handlerstest.JSON(t, before[0].Report) != handlerstest.JSON(t, after[0].Report) || fmt.Sprint(before[0].Rule) != fmt.Sprint(after[0].Rule) {
		t.Errorf("%s became %s", handlerstest.JSON(t, before), handlerstest.JSON(t, after))
	}
	for field, value := range map[string]any{"format": "exe", "range_name": "nonsense", "round_step": -1, "group_by": []string{"day", "tag", "week"}, "columns": []string{strings.Repeat("x", 100)}} {
		var archive map[string]any
		handlerstest.Must(t, json.Unmarshal(file, &archive))
		archive["schedules"].([]any)[0].(map[string]any)["report"].(map[string]any)[field] = value
		spoilt, err := json.Marshal(archive)
		handlerstest.Must(t, err)
		if _, err := data.ImportFor(t.Context(), handlerstest.New(t).Service, ann, data.Handed{Data: spoilt}); err == nil {
			t.Errorf("%s = %v was accepted", field, value)
		}
	}
}
