package notice

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// gapValue returns the value of a button that fills a gap. It contains no typed word.
func gapValue(gap timesheet.Span, schedule string) string {
	return strings.TrimSpace(fmt.Sprintf("%d %d %s", gap.Start.Unix(), gap.End.Unix(), schedule))
}

// Summary covers the day, or its week or month, depending on the schedule.
func Summary(r Reader, records []record.Record, day record.Date, one models.Schedule) *interaction.Reply {
	switch one.Kind {
	case models.WeeklySummary:
		return WeeklySummary(r, records, day, one.ID)
	case models.MonthlySummary:
		return MonthlySummary(r, records, day, one.ID)
	}
	return DailySummary(r, records, day, one.ID)
}

// DailySummary covers the day: its total, time by tag, running timers, gaps and targets. Nil:
// nothing was tracked, and the reader doesn't want a message then.
func DailySummary(r Reader, records []record.Record, day record.Date, schedule string) *interaction.Reply {
	days := record.DateRange{From: day, To: day}
	table := r.report(records, days, timesheet.ByTag)
	name := r.Words.Day(day, record.DateOf(r.Now, r.Zone))
	head := r.Words.NoticeYourDay(name, r.Words.Length(table.Total))
	switch {
	case table.Records > 0:
	case !r.Empty:
		return nil
	default:
		head = r.Words.NoticeYourDayEmpty(name)
	}
	blocks := append([]slack.Block{blockkit.Headed(head, "")}, r.details(records, days, table, nil, schedule)...)
	if gaps := r.Gaps(records, day); len(gaps) > 0 {
		loc, _ := timesheet.ZoneOf(records, day, r.Now, r.Zone)
		blocks = append(blocks, gapBlocks(r, gaps, loc, schedule)...)
	}
	return r.notice(head, schedule, blocks...)
}

// WeeklySummary covers the week up to the day: each day compared to that of the previous week,
// and time by tag. Nil: neither week has anything.
func WeeklySummary(r Reader, records []record.Record, day record.Date, schedule string) *interaction.Reply {
	days := record.Week(day, r.WeekStart)
	before := record.DateRange{From: days.From.AddDays(-7), To: days.From.AddDays(-1)}
	table, last := r.report(records, days, timesheet.ByTag), r.report(records, before, timesheet.ByTag)
	if table.Records == 0 && last.Records == 0 {
		return nil
	}
	head := r.Words.NoticeYourWeek(r.Words.Length(table.Total))
	text := r.Words.NoticeLastWeek(r.Words.Length(last.Total))
	blocks := []slack.Block{blockkit.Headed(head, text), r.weekChart(r.byDay(records, days), r.byDay(records, before), days)}
	return r.notice(head+". "+text, schedule, append(blocks, r.details(records, days, table, lengths(last), schedule)...)...)
}

// SummaryMonth returns the month that a monthly summary on the day covers: in the first half of
// a month the previous one, otherwise the day's.
func SummaryMonth(day record.Date) record.DateRange { return record.Month(day.AddDays(-15)) }

// MonthlySummary covers SummaryMonth: its total and time by tag, compared to the month before.
// Nil: neither month has anything.
func MonthlySummary(r Reader, records []record.Record, day record.Date, schedule string) *interaction.Reply {
	days := SummaryMonth(day)
	before := record.Month(days.From.AddDays(-1))
	table, last := r.report(records, days, timesheet.ByTag), r.report(records, before, timesheet.ByTag)
	if table.Records == 0 && last.Records == 0 {
		return nil
	}
	other := record.Date{Year: -1} // with its year
	head := r.Words.NoticeYourMonth(r.Words.Length(table.Total), r.Words.Month(days.From, other))
	text := r.Words.NoticeMonthBefore(r.Words.Length(last.Total))
	return r.notice(head+". "+text, schedule, append([]slack.Block{blockkit.Headed(head, text)}, r.details(records, days, table, nil, schedule)...)...)
}

func (r Reader) report(records []record.Record, days record.DateRange, by ...string) timesheet.Table {
	return timesheet.Report(records, timesheet.Query{Range: days, GroupBy: by, Now: r.Now, Zone: r.Zone, WeekStart: r.WeekStart, Words: r.Words})
}

func (r Reader) byDay(records []record.Record, days record.DateRange) []time.Duration {
	var lengths []time.Duration
	for _, d := range days.Days() {
		lengths = append(lengths, r.report(records, record.DateRange{From: d, To: d}).Total)
	}
	return lengths
}

// lengths returns a report's lengths by row name.
func lengths(table timesheet.Table) map[string]time.Duration {
	all := map[string]time.Duration{}
	for _, row := range table.Rows {
		all[strings.Join(row.Keys, " · ")] = row.Length
	}
	return all
}

