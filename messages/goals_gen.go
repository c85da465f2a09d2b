// Code generated from locales/en/goals.yaml by internal/generate; DO NOT EDIT.

package messages

// GoalsToday says: {name}: {done} of {length} today ({percent}%)
// (how far a target or a budget is)
func (p *Printer) GoalsToday(done string, length string, name string, percent string) string {
	return p.format("goals.today", done, length, name, percent)
}

// GoalsWeek says: {name}: {done} of {length} this week ({percent}%)
func (p *Printer) GoalsWeek(done string, length string, name string, percent string) string {
	return p.format("goals.week", done, length, name, percent)
}

// GoalsMonth says: {name}: {done} of {length} this month ({percent}%)
func (p *Printer) GoalsMonth(done string, length string, name string, percent string) string {
	return p.format("goals.month", done, length, name, percent)
}

// GoalsBudget says: {name}: {done} of {length} budget ({percent}%)
func (p *Printer) GoalsBudget(done string, length string, name string, percent string) string {
	return p.format("goals.budget", done, length, name, percent)
}

// GoalsBudgetMonth says: {name}: {done} of {length} budget this month ({percent}%)
func (p *Printer) GoalsBudgetMonth(done string, length string, name string, percent string) string {
	return p.format("goals.budget_month", done, length, name, percent)
}

// GoalsOver says: {line}, {length} over
func (p *Printer) GoalsOver(length string, line string) string {
	return p.format("goals.over", length, line)
}

// GoalsReached says: {line}, reached
func (p *Printer) GoalsReached(line string) string {
	return p.format("goals.reached", line)
}

// GoalsLeft says: {line}, {length} left
func (p *Printer) GoalsLeft(length string, line string) string {
	return p.format("goals.left", length, line)
}

// GoalsPace says: {line}, spent by {day} at the pace of the last four weeks
func (p *Printer) GoalsPace(day string, line string) string {
	return p.format("goals.pace", day, line)
}
