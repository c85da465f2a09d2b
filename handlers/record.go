package handlers

import (
	"strconv"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// Record reads one of the member's records; if it's missing, it says so.
func (in *Interaction) Record(id string) (record.Record, bool, error) {
	r, err := in.Store.Record(in.Ctx, in.Member, id)
	return Found(in, r, err, in.Words.RequestRecordGone())
}

// RecordNumbered returns the record that a number means in the last list, or without a number,
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

// RecordsLeft reads those of the records that still exist.
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

// WorkIn adds up the work in the records that counts on the days.
func (in *Interaction) WorkIn(records []record.Record, days record.DateRange) time.Duration {
	return timesheet.Report(records, timesheet.Query{Range: days, Now: in.Now, Zone: in.Zone}).Total
}

// IDs returns the records' IDs.
func IDs(records []record.Record) []string {
	ids := make([]string, len(records))
	for i, r := range records {
		ids[i] = r.ID
	}
	return ids
}

// RecordButton returns the button that does something with the record whose ID it has.
func RecordButton(do func(in *Interaction, r record.Record) error) Button {
	return func(in *Interaction, id string) error {
		r, ok, err := in.Record(id)
		if err != nil || !ok {
			return err
		}
		return do(in, r)
	}
}
