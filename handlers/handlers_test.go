package handlers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"

	"sundial/clocktest"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

// desk is a workspace with members who type and press, on a real store.
type desk struct {
	t       testing.TB
	store   *models.Store
	clock   *clockwork.FakeClock
	moving  *clocktest.Moving
	service *handlers.Service
	log     *bytes.Buffer
	sent    int
	// file is the database's.
	file string
}

// fixed profiles are in for Slack's users.info.
type fixed struct{ zone, locale string }

func (f fixed) Profile(_ context.Context, who models.MemberKey) (interaction.Profile, error) {
	return interaction.Profile{Name: names[who.User], Zone: f.zone, Locale: f.locale}, nil
}

// names are what the members are called.
var names = map[string]string{"UANN": "Ann Lee", "UBOB": "Bob =Stone"}

var (
	ann = models.MemberKey{Team: "T1", User: "UANN"}
	bob = models.MemberKey{Team: "T1", User: "UBOB"}
)

// wednesday is Wed 4 Mar 2026, 14:20 in Amsterdam.
var wednesday = time.Date(2026, 3, 4, 13, 20, 0, 0, time.UTC)

func newDesk(t testing.TB) *desk {
	t.Helper()
	file := filepath.Join(t.TempDir(), "test.db")
	store, err := models.Open(t.Context(), "sqlite:"+file, models.Options{Key: bytes.Repeat([]byte{7}, models.KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	d := &desk{t: t, store: store, file: file, clock: clockwork.NewFakeClockAt(wednesday), log: &bytes.Buffer{}}
	d.service = handlers.New(handlers.Options{
		Store: store, Profiles: fixed{"Europe/Amsterdam", "en-GB"}, Clock: d.reads(), Command: "/time",
		Logger: d.logger(),
	}, areas.All()...)
	return d
}

// reads returns the clock as the service reads it: it moves at each reading.
func (d *desk) reads() *clocktest.Moving {
	if d.moving == nil {
		d.moving = clocktest.NewMoving(d.clock)
	}
	return d.moving
}

func (d *desk) logger() *slog.Logger {
	return slog.New(slog.NewTextHandler(d.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
}

func (d *desk) handle(r interaction.Request) interaction.Answer {
	d.t.Helper()
	d.sent++
	if r.Envelope == "" {
		r.Envelope = fmt.Sprint("e", d.sent)
	}
	r.At = d.reads().Now()
	answer, err := d.service.Handle(d.t.Context(), r)
	if err != nil {
		d.t.Fatal(err)
	}
	return answer
}

func (d *desk) types(who models.MemberKey, text string) interaction.Answer {
	d.t.Helper()
	return d.handle(interaction.Request{Kind: interaction.SlashCommand, Who: who, Text: text, Channel: "C1"})
}

func (d *desk) presses(who models.MemberKey, action, value string) interaction.Answer {
	d.t.Helper()
	return d.handle(interaction.Request{Kind: interaction.Action, Who: who, ActionID: action, Value: value})
}

// text returns all that a reader sees of an answer, without the welcome.
func text(a interaction.Answer) string {
	if a.Reply == nil {
		return ""
	}
	return a.Reply.Text
}

// find returns the value of the button with the action id.
func find(t testing.TB, a interaction.Answer, action string) string {
	t.Helper()
	for _, block := range a.Reply.Blocks.BlockSet {
		row, ok := interaction.Typed(block).(*slack.ActionBlock)
		if !ok {
			continue
		}
		for _, element := range row.Elements.ElementSet {
			if b, ok := element.(*slack.ButtonBlockElement); ok && b.ActionID == action {
				return b.Value
			}
		}
	}
	t.Fatalf("no button %q in %q", action, text(a))
	return ""
}

func (d *desk) records(who models.MemberKey) []record.Record {
	d.t.Helper()
	m, err := d.store.Member(d.t.Context(), who, d.clock.Now())
	if err != nil {
		d.t.Fatal(err)
	}
	all, err := d.store.AllRecords(d.t.Context(), m)
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

func TestATimerIsStartedStoppedListedAndUndone(t *testing.T) {
	d := newDesk(t)
	if got := text(d.types(ann, "start fix login #acme")); got != "Started at 14:20: fix login #acme" {
		t.Errorf("start: %q", got)
	}
	d.clock.Advance(90 * time.Minute)
	if got := text(d.types(ann, "stop")); got != "Stopped Wed 4 Mar 14:20–15:50 (1h 30m) fix login #acme" {
		t.Errorf("stop: %q", got)
	}
	if got := text(d.types(ann, "list")); got != "Wed 4 Mar: 1h 30m\n1. Wed 4 Mar 14:20–15:50 (1h 30m) fix login #acme" {
		t.Errorf("list: %q", got)
	}
	if got := text(d.types(ann, "undo")); !strings.HasPrefix(got, "Undone Now again: Wed 4 Mar 14:20") {
		t.Errorf("undo: %q", got)
	}
	if all := d.records(ann); len(all) != 1 || !all[0].Running() {
		t.Errorf("after undo: %+v", all)
	}
	d.types(ann, "redo")
	if all := d.records(ann); len(all) != 1 || all[0].Running() {
		t.Errorf("after redo: %+v", all)
	}
	d.types(ann, "undo")
	d.types(ann, "undo")
	if all := d.records(ann); len(all) != 0 {
		t.Errorf("after undoing the start: %+v", all)
	}
}

func TestOnlyTheFirstCommandCarriesTheWelcome(t *testing.T) {
	d := newDesk(t)
	first, second := d.types(ann, ""), d.types(ann, "")
	if !strings.Contains(asJSON(t, first), "Hours, not surveillance") {
		t.Error("no welcome on the first command")
	}
	if strings.Contains(asJSON(t, second), "Hours, not surveillance") {
		t.Error("a welcome on the second command")
	}
}

func TestASecondDeliveryAnswersTheSameAndChangesNothing(t *testing.T) {
	d := newDesk(t)
	r := interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "add 9-10 review #acme", Envelope: "twice"}
	first, second := d.handle(r), d.handle(r)
	if asJSON(t, first) != asJSON(t, second) {
		t.Errorf("first %s\nsecond %s", asJSON(t, first), asJSON(t, second))
	}
	if all := d.records(ann); len(all) != 1 {
		t.Errorf("%d records", len(all))
	}
}

func TestAMembersButtonsDoNothingForAnother(t *testing.T) {
	d := newDesk(t)
	d.types(bob, "status")
	started := d.types(ann, "start secret #acme")
	asked := d.types(ann, "add 2 x")
	before := d.records(ann)
	for _, press := range [][2]string{{"stop", find(t, started, "stop")}, {"undo", find(t, started, "undo")}, {"edit", find(t, started, "edit")}, {"delete", before[0].ID}, {"again", before[0].ID}, {"row", "delete " + before[0].ID}, {"choose_0", find(t, asked, "choose_0")}} {
		real := d.presses(bob, press[0], press[1])
		forged := d.presses(bob, press[0], press[1][:len(press[1])-1]+"x")
		if asJSON(t, real) != asJSON(t, forged) {
			t.Errorf("%s tells Bob that it exists:\n%s\n%s", press[0], asJSON(t, real), asJSON(t, forged))
		}
		if strings.Contains(asJSON(t, real), "secret") {
			t.Errorf("%s shows Bob the note: %s", press[0], asJSON(t, real))
		}
	}
	if after := d.records(ann); len(after) != 1 || after[0] != before[0] {
		t.Errorf("Ann's records are now %+v", after)
	}
	if all := d.records(bob); len(all) != 0 {
		t.Errorf("Bob has %+v", all)
	}
}

func TestAQuestionIsAnsweredOnce(t *testing.T) {
	d := newDesk(t)
	asked := d.types(ann, "add 2 review #acme")
	if all := d.records(ann); len(all) != 0 {
		t.Fatalf("stored before an answer: %+v", all)
	}
	d.clock.Advance(time.Hour)
	d.presses(ann, "choose_0", find(t, asked, "choose_0"))
	again := d.presses(ann, "choose_0", find(t, asked, "choose_0"))
	all := d.records(ann)
	if len(all) != 1 || all[0].Note != "review #acme" {
		t.Errorf("stored: %+v", all)
	}
	if text(again) != "This no longer applies. Type the command again." {
		t.Errorf("second answer: %q", text(again))
	}
}

func TestHostileTextIsShownAndNeverObeyed(t *testing.T) {
	d := newDesk(t)
	for _, note := range []string{"&lt;!channel&gt; hi", "*bold* _it_ ~s~ `code`", "<@UBOB|bob> ping", "\u202egnp.exe #acme", "🎉"} {
		answer := d.types(ann, "start "+note)
		if strings.Contains(answer.Reply.Text, "<") {
			t.Errorf("%q: the fallback is %q", note, answer.Reply.Text)
		}
		for _, block := range answer.Reply.Blocks.BlockSet {
			if section, ok := block.(*slack.SectionBlock); ok && section.Text.Type == slack.MarkdownType {
				t.Errorf("%q is shown as mrkdwn", note)
			}
		}
	}
}

func TestNoWordReachesTheLog(t *testing.T) {
	d := newDesk(t)
	for _, line := range []string{"start quokka #zebrafish", "note axolotl", "stop", "add 2 narwhal", "frobnicate the quokka", "export as json"} {
		d.types(ann, line)
	}
	for _, word := range []string{"quokka", "zebrafish", "axolotl", "narwhal", "frobnicate"} {
		if strings.Contains(d.log.String(), word) {
			t.Errorf("the log holds %q: %s", word, d.log)
		}
	}
}

func TestTheJSONExportHoldsTheContract(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 10:00-11:30   review   #Acme")
	d.types(ann, "start again")
	answer := d.types(ann, "export as json")
	content := uploaded(t, answer)
	var file struct {
		Format                           string
		Version                          int
		Member                           struct{ Team, User, Zone string }
		Records                          []map[string]any
		Tags, Schedules, Shares, History *[]any
	}
	if err := json.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	if file.Format != "sundial" || file.Version != 1 || file.Member.Team != "T1" || file.Member.User != "UANN" || file.Member.Zone != "Europe/Amsterdam" {
		t.Errorf("head: %+v", file)
	}
	if file.Tags == nil || file.Schedules == nil || file.Shares == nil || file.History == nil || len(file.Records) != 2 {
		t.Fatalf("lists: %s", content)
	}
	first := file.Records[0]
	want := map[string]any{"start": "2026-03-04T10:00:00+01:00", "end": "2026-03-04T11:30:00+01:00", "kind": "work", "placed": false, "note": "review #Acme", "zone": "Europe/Amsterdam"}
	for key, value := range want {
		if first[key] != value {
			t.Errorf("%s is %v, want %v", key, first[key], value)
		}
	}
	if tags, _ := json.Marshal(first["tags"]); string(tags) != `["acme"]` {
		t.Errorf("tags: %s", tags)
	}
	if end, there := file.Records[1]["end"]; !there || end != nil {
		t.Errorf("a running timer ends at %v", end)
	}
}

func asJSON(t testing.TB, a any) string {
	t.Helper()
	out, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestABareDurationIsStoredOnAFullDayToo: an overlap never holds up storing.
func TestABareDurationIsStoredOnAFullDayToo(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		text  string
		day   string
		hours float64
	}{
		{"add 12h a", "2026-03-04", 12},
		{"add 12h b", "2026-03-04", 12},
		{"add 12h c", "2026-03-04", 12},
		{"yesterday 20h d", "2026-03-03", 20},
		{"yesterday 20h e", "2026-03-03", 20},
		{"yesterday 30h f", "2026-03-03", 30},
		{"break 3h", "2026-03-04", 3},
	} {
		before := len(d.records(ann))
		answer := text(d.types(ann, c.text))
		all := d.records(ann)
		if len(all) != before+1 || !strings.HasPrefix(answer, "Logged") {
			t.Errorf("%q: %d records, answered %q", c.text, len(all)-before, answer)
			continue
		}
		newest := slices.MaxFunc(all, func(a, b record.Record) int { return strings.Compare(a.ID, b.ID) })
		if !newest.Placed || newest.Length(wednesday).Hours() != c.hours || newest.Date.String() != c.day {
			t.Errorf("%q: %+v", c.text, newest)
		}
	}
}
