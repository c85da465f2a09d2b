package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Source is the program that wrote a file.
type Source string

// The supported programs.
const (
	Unknown      Source = ""
	Sundial      Source = "sundial"
	SundialCSV   Source = "sundial csv"
	Toggl        Source = "toggl"
	Clockify     Source = "clockify"
	Harvest      Source = "harvest"
	Kimai        Source = "kimai"
	Solidtime    Source = "solidtime"
	Timewarrior  Source = "timewarrior"
	Watson       Source = "watson"
	WatsonFrames Source = "watson frames"
	WatsonCSV    Source = "watson csv"
	Klog         Source = "klog"
	KlogText     Source = "klog's own file"
	TimeTagger   Source = "timetagger"
	TimeTaggerCS Source = "timetagger csv"
	TogglJSON    Source = "toggl json"
	ClockifyJSON Source = "clockify json"
	Traggo       Source = "traggo"
	TimewData    Source = "timewarrior's own file"
	Timeclock    Source = "timeclock"
	Org          Source = "org"
	Gtimelog     Source = "gtimelog"
	// Activity is a list of ActivityWatch events with categories.
	Activity Source = "activitywatch"
	// Table is a table of an unknown program, read by its columns.
	Table Source = "table"
	// ICS is a calendar, whose events ReadCalendar reads.
	ICS Source = "calendar"
)

// programs have each source's name in its own spelling, and what reads it; nil: not Import.
var programs = map[Source]struct {
	name string
	read func(*importer, []byte) error
}{
	Sundial:      {"Sundial", nil},
	ICS:          {"the calendar", nil},
	SundialCSV:   {"Sundial", (*importer).table},
	Toggl:        {"Toggl", (*importer).table},
	Clockify:     {"Clockify", (*importer).table},
	Harvest:      {"Harvest", (*importer).table},
	Kimai:        {"Kimai", (*importer).table},
	Solidtime:    {"solidtime", (*importer).table},
	WatsonCSV:    {"Watson", (*importer).table},
	TimeTaggerCS: {"TimeTagger", (*importer).table},
	Table:        {"the table", (*importer).table},
	Timewarrior:  {"Timewarrior", (*importer).timewarrior},
	Watson:       {"Watson", (*importer).watson},
	WatsonFrames: {"Watson", (*importer).watsonFrames},
	Klog:         {"klog", (*importer).klog},
	KlogText:     {"klog", (*importer).klogText},
	TimeTagger:   {"TimeTagger", (*importer).timeTagger},
	TogglJSON:    {"Toggl", (*importer).looseJSON},
	ClockifyJSON: {"Clockify", (*importer).looseJSON},
	Traggo:       {"Traggo", (*importer).looseJSON},
	TimewData:    {"Timewarrior", (*importer).timewData},
	Timeclock:    {"timeclock", (*importer).timeclock},
	Org:          {"Org mode", (*importer).org},
	Gtimelog:     {"gtimelog", (*importer).gtimelog},
	Activity:     {"ActivityWatch", (*importer).activityWatch},
}

// Name returns the source's name in its own spelling.
func (s Source) Name() string { return programs[s].name }

// Detect returns which program wrote the data. It looks at the content, because files are
// renamed; Unknown if none did.
func Detect(data []byte) Source {
	data, _, err := decodeText(data)
	if err != nil {
		return Unknown
	}
	data = bytes.TrimSpace(data)
	switch {
	case bytes.HasPrefix(data, []byte("{")):
		return detectObject(data)
	case bytes.HasPrefix(data, []byte("[")):
		return detectArray(data)
	case isCalendar(data):
		return ICS
	case isKlogText(data):
		return KlogText
	}
	if source := detectLines(data); source != Unknown {
		return source
	}
	t, err := openTable(data)
	switch {
	case err == nil:
		return t.source
	case errors.Is(err, ErrHeads):
		return Table // Import says what it lacks
	}
	return Unknown
}

// detectObject looks at an object's fields up to the first list, and at its first entry.
func detectObject(data []byte) Source {
	dec := json.NewDecoder(bytes.NewReader(data))
	if _, err := dec.Token(); err != nil {
		return Unknown
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return Unknown
		}
		switch {
		case key == "format":
			if value, err := dec.Token(); err == nil && value == Format {
				return Sundial
			}
			return Unknown
		case key == "records":
			return detectRecords(dec)
		case slices.Contains(listKeys, fmt.Sprint(key)):
			if first, ok := firstOf(dec); ok {
				return detectEntry(first)
			}
			return Unknown
		}
		var skipped json.RawMessage
		if dec.Decode(&skipped) != nil {
			return Unknown
		}
		if key == "errors" || key == "warnings" {
			return Klog
		}
	}
	return Unknown
}

func detectRecords(dec *json.Decoder) Source {
	first, ok := firstOf(dec)
	object, _ := decoded[map[string]json.RawMessage](first)
	switch {
	case !ok:
		return Klog // an empty list, or null: nothing to read either way
	case has(object, "t1", "t2"):
		return TimeTagger
	case has(object, "date", "entries"):
		return Klog
	}
	return Unknown
}

// firstOf returns the first element of the next list.
func firstOf(dec *json.Decoder) (json.RawMessage, bool) {
	if open, err := dec.Token(); err != nil || open != json.Delim('[') || !dec.More() {
		return nil, false
	}
	var first json.RawMessage
	err := dec.Decode(&first)
	return first, err == nil
}

func detectArray(data []byte) Source {
	first, ok := firstOf(json.NewDecoder(bytes.NewReader(data)))
	if !ok {
		return Unknown
	}
	if array, _ := decoded[[]json.RawMessage](first); len(array) >= 4 {
		return WatsonFrames
	}
	return detectEntry(first)
}

func detectEntry(first json.RawMessage) Source {
	object, _ := decoded[map[string]json.RawMessage](first)
	data, _ := decoded[map[string]json.RawMessage](object["data"])
	_, tagObjects := decoded[[]map[string]json.RawMessage](object["tags"]) // as in Traggo
	switch {
	case has(object, "timestamp", "duration", "data") && has(data, "$category"):
		return Activity
	case has(object, "timeInterval"):
		return ClockifyJSON
	case has(object, "time_entries") || has(object, "start", "dur") || has(object, "start", "stop", "workspace_id") || has(object, "start", "stop", "wid") || has(object, "start", "duration", "project_id"):
		return TogglJSON
	case has(object, "start", "end", "oldStart") || has(object, "start", "end", "note") && tagObjects:
		return Traggo
	case has(object, "t1", "t2"):
		return TimeTagger
	case has(object, "project", "start", "stop"):
		return Watson
	case has(object, "start"):
		return Timewarrior
	}
	return Unknown
}

func has[K comparable, V any](m map[K]V, keys ...K) bool {
	return !slices.ContainsFunc(keys, func(k K) bool { _, ok := m[k]; return !ok })
}
