package data

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"sundial/exchange"
	"sundial/handlers"
	"sundial/models"
)

// archivedTag is a tag's settings in the export.
type archivedTag struct {
	Name string `json:"name"`
	models.TagFacts
}

// holdings returns everything held about the member, in the form of the JSON export. Answers of
// the last day and messages waiting to be sent are left out: they were composed from it.
func holdings(ctx context.Context, s *handlers.Service, m *models.Member, now time.Time) (exchange.Archive, error) {
	loc := m.Location()
	a := exchange.Archive{ExportedAt: now.In(loc).Format(time.RFC3339), Member: handlers.ExchangeMember(m, loc)}
	records, err := s.Store.AllRecords(ctx, m)
	if err != nil {
		return a, err
	}
	a.Records = exchange.Records(records)
	settings := m.Settings
	settings.Tags = nil // they have a separate list
	if a.Member.Settings, err = json.Marshal(settings); err != nil {
		return a, fmt.Errorf("write settings as JSON: %w", err)
	}
	var facts []archivedTag
	for _, name := range slices.Sorted(maps.Keys(m.Settings.Tags)) {
		facts = append(facts, archivedTag{name, m.Settings.Tags[name]})
	}
	schedules, err := s.Store.Schedules(ctx, m)
	if err != nil {
		return a, err
	}
	steps, err := s.Store.History(ctx, m)
	if err != nil {
		return a, err
	}
	if a.Tags, err = raw(facts); err != nil {
		return a, err
	}
	if a.Schedules, err = raw(schedules); err != nil {
		return a, err
	}
	if a.History, err = raw(steps); err != nil {
		return a, err
	}
	bills, err := s.Store.Bills(ctx, m)
	if err != nil {
		return a, err
	}
	slices.Reverse(bills)
	if a.Bills, err = raw(bills); err != nil {
		return a, err
	}
	return a, shareEntries(ctx, s, m, &a)
}

// raw encodes each element of a list as JSON.
func raw[One any](list []One) ([]json.RawMessage, error) {
	all := make([]json.RawMessage, len(list))
	for i, one := range list {
		var err error
		if all[i], err = json.Marshal(one); err != nil {
			return nil, fmt.Errorf("write a %T as JSON: %w", one, err)
		}
	}
	return all, nil
}
