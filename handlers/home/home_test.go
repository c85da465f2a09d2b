package home_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestTheHomeTabOfANewMemberStoresNothing(t *testing.T) {
	d := handlerstest.New(t)
	view := d.OpensHome(ann)
	handlerstest.Golden(t, "home-new", handlerstest.Drawn(view.Blocks.BlockSet))
	if m, err := d.Store.Member(t.Context(), ann, d.Clock.Now()); err != nil || !m.New {
		t.Errorf("stored: %+v, %v", m, err)
	}
	if got := d.Types(ann, "start review"); handlerstest.Published(t, got) != nil {
		t.Error("published for someone who isn't known to look at it")
	}
}

func TestTheHomeTabShowsTheDayAndLeadsOn(t *testing.T) {
	d := handlerstest.New(t)
	d.Clock.Advance(-24 * time.Hour)
	d.Types(ann, "add 9-10:30 review #acme")
	d.Types(ann, "add 1h mail #office")
	d.Clock.Advance(24 * time.Hour)
	d.Types(ann, "target #acme 20h/week")
	d.Types(ann, "budget #acme 1h")
	d.Types(ann, "summary daily at 17:30")
	d.Types(ann, "add 11-12:30 write #acme/web")
	d.Types(ann, "start fix login #acme")
	d.Clock.Advance(20 * time.Minute)
	handlerstest.Golden(t, "home", handlerstest.Drawn(d.OpensHome(ann).Blocks.BlockSet))
}

func TestTheHomeTabFollowsWhatIsTypedAndPressed(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start review #acme")
	view := d.OpensHome(ann)
	d.Clock.Advance(time.Hour)
	stopped := d.PressesAtHome(ann, "stop", handlerstest.ValueAt(t, view.Blocks.BlockSet, "stop"))
	if stopped.Reply != nil {
		t.Errorf("a reply lies over the tab: %q", handlerstest.Text(stopped))
	}
	view = handlerstest.Published(t, stopped)
	if view == nil || !strings.Contains(handlerstest.Drawn(view.Blocks.BlockSet), "Last change: stopped") {
		t.Fatalf("after Stop: %v", view)
	}
	view = handlerstest.Published(t, d.PressesAtHome(ann, "undo", handlerstest.ValueAt(t, view.Blocks.BlockSet, "undo")))
	if view == nil || !strings.Contains(handlerstest.Drawn(view.Blocks.BlockSet), "Running since") {
		t.Fatalf("after Undo: %v", view)
	}
	if view = handlerstest.Published(t, d.Types(ann, "stop")); view == nil || !strings.Contains(handlerstest.Drawn(view.Blocks.BlockSet), "No timer is running.") {
		t.Fatalf("after a typed stop: %v", view)
	}
	for _, text := range []string{"list", "report", "tags", "privacy", "settings"} {
		if handlerstest.Published(t, d.Types(ann, text)) != nil {
			t.Errorf("%s changes nothing and publishes", text)
		}
	}
	if refused := d.PressesAtHome(ann, "undo", "nothing of hers"); refused.Reply == nil || handlerstest.Published(t, refused) != nil {
		t.Errorf("a button that finds nothing: %+v", refused)
	}
}

func TestForgettingEmptiesTheHomeTab(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start secret #acme")
	d.OpensHome(ann)
	view := handlerstest.Published(t, d.Presses(ann, "forget_me", ""))
	if view == nil || strings.Contains(handlerstest.Drawn(view.Blocks.BlockSet), "secret") {
		t.Fatalf("after forgetting: %v", view)
	}
	if m, err := d.Store.Member(t.Context(), ann, d.Clock.Now()); err != nil || !m.New {
		t.Errorf("she is known again: %+v, %v", m, err)
	}
}

func TestTheHomeTabShowsNothingOfAnother(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start secret #acme")
	d.Types(bob, "start lunch")
	d.OpensHome(ann)
	mine := d.OpensHome(bob)
	if got := handlerstest.Drawn(mine.Blocks.BlockSet); strings.Contains(got, "secret") || strings.Contains(got, "acme") {
		t.Errorf("Bob sees %s", got)
	}
	for _, press := range []string{"stop", "again_0", "edit"} {
		d.PressesAtHome(bob, press, d.Records(ann)[0].ID)
	}
	if all := d.Records(ann); len(all) != 1 || !all[0].Running() {
		t.Errorf("Ann has %+v", all)
	}
}

// TestANewMemberCanStartOnTheHomeTab opens each of the three actions there; nothing is
// stored before a form is submitted, and then the tab shows it.
func TestANewMemberCanStartOnTheHomeTab(t *testing.T) {
	d := handlerstest.New(t)
	d.OpensHome(ann)
	for _, action := range []string{"new_timer", "log_time", "help", "help_1", "feedback"} {
		answer := d.PressesAtHome(ann, action, "")
		if forms := handlerstest.Effects[interaction.OpenModal](answer); len(forms) == 0 && answer.Reply == nil {
			t.Errorf("%s does nothing", action)
		}
	}
	if m, err := d.Store.Member(t.Context(), ann, d.Clock.Now()); err != nil || !m.New {
		t.Fatalf("something was stored: %v", err)
	}
	if got := handlerstest.Text(d.PressesAtHome(ann, "stop", "x")); !strings.Contains(got, "You have nothing here yet") {
		t.Errorf("stop: %q", got)
	}
	saved := d.Submits(ann, handlerstest.Opened(t, d.PressesAtHome(ann, "new_timer", "")), map[string]string{"note": "review"})
	if view := handlerstest.Published(t, saved); view == nil || !strings.Contains(handlerstest.Drawn(view.Blocks.BlockSet), "review") {
		t.Errorf("the Home tab doesn't show what was started there: %+v", saved)
	}
}
