package program_test

import (
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// freeAddress returns a loopback address that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer l.Close()
	return l.Addr().String()
}

func TestReadinessShowsThatTheSchedulerTicks(t *testing.T) {
	o, addr := newOffice(t), freeAddress(t)
	o.serve("SUNDIAL_HTTP_ADDR=" + addr)
	o.types("UANN", "status") // the program hears Slack's hello a moment after Slack counts the connection
	answer, err := http.Get("http://" + addr + "/readyz")
	must(t, err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(t, err)
	if answer.StatusCode != http.StatusOK || !strings.Contains(string(body), "ok scheduler\n") {
		t.Errorf("%s: %s", answer.Status, body)
	}
}

// demo returns the page of `sundial demo`, open in headless Chromium.
func demo(t *testing.T) viewer {
	t.Helper()
	addr := freeAddress(t)
	p := exec.Command(binary, "demo", "--addr", addr)
	p.Env = append(os.Environ(), "TMPDIR="+t.TempDir())
	must(t, p.Start())
	ended := make(chan error, 1)
	go func() { ended <- p.Wait() }()
	t.Cleanup(func() { // as Ctrl-C does, so that its folder goes
		p.Process.Signal(syscall.SIGINT)
		<-ended
	})
	return (&office{t: t, url: "http://" + addr}).browse("#col-UANN[data-ready]")
}

// says types a line as Ann in a channel of the demo and waits for the answer.
func (v viewer) says(line, told string) {
	v.t.Helper()
	v.click(`#col-UANN [data-conversation="CGENERAL"]`)
	v.enter("#col-UANN .composer input", line+kb.Enter)
	v.until("[...document.querySelectorAll('#col-UANN .message')].at(-1)?.textContent.includes(" + strconv.Quote(told) + ") === true")
}

// forward moves the demo's clock, as the page's buttons do.
func (v viewer) forward(to string) {
	v.t.Helper()
	script := `fetch('/play/clock', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({forward: ` + strconv.Quote(to) + `})}).then(r => { window.moved = r.ok ? ` + strconv.Quote(to) + ` : 'failed'; }); true`
	_, err := chromedp.Run(v.ctx, chromedp.Evaluate[bool](script))
	must(v.t, err)
	v.until("window.moved === " + strconv.Quote(to))
}

const fromSundial = `#col-UANN .message`

// told opens Ann's messages from Sundial and waits until the last one says so.
func (v viewer) told(words string) {
	v.t.Helper()
	v.click(`#col-UANN [data-conversation^="D"]`)
	v.until("[...document.querySelectorAll('" + fromSundial + "')].at(-1)?.textContent.includes(" + strconv.Quote(words) + ") === true")
}

// presses presses a button of the last message.
func (v viewer) presses(action string) {
	v.t.Helper()
	v.click(fromSundial + `:last-of-type [data-action-id="` + action + `"]`)
}

func TestOnTheDemoPageTheQuestionAndTheSummaryArriveAndTheirButtonsWork(t *testing.T) {
	v := demo(t)
	v.forward("08:00")
	v.says("/time remind after 3h", "A question when a timer has run for 3h")
	v.says("/time summary daily at 17:30 every day", "Daily summary, every day at 17:30")
	v.says("/time start deep work #acme", "Started")
	v.forward("11:10")
	v.told("Still working?")
	v.picture("question")
	v.picks(fromSundial+`:last-of-type [data-action-id="stopped_at"]`, "10:30")
	v.told("08:00–10:30")
	v.picture("stopped")
	v.presses("undo")
	v.told("Restored:")
	v.says("/time stop", "Stopped")
	v.says("/time add 13:00-16:00 yesterday mail #ops", "Logged")
	v.forward("16:00")
	v.says("/time add 14-15:30 review #acme", "14:00–15:30")
	v.click(`[data-forward="17:30"]`)
	v.told("Your day,")
	v.told("#acme")
	v.told("Nothing is tracked at these times:")
	v.picture("summary")
	v.presses("fill_gap_0")
	v.told("Logged")
	v.told("Your day,")
	v.picture("filled")
	v.presses("schedule_change")
	v.shows("#col-UANN .modal")
	v.picture("form")
	v.picks(`#col-UANN .modal [data-action-id="when"]`, "soon")
	v.click("#col-UANN .modal .submit")
	v.reads("#col-UANN .modal .error", "Type when, such as")
	v.picks(`#col-UANN .modal [data-action-id="when"]`, "weekdays at 16:00")
	v.click("#col-UANN .modal .submit")
	v.reads("#col-UANN .modal", "Daily summary, weekdays at 16:00")
	v.click("#col-UANN .modal .close")
	v.until(`document.querySelector('#col-UANN .modal') === null`)
	v.presses("schedule_off")
	v.told("Off:")
	v.says("/time reminders", "Quiet hours and days off")
	v.picture("reminders")
}
