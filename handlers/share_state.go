package handlers

import (
	"fmt"

	"sundial/models"
	"sundial/sharing"
)

// StateOf says how a share stands.
func (in *Interaction) StateOf(s models.Share) string {
	switch {
	case s.State == models.ShareTaken && sharing.AnySent(s):
		return "taken back on " + in.Moment(s.TakenAt) + ", but Slack did not delete all of it"
	case s.State == models.ShareTaken, s.State == models.ShareTaking:
		return "taken back on " + in.Moment(s.TakenAt)
	case s.State == models.ShareSending && in.Now.Before(s.Until):
		return "on its way since " + in.ClockTime(s.SentAt) + ", or in doubt: a minute tells"
	}
	count := map[string]int{}
	for _, way := range s.Deliveries {
		count[way.State]++
	}
	sent := "sent " + in.dayAndClock(s)
	switch {
	case count[models.DeliveryDoubt]+count[models.DeliveryPosting] > 0:
		return "in doubt since " + in.dayAndClock(s) + ": it may have arrived"
	case count[models.DeliverySent] == 0:
		return "not sent"
	case count[models.DeliveryFailed] > 0:
		return fmt.Sprintf("%s, to %d of %d", sent, count[models.DeliverySent], len(s.Deliveries))
	}
	return sent
}

// dayAndClock writes a moment in the member's zone.
func (in *Interaction) dayAndClock(s models.Share) string {
	return in.Moment(s.SentAt)
}
