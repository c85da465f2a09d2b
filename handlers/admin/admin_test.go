package admin_test

import (
	"slices"
	"strings"
	"testing"

	"sundial/handlers"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestAnAdminSeesThatItWorksAndNothingOfAnyonesTime(t *testing.T) {
	d := handlerstest.NewWithAdmins(t, handlerstest.Admins{"UBOB": true}, handlers.Health{What: handlers.ConnectedPart, OK: true}, handlers.Health{What: handlers.DatabasePart, OK: true})
	d.Types(ann, "start quokka #acme")
	page := d.Says(bob, "admin")
	for _, words := range []string{"is installed", "Working: connection to Slack, database.", "Fewer than 5 people", "Shares to channels: allowed.", "Shares as files: allowed."} {
		if !strings.Contains(page, words) {
			t.Errorf("%q is missing in %s", words, page)
		}
	}
	for _, words := range []string{"quokka", "acme", "UANN", "1 "} {
		if strings.Contains(page, words) {
			t.Errorf("%q is shown: %s", words, page)
		}
	}
	for _, name := range []string{"UC", "UD", "UE"} {
		d.Types(models.MemberKey{Team: "T1", User: name}, "status")
	}
	if page := d.Says(bob, "Admin"); !strings.Contains(page, "5 or more people use it.") {
		t.Errorf("five people: %s", page)
	}
}

func TestAnAdminSeesWhatDoesNotWork(t *testing.T) {
	d := handlerstest.NewWithAdmins(t, handlerstest.Admins{"UBOB": true}, handlers.Health{What: handlers.ConnectedPart, OK: true}, handlers.Health{What: handlers.DatabasePart})
	if page := d.Says(bob, "admin"); !strings.Contains(page, "Not working: database. Ask the person who runs Sundial to check it.") {
		t.Error(page)
	}
}

func TestAnAdminSwitchesSharingOffAndOn(t *testing.T) {
	d := handlerstest.NewWithAdmins(t, handlerstest.Admins{"UBOB": true})
	d.Types(bob, "admin")
	for _, c := range []struct {
		action, value string
		want          models.WorkspaceRules
		says          string
	}{
		{"admin_channels", "off", models.WorkspaceRules{ChannelsOff: true}, "Shares to channels: off for everyone."},
		{"admin_files", "off", models.WorkspaceRules{ChannelsOff: true, FilesOff: true}, "Shares as files: off for everyone."},
		{"admin_channels", "on", models.WorkspaceRules{FilesOff: true}, "Shares to channels: allowed."},
	} {
		if said := handlerstest.Text(d.Presses(bob, c.action, c.value)); !strings.Contains(said, c.says) {
			t.Errorf("%s %s: %s", c.action, c.value, said)
		}
		if got, err := d.Store.WorkspaceRules(t.Context(), bob.Workspace()); err != nil || got != c.want {
			t.Errorf("%s %s: %+v, %v", c.action, c.value, got, err)
		}
	}
	if got, err := d.Store.WorkspaceRules(t.Context(), models.WorkspaceKey{Team: "T2"}); err != nil || got != (models.WorkspaceRules{}) {
		t.Errorf("another workspace: %+v, %v", got, err)
	}
}

func TestWhoIsNoAdminSeesAndDecidesNothing(t *testing.T) {
	for name, who := range map[string]handlerstest.Admins{"no admin": {}, "Slack does not answer": {"gone": true, "UANN": true}, "an admin no more": {"UANN": true}} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.NewWithAdmins(t, who)
			d.Types(ann, "status")
			delete(who, "UANN")
			for _, a := range []interaction.Answer{d.Types(ann, "admin"), d.Presses(ann, "admin_channels", "off"), d.Presses(ann, "admin_files", "off")} {
				if said := handlerstest.Text(a); strings.Contains(said, "people use it") || !strings.Contains(said, "admin") {
					t.Error(said)
				}
			}
			if got, err := d.Store.WorkspaceRules(t.Context(), ann.Workspace()); err != nil || got != (models.WorkspaceRules{}) {
				t.Errorf("decided: %+v, %v", got, err)
			}
		})
	}
}

func TestAdminWithMoreWordsAsksAndStaysANote(t *testing.T) {
	d := handlerstest.New(t)
	for _, typed := range []string{"admin #acme", "admin work at the desk"} {
		asked := d.Types(ann, typed)
		if said := handlerstest.Text(asked); !strings.Contains(said, "didn't understand") {
			t.Errorf("%q: %s", typed, said)
		}
		d.Taps(ann, asked, "choose_1")
		if got := d.Notes(ann); !slices.ContainsFunc(got, func(one string) bool { return strings.HasSuffix(one, " "+typed) }) {
			t.Errorf("%q: %q", typed, got)
		}
	}
}
