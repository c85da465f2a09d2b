package slacksim_test

import (
	"context"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/jonboulle/clockwork"

	"sundial/slacksim"
)

// browser is the page of an office, open in headless Chromium.
type browser struct {
	*office
	ctx context.Context
}

// browser opens the page. Without Chromium the test is skipped on a person's machine
// and fails in CI.
func (o *office) browser() browser {
	o.Helper()
	program := chromium()
	if program == "" && os.Getenv("CI") != "" {
		o.Fatal("no chromium found")
	}
	if program == "" {
		o.Skip("no chromium found")
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.WindowSize(1400, 900), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), flags...)
	o.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	o.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.Navigate(o.url+"/")); err != nil {
		o.Fatal(err)
	}
	ctx, cancel = context.WithTimeout(ctx, 60*time.Second)
	o.Cleanup(cancel)
	b := browser{o, ctx}
	b.shows("#col-UANN[data-ready]")
	return b
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func (b browser) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.picture("failed")
		b.Fatalf("%s: %v", what, err)
	}
}

// shows waits until an element can be seen, gone until there's none.
func (b browser) shows(css string) {
	b.Helper()
	b.until("document.querySelector(" + strconv.Quote(css) + ")?.checkVisibility() === true")
}

func (b browser) gone(css string) {
	b.Helper()
	b.until("document.querySelector(" + strconv.Quote(css) + ") === null")
}

func (b browser) click(css string) {
	b.Helper()
	b.do("clicking on "+css, chromedp.Click(chromedp.CSS(css)))
}

func (b browser) keys(css, keys string) {
	b.Helper()
	b.do("typing into "+css, chromedp.SendKeys(chromedp.CSS(css), keys))
}

// types types a line as one of the people.
func (b browser) types(who, line string) {
	b.Helper()
	b.keys("#col-"+who+" .composer input", line+kb.Enter)
}

// until waits for a JavaScript expression to be true.
func (b browser) until(expression string) {
	b.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](expression)); err != nil {
		b.picture("failed")
		b.Fatalf("waiting for %s: %v", expression, err)
	}
}

// get returns what an action gives.
func get[T any](b browser, a chromedp.Action[T]) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, a)
	if err != nil {
		b.Fatal(err)
	}
	return v
}

func (b browser) text(css string) string { b.Helper(); return get(b, chromedp.Text(chromedp.CSS(css))) }
func (b browser) value(css string) string {
	b.Helper()
	return get(b, chromedp.Value(chromedp.CSS(css)))
}

// count returns how many elements match at this moment.
func (b browser) count(css string) int {
	b.Helper()
	return get(b, chromedp.Evaluate[int]("document.querySelectorAll("+strconv.Quote(css)+").length"))
}

// picture saves a screenshot where SUNDIAL_SCREENSHOTS says; else nothing.
func (b browser) picture(name string) {
	folder := os.Getenv("SUNDIAL_SCREENSHOTS")
	if folder == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(folder+"/"+b.Name()+"-"+name+".png", png, 0o600)
	}
	if err != nil {
		b.Logf("no screenshot: %v", err)
	}
}

// told waits for what the app received.
func (o *office) told(want string) {
	o.Helper()
	select {
	case got := <-o.typed:
		if got != want {
			o.Errorf("the app was told %q, not %q", got, want)
		}
	case <-time.After(20 * time.Second):
		o.Fatalf("the app was never told %q", want)
	}
}

func TestACommandIsAnsweredOnlyInItsOwnColumn(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	o.runApp()
	b.types("UANN", "/time start fix login #acme")
	b.shows(`#col-UANN .ephemeral [data-action-id="stop"]`)
	if got := b.text("#col-UANN .ephemeral"); !strings.Contains(got, "Only visible to you") || !strings.Contains(got, "fix login") {
		t.Errorf("Ann reads %q", got)
	}
	// A message to all arrives after it: then Bob's column has been drawn again.
	b.types("UANN", "good morning")
	b.shows("#col-UBOB .message")
	if n := b.count("#col-UBOB .message"); n != 1 {
		t.Errorf("Bob sees %d messages", n)
	}
	if got := b.text("#col-UBOB .messages"); strings.Contains(got, "login") || !strings.Contains(got, "good morning") {
		t.Errorf("Bob reads %q", got)
	}
	b.click(`#col-UANN [data-action-id="stop"]`)
	o.told("stop")
	b.click(`#col-UANN [data-action-id="more"]`)
	b.click(`#col-UANN .menu [data-value="split"]`)
	o.told("more")
	b.picture("command")
}

