package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/recurrence"
)

// notice composes the message for the due time; nil: there's nothing to say. The subject
// distinguishes messages due at the same moment.
func (s *Scheduler) notice(ctx context.Context, m *models.Member, one models.Schedule, due, now time.Time) (reply *interaction.Reply, subject string, err error) {
	r, subject := s.reader(m, now), one.ID
	switch one.Kind {
	case models.DailySummary, models.WeeklySummary, models.MonthlySummary:
		reply, err = s.summary(ctx, m, r, one, due)
		subject = ""
	case models.TextReminder:
		reply = notice.TextReminder(r, one.Text, one.ID)
	case models.IdleReminder:
		reply, err = s.idle(ctx, m, r, one)
	case models.NoTimer:
		reply, err = s.noTimer(ctx, m, r, one)
	case models.PlannedEnd:
		reply, err = s.plannedEnd(ctx, m, r, one)
		subject = one.Record
	case models.ShareRepeat:
		reply, subject, err = s.repeatShare(ctx, m, r, one, due)
	case models.RequestRepeat:
		err = s.repeatRequest(ctx, m, r, one, due)
	case models.KeepRecords:
		err = s.forgetOld(ctx, m, now)
	}
	return reply, subject, err
}

// wordsOf returns a member's printer; English for an unknown one.
func (s *Scheduler) wordsOf(m *models.Member) *messages.Printer {
	if m == nil {
		return messages.For(messages.English, s.o.Command)
	}
	return messages.For(messages.Choose(m.Settings.Language, m.Locale), s.o.Command)
}

func (s *Scheduler) reader(m *models.Member, now time.Time) notice.Reader {
	return notice.NewReader(m, s.o.Command, now)
}

// summary covers the day, week or month of the due time, with its current records.
func (s *Scheduler) summary(ctx context.Context, m *models.Member, r notice.Reader, one models.Schedule, due time.Time) (*interaction.Reply, error) {
	r.Follow(one)
	day := record.DateOf(due, r.Zone)
	records, err := s.store.RecordsOn(ctx, m, r.CoversFor(one.Kind, day), r.Now)
	if err != nil {
		return nil, err
	}
	return notice.Summary(r, records, day, one), nil
}

func (s *Scheduler) recordsToday(ctx context.Context, m *models.Member, r notice.Reader) ([]record.Record, error) {
	today := record.DateOf(r.Now, r.Zone)
	return s.store.RecordsOn(ctx, m, record.DateRange{From: today, To: today}, r.Now)
}

// idle reminds if nothing was tracked today.
func (s *Scheduler) idle(ctx context.Context, m *models.Member, r notice.Reader, one models.Schedule) (*interaction.Reply, error) {
	records, err := s.recordsToday(ctx, m, r)
	if err != nil || len(records) > 0 {
		return nil, err
	}
	return notice.IdleReminder(r, one.ID), nil
}

// idleFor is how long no timer has run within working hours before a reminder.
const idleFor = 30 * time.Minute

// noTimer reminds if no timer has run for a while, once per such period of the working hours.
func (s *Scheduler) noTimer(ctx context.Context, m *models.Member, r notice.Reader, one models.Schedule) (*interaction.Reply, error) {
	running, err := s.store.Running(ctx, m)
	if err != nil || len(running) > 0 {
		return nil, err
	}
	records, err := s.recordsToday(ctx, m, r)
	if err != nil {
		return nil, err
	}
	since := record.At(record.DateOf(r.Now, r.Zone), one.From, r.Zone)
	for _, tracked := range records {
		if !tracked.Placed {
			since = record.Latest(since, tracked.End)
		}
	}
	if r.Now.Sub(since) < idleFor || one.Last.After(since) {
		return nil, nil
	}
	return notice.NoTimerReminder(r, one.ID), nil
}

// plannedEnd asks about a timer that's still running at its planned end, unless that was moved.
func (s *Scheduler) plannedEnd(ctx context.Context, m *models.Member, r notice.Reader, one models.Schedule) (*interaction.Reply, error) {
	timer, ok, err := s.timer(ctx, m, one.Record)
	if err != nil || !ok || timer.PlannedEnd.IsZero() {
		return nil, err
	}
	return notice.TimerQuestion(r, timer, ""), nil
}

// timer reads a record that's still running.
func (s *Scheduler) timer(ctx context.Context, m *models.Member, id string) (record.Record, bool, error) {
	timer, err := s.store.Record(ctx, m, id)
	if errors.Is(err, models.ErrNotFound) {
		return timer, false, nil
	}
	return timer, err == nil && timer.Running(), err
}

