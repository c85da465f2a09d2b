package notice

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// budgetMarks are the parts of a budget, in percent, at which its member is warned,
// the highest first.
var budgetMarks = []int{100, 80}

// HasBudgets says whether the member has a budget: it counts records of all days.
func HasBudgets(m *models.Member) bool {
	for _, facts := range m.Settings.Tags {
		if facts.Budget > 0 {
			return true
		}
	}
	return false
}

// budgets is how far each budget is used, in the order of their tags. It is the one
// place that knows what a budget counts: hours so far.
func (r Reader) budgets(records []record.Record) []timesheet.Progress {
	var all []timesheet.Progress
	for _, tag := range slices.Sorted(maps.Keys(r.Tags)) {
		if facts := r.Tags[tag]; facts.Budget > 0 {
			goal := timesheet.Goal{Tag: tag, Length: time.Duration(facts.Budget) * time.Second}
			all = append(all, timesheet.Track(records, goal, r.Now, r.Zone, r.WeekStart))
		}
	}
	return all
}

// budgetMark is the highest mark that the budget has passed; 0: none.
func budgetMark(p timesheet.Progress) int {
	for _, mark := range budgetMarks {
		if p.Percent() >= mark {
			return mark
		}
	}
	return 0
}

// nextMarks are the budgets as goals of their next mark.
func (r Reader) nextMarks(records []record.Record) []timesheet.Progress {
	var all []timesheet.Progress
	for _, p := range r.budgets(records) {
		for _, mark := range slices.Backward(budgetMarks) {
			if p.Percent() < mark {
				p.Length = (p.Length*time.Duration(mark) + 99) / 100
				all = append(all, p)
				break
			}
		}
	}
	return all
}

// usedUp are the lines of the budgets of which there is something new to say.
type usedUp struct{ nearly, up []string }

// usedBudgets finds the budgets that passed a mark since the member was told, and what
// the member has been told then. A budget that was raised warns again.
func (r Reader) usedBudgets(records []record.Record, told map[string]string) (usedUp, map[string]string) {
	var lines usedUp
	now := map[string]string{}
	for _, p := range r.budgets(records) {
		mark, before := budgetMark(p), 0
		if mark == 0 {
			continue
		}
		key := "budget " + p.Tag // no tag holds a space
		if _, err := fmt.Sscan(told[key], &before); err != nil {
			before = 0
		}
		if now[key] = fmt.Sprint(mark); mark <= before {
			continue
		}
		if mark == budgetMarks[0] {
			lines.up = append(lines.up, r.budgetLine(p))
		} else {
			lines.nearly = append(lines.nearly, r.Words.NoticeBudgetLeft(r.Words.Length(p.MinutesLeft()), r.budgetLine(p)))
		}
	}
	return lines, now
}

func (r Reader) budgetLine(p timesheet.Progress) string {
	return r.Words.NoticeBudget(r.Words.Length(p.Done), r.Words.Length(p.Length), GoalName(r.Words, p.Tag), strconv.Itoa(p.Percent()))
}
