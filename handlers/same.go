package handlers

import (
	"fmt"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
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
	b := blockkit.Button("same_day", label, t.today().String()+" "+day.String())
	return b.WithConfirm(slack.NewConfirmationBlockObject(blockkit.Plain(label+"?"), blockkit.Plain(blockkit.Ellipsis("Stores for today:\n"+t.spans(made), 300)), blockkit.Plain("Store"), blockkit.Plain("Leave"))), nil
}

// sameDay is the last day before today that has records.
func (t *task) sameDay() (record.Date, []record.Record, error) {
	today := t.today()
	before := record.DateRange{From: today.AddDays(-sameBack), To: today.AddDays(-1)}
	records, err := t.store.RecordsOn(t.ctx, t.m, before, t.now)
	if err != nil {
		return today, nil, err
	}
	var day record.Date
	var found []record.Record
	for _, r := range records {
		switch d := r.Day(r.Location(t.loc)); {
		case r.Running() || !before.Contains(d) || d.Before(day):
		case day == d:
			found = append(found, r)
		default:
			day, found = d, []record.Record{r}
		}
	}
	return day, found, nil
}

// sameToday copies the day's records onto today's date, by the clock. What would lie
// in the future, or over what today has, is left out.
func (t *task) sameToday(day record.Date, records []record.Record) ([]record.Record, error) {
	there, err := t.store.RecordsOn(t.ctx, t.m, record.DateRange{From: t.today(), To: t.today()}, t.now)
	if err != nil {
		return nil, err
	}
	var made []record.Record
	for _, r := range records {
		if one, ok := t.onToday(r, append(slices.Clone(there), made...)); ok {
			made = append(made, one)
		}
	}
	return made, nil
}

// onToday is the record on today's date, at the time of day that its own clocks
// showed; ok is false where it would overlap what is there, or not be over yet.
func (t *task) onToday(r record.Record, there []record.Record) (record.Record, bool) {
	length, local := r.Length(t.now), r.Start.In(r.Location(t.loc))
	start := timesheet.At(t.today(), local.Hour()*60+local.Minute(), t.loc).UTC()
	one := t.newRecord(r.Note, start, start.Add(length), r.Kind)
	if r.Placed {
		return one.Place(t.today(), length, t.now, t.loc), length > 0
	}
	overlaps := func(other record.Record) bool { return one.Overlaps(other, t.now) }
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
