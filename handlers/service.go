// Package handlers carries out what people type and press: a command or a pressed
// button goes in, the store changes, a reply comes out.
package handlers

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// Options are what a Service needs.
type Options struct {
	Store    *models.Store
	Profiles interaction.Profiles
	// Files reads uploaded files; nil: imports are not offered in Slack.
	Files  interaction.Files
	Clock  clockwork.Clock
	Logger *slog.Logger
	// Command is the slash command's name, such as /time.
	Command string
	// Operator says who runs this deployment; empty: unknown.
	Operator string
	// Health says for a workspace what works and what does not, for its admins; may
	// be nil.
	Health func(ctx context.Context, w models.WorkspaceKey) []Health
}

// Service answers requests. It holds no state of its own between them.
type Service struct {
	store    *models.Store
	profiles interaction.Profiles
	files    interaction.Files
	clock    clockwork.Clock
	log      *slog.Logger
	command  string
	operator string
	health   func(ctx context.Context, w models.WorkspaceKey) []Health
}

// New makes a Service.
func New(o Options) *Service {
	return &Service{store: o.Store, profiles: o.Profiles, files: o.Files, clock: o.Clock, log: o.Logger, command: o.Command, operator: o.Operator, health: o.Health}
}

// attempts bounds how often a request is decided anew when the member changed
// meanwhile, in another process or by a second delivery.
const attempts = 8

// optimistic is how many of them are made without holding the member: nearly always
// the first one holds. After them nobody else can change her meanwhile, or several
// processes that take one member's commands could pass her to and fro.
const optimistic = 2

// Handle decides what the request does, stores it together with the fact that
// it was handled, and returns the answer. A second delivery gets the answer of
// the first and changes nothing. An error is the operator's to read; the person
// is to be told with Sorry.
func (s *Service) Handle(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
	var err error
	for attempt := range attempts {
		var answer interaction.Answer
		if attempt < optimistic {
			answer, err = s.once(ctx, r)
		} else {
			answer, err = s.alone(ctx, r)
		}
		if !errors.Is(err, models.ErrConflict) {
			return answer, err
		}
	}
	return interaction.Answer{}, fmt.Errorf("handle %s: %w", r.Kind, err)
}

// alone is once, while nobody else changes the member.
func (s *Service) alone(ctx context.Context, r interaction.Request) (answer interaction.Answer, err error) {
	err = s.store.WithLockedMember(ctx, r.Who, func(store *models.Store) error {
		own := *s
		own.store = store
		answer, err = own.once(ctx, r)
		return err
	})
	return answer, err
}

// kept is what the ledger holds of an answered envelope.
type kept struct {
	Answer  interaction.Answer
	Choices []command.Command `json:",omitempty"`
	Offers  []offer           `json:",omitempty"`
	Filling *filling          `json:",omitempty"`
	Import  *pending          `json:",omitempty"`
	At      time.Time
}

func (s *Service) once(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
	if r.UserTeam != "" && r.UserTeam != r.Who.Team {
		return interaction.Answer{Reply: blockkit.Sentence("This belongs to a member of another workspace. Nothing was stored.")}, nil
	}
	known, err := s.store.Snapshot(ctx, r.Who, r.Envelope, r.Channel, r.At)
	if err != nil {
		return interaction.Answer{}, err
	}
	if known.Handled {
		return answered(known)
	}
	m := known.Member
	if late, err := s.sentBeforeForgotten(ctx, m, r); late || err != nil {
		return interaction.Answer{Reply: blockkit.Sentence("You had yourself forgotten while this waited: it was not stored. Type it again to begin anew.")}, err
	}
	if m.New && (r.Kind == interaction.Action || r.Kind == interaction.Suggestion || r.Kind == interaction.Closed) {
		return interaction.Answer{Reply: blockkit.Sentence("There is nothing of yours here yet. Type " + s.command + " to begin.")}, nil
	}
	zone, atHome := m.Location().String(), m.Settings.HomeOpened
	s.freshen(ctx, m, r.At)
	t := &task{
		ctx: ctx, Service: s, req: r, known: known, m: m, now: r.At.UTC().Truncate(time.Second), loc: m.Location(),
		change: &models.Change{Member: m, Envelope: r.Envelope, At: r.At}, words: wordsOf(m, s.command),
	}
	if err := t.dispatch(); err != nil {
		return interaction.Answer{}, err
	}
	if err := t.nameAccepted(); err != nil {
		return interaction.Answer{}, err
	}
	t.stayInView()
	if !m.New && !t.forgotten && zone != m.Location().String() && !t.changesSchedules() {
		if err := t.moveSchedules(); err != nil {
			return interaction.Answer{}, err
		}
	}
	t.refreshHome(atHome)
	return t.answer, t.commit()
}

