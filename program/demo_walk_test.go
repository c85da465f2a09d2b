package program_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// chip presses a suggestion, and waits until it's done.
func (v viewer) chip(label string) {
	v.t.Helper()
	v.until(fmt.Sprintf(`(one => one && !one.disabled && (one.click(), true))([...document.querySelectorAll('.chip')].find(c => c.textContent === %q))`, label))
	v.until(fmt.Sprintf(`[...document.querySelectorAll('.chip')].find(c => c.textContent === %q).disabled === false`, label))
}

// last waits until a person's last message contains the text.
func (v viewer) last(person, words string) {
	v.t.Helper()
	v.until(fmt.Sprintf(`[...document.querySelectorAll('#col-%s .message')].at(-1)?.textContent.includes(%q) === true`, person, words))
}

// anyOf waits until one of a person's messages contains the text.
func (v viewer) anyOf(person, words string) {
	v.t.Helper()
	v.until(fmt.Sprintf(`[...document.querySelectorAll('#col-%s .message')].some(m => m.textContent.includes(%q))`, person, words))
}

// size gives the window a width, and the page a colour scheme.
func (v viewer) size(width int64, scheme string) {
	v.t.Helper()
	must(v.t, chromedp.Do(v.ctx, chromedp.EmulateViewport(width, 900)))
	_, err := chromedp.Call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	must(v.t, err)
}

// faults runs axe-core on the page and returns what it finds.
func (v viewer) faults(where string) {
	v.t.Helper()
	source, err := os.ReadFile("../checks/page/node_modules/axe-core/axe.min.js")
	if err != nil && os.Getenv("CI") == "" {
		v.t.Skip("axe-core isn't there: cd checks/page && npm ci")
	}
	must(v.t, err)
	_, err = chromedp.Run(v.ctx, chromedp.Evaluate[any](string(source)+`; window.found = undefined; axe.run(document).then(r => { window.found = JSON.stringify(r.violations.map(f => ({id: f.id, help: f.help, at: f.nodes.map(n => n.target.join(' ') + ': ' + n.failureSummary)}))) }); true`))
	must(v.t, err)
	v.until("window.found !== undefined")
	found, err := chromedp.Run(v.ctx, chromedp.Evaluate[string]("window.found"))
	must(v.t, err)
	var faults []struct {
		ID, Help string
		At       []string
	}
	must(v.t, json.Unmarshal([]byte(found), &faults))
	for _, f := range faults {
		v.t.Errorf("%s: %s (%s)\n  %s", where, f.Help, f.ID, strings.Join(f.At, "\n  "))
	}
}

// TestTheDemosChipsWorkInOrder goes the way of someone who sees the demo for the first
// time: it begins at ten on a weekday, each chip does what it says, Bob gets the share
// and loses it when Ann takes it back, and what was asked for arrives when the clock
// passes it.
func TestTheDemosChipsWorkInOrder(t *testing.T) {
	v := demo(t)
	v.size(1440, "light")
	begin, err := chromedp.Run(v.ctx, chromedp.Evaluate[string]("document.querySelector('#clock').dateTime"))
	must(t, err)
	at, err := time.Parse(time.RFC3339, begin)
	must(t, err)
	if at = at.In(demoTime(t)); at.Hour() != 10 || at.Weekday() == time.Saturday || at.Weekday() == time.Sunday {
		t.Errorf("the demo begins at %s", at)
	}
	v.until(`document.activeElement === document.querySelector('#col-UANN .composer input')`)
	v.picture("open")

	v.chip("Start a timer")
	v.last("UANN", "Started at 10:00: fix login #acme")
	v.picture("welcome")
	v.chip("Work 45 min")
	v.chip("Stop it")
	v.last("UANN", "(45m) fix login #acme")
	v.chip("Fill a sample week")
	v.chip("Report")
	v.last("UANN", "#acme/web")
	v.picture("report")
	v.chip("Share with Bob")
	v.last("UANN", "Preview, only visible to you")
	v.chip("Send it")
	v.anyOf("UBOB", "#acme") // his column shows what came for him
	v.picture("shared")
	v.click(`#col-UANN .message:last-of-type [data-action-id="unshare"]`)
	v.until(`![...document.querySelectorAll('#col-UBOB .message')].some(m => m.textContent.includes('#acme'))`)

	v.chip("Ask for a summary")
	v.says("/time remind at 15:00 to stretch", "stretch")
	v.says("/time pomodoro review #acme", "Started")
	v.says("/time target #acme 1h a day", "#acme")
	v.says("/time reminders", "Daily summary")
	v.until(`(s => s && (s.value = 'target', s.dispatchEvent(new Event('change')), true))(document.querySelector('#col-UANN select[data-action-id="schedule_new"]'))`)
	v.shows(annsModal + ".submit")
	v.click(annsModal + ".submit")
	v.click(annsModal + ".close")
	v.until(`document.querySelector('#col-UANN .modal') === null`)
	v.chip("Skip to 17:30")
	v.until(`document.querySelector('#clock').textContent.includes('17:30')`)
	v.click(`#col-UANN [data-conversation^="D"]`)
	for _, arrived := range []string{"Time for a break", "Target reached:", "stretch", "Your day"} {
		v.anyOf("UANN", arrived)
	}
	v.picture("evening")
	v.click(`#col-UANN [data-conversation="CGENERAL"]`)
	v.chip("What a thief would see")
	v.reads("#thief .tables", "records")
	v.until(`!document.querySelector('#thief').textContent.includes('login')`)
	v.picture("thief")
}

