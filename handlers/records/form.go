package records

import (
	"fmt"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/record"
)

// Inputs of the record forms, by block ID; each has one action of the same name.
const (
	inputDay  = "day"
	inputEnd  = "end"
	inputLast = "last" // the day of the end, if it's a different one
	inputKind = "kind"
)

// recordForm returns the form for a record, or for a new one if r has no ID. Its private
// metadata is only the record's ID; its owner is checked on submission. For a placed record it
// shows only the length, because the member didn't choose its clock times.
func recordForm(in *handlers.Interaction, callback, title string, r record.Record) *slack.ModalViewRequest {
	shown := shownTimes(in, r)
	blocks := []slack.Block{handlers.NoteInput(in.Words, in.Words.RecordsDoneLabel(), r.Note), handlers.TagsInput(in.Words)}
	blocks = append(blocks, timeInputs(in, shown, r)...)
	blocks = append(blocks, kindInput(in, r.Kind))
	if loc := r.Location(in.Zone); loc.String() != in.Zone.String() {
		blocks = append(blocks, blockkit.Small(in.Words.RecordsOtherZone(loc.String())))
	}
	return blockkit.Form(in.Words, callback, title, in.Words.RecordsSaveSubmit(), r.ID, blocks...)
}

// times are the texts in a form's time fields; empty if nothing is entered.
type times struct{ day, start, end, last, length string }

func shownTimes(in *handlers.Interaction, r record.Record) times {
	loc := r.Location(in.Zone)
	switch {
	case r.ID == "":
		return times{day: in.Today().String()}
	case r.Placed:
		return times{day: in.DayOf(r), length: typedLength(r.Length(in.Now))}
	case r.Running():
		return times{day: in.DayOf(r), start: clockIn(r.Start, loc)}
	}
	shown := times{day: in.DayOf(r), start: clockIn(r.Start, loc), end: clockIn(r.End, loc)}
	if last := record.DateOf(r.End, loc).String(); last != shown.day {
		shown.last = last
	}
	return shown
}

func clockIn(at time.Time, loc *time.Location) string { return at.In(loc).Format("15:04") }

// typedLength writes a length as one types it into a form: 1:30.
func typedLength(d time.Duration) string {
	return fmt.Sprintf("%d:%02d", int(d.Hours()), int(d.Minutes())%60)
}

// timeInputs returns the time fields. Which may be empty depends on the record: a placed or new
// one needs no clock times, a running one no end.
func timeInputs(in *handlers.Interaction, shown times, r record.Record) []slack.Block {
	loose := r.ID == "" || r.Placed
	endHint, lengthHint := in.Words.RecordsEndHint(), in.Words.RecordsLengthHint()
	switch {
	case loose:
		lengthHint = in.Words.RecordsLengthOnlyHint()
	case r.Running():
		endHint = in.Words.RecordsEndRunsHint()
	case shown.last != "":
		endHint = ""
	}
	blocks := []slack.Block{
		blockkit.Input(inputDay, in.Words.RecordsDayLabel(), "", blockkit.DatePicker(inputDay, shown.day), false),
		blockkit.Input(handlers.InputStart, in.Words.RecordsFromLabel(), "", blockkit.TimePicker(handlers.InputStart, shown.start), loose),
		blockkit.Input(inputEnd, in.Words.RecordsToLabel(), endHint, blockkit.TimePicker(inputEnd, shown.end), loose || r.Running()),
	}
	if shown.last != "" {
		blocks = append(blocks, blockkit.Input(inputLast, in.Words.RecordsEndDayLabel(), "", blockkit.DatePicker(inputLast, shown.last), false))
	}
	length := slack.NewPlainTextInputBlockElement(nil, handlers.InputLength)
	length.InitialValue = shown.length
	return append(blocks, blockkit.Input(handlers.InputLength, in.Words.RecordsLengthLabel(), lengthHint, length, true))
}

func kindInput(in *handlers.Interaction, kind record.Kind) slack.Block {
	work := slack.NewOptionBlockObject(string(record.Work), blockkit.Plain(in.Words.RecordsWorkOption()), nil)
	rest := slack.NewOptionBlockObject(string(record.Break), blockkit.Plain(in.Words.RecordsBreakOption()), nil)
	pick := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, nil, inputKind, work, rest).WithInitialOption(work)
	if kind == record.Break {
		pick = pick.WithInitialOption(rest)
	}
	return blockkit.Input(inputKind, in.Words.RecordsKindLabel(), "", pick, false)
}

// formed returns the record as entered; it refuses problems at their input.
func formed(in *handlers.Interaction, r record.Record) (record.Record, bool) {
	note, ok := in.FormNote()
	if !ok {
		return r, false
	}
	r.Note = note
	if kind := record.Kind(in.Value(inputKind)); kind == record.Work || kind == record.Break {
		r.Kind = kind
	}
	return readTimes(in, r)
}
