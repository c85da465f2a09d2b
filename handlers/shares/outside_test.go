package shares_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// TestAShareForAnOutsiderGoesToItsOwnerWithOnlyItsLevel hands out each level
// as each kind of file: what the level hides is in none of the file's parts, nothing is
// sent to anyone, and the ledger has it.
func TestAShareForAnOutsiderGoesToItsOwnerWithOnlyItsLevel(t *testing.T) {
	hidden := map[string][]string{
		"totals": {"quokka", "2026-03-02", "46083", "Total for", "09:13", "wombat", `"date":"2`, `"from":"2`},
		"days":   {"quokka", "09:13", "wombat"},
		"notes":  {"09:13", "11:28"},
		"times":  {},
	}
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	for level, words := range hidden {
		for _, format := range []string{"csv", "xlsx", "pdf", "html"} {
			t.Run(level+" as "+format, func(t *testing.T) {
				d, m := handlerstest.New(t), handlerstest.NewMessenger()
				d.Types(ann, "add 2026-03-02 9:13-11:28 quokka #acme #wombat")
				d.Types(ann, "add 2026-03-03 1h rest #acme")
				d.Types(ann, "add 2026-03-03 2h plan #acme/web")
				preview := d.Types(ann, "share "+level+" week #acme as "+format+` for "Acme GmbH"`)
				if got := handlerstest.JSON(t, preview.Reply); !strings.Contains(got, "Acme GmbH") || len(handlerstest.Effects[interaction.SendFile](preview)) > 0 {
					t.Fatalf("the preview is %s", got)
				}
				sent := d.Taps(ann, preview, "share_send")
				name, content := handlerstest.Handed(t, sent)
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
				d.Follows(sent, m)
				if len(m.Stands) > 0 || len(handlerstest.Effects[interaction.Act](sent)) > 0 {
					t.Errorf("something was sent: %v", m.Stands)
				}
				if got := ledgerOf(t, d.Types(ann, "shares")); !strings.Contains(got, "made for you to pass on") || !strings.Contains(got, "Acme GmbH") {
					t.Errorf("the ledger: %s", got)
				}
				if got := d.Says(ann, "unshare 1"); !strings.Contains(got, "You passed this on yourself") {
					t.Errorf("taking back: %q", got)
				}
			})
		}
	}
}

func ledgerOf(t *testing.T, a interaction.Answer) string {
	t.Helper()
	return handlerstest.JSON(t, a.Reply)
}

// TestClientAndSenderAreSetShownUndoneAndPrinted sets both and looks for them in the PDF.
func TestClientAndSenderAreSetShownUndoneAndPrinted(t *testing.T) {
	d := handlerstest.New(t)
	for _, line := range []struct{ typed, want string }{
		{"client #acme", "#acme has no client."},
		{"client #acme Acme GmbH, Long Street 1, 12345 Town", "The client of #acme is Acme GmbH, Long Street 1, 12345 Town."},
		{"client #acme", "The client of #acme is Acme GmbH, Long Street 1, 12345 Town."},
		{"client #acme", "To change it, type /time client #acme and the new name and address; to remove it, /time client #acme off."},
		{"settings sender", "Sender on PDFs: none"},
		{"settings sender", "Type /time settings sender and then your name"},
		{"settings sender Ann Lee, Short Street 2", "Sender on PDFs: Ann Lee, Short Street 2"},
		{"settings sender", "Sender on PDFs: Ann Lee, Short Street 2"},
		{"settings sender", "to remove it, /time settings sender off"},
		{"client call 2h #acme", "Logged"},
		{"client #acme off", "#acme no longer has a client."},
		{"undo", "Undone"},
		{"client #acme", "The client of #acme is Acme GmbH"},
	} {
		if got := d.Says(ann, line.typed); !strings.Contains(got, line.want) {
			t.Errorf("%s: %q", line.typed, got)
		}
	}
	if got := d.Says(ann, "client #acme 2h"); !strings.Contains(got, "?") {
		t.Errorf("a length after client: %q", got)
	}
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdftotext isn't there")
	}
	_, paper := handlerstest.Handed(t, d.Types(ann, "report today #acme as pdf"))
	for _, want := range []string{"Acme GmbH", "Long Street 1", "Ann Lee", "Short Street 2"} {
		if !strings.Contains(paper, want) {
			t.Errorf("the paper lacks %q", want)
		}
	}
}

