package records

import (
	"strings"
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/record"
)

// timeFields are the fields of a form about time, and what they mean.
type timeFields struct {
	t *handlers.Interaction
	// loc is the record's zone, in which the fields are read.
	loc          *time.Location
	shown, given times
	day          record.Date
	length       time.Duration
}

func fields(in *handlers.Interaction, r record.Record) *timeFields {
	return &timeFields{t: in, loc: r.Location(in.Zone), shown: shownTimes(in, r), given: times{
		day: in.Value(inputDay), start: in.Value(handlers.InputStart), end: in.Value(inputEnd), last: in.Value(inputLast), length: strings.TrimSpace(in.Value(handlers.InputLength)),
	}}
}

// read returns the record with the form's times, in the record's zone. If only a length was
// given, the record is placed. Pickers have whole minutes, so what wasn't touched keeps its
// seconds.
func (f *timeFields) read(r record.Record) (record.Record, *wrong) {
	if bad := f.readDay(); bad != nil {
		return r, bad
	}
	if bad := f.readLength(r); bad != nil {
		return r, bad
	}
	changed := r
	var bad *wrong
	switch {
	case f.given.start != "":
		changed, bad = f.fromStart(r)
	case f.given.end != "" && f.length > 0:
		changed, bad = f.fromEnd(r)
	case f.given.end != "" || r.Running() && r.ID != "":
		return r, &wrong{handlers.InputStart, f.t.Words.RecordsPickStartOrLength()}
	case f.length == 0:
		return r, &wrong{handlers.InputLength, f.t.Words.RecordsTypeLength()}
	case r.Placed && f.given.day == f.shown.day && f.length == r.Length(f.t.Now):
		return r, nil
	default:
		return r.Place(f.day, f.length, f.t.Now, f.loc), nil
	}
	if bad != nil {
		return r, bad
	}
	changed.Placed, changed.Date = false, record.Date{}
	if !changed.Running() {
		changed.Zone = f.loc.String()
	}
	return changed, f.check(r, changed)
}

func (f *timeFields) readDay() *wrong {
	day, err := record.ParseDate(f.given.day)
	if err != nil {
		return &wrong{inputDay, f.t.Words.RecordsPickDay()}
	}
	if record.DateOf(f.t.Now, f.loc).Before(day) {
		return &wrong{inputDay, f.t.Words.RecordsDayInFuture()}
	}
	f.day = day
	return nil
}

func (f *timeFields) readLength(r record.Record) *wrong {
	switch {
	case f.given.length == "":
		return nil
	case f.given.length == f.shown.length:
		f.length = r.Length(f.t.Now)
		return nil
	}
	length, problem := f.t.LengthTyped(f.given.length)
	if problem != "" {
		return &wrong{handlers.InputLength, problem}
	}
	f.length = length
	return nil
}

func (f *timeFields) fromStart(r record.Record) (record.Record, *wrong) {
	start, ok := f.moment(f.day, f.given.start, f.shown.start, r.Start)
	if !ok {
		return r, &wrong{handlers.InputStart, f.t.Words.RecordsPickTime()}
	}
	r.Start, r.PlannedEnd = start, plannedEndOf(r, f.given.end != "" || f.length > 0)
	if start.After(f.t.Now) {
		return r, &wrong{handlers.InputStart, f.t.Words.RecordsStartInFuture()}
	}
	switch {
	case f.given.end != "":
		end, bad := f.endAfter(start, r)
		if bad != nil {
			return r, bad
		}
		if f.length > 0 && !end.Equal(start.Add(f.length)) {
			return f.resolveEnd(r, end)
		}
		r.End = end
	case f.length > 0:
		r.End = start.Add(f.length)
	case !r.Running() || r.ID == "":
		return r, &wrong{inputEnd, f.t.Words.RecordsPickEndOrLength()}
	}
	return r, nil
}

func plannedEndOf(r record.Record, ended bool) time.Time {
	if ended {
		return time.Time{}
	}
	return r.PlannedEnd
}

