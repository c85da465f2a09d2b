package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/bot"
	"sundial/interaction"
	"sundial/messages"
	"sundial/slacksim"
)

func TestACommandIsAnsweredInItsAck(t *testing.T) {
	w := newWorld(t, echo).run()
	r := w.types("UANN", "list")
	if !r.Acked || !strings.Contains(string(r.Payload), `"response_type":"ephemeral"`) {
		t.Fatalf("the ack is %+v", r)
	}
	w.untilSees("UANN", "C1", "done: list")
	if seen := w.sees("UBOB", "C1"); len(seen) > 0 {
		t.Errorf("Bob sees %q", seen)
	}
}

func TestOneMembersEnvelopesAreHandledInTheOrderOfArrival(t *testing.T) {
	gate := make(chan struct{})
	var mu sync.Mutex
	var order []string
	w := newWorld(t, func(_ context.Context, r interaction.Request) (interaction.Answer, error) {
		<-gate
		mu.Lock()
		defer mu.Unlock()
		order = append(order, r.Text)
		return says(r.Text), nil
	})
	w.options.Connections = 1
	w.run()
	var want []string
	var waiting []<-chan slacksim.Result
	for i := range 20 {
		want = append(want, fmt.Sprint("note ", i))
		waiting = append(waiting, w.typing("UANN", want[i]))
	}
	close(gate)
	for _, done := range waiting {
		if r := <-done; !r.Acked {
			t.Errorf("not acked: %+v", r)
		}
	}
	if !slices.Equal(order, want) {
		t.Errorf("handled as %q", order)
	}
}

func TestMembersDontWaitForEachOther(t *testing.T) {
	gate := make(chan struct{})
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		if r.Who.User == "UANN" {
			<-gate
		}
		return echo(ctx, r)
	}).run()
	ann := w.typing("UANN", "slow")
	for range 60 { // more than slack-go's channel holds
		if r := w.types("UBOB", "quick"); !r.Acked {
			t.Fatalf("Bob waited: %+v", r)
		}
	}
	close(gate)
	if r := <-ann; !r.Acked {
		t.Errorf("Ann got %+v", r)
	}
}

func TestAnEnvelopeThatComesTwiceIsAnsweredTwice(t *testing.T) {
	var mu sync.Mutex
	seen := map[string]int{}
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		mu.Lock()
		defer mu.Unlock()
		seen[r.Envelope]++
		return echo(ctx, r)
	}).run()
	w.sim.DuplicateEvery(1)
	r := w.types("UANN", "list")
	w.until("both deliveries are acked", func() bool { return len(w.sim.Envelopes()[0].Acks) == 2 })
	acks := w.sim.Envelopes()[0].Acks
	if string(acks[0]) != string(acks[1]) || seen[r.EnvelopeID] != 2 {
		t.Errorf("acks %s and %s, handled %v", acks[0], acks[1], seen)
	}
}

func TestARefreshAmidTheStreamLosesNothing(t *testing.T) {
	var handled sync.Map
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		handled.Store(r.Envelope, true)
		return echo(ctx, r)
	}).run()
	var people sync.WaitGroup
	for _, user := range []string{"UANN", "UBOB", "UCEM"} {
		people.Go(func() {
			for i := range 40 {
				if r := w.types(user, fmt.Sprint("note ", i)); !r.Acked {
					// The ack may have gone down with the socket; the command may not.
					if _, reached := handled.Load(r.EnvelopeID); !reached {
						t.Errorf("%s lost command %d: %+v", user, i, r)
					}
				}
			}
		})
	}
	for i := range 6 {
		w.until("commands flow", func() bool { return len(w.sim.Envelopes()) > 15*(i+1) })
		w.sim.Refresh(0, "refresh_requested")
		w.untilOpen(1)
		w.untilOpen(2)
		w.until("the old connection is gone", func() bool { return w.sim.Connections() == 2 })
	}
	people.Wait()
}

func TestWhatACutSocketLostIsAnsweredWhenItComesAgain(t *testing.T) {
	gate := make(chan struct{})
	first := make(chan string, 10)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		first <- r.Envelope
		<-gate
		return echo(ctx, r)
	})
	w.options.Connections = 1
	w.run()
	done := w.typing("UANN", "9-12 review")
	id := <-first
	w.sim.Cut(0)
	w.untilOpen(1)
	close(gate)
	if r := <-done; r.EnvelopeID != id {
		t.Fatalf("another envelope: %+v", r)
	}
	r, err := w.sim.Deliver(w.ctx, id)
	if err != nil || !strings.Contains(string(r.Payload), "done: 9-12 review") {
		t.Errorf("the second delivery got %+v, %v", r, err)
	}
}

