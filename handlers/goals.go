package handlers

import (
	"fmt"
	"maps"
	"slices"

	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

// goals are the member's targets and budgets, in order of their tags: of the tag
// and those below it; empty: all.
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
			budgets = append(budgets, timesheet.Goal{Tag: tag, Length: seconds(facts.Budget)})
		}
	}
	return targets, budgets
}

// GoalLines tell how far the targets and budgets are.
func (in *Interaction) GoalLines(below string) ([]string, error) {
	targets, budgets := in.goals(below)
	var lines []string
	if len(targets) > 0 {
		records, err := in.thisPeriod()
		if err != nil {
			return nil, err
		}
		for _, g := range targets {
			lines = append(lines, goalLine(timesheet.Track(records, g, in.Now, in.Zone, in.Member.WeekStart())))
		}
	}
	if len(budgets) > 0 {
		records, err := in.Store.AllRecords(in.Ctx, in.Member)
		if err != nil {
			return nil, err
		}
		for _, g := range budgets {
			lines = append(lines, goalLine(timesheet.Track(records, g, in.Now, in.Zone, in.Member.WeekStart())))
		}
	}
	return lines, nil
}

// thisPeriod are the records that a target may count: of today's week and month.
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

// periodWords name the period that a target counts over.
var periodWords = map[string]string{timesheet.ByDay: "today", timesheet.ByWeek: "this week", timesheet.ByMonth: "this month"}

// goalLine is one line: how much, of how much, and what that leaves.
func goalLine(p timesheet.Progress) string {
	line := fmt.Sprintf("%s: %s of %s", notice.GoalName(p.Tag), record.FormatLength(p.Done), record.FormatLength(p.Length))
	if p.Per == "" {
		line += " budget"
	} else {
		line += " " + periodWords[p.Per]
	}
	line += fmt.Sprintf(" (%d%%)", p.Percent())
	switch {
	case p.Per == "" && p.Over() > 0:
		return line + ", " + record.FormatLength(p.Over()) + " over"
	case p.Per != "" && p.Left() == 0:
		return line + ", reached"
	case p.Left() > 0:
		return line + ", " + record.FormatLength(p.MinutesLeft()) + " left"
	}
	return line
}

// HomeGoals bounds the targets and budgets that are shown together with something else.
const HomeGoals = 8
