package bot_test

import (
	"context"
	"errors"
	"net/http"
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
	"sundial/models"
	"sundial/slacksim"
)

func plain(text string) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
}

func section(text string) slack.Blocks {
	return slack.Blocks{BlockSet: []slack.Block{slack.NewSectionBlock(plain(text), nil, nil)}}
}

func home(text string) interaction.Compose {
	return func(context.Context) (*slack.HomeTabViewRequest, error) {
		return &slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: section(text)}, nil
	}
}

func form(callback string) *slack.ModalViewRequest {
	note := slack.NewInputBlock("note", plain("Note"), nil, slack.NewPlainTextInputBlockElement(nil, "note"))
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: callback, PrivateMetadata: "r1", Title: plain("Form"), Submit: plain("Save"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{note}},
	}
}

func buttons() *interaction.Reply {
	return &interaction.Reply{Text: "with buttons", Blocks: slack.Blocks{BlockSet: []slack.Block{slack.NewActionBlock("b",
		slack.NewButtonBlockElement("stop", "r1", plain("Stop")))}}}
}

// by answers by what was typed, pressed or called back.
func by(answers map[string]interaction.Answer) handle {
	return func(_ context.Context, r interaction.Request) (interaction.Answer, error) {
		key := r.Text + r.ActionID
		switch {
		case r.Kind == interaction.Submission || r.Kind == interaction.Closed:
			key = r.View.Callback
		case r.Kind == interaction.HomeOpened:
			key = "home"
		case key == "":
			key = r.Callback
		}
		return answers[key], nil
	}
}

func then(effects ...interaction.Effect) interaction.Answer { return interaction.Answer{Then: effects} }

func TestAPressedButtonsReplyReplacesTheMessage(t *testing.T) {
	replaced := says("stopped")
	replaced.Reply.Replace = true
	w := newWorld(t, by(map[string]interaction.Answer{"start": {Reply: buttons()}, "stop": replaced})).run()
	w.types("UANN", "start")
	w.untilSees("UANN", "C1", "with buttons")
	r := w.presses("UANN", "stop")
	if !r.Acked || r.Payload != nil {
		t.Errorf("the ack is %+v", r)
	}
	w.untilSees("UANN", "C1", "stopped")
}

func TestAPressedButtonsMessageCanBeTakenAway(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{
		"start": {Reply: buttons()}, "stop": {Reply: &interaction.Reply{Delete: true}},
	})).run()
	w.types("UANN", "start")
	w.presses("UANN", "stop")
	w.untilSees("UANN", "C1")
}

