package data_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/record"
)

func TestAFileOfAnotherTrackerIsPreviewedThenStoredAndUndoneInOneStep(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, handlerstest.TogglFile)
	if a := d.Types(ann, "import"); len(a.Then) != 1 || handlerstest.ModalIn(a.Then[0]) == nil {
		t.Fatalf("no form: %q", handlerstest.Text(a))
	}
	preview := d.HandsIn(ann, "F1")
	if got := handlerstest.ModalText(t, preview); !strings.Contains(got, "2 records from Toggl, Tue 3 Mar 2026, 1h 37m") || !strings.Contains(got, "Nav fix #acme/site #nobill") {
		t.Errorf("the preview: %s", got)
	}
	if len(d.Records(ann)) != 0 {
		t.Fatal("stored before it was confirmed")
	}
	private := handlerstest.Modal(preview.View).PrivateMetadata
	done := d.SubmitsValues(ann, "import_preview", private, nil)
	if got := handlerstest.ModalText(t, done); !strings.Contains(got, "Imported: 2 records") || len(d.Records(ann)) != 2 {
		t.Errorf("%d records after %s", len(d.Records(ann)), got)
	}
	if got := handlerstest.ModalText(t, d.SubmitsValues(ann, "import_preview", private, nil)); !strings.Contains(got, "already done, or out of date") || len(d.Records(ann)) != 2 {
		t.Errorf("a second confirmation: %s", got)
	}
	if got := handlerstest.ModalText(t, d.HandsIn(ann, "F1")); !strings.Contains(got, "0 records") || !strings.Contains(got, "2 of its records are already here") {
		t.Errorf("the same file again: %s", got)
	}
	d.Types(ann, "undo")
	if left := d.Records(ann); len(left) != 0 {
		t.Errorf("after undo: %+v", left)
	}
}

func TestAnImportBelongsOnlyToItsOwner(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, handlerstest.TogglFile)
	d.Types(ann, "status")
	d.Types(bob, "status")
	if foreign, missing := d.HandsIn(bob, "F1"), d.HandsIn(bob, "F9"); handlerstest.JSON(t, foreign) != handlerstest.JSON(t, missing) {
		t.Errorf("Bob reads Ann's file: %s", handlerstest.JSON(t, foreign))
	}
	private := handlerstest.Modal(d.HandsIn(ann, "F1").View).PrivateMetadata
	foreign, forged := d.SubmitsValues(bob, "import_preview", private, nil), d.SubmitsValues(bob, "import_preview", "e999", nil)
	if handlerstest.JSON(t, foreign) != handlerstest.JSON(t, forged) || len(d.Records(bob)) != 0 {
		t.Errorf("Bob confirms Ann's import: %s", handlerstest.JSON(t, foreign))
	}
}

func TestAnExportIsRestoredWholeIfEmptyAndOnlyItsRecordsOtherwise(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	everything(d)
	content := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	files.Put("F1", ann, content)
	if got := handlerstest.ModalText(t, d.HandsIn(ann, "F1")); !strings.Contains(got, "3 of its records are already here") {
		t.Errorf("Ann's own export: %s", got)
	}
	other, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, content)
	other.Types(ann, "status")
	private := handlerstest.Modal(other.HandsIn(ann, "F1").View).PrivateMetadata
	other.SubmitsValues(ann, "import_preview", private, nil)
	again := archiveOf(t, handlerstest.Uploaded(t, other.Types(ann, "export as json")))
	if len(again.Records) != 3 || len(again.Tags) != 2 || len(again.Schedules) != 4 || len(again.History) != 8 {
		t.Errorf("Ann has %d records, %d tags, %d schedules, %d former versions", len(again.Records), len(again.Tags), len(again.Schedules), len(again.History))
	}
	before := map[string]bool{}
	for _, r := range d.Records(ann) {
		before[r.ID] = true
	}
	for _, r := range other.Records(ann) {
		if before[r.ID] {
			t.Error("a record has the id that the file claims")
		}
	}
}

