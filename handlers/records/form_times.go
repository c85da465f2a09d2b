package records

import (
	"strings"
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/record"
)

// timeFields are the fields of a form about time, and what they mean. Its methods refuse what
// can't be read, at its input, and then return false.
type timeFields struct {
	in *handlers.Interaction
	// r is the record as stored; loc is its zone, in which the fields are read.
	r            record.Record
	loc          *time.Location
	shown, given times
	day          record.Date
	length       time.Duration
}

// readTimes returns the record with the form's times, in the record's zone. If only a length was
// given, the record is placed. Pickers have whole minutes, so what wasn't touched keeps its
// seconds.
func readTimes(in *handlers.Interaction, r record.Record) (record.Record, bool) {
	f := &timeFields{in: in, r: r, loc: r.Location(in.Zone), shown: shownTimes(in, r), given: times{
		day: in.Value(inputDay), start: in.Value(handlers.InputStart), end: in.Value(inputEnd), last: in.Value(inputLast), length: strings.TrimSpace(in.Value(handlers.InputLength)),
	}}
	if !f.readDay() || !f.readLength() {
		return r, false
	}
	ok := false
	switch {
	case f.given.start != "":
		ok = f.fromStart(&r)
	case f.given.end != "" && f.length > 0:
		ok = f.fromEnd(&r)
	case f.given.end != "" || r.Running() && r.ID != "":
		f.refuse(handlers.InputStart, in.Words.RecordsPickStartOrLength())
	case f.length == 0:
		f.refuse(handlers.InputLength, in.Words.RecordsTypeLength())
	case r.Placed && f.given.day == f.shown.day && f.length == r.Length(in.Now):
		return r, true
	default:
		return r.Place(f.day, f.length, in.Now, f.loc), true
	}
	r.Placed, r.Date = false, record.Date{}
	if !r.Running() {
		r.Zone = f.loc.String()
	}
	return r, ok && f.check(r)
}

func (f *timeFields) refuse(block, text string) bool {
	f.in.Refuse(block, text)
	return false
}

func (f *timeFields) readDay() bool {
	day, err := record.ParseDate(f.given.day)
	switch {
	case err != nil:
		return f.refuse(inputDay, f.in.Words.RecordsPickDay())
	case record.DateOf(f.in.Now, f.loc).Before(day):
		return f.refuse(inputDay, f.in.Words.RecordsDayInFuture())
	}
	f.day = day
	return true
}

func (f *timeFields) readLength() bool {
	switch f.given.length {
	case "":
		return true
	case f.shown.length:
		f.length = f.r.Length(f.in.Now)
		return true
	}
	length, problem := f.in.LengthTyped(f.given.length)
	if problem != "" {
		return f.refuse(handlers.InputLength, problem)
	}
	f.length = length
	return true
}

func (f *timeFields) fromStart(r *record.Record) bool {
	start, ok := f.moment(handlers.InputStart, f.day, f.given.start, f.shown.start, r.Start)
	if !ok {
		return false
	}
	if start.After(f.in.Now) {
		return f.refuse(handlers.InputStart, f.in.Words.RecordsStartInFuture())
	}
	r.Start = start
	if f.given.end != "" || f.length > 0 {
		r.PlannedEnd = time.Time{}
	}
	switch {
	case f.given.end != "":
		end, ok := f.endAfter(start)
		if !ok {
			return false
		}
		if f.length > 0 && !end.Equal(start.Add(f.length)) {
			return f.resolveEnd(r, end)
		}
		r.End = end
	case f.length > 0:
		r.End = start.Add(f.length)
	case !r.Running() || r.ID == "":
		return f.refuse(inputEnd, f.in.Words.RecordsPickEndOrLength())
	}
	return true
}

// resolveEnd decides between an end and a length that disagree: the one that was touched
// counts.
func (f *timeFields) resolveEnd(r *record.Record, end time.Time) bool {
	endTouched := f.given.end != f.shown.end || f.given.last != f.shown.last
	lengthTouched := f.given.length != f.shown.length
	switch {
	case lengthTouched && !endTouched:
		r.End = r.Start.Add(f.length)
	case endTouched && !lengthTouched:
		r.End = end
	case f.shown.end != "":
		return f.refuse(handlers.InputLength, f.in.Words.RecordsEndAndLength())
	default:
		return f.refuse(handlers.InputLength, f.in.Words.RecordsThreeDisagree())
	}
	return true
}

func (f *timeFields) fromEnd(r *record.Record) bool {
	end, ok := f.end(f.day)
	r.Start, r.End = end.Add(-f.length), end
	return ok
}

// endAfter returns the end: on the given day, or the first such time after the start.
func (f *timeFields) endAfter(start time.Time) (time.Time, bool) {
	day, dated, ok := f.lastDay()
	if !ok {
		return start, false
	}
	end, ok := f.end(day)
	if !ok || dated || !end.Before(start) {
		return end, ok
	}
	if later, twice := record.Later(end, f.loc); twice && later.After(start) {
		return later, true
	}
	return f.end(day.AddDays(1))
}

// lastDay returns the day of the end. If only the start's day was moved, it moves along.
func (f *timeFields) lastDay() (day record.Date, dated, ok bool) {
	if f.given.last == "" {
		return f.day, false, true
	}
	day, err := record.ParseDate(f.given.last)
	if err != nil {
		return day, true, f.refuse(inputLast, f.in.Words.RecordsPickDay())
	}
	was, err := record.ParseDate(f.shown.day)
	if err == nil && f.given.last == f.shown.last {
		day = day.AddDays(was.DaysUntil(f.day))
	}
	return day, true, true
}

func (f *timeFields) end(day record.Date) (time.Time, bool) {
	return f.moment(inputEnd, day, f.given.end, f.shown.end, f.r.End)
}

// moment returns a picked time on the day, or the original moment if it wasn't touched. If clocks
// changed then, the answer says how it was read.
func (f *timeFields) moment(block string, day record.Date, given, shown string, was time.Time) (time.Time, bool) {
	picked, err := time.Parse("15:04", given)
	if err != nil {
		return was, f.refuse(block, f.in.Words.RecordsPickTime())
	}
	if given == shown && record.DateOf(was, f.loc) == day {
		return was, true
	}
	minutes := picked.Hour()*60 + picked.Minute()
	at := record.At(day, minutes, f.loc)
	if _, twice := record.Later(at, f.loc); twice {
		f.in.Remark = f.in.Words.RecordsClockTwice()
	}
	if local := at.In(f.loc); local.Hour()*60+local.Minute() != minutes {
		f.in.Remark = f.in.Words.RecordsClockSkipped()
	}
	return at.UTC(), true
}

// check checks the changed times against a record's limits.
func (f *timeFields) check(changed record.Record) bool {
	at := inputEnd
	if f.given.end == "" {
		at = handlers.InputLength
	}
	switch {
	case changed.Running(), changed.Start.Equal(f.r.Start) && changed.End.Equal(f.r.End):
		return true
	case !changed.Start.Before(changed.End):
		return f.refuse(at, f.in.Words.RecordsEndAfterStart())
	case changed.End.After(f.in.Now) && f.given.end < f.given.start && f.given.last == "":
		return f.refuse(at, f.in.Words.RecordsEndAfterStartNotFuture())
	case changed.End.After(f.in.Now):
		return f.refuse(at, f.in.Words.RecordsEndInFuture())
	case changed.End.Sub(changed.Start) > command.MaxLength:
		return f.refuse(at, f.in.Words.RecordsTooLong())
	}
	return true
}
