package scheduler_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"

	"sundial/clocktest"
	"sundial/interaction"
	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
	"sundial/recurrence"
	"sundial/scheduler"
)

// A world is a store, a clock and a Slack that takes messages, with any number
// of schedulers on them. It knows when everything that can happen at a moment
// has happened: each goroutine of a scheduler then waits for the clock.
type world struct {
	t     testing.TB
	url   string
	store *models.Store
	clock *clockwork.FakeClock
	// stands: the schedulers' clock is paused between two moves of clock; otherwise it advances
	// with each reading, as a real one does.
	stands   bool
	slack    *slackBox
	log      *bytes.Buffer
	profiles interaction.Profiles
	ticked   func()
	home     func(context.Context, models.MemberKey) error
	panicked func()
	counted  func(kind models.ScheduleKind, outcome string)
	// processes are the schedulers that run.
	processes []*process
}

// process is a running scheduler, and the clock that only it reads.
type process struct {
	*scheduler.Scheduler
	clock *watched
}

// watched is a clock that counts what waits for it.
type watched struct {
	clockwork.Clock
	fake  *clockwork.FakeClock
	mu    sync.Mutex
	until []time.Time
}

// After registers with the clock first: a caller that sees it waiting may move the clock at
// once.
func (c *watched) After(d time.Duration) <-chan time.Time {
	at, rings := c.fake.Now().Add(d), c.fake.After(d)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.until = append(c.until, at)
	return rings
}

// waiting counts what waits for a future moment.
func (c *watched) waiting() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.fake.Now()
	c.until = slices.DeleteFunc(c.until, func(at time.Time) bool { return !at.After(now) })
	return len(c.until)
}

// settles waits until each goroutine of each scheduler waits for the clock or for Slack. The
// waiting ones are counted first: they stay where they are until the clock moves, and start
// nothing that the count of busy ones would miss.
func (w *world) settles() {
	for w.waiting() != w.busy() {
		runtime.Gosched()
	}
}

func (w *world) waiting() int {
	n := w.slack.hanging()
	for _, p := range w.processes {
		n += p.clock.waiting()
	}
	return n
}

func (w *world) busy() int {
	n := 0
	for _, p := range w.processes {
		n += 1 + p.Busy()
	}
	return n
}

var (
	ann = models.MemberKey{Team: "T1", User: "UANN"}
	bob = models.MemberKey{Team: "T2", User: "UBOB"}
	key = bytes.Repeat([]byte{3}, models.KeySize)
)

// wednesday is Wed 4 Mar 2026, 14:20 in Amsterdam.
var wednesday = time.Date(2026, 3, 4, 13, 20, 0, 0, time.UTC)

