package notice

import (
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/shopspring/decimal"

	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// budgetMarks are the percentages of a budget at which its member is warned, the highest first.
var budgetMarks = []int{100, 80}

// HasBudgets reports whether the member has a budget, which counts records of all days.
func HasBudgets(m *models.Member) bool {
	for _, facts := range m.Settings.Tags {
		if facts.Budget > 0 || facts.BudgetMoney != "" {
			return true
		}
	}
	return false
}

// budgets returns how much of each budget is used, by tag. Only this function knows what a
// budget counts: hours so far.
func (r Reader) budgets(records []record.Record) []timesheet.Progress {
	var all []timesheet.Progress
	for _, tag := range slices.Sorted(maps.Keys(r.Tags)) {
		if facts := r.Tags[tag]; facts.Budget > 0 {
			goal := timesheet.Goal{Tag: tag, Length: time.Duration(facts.Budget) * time.Second, Per: facts.BudgetPer, Budget: true}
			all = append(all, timesheet.Track(records, goal, r.Now, r.Zone, r.WeekStart))
		}
	}
	return all
}

// MoneyGoals returns the money budgets of the tag and its subtags, by tag; empty: all.
func MoneyGoals(tags map[string]models.TagFacts, below string) []timesheet.MoneyGoal {
	var all []timesheet.MoneyGoal
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		facts := tags[tag]
		sum, err := decimal.NewFromString(facts.BudgetMoney)
		if err != nil || below != "" && !record.Covers(below, tag) {
			continue
		}
		all = append(all, timesheet.MoneyGoal{Tag: tag, Budget: timesheet.Amount{Currency: facts.BudgetCurrency, Sum: sum}, Per: facts.BudgetPer})
	}
	return all
}

// moneyBudgets returns how much of each money budget is spent, at the current rates.
func (r Reader) moneyBudgets(records []record.Record) []timesheet.MoneyProgress {
	var all []timesheet.MoneyProgress
	for _, goal := range MoneyGoals(r.Tags, "") {
		q := timesheet.Query{Now: r.Now, Zone: r.Zone, WeekStart: r.WeekStart}
		all = append(all, timesheet.TrackMoney(records, Rates(r.Tags), goal, q))
	}
	return all
}

// nextMarks returns the budgets as goals of their next mark.
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

// usedUp are the lines of budgets with news.
type usedUp struct{ nearly, up []string }

// usedBudgets finds the budgets that passed a mark since the member was last notified, and
// returns the new state of notifications. A budget that was raised warns again.
func (r Reader) usedBudgets(records []record.Record, told map[string]string) (usedUp, map[string]string) {
	var lines usedUp
	now := map[string]string{}
	passed := func(key string, percent int, line, left string) {
		at := slices.IndexFunc(budgetMarks, func(mark int) bool { return percent >= mark })
		if at < 0 {
			return
		}
		mark := budgetMarks[at]
		before, _ := strconv.Atoi(told[key]) // 0: not notified yet
		switch now[key] = strconv.Itoa(mark); {
		case mark <= before:
		case mark == budgetMarks[0]:
			lines.up = append(lines.up, line)
		default:
			lines.nearly = append(lines.nearly, r.Words.NoticeBudgetLeft(left, line))
		}
	}
	for _, p := range r.budgets(records) {
		passed(r.budgetKey("budget ", p.Tag, p.Per), p.Percent(), r.budgetLine(p), r.Words.Length(p.MinutesLeft()))
	}
	for _, p := range r.moneyBudgets(records) {
		passed(r.budgetKey("money ", p.Tag, p.Per), p.Percent(), r.moneyLine(p), p.Left().String())
	}
	return lines, now
}

// budgetKey returns the key for a budget's warnings; a monthly budget has one per month. Tags
// contain no spaces, so it's unambiguous.
func (r Reader) budgetKey(kind, tag, per string) string {
	if per == "" {
		return kind + tag
	}
	return kind + tag + " " + record.Month(record.DateOf(r.Now, r.Zone)).From.String()
}

func (r Reader) budgetLine(p timesheet.Progress) string {
	return r.Words.NoticeBudget(r.Words.Length(p.Done), r.Words.Length(p.Length), GoalName(r.Words, p.Tag), strconv.Itoa(p.Percent()))
}

func (r Reader) moneyLine(p timesheet.MoneyProgress) string {
	return r.Words.NoticeBudget(p.Spent.String(), p.Budget.String(), GoalName(r.Words, p.Tag), strconv.Itoa(p.Percent()))
}
