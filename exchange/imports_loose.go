package exchange

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/messages"
)

// JSON of programs whose fields differ by version and report: Toggl, Clockify, Traggo and
// ActivityWatch. Each entry is an object whose fields are found by name, like a table's
// columns.

// listKeys are the fields that contain the lists of entries.
var listKeys = []string{"data", "timeentries", "time_entries", "timeEntries", "entries", "timeSpans", "time_spans", "events", "records"}

// object is a JSON object by field key.
type object map[string]json.RawMessage

// UnmarshalJSON reads the fields, and those of nested objects under both names:
// timeInterval.start is timeintervalstart.
func (o *object) UnmarshalJSON(raw []byte) error {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return err
	}
	*o = object{}
	for name, value := range fields {
		key := headKey(name)
		(*o)[key] = value
		within, _ := decoded[map[string]json.RawMessage](value)
		for inner, value := range within {
			(*o)[key+headKey(inner)] = value
		}
	}
	return nil
}

// text returns the first of the fields that's a text or a number.
func (o object) text(keys ...string) string {
	for _, key := range keys {
		if text, ok := decoded[string](o[key]); ok && text != "" {
			return text
		}
		if number, ok := decoded[json.Number](o[key]); ok && number != "" {
			return number.String()
		}
	}
	return ""
}

// names returns an entry's tags: texts, or objects with a name or with a key and a value.
func (o object) names(keys ...string) []string {
	var names []string
	for _, key := range keys {
		list, _ := decoded[[]json.RawMessage](o[key])
		for _, raw := range list {
			text, isText := decoded[string](raw)
			one, isObject := decoded[struct{ Name, Key, Value string }](raw)
			switch {
			case isText:
				names = append(names, text)
			case !isObject:
			case one.Key != "":
				names = append(names, strings.Trim(one.Key+"/"+one.Value, "/"))
			case one.Name != "":
				names = append(names, one.Name)
			}
		}
	}
	return names
}

// isTrue reports whether a field is true; known is false if it's missing.
func (o object) isTrue(keys ...string) (yes, known bool) {
	for _, key := range keys {
		if yes, known = decoded[bool](o[key]); known {
			return yes, true
		}
	}
	return false, false
}

func (o object) person() Person {
	return Person{Email: o.text("useremail", "email"), Name: o.text("username", "user", "fullname")}
}

// times reads an entry's start and end; without an end and a length it's running. unit is that
// of a plain number for a length.
func (o object) times(unit time.Duration) (start, end time.Time, ok bool) {
	start, ok = exactMoment(o.text("start", "timeintervalstart", "starttime", "startedat", "timestamp", "begin"))
	if !ok {
		return start, end, false
	}
	if end, ok = exactMoment(o.text("end", "stop", "timeintervalend", "endtime", "stoppedat")); ok {
		return start, end, true
	}
	text := o.text("duration", "dur", "seconds", "timeintervalduration")
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		if n <= 0 || n > MaxLength.Seconds()*1000 {
			return start, time.Time{}, true
		}
		return start, start.Add(time.Duration(n * float64(unit)).Truncate(time.Second)), true
	}
	if length, ok := parseLength(text); ok {
		return start, start.Add(length), true
	}
	return start, time.Time{}, true
}

// looseJSON reads the entries of Toggl, Clockify and Traggo: first the people, then each entry.
func (in *importer) looseJSON(data []byte) error {
	seen := people{}
	for _, item := range flatItems(data) {
		if item.err != nil {
			return item.err
		}
		if one, ok := decoded[object](item.raw); ok {
			seen.saw(one.person())
		}
	}
	only, err := in.choose(seen)
	if err != nil {
		return err
	}
	in.out.Person = only
	for n, item := range flatItems(data) {
		if item.err != nil {
			return item.err
		}
		e, wrong := in.looseEntry(item.raw, only)
		if err := in.addOrReject(e, wrong, n, func() []string { return []string{shortJSON(item.raw)} }); err != nil {
			return err
		}
	}
	return nil
}

