package handlers_test

import (
	"strings"
	"testing"

	"sundial/handlers"
	"sundial/handlers/data"
)

// TestAMemberAtTheirLimitReadsSoAndStoresNothingNew bounds a member to three records.
func TestAMemberAtTheirLimitReadsSoAndStoresNothingNew(t *testing.T) {
	d, files := newLibrary(t)
	d.service.Room = handlers.Room{Records: 3}
	d.types(ann, "add 9-10 one")
	d.types(ann, "add 10-11 two")
	files.put("F1", ann, togglFile)
	preview := d.hands(ann, "F1")
	if got := inModal(t, d.sends(ann, "import_preview", modalOf(preview.View).PrivateMetadata, nil)); !strings.Contains(got, "3 records, which is the limit here") {
		t.Errorf("the import: %s", got)
	}
	d.types(ann, "start three")
	if got := text(d.types(ann, "add 11-12 four #acme")); !strings.Contains(got, "3 records, which is the limit here") || !strings.Contains(got, "keep 2 years") {
		t.Errorf("the fourth: %q", got)
	}
	if got := d.records(ann); len(got) != 3 {
		t.Fatalf("%d records", len(got))
	}
	if got := text(d.types(ann, "stop")); strings.Contains(got, "limit") {
		t.Errorf("a timer can't be stopped: %q", got)
	}
	if got := text(d.types(bob, "add 9-10 other")); strings.Contains(got, "limit") {
		t.Errorf("another member: %q", got)
	}
	if _, err := data.ImportFor(t.Context(), d.service, ann, data.Handed{Data: []byte(togglFile)}); err == nil || !strings.Contains(err.Error(), "3 records") {
		t.Errorf("the operator's import: %v", err)
	}
}

func TestAMembersWordsAreBoundedInBytes(t *testing.T) {
	d := newDesk(t)
	d.service.Room = handlers.Room{Bytes: 1 << 10}
	long := strings.Repeat("word ", 60)
	for range 2 {
		d.types(ann, "add 9-10 "+long)
	}
	if got := text(d.types(ann, "add 10-11 "+long)); !strings.Contains(got, "MB, which is the limit here") {
		t.Errorf("it said %q", got)
	}
}
