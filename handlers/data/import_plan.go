package data

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

// maxImport bounds how many records one import adds.
const maxImport = 20000

// parsedImport is an import that was read and not confirmed yet.
type parsedImport struct {
	Source  exchange.Source
	Records []record.Record
	// Whole is Sundial's own export.
	Whole            *exchange.Archive `json:",omitempty"`
	Skipped, Running int
}

// readImport reads a file of any kind that is known. Its errors are sentences for
// the person, without the file's words.
func readImport(data []byte, zone *time.Location, order exchange.DateOrder) (*parsedImport, error) {
	p := &parsedImport{Source: exchange.Detect(data)}
	if p.Source == exchange.Sundial {
		a, err := exchange.ReadJSON(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		p.Whole = &a
		p.Records, err = a.Decode()
		return p, err
	}
	read, err := exchange.Import(p.Source, data, exchange.Options{Zone: zone, Order: order})
	p.Records, p.Skipped, p.Running = read.Records, read.Skipped, read.Running
	return p, err
}

// importPlan is what an import leads to, as things stand.
type importPlan struct {
	*parsedImport
	// fresh are the records that are not here yet; already counts the others.
	fresh   []record.Record
	already int
	// whole says that all of the export comes back as it was: the member has
	// nothing here yet.
	whole bool
	// known are the member ids, by Slack id, of those people in the file who use
	// this Sundial: what they said in it goes with them when they are forgotten.
	members map[string]string
	// running counts timers of the export that are left out.
	running int
}

// planImport compares an import with what the member has. A record is here already when
// one of the member's own has its id, or says the same.
func planImport(ctx context.Context, s *handlers.Service, m *models.Member, p *parsedImport) (*importPlan, error) {
	here, err := s.Store.AllRecords(ctx, m)
	if err != nil {
		return nil, err
	}
	b := &importPlan{parsedImport: p}
	if p.Whole != nil && len(here) == 0 {
		steps, err := s.Store.Steps(ctx, m)
		if err != nil {
			return nil, err
		}
		schedules, err := s.Store.Schedules(ctx, m)
		if err != nil {
			return nil, err
		}
		shares, err := s.Store.Shares(ctx, m)
		if err != nil {
			return nil, err
		}
		if b.whole = len(steps)+len(schedules)+len(shares) == 0; b.whole {
			b.fresh = p.Records
			b.members, err = memberIDs(ctx, s, m, p.Whole)
			return b, err
		}
	}
	ids, counts := map[string]bool{}, map[string]int{}
	for _, r := range here {
		ids[r.ID] = true
		counts[sayingOf(r)]++
	}
	for _, r := range p.Records {
		saying := sayingOf(r)
		switch {
		case p.Whole != nil && ids[r.ID]:
			b.already++
		case counts[saying] > 0:
			counts[saying]--
			b.already++
		case r.Running():
			b.running++
		default:
			b.fresh = append(b.fresh, r)
		}
	}
	return b, nil
}

// sayingOf is what two records that say the same have in common: of placed ones
// only date and length.
func sayingOf(r record.Record) string {
	when := fmt.Sprint(r.Start.Unix(), " ", r.End.Unix())
	if r.Placed {
		when = r.Day(r.Location(time.UTC)).String() + " " + r.End.Sub(r.Start).String()
	}
	return when + " " + string(r.Kind) + " " + r.Note
}

// apply puts the import into the change. What comes back whole gets no step of its
// own, so that the history is as it was; anything else is undone in one step.
func (b *importPlan) apply(change *models.Change, now time.Time) (*models.Step, error) {
	ids := map[string]string{}
	records := make([]record.Record, len(b.fresh))
	for i, r := range b.fresh {
		records[i] = r
		records[i].ID = renamed(ids, r.ID)
	}
	if b.whole {
		if err := b.applyWhole(change, ids); err != nil {
			return nil, err
		}
		change.Put = append(change.Put, records...)
		return nil, nil
	}
	change.Put, change.LookAgain = append(change.Put, records...), append(change.LookAgain, models.Targets)
	step := models.NewStep("import", now)
	step.After = records
	change.Steps, change.ClearRedo = append(change.Steps, *step), true
	return step, nil
}

// renamed is the new id of what had the old one. Ids are made anew, in the order
// of the file: those in a file are anybody's claim.
func renamed(ids map[string]string, old string) string {
	id, ok := ids[old]
	if !ok || old == "" {
		id = models.NewRecordID()
		ids[old] = id
	}
	return id
}

var errHoldings = errors.New("the settings, reminders or former versions in the file can't be read")

// applyWhole leaves the change as it was when the file can't be read.
func (b *importPlan) applyWhole(into *models.Change, ids map[string]string) error {
	change := *into
	settings, err := settingsOf(b.Whole, ids)
	if err != nil {
		return err
	}
	// What the person has seen and chosen meanwhile of the page itself stays.
	settings.HomeOpened = settings.HomeOpened || change.Member.Settings.HomeOpened
	settings.Unwelcomed = settings.Unwelcomed || change.Member.Settings.Unwelcomed
	change.Suggests = slices.Sorted(maps.Keys(settings.Suggested))
	for _, raw := range b.Whole.Schedules {
		one, err := scheduleOf(raw, ids)
		if err != nil {
			return err
		}
		change.Schedules = append(change.Schedules, one)
	}
	if len(change.Schedules) > 2*handlers.MaxSchedules { // those of timers come on top
		return errHoldings
	}
	for _, raw := range b.Whole.History {
		step, err := stepOf(raw, ids)
		if err != nil {
			return err
		}
		change.Steps = append(change.Steps, step)
	}
	if err := b.applySharing(&change, ids); err != nil {
		return err
	}
	change.Member.Settings = settings
	*into = change
	return nil
}

// settingsOf reads the settings and what was said about tags.
func settingsOf(a *exchange.Archive, ids map[string]string) (models.Settings, error) {
	var settings models.Settings
	if json.Unmarshal(a.Member.Settings, &settings) != nil {
		return settings, errHoldings
	}
	for _, raw := range a.Tags {
		var tag archivedTag
		if json.Unmarshal(raw, &tag) != nil || !handlers.IsTag(tag.Name) {
			return settings, errHoldings
		}
		if settings.Tags == nil {
			settings.Tags = map[string]models.TagFacts{}
		}
		settings.Tags[tag.Name] = tag.TagFacts
	}
	return renameIn(settings, ids), checkSettings(settings)
}

// renameIn gives the records that the settings name their new ids.
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

func checkSettings(s models.Settings) error {
	_, err := time.LoadLocation(s.Zone)
	good := err == nil && s.Zone != "Local" &&
		slices.Contains([]int{0, 12, 24}, s.Clock) && slices.Contains([]string{"", "monday", "saturday", "sunday"}, s.WeekStart) &&
		s.WorkDay >= 0 && s.WorkDay <= 24*3600 && s.DeleteAfter >= 0 && s.DeleteAfter <= 3650 && s.Keep >= 0 && s.Keep <= 1200 &&
		(s.DefaultTag == "" || handlers.IsTag(s.DefaultTag)) && handlers.IsLanguage(s.Language)
	for _, tag := range s.Here {
		good = good && handlers.IsTag(tag)
	}
	for _, tags := range s.Suggested {
		good = good && !slices.ContainsFunc(tags, func(tag string) bool { return !handlers.IsTag(tag) })
	}
	for tag, facts := range s.Tags {
		good = good && handlers.IsTag(tag) && facts.Target >= 0 && facts.Budget >= 0
		if facts.Rate != "" {
			_, err := decimal.NewFromString(facts.Rate)
			good = good && err == nil && len(facts.Rate) <= 20
		}
	}
	if !good {
		return errHoldings
	}
	return nil
}

// scheduleOf reads a reminder or summary.
func scheduleOf(raw json.RawMessage, ids map[string]string) (models.Schedule, error) {
	var one models.Schedule
	if json.Unmarshal(raw, &one) != nil || checkSchedule(one) != nil {
		return one, errHoldings
	}
	// That of a planned end has the id of its timer.
	one.ID = renamed(ids, one.ID)
	if one.Record != "" {
		one.Record = renamed(ids, one.Record)
	}
	return one, nil
}

func checkSchedule(one models.Schedule) error {
	within := func(all []int, low, high int) bool {
		return !slices.ContainsFunc(all, func(n int) bool { return n < low || n > high }) && len(all) <= 48
	}
	r := one.Rule
	_, err := time.LoadLocation(one.Zone)
	good := err == nil && one.ID != "" && within(r.Clock, 0, 24*60-1) && within(r.MonthDays, -1, 31) && r.Every >= 0 && r.Every <= 1000 &&
		slices.Contains([]string{"", "day", "week", "hour"}, r.Unit) && len(r.Weekdays) <= 7 &&
		!slices.ContainsFunc(r.Weekdays, func(d time.Weekday) bool { return d < 0 || d > 6 }) &&
		one.Length >= 0 && one.Length <= command.MaxLength && one.Rest >= 0 && one.Rest <= command.MaxLength &&
		len([]rune(one.Text)) <= command.MaxNote && slices.Contains([]string{"", "totals", "full"}, one.Level)
	if !good || !slices.Contains(models.ScheduleKinds(), one.Kind) || !repeatable(one) {
		return errHoldings
	}
	return nil
}

// stepOf reads a former version.
func stepOf(raw json.RawMessage, ids map[string]string) (models.Step, error) {
	var step models.Step
	if json.Unmarshal(raw, &step) != nil || step.ID == "" || len(step.What) > 40 {
		return step, errHoldings
	}
	step.ID = models.NewRecordID()
	for _, list := range [][]record.Record{step.Before, step.After} {
		for i, r := range list {
			if !exchange.Valid(r) {
				return step, errHoldings
			}
			list[i].ID = renamed(ids, r.ID)
		}
	}
	for _, settings := range []*models.Settings{step.SettingsBefore, step.SettingsAfter} {
		if settings == nil {
			continue
		}
		if err := checkSettings(*settings); err != nil {
			return step, err
		}
		*settings = renameIn(*settings, ids)
	}
	return step, nil
}
