package tags_test

import (
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/models"
	"sundial/record"
)

func TestANewBudgetIsCheckedAtOnce(t *testing.T) {
	for _, text := range []string{"budget #acme 40h", "target #acme 20h/week"} {
		d := handlerstest.New(t)
		d.Types(ann, "status")
		m, err := d.Store.Member(t.Context(), ann, handlerstest.Wednesday)
		if err != nil {
			t.Fatal(err)
		}
		watch := models.Schedule{ID: models.NewID(), Kind: models.Targets, Rule: record.Rule{Clock: []int{15 * 60}}, Zone: "Europe/Amsterdam", Next: handlerstest.Wednesday.AddDate(0, 0, 1)}
		if err := d.Store.Commit(t.Context(), &models.Change{Member: m, Schedules: []models.Schedule{watch}}); err != nil {
			t.Fatal(err)
		}
		d.Types(ann, text)
		if due, err := d.Store.DueSchedules(t.Context(), handlerstest.Wednesday, models.Due[models.Schedule]{}, 10); err != nil || len(due) != 1 {
			t.Errorf("after %q %d schedules are due, %v", text, len(due), err)
		}
	}
}
