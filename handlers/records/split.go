package records

import (
	"fmt"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

func splitFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Split: split},
		HelpWith: command.Edit,
		Examples: []string{"split 2 at 10:00"},
		Buttons:  map[string]handlers.Button{"split": handlers.RecordButton(openSplit)},
		Forms:    map[string]handlers.Form{"split_record": saveSplit},
	}
}

// split splits a record at the given moment; without one it opens the form.
func split(in *handlers.Interaction, c command.Command) error {
	r, ok, err := in.RecordNumbered(c.Numbers)
	if err != nil || !ok {
		return err
	}
	if c.At.IsZero() {
		in.Tell(in.Words.RecordsSplittingHead(), in.Span(r), blockkit.Button("split", in.Words.RecordsOpenFormButton(), r.ID))
		return openSplit(in, r)
	}
	at, ok := within(in, r, c.At)
	if !ok || !splits(in, r, at) {
		which := ""
		if len(c.Numbers) > 0 {
			which = fmt.Sprintf(" %d", c.Numbers[0])
		}
		return in.Say(in.Words.RecordsSplitOutside(which, in.Span(r), in.ClockTime(c.At)))
	}
	return splitAt(in, r, at, r.Note)
}

// openSplit opens the split form, unless the record is too short.
func openSplit(in *handlers.Interaction, r record.Record) error {
	if !splits(in, r, middle(in, r)) {
		return in.Say(in.Words.RecordsSplitTooShort())
	}
	in.Open(splitForm(in, r))
	return nil
}

// middle returns the split that the form suggests: at a whole minute, if there's one.
func middle(in *handlers.Interaction, r record.Record) time.Time {
	at := r.Start.Add(r.Elapsed(in.Now) / 2)
	if minute := at.Truncate(time.Minute); minute.After(r.Start) {
		return minute
	}
	return at.Truncate(time.Second)
}

func splits(in *handlers.Interaction, r record.Record, at time.Time) bool {
	return at.After(r.Start) && at.Before(r.EndAt(in.Now))
}

// within returns the moment in the record with the given time of day: `split 2 at 10:00` means
// the record's day, not today.
func within(in *handlers.Interaction, r record.Record, named time.Time) (time.Time, bool) {
	here := r.Location(in.Zone).String() == in.Zone.String()
	if here && splits(in, r, named) {
		return named, true
	}
	if day := record.DateOf(named, in.Zone); day != in.Today() && day != in.Today().AddDays(-1) {
		return named, false
	}
	local := named.In(in.Zone)
	return clockWithin(in, r, local.Hour()*60+local.Minute())
}

// clockWithin returns the one moment in the record with the time of day; ok is false if there's
// none or several.
func clockWithin(in *handlers.Interaction, r record.Record, minutes int) (time.Time, bool) {
	loc := r.Location(in.Zone)
	first, last := record.DateOf(r.Start, loc), record.DateOf(r.EndAt(in.Now), loc)
	var found []time.Time
	for day := first; !last.Before(day) && len(found) < 2; day = day.AddDays(1) {
		if at := clockOn(in, r, day, minutes); splits(in, r, at) {
			found = append(found, at)
		}
	}
	return append(found, time.Time{})[0], len(found) == 1
}

// clockOn returns the moment of a time of day, which may occur twice: the one in the record.
func clockOn(in *handlers.Interaction, r record.Record, day record.Date, minutes int) time.Time {
	loc := r.Location(in.Zone)
	at := record.At(day, minutes, loc).UTC()
	if later, twice := record.Later(at, loc); twice && !splits(in, r, at) {
		return later
	}
	return at
}

