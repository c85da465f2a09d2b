package handlers_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jonboulle/clockwork"

	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/interaction"
	"sundial/models"
)

// bosses are profiles in which these people are admins; "gone" says that Slack does
// not answer.
type bosses map[string]bool

func (b bosses) Profile(_ context.Context, who models.MemberKey) (interaction.Profile, error) {
	if b["gone"] {
		return interaction.Profile{}, errors.New("no answer")
	}
	return interaction.Profile{Zone: "Europe/Amsterdam", Locale: "en-GB", IsAdmin: b[who.User]}, nil
}

func newOffice(t *testing.T, who bosses, health ...handlers.Health) *desk {
	t.Helper()
	store, err := models.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "test.db"), models.Options{Key: bytes.Repeat([]byte{7}, models.KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	d := &desk{t: t, store: store, clock: clockwork.NewFakeClockAt(wednesday), log: &bytes.Buffer{}}
	d.service = handlers.New(handlers.Options{
		Store: store, Profiles: who, Clock: d.reads(), Command: "/time", Logger: slog.New(slog.NewTextHandler(d.log, nil)),
		Health: func(context.Context, models.WorkspaceKey) []handlers.Health { return health },
	}, areas.All()...)
	return d
}

func TestAnAdminSeesThatItWorksAndNothingOfAnyonesTime(t *testing.T) {
	d := newOffice(t, bosses{"UBOB": true}, handlers.Health{What: handlers.ConnectedPart, OK: true}, handlers.Health{What: handlers.DatabasePart, OK: true})
	d.types(ann, "start quokka #acme")
	page := text(d.types(bob, "admin"))
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
		d.types(models.MemberKey{Team: "T1", User: name}, "status")
	}
	if page := text(d.types(bob, "Admin")); !strings.Contains(page, "5 or more people use it.") {
		t.Errorf("five people: %s", page)
	}
}

func TestAnAdminSeesWhatDoesNotWork(t *testing.T) {
	d := newOffice(t, bosses{"UBOB": true}, handlers.Health{What: handlers.ConnectedPart, OK: true}, handlers.Health{What: handlers.DatabasePart})
	if page := text(d.types(bob, "admin")); !strings.Contains(page, "Not working: database. Ask the person who runs Sundial to check it.") {
		t.Error(page)
	}
}

func TestAnAdminSwitchesSharingOffAndOn(t *testing.T) {
	d := newOffice(t, bosses{"UBOB": true})
	d.types(bob, "admin")
	for _, c := range []struct {
		action, value string
		want          models.WorkspaceRules
		says          string
	}{
		{"admin_channels", "off", models.WorkspaceRules{ChannelsOff: true}, "Shares to channels: off for everyone."},
		{"admin_files", "off", models.WorkspaceRules{ChannelsOff: true, FilesOff: true}, "Shares as files: off for everyone."},
		{"admin_channels", "on", models.WorkspaceRules{FilesOff: true}, "Shares to channels: allowed."},
	} {
		if said := text(d.presses(bob, c.action, c.value)); !strings.Contains(said, c.says) {
			t.Errorf("%s %s: %s", c.action, c.value, said)
		}
		if got, err := d.store.WorkspaceRules(t.Context(), bob.Workspace()); err != nil || got != c.want {
			t.Errorf("%s %s: %+v, %v", c.action, c.value, got, err)
		}
	}
	if got, err := d.store.WorkspaceRules(t.Context(), models.WorkspaceKey{Team: "T2"}); err != nil || got != (models.WorkspaceRules{}) {
		t.Errorf("another workspace: %+v, %v", got, err)
	}
}

func TestWhoIsNoAdminSeesAndDecidesNothing(t *testing.T) {
	for name, who := range map[string]bosses{"no admin": {}, "Slack does not answer": {"gone": true, "UANN": true}, "an admin no more": {"UANN": true}} {
		t.Run(name, func(t *testing.T) {
			d := newOffice(t, who)
			d.types(ann, "status")
			delete(who, "UANN")
			for _, a := range []interaction.Answer{d.types(ann, "admin"), d.presses(ann, "admin_channels", "off"), d.presses(ann, "admin_files", "off")} {
				if said := text(a); strings.Contains(said, "people use it") || !strings.Contains(said, "admin") {
					t.Error(said)
				}
			}
			if got, err := d.store.WorkspaceRules(t.Context(), ann.Workspace()); err != nil || got != (models.WorkspaceRules{}) {
				t.Errorf("decided: %+v, %v", got, err)
			}
		})
	}
}

func TestAdminWithMoreWordsAsksAndStaysANote(t *testing.T) {
	d := newDesk(t)
	for _, typed := range []string{"admin #acme", "admin work at the desk"} {
		asked := d.types(ann, typed)
		if said := text(asked); !strings.Contains(said, "didn't understand") {
			t.Errorf("%q: %s", typed, said)
		}
		d.taps(ann, asked, "choose_1")
		if got := d.notes(ann); !slices.ContainsFunc(got, func(one string) bool { return strings.HasSuffix(one, " "+typed) }) {
			t.Errorf("%q: %q", typed, got)
		}
	}
}