func TestAReplyWhoseConnectionWasRefreshedTakesTheResponseURL(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan struct{}, 1)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- struct{}{}
		<-gate
		return echo(ctx, r)
	})
	w.options.Connections = 1
	w.run()
	done := w.typing("UANN", "list")
	<-inHand
	w.sim.Refresh(0, "refresh_requested")
	w.untilOpen(1)
	close(gate)
	if r := <-done; !r.Acked || r.Payload != nil {
		t.Errorf("the ack is %+v", r)
	}
	w.untilSees("UANN", "C1", "done: list")
}

func TestALargeReplyIsAckedBareAndSentByTheResponseURL(t *testing.T) {
	w := newWorld(t, func(context.Context, interaction.Request) (interaction.Answer, error) {
		a := says("short")
		for range 5 { // of four bytes each: within what a message may hold, but not an ack
			a.Reply.Blocks.BlockSet = append(a.Reply.Blocks.BlockSet, slack.NewSectionBlock(
				slack.NewTextBlockObject(slack.PlainTextType, strings.Repeat("🕘", 1500), false, false), nil, nil))
		}
		return a, nil
	}).run()
	if r := w.types("UANN", "report"); !r.Acked || r.Payload != nil {
		t.Fatalf("the ack is %.80v", r)
	}
	w.untilSees("UANN", "C1", "short")
}

func TestWhatIsUndecidedAfterTwoAndAHalfSecondsIsAckedAndToldLater(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan struct{}, 1)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- struct{}{}
		<-gate
		return echo(ctx, r)
	}).fake().run()
	done := w.typing("UANN", "9-12 review")
	<-inHand
	if err := w.clock.BlockUntilContext(w.ctx, 1); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(2500 * time.Millisecond)
	if r := <-done; !r.Acked || !strings.Contains(string(r.Payload), "Still saving") {
		t.Fatalf("the ack is %+v", r)
	}
	close(gate)
	w.until("the end is told", func() bool { return slices.Contains(w.sees("UANN", "C1"), "done: 9-12 review") })
}

func TestWhatWaitsBehindASlowEnvelopeIsAckedInTimeToo(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan struct{}, 2)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- struct{}{}
		<-gate
		return echo(ctx, r)
	}).fake().run()
	first := w.typing("UANN", "first")
	<-inHand
	second := w.typing("UANN", "second")
	if err := w.clock.BlockUntilContext(w.ctx, 2); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(2500 * time.Millisecond)
	for _, done := range []<-chan slacksim.Result{first, second} {
		if r := <-done; !r.Acked || !strings.Contains(string(r.Payload), "Still saving") {
			t.Errorf("the ack is %+v", r)
		}
	}
	close(gate)
	w.until("both ends are told", func() bool {
		seen := w.sees("UANN", "C1")
		return slices.Contains(seen, "done: first") && slices.Contains(seen, "done: second")
	})
}

func TestStoppingFinishesPendingEnvelopesAndAcceptsNoMore(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan string, 3)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- r.Text
		<-gate
		return echo(ctx, r)
	}).fake()
	w.options.Connections = 1
	w.run()
	first := w.typing("UANN", "first")
	<-inHand
	second := w.typing("UANN", "second")
	third := w.typing("UBOB", "third")
	<-inHand // one connection keeps the order: with the third, the second is being handled
	w.stop()
	if err := w.clock.BlockUntilContext(w.ctx, 4); err != nil { // three waits for 2.5 s, and the stop
		t.Fatal(err)
	}
	close(gate)
	if err := w.end(); err != nil {
		t.Errorf("Run ended with %v", err)
	}
	for _, done := range []<-chan slacksim.Result{first, second, third} {
		if r := <-done; !r.Acked || r.Payload == nil {
			t.Errorf("in hand, and got %+v", r)
		}
	}
	w.until("the connections are closed", func() bool { return w.sim.Connections() == 0 })
	if w.bot.Ready() {
		t.Error("it's ready after it ended")
	}
}

func TestAStopWaitsNoLongerThanItMay(t *testing.T) {
	inHand := make(chan struct{}, 1)
	w := newWorld(t, func(ctx context.Context, _ interaction.Request) (interaction.Answer, error) {
		inHand <- struct{}{}
		<-ctx.Done()
		return interaction.Answer{}, ctx.Err()
	}).fake().run()
	w.typing("UANN", "stuck")
	<-inHand
	w.stop()
	if err := w.clock.BlockUntilContext(w.ctx, 2); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(8 * time.Second)
	if err := w.end(); err != nil {
		t.Errorf("Run ended with %v", err)
	}
}

