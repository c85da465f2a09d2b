package reports

import (
	"bytes"
	"encoding/json"
	"slices"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/reporting"
)

// reportLater schedules a report as a file. If the same one is scheduled already, its time
// changes.
func reportLater(in *handlers.Interaction, c command.Command) error {
	scopes, err := in.Scopes()
	if err != nil {
		return err
	}
	if len(scopes) > 0 && !slices.Contains(scopes, "files:write") {
		return in.Say(in.Words.ReportfilesNoScope("files:write"))
	}
	order := reporting.OrderOf(c, in.Habits())
	one := models.Schedule{Kind: models.FileReport, Rule: c.Rule.OrAt(9 * 60), Report: &order}
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	for _, before := range all {
		if before.Kind == models.FileReport && sameOrder(before.Report, &order) {
			one.ID = before.ID
		}
	}
	return in.AddSchedule(one)
}

func sameOrder(a, b *models.ReportOrder) bool {
	one, err1 := json.Marshal(a)
	other, err2 := json.Marshal(b)
	return err1 == nil && err2 == nil && bytes.Equal(one, other)
}

// noReportsLater pauses all scheduled report files, or the given one.
func noReportsLater(in *handlers.Interaction, c command.Command) error {
	order := reporting.OrderOf(c, in.Habits())
	err := in.PauseSchedules(func(one models.Schedule) bool {
		if c.Range.IsZero() && one.Report != nil { // whatever its days
			order.RangeName, order.Range = one.Report.RangeName, one.Report.Range
		}
		return one.Kind == models.FileReport && (c.Format == "" || one.Report != nil && sameOrder(one.Report, &order))
	})
	if err != nil {
		return err
	}
	head := in.Words.ReportfilesOffHead()
	switch {
	case c.Format != "" && len(in.Change.Schedules) == 0:
		head = in.Words.ReportfilesNoneHead()
	case c.Format != "":
		head = in.Words.ReportfilesOneOffHead()
	}
	in.Tell(head, in.Words.RemindersWhereOff(), blockkit.Button("reminders", in.Words.RemindersAllButton(), ""))
	return nil
}