// presses a button of the newest message in #general.
func (w *world) presses(user, action string) slacksim.Result {
	w.t.Helper()
	var ts string
	for _, c := range w.space.As(user).State().Conversations {
		if c.ID == "C1" {
			ts = c.Messages[len(c.Messages)-1].TS
		}
	}
	r, err := w.space.As(user).Press(w.ctx, slacksim.Press{Channel: "C1", TS: ts, ActionID: action})
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

func (w *world) topView(user, callback string) slacksim.View {
	w.t.Helper()
	var top slacksim.View
	w.until("the modal "+callback+" is open", func() bool {
		views := w.space.As(user).State().Views
		if len(views) == 0 {
			return false
		}
		top = views[len(views)-1]
		return top.CallbackID == callback
	})
	return top
}

func TestAModalOpensIsAnsweredAndClosed(t *testing.T) {
	refused := interaction.Answer{View: interaction.RefuseInputs{Errors: map[string]string{"note": "too short"}}}
	w := newWorld(t, by(map[string]interaction.Answer{
		"form": then(interaction.OpenModal{View: form("refused")}), "refused": refused,
		"next": then(interaction.OpenModal{View: form("push")}), "push": {View: interaction.PushModal{View: form("saved")}}, "saved": {},
		"sorry": then(interaction.OpenModal{View: form("reply")}), "reply": says("it is gone"),
	})).run()
	ann := w.space.As("UANN")
	entered := map[string]map[string]any{"note": {"note": "x"}}

	w.types("UANN", "form")
	r, err := ann.Submit(w.ctx, w.topView("UANN", "refused").ID, entered)
	if err != nil || r.ViewErrors["note"] != "too short" {
		t.Errorf("submitted: %+v, %v", r, err)
	}
	w.closeAll(ann)

	w.types("UANN", "next")
	if _, err := ann.Submit(w.ctx, w.topView("UANN", "push").ID, entered); err != nil {
		t.Fatal(err)
	}
	if _, err := ann.Submit(w.ctx, w.topView("UANN", "saved").ID, entered); err != nil {
		t.Fatal(err)
	}
	w.topView("UANN", "push")
	w.closeAll(ann)

	w.types("UANN", "sorry")
	if _, err := ann.Submit(w.ctx, w.topView("UANN", "reply").ID, entered); err != nil {
		t.Fatal(err)
	}
	if v := w.topView("UANN", "notice"); !strings.Contains(string(v.Blocks), "it is gone") {
		t.Errorf("the modal says %s", v.Blocks)
	}
}

func (w *world) closeAll(p *slacksim.Person) {
	w.t.Helper()
	if _, err := p.CloseAll(w.ctx); err != nil {
		w.t.Fatal(err)
	}
}

func TestAGlobalShortcutsReplyIsAModal(t *testing.T) {
	reply := says("es läuft schon eine Zeit")
	reply.Language = messages.German
	w := newWorld(t, by(map[string]interaction.Answer{bot.StartTimer: reply})).run()
	if _, err := w.space.As("UANN").Shortcut(w.ctx, bot.StartTimer); err != nil {
		t.Fatal(err)
	}
	if v := w.topView("UANN", "notice"); !strings.Contains(string(v.Blocks), "es läuft schon eine Zeit") || v.Close != "Schließen" {
		t.Errorf("the modal says %s, and its button %s", v.Blocks, v.Close)
	}
}

func TestASlowFormIsAnsweredInItsPlace(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan struct{}, 1)
	w := newWorld(t, func(_ context.Context, r interaction.Request) (interaction.Answer, error) {
		if r.Kind != interaction.Submission {
			return then(interaction.OpenModal{View: form("slow")}), nil
		}
		inHand <- struct{}{}
		<-gate
		return interaction.Answer{View: interaction.RefuseInputs{Errors: map[string]string{"note": "It is too long."}}}, nil
	}).fake().run()
	w.types("UANN", "form")
	view := w.topView("UANN", "slow")
	done := make(chan slacksim.Result, 1)
	go func() {
		r, _ := w.space.As("UANN").Submit(w.ctx, view.ID, map[string]map[string]any{"note": {"note": "x"}})
		done <- r
	}()
	<-inHand
	if err := w.clock.BlockUntilContext(w.ctx, 1); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(2500 * time.Millisecond)
	<-done
	if v := w.topView("UANN", "notice"); !strings.Contains(string(v.Blocks), "Still saving") {
		t.Errorf("the modal says %s", v.Blocks)
	}
	close(gate)
	w.until("the end is told", func() bool {
		views := w.space.As("UANN").State().Views
		return len(views) > 0 && strings.Contains(string(views[len(views)-1].Blocks), "Nothing was saved. It is too long.")
	})
}

func TestAnUploadGoesToTheDMAndReturnsItsID(t *testing.T) {
	sent := make(chan string, 1)
	w := newWorld(t, by(map[string]interaction.Answer{"export": then(interaction.SendFile{File: &interaction.Upload{
		Name: "hours.csv", Title: "Hours", Comment: "Your hours", Content: interaction.NewContent([]byte("start,end\n")), Sent: func(id string) { sent <- id },
	}})})).run()
	w.types("UANN", "export")
	select {
	case id := <-sent:
		if _, content, err := w.space.As("UANN").Download(id); err != nil || string(content) != "start,end\n" {
			t.Errorf("the file holds %q, %v", content, err)
		}
	case <-w.ctx.Done():
		t.Fatalf("nothing was uploaded\n%s", w.logs)
	}
}

func TestALimitOnOneMethodDelaysOnlyThatMethod(t *testing.T) {
	post := func(text string) interaction.Answer {
		return then(interaction.SendMessage{Message: blockkit.Sentence(text)})
	}
	w := newWorld(t, by(map[string]interaction.Answer{
		"first": post("first"), "second": post("second"), "home": then(interaction.PublishHome{Compose: home("hours")}),
	})).fake().run()
	w.sim.Limit("chat.postMessage", 1)
	dm := w.space.DM("UANN")
	w.types("UANN", "first")
	w.untilSees("UANN", dm, "first")
	w.types("UANN", "second")
	w.until("Slack limits the method", func() bool { return w.calls("chat.postMessage") == 2 })
	if err := w.clock.BlockUntilContext(w.ctx, 1); err != nil {
		t.Fatal(err)
	}
	w.types("UANN", "home")
	w.until("the Home tab is there", func() bool { return w.space.As("UANN").State().Home != nil })
	if n := w.calls("chat.postMessage"); n != 2 {
		t.Errorf("%d posts while the method is limited", n)
	}
	w.clock.Advance(time.Minute)
	w.untilSees("UANN", dm, "first", "second")
}

