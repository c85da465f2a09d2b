package slacksim

import "strconv"

// The newer blocks, as far as their limits are documented:
// https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block.
const (
	maxCharts    = 2 // in a message
	maxSeries    = 6 // its page also says 12: the lower one is safe
	maxPoints    = 20
	maxLabel     = 20
	maxAxisTitle = 50
)

var containerKeys = []string{"title", "rich_text_title", "subtitle", "icon", "width", "is_collapsible",
	"default_collapsed", "has_header_divider", "child_blocks"}

func (c *checker) alert(path string, b object) {
	c.text(path+"/text", obj(b, "text"), 3000, "mrkdwn", "plain_text")
}

func (c *checker) container(path string, b object) {
	for i, child := range c.items(path, b, "child_blocks", 1, maxMessageBlocks) {
		c.block(path+"/child_blocks/"+strconv.Itoa(i), child)
	}
}

func (c *checker) chart(path string, b object) {
	if c.charts++; c.charts > maxCharts {
		c.fail(path, "no more than %d charts allowed", maxCharts)
	}
	c.length(path+"/title", str(b, "title"), 1, 50)
	chart, at := obj(b, "chart"), path+"/chart"
	switch str(chart, "type") {
	case "pie":
		c.pie(at, chart)
	case "bar", "line", "area":
		c.axes(at, chart)
	default:
		c.fail(at+"/type", "unsupported type: %s", str(chart, "type"))
	}
}

func (c *checker) pie(path string, chart object) {
	for i, s := range c.items(path, chart, "segments", 1, maxSeries) {
		at := path + "/segments/" + strconv.Itoa(i)
		c.length(at+"/label", str(s, "label"), 1, maxLabel)
		if v, ok := s["value"].(float64); !ok || v <= 0 {
			c.fail(at+"/value", "must be more than 0")
		}
	}
}

// axes checks a chart of series: each has one point per category.
func (c *checker) axes(path string, chart object) {
	axis := obj(chart, "axis_config")
	categories, _ := axis["categories"].([]any)
	if len(categories) == 0 || len(categories) > maxPoints {
		c.fail(path+"/axis_config/categories", "must have between 1 and %d items", maxPoints)
	}
	known := map[string]bool{}
	for i, category := range categories {
		name, _ := category.(string)
		known[name] = true
		c.length(path+"/axis_config/categories/"+strconv.Itoa(i), name, 1, maxLabel)
	}
	c.length(path+"/axis_config/x_label", str(axis, "x_label"), 0, maxAxisTitle)
	c.length(path+"/axis_config/y_label", str(axis, "y_label"), 0, maxAxisTitle)
	for i, s := range c.items(path, chart, "series", 1, maxSeries) {
		c.series(path+"/series/"+strconv.Itoa(i), s, known)
	}
}

func (c *checker) series(path string, s object, categories map[string]bool) {
	c.length(path+"/name", str(s, "name"), 1, maxLabel)
	points := c.items(path, s, "data", 1, maxPoints)
	if len(points) != len(categories) {
		c.fail(path+"/data", "must have one item per category")
	}
	for i, p := range points {
		if !categories[str(p, "label")] {
			c.fail(path+"/data/"+strconv.Itoa(i)+"/label", "must be one of the categories")
		}
	}
}
