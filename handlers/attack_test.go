package handlers_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sundial/handlers/data"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

// The attackers: a colleague, an admin of the workspace, and someone in another
// workspace on the same deployment who has Ann's very id there.
var attackers = map[string]models.MemberKey{
	"a colleague": bob, "an admin": {Team: "T1", User: "UADMIN"}, "the same id in another workspace": {Team: "T2", User: "UANN"},
}

// profiles make one of them an admin.
type profiles struct{}

func (profiles) Profile(_ context.Context, who models.MemberKey) (interaction.Profile, error) {
	return interaction.Profile{Zone: "Europe/Amsterdam", Locale: "en-GB", IsAdmin: who.User == "UADMIN"}, nil
}

// siege is a desk that counts queries. Its attackers have typed before.
type siege struct {
	*handlerstest.Desk
	asked int
	// question is the envelope of a question that Ann hasn't answered.
	question string
	// draft is the share that Ann has previewed and not sent.
	draft string
}

func newSiege(t *testing.T) *siege {
	t.Helper()
	s := &siege{}
	s.Desk = handlerstest.New(t, func(made *handlerstest.Setup) {
		made.Store.Asked = func() { s.asked++ }
		made.Service.Profiles, made.Service.Files = profiles{}, handlerstest.Files{}
	})
	for _, team := range []string{"T1", "T2"} {
		w := models.Workspace{Key: models.WorkspaceKey{Team: team}, Token: "xoxb-" + team, Scopes: "files:read"}
		if err := s.Store.SaveWorkspace(t.Context(), w, handlerstest.Wednesday); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// secrets are the words that Ann types; nobody else may see one.
var secrets = []string{"zebrafish", "quokka", "axolotl", "narwhal", "Pacific/Kiritimati"}

// annHolds has Ann hold a bit of everything, a running timer among it.
func (s *siege) annHolds() {
	for _, text := range []string{
		"add yesterday 9-10:30 zebrafish #quokka", "add yesterday 10-11 axolotl #narwhal", "add yesterday 2h zebrafish #quokka", "rate #quokka 91 EUR/h",
		"target #quokka 20h/week", "here #quokka", "suggest #narwhal", "summary daily", "remind at 9:00 on weekdays to axolotl", "remind after 3h",
		"timezone Pacific/Kiritimati", "keep 2 years", "list yesterday", "add 2 zebrafish #quokka", "share totals #quokka yesterday with <@UBOB>", "start zebrafish #quokka",
	} {
		a := s.Types(ann, text)
		if strings.HasPrefix(text, "share ") {
			s.draft, _, _ = strings.Cut(handlerstest.ButtonValue(s.T, a, "share_send"), " ")
		}
		if text == "add 2 zebrafish #quokka" {
			s.question = s.LastEnvelope()
		}
	}
}

// asked by an attacker: what's answered, without the moments and ids that are the
// attacker's own, and by how many queries.
func (s *siege) attack(r interaction.Request) (answer string, queries int) {
	s.T.Helper()
	before := s.asked
	a := s.Handle(r)
	var all strings.Builder
	all.WriteString(handlerstest.JSON(s.T, a))
	for _, effect := range a.Then {
		fmt.Fprintf(&all, "\n%T %s", effect, handlerstest.JSON(s.T, handlerstest.ModalIn(effect)))
		switch effect := effect.(type) {
		case interaction.PublishHome:
			home, err := effect.Compose(s.T.Context())
			if err != nil {
				s.T.Fatal(err)
			}
			all.WriteString(handlerstest.JSON(s.T, home))
		case interaction.Respond:
			all.WriteString(handlerstest.JSON(s.T, effect.Reply))
		case interaction.SendMessage:
			all.WriteString(handlerstest.JSON(s.T, effect.Message))
		case interaction.SendFile:
			if name := effect.File.Name; !strings.HasSuffix(name, ".xlsx") && !strings.HasSuffix(name, ".pdf") {
				all.Write(effect.File.Content.Bytes())
			}
		}
	}
	return ownIDs.ReplaceAllString(all.String(), "ID"), s.asked - before
}

var ownIDs = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{24}\b|\be\d+\b`)

// everyVerb is the command language once around.
var everyVerb = []string{
	"", "status", "help", "start mine #own", "note mine again #own", "started 5m ago", "switch other #own", "stop", "resume", "resume 2", "cancel", "undo", "redo",
	"add 9-10 mine #own", "yesterday 2h #own", "break 30m", "break", "back", "list", "today", "yesterday", "week", "month", "list year", "list #quokka",
	"edit 1", "edit 2", "split 1", "delete 1", "undo", "search zebrafish", "search mine", "report", "report week by day", "report year by tag", "report year by person",
	"report #quokka year", "report yesterday as csv", "report year as json", "report year as ics", "fill", "tags", "rename #quokka #mine", "rate #own 1 EUR/h",
	"target #own 1h/week", "budget #own 1h", "here #own", "here off", "suggest #own", "suggest off", "summary daily", "summary now", "summary weekly", "summary off",
	"remind at 9:00 to mine", "remind if idle by 10:00", "reminders", "remind off", "pomodoro 25/5 mine", "stop", "settings", "timezone Europe/Berlin", "keep 2 years",
	"shares", "unshare 1", "received", "received #quokka", "received by person", "export as json", "export as csv", "import", "privacy", "forget me",
	"add 2 x", "9-5", "sumary", "lunch with the client",
}

// TestNoAnswerRevealsWhetherSomeoneElseHasAnything types every verb in two
// deployments that differ only in what Ann has: the answers are the same byte
// for byte, and so is the number of queries.
func TestNoAnswerRevealsWhetherSomeoneElseHasAnything(t *testing.T) {
	full, empty := newSiege(t), newSiege(t)
	full.annHolds()
	for name, who := range attackers {
		for _, text := range everyVerb {
			r := interaction.Request{Kind: interaction.SlashCommand, Who: who, Text: text, Channel: "C2"}
			got, queries := full.attack(r)
			want, expected := empty.attack(r)
			if got != want {
				t.Errorf("%s types %q: with Ann\n%s\nwithout her\n%s", name, text, got, want)
			}
			if queries != expected {
				t.Errorf("%s types %q: %d queries with Ann, %d without her", name, text, queries, expected)
			}
			for _, word := range secrets {
				if strings.Contains(got, word) && !strings.Contains(text, word) {
					t.Errorf("%s types %q and sees %s:\n%s", name, text, word, got)
				}
			}
		}
		for _, kind := range []interaction.Kind{interaction.HomeOpened, interaction.Shortcut, interaction.MessageShortcut} {
			for _, callback := range []string{"start_timer", "log_time", "track_message"} {
				r := interaction.Request{Kind: kind, Who: who, Callback: callback, Message: &interaction.Message{Channel: "C1", TS: "1.0", Text: "hello"}}
				got, queries := full.attack(r)
				if want, expected := empty.attack(r); got != want || queries != expected {
					t.Errorf("%s: %s %s: with Ann (%d queries)\n%s\nwithout her (%d)\n%s", name, kind, callback, queries, got, expected, want)
				}
			}
		}
	}
}

// idsOf returns an id of each kind of thing that Ann has, as buttons name them.
func (s *siege) idsOf(who models.MemberKey) []string {
	s.T.Helper()
	m, err := s.Store.Member(s.T.Context(), who, handlerstest.Wednesday)
	if err != nil {
		s.T.Fatal(err)
	}
	steps, err1 := s.Store.History(s.T.Context(), m)
	schedules, err2 := s.Store.Schedules(s.T.Context(), m)
	if err := errors.Join(err1, err2); err != nil {
		s.T.Fatal(err)
	}
	records := s.Records(who)
	running := records[len(records)-1]
	return []string{running.ID, records[0].ID, steps[len(steps)-1].ID, schedules[0].ID, s.draft, s.question}
}

// values returns the forms in which the button or form carries an id.
func values(what, id string) []string {
	switch name, _, _ := strings.Cut(what, "_"); name {
	case "choose", "offer", "mend":
		return []string{"0 " + id, id}
	case "row", "summary", "share", "report", "started", "stopped":
		return []string{"delete " + id, "full " + id, id + " 0", id}
	}
	return []string{id}
}

// TestAForgedIDAndSomeoneElsesGetTheSameAnswer presses every button and submits every
// form with each of Ann's ids, and with ids that nobody has: the answers are the
// same byte for byte, and so is the number of queries. Ann's things stay as they
// are.
func TestAForgedIDAndSomeoneElsesGetTheSameAnswer(t *testing.T) {
	for name, who := range attackers {
		t.Run(name, func(t *testing.T) {
			s := newSiege(t)
			s.Types(who, "add 8-9 mine #own")
			s.annHolds()
			before, err := data.ExportFor(t.Context(), s.Service, ann)
			if err != nil {
				t.Fatal(err)
			}
			ids := s.idsOf(ann)
			press := func(action, value string) (string, int) {
				return s.attack(interaction.Request{
					Kind: interaction.Action, Who: who, ActionID: action, Value: value, BlockID: value, Channel: "C2", TriggerID: "t",
					View: &interaction.View{ID: "V1", Type: "modal", Private: value}, Message: &interaction.Message{Channel: "C1", TS: "1.0"},
				})
			}
			submit := func(form, value string) (string, int) {
				return s.attack(interaction.Request{Kind: interaction.Submission, Who: who, View: &interaction.View{
					ID: "V1", Type: "modal", Callback: form, Private: value, Values: map[string]map[string]interaction.Input{
						"note": {"note": {Value: "mine"}}, "day": {"day": {Value: "2026-03-03"}}, "start": {"start": {Value: "09:00"}}, "end": {"end": {Value: "10:00"}},
					}}})
			}
			tried := 0
			compare := func(do func(string, string) (string, int), what, id string) {
				forged := models.NewID()
				if strings.HasPrefix(id, "e") {
					forged = "e99999"
				}
				real, fake := values(what, id), values(what, forged)
				for i := range real {
					tried++
					want, expected := do(what, fake[i])
					got, queries := do(what, real[i])
					if got != want || queries != expected { // what it changes of the attacker's own, it has changed now
						want, expected = do(what, fake[i])
						got, queries = do(what, real[i])
					}
					if got != want {
						t.Errorf("%s %q: Ann's\n%s\nnobody's\n%s", what, real[i], got, want)
					}
					if queries != expected {
						t.Errorf("%s %q: %d queries for Ann's, %d for nobody's", what, real[i], queries, expected)
					}
				}
			}
			for _, id := range ids {
				for _, action := range s.Service.Router().Buttons() {
					if action != "forget_me" && action != "choose_0" || strings.HasPrefix(id, "e") && action != "forget_me" {
						compare(press, action, id)
					}
				}
				for _, form := range s.Service.Router().Forms() {
					compare(submit, form, id)
				}
			}
			after, err := data.ExportFor(t.Context(), s.Service, ann)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(before, after) {
				t.Errorf("Ann's things have changed:\n%s\nwere\n%s", after, before)
			}
			t.Logf("%d attacks with %d ids", tried, len(ids))
		})
	}
}

func TestAnOutsiderIsRefusedWhateverTheyPress(t *testing.T) {
	s := newSiege(t)
	s.annHolds()
	running := s.Records(ann)
	for _, action := range s.Service.Router().Buttons() {
		got, _ := s.attack(interaction.Request{Kind: interaction.Action, Who: ann, UserTeam: "T9", ActionID: action, Value: running[len(running)-1].ID})
		if !strings.Contains(got, "another workspace") {
			t.Errorf("%s: %s", action, got)
		}
	}
	if after := s.Records(ann); len(after) != len(running) || after[len(after)-1] != running[len(running)-1] {
		t.Errorf("Ann's records are now %+v", after)
	}
}

func TestAReplayedEnvelopeOfSomeoneElseShowsNothing(t *testing.T) {
	s := newSiege(t)
	s.annHolds()
	s.Types(bob, "status")
	replayed, _ := s.attack(interaction.Request{Kind: interaction.SlashCommand, Who: bob, Text: "list yesterday", Envelope: "e1"})
	if strings.Contains(replayed, "zebrafish") || len(s.Records(bob)) != 0 {
		t.Errorf("Bob replays Ann's envelope: %s", replayed)
	}
}
