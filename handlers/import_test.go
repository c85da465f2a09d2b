package handlers_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

// shelf holds the files that people uploaded, by id.
type shelf map[string]struct {
	owner   models.MemberKey
	content string
}

func (s shelf) File(_ context.Context, who models.MemberKey, id string, _ int64) ([]byte, error) {
	if f, ok := s[id]; ok && f.owner == who {
		return []byte(f.content), nil
	}
	return nil, models.ErrNotFound
}

func (s shelf) put(id string, owner models.MemberKey, content string) {
	s[id] = struct {
		owner   models.MemberKey
		content string
	}{owner, content}
}

// newLibrary returns a desk whose workspace lets the app read files.
func newLibrary(t *testing.T) (*desk, shelf) {
	t.Helper()
	d, files := newDesk(t), shelf{}
	d.service = handlers.New(handlers.Options{
		Store: d.store, Profiles: fixed{"Europe/Amsterdam", "en-GB"}, Files: files, Clock: d.reads(), Command: "/time", Logger: d.logger(),
	}, areas.All()...)
	w := models.Workspace{Key: ann.Workspace(), Token: "xoxb-1", Scopes: "commands,files:read"}
	if err := d.store.SaveWorkspace(t.Context(), w, d.clock.Now()); err != nil {
		t.Fatal(err)
	}
	return d, files
}

func (d *desk) sends(who models.MemberKey, callback, private string, values map[string]interaction.Input) interaction.Answer {
	d.t.Helper()
	v := &interaction.View{ID: "V1", Type: "modal", Callback: callback, Private: private, Values: map[string]map[string]interaction.Input{}}
	for block, input := range values {
		v.Values[block] = map[string]interaction.Input{block: input}
	}
	return d.handle(interaction.Request{Kind: interaction.Submission, Who: who, View: v})
}

// hands submits the form with a file.
func (d *desk) hands(who models.MemberKey, file string) interaction.Answer {
	d.t.Helper()
	return d.sends(who, "import_file", "", map[string]interaction.Input{"file": {Values: []string{file}}})
}