// answered is the answer that an envelope got when it was handled.
func answered(known models.Snapshot) (interaction.Answer, error) {
	if known.Answer == nil {
		return interaction.Answer{Reply: blockkit.Sentence("This was already handled.")}, nil
	}
	var k kept
	if err := json.Unmarshal(known.Answer, &k); err != nil {
		return interaction.Answer{}, errors.New("read a stored answer: not the JSON that was written")
	}
	return k.Answer, nil
}

// profileWait bounds how long a first command waits for the person's zone.
const profileWait = 1500 * time.Millisecond

// freshen reads zone and locale again, at most daily. A member whose profile
// can't be had keeps what is known; a new one gets the workspace's last zone.
func (s *Service) freshen(ctx context.Context, m *models.Member, now time.Time) {
	if !m.ReadAt.IsZero() && now.Sub(m.ReadAt) < 24*time.Hour {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, profileWait)
	defer cancel()
	p, err := s.profiles.Profile(ctx, m.Key)
	if err != nil {
		s.log.Warn("could not read a profile", "error", err)
		if w, err := s.store.Workspace(context.WithoutCancel(ctx), m.Key.Workspace()); m.Zone == "" && err == nil {
			m.Zone = w.Zone
		}
		return
	}
	m.Zone, m.Locale, m.ReadAt = p.Zone, p.Locale, now
	if err := s.store.NoteZone(context.WithoutCancel(ctx), m.Key.Workspace(), p.Zone); err != nil {
		s.log.Warn("could not note a workspace's zone", "error", err) // it is a convenience
	}
}

// unsure says that Slack never told the member's zone, and she did not choose one.
func unsure(m *models.Member) bool { return m.ReadAt.IsZero() && m.Settings.Zone == "" }

// wordsOf writes in the member's language.
func wordsOf(m *models.Member, command string) *messages.Printer {
	return messages.For(messages.Choose(m.Settings.Language, m.Locale), command)
}

// task is one request on its way to an answer.
type task struct {
	*Service
	ctx    context.Context
	req    interaction.Request
	known  models.Snapshot
	m      *models.Member // known's
	words  *messages.Printer
	now    time.Time
	loc    *time.Location
	change *models.Change
	answer interaction.Answer
	// choices are the readings that the answer's buttons offer.
	choices []command.Command
	// asks says that the answer is a question: it stores nothing until it is answered.
	asks bool
	// offers are what the answer's other buttons would do.
	offers []offer
	// skip is how many records a list leaves out at its end.
	skip int
	// filling is what the form of fill that this answer shows is about.
	filling *filling
	// pending is the import that the answer shows.
	pending *pending
	// remark is one more thing to say about how the text was read.
	remark string
	// hereTag is the channel's tag, where it was put on a record.
	hereTag string
	// forgotten says that the member is gone and nothing is to be stored.
	forgotten bool
}

func (t *task) dispatch() error {
	switch t.req.Kind {
	case interaction.SlashCommand:
		return t.slash()
	case interaction.Action:
		return t.action()
	case interaction.Submission:
		return t.submission()
	case interaction.Suggestion:
		return t.suggestion()
	case interaction.Shortcut, interaction.MessageShortcut:
		return t.shortcut()
	case interaction.HomeOpened:
		return t.homeOpened()
	default:
		return nil
	}
}