// flatItems yields the entries, and each of the times of an entry in Toggl's reports.
func flatItems(data []byte) func(func(int, item) bool) {
	return func(yield func(int, item) bool) {
		for n, one := range items(data, listKeys...) {
			if one.err != nil {
				yield(n, one)
				return
			}
			for _, raw := range timesOf(one.raw) {
				if !yield(n, item{raw: raw}) {
					return
				}
			}
		}
	}
}

// timesOf combines each of an entry's times with the entry's other fields.
func timesOf(raw json.RawMessage) []json.RawMessage {
	fields, _ := decoded[map[string]json.RawMessage](raw)
	times, _ := decoded[[]map[string]json.RawMessage](fields["time_entries"])
	if len(times) == 0 {
		return []json.RawMessage{raw}
	}
	delete(fields, "time_entries")
	var all []json.RawMessage
	for _, time := range times {
		for name, value := range fields {
			if _, has := time[name]; !has {
				time[name] = value
			}
		}
		if whole, err := json.Marshal(time); err == nil {
			all = append(all, whole)
		}
	}
	return all
}

func (in *importer) looseEntry(raw json.RawMessage, only Person) (entry, fault) {
	one, ok := decoded[object](raw)
	if !ok {
		return entry{}, (*messages.Printer).ExchangeEntryNoTimes
	}
	kind := one.text("type")
	switch {
	case !only.covers(one.person()):
		return in.without(OtherPerson)
	case timeOff(kind):
		return in.without(TimeOff)
	case one.text("serverdeletedat", "deletedat") != "":
		return in.without(Deleted)
	}
	unit := time.Second
	if one["dur"] != nil {
		unit = time.Millisecond // of Toggl's reports before version 3
	}
	start, end, ok := one.times(unit)
	if !ok {
		return entry{}, (*messages.Printer).ExchangeEntryNoStart
	}
	if end.IsZero() {
		return in.without(Open)
	}
	e := entry{start: start, end: end, kind: kindOf(kind), note: one.text("description", "note", "notes"), tags: one.names("tags", "tagnames")}
	e.path = []string{
		one.text("clientname", "client", "projectclientname"), one.text("projectname", "project"), one.text("taskname", "task"),
	}
	if slices.Contains([]string{"", "0"}, strings.Trim(e.path[1], "0123456789")) {
		e.path[1] = "" // a project's number means nothing
	}
	billable, known := one.isTrue("billable", "isbillable")
	e.noBill = known && !billable
	return e, nil
}

// activityGap is how far apart two ActivityWatch events may be to count as one.
const activityGap = 2 * time.Minute

// activityWatch reads events with a category ($category, as ActivityWatch's own query returns
// them), and joins consecutive ones of the same category. It ignores window titles and page
// addresses.
func (in *importer) activityWatch(data []byte) error {
	type event struct {
		Timestamp string
		Duration  float64
		Data      struct {
			Category []string `json:"$category"`
		}
	}
	type span struct {
		start, end time.Time
		category   []string
	}
	var spans []span
	for n, item := range items(data, listKeys...) {
		if item.err != nil {
			return item.err
		}
		one, _ := decoded[event](item.raw)
		start, ok := exactMoment(one.Timestamp)
		if !ok || one.Duration < 0 || one.Duration > MaxLength.Seconds() {
			in.reject(n, nil, (*messages.Printer).ExchangeEntryNoTimes)
			continue
		}
		if len(one.Data.Category) == 0 {
			in.leaveOut(Heading)
			continue
		}
		spans = append(spans, span{start, start.Add(time.Duration(one.Duration * float64(time.Second))), one.Data.Category})
	}
	slices.SortStableFunc(spans, func(a, b span) int { return a.start.Compare(b.start) })
	in.out.Unread = []string{"app", "title", "url"}
	for i := 0; i < len(spans); {
		whole := spans[i]
		for i++; i < len(spans) && slices.Equal(spans[i].category, whole.category) && spans[i].start.Sub(whole.end) <= activityGap; i++ {
			if spans[i].end.After(whole.end) {
				whole.end = spans[i].end
			}
		}
		e := entry{start: whole.start, end: whole.end, path: whole.category, note: whole.category[len(whole.category)-1]}
		if err := in.addOrReject(e, nil, i, func() []string { return nil }); err != nil {
			return err
		}
	}
	return nil
}
