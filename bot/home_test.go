package bot_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/bot"
	"sundial/interaction"
	"sundial/slacksim"
)

// counted composes a tab that says how many were composed before it.
func counted(n *atomic.Int32) interaction.Compose {
	return func(context.Context) (*slack.HomeTabViewRequest, error) {
		return &slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: section(fmt.Sprint("version ", n.Load()))}, nil
	}
}

func TestABurstOfChangesIsPublishedInOneCallAndShowsTheLast(t *testing.T) {
	var n atomic.Int32
	w := newWorld(t, func(context.Context, interaction.Request) (interaction.Answer, error) {
		n.Add(1)
		return then(interaction.PublishHome{Compose: counted(&n)}), nil
	}).run()
	for range 10 {
		w.types("UANN", "change")
	}
	w.until("the last is shown", func() bool {
		home := w.space.As("UANN").State().Home
		return home != nil && strings.Contains(string(home.Blocks), "version 10")
	})
	if calls := w.calls("views.publish"); calls > 3 {
		t.Errorf("ten changes in a row led to %d calls", calls)
	}
}

func TestATabPublishedByAnotherProcessIsComposedAgain(t *testing.T) {
	var n atomic.Int32
	w := newWorld(t, func(context.Context, interaction.Request) (interaction.Answer, error) {
		return then(interaction.PublishHome{Compose: counted(&n)}), nil
	}).run()
	if _, err := w.space.As("UANN").OpenHome(w.ctx); err != nil {
		t.Fatal(err)
	}
	w.until("it is published", func() bool { return w.space.As("UANN").State().Home != nil })
	n.Store(1)
	elsewhere := slack.New(w.space.BotToken(), slack.OptionAPIURL(w.slackBy.APIURL+"/"))
	if _, err := elsewhere.PublishView("UANN", slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: section("elsewhere")}, ""); err != nil {
		t.Fatal(err)
	}
	w.types("UANN", "change")
	w.until("what is stored is shown", func() bool {
		return strings.Contains(string(w.space.As("UANN").State().Home.Blocks), "version 1")
	})
	if calls := w.calls("views.publish"); calls != 4 {
		t.Errorf("%d calls, of which one was to be refused as stale", calls)
	}
}

func TestARefusedChartBecomesBars(t *testing.T) {
	chart := &slack.DataVisualizationBlock{Type: slack.MBTDataVisualization, Title: "Hours a day", Chart: slack.NewDataVisualizationBarChart(
		slack.NewDataVisualizationAxisConfig("Mon", "Tue"), slack.NewDataVisualizationDataSeries("Work",
			slack.NewDataVisualizationDataPoint("Mon", 1.5), slack.NewDataVisualizationDataPoint("Tue", 3)))}
	w := newWorld(t, by(map[string]interaction.Answer{"home": then(interaction.PublishHome{Compose: func(context.Context) (*slack.HomeTabViewRequest, error) {
		return &slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: []slack.Block{chart}}}, nil
	}})})).run()
	w.sim.Fail("views.publish", "invalid_arguments", 1)
	w.types("UANN", "home")
	w.until("bars are shown", func() bool {
		home := w.space.As("UANN").State().Home
		return home != nil && strings.Contains(string(home.Blocks), "1h 30m")
	})
	if home := string(w.space.As("UANN").State().Home.Blocks); strings.Contains(home, "data_visualization") {
		t.Errorf("the chart is still there: %s", home)
	}
}

func TestAHomeTabThatCantBePublishedIsNoMatterToTheAnswer(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"change": {Reply: blockkit.Sentence("changed"), Then: []interaction.Effect{interaction.PublishHome{Compose: home("hours")}}}})).run()
	w.sim.Status("views.publish", http.StatusBadGateway, 2)
	if r := w.types("UANN", "change"); !r.Acked {
		t.Errorf("the ack is %+v", r)
	}
	w.until("it was tried", func() bool { return w.calls("views.publish") == 2 })
	w.untilSees("UANN", "C1", "changed")
}

func TestAReplyToANoticesButtonReplacesTheNotice(t *testing.T) {
	replaced := buttons()
	replaced.Text, replaced.Replace = "page two", true
	w := newWorld(t, by(map[string]interaction.Answer{
		"home": then(interaction.PublishHome{Compose: func(context.Context) (*slack.HomeTabViewRequest, error) {
			return &slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: buttons().Blocks}, nil
		}}),
		"stop": {Reply: replaced},
	})).run()
	person := w.space.As("UANN")
	if _, err := person.OpenHome(w.ctx); err != nil {
		t.Fatal(err)
	}
	w.until("the tab is there", func() bool { return person.State().Home != nil })
	press := func(view string) {
		if _, err := person.Press(w.ctx, slacksim.Press{ViewID: view, ActionID: "stop", Value: "r1"}); err != nil {
			t.Fatal(err)
		}
	}
	press(person.State().Home.ID)
	w.until("a notice opens", func() bool { _, open := person.State().Top(); return open })
	first, _ := person.State().Top()
	for n := range 4 { // more than a stack of views takes
		press(first.ID)
		w.until("it takes the place of the one before", func() bool { return w.calls("views.update") == n+1 })
	}
	if n := len(person.State().Views); n != 1 {
		t.Errorf("%d views lie over each other", n)
	}
}

func TestATabFollowsWhatItsMemberDidNotDoAndThenWhatSheDoes(t *testing.T) {
	var n atomic.Int32
	w := newWorld(t, func(context.Context, interaction.Request) (interaction.Answer, error) {
		n.Add(1)
		return then(interaction.PublishHome{Compose: counted(&n)}), nil
	}).run()
	shows := func(words string) {
		t.Helper()
		w.until("the tab says "+words, func() bool {
			home := w.space.As("UANN").State().Home
			return home != nil && strings.Contains(string(home.Blocks), words)
		})
	}
	if _, err := w.space.As("UANN").OpenHome(w.ctx); err != nil {
		t.Fatal(err)
	}
	shows("version 1")
	n.Store(7)
	if err := w.bot.RefreshHome(ann, counted(&n)); err != nil {
		t.Fatal(err)
	}
	shows("version 7")
	w.types("UANN", "change")
	shows("version 8")
	if calls := w.calls("views.publish"); calls != 3 {
		t.Errorf("%d calls: one was refused as stale", calls)
	}
}

func TestNoTabIsPublishedWhileSlackRefusesThem(t *testing.T) {
	w := newWorld(t, by(map[string]interaction.Answer{"home": then(interaction.PublishHome{Compose: home("hours")})})).fake()
	told := make(chan struct{})
	w.slackBy.Called = func(_, outcome string) {
		if outcome == "rate limited" {
			close(told)
		}
	}
	w.run()
	w.sim.Status("views.publish", http.StatusTooManyRequests, 1)
	if _, err := w.space.As("UANN").OpenHome(w.ctx); err != nil {
		t.Fatal(err)
	}
	<-told
	var limited bot.LimitedError
	for !errors.As(w.bot.RefreshHome(ann, home("hours")), &limited) && w.ctx.Err() == nil {
		runtime.Gosched() // until the client holds back what Slack has limited
	}
	if limited.RetryAfter <= 0 || w.calls("views.publish") != 1 {
		t.Errorf("limited for %s, %d calls", limited.RetryAfter, w.calls("views.publish"))
	}
	for w.calls("views.publish") == 1 && w.ctx.Err() == nil { // what the member asked for follows
		w.clock.Advance(time.Second)
	}
}
