package bot_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/bot"
	"sundial/interaction"
	"sundial/slacksim"
)

// person is what the program allows one member.
var person = bot.MemberLimit{Burst: 20, PerSecond: 2, InHand: 100}

func TestAMemberIsHeldToWhatOnePersonCanType(t *testing.T) {
	var handled atomic.Int32
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		handled.Add(1)
		return echo(ctx, r)
	}).fake()
	w.options.Limit = person
	w.run()
	types := func(n int, told string) {
		t.Helper()
		for range n {
			if r := w.types("UANN", "one"); !r.Acked || !strings.Contains(string(r.Payload), told) {
				t.Fatalf("the ack is %+v", r)
			}
		}
	}
	types(20, "done: one")
	types(5, "nothing was saved")
	first := w.sim.Envelopes()[0].ID
	if again, err := w.sim.Deliver(w.ctx, first); err != nil || !strings.Contains(string(again.Payload), "done: one") {
		t.Errorf("a second delivery of the first one: %+v, %v", again, err)
	}
	w.clock.Advance(500 * time.Millisecond)
	types(1, "done: one")
	types(1, "nothing was saved")
	w.clock.Advance(time.Minute)
	types(20, "done: one")
	if n := handled.Load(); n != 42 {
		t.Errorf("%d were handled", n)
	}
}

func TestARefusedFormKeepsWhatWasEntered(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"form": then(interaction.OpenModal{View: form("slow")})})).fake()
	w.options.Limit = bot.MemberLimit{Burst: 1, PerSecond: 0.1}
	w.run()
	w.types("UANN", "form")
	view := w.topView("UANN", "slow")
	r, err := w.space.As("UANN").Submit(w.ctx, view.ID, map[string]map[string]any{"note": {"note": "x"}})
	if err != nil || !strings.Contains(string(r.Payload), `"errors":{"note":"`) || !strings.Contains(string(r.Payload), "nothing was saved") {
		t.Errorf("the ack is %+v, %v", r, err)
	}
	if v := w.topView("UANN", "slow"); v.ID != view.ID {
		t.Errorf("the form became %s", v.ID)
	}
}

func TestARefusedPressIsAnsweredOnce(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"buttons": {Reply: buttons()}})).fake()
	w.options.Limit = bot.MemberLimit{Burst: 1, PerSecond: 0.001}
	w.run()
	w.types("UANN", "buttons")
	c, _ := w.space.As("UANN").State().Conversation("C1")
	for range 5 {
		r, err := w.space.As("UANN").Press(w.ctx, slacksim.Press{Channel: "C1", TS: c.Messages[len(c.Messages)-1].TS, ActionID: "stop"})
		if err != nil || !r.Acked {
			t.Fatalf("got %+v, %v", r, err)
		}
	}
	w.until("the refusal is told", func() bool { return strings.Contains(strings.Join(w.sees("UANN", "C1"), "\n"), "nothing was saved") })
	if seen := strings.Join(w.sees("UANN", "C1"), "\n"); strings.Count(seen, "nothing was saved") != 1 {
		t.Errorf("Ann sees %s", seen)
	}
}

// TestOthersDoNotNoticeAMemberWhoFloods has one member type without pause while fifty
// others type as people do.
func TestOthersDoNotNoticeAMemberWhoFloods(t *testing.T) {
	var flooded, others atomic.Int32
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		if r.Who.User == "UANN" {
			flooded.Add(1)
		} else {
			others.Add(1)
		}
		return echo(ctx, r)
	}).fake()
	w.options.Limit, w.options.MaxInHand = person, 120
	w.run()
	users := make([]string, 50)
	for i := range users {
		users[i] = fmt.Sprintf("U%03d", i)
		w.space.AddUser(slacksim.User{ID: users[i], Name: users[i], TZ: "Europe/Amsterdam", Locale: "en-GB"})
	}
	w.space.AddChannel(slacksim.Channel{ID: "C2", Name: "crowd", Members: append(users, "UANN")})
	over := make(chan struct{})
	var flood, typing sync.WaitGroup
	for range 8 {
		flood.Go(func() {
			for {
				select {
				case <-over:
					return
				default:
					_, _ = w.space.As("UANN").Command(w.ctx, "C2", "/time", "flood")
				}
			}
		})
	}
	for _, user := range users {
		typing.Go(func() {
			for i := range 5 {
				text := fmt.Sprint("one ", i)
				if r, err := w.space.As(user).Command(w.ctx, "C2", "/time", text); err != nil || !strings.Contains(string(r.Payload), "done: "+text) {
					t.Errorf("%s was told %s, %v", user, r.Payload, err)
				}
			}
		})
	}
	typing.Wait()
	close(over)
	flood.Wait()
	if n := flooded.Load(); n != 20 {
		t.Errorf("%d of the flood were handled", n)
	}
	if n := others.Load(); n != 250 {
		t.Errorf("%d of the others' were handled", n)
	}
}