// slash reads the typed text and runs it. A member's first command is answered
// with the welcome.
func (t *task) slash() error {
	first := t.m.New || t.m.Settings.Unwelcomed
	t.m.Settings.Unwelcomed = false
	t.noteChannel()
	if err := t.read(t.req.Text); err != nil {
		return err
	}
	if first && t.answer.Reply != nil {
		t.answer.Reply.Blocks.BlockSet = append(t.answer.Reply.Blocks.BlockSet, t.welcome()...)
	}
	return nil
}

func (t *task) read(text string) error {
	reading := command.Parse(text, t.habits())
	t.remark = reading.Remark
	switch {
	case reading.Problem != nil:
		t.problem(*reading.Problem)
		return nil
	case reading.Question != nil:
		t.ask(*reading.Question)
		return nil
	}
	return t.run(*reading.Command)
}

// run carries out a decided command.
func (t *task) run(c command.Command) error {
	do, ok := table()[c.Verb]
	if !ok {
		t.say("%s is not offered here yet. Type %s help for what is.", c.Verb, t.command)
		return nil
	}
	if err := do(t, c); err != nil {
		return err
	}
	return t.nameTags()
}

// nameTags says in the answer what the tags of a change call for.
func (t *task) nameTags() error {
	t.nameHere()
	return t.nameNear()
}

func (t *task) habits() command.Habits {
	h := command.Habits{
		Now: t.now, Zone: t.loc, Clock12: t.m.Clock12(), MonthFirst: record.MonthFirst(t.m.Locale),
		WeekStart: t.m.WeekStart(), WorkDay: t.m.Settings.WorkDayLength(),
	}
	if len(t.known.Running) > 0 {
		h.RunningSince = t.known.Running[0].Start
	}
	return h
}

func (t *task) today() record.Date { return record.DateOf(t.now, t.loc) }

// commit stores the change with its answer. What only looks (a suggestion, a
// Home tab that was opened by somebody who never typed) stores nothing.
func (t *task) commit() error {
	if t.forgotten || t.req.Kind == interaction.Suggestion || t.req.Kind == interaction.Closed {
		return nil
	}
	if t.m.New && t.req.Kind != interaction.SlashCommand && len(t.change.Put) == 0 {
		return nil
	}
	answer, err := json.Marshal(kept{Answer: t.answer, Choices: t.choices, Offers: t.offers, Import: t.pending, Filling: t.filling, At: t.now})
	if err != nil {
		return errors.New("write an answer as JSON")
	}
	t.change.Answer = answer
	err = t.store.Commit(t.ctx, t.change)
	if models.IsDiskFull(err) && t.onlyAnswers() {
		t.log.Error("the database is full: what is stored is shown, nothing new is taken", "error", err)
		if t.answer.Reply != nil {
			t.answer.Reply.Blocks.BlockSet = append(t.answer.Reply.Blocks.BlockSet, blockkit.Small(blockkit.FullWords))
		}
		return nil
	}
	return err
}

// onlyAnswers says that the change would store nothing but the answer: somebody who
// only looks is answered though the database is full. What the answer's numbers and
// buttons mean is not kept then, which the answer says; a question without its buttons
// would be none.
func (t *task) onlyAnswers() bool {
	if !t.change.OnlyAnswers() || t.asks || t.pending != nil || t.filling != nil {
		return false
	}
	stored, err := t.store.Member(t.ctx, t.m.Key, t.req.At)
	if err != nil {
		return false
	}
	chosen := t.m.Settings
	chosen.Numbered, chosen.Channel, chosen.Unwelcomed = stored.Settings.Numbered, stored.Settings.Channel, stored.Settings.Unwelcomed
	return reflect.DeepEqual(stored.Settings, chosen)
}