// splitAt splits the record and says so. A running part keeps the ID, because its reminders
// refer to it.
func splitAt(in *handlers.Interaction, r record.Record, at time.Time, secondNote string) error {
	first, second := r, r
	first.End, first.PlannedEnd, second.Start, second.Note = at, time.Time{}, at, secondNote
	if r.Placed {
		loc := r.Location(in.Zone)
		first = first.Place(r.Day(loc), first.Elapsed(in.Now), in.Now, loc)
		second = second.Place(r.Day(loc), second.Elapsed(in.Now), in.Now, loc)
	}
	entry := models.NewHistoryEntry("split", in.Now)
	if r.Running() {
		first.ID, first.Zone = models.NewID(), in.Zone.String()
		in.SaveRecord(entry, nil, first)
		in.SaveRecord(entry, &r, second)
	} else {
		second.ID = models.NewID()
		in.SaveRecord(entry, &r, first)
		in.SaveRecord(entry, nil, second)
	}
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsSplitHead(), in.Spans(entry.After), in.UndoButton(entry), blockkit.Button("edit", in.Words.RecordsEditSecondButton(), second.ID))
	return nil
}

// splitForm asks where to split, and what the second part is. For a placed record it asks for
// the first part's length.
func splitForm(in *handlers.Interaction, r record.Record) *slack.ModalViewRequest {
	blocks := []slack.Block{blockkit.Text(in.Span(r))}
	middle, loc := middle(in, r), r.Location(in.Zone)
	switch first, last := record.DateOf(r.Start, loc), record.DateOf(r.EndAt(in.Now), loc); {
	case r.Placed:
		length := slack.NewPlainTextInputBlockElement(nil, handlers.InputLength)
		length.InitialValue = typedLength(middle.Sub(r.Start))
		blocks = append(blocks, blockkit.Input(handlers.InputLength, in.Words.RecordsFirstPartLabel(), in.Words.RecordsFirstPartHint(), length, false))
	case first != last:
		blocks = append(blocks, blockkit.Input(inputDay, in.Words.RecordsCutDayLabel(), "", blockkit.DatePicker(inputDay, record.DateOf(middle, loc).String()), false))
		fallthrough
	default:
		blocks = append(blocks, blockkit.Input(handlers.InputStart, in.Words.RecordsCutAtLabel(), "", blockkit.TimePicker(handlers.InputStart, clockIn(middle, loc)), false))
	}
	note := slack.NewPlainTextInputBlockElement(nil, handlers.InputNote)
	note.InitialValue, note.MaxLength = r.Note, command.MaxNote
	blocks = append(blocks, blockkit.Input(handlers.InputNote, in.Words.RecordsSecondPartLabel(), "", note, true), handlers.TagsInput(in.Words))
	return blockkit.Form(in.Words, "split_record", in.Words.RecordsSplitTitle(), in.Words.RecordsSplitSubmit(), r.ID, blocks...)
}

func saveSplit(in *handlers.Interaction) error {
	r, ok, err := in.FormRecord()
	if err != nil || !ok {
		return err
	}
	note, ok := in.FormNote()
	if !ok {
		return nil
	}
	at, block, problem := cutFrom(in, r)
	if problem != "" {
		in.Refuse(block, problem)
		return nil
	}
	if !splits(in, r, at) {
		in.Refuse(block, in.Words.RecordsOutsideRecord(in.Words.Span(r, in.Now, in.Zone, in.Member.Clock12())))
		return nil
	}
	return splitAt(in, r, at, note)
}

// cutFrom returns where to split, the input for it, and a problem if there's none. A time that
// wasn't touched means the exact middle.
func cutFrom(in *handlers.Interaction, r record.Record) (at time.Time, block, problem string) {
	if r.Placed {
		length, problem := in.LengthTyped(in.Value(handlers.InputLength))
		return r.Start.Add(length), handlers.InputLength, problem
	}
	picked, err := time.Parse("15:04", in.Value(handlers.InputStart))
	if err != nil {
		return at, handlers.InputStart, in.Words.RecordsPickTime()
	}
	minutes := picked.Hour()*60 + picked.Minute()
	if in.Value(inputDay) == "" {
		at, _ = clockWithin(in, r, minutes)
		return at, handlers.InputStart, ""
	}
	day, err := record.ParseDate(in.Value(inputDay))
	if err != nil {
		return at, inputDay, in.Words.RecordsPickCutDay()
	}
	return clockOn(in, r, day, minutes), handlers.InputStart, ""
}
