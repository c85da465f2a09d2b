package handlers_test

import (
	"strings"
	"testing"

	"sundial/handlers"
	"sundial/handlers/data"
	"sundial/handlers/handlerstest"
)

// TestAMemberAtTheirLimitReadsSoAndStoresNothingNew bounds a member to three records.
func TestAMemberAtTheirLimitReadsSoAndStoresNothingNew(t *testing.T) {
	d, files := handlerstest.NewWithFiles(t)
	d.Service.Room = handlers.Room{Records: 3}
	d.Types(ann, "add 9-10 one")
	d.Types(ann, "add 10-11 two")
	files.Put("F1", ann, handlerstest.TogglFile)
	preview := d.HandsIn(ann, "F1")
	if got := handlerstest.ModalText(t, d.SubmitsValues(ann, "import_preview", handlerstest.Modal(preview.View).PrivateMetadata, nil)); !strings.Contains(got, "3 records, which is the limit here") {
		t.Errorf("the import: %s", got)
	}
	d.Types(ann, "start three")
	if got := d.Says(ann, "add 11-12 four #acme"); !strings.Contains(got, "3 records, which is the limit here") || !strings.Contains(got, "keep 2 years") {
		t.Errorf("the fourth: %q", got)
	}
	if got := d.Records(ann); len(got) != 3 {
		t.Fatalf("%d records", len(got))
	}
	if got := d.Says(ann, "stop"); strings.Contains(got, "limit") {
		t.Errorf("a timer can't be stopped: %q", got)
	}
	if got := d.Says(bob, "add 9-10 other"); strings.Contains(got, "limit") {
		t.Errorf("another member: %q", got)
	}
	if _, err := data.ImportFor(t.Context(), d.Service, ann, data.Handed{Data: []byte(handlerstest.TogglFile)}); err == nil || !strings.Contains(err.Error(), "3 records") {
		t.Errorf("the operator's import: %v", err)
	}
}

func TestAMembersWordsAreBoundedInBytes(t *testing.T) {
	d := handlerstest.New(t)
	d.Service.Room = handlers.Room{Bytes: 1 << 10}
	long := strings.Repeat("word ", 60)
	for range 2 {
		d.Types(ann, "add 9-10 "+long)
	}
	if got := d.Says(ann, "add 10-11 "+long); !strings.Contains(got, "MB, which is the limit here") {
		t.Errorf("it said %q", got)
	}
}
