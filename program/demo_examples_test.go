package program_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sundial/command"
)

// typedOf finds what a text shows to type: /time and the words behind it, up to the end
// of the line, a gap of several spaces, a dot in the middle or the end of its code.
var typedOf = regexp.MustCompile("/time(?: [^`·\\n]*?)?(?:`|\\n|  | ·|$)")

// examplesOf returns the commands that a page shows, without the slash command.
func examplesOf(text string) (all []string) {
	for _, found := range typedOf.FindAllString(text, -1) {
		typed := strings.TrimSpace(strings.TrimRight(strings.TrimPrefix(found, "/time"), "`·\n "))
		if !strings.ContainsAny(typed, "…:") || strings.Contains(typed, "at ") {
			all = append(all, typed)
		}
	}
	return all
}

// answered types a line as Ann and gives the answer's words and buttons.
func (v viewer) answered(line string) (words, actions string) {
	v.t.Helper()
	const all = `document.querySelectorAll('#col-UANN .messages .message')`
	before, err := chromedp.Run(v.ctx, chromedp.Evaluate[int64](all+`.length`))
	must(v.t, err)
	v.enter("#col-UANN .composer input", line+kb.Enter)
	v.until(fmt.Sprintf(`%s.length > %d`, all, before))
	v.until(`!('busy' in document.querySelector('#col-UANN').dataset)`)
	got, err := chromedp.Run(v.ctx, chromedp.Evaluate[string](`JSON.stringify((last => [last.textContent, [...last.querySelectorAll('[data-action-id]')].map(b => b.dataset.actionId).join(' ')])([...`+all+`].at(-1)))`))
	must(v.t, err)
	var both [2]string
	must(v.t, json.Unmarshal([]byte(got), &both))
	return both[0], both[1]
}

// needs returns the commands that an example is typed after: what it stops, changes or ends.
func needs(example string) []string {
	switch verb, _, _ := strings.Cut(example, " "); verb {
	case "stop", "started", "switch", "note", "cancel", "break":
		return []string{"start warm up #acme"}
	case "back":
		return []string{"start warm up #acme", "break"}
	case "edit", "delete", "split", "tag", "resume", "undo":
		return []string{"add 10m mails #office", "list last 7 days"}
	case "redo":
		return []string{"add 10m mails #office", "undo"}
	}
	return nil
}

// refusal is what an answer says that couldn't do what was typed.
var refusal = regexp.MustCompile(`Type instead|Did you mean|isn't a|There's no|There is no|No timer is running|failed with the error|not a valid command|couldn't`)

// TestTheDemoAcceptsEveryExample types each command that the README, the page for
// members and each answer of help show, on the demo's own workspace with a week of
// samples, a list and a running timer: none is answered by a question or a problem.
func TestTheDemoAcceptsEveryExample(t *testing.T) {
	v := demo(t)
	v.chip("Fill a sample week")
	v.click(`#col-UANN [data-conversation="CGENERAL"]`)
	v.answered("/time share totals last 7 days #acme with @bob") // for unshare 1
	v.click(`#col-UANN .message:last-of-type [data-action-id="share_send"]`)
	v.last("UANN", "Sent:")
	var examples []string
	for _, page := range []string{"../README.md", "../docs/use.md"} {
		text, err := os.ReadFile(page)
		must(t, err)
		examples = append(examples, examplesOf(string(text))...)
	}
	verbs := map[string]bool{}
	for _, verb := range command.English().Verbs {
		verbs[string(verb)] = true
	}
	for _, verb := range slices.Sorted(maps.Keys(verbs)) {
		words, _ := v.answered("/time help " + verb)
		examples = append(examples, examplesOf(strings.ReplaceAll(words, "/time", "\n/time"))...)
	}
	if len(examples) < 80 {
		t.Fatalf("only %d examples were found: %q", len(examples), examples)
	}
	seen := map[string]bool{}
	for _, example := range examples {
		if seen[example] {
			continue
		}
		seen[example] = true
		for _, before := range needs(example) {
			v.answered("/time " + before)
		}
		words, actions := v.answered("/time " + example)
		asks := strings.Contains(actions, "choose_") && !strings.Contains(actions, "undo")
		if asks || refusal.MatchString(words) {
			t.Errorf("/time %s is answered: %s (%s)", example, words, actions)
		}
		v.until(`(document.querySelectorAll('#col-UANN .modal .close').forEach(b => b.click()), document.querySelector('#col-UANN .modal') === null)`)
	}
}

// TestTheDemoStaysOnThisMachine starts it on another address, without the word for it, and
// asks it under other names, on each path: a web page whose name points at this machine
// could ask for any of them.
func TestTheDemoStaysOnThisMachine(t *testing.T) {
	for _, addr := range []string{
		"0.0.0.0:0", ":0", "[::]:0", "192.0.2.1:80", "[2001:db8::1]:80", "example.com:80", "localhost.example.com:80", "127.0.0.1.example.com:80", "0:0", "*:0",
	} {
		out, err := exec.CommandContext(t.Context(), binary, "demo", "--addr", addr).CombinedOutput()
		if err == nil || !strings.Contains(string(out), "add --expose") {
			t.Errorf("%s: %v: %s", addr, err, out)
		}
	}
	v := demo(t)
	port := strings.TrimPrefix(v.url, "http://127.0.0.1")
	for host, own := range map[string]bool{
		"localhost" + port: true, "127.0.0.1": true, "[::1]" + port: true,
		"evil.example": false, "evil.example" + port: false, "localhost.evil.example" + port: false, "127.0.0.1.evil.example" + port: false,
		"192.0.2.1:80": false, "0.0.0.0" + port: false, "[::]" + port: false, "[2001:db8::1]" + port: false,
	} {
		for _, path := range []string{"/", "/static/page.js", "/play/thief", "/play/events?as=UANN", "/api/auth.test", "/oauth/v2/authorize?client_id=1.1", "/files-pri/F1/download/x", "/link/", "/nowhere"} {
			if own && path != "/" {
				continue // an event stream doesn't end
			}
			r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, v.url+path, nil)
			must(t, err)
			r.Host = host
			answer, err := http.DefaultClient.Do(r)
			must(t, err)
			answer.Body.Close()
			if want := map[bool]int{true: http.StatusOK, false: http.StatusForbidden}[own]; answer.StatusCode != want {
				t.Errorf("%s of %s: status %d", path, host, answer.StatusCode)
			}
		}
	}
}
