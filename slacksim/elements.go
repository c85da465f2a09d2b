package slacksim

import (
	"slices"
	"strconv"
	"strings"
)

// place is where in a block an element is.
type place int

const (
	inSection place = iota
	inActions
	inInput
)

var (
	selects      = []string{"static_select", "external_select", "users_select", "conversations_select", "channels_select"}
	multiSelects = []string{"multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select"}
	pickers      = []string{"datepicker", "timepicker", "radio_buttons", "checkboxes"}
	// typed are only allowed in input blocks, all but the first two only in modals.
	typed = []string{"plain_text_input", "rich_text_input", "number_input", "email_text_input", "url_text_input", "file_input"}
)

// elementsIn returns the elements that a place allows.
func elementsIn(p place) []string {
	base := slices.Concat(selects, pickers)
	switch p {
	case inSection:
		return append(slices.Concat(base, multiSelects), "button", "overflow", "image", "workflow_button")
	case inActions:
		return append(base, "button", "overflow", "datetimepicker", "workflow_button")
	}
	return append(slices.Concat(base, multiSelects, typed), "datetimepicker")
}

var commonKeys = []string{"type", "action_id", "placeholder", "confirm", "focus_on_load"}

// elementKeys are the keys that an element may have besides the common ones.
var elementKeys = map[string][]string{
	"button":                     {"text", "url", "value", "style", "accessibility_label"},
	"overflow":                   {"options"},
	"static_select":              {"options", "option_groups", "initial_option"},
	"multi_static_select":        {"options", "option_groups", "initial_options", "max_selected_items"},
	"external_select":            {"initial_option", "min_query_length"},
	"multi_external_select":      {"initial_options", "min_query_length", "max_selected_items"},
	"users_select":               {"initial_user"},
	"multi_users_select":         {"initial_users", "max_selected_items"},
	"conversations_select":       {"initial_conversation", "default_to_current_conversation", "response_url_enabled", "filter"},
	"multi_conversations_select": {"initial_conversations", "default_to_current_conversation", "max_selected_items", "filter"},
	"channels_select":            {"initial_channel", "response_url_enabled"},
	"multi_channels_select":      {"initial_channels", "max_selected_items"},
	"datepicker":                 {"initial_date"},
	"timepicker":                 {"initial_time", "timezone"},
	"datetimepicker":             {"initial_date_time"},
	"radio_buttons":              {"options", "initial_option"},
	"checkboxes":                 {"options", "initial_options"},
	"plain_text_input":           {"initial_value", "multiline", "min_length", "max_length", "dispatch_action_config"},
	"rich_text_input":            {"initial_value", "dispatch_action_config"},
	"number_input":               {"is_decimal_allowed", "initial_value", "min_value", "max_value", "dispatch_action_config"},
	"email_text_input":           {"initial_value", "dispatch_action_config"},
	"url_text_input":             {"initial_value", "dispatch_action_config"},
	"file_input":                 {"filetypes", "max_files"},
}

func (c *checker) element(path string, e object, at place) {
	kind := str(e, "type")
	if e == nil || !slices.Contains(elementsIn(at), kind) {
		c.fail(path+"/type", "unsupported type: %s", kind)
		return
	}
	if kind == "image" {
		c.imageElement(path, e)
		return
	}
	if slices.Contains(typed[2:], kind) && c.on != onModal {
		c.fail(path+"/type", "unsupported type: %s", kind)
	}
	if keys, known := elementKeys[kind]; known {
		c.keys(path, e, slices.Concat(commonKeys, keys))
	}
	c.length(path+"/action_id", str(e, "action_id"), 0, maxID)
	c.plain(path+"/placeholder", e, "placeholder", 150, false)
	if e["confirm"] != nil {
		c.confirm(path+"/confirm", obj(e, "confirm"))
	}
	c.focus(path, e)
	c.particulars(path, e)
}

// focus may be set on one element of a view.
func (c *checker) focus(path string, e object) {
	if !flag(e, "focus_on_load") {
		return
	}
	if c.focused {
		c.fail(path+"/focus_on_load", "only one element can have focus_on_load")
	}
	c.focused = true
}

