package program_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"sundial/slacksim"
)

// runs ends the program's other commands with what they printed.
func (o *office) runs(args ...string) (out, log string, err error) {
	o.t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Dir = o.folder
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "SLACK_API_URL=" + o.url + "/api/", "SUNDIAL_OPERATOR=Ops"}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	return stdout.String(), stderr.String(), err
}

func (o *office) ran(args ...string) string {
	o.t.Helper()
	out, log, err := o.runs(args...)
	if err != nil {
		o.t.Fatalf("sundial %s: %v\n%s%s", strings.Join(args, " "), err, out, log)
	}
	return out
}

func (o *office) stop(p *running) {
	o.t.Helper()
	must(o.t, p.Process.Signal(syscall.SIGTERM))
	must(o.t, <-p.done)
}

// fill has Ann hold something of each kind.
func (o *office) fill() {
	for _, text := range []string{
		"add yesterday 9-10:30 review #acme", "add yesterday 2h plan #beta", "rate #acme 90 EUR/h from the beginning", "target #beta 20h/week", "here #acme",
		"summary daily at 23:59", "remind at 9:00 on weekdays to stretch", "remind after 3h", "timezone Europe/Berlin", "keep 2 years",
		"share totals #acme with <@UBOB|bob> every friday", "request <@UBOB|bob> #acme last month", "request <@UBOB|bob> #acme monthly", "suggest #acme",
		"edit 1", "list yesterday", "start fix login #acme", "break",
	} {
		o.types("UANN", text)
	}
}

var (
	exportedAt = regexp.MustCompile(`"exported_at": "[^"]*"`)
	ids        = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)
)

// comparable returns an export without its moment, and with the ids numbered in order of
// appearance: two exports are the same when the ids tell the same apart.
func comparable(text string) string {
	seen := map[string]string{}
	text = exportedAt.ReplaceAllString(text, "")
	return ids.ReplaceAllStringFunc(text, func(id string) string {
		if seen[id] == "" {
			seen[id] = "id " + string(rune('a'+len(seen)%26)) + strings.Repeat("'", len(seen)/26)
		}
		return seen[id]
	})
}

func TestAnExportImportedIntoAnEmptySundialGivesTheSameFileAgain(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	o.fill()
	o.stop(p)
	first := o.ran("export", "--member", "T1/UANN")
	other := *o
	other.folder = t.TempDir()
	must(t, os.WriteFile(filepath.Join(other.folder, "ann.json"), []byte(first), 0o600))
	other.ran("import", "--member", "T1/UANN", "ann.json")
	again := other.ran("export", "--member", "T1/UANN")
	if comparable(first) != comparable(again) {
		t.Errorf("exported\n%s\nand again\n%s", first, again)
	}
	other.ran("import", "--member", "T1/UANN", "ann.json")
	if third := other.ran("export", "--member", "T1/UANN"); strings.Count(third, `"note"`) != strings.Count(again, `"note"`) {
		t.Errorf("a second import doubled records:\n%s", third)
	}
}

// deletedLater counts the messages that are in Slack and are to be deleted there, now
// or within 7 days.
func (o *office) deletedLater() (n int) {
	o.t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(o.folder, "sundial.db"))
	must(o.t, err)
	defer db.Close()
	week := time.Now().AddDate(0, 0, 7).Unix()
	must(o.t, db.QueryRow("SELECT count(*) FROM outbox WHERE state = 'sent' AND kind = 'answer' AND delete_at <= ?", week).Scan(&n))
	return n
}

// reads keeps a transaction open that reads the database, as a backup does.
func (o *office) reads() (release func()) {
	o.t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(o.folder, "sundial.db"))
	must(o.t, err)
	reading, err := db.BeginTx(o.t.Context(), nil)
	must(o.t, err)
	var n int
	must(o.t, reading.QueryRow("SELECT count(*) FROM records").Scan(&n))
	return func() {
		must(o.t, reading.Rollback())
		must(o.t, db.Close())
	}
}

