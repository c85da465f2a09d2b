package program_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const modal = "#col-UANN .modal "

func field(name string) string { return modal + `[data-action-id="` + name + `"]` }

// picks sets a date or time as its picker does, and replaces what a text field holds.
func (v viewer) picks(css, value string) {
	v.t.Helper()
	v.shows(css)
	script := `(e => { e = e.matches('input') ? e : e.querySelector('input'); e.value = ` + strconv.Quote(value) +
		`; e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new Event('change', {bubbles: true})); return true })(document.querySelector(` + strconv.Quote(css) + `))`
	if _, err := chromedp.Run(v.ctx, chromedp.Evaluate[bool](script)); err != nil {
		v.picture("failed")
		v.t.Fatalf("setting %s: %v", css, err)
	}
}

// offers waits for a picker's suggestion and selects it.
func (v viewer) offers(name, typed, value string) {
	v.t.Helper()
	v.enter(field(name)+" input", typed)
	v.click(modal + `.offer[data-value="` + value + `"]`)
	v.shows(modal + `.token[data-value="` + value + `"]`)
}

// notes returns the notes in the export, in order.
func (o *office) notes(user string) string {
	var all []string
	for _, r := range o.export(user).Records {
		all = append(all, r.Note)
	}
	return strings.Join(all, " | ")
}

func TestTheEditFormSaysWhatIsWrongAndIsCorrected(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time add yesterday 9-10:30 review #acme", "Logged")
	v.typesInPage("/time list yesterday", "1. ")
	v.typesInPage("/time edit 1", "Editing")
	v.shows(field("note"))
	v.picture("open")
	v.picks(field("end"), "08:00")
	v.picks(field("length"), "2h")
	v.click(modal + ".submit")
	v.reads(modal+".error", "don't match. Clear the length")
	v.picture("error")
	v.picks(field("length"), "soon")
	v.click(modal + ".submit")
	v.reads(modal+".error", "Type a length such as 1:30, 1.5h or 90m.")
	v.picks(field("length"), "")
	v.picks(field("end"), "11:15")
	v.offers("tags", "int", "int")
	v.picture("corrected")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "09:00–11:15 (2h 15m) review #acme #int")
	v.picture("saved")
	v.click(modal + `[data-action-id="undo"]`)
	v.reads("#col-UANN .modal", "Restored: ")
	v.reads("#col-UANN .modal", "09:00–10:30 (1h 30m) review #acme")
	v.click(modal + `[data-action-id="redo"]`)
	v.reads("#col-UANN .modal", "Redone")
	v.click(modal + ".close")
	v.until(`document.querySelector('#col-UANN .modal') === null`)
	if got := o.notes("UANN"); got != "review #acme #int" {
		t.Errorf("exported: %q", got)
	}
	if n := len(o.space.As("UBOB").State().DM().Messages); n != 0 {
		t.Errorf("Bob got %d messages", n)
	}
}

func TestARecordIsSplitInTheForm(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time add yesterday 9-11 review #acme", "Logged")
	v.typesInPage("/time list yesterday", "1. ")
	v.click(`#col-UANN [data-action-id="row"]`)
	v.picture("menu")
	v.click(`#col-UANN .menu [data-value^="split"]`)
	v.shows(field("start"))
	v.picks(field("start"), "12:00")
	v.picture("open")
	v.click(modal + ".submit")
	v.reads(modal+".error", "outside the record")
	v.picks(field("start"), "10:30")
	v.picks(field("note"), "plan #acme")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "09:00–10:30 (1h 30m) review #acme")
	v.reads("#col-UANN .modal", "10:30–11:00 (30m) plan #acme")
	v.picture("split")
	if got := o.notes("UANN"); got != "review #acme | plan #acme" {
		t.Errorf("exported: %q", got)
	}
}

func TestTheWeekIsFilledInAfterAPreview(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time add 1h review #acme", "Logged")
	v.typesInPage("/time fill last week", "Filling in")
	v.shows(modal + ".input input")
	v.click(modal + `[data-action-id="fill_copy"]`)
	v.reads("#col-UANN .modal", "#acme")
	v.picks(modal+`[data-action-id="hours 1 0"]`, "1:30")
	v.picture("week")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "1h 30m in 1 record:")
	v.picture("preview")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "Saved 1h 30m in 1 record:")
	v.picture("stored")
	v.click(modal + ".close")
	v.until(`document.querySelector('#col-UANN .modal') === null`)
	if n := len(o.export("UANN").Records); n != 2 {
		t.Errorf("%d records are exported", n)
	}
}

func TestShortcutsOpenTheirForms(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.click("#col-UANN .shortcuts")
	v.click(`#col-UANN .menu [data-callback="start_timer"]`)
	v.enter(field("note"), "fix login #acme")
	v.picture("start")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "Started")
	v.click(modal + `[data-action-id="started_earlier"]`)
	v.shows(field("moved"))
	v.picture("earlier")
	v.click(field("earlier") + " input")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "Moved")
	v.click(modal + ".close")
	v.until(`document.querySelector('#col-UANN .modal') === null`)
	v.click("#col-UANN .shortcuts")
	v.click(`#col-UANN .menu [data-callback="log_time"]`)
	v.shows(field("length"))
	v.picture("log")
	v.picks(field("length"), "1:15")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "Logged")
	v.click(modal + ".close")
	if _, err := o.space.As("UBOB").Say("C1", "could you look at the login?"); err != nil {
		t.Fatal(err)
	}
	v.shows("#col-UANN .message .more")
	v.click("#col-UANN .message .more")
	v.click(`#col-UANN .menu [data-callback="track_message"]`)
	v.shows(field("link"))
	v.picture("message")
	v.click(modal + ".submit")
	v.reads("#col-UANN .modal", "could you look at the login? https://")
	if got := o.notes("UANN"); strings.Count(got, " | ") != 2 || !strings.Contains(got, "could you look at the login? https://") {
		t.Errorf("exported: %q", got)
	}
}

func TestATimerAndAnOverlapAreCorrectedInTheDemo(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time start review #acme 40m ago", "Started")
	v.typesInPage("/time stop", "Stopped")
	v.picture("stopped")
	v.click(`#col-UANN [data-action-id="stopped_ago"]`)
	v.reads("#col-UANN .messages", "(30m) review #acme")
	v.click(`#col-UANN [data-action-id="go_on"]`)
	v.reads("#col-UANN .messages", "Resumed")
	v.typesInPage("/time stop", "Stopped")
	v.typesInPage("/time add yesterday 9-11 plan", "Logged")
	v.typesInPage("/time add yesterday 10-12 write", "This overlaps another record")
	v.picture("overlap")
	v.click(`#col-UANN [data-action-id="mend"]`)
	v.reads("#col-UANN .messages", "Fixed")
	v.typesInPage("/time list yesterday", "3h")
	v.typesInPage("/time delete these", "Delete 2 records from your last list?")
	v.picture("these")
	v.click(`#col-UANN [data-action-id="offer_0"]`)
	v.reads("#col-UANN .messages", "Deleted 2 records:")
	if got := o.notes("UANN"); got != "review #acme" {
		t.Errorf("exported: %q", got)
	}
}
