package data

import (
	"bytes"
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

// stores reports whether the import would store anything.
func (p *importPlan) stores() bool { return len(p.fresh)+len(p.changed) > 0 || p.whole }

// refuse says why the import is too large; nil where it isn't.
func (p *importPlan) refuse() error {
	if fresh := len(p.fresh); fresh > maxImport && !p.whole {
		return messages.NewProblem(func(words *messages.Printer) string { return words.ImportMany(fresh, maxImport) })
	}
	return nil
}

// apply puts the import into the change. What comes back whole gets no history entry of its
// own, so the history is as it was; anything else is undone as one entry.
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