func TestTheOperatorExportsAndForgetsALeaverWhoIsNotified(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	o.fill()
	o.types("UBOB", "start mine #secret")

	dm := func() []string {
		var texts []string
		for _, m := range o.space.As("UANN").State().DM().Messages {
			texts = append(texts, m.Text)
		}
		return texts
	}
	o.ran("export", "--member", "T1/UANN", "ann.json")
	var file exported
	content, err := os.ReadFile(filepath.Join(o.folder, "ann.json"))
	must(t, err)
	must(t, json.Unmarshal(content, &file))
	if len(file.Records) < 3 || strings.Contains(string(content), "secret") {
		t.Errorf("the export: %s", content)
	}
	if n := o.deletedLater(); n != 1 {
		t.Errorf("%d messages will be deleted after 7 days: what she was told of the export is to be", n)
	}
	release := o.reads()
	out, log, err := o.runs("forget", "--member", "T1/UANN")
	release()
	if !strings.Contains(out, "log still holds encrypted traces") {
		t.Errorf("while something reads the database: %q", out)
	}
	if err != nil || !strings.Contains(log, "act=forget") || !strings.Contains(log, "member=UANN") {
		t.Errorf("forget: %v, %s", err, log)
	}
	for _, want := range []string{"exported by Ops", "erased by Ops"} {
		if !strings.Contains(strings.Join(dm(), "\n"), want) {
			t.Errorf("Ann was not told %q: %q", want, dm())
		}
	}
	if out := o.ran("forget", "--member", "T1/UANN"); !strings.HasPrefix(out, "Sundial holds nothing") {
		t.Errorf("a second time: %q", out)
	}
	if left := o.ran("export", "--member", "T1/UANN"); strings.Contains(left, "login") {
		t.Errorf("Ann is still there: %s", left)
	}
	if left := o.ran("export", "--member", "T1/UBOB"); !strings.Contains(left, "mine #secret") {
		t.Errorf("Bob is gone: %s", left)
	}
	if _, log, err := o.runs("forget", "--member", "UANN"); err == nil || !strings.Contains(log, "TEAM/USER") {
		t.Errorf("half a name: %v, %s", err, log)
	}
	o.stop(p)
}

func TestARunningSundialContinuesThroughARekey(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	o.types("UANN", "add yesterday 9-10 before #acme")
	backup := filepath.Join(t.TempDir(), "old.db")
	o.ran("backup", backup)
	former, err := os.ReadFile(filepath.Join(o.folder, "sundial.key"))
	must(t, err)

	if said := o.ran("rekey"); !strings.Contains(said, "sundial.key.former") || !strings.Contains(said, "destroy the old key") {
		t.Errorf("rekey said: %s", said)
	}
	for _, user := range []string{"UANN", "UBOB"} { // one who was there, one who is new
		if r := o.types(user, "add yesterday 11-12 after #acme"); !strings.Contains(string(r.Payload), "after #acme") {
			t.Errorf("%s after the rekey: %s", user, r.Payload)
		}
	}
	o.stop(p)
	if got := o.ran("export", "--member", "T1/UANN"); !strings.Contains(got, "before #acme") || !strings.Contains(got, "after #acme") {
		t.Errorf("with the new key: %s", got)
	}
	kept, err := os.ReadFile(filepath.Join(o.folder, "sundial.key.former"))
	must(t, err)
	if !bytes.Equal(kept, former) {
		t.Error("the old key isn't kept")
	}

	// The old backup opens only with the old key.
	old := *o
	old.folder = t.TempDir()
	current, err := os.ReadFile(filepath.Join(o.folder, "sundial.key"))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(old.folder, "sundial.key"), current, 0o600))
	if _, log, err := old.runs("restore", backup); err == nil || !strings.Contains(log, "isn't the key") {
		t.Errorf("the old backup with the new key: %v, %s", err, log)
	}
	must(t, os.WriteFile(filepath.Join(old.folder, "sundial.key"), former, 0o600))
	if got := old.ran("export", "--member", "T1/UANN"); !strings.Contains(got, "before #acme") {
		t.Errorf("the old backup with the former key: %s", got)
	}
}

// TestTheOperatorsImportAsksForWhatTheFileLeavesOpen brings in another tracker's file
// for someone who never typed.
func TestTheOperatorsImportAsksForWhatTheFileLeavesOpen(t *testing.T) {
	o := newOffice(t)
	must(t, os.WriteFile(filepath.Join(o.folder, "clockify.csv"), []byte("Project,Client,Description,Tags,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\n"+
		"Site,Acme,Nav fix,web,03/04/2026,10:00:00 AM,03/04/2026,11:00:00 AM,01:00:00,1.00\n"), 0o600))
	for _, c := range []struct{ flags, want string }{
		{"", "for example: --zone Europe/Berlin"},
		{"--zone Nowhere/Here", "isn't a time zone"},
		{"--zone Europe/Berlin", "--dates day or --dates month"},
	} {
		_, log, err := o.runs(append([]string{"import", "--member", "T1/UANN", "clockify.csv"}, strings.Fields(c.flags)...)...)
		if err == nil || !strings.Contains(log, c.want) {
			t.Errorf("with %q: %v, %s", c.flags, err, log)
		}
	}
	if said := o.ran("import", "--member", "T1/UANN", "clockify.csv", "--zone", "Europe/Berlin", "--dates", "day"); !strings.HasPrefix(said, "Imported: 1 record from Clockify") {
		t.Errorf("it said %q", said)
	}
	if got := o.ran("export", "--member", "T1/UANN"); !strings.Contains(got, "2026-04-03T10:00:00+02:00") {
		t.Errorf("the record: %s", got)
	}
	must(t, os.WriteFile(filepath.Join(o.folder, "team.csv"), []byte("User,Email,Description,Start date,Start time,End date,End time,Duration\n"+
		"Ann Lee,ann@x.test,mine,2026-05-04,10:00:00,2026-05-04,11:00:00,01:00:00\n"+
		"Bo Ek,bo@x.test,private,2026-05-04,12:00:00,2026-05-04,13:00:00,01:00:00\n"+
		"Ann Lee,ann@x.test,bad,2026-02-30,10:00:00,2026-02-30,11:00:00,01:00:00\n"), 0o600))
	if out, log, err := o.runs("import", "--member", "T1/UANN", "team.csv"); err == nil || !strings.Contains(log, "entries from 2 people") || !strings.Contains(log, "--person") ||
		!strings.Contains(out, `--person "bo@x.test" (1 entry)`) {
		t.Errorf("a file of two people: %v, %s%s", err, out, log)
	}
	said := o.ran("import", "--member", "T1/UANN", "team.csv", "--person", "ann lee")
	for _, want := range []string{"Imported: 1 record from Toggl", "1 entry from another person left out.", "1 entry can't be read", "team.csv.rejected.csv"} {
		if !strings.Contains(said, want) {
			t.Errorf("it said %q, not %q", said, want)
		}
	}
	if back, err := os.ReadFile(filepath.Join(o.folder, "team.csv.rejected.csv")); err != nil || !strings.Contains(string(back), "4,30 February doesn't exist.,Ann Lee") {
		t.Errorf("what can't be read: %s, %v", back, err)
	}
	if got := o.ran("export", "--member", "T1/UANN"); strings.Contains(got, "private") || !strings.Contains(got, "mine") {
		t.Errorf("the records: %s", got)
	}
	// Of whom Slack knows, it tells the zone.
	o.stop(o.serve())
	o.ran("import", "--member", "T1/UBOB", "clockify.csv", "--dates", "day")
	if got := o.ran("export", "--member", "T1/UBOB"); !strings.Contains(got, "2026-04-03T10:00:00+02:00") {
		t.Errorf("Bob's record: %s", got)
	}
}

