package handlers_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/interaction"
)

// contentOf returns the text of a file of any kind: the parts of a workbook, the words of a
// PDF, or the file itself.
func contentOf(t *testing.T, name string, data []byte) string {
	t.Helper()
	switch {
	case strings.HasSuffix(name, ".xlsx"):
		book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		must(t, err)
		var all strings.Builder
		for _, part := range book.File {
			r, err := part.Open()
			must(t, err)
			_, err = io.Copy(&all, r)
			must(t, err)
		}
		return all.String()
	case strings.HasSuffix(name, ".pdf"):
		cmd := exec.Command("pdftotext", "-layout", "-", "-")
		cmd.Stdin = bytes.NewReader(data)
		out, err := cmd.Output()
		must(t, err)
		return string(out) + string(data)
	}
	return string(data)
}

// handed returns the file that an answer gives to its owner, with its name.
func handed(t *testing.T, a interaction.Answer) (name, content string) {
	t.Helper()
	files := effects[interaction.SendFile](a)
	if len(files) != 1 {
		t.Fatalf("%d files: %q", len(files), text(a))
	}
	var data bytes.Buffer
	_, err := data.ReadFrom(files[0].File.Content.Reader())
	must(t, err)
	return files[0].File.Name, contentOf(t, files[0].File.Name, data.Bytes())
}

// TestAShareForAnOutsiderGoesToItsOwnerWithOnlyItsLevel hands out each level
// as each kind of file: what the level hides is in none of the file's parts, nothing is
// sent to anyone, and the ledger has it.
func TestAShareForAnOutsiderGoesToItsOwnerWithOnlyItsLevel(t *testing.T) {
	hidden := map[string][]string{
		"totals": {"quokka", "2026-03-02", "46083", "Total for", "09:13", "wombat"},
		"days":   {"quokka", "09:13", "wombat"},
		"notes":  {"09:13", "11:28"},
		"times":  {},
	}
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	for level, words := range hidden {
		for _, format := range []string{"csv", "xlsx", "pdf"} {
			t.Run(level+" as "+format, func(t *testing.T) {
				d, m := newDesk(t), newMail()
				d.types(ann, "add 2026-03-02 9:13-11:28 quokka #acme #wombat")
				d.types(ann, "add 2026-03-03 1h rest #acme")
				d.types(ann, "add 2026-03-03 2h plan #acme/web")
				preview := d.types(ann, "share "+level+" week #acme as "+format+` for "Acme GmbH"`)
				if got := encoded(t, preview.Reply); !strings.Contains(got, "Acme GmbH") || len(effects[interaction.SendFile](preview)) > 0 {
					t.Fatalf("the preview is %s", got)
				}
				sent := d.presses(ann, "share_send", find(t, preview, "share_send"))
				name, content := handed(t, sent)
				if !strings.HasPrefix(name, "timesheet-acme-gmbh-2026") || !strings.HasSuffix(name, "."+format) {
					t.Errorf("the file is %s", name)
				}
				for _, word := range words {
					if strings.Contains(content, word) {
						t.Errorf("it holds %q", word)
					}
				}
				if !strings.Contains(content, "acme") {
					t.Errorf("it holds no tag: %.500s", content)
				}
				if level == "times" && !strings.Contains(content, "quokka") {
					t.Error("it lacks the note")
				}
				d.follows(sent, m)
				if len(m.stands) > 0 || len(effects[interaction.Act](sent)) > 0 {
					t.Errorf("something was sent: %v", m.stands)
				}
				if got := ledgerOf(t, d.types(ann, "shares")); !strings.Contains(got, "handed out by you") || !strings.Contains(got, "Acme GmbH") {
					t.Errorf("the ledger: %s", got)
				}
				if got := text(d.types(ann, "unshare 1")); !strings.Contains(got, "You handed this out yourself") {
					t.Errorf("taking back: %q", got)
				}
			})
		}
	}
}

func ledgerOf(t *testing.T, a interaction.Answer) string { t.Helper(); return encoded(t, a.Reply) }