func TestArrowUpBringsBackWhatWasTyped(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	b.types("UBOB", "one")
	b.types("UBOB", "two")
	b.keys("#col-UBOB .composer input", kb.ArrowUp+kb.ArrowUp)
	got := b.value("#col-UBOB .composer input")
	if got != "one" {
		t.Errorf("the line holds %q", got)
	}
}

func TestAModalShowsItsErrorAndKeepsWhatWasTyped(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	o.runApp()
	b.types("UANN", "/time log")
	note := `#col-UANN .modal [data-action-id="note"]`
	submit := "#col-UANN .modal .submit"
	b.shows(note)
	b.click(submit)
	b.shows("#col-UANN .modal .input .error")
	if got := b.text("#col-UANN .modal .input .error"); got != "Please complete this required field." {
		t.Errorf("an empty field gets %q", got)
	}
	b.keys(note, "nothing")
	b.click(submit)
	b.until(`document.querySelector('#col-UANN .modal .error')?.textContent === 'Say what it was.'`)
	kept := b.value(note)
	if kept != "nothing" {
		t.Errorf("the field holds %q", kept)
	}
	if n := b.count("#col-UBOB .modal"); n != 0 {
		t.Error("Bob sees Ann's modal")
	}
	b.keys(note, " new")
	b.keys(`#col-UANN .modal [data-action-id="tags"] input`, "ac")
	b.click(`#col-UANN .modal .offer[data-value="acme"]`)
	b.shows(`#col-UANN .modal .token[data-value="acme"]`)
	b.picture("modal")
	b.click(submit)
	b.gone("#col-UANN .modal")
	o.told("nothing new")
}

func TestAHomeButtonIsPressedAndADangerousOneAsksFirst(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	o.runApp()
	b.click(`#col-UANN [data-conversation="home"]`)
	b.shows(`#col-UANN .home [data-action-id="home_stop"]`)
	b.picture("home")
	b.click(`#col-UANN .home [data-action-id="home_stop"]`)
	o.told("home_stop")
	forget := `#col-UANN .home [data-action-id="forget"]`
	b.click(forget)
	b.shows("#col-UANN .confirm")
	b.picture("confirm")
	b.click("#col-UANN .confirm .no")
	b.gone("#col-UANN .confirm")
	b.click(forget)
	b.click("#col-UANN .confirm .yes")
	o.told("forget")
}

func TestShortcutsAreInTheMenus(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	o.runApp()
	b.click("#col-UCEM .shortcuts")
	b.click(`#col-UCEM .menu [data-callback="start"]`)
	b.shows("#col-UCEM .modal")
	b.click("#col-UCEM .modal .close")
	b.gone("#col-UCEM .modal")
	b.types("UCEM", "call with the client")
	b.click("#col-UBOB .message .more")
	b.click(`#col-UBOB .menu [data-callback="track"]`)
	b.shows("#col-UBOB .modal")
}

func TestAnAppThatIsAwayIsNamedAsSlackNamesIt(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	b.types("UANN", "/time")
	b.shows("#col-UANN .note")
	if got := b.text("#col-UANN .note"); !strings.Contains(got, "/time failed with the error “dispatch_failed”") {
		t.Errorf("Ann reads %q", got)
	}
	b.types("UBOB", "/tme")
	b.shows("#col-UBOB .note")
	if got := b.text("#col-UBOB .note"); !strings.Contains(got, "/tme is not a valid command") {
		t.Errorf("Bob reads %q", got)
	}
}

func TestNoTextBecomesMarkUp(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	o.runApp()
	b.types("UANN", "/time hostile")
	b.shows(`#col-UANN [data-block-id="hostile"]`)
	if n := b.count(".messages img, .messages script, #owned, .messages a"); n != 0 {
		t.Errorf("%d elements were made of text", n)
	}
	if got := b.text("#col-UANN .ephemeral"); !strings.Contains(got, "<script>") || !strings.Contains(got, "<b id=owned>") {
		t.Errorf("Ann reads %q", got)
	}
}

