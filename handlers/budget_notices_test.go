package handlers_test

import (
	"testing"

	"sundial/models"
	"sundial/record"
)

func TestABudgetThatIsSetIsLookedAtAtOnce(t *testing.T) {
	for _, text := range []string{"budget #acme 40h", "target #acme 20h/week"} {
		d := newDesk(t)
		d.types(ann, "status")
		m, err := d.store.Member(t.Context(), ann, wednesday)
		if err != nil {
			t.Fatal(err)
		}
		watch := models.Schedule{ID: models.NewScheduleID(), Kind: models.Targets, Rule: record.Rule{Clock: []int{15 * 60}}, Zone: "Europe/Amsterdam", Next: wednesday.AddDate(0, 0, 1)}
		if err := d.store.Commit(t.Context(), &models.Change{Member: m, Schedules: []models.Schedule{watch}}); err != nil {
			t.Fatal(err)
		}
		d.types(ann, text)
		if due, err := d.store.DueSchedules(t.Context(), wednesday, models.Due{}, 10); err != nil || len(due) != 1 {
			t.Errorf("after %q %d schedules are due, %v", text, len(due), err)
		}
	}
}
