package models

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"
)

// DueSchedules lists up to limit due schedules, the longest due first, starting after behind
// (the zero Due: from the beginning). Its cost depends on what's due, not on how many schedules
// exist. One that can't be read doesn't hold up the others.
func (s *Store) DueSchedules(ctx context.Context, now time.Time, behind Due[Schedule], limit int) ([]Due[Schedule], error) {
	due := s.read.WithContext(ctx).Where("next_at > 0 AND NOT paused AND next_at <= ?", now.Unix())
	due = inOrderBehind(due, "next_at", behind.Value.Next, behind.Value.ID).Limit(limit)
	return openDue(ctx, s, due, (*Member).schedule, func(r scheduleRow) Schedule {
		return Schedule{ID: r.ID, Kind: ScheduleKind(r.Kind), Next: fromUnix(r.NextAt)}
	})
}

// Claim claims a due schedule: what to send for it, and when it's next due.
type Claim struct {
	Member *Member
	// Was is the Next on which the claim was decided.
	Was time.Time
	// Schedule is the schedule's new state; with End it's deleted.
	Schedule Schedule
	End      bool
	// Message is the message to send, if any.
	Message *Message
	// Tells are the IDs of dropped messages that the message reports.
	Tells []string
	// Taken is set by Store.Claim: this process made the claim first.
	Taken bool
}

// Claim stores the claims in one commit and returns how many succeeded. It skips a claim that
// another process made first, or whose schedule has changed.
func (s *Store) Claim(ctx context.Context, claims []Claim) (int, error) {
	taken := 0
	err := s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		taken = 0
		var messages []statement
		var told []string
		for i := range claims {
			c := &claims[i]
			ok, err := c.advance(tx)
			if c.Taken = ok; err != nil {
				return err
			}
			if !ok {
				continue
			}
			taken++
			if c.Message != nil {
				messages = append(messages, outboxTable.insertOnce(c.Member.outboxRow(*c.Message)))
				told = append(told, c.Tells...)
			}
		}
		return errors.Join(tell(tx, told), execute(tx, messages))
	})
	if err != nil {
		return 0, fmt.Errorf("claim schedules: %w", err)
	}
	return taken, nil
}

// tell records that dropped messages were reported to their members.
func tell(tx *gorm.DB, ids []string) error {
	for batch := range slices.Chunk(ids, pageSize) {
		if err := tx.Model(&outboxRow{}).Where("id IN ? AND state = 'dropped'", batch).UpdateColumn("reason", "").Error; err != nil {
			return err
		}
	}
	return nil
}

func (c *Claim) advance(tx *gorm.DB) (bool, error) {
	where := tx.Where("id = ? AND next_at = ? AND NOT paused", c.Schedule.ID, toUnix(c.Was))
	if c.End {
		result := where.Delete(&scheduleRow{})
		return result.RowsAffected == 1, result.Error
	}
	row, err := c.Member.scheduleRow(c.Schedule)
	if err != nil {
		return false, err
	}
	result := where.Model(&scheduleRow{}).Updates(map[string]any{"next_at": row.NextAt, "sealed": row.Sealed})
	return result.RowsAffected == 1, result.Error
}
