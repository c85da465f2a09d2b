package blockkit

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/messages"
	"sundial/record"
)

// Limits of Slack's charts. Where Slack's documents differ, the lower one holds
// (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
const (
	chartTitle    = 50
	ChartLabel    = 20
	ChartSegments = 6
	chartPoints   = 20
)

// Amount is a named length in a chart.
type Amount struct {
	Label  string
	Length time.Duration
}

// BarChart draws hours by label, in the given order; nil if there's nothing to draw, or more
// than a chart can hold.
func BarChart(words *messages.Printer, title string, amounts []Amount) slack.Block {
	amounts = distinct(amounts)
	if len(amounts) == 0 || len(amounts) > chartPoints || longestOf(amounts) == 0 {
		return nil
	}
	var labels []string
	var points []slack.DataVisualizationDataPoint
	for _, a := range amounts {
		labels = append(labels, a.Label)
		points = append(points, slack.NewDataVisualizationDataPoint(a.Label, InHours(a.Length)))
	}
	axis := slack.NewDataVisualizationAxisConfig(labels...).WithYLabel(words.ChartsHoursLabel())
	return ChartBlock(title, slack.NewDataVisualizationBarChart(axis, slack.NewDataVisualizationDataSeries(words.ChartsWorkLabel(), points...)))
}

// PieChart draws parts of a whole, largest first, and adds up what's over the limit in one last
// part; nil if there's only one part.
func PieChart(words *messages.Printer, title string, amounts []Amount) slack.Block {
	var parts []Amount
	for _, a := range distinct(amounts) {
		switch {
		case InHours(a.Length) <= 0:
		case len(parts) < ChartSegments:
			parts = append(parts, a)
		default:
			last := &parts[ChartSegments-1]
			*last = Amount{words.ChartsOthersLabel(), last.Length + a.Length}
		}
	}
	if len(parts) < 2 {
		return nil
	}
	var segments []slack.DataVisualizationSegment
	for _, a := range parts {
		segments = append(segments, slack.NewDataVisualizationSegment(a.Label, InHours(a.Length)))
	}
	return ChartBlock(title, slack.NewDataVisualizationPieChart(segments...))
}

// ChartBlock returns a chart under its title.
func ChartBlock(title string, chart slack.DataVisualizationChart) slack.Block {
	return &slack.DataVisualizationBlock{Type: slack.MBTDataVisualization, Title: record.Ellipsis(title, chartTitle), Chart: chart}
}

// distinct shortens labels to what a chart accepts, and keeps them distinct.
func distinct(amounts []Amount) []Amount {
	seen := map[string]bool{}
	all := make([]Amount, len(amounts))
	for i, a := range amounts {
		a.Label = Middle(a.Label, ChartLabel)
		for n := 2; seen[a.Label] || a.Label == ""; n++ {
			mark := fmt.Sprintf(" (%d)", n)
			a.Label = Middle(amounts[i].Label, ChartLabel-len(mark)) + mark
		}
		seen[a.Label] = true
		all[i] = a
	}
	return all
}

func longestOf(amounts []Amount) time.Duration {
	var longest time.Duration
	for _, a := range amounts {
		longest = max(longest, a.Length)
	}
	return longest
}

// InHours returns a length in hours with two decimals, as a chart shows it.
func InHours(d time.Duration) float64 { return math.Round(d.Hours()*100) / 100 }

// Middle cuts a name to n characters by leaving out its middle: tags of one client have the
// same beginning and differ at the end.
func Middle(name string, n int) string {
	letters := []rune(name)
	if len(letters) <= n {
		return name
	}
	end := n / 2
	return string(letters[:n-1-end]) + "…" + string(letters[len(letters)-end:])
}

// TextBars draws amounts as text whose columns align on a phone: the label, the length in the
// reader's language, and a bar relative to the longest.
func TextBars(amounts []Amount, length func(time.Duration) string) slack.Block {
	most, wide := longestOf(amounts), len("34h 07m")
	for _, a := range amounts {
		wide = max(wide, utf8.RuneCountInString(length(a.Length)))
	}
	return columns(amounts, func(a Amount) string {
		return fmt.Sprintf("%-*s %s", wide, length(a.Length), Bar(a.Length.Seconds(), most.Seconds()))
	})
}

// TextColumns returns the labels and lengths of TextBars, for below a chart that has the bars.
func TextColumns(amounts []Amount, length func(time.Duration) string) slack.Block {
	return columns(amounts, func(a Amount) string { return length(a.Length) })
}

func columns(amounts []Amount, second func(Amount) string) slack.Block {
	wide := 0
	for i := range amounts {
		amounts[i].Label = Middle(amounts[i].Label, ChartLabel)
		wide = max(wide, utf8.RuneCountInString(amounts[i].Label))
	}
	lines := make([]string, len(amounts))
	for i, a := range amounts {
		amount := "–"
		if a.Length != 0 {
			amount = second(a)
		}
		lines[i] = a.Label + strings.Repeat(" ", wide-utf8.RuneCountInString(a.Label)) + "  " + amount
	}
	return Preformatted(strings.Join(lines, "\n"))
}

// HasChart reports whether the blocks include a chart.
func HasChart(blocks []slack.Block) bool {
	return slices.ContainsFunc(blocks, func(b slack.Block) bool { return b.BlockType() == slack.MBTDataVisualization })
}

// WithoutCharts replaces charts with text bars, for surfaces where Slack accepts none. It drops
// the columns below a chart, which would repeat the bars.
func WithoutCharts(blocks []slack.Block) []slack.Block {
	all := make([]slack.Block, 0, len(blocks))
	drawn := 0
	for _, b := range blocks {
		b = interaction.Typed(b)
		if chart, ok := b.(*slack.DataVisualizationBlock); ok {
			if amounts := amountsOf(chart.Chart); len(amounts) > 0 {
				drawn = len(amounts)
				all = append(all, Headed(chart.Title, ""), TextBars(amounts, record.FormatLength))
			}
			continue
		}
		if drawn > 0 && rowsIn(b) == drawn {
			drawn = 0
			continue
		}
		all = append(all, b)
	}
	return all
}

// rowsIn counts the lines of a block of columns; 0 for any other block.
func rowsIn(b slack.Block) int {
	rich, ok := b.(*slack.RichTextBlock)
	if !ok || len(rich.Elements) != 1 {
		return 0
	}
	columns, ok := rich.Elements[0].(*slack.RichTextPreformatted)
	if !ok || len(columns.Elements) != 1 {
		return 0
	}
	text, ok := columns.Elements[0].(*slack.RichTextSectionTextElement)
	if !ok {
		return 0
	}
	return 1 + strings.Count(text.Text, "\n")
}

func amountsOf(chart slack.DataVisualizationChart) (amounts []Amount) {
	switch c := chart.(type) {
	case *slack.DataVisualizationBarChart:
		for _, s := range c.Series {
			for _, p := range s.Data {
				amounts = append(amounts, Amount{p.Label, hoursLong(p.Value)})
			}
		}
	case *slack.DataVisualizationPieChart:
		for _, s := range c.Segments {
			amounts = append(amounts, Amount{s.Label, hoursLong(s.Value)})
		}
	}
	return amounts
}

func hoursLong(hours float64) time.Duration {
	return (time.Duration(hours*3600) * time.Second).Round(time.Minute)
}

// Bar draws a share of the whole in ten steps, for clients without charts.
func Bar(part, whole float64) string {
	if whole <= 0 {
		return ""
	}
	return strings.Repeat("▇", max(1, int(part/whole*10+0.5)))
}
