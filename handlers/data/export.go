package data

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/reporting"
)

func exportFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Export: export},
		Group:    handlers.HelpOwn,
		Does:     (*messages.Printer).HelpExport,
		Examples: []string{"export as json", "export as csv", "export as html"},
		Buttons:  map[string]handlers.Button{"export": handlers.CommandButton(command.Command{Verb: command.Export})},
	}
}

// export sends everything held about the member as one file in the DM.
func export(in *handlers.Interaction, c command.Command) error {
	name := "sundial-" + in.Today().String()
	if c.Format == "html" {
		return exportPage(in, name)
	}
	if c.Format == "csv" {
		records, err := in.Store.AllRecords(in.Ctx, in.Member)
		if err != nil {
			return err
		}
		content := &interaction.Content{}
		if err := exchange.WriteCSV(content, records, in.Zone); err != nil {
			return err
		}
		in.Upload(name+".csv", in.Words.PrivacyRecordsFile(), content)
		return nil
	}
	held, err := holdings(in.Ctx, in.Service, in.Member, in.Now)
	if err != nil {
		return err
	}
	content := &interaction.Content{}
	if err := exchange.WriteJSON(content, held); err != nil {
		return err
	}
	in.Upload(name+".json", in.Words.PrivacyEverythingFile(), content)
	return nil
}

// exportPage sends all records as a page for the browser.
func exportPage(in *handlers.Interaction, name string) error {
	writer := reporting.Writer{Store: in.Store, Member: in.Member, Words: in.Words, Now: in.Now, Zone: in.Zone}
	days, err := writer.AllDays(in.Ctx)
	if err != nil {
		return err
	}
	file, err := writer.File(in.Ctx, command.Command{Verb: command.Report, Range: days, Format: "html"})
	if err != nil {
		return err
	}
	in.Upload(name+".html", in.Words.WebpageFile(), file.Content)
	return nil
}

// archivedTag is a tag's settings in the export.
type archivedTag struct {
	Name string `json:"name"`
	models.TagFacts
}

// holdings returns everything held about the member, in the form of the JSON export. Answers of
// the last day and messages waiting to be sent are left out: they were composed from it.
func holdings(ctx context.Context, s *handlers.Service, m *models.Member, now time.Time) (exchange.Archive, error) {
	loc := m.Location()
	a := exchange.Archive{ExportedAt: now.In(loc).Format(time.RFC3339), Member: exchange.Member{Team: m.Key.Team, User: m.Key.User, Zone: loc.String()}}
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
	if a.Tags, err = raw(facts, nil); err != nil {
		return a, err
	}
	if a.Schedules, err = raw(s.Store.Schedules(ctx, m)); err != nil {
		return a, err
	}
	if a.History, err = raw(s.Store.History(ctx, m)); err != nil {
		return a, err
	}
	a.Bills, err = raw(s.Store.Bills(ctx, m))
	slices.Reverse(a.Bills)
	if err != nil {
		return a, err
	}
	if a.Shares, err = raw(archivedShares(ctx, s, m)); err != nil {
		return a, err
	}
	if a.Requests, err = raw(s.Store.Requests(ctx, m, time.Unix(0, 0))); err != nil {
		return a, err
	}
	received, err := s.Store.Received(ctx, m)
	for i := range received {
		received[i].Elsewhere = false // means nothing to another Sundial
	}
	a.Received, err = raw(received, err)
	return a, err
}

// archivedShare is a share in the export, with the answers to it.
type archivedShare struct {
	models.Share
	Answers []models.Answer `json:"answers,omitempty"`
}

func archivedShares(ctx context.Context, s *handlers.Service, m *models.Member) ([]archivedShare, error) {
	shares, err := s.Store.Shares(ctx, m)
	if err != nil {
		return nil, err
	}
	answers, err := s.Store.Answers(ctx, m)
	all := make([]archivedShare, len(shares))
	for i, one := range shares {
		one.Elsewhere = false // means nothing to another Sundial
		all[i].Share = one
		for _, answer := range answers {
			if answer.Share == one.ID {
				all[i].Answers = append(all[i].Answers, answer)
			}
		}
	}
	return all, err
}

// raw encodes each element of a list that was read as JSON.
func raw[One any](list []One, err error) ([]json.RawMessage, error) {
	if err != nil {
		return nil, err
	}
	all := make([]json.RawMessage, len(list))
	for i, one := range list {
		if all[i], err = json.Marshal(one); err != nil {
			return nil, fmt.Errorf("write a %T as JSON: %w", one, err)
		}
	}
	return all, nil
}
