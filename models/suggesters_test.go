package models_test

import (
	"slices"
	"testing"

	"sundial/models"
)

func TestSuggestedTagsAreFoundByChannelAndGoWithTheirMember(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		suggest := func(key models.MemberKey, channel string, tags ...string) {
			m := member(t, s, key)
			m.Settings.Suggested = map[string][]string{channel: tags, "C9": {"elsewhere"}}
			must(t, s.Commit(t.Context(), &models.Change{Member: m, Suggests: []string{channel}}))
		}
		bob := models.MemberKey{Team: "T1", User: "UBOB"}
		suggest(ann, "C1", "zebra", "acme")
		suggest(ann, "C1", "zebra", "acme")
		suggest(bob, "C1", "acme", "beta")
		suggest(models.MemberKey{Team: "T2", User: "UANN"}, "C1", "foreign")
		offered := func(channel string) []string {
			tags, err := s.SuggestedTags(t.Context(), ann.Workspace(), channel)
			must(t, err)
			return tags
		}
		if got := offered("C1"); !slices.Equal(got, []string{"acme", "beta", "zebra"}) {
			t.Errorf("offered: %v", got)
		}
		if got := append(offered("C2"), offered("")...); len(got) > 0 {
			t.Errorf("offered elsewhere: %v", got)
		}
		must(t, s.Forget(t.Context(), member(t, s, ann), now))
		if got := offered("C1"); !slices.Equal(got, []string{"acme", "beta"}) {
			t.Errorf("after forgetting: %v", got)
		}
	})
}

func TestATokenBelongsToItsMember(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m}))
		token := m.Token("acme")
		if again := member(t, s, ann).Token("acme"); again != token {
			t.Errorf("read again it is %q, was %q", again, token)
		}
		if other := m.Token("beta"); other == token {
			t.Error("two tags have one token")
		}
		if bobs := member(t, s, models.MemberKey{Team: "T1", User: "UBOB"}).Token("acme"); bobs == token {
			t.Error("two members have one token")
		}
	})
}