// TestOverCapacityAPersonIsAnsweredInTime has room for one envelope that is handled: without room in time, people read that nothing was saved; after 'Still saving' they read the outcome.
func TestOverCapacityAPersonIsAnsweredInTime(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan string, 10)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- r.Text
		<-gate
		return echo(ctx, r)
	}).fake()
	w.options.MaxHandled = 1
	w.run()
	saving := []<-chan slacksim.Result{w.typing("UANN", "first")}
	<-inHand
	saving = append(saving, w.typing("UANN", "second"))
	crowded := []<-chan slacksim.Result{w.typing("UBOB", "third"), w.typing("UCEM", "fourth")}
	if err := w.clock.BlockUntilContext(w.ctx, 4); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(2500 * time.Millisecond)
	for _, done := range saving {
		if r := <-done; !strings.Contains(string(r.Payload), "Still saving") {
			t.Errorf("Ann was told %s", r.Payload)
		}
	}
	for _, done := range crowded {
		if r := <-done; !r.Acked || !strings.Contains(string(r.Payload), "busy and nothing was saved") {
			t.Errorf("the others were told %+v", r)
		}
	}
	close(gate)
	w.until("both ends are told", func() bool {
		seen := w.sees("UANN", "C1")
		return slices.Contains(seen, "done: first") && slices.Contains(seen, "done: second")
	})
	if next := <-inHand; next != "second" {
		t.Errorf("%s was handled", next)
	}
	if r := w.types("UBOB", "again"); !strings.Contains(string(r.Payload), "done: again") {
		t.Errorf("afterwards Bob was told %s", r.Payload)
	}
}

// TestWhoComesBehindACrowdIsToldAtOnce has one envelope hold the only place, and another one
// wait for longer than anyone should: who comes then doesn't wait at all, and who comes
// when the crowd is gone is handled.
func TestWhoComesBehindACrowdIsToldAtOnce(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan struct{}, 10)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- struct{}{}
		<-gate
		return echo(ctx, r)
	}).fake()
	w.options.MaxHandled, w.options.Connections, w.options.Limit = 1, 1, person
	w.run()
	ann := w.typing("UANN", "first")
	<-inHand
	bob := w.typing("UBOB", "second")
	if err := w.clock.BlockUntilContext(w.ctx, 2); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(2100 * time.Millisecond)
	if r := w.types("UCEM", "third"); !strings.Contains(string(r.Payload), "busy and nothing was saved") {
		t.Errorf("Cem was told %+v", r)
	}
	// Nobody can say of an envelope that came before that nothing was saved.
	second := make(chan slacksim.Result, 1)
	sent := w.sim.Envelopes()[0]
	go func() {
		r, _ := w.sim.Deliver(w.ctx, sent.ID) // an error says that the test is over
		second <- r
	}()
	w.until("it is delivered again", func() bool { return w.sim.Envelopes()[0].Deliveries > sent.Deliveries })
	close(gate)
	for _, done := range []<-chan slacksim.Result{ann, bob, second} {
		if r := <-done; !strings.Contains(string(r.Payload), "done: ") {
			t.Errorf("who came before was told %+v", r)
		}
	}
	if r, err := w.sim.Deliver(w.ctx, w.sim.Envelopes()[2].ID); err != nil || !strings.Contains(string(r.Payload), "busy and nothing was saved") {
		t.Errorf("of what had been refused the second delivery was told %+v, %v", r, err)
	}
	if r := w.types("UCEM", "fourth"); !strings.Contains(string(r.Payload), "done: fourth") {
		t.Errorf("afterwards Cem was told %+v", r)
	}
}

// responses fails posts to response URLs, so many times.
type responses struct{ left atomic.Int32 }

func (f *responses) RoundTrip(r *http.Request) (*http.Response, error) {
	if strings.Contains(r.URL.Path, "/commands/") && f.left.Add(-1) >= 0 {
		return nil, context.DeadlineExceeded
	}
	return http.DefaultTransport.RoundTrip(r)
}

func TestWhoWasToldStillSavingHearsTheEndThoughSlackFails(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan struct{}, 1)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- struct{}{}
		<-gate
		return echo(ctx, r)
	}).fake()
	failing := &responses{}
	failing.left.Store(2)
	w.slackBy.HTTPClient = &http.Client{Transport: failing}
	w.run()
	done := w.typing("UANN", "one")
	<-inHand
	if err := w.clock.BlockUntilContext(w.ctx, 1); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(2500 * time.Millisecond)
	<-done
	close(gate)
	for pause := time.Second; pause <= 2*time.Second; pause *= 2 {
		if err := w.clock.BlockUntilContext(w.ctx, 1); err != nil {
			t.Fatal(err)
		}
		w.clock.Advance(pause)
	}
	w.until("the end is told", func() bool { return slices.Contains(w.sees("UANN", "C1"), "done: one") })
}