func TestTheGalleryIsDrawnWithoutAnUnknownBlock(t *testing.T) {
	o := newOffice(t, slacksim.Options{}, nil)
	b := o.browser()
	o.runApp()
	b.types("UANN", "/time gallery")
	b.types("UBOB", "/time charts")
	b.shows("#col-UANN .table")
	b.shows("#col-UBOB .chart .pie")
	b.picture("gallery")
	if n := b.count(".unknown"); n != 0 {
		t.Errorf("%d unknown parts", n)
	}
	for _, want := range []string{"#col-UANN strong", "#col-UANN em", "#col-UANN s", "#col-UANN pre", "#col-UANN blockquote", "#col-UANN ol li .mention", `#col-UANN a[href="https://example.com"]`} {
		if b.count(want) == 0 {
			t.Errorf("there is no %s", want)
		}
	}
	if got := b.text("#col-UANN .section"); !strings.Contains(got, "2*3*4 snake_case_name <b> 🎉") {
		t.Errorf("it reads %q", got)
	}
	b.do("choosing", chromedp.SetValue(chromedp.CSS(`#col-UANN [data-action-id="by"]`), "day"))
	get(b, chromedp.Evaluate[bool](`document.querySelector('#col-UANN [data-action-id="by"]').dispatchEvent(new Event('change'))`))
	o.told("by")
}

func TestTheClockMovesAndTheRawTablesShowNoWords(t *testing.T) {
	clock := clockwork.NewFakeClockAt(time.Date(2026, 11, 24, 9, 12, 0, 0, time.UTC))
	o := newOffice(t, slacksim.Options{Clock: clock}, func(p *slacksim.PageOptions) {
		p.Advance = func(_ context.Context, by time.Duration) time.Time { clock.Advance(by); return clock.Now() }
		p.Thief = stolen
	})
	b := o.browser()
	o.runApp()
	b.types("UANN", "/time start fix login #acme")
	b.shows("#col-UANN .ephemeral")
	b.click(`[data-forward="17:30"]`)
	b.until(`document.querySelector('#clock').textContent.includes('17:30')`)
	if want := time.Date(2026, 11, 24, 16, 30, 0, 0, time.UTC); !clock.Now().Equal(want) {
		t.Errorf("17:30 in Amsterdam is %s", clock.Now())
	}
	b.click("#thief-open")
	b.shows(`#thief [data-table="records"] td`)
	b.shows(`#thief [data-table="contacts"] h3`) // also one without a row
	if n := get(b, chromedp.Evaluate[int]("document.querySelectorAll('#thief [data-table]').length")); n != 2 {
		t.Errorf("%d of 2 tables are shown", n)
	}
	b.picture("thief")
	dark := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}
	get(b, func(ctx context.Context, t *chromedp.Target) (cdp.Empty, error) {
		return cdp.Call(ctx, t, emulation.SetEmulatedMedia, dark)
	})
	b.picture("dark")
	b.click("#thief-close")
	b.do("narrowing", chromedp.EmulateViewport(390, 844))
	b.picture("phone")
	if wide := get(b, chromedp.Evaluate[bool]("document.documentElement.scrollWidth > innerWidth")); wide {
		t.Error("the page is wider than a phone")
	}
}

func stolen(context.Context) ([]slacksim.RawTable, error) {
	return []slacksim.RawTable{{Name: "records", Columns: []string{"id", "member", "start", "end", "words"}, Rows: [][]string{
		{"1", "UANN", "2026-11-24T09:12:00Z", "", "v1.8f2c61d09ab4e7735510cc92aa7e0b4d6f1e83c29a70b5d4"},
		{"2", "UBOB", "2026-11-24T08:00:00Z", "2026-11-24T09:30:00Z", "v1.03b7e19c5d22f84a60917be3c4d8a2f65e0d1c9b8a776655"}}},
		{Name: "contacts", Columns: []string{"id"}}}, nil
}
