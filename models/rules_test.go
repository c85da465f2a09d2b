package models_test

import (
	"fmt"
	"testing"

	"sundial/models"
)

func TestTheRulesOfAWorkspaceAreItsOwnAndOutliveAnInstallation(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		mine, other := models.WorkspaceKey{Team: "T1"}, models.WorkspaceKey{Enterprise: "E1", Team: "T1"}
		none, err := s.WorkspaceRules(t.Context(), mine)
		must(t, err)
		if none != (models.WorkspaceRules{}) {
			t.Errorf("before anyone decided: %+v", none)
		}
		must(t, s.SetWorkspaceRules(t.Context(), mine, models.WorkspaceRules{ChannelsOff: true}, now))
		must(t, s.SetWorkspaceRules(t.Context(), mine, models.WorkspaceRules{FilesOff: true}, now))
		must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: mine, Token: "xoxb-2"}, now))
		must(t, s.Uninstall(t.Context(), mine, now))
		if got, err := s.WorkspaceRules(t.Context(), mine); err != nil || got != (models.WorkspaceRules{FilesOff: true}) {
			t.Errorf("after the second decision: %+v, %v", got, err)
		}
		if got, err := s.WorkspaceRules(t.Context(), other); err != nil || got != (models.WorkspaceRules{}) {
			t.Errorf("another workspace has %+v, %v", got, err)
		}
	})
}

func TestTheUseOfAWorkspaceIsShownOnlyAsFiveOrMore(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		for i := range 6 {
			for team := range 2 {
				if team == 1 && i >= 4 {
					continue // four people in the second workspace
				}
				who := models.MemberKey{Team: fmt.Sprintf("T%d", team), User: fmt.Sprintf("U%d", i)}
				must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, who)}))
			}
		}
		for team, want := range map[string]bool{"T0": true, "T1": false, "T9": false} {
			if got, err := s.EnoughMembers(t.Context(), models.WorkspaceKey{Team: team}); err != nil || got != want {
				t.Errorf("%s: %v, %v", team, got, err)
			}
		}
	})
}

// TestAMemberWhoOnlyReceivedIsNotCounted: else an admin who shares with someone could
// learn from the count whether the member had used it before.
func TestAMemberWhoOnlyReceivedIsNotCounted(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		for i := range 60 {
			m := member(t, s, models.MemberKey{Team: "T0", User: fmt.Sprintf("U%d", i)})
			m.Settings.Unwelcomed = i%15 != 0 // four use it
			must(t, s.Commit(t.Context(), &models.Change{Member: m}))
		}
		if enough, err := s.EnoughMembers(t.Context(), models.WorkspaceKey{Team: "T0"}); err != nil || enough {
			t.Errorf("%v, %v", enough, err)
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, models.MemberKey{Team: "T0", User: "U99"})}))
		if enough, err := s.EnoughMembers(t.Context(), models.WorkspaceKey{Team: "T0"}); err != nil || !enough {
			t.Errorf("with a fifth: %v, %v", enough, err)
		}
	})
}
