package slacksim

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

func (c *checker) section(path string, b object) {
	if b["text"] == nil && b["fields"] == nil {
		c.fail(path, "must define either `text` or `fields`")
	}
	if b["text"] != nil {
		c.text(path+"/text", obj(b, "text"), 3000, "mrkdwn", "plain_text")
	}
	if b["fields"] != nil {
		for i, f := range c.items(path, b, "fields", 1, 10) {
			c.text(path+"/fields/"+strconv.Itoa(i), f, 2000, "mrkdwn", "plain_text")
		}
	}
	if b["accessory"] != nil {
		c.element(path+"/accessory", obj(b, "accessory"), inSection)
	}
}

func (c *checker) header(path string, b object) { c.plain(path+"/text", b, "text", 150, true) }

func (c *checker) context(path string, b object) {
	for i, e := range c.items(path, b, "elements", 1, 10) {
		at := path + "/elements/" + strconv.Itoa(i)
		if str(e, "type") == "image" {
			c.imageElement(at, e)
			continue
		}
		c.text(at, e, 3000, "mrkdwn", "plain_text")
	}
}

func (c *checker) actions(path string, b object) {
	for i, e := range c.items(path, b, "elements", 1, 25) {
		c.element(path+"/elements/"+strconv.Itoa(i), e, inActions)
	}
}

func (c *checker) contextActions(path string, b object) {
	c.items(path, b, "elements", 1, 5)
}

func (c *checker) input(path string, b object) {
	c.plain(path+"/label", b, "label", 2000, true)
	c.plain(path+"/hint", b, "hint", 2000, false)
	if b["element"] == nil {
		c.fail(path, "missing required field: element")
		return
	}
	c.element(path+"/element", obj(b, "element"), inInput)
}

func (c *checker) image(path string, b object) {
	c.imageElement(path, object{"image_url": b["image_url"], "alt_text": b["alt_text"], "slack_file": b["slack_file"]})
	c.plain(path+"/title", b, "title", 2000, false)
}

func (c *checker) imageElement(path string, e object) {
	if str(e, "image_url") == "" && e["slack_file"] == nil {
		c.fail(path, "missing required field: image_url")
	}
	c.length(path+"/image_url", str(e, "image_url"), 0, 3000)
	c.length(path+"/alt_text", str(e, "alt_text"), 1, 2000)
}

var richElements = []string{"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"}

func (c *checker) richText(path string, b object) {
	for i, e := range objects(b, "elements") {
		if !slices.Contains(richElements, str(e, "type")) {
			c.fail(path+"/elements/"+strconv.Itoa(i)+"/type", "unsupported type: %s", str(e, "type"))
		}
	}
	if b["elements"] == nil {
		c.fail(path, "missing required field: elements")
	}
}

// markdown counts the characters of all markdown blocks of a message together.
func (c *checker) markdown(path string, b object) {
	c.length(path+"/text", str(b, "text"), 1, 12000)
	c.markdowns += utf8.RuneCountInString(str(b, "text"))
	if c.markdowns > 12000 {
		c.fail(path+"/text", "must be less than 12001 characters in all")
	}
}

func (c *checker) table(path string, b object) { c.grid(path, b, 100, 20) }

// dataTable enforces the lower limits of older documentation.
func (c *checker) dataTable(path string, b object) {
	if b["caption"] == nil {
		c.fail(path, "missing required field: caption")
	}
	if n, ok := number(b, "page_size"); ok && (n < 1 || n > 100) {
		c.fail(path+"/page_size", "must be between 1 and 100")
	}
	c.grid(path, b, 101, 20)
}

func (c *checker) grid(path string, b object, maxRows, maxColumns int) {
	rows, _ := b["rows"].([]any)
	if len(rows) == 0 || len(rows) > maxRows {
		c.fail(path+"/rows", "must have between 1 and %d items", maxRows)
	}
	width := -1
	for i, r := range rows {
		cells, ok := r.([]any)
		at := path + "/rows/" + strconv.Itoa(i)
		switch {
		case !ok || len(cells) == 0 || len(cells) > maxColumns:
			c.fail(at, "must have between 1 and %d items", maxColumns)
		case str(b, "type") == "data_table" && width >= 0 && len(cells) != width:
			c.fail(at, "must have %d items", width)
		}
		width = len(cells)
	}
	if n := textLength([]object{b}); n > 10000 {
		c.fail(path+"/rows", "must be less than 10001 characters in all")
	}
}

// textLength returns the total characters of the texts in blocks.
func textLength(blocks []object) int {
	n := 0
	for _, b := range blocks {
		n += lengthIn(b)
	}
	return n
}

func lengthIn(v any) int {
	n := 0
	switch v := v.(type) {
	case object:
		for key, inner := range v {
			if s, ok := inner.(string); ok && key == "text" {
				n += utf8.RuneCountInString(s)
				continue
			}
			n += lengthIn(inner)
		}
	case []any:
		for _, inner := range v {
			n += lengthIn(inner)
		}
	}
	return n
}
