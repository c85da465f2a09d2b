package handlers_test

import (
	"encoding/json"
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

func TestWithoutAnAnswerOfSlackTheWorkspacesLastZoneIsTakenAndSaid(t *testing.T) {
	who := handlerstest.Admins{}
	d := handlerstest.NewWithAdmins(t, who)
	if err := d.Store.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-1"}, handlerstest.Wednesday); err != nil {
		t.Fatal(err)
	}
	said := func(a interaction.Answer) string {
		t.Helper()
		text, err := json.Marshal(a.Reply)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if got := said(d.Types(ann, "start review")); strings.Contains(got, "didn't share") {
		t.Errorf("Slack answered: %s", got)
	}
	who["gone"] = true
	if got := said(d.Types(bob, "start review")); !strings.Contains(got, "Slack didn't share your time zone, so Sundial is using Europe/Amsterdam.") || !strings.Contains(got, "14:20") {
		t.Errorf("Slack did not answer: %s", got)
	}
	d.Types(bob, "timezone Asia/Tokyo")
	if got := said(d.Types(bob, "status")); strings.Contains(got, "didn't share") {
		t.Errorf("after choosing: %s", got)
	}
	delete(who, "gone")
	cem := models.MemberKey{Team: "T1", User: "UCEM"}
	d.Types(cem, "status")
	if w, err := d.Store.Workspace(t.Context(), ann.Workspace()); err != nil || w.Zone != "Europe/Amsterdam" || w.Token != "xoxb-1" {
		t.Errorf("the workspace: %+v, %v", w, err)
	}
}
