package handlers

import (
	"sundial/models"
	"sundial/sharing"
)

// StateOf describes a share's state.
func (in *Interaction) StateOf(s models.Share) string {
	switch {
	case s.Order.Outsider != "" && s.State == models.ShareSent:
		return in.Words.OutsideStateHanded(in.Moment(s.SentAt))
	case s.State == models.ShareTaken && sharing.AnySent(s):
		return in.Words.SharesStateTakenPartly(in.Moment(s.TakenAt))
	case s.State == models.ShareTaken, s.State == models.ShareTaking:
		return in.Words.SharesStateTaken(in.Moment(s.TakenAt))
	case s.State == models.ShareSending && in.Now.Before(s.Until):
		return in.Words.SharesStateSending(in.ClockTime(s.SentAt))
	}
	count := map[string]int{}
	for _, way := range s.Deliveries {
		count[way.State]++
	}
	sentAt := in.Moment(s.SentAt)
	switch {
	case count[models.DeliveryDoubt]+count[models.DeliveryPosting] > 0:
		return in.Words.SharesStateDoubt(sentAt)
	case count[models.DeliverySent] == 0:
		return in.Words.SharesStateNotSent()
	case count[models.DeliveryFailed] > 0:
		return in.Words.SharesStateSentPartly(count[models.DeliverySent], sentAt, len(s.Deliveries))
	}
	return in.Words.SharesStateSent(sentAt)
}