func TestOnlyTheRecordsOfAnotherMembersExportAreImported(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	everything(d)
	files.Put("F1", bob, string(handlerstest.Uploaded(t, d.Types(ann, "export as json"))))
	d.Types(bob, "status")
	preview := d.HandsIn(bob, "F1")
	if got := handlerstest.ModalText(t, preview); !strings.Contains(got, "T1/UANN, another member. Only the records in it are imported") {
		t.Errorf("the preview: %s", got)
	}
	d.SubmitsValues(bob, "import_preview", handlerstest.Modal(preview.View).PrivateMetadata, nil)
	got := archiveOf(t, handlerstest.Uploaded(t, d.Types(bob, "export as json")))
	if len(got.Records) == 0 || len(got.Tags)+len(got.Schedules)+len(got.Shares)+len(got.Received)+len(got.Requests) != 0 || len(got.History) != 1 {
		t.Errorf("Bob has %d records, %d tags, %d schedules, %d former versions", len(got.Records), len(got.Tags), len(got.Schedules), len(got.History))
	}
}

const teamFile = "User,Email,Client,Project,Description,Billable,Start date,Start time,End date,End time,Duration\n" +
	"Ann Lee,ann@x.test,Acme,Site,mine,Yes,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00\n" +
	"Bo Ek,bo@x.test,Acme,Site,private,Yes,2026-03-02,12:00:00,2026-03-02,13:00:00,01:00:00\n"

func TestAFileOfSeveralPeopleIsImportedForOneOfThemAfterAsking(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, teamFile)
	d.Types(ann, "status")
	asked := d.HandsIn(ann, "F1")
	if got := handlerstest.ModalText(t, asked); !strings.Contains(got, "entries from 2 people") || !strings.Contains(got, "Bo Ek \\u003cbo@x.test\\u003e") || handlerstest.Modal(asked.View).CallbackID != "import_person" {
		t.Fatalf("it asked: %s", got)
	}
	preview := d.SubmitsValues(ann, "import_person", handlerstest.Modal(asked.View).PrivateMetadata, map[string]interaction.Input{"person": {Value: "0"}})
	if got := handlerstest.ModalText(t, preview); !strings.Contains(got, "1 record from Toggl") || !strings.Contains(got, "1 entry from another person left out") || strings.Contains(got, "private") {
		t.Errorf("the preview: %s", got)
	}
	d.SubmitsValues(ann, "import_preview", handlerstest.Modal(preview.View).PrivateMetadata, nil)
	if got := d.Records(ann); len(got) != 1 || got[0].Note != "mine #acme/site" {
		t.Errorf("stored: %+v", got)
	}
}

func TestUnreadableEntriesComeBackAsAFileAndTheRestIsStored(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, handlerstest.TogglFile+"Bo Ek,bo@x.test,Acme,Site,,bad,No,2026-02-30,10:00:00,2026-02-30,11:00:00,01:00:00,\n")
	d.Types(ann, "status")
	preview := d.HandsIn(ann, "F1")
	if got := handlerstest.ModalText(t, preview); !strings.Contains(got, "1 entry can't be read") {
		t.Errorf("the preview: %s", got)
	}
	done := d.SubmitsValues(ann, "import_preview", handlerstest.Modal(preview.View).PrivateMetadata, nil)
	if len(d.Records(ann)) != 2 {
		t.Errorf("%d records", len(d.Records(ann)))
	}
	if got := string(handlerstest.Uploaded(t, done)); !strings.HasPrefix(got, "Line,Reason,User,Email,") || !strings.Contains(got, "4,30 February doesn't exist.,Bo Ek,bo@x.test") {
		t.Errorf("the file: %s", got)
	}
}