// inModal returns what a modal says.
func inModal(t *testing.T, a interaction.Answer) string {
	t.Helper()
	if modalOf(a.View) == nil {
		t.Fatalf("no modal: %s", asJSON(t, a))
	}
	text, err := json.Marshal(modalOf(a.View).Blocks)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

const togglFile = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n" +
	"Bo Ek,bo@x.test,Acme,Site,,Nav fix,No,2026-03-03,10:23:52,2026-03-03,11:00:00,00:36:08,\n" +
	"Bo Ek,bo@x.test,Acme,Site,,Review,No,2026-03-03,11:00:00,2026-03-03,12:00:00,01:00:00,\n"

func TestAFileOfAnotherTrackerIsPreviewedThenStoredAndUndoneInOneStep(t *testing.T) {
	d, files := newLibrary(t)
	files.put("F1", ann, togglFile)
	if a := d.types(ann, "import"); len(a.Then) != 1 || modalIn(a.Then[0]) == nil {
		t.Fatalf("no form: %q", text(a))
	}
	preview := d.hands(ann, "F1")
	if got := inModal(t, preview); !strings.Contains(got, "2 records from Toggl, Tue 3 Mar 2026, 1h 37m") || !strings.Contains(got, "Nav fix #acme/site #nobill") {
		t.Errorf("the preview: %s", got)
	}
	if len(d.records(ann)) != 0 {
		t.Fatal("stored before it was confirmed")
	}
	private := modalOf(preview.View).PrivateMetadata
	done := d.sends(ann, "import_preview", private, nil)
	if got := inModal(t, done); !strings.Contains(got, "Imported: 2 records") || len(d.records(ann)) != 2 {
		t.Errorf("%d records after %s", len(d.records(ann)), got)
	}
	if got := inModal(t, d.sends(ann, "import_preview", private, nil)); !strings.Contains(got, "already done, or too old") || len(d.records(ann)) != 2 {
		t.Errorf("a second confirmation: %s", got)
	}
	if got := inModal(t, d.hands(ann, "F1")); !strings.Contains(got, "0 records") || !strings.Contains(got, "2 records of it here already") {
		t.Errorf("the same file again: %s", got)
	}
	d.types(ann, "undo")
	if left := d.records(ann); len(left) != 0 {
		t.Errorf("after undo: %+v", left)
	}
}

func TestAnImportBelongsOnlyToItsOwner(t *testing.T) {
	d, files := newLibrary(t)
	files.put("F1", ann, togglFile)
	d.types(ann, "status")
	d.types(bob, "status")
	if foreign, missing := d.hands(bob, "F1"), d.hands(bob, "F9"); asJSON(t, foreign) != asJSON(t, missing) {
		t.Errorf("Bob reads Ann's file: %s", asJSON(t, foreign))
	}
	private := modalOf(d.hands(ann, "F1").View).PrivateMetadata
	foreign, forged := d.sends(bob, "import_preview", private, nil), d.sends(bob, "import_preview", "e999", nil)
	if asJSON(t, foreign) != asJSON(t, forged) || len(d.records(bob)) != 0 {
		t.Errorf("Bob confirms Ann's import: %s", asJSON(t, foreign))
	}
}

func TestAnExportIsRestoredWholeIfEmptyAndOnlyItsRecordsOtherwise(t *testing.T) {
	d, files := newLibrary(t)
	d.everything()
	content := string(uploaded(t, d.types(ann, "export as json")))
	files.put("F1", ann, content)
	if got := inModal(t, d.hands(ann, "F1")); !strings.Contains(got, "3 records of it here already") {
		t.Errorf("Ann's own export: %s", got)
	}
	other, files := newLibrary(t)
	files.put("F1", ann, content)
	other.types(ann, "status")
	private := modalOf(other.hands(ann, "F1").View).PrivateMetadata
	other.sends(ann, "import_preview", private, nil)
	again := archiveOf(t, uploaded(t, other.types(ann, "export as json")))
	if len(again.Records) != 3 || len(again.Tags) != 2 || len(again.Schedules) != 4 || len(again.History) != 8 {
		t.Errorf("Ann has %d records, %d tags, %d schedules, %d former versions", len(again.Records), len(again.Tags), len(again.Schedules), len(again.History))
	}
	before := map[string]bool{}
	for _, r := range d.records(ann) {
		before[r.ID] = true
	}
	for _, r := range other.records(ann) {
		if before[r.ID] {
			t.Error("a record has the id that the file claims")
		}
	}
}

func TestOfAnotherMembersExportTheRecordsComeInAndNothingElse(t *testing.T) {
	d, files := newLibrary(t)
	d.everything()
	files.put("F1", bob, string(uploaded(t, d.types(ann, "export as json"))))
	d.types(bob, "status")
	preview := d.hands(bob, "F1")
	if got := inModal(t, preview); !strings.Contains(got, "T1/UANN, another member. Only the records in it are imported") {
		t.Errorf("the preview: %s", got)
	}
	d.sends(bob, "import_preview", modalOf(preview.View).PrivateMetadata, nil)
	got := archiveOf(t, uploaded(t, d.types(bob, "export as json")))
	if len(got.Records) == 0 || len(got.Tags)+len(got.Schedules)+len(got.Shares)+len(got.Received)+len(got.Requests) != 0 || len(got.History) != 1 {
		t.Errorf("Bob has %d records, %d tags, %d schedules, %d former versions", len(got.Records), len(got.Tags), len(got.Schedules), len(got.History))
	}
}

const teamFile = "User,Email,Client,Project,Description,Billable,Start date,Start time,End date,End time,Duration\n" +
	"Ann Lee,ann@x.test,Acme,Site,mine,Yes,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00\n" +
	"Bo Ek,bo@x.test,Acme,Site,private,Yes,2026-03-02,12:00:00,2026-03-02,13:00:00,01:00:00\n"

func TestAFileOfSeveralPeopleAsksWhoseItIsAndTakesNobodyElses(t *testing.T) {
	d, files := newLibrary(t)
	files.put("F1", ann, teamFile)
	d.types(ann, "status")
	asked := d.hands(ann, "F1")
	if got := inModal(t, asked); !strings.Contains(got, "the entries of 2 people") || !strings.Contains(got, "Bo Ek \\u003cbo@x.test\\u003e") || modalOf(asked.View).CallbackID != "import_person" {
		t.Fatalf("it asked: %s", got)
	}
	preview := d.sends(ann, "import_person", modalOf(asked.View).PrivateMetadata, map[string]interaction.Input{"person": {Value: "0"}})
	if got := inModal(t, preview); !strings.Contains(got, "1 record from Toggl") || !strings.Contains(got, "1 entry of another person left out") || strings.Contains(got, "private") {
		t.Errorf("the preview: %s", got)
	}
	d.sends(ann, "import_preview", modalOf(preview.View).PrivateMetadata, nil)
	if got := d.records(ann); len(got) != 1 || got[0].Note != "mine #acme/site" {
		t.Errorf("stored: %+v", got)
	}
}

func TestWhatCanNotBeReadComesBackAsAFileAndTheRestIsStored(t *testing.T) {
	d, files := newLibrary(t)
	files.put("F1", ann, togglFile+"Bo Ek,bo@x.test,Acme,Site,,bad,No,2026-02-30,10:00:00,2026-02-30,11:00:00,01:00:00,\n")
	d.types(ann, "status")
	preview := d.hands(ann, "F1")
	if got := inModal(t, preview); !strings.Contains(got, "1 entry can't be read") {
		t.Errorf("the preview: %s", got)
	}
	done := d.sends(ann, "import_preview", modalOf(preview.View).PrivateMetadata, nil)
	if len(d.records(ann)) != 2 {
		t.Errorf("%d records", len(d.records(ann)))
	}
	if got := string(uploaded(t, done)); !strings.HasPrefix(got, "Line,Reason,User,Email,") || !strings.Contains(got, "4,30 February doesn't exist.,Bo Ek,bo@x.test") {
		t.Errorf("the file: %s", got)
	}
}

func TestACorrectedRowIsOfferedAsAReplacement(t *testing.T) {
	for choice, want := range map[string]struct {
		records int
		length  string
	}{"replace": {2, "12:30"}, "keep": {2, "12:00"}, "add": {3, "12:30"}} {
		t.Run(choice, func(t *testing.T) {
			d, files := newLibrary(t)
			files.put("F1", ann, togglFile)
			files.put("F2", ann, strings.Replace(togglFile, "12:00:00,01:00:00", "12:30:00,01:30:00", 1))
			d.types(ann, "status")
			d.sends(ann, "import_preview", modalOf(d.hands(ann, "F1").View).PrivateMetadata, nil)
			preview := d.hands(ann, "F2")
			if got := inModal(t, preview); !strings.Contains(got, "1 record here differs from the file") || !strings.Contains(got, "0 records from Toggl") {
				t.Errorf("the preview: %s", got)
			}
			d.sends(ann, "import_preview", modalOf(preview.View).PrivateMetadata, map[string]interaction.Input{"changed": {Value: choice}})
			got := d.records(ann)
			last := slices.MaxFunc(got, func(a, b record.Record) int { return a.End.Compare(b.End) })
			if len(got) != want.records || last.End.In(time.FixedZone("CET", 3600)).Format("15:04") != want.length {
				t.Errorf("%d records, the last up to %s", len(got), last.End)
			}
			if choice == "replace" {
				d.types(ann, "undo")
				last := slices.MaxFunc(d.records(ann), func(a, b record.Record) int { return a.End.Compare(b.End) })
				if last.End.In(time.FixedZone("CET", 3600)).Format("15:04") != "12:00" {
					t.Errorf("after undo it ends at %s", last.End)
				}
			}
		})
	}
}

func TestTheSameFileAddsNothingAfterAChangeOfZone(t *testing.T) {
	d, files := newLibrary(t)
	files.put("F1", ann, togglFile)
	d.types(ann, "status")
	d.sends(ann, "import_preview", modalOf(d.hands(ann, "F1").View).PrivateMetadata, nil)
	d.types(ann, "timezone America/New_York")
	if got := inModal(t, d.hands(ann, "F1")); !strings.Contains(got, "0 records") || !strings.Contains(got, "2 records of it here already") {
		t.Errorf("the same file: %s", got)
	}
}

func TestWhatIsNoGoodFileIsRefusedInASentence(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "status")
	export := string(uploaded(t, d.types(ann, "export as json")))
	bomb := "PK\x03\x04" + strings.Repeat("\x00", 100)
	for name, c := range map[string]struct{ content, want string }{
		"a compressed file":   {bomb, "can't read this kind of file"},
		"nothing":             {"", "can't read this kind of file"},
		"a key twice":         {strings.Replace(export, `"version": 1,`, `"version": 1, "version": 1,`, 1), "same key twice"},
		"nested deeply":       {strings.Replace(export, `"settings": {}`, `"settings": {"x":`+strings.Repeat("[", 100)+strings.Repeat("]", 100)+"}", 1), "more than 32 levels"},
		"a setting too large": {strings.Replace(export, `"settings": {}`, `"settings": {"work_day": 99999999}`, 1), ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, files := newLibrary(t)
			files.put("F1", ann, c.content)
			d.types(ann, "status")
			a := d.hands(ann, "F1")
			if c.want == "" { // read, and refused when it is to be stored
				done := d.sends(ann, "import_preview", modalOf(a.View).PrivateMetadata, nil)
				if got := inModal(t, done); !strings.Contains(got, "Nothing was stored") {
					t.Errorf("got %s", got)
				}
				return
			}
			if got := refusals(a.View)["file"]; !strings.Contains(got, c.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestWithoutThePermissionToReadFilesImportSaysWhatToDo(t *testing.T) {
	d := newDesk(t)
	if got := text(d.types(ann, "import")); !strings.Contains(got, "files:read") || !strings.Contains(got, "sundial import --member T1/UANN") {
		t.Errorf("got %q", got)
	}
}

func TestMeetingsOfACalendarAreStoredWhereTheyAreTicked(t *testing.T) {
	d, files := newLibrary(t)
	files.put("F1", ann, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Amsterdam:20260302T091500\nDTEND;TZID=Europe/Amsterdam:20260302T093000\n"+
		"RRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Standup\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260302\nSUMMARY:Birthday\nEND:VEVENT\n"+
		"BEGIN:VEVENT\nDTSTART;TZID=Europe/Amsterdam:20260302T110000\nDURATION:PT1H\nSUMMARY:Review\nEND:VEVENT\n"+
		"BEGIN:VEVENT\nDTSTART:20260302T090000Z\nDTEND:20260302T093000Z\nSTATUS:CANCELLED\nSUMMARY:Gone\nEND:VEVENT\nEND:VCALENDAR\n")
	d.types(ann, "add on 1 mar 9:15-9:30 standup #team")
	d.types(ann, "add on 2 mar 11:30-11:45 call #acme")
	preview := d.hands(ann, "F1")
	got := inModal(t, preview)
	for _, want := range []string{"Standup · 2 times since", "Birthday", "all day", "Review", "overlaps another record", "1 canceled event"} {
		if !strings.Contains(got, want) {
			t.Errorf("the form lacks %q: %s", want, got)
		}
	}
	if strings.Contains(got, "Gone") || len(d.records(ann)) != 2 {
		t.Errorf("%d records, and %s", len(d.records(ann)), got)
	}
	var boxes struct {
		Element struct {
			Initial []struct{ Value string } `json:"initial_options"`
			Options []struct{ Value string }
		}
	}
	raw, err := json.Marshal(modalOf(preview.View).Blocks.BlockSet[1])
	must(t, err)
	must(t, json.Unmarshal(raw, &boxes))
	if len(boxes.Element.Options) != 3 || len(boxes.Element.Initial) != 1 {
		t.Fatalf("the boxes: %s", raw)
	}
	private := modalOf(preview.View).PrivateMetadata
	v := &interaction.View{ID: "V1", Type: "modal", Callback: "import_meetings", Private: private, Values: map[string]map[string]interaction.Input{
		"meetings1": {"meetings1": {Values: []string{boxes.Element.Initial[0].Value}}},
	}}
	d.handle(interaction.Request{Kind: interaction.Submission, Who: ann, View: v})
	var notes []string
	for _, r := range d.records(ann) {
		notes = append(notes, r.Note)
	}
	slices.Sort(notes)
	if want := []string{"Standup #team", "Standup #team", "call #acme", "standup #team"}; !slices.Equal(notes, want) {
		t.Errorf("stored are %q", notes)
	}
	if again := inModal(t, d.hands(ann, "F1")); strings.Contains(again, "Standup ·") {
		t.Errorf("the same file offers them again: %s", again)
	}
}
