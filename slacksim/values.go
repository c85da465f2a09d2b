package slacksim

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// values is what's entered in a view or message: block_id, action_id, and the value as in
// state.values.
type values map[string]map[string]object

// field is the location of an element's value in a payload, and of its initial value in the
// element.
type field struct{ value, initial string }

var fields = map[string]field{
	"plain_text_input":           {"value", "initial_value"},
	"email_text_input":           {"value", "initial_value"},
	"url_text_input":             {"value", "initial_value"},
	"number_input":               {"value", "initial_value"},
	"rich_text_input":            {"rich_text_value", "initial_value"},
	"static_select":              {"selected_option", "initial_option"},
	"external_select":            {"selected_option", "initial_option"},
	"radio_buttons":              {"selected_option", "initial_option"},
	"multi_static_select":        {"selected_options", "initial_options"},
	"multi_external_select":      {"selected_options", "initial_options"},
	"checkboxes":                 {"selected_options", "initial_options"},
	"users_select":               {"selected_user", "initial_user"},
	"multi_users_select":         {"selected_users", "initial_users"},
	"conversations_select":       {"selected_conversation", "initial_conversation"},
	"multi_conversations_select": {"selected_conversations", "initial_conversations"},
	"channels_select":            {"selected_channel", "initial_channel"},
	"multi_channels_select":      {"selected_channels", "initial_channels"},
	"datepicker":                 {"selected_date", "initial_date"},
	"timepicker":                 {"selected_time", "initial_time"},
	"datetimepicker":             {"selected_date_time", "initial_date_time"},
	"file_input":                 {"files", ""},
}

// several reports whether an element takes a list.
func (f field) several() bool { return strings.HasSuffix(f.value, "s") }

// component is an element with its block.
type component struct {
	block, element object
}

func (c component) blockID() string  { return str(c.block, "block_id") }
func (c component) actionID() string { return str(c.element, "action_id") }
func (c component) kind() string     { return str(c.element, "type") }

// components returns all elements of blocks that can be used.
func components(blocks []object) []component {
	var out []component
	for _, b := range blocks {
		for _, e := range elementsOf(b) {
			out = append(out, component{b, e})
		}
	}
	return out
}

func elementsOf(b object) []object {
	switch str(b, "type") {
	case "section":
		return present(obj(b, "accessory"))
	case "input":
		return present(obj(b, "element"))
	case "actions", "context_actions":
		return objects(b, "elements")
	}
	return nil
}

func present(e object) []object {
	if e == nil {
		return nil
	}
	return []object{e}
}

// find returns the component with that action_id, and block_id if given.
func find(blocks []object, blockID, actionID string) (component, bool) {
	for _, c := range components(blocks) {
		if c.actionID() == actionID && (blockID == "" || c.blockID() == blockID) {
			return c, true
		}
	}
	return component{}, false
}

// only finds the one element with that action id; of several, none.
func only(blocks []object, actionID string) (found component, ok bool) {
	for _, c := range components(blocks) {
		if c.actionID() != actionID {
			continue
		}
		if ok {
			return component{}, false
		}
		found, ok = c, true
	}
	return found, ok
}

// assignIDs gives block_id and action_id to what has none, as Slack does. The lock is
// held.
func (s *Sim) assignIDs(blocks []object) {
	for _, b := range blocks {
		if str(b, "block_id") == "" {
			b["block_id"] = s.id("b")
		}
		for _, e := range elementsOf(b) {
			if str(e, "action_id") == "" {
				e["action_id"] = s.id("a")
			}
		}
	}
}

// stateOf returns state.values: what was entered, otherwise the initial values.
func stateOf(blocks []object, entered values) values {
	out := values{}
	for _, c := range components(blocks) {
		f, stateful := fields[c.kind()]
		if !stateful {
			continue
		}
		v := entered[c.blockID()][c.actionID()]
		if v == nil {
			v = object{"type": c.kind(), f.value: c.element[f.initial]}
		}
		out.set(c, v)
	}
	return out
}

func (vs values) set(c component, v object) {
	if vs[c.blockID()] == nil {
		vs[c.blockID()] = map[string]object{}
	}
	vs[c.blockID()][c.actionID()] = v
}

// stillShown returns the entered values whose element still exists.
func (vs values) stillShown(blocks []object) values {
	out := values{}
	for _, c := range components(blocks) {
		if v := vs[c.blockID()][c.actionID()]; v != nil && str(v, "type") == c.kind() {
			out.set(c, v)
		}
	}
	return out
}

// enter takes what a person entered, by block_id and action_id. A value is a string
// (or a list of them) as they would choose it, or an object as it is in a payload.
func (w *Space) enter(vs values, blocks []object, given map[string]map[string]any) error {
	for blockID, actions := range given {
		for actionID, v := range actions {
			c, ok := find(blocks, blockID, actionID)
			if !ok {
				return fmt.Errorf("there is no element %s in a block %s", actionID, blockID)
			}
			value, err := w.valueOf(c, v)
			if err != nil {
				return err
			}
			vs.set(c, value)
		}
	}
	return nil
}