// TestTheFormNamesAClient opens the form by the command and by the button below a PDF without a
// client, fills it, changes it, empties it, and enters more than a PDF has room for.
func TestTheFormNamesAClient(t *testing.T) {
	d := handlerstest.New(t)
	stored := func() []string { return d.Settings(ann).Tags["acme"].Client }
	d.Submits(ann, handlerstest.Opened(t, d.Types(ann, "client #acme")), map[string]string{"client_name": " Acme  GmbH ", "client_address": "Long Street 1, rear\n\n12345 Town\n"})
	want := []string{"Acme GmbH", "Long Street 1, rear", "12345 Town"}
	if got := stored(); !slices.Equal(got, want) {
		t.Fatalf("stored %q", got)
	}
	form := handlerstest.Opened(t, d.Types(ann, "client #acme"))
	if got := handlerstest.JSON(t, form); !strings.Contains(got, `"initial_value":"Acme GmbH"`) || !strings.Contains(got, `"initial_value":"Long Street 1, rear\n12345 Town"`) || strings.Contains(form.PrivateMetadata, "acme") {
		t.Errorf("the form shows %s", got)
	}
	for name, wrong := range map[string]map[string]string{
		"Type the client's name too.": {"client_name": "", "client_address": "Long Street 1"},
		"Type at most 6 lines of":     {"client_name": "Acme", "client_address": strings.Repeat("line\n", 7)},
		"Type at most 7 lines of":     {"client_name": strings.Repeat("x", 101), "client_address": ""},
	} {
		if got := handlerstest.JSON(t, d.Submits(ann, form, wrong).View); !strings.Contains(got, name) || !slices.Equal(stored(), want) {
			t.Errorf("%v: %s", wrong, got)
		}
	}
	if got := handlerstest.Shown(d.Submits(ann, form, map[string]string{"client_name": "Acme GmbH", "client_address": "Long Street 1, rear\n12345 Town"})); !strings.Contains(got, "Nothing changed") {
		t.Errorf("unchanged: %s", got)
	}
	removed := d.Submits(ann, form, map[string]string{"client_name": " ", "client_address": ""})
	if got := stored(); len(got) != 0 {
		t.Errorf("emptied: %q", got)
	}
	d.Taps(ann, removed, "undo")
	if got := stored(); !slices.Equal(got, want) {
		t.Errorf("undone: %q", got)
	}
	d.Types(ann, "add 1h review #acme/web")
	if got := handlerstest.Shown(d.Types(ann, "report today #acme as pdf")); strings.Contains(got, "names no client") {
		t.Errorf("with a client: %s", got)
	}
	d.Types(ann, "client #acme off")
	made := d.Types(ann, "report today #acme as pdf")
	if got := handlerstest.Words(t, made.Reply); !strings.Contains(got, "The PDF names no client, because #acme has none.") {
		t.Errorf("without a client: %s", got)
	}
	d.Submits(ann, handlerstest.Opened(t, d.Taps(ann, made, "client")), map[string]string{"client_name": "Globex", "client_address": ""})
	if got := stored(); !slices.Equal(got, []string{"Globex"}) {
		t.Errorf("by the button of a PDF: %q", got)
	}
	for _, typed := range []string{"report today as pdf", "report today #acme as xlsx"} {
		if got := handlerstest.Words(t, d.Types(ann, typed).Reply); strings.Contains(got, "names no client") {
			t.Errorf("%s: %s", typed, got)
		}
	}
	d.Types(bob, "add 1h")
	if got := handlerstest.Text(d.Taps(bob, made, "client")); !strings.Contains(got, "out of date") || len(d.Settings(bob).Tags) > 0 {
		t.Errorf("someone else: %s", got)
	}
}

// TestTheFormOfSettingsTakesASenderOfSeveralLines enters one, empties it, and enters one
// that no paper has room for.
func TestTheFormOfSettingsTakesASenderOfSeveralLines(t *testing.T) {
	d := handlerstest.New(t)
	form := func() *slack.ModalViewRequest { return handlerstest.Opened(t, d.Types(ann, "settings")) }
	d.Submits(ann, form(), map[string]string{"set_sender": "  Ann  Lee \n\nShort Street 2, rear\n54321 Town\n"})
	if got := d.Settings(ann).Sender; !slices.Equal(got, []string{"Ann Lee", "Short Street 2, rear", "54321 Town"}) {
		t.Errorf("stored %q", got)
	}
	if got := handlerstest.JSON(t, form()); !strings.Contains(got, `Ann Lee\nShort Street 2, rear\n54321 Town`) || !strings.Contains(got, `"multiline":true`) {
		t.Errorf("the form shows %s", got)
	}
	for _, wrong := range []string{strings.Repeat("line\n", 8), strings.Repeat("x", 101)} {
		refused := d.Submits(ann, form(), map[string]string{"set_sender": wrong})
		if got := handlerstest.JSON(t, refused.View); !strings.Contains(got, "at most 7 lines of 100 characters") || len(d.Settings(ann).Sender) != 3 {
			t.Errorf("%.20q: %s", wrong, got)
		}
	}
	d.Submits(ann, form(), map[string]string{"set_sender": ""})
	if got := d.Settings(ann).Sender; len(got) != 0 {
		t.Errorf("emptied: %q", got)
	}
}

// TestEachSettingIsShownByItsName types each setting's name alone: it's shown, and nothing
// changes.
func TestEachSettingIsShownByItsName(t *testing.T) {
	for name, line := range map[string]string{
		"zone": "Time zone", "clock": "Clock", "week": "Week", "language": "Language", "day": "Working day", "tag": "tag", "timers": "Timers", "summary": "ummar", "delete": "Delete", "sender": "Sender",
	} {
		d := handlerstest.New(t)
		d.Types(ann, "status")
		before := handlerstest.JSON(t, d.Settings(ann))
		if got := d.Says(ann, "settings "+name); !strings.Contains(got, line) || handlerstest.JSON(t, d.Settings(ann)) != before {
			t.Errorf("%s: %q", name, got)
		}
	}
}
