package data

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/sharing"
)

// Restored sharing is only a record of the past: nothing in a file is sent, delivered, deleted
// or added up.

// maxEntry bounds the bytes of one entry.
const maxEntry = 1 << 20

// readEntry reads one entry of the file.
func readEntry[One any](raw json.RawMessage) (one One, err error) {
	if len(raw) > maxEntry || json.Unmarshal(raw, &one) != nil {
		err = errHoldings
	}
	return one, err
}

// applySharing adds the ledger, the answers to it, and the member's requests and received hours
// to the change.
func (p *importPlan) applySharing(change *models.Change, ids map[string]string, now time.Time) error {
	numbers := map[int]bool{}
	for _, raw := range p.export.Shares {
		entry, err := readEntry[archivedShare](raw)
		if err != nil || entry.ID == "" || entry.Number < 1 || numbers[entry.Number] || !goodEntry(entry, change.Member) {
			return errHoldings
		}
		numbers[entry.Number] = true
		putEntry(change, entry, ids)
	}
	for _, raw := range p.export.Requests {
		r, err := readEntry[models.Request](raw)
		if err != nil || r.ID == "" || !goodRequest(r, change.Member) {
			return errHoldings
		}
		r.ID, r.At = renamed(ids, r.ID), notAfter(r.At, now)
		change.Requests = append(change.Requests, r)
	}
	for _, raw := range p.export.Received {
		r, err := readEntry[models.Received](raw)
		if err != nil || r.Share == "" || !goodReceived(r) {
			return errHoldings
		}
		r.Share, r.Elsewhere, r.OwnerID, r.At = renamed(ids, r.Share), true, "", notAfter(r.At, now)
		change.Received = append(change.Received, r)
	}
	return nil
}

// putEntry adds a ledger entry and the answers to it to the change.
func putEntry(change *models.Change, entry archivedShare, ids map[string]string) {
	if entry.State != models.ShareTaken {
		entry.State = models.ShareSent // also if it was being sent when the file was made
	}
	id := renamed(ids, entry.ID)
	if len(entry.ID) == len(id) { // its buttons contain it
		entry.Body = bytes.ReplaceAll(entry.Body, []byte(entry.ID), []byte(id))
	}
	entry.ID, entry.Elsewhere = id, true
	change.Shares = append(change.Shares, entry.Share)
	for _, a := range entry.Answers {
		a.Share = entry.ID
		change.Answers = append(change.Answers, models.OwnedAnswer{Owner: change.Member, Answer: a})
	}
}

// notAfter returns the moment, or now if it's later: what's kept for a limited time would be
// kept forever.
func notAfter(at, now time.Time) time.Time {
	if at.After(now) {
		return now.UTC().Truncate(time.Second)
	}
	return at
}

// slackID matches the ID of anything in Slack, which doesn't show a message with an invalid one.
var slackID = regexp.MustCompile(`^[A-Z][A-Za-z0-9_]{1,40}$`)

// goodEntry reports whether the commands could have made a ledger entry: its button sends the
// same again.
func goodEntry(entry archivedShare, m *models.Member) bool {
	states := []string{models.DeliveryWaiting, models.DeliveryPosting, models.DeliverySent, models.DeliveryFailed, models.DeliveryDoubt, models.DeliveryDeleted}
	badWay := func(way models.ShareDelivery) bool {
		return way.User != "" && !handlers.SlackUser.MatchString(way.User) || way.Channel != "" && !slackID.MatchString(way.Channel) || !slices.Contains(states, way.State)
	}
	badAnswer := func(a models.Answer) bool {
		return !handlers.SlackUser.MatchString(a.By) || len([]rune(a.Text)) > sharing.MaxAnswer
	}
	return goodLedgerOrder(entry.Order, m) && goodNumbers(entry.Number) && (entry.Asked == "" || handlers.SlackUser.MatchString(entry.Asked)) &&
		len(entry.Deliveries) <= sharing.SharePeople && !slices.ContainsFunc(entry.Deliveries, badWay) &&
		len(entry.Answers) <= maxAnswers && !slices.ContainsFunc(entry.Answers, badAnswer) && goodHours(entry.Hours)
}

// maxAnswers bounds the answers to one share, from all of its receivers.
const maxAnswers = sharing.SharePeople * (sharing.MaxAnswers + 1)

// goodLedgerOrder is goodOrder for a share that went to people, to a channel, or outside.
func goodLedgerOrder(o models.ShareOrder, m *models.Member) bool {
	to := 0
	for _, there := range []bool{len(o.People) > 0, o.Channel != "", o.Outsider != ""} {
		if there {
			to++
		}
	}
	format := o.Format == "" || o.Outsider != "" && slices.Contains([]string{"pdf", "xlsx", "csv"}, o.Format)
	good := to == 1 && format && (o.Channel == "" || slackID.MatchString(o.Channel)) && len([]rune(o.Outsider)) <= command.MaxPartyLine
	o.Channel, o.Outsider, o.Format = "", "", ""
	return good && goodOrder(o, m)
}

func goodRequest(r models.Request, m *models.Member) bool {
	return handlers.SlackUser.MatchString(r.To) && r.Order.Level == sharing.ShareLevels[0] && goodOrder(r.Order, m)
}

func goodReceived(r models.Received) bool {
	return handlers.SlackUser.MatchString(r.Owner) && goodNumbers(r.Number, r.Version) && goodFilter(r.Filter) && goodHours(r.Hours)
}

// goodHours reports whether sums are lengths that people can have worked.
func goodHours(all []models.Hours) bool {
	const century = 100 * 366 * 24 * 3600
	return !slices.ContainsFunc(all, func(h models.Hours) bool {
		return h.Seconds < 0 || h.Seconds > century || h.Tag != "" && h.Tag != "#" && !handlers.IsTag(strings.TrimPrefix(h.Tag, "#"))
	})
}