// resolveEnd decides between an end and a length that disagree: the one that was touched
// counts.
func (f *timeFields) resolveEnd(r record.Record, end time.Time) (record.Record, *wrong) {
	endTouched := f.given.end != f.shown.end || f.given.last != f.shown.last
	lengthTouched := f.given.length != f.shown.length
	switch {
	case lengthTouched && !endTouched:
		r.End = r.Start.Add(f.length)
	case endTouched && !lengthTouched:
		r.End = end
	case f.shown.end != "":
		return r, &wrong{handlers.InputLength, f.t.Words.RecordsEndAndLength()}
	default:
		return r, &wrong{handlers.InputLength, f.t.Words.RecordsThreeDisagree()}
	}
	return r, nil
}

func (f *timeFields) fromEnd(r record.Record) (record.Record, *wrong) {
	end, ok := f.moment(f.day, f.given.end, f.shown.end, r.End)
	if !ok {
		return r, &wrong{inputEnd, f.t.Words.RecordsPickTime()}
	}
	r.Start, r.End = end.Add(-f.length), end
	return r, nil
}

// endAfter returns the end: on the given day, or the first such time after the start.
func (f *timeFields) endAfter(start time.Time, r record.Record) (time.Time, *wrong) {
	day, dated, bad := f.lastDay()
	if bad != nil {
		return start, bad
	}
	end, ok := f.moment(day, f.given.end, f.shown.end, r.End)
	if !ok {
		return start, &wrong{inputEnd, f.t.Words.RecordsPickTime()}
	}
	if dated || !end.Before(start) {
		return end, nil
	}
	if later, twice := record.Later(end, f.loc); twice && later.After(start) {
		return later, nil
	}
	end, _ = f.moment(day.AddDays(1), f.given.end, f.shown.end, r.End)
	return end, nil
}

// lastDay returns the day of the end. If only the start's day was moved, it moves along.
func (f *timeFields) lastDay() (day record.Date, dated bool, bad *wrong) {
	if f.given.last == "" {
		return f.day, false, nil
	}
	day, err := record.ParseDate(f.given.last)
	if err != nil {
		return day, true, &wrong{inputLast, f.t.Words.RecordsPickDay()}
	}
	was, err := record.ParseDate(f.shown.day)
	if err == nil && f.given.last == f.shown.last {
		day = day.AddDays(was.DaysUntil(f.day))
	}
	return day, true, nil
}

// moment returns a picked time on the day, or the original moment if it wasn't touched.
func (f *timeFields) moment(day record.Date, given, shown string, was time.Time) (time.Time, bool) {
	picked, err := time.Parse("15:04", given)
	if err != nil {
		return was, false
	}
	if given == shown && record.DateOf(was, f.loc) == day {
		return was, true
	}
	return f.at(day, picked.Hour()*60+picked.Minute()), true
}

// at returns the moment of a picked time of day. If clocks changed then, the answer says how it
// was read.
func (f *timeFields) at(day record.Date, minutes int) time.Time {
	at := record.At(day, minutes, f.loc)
	if _, twice := record.Later(at, f.loc); twice {
		f.t.Remark = f.t.Words.RecordsClockTwice()
	}
	if local := at.In(f.loc); local.Hour()*60+local.Minute() != minutes {
		f.t.Remark = f.t.Words.RecordsClockSkipped()
	}
	return at.UTC()
}

// check checks the times against a record's limits.
func (f *timeFields) check(r, changed record.Record) *wrong {
	if changed.Running() {
		return nil
	}
	at := inputEnd
	if f.given.end == "" {
		at = handlers.InputLength
	}
	unchanged := changed.Start.Equal(r.Start) && changed.End.Equal(r.End)
	switch {
	case unchanged:
		return nil
	case !changed.Start.Before(changed.End):
		return &wrong{at, f.t.Words.RecordsEndAfterStart()}
	case changed.End.After(f.t.Now) && f.given.end < f.given.start && f.given.last == "":
		return &wrong{at, f.t.Words.RecordsEndAfterStartNotFuture()}
	case changed.End.After(f.t.Now):
		return &wrong{at, f.t.Words.RecordsEndInFuture()}
	case changed.End.Sub(changed.Start) > command.MaxLength:
		return &wrong{at, f.t.Words.RecordsTooLong()}
	}
	return nil
}