// TestTheDemoOutlivesAReload types, moves to the Home tab and loads the page again.
func TestTheDemoOutlivesAReload(t *testing.T) {
	v := demo(t)
	v.says("/time start fix login #acme", "Started")
	v.says("/nonsense", "not a valid command")
	must(t, chromedp.Do(v.ctx, chromedp.Reload()))
	v.shows("#col-UANN[data-ready]")
	v.reads("#col-UANN .typed", "/time start fix login #acme")
	v.anyOf("UANN", "Started at")
	v.anyOf("UANN", "not a valid command")
	v.click(`#col-UANN [data-conversation="home"]`)
	v.reads("#col-UANN .home", "fix login #acme")
	must(t, chromedp.Do(v.ctx, chromedp.Reload()))
	v.shows("#col-UANN[data-ready]")
	v.reads("#col-UANN .home", "fix login #acme")
}

// TestTheHomeTabIsUsedByClicksOnly starts a timer on it, stops it, and opens each form
// and page that it leads to.
func TestTheHomeTabIsUsedByClicksOnly(t *testing.T) {
	v := demo(t)
	v.click(`#col-UANN [data-conversation="home"]`)
	v.click(`#col-UANN .home [data-action-id="new_timer"]`)
	v.picks(annsModal+`[data-action-id="note"]`, "fix login #acme")
	v.click(annsModal + ".submit")
	v.reads(annsModal, "Started at")
	v.click(annsModal + ".close")
	v.reads("#col-UANN .home", "fix login #acme")
	v.picture("running")
	v.click(`#col-UANN .home [data-action-id="stop"]`)
	v.reads("#col-UANN .home", "No timer is running")
	for action, opens := range map[string]string{
		"report_week": "This week", "fill": "Fill the week", "share": "Share with whom", "reminders": "", "export": "", "settings": "Settings",
		"tags": "#acme", "privacy": "", "help": "Track time", "feedback": "run by",
	} {
		v.click(`#col-UANN .home [data-action-id="` + action + `"]`)
		v.reads("#col-UANN .modal", opens)
		v.click(annsModal + ".close")
		v.until(`document.querySelector('#col-UANN .modal') === null`)
	}
	v.until(`document.querySelector('#col-UANN').contains(document.activeElement)`) // the focus came back
}

// TestTheDemoPageIsAccessible looks with axe-core at the page as it opens, at a
// preview with its menu, a form, the Home tab and the stolen tables, in light and dark,
// on a phone, a tablet and a desk.
func TestTheDemoPageIsAccessible(t *testing.T) {
	v := demo(t)
	v.chip("Fill a sample week")
	v.chip("Report")
	v.chip("Share with Bob")
	v.last("UANN", "Preview, only visible to you")
	each := func(where string) {
		t.Helper()
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int64{390, 1024, 1440} {
				v.size(width, scheme)
				v.faults(fmt.Sprintf("%s, %s, %d px", where, scheme, width))
				wide, err := chromedp.Run(v.ctx, chromedp.Evaluate[int64]("document.documentElement.scrollWidth"))
				must(t, err)
				if wide > width {
					t.Errorf("%s: at %d px the page is %d wide", where, width, wide)
				}
				v.picture(fmt.Sprintf("%s-%s-%d", where, scheme, width))
			}
		}
	}
	each("preview")
	v.says("/time edit", "Edit")
	v.shows(annsModal)
	each("form")
	v.click(annsModal + ".close")
	v.click(`#col-UANN [data-conversation="home"]`)
	v.shows("#col-UANN .home .block")
	each("home")
	v.click("#thief-open")
	v.reads("#thief .tables", "records")
	each("thief")
}

// TestTheDemoSpeaksGerman changes the language and reads an answer in it.
func TestTheDemoSpeaksGerman(t *testing.T) {
	v := demo(t)
	v.says("/time settings language de", "Deutsch")
	v.says("/time start Besprechung #acme", "Gestartet um 10:0")
	v.says("/time bericht heute", "Ein Timer läuft noch")
	v.says("/time hilfe", "Zeit erfassen")
	v.picture("german")
}

// TestTabsAndMenusTakeArrowKeys moves along Ann's tabs and in a menu with the keyboard.
func TestTabsAndMenusTakeArrowKeys(t *testing.T) {
	v := demo(t)
	v.until(`(document.querySelector('#col-UANN [role=tab][aria-selected=true]').focus(), true)`)
	press := func(key string) {
		t.Helper()
		v.until(fmt.Sprintf(`(document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: %q, bubbles: true, cancelable: true})), true)`, key))
	}
	press("End")
	v.until(`document.activeElement.dataset.conversation === 'home' && document.activeElement.ariaSelected === 'true'`)
	press("ArrowRight")
	v.until(`document.activeElement === document.querySelector('#col-UANN [role=tab]')`)
	v.click("#col-UANN .shortcuts")
	v.until(`document.activeElement === document.querySelector('#col-UANN .menu button')`)
	press("ArrowDown")
	v.until(`document.activeElement === document.querySelectorAll('#col-UANN .menu button')[1]`)
	press("Escape")
	v.until(`document.activeElement === document.querySelector('#col-UANN .shortcuts')`)
}

// demoTime returns the zone of the demo: this machine's, where it has a name.
func demoTime(t *testing.T) *time.Location {
	t.Helper()
	if name := time.Local.String(); name != "Local" && name != "" {
		return time.Local
	}
	zone, err := time.LoadLocation("Europe/Amsterdam")
	must(t, err)
	return zone
}
