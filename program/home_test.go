package program_test

import (
	"context"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sundial/slacksim"
)

// viewer is the playground page of an office, with the real program behind it, open
// in headless Chromium.
type viewer struct {
	*office
	ctx context.Context
}

func (o *office) view() viewer {
	o.t.Helper()
	o.sim.Handle("/", slacksim.Page(o.sim, slacksim.PageOptions{Space: o.space, People: []string{"UANN", "UBOB"}, Command: "/time", Shortcuts: []slacksim.Shortcut{
		{Name: "Start a timer", CallbackID: "start_timer"}, {Name: "Log time", CallbackID: "log_time"},
		{Name: "Track time on this", CallbackID: "track_message", OnMessage: true},
	}}))
	return o.browse("#col-UANN[data-ready]")
}

// browse opens the page and waits until it shows what's named.
func (o *office) browse(ready string) viewer {
	o.t.Helper()
	return o.visit(o.url+"/", ready)
}

// visit opens an address and waits until it shows what's named.
func (o *office) visit(address, ready string) viewer {
	o.t.Helper()
	program := chromiumPath()
	if program == "" && os.Getenv("CI") != "" {
		o.t.Fatal("no chromium found")
	}
	if program == "" {
		o.t.Skip("no chromium found")
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.WindowSize(1100, 1500), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), flags...)
	o.t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	o.t.Cleanup(cancel)
	must(o.t, chromedp.Do(ctx, chromedp.Navigate(address)))
	ctx, cancel = context.WithTimeout(ctx, 4*time.Minute)
	o.t.Cleanup(cancel)
	v := viewer{o, ctx}
	v.shows(ready)
	return v
}

func chromiumPath() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func (v viewer) until(script string) {
	v.t.Helper()
	if _, err := chromedp.Run(v.ctx, chromedp.Poll[bool](script)); err != nil {
		v.picture("failed")
		v.t.Fatalf("waiting for %s: %v", script, err)
	}
}

func (v viewer) shows(css string) {
	v.t.Helper()
	v.until("document.querySelector(" + strconv.Quote(css) + ")?.checkVisibility() === true")
}

func (v viewer) reads(css, words string) {
	v.t.Helper()
	v.until("document.querySelector(" + strconv.Quote(css) + ")?.textContent.includes(" + strconv.Quote(words) + ") === true")
}

// click clicks as soon as there's something to click, in one step: between a look
// and a click of the mouse the page may be drawn again.
func (v viewer) click(css string) {
	v.t.Helper()
	v.until("(one => one?.checkVisibility() === true && (one.click(), true))(document.querySelector(" + strconv.Quote(css) + "))")
}

func (v viewer) enter(css, keys string) {
	v.t.Helper()
	v.shows(css)
	must(v.t, chromedp.Do(v.ctx, chromedp.SendKeys(chromedp.CSS(css), keys)))
}

// picture saves a screenshot where SUNDIAL_SCREENSHOTS says; else nothing.
func (v viewer) picture(name string) {
	folder := os.Getenv("SUNDIAL_SCREENSHOTS")
	if folder == "" {
		return
	}
	png, err := chromedp.Run(v.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(folder+"/"+v.t.Name()+"-"+name+".png", png, 0o600)
	}
	if err != nil {
		v.t.Logf("no screenshot: %v", err)
	}
}

// types types a line as Ann and waits for the answer.
func (v viewer) typesInPage(line, told string) {
	v.t.Helper()
	v.click(`#col-UANN [data-conversation="C1"]`)
	v.enter("#col-UANN .composer input", line+kb.Enter)
	v.until("[...document.querySelectorAll('#col-UANN .message')].at(-1)?.textContent.includes(" + strconv.Quote(told) + ") === true")
}

// home returns what's on Ann's Home tab.
func (v viewer) home() string {
	view := v.space.As("UANN").State().Home
	if view == nil {
		return ""
	}
	return string(view.Blocks)
}