// bursting is a block that can't be written as JSON without a panic.
type bursting struct{ slack.DividerBlock }

func (bursting) MarshalJSON() ([]byte, error) { panic("quokka") }

func TestAPanicIsContainedReportedCountedAndLoggedWithoutWords(t *testing.T) {
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		switch r.Text {
		case "handler":
			panic("quokka")
		case "answer":
			return interaction.Answer{Reply: &interaction.Reply{Text: "x", Blocks: slack.Blocks{BlockSet: []slack.Block{bursting{}}}}}, nil
		case "effect":
			return then(interaction.Act{Do: func(context.Context, interaction.Messenger) (*interaction.Reply, error) { panic("quokka") }}), nil
		case "home":
			return then(interaction.PublishHome{Compose: func(context.Context) (*slack.HomeTabViewRequest, error) { panic("quokka") }}), nil
		}
		return echo(ctx, r)
	}).run()
	for _, where := range []string{"handler", "answer", "effect", "home"} {
		if r := w.types("UANN", where); !r.Acked {
			t.Errorf("a panic in %s: %+v", where, r)
		}
		w.untilLogged("where=" + where)
		if r := w.types("UANN", "next"); !strings.Contains(string(r.Payload), "done: next") {
			t.Errorf("after a panic in %s: %+v", where, r)
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if got := strings.Join(w.panics, " "); got != "handler answer effect home" {
		t.Errorf("counted: %s", got)
	}
	if strings.Contains(w.logs.String(), "quokka") {
		t.Error("the panic's value is logged")
	}
	told := strings.Join(w.sees("UANN", "C1"), "\n")
	if strings.Count(told, "nothing was saved") < 2 {
		t.Errorf("Ann sees %s", told)
	}
}

// TestAMembersHeavyCommandsAreHandledOneAtATime has a member type three at once, over several
// connections: none begins before the former one has ended, and others are answered in
// between.
func TestAMembersHeavyCommandsAreHandledOneAtATime(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan string, 10)
	var running, most atomic.Int32
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		if r.Who.User == "UANN" {
			most.Store(max(most.Load(), running.Add(1)))
			defer running.Add(-1)
			inHand <- r.Text
			<-gate
		}
		return echo(ctx, r)
	}).fake()
	w.options.Limit, w.options.Connections = person, 3
	w.run()
	var done []<-chan slacksim.Result
	for _, heavy := range []string{"report all as xlsx", "report all by day", "export as json"} {
		done = append(done, w.typing("UANN", heavy))
	}
	<-inHand
	for range 5 {
		if r := w.types("UBOB", "other"); !strings.Contains(string(r.Payload), "done: other") {
			t.Errorf("Bob was told %s", r.Payload)
		}
	}
	if n := len(inHand); n != 0 {
		t.Errorf("%d more were begun while the first was handled", n)
	}
	close(gate)
	for _, one := range done {
		if r := <-one; !strings.Contains(string(r.Payload), "done: ") {
			t.Errorf("Ann was told %s", r.Payload)
		}
	}
	if n := most.Load(); n != 1 {
		t.Errorf("%d were handled at once", n)
	}
}

// TestAMembersFilesAreSentOneAtATime holds the first upload: the second waits, the third
// isn't even made, and others continue.
func TestAMembersFilesAreSentOneAtATime(t *testing.T) {
	held := &firstHeld{method: "files.getUploadURLExternal", here: make(chan struct{}), gone: make(chan struct{})}
	made := make(chan string, 10)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		if !strings.HasPrefix(r.Text, "file") {
			return echo(ctx, r)
		}
		made <- r.Text
		return then(interaction.SendFile{File: &interaction.Upload{Name: r.Text + ".csv", Title: r.Text, Content: interaction.NewContent(bytes.Repeat([]byte("x"), 10))}}), nil
	})
	w.slackBy.HTTPClient = &http.Client{Transport: held}
	w.run()
	w.types("UANN", "file one")
	<-held.here
	w.types("UANN", "file two")
	third := w.typing("UANN", "file three")
	if r := w.types("UBOB", "other"); !strings.Contains(string(r.Payload), "done: other") {
		t.Errorf("Bob was told %s", r.Payload)
	}
	if len(made) != 2 {
		t.Errorf("%d files were made while one is sent and one waits", len(made))
	}
	close(held.gone)
	<-third
	w.until("all files are there", func() bool {
		files := 0
		for _, m := range w.space.As("UANN").State().DM().Messages {
			files += len(m.Files)
		}
		return files == 3
	})
}
