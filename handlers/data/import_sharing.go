package data

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
	"sundial/reporting"
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
func (p *importPlan) applySharing(change *models.Change, ids map[string]string) error {
	numbers := map[int]bool{}
	for _, raw := range p.export.Shares {
		entry, err := readEntry[archivedShare](raw)
		if err != nil || entry.ID == "" || entry.Number < 1 || numbers[entry.Number] || !goodEntry(entry) {
			return errHoldings
		}
		numbers[entry.Number] = true
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
	for _, raw := range p.export.Requests {
		r, err := readEntry[models.Request](raw)
		if err != nil || r.ID == "" || !slackID.MatchString(r.To) {
			return errHoldings
		}
		r.ID = renamed(ids, r.ID)
		change.Requests = append(change.Requests, r)
	}
	for _, raw := range p.export.Received {
		r, err := readEntry[models.Received](raw)
		if err != nil || r.Share == "" || !slackID.MatchString(r.Owner) {
			return errHoldings
		}
		r.Share, r.Elsewhere, r.OwnerID = renamed(ids, r.Share), true, ""
		change.Received = append(change.Received, r)
	}
	return nil
}

// slackUser is the ID of a person in Slack, slackID that of anything: Slack doesn't show a
// message with an invalid ID.
var (
	slackUser = regexp.MustCompile(`^[UW][A-Z0-9]{1,20}$`)
	slackID   = regexp.MustCompile(`^[A-Z][A-Za-z0-9_]{1,40}$`)
)

// goodEntry reports whether everyone named in a ledger entry has a valid ID.
func goodEntry(entry archivedShare) bool {
	named := slices.Clone(entry.Order.People)
	for _, id := range []string{entry.Order.Channel, entry.Asked} {
		if id != "" {
			named = append(named, id)
		}
	}
	for _, way := range entry.Deliveries {
		if way.User != "" {
			named = append(named, way.User)
		}
	}
	for _, a := range entry.Answers {
		if named = append(named, a.By); len([]rune(a.Text)) > sharing.MaxAnswer {
			return false
		}
	}
	return len(entry.Deliveries) <= sharing.SharePeople && !slices.ContainsFunc(named, func(id string) bool { return !slackID.MatchString(id) })
}

// repeatable reports whether the commands could have made a schedule's share or request.
func repeatable(one models.Schedule) bool {
	repeats := one.Kind == models.ShareRepeat || one.Kind == models.RequestRepeat
	o := one.Share
	if !repeats || o == nil {
		return !one.Unasked && o == nil
	}
	levels := append([]string{sharing.WorktimeLevel}, sharing.ShareLevels...)
	return o.Channel == "" && len(o.People) >= 1 && len(o.People) <= sharing.SharePeople && slices.Contains(levels, o.Level) &&
		!slices.ContainsFunc(o.People, func(user string) bool { return !slackUser.MatchString(user) }) &&
		len(o.RangeName) <= 100 && goodFilter(o.Filter) && (!one.Unasked || one.Kind == models.ShareRepeat && sharing.MayLeaveUnasked(o))
}

// reportable reports whether the commands could have made a schedule's report.
func reportable(one models.Schedule) bool {
	o := one.Report
	if one.Kind != models.FileReport || o == nil {
		return one.Kind != models.FileReport && o == nil
	}
	short := func(list []string) bool {
		return len(list) <= 20 && !slices.ContainsFunc(list, func(word string) bool { return len(word) > 20 })
	}
	_, means := reporting.Later(*o, command.Habits{Now: time.Unix(0, 0), Zone: time.UTC})
	return means && len(o.RangeName) <= 100 && goodFilter(o.Filter) && slices.Contains(command.Formats(), o.Format) && len(o.GroupBy) <= 2 &&
		o.RoundStep >= 0 && o.RoundStep <= command.MaxLength && !o.Range.To.Before(o.Range.From) &&
		short(o.GroupBy) && short(o.Columns) && short(o.With) && short(o.Without) && short([]string{o.RoundMode, o.RoundPer, o.Hours})
}

func goodFilter(f record.Filter) bool {
	bad := func(tag string) bool { return !handlers.IsTag(tag) }
	return !slices.ContainsFunc(f.None, bad) && !slices.ContainsFunc(f.All, func(group []string) bool { return slices.ContainsFunc(group, bad) })
}