// longTimer asks about a timer each time it has run for the schedule's length. It's next due when
// the first running timer gets there; never, if none is running.
func (s *Scheduler) longTimer(ctx context.Context, c *models.Claim, now time.Time) error {
	running, err := s.store.Running(ctx, c.Member)
	if err != nil {
		return err
	}
	c.Schedule.Next = time.Time{}
	if end := quietUntil(c.Member, now); len(running) > 0 && end.After(now) {
		c.Schedule.Next = end
		return nil
	}
	for _, timer := range running {
		if timer.Kind != record.Work || c.Schedule.Length <= 0 {
			continue
		}
		reached := now.Sub(timer.Start) / c.Schedule.Length
		next := timer.Start.Add((max(0, reached) + 1) * c.Schedule.Length)
		if c.Schedule.Next.IsZero() || next.Before(c.Schedule.Next) {
			c.Schedule.Next = next
		}
		if reached > 0 && c.Message == nil {
			due := timer.Start.Add(reached * c.Schedule.Length)
			question := notice.TimerQuestion(s.reader(c.Member, now), timer, c.Schedule.ID)
			if err := setMessage(c, question, timer.ID, due, next); err != nil {
				return err
			}
		}
	}
	return nil
}

// quietUntil returns the end of the member's quiet time that holds now, or now.
func quietUntil(m *models.Member, now time.Time) time.Time {
	return recurrence.QuietUntil(m.Settings.Quiet, now, m.Location())
}

// pomodoro announces the ends of work and of the break, unless the timer was stopped before.
func (s *Scheduler) pomodoro(ctx context.Context, c *models.Claim, now time.Time) error {
	due, resting := c.Schedule.Next, c.Schedule.Resting
	timer, ok, err := s.timer(ctx, c.Member, c.Schedule.Record)
	if err != nil {
		return err
	}
	c.End = resting || !ok || c.Schedule.Rest <= 0
	c.Schedule.Next, c.Schedule.Resting = due.Add(c.Schedule.Rest), true
	switch {
	case !ok && !resting:
		return nil
	case now.Sub(due) > remindersLate:
		s.tooLate(c, due)
		return nil
	}
	return setMessage(c, notice.PomodoroNotice(s.reader(c.Member, now), timer, c.Schedule.Rest, resting), c.Schedule.Record, due, due.Add(remindersLate))
}

func (s *Scheduler) forgetOld(ctx context.Context, m *models.Member, now time.Time) error {
	if m.Settings.Keep <= 0 {
		return nil
	}
	n, err := s.store.DropRecordsBefore(ctx, m, now.In(m.Location()).AddDate(0, -m.Settings.Keep, 0))
	if n > 0 {
		s.refresh(m)
		s.log.Info("deleted records older than their members chose to keep", "records", n)
	}
	return err
}

// targets notifies members of reached targets and used-up budgets at the minute it happens, and
// of targets at risk by the schedule's rule. It's next due by that rule, or when a running
// timer reaches one of them; each change of the member's records makes it check again.
func (s *Scheduler) targets(ctx context.Context, c *models.Claim, now time.Time) error {
	r := s.reader(c.Member, now)
	records, err := s.goalRecords(ctx, c.Member, r)
	if err != nil {
		return err
	}
	risk := lookForRisk(c, now)
	c.Schedule.Next, c.Schedule.Zone = recurrence.Next(c.Schedule.Rule, c.Schedule.Anchor, now, r.Zone), r.Zone.String()
	c.End = c.Schedule.Next.IsZero()
	if at, ok := notice.NextReached(r, records); ok && at.Before(c.Schedule.Next) {
		c.Schedule.Next = at
	}
	if end := quietUntil(c.Member, now); end.After(now) {
		c.Schedule.Next = record.Earliest(c.Schedule.Next, end)
		return nil
	}
	reply, told := notice.TargetsNotice(r, records, c.Schedule.Told, risk, c.Schedule.ID)
	c.Schedule.Told = told
	if reply == nil {
		return nil
	}
	due := now.Truncate(time.Second)
	return setMessage(c, reply, c.Schedule.ID, due, due.Add(remindersLate))
}

func (s *Scheduler) goalRecords(ctx context.Context, m *models.Member, r notice.Reader) ([]record.Record, error) {
	if notice.HasBudgets(m) {
		return s.store.AllRecords(ctx, m)
	}
	return s.store.RecordsOn(ctx, m, r.CoversFor(models.Targets, record.DateOf(r.Now, r.Zone)), r.Now)
}

// lookForRisk reports whether the rule applied since the last check for risks, and recently.
func lookForRisk(c *models.Claim, now time.Time) bool {
	since := record.Latest(c.Schedule.Last, now.Add(-remindersLate-time.Second))
	c.Schedule.Last = now
	at := recurrence.Next(c.Schedule.Rule, c.Schedule.Anchor, since, c.Schedule.Location())
	return !at.IsZero() && !at.After(now)
}
