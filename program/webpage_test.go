package program_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// pageOfTime exports records with hostile notes through the real program, and opens the
// file from the disk.
func pageOfTime(t *testing.T) viewer {
	t.Helper()
	o := newOffice(t)
	o.serve()
	for _, line := range []string{
		"add 2026-11-03 9-11 review #acme", "add 2026-11-03 11:30-12:15 </script><script>document.title='broken'</script> #acme/web",
		"add 2026-11-03 1h שלום, [x](y) #beta", "break 2026-11-03 12:15-13:00 lunch", "add 2026-11-02 22:30-23:15 late call ]]> #beta",
	} {
		o.types("UANN", line)
	}
	for line, total := range map[string]string{"report 2026-11": "4h 30m", "report 2026-11 #acme": "2h 45m"} {
		if got := string(o.types("UANN", line).Payload); !strings.Contains(got, total) {
			t.Fatalf("%s: %s", line, got)
		}
	}
	path := filepath.Join(t.TempDir(), "time.html")
	must(t, os.WriteFile(path, o.fileOf("UANN", "export as html"), 0o600))

	return o.visit("file://"+path, "#total")
}

// TestAPageOfTimeWorksFromTheDiskWithoutAnyConnection reads in the page what the chat
// says: in all, and of a tag that's chosen with the keyboard. Its policy refuses
// connections, and no note is more than text.
func TestAPageOfTimeWorksFromTheDiskWithoutAnyConnection(t *testing.T) {
	v := pageOfTime(t)
	v.reads("#total", "4h 30m")
	v.until(`document.title.startsWith("Tracked time")`)
	v.until(`fetch("` + v.url + `/", {mode: "no-cors"}).then(() => false, () => true)`) // a page without the policy gets an answer
	v.click(`#days .day > button`)
	v.until(`[...document.querySelectorAll("#days bdi")].some(b => b.dir === "auto" && b.textContent.includes("]]>"))`)
	v.until(`document.querySelectorAll("script").length === 2 && document.querySelector("#days script") === null`)
	v.until(`[...document.querySelectorAll(".tag")].some(b => b.textContent.startsWith("#acme") && !b.textContent.startsWith("#acme/") && (b.focus(), true))`)
	must(t, chromedp.Do(v.ctx, chromedp.KeyEvent(kb.Enter)))
	v.until(`document.querySelector("#total").textContent === "2h 45m" && document.activeElement.getAttribute("aria-pressed") === "true"`)
	v.enter("#search", "nothing has this")
	v.reads("#total", "0h")
	v.click("#clear")
	v.reads("#total", "4h 30m")

	v.until(`(document.querySelector("#year button.cell").focus(), true)`)
	must(t, chromedp.Do(v.ctx, chromedp.KeyEvent(kb.ArrowRight)))
	must(t, chromedp.Do(v.ctx, chromedp.KeyEvent(kb.Enter)))
	v.until(`document.activeElement.dataset.day !== undefined && document.activeElement.getAttribute("aria-expanded") === "true"`)
}

// TestAPageOfTimeIsAccessible looks at it with records shown and with a tag
// chosen, in light and dark, on a phone and a desk.
func TestAPageOfTimeIsAccessible(t *testing.T) {
	v := pageOfTime(t)
	v.click("#openall")
	v.shows("#days .records li")
	v.look("open")
	v.click(".tag")
	v.shows(`.tag[aria-pressed="true"]`)
	v.look("filtered")
}

// look checks the page's accessibility at two widths, in light and dark.
func (v viewer) look(where string) {
	v.t.Helper()
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{390, 1440} {
			v.size(width, scheme)
			v.faults(fmt.Sprintf("%s, %s, %d px", where, scheme, width))
			v.until(fmt.Sprintf("document.documentElement.scrollWidth <= %d", width))
			v.picture(fmt.Sprintf("%s-%s-%d", where, scheme, width))
		}
	}
}
