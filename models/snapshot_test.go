package models_test

import (
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// TestASnapshotHoldsOnlyTheMembersOwnState reads what one query brings together, with
// someone else's things and another workspace's next to it.
func TestASnapshotHoldsOnlyTheMembersOwnState(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		bob := models.MemberKey{Team: "T1", User: "UBOB"}
		elsewhere := models.MemberKey{Team: "T2", User: "UANN"}
		known := func(who models.MemberKey, envelope, channel string) models.Snapshot {
			k, err := s.FreshSnapshot(t.Context(), who, envelope, channel, now)
			must(t, err)
			return k
		}
		if k := known(ann, "e1", "C1"); !k.Member.New || k.Handled || k.Running != nil || k.Suggested || k.Answered {
			t.Errorf("of nobody: %+v", k)
		}

		first, second := aRecord("first"), aRecord("second")
		first.End, second.End = time.Time{}, time.Time{}
		second.Start = second.Start.Add(time.Second)
		m := known(ann, "e1", "C1").Member
		m.Settings.DefaultTag = "acme"
		must(t, s.Commit(t.Context(), &models.Change{
			Member: m, Envelope: "e1", Answer: []byte("started"), At: now, Also: []string{"chosen e0"},
			Records: []record.Record{first, second, aRecord("ended")}, Suggests: []string{"C1"},
		}))
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, bob), Answers: []models.OwnedAnswer{{Owner: m, Answer: models.Answer{Share: "s", By: "UBOB"}}}}))

		k := known(ann, "e1", "C1")
		if k.Member.ID != m.ID || k.Member.Settings.DefaultTag != "acme" || !k.Handled || string(k.Answer) != "started" || !k.Suggested || !k.Answered {
			t.Errorf("of one's own: %+v", k)
		}
		if len(k.Running) != 2 || k.Running[0].Note != "second" || k.Running[1].Note != "first" {
			t.Errorf("running are %+v", k.Running)
		}
		if k := known(ann, "e2", "C2"); k.Handled || k.Answer != nil || k.Suggested || len(k.Running) != 2 {
			t.Errorf("of another envelope in another channel: %+v", k)
		}
		if k := known(ann, "chosen e0", ""); !k.Handled || k.Answer != nil {
			t.Errorf("of what was handled without an answer: %+v", k)
		}
		if k := known(bob, "e1", "C1"); !k.Handled || k.Answer != nil || k.Running != nil || k.Answered || k.Member.Settings.DefaultTag != "" {
			t.Errorf("of somebody else's envelope: %+v", k)
		}
		if k := known(elsewhere, "e1", "C1"); !k.Member.New || k.Handled || k.Suggested || k.Running != nil {
			t.Errorf("in another workspace: %+v", k)
		}
	})
}
