package scheduler

import (
	"context"
	"time"

	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/recurrence"
)

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

// goalRecords reads the records that count toward targets and budgets.
func (s *Scheduler) goalRecords(ctx context.Context, m *models.Member, r notice.Reader) ([]record.Record, error) {
	if notice.HasBudgets(m) {
		return s.store.AllRecords(ctx, m)
	}
	return s.store.RecordsOn(ctx, m, r.CoversFor(models.Targets, record.DateOf(r.Now, r.Zone)), r.Now)
}

// lookForRisk reports whether the rule applied since risks were last checked, recently enough
// for a notice to be useful.
func lookForRisk(c *models.Claim, now time.Time) bool {
	since := record.Latest(c.Schedule.Last, now.Add(-remindersLate-time.Second))
	c.Schedule.Last = now
	at := recurrence.Next(c.Schedule.Rule, c.Schedule.Anchor, since, c.Schedule.Location())
	return !at.IsZero() && !at.After(now)
}
