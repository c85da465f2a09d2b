package data

import (
	"context"
	"time"

	"sundial/exchange"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// maxImport bounds how many records of another program one import adds.
const maxImport = 20000

// maxEntries bounds the other entries of an export: history, shares, requests, received hours.
const maxEntries = 20000

// incoming is a file that was read.
type incoming struct {
	exchange.Imported
	source exchange.Source
	// export is Sundial's own export, calendar a calendar's meetings.
	export   *exchange.Archive
	calendar *exchange.Calendar
}

// readImport reads a file of any known kind. Its errors are sentences for the person, without
// the file's words.
func readImport(data []byte, o exchange.Options, m *models.Member, now time.Time) (*incoming, error) {
	read := &incoming{source: exchange.Detect(data)}
	var err error
	switch read.source {
	case exchange.ICS:
		var calendar exchange.Calendar
		calendar, err = exchange.ReadCalendar(data, o.Zone, m.Settings.WorkDayLength(), now)
		read.calendar, read.Rejected, read.Zone = &calendar, calendar.Rejected, o.Zone.String()
	case exchange.Sundial:
		read.export = &exchange.Archive{}
		*read.export, read.Records, err = exchange.ParseJSON(data)
	default:
		read.Imported, err = exchange.Import(read.source, data, o)
	}
	return read, err
}

// importPlan is what an import would do, given what's stored now.
type importPlan struct {
	*incoming
	// fresh are the records that aren't here yet; already counts the others.
	fresh   []record.Record
	already int
	// changed are records here that differ in the file.
	changed []changedRecord
	// replacing are those of them that the file's version replaces.
	replacing []changedRecord
	// left counts those of them that stay.
	left int
	// overlaps counts the fresh records that overlap another.
	overlaps int
	// whole: all of the export is restored as it was, because it's the member's own and they
	// have no data here yet.
	whole bool
	// running counts the export's timers that are left out.
	running int
	// meetings are a calendar's, to choose from.
	meetings []offeredMeeting
}

// changedRecord is a record here, and the file's version of it.
type changedRecord struct{ here, file record.Record }

// What to do with records that differ in the file.
const (
	replaceChanged = "replace"
	keepChanged    = "keep"
	addChanged     = "add"
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

// decide applies the choice to the records that differ in the file.
func (p *importPlan) decide(choice string) {
	switch choice {
	case replaceChanged:
		p.replacing = p.changed
	case addChanged:
		for _, c := range p.changed {
			p.fresh = append(p.fresh, c.file)
		}
	default:
		p.left = len(p.changed)
	}
	p.changed = nil
}

// refuse returns why the import is too large; nil if it isn't.
func (p *importPlan) refuse() error {
	if fresh := len(p.fresh); fresh > maxImport && !p.whole {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ImportMany(fresh, maxImport) })
	}
	if p.whole && p.export.Entries() > maxEntries {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ImportManyEntries(maxEntries) })
	}
	return nil
}

// apply adds the import to the change. A whole restore gets no history entry, so the history
// stays as it was; anything else is undone as one entry.
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
		change.Records = append(change.Records, put...)
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
	change.Records, change.LookAgain = append(change.Records, put...), append(change.LookAgain, models.Targets)
	entry.After = put
	change.History, change.ClearRedo = append(change.History, *entry), true
	return entry, nil
}

// stage adds the import to the change; refused: why that's impossible, in words.
func (p *importPlan) stage(ctx context.Context, s *handlers.Service, change *models.Change, now time.Time,
) (entry *models.HistoryEntry, refused, err error) {
	if refused = p.refuse(); refused == nil {
		entry, refused = p.apply(change, now)
	}
	if refused == nil {
		refused, err = s.RoomFor(ctx, change)
	}
	return entry, refused, err
}
