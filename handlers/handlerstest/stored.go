package handlerstest

import (
	"strings"
	"time"

	"sundial/models"
	"sundial/record"
)

// Member returns the member as the store has it, or would make it.
func (d *Desk) Member(who models.MemberKey) *models.Member {
	d.T.Helper()
	m, err := d.Store.Member(d.T.Context(), who, d.Clock.Now())
	Must(d.T, err)
	return m
}

// Records returns all records of the member.
func (d *Desk) Records(who models.MemberKey) []record.Record {
	d.T.Helper()
	all, err := d.Store.AllRecords(d.T.Context(), d.Member(who))
	Must(d.T, err)
	return all
}

// Schedules returns those of the member.
func (d *Desk) Schedules(who models.MemberKey) []models.Schedule {
	d.T.Helper()
	all, err := d.Store.Schedules(d.T.Context(), d.Member(who))
	Must(d.T, err)
	return all
}

// Settings returns those of the member.
func (d *Desk) Settings(who models.MemberKey) models.Settings {
	d.T.Helper()
	return d.Member(who).Settings
}

// Notes returns the notes of the member's records with their times in Amsterdam, in
// order of start.
func (d *Desk) Notes(who models.MemberKey) []string {
	d.T.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	Must(d.T, err)
	var lines []string
	for _, r := range d.Records(who) {
		end := "…"
		if !r.Running() {
			end = r.End.In(loc).Format("15:04")
		}
		line := r.Start.In(loc).Format("2 15:04") + "–" + end
		if r.Placed {
			line = r.Start.In(loc).Format("2 ") + record.FormatLength(r.Length(d.Clock.Now()))
		}
		if r.Kind == record.Break {
			line += " break"
		}
		lines = append(lines, strings.TrimSpace(line+" "+r.Note))
	}
	return lines
}

// Wants fails the test unless those are the member's Notes.
func (d *Desk) Wants(who models.MemberKey, want ...string) {
	d.T.Helper()
	if got := d.Notes(who); strings.Join(got, "\n") != strings.Join(want, "\n") {
		d.T.Errorf("stored:\n%s\nwanted:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Week makes records of Ann's on Monday and Tuesday, and a timer on Wednesday.
func (d *Desk) Week() {
	for _, text := range []string{
		"add mon 9-10:30 review #acme", "add mon 11-12 secret plan #beta", "add tue 2h &lt;!channel&gt; *bold* #acme/web", "add 1h today's work #acme", "start now #acme",
	} {
		d.Types(Ann, text)
	}
}

// Several lets the member run several timers.
func (d *Desk) Several(who models.MemberKey) {
	d.T.Helper()
	d.Types(who, "status")
	m := d.Member(who)
	m.Settings.Several = true
	Must(d.T, d.Store.Commit(d.T.Context(), &models.Change{Member: m, At: d.Clock.Now()}))
}
