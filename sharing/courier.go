package sharing

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/interaction"
	"sundial/models"
)

// Courier sends what members share with, ask and answer each other. It delivers shares and takes
// them back one step at a time, each recorded in the ledger before and after, and never sends one
// twice.
type Courier struct {
	Store     *models.Store
	Messenger interaction.Messenger
	Clock     clockwork.Clock
	// Command is the slash command's name.
	Command string
}

// OnTheWay is how long a process owns a step. After that it counts as interrupted.
const OnTheWay = time.Minute

// maxRecordAttempts bounds the attempts to record a step when the owner keeps changing.
const maxRecordAttempts = 8

// Deliver sends what's left of a share that's being sent. When it returns, the share is no
// longer being sent, unless the process ends before.
func (c Courier) Deliver(ctx context.Context, owner *models.Member, id string) (models.Share, error) {
	share, err := c.Store.Share(ctx, owner, id)
	if err != nil || share.State != models.ShareSending {
		return share, err
	}
	for i := range share.Deliveries {
		if share.Deliveries[i].State != models.DeliveryWaiting {
			continue
		}
		if share, err = c.deliverOne(ctx, owner, share, i); err != nil {
			return share, err
		}
	}
	return c.change(ctx, owner, id, func(s *models.Share) { s.State, s.Until = models.ShareSent, time.Time{} })
}

func (c Courier) deliverOne(ctx context.Context, owner *models.Member, share models.Share, i int) (models.Share, error) {
	share, err := c.change(ctx, owner, share.ID, func(s *models.Share) {
		s.Deliveries[i].State, s.Until = models.DeliveryPosting, c.Clock.Now().Add(OnTheWay)
	})
	if err != nil {
		return share, err
	}
	way := share.Deliveries[i]
	way.At = c.Clock.Now().UTC().Truncate(time.Second)
	to, err := c.receiver(ctx, owner, way)
	if err != nil {
		return share, err
	}
	if to.muted {
		return c.recordPretended(ctx, owner, share, i, way)
	}
	if to.over != "" {
		way.State, way.Reason = models.DeliveryFailed, to.over
		return c.recordOutcome(ctx, owner, share.ID, i, way)
	}
	failed := c.post(ctx, owner, share, &way)
	var undelivered *interaction.Undelivered
	switch {
	case failed == nil:
		way.State = models.DeliverySent
	case errors.As(failed, &undelivered) && !undelivered.Unknown:
		way.State, way.Reason = models.DeliveryFailed, undelivered.Reason
	default:
		way.State, way.Reason = models.DeliveryDoubt, "no answer"
	}
	share, err = c.recordOutcome(context.WithoutCancel(ctx), owner, share.ID, i, way)
	if err == nil && way.State == models.DeliverySent {
		c.explain(context.WithoutCancel(ctx), owner, share, way.User, to)
	}
	return share, err
}

// colleague returns the key of a user in the member's workspace.
func colleague(m *models.Member, user string) models.MemberKey {
	return models.MemberKey{Enterprise: m.Key.Enterprise, Team: m.Key.Team, User: user}
}

// post sends the share's exact bytes to Slack.
func (c Courier) post(ctx context.Context, owner *models.Member, share models.Share, way *models.ShareDelivery) (err error) {
	to := colleague(owner, way.User)
	body := &interaction.Reply{}
	if err := json.Unmarshal(share.Body, body); err != nil {
		return &interaction.Undelivered{Reason: "unreadable"}
	}
	switch {
	case share.File != nil:
		way.File, err = c.Messenger.SendFile(ctx, to, &interaction.Upload{Name: share.FileName, Title: share.FileName, Comment: body.Text, Content: interaction.NewContent(share.File)})
	case way.User == "":
		way.TS, err = c.Messenger.PostChannel(ctx, owner.Key.Workspace(), way.Channel, body)
	default:
		way.Channel, way.TS, err = c.Messenger.Send(ctx, to, body)
	}
	return err
}

// recordOutcome records a step's outcome, and stores for the recipient what they may add up.
func (c Courier) recordOutcome(ctx context.Context, owner *models.Member, id string, i int, way models.ShareDelivery) (models.Share, error) {
	set := func(s *models.Share) { s.Deliveries[i] = way }
	if way.State != models.DeliverySent || way.User == "" {
		return c.change(ctx, owner, id, set)
	}
	return withoutConflict(set, func(set func(*models.Share) error) (models.Share, error) {
		return c.Store.NoteDelivered(ctx, owner, id, way.User, c.Clock.Now(), set)
	})
}

func (c Courier) change(ctx context.Context, owner *models.Member, id string, change func(*models.Share)) (models.Share, error) {
	return withoutConflict(change, func(change func(*models.Share) error) (models.Share, error) {
		return c.Store.ChangeShare(ctx, owner, id, change)
	})
}

// withoutConflict stores a change, and tries again if the owner was changed elsewhere.
func withoutConflict(change func(*models.Share), store func(func(*models.Share) error) (models.Share, error)) (models.Share, error) {
	for range maxRecordAttempts {
		share, err := store(func(s *models.Share) error {
			change(s)
			return nil
		})
		if !errors.Is(err, models.ErrConflict) {
			return share, err
		}
	}
	return models.Share{}, fmt.Errorf("change a share: %w", models.ErrConflict)
}

// Interrupted ends a share whose sending was interrupted: what was already given to Slack is in
// doubt, the rest isn't sent. Nothing is sent again.
func (c Courier) Interrupted(ctx context.Context, owner *models.Member, id string) (models.Share, error) {
	return c.change(ctx, owner, id, func(s *models.Share) {
		for i := range s.Deliveries {
			switch s.Deliveries[i].State {
			case models.DeliveryPosting:
				s.Deliveries[i].State, s.Deliveries[i].Reason = models.DeliveryDoubt, "interrupted"
			case models.DeliveryWaiting:
				s.Deliveries[i].State, s.Deliveries[i].Reason = models.DeliveryFailed, "interrupted"
			}
		}
		s.State, s.Until = models.ShareSent, time.Time{}
	})
}

// TakeBack deletes the messages of a share that was taken back. Those that can't be deleted
// stay listed; taking back again retries.
func (c Courier) TakeBack(ctx context.Context, owner *models.Member, id string) (models.Share, error) {
	share, err := c.Store.Share(ctx, owner, id)
	if err != nil || share.State != models.ShareTaking {
		return share, err
	}
	for i, way := range share.Deliveries {
		if way.State != models.DeliverySent || way.TS == "" {
			continue
		}
		if err := c.Messenger.Delete(ctx, owner.Key.Workspace(), way.Channel, way.TS); err != nil {
			share.Deliveries[i].Reason = err.Error()
			continue
		}
		share.Deliveries[i].State, share.Deliveries[i].Reason = models.DeliveryDeleted, ""
	}
	ways := share.Deliveries
	return c.change(context.WithoutCancel(ctx), owner, id, func(s *models.Share) {
		s.Deliveries, s.State, s.Until = ways, models.ShareTaken, time.Time{}
	})
}