// TestClientAndSenderAreSetShownUndoneAndPrinted names both and reads them in the paper.
func TestClientAndSenderAreSetShownUndoneAndPrinted(t *testing.T) {
	d := newDesk(t)
	for _, line := range []struct{ typed, want string }{
		{"client #acme", "#acme has no client."},
		{"client #acme Acme GmbH, Long Street 1, 12345 Town", "#acme is Acme GmbH, Long Street 1, 12345 Town."},
		{"client #acme", "#acme is Acme GmbH, Long Street 1, 12345 Town."},
		{"client #acme", "To change it, type /time client #acme and the new name and address; to remove it, /time client #acme off."},
		{"settings sender", "Sender on papers: none"},
		{"settings sender", "Type /time settings sender and your name"},
		{"settings sender Ann Lee, Short Street 2", "Sender on papers: Ann Lee, Short Street 2"},
		{"settings sender", "Sender on papers: Ann Lee, Short Street 2"},
		{"settings sender", "to remove it, /time settings sender off"},
		{"client call 2h #acme", "Logged"},
		{"client #acme off", "#acme has no client any longer."},
		{"undo", "Undone"},
		{"client #acme", "#acme is Acme GmbH"},
	} {
		if got := text(d.types(ann, line.typed)); !strings.Contains(got, line.want) {
			t.Errorf("%s: %q", line.typed, got)
		}
	}
	if got := text(d.types(ann, "client #acme 2h")); !strings.Contains(got, "?") {
		t.Errorf("a length after client: %q", got)
	}
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	_, paper := handed(t, d.types(ann, "report today #acme as pdf"))
	for _, want := range []string{"Acme GmbH", "Long Street 1", "Ann Lee", "Short Street 2"} {
		if !strings.Contains(paper, want) {
			t.Errorf("the paper lacks %q", want)
		}
	}
}

// TestTheFormOfSettingsTakesASenderOfSeveralLines enters one, empties it, and enters one
// that no paper has room for.
func TestTheFormOfSettingsTakesASenderOfSeveralLines(t *testing.T) {
	d := newDesk(t)
	form := func() *slack.ModalViewRequest { return opened(t, d.types(ann, "settings")) }
	d.submits(ann, form(), map[string]string{"set_sender": "  Ann  Lee \n\nShort Street 2, rear\n54321 Town\n"})
	if got := d.settings(ann).Sender; !slices.Equal(got, []string{"Ann Lee", "Short Street 2, rear", "54321 Town"}) {
		t.Errorf("stored %q", got)
	}
	if got := asJSON(t, form()); !strings.Contains(got, `Ann Lee\nShort Street 2, rear\n54321 Town`) || !strings.Contains(got, `"multiline":true`) {
		t.Errorf("the form shows %s", got)
	}
	for _, wrong := range []string{strings.Repeat("line\n", 8), strings.Repeat("x", 101)} {
		refused := d.submits(ann, form(), map[string]string{"set_sender": wrong})
		if got := asJSON(t, refused.View); !strings.Contains(got, "at most 7 lines of 100 characters") || len(d.settings(ann).Sender) != 3 {
			t.Errorf("%.20q: %s", wrong, got)
		}
	}
	d.submits(ann, form(), map[string]string{"set_sender": ""})
	if got := d.settings(ann).Sender; len(got) != 0 {
		t.Errorf("emptied: %q", got)
	}
}

// TestEachSettingIsShownByItsName types the name of each alone: it is told, and nothing
// changes.
func TestEachSettingIsShownByItsName(t *testing.T) {
	for name, line := range map[string]string{
		"zone": "Time zone", "clock": "Clock", "week": "Week", "language": "Language", "day": "Working day", "tag": "tag", "timers": "Timers", "summary": "ummar", "delete": "delete", "sender": "Sender",
	} {
		d := newDesk(t)
		d.types(ann, "status")
		before := asJSON(t, d.settings(ann))
		if got := text(d.types(ann, "settings "+name)); !strings.Contains(got, line) || asJSON(t, d.settings(ann)) != before {
			t.Errorf("%s: %q", name, got)
		}
	}
}
