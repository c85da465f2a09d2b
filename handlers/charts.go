package handlers

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/record"
)

// Limits of Slack's charts; where its documents differ, the lower one holds
// (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
const (
	chartTitle    = 50
	chartLabel    = 20
	chartSegments = 6
	chartPoints   = 20
)

// amount is one named length of a chart.
type amount struct {
	label  string
	length time.Duration
}

// barChart draws hours by label, in the order given; nil: there is nothing to
// draw, or more than a chart takes.
func barChart(title string, amounts []amount) slack.Block {
	amounts = distinct(amounts)
	if len(amounts) == 0 || len(amounts) > chartPoints || longestOf(amounts) == 0 {
		return nil
	}
	var labels []string
	var points []slack.DataVisualizationDataPoint
	for _, a := range amounts {
		labels = append(labels, a.label)
		points = append(points, slack.NewDataVisualizationDataPoint(a.label, inHours(a.length)))
	}
	axis := slack.NewDataVisualizationAxisConfig(labels...).WithYLabel("hours")
	return chartBlock(title, slack.NewDataVisualizationBarChart(axis, slack.NewDataVisualizationDataSeries("Work", points...)))
}

// pieChart draws parts of a whole, the largest first; what is over the limit is
// one last part. Nil: there are no two parts.
func pieChart(title string, amounts []amount) slack.Block {
	var parts []amount
	for _, a := range distinct(amounts) {
		switch {
		case inHours(a.length) <= 0:
		case len(parts) < chartSegments:
			parts = append(parts, a)
		default:
			last := &parts[chartSegments-1]
			*last = amount{"others", last.length + a.length}
		}
	}
	if len(parts) < 2 {
		return nil
	}
	var segments []slack.DataVisualizationSegment
	for _, a := range parts {
		segments = append(segments, slack.NewDataVisualizationSegment(a.label, inHours(a.length)))
	}
	return chartBlock(title, slack.NewDataVisualizationPieChart(segments...))
}

func chartBlock(title string, chart slack.DataVisualizationChart) slack.Block {
	return &slack.DataVisualizationBlock{Type: slack.MBTDataVisualization, Title: ellipsis(title, chartTitle), Chart: chart}
}

// distinct shortens labels to what a chart takes, and tells apart those that are
// the same then.
func distinct(amounts []amount) []amount {
	seen := map[string]bool{}
	all := make([]amount, len(amounts))
	for i, a := range amounts {
		a.label = ellipsis(a.label, chartLabel)
		for n := 2; seen[a.label] || a.label == ""; n++ {
			mark := fmt.Sprintf(" (%d)", n)
			a.label = ellipsis(amounts[i].label, chartLabel-len(mark)) + mark
		}
		seen[a.label] = true
		all[i] = a
	}
	return all
}

func longestOf(amounts []amount) time.Duration {
	var longest time.Duration
	for _, a := range amounts {
		longest = max(longest, a.length)
	}
	return longest
}

// inHours is a length in hours with two places, as a chart shows it.
func inHours(d time.Duration) float64 { return math.Round(d.Hours()*100) / 100 }

// ellipsis cuts a text to n characters, the last one then an ellipsis.
func ellipsis(text string, n int) string {
	if letters := []rune(text); len(letters) > n {
		return string(letters[:n-1]) + "…"
	}
	return text
}

// textBars draws amounts as text that keeps its columns on a phone: the label,
// the length, and a bar of the longest one's share.
func textBars(amounts []amount) slack.Block {
	wide, most := 0, longestOf(amounts)
	for i := range amounts {
		amounts[i].label = ellipsis(amounts[i].label, chartLabel)
		wide = max(wide, len([]rune(amounts[i].label)))
	}
	lines := make([]string, len(amounts))
	for i, a := range amounts {
		pad := strings.Repeat(" ", wide-len([]rune(a.label)))
		if a.length == 0 {
			lines[i] = a.label + pad + "  –"
			continue
		}
		lines[i] = fmt.Sprintf("%s%s  %-7s %s", a.label, pad, record.FormatLength(a.length), bar(a.length.Seconds(), most.Seconds()))
	}
	return slack.NewRichTextBlock("", &slack.RichTextPreformatted{
		Type: slack.RTEPreformatted, Elements: []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(strings.Join(lines, "\n"), nil)},
	})
}

// HasChart says whether a chart is among the blocks.
func HasChart(blocks []slack.Block) bool {
	for _, b := range blocks {
		if b.BlockType() == slack.MBTDataVisualization {
			return true
		}
	}
	return false
}

// WithoutCharts puts bars of text in the place of charts, for where Slack takes
// none.
func WithoutCharts(blocks []slack.Block) []slack.Block {
	all := make([]slack.Block, 0, len(blocks))
	for _, b := range blocks {
		chart, ok := b.(*slack.DataVisualizationBlock)
		if !ok {
			all = append(all, b)
			continue
		}
		if amounts := amountsOf(chart.Chart); len(amounts) > 0 && !hasBars(blocks) {
			all = append(all, headedBlock(chart.Title, ""), textBars(amounts))
		}
	}
	return all
}

// hasBars says whether bars of text are among the blocks already, as in a report.
func hasBars(blocks []slack.Block) bool {
	for _, b := range blocks {
		rich, ok := b.(*slack.RichTextBlock)
		if ok && len(rich.Elements) == 1 && rich.Elements[0].RichTextElementType() == slack.RTEPreformatted {
			return true
		}
	}
	return false
}

func amountsOf(chart slack.DataVisualizationChart) (amounts []amount) {
	switch c := chart.(type) {
	case *slack.DataVisualizationBarChart:
		for _, s := range c.Series {
			for _, p := range s.Data {
				amounts = append(amounts, amount{p.Label, hoursLong(p.Value)})
			}
		}
	case *slack.DataVisualizationPieChart:
		for _, s := range c.Segments {
			amounts = append(amounts, amount{s.Label, hoursLong(s.Value)})
		}
	}
	return amounts
}

func hoursLong(hours float64) time.Duration {
	return (time.Duration(hours*3600) * time.Second).Round(time.Minute)
}