func TestACorrectedRowIsOfferedAsAReplacement(t *testing.T) {
	for choice, want := range map[string]struct {
		records int
		length  string
	}{"replace": {2, "12:30"}, "keep": {2, "12:00"}, "add": {3, "12:30"}} {
		t.Run(choice, func(t *testing.T) {
			d, files := handlerstest.NewWithFiles(t)
			files.Put("F1", ann, handlerstest.TogglFile)
			files.Put("F2", ann, strings.Replace(handlerstest.TogglFile, "12:00:00,01:00:00", "12:30:00,01:30:00", 1))
			d.Types(ann, "status")
			d.SubmitsValues(ann, "import_preview", handlerstest.Modal(d.HandsIn(ann, "F1").View).PrivateMetadata, nil)
			preview := d.HandsIn(ann, "F2")
			if got := handlerstest.ModalText(t, preview); !strings.Contains(got, "1 record here differs from the file") || !strings.Contains(got, "0 records from Toggl") {
				t.Errorf("the preview: %s", got)
			}
			d.SubmitsValues(ann, "import_preview", handlerstest.Modal(preview.View).PrivateMetadata, map[string]interaction.Input{"changed": {Value: choice}})
			got := d.Records(ann)
			last := slices.MaxFunc(got, func(a, b record.Record) int { return a.End.Compare(b.End) })
			if len(got) != want.records || last.End.In(time.FixedZone("CET", 3600)).Format("15:04") != want.length {
				t.Errorf("%d records, the last up to %s", len(got), last.End)
			}
			if choice == "replace" {
				d.Types(ann, "undo")
				last := slices.MaxFunc(d.Records(ann), func(a, b record.Record) int { return a.End.Compare(b.End) })
				if last.End.In(time.FixedZone("CET", 3600)).Format("15:04") != "12:00" {
					t.Errorf("after undo it ends at %s", last.End)
				}
			}
		})
	}
}

func TestTheSameFileAddsNothingAfterAChangeOfZone(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, handlerstest.TogglFile)
	d.Types(ann, "status")
	d.SubmitsValues(ann, "import_preview", handlerstest.Modal(d.HandsIn(ann, "F1").View).PrivateMetadata, nil)
	d.Types(ann, "timezone America/New_York")
	if got := handlerstest.ModalText(t, d.HandsIn(ann, "F1")); !strings.Contains(got, "0 records") || !strings.Contains(got, "2 of its records are already here") {
		t.Errorf("the same file: %s", got)
	}
}