func TestSlacksRefusalEndsRunWithASentence(t *testing.T) {
	for code, hint := range map[string]string{
		"invalid_auth": "app-level token", "not_authed": "app-level token", "account_inactive": "new app-level token",
		"token_revoked": "new app-level token", "token_expired": "new app-level token", "not_allowed_token_type": "begins with xapp-",
		"link_disabled": "Socket Mode is on", "something_else": "Socket Mode is on",
	} {
		t.Run(code, func(t *testing.T) {
			w := newWorld(t, echo).build()
			w.sim.RefuseOpen(code)
			w.start()
			if err := w.end(); err == nil || !strings.Contains(err.Error(), hint) || !strings.Contains(err.Error(), code) {
				t.Errorf("Run ended with %v", err)
			}
		})
	}
}

func TestSocketModeThatIsSwitchedOffEndsRun(t *testing.T) {
	w := newWorld(t, echo).run()
	w.sim.Disable()
	if err := w.end(); err == nil || !strings.Contains(err.Error(), "Socket Mode is on") {
		t.Errorf("Run ended with %v", err)
	}
}

func TestAnAddressThatIsNoSlackEndsRun(t *testing.T) {
	nowhere := httptest.NewServer(http.NotFoundHandler())
	defer nowhere.Close()
	w := newWorld(t, echo).build()
	w.slackBy.APIURL = nowhere.URL
	w.options.Slack = bot.NewSlack(w.slackBy)
	w.bot = bot.New(w.options)
	w.start()
	if err := w.end(); err == nil || !strings.Contains(err.Error(), "SLACK_API_URL") {
		t.Errorf("Run ended with %v", err)
	}
}

func TestAConnectionThatIsDroppedAgainAndAgainEndsRun(t *testing.T) {
	w := newWorld(t, echo)
	w.options.Connections = 1
	w.run()
	for i := range 5 {
		w.until("the connection is open", func() bool { return w.calls("apps.connections.open") == i+1 && w.sim.Connections() == 1 })
		w.sim.Cut(0)
	}
	if err := w.end(); err == nil || !strings.Contains(err.Error(), "keeps closing the connection") {
		t.Errorf("Run ended with %v", err)
	}
}

func TestAFailureIsAnsweredInASentenceAndLoggedWithoutWords(t *testing.T) {
	w := newWorld(t, func(_ context.Context, r interaction.Request) (interaction.Answer, error) {
		if strings.HasPrefix(r.Text, "panic") {
			panic(r.Text)
		}
		return interaction.Answer{}, errors.New("no disk")
	}).run()
	for _, text := range []string{"panic secretword", "fail secretword"} {
		if r := w.types("UANN", text); !strings.Contains(string(r.Payload), "nothing was saved") {
			t.Errorf("%s: the ack is %s", text, r.Payload)
		}
	}
	if strings.Contains(w.logs.String(), "secretword") || !strings.Contains(w.logs.String(), "no disk") {
		t.Errorf("the log:\n%s", w.logs)
	}
}

func TestEnvelopesBeyondTheLimitAreRefusedInASentence(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan struct{}, 1)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- struct{}{}
		<-gate
		return echo(ctx, r)
	})
	w.options.MaxInHand = 1
	w.run()
	ann := w.typing("UANN", "one")
	<-inHand
	if r := w.types("UBOB", "two"); !strings.Contains(string(r.Payload), "Sundial is busy and nothing was saved") {
		t.Errorf("Bob got %+v", r)
	}
	close(gate)
	<-ann
}

func TestAWorkspaceWithoutTheAppIsAnsweredInASentence(t *testing.T) {
	w := newWorld(t, func(context.Context, interaction.Request) (interaction.Answer, error) {
		t.Error("it was handled")
		return interaction.Answer{}, nil
	}).run()
	w.mu.Lock()
	w.refused["T1"] = true
	w.mu.Unlock()
	if r := w.types("UANN", "start"); !strings.Contains(string(r.Payload), "nothing was saved") {
		t.Errorf("the ack is %s", r.Payload)
	}
}

