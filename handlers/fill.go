package handlers

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

const (
	// fillDays is how many days the form of fill holds.
	fillDays = 7
	// fillRows is how many rows it has, besides one whose tag is typed: with their
	// heads that is half of what a modal takes on a phone's small screen.
	fillRows = 4
	// fillBack is how many days before the form's first one, up to today, rows are
	// looked for.
	fillBack = 28
)

// filling is what a form of fill is about. It stays with the envelope that the form
// was made for, sealed, and the form names that envelope alone: the rows are typed
// words. A row is the tags of its records, as #acme #web; empty: without a tag.
type filling struct {
	Days record.DateRange
	Rows []string
	// Turn makes the names of the inputs new, so that what is put into them takes the
	// place of what was typed
	// (https://docs.slack.dev/surfaces/modals#updating_views).
	Turn int `json:",omitempty"`
	// Entries is what was typed, once it is whole.
	Entries []entry `json:",omitempty"`
}

// entry is one length that was typed.
type entry struct {
	Day    record.Date
	Note   string
	Length time.Duration
}

// fill opens a form with the days of a week against tags.
func fill(t *task, c command.Command) error {
	days := c.Range
	if days.IsZero() {
		days = t.thisWeek()
	}
	if days.Len() > fillDays {
		t.say("The form holds a week at most. Type instead: %s fill last week", t.command)
		return nil
	}
	if today := t.today(); today.Before(days.To) {
		days.To = today
	}
	if days.To.Before(days.From) {
		t.say("These days lie in the future. Type instead: %s fill last week", t.command)
		return nil
	}
	first := make([]string, 0, fillRows)
	for _, group := range c.Filter.All {
		first = append(first, "#"+strings.Join(group, " #"))
	}
	rows, err := t.rowsFor(days, first)
	if err != nil {
		return err
	}
	t.filling = &filling{Days: days, Rows: rows}
	view, err := t.fillForm(nil)
	if err != nil {
		return err
	}
	t.tell("Filling in", t.daysName(days)+".", blockkit.Button("fill", "Open the form", days.From.String()+" "+days.To.String()))
	t.open(view)
	return nil
}

func (t *task) daysName(days record.DateRange) string { return t.rangeName(command.Command{}, days) }

// fillButton opens the form for the days that the button names, or this week.
func fillButton(t *task, value string) error {
	from, to, _ := strings.Cut(value, " ")
	first, err1 := record.ParseDate(from)
	last, err2 := record.ParseDate(to)
	if err1 != nil || err2 != nil || last.Before(first) {
		return fill(t, command.Command{Verb: command.Fill})
	}
	return fill(t, command.Command{Verb: command.Fill, Range: record.DateRange{From: first, To: last}})
}