func TestAnnStartsAndUndoesAndBobSeesNothing(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time start fix login #acme", "Started")
	v.reads("#col-UANN .messages", "fix login #acme")
	v.picture("started")
	v.click(`#col-UANN .message:last-of-type [data-action-id="undo"]`)
	v.reads("#col-UANN .messages", "Removed:")
	v.picture("undone")
	v.until(`(seen => seen.includes("bob") && !seen.includes("login"))(document.querySelector("#col-UBOB").textContent)`)
	if got := o.export("UANN").Records; len(got) != 0 {
		t.Errorf("after Undo there is %+v", got)
	}
}

func TestTheHomeTabsStopStopsTheTimer(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time add 1h30 review #acme", "Logged")
	v.typesInPage("/time start fix login #acme", "Started")
	v.click(`#col-UANN [data-conversation="home"]`)
	v.reads("#col-UANN .home", "Running since")
	v.picture("running")
	v.click(`#col-UANN .home [data-action-id="stop"]`)
	v.reads("#col-UANN .home", "No timer is running.")
	v.reads("#col-UANN .home", "Last change: stopped")
	v.picture("stopped")
	if v.home() == "" {
		t.Fatal("the Home tab was never published")
	}
	v.click(`#col-UANN .home [data-action-id="undo"]`)
	v.reads("#col-UANN .home", "Running since")
	// What's typed elsewhere shows on the tab as well.
	before := strings.Count(v.home(), "fix login")
	v.typesInPage("/time stop", "Stopped")
	o.wait(func() bool { return !strings.Contains(v.home(), "Running since") })
	if before == 0 {
		t.Error("the tab did not name the timer")
	}
	v.click(`#col-UANN [data-conversation="home"]`)
	v.click(`#col-UANN .home [data-action-id="settings"]`)
	v.shows("#col-UANN .modal")
	v.picture("settings")
	v.enter(`#col-UANN .modal [data-action-id="set_workday"]`, " and a bit")
	v.click("#col-UANN .modal .submit")
	v.reads("#col-UANN .modal .error", "A working day lasts from 1h to 24h")
	v.picture("settings-error")
}

func TestAReportIsRegroupedInPlaceAndATagIsRenamedByForm(t *testing.T) {
	o := newOffice(t)
	o.serve()
	v := o.view()
	v.typesInPage("/time add yesterday 9-10:30 review #acme", "Logged")
	v.typesInPage("/time add yesterday 11-12 mail #office", "Logged")
	v.typesInPage("/time report yesterday", ": 2h 30m")
	v.shows("#col-UANN .message .chart")
	must(t, chromedp.Do(v.ctx, chromedp.SetValue(chromedp.CSS(`#col-UANN [data-action-id="report_by"]`), v.optionOf("report_by", "By note"))))
	_, err := chromedp.Run(v.ctx, chromedp.Evaluate[bool](`document.querySelector('#col-UANN [data-action-id="report_by"]').dispatchEvent(new Event('change'))`))
	must(t, err)
	v.until(`[...document.querySelectorAll('#col-UANN .message pre')].at(-1)?.textContent.includes('mail #office') === true`)
	v.picture("by-note")
	v.typesInPage("/time tags", "Your tags: 2")
	v.click(`#col-UANN .section:has(+ .section) [data-action-id="tag_row"]`)
	v.click(`#col-UANN .menu [data-value^="rename "]`)
	v.enter(`#col-UANN .modal [data-action-id="tag_name"]`, "/desk")
	v.picture("rename")
	v.click("#col-UANN .modal .submit")
	v.reads("#col-UANN .modal", "Renamed #")
	v.picture("renamed")
}

// optionOf returns the value of an option of a select that Ann sees.
func (v viewer) optionOf(action, label string) string {
	v.t.Helper()
	value, err := chromedp.Run(v.ctx, chromedp.Evaluate[string](`[...document.querySelectorAll('#col-UANN [data-action-id="`+action+`"] option')].find(o => o.textContent === `+strconv.Quote(label)+`).value`))
	must(v.t, err)
	return value
}