func TestAnUninstallationIsPassedOn(t *testing.T) {
	w := newWorld(t, echo).run()
	if err := w.space.Uninstall(w.ctx); err != nil {
		t.Fatal(err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.gone) != 2 || w.gone[0].Team != "T1" { // app_uninstalled and tokens_revoked
		t.Errorf("told of %v", w.gone)
	}
}

// TestAnUninstallationWithoutATimeHolds: a token that is still taken then says nothing,
// since Slack may take it a moment longer.
func TestAnUninstallationWithoutATimeHolds(t *testing.T) {
	w := newWorld(t, echo).run()
	w.mu.Lock()
	w.installed = time.Now()
	w.mu.Unlock()
	event := `{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"app_uninstalled"}}`
	if r, err := w.sim.Send(w.ctx, "T1", slacksim.EventsAPI, json.RawMessage(event)); err != nil || !r.Acked {
		t.Fatalf("%+v, %v", r, err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.gone) != 1 {
		t.Errorf("told of %v", w.gone)
	}
}

// TestALateEventLeavesANewInstallation delivers the events of an uninstallation again,
// in the other order, after the app was installed again.
func TestALateEventLeavesANewInstallation(t *testing.T) {
	w := newWorld(t, echo).run()
	if err := w.space.Uninstall(w.ctx); err != nil {
		t.Fatal(err)
	}
	w.space.Install()
	w.mu.Lock()
	w.installed = time.Now()
	w.mu.Unlock()
	all := w.sim.Envelopes()
	for _, e := range []slacksim.Envelope{all[1], all[0]} {
		if r, err := w.sim.Deliver(w.ctx, e.ID); err != nil || !r.Acked {
			t.Errorf("%+v, %v", r, err)
		}
	}
	w.mu.Lock()
	gone := len(w.gone)
	w.mu.Unlock()
	if gone != 2 {
		t.Errorf("told %d times", gone)
	}
	if r := w.types("UANN", "start"); !strings.Contains(string(r.Payload), "done: start") {
		t.Errorf("the ack is %s", r.Payload)
	}
}

// TestAnEventThatSlackCannotConfirmIsLeftToComeAgain is about a Slack that doesn't
// say whether the token holds.
func TestAnEventThatSlackCannotConfirmIsLeftToComeAgain(t *testing.T) {
	w := newWorld(t, echo).run()
	w.mu.Lock()
	w.stored, w.installed = w.space.BotToken(), time.Now().Add(time.Minute)
	w.mu.Unlock()
	w.sim.Fail("auth.test", "internal_error", 2)
	if err := w.space.Uninstall(w.ctx); err != nil {
		t.Fatal(err)
	}
	w.until("both events are noted, the one that comes again too", func() bool {
		w.mu.Lock()
		defer w.mu.Unlock()
		return len(w.gone) >= 2
	})
	if first := w.sim.Envelopes()[0]; len(first.Acks) != 0 {
		t.Errorf("the first delivery was acked: %+v", first.Acks)
	}
}

func TestACommandOfAnotherNameIsAnsweredAndLoggedOnce(t *testing.T) {
	w := newWorld(t, echo).run()
	w.types("UANN", "one")
	if strings.Contains(w.logs.String(), "SUNDIAL_COMMAND") {
		t.Error("the right name is complained about")
	}
	for range 2 {
		if r, err := w.space.As("UANN").Command(w.ctx, "C1", "/hours", "quokka"); err != nil || !r.Acked {
			t.Errorf("%+v, %v", r, err)
		}
	}
	if log := w.logs.String(); strings.Count(log, "SUNDIAL_COMMAND") != 1 || !strings.Contains(log, "/hours") || strings.Contains(log, "quokka") {
		t.Error(log)
	}
}

// TestTheEdgeSpeaksTheLanguageOfTheLastAnswer refuses someone whom the handler answered
// in German before, and someone whom it never answered.
func TestTheEdgeSpeaksTheLanguageOfTheLastAnswer(t *testing.T) {
	w := newWorld(t, func(_ context.Context, r interaction.Request) (interaction.Answer, error) {
		if r.Text == "fail" {
			return interaction.Answer{}, errors.New("no disk")
		}
		return interaction.Answer{Reply: blockkit.Sentence("gut"), Language: messages.German}, nil
	}).run()
	w.types("UANN", "start")
	if r := w.types("UANN", "fail"); !strings.Contains(string(r.Payload), "es wurde nichts gespeichert") {
		t.Errorf("Ann reads %s", r.Payload)
	}
	if r := w.types("UBOB", "fail"); !strings.Contains(string(r.Payload), "nothing was saved") {
		t.Errorf("Bob reads %s", r.Payload)
	}
}

func TestTheLogSaysOnceThatItIsReadyAndOnceThatNothingIsOpen(t *testing.T) {
	w := newWorld(t, echo).run()
	w.sim.Cut(0) // it's opened again
	w.untilOpen(1)
	w.untilOpen(2)
	w.stop()
	if err := w.end(); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"ready: ", "open=0"} {
		if n := strings.Count(w.logs.String(), line); n != 1 {
			t.Errorf("%q is logged %d times:\n%s", line, n, w.logs)
		}
	}
}
