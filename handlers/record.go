package handlers

import (
	"strconv"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// Record reads one of the member's records; a missing one is answered in words.
func (in *Interaction) Record(id string) (record.Record, bool, error) {
	r, err := in.Store.Record(in.Ctx, in.Member, id)
	if err == nil {
		return r, true, nil
	}
	if IsNotFound(err) {
		in.Tell("", in.Words.RequestRecordGone())
		return r, false, nil
	}
	return r, false, err
}

// RecordNumbered returns the record of the last list that a number means, or without a number
// the last record.
func (in *Interaction) RecordNumbered(numbers []int) (record.Record, bool, error) {
	if len(numbers) == 0 {
		last, err := in.Store.Latest(in.Ctx, in.Member, 1)
		if err != nil || len(last) > 0 {
			return append(last, record.Record{})[0], err == nil, err
		}
		in.Tell("", in.Words.RequestNoRecords())
		return record.Record{}, false, nil
	}
	n, ids := numbers[0], in.Member.Settings.Numbered
	if n < 1 || n > len(ids) {
		in.Tell("", in.Words.RequestNoNumber(strconv.Itoa(n)))
		return record.Record{}, false, nil
	}
	return in.Record(ids[n-1])
}

// RecordsLeft reads those of the records that are there yet.
func (in *Interaction) RecordsLeft(ids []string) ([]record.Record, error) {
	var found []record.Record
	for _, id := range ids {
		r, err := in.Store.Record(in.Ctx, in.Member, id)
		if IsNotFound(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		found = append(found, r)
	}
	return found, nil
}

// WorkOn returns how much work counts on the day, up to now.
func (in *Interaction) WorkOn(day record.Date) (time.Duration, error) {
	days := record.DateRange{From: day, To: day}
	records, err := in.Store.WorkSpans(in.Ctx, in.Member, days, in.Now, nil)
	return in.WorkIn(records, days), err
}

// WorkIn adds up the work among the records that counts on the days.
func (in *Interaction) WorkIn(records []record.Record, days record.DateRange) time.Duration {
	return timesheet.Report(records, timesheet.Query{Range: days, Now: in.Now, Zone: in.Zone}).Total
}

// Ended returns the timer stopped at the moment. While it ran it followed the member's
// present zone; that is now its own.
func (in *Interaction) Ended(r record.Record, at time.Time) record.Record {
	r.End, r.PlannedEnd, r.Zone = at, time.Time{}, in.Zone.String()
	if r.End.Before(r.Start) {
		r.End = r.Start
	}
	return r
}
