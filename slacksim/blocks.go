package slacksim

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"
)

// surface is where blocks are shown; not every block is allowed everywhere.
type surface int

const (
	onMessage surface = iota
	onModal
	onHome
)

// Limits of Block Kit, in characters and items: https://docs.slack.dev/reference/block-kit
// and the types of @slack/types 3.2.0.
const (
	maxMessageBlocks = 50
	maxViewBlocks    = 100
	maxID            = 255
	maxTitle         = 24
	maxMetadata      = 3000
)

// blockRule says what a block may contain and where it's allowed.
type blockRule struct {
	keys  []string
	on    []surface
	check func(c *checker, path string, b object)
}

var everywhere = []surface{onMessage, onModal, onHome}

func blockRules() map[string]blockRule {
	msg := []surface{onMessage}
	msgHome := []surface{onMessage, onHome}
	return map[string]blockRule{
		"section":            {[]string{"text", "fields", "accessory", "expand"}, everywhere, (*checker).section},
		"divider":            {nil, everywhere, nil},
		"header":             {[]string{"text", "level"}, everywhere, (*checker).header},
		"context":            {[]string{"elements"}, everywhere, (*checker).context},
		"actions":            {[]string{"elements"}, everywhere, (*checker).actions},
		"input":              {[]string{"label", "element", "hint", "optional", "dispatch_action"}, everywhere, (*checker).input},
		"image":              {[]string{"image_url", "slack_file", "alt_text", "title"}, everywhere, (*checker).image},
		"rich_text":          {[]string{"elements"}, everywhere, (*checker).richText},
		"markdown":           {[]string{"text"}, msg, (*checker).markdown},
		"table":              {[]string{"rows", "column_settings"}, msg, (*checker).table},
		"context_actions":    {[]string{"elements"}, msg, (*checker).contextActions},
		"data_table":         {[]string{"caption", "rows", "page_size", "row_header_column_index"}, msgHome, (*checker).dataTable},
		"data_visualization": {[]string{"title", "chart"}, msgHome, (*checker).chart},
		"alert":              {[]string{"text", "level"}, []surface{onModal}, (*checker).alert},
		"container":          {containerKeys, msgHome, (*checker).container},
	}
}

// checker collects problems, in Slack's words, each with a JSON pointer.
type checker struct {
	on        surface
	rules     map[string]blockRule
	problems  []string
	blockIDs  map[string]bool
	focused   bool
	markdowns int
	charts    int
}

func newChecker(on surface) *checker {
	return &checker{on: on, rules: blockRules(), blockIDs: map[string]bool{}}
}

func (c *checker) fail(path, format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...)+" [json-pointer:"+path+"]")
}

// checkBlocks lists everything that Slack would refuse in a message's blocks.
func checkBlocks(blocks []object, on surface) []string {
	c := newChecker(on)
	c.blocks("", blocks, maxMessageBlocks)
	return c.problems
}

// checkView lists everything that Slack would refuse in a modal or Home view.
func checkView(body object, on surface) []string {
	c := newChecker(on)
	c.view(body)
	return c.problems
}

func (c *checker) view(body object) {
	want := "modal"
	if c.on == onHome {
		want = "home"
	}
	if str(body, "type") != want {
		c.fail("/view/type", "must be %s", want)
		return
	}
	list, _ := body["blocks"].([]any)
	blocks := objects(body, "blocks")
	if len(blocks) != len(list) {
		c.fail("/view/blocks", "must be objects")
	}
	if body["blocks"] == nil {
		c.fail("/view", "missing required field: blocks")
	}
	c.length("/view/private_metadata", str(body, "private_metadata"), 0, maxMetadata)
	c.length("/view/callback_id", str(body, "callback_id"), 0, maxID)
	c.length("/view/external_id", str(body, "external_id"), 0, maxID)
	c.blocks("/view", blocks, maxViewBlocks)
	if c.on == onModal {
		c.modal(body, blocks)
	}
}

func (c *checker) modal(body object, blocks []object) {
	c.plain("/view/title", body, "title", maxTitle, true)
	c.plain("/view/submit", body, "submit", maxTitle, false)
	c.plain("/view/close", body, "close", maxTitle, false)
	hasInput := slices.ContainsFunc(blocks, func(b object) bool { return str(b, "type") == "input" })
	if hasInput && body["submit"] == nil {
		c.fail("/view", "missing required field: submit")
	}
}

func (c *checker) blocks(at string, blocks []object, most int) {
	if len(blocks) > most {
		c.fail(at+"/blocks", "no more than %d items allowed", most)
	}
	for i, b := range blocks {
		c.block(at+"/blocks/"+strconv.Itoa(i), b)
	}
}

func (c *checker) block(path string, b object) {
	rule, known := c.rules[str(b, "type")]
	if !known || !slices.Contains(rule.on, c.on) {
		c.fail(path+"/type", "unsupported type: %s", str(b, "type"))
		return
	}
	c.keys(path, b, append([]string{"type", "block_id"}, rule.keys...))
	if id := str(b, "block_id"); id != "" {
		c.length(path+"/block_id", id, 1, maxID)
		if c.blockIDs[id] {
			c.fail(path+"/block_id", "block_id already exists")
		}
		c.blockIDs[id] = true
	}
	c.actionIDs(path, b)
	if rule.check != nil {
		rule.check(c, path, b)
	}
}

// actionIDs checks that action IDs are unique within a block.
func (c *checker) actionIDs(path string, b object) {
	seen := map[string]bool{}
	for _, e := range elementsOf(b) {
		id := str(e, "action_id")
		if id != "" && seen[id] {
			c.fail(path+"/elements", "action_id already exists")
		}
		seen[id] = true
	}
}

func (c *checker) keys(path string, o object, allowed []string) {
	for k := range o {
		if !slices.Contains(allowed, k) {
			c.fail(path, "invalid additional property: %s", k)
		}
	}
}

func (c *checker) length(path, s string, least, most int) {
	n := utf8.RuneCountInString(s)
	if n > most {
		c.fail(path, "must be less than %d characters", most+1)
	}
	if n < least {
		c.fail(path, "must be more than %d characters", least-1)
	}
}

// items checks the number of objects under key, and returns them.
func (c *checker) items(path string, o object, key string, least, most int) []object {
	list := objects(o, key)
	raw, _ := o[key].([]any)
	switch {
	case len(raw) != len(list):
		c.fail(path+"/"+key, "must be objects")
	case len(list) < least:
		c.fail(path+"/"+key, "must have at least %d item", least)
	case len(list) > most:
		c.fail(path+"/"+key, "no more than %d items allowed", most)
	}
	return list
}

// text checks a text object of one of the kinds.
func (c *checker) text(path string, t object, most int, kinds ...string) {
	if t == nil {
		c.fail(path, "missing required field: text")
		return
	}
	if !slices.Contains(kinds, str(t, "type")) {
		c.fail(path+"/type", "must be one of %v", kinds)
	}
	if str(t, "type") == "mrkdwn" && t["emoji"] != nil {
		c.fail(path, "invalid additional property: emoji")
	}
	if str(t, "type") == "plain_text" && t["verbatim"] != nil {
		c.fail(path, "invalid additional property: verbatim")
	}
	c.keys(path, t, []string{"type", "text", "emoji", "verbatim"})
	c.length(path+"/text", str(t, "text"), 1, most)
}

// plain checks a plain_text under key.
func (c *checker) plain(path string, o object, key string, most int, required bool) {
	if o[key] == nil {
		if required {
			c.fail(path, "missing required field: %s", key)
		}
		return
	}
	c.text(path, obj(o, key), most, "plain_text")
}
