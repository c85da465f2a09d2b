package program_test

import (
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sundial/slacksim"
)

const publicURL = "https://sundial.example.org"

// open starts the program for several workspaces, with no bot token at all. It returns
// the address of its pages.
func (o *office) open(env ...string) (pages string, p *running) {
	o.t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(o.t, err)
	pages = "http://" + l.Addr().String()
	must(o.t, l.Close())
	p = o.serve(append([]string{
		"SLACK_BOT_TOKEN=", "SLACK_CLIENT_ID=1.1", "SLACK_CLIENT_SECRET=client-secret", "SUNDIAL_PUBLIC_URL=" + publicURL,
		"SUNDIAL_HTTP_ADDR=" + l.Addr().String(),
	}, env...)...)
	return pages, p
}

// install adds the app to a workspace as a browser does: our page, Slack's page of
// permissions, and back to ours. It returns the last page.
func (o *office) install(pages, team string) string {
	o.t.Helper()
	browser := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	begun, err := browser.Get(pages + "/install/start")
	must(o.t, err)
	begun.Body.Close()
	slack, err := begun.Location()
	must(o.t, err)
	allowed, err := browser.PostForm(slack.String(), url.Values{"team": {team}, "allow": {"yes"}})
	must(o.t, err)
	allowed.Body.Close()
	back, err := allowed.Location()
	must(o.t, err)
	r, err := http.NewRequest(http.MethodGet, pages+strings.TrimPrefix(back.String(), publicURL), nil)
	must(o.t, err)
	for _, c := range begun.Cookies() {
		r.AddCookie(c)
	}
	last, err := browser.Do(r)
	must(o.t, err)
	defer last.Body.Close()
	var text strings.Builder
	_, err = io.Copy(&text, last.Body)
	must(o.t, err)
	return text.String()
}

// another adds a workspace with an Ann and a Bob of the same ids.
func (o *office) another(id, name string) *office {
	space := o.sim.AddWorkspace(slacksim.Workspace{ID: id, Name: name, Enterprise: "E1"})
	for _, user := range []string{"UANN", "UBOB"} {
		space.AddUser(slacksim.User{ID: user, Name: strings.ToLower(user), TZ: "Asia/Kolkata", Locale: "en-GB"})
	}
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN", "UBOB"}})
	other := *o
	other.space = space
	return &other
}

// TestTwoWorkspacesInOneProcess installs the app into two workspaces through the
// OAuth pages. The same user id in both is two people; one workspace is uninstalled,
// the other notices nothing; installed again it finds what it had.
func TestTwoWorkspacesInOneProcess(t *testing.T) {
	acme := newOffice(t)
	acme.space.Revoke("account_inactive") // newOffice installs; here the pages do
	globex := acme.another("T2", "Globex")
	pages, p := acme.open()
	if got := acme.types("UANN", "start nothing"); !strings.Contains(string(got.Payload), "so nothing was saved") {
		t.Errorf("before the installation: %s", got.Payload)
	}
	for team, o := range map[string]*office{"T1": acme, "T2": globex} {
		if page := o.install(pages, team); !strings.Contains(page, "Sundial is in "+o.space.Workspace().Name) {
			t.Fatal(page)
		}
	}
	if n := dms(acme) + dms(globex); n != 0 {
		t.Errorf("the installation posted %d messages", n)
	}
	acme.types("UANN", "start quokka #acme")
	globex.types("UANN", "start numbat #globex")
	for o, notes := range map[*office][2]string{acme: {"quokka", "numbat"}, globex: {"numbat", "quokka"}} {
		if got := string(o.types("UANN", "status").Payload); !strings.Contains(got, notes[0]) || strings.Contains(got, notes[1]) {
			t.Errorf("%s: %s", o.space.Workspace().Name, got)
		}
	}

	must(t, globex.space.Uninstall(t.Context()))
	if got := globex.types("UANN", "stop"); !strings.Contains(string(got.Payload), "so nothing was saved") {
		t.Errorf("after the uninstallation: %s", got.Payload)
	}
	if file := acme.export("UANN"); len(file.Records) != 1 || file.Records[0].Note != "quokka #acme" || file.Records[0].End != nil {
		t.Errorf("Acme's Ann has %+v", file)
	}
	if strings.Contains(p.out.String(), "level=ERROR") {
		t.Error("an error was logged")
	}

	globex.install(pages, "T2")
	if file := globex.export("UANN"); len(file.Records) != 1 || file.Records[0].Note != "numbat #globex" {
		t.Errorf("Globex's Ann has %+v after the second installation", file)
	}
	for _, o := range []*office{acme, globex} {
		if token := o.space.BotToken(); inAnyFile(t, acme.folder, token) {
			t.Errorf("the token of %s stands readable in the database", o.space.Workspace().Name)
		}
	}
}

func TestAWorkspaceThatIsNotListedIsNotServed(t *testing.T) {
	acme := newOffice(t)
	acme.space.Revoke("account_inactive")
	globex := acme.another("T2", "Globex")
	pages, _ := acme.open("SUNDIAL_WORKSPACES=T1")
	if page := acme.install(pages, "T1"); !strings.Contains(page, "Sundial is in Acme") {
		t.Error(page)
	}
	if page := globex.install(pages, "T2"); !strings.Contains(page, "doesn&#39;t serve the workspace Globex") {
		t.Error(page)
	}
	if got := acme.types("UANN", "start review"); !got.Acked || strings.Contains(string(got.Payload), "so nothing was saved") {
		t.Errorf("Acme: %s", got.Payload)
	}
	if got := globex.types("UANN", "start review"); !strings.Contains(string(got.Payload), "so nothing was saved") {
		t.Errorf("Globex: %s", got.Payload)
	}
}

// dms counts the messages in everyone's conversation with the app.
func dms(o *office) int {
	n := 0
	for _, u := range o.space.Users() {
		n += len(o.space.As(u.ID).State().DM().Messages)
	}
	return n
}

// inAnyFile reports whether a file of the folder holds the word.
func inAnyFile(t *testing.T, folder, word string) bool {
	t.Helper()
	files, err := os.ReadDir(folder)
	must(t, err)
	for _, f := range files {
		content, err := os.ReadFile(filepath.Join(folder, f.Name()))
		must(t, err)
		if strings.Contains(string(content), word) {
			return true
		}
	}
	return false
}

// TestAFirstStartPostsNothingToAnyone looks at all that the program asks of Slack from
// its start to its end, where nobody types anything.
func TestAFirstStartPostsNothingToAnyone(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	must(t, p.Process.Signal(syscall.SIGTERM))
	must(t, <-p.done)
	for _, call := range o.sim.Calls() {
		if call.Method != "auth.test" && call.Method != "apps.connections.open" {
			t.Errorf("it called %s", call.Method)
		}
	}
	if n := dms(o); n != 0 {
		t.Errorf("%d messages were posted", n)
	}
}

// TestThePagesAskForImportsOnlyWhereTheyAreWanted: without, `import` says what to do.
func TestThePagesAskForImportsOnlyWhereTheyAreWanted(t *testing.T) {
	for imports, wanted := range map[string]bool{"yes": true, "no": false} {
		o := newOffice(t)
		o.space.Revoke("account_inactive")
		pages, p := o.open("SUNDIAL_IMPORTS=" + imports)
		o.install(pages, "T1")
		got := string(o.types("UANN", "import").Payload)
		if wanted != strings.Contains(got, "Choose a file") || wanted == strings.Contains(got, "needs one more permission") {
			t.Errorf("SUNDIAL_IMPORTS=%s: %s", imports, got)
		}
		o.stop(p)
	}
}