// inWorld runs the test on SQLite, on a clock that moves at each reading and on one
// that is paused, and, where SUNDIAL_TEST_POSTGRES names a server, on PostgreSQL.
func inWorld(t *testing.T, start time.Time, test func(t *testing.T, w *world)) {
	run := func(t *testing.T, url string, stands bool) {
		w := newWorld(t, url, start)
		w.stands = stands
		test(t, w)
	}
	for name, stands := range map[string]bool{"sqlite": false, "sqlite, clock stands still": true} {
		t.Run(name, func(t *testing.T) { run(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"), stands) })
	}
	t.Run("postgres", func(t *testing.T) { run(t, modelstest.Postgres(t), false) })
}

// reads returns the clock as a scheduler reads it.
func (w *world) reads() clockwork.Clock {
	if w.stands {
		return w.clock
	}
	return clocktest.NewMoving(w.clock)
}

func newWorld(t testing.TB, url string, start time.Time) *world {
	w := &world{t: t, url: url, clock: clockwork.NewFakeClockAt(start), log: &bytes.Buffer{}}
	w.slack = &slackBox{clock: w.clock, answers: map[string]func(context.Context) error{}, hung: map[int]time.Time{}}
	w.store = w.open()
	return w
}

func (w *world) open() *models.Store {
	s, err := models.Open(w.t.Context(), w.url, models.Options{Key: key})
	must(w.t, err)
	w.t.Cleanup(func() { s.Close() })
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// scheduler makes one more on the same database, as another process would.
func (w *world) scheduler() *process { return w.schedulerOn(w.store, 0) }

func (w *world) schedulerOn(store *models.Store, pace time.Duration) *process {
	clock := &watched{Clock: w.reads(), fake: w.clock}
	return &process{clock: clock, Scheduler: scheduler.New(scheduler.Options{
		Store: store, Sender: w.slack, Classify: classify, Profiles: w.profiles, Clock: clock, Command: "/time", Pace: pace, Ticked: w.ticked, Home: w.home, Panicked: w.panicked, Counted: w.counted,
		Logger: slog.New(slog.NewTextHandler(w.log, nil)),
	})}
}

// runs starts the scheduler until the test ends or stop is called.
func (w *world) runs(p *process) (stop func()) {
	ctx, cancel := context.WithCancel(w.t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := p.Run(ctx); err != nil {
			w.t.Error(err)
		}
	}()
	w.processes = append(w.processes, p)
	w.settles()
	stop = sync.OnceFunc(func() {
		cancel()
		<-ended
		w.processes = slices.DeleteFunc(w.processes, func(other *process) bool { return other == p })
	})
	w.t.Cleanup(stop)
	return stop
}

// passes moves the clock second by second.
func (w *world) passes(d time.Duration) {
	for range d / time.Second {
		w.jumps(time.Second)
	}
}

// jumps moves the clock at once, as on a machine that was asleep.
func (w *world) jumps(d time.Duration) {
	w.clock.Advance(d)
	w.settles()
}

func (w *world) member(who models.MemberKey, zone string) *models.Member {
	w.t.Helper()
	m, err := w.store.Member(w.t.Context(), who, w.clock.Now())
	must(w.t, err)
	if m.New {
		m.Zone, m.Locale, m.ReadAt = zone, "en-GB", w.clock.Now()
	}
	return m
}

// asks creates a schedule for the member, next due by its rule.
func (w *world) asks(who models.MemberKey, zone string, one models.Schedule) models.Schedule {
	w.t.Helper()
	m := w.member(who, zone)
	one.ID, one.Zone = models.NewID(), zone
	if one.Rule.Repeats() {
		one.Anchor, one.Next = recurrence.First(one.Rule, w.clock.Now(), m.Location())
	}
	must(w.t, w.store.Commit(w.t.Context(), &models.Change{Member: m, Schedules: []models.Schedule{one}}))
	return one
}

// schedules returns those of the member.
func (w *world) schedules(who models.MemberKey) []models.Schedule {
	w.t.Helper()
	all, err := w.store.Schedules(w.t.Context(), w.member(who, ""))
	must(w.t, err)
	return all
}

func (w *world) tracks(who models.MemberKey, note string, start, end time.Time) record.Record {
	w.t.Helper()
	m := w.member(who, "Europe/Amsterdam")
	r := record.Record{ID: models.NewID(), Start: start, End: end, Kind: record.Work, Note: note, Zone: "Europe/Amsterdam"}
	w.saves(m, r)
	return r
}

// saves stores the member's record, with what a command stores next to it.
func (w *world) saves(m *models.Member, r record.Record) {
	w.t.Helper()
	change := &models.Change{Member: m, Records: []record.Record{r}, LookAgain: []models.ScheduleKind{models.Targets}}
	if r.Running() {
		change.LookAgain = append(change.LookAgain, models.LongTimer)
	}
	if r.Running() && !r.PlannedEnd.IsZero() {
		change.Schedules = []models.Schedule{{ID: r.ID, Kind: models.PlannedEnd, Next: r.PlannedEnd, Record: r.ID, Zone: r.Zone}}
	}
	must(w.t, w.store.Commit(w.t.Context(), change))
}

func textAt(text string, minutes ...int) models.Schedule {
	return models.Schedule{Kind: models.TextReminder, Text: text, Rule: record.Rule{Clock: minutes}}
}

func dailyAt(minutes int) models.Schedule {
	return models.Schedule{Kind: models.DailySummary, Rule: record.Rule{Clock: []int{minutes}}}
}

// slackBox accepts messages as Slack would, and records what arrived when.
type slackBox struct {
	clock *clockwork.FakeClock
	mu    sync.Mutex
	got   []delivery
	gone  []string
	// answers says what a workspace's next calls lead to, before or after the
	// message was taken.
	answers map[string]func(context.Context) error
	after   func(context.Context) error
	before  func(models.MemberKey)
	// hung holds the calls that Slack doesn't answer: when each is given up.
	hung  map[int]time.Time
	calls int
	// uploaded are the files that nobody sees yet, by id, shown those that are in
	// someone's messages; lost is what the last step of an upload leads to.
	uploaded map[string]string
	shown    map[string]string
	files    int
	lost     func(show func()) error
	refuses  error
	// keeps is the outcome of a message's deletion, by its ts.
	keeps func(ts string) error
}

// hangs is a call that Slack doesn't answer; it ends when the caller gives up, or when the test
// releases it.
func (s *slackBox) hangs(ctx context.Context, release <-chan struct{}) {
	s.hangsFor(ctx, scheduler.SendWait, release)
}

// hangsFor is one that the caller gives up after the time.
func (s *slackBox) hangsFor(ctx context.Context, wait time.Duration, release <-chan struct{}) {
	until := s.clock.Now().Add(wait)
	if ctx.Done() == nil { // nobody gives it up
		until = until.AddDate(1, 0, 0)
	}
	s.mu.Lock()
	s.calls++
	call := s.calls
	s.hung[call] = until
	s.mu.Unlock()
	select {
	case <-ctx.Done():
	case <-release:
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.hung, call)
}

// hanging counts the calls that hang on. One whose time is up is about to end,
// even if it hasn't noticed yet.
func (s *slackBox) hanging() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, until := range s.hung {
		if s.clock.Now().Before(until) {
			n++
		}
	}
	return n
}

type delivery struct {
	at   time.Time
	who  models.MemberKey
	text string
	body string
}

var (
	errLimited = errors.New("limited")
	errDead    = errors.New("dead")
	errUnknown = errors.New("unknown")
	errRefused = errors.New("refused")
	errOff     = errors.New("not reached")
	errGone    = errors.New("install gone")
	errScope   = errors.New("no scope")
)

func classify(err error) scheduler.Failure {
	for known, f := range map[error]scheduler.Failure{
		errLimited: {Kind: scheduler.Limited, RetryAfter: 30 * time.Second, Reason: "ratelimited"},
		errDead:    {Kind: scheduler.Dead, Reason: "user_disabled"},
		errRefused: {Kind: scheduler.Refused, Reason: "invalid_blocks"},
		errOff:     {Kind: scheduler.Retry, Reason: "not reached"},
		errGone:    {Kind: scheduler.InstallDead, Reason: "token_revoked"},
		errScope:   {Kind: scheduler.InstallDead, Reason: "missing_scope"},
	} {
		if errors.Is(err, known) {
			return f
		}
	}
	return scheduler.Failure{Kind: scheduler.Unknown, Reason: "unknown"}
}

func (s *slackBox) Send(ctx context.Context, who models.MemberKey, reply *interaction.Reply) (string, string, error) {
	s.mu.Lock()
	answer, after, before := s.answers[who.Team], s.after, s.before
	s.mu.Unlock()
	if before != nil {
		before(who)
	}
	if answer != nil {
		if err := answer(ctx); err != nil {
			return "", "", err
		}
	}
	body, err := json.Marshal(reply)
	if err != nil {
		return "", "", err
	}
	s.mu.Lock()
	s.got = append(s.got, delivery{s.clock.Now(), who, reply.Text, string(body)})
	n := len(s.got)
	s.mu.Unlock()
	if after != nil {
		if err := after(ctx); err != nil {
			return "", "", err
		}
	}
	return "D" + who.User, fmt.Sprintf("%d.0", n), nil
}

func (s *slackBox) Delete(_ context.Context, _ models.WorkspaceKey, channel, ts string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.keeps != nil {
		if err := s.keeps(ts); err != nil {
			return err
		}
	}
	s.gone = append(s.gone, channel+" "+ts)
	return nil
}

func (s *slackBox) DeleteFile(_ context.Context, _ models.WorkspaceKey, id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = append(s.gone, id)
	delete(s.shown, id)
	delete(s.uploaded, id)
	return nil
}

func (s *slackBox) Upload(_ context.Context, who models.MemberKey, u *interaction.Upload) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refuses; err != nil {
		return "", err
	}
	if s.uploaded == nil {
		s.uploaded, s.shown = map[string]string{}, map[string]string{}
	}
	s.files++
	id := fmt.Sprintf("F%s%d", who.User, s.files)
	s.uploaded[id] = u.Name + "\n" + string(u.Content.Bytes())
	return id, nil
}

func (s *slackBox) ShowFile(_ context.Context, who models.MemberKey, file, title string) error {
	show := func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.shown[file] = s.uploaded[file]
		s.got = append(s.got, delivery{s.clock.Now(), who, title, s.uploaded[file]})
	}
	s.mu.Lock()
	lost := s.lost
	s.mu.Unlock()
	if lost != nil {
		return lost(show)
	}
	show()
	return nil
}

// stand returns the names of the files that are in people's messages.
func (s *slackBox) stand() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	names := []string{}
	for _, file := range s.shown {
		name, _, _ := strings.Cut(file, "\n")
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// answer sets what the workspace's calls lead to; nil: they succeed.
func (s *slackBox) answer(team string, with func(context.Context) error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers[team] = with
}

func (s *slackBox) afterwards(do func(context.Context) error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.after = do
}

// spoils writes a value that nothing can open into a sealed column.
func (w *world) spoils(table, id string) {
	w.t.Helper()
	result := w.raw().Table(table).Where("id = ?", id).UpdateColumn("sealed", []byte("spoilt"))
	must(w.t, result.Error)
	if result.RowsAffected != 1 {
		w.t.Fatalf("%d rows of %s were spoilt", result.RowsAffected, table)
	}
}

// raw opens the database as any program could.
func (w *world) raw() *gorm.DB {
	w.t.Helper()
	dialect := postgres.Open(w.url)
	if path, ok := strings.CutPrefix(w.url, "sqlite:"); ok {
		dialect = sqlite.Open(path)
	}
	db, err := gorm.Open(dialect)
	must(w.t, err)
	pool, err := db.DB()
	must(w.t, err)
	w.t.Cleanup(func() { pool.Close() })
	return db
}

// arrived lists what was delivered, and when, in the zone's time.
func (w *world) arrived(zone string) []string {
	loc, err := time.LoadLocation(zone)
	must(w.t, err)
	w.slack.mu.Lock()
	defer w.slack.mu.Unlock()
	lines := []string{}
	for _, d := range w.slack.got {
		lines = append(lines, d.at.In(loc).Format("2 Jan 15:04:05")+" "+d.text)
	}
	return lines
}

func (w *world) wants(zone string, want ...string) {
	w.t.Helper()
	if got := strings.Join(w.arrived(zone), "\n"); got != strings.Join(want, "\n") {
		w.t.Errorf("arrived:\n%s\nwant:\n%s\nlog: %s", got, strings.Join(want, "\n"), w.log)
	}
}

// setBack replaces the clock by one that shows an earlier time.
func (w *world) setBack(by time.Duration) {
	w.clock = clockwork.NewFakeClockAt(w.clock.Now().Add(-by))
	w.slack.mu.Lock()
	defer w.slack.mu.Unlock()
	w.slack.clock = w.clock
}
