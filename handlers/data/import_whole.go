package data

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
	"sundial/recurrence"
	"sundial/timesheet"
)

// comesBackWhole reports whether all of an export is restored: it's the member's own, and they
// have no data yet.
func comesBackWhole(ctx context.Context, s *handlers.Service, m *models.Member, read *incoming, here []record.Record) (bool, error) {
	if read.export == nil || !isExportOf(read.export, m) || len(here) > 0 {
		return false, nil
	}
	steps, err := s.Store.History(ctx, m)
	if err != nil {
		return false, err
	}
	schedules, err := s.Store.Schedules(ctx, m)
	if err != nil {
		return false, err
	}
	shares, err := s.Store.Shares(ctx, m)
	return len(steps)+len(schedules)+len(shares) == 0, err
}

// isExportOf reports whether an export says that it's the member's.
func isExportOf(a *exchange.Archive, m *models.Member) bool {
	return a.Member.Team == m.Key.Team && a.Member.User == m.Key.User
}

// renamed returns the new ID for an old one. IDs are made again, in the file's order, because
// those in a file can't be trusted.
func renamed(ids map[string]string, old string) string {
	id, ok := ids[old]
	if !ok || old == "" {
		id = models.NewID()
		ids[old] = id
	}
	return id
}

var errHoldings = messages.NewProblem((*messages.Printer).ImportWrongHoldings)

// applyWhole leaves the change untouched if the file can't be read.
func (p *importPlan) applyWhole(into *models.Change, ids map[string]string, now time.Time) error {
	change := *into
	settings, err := settingsOf(p.export, ids)
	if err != nil {
		return err
	}
	// What the member has seen and chosen on the Home tab stays.
	settings.HomeOpened = settings.HomeOpened || change.Member.Settings.HomeOpened
	settings.Unwelcomed = settings.Unwelcomed || change.Member.Settings.Unwelcomed
	for _, raw := range p.export.Schedules {
		one, err := scheduleOf(raw, ids, change.Member)
		if err != nil {
			return err
		}
		if one, ahead := dueAnew(one, now); ahead {
			change.Schedules = append(change.Schedules, one)
		}
	}
	if tooMany(change.Schedules) {
		return errHoldings
	}
	for _, raw := range p.export.History {
		entry, err := historyEntryOf(raw, ids)
		if err != nil {
			return err
		}
		entry.At = notAfter(entry.At, now)
		change.History = append(change.History, entry)
	}
	for _, raw := range p.export.Bills {
		var bill models.Bill
		if json.Unmarshal(raw, &bill) != nil || !renameBill(&bill, ids) {
			return errHoldings
		}
		change.Bills = append(change.Bills, bill)
	}
	if err := p.applySharing(&change, ids, now); err != nil {
		return err
	}
	change.Member.Settings = settings
	*into = change
	return nil
}

func settingsOf(a *exchange.Archive, ids map[string]string) (models.Settings, error) {
	var settings models.Settings
	if json.Unmarshal(a.Member.Settings, &settings) != nil {
		return settings, errHoldings
	}
	for _, raw := range a.Tags {
		var tag archivedTag
		if json.Unmarshal(raw, &tag) != nil {
			return settings, errHoldings
		}
		if settings.Tags == nil {
			settings.Tags = map[string]models.TagFacts{}
		}
		settings.Tags[tag.Name] = tag.TagFacts
	}
	if !goodSettings(settings) {
		return settings, errHoldings
	}
	return renameIn(settings, ids), nil
}

// renameIn replaces the record IDs in the settings by their new ones.
func renameIn(s models.Settings, ids map[string]string) models.Settings {
	for i, id := range s.Numbered {
		s.Numbered[i] = renamed(ids, id)
	}
	paused := strings.Fields(s.Paused)
	for i, id := range paused {
		paused[i] = renamed(ids, id)
	}
	s.Paused = strings.Join(paused, " ")
	return s
}

// renameBill replaces a bill's ID and those of its records; false: it can't be one of Sundial's.
func renameBill(bill *models.Bill, ids map[string]string) bool {
	if bill.ID == "" || bill.At.IsZero() || len([]rune(bill.Name)) > 200 || len([]rune(bill.What)) > 1000 {
		return false
	}
	seen := map[string]bool{}
	for i, d := range bill.Days {
		key := d.Record + " " + d.Day.String()
		if d.Record == "" || seen[key] || !goodBilled(d) {
			return false
		}
		seen[key] = true
		bill.Days[i].Record = renamed(ids, d.Record)
	}
	bill.ID = renamed(ids, bill.ID)
	return true
}

// goodBilled reports whether a day is billed as Sundial bills one.
func goodBilled(d models.BilledDay) bool {
	return !d.Day.IsZero() && d.Minutes >= 0 && d.Minutes <= int64(command.MaxLength/time.Minute) && (d.Tag == "" || handlers.IsTag(d.Tag)) &&
		isMoney(d.Hour, d.Currency, timesheet.HighestRate(d.Currency)) && d.Amount != "" && isMoney(d.Amount, d.Currency, maxAmount)
}

func scheduleOf(raw json.RawMessage, ids map[string]string, m *models.Member) (models.Schedule, error) {
	one, err := readEntry[models.Schedule](raw)
	if err != nil || !goodSchedule(one, m) {
		return one, errHoldings
	}
	// The schedule of a planned end has the ID of its timer.
	one.ID = renamed(ids, one.ID)
	if one.Record != "" {
		one.Record = renamed(ids, one.Record)
	}
	return one, nil
}

// dueAnew works out when an imported schedule is next due; the file's time holds only if its
// rule agrees. What checks timers and targets is due at once. false: it was due once, in the
// past.
func dueAnew(one models.Schedule, now time.Time) (models.Schedule, bool) {
	const farthest = 10 * 366 * 24 * time.Hour
	ahead := one.Next.After(now) && one.Next.Before(now.Add(farthest))
	if !one.Rule.Repeats() {
		if looks := []models.ScheduleKind{models.LongTimer, models.NoTimer, models.Targets}; !ahead && !one.Next.IsZero() && slices.Contains(looks, one.Kind) {
			one.Next = time.Unix(1, 0).UTC() // as `remind after` does for a running timer
			return one, true
		}
		return one, ahead || one.Next.IsZero()
	}
	loc, err := time.LoadLocation(one.Zone)
	if err != nil {
		loc = time.UTC
	}
	if ahead && one.Next.Equal(recurrence.Next(one.Rule, one.Anchor, now, loc)) {
		return one, true
	}
	one.Anchor, one.Next = recurrence.First(one.Rule, now, loc)
	return one, !one.Next.IsZero()
}

func historyEntryOf(raw json.RawMessage, ids map[string]string) (models.HistoryEntry, error) {
	var entry models.HistoryEntry
	if json.Unmarshal(raw, &entry) != nil || entry.ID == "" || len(entry.What) > 40 {
		return entry, errHoldings
	}
	entry.ID = models.NewID()
	for _, list := range [][]record.Record{entry.Before, entry.After} {
		for i, r := range list {
			if !exchange.Valid(r) {
				return entry, errHoldings
			}
			list[i].ID = renamed(ids, r.ID)
		}
	}
	for _, bill := range []*models.Bill{entry.Billed, entry.Unbilled} {
		if bill != nil && !renameBill(bill, ids) {
			return entry, errHoldings
		}
	}
	for _, settings := range []*models.Settings{entry.SettingsBefore, entry.SettingsAfter} {
		if settings == nil {
			continue
		}
		if !goodSettings(*settings) {
			return entry, errHoldings
		}
		*settings = renameIn(*settings, ids)
	}
	return entry, nil
}