// valueOf returns an element's value object for what was chosen.
func (w *Space) valueOf(c component, given any) (object, error) {
	f, stateful := fields[c.kind()]
	if !stateful {
		return nil, fmt.Errorf("a %s holds no value", c.kind())
	}
	out := object{"type": c.kind()}
	switch v := given.(type) {
	case object:
		if c.kind() == "file_input" { // a client knows a file by its id
			given = idsOf(objects(v, "files"))
			break
		}
		out[f.value] = v[f.value]
		return out, nil
	case nil:
		out[f.value] = nil
		return out, nil
	case int:
		given = strconv.Itoa(v)
	}
	list, err := choices(given)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.actionID(), err)
	}
	chosen := make([]any, 0, len(list))
	for _, v := range list {
		one, err := w.choice(c, f, v)
		if err != nil {
			return nil, err
		}
		chosen = append(chosen, one)
	}
	if f.several() {
		out[f.value] = chosen
		return out, nil
	}
	if len(chosen) != 1 {
		return nil, fmt.Errorf("%s takes one value, not %d", c.actionID(), len(chosen))
	}
	out[f.value] = chosen[0]
	return out, nil
}

func idsOf(files []object) []string {
	ids := make([]string, len(files))
	for i, f := range files {
		ids[i] = str(f, "id")
	}
	return ids
}

func choices(given any) ([]string, error) {
	switch v := given.(type) {
	case string:
		return []string{v}, nil
	case []string:
		return v, nil
	case []any:
		out := make([]string, 0, len(v))
		for _, one := range v {
			s, ok := one.(string)
			if !ok {
				return nil, fmt.Errorf("a choice is a %T, not a string", one)
			}
			out = append(out, s)
		}
		return out, nil
	}
	return nil, fmt.Errorf("%T is neither a string, a list of them nor an object", given)
}

// choice returns one choice as it is in the payload.
func (w *Space) choice(c component, f field, v string) (any, error) {
	switch {
	case v == "" && !f.several():
		return nil, nil
	case c.kind() == "external_select" || c.kind() == "multi_external_select":
		return object{"text": object{"type": "plain_text", "text": v}, "value": v}, nil
	case strings.HasPrefix(f.value, "selected_option"):
		o, ok := option(c.element, v)
		if !ok {
			return nil, fmt.Errorf("%s offers no option of that value", c.actionID())
		}
		return o, nil
	case c.kind() == "datetimepicker":
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%s takes seconds since 1970: %w", c.actionID(), err)
		}
		return n, nil
	case c.kind() == "file_input":
		stored := w.sim.files[v]
		if stored == nil {
			return nil, fmt.Errorf("there is no file %s", v)
		}
		return w.sim.filePayload(stored), nil
	}
	return v, nil
}

// option finds an option by its value, in groups too.
func option(element object, value string) (object, bool) {
	all := objects(element, "options")
	for _, g := range objects(element, "option_groups") {
		all = append(all, objects(g, "options")...)
	}
	for _, o := range all {
		if str(o, "value") == value {
			return o, true
		}
	}
	return nil, false
}

// missing returns Slack's client-side objections to submitting, by block_id: required inputs
// without a value, texts of the wrong length, invalid numbers.
func missing(blocks []object, state values) map[string]string {
	out := map[string]string{}
	for _, b := range blocks {
		if str(b, "type") != "input" {
			continue
		}
		e, id := obj(b, "element"), str(b, "block_id")
		v := state[id][str(e, "action_id")][fields[str(e, "type")].value]
		if complaint := against(e, v, flag(b, "optional")); complaint != "" {
			out[id] = complaint
		}
	}
	return out
}

func against(e object, v any, optional bool) string {
	text, isText := v.(string)
	list, isList := v.([]any)
	if v == nil || isText && text == "" || isList && len(list) == 0 {
		if optional {
			return ""
		}
		return "Please complete this required field."
	}
	n := utf8.RuneCountInString(text)
	least, hasLeast := number(e, "min_length")
	most, hasMost := number(e, "max_length")
	switch {
	case !isText:
		return ""
	case hasLeast && n < least, hasMost && n > most:
		return "This entry is too short or too long."
	case str(e, "type") == "number_input":
		if _, err := strconv.ParseFloat(text, 64); err != nil || !flag(e, "is_decimal_allowed") && strings.Contains(text, ".") {
			return "Enter a number."
		}
	case str(e, "type") == "url_text_input" && !strings.Contains(text, "://"):
		return "Enter a valid URL."
	}
	return ""
}

func number(o object, key string) (n int, ok bool) {
	switch v := o[key].(type) {
	case float64:
		return int(v), true
	case int:
		return v, true
	case string:
		n, err := strconv.Atoi(v)
		return n, err == nil
	}
	return 0, false
}

// isKind reports whether a component is one of those kinds.
func (c component) isKind(kinds ...string) bool { return slices.Contains(kinds, c.kind()) }