func TestTheKeyMayBeACommandsOutput(t *testing.T) {
	o := newOffice(t)
	must(t, os.WriteFile(filepath.Join(o.folder, "k"), []byte("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"), 0o600))
	p := o.serve("SUNDIAL_KEY_COMMAND=cat k")
	o.types("UANN", "add yesterday 9-10 x #acme")
	o.stop(p)
	p = o.start("SUNDIAL_KEY_COMMAND=echo quokka")
	if err := <-p.done; err == nil || strings.Contains(p.out.String(), "quokka") {
		t.Errorf("%v: %s", err, p.out)
	}
	o.serve("SUNDIAL_KEY=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
	if file := o.export("UANN"); len(file.Records) != 1 {
		t.Errorf("the same key by a variable: %+v", file)
	}
}

func TestAForgottenMembersMessagesAndFilesGoFromSlack(t *testing.T) {
	o := newOffice(t)
	o.serve()
	o.types("UANN", "start secret #acme")
	o.export("UANN")
	o.types("UANN", "forget me")
	general, _ := o.space.As("UANN").State().Conversation("C1")
	last, _ := general.Last()
	_, err := o.space.As("UANN").Press(t.Context(), slacksim.Press{Channel: "C1", TS: last.TS, ActionID: "forget_me"})
	must(t, err)
	o.wait(func() bool { return len(o.space.As("UANN").State().DM().Messages) == 0 })
	if file := o.ran("export", "--member", "T1/UANN"); strings.Contains(file, "secret") {
		t.Errorf("Ann is still there: %s", file)
	}
}

// TestAFileIsImportedThroughTheForm hands a file over as a person does.
func TestAFileIsImportedThroughTheForm(t *testing.T) {
	o := newOffice(t)
	o.space.Install("commands", "chat:write", "im:write", "users:read", "files:write", "files:read")
	o.serve()
	p := o.space.As("UANN")
	file, err := p.Upload("", "toggl.csv", []byte("Description,Project,Start date,Start time,End date,End time,Duration\nNav fix,Acme,2026-03-03,10:00:00,2026-03-03,11:00:00,01:00:00\n"))
	must(t, err)
	o.types("UANN", "import")
	top := func(callback string) (view slacksim.View) {
		o.wait(func() bool {
			v, open := p.State().Top()
			view = v
			return open && v.CallbackID == callback
		})
		return view
	}
	result, err := p.Submit(t.Context(), top("import_file").ID, map[string]map[string]any{"file": {"file": file.ID}})
	must(t, err)
	if result.Err != "" || len(result.ViewErrors) > 0 {
		t.Fatalf("handing the file over: %+v", result)
	}
	_, err = p.Submit(t.Context(), top("import_preview").ID, nil)
	must(t, err)
	if got := o.export("UANN"); len(got.Records) != 1 || got.Records[0].Note != "Nav fix #acme" {
		t.Errorf("after the import: %+v", got)
	}
	foreign, err := o.space.As("UBOB").Upload("", "bob.csv", []byte("secret"))
	must(t, err)
	o.types("UANN", "import")
	if result, err := p.Submit(t.Context(), top("import_file").ID, map[string]map[string]any{"file": {"file": foreign.ID}}); err == nil && len(result.ViewErrors) == 0 {
		t.Errorf("Bob's file was read: %+v", result)
	}
}