// rows lists a report's rows with bars, next to those of the previous period, if given.
func (r Reader) rows(table timesheet.Table, before map[string]time.Duration) string {
	var lines []string
	for i, row := range table.Rows {
		if i == NoticeRows {
			lines = append(lines, r.Words.NoticeMoreRows(len(table.Rows)-i))
			break
		}
		name := strings.Join(row.Keys, " · ")
		line := name + "  " + r.Words.Length(row.Length) + "  " + blockkit.Bar(row.Length.Seconds(), table.Total.Seconds())
		if before != nil {
			line += "  " + r.Words.NoticeRowLastWeek(r.orNothing(before[name]))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// weekChart draws each day of the week next to that of the previous week.
func (r Reader) weekChart(this, last []time.Duration, days record.DateRange) slack.Block {
	var names []string
	for _, d := range days.Days() {
		names = append(names, r.Words.ShortWeekday(d.Weekday()))
	}
	axis := slack.NewDataVisualizationAxisConfig(names...).WithYLabel(r.Words.NoticeChartAxis())
	return blockkit.ChartBlock(r.Words.NoticeChartHeading(), slack.NewDataVisualizationBarChart(axis,
		series(r.Words.NoticeChartThisWeek(), names, this), series(r.Words.NoticeChartLastWeek(), names, last)))
}

func series(name string, labels []string, all []time.Duration) slack.DataVisualizationDataSeries {
	points := make([]slack.DataVisualizationDataPoint, len(all))
	for i, length := range all {
		points[i] = slack.NewDataVisualizationDataPoint(labels[i], blockkit.InHours(length))
	}
	return slack.NewDataVisualizationDataSeries(name, points...)
}

func (r Reader) orNothing(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return r.Words.Length(d)
}

// details returns what a summary says below its head. before has the lengths of the previous
// period; nil: they aren't shown.
func (r Reader) details(records []record.Record, days record.DateRange, table timesheet.Table, before map[string]time.Duration, schedule string) []slack.Block {
	var blocks []slack.Block
	if len(table.Rows) > 0 {
		blocks = append(blocks, blockkit.Text(r.rows(table, before)))
	}
	if notes := r.notes(records, days); r.Full && notes != "" {
		blocks = append(blocks, blockkit.Text(notes))
	}
	for _, line := range r.targets(records, days.To) {
		blocks = append(blocks, blockkit.Text(line))
	}
	for _, one := range records {
		if one.Running() {
			blocks = append(blocks, blockkit.Headed(r.Words.NoticeStillRunningHead(), r.spanOf(one)), blockkit.Buttons(blockkit.Button("summary_stop", r.Words.NoticeStopNowButton(), strings.TrimSpace(one.ID+" "+days.To.String()+" "+schedule))))
			break
		}
	}
	if table.Overlapping {
		blocks = append(blocks, blockkit.Small(r.Words.NoticeRowsOverlap()))
	}
	return blocks
}

func (r Reader) notes(records []record.Record, days record.DateRange) string {
	var lines []string
	for _, one := range records {
		clipped, inside := timesheet.Clip(one, days, r.Now, r.Zone)
		if !inside || one.Kind != record.Work {
			continue
		}
		if len(lines) == NoticeRows {
			lines = append(lines, r.Words.NoticeWholeList())
			break
		}
		clipped.End = one.End
		lines = append(lines, r.spanOf(clipped))
	}
	return strings.Join(lines, "\n")
}

// targets says how much of each target is done on the day.
func (r Reader) targets(records []record.Record, day record.Date) []string {
	var lines []string
	for _, p := range r.progress(records, day) {
		line := r.targetLine(p)
		switch {
		case p.Left() == 0:
			line = r.Words.NoticeTargetReached(line)
		case timesheet.Risk(p, day, r.daysOff()):
			line = r.Words.NoticeTargetAtRisk(line)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

// Gaps returns the gaps between the day's first and last record. On a day of travel they're
// unknown, and none is returned.
func (r Reader) Gaps(records []record.Record, day record.Date) []timesheet.Span {
	loc, one := timesheet.ZoneOf(records, day, r.Now, r.Zone)
	if !one {
		return nil
	}
	first, last := r.Now, time.Time{}
	for _, one := range records {
		if one.Placed || !one.CountsOn(record.DateRange{From: day, To: day}, r.Now, loc) {
			continue
		}
		if one.Start.Before(first) {
			first = one.Start
		}
		if end := one.EndAt(r.Now); end.After(last) {
			last = end
		}
	}
	var found []timesheet.Span
	for _, gap := range timesheet.Gaps(records, day, 0, 24*60, r.Now, loc) {
		if !gap.Start.Before(record.Minute(first)) && !gap.End.After(last) && gap.Length() >= shortestGap && len(found) < noticeGaps {
			found = append(found, gap)
		}
	}
	return found
}

func gapBlocks(r Reader, gaps []timesheet.Span, loc *time.Location, schedule string) []slack.Block {
	var all []*slack.ButtonBlockElement
	for i, gap := range gaps {
		from, to := record.FormatClocks(gap.Start, gap.End, loc, r.Clock12)
		label := r.Words.NoticeFillButton(from, to)
		all = append(all, blockkit.Button(fmt.Sprintf("fill_gap_%d", i), label, gapValue(gap, schedule)))
	}
	return []slack.Block{blockkit.Text(r.Words.NoticeBetween()), blockkit.Buttons(all...)}
}
