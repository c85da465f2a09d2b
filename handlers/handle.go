package handlers

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
)

// New creates a Service with the areas that register with its router.
func New(o Options, areas ...func(*Router)) *Service {
	router := newRouter(areas)
	router.Add(coreFeatures())
	return &Service{Options: o, FileSlot: make(chan struct{}, 1), PDFSlot: make(chan struct{}, 1), router: router}
}

// attempts bounds how often a request is decided again because another process or a second
// delivery changed the member.
const attempts = 8

// optimistic is how many attempts run without locking the member: nearly always the first one
// succeeds. Later ones lock it, because otherwise processes handling one member's commands
// could delay each other forever.
const optimistic = 2

// Handle decides what the request does, stores it together with the fact that it was handled,
// and returns the answer. A second delivery gets the first one's answer and changes nothing. An
// error is for the operator; show the person blockkit.Sorry.
func (s *Service) Handle(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
	var err error
	for attempt := range attempts {
		var answer interaction.Answer
		if attempt < optimistic {
			answer, err = s.attempt(ctx, r)
		} else {
			answer, err = s.attemptLocked(ctx, r)
		}
		if !errors.Is(err, models.ErrConflict) {
			return answer, err
		}
	}
	return interaction.Answer{}, fmt.Errorf("handle %s: %w", r.Kind, err)
}

// attemptLocked is attempt while nobody else can change the member.
func (s *Service) attemptLocked(ctx context.Context, r interaction.Request) (answer interaction.Answer, err error) {
	err = s.Store.WithLockedMember(ctx, r.Who, func(store *models.Store) error {
		held := *s
		held.Store = store
		answer, err = held.attempt(ctx, r)
		return err
	})
	return answer, err
}

// attempt decides what the request does, given the member as stored now, and stores it with the
// answer.
func (s *Service) attempt(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
	in, answer, err := s.open(ctx, r)
	if in == nil || err != nil {
		return answer, err
	}
	if err := s.router.request(r.Kind)(in); err != nil {
		return interaction.Answer{}, err
	}
	if in, err = s.askWhereBilled(in); err != nil {
		return interaction.Answer{}, err
	}
	if err := in.complete(); err != nil {
		return interaction.Answer{}, err
	}
	if stores, err := in.addAnswer(); err != nil || !stores {
		return in.Answer, err
	}
	err = s.Store.Commit(ctx, in.Change)
	if models.IsDiskFull(err) && in.onlyAnswers() {
		in.tellDiskFull(err)
		err = nil
	}
	return in.Answer, err
}

// open reads the member's state. No Interaction: the request can be answered without deciding
// it.
func (s *Service) open(ctx context.Context, r interaction.Request) (*Interaction, interaction.Answer, error) {
	if r.UserTeam != "" && r.UserTeam != r.Who.Team {
		return nil, sentence(messages.For(messages.English, s.Command).RequestOtherWorkspace()), nil
	}
	read := s.Store.Snapshot
	if !commits(r.Kind) {
		read = s.Store.FreshSnapshot
	}
	snapshot, err := read(ctx, r.Who, r.Envelope, r.Channel, r.At)
	if err != nil {
		return nil, interaction.Answer{}, err
	}
	m := snapshot.Member
	if snapshot.Handled {
		answer, err := answered(snapshot, WordsOf(m, s.Command))
		return nil, answer, err
	}
	if late, err := s.sentBeforeForgotten(ctx, m, r); late || err != nil {
		return nil, sentence(WordsOf(m, s.Command).RequestSentBeforeForgotten()), err
	}
	if m.New && !s.forNewcomers(r) {
		return nil, sentence(WordsOf(m, s.Command).RequestNothingOfYours()), nil
	}
	zone := m.Location().String()
	s.freshen(ctx, m, r.At)
	in := s.begin(ctx, r, snapshot)
	in.formerZone = zone
	return in, interaction.Answer{}, nil
}

func sentence(text string) interaction.Answer {
	return interaction.Answer{Reply: blockkit.Sentence(text)}
}

// complete adds to a decided change and its answer whatever they require.
func (in *Interaction) complete() error {
	for _, do := range in.router.beforeCommit {
		if err := do(in); err != nil {
			return err
		}
	}
	in.stayInView()
	m := in.Member
	if !m.New && !in.Forgotten && in.formerZone != m.Location().String() && !in.changesSchedules() {
		if err := in.moveSchedules(); err != nil {
			return err
		}
	}
	in.refreshHome(in.hadHome || m.Settings.HomeOpened)
	in.tellBroken()
	in.Answer.Language = in.Words.Language()
	return nil
}

// forNewcomers reports whether the request is possible for someone without stored data: a
// request about stored data would be forged, or from before forgetting.
func (s *Service) forNewcomers(r interaction.Request) bool {
	switch r.Kind {
	case interaction.Suggestion, interaction.Closed:
		return false
	case interaction.Action:
		return slices.Contains(s.router.newcomers, r.ActionID)
	}
	return true
}

// commits reports whether requests of the kind are stored, at least as handled.
func commits(kind interaction.Kind) bool {
	return kind != interaction.Suggestion && kind != interaction.Closed
}

// addAnswer adds the answer to the change; false: nothing is stored. That's so for read-only
// requests: a suggestion, or a Home tab opened by someone who never typed.
func (in *Interaction) addAnswer() (stores bool, err error) {
	if in.Forgotten || !commits(in.Request.Kind) {
		return false, nil
	}
	if in.Member.New && in.Request.Kind != interaction.SlashCommand && len(in.Change.Records) == 0 {
		return false, nil
	}
	if err := in.keepRoom(); err != nil {
		return false, err
	}
	in.Change.Answer, err = storedAnswer{in.Answer, storedChoices{in.Choices, in.proposals, in.draft, in.Now}}.encode()
	if err != nil {
		return false, errors.New("write an answer as JSON")
	}
	return true, nil
}

// sentBeforeForgotten reports whether the request was received before its member was forgotten:
// it waited in a queue, and must recreate nothing.
func (s *Service) sentBeforeForgotten(ctx context.Context, m *models.Member, r interaction.Request) (bool, error) {
	if !m.New {
		return false, nil
	}
	at, err := s.Store.ForgottenAt(ctx, m.Key)
	if err != nil || at.IsZero() || !r.At.Before(at) {
		return false, err
	}
	return true, s.Store.NoteEnvelope(ctx, m.Key.Workspace(), r.Envelope, at.Unix())
}
