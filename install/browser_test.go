package install_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"sundial/install"
)

// TestTheAppIsInstalledInABrowser installs the app with headless Chromium, over TLS: the page,
// Slack's page of permissions, and back. The pages ask nobody but ourselves for
// anything, and no script of a page could read the cookie.
func TestTheAppIsInstalledInABrowser(t *testing.T) {
	d := newDesk(t)
	var pages http.Handler
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { pages.ServeHTTP(w, r) }))
	t.Cleanup(server.Close)
	d.options.PublicURL = server.URL
	pages = install.New(d.options)

	b := tab{t, browser(t)}
	b.do("open the page", chromedp.Navigate(server.URL+"/install"))
	b.until("document.querySelectorAll('dt').length === 5")
	b.until("getComputedStyle(document.querySelector('.button')).display === 'inline-block'") // our style sheet holds
	b.picture("page")
	b.do("press Add to Slack", chromedp.Click(chromedp.CSS(".button")))
	b.until("document.title === 'Install Sundial'")
	b.do("press Allow", chromedp.Click(chromedp.CSS("form:nth-of-type(1) button")))
	b.until("document.title === 'Sundial is in Acme'")
	b.picture("done")
	if fetched := b.text("performance.getEntriesByType('resource').map(e => e.name).join()"); fetched != server.URL+"/install/style.css" {
		t.Errorf("the page asked for %s", fetched)
	}
	if cookies := b.text("document.cookie"); cookies != "" {
		t.Errorf("a script reads %s", cookies)
	}
	if len(d.saved) != 1 || d.saved[0].Key.Team != "T1" {
		t.Errorf("stored: %+v", d.saved)
	}

	// The same address again, as from the browser's history, is refused with a sentence.
	b.do("go back to the address", chromedp.Navigate(b.text("location.href")))
	b.until("document.title === \"Sundial wasn't added\"")
	b.picture("refused")
	if len(d.saved) != 1 {
		t.Errorf("stored %d times", len(d.saved))
	}
}

// tab is a page in headless Chromium.
type tab struct {
	*testing.T
	ctx context.Context
}

func (b tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatalf("%s: %v", what, err)
	}
}

// until waits for a JavaScript expression to be true, on this page or the next.
func (b tab) until(expression string) {
	b.Helper()
	for {
		_, err := chromedp.Run(b.ctx, chromedp.Poll[bool](expression))
		switch {
		case err == nil:
			return
		case b.ctx.Err() != nil || !leftPage(err):
			b.Fatalf("waiting for %s: %v", expression, err)
		}
	}
}

// leftPage reports whether the browser has left the page being searched: the next one may have
// the element. Chromium's error depends on whether the search had begun.
func leftPage(err error) bool {
	return strings.Contains(err.Error(), "navigated") || strings.Contains(err.Error(), "Cannot find context")
}

func (b tab) text(expression string) string {
	b.Helper()
	text, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](expression))
	if err != nil {
		b.Fatal(err)
	}
	return text
}

// picture saves a screenshot in the folder SUNDIAL_SCREENSHOTS, if that's set.
func (b tab) picture(name string) {
	folder := os.Getenv("SUNDIAL_SCREENSHOTS")
	if folder == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(folder+"/install-"+name+".png", png, 0o600)
	}
	if err != nil {
		b.Logf("no screenshot: %v", err)
	}
}

func browser(t *testing.T) context.Context {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	switch {
	case program == "" && os.Getenv("CI") != "":
		t.Fatal("no chromium found")
	case program == "":
		t.Skip("no chromium found")
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WindowSize(1000, 900), chromedp.Flag("disable-component-update", true), chromedp.Flag("ignore-certificate-errors", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), flags...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	ctx, cancel = context.WithTimeout(ctx, 60*time.Second)
	t.Cleanup(cancel)
	return ctx
}
