package data

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
	"sundial/recurrence"
)

// maxImport bounds how many records of another program one import adds.
const maxImport = 20000

// incoming is a file that was read.
type incoming struct {
	exchange.Imported
	source exchange.Source
	// export is Sundial's own export, and calendar the meetings of a calendar.
	export   *exchange.Archive
	calendar *exchange.Calendar
}

// readImport reads a file of any kind that is known. Its errors are sentences for
// the person, without the file's words.
func readImport(data []byte, o exchange.Options, m *models.Member, now time.Time) (*incoming, error) {
	read := &incoming{source: exchange.Detect(data)}
	if read.source == exchange.ICS {
		calendar, err := exchange.ReadCalendar(data, o.Zone, m.Settings.WorkDayLength(), now)
		read.calendar, read.Rejected, read.Zone = &calendar, calendar.Rejected, o.Zone.String()
		return read, err
	}
	if read.source != exchange.Sundial {
		var err error
		read.Imported, err = exchange.Import(read.source, data, o)
		return read, err
	}
	a, err := exchange.ReadJSON(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	read.export = &a
	read.Records, err = a.Decode()
	return read, err
}

// importPlan is what an import leads to, as things stand.
type importPlan struct {
	*incoming
	// fresh are the records that are not here yet; already counts the others.
	fresh   []record.Record
	already int
	// changed are records here that the file has otherwise.
	changed []changedRecord
	// replacing are those of them that the file's replace.
	replacing []changedRecord
	replaced  int
	// left counts those of them that stay as they are.
	left int
	// overlaps counts the fresh records that share time with another.
	overlaps int
	// whole says that all of the export comes back as it was: it's the member's own, and
	// the member has nothing here yet.
	whole bool
	// running counts timers of the export that are left out.
	running int
	// meetings are those of a calendar that can be chosen.
	meetings []offeredMeeting
}

// changedRecord is a record here, and what the file has in its place.
type changedRecord struct{ here, file record.Record }

// changedChoice is what becomes of records that the file has otherwise.
type changedChoice string

// The choices.
const (
	replaceChanged changedChoice = "replace"
	keepChanged    changedChoice = "keep"
	addChanged     changedChoice = "add"
)

// planImport compares an import with what the member has.
func planImport(ctx context.Context, s *handlers.Service, m *models.Member, read *incoming) (*importPlan, error) {
	here, err := s.Store.AllRecords(ctx, m)
	if err != nil {
		return nil, err
	}
	plan := &importPlan{incoming: read}
	if plan.whole, err = comesBackWhole(ctx, s, m, read, here); err != nil {
		return nil, err
	}
	if plan.whole {
		plan.fresh = read.Records
		return plan, nil
	}
	if read.calendar != nil {
		plan.offerMeetings(here)
		return plan, nil
	}
	known := newHeldRecords(here)
	var missing []record.Record
	for _, r := range read.Records {
		switch {
		case known.has(r, read.export != nil):
			plan.already++
		case r.Running():
			plan.running++
		default:
			missing = append(missing, r)
		}
	}
	for _, r := range missing {
		if was, ok := known.corrected(r); ok {
			plan.changed = append(plan.changed, changedRecord{was, r})
			continue
		}
		plan.fresh = append(plan.fresh, r)
	}
	plan.overlaps = overlaps(here, plan.fresh)
	return plan, nil
}

// comesBackWhole says whether all of an export is taken: it's the member's own, and
// nothing is here yet.
func comesBackWhole(ctx context.Context, s *handlers.Service, m *models.Member, read *incoming, here []record.Record) (bool, error) {
	if read.export == nil || !isOwn(read.export, m) || len(here) > 0 {
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

// isOwn says whether an export is of the member, as far as it says.
func isOwn(a *exchange.Archive, m *models.Member) bool {
	return a.Member.Team == m.Key.Team && a.Member.User == m.Key.User
}

// decide settles what becomes of the records that the file has otherwise.
func (p *importPlan) decide(choice changedChoice) {
	switch choice {
	case replaceChanged:
		p.replacing, p.replaced = p.changed, len(p.changed)
	case addChanged:
		for _, c := range p.changed {
			p.fresh = append(p.fresh, c.file)
		}
	default:
		p.left = len(p.changed)
	}
	p.changed = nil
}

// stores says whether the import would store anything.
func (p *importPlan) stores() bool { return len(p.fresh)+len(p.changed) > 0 || p.whole }

// refuse says why the import is too large; nil where it isn't.
func (p *importPlan) refuse() error {
	if fresh := len(p.fresh); fresh > maxImport && !p.whole {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ImportMany(fresh, maxImport) })
	}
	return nil
}

// apply puts the import into the change. What comes back whole gets no history entry of its
// own, so that the history is as it was; anything else is undone as one entry.
func (p *importPlan) apply(change *models.Change, now time.Time) (*models.HistoryEntry, error) {
	ids := map[string]string{}
	put := make([]record.Record, len(p.fresh))
	for i, r := range p.fresh {
		put[i] = r
		put[i].ID = renamed(ids, r.ID)
	}
	if p.whole {
		if err := p.applyWhole(change, ids, now); err != nil {
			return nil, err
		}
		change.Put = append(change.Put, put...)
		return nil, nil
	}
	entry := models.NewHistoryEntry("import", now)
	for _, c := range p.replacing {
		r := c.file
		r.ID = c.here.ID
		put, entry.Before = append(put, r), append(entry.Before, c.here)
	}
	if len(put) == 0 {
		return nil, nil
	}
	change.Put, change.LookAgain = append(change.Put, put...), append(change.LookAgain, models.Targets)
	entry.After = put
	change.History, change.ClearRedo = append(change.History, *entry), true
	return entry, nil
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

var errHoldings = messages.NewProblem((*messages.Printer).ImportWrongHoldings)

// applyWhole leaves the change as it was when the file can't be read.
func (p *importPlan) applyWhole(into *models.Change, ids map[string]string, now time.Time) error {
	change := *into
	settings, err := settingsOf(p.export, ids)
	if err != nil {
		return err
	}
	// What the member has seen and chosen of the page itself stays.
	settings.HomeOpened = settings.HomeOpened || change.Member.Settings.HomeOpened
	settings.Unwelcomed = settings.Unwelcomed || change.Member.Settings.Unwelcomed
	change.Suggests = slices.Sorted(maps.Keys(settings.Suggested))
	for _, raw := range p.export.Schedules {
		one, err := scheduleOf(raw, ids)
		if err != nil {
			return err
		}
		if one, ahead := dueAnew(one, now); ahead {
			change.Schedules = append(change.Schedules, one)
		}
	}
	if len(change.Schedules) > 2*handlers.MaxSchedules { // those of timers come on top
		return errHoldings
	}
	for _, raw := range p.export.History {
		entry, err := historyEntryOf(raw, ids)
		if err != nil {
			return err
		}
		if entry.At.After(now) {
			entry.At = now.UTC().Truncate(time.Second) // from then on it's kept for its time
		}
		change.History = append(change.History, entry)
	}
	for _, raw := range p.export.Bills {
		bill, err := billOf(raw, ids)
		if err != nil {
			return err
		}
		change.Bills = append(change.Bills, bill)
	}
	if err := p.applySharing(&change, ids); err != nil {
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
		good = good && handlers.IsTag(tag) && facts.Target >= 0 && facts.Budget >= 0 && slices.Contains([]string{"", "month"}, facts.BudgetPer) &&
			isMoney(facts.Rate, facts.Currency, maxRate) && isMoney(facts.BudgetMoney, facts.BudgetCurrency, maxAmount) && len(facts.Rates) <= maxRates
		for _, rate := range facts.Rates {
			good = good && isMoney(rate.Hour, rate.Currency, maxRate)
		}
	}
	if !good {
		return errHoldings
	}
	return nil
}

// isAmount says whether a text is a plain decimal of at most so much. An exponent could ask for a number
// of any size.
func isAmount(text string, most int64) bool {
	if len(text) > 20 || strings.Trim(text, "0123456789.") != "" {
		return false
	}
	amount, err := decimal.NewFromString(text)
	return err == nil && amount.LessThanOrEqual(decimal.NewFromInt(most))
}

// The most that an hour costs, and that a budget or a bill comes to.
const (
	maxRate   = 1_000_000
	maxAmount = 1_000_000_000_000
)

// maxRates bounds how many rates one tag has.
const maxRates = 1000

// isMoney says that an amount and its currency are a decimal and a word of three
// letters, or both empty.
func isMoney(amount, currency string, most int64) bool {
	if amount == "" {
		return currency == ""
	}
	return isAmount(amount, most) && len(currency) == 3
}

// billOf reads what was marked as billed.
func billOf(raw json.RawMessage, ids map[string]string) (models.Bill, error) {
	var bill models.Bill
	if json.Unmarshal(raw, &bill) != nil {
		return bill, errHoldings
	}
	return bill, renameBill(&bill, ids)
}

// renameBill checks a bill, and gives it and the records that it names their new ids.
func renameBill(bill *models.Bill, ids map[string]string) error {
	if bill.ID == "" || bill.At.IsZero() || len([]rune(bill.Name)) > 200 || len([]rune(bill.What)) > 1000 {
		return errHoldings
	}
	seen := map[string]bool{}
	for i, d := range bill.Days {
		key := d.Record + " " + d.Day.String()
		if d.Record == "" || d.Day.IsZero() || d.Minutes < 0 || seen[key] || !isMoney(d.Hour, d.Currency, maxRate) || !isMoney(d.Amount, d.Currency, maxAmount) || d.Amount == "" {
			return errHoldings
		}
		seen[key] = true
		bill.Days[i].Record = renamed(ids, d.Record)
	}
	bill.ID = renamed(ids, bill.ID)
	return nil
}

// scheduleOf reads a reminder or summary.
func scheduleOf(raw json.RawMessage, ids map[string]string) (models.Schedule, error) {
	one, err := readEntry[models.Schedule](raw)
	if err != nil || checkSchedule(one) != nil {
		return one, errHoldings
	}
	// That of a planned end has the id of its timer.
	one.ID = renamed(ids, one.ID)
	if one.Record != "" {
		one.Record = renamed(ids, one.Record)
	}
	return one, nil
}

// dueAnew works out when a schedule of a file falls due next: what the file says of it
// holds only where the rule says the same. What looks at timers and targets is due at
// once. false: it was to fall due once, in the past.
func dueAnew(one models.Schedule, now time.Time) (models.Schedule, bool) {
	const farthest = 10 * 366 * 24 * time.Hour
	ahead := one.Next.After(now) && one.Next.Before(now.Add(farthest))
	if !one.Rule.Repeats() {
		if looks := []models.ScheduleKind{models.LongTimer, models.NoTimer, models.Targets}; !ahead && !one.Next.IsZero() && slices.Contains(looks, one.Kind) {
			one.Next = time.Unix(1, 0).UTC() // as `remind after` does for a timer that runs
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

func checkSchedule(one models.Schedule) error {
	within := func(all []int, low, high int) bool {
		return !slices.ContainsFunc(all, func(n int) bool { return n < low || n > high }) && len(all) <= 31
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

// historyEntryOf reads a former version.
func historyEntryOf(raw json.RawMessage, ids map[string]string) (models.HistoryEntry, error) {
	var entry models.HistoryEntry
	if json.Unmarshal(raw, &entry) != nil || entry.ID == "" || len(entry.What) > 40 {
		return entry, errHoldings
	}
	entry.ID = models.NewRecordID()
	for _, list := range [][]record.Record{entry.Before, entry.After} {
		for i, r := range list {
			if !exchange.Valid(r) {
				return entry, errHoldings
			}
			list[i].ID = renamed(ids, r.ID)
		}
	}
	for _, bill := range []*models.Bill{entry.Billed, entry.Unbilled} {
		if bill == nil {
			continue
		}
		if err := renameBill(bill, ids); err != nil {
			return entry, err
		}
	}
	for _, settings := range []*models.Settings{entry.SettingsBefore, entry.SettingsAfter} {
		if settings == nil {
			continue
		}
		if err := checkSettings(*settings); err != nil {
			return entry, err
		}
		*settings = renameIn(*settings, ids)
	}
	return entry, nil
}
