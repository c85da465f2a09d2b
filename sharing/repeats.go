package sharing

import (
	"context"
	"errors"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// AnnouncedAhead is how long before an unasked share is sent its owner is notified.
const AnnouncedAhead = time.Hour

// OrderWords says which hours a repeated share or request is about.
func OrderWords(words *messages.Printer, one models.Schedule) string {
	var parts []string
	if tags := one.Share.Filter.String(); tags != "" {
		parts = append(parts, tags)
	}
	if name, ok := words.RangeName(one.Share.RangeName); ok {
		parts = append(parts, name)
	} else if one.Share.RangeName != "" {
		parts = append(parts, one.Share.RangeName)
	}
	if one.Kind == models.ShareRepeat {
		parts = append(parts, levelName(words, one.Share.Level))
	}
	return strings.Join(parts, " · ")
}

// MayLeaveUnasked reports whether a share may be sent without asking: only to people, and only
// sums.
func MayLeaveUnasked(o *models.ShareOrder) bool {
	return o != nil && o.Channel == "" && (o.Level == "totals" || o.Level == "days")
}

// RepeatedShare composes what a repeated share's owner sees at its due time, and the draft.
// Nil: there's nothing to share, so nothing is sent.
func RepeatedShare(ctx context.Context, store *models.Store, m *models.Member, r notice.Reader, one models.Schedule, due time.Time) (*models.Share, *interaction.Reply, error) {
	if one.Share == nil {
		return nil, nil, nil
	}
	order := *one.Share
	order.At = r.Now.UTC().Truncate(time.Second)
	order.Range = rangeNamed(order.RangeName, r)
	draft := models.RepeatedShare(one, order, due, r.Now)
	if order.Level == WorktimeLevel {
		last, err := store.LastShareNumber(ctx, m)
		if err != nil {
			return nil, nil, err
		}
		draft.Order.Number, draft.Order.Version = last+1, 1
	}
	var open GapsError
	switch err := NewShareWriter(store, m).Compose(ctx, &draft); {
	case errors.As(err, &open):
		return &draft, GapQuestion(r, draft, open.Gaps), nil
	case errors.Is(err, ErrNothingShared):
		return nil, nil, nil
	case errors.Is(err, ErrTooLong):
		return nil, blockkit.Sentence(r.Words.SharingRepeatTooLong()), nil
	case err != nil:
		return nil, nil, err
	case lengthOf(draft.Hours) == 0:
		return nil, nil, nil
	}
	if one.Unasked && MayLeaveUnasked(&order) {
		draft.State, draft.Until = models.ShareAnnounced, r.Now.Add(AnnouncedAhead)
	}
	return &draft, SharePreview(r, draft), nil
}

// rangeNamed returns a named range as of now; by default, the last full days.
func rangeNamed(name string, r notice.Reader) record.DateRange {
	reading := command.Parse("report "+name, command.Habits{Now: r.Now, Zone: r.Zone, Clock12: r.Clock12, WeekStart: r.WeekStart})
	if name == "" || reading.Command == nil || reading.Command.Range.IsZero() {
		return LastDays(record.DateOf(r.Now, r.Zone))
	}
	return reading.Command.Range
}

// RepeatedRequests returns the requests that a schedule makes at its due time, without people
// who were asked too often recently.
func RepeatedRequests(ctx context.Context, store *models.Store, m *models.Member, r notice.Reader, one models.Schedule, due time.Time) ([]models.Request, error) {
	if one.Share == nil {
		return nil, nil
	}
	order := *one.Share
	order.At, order.Range = r.Now, rangeNamed(order.RangeName, r)
	before, err := store.Requests(ctx, m, r.Now.Add(-models.ContactRetention))
	if err != nil {
		return nil, err
	}
	var all []models.Request
	for _, user := range order.People {
		often, err := AskedOften(ctx, store, m, before, user, r.Now)
		if err != nil {
			return nil, err
		}
		if !often {
			all = append(all, models.RepeatedRequest(one, user, order, due, r.Now))
		}
	}
	return all, nil
}

// PrepareAnnounced prepares an announced share for sending. False: its records have changed, so
// it's a draft again, to be previewed.
func PrepareAnnounced(ctx context.Context, store *models.Store, m *models.Member, s *models.Share, now time.Time) (bool, error) {
	was := s.Digest()
	err := NewShareWriter(store, m).Compose(ctx, s)
	if err != nil && !errors.Is(err, ErrNothingShared) && !errors.Is(err, ErrTooLong) {
		return false, err
	}
	if err != nil || s.Digest() != was {
		s.State, s.Until = models.ShareDraft, time.Time{}
		return false, store.Commit(ctx, &models.Change{Member: m, At: now, Shares: []models.Share{*s}})
	}
	last, err := store.LastShareNumber(ctx, m)
	if err != nil {
		return false, err
	}
	s.Number, s.State, s.SentAt, s.Until = last+1, models.ShareSending, now.UTC().Truncate(time.Second), now.Add(OnTheWay)
	return true, store.Commit(ctx, &models.Change{Member: m, At: now, Shares: []models.Share{*s}})
}
