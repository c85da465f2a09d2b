package program_test

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"sundial/slacksim"
)

// lastIn returns the newest message that the person sees in the channel of the office.
func (o *office) lastIn(user string) slacksim.Message {
	o.t.Helper()
	general, _ := o.space.As(user).State().Conversation("C1")
	last, _ := general.Last()
	return last
}

// answers types a command and returns the answer, once it contains the text.
func (o *office) answers(user, typed, words string) slacksim.Message {
	o.t.Helper()
	o.types(user, typed)
	o.wait(func() bool { return strings.Contains(string(o.lastIn(user).Blocks), words) })
	return o.lastIn(user)
}

// TestAShareForAnOutsiderGoesFromTheKeyboardToTheFile types it over a real
// socket, hands the file out by its button, reads the file and the ledger, and is
// forgotten.
func TestAShareForAnOutsiderGoesFromTheKeyboardToTheFile(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	o := newOffice(t)
	p := o.serve()
	o.answers("UANN", "rate #acme 90 EUR/h", "90")
	o.answers("UANN", "client #acme Acme GmbH, Long Street 1", "Acme GmbH")
	o.answers("UANN", "settings sender Ann Lee, Short Street 2", "Ann Lee")
	o.answers("UANN", "add yesterday 9:13-11:28 quokka #acme", "Logged")
	o.answers("UANN", "add yesterday 12-13 wombat #globex", "Logged")
	preview := o.answers("UANN", `share days last 3 days #acme as pdf for "Acme GmbH"`, "share_send")
	if files := len(o.files("UANN")); files != 0 {
		t.Fatalf("%d files before the press", files)
	}
	_, err := o.space.As("UANN").Press(t.Context(), slacksim.Press{Channel: "C1", TS: preview.TS, ActionID: "share_send"})
	must(t, err)
	o.wait(func() bool { return len(o.files("UANN")) == 1 })
	o.wait(func() bool { return strings.Contains(o.sees("UANN", "C1"), "Made for") })
	paper := o.paper("UANN", o.files("UANN")[0].ID)
	for _, word := range []string{"Acme GmbH", "Long Street 1", "Ann Lee", "Short Street 2", "2:15"} {
		if !strings.Contains(paper, word) && !strings.Contains(paper, strings.ReplaceAll(word, "2:15", "2h 15m")) {
			t.Errorf("the paper lacks %q:\n%s", word, paper)
		}
	}
	for _, word := range []string{"quokka", "09:13", "wombat", "globex", "90", "EUR"} {
		if strings.Contains(paper, word) {
			t.Errorf("the paper holds %q:\n%s", word, paper)
		}
	}
	if o.dm("UBOB") != nil || o.sees("UBOB", "C1") != "" {
		t.Error("Bob sees something of it")
	}
	ledger := func() string { return string(o.answers("UANN", "shares", "Acme GmbH").Blocks) }
	if got := ledger(); !strings.Contains(got, "made for you to pass on") {
		t.Errorf("the ledger: %s", got)
	}
	o.answers("UANN", "unshare 1", "You passed this on yourself")
	// Undo takes back what was typed before it. The ledger says what left, and stays.
	o.answers("UANN", "undo", "Undone")
	if got := ledger(); !strings.Contains(got, "made for you to pass on") {
		t.Errorf("the ledger after undo: %s", got)
	}
	asked := o.answers("UANN", "forget me", "forget_me")
	_, err = o.space.As("UANN").Press(t.Context(), slacksim.Press{Channel: "C1", TS: asked.TS, ActionID: "forget_me"})
	must(t, err)
	o.wait(func() bool { return len(o.files("UANN")) == 0 })
	left := o.ran("export", "--member", "T1/UANN")
	for _, word := range []string{"Acme GmbH", "Ann Lee", "quokka", "90"} {
		if strings.Contains(left, word) {
			t.Errorf("after forgetting, the export holds %q: %s", word, left)
		}
	}
	o.stop(p)
}

// files returns those in the person's messages from the app.
func (o *office) files(user string) []slacksim.File {
	var all []slacksim.File
	for _, m := range o.dm(user) {
		all = slices.Concat(all, m.Files)
	}
	return all
}

// paper returns the text of a PDF.
func (o *office) paper(user, file string) string {
	o.t.Helper()
	_, content, err := o.space.As(user).Download(file)
	must(o.t, err)
	cmd := exec.Command("pdftotext", "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(content)
	out, err := cmd.Output()
	must(o.t, err)
	return string(out)
}