func (c *checker) particulars(path string, e object) {
	switch kind := str(e, "type"); kind {
	case "button":
		c.button(path, e)
	case "overflow":
		c.options(path, e, "options", 1, 5)
	case "radio_buttons", "checkboxes":
		c.options(path, e, "options", 1, 10)
		c.initial(path, e)
	case "static_select", "multi_static_select":
		c.selection(path, e)
	case "plain_text_input":
		if n, ok := number(e, "max_length"); ok && (n < 1 || n > 3000) {
			c.fail(path+"/max_length", "must be between 1 and 3000")
		}
		if most, ok := number(e, "max_length"); ok && tooLong(str(e, "initial_value"), most) {
			c.fail(path+"/initial_value", "must be less than %d characters", most+1)
		}
		c.length(path+"/initial_value", str(e, "initial_value"), 0, 3000)
	case "number_input":
		if _, ok := e["is_decimal_allowed"]; !ok {
			c.fail(path, "missing required field: is_decimal_allowed")
		}
	case "datepicker":
		c.shape(path+"/initial_date", str(e, "initial_date"), "dddd-dd-dd")
	case "timepicker":
		c.shape(path+"/initial_time", str(e, "initial_time"), "dd:dd")
	}
}

func (c *checker) button(path string, e object) {
	c.plain(path+"/text", e, "text", 75, true)
	c.length(path+"/value", str(e, "value"), 0, 2000)
	c.length(path+"/url", str(e, "url"), 0, 3000)
	c.length(path+"/accessibility_label", str(e, "accessibility_label"), 0, 75)
	if style, given := e["style"]; given && style != "primary" && style != "danger" {
		c.fail(path+"/style", "must be primary or danger")
	}
}

func (c *checker) confirm(path string, o object) {
	c.plain(path+"/title", o, "title", 100, true)
	c.text(path+"/text", obj(o, "text"), 300, "plain_text", "mrkdwn")
	c.plain(path+"/confirm", o, "confirm", 30, true)
	c.plain(path+"/deny", o, "deny", 30, true)
}

func (c *checker) selection(path string, e object) {
	if e["options"] == nil && e["option_groups"] == nil {
		c.fail(path, "must define either `options` or `option_groups`")
		return
	}
	if e["options"] != nil {
		c.options(path, e, "options", 1, 100)
	}
	if e["option_groups"] != nil {
		for i, g := range c.items(path, e, "option_groups", 1, 100) {
			at := path + "/option_groups/" + strconv.Itoa(i)
			c.plain(at+"/label", g, "label", 75, true)
			c.options(at, g, "options", 1, 100)
		}
	}
	c.initial(path, e)
}

// initial checks that initial options are among those offered.
func (c *checker) initial(path string, e object) {
	chosen := present(obj(e, "initial_option"))
	if e["initial_options"] != nil {
		chosen = c.items(path, e, "initial_options", 1, 100)
	}
	for _, o := range chosen {
		offered, ok := option(e, str(o, "value"))
		if !ok || string(encode(offered["text"])) != string(encode(o["text"])) {
			c.fail(path+"/initial_option", "must be one of the options")
		}
	}
}

// options checks that options have a text and a value of up to 75 characters each, the lower of
// two documented limits.
func (c *checker) options(path string, e object, key string, least, most int) {
	kinds := []string{"plain_text"}
	if k := str(e, "type"); k == "radio_buttons" || k == "checkboxes" {
		kinds = append(kinds, "mrkdwn")
	}
	for i, o := range c.items(path, e, key, least, most) {
		at := path + "/" + key + "/" + strconv.Itoa(i)
		c.keys(at, o, []string{"text", "value", "description", "url"})
		c.text(at+"/text", obj(o, "text"), 75, kinds...)
		c.length(at+"/value", str(o, "value"), 1, 75)
		if o["description"] != nil {
			c.text(at+"/description", obj(o, "description"), 75, kinds...)
		}
	}
}

// shape checks a date or time against a pattern in which d is a digit.
func (c *checker) shape(path, s, pattern string) {
	if s == "" {
		return
	}
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return 'd'
		}
		return r
	}, s)
	if digits != pattern {
		c.fail(path, "must be formatted like %s", pattern)
	}
}