func TestAFailedEffectIsReportedThroughTheResponseURL(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"post": then(interaction.SendMessage{Message: blockkit.Sentence("hello secretword")})})).run()
	w.sim.Fail("chat.postMessage", "messages_tab_disabled", 1)
	w.types("UANN", "post")
	w.until("she is told", func() bool {
		seen := w.sees("UANN", "C1")
		return len(seen) == 1 && strings.Contains(seen[0], "(messages_tab_disabled)")
	})
	if log := w.logs.String(); !strings.Contains(log, "chat.postMessage: messages_tab_disabled") || strings.Contains(log, "secretword") {
		t.Errorf("the log:\n%s", log)
	}
}

func TestAPostThatMayHaveBeenSentIsNotRepeated(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"post": then(interaction.SendMessage{Message: blockkit.Sentence("hello")})})).run()
	w.sim.FailAfter("chat.postMessage", "internal_error", 1)
	w.types("UANN", "post")
	w.until("she is told", func() bool { return len(w.sees("UANN", "C1")) == 1 })
	if n := len(w.sees("UANN", w.space.DM("UANN"))); n != 1 {
		t.Errorf("it stands there %d times", n)
	}
}

func TestAViewIsShownAgainAfterAFailureOfSlacks(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"home": then(interaction.PublishHome{Compose: home("hours")})})).run()
	w.sim.Status("views.publish", http.StatusBadGateway, 1)
	w.types("UANN", "home")
	w.until("the Home tab is there", func() bool { return w.space.As("UANN").State().Home != nil })
}

// firstHeld holds the first request for a method until it's let go.
type firstHeld struct {
	method     string
	once       sync.Once
	here, gone chan struct{}
}

func (f *firstHeld) RoundTrip(r *http.Request) (*http.Response, error) {
	if strings.HasSuffix(r.URL.Path, f.method) {
		f.once.Do(func() {
			close(f.here)
			<-f.gone
		})
	}
	return http.DefaultTransport.RoundTrip(r)
}

func TestAnOlderHomeTabNeverReplacesANewerOne(t *testing.T) {
	held := &firstHeld{method: "views.publish", here: make(chan struct{}), gone: make(chan struct{})}
	w := newWorld(t, by(map[string]interaction.Answer{
		"one": then(interaction.PublishHome{Compose: home("older")}),
		"two": then(interaction.PublishHome{Compose: home("newer")}, interaction.SendMessage{Message: blockkit.Sentence("published")}),
	}))
	w.slackBy.HTTPClient = &http.Client{Transport: held}
	w.run()
	w.types("UANN", "one")
	<-held.here
	if r := w.types("UANN", "two"); !r.Acked {
		t.Errorf("a slow call held up the next ack: %+v", r)
	}
	close(held.gone)
	w.untilSees("UANN", w.space.DM("UANN"), "published")
	w.until("the newer one is shown", func() bool {
		home := w.space.As("UANN").State().Home
		return home != nil && strings.Contains(string(home.Blocks), "newer")
	})
}

func TestTheHomeTabIsPublishedWhenItIsOpened(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"home": then(interaction.PublishHome{Compose: home("hours")})})).run()
	for i := range 2 { // the second time with the hash of what's there
		if r, err := w.space.As("UANN").OpenHome(w.ctx); err != nil || !r.Acked || r.Payload != nil {
			t.Fatalf("opened: %+v, %v", r, err)
		}
		w.until("it is published", func() bool { return w.calls("views.publish") == i+1 })
	}
	if r, err := w.space.As("UANN").OpenMessages(w.ctx); err != nil || !r.Acked {
		t.Errorf("the Messages tab: %+v, %v", r, err)
	}
}

var ann = models.MemberKey{Team: "T1", User: "UANN"}

