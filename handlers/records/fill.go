package records

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

func fillFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Fill: fill},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpFill,
		Examples: []string{"fill", "fill last week"},
		Buttons:  map[string]handlers.Button{"fill": fillButton, "fill_copy": copyWeek},
		Forms:    map[string]handlers.Form{"fill_week": previewFill, "fill_store": storeFill},
	}
}

const (
	// fillDays is the number of days in the fill form.
	fillDays = 7
	// fillRows is the number of its rows, besides one whose tag is typed: what fits on a phone
	// without much scrolling.
	fillRows = 6
	// fillBack is how many days before the form's first day rows are looked for.
	fillBack = 28
)

// filling is the content of a fill form. It's stored, sealed, with the envelope that opened the
// form, and the form contains only that envelope's ID, because rows are typed words. A row is
// the tags of its records, as #acme #web; empty: without a tag.
type filling struct {
	Days record.DateRange
	Rows []string
	// Revision changes the inputs' names, so that Slack shows new values instead of what was
	// typed (https://docs.slack.dev/surfaces/modals#updating_views).
	Revision int `json:",omitempty"`
	// Entries is what was typed, once all of it could be read.
	Entries []entry `json:",omitempty"`
}

// entry is one typed length.
type entry struct {
	Day    record.Date
	Note   string
	Length time.Duration
}

// fill opens a form with the days of a week against tags.
func fill(in *handlers.Interaction, c command.Command) error {
	days := c.Range
	if days.IsZero() {
		days = in.ThisWeek()
	}
	if days.Len() > fillDays {
		return in.Say(in.Words.RecordsFillTooLong())
	}
	if today := in.Today(); today.Before(days.To) {
		days.To = today
	}
	if days.To.Before(days.From) {
		return in.Say(in.Words.RecordsFillFuture())
	}
	first := make([]string, 0, fillRows)
	for _, group := range c.Filter.All {
		first = append(first, "#"+strings.Join(group, " #"))
	}
	rows, err := rowsFor(in, days, first)
	if err != nil {
		return err
	}
	view, err := fillForm(in, &filling{Days: days, Rows: rows}, nil)
	if err != nil {
		return err
	}
	in.Tell(in.Words.RecordsFillingHead(), daysName(in, days)+".", blockkit.Button("fill", in.Words.RecordsOpenFormButton(), days.From.String()+" "+days.To.String()))
	in.Open(view)
	return nil
}

func daysName(in *handlers.Interaction, days record.DateRange) string {
	return in.RangeName(command.Command{}, days)
}

// fillButton opens the form for the days in the button's value, or this week.
func fillButton(in *handlers.Interaction, value string) error {
	from, to, _ := strings.Cut(value, " ")
	first, err1 := record.ParseDate(from)
	last, err2 := record.ParseDate(to)
	if err1 != nil || err2 != nil || last.Before(first) {
		return fill(in, command.Command{Verb: command.Fill})
	}
	return fill(in, command.Command{Verb: command.Fill, Range: record.DateRange{From: first, To: last}})
}

// rowsFor returns a form's rows: the given ones, then those of the week before by hours, then
// the latest used.
func rowsFor(in *handlers.Interaction, days record.DateRange, rows []string) ([]string, error) {
	before := record.DateRange{From: days.From.AddDays(-7), To: days.From.AddDays(-1)}
	hours, err := hours(in, before)
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
	recent := record.DateRange{From: days.From.AddDays(-fillBack), To: in.Today()}
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, recent, in.Now)
	if err != nil {
		return nil, err
	}
	for _, r := range slices.Backward(records) {
		if r.Kind == record.Work {
			byHours = append(byHours, rowOf(r))
		}
	}
	if tag := in.Member.Settings.DefaultTag; tag != "" {
		byHours = append(byHours, "#"+tag)
	}
	for _, row := range byHours {
		if len(rows) < fillRows && !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		rows = append(rows, "")
	}
	return rows[:min(len(rows), fillRows)], nil
}

func rowOf(r record.Record) string {
	if tags := r.Tags(); len(tags) > 0 {
		return "#" + strings.Join(tags, " #")
	}
	return ""
}

// hours returns the lengths of finished work, by row and day.
func hours(in *handlers.Interaction, days record.DateRange) (map[string]map[record.Date]time.Duration, error) {
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, days, in.Now)
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
			if part, ok := timesheet.Clip(r, record.DateRange{From: day, To: day}, in.Now, in.Zone); ok && part.Length(in.Now) > 0 {
				found[row][day] += part.Length(in.Now)
			}
		}
	}
	return found, nil
}

func previewFill(in *handlers.Interaction) error {
	f := &filling{}
	ok, err := in.Draft(in.Request.View.Private, f)
	if err != nil {
		return err
	}
	if !ok {
		in.RefuseForm(in.Words.RecordsFillOver())
		return nil
	}
	entries, errs := entries(in, f)
	if len(entries) == 0 && len(errs) == 0 {
		errs[inputOf(f.Revision, 0)] = in.Words.RecordsFillEmpty()
	}
	if len(errs) > 0 {
		in.Answer.View = interaction.RefuseInputs{Errors: errs}
		return nil
	}
	if err := in.KeepDraft(&filling{Days: f.Days, Entries: entries}); err != nil {
		return err
	}
	view := blockkit.Form(in.Words, "fill_store", in.Words.RecordsStoreTitle(), in.Words.RecordsStoreSubmit(), in.Request.Envelope,
		blockkit.Headed(in.Words.RecordsFillSumHead(len(entries), in.Words.Length(sum(entries))), ""), blockkit.Text(entryLines(in, entries)),
		blockkit.Small(in.Words.RecordsFillAdds()))
	view.Close = blockkit.Plain(in.Words.RecordsStoreClose())
	in.Answer.View = interaction.PushModal{View: view}
	return nil
}

func sum(entries []entry) time.Duration {
	var total time.Duration
	for _, e := range entries {
		total += e.Length
	}
	return total
}

// entryLines returns a line for each day.
func entryLines(in *handlers.Interaction, entries []entry) string {
	var lines []string
	var last record.Date
	for _, e := range entries {
		text := in.Words.Length(e.Length) + " " + cmp.Or(record.Ellipsis(e.Note, notice.NoticeNote), in.Words.RecordsWithoutTag())
		if e.Day == last {
			lines[len(lines)-1] += ", " + text
			continue
		}
		last = e.Day
		lines = append(lines, in.DayName(e.Day)+": "+text)
	}
	return strings.Join(lines, "\n")
}

// storeFill stores what the second view showed, as one history entry.
func storeFill(in *handlers.Interaction) error {
	f := &filling{}
	ok, err := in.Draft(in.Request.View.Private, f)
	if err != nil {
		return err
	}
	if !ok || len(f.Entries) == 0 {
		return in.Say(in.Words.RecordsFillOver())
	}
	in.Change.Also = append(in.Change.Also, "chosen "+in.Request.View.Private)
	historyEntry := models.NewHistoryEntry("fill", in.Now)
	for _, e := range f.Entries {
		blank := in.NewRecord(e.Note, time.Time{}, time.Time{}, record.Work)
		in.SaveRecord(historyEntry, nil, blank.Place(e.Day, e.Length, in.Now, in.Zone))
	}
	in.RecordHistory(historyEntry)
	head := in.Words.RecordsFilledHead(len(f.Entries), in.Words.Length(sum(f.Entries)))
	in.TellList(head, entryLines(in, f.Entries), in.UndoButton(historyEntry))
	return nil
}
