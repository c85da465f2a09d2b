package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/recurrence"
)

const claimBatch = 100

// remindersLate is how late a reminder may be; after that it's no longer useful.
const remindersLate = 30 * time.Minute

// claim claims everything that's due now, the longest due first, in small batches.
func (s *Scheduler) claim(ctx context.Context) error {
	var last models.Due[models.Schedule]
	for ctx.Err() == nil {
		due, err := ask(ctx, s, func(ctx context.Context) ([]models.Due[models.Schedule], error) {
			return s.store.DueSchedules(ctx, s.moment(), last, claimBatch)
		})
		if err != nil || len(due) == 0 {
			return err
		}
		last = due[len(due)-1]
		claims, unreached := s.decideAll(ctx, due)
		if err := s.tellUndelivered(ctx, claims); err != nil {
			return err
		}
		taken, err := s.storeClaims(ctx, claims)
		if err = errors.Join(unreached, err); err != nil {
			return err
		}
		s.o.Ticked()
		s.refreshAfter(claims)
		// If another process claims the same schedules, it continues without us.
		if len(due) < claimBatch || taken == 0 && len(claims) > 0 {
			return nil
		}
		if err := s.wake(ctx); err != nil {
			return err
		}
	}
	return nil
}

// storeClaims stores the claims in one commit. If one of them makes it fail, each is stored
// separately, so the others aren't held up.
func (s *Scheduler) storeClaims(ctx context.Context, claims []models.Claim) (int, error) {
	taken, err := s.storeTogether(ctx, claims)
	if err == nil || outOfReach(err) {
		return taken, err
	}
	for i := range claims {
		one := claims[i : i+1]
		n, err := s.storeTogether(ctx, one)
		switch {
		case outOfReach(err):
			return taken, err
		case err != nil:
			s.setAsideFor(one[0].Schedule.ID, one[0].Schedule.Kind, "store a message", err)
		}
		taken += n
	}
	return taken, nil
}

func (s *Scheduler) storeTogether(ctx context.Context, claims []models.Claim) (taken int, err error) {
	if len(claims) == 0 {
		return 0, nil
	}
	return ask(ctx, s, func(ctx context.Context) (int, error) { return s.store.Claim(ctx, claims) })
}

// tellUndelivered makes a member's next message list those that were dropped.
func (s *Scheduler) tellUndelivered(ctx context.Context, claims []models.Claim) error {
	var members []string
	for _, c := range claims {
		if tellsOthers(c) {
			members = append(members, c.Member.ID)
		}
	}
	if len(members) == 0 {
		return nil
	}
	missed, err := ask(ctx, s, func(ctx context.Context) (map[string][]models.Undelivered, error) {
		return s.store.Undelivered(ctx, members)
	})
	if err != nil {
		return err
	}
	for i := range claims {
		c := &claims[i]
		if !tellsOthers(*c) || len(missed[c.Member.ID]) == 0 {
			continue
		}
		// A message that can't hold the list is sent without it.
		if err := s.safely(func() error { return s.tellOf(c, missed[c.Member.ID]) }); err != nil {
			s.log.Error("could not list undelivered messages in the next one", "error", err)
		}
		delete(missed, c.Member.ID)
	}
	return nil
}

// tellsOthers reports whether the claim's message can list others: a file can't.
func tellsOthers(c models.Claim) bool {
	return c.Message != nil && c.Message.Dropped == "" && c.Message.Kind != models.FileReport
}

func (s *Scheduler) tellOf(c *models.Claim, missed []models.Undelivered) error {
	reply, err := s.readReply(*c.Message)
	if err != nil {
		return err
	}
	body, err := json.Marshal(notice.WithUndelivered(s.reader(c.Member, s.moment()), reply, missed))
	if err != nil {
		return errors.New("write a message as JSON")
	}
	c.Message.Body = body
	for _, one := range missed {
		c.Tells = append(c.Tells, one.ID)
	}
	return nil
}

// decideAll sets aside what fails for one member, and decides the others. If the database doesn't
// answer several times in a row, the rest waits for the next minute.
func (s *Scheduler) decideAll(ctx context.Context, due []models.Due[models.Schedule]) (claims []models.Claim, unreached error) {
	claims = make([]models.Claim, 0, len(due))
	faults := 0
	for _, d := range due {
		if s.aside.has(d.Value.ID, s.moment()) {
			continue
		}
		c, err := s.decideSafely(ctx, d)
		switch {
		case err == nil:
			claims, faults = append(claims, c), 0
		case ctx.Err() != nil:
			return claims, err
		case !outOfReach(err):
			faults = 0
			s.setAsideFor(d.Value.ID, d.Value.Kind, "compose a message", err)
		default:
			if faults++; faults == maxFaults {
				return claims, err
			}
		}
	}
	return claims, nil
}

func (s *Scheduler) decideSafely(ctx context.Context, d models.Due[models.Schedule]) (models.Claim, error) {
	if d.Err != nil {
		return models.Claim{}, d.Err
	}
	return ask(ctx, s, func(ctx context.Context) (models.Claim, error) { return s.decide(ctx, d, s.moment()) })
}