func TestWhatIsSentOfItselfFailsInClasses(t *testing.T) {
	for _, c := range []struct {
		name   string
		method string
		code   string
		status int
		want   error
	}{
		{"a DM that takes nothing", "chat.postMessage", "messages_tab_disabled", 0, bot.ErrDead},
		{"a person who is gone", "conversations.open", "user_disabled", 0, bot.ErrDead},
		{"a message too long", "chat.postMessage", "msg_too_long", 0, bot.ErrDead},
		{"a revoked token", "chat.postMessage", "token_revoked", 0, bot.ErrInstallDead},
		{"a missing scope", "conversations.open", "missing_scope", 0, bot.ErrInstallDead},
		{"a failure of Slack's", "chat.postMessage", "internal_error", 0, bot.ErrUnknown},
		{"a failure of a gateway", "chat.postMessage", "", http.StatusBadGateway, bot.ErrUnknown},
		{"a failure before anything was posted", "conversations.open", "", http.StatusBadGateway, bot.ErrNotSent},
		{"another word", "chat.postMessage", "no_text", 0, bot.ErrRefused},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, echo).build()
			if c.status > 0 {
				w.sim.Status(c.method, c.status, -1)
			} else {
				w.sim.Fail(c.method, c.code, -1)
			}
			_, _, err := w.slack.Send(w.ctx, ann, &interaction.Reply{Text: "hello"})
			if !errors.Is(err, c.want) {
				t.Errorf("it failed as %v", err)
			}
			if n := w.calls("chat.postMessage"); n > 1 {
				t.Errorf("it was posted %d times", n)
			}
		})
	}
}

func TestALimitOnScheduledMessagesIsReportedAndKept(t *testing.T) {
	w := newWorld(t, echo).fake().build()
	w.sim.Limit("chat.postMessage", 1)
	if _, _, err := w.slack.Send(w.ctx, ann, &interaction.Reply{Text: "one"}); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time without a call
		var limited bot.LimitedError
		if _, _, err := w.slack.Send(w.ctx, ann, &interaction.Reply{Text: "two"}); !errors.As(err, &limited) || limited.RetryAfter != time.Minute {
			t.Fatalf("it failed as %v", err)
		}
	}
	if n := w.calls("chat.postMessage"); n != 2 {
		t.Errorf("%d calls", n)
	}
	w.clock.Advance(time.Minute)
	if _, _, err := w.slack.Send(w.ctx, ann, &interaction.Reply{Text: "two"}); err != nil {
		t.Error(err)
	}
}

func TestWithoutTheAppNothingIsSent(t *testing.T) {
	w := newWorld(t, echo).build()
	elsewhere := models.MemberKey{Team: "T9", User: "UANN"}
	if _, _, err := w.slack.Send(w.ctx, elsewhere, &interaction.Reply{Text: "hello"}); !errors.Is(err, bot.ErrNotInstalled) {
		t.Errorf("it failed as %v", err)
	}
}

func TestWhatWasSentIsDeletedOnceAndForAll(t *testing.T) {
	w := newWorld(t, echo).build()
	channel, ts, err := w.slack.Send(w.ctx, ann, &interaction.Reply{Text: "hello"})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time it's gone already
		if err := w.slack.Delete(w.ctx, ann.Workspace(), channel, ts); err != nil {
			t.Error(err)
		}
	}
	if seen := w.sees("UANN", channel); len(seen) > 0 {
		t.Errorf("she sees %q", seen)
	}
	if err := w.slack.DeleteFile(w.ctx, ann.Workspace(), "F404"); err != nil {
		t.Errorf("a file that is gone: %v", err)
	}
}

func TestAShareGoesToTheChannel(t *testing.T) {
	w := newWorld(t, echo).build()
	w.space.AddChannel(slacksim.Channel{ID: "C2", Name: "client", Members: []string{"UANN", "UBOB"}, AppInvited: true})
	to := w.slack.Messenger()
	if _, err := to.PostChannel(w.ctx, ann.Workspace(), "C2", &interaction.Reply{Text: "hours", Blocks: section("hours")}); err != nil {
		t.Fatal(err)
	}
	if seen := w.sees("UBOB", "C2"); !slices.Equal(seen, []string{"hours"}) {
		t.Errorf("Bob sees %q", seen)
	}
	var undelivered *interaction.Undelivered
	if _, err := to.PostChannel(w.ctx, ann.Workspace(), "C1", &interaction.Reply{Text: "hours"}); !errors.As(err, &undelivered) || undelivered.Reason != "not_in_channel" || undelivered.Unknown {
		t.Errorf("a channel without the app: %v", err)
	}
}

func TestAProfileTellsNameZoneAndLocale(t *testing.T) {
	w := newWorld(t, echo).build()
	p, err := w.slack.Profile(w.ctx, ann)
	if err != nil || p.Name != "ann" || p.Zone != "Europe/Amsterdam" || p.Locale != "en-GB" {
		t.Errorf("the profile is %+v, %v", p, err)
	}
	if _, err := w.slack.Profile(w.ctx, models.MemberKey{Team: "T1", User: "U404"}); !errors.Is(err, bot.ErrDead) {
		t.Errorf("nobody's profile: %v", err)
	}
}

