package main

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"sundial/blockkit"
	"sundial/handlers/areas"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"

	"sundial/bot"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/models/modelstest"
	"sundial/slacksim"
)

// writers is how many members type at once.
const writers = 100

// BenchmarkEnvelopeToAck is the whole path: a member types, the envelope comes by a
// socket, is decided, stored durably and acknowledged with the answer. `only acks`
// is the same bot with a handler that decides and stores nothing: what the socket
// and the simulated Slack alone cost. `only answers` says as much as the
// answer to a command does, and stores nothing either: what's above it is decision
// and storage. The ratios say more than any of the figures.
func BenchmarkEnvelopeToAck(b *testing.B) {
	b.Run("only acks", func(b *testing.B) { path(b, "", acker{blockkit.Sentence("Added.")}) })
	b.Run("only answers", func(b *testing.B) { path(b, "", acker{answer()}) })
	b.Run("SQLite", func(b *testing.B) { path(b, "sqlite:"+filepath.Join(b.TempDir(), "bench.db"), nil) })
	b.Run("PostgreSQL", func(b *testing.B) { path(b, modelstest.Postgres(b), nil) })
}

// acker gives each envelope the same answer and stores nothing.
type acker struct{ reply *interaction.Reply }

func (a acker) Handle(context.Context, interaction.Request) (interaction.Answer, error) {
	return interaction.Answer{Reply: a.reply}, nil
}

// answer returns as large as the one to an added record.
func answer() *interaction.Reply {
	label := func(text string) *slack.TextBlockObject {
		return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
	}
	id := "0199c1de-0000-7000-8000-000000000000"
	return &interaction.Reply{Text: "Logged Wed 1 Jan 08:00 – 08:10 (10m) b1", Blocks: slack.Blocks{BlockSet: []slack.Block{
		slack.NewRichTextBlock("", slack.NewRichTextSection(
			slack.NewRichTextSectionTextElement("Logged", &slack.RichTextSectionTextStyle{Bold: true}),
			slack.NewRichTextSectionTextElement(" Wed 1 Jan 08:00 – 08:10 (10m) b1", nil))),
		slack.NewActionBlock("", slack.NewButtonBlockElement("undo", id, label("Undo")), slack.NewButtonBlockElement("edit", id, label("Edit"))),
	}}}
}

// token is the only workspace's.
type token string

// Token implements bot.Workspaces.
func (t token) Token(context.Context, models.WorkspaceKey) (string, error) { return string(t), nil }

func path(b *testing.B, database string, handler bot.Handler) {
	sim := slacksim.New(slacksim.Options{AckTimeout: time.Minute})
	url, err := sim.Start("")
	if err != nil {
		b.Fatal(err)
	}
	defer sim.Close()
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	people := make([]*slacksim.Person, writers)
	var users []string
	for i := range people {
		users = append(users, fmt.Sprintf("U%03d", i))
		space.AddUser(slacksim.User{ID: users[i], Name: users[i], TZ: "Europe/Amsterdam", Locale: "en-GB"})
		people[i] = space.As(users[i])
	}
	space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: users})
	space.Install()
	ctx, stop := context.WithCancel(b.Context())
	ended := serve(ctx, b, sim, url, token(space.BotToken()), database, handler)
	defer func() { stop(); <-ended }()
	if err := sim.Wait(ctx, func() bool { return sim.Connections() == 2 }); err != nil {
		b.Fatal(err)
	}
	var typed atomic.Int64
	typeOne := func(p *slacksim.Person) {
		n := typed.Add(1)
		// Ten minutes of which nobody else's are: the answer would name an overlap.
		from := time.Date(2025, 1, 1+int(n/72), 8, int(n%72)*10, 0, 0, time.UTC)
		r, err := p.Command(ctx, "C1", "/time", fmt.Sprintf("add %s-%s b%d", from.Format("2006-01-02 15:04"), from.Add(10*time.Minute).Format("15:04"), n))
		if err != nil || !r.Acked {
			b.Errorf("%+v: %v", r, err)
		}
		p.Reload()
	}
	for _, p := range people { // the welcome and the zone aren't measured
		typeOne(p)
	}
	free := make(chan *slacksim.Person, writers)
	for _, p := range people {
		free <- p
	}
	b.SetParallelism(writers)
	b.ResetTimer()
	spent := processors(b)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			p := <-free
			typeOne(p)
			free <- p
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commands/s")
	b.ReportMetric(float64((processors(b)-spent).Microseconds())/float64(b.N), "cpu-µs/command")
}

// processors returns what this process took of them so far. It depends less on what else
// a machine does than the time that passes; a database server's part isn't in it.
func processors(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// serve runs the bot with the handler, or with what decides and stores in the database.
func serve(ctx context.Context, b *testing.B, sim *slacksim.Sim, url string, workspaces token, database string, handler bot.Handler) (ended chan struct{}) {
	clock, log := clockwork.NewRealClock(), slog.New(slog.DiscardHandler)
	api := bot.NewSlack(bot.SlackOptions{APIURL: url + "/api/", Workspaces: workspaces, Clock: clock, Logger: log})
	if database != "" {
		store, err := models.Open(ctx, database, models.Options{Key: bytes.Repeat([]byte{1}, models.KeySize)})
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { store.Close() })
		handler = handlers.New(handlers.Options{Store: store, Profiles: api, Clock: clock, Logger: log, Command: "/time"}, areas.All()...)
	}
	one := bot.New(bot.Options{AppToken: sim.AppToken(), Handler: handler, Slack: api, Clock: clock, Logger: log, Command: "/time"})
	ended = make(chan struct{})
	go func() {
		defer close(ended)
		if err := one.Run(ctx); err != nil {
			b.Error(err)
		}
	}()
	return ended
}