// decide works out a due schedule's message, if there's something to say, and when it's next due.
// It uses one moment, now: a second reading of the clock would be another one.
func (s *Scheduler) decide(ctx context.Context, d models.Due[models.Schedule], now time.Time) (models.Claim, error) {
	c := models.Claim{Member: d.Member, Was: d.Value.Next, Schedule: d.Value}
	err := s.decideKind(ctx, &c, now)
	if next := c.Schedule.Next; !next.IsZero() && !next.Truncate(time.Second).After(now) { // whatever the row says, it's due once per tick
		c.Schedule.Next = now.Add(time.Second)
	}
	return c, err
}

func (s *Scheduler) decideKind(ctx context.Context, c *models.Claim, now time.Time) error {
	switch kind := c.Schedule.Kind; {
	case kind == models.Targets:
		return s.targets(ctx, c, now)
	case kind == models.LongTimer:
		return s.longTimer(ctx, c, now)
	case kind == models.Pomodoro:
		return s.pomodoro(ctx, c, now)
	case !c.Schedule.Rule.Repeats():
		c.End = true
		return s.compose(ctx, c, c.Was, time.Time{}, now)
	}
	due := advance(c, now)
	from, ok := s.afterQuiet(*c, due, now)
	if !ok {
		s.o.Counted(c.Schedule.Kind, "quiet")
		return nil
	}
	return s.compose(ctx, c, due, from, now)
}

// advance moves the schedule to the first time after now, and returns the last time at which it
// was due; earlier ones are skipped. Its cost doesn't depend on how much was missed.
func advance(c *models.Claim, now time.Time) time.Time {
	one, to := &c.Schedule, c.Member.Location()
	due, zone := recurrence.Latest(one.Rule, one.Anchor, one.Next, now, one.Location(), to)
	next, zone := recurrence.Following(one.Rule, one.Anchor, due, zone, to)
	one.Next, one.Zone = next, zone.String()
	c.End = next.IsZero()
	return due
}

// afterQuiet returns when a due message may be sent, given the member's quiet times (zero: at
// once), or that it's skipped: a reminder always, a summary if its day is off or the next one
// is due first. What was requested for one moment, and what others wait for (a share), is sent
// in quiet times too. A report file waits for their end, including days off, unless the next
// one is due first.
func (s *Scheduler) afterQuiet(c models.Claim, due, now time.Time) (from time.Time, ok bool) {
	file := c.Schedule.Kind == models.FileReport
	if !file && !c.Schedule.Kind.Summary() && !c.Schedule.Kind.Reminder() {
		return time.Time{}, true
	}
	quiet, zone := c.Member.Settings.Quiet, c.Schedule.Location()
	dayOff := quiet.Off(record.DateOf(due, zone)) && !file // a file is sent after days off
	end := recurrence.QuietUntil(quiet, now, c.Member.Location())
	switch {
	case !dayOff && !end.After(now):
		return time.Time{}, true
	case dayOff || !file && !c.Schedule.Kind.Summary() || !end.Before(c.Schedule.Next):
		return time.Time{}, false
	}
	return end, true
}

// compose adds the due time's message to the claim, if there's something to say and it isn't
// too late. It isn't sent before `from`.
func (s *Scheduler) compose(ctx context.Context, c *models.Claim, due, from, now time.Time) error {
	until := due.Add(remindersLate)
	if c.Schedule.Kind.Again() || c.Schedule.Kind == models.RequestRepeat {
		until = c.Schedule.Next
	}
	if c.Schedule.Kind == models.PlannedEnd { // the question is valid as long as the timer runs
		until = time.Time{}
	}
	if !until.IsZero() && !now.Before(until.Add(time.Second)) {
		s.tooLate(c, due)
		return nil
	}
	if c.Schedule.Kind == models.FileReport {
		return putFile(c, due, from, until)
	}
	reply, subject, err := s.notice(ctx, c.Member, c.Schedule, due, now)
	if err != nil || reply == nil {
		return err
	}
	if c.Schedule.Kind == models.NoTimer {
		c.Schedule.Last = due
	}
	if err := setMessage(c, reply, subject, due, until); err != nil {
		return err
	}
	c.Message.From = from
	return nil
}

func (s *Scheduler) tooLate(c *models.Claim, due time.Time) {
	s.o.Counted(c.Schedule.Kind, "late")
	s.noteDrop(c.Schedule.Kind, "late")
	c.Message = c.Member.NewMessage(c.Schedule.Kind, c.Schedule.ID, due, nil)
	c.Message.Dropped = "late"
}

func setMessage(c *models.Claim, reply *interaction.Reply, subject string, due, until time.Time) (err error) {
	if c.Message, err = newMessage(c.Member, c.Schedule.Kind, subject, due, reply); err != nil {
		return err
	}
	c.Message.Until = until
	return nil
}

// newMessage returns a message for the member's outbox; content is what's stored as JSON.
func newMessage(m *models.Member, kind models.ScheduleKind, subject string, due time.Time, content any) (*models.Message, error) {
	body, err := json.Marshal(content)
	if err != nil {
		return nil, errors.New("write a message as JSON")
	}
	return m.NewMessage(kind, subject, due, body), nil
}