func TestIdentifySaysWhoseATokenIs(t *testing.T) {
	w := newWorld(t, echo).build()
	who, err := bot.Identify(w.ctx, w.slackBy.APIURL, w.space.BotToken())
	if err != nil || who.Workspace.Team != "T1" || who.BotUser != w.space.BotUser() {
		t.Errorf("it is %+v, %v", who, err)
	}
	if _, err := bot.Identify(w.ctx, w.slackBy.APIURL, "xoxb-none"); err == nil || !strings.Contains(err.Error(), "SLACK_BOT_TOKEN") {
		t.Errorf("another token: %v", err)
	}
}

func TestAButtonInAModalUpdatesItEvenFromAnOlderView(t *testing.T) {
	pressable := func(text string) *slack.ModalViewRequest {
		return &slack.ModalViewRequest{Type: slack.VTModal, CallbackID: text, Title: plain("Form"), Blocks: slack.Blocks{BlockSet: []slack.Block{
			slack.NewActionBlock("b", slack.NewButtonBlockElement("press", "v", plain("Press")), slack.NewButtonBlockElement("ask", "v", plain("Ask")))}}}
	}
	w := newWorld(t, by(map[string]interaction.Answer{
		"form": then(interaction.OpenModal{View: pressable("first")}), "press": then(interaction.UpdateModal{View: pressable("second")}), "ask": says("why not"),
	})).run()
	w.types("UANN", "form")
	view := w.topView("UANN", "first")
	w.sim.Fail("views.update", "hash_conflict", 1)
	if _, err := w.space.As("UANN").Press(w.ctx, slacksim.Press{ViewID: view.ID, ActionID: "press"}); err != nil {
		t.Fatal(err)
	}
	view = w.topView("UANN", "second")
	if _, err := w.space.As("UANN").Press(w.ctx, slacksim.Press{ViewID: view.ID, ActionID: "ask"}); err != nil {
		t.Fatal(err)
	}
	if v := w.topView("UANN", "notice"); !strings.Contains(string(v.Blocks), "why not") {
		t.Errorf("the modal on top says %s", v.Blocks)
	}
}

func TestAReplyWhoseBlocksSlackRefusesIsShownAsText(t *testing.T) {
	refused := interaction.Answer{Reply: &interaction.Reply{Text: "9:00 to 12:00", Blocks: slack.Blocks{BlockSet: []slack.Block{
		slack.NewSectionBlock(plain(strings.Repeat("x", 3001)), nil, nil)}}}}
	w := newWorld(t, by(map[string]interaction.Answer{"start": {Reply: buttons()}, "stop": refused})).run()
	w.types("UANN", "start")
	w.presses("UANN", "stop")
	w.untilSees("UANN", "C1", "with buttons", "9:00 to 12:00")
}

func TestSocketsOfAnotherProcessAreNoticed(t *testing.T) {
	w := newWorld(t, echo).run()
	other := bot.New(w.options)
	ctx, stop := context.WithCancel(w.ctx)
	ended := make(chan error, 1)
	go func() { ended <- other.Run(ctx) }()
	w.until("both run", func() bool { return w.sim.Connections() == 4 })
	w.untilOpen(2)
	stop()
	if err := <-ended; err != nil || !strings.Contains(w.logs.String(), "the app has other open sockets") {
		t.Errorf("it ended with %v\n%s", err, w.logs)
	}
}

func TestADirectMessageReachesThePersonWhereSlackOpensNoMoreChannels(t *testing.T) {
	w := newWorld(t, echo).fake().build()
	w.sim.Limit("conversations.open", 1)
	bob := models.MemberKey{Team: "T1", User: "UBOB"}
	for i, c := range []struct {
		who   models.MemberKey
		opens int // calls so far
	}{
		{ann, 1},
		{bob, 1}, // too soon to open another: it goes to the person, and the channel is learned
		{bob, 1},
		{models.MemberKey{Team: "T1", User: "UCEM"}, 2}, // refused
	} {
		channel, ts, err := w.slack.Send(w.ctx, c.who, &interaction.Reply{Text: "hello"})
		if err != nil || channel != w.space.DM(c.who.User) || ts == "" {
			t.Errorf("message %d: channel %q, %q, %v", i, channel, ts, err)
		}
		if n := w.calls("conversations.open"); n != c.opens {
			t.Errorf("after message %d channels were asked for %d times, want %d", i, n, c.opens)
		}
		if i == 2 {
			w.clock.Advance(2 * time.Second)
		}
	}
}