// rowsFor are the rows of a form: those named, then those of the week before by
// their hours, then the latest used.
func (t *task) rowsFor(days record.DateRange, rows []string) ([]string, error) {
	before := record.DateRange{From: days.From.AddDays(-7), To: days.From.AddDays(-1)}
	hours, err := t.hours(before)
	if err != nil {
		return nil, err
	}
	total := map[string]time.Duration{}
	for row, lengths := range hours {
		for _, length := range lengths {
			total[row] += length
		}
	}
	byHours := slices.SortedFunc(maps.Keys(total), func(a, b string) int {
		return cmp.Or(cmp.Compare(total[b], total[a]), cmp.Compare(a, b))
	})
	near := record.DateRange{From: days.From.AddDays(-fillBack), To: t.today()}
	records, err := t.store.RecordsOn(t.ctx, t.m, near, t.now)
	if err != nil {
		return nil, err
	}
	for _, r := range slices.Backward(records) {
		if r.Kind == record.Work {
			byHours = append(byHours, rowOf(r))
		}
	}
	if tag := t.m.Settings.DefaultTag; tag != "" {
		byHours = append(byHours, "#"+tag)
	}
	for _, row := range byHours {
		if len(rows) < fillRows && !has(rows, row) {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		rows = append(rows, "")
	}
	return rows[:min(len(rows), fillRows)], nil
}

// rowOf is the row in which a record counts.
func rowOf(r record.Record) string {
	if tags := r.Tags(); len(tags) > 0 {
		return "#" + strings.Join(tags, " #")
	}
	return ""
}

// hours are the lengths of finished work, by row and day.
func (t *task) hours(days record.DateRange) (map[string]map[record.Date]time.Duration, error) {
	records, err := t.store.RecordsOn(t.ctx, t.m, days, t.now)
	if err != nil {
		return nil, err
	}
	found := map[string]map[record.Date]time.Duration{}
	for _, r := range records {
		if r.Kind != record.Work || r.Running() {
			continue
		}
		row := rowOf(r)
		if found[row] == nil {
			found[row] = map[record.Date]time.Duration{}
		}
		for _, day := range days.Days() {
			if part, ok := timesheet.Clip(r, record.DateRange{From: day, To: day}, t.now, t.loc); ok && part.Length(t.now) > 0 {
				found[row][day] += part.Length(t.now)
			}
		}
	}
	return found, nil
}

// filledIn reads what a form of fill is about.
func (t *task) filledIn(envelope string) (*filling, bool, error) {
	k, ok, err := t.question(envelope)
	if err != nil || !ok || k.Filling == nil {
		return nil, false, err
	}
	return k.Filling, true, nil
}

// fillOver refuses a form that was kept too long, or sent already.
const fillOver = "This form is over: close it and type fill again."

// copyWeek puts the hours of the week before into the fields that are empty.
func copyWeek(t *task, _ string) error {
	if t.req.View == nil {
		return t.overNow()
	}
	f, ok, err := t.filledIn(t.req.View.Private)
	if err != nil {
		return err
	}
	if !ok {
		t.say(fillOver)
		return nil
	}
	before := record.DateRange{From: f.Days.From.AddDays(-7), To: f.Days.To.AddDays(-7)}
	hours, err := t.hours(before)
	if err != nil {
		return err
	}
	typed := map[string]string{}
	for i := range len(f.Rows) + 1 {
		for _, day := range f.Days.Days() {
			typed[cell(f.Turn+1, i, day)] = t.value(cell(f.Turn, i, day))
		}
	}
	typed[otherTag(f.Turn+1)] = t.value(otherTag(f.Turn))
	left := time.Duration(0)
	for row, lengths := range hours {
		i := slices.Index(f.Rows, row)
		for day, length := range lengths {
			name := cell(f.Turn+1, i, day.AddDays(7))
			switch {
			case i < 0:
				left += length
			case typed[name] == "" && length >= time.Minute:
				typed[name] = typedLength(length)
			}
		}
	}
	t.filling = &filling{Days: f.Days, Rows: f.Rows, Turn: f.Turn + 1}
	view, err := t.fillForm(typed)
	if err != nil {
		return err
	}
	if left > 0 {
		blocks := &view.Blocks.BlockSet
		*blocks = slices.Insert(*blocks, 2, blockkit.Small(record.FormatLength(left)+" of that week have no row here, and were left out."))
	}
	t.answer.Then = append(t.answer.Then, interaction.Effect{Update: view})
	return nil
}

// previewFill shows what the form would store, in a second view.
func (t *task) previewFill() error {
	f, ok, err := t.filledIn(t.req.View.Private)
	if err != nil {
		return err
	}
	if !ok {
		t.refuseForm(fillOver)
		return nil
	}
	entries, errs := t.entries(f)
	if len(entries) == 0 && len(errs) == 0 {
		errs[cell(f.Turn, 0, f.Days.From)] = "Type hours into one of the fields at least."
	}
	if len(errs) > 0 {
		t.answer.View = &interaction.ViewAnswer{Errors: errs}
		return nil
	}
	t.filling = &filling{Days: f.Days, Entries: entries}
	view := blockkit.Form("fill_store", "Store this?", "Store", t.req.Envelope,
		blockkit.Headed(record.FormatLength(sum(entries))+" in "+counted(len(entries))+":", ""), blockkit.Text(t.entryLines(entries)),
		blockkit.Small("They are added to what is there, with their length alone; one step of undo takes all of them back."))
	view.Close = blockkit.Plain("Back")
	t.answer.View = &interaction.ViewAnswer{Push: view}
	return nil
}

func sum(entries []entry) time.Duration {
	var total time.Duration
	for _, e := range entries {
		total += e.Length
	}
	return total
}

// entryLines has a line for each day.
func (t *task) entryLines(entries []entry) string {
	var lines []string
	var last record.Date
	for _, e := range entries {
		text := record.FormatLength(e.Length) + " " + orWord(blockkit.Ellipsis(e.Note, notice.NoticeNote), "without a tag")
		if e.Day == last {
			lines[len(lines)-1] += ", " + text
			continue
		}
		last = e.Day
		lines = append(lines, t.dayName(e.Day)+": "+text)
	}
	return strings.Join(lines, "\n")
}

// storeFill stores what the second view showed, in one step.
func (t *task) storeFill() error {
	f, ok, err := t.filledIn(t.req.View.Private)
	if err != nil {
		return err
	}
	if !ok || len(f.Entries) == 0 {
		t.say(fillOver)
		return nil
	}
	made := t.laidOut(f.Entries)
	t.change.Also = append(t.change.Also, "chosen "+t.req.View.Private)
	step := models.NewStep("fill", t.now)
	for _, r := range made {
		t.put(step, nil, r)
	}
	t.done(step)
	head := fmt.Sprintf("Stored %s in %s:", record.FormatLength(sum(f.Entries)), counted(len(made)))
	t.tellList(head, t.entryLines(f.Entries), undoOf(step))
	return nil
}

// laidOut are the records of the entries: each a date and a length.
func (t *task) laidOut(entries []entry) []record.Record {
	var made []record.Record
	for _, e := range entries {
		blank := t.newRecord(e.Note, time.Time{}, time.Time{}, record.Work)
		made = append(made, blank.Place(e.Day, e.Length, t.now, t.loc))
	}
	return made
}
