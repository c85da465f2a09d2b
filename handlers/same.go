package handlers

import (
	"fmt"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// sameBack is how many days back a day with records is looked for: over a
// weekend and a holiday.
const sameBack = 5

// sameButton logs for today what the last day with records had. Its
// confirmation shows what will be stored. Nil: there is nothing to repeat.
func (t *task) sameButton() (*slack.ButtonBlockElement, error) {
	day, records, err := t.sameDay()
	if err != nil || len(records) == 0 {
		return nil, err
	}
	made, err := t.sameToday(day, records)
	if err != nil || len(made) == 0 {
		return nil, err
	}
	label := "Same as " + timesheet.FormatDay(day, t.today())
	if day == t.today().AddDays(-1) {
		label = "Same as yesterday"
	}
	b := button("same_day", label, t.today().String()+" "+day.String())
	return b.WithConfirm(slack.NewConfirmationBlockObject(plain(label+"?"), plain(ellipsis("Stores for today:\n"+t.spans(made), 300)), plain("Store"), plain("Leave"))), nil
}

// sameDay is the last day before today that has records.
func (t *task) sameDay() (record.Date, []record.Record, error) {
	today := t.today()
	records, err := t.store.Records(t.ctx, t.m, today.AddDays(-sameBack).Start(t.loc), today.Start(t.loc))
	if err != nil {
		return today, nil, err
	}
	var day record.Date
	for _, r := range records {
		if d := record.DateOf(r.Start, t.loc); !r.Running() && d.Before(today) && (day.IsZero() || day.Before(d)) {
			day = d
		}
	}
	var found []record.Record
	for _, r := range records {
		if !r.Running() && !day.IsZero() && record.DateOf(r.Start, t.loc) == day {
			found = append(found, r)
		}
	}
	return day, found, nil
}

// sameToday moves the day's records onto today, by the clock. What would lie in
// the future, or over what today has, is left out.
func (t *task) sameToday(day record.Date, records []record.Record) ([]record.Record, error) {
	today := t.today()
	// A placed record may reach back over midnight.
	there, err := t.store.Records(t.ctx, t.m, today.AddDays(-1).Start(t.loc), today.End(t.loc))
	if err != nil {
		return nil, err
	}
	// Those with a place come first, so that the others make room for them.
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(a, b record.Record) int {
		switch {
		case a.Placed == b.Placed:
			return 0
		case a.Placed:
			return 1
		}
		return -1
	})
	var made []record.Record
	for _, r := range records {
		if one, ok := t.onToday(r, append(slices.Clone(there), made...)); ok {
			made = append(made, one)
		}
	}
	return made, nil
}

// onToday is the record on today's clock, beside what is there already; ok is
// false where it has no room, or would not be over yet.
func (t *task) onToday(r record.Record, there []record.Record) (record.Record, bool) {
	length, local := r.Length(t.now), r.Start.In(t.loc)
	start := timesheet.At(t.today(), local.Hour()*60+local.Minute(), t.loc).UTC()
	one := t.newRecord(r.Note, start, start.Add(length), r.Kind)
	if r.Placed {
		var ok bool
		one.Placed = true
		one.Start, one.End, ok = timesheet.Place(there, t.today(), length, t.now, t.loc)
		return one, ok
	}
	overlaps := func(other record.Record) bool { return !other.Placed && one.Overlaps(other, t.now) }
	return one, length > 0 && !one.End.After(t.now) && !slices.ContainsFunc(there, overlaps)
}

// sameButtonPressed stores what the confirmation showed, if it is still that day.
func sameButtonPressed(t *task, value string) error {
	today, from, _ := strings.Cut(value, " ")
	day, records, err := t.sameDay()
	if err != nil {
		return err
	}
	made, err := t.sameToday(day, records)
	if err != nil {
		return err
	}
	if today != t.today().String() || from != day.String() || len(made) == 0 {
		t.say("That day can no longer be repeated as it was shown. Open the Home tab again.")
		return nil
	}
	step := models.NewStep("same", t.now)
	for _, one := range made {
		t.put(step, nil, one)
	}
	t.done(step)
	t.tell(fmt.Sprintf("Logged %d:", len(made)), t.spans(made), undoOf(step))
	return nil
}
