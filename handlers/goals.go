package handlers

import (
	"maps"
	"slices"
	"strconv"

	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// goals returns the member's targets and budgets for the tag and its subtags, by tag; empty:
// all.
func (in *Interaction) goals(below string) (targets, budgets []timesheet.Goal) {
	for _, tag := range slices.Sorted(maps.Keys(in.Member.Settings.Tags)) {
		facts := in.Member.Settings.Tags[tag]
		if below != "" && !record.Covers(below, tag) {
			continue
		}
		if facts.Target > 0 {
			targets = append(targets, timesheet.Goal{Tag: tag, Length: seconds(facts.Target), Per: facts.Per})
		}
		if facts.Budget > 0 {
			budgets = append(budgets, timesheet.Goal{Tag: tag, Length: seconds(facts.Budget), Per: facts.BudgetPer, Budget: true})
		}
	}
	return targets, budgets
}

// GoalLines says how far along the targets and budgets of the tag and its subtags are; empty:
// all.
func (in *Interaction) GoalLines(below string) ([]string, error) {
	targets, err := in.TargetLines(below)
	if err != nil {
		return nil, err
	}
	budgets, err := in.BudgetLines(below)
	return append(targets, budgets...), err
}

// TargetLines says how far along the targets are.
func (in *Interaction) TargetLines(below string) ([]string, error) {
	targets, _ := in.goals(below)
	if len(targets) == 0 {
		return nil, nil
	}
	records, err := in.thisPeriod()
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, g := range targets {
		lines = append(lines, in.goalLine(timesheet.Track(records, g, in.Now, in.Zone, in.Member.WeekStart())))
	}
	return lines, nil
}

// BudgetLines says how much of the budgets is spent, those in hours first.
func (in *Interaction) BudgetLines(below string) ([]string, error) {
	_, budgets := in.goals(below)
	money := notice.MoneyGoals(in.Member.Settings.Tags, below)
	if len(budgets)+len(money) == 0 {
		return nil, nil
	}
	records, err := in.Store.AllRecords(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, g := range budgets {
		p := timesheet.Track(records, g, in.Now, in.Zone, in.Member.WeekStart())
		lines = append(lines, in.withPace(in.goalLine(p), p.SpentBy(records, in.Now, in.Zone)))
	}
	if len(money) == 0 {
		return lines, nil
	}
	bills, err := in.Store.Bills(in.Ctx, in.Member)
	q := timesheet.Query{Now: in.Now, Zone: in.Zone, WeekStart: in.Member.WeekStart(), Billed: notice.Billed(bills)}
	rates := notice.Rates(in.Member.Settings.Tags)
	for _, g := range money {
		p := timesheet.TrackMoney(records, rates, g, q)
		lines = append(lines, in.withPace(in.moneyGoalLine(p), p.SpentBy(records, rates, q)))
	}
	return lines, err
}

// withPace adds when a budget will be spent, if that can be estimated.
func (in *Interaction) withPace(line string, day record.Date) string {
	if day.IsZero() {
		return line
	}
	return in.Words.GoalsPace(in.DayName(day), line)
}

// moneyGoalLine returns one line: how much of a money budget is spent and left.
func (in *Interaction) moneyGoalLine(p timesheet.MoneyProgress) string {
	write := in.Words.GoalsBudget
	if p.Per != "" {
		write = in.Words.GoalsBudgetMonth
	}
	line, left := write(in.Words.Decimal(p.Spent.String()), in.Words.Decimal(p.Budget.String()), notice.GoalName(in.Words, p.Tag), strconv.Itoa(p.Percent())), p.Left()
	if left.Sum.IsNegative() {
		return in.Words.GoalsOver(in.Words.Decimal(timesheet.Amount{Currency: left.Currency, Sum: left.Sum.Neg()}.String()), line)
	}
	return in.Words.GoalsLeft(in.Words.Decimal(left.String()), line)
}

// thisPeriod returns the records that may count toward a target: those of this week and month.
func (in *Interaction) thisPeriod() ([]record.Record, error) {
	week, month := in.ThisWeek(), record.Month(in.Today())
	from, to := week.From, week.To
	if month.From.Before(from) {
		from = month.From
	}
	if to.Before(month.To) {
		to = month.To
	}
	return in.Store.RecordsOn(in.Ctx, in.Member, record.DateRange{From: from, To: to}, in.Now)
}

// goalLine returns one line: how much, of how much, and what's left.
func (in *Interaction) goalLine(p timesheet.Progress) string {
	write := in.Words.GoalsBudget
	switch {
	case p.Budget && p.Per != "":
		write = in.Words.GoalsBudgetMonth
	case p.Per == timesheet.ByDay:
		write = in.Words.GoalsToday
	case p.Per == timesheet.ByWeek:
		write = in.Words.GoalsWeek
	case p.Per == timesheet.ByMonth:
		write = in.Words.GoalsMonth
	}
	line := write(in.Words.Length(p.Done), in.Words.Length(p.Length), notice.GoalName(in.Words, p.Tag), strconv.Itoa(p.Percent()))
	switch {
	case p.Budget && p.Over() > 0:
		return in.Words.GoalsOver(in.Words.Length(p.Over()), line)
	case !p.Budget && p.Left() == 0:
		return in.Words.GoalsReached(line)
	case p.Left() > 0:
		return in.Words.GoalsLeft(in.Words.Length(p.MinutesLeft()), line)
	}
	return line
}

// HomeGoals bounds the targets and budgets shown together with something else.
const HomeGoals = 8