func TestABadFileIsRefusedInASentence(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "status")
	export := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	bomb := "PK\x03\x04" + strings.Repeat("\x00", 100)
	for name, c := range map[string]struct{ content, want string }{
		"a compressed file":   {bomb, "can't read this kind of file"},
		"nothing":             {"", "can't read this kind of file"},
		"a key twice":         {strings.Replace(export, `"version": 1,`, `"version": 1, "version": 1,`, 1), "same key twice"},
		"nested deeply":       {strings.Replace(export, `"settings": {}`, `"settings": {"x":`+strings.Repeat("[", 100)+strings.Repeat("]", 100)+"}", 1), "more than 32 levels"},
		"a setting too large": {strings.Replace(export, `"settings": {}`, `"settings": {"work_day": 99999999}`, 1), ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, files := handlerstest.NewWithFiles(t)
			files.Put("F1", ann, c.content)
			d.Types(ann, "status")
			a := d.HandsIn(ann, "F1")
			if c.want == "" { // read, and refused when it's to be stored
				done := d.SubmitsValues(ann, "import_preview", handlerstest.Modal(a.View).PrivateMetadata, nil)
				if got := handlerstest.ModalText(t, done); !strings.Contains(got, "Nothing was saved") {
					t.Errorf("got %s", got)
				}
				return
			}
			if got := handlerstest.Refusals(a.View)["file"]; !strings.Contains(got, c.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestWithoutThePermissionToReadFilesImportSaysWhatToDo(t *testing.T) {
	d := handlerstest.New(t)
	if got := d.Says(ann, "import"); !strings.Contains(got, "files:read") || !strings.Contains(got, "sundial import --member T1/UANN") {
		t.Errorf("got %q", got)
	}
}

func TestOnlyTickedMeetingsAreStored(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Amsterdam:20260302T091500\nDTEND;TZID=Europe/Amsterdam:20260302T093000\n"+
		"RRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Standup\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260302\nSUMMARY:Birthday\nEND:VEVENT\n"+
		"BEGIN:VEVENT\nDTSTART;TZID=Europe/Amsterdam:20260302T110000\nDURATION:PT1H\nSUMMARY:Review\nEND:VEVENT\n"+
		"BEGIN:VEVENT\nDTSTART:20260302T090000Z\nDTEND:20260302T093000Z\nSTATUS:CANCELLED\nSUMMARY:Gone\nEND:VEVENT\nEND:VCALENDAR\n")
	d.Types(ann, "add on 1 mar 9:15-9:30 standup #team")
	d.Types(ann, "add on 2 mar 11:30-11:45 call #acme")
	preview := d.HandsIn(ann, "F1")
	got := handlerstest.ModalText(t, preview)
	for _, want := range []string{"Standup · 2 times since", "Birthday", "all day", "Review", "overlaps another record", "1 canceled event"} {
		if !strings.Contains(got, want) {
			t.Errorf("the form lacks %q: %s", want, got)
		}
	}
	if strings.Contains(got, "Gone") || len(d.Records(ann)) != 2 {
		t.Errorf("%d records, and %s", len(d.Records(ann)), got)
	}
	var boxes struct {
		Element struct {
			Initial []struct{ Value string } `json:"initial_options"`
			Options []struct{ Value string }
		}
	}
	raw, err := json.Marshal(handlerstest.Modal(preview.View).Blocks.BlockSet[1])
	handlerstest.Must(t, err)
	handlerstest.Must(t, json.Unmarshal(raw, &boxes))
	if len(boxes.Element.Options) != 3 || len(boxes.Element.Initial) != 1 {
		t.Fatalf("the boxes: %s", raw)
	}
	private := handlerstest.Modal(preview.View).PrivateMetadata
	v := &interaction.View{ID: "V1", Type: "modal", Callback: "import_meetings", Private: private, Values: map[string]map[string]interaction.Input{
		"meetings1": {"meetings1": {Values: []string{boxes.Element.Initial[0].Value}}},
	}}
	d.Handle(interaction.Request{Kind: interaction.Submission, Who: ann, View: v})
	var notes []string
	for _, r := range d.Records(ann) {
		notes = append(notes, r.Note)
	}
	slices.Sort(notes)
	if want := []string{"Standup #team", "Standup #team", "call #acme", "standup #team"}; !slices.Equal(notes, want) {
		t.Errorf("stored are %q", notes)
	}
	if again := handlerstest.ModalText(t, d.HandsIn(ann, "F1")); strings.Contains(again, "Standup ·") {
		t.Errorf("the same file offers them again: %s", again)
	}
}

// TestExportedRecordsAreImportedUnchanged: as JSON and as CSV, over both
// changes of the clocks.
func TestExportedRecordsAreImportedUnchanged(t *testing.T) {
	d := handlerstest.New(t)
	d.Clock.Advance(handlerstest.Wednesday.AddDate(0, 9, 0).Sub(d.Clock.Now()))
	for _, typed := range []string{
		"add 2026-10-25T02:30+02:00 +1h night #acme", "add 2026-10-25T02:10+01:00 +20m later #acme", "add 2026-03-29T01:30+01:00 +45m spring #acme",
		"break 2026-10-25T02:45+02:00 +15m", "add 25 oct 2h placed #beta", `add 26 oct 9-10 "=1+1 'quoted'" #acme`,
	} {
		d.Types(ann, typed)
	}
	for _, format := range []string{"csv", "json"} {
		first := string(handlerstest.Uploaded(t, d.Types(ann, "export as "+format)))
		if format == "csv" && strings.Count(first, "\r\n") != 7 {
			t.Fatalf("the file has not six records:\n%s", first)
		}
		other, files := handlerstest.NewWithFiles(t)
		other.Clock.Advance(d.Clock.Now().Sub(other.Clock.Now()))
		files.Put("F1", ann, first)
		other.Types(ann, "status")
		other.SubmitsValues(ann, "import_preview", handlerstest.Modal(other.HandsIn(ann, "F1").View).PrivateMetadata, nil)
		again := string(handlerstest.Uploaded(t, other.Types(ann, "export as "+format)))
		if plainExport(first) != plainExport(again) {
			t.Errorf("exported\n%s\nimported and exported again\n%s", first, again)
		}
	}
}

// plainExport returns the records of an export, without the moment and the ids, which a new home
// gives again.
func plainExport(file string) string {
	file, _, _ = strings.Cut(file, "\n \"tags\"") // a record's own are deeper
	var lines []string
	for line := range strings.Lines(file) {
		if !strings.Contains(line, `"exported_at"`) && !strings.Contains(line, `"id"`) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "")
}
