package records

import (
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

func repeatDayFeature() handlers.Feature {
	return handlers.Feature{
		Buttons: map[string]handlers.Button{"same_day": repeatDay},
	}
}

// maxDaysBack is how far back to look for a day with records: over a weekend and a holiday.
const maxDaysBack = 5

// repeatDayButton logs the last day's records again today. Its confirmation shows what will be
// stored. Nil: there's nothing to repeat.
func repeatDayButton(in *handlers.Interaction) (*slack.ButtonBlockElement, error) {
	day, made, err := copiesOfLastDay(in)
	if err != nil || len(made) == 0 {
		return nil, err
	}
	label := in.Words.RecordsSameAsButton(in.Words.Day(day, in.Today()))
	if day == in.Today().AddDays(-1) {
		label = in.Words.RecordsSameAsYesterdayButton()
	}
	b := blockkit.Button("same_day", label, in.Today().String()+" "+day.String())
	return b.WithConfirm(slack.NewConfirmationBlockObject(blockkit.Plain(in.Words.RecordsSameQuestion(label)), blockkit.Plain(record.Ellipsis(in.Words.RecordsSameSaves(in.Spans(made)), 300)), blockkit.Plain(in.Words.RecordsStoreSubmit()), blockkit.Plain(in.Words.RecordsCancelClose()))), nil
}

func lastDay(in *handlers.Interaction) (record.Date, []record.Record, error) {
	today := in.Today()
	before := record.DateRange{From: today.AddDays(-maxDaysBack), To: today.AddDays(-1)}
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, before, in.Now)
	if err != nil {
		return today, nil, err
	}
	var day record.Date
	var found []record.Record
	for _, r := range records {
		switch d := r.Day(r.Location(in.Zone)); {
		case r.Running() || !before.Contains(d) || d.Before(day):
		case day == d:
			found = append(found, r)
		default:
			day, found = d, []record.Record{r}
		}
	}
	return day, found, nil
}

// copiesOfLastDay copies that day's records to today, at the same clock times. It leaves out
// those that would be in the future or overlap today's.
func copiesOfLastDay(in *handlers.Interaction) (record.Date, []record.Record, error) {
	day, records, err := lastDay(in)
	if err != nil || len(records) == 0 {
		return day, nil, err
	}
	there, err := in.Store.RecordsOn(in.Ctx, in.Member, record.DateRange{From: in.Today(), To: in.Today()}, in.Now)
	var made []record.Record
	for _, r := range records {
		if one, ok := onToday(in, r, slices.Concat(there, made)); ok {
			made = append(made, one)
		}
	}
	return day, made, err
}

// onToday returns the record today, at the time of day in its own zone; ok is false if it would
// overlap another or isn't over yet.
func onToday(in *handlers.Interaction, r record.Record, there []record.Record) (record.Record, bool) {
	length, local := r.Length(in.Now), r.Start.In(r.Location(in.Zone))
	start := record.At(in.Today(), local.Hour()*60+local.Minute(), in.Zone).UTC()
	one := in.NewRecord(r.Note, start, start.Add(length), r.Kind)
	if r.Placed {
		return one.Place(in.Today(), length, in.Now, in.Zone), length > 0
	}
	overlaps := func(other record.Record) bool { return one.Overlaps(other, in.Now) }
	return one, length > 0 && !one.End.After(in.Now) && !slices.ContainsFunc(there, overlaps)
}

// repeatDay stores what the confirmation showed, if the last day is still the same.
func repeatDay(in *handlers.Interaction, value string) error {
	today, from, _ := strings.Cut(value, " ")
	day, made, err := copiesOfLastDay(in)
	if err != nil {
		return err
	}
	if today != in.Today().String() || from != day.String() || len(made) == 0 {
		return in.Say(in.Words.RecordsSameOver())
	}
	entry := models.NewHistoryEntry("same", in.Now)
	for _, one := range made {
		in.SaveRecord(entry, nil, one)
	}
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsLoggedCountHead(strconv.Itoa(len(made))), in.Spans(made), in.UndoButton(entry))
	return nil
}
